// Keeps the full-text index in memory level with the database, whoever writes to it: this process or another.
//
// Each question first asks SQLite for the latest transaction (some microseconds); only what changed since is read.

import { setImmediate as giveWay } from 'node:timers/promises';
import { onceEach } from '../../text/remember.ts';
import type { Speaker, Statement } from '../../types.ts';
import type { Connection, Db } from './connection.ts';
import { latestVersion } from './history.ts';
import { createStatementIndex, type IndexedStatement, type IndexOptions, type StatementIndex } from './index/statement-index.ts';
import type { Overlay } from './overlay.ts';
import { factsOf } from './record.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { all, first, lists } from './sql.ts';

export type Follower = {
  /**
   * Asks the index, level with the database. Several questions at once share one catching up; a question that takes turns is over before
   * the next catching up begins, and those that come meanwhile wait for it.
   */
  ask<Answer>(question: (index: StatementIndex) => Promise<Answer>): Promise<Answer>;
  /** Writes the snapshot when it would spare the next process enough work. */
  close(): Promise<void>;
};

/** Statements read at a time: some milliseconds, after which other requests get their turn. */
const PAGE = 500;

/** Fewer new statements are indexed again sooner than a snapshot is written and read. */
const WORTH_A_SNAPSHOT = 2_000;

export type FollowOptions = {
  /** Path of the cache; null for an archive in memory. */
  readonly snapshot: string | null;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  /** From how many new statements on a snapshot is written. */
  readonly snapshotFrom?: number;
};

export function followArchive(
  connection: Connection,
  { snapshot, now, snapshotFrom = WORTH_A_SNAPSHOT }: FollowOptions,
): Follower {
  const options: IndexOptions = { textsOf: (ids) => textsOf(held?.db ?? connection.reading(), ids), now };
  let held: { readonly db: Db; readonly index: StatementIndex; seq: number } | null = null;
  let unsaved = 0;
  let running: Promise<StatementIndex> | null = null;
  /** Each settles when its question is answered. */
  const asking = new Set<Promise<void>>();

  const catchUp = async (): Promise<StatementIndex> => {
    const db = connection.reading();
    // Another database than before: the archive was created, deleted or replaced since the last question.
    if (held?.db !== db) {
      const known = snapshot === null ? null : await readSnapshot(snapshot, db, options);
      held = { db, ...(known ?? { index: createStatementIndex(options), seq: 0 }) };
      unsaved = 0;
    }
    const { seq } = latestVersion(db);
    if (seq !== held.seq) {
      await Promise.all(asking);
      unsaved += await applyChanges(db, held.index, { after: held.seq, upTo: seq });
      held.seq = seq;
    }
    return held.index;
  };
  const current = (): Promise<StatementIndex> => {
    running ??= catchUp().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    async ask(question) {
      let index = await current();
      // Between the end of that catching up and now the next may have begun.
      while (running !== null) index = await running;
      const answer = question(index);
      const over = answer.then(ignored, ignored);
      asking.add(over);
      return await answer.finally(() => asking.delete(over));
    },
    close: async () => {
      // A question that failed has said so to whoever asked it.
      await running?.catch(() => undefined);
      if (held !== null && snapshot !== null && unsaved >= snapshotFrom) {
        await writeSnapshot(snapshot, connection.reading(), held);
      }
    },
  };
}

function ignored(): void {}

/** Forgets what went and takes in what came, in pages. What is written meanwhile has a later number and waits for the next turn. */
async function applyChanges(
  db: Db,
  index: StatementIndex,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<number> {
  const gone = all<{ statement: string }>(db, 'SELECT statement FROM removed WHERE seq > ? AND seq <= ?', after, upTo);
  index.remove(gone.map(({ statement }) => statement));
  let [seq, row, changed] = [after, Number.MAX_SAFE_INTEGER, gone.length];
  for (;;) {
    const page = readPage(db, [seq, row, upTo]);
    index.add(page.map(({ statement }) => statement));
    changed += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) {
      learnNames(db, index, { after, upTo });
      return changed;
    }
    [seq, row] = [last.seq, last.row];
    await giveWay();
  }
}

/** Names that are others now: after the statements, which bring only the names their own articles use. */
function learnNames(db: Db, index: StatementIndex, { after, upTo }: { readonly after: number; readonly upTo: number }): void {
  const names = all<{ id: string; name: string | null; aliases: string | null }>(db, RENAMED, after, upTo);
  index.rename(
    names.map(({ id, name, aliases }) => ({ id, name: name ?? '', aliases: JSON.parse(aliases ?? '[]') as string[] })),
  ); // as speaker-rows.ts wrote it
}

