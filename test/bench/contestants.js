// What a user would pick instead, on the same records: SQLite FTS5 with the same facets by SQL, and FlexSearch.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import FlexSearch from 'flexsearch';

/** The statements in a database on disk, as the archive keeps them; texts are read from here. */
export function openTexts(statements) {
  const folder = mkdtempSync(join(tmpdir(), 'quoth-bench-'));
  const database = new Database(join(folder, 'bench.sqlite'));
  database.pragma('journal_mode = WAL');
  database.exec('create table statements (id text primary key, text, speaker, speaker_id, source, year, type, kind, date)');
  const insert = database.prepare('insert into statements values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  database.transaction(() => {
    for (const one of statements) {
      const speaker = one.speakers[0];
      insert.run(
        one.id,
        one.text,
        speaker?.name ?? null,
        speaker?.id ?? null,
        one.document.source.id,
        one.date.value.slice(0, 4),
        one.type,
        one.kind,
        one.date.value,
      );
    }
  })();
  const text = database.prepare('select text from statements where id = ?').pluck();
  return {
    database,
    textsOf: (ids) => ids.map((id) => text.get(id) ?? ''),
    close() {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** FTS5 beside the table, no typos and no stems: what it answers to the same questions. */
export function buildFts5(database) {
  database.exec(
    `create virtual table words using fts5(text, speaker, content='statements', content_rowid='rowid', prefix='2 3')`,
  );
  database.exec(`insert into words(words) values ('rebuild')`);
  const top = database.prepare('select rowid from words where words match ? order by bm25(words, 1.0, 2.5) limit 20');
  const total = database.prepare('select count(*) from words where words match ?').pluck();
  const facets = ['speaker_id', 'source', 'year', 'type', 'kind'].map((column) =>
    database.prepare(
      `select ${column}, count(*) as hits from words join statements on statements.rowid = words.rowid where words match ? group by 1 order by 2 desc limit 50`,
    ),
  );
  const filtered = database.prepare(
    `select words.rowid from words join statements on statements.rowid = words.rowid
     where words match ? and year = ? and type = ? order by bm25(words, 1.0, 2.5) limit 20`,
  );
  const marks = (words) => words.split(' ').map((word) => `"${word}"`);
  return {
    words: (q) => top.all(marks(q).join(' ')),
    faceted(q) {
      const match = marks(q).join(' ');
      return [top.all(match), total.get(match), facets.map((one) => one.all(match))];
    },
    phrase: (q) => top.all(`"${q}"`),
    prefix: (q) => top.all(`"${q}"*`),
    filtered: ({ words, year, type }) => filtered.all(marks(words).join(' '), year, type),
    pasted: (q) => top.all([...new Set(marks(q))].join(' OR ')),
  };
}

export function buildFlexSearch(statements) {
  const index = new FlexSearch.Document({ tokenize: 'forward', document: { id: 'at', index: ['text', 'speaker'] } });
  for (const [at, one] of statements.entries()) index.add({ at, text: one.text, speaker: one.speakers[0]?.name ?? '' });
  return { words: (q) => index.search(q, { limit: 20 }), prefix: (q) => index.search(q, { limit: 20 }) };
}
