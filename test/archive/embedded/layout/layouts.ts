// An archive as earlier versions kept it: what this one wrote is taken back step by step.

import Database from 'better-sqlite3';
import { unpackReasons, unpackRecord } from '../../../../src/archive/embedded/record.ts';

/** To the layout before records were lists, when the context stood in each of them. */
export function takeBackTo6(file: string): void {
  const db = new Database(file);
  db.exec(BEFORE_LISTS);
  const document = { id: '', url: null, title: null, publisher: null, author: null, published: null };
  for (const [table, key] of [
    ['statements', 'row'],
    ['set_aside', 'id'],
  ] as const) {
    const rows = db
      .prepare(`SELECT s.${key} AS key, s.*, d.text AS article FROM ${table} s JOIN documents d ON d.row = s.document`)
      .all();
    for (const row of rows as {
      key: string;
      id: string;
      type: 'direct';
      text: string;
      record: string;
      reasons: string;
      article: string;
    }[]) {
      const whole = unpackRecord(row.record, { ...row, document }, row.article);
      const { quoted, content, speaker, stance, source, cue, date, confidence, context } = whole;
      const inside = <Piece extends { start: number; end: number; text: string } | null>(piece: Piece) =>
        piece !== null && piece.start >= context.start && piece.end <= context.end ? { ...piece, text: undefined } : piece;
      const record = {
        ...{ quoted: quoted.map(inside), content: content.map(inside), speaker, stance, source: inside(source) },
        ...{ cue: inside(cue), date: { ...date, expression: inside(date.expression) }, confidence, context },
      };
      db.prepare(`UPDATE ${table} SET record = ?, reasons = ?, words = ? WHERE ${key} = ?`).run(
        ...[
          JSON.stringify(record),
          JSON.stringify(unpackReasons(row.reasons)),
          row.text.split(' ').length < 6 ? null : row.text,
          row.key,
        ],
      );
    }
  }
  db.close();
}

/** And further, to keys that were kept twice, and in eight bytes. */
export function takeBackTo5(file: string): void {
  takeBackTo6(file);
  const db = new Database(file);
  db.exec(BEFORE_FRESH_WORDS);
  db.close();
}

const BEFORE_LISTS = `
  ALTER TABLE statements DROP COLUMN words;
  ALTER TABLE statements ADD COLUMN words TEXT;
  CREATE INDEX statements_by_words ON statements (words) WHERE words IS NOT NULL;
  ALTER TABLE set_aside DROP COLUMN words;
  ALTER TABLE set_aside ADD COLUMN words TEXT;
  DROP INDEX document_speakers_by_speaker;
  DROP INDEX document_speakers_by_identity;
  DROP INDEX document_speakers_by_bucket;
  DROP INDEX document_speakers_by_moves;
  ALTER TABLE document_speakers RENAME TO document_speakers_now;
  CREATE TABLE document_speakers (
    document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
    speaker TEXT NOT NULL, name TEXT NOT NULL, kind TEXT, role TEXT, aliases TEXT NOT NULL, members TEXT NOT NULL, published TEXT,
    identity TEXT, bucket TEXT, is_full INTEGER NOT NULL DEFAULT 0, gender TEXT, is_live INTEGER NOT NULL DEFAULT 1,
    by_hand INTEGER NOT NULL DEFAULT 0, because TEXT, moves TEXT,
    PRIMARY KEY (speaker, document)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO document_speakers
    SELECT document, speaker, name, kind, role, aliases, members, published,
           identity, bucket, is_full, gender, is_live, by_hand, because, moves FROM document_speakers_now;
  DROP TABLE document_speakers_now;
  CREATE INDEX document_speakers_by_document ON document_speakers (document);
  CREATE INDEX document_speakers_by_identity ON document_speakers (identity);
  CREATE INDEX document_speakers_by_bucket ON document_speakers (bucket);
  CREATE INDEX document_speakers_by_moves ON document_speakers (moves) WHERE moves IS NOT NULL;
  PRAGMA user_version = 6;
`;

const BEFORE_FRESH_WORDS = `
  DROP TABLE same_words;
  CREATE TABLE same_words (
    key INTEGER NOT NULL, day INTEGER NOT NULL, wording INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements (row) ON DELETE CASCADE,
    PRIMARY KEY (key, day, wording, statement)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX same_words_by_statement ON same_words (statement);
  INSERT INTO same_words
    SELECT k.value + 140737488355328, f.day, f.wording + 32768 * 5, f.statement FROM fresh_words f, json_each(f.keys) k;
  DROP TABLE fresh_words;
  CREATE INDEX speakers_by_statements ON speakers (statements DESC, name);
  PRAGMA user_version = 5;
`;