/** Who is there no longer has no name, lest a search find them. */
const RENAMED = `
  SELECT r.speaker AS id, p.name, p.aliases FROM renamed r LEFT JOIN speakers p ON p.id = r.speaker WHERE r.seq > ? AND r.seq <= ?`;

type Indexed = { readonly seq: number; readonly row: number; readonly statement: IndexedStatement };

/** In one moment: another process may remove an article between its statements and the rest of it. */
function readPage(db: Db, place: readonly [seq: number, row: number, upTo: number]): readonly Indexed[] {
  const read = db.transaction(() => {
    const articleAt = onceEach((document: number) => readArticle(db, document));
    return lists<IndexRow>(db, CHANGED, ...place, PAGE).map(([seq, row, document, ...rest]) => ({
      seq,
      row,
      statement: indexedOf(rest, articleAt(document)),
    }));
  });
  return read.deferred();
}

type IndexRow = readonly [seq: number, row: number, document: number, ...statement: StatementRow];

type StatementRow = readonly [
  id: string,
  type: Statement['type'],
  text: string,
  record: string,
  overlay: string | null,
  mentions: string,
  reports: string | null,
];

const CHANGED = `
  SELECT seq, row, document, id, type, text, record, overlay, mentions, reports
  FROM statements WHERE (seq, row) > (?, ?) AND seq <= ? ORDER BY seq, row LIMIT ?`;

function indexedOf([id, type, text, record, overlay, mentions, reports]: StatementRow, article: Article): IndexedStatement {
  const facts = factsOf(record);
  const { speaker, stance, date, confidence } = overlay === null ? facts : { ...facts, ...(JSON.parse(overlay) as Overlay) };
  return {
    id,
    text,
    speakers: speaker === null ? [] : (speaker.members.length > 0 ? speaker.members : [speaker]).map(article.called),
    kind: speaker?.kind ?? null,
    type,
    stance,
    date,
    confidence,
    mentions: mentions === '[]' ? [] : (JSON.parse(mentions) as string[]).map(article.identityOf), // as write.ts wrote it
    reports,
    document: article.document,
  };
}

/** What the statements of an article share, the very objects too: the index takes in each once. */
type Article = {
  readonly document: IndexedStatement['document'];
  /** A speaker, or a member of a joint one, with the other names this article uses for them. */
  readonly called: (speaker: Pick<Speaker, 'id' | 'name'>) => IndexedStatement['speakers'][number];
  /** The article's name for somebody it mentions, as who that is among all. */
  readonly identityOf: (speaker: string) => string;
};

function readArticle(db: Db, row: number): Article {
  const document = first<DocumentRow>(db, DOCUMENT, row);
  const appearances = all<Appearance>(db, APPEARANCES, row);
  const aliasesOf = onceEach((id: string) =>
    appearances.flatMap(
      ({ identity, name, aliases }) => (identity === id ? [name, ...(JSON.parse(aliases) as string[])] : []), // as speaker-rows.ts wrote it
    ),
  );
  const met = new Map<string, IndexedStatement['speakers'][number]>();
  return {
    document: {
      id: document?.id ?? '',
      title: document?.title ?? null,
      source:
        document == null || document.source === null || document.publisher === null
          ? null
          : { id: document.source, name: document.publisher },
      published: document?.published ?? null,
    },
    called({ id, name }) {
      const known = met.get(id);
      if (known?.name === name) return known;
      const called = { id, name, aliases: aliasesOf(id) };
      met.set(id, called);
      return called;
    },
    identityOf: (id) => appearances.find(({ speaker }) => speaker === id)?.identity ?? id,
  };
}

type DocumentRow = {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly source: string | null;
  readonly published: string | null;
};

const DOCUMENT = 'SELECT id, title, publisher, source, published FROM documents WHERE row = ?';

type Appearance = { readonly speaker: string; readonly identity: string | null; readonly name: string; readonly aliases: string };

const APPEARANCES = 'SELECT speaker, identity, name, aliases FROM document_speakers WHERE document = ?';

function textsOf(db: Db, ids: readonly string[]): string[] {
  return ids.map((id) => first<{ text: string }>(db, 'SELECT text FROM statements WHERE id = ?', id)?.text ?? '');
}
