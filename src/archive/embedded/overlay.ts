// What the register and people's corrections change in a statement, laid beside its record, which stays as it was extracted.

import type { Because, Statement, StatementChange, StatementSpeaker } from '../../types.ts';
import type { Db } from './connection.ts';
import type { Hand } from './hand.ts';
import { factsOf } from './record.ts';
import { speakersOf } from './speaker-rows.ts';
import { all, first, run } from './sql.ts';
import type { Batch } from './touched.ts';

/** What takes the place of the record's own; a field that is missing stays. Of `corrected.was` only the names: what was is in the record. */
export type Overlay = Partial<Pick<Statement, 'speaker' | 'date' | 'confidence' | 'identified'>> & {
  readonly corrected?: { readonly by: readonly number[]; readonly was: readonly ('speaker' | 'date')[] };
};

export function withOverlay(extracted: Statement, written: string): Statement {
  const { corrected, ...rest } = JSON.parse(written) as Overlay; // as it is written below
  if (corrected === undefined) return { ...extracted, ...rest };
  const was = Object.fromEntries(corrected.was.map((field) => [field, extracted[field]]));
  return { ...extracted, ...rest, corrected: { by: corrected.by, was } };
}

/** Lists the statements of an article under whoever said them, on the day they said it. */
export function placeStatements(db: Db, batch: Batch, scene: Scene): void {
  for (const statement of scene.statements) {
    const { speaker, date } = effective(scene, statement, () => null);
    const by = speaker?.id ?? null;
    const said = date.value;
    const listed = new Set(all<{ speaker: string }>(db, LISTED, statement.row).map((one) => one.speaker));
    const wanted = speakersOf(speaker);
    const same = listed.size === wanted.length && wanted.every((id) => listed.has(id));
    if (same && by === statement.by && said === statement.said) continue;
    for (const id of [...listed, ...wanted]) batch.speakers.add(id);
    run(db, 'UPDATE statements SET speaker = ?, said = ?, seq = ? WHERE row = ?', by, said, batch.seq, statement.row);
    run(db, 'DELETE FROM statement_speakers WHERE statement = ?', statement.row);
    for (const id of wanted)
      run(db, 'INSERT INTO statement_speakers (speaker, said, statement) VALUES (?, ?, ?)', id, said ?? '', statement.row);
  }
}

const LISTED = 'SELECT speaker FROM statement_speakers WHERE statement = ?';

/** Writes down what reads otherwise than the article has it. Needs the names of the register. */
export function showChanges(db: Db, batch: Batch, hand: Hand, scene: Scene): void {
  const nameOf = (id: string): string | null =>
    first<{ name: string }>(db, 'SELECT name FROM speakers WHERE id = ?', id)?.name ?? null;
  for (const statement of scene.statements) {
    const overlay = overlayOf(effective(scene, statement, nameOf, hand), statement.raw);
    if (overlay === statement.overlay) continue;
    run(db, 'UPDATE statements SET overlay = ?, seq = ? WHERE row = ?', overlay, batch.seq, statement.row);
  }
}

type Raw = Pick<Statement, 'speaker' | 'date' | 'confidence'>;

type Placed = {
  readonly row: number;
  readonly id: string;
  readonly by: string | null;
  readonly said: string | null;
  readonly overlay: string | null;
  readonly raw: Raw;
};

type Seat = {
  readonly identity: string;
  readonly role: string | null;
  readonly full: number;
  readonly because: string | null;
  readonly moves: string | null;
};

/** An article with what is to be read otherwise in it: its statements as they were extracted, who sits where, what people put right. */
export type Scene = {
  readonly statements: readonly Placed[];
  readonly seats: ReadonlyMap<string, Seat>;
  readonly changes: ReadonlyMap<string, readonly (StatementChange & { readonly number: number })[]>;
};

export function readScene(db: Db, document: number): Scene {
  const rows = all<Omit<Placed, 'raw'> & { record: string }>(db, STATEMENTS, document);
  const seats = all<Seat & { speaker: string }>(db, SEATS, document);
  const changes = new Map<string, (StatementChange & { number: number })[]>();
  for (const { number, statement, change } of all<{ number: number; statement: string; change: string }>(db, CHANGES, document)) {
    const parsed = { ...(JSON.parse(change) as StatementChange), number }; // as it was written
    changes.set(statement, [...(changes.get(statement) ?? []), parsed]);
  }
  return {
    statements: rows.map(({ record, ...row }) => ({ ...row, raw: factsOf(record) })),
    seats: new Map(seats.map(({ speaker, ...seat }) => [speaker, seat])),
    changes,
  };
}

