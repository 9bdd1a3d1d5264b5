// The layout of the database, as an ordered list of steps: step n takes a file from `user_version` n to n + 1.
//
// A step that has been released is never edited; a change of the layout is a new step at the end.

import type Database from 'better-sqlite3';
import { FIRST } from './first-layout.ts';
import { packRecords } from './records-before.ts';

/** Articles that are not in English are kept, marked, and not extracted. */
const LANGUAGE = `ALTER TABLE documents ADD COLUMN language TEXT; -- null: English`;

/** What those who watch a query have been told of. */
const WATCHES = `
CREATE TABLE watches (
  row   INTEGER PRIMARY KEY,
  query TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE watched (                   -- ids, not rows: what is remade keeps its id
  watch     INTEGER NOT NULL REFERENCES watches (row) ON DELETE CASCADE,
  statement TEXT NOT NULL,
  PRIMARY KEY (watch, statement)
) STRICT, WITHOUT ROWID;
`;

/**
 * Who is who across articles, and what people put right by hand. Records stay as they were extracted; what the register and the
 * corrections change in them lies beside them, and can be taken away again.
 */
const REGISTER = `
CREATE TABLE corrections (               -- ground, like documents: nothing remakes it
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  made      TEXT NOT NULL,
  undone    TEXT,
  document  TEXT,                        -- id of the article, where it speaks of a statement
  change    TEXT NOT NULL,               -- JSON
  statement TEXT                         -- derived: the statement it is attached to now
) STRICT;
CREATE INDEX corrections_by_document ON corrections (document) WHERE document IS NOT NULL;
CREATE INDEX corrections_by_statement ON corrections (statement) WHERE statement IS NOT NULL;

ALTER TABLE document_speakers ADD COLUMN identity TEXT;  -- who that is among all; null where no statement is left to them
ALTER TABLE document_speakers ADD COLUMN bucket TEXT;    -- the surname, or the id of who is no person: who may be one share it; null: to be filled in
ALTER TABLE document_speakers ADD COLUMN is_full INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document_speakers ADD COLUMN gender TEXT;    -- as the words beside the name tell: “Mr Tolland”
ALTER TABLE document_speakers ADD COLUMN is_live INTEGER NOT NULL DEFAULT 1; -- 0: every statement of theirs here was given to somebody else by hand
ALTER TABLE document_speakers ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0; -- 1: only a correction puts them into this article
ALTER TABLE document_speakers ADD COLUMN because TEXT;   -- JSON list: why a surname is taken for somebody
ALTER TABLE document_speakers ADD COLUMN moves TEXT;     -- JSON list: the corrections that made them who they are
UPDATE document_speakers SET identity = speaker;         -- until the next write decides
CREATE INDEX document_speakers_by_identity ON document_speakers (identity);
CREATE INDEX document_speakers_by_bucket ON document_speakers (bucket);
CREATE INDEX document_speakers_by_moves ON document_speakers (moves) WHERE moves IS NOT NULL;

ALTER TABLE speakers ADD COLUMN is_full INTEGER NOT NULL DEFAULT 1;      -- 0: a surname alone

ALTER TABLE statements ADD COLUMN overlay TEXT;          -- JSON: what register and corrections change in the record

CREATE TABLE set_aside (                 -- no statements, people say; kept as they were, should they be wrong
  id       TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  start    INTEGER NOT NULL,
  type     TEXT NOT NULL,
  words    TEXT,
  mentions TEXT NOT NULL,
  text     TEXT NOT NULL,
  record   TEXT NOT NULL,
  reasons  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX set_aside_by_document ON set_aside (document);

CREATE TABLE renamed (                   -- speakers whose names changed, and when: an index must learn them anew
  speaker TEXT PRIMARY KEY,
  seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX renamed_by_seq ON renamed (seq);
`;

/** By which statements that print the same words, or nearly, are found; what was kept before is made findable by the next write. */
const SAME_WORDS = `
CREATE TABLE same_words (
  key       INTEGER NOT NULL,            -- hash of all its words, of a stretch of them, or of the name of whoever speaks
  day       INTEGER NOT NULL,            -- when the article was printed, since 1970; 0 where it has no date
  wording   INTEGER NOT NULL,            -- hash of all its words
  statement INTEGER NOT NULL REFERENCES statements (row) ON DELETE CASCADE,
  PRIMARY KEY (key, day, wording, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX same_words_by_statement ON same_words (statement);
CREATE TABLE unfinished (                -- what SQL alone could not bring to this layout
  task TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO unfinished SELECT 'same words' WHERE EXISTS (SELECT 1 FROM statements);
`;

