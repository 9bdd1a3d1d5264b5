// Keeps the list of speakers equal to what the articles say: after each write, the speakers it touched are summed up.
//
// An article that is new is added to the sums of its speakers, which are remembered from one write to the next; only where an article
// changed or went, or somebody became somebody else, all that is said of them is read again.

import type { Db } from './connection.ts';
import type { Hand } from './hand.ts';
import { forgetOldest } from './register/memory.ts';
import { addSaid, addSeat, type Entry, entryOf, nothingSaid, type Seat, type Tally } from './speaker-tally.ts';
import { all, first, run } from './sql.ts';
import type { Batch } from './touched.ts';

/** Speakers whose sums are remembered; a kilobyte each. */
const MOST_TALLIES = 20_000;

/** Sums up whom the batch touched; whoever no article mentions any more goes. Answers with those whose name is another than before. */
export function refreshSpeakers(db: Db, { speakers, heard, memory: { tallies }, seq }: Batch, hand: Hand): readonly string[] {
  const renamed: string[] = [];
  for (const id of new Set([...speakers, ...heard.keys()])) {
    const tally = (speakers.has(id) ? undefined : tallies.get(id)) ?? null;
    const now = tally === null ? readTally(db, id) : tally;
    if (tally !== null) {
      const more = heard.get(id);
      for (const seat of more?.seats ?? []) addSeat(tally, seat);
      for (const said of more?.said ?? []) addSaid(tally, said);
    }
    const held = now.written;
    const entry = entryOf(now, hand, id);
    put(db, id, held, entry);
    now.written = entry;
    tallies.delete(id);
    if (entry !== null) tallies.set(id, now);
    if (entry?.name === held?.name && entry?.folded === held?.folded) continue;
    run(db, 'INSERT OR REPLACE INTO renamed (speaker, seq) VALUES (?, ?)', id, seq);
    if (entry?.name !== held?.name) renamed.push(id);
  }
  forgetOldest(tallies, MOST_TALLIES);
  return renamed;
}

function put(db: Db, id: string, held: Entry | null, now: Entry | null): void {
  if (now === null) run(db, 'DELETE FROM speakers WHERE id = ?', id);
  else if (held === null) run(db, PUT, ...VALUES.map((column) => now[column]));
  // Nearly always only the sums are others, and of the indexes none has to know.
  else if (FIXED.every((column) => now[column] === held[column]))
    run(db, PUT_SUMS, now.role, now.statements, now.first, now.last, id);
  else run(db, PUT_ANEW, ...VALUES.map((column) => now[column]));
}

const FIXED = ['name', 'kind', 'aliases', 'members', 'joint', 'folded', 'surname', 'is_full'] as const;
const VALUES = ['id', ...FIXED, 'role', 'statements', 'first', 'last'] as const;
const ENTRY = `SELECT ${VALUES.join(', ')} FROM speakers WHERE id = ?`;
const PUT = `INSERT INTO speakers (${VALUES.join(', ')}) VALUES (${VALUES.map(() => '?').join(', ')})`;
const PUT_ANEW = PUT.replace('INSERT', 'INSERT OR REPLACE');
const PUT_SUMS = 'UPDATE speakers SET role = ?, statements = ?, first = ?, last = ? WHERE id = ?';

function readTally(db: Db, id: string): Tally {
  const tally = nothingSaid();
  tally.written = first<Entry>(db, ENTRY, id) ?? null;
  Object.assign(tally, first<Pick<Tally, 'statements' | 'first' | 'last'>>(db, SUMS, id));
  if (tally.statements > 0) for (const seat of all<Seat>(db, SEATS, id)) addSeat(tally, seat);
  return tally;
}

const SUMS = `
  SELECT count(*) AS statements, min(nullif(said, '')) AS first, max(nullif(said, '')) AS last
  FROM statement_speakers WHERE speaker = ?`;

const SEATS = `
  SELECT document, name, kind, role, aliases, members, published, bucket, is_full AS "full", moves IS NOT NULL AS moved
  FROM document_speakers WHERE identity = ? ORDER BY document`;
