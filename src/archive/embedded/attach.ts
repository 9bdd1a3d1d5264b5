// Finds for each correction the statement it speaks of, which may have moved since; what is no statement, people say, is set aside.

import { findWords } from '../../search/words.ts';
import type { StatementChange, StatementPlace } from '../../types.ts';
import type { Db } from './connection.ts';
import { fold } from './folding.ts';
import { factsOf } from './record.ts';
import { putWordsAgain, removeWords } from './same-words/same-words.ts';
import { speakersOf } from './speaker-rows.ts';
import { all, column, first, run } from './sql.ts';
import type { Batch } from './touched.ts';

/** Writes to each correction of an article which statement it is attached to, and lets it have its way as to who speaks here. */
export function attachCorrections(db: Db, batch: Batch, document: number): void {
  const article = first<{ id: string }>(db, 'SELECT id FROM documents WHERE row = ?', document)?.id;
  const corrections = article === undefined ? [] : all<Row>(db, CORRECTIONS, article);
  const asideBefore = all<Held>(db, ASIDE, document);
  if (corrections.length === 0 && asideBefore.length === 0 && first(db, TOUCHED, document) === undefined) return;
  batch.fresh.delete(document);
  batch.memory.given.clear();
  batch.memory.buckets.clear();
  batch.memory.tallies.clear();
  const statements = [...all<Held>(db, HELD, document), ...asideBefore];
  const wanted = new Set<string>();
  const speakers = new Map<string, Extract<StatementChange, { kind: 'said-by' }>['speaker']>();
  for (const { number, change: written, undone, attached } of corrections) {
    const change = JSON.parse(written) as StatementChange; // as it was written
    const found = undone === null ? nearest(change.place, statements) : null;
    if (found?.id !== (attached ?? undefined))
      run(db, 'UPDATE corrections SET statement = ? WHERE number = ?', found?.id ?? null, number);
    if (found === null) continue;
    if (change.kind === 'not-a-statement') wanted.add(found.id);
    if (change.kind === 'said-by') speakers.set(found.id, change.speaker);
  }
  const isAside = new Set(asideBefore.map(({ id }) => id));
  for (const { id } of statements) {
    if (wanted.has(id) && !isAside.has(id)) setAside(db, batch, id);
    if (!wanted.has(id) && isAside.has(id)) putBack(db, batch, id);
  }
  const left = statements.filter(({ id }) => !wanted.has(id));
  seatSpeakers(
    db,
    batch,
    document,
    left.map((held) => speakers.get(held.id) ?? held),
  );
}

type Row = { readonly number: number; readonly change: string; readonly undone: string | null; readonly attached: string | null };
const CORRECTIONS = 'SELECT number, change, undone, statement AS attached FROM corrections WHERE document = ? ORDER BY number';

type Held = { readonly id: string; readonly start: number; readonly text: string; readonly record: string };
const HELD = 'SELECT id, start, text, record FROM statements WHERE document = ?';
const ASIDE = 'SELECT id, start, text, record FROM set_aside WHERE document = ?';
const TOUCHED = 'SELECT 1 FROM document_speakers WHERE document = ? AND (by_hand = 1 OR is_live = 0) LIMIT 1';

/** Of the words of the shorter, this share must be in the longer: an extractor that takes in a clause more has the same statement still. */
const SAME_WORDS = 0.5;

/** The statement that has the same words at the same place, the same words elsewhere, or most of them where they stood; else null. */
function nearest(place: StatementPlace, statements: readonly Held[]): Held | null {
  const words = fold(place.words);
  const rated = statements.flatMap((held) => {
    const { content } = factsOf(held.record);
    const end = Math.max(held.start, ...content.map((piece) => piece.end));
    const overlap = Math.min(end, place.end) - Math.max(held.start, place.start);
    const same = fold(held.text) === words;
    if (!same && (overlap <= 0 || sharedOf(words, held.text) < SAME_WORDS)) return [];
    return [{ held, same, overlap, distance: Math.abs(held.start - place.start) }];
  });
  rated.sort((a, b) => Number(b.same) - Number(a.same) || b.overlap - a.overlap || a.distance - b.distance);
  return rated[0]?.held ?? null;
}