const STATEMENTS = 'SELECT row, id, speaker AS "by", said, overlay, record FROM statements WHERE document = ?';

const SEATS = `
  SELECT speaker, identity, role, is_full AS "full", because, moves FROM document_speakers WHERE document = ? AND identity IS NOT NULL`;

const CHANGES = `
  SELECT c.number, c.statement, c.change FROM corrections c
  WHERE c.document = (SELECT id FROM documents WHERE row = ?) AND c.undone IS NULL AND c.statement IS NOT NULL ORDER BY c.number`;

type Effective = Raw & {
  readonly identified?: Statement['identified'];
  readonly by: readonly number[];
  readonly redated: boolean;
};

/** The statement as it is to be read. Of several corrections of one thing the latest holds. */
function effective(scene: Scene, { id, raw }: Placed, nameOf: (id: string) => string | null, hand?: Hand): Effective {
  const changes = scene.changes.get(id) ?? [];
  const saidBy = changes.findLast((change) => change.kind === 'said-by');
  const saidOn = changes.findLast((change) => change.kind === 'said-on');
  const by = [saidBy, saidOn].flatMap((change) => (change === undefined ? [] : [change.number]));
  const date: Raw['date'] =
    saidOn?.kind === 'said-on'
      ? { value: saidOn.date.value, precision: saidOn.date.precision, basis: 'stated', expression: null }
      : raw.date;
  const given: StatementSpeaker | null =
    saidBy?.kind === 'said-by' ? { ...saidBy.speaker, role: null, members: [] } : raw.speaker;
  const rest = { date, redated: saidOn !== undefined, confidence: saidBy === undefined ? raw.confidence : CERTAIN };
  if (given === null) return { speaker: null, by, ...rest };
  const { speaker, because, moves } = seated(scene, given, saidBy !== undefined, nameOf, hand);
  return {
    speaker,
    ...rest,
    by: [...by, ...moves].sort((a, b) => a - b),
    ...(because.length > 0 && given.name !== speaker.name ? { identified: { as: given.name, because } } : {}),
  };
}

/** Somebody read the article. Pages never show a hundred in a hundred. */
const CERTAIN = 1;

type Seated = { readonly speaker: StatementSpeaker; readonly because: readonly Because[]; readonly moves: readonly number[] };

/** The speaker under the id of the register, and under its name where the article has none in full or people gave another. */
function seated(
  scene: Scene,
  given: StatementSpeaker,
  byHand: boolean,
  nameOf: (id: string) => string | null,
  hand: Hand | undefined,
): Seated {
  const found: number[] = [];
  const one = (id: string, name: string): { id: string; name: string } => {
    const seat = scene.seats.get(id);
    if (seat === undefined) return { id, name };
    found.push(...(JSON.parse(seat.moves ?? '[]') as number[])); // as register/rows.ts wrote it
    const renamed = hand?.names.get(seat.identity);
    if (renamed !== undefined) found.push(renamed.number);
    const known = renamed !== undefined || byHand || (seat.identity !== id && seat.full === 0);
    return { id: seat.identity, name: (known ? nameOf(seat.identity) : null) ?? name };
  };
  const seat = scene.seats.get(given.id);
  const members = given.members.map(({ id, name }) => one(id, name));
  const whole = one(given.id, given.name);
  const because = given.members.length > 0 ? [] : (JSON.parse(seat?.because ?? '[]') as Because[]); // as register/rows.ts wrote it
  const role = given.role ?? (byHand ? (seat?.role ?? null) : null);
  return { speaker: { ...given, ...whole, role, members }, because, moves: [...new Set(found)] };
}

/** Null: it reads as the article has it. */
function overlayOf({ speaker, date, confidence, identified, by, redated }: Effective, raw: Raw): string | null {
  const same = JSON.stringify(speaker) === JSON.stringify(raw.speaker);
  const was = [...(same ? [] : (['speaker'] as const)), ...(redated ? (['date'] as const) : [])];
  const overlay: Overlay = {
    ...(same ? {} : { speaker }),
    ...(redated ? { date } : {}),
    ...(confidence === raw.confidence ? {} : { confidence }),
    ...(identified === undefined ? {} : { identified }),
    ...(by.length === 0 ? {} : { corrected: { by, was } }),
  };
  return Object.keys(overlay).length === 0 ? null : JSON.stringify(overlay);
}
