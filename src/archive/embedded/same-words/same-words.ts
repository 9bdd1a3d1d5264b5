// The same words in several articles, kept as they come and go: "The dam is safe and it will stay safe," printed by three papers, is one.
//
// A write looks only at what it brings and at the clusters it touches; what comes of it is what regrouping everything would give.

import { isFull, isNamed, type Relation } from '../../../search/same-speaker.ts';
import { mayBeAlike } from '../../../search/same-words.ts';
import { termsOf } from '../../../search/words.ts';
import type { Db } from '../connection.ts';
import { forgetOldest } from '../register/memory.ts';
import { all, first, run } from '../sql.ts';
import type { Batch, Printed } from '../touched.ts';
import { type Link, linkOf, partition, type Report, type Wording } from './clusters.ts';
import { type Entry, type KeyStore, openKeys } from './key-store.ts';
import { printedOf, REPORT, type ReportRow, readReport, reportFrom } from './reports.ts';
import {
  candidatesFor,
  entryOf,
  type Keys,
  keysOf,
  type Looked,
  lookPut,
  nothingLooked,
  putKeys,
  removeKeys,
} from './word-keys.ts';

/** Makes a statement findable by its words, which are to be grouped anew. */
export function putWords(
  db: Db,
  { printed: known, memory }: Pick<Batch, 'printed' | 'memory'>,
  row: number,
  printed: Printed,
): void {
  putKeys(openKeys(db, memory), row, printed);
  known.set(row, printed);
}

/** The same for one that was set aside and comes back. */
export function putWordsAgain(db: Db, batch: Batch, id: string): void {
  const found = first<ReportRow>(db, `${REPORT} WHERE s.id = ?`, id);
  const printed = found === undefined ? null : printedOf(found);
  if (found !== undefined && printed !== null) putWords(db, batch, found.row, printed);
}

/**
 * Makes these statements unfindable before they go. The other statements that are to be grouped anew: clusters may fall apart, and a
 * surname that fitted two may now fit one.
 */
export function removeWords(
  db: Db,
  { printed, memory }: Pick<Batch, 'printed' | 'memory'>,
  going: readonly number[],
): readonly number[] {
  const store = openKeys(db, memory);
  // Articles that go together have much in common: each report is read once, not once for every other that goes.
  const known: Known = { store, reports: memory.reports, looked: nothingLooked(), printed };
  const own = new Set(going);
  const beside = [...own].flatMap((row) => heapAround(known, row).profiles.flatMap(({ reports }) => reports));
  const others = new Set(beside.map(({ row }) => row).filter((row) => !own.has(row)));
  for (const row of own) {
    printed.delete(row);
    memory.reports.delete(row);
  }
  return [...others, ...removeKeys(store, entriesOf(store, own))];
}

/** How these are found; those whose words are too few are not. */
function entriesOf({ db, fresh }: KeyStore, rows: ReadonlySet<number>): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  for (const row of rows) {
    const found = fresh.entries.has(row) ? undefined : first<ReportRow>(db, `${REPORT} WHERE s.row = ?`, row);
    const printed = found === undefined ? null : printedOf(found);
    const entry = fresh.entries.get(row) ?? (printed === null ? null : entryOf(printed));
    if (entry !== null) entries.set(row, entry);
  }
  return entries;
}

/** Groups anew what this batch wrote, and all it may have torn apart or joined. */
export function regroupTouched(db: Db, { printed, regrouped, memory, seq }: Batch): void {
  forgetOldest(memory.reports, MOST_REPORTS);
  const store = openKeys(db, memory);
  const known: Known = { store, reports: memory.reports, looked: nothingLooked(), printed };
  const crossed = lookPut(store, printed, known.looked);
  // Most of what is printed is printed once: what finds nothing but itself stands alone, as it was written.
  const isLone = (row: number, one: Printed): boolean => {
    for (const other of candidatesFor(store, one, known.looked)) {
      const report = other === row ? null : reportOf(known, other);
      if (report !== null && mayBeAlike(one.sketch, report.sketch)) return false;
    }
    return true;
  };
  const found = [...printed].filter(([row, one]) => !isLone(row, one)).map(([row]) => row);
  regroup(known, new Set([...regrouped, ...crossed, ...found]), seq);
}

/** Reports that are remembered for the next write, two or three kilobytes each: what came this week is compared with what comes next. */
const MOST_REPORTS = 15_000;

/**
 * Groups these statements anew, with all they are connected to, and writes to each the id of the earliest of its group. A statement
 * whose group changed counts as written by transaction `seq`: an index that collapses groups must look at it again.
 */
function regroup(known: Known, rows: Iterable<number>, seq: number): void {
  const done = new Set<number>();
  for (const row of rows) {
    if (done.has(row)) continue;
    const heap = heapAround(known, row);
    for (const { reports } of heap.profiles) for (const report of reports) done.add(report.row);
    for (const group of partition(heap.profiles, heap.links)) {
      const reports = group.flatMap((at) => heap.profiles[at]?.reports ?? []).sort(byPlaceInTime);
      const earliest = reports.length > 1 ? (reports[0]?.id ?? null) : null;
      for (const report of reports) {
        if (report.group === earliest) continue;
        run(known.store.db, 'UPDATE statements SET reports = ?, seq = ? WHERE row = ?', earliest, seq, report.row);
        report.group = earliest;
      }
    }
  }
}

