// Writes articles with all that derives from them: all of a batch or nothing, and told only after the commit.

import type { Naming } from '../../language/names/naming.ts';
import type { Document } from '../../types.ts';
import type { Found, Prepared, Written } from '../archive.ts';
import { inBatch } from './batch.ts';
import type { Db } from './connection.ts';
import { type ArticleRows, hashOf, prepareArticle } from './prepare.ts';
import { forgetArticle, forgetBearersIn } from './register/memory.ts';
import { addBearer } from './register/rows.ts';
import { dayOf } from './same-words/reports.ts';
import { putWords, removeWords } from './same-words/same-words.ts';
import { all, column, first, run } from './sql.ts';
import type { Batch, Heard } from './touched.ts';

type Taken = Found | Prepared;

/** The number of statements of a document that is held to the letter, else null. */
export function findHeld(db: Db, document: Document): number | null {
  const held = first<Held>(db, HELD, document.id);
  return held !== undefined && held.hash === hashOf(document) ? held.statements : null;
}

/** Adds or replaces each document; those held already to the letter are left alone. */
export function writeArticles(db: Db, naming: () => Naming, articles: readonly Taken[], extractor: string): Written[] {
  const ready = articles.map((article) => readyOf(naming, article));
  return inBatch(db, naming, (batch) => {
    const generation = generationOf(db, extractor);
    return ready.map(({ document, rows }): Written => {
      const held = first<Held>(db, HELD, document.id);
      if (held?.hash === rows.hash) return { document: document.id, outcome: 'unchanged', statements: held.statements };
      if (held !== undefined) removeDerived(db, batch, held.row);
      const row = putDocument(db, document, rows, generation);
      putDerived(db, batch, { row, isNew: held === undefined }, document, rows);
      return { document: document.id, outcome: held === undefined ? 'added' : 'replaced', statements: rows.statements.length };
    });
  });
}

/** What was not prepared elsewhere is prepared here, before anybody else has to wait for the transaction. */
function readyOf(naming: () => Naming, article: Taken): Prepared {
  return 'rows' in article ? article : { document: article.document, rows: prepareArticle(naming(), article) };
}

/** Replaces what derives from documents that are still held as they were extracted. */
export function rewriteArticles(db: Db, naming: () => Naming, articles: readonly Taken[], extractor: string): void {
  const ready = articles.map((article) => readyOf(naming, article));
  inBatch(db, naming, (batch) => {
    const generation = generationOf(db, extractor);
    for (const { document, rows } of ready) {
      const held = first<Held>(db, HELD, document.id);
      // Changed or removed while it was being extracted: what we have in hand is out of date.
      if (held?.hash !== rows.hash) continue;
      removeDerived(db, batch, held.row);
      run(db, 'UPDATE documents SET generation = ? WHERE row = ?', generation, held.row);
      putDerived(db, batch, { row: held.row, isNew: false }, document, rows);
    }
  });
}

/** Removes documents and all that derives from them; the ids of those that were there. */
export function removeDocuments(db: Db, naming: () => Naming, ids: readonly string[]): string[] {
  return inBatch(db, naming, (batch) =>
    ids.filter((id) => {
      const held = first<Held>(db, HELD, id);
      if (held === undefined) return false;
      removeDerived(db, batch, held.row);
      run(db, 'DELETE FROM documents WHERE row = ?', held.row);
      // What was put right in it waits for it to come back.
      run(db, 'UPDATE corrections SET statement = NULL WHERE document = ?', id);
      batch.documents.delete(held.row);
      batch.content.update(`removed ${id}`);
      return true;
    }),
  );
}

/** Opens a new generation unless one is unfinished; a document is out of date while it belongs to an earlier one. */
export function openGeneration(db: Db, extractor: string): void {
  db.transaction(() => {
    const latest = generationOf(db, extractor);
    const outdated = first(db, 'SELECT 1 FROM documents WHERE generation < ? LIMIT 1', latest);
    if (outdated === undefined) run(db, 'INSERT INTO generations (number, extractor) VALUES (?, ?)', latest + 1, extractor);
  }).immediate();
}

/** The generation that writes now belong to; another extractor than the last one begins its own. */
function generationOf(db: Db, extractor: string): number {
  const latest = first<{ number: number; extractor: string }>(
    db,
    'SELECT number, extractor FROM generations ORDER BY number DESC LIMIT 1',
  );
  if (latest?.extractor === extractor) return latest.number;
  return run(db, 'INSERT INTO generations (extractor) VALUES (?)', extractor);
}

type Held = { readonly row: number; readonly hash: string; readonly statements: number };

const HELD = `
  SELECT row, hash, (SELECT count(*) FROM statements WHERE document = documents.row) AS statements
  FROM documents WHERE id = ?`;

// ------------------------------------------------------------------ rows

