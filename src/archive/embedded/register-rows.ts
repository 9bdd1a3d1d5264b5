// Keeps the register: writes to each appearance of a surname who that is among all, and why.

import type { Naming } from '../../language/naming.ts';
import type { Db } from './connection.ts';
import { type Hand, moveByHand } from './hand.ts';
import { bucketOf, decideWhoIsWho, NO_PERSON } from './register.ts';
import { castIn, givenIn, type RegisterMemory } from './register-memory.ts';
import type { Around, Decision, Seen } from './register-types.ts';
import { all, run } from './sql.ts';
import type { Batch } from './touched.ts';

/** Rows that were written before there was a register, or by a correction a moment ago. */
export function fillBuckets(db: Db, batch: Batch): void {
  const naming = batch.naming();
  for (const { document, speaker, name, kind } of all<Unfilled>(db, UNFILLED)) {
    const { bucket, isFull } = bucketOf(naming, { speaker, name, kind });
    run(db, FILL, bucket, isFull ? 1 : 0, speaker, document);
    batch.buckets.add(bucket);
    batch.documents.add(document);
  }
}

type Unfilled = { readonly document: number; readonly speaker: string; readonly name: string; readonly kind: string | null };
const FILL = 'UPDATE document_speakers SET bucket = ?, is_full = ? WHERE speaker = ? AND document = ?';
const UNFILLED = 'SELECT document, speaker, name, kind FROM document_speakers WHERE bucket IS NULL';

/** Decides anew among all who share the bucket, and notes what changed. */
export function identifyBucket(db: Db, batch: Batch, hand: Hand, bucket: string): void {
  for (const { row, identity, because, moves } of outOfDate({ db, naming: batch.naming(), hand, memory: batch.memory }, bucket)) {
    run(db, PUT, identity, because, moves, row.speaker, row.document);
    batch.documents.add(row.document);
    batch.fresh.delete(row.document);
    for (const id of [row.identity, identity]) if (id !== null) batch.speakers.add(id);
  }
}

/** Surnames among whose bearers the register says otherwise than it would if it were made anew. */
export function wrongBuckets(db: Db, naming: Naming, hand: Hand): readonly string[] {
  const buckets = all<{ bucket: string }>(db, 'SELECT DISTINCT bucket FROM document_speakers WHERE bucket IS NOT NULL');
  // As if nothing were known: what is looked for is also what was remembered wrongly.
  const ground = { db, naming, hand, memory: { casts: new Map(), given: new Map() } };
  return buckets.map(({ bucket }) => bucket).filter((bucket) => outOfDate(ground, bucket).length > 0);
}

type Outdated = {
  readonly row: SeenRow;
  readonly identity: string | null;
  readonly because: string | null;
  readonly moves: string | null;
};

type Ground = {
  readonly db: Db;
  readonly naming: Naming;
  readonly hand: Hand;
  readonly memory: Pick<RegisterMemory, 'casts' | 'given'>;
};

function outOfDate({ db, naming, hand, memory }: Ground, bucket: string): readonly Outdated[] {
  const rows = all<SeenRow>(db, SEEN, bucket);
  const seen = rows.filter(({ live }) => live === 1).map(seenOf);
  const move = (one: Seen, identity: string) => moveByHand(hand, one, identity);
  const decisions: readonly Decision[] = bucket.startsWith(NO_PERSON)
    ? seen.map((one) => ({ because: [], ...move(one, one.speaker) }))
    : decideWhoIsWho({ naming, around: aroundIn(db, memory, bucket), move }, seen);
  const decided = decisions.values();
  return rows.flatMap((row) => {
    const found = row.live === 1 ? (decided.next().value as Decision) : undefined; // one for each that is live
    const [because, moves] = [listOf(found?.because ?? []), listOf(found?.moves ?? [])];
    const identity = found?.identity ?? null;
    const same = identity === row.identity && because === row.because && moves === row.moves;
    return same ? [] : [{ row, identity, because, moves }];
  });
}

function listOf(items: readonly (string | number)[]): string | null {
  return items.length === 0 ? null : JSON.stringify(items);
}

type SeenRow = Omit<Seen, 'aliases' | 'together' | 'pinned'> & {
  readonly aliases: string;
  readonly kind: string | null;
  readonly hand: number;
  readonly live: number;
  readonly identity: string | null;
  readonly because: string | null;
  readonly moves: string | null;
};

const NO_ALIASES: readonly string[] = [];

function seenOf({
  aliases,
  kind,
  hand,
  live: _live,
  identity: _identity,
  because: _because,
  moves: _moves,
  ...row
}: SeenRow): Seen {
  const others = aliases === '[]' ? NO_ALIASES : (JSON.parse(aliases) as string[]); // as prepare.ts wrote it
  return { ...row, aliases: others, together: kind === null, pinned: hand === 1 };
}

const SEEN = `
  SELECT a.document, d.id AS article, a.speaker, a.name, a.aliases, a.role, a.gender, a.kind, d.published, d.source, d.title,
         a.by_hand AS hand, a.is_live AS live, a.identity, a.because, a.moves
  FROM document_speakers a JOIN documents d ON d.row = a.document WHERE a.bucket = ?`;

const PUT = 'UPDATE document_speakers SET identity = ?, because = ?, moves = ? WHERE speaker = ? AND document = ?';

/** What stands around an appearance, read when it is asked for. */
function aroundIn(db: Db, memory: Ground['memory'], bucket: string): Around {
  const casts = new Map<number, ReadonlySet<string>>();
  return {
    castOf(document) {
      let cast = casts.get(document);
      if (cast === undefined) {
        const others = castIn(db, memory, document).filter((one) => one.bucket !== bucket);
        cast = new Set(others.map(({ speaker }) => speaker));
        casts.set(document, cast);
      }
      return cast;
    },
    alsoGiven: ({ document, speaker }) => givenIn(db, memory, document).get(speaker) ?? [],
  };
}