function sharedOf(words: string, text: string): number {
  const [a, b] = [new Set(words.split(' ')), new Set(findWords(text).map(({ term }) => term))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function setAside(db: Db, batch: Batch, id: string): void {
  const own = column<number>(db, 'SELECT row FROM statements WHERE id = ?', id);
  for (const row of removeWords(db, batch, own)) batch.regrouped.add(row);
  run(db, SET_ASIDE, id);
  run(db, 'INSERT OR REPLACE INTO removed (statement, seq) VALUES (?, ?)', id, batch.seq);
  for (const { speaker } of all<{ speaker: string }>(db, SPEAKERS, id)) batch.speakers.add(speaker);
  run(db, 'DELETE FROM statements WHERE id = ?', id);
}

const SPEAKERS = 'SELECT t.speaker FROM statement_speakers t JOIN statements s ON s.row = t.statement WHERE s.id = ?';

function putBack(db: Db, batch: Batch, id: string): void {
  run(db, PUT_BACK, batch.seq, id);
  run(db, 'DELETE FROM set_aside WHERE id = ?', id);
  run(db, 'DELETE FROM removed WHERE statement = ?', id);
  putWordsAgain(db, batch, id);
}

const KEPT = 'id, document, start, type, words, mentions, text, record, reasons';
const SET_ASIDE = `INSERT INTO set_aside (${KEPT}) SELECT ${KEPT} FROM statements WHERE id = ?`;
const PUT_BACK = `INSERT INTO statements (seq, ${KEPT}) SELECT ?, ${KEPT} FROM set_aside WHERE id = ?`;

/** Whoever speaks here only by hand is put in, and whoever has nothing left to say here is no part of the register. */
function seatSpeakers(
  db: Db,
  batch: Batch,
  document: number,
  said: readonly (Held | Extract<StatementChange, { kind: 'said-by' }>['speaker'])[],
): void {
  const speaking = new Set<string>();
  const named = new Map<string, { readonly name: string; readonly kind: string }>();
  for (const one of said) {
    if ('record' in one) {
      const { speaker } = factsOf(one.record);
      for (const id of speakersOf(speaker)) speaking.add(id);
    } else {
      speaking.add(one.id);
      named.set(one.id, one);
    }
  }
  const rows = all<Seat>(db, SEATS, document);
  for (const { speaker, hand, live, bucket, identity } of rows) {
    const stays = speaking.has(speaker);
    if (stays === (live === 1) && !(hand === 1 && !named.has(speaker))) continue;
    if (bucket !== null) batch.buckets.add(bucket);
    if (identity !== null) batch.speakers.add(identity);
    if (hand === 1 && !named.has(speaker))
      run(db, 'DELETE FROM document_speakers WHERE document = ? AND speaker = ?', document, speaker);
    else run(db, 'UPDATE document_speakers SET is_live = ? WHERE document = ? AND speaker = ?', stays ? 1 : 0, document, speaker);
  }
  const seated = new Set(rows.map(({ speaker }) => speaker));
  for (const [id, { name, kind }] of named) if (!seated.has(id)) run(db, PUT_BY_HAND, document, id, name, kind, document);
}

type Seat = {
  readonly speaker: string;
  readonly hand: number;
  readonly live: number;
  readonly bucket: string | null;
  readonly identity: string | null;
};

const SEATS = 'SELECT speaker, by_hand AS hand, is_live AS live, bucket, identity FROM document_speakers WHERE document = ?';

/** Without a bucket: settle.ts fills it in, and so learns of the newcomer. */
const PUT_BY_HAND = `
  INSERT INTO document_speakers (document, speaker, name, kind, aliases, members, published, by_hand)
  SELECT ?, ?, ?, ?, '[]', '[]', published, 1 FROM documents WHERE row = ?`;