function putDocument(db: Db, document: Document, { source, hash }: ArticleRows, generation: number): number {
  const { id, url, title, publisher, author, published, language, text } = document;
  const values = [id, url, title, publisher, author, published, source, hash, generation, text, language ?? null];
  const [put] = column<number>(db, PUT_DOCUMENT, ...values);
  return put as number; // RETURNING gives the row that was written
}

/** An update keeps the row number, so that the order in which documents came in stays. */
const PUT_DOCUMENT = `
  INSERT INTO documents (id, url, title, publisher, author, published, source, hash, generation, text, language)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    url = excluded.url, title = excluded.title, publisher = excluded.publisher, author = excluded.author,
    published = excluded.published, source = excluded.source, hash = excluded.hash, generation = excluded.generation,
    text = excluded.text, language = excluded.language
  RETURNING row`;

function removeDerived(db: Db, batch: Batch, row: number): void {
  batch.touched = true;
  batch.fresh.delete(row);
  forgetArticle(db, batch.memory, row);
  run(db, 'INSERT OR REPLACE INTO removed (statement, seq) SELECT id, ? FROM statements WHERE document = ?', batch.seq, row);
  for (const { bucket, identity } of all<{ bucket: string | null; identity: string | null }>(db, SEATS, row)) {
    if (bucket !== null) {
      batch.buckets.add(bucket);
      forgetBearersIn(batch.memory, bucket, row);
    }
    if (identity !== null) batch.speakers.add(identity);
  }
  for (const { speaker } of all<{ speaker: string }>(db, LISTED, row)) batch.speakers.add(speaker);
  for (const other of removeWords(db, batch, column(db, ROWS, row))) batch.regrouped.add(other);
  run(db, 'DELETE FROM document_speakers WHERE document = ?', row);
  run(db, 'DELETE FROM statements WHERE document = ?', row);
  run(db, 'DELETE FROM set_aside WHERE document = ?', row);
}

const ROWS = 'SELECT row FROM statements WHERE document = ?';

const SEATS = 'SELECT bucket, identity FROM document_speakers WHERE document = ?';

const LISTED = `
  SELECT DISTINCT t.speaker FROM statements s JOIN statement_speakers t ON t.statement = s.row WHERE s.document = ?`;

/** As the article alone has it; who that is among all, and what people put right, settle.ts finds out. */
function putDerived(
  db: Db,
  batch: Batch,
  { row: document, isNew }: { readonly row: number; readonly isNew: boolean },
  about: Document,
  rows: ArticleRows,
): void {
  const { id: article, title, published } = about;
  batch.touched = true;
  batch.documents.add(document);
  batch.fresh.add(document);
  batch.content.update(rows.digest);
  for (const { id, name, kind, role, aliases, members, gender, bucket, isFull } of rows.appearances) {
    const values = [document, id, name, kind, role, aliases, members, published, gender, bucket, isFull ? 1 : 0, id];
    run(db, PUT_APPEARANCE, ...values);
    batch.buckets.add(bucket);
    const called = { speaker: id, name, kind, role, aliases, gender };
    addBearer(batch, bucket, { document, article, published, title, source: rows.source, ...called });
    const seat = { document, name, kind, role, aliases, members, published, bucket, full: isFull ? 1 : 0, moved: 0 };
    if (isNew) hear(batch, id).seats.push(seat);
    else batch.speakers.add(id);
  }
  const someWentBefore = first(db, 'SELECT 1 FROM removed LIMIT 1') !== undefined;
  const day = dayOf(published);
  for (const { id, type, start, said, speaker, listed, words, mentions, text, record, reasons, printed } of rows.statements) {
    if (someWentBefore) run(db, 'DELETE FROM removed WHERE statement = ?', id);
    if (words !== null) batch.words.add(words);
    const values = [id, document, start, batch.seq, type, said, speaker?.id ?? null, words, mentions, text, record, reasons];
    const row = run(db, PUT_STATEMENT, ...values);
    for (const one of listed) {
      if (isNew) hear(batch, one).said.push(said);
      run(db, PUT_LISTED, one, said ?? '', row);
    }
    if (printed !== null) putWords(db, batch, row, { ...printed, id, document, start, speaker, day });
  }
}

function hear({ heard }: Batch, speaker: string): Heard {
  let more = heard.get(speaker);
  if (more === undefined) {
    more = { said: [], seats: [] };
    heard.set(speaker, more);
  }
  return more;
}

const PUT_APPEARANCE = `
  INSERT INTO document_speakers
    (document, speaker, name, kind, role, aliases, members, published, gender, bucket, is_full, identity)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const PUT_STATEMENT = `
  INSERT INTO statements (id, document, start, seq, type, said, speaker, words, mentions, text, record, reasons)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const PUT_LISTED = 'INSERT INTO statement_speakers (speaker, said, statement) VALUES (?, ?, ?)';
