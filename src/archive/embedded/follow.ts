// Keeps the full-text index in memory level with the database, whoever writes to it: this process or another.
//
// Each question first asks SQLite for the latest transaction (some microseconds); only what changed since is read.

import { setImmediate as giveWay } from 'node:timers/promises';
import type { Speaker, Statement } from '../../types.ts';
import type { Connection, Db } from './connection.ts';
import { latestVersion } from './history.ts';
import type { Overlay } from './overlay.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { all, first } from './sql.ts';
import { createStatementIndex, type IndexedStatement, type IndexOptions, type StatementIndex } from './statement-index.ts';

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
    const page = all<IndexRow>(db, CHANGED, seq, row, upTo, PAGE);
    index.add(page.map((each) => indexedOf(db, each)));
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

type IndexRow = {
  readonly row: number;
  readonly seq: number;
  readonly id: string;
  readonly type: Statement['type'];
  readonly text: string;
  readonly record: string;
  readonly overlay: string | null;
  readonly mentions: string;
  readonly reports: string | null;
  readonly documentRow: number;
  readonly document: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly source: string | null;
  readonly published: string | null;
};

const CHANGED = `
  SELECT s.row, s.seq, s.id, s.type, s.text, s.record, s.overlay, s.mentions, s.reports,
         d.row AS documentRow, d.id AS document, d.title, d.publisher, d.source, d.published
  FROM statements s JOIN documents d ON d.row = s.document
  WHERE (s.seq, s.row) > (?, ?) AND s.seq <= ? ORDER BY s.seq, s.row LIMIT ?`;

function indexedOf(db: Db, row: IndexRow): IndexedStatement {
  const { speaker, stance, date, confidence } = {
    // Fields that record.ts leaves as they are.
    ...(JSON.parse(row.record) as Pick<Statement, 'speaker' | 'stance' | 'date' | 'confidence'>),
    ...(JSON.parse(row.overlay ?? '{}') as Overlay),
  };
  const source = row.source === null || row.publisher === null ? null : { id: row.source, name: row.publisher };
  return {
    id: row.id,
    text: row.text,
    speakers: namedSpeakers(db, row.documentRow, speaker),
    kind: speaker?.kind ?? null,
    type: row.type,
    stance,
    date,
    confidence,
    mentions: mentionsOf(db, row),
    reports: row.reports,
    document: { id: row.document, title: row.title, source, published: row.published },
  };
}

/** The article's names for those it mentions, as who they are among all. */
function mentionsOf(db: Db, { mentions, documentRow }: IndexRow): readonly string[] {
  const named = JSON.parse(mentions) as string[]; // as write.ts wrote it
  return named.map((id) => first<{ identity: string | null }>(db, IDENTITY, id, documentRow)?.identity ?? id);
}

const IDENTITY = 'SELECT identity FROM document_speakers WHERE speaker = ? AND document = ?';

/** The speaker or, of a joint one, the members, with the other names this article uses for them. */
function namedSpeakers(db: Db, document: number, speaker: Statement['speaker']): IndexedStatement['speakers'] {
  if (speaker === null) return [];
  const each: readonly Pick<Speaker, 'id' | 'name'>[] = speaker.members.length > 0 ? speaker.members : [speaker];
  return each.map(({ id, name }) => {
    const known = all<{ name: string; aliases: string }>(db, ALIASES, id, document);
    return { id, name, aliases: known.flatMap((one) => [one.name, ...(JSON.parse(one.aliases) as string[])]) }; // as speaker-rows.ts wrote it
  });
}

const ALIASES = 'SELECT name, aliases FROM document_speakers WHERE identity = ? AND document = ?';

function textsOf(db: Db, ids: readonly string[]): string[] {
  return ids.map((id) => first<{ text: string }>(db, 'SELECT text FROM statements WHERE id = ?', id)?.text ?? '');
}