/**
 * The keys of the latest statements lie apart (same-words/key-store.ts); the others in fewer bytes, and only once: of a statement that goes they can be
 * made again. Nobody reads speakers in the order of their statements but all of them.
 */
const FRESH_WORDS = `
CREATE TABLE fresh_words (
  statement INTEGER PRIMARY KEY REFERENCES statements (row) ON DELETE CASCADE,
  day       INTEGER NOT NULL,
  wording   INTEGER NOT NULL,
  keys      TEXT NOT NULL                -- JSON list
) STRICT;
ALTER TABLE same_words RENAME TO same_words_before;
CREATE TABLE same_words (
  key       INTEGER NOT NULL,
  day       INTEGER NOT NULL,
  wording   INTEGER NOT NULL,            -- hash of all its words, in two bytes
  statement INTEGER NOT NULL,
  PRIMARY KEY (key, day, wording, statement)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO same_words
  SELECT key % 140737488355328, day, wording % 32768, statement FROM same_words_before ORDER BY 1, 2, 3, 4;
DROP TABLE same_words_before;
DROP INDEX speakers_by_statements;
`;

/**
 * An article's rows lie together, and are half as large: records and reasons as lists of places (record.ts, which brings along what was kept
 * before), the words of a statement as the key by which the same words are found anyway, speakers in the order of articles.
 */
const LEAN = `
DROP INDEX statements_by_words;
ALTER TABLE statements DROP COLUMN words;
ALTER TABLE statements ADD COLUMN words INTEGER; -- key of the quoted words, where there are enough of them to recognise
ALTER TABLE set_aside DROP COLUMN words;
ALTER TABLE set_aside ADD COLUMN words INTEGER;
DROP INDEX document_speakers_by_document;
DROP INDEX document_speakers_by_identity;
DROP INDEX document_speakers_by_bucket;
DROP INDEX document_speakers_by_moves;
ALTER TABLE document_speakers RENAME TO document_speakers_before;
CREATE TABLE document_speakers (         -- what each article calls them
  document  INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  speaker   TEXT NOT NULL,
  name      TEXT NOT NULL,
  kind      TEXT,                        -- null where the article names them only as one of several who speak together
  role      TEXT,
  aliases   TEXT NOT NULL,               -- JSON list
  members   TEXT NOT NULL,               -- JSON list, of a joint speaker
  published TEXT,
  identity  TEXT,                        -- who that is among all; null where no statement is left to them
  bucket    TEXT,                        -- the surname, or the id of who is no person: who may be one share it; null: to be filled in
  is_full   INTEGER NOT NULL DEFAULT 0,
  gender    TEXT,                        -- as the words beside the name tell: “Mr Tolland”
  is_live   INTEGER NOT NULL DEFAULT 1,  -- 0: every statement of theirs here was given to somebody else by hand
  by_hand   INTEGER NOT NULL DEFAULT 0,  -- 1: only a correction puts them into this article
  because   TEXT,                        -- JSON list: why a surname is taken for somebody
  moves     TEXT,                        -- JSON list: the corrections that made them who they are
  PRIMARY KEY (document, speaker)
) STRICT, WITHOUT ROWID;
INSERT INTO document_speakers
  SELECT document, speaker, name, kind, role, aliases, members, published,
         identity, bucket, is_full, gender, is_live, by_hand, because, moves
  FROM document_speakers_before ORDER BY document, speaker;
DROP TABLE document_speakers_before;
CREATE INDEX document_speakers_by_identity ON document_speakers (identity);
CREATE INDEX document_speakers_by_bucket ON document_speakers (bucket);
CREATE INDEX document_speakers_by_moves ON document_speakers (moves) WHERE moves IS NOT NULL;
CREATE INDEX document_speakers_by_speaker ON document_speakers (speaker) WHERE identity IS NOT speaker; -- all others are found by who they are
`;

/** SQL, or what SQL alone cannot do. */
type Step = string | ((db: Database.Database) => void);

export const MIGRATIONS: readonly Step[] = [FIRST, LANGUAGE, WATCHES, REGISTER, SAME_WORDS, FRESH_WORDS, LEAN, packRecords];
