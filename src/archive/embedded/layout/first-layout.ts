// The layout the database began with; what it is today is this and every step of `migrations.ts` after it. Released, and never edited.

/** Documents are the ground: everything else derives from them and can be made again. */
export const FIRST = `
CREATE TABLE documents (
  row        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  url        TEXT,
  title      TEXT,
  publisher  TEXT,
  author     TEXT,
  published  TEXT,
  source     TEXT,                       -- slug of the publisher: the id of its page
  hash       TEXT NOT NULL,              -- of all that came in: same hash, same document
  generation INTEGER NOT NULL,           -- which remaking its derived records belong to
  text       TEXT NOT NULL               -- last, so that reading the other columns need not step over it
) STRICT;
CREATE INDEX documents_by_generation ON documents (generation);
CREATE INDEX documents_by_source ON documents (source, published);
CREATE INDEX documents_by_published ON documents (published);

CREATE TABLE statements (
  row      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  start    INTEGER NOT NULL,
  seq      INTEGER NOT NULL,             -- the transaction that wrote it: what an index must look at again
  type     TEXT NOT NULL,
  said     TEXT,                         -- 2022-02-24, 2022-02 or 2022
  speaker  TEXT,
  words    TEXT,                         -- key of the quoted words, where there are enough of them to recognise
  reports  TEXT,                         -- id of the earliest statement with the same words by a compatible speaker, where there are several
  mentions TEXT NOT NULL,                -- JSON list: ids of the article's other speakers who are named in it
  text     TEXT NOT NULL,
  record   TEXT NOT NULL,                -- the rest of the statement, JSON as record.ts packs it
  reasons  TEXT NOT NULL                 -- JSON
) STRICT;
CREATE INDEX statements_by_seq ON statements (seq);
CREATE INDEX statements_by_document ON statements (document, start);
CREATE INDEX statements_by_words ON statements (words) WHERE words IS NOT NULL;
CREATE INDEX statements_by_reports ON statements (reports) WHERE reports IS NOT NULL;

CREATE TABLE statement_speakers (        -- a joint statement stands under the joint speaker and under each member
  speaker   TEXT NOT NULL,
  said      TEXT NOT NULL,               -- '' where unknown
  statement INTEGER NOT NULL REFERENCES statements (row) ON DELETE CASCADE,
  PRIMARY KEY (speaker, said, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_speakers_by_statement ON statement_speakers (statement);

CREATE TABLE document_speakers (         -- what each article calls them
  document  INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  speaker   TEXT NOT NULL,
  name      TEXT NOT NULL,
  kind      TEXT,                        -- null where the article names them only as one of several who speak together
  role      TEXT,
  aliases   TEXT NOT NULL,               -- JSON list
  members   TEXT NOT NULL,               -- JSON list, of a joint speaker
  published TEXT,
  PRIMARY KEY (speaker, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_speakers_by_document ON document_speakers (document);

CREATE TABLE speakers (                  -- the sum of document_speakers, kept up to date by every write
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  role       TEXT,
  aliases    TEXT NOT NULL,
  members    TEXT NOT NULL,
  joint      INTEGER NOT NULL,           -- 1: "A and B"; has a page, but lists show its members
  statements INTEGER NOT NULL,
  first      TEXT,
  last       TEXT,
  folded     TEXT NOT NULL,              -- names and aliases without case and accents, one a line
  surname    TEXT NOT NULL               -- last word of the name, folded
) STRICT, WITHOUT ROWID;
CREATE INDEX speakers_by_statements ON speakers (statements DESC, name);
CREATE INDEX speakers_by_surname ON speakers (surname);

CREATE TABLE generations (               -- each remaking of all derived records, and the extractor that made it
  number    INTEGER PRIMARY KEY,
  extractor TEXT NOT NULL
) STRICT;

CREATE TABLE history (                   -- one row a transaction; a version is a hash over all before it, so equal versions are equal archives
  seq     INTEGER PRIMARY KEY,
  version TEXT NOT NULL
) STRICT;

CREATE TABLE removed (                   -- statements that went, and when: an index must forget them
  statement TEXT PRIMARY KEY,
  seq       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX removed_by_seq ON removed (seq);
`;
