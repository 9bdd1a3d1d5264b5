// Keeps the list of speakers equal to what the articles say: after each write, the speakers it touched are summed up anew.

import type { Naming } from '../../language/naming.ts';
import type { Extraction, Gender, Speaker, Statement, StatementSpeaker } from '../../types.ts';
import type { Db } from './connection.ts';
import { fold } from './folding.ts';
import type { Hand } from './hand.ts';
import { all, first, run } from './sql.ts';
import type { Batch } from './touched.ts';

/** What one article calls one speaker; kind is null for somebody it names only among several who speak together. */
export type Appearance = Omit<Speaker, 'kind'> & { readonly kind: Speaker['kind'] | null };

/** Everybody who speaks in an article, alone or together, each once. */
export function appearancesIn({ statements, resolutions }: Pick<Extraction, 'statements' | 'resolutions'>): Appearance[] {
  const found = new Map<string, Appearance>();
  statements.forEach(({ speaker }, index) => {
    if (speaker === null) return;
    const resolved = resolutions[index]?.speaker ?? null;
    const aliases = resolved?.id === speaker.id ? resolved.aliases : [];
    found.set(speaker.id, merge(found.get(speaker.id), { ...speaker, aliases }));
    for (const { id, name } of speaker.members) {
      found.set(id, merge({ id, name, kind: null, role: null, aliases: [], members: [] }, found.get(id)));
    }
  });
  return [...found.values()];
}

function merge(known: Appearance | undefined, seen: Appearance | undefined): Appearance {
  if (known === undefined || seen === undefined) return (known ?? seen) as Appearance; // never called with two undefined
  return {
    ...known,
    name: seen.kind === null ? known.name : seen.name,
    kind: known.kind ?? seen.kind,
    role: known.role ?? seen.role,
    aliases: [...new Set([...known.aliases, ...seen.aliases])],
    members: known.members.length > 0 ? known.members : seen.members,
  };
}

/** Of whom the words that name them tell it: “Mr. Tolland”, “she”. Where they quarrel, nothing is known. */
export function gendersIn(naming: Naming, statements: readonly Statement[]): ReadonlyMap<string, Gender> {
  const told = new Map<string, Set<Gender>>();
  for (const { speaker, source } of statements) {
    const gender = speaker === null || source === null ? null : naming.genderOf(source.text);
    if (speaker !== null && gender !== null) told.set(speaker.id, (told.get(speaker.id) ?? new Set()).add(gender));
  }
  const agreed = [...told].filter(([, genders]) => genders.size === 1);
  return new Map(agreed.flatMap(([id, genders]) => [...genders].map((gender) => [id, gender] as const)));
}

/** The ids under which a statement is listed: a joint statement stands on each member's page too. */
export function speakersOf(speaker: StatementSpeaker | null): readonly string[] {
  return speaker === null ? [] : [...new Set([speaker.id, ...speaker.members.map(({ id }) => id)])];
}

/**
 * Finds the article's other speakers who are named inside what is reported: *“Lund is wrong,” Berg said* is about Lund. Looks words up
 * by the first of each name, so that an article of thousands of statements by thousands of people takes no thousand times as long.
 */
export function mentionFinder(appearances: readonly Appearance[]): (statement: Statement) => readonly string[] {
  const byFirstWord = new Map<string, { readonly form: string; readonly id: string }[]>();
  for (const { id, name, aliases, members } of appearances) {
    if (members.length > 0) continue;
    for (const form of new Set([name, ...aliases].map(fold))) {
      const [word = ''] = form.split(' ', 1);
      if (word !== '') byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), { form, id }]);
    }
  }
  return (statement) => {
    const own = new Set(speakersOf(statement.speaker));
    if (appearances.every(({ id }) => own.has(id))) return [];
    const words = `${fold(statement.content.map(({ text }) => text).join(' '))} `;
    const found = new Set<string>();
    for (let at = 0; at < words.length; at = words.indexOf(' ', at) + 1) {
      const word = words.slice(at, words.indexOf(' ', at));
      for (const { form, id } of byFirstWord.get(word) ?? []) if (words.startsWith(`${form} `, at) && !own.has(id)) found.add(id);
    }
    return [...found];
  };
}

/**
 * Sums up what all articles say about each speaker the batch touched; one that no article mentions any more goes. Answers with those whose
 * name is another than before.
 */
export function refreshSpeakers(db: Db, batch: Batch, hand: Hand): readonly string[] {
  const renamed: string[] = [];
  for (const id of batch.speakers) {
    const held = first<Entry>(db, ENTRY, id);
    const now = entryOf(db, hand, id);
    if (now === null) run(db, 'DELETE FROM speakers WHERE id = ?', id);
    else if (held === undefined) run(db, PUT, ...VALUES.map((column) => now[column]));
    // Nearly always only the sums are others, and of the indexes none has to know.
    else if (FIXED.every((column) => now[column] === held[column]))
      run(db, PUT_SUMS, now.role, now.statements, now.first, now.last, id);
    else run(db, PUT_ANEW, ...VALUES.map((column) => now[column]));
    if (now?.name === held?.name && now?.folded === held?.folded) continue;
    run(db, 'INSERT OR REPLACE INTO renamed (speaker, seq) VALUES (?, ?)', id, batch.seq);
    if (now?.name !== held?.name) renamed.push(id);
  }
  return renamed;
}

/** As it stands in the table. */
type Entry = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly role: string | null;
  readonly aliases: string;
  readonly members: string;
  readonly joint: number;
  readonly statements: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly folded: string;
  readonly surname: string;
  readonly is_full: number;
};

