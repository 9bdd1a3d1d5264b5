// Keeps the register: writes to each appearance of a surname who that is among all, and why.

import type { Naming } from '../../../language/names/naming.ts';
import type { Db } from '../connection.ts';
import { type Hand, moveByHand } from '../hand.ts';
import { all, run } from '../sql.ts';
import type { Batch } from '../touched.ts';
import { decideFurther, settledBy } from './further.ts';
import { type Bearer, type Bucket, castIn, givenIn, nothingLearnt, type RegisterMemory, sweepBearers } from './memory.ts';
import { bucketOf, decideWhoIsWho, NO_PERSON, readSeen } from './register.ts';
import type { Around, Decision, Seen } from './types.ts';

/** Rows that were written before there was a register, or by a correction a moment ago. */
export function fillBuckets(db: Db, batch: Batch): void {
  const naming = batch.naming();
  for (const { document, speaker, name, kind } of all<Unfilled>(db, UNFILLED)) {
    const { bucket, isFull } = bucketOf(naming, { speaker, name, kind });
    run(db, FILL, bucket, isFull ? 1 : 0, speaker, document);
    batch.memory.buckets.delete(bucket);
    batch.memory.tallies.clear();
    batch.buckets.add(bucket);
    batch.documents.add(document);
  }
}

type Unfilled = { readonly document: number; readonly speaker: string; readonly name: string; readonly kind: string | null };
const FILL = 'UPDATE document_speakers SET bucket = ?, is_full = ? WHERE speaker = ? AND document = ?';
const UNFILLED = 'SELECT document, speaker, name, kind FROM document_speakers WHERE bucket IS NULL';

/** Decides anew among all who share the bucket, and notes what changed. */
export function identifyBucket(db: Db, batch: Batch, hand: Hand, bucket: string): void {
  for (const { bearer, ...now } of outOfDate({ db, naming: batch.naming(), hand, memory: batch.memory }, bucket)) {
    const { document, speaker } = bearer.seen;
    run(db, PUT, now.identity, now.because, now.moves, speaker, document);
    batch.documents.add(document);
    batch.fresh.delete(document);
    for (const id of [bearer.identity, now.identity]) if (id !== null) batch.speakers.add(id);
    Object.assign(bearer, now);
  }
}

/** Surnames among whose bearers the register says otherwise than it would if it were made anew. */
export function wrongBuckets(db: Db, naming: Naming, hand: Hand): readonly string[] {
  const buckets = all<{ bucket: string }>(db, 'SELECT DISTINCT bucket FROM document_speakers WHERE bucket IS NOT NULL');
  // As if nothing were known: what is looked for is also what was remembered wrongly.
  const ground = { db, naming, hand, memory: nothingLearnt() };
  return buckets.flatMap(({ bucket }) => {
    const wrong = outOfDate(ground, bucket);
    ground.memory.buckets.clear();
    return wrong.length > 0 ? [bucket] : [];
  });
}

type Outdated = Pick<Bearer, 'identity' | 'because' | 'moves'> & { readonly bearer: Bearer };

type Ground = {
  readonly db: Db;
  readonly naming: Naming;
  readonly hand: Hand;
  readonly memory: Pick<RegisterMemory, 'buckets' | 'casts' | 'given' | 'fresh'>;
};

function outOfDate(ground: Ground, surname: string): readonly Outdated[] {
  return decide(ground, surname).flatMap(({ one: bearer, decision }) => {
    const [because, moves] = [listOf(decision?.because ?? []), listOf(decision?.moves ?? [])];
    const identity = decision?.identity ?? null;
    const same = identity === bearer.identity && because === bearer.because && moves === bearer.moves;
    return same ? [] : [{ bearer, identity, because, moves }];
  });
}

type Decided = { readonly one: Bearer; readonly decision: Decision | null };

/** Of all who bear the surname, or of those alone of whom something may have changed since it was last asked. */
function decide({ db, naming, hand, memory }: Ground, surname: string): readonly Decided[] {
  const bucket = bucketIn({ db, naming, memory }, surname);
  const { bearers, decided } = bucket;
  const move = (one: Seen, identity: string) => moveByHand(hand, one, identity);
  const around = aroundIn(db, memory, surname);
  if (decided !== null && sameHand(decided.hand, hand.changes)) {
    const { settled } = decided;
    const more = bearers.slice(decided.of);
    const found = settled === null ? null : decideFurther({ naming, around }, settled, more);
    if (found?.every(({ one, decision }) => move(one.seen, decision.identity).moves.length === 0)) {
      bucket.decided = { ...decided, of: bearers.length };
      return found;
    }
  }
  const live = bearers.filter((bearer) => bearer.live);
  const seen = live.map((bearer) => bearer.seen);
  const isNobody = surname.startsWith(NO_PERSON);
  const decisions: readonly Decision[] = isNobody
    ? seen.map((one) => ({ because: [], ...move(one, one.speaker) }))
    : decideWhoIsWho({ naming, around, move }, seen);
  const settled = isNobody ? null : settledBy(live, decisions);
  bucket.decided = { of: bearers.length, hand: hand.changes, settled };
  const gone = bearers.filter((bearer) => !bearer.live);
  return [...live.map((one, at) => ({ one, decision: decisions[at] ?? null })), ...gone.map((one) => ({ one, decision: null }))];
}

function sameHand(before: Hand['changes'], now: Hand['changes']): boolean {
  return before.length === now.length && before.every(({ number }, at) => number === now[at]?.number);
}

function listOf(items: readonly (string | number)[]): string | null {
  return items.length === 0 ? null : JSON.stringify(items);
}

function bucketIn({ db, naming, memory }: Omit<Ground, 'hand'>, surname: string): Bucket {
  const known = memory.buckets.get(surname);
  if (known !== undefined) sweepBearers(known);
  const read = () => all<SeenRow>(db, SEEN, surname).map((row) => bearerOf(naming, row));
  const bucket = known ?? { bearers: read(), gone: new Map(), decided: null };
  memory.buckets.delete(surname);
  memory.buckets.set(surname, bucket);
  return bucket;
}

/** One more, whom an article brings, among those who are known; the others are read when they are asked for. */
export function addBearer(
  { naming, memory }: Pick<Batch, 'naming' | 'memory'>,
  bucket: string,
  row: Omit<SeenRow, 'hand' | 'live' | 'identity' | 'because' | 'moves'>,
): void {
  const alone = { hand: 0, live: 1, identity: row.speaker, because: null, moves: null };
  memory.buckets.get(bucket)?.bearers.push(bearerOf(naming(), { ...row, ...alone }));
}

type SeenRow = Omit<Seen, 'aliases' | 'together' | 'pinned'> &
  Pick<Bearer, 'identity' | 'because' | 'moves'> & {
    readonly aliases: string;
    readonly kind: string | null;
    readonly hand: number;
    readonly live: number;
  };

const NO_ALIASES: readonly string[] = [];

/** Written out: there are hundreds an article, and taking a row apart takes ten times as long. */
function bearerOf(naming: Naming, row: SeenRow): Bearer {
  const seen: Seen = {
    document: row.document,
    article: row.article,
    speaker: row.speaker,
    name: row.name,
    aliases: row.aliases === '[]' ? NO_ALIASES : (JSON.parse(row.aliases) as string[]), // as prepare.ts wrote it
    role: row.role,
    gender: row.gender,
    published: row.published,
    source: row.source,
    title: row.title,
    together: row.kind === null,
    pinned: row.hand === 1,
  };
  return { seen: readSeen(naming, seen), live: row.live === 1, identity: row.identity, because: row.because, moves: row.moves };
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
