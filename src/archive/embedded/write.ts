// Writes articles with all that derives from them: all of a batch or nothing, and told only after the commit.

import { createHash } from 'node:crypto';
import type { Naming } from '../../language/naming.ts';
import type { Document } from '../../types.ts';
import type { Found, Written } from '../archive.ts';
import { inBatch } from './batch.ts';
import type { Db } from './connection.ts';
import { slug } from './folding.ts';
import { packRecord } from './record.ts';
import { putWords, removeWords, wordsKey } from './same-words.ts';
import { appearancesIn, gendersIn, mentionFinder } from './speaker-rows.ts';
import { all, first, run } from './sql.ts';
import type { Batch } from './touched.ts';

/** Same hash, same document: over everything that came in. */
function hashOf({ id, url, title, publisher, author, published, text, language }: Document): string {
  return createHash('sha256')
    .update(JSON.stringify([id, url, title, publisher, author, published, text, ...(language === undefined ? [] : [language])]))
    .digest('base64url');
}

/** The number of statements of a document that is held to the letter, else null. */
export function findHeld(db: Db, document: Document): number | null {
  const held = first<Held>(db, HELD, document.id);
  return held?.hash === hashOf(document) ? held.statements : null;
}

/** Adds or replaces each document; those held already to the letter are left alone. */
export function writeExtractions(db: Db, naming: () => Naming, extractions: readonly Found[], extractor: string): Written[] {
  return inBatch(db, naming, (batch) => {
    const generation = generationOf(db, extractor);
    return extractions.map((extraction): Written => {
      const { document } = extraction;
      const hash = hashOf(document);
      const held = first<Held>(db, HELD, document.id);
      if (held?.hash === hash) return { document: document.id, outcome: 'unchanged', statements: held.statements };
      if (held !== undefined) removeDerived(db, batch, held.row);
      const row = putDocument(db, document, { hash, generation });
      const statements = putDerived(db, batch, row, extraction);
      return { document: document.id, outcome: held === undefined ? 'added' : 'replaced', statements };
    });
  });
}

/** Replaces what derives from documents that are still held as they were extracted. */
export function rewriteExtractions(db: Db, naming: () => Naming, extractions: readonly Found[], extractor: string): void {
  inBatch(db, naming, (batch) => {
    const generation = generationOf(db, extractor);
    for (const extraction of extractions) {
      const held = first<Held>(db, HELD, extraction.document.id);
      // Changed or removed while it was being extracted: what we have in hand is out of date.
      if (held?.hash !== hashOf(extraction.document)) continue;
      removeDerived(db, batch, held.row);
      run(db, 'UPDATE documents SET generation = ? WHERE row = ?', generation, held.row);
      putDerived(db, batch, held.row, extraction);
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

function putDocument(db: Db, document: Document, made: { readonly hash: string; readonly generation: number }): number {
  const { id, url, title, publisher, author, published, language, text } = document;
  const source = slug(publisher ?? '') || null;
  const { hash, generation } = made;
  const put = first<{ row: number }>(
    db,
    PUT_DOCUMENT,
    id,
    url,
    title,
    publisher,
    author,
    published,
    source,
    hash,
    generation,
    text,
    language ?? null,
  );
  return (put as { row: number }).row; // RETURNING gives the row that was written
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
  run(db, 'INSERT OR REPLACE INTO removed (statement, seq) SELECT id, ? FROM statements WHERE document = ?', batch.seq, row);
  for (const { bucket, identity } of all<{ bucket: string | null; identity: string | null }>(db, SEATS, row)) {
    if (bucket !== null) batch.buckets.add(bucket);
    if (identity !== null) batch.speakers.add(identity);
  }
  for (const { speaker } of all<{ speaker: string }>(db, LISTED, row)) batch.speakers.add(speaker);
  for (const other of removeWords(db, all<{ row: number }>(db, ROWS, row))) batch.regrouped.add(other);
  run(db, 'DELETE FROM document_speakers WHERE document = ?', row);
  run(db, 'DELETE FROM statements WHERE document = ?', row);
  run(db, 'DELETE FROM set_aside WHERE document = ?', row);
}

const ROWS = 'SELECT row FROM statements WHERE document = ?';

const SEATS = 'SELECT bucket, identity FROM document_speakers WHERE document = ?';

const LISTED = `
  SELECT DISTINCT t.speaker FROM statements s JOIN statement_speakers t ON t.statement = s.row WHERE s.document = ?`;

function putDerived(db: Db, batch: Batch, document: number, extraction: Found): number {
  batch.touched = true;
  batch.documents.add(document);
  batch.content.update(hashOf(extraction.document));
  const appearances = appearancesIn(extraction);
  const genders = gendersIn(batch.naming(), extraction.statements);
  for (const { id, name, kind, role, aliases, members } of appearances) {
    const [as, together] = [JSON.stringify(aliases), JSON.stringify(members)];
    run(db, PUT_APPEARANCE, document, id, name, kind, role, as, together, extraction.document.published, genders.get(id) ?? null);
  }
  const mentionsOf = mentionFinder(appearances);
  const taken = new Set<string>();
  extraction.statements.forEach((statement, index) => {
    // Ids are places, and a place holds one statement: should a later one claim the same place, the first stays.
    if (taken.has(statement.id)) return;
    taken.add(statement.id);
    const { id, type, text } = statement;
    const start = statement.content[0]?.start ?? 0;
    const words = wordsKey(statement);
    const mentions = JSON.stringify(mentionsOf(statement));
    const [rest, reasons] = [packRecord(statement), JSON.stringify(extraction.evidence[index]?.reasons ?? [])];
    batch.content.update(`${id}${type}${text}${rest}${reasons}`);
    run(db, 'DELETE FROM removed WHERE statement = ?', id);
    const row = run(db, PUT_STATEMENT, id, document, start, batch.seq, type, words, mentions, text, rest, reasons);
    for (const other of putWords(db, row, statement, extraction.document.published)) batch.regrouped.add(other);
  });
  return taken.size;
}

const PUT_APPEARANCE = `
  INSERT INTO document_speakers (document, speaker, name, kind, role, aliases, members, published, gender) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Who said it, and when, settle.ts fills in. */
const PUT_STATEMENT = `
  INSERT INTO statements (id, document, start, seq, type, words, mentions, text, record, reasons)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