/** For an archive that was kept before there were clusters: makes every statement findable, and groups them all. */
export function finishOldArchive(db: Db, { seq, memory, printed: own }: Pick<Batch, 'seq' | 'memory' | 'printed'>): void {
  if (first(db, "SELECT 1 FROM unfinished WHERE task = 'same words'") === undefined) return;
  const rows = all<{ row: number }>(db, "SELECT row FROM statements WHERE type <> 'indirect' ORDER BY row").map(({ row }) => row);
  const store = openKeys(db, memory);
  for (const row of rows) {
    const found = own.has(row) ? undefined : first<ReportRow>(db, `${REPORT} WHERE s.row = ?`, row);
    const printed = found === undefined ? null : printedOf(found);
    if (printed !== null) putKeys(store, row, printed);
  }
  for (let from = 0; from < rows.length; from += REGROUPED_AT_ONCE)
    regroup(nothingKnown(store), rows.slice(from, from + REGROUPED_AT_ONCE), seq);
  run(db, "DELETE FROM unfinished WHERE task = 'same words'");
}

/** Reports held in memory at a time. */
const REGROUPED_AT_ONCE = 10_000;

// ------------------------------------------------------------------ what hangs together

/** What was read already, as long as nothing is written. */
type Known = {
  readonly store: KeyStore;
  readonly reports: Map<number, Report | null>;
  readonly looked: Looked;
  readonly printed: ReadonlyMap<number, Printed>;
};

function nothingKnown(store: KeyStore): Known {
  return { store, reports: new Map(), looked: nothingLooked(), printed: new Map() };
}

/** Reports that are alike in all that decides: a hundred papers that print an agency’s words are compared once, not ten thousand times. */
type Profile = Wording & {
  readonly key: string;
  /** Null: its words are too few ever to be recognised. */
  readonly keys: Keys | null;
  readonly documents: number[];
  readonly reports: Report[];
};

function heapAround(known: Known, seed: number): { readonly profiles: readonly Profile[]; readonly links: readonly Link[] } {
  const profiles: Profile[] = [];
  const links: Link[] = [];
  const places = new Map<string, number>();
  const held = new Set<number>();
  /** The place of the profile that this statement belongs to, made where there is none. */
  const add = (report: Report): number => {
    const key = keyOf(report, report.row);
    let at = places.get(key);
    if (at === undefined) {
      const { text, words, sketch, speaker, day } = report;
      const keys = known.printed.get(report.row)?.keys ?? keysOf({ terms: termsOf(text), speaker });
      at = profiles.push({ text, words, sketch, speaker, day, key, keys, documents: [], reports: [] }) - 1;
      places.set(key, at);
    }
    if (!held.has(report.row)) {
      held.add(report.row);
      profiles[at]?.documents.push(report.document);
      profiles[at]?.reports.push(report);
    }
    return at;
  };
  const first = reportOf(known, seed);
  if (first === null) return { profiles, links };
  add(first);
  for (let at = 0; at < profiles.length; at++) {
    const profile = profiles[at] as Profile; // at is inside
    const tried = new Map<string, Relation | null>();
    const joined = new Set<number>();
    const candidates =
      profile.keys === null ? [] : candidatesFor(known.store, { keys: profile.keys, day: profile.day }, known.looked);
    // In the order of their rows, so that nothing depends on how the keys lie.
    for (const row of [...candidates].sort((a, b) => a - b)) {
      const report = reportOf(known, row);
      // Nearly all that have a key in common leave here.
      if (report === null || !mayBeAlike(profile.sketch, report.sketch)) continue;
      const look = lookOf(report);
      const relation = tried.has(look) ? (tried.get(look) ?? null) : linkOf(profile, report);
      tried.set(look, relation);
      if (relation === null && !isAlike(profile, report)) continue;
      const other = add(report);
      if (relation === null || other === at || joined.has(other)) continue;
      joined.add(other);
      links.push({ a: at, b: other, relation });
    }
  }
  return { profiles, links };
}

function reportOf({ store, reports: known, printed }: Known, row: number): Report | null {
  const held = known.get(row);
  if (held !== undefined) return held;
  const fresh = printed.get(row);
  const report = fresh === undefined ? readReport(store.db, row) : reportFrom(row, fresh, null);
  known.set(row, report);
  return report;
}

function isAlike({ text, day, key }: Profile, report: Report): boolean {
  return report.text === text && report.day === day && keyOf(report, report.row) === key;
}

/** Reports that look alike are linked to the same others. */
function lookOf({ text, speaker, day }: Report): string {
  if (speaker === null) return `${day} ${text}`;
  const { id, name, kind, members } = speaker;
  return `${day} ${id} ${name} ${kind} ${members.length === 0 ? '' : JSON.stringify(members)} ${text}`;
}

/** The same for reports that are alike in all that decides. Where two reports that are alike may not be linked, each has a key of its own. */
function keyOf(wording: Wording, row: number): string {
  const { text, speaker, day } = wording;
  const who = !isNamed(speaker) ? '' : isFull(speaker) ? `=${speaker.id}` : `~${termsOf(speaker.name).join(' ')}`;
  return `${day} ${who} ${linkOf(wording, wording) === null ? row : ''} ${text}`;
}

/** Earliest first; an article without a date comes after those with one. */
function byPlaceInTime(a: Report, b: Report): number {
  const day = (report: Report): number => report.day ?? Number.POSITIVE_INFINITY;
  if (day(a) !== day(b)) return day(a) - day(b);
  return a.document - b.document || a.start - b.start;
}