const FIXED = ['name', 'kind', 'aliases', 'members', 'joint', 'folded', 'surname', 'is_full'] as const;
const VALUES = ['id', ...FIXED, 'role', 'statements', 'first', 'last'] as const;
const ENTRY = `SELECT ${FIXED.join(', ')} FROM speakers WHERE id = ?`;
const PUT = `INSERT INTO speakers (${VALUES.join(', ')}) VALUES (${VALUES.map(() => '?').join(', ')})`;
const PUT_ANEW = PUT.replace('INSERT', 'INSERT OR REPLACE');
const PUT_SUMS = 'UPDATE speakers SET role = ?, statements = ?, first = ?, last = ? WHERE id = ?';

/** Null: nothing is left of theirs. */
function entryOf(db: Db, hand: Hand, id: string): Entry | null {
  const sums = first<Pick<Entry, 'statements' | 'first' | 'last'>>(db, STATEMENT_SUMS, id);
  const seats = sums === undefined || sums.statements === 0 ? [] : all<Seat>(db, SEATS, id);
  const [best, ...others] = namesIn(seats);
  if (best === undefined || sums === undefined) return null;
  const name = hand.names.get(id)?.name ?? best.name;
  const written = seats.flatMap(({ aliases }) => (aliases === '[]' ? [] : (JSON.parse(aliases) as string[]))); // as prepare.ts wrote it
  const forms = new Set([...written, best.name, ...others.map((one) => one.name), ...(hand.aliases.get(id) ?? [])]);
  const aliases = aliasesOf(name, [...forms]);
  const members = seats.find((seat) => seat.members !== '[]')?.members ?? '[]';
  return {
    id,
    name,
    kind: commonest(seats.flatMap(({ kind }) => kind ?? [])) ?? 'person',
    role: latestRole(seats),
    aliases: JSON.stringify(aliases),
    members,
    joint: members === '[]' ? 0 : 1,
    ...sums,
    folded: [...new Set([name, ...aliases].map(fold))].join('\n'),
    surname: best.bucket ?? '',
    is_full: best.full,
  };
}

/** Each other form once, sorted: *BRANDVOLD* in a transcript is *Brandvold* shouted, and the name itself in capitals is no alias. */
function aliasesOf(name: string, forms: readonly string[]): string[] {
  const byLetters = new Map<string, string>();
  // In code order capitals come first, so the last of one spelling is the one with the most small letters.
  for (const form of [...forms].sort()) byLetters.set(form.toLowerCase(), form);
  byLetters.delete(name.toLowerCase());
  return [...byLetters.values()].sort();
}

const STATEMENT_SUMS = `
  SELECT count(*) AS statements, min(nullif(said, '')) AS first, max(nullif(said, '')) AS last
  FROM statement_speakers WHERE speaker = ?`;

type Seat = {
  readonly document: number;
  readonly name: string;
  readonly kind: string | null;
  readonly role: string | null;
  readonly aliases: string;
  readonly members: string;
  readonly published: string | null;
  readonly bucket: string | null;
  readonly full: number;
  readonly moved: number;
};

const SEATS = `
  SELECT document, name, kind, role, aliases, members, published, bucket, is_full AS "full", moves IS NOT NULL AS moved
  FROM document_speakers WHERE identity = ? ORDER BY document`;

type Name = Pick<Seat, 'name' | 'bucket' | 'full' | 'moved'> & { readonly articles: number; readonly kinds: number };

/** A full name before a surname, one the articles give before one that people joined to it, then the form most articles use first; of equals the longest. */
function namesIn(seats: readonly Seat[]): readonly Name[] {
  const names = new Map<string, Name>();
  for (const { name, bucket, full, moved, kind } of seats) {
    const known = names.get(name) ?? { name, bucket, full, moved, articles: 0, kinds: 0 };
    names.set(name, {
      name,
      bucket: known.bucket === null || (bucket !== null && bucket < known.bucket) ? bucket : known.bucket,
      full: Math.max(known.full, full),
      moved: Math.min(known.moved, moved),
      articles: known.articles + 1,
      kinds: known.kinds + (kind === null ? 0 : 1),
    });
  }
  return [...names.values()].sort(
    (a, b) =>
      b.full - a.full ||
      a.moved - b.moved ||
      b.kinds - a.kinds ||
      b.articles - a.articles ||
      b.name.length - a.name.length ||
      compare(a.name, b.name),
  );
}

/** The latest that two articles give; where no two agree the latest of all. One paper's odd phrase is not yet an office. */
function latestRole(seats: readonly Seat[]): string | null {
  const roles = new Map<string, { role: string; last: string; readonly documents: Set<number> }>();
  for (const { role, published, document } of seats) {
    if (role === null) continue;
    const key = role.toLowerCase();
    const known = roles.get(key);
    if (known === undefined) roles.set(key, { role, last: published ?? '', documents: new Set([document]) });
    else {
      // The last in code order is the one with the most small letters.
      if (role > known.role) known.role = role;
      if (published !== null && published > known.last) known.last = published;
      known.documents.add(document);
    }
  }
  const [latest] = [...roles.values()].sort(
    (a, b) => Number(b.documents.size > 1) - Number(a.documents.size > 1) || compare(b.last, a.last) || compare(a.role, b.role),
  );
  return latest?.role ?? null;
}

/** Of equals the first in code order. */
function commonest(items: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b));
  return most?.[0] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
