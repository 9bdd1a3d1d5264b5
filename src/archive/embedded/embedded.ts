// The archive in one folder: SQLite keeps, MiniSearch finds; one process may write while others read.

import { join } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { loadNaming, type Naming } from '../../language/names/naming.ts';
import { agreementOf } from '../../search/agreement.ts';
import { findHighlights, type Marks } from '../../search/highlights.ts';
import { plainRequest } from '../../search/request.ts';
import { findWords } from '../../search/words.ts';
import type { ArchiveStatus, Document, SearchHit, SearchPage, SearchRequest, Suggestions } from '../../types.ts';
import type { Archive } from '../archive.ts';
import { backUp } from './backup.ts';
import { type ConnectionOptions, connect, type Db } from './connection.ts';
import { listCorrections } from './correction-rows.ts';
import { keepCorrection, undoCorrection } from './corrections.ts';
import { findDamage } from './damage.ts';
import { listDocuments } from './documents.ts';
import { explainFailure } from './failures.ts';
import { type FollowOptions, followArchive } from './follow.ts';
import { groupBySpeaker } from './groups.ts';
import { latestVersion } from './history.ts';
import type { IndexHit, StatementIndex } from './index/statement-index.ts';
import { findSpeakers, officeHolders, withOffices } from './offices.ts';
import { idNow, listSpeakers, readSpeaker, shownPeople } from './people.ts';
import { readDocument, readDocumentsAfter, readReports, readStatement, readStatements } from './read.ts';
import { readOutdated, rebuildState } from './rebuild.ts';
import { remember } from './remember.ts';
import { similarTo } from './similar.ts';
import { listSources, readSource, readSourceless } from './sources.ts';
import { first } from './sql.ts';
import { distinctiveWords, sharedTopics } from './topics.ts';
import { inTurns, type Steps } from './turns.ts';
import { keepWatch, readWatch } from './watches.ts';
import { findHeld, openGeneration, removeDocuments, rewriteArticles, writeArticles } from './write.ts';

export type ArchiveOptions = ConnectionOptions &
  Omit<FollowOptions, 'snapshot'> & {
    /** A folder, made at the first write; null keeps everything in memory. */
    readonly directory: string | null;
  };

export function createArchive({ directory, ...options }: ArchiveOptions): Archive {
  const connection = connect(directory, options);
  const follower = followArchive(connection, { ...options, snapshot: directory && join(directory, 'index.snapshot') });

  let names: Naming | null = null;
  // Only who writes needs to know which names are one.
  const naming = (): Naming => {
    names ??= loadNaming();
    return names;
  };

  /** Every question and every write goes through here, so that no failure of SQLite leaves without its sentence. */
  const safely = async <Result>(act: () => Result | Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (cause) {
      throw explainFailure(cause, connection.place);
    }
  };
  // In a transaction, so that an answer of several queries is one moment's: another process may replace the article between two of them.
  const inOneMoment = <Result>(act: (db: Db) => Result): Result => {
    const db = connection.reading();
    return db.transaction(() => act(db)).deferred();
  };
  const read = <Result>(act: (db: Db) => Result): Promise<Result> => safely(() => inOneMoment(act));
  const write = <Result>(act: (db: Db) => Result): Promise<Result> => safely(() => act(connection.writing()));

  /** What needs the full-text index waits until it is level with the database. */
  const find = <Result>(act: (index: StatementIndex, db: Db) => Result): Promise<Result> =>
    safely(() => follower.ask(async (index) => inOneMoment((db) => act(index, db))));
  /** The same in turns with other requests; each turn is one moment. A file that was put in the place of ours meanwhile is asked from the start. */
  const findInTurns = <Result>(act: (index: StatementIndex, db: Db) => Steps<Result>): Promise<Result> =>
    safely(async () => {
      for (;;) {
        const db = connection.reading();
        const answer = await follower.ask((index) =>
          inTurns(act(index, db), options.now, (turn) => (connection.reading() === db ? db.transaction(turn).deferred() : null)),
        );
        if (answer !== null) return answer.result;
      }
    });

  return {
    findHeld: (documents) => read((db) => documents.map((document) => findHeld(db, document))),
    write: (articles, extractor) => write((db) => writeArticles(db, naming, articles, extractor)),
    remove: (ids) => write((db) => removeDocuments(db, naming, ids)),
    correct: (change, made) => write((db) => keepCorrection(db, naming, change, made)),
    undo: (number, undone) => write((db) => undoCorrection(db, naming, number, undone)),
    corrections: () => read(listCorrections),
    findDamage: () => read((db) => findDamage(db, naming())),
    backup: (file) => safely(() => backUp(connection.reading(), file)),
    openRebuild: (extractor) =>
      write((db) => {
        openGeneration(db, extractor);
        return rebuildState(db);
      }),
    readOutdated: (limit) => read((db) => readOutdated(db, limit)),
    rewrite: (articles, extractor) => write((db) => rewriteArticles(db, naming, articles, extractor)),
    timeline: (request) => findInTurns((index, db) => index.timeline(asOfNow(db, request))),
    groupBySpeaker: (request) => findInTurns((index, db) => groupBySpeaker(db, index, asOfNow(db, request))),
    distinctiveWords: (speaker, limit, isTopic) => find((index, db) => distinctiveWords({ db, index, isTopic }, speaker, limit)),
    sharedTopics: (a, b, limit, isTopic) => find((index, db) => sharedTopics({ db, index, isTopic }, [a, b], limit)),
    findSimilar: (parts, speaker, limit) => findInTurns((index, db) => similarTo({ db, index, limit }, parts, speaker)),
    readWatch: (q) =>
      findInTurns(function* (index, db) {
        const { ids } = yield* index.hits(everything(q), Number.POSITIVE_INFINITY);
        return readWatch(db, q, ids);
      }),
    keepWatch: (q, ids) => write((db) => keepWatch(db, q, ids)),
    readStatements: (ids) => read((db) => ids.flatMap((id) => readStatements(db, [id]))),
    suggest: (q) => find((index, db) => suggestionsOf(db, index, q)),
    search: (request) =>
      findInTurns(function* (index, db): Steps<SearchPage> {
        const { items, marks, people, relaxed, ...answer } = yield* index.search(asOfNow(db, request));
        const near = relaxed && { reason: relaxed.reason, items: hitsOf(db, relaxed.items, relaxed.marks) };
        const meant = officeHolders(db, request.q, shownPeople(db, people, request.q));
        return { ...answer, items: hitsOf(db, items, marks), people: meant, relaxed: near };
      }),
    readStatement: (id) => read((db) => readStatement(db, id)),
    readDocument: (id) => read((db) => readDocument(db, id)),
    readSpeaker: (id) => read((db) => readSpeaker(db, id)),
    listSpeakers: (q) => read((db) => findSpeakers(db, q, listSpeakers(db, q))),
    listSources: (q) => read((db) => listSources(db, q)),
    readSource: (id) => read((db) => readSource(db, id)),
    readSourceless: () => read(readSourceless),
    listDocuments: (request) => read((db) => listDocuments(db, request)),
    documents: () => eachDocument((after) => read((db) => readDocumentsAfter(db, after, DOCUMENTS_AT_ONCE))),
    status: () => read((db) => remember(db, 'status', () => statusOf(db, directory))),
    close: () =>
      safely(async () => {
        await follower.close();
        connection.close();
      }),
  };
}

/** Records for what the index found; one that another process removed a moment ago is left out. */
function hitsOf(db: Db, hits: readonly IndexHit[], { terms }: Marks): SearchHit[] {
  return hits.flatMap(({ id, highlights, reports }) =>
    readStatements(db, [id]).map((one) => {
      const agreement = agreementOf(one, readReports(db, id));
      // Phrases are looked for in the words only.
      const named = findHighlights(findWords(one.speaker?.name ?? ''), { terms, phrases: [] });
      const nameHighlights = named.length === 0 ? {} : { nameHighlights: named };
      return { ...one, highlights, ...nameHighlights, reports, ...(agreement === null ? {} : { agreement }) };
    }),
  );
}

/** The request with every chosen speaker by the id borne now: whoever follows a feed still follows somebody the register has joined to another. */
function asOfNow(db: Db, request: SearchRequest): SearchRequest {
  const { speaker } = request.facets;
  if (speaker.length === 0) return request;
  return { ...request, facets: { ...request.facets, speaker: [...new Set(speaker.map((id) => idNow(db, id)))] } };
}

/** All that matches, without a limit of time: a match that was cut off today would be news tomorrow. */
function everything(q: string): SearchRequest {
  return plainRequest(q, { sort: 'newest', limit: 1, collapse: false });
}

/** A field shows about eight lines below what is being typed. */
const MOST_SUGGESTIONS = 8;

function suggestionsOf(db: Db, index: StatementIndex, q: string): Suggestions {
  const { speakers, words } = index.suggest(q, MOST_SUGGESTIONS);
  const roleOf = (id: string) => first<{ role: string | null }>(db, 'SELECT role FROM speakers WHERE id = ?', id)?.role ?? null;
  const named = speakers.map((speaker) => ({ ...speaker, role: roleOf(speaker.id) }));
  return { speakers: withOffices(db, q, named, MOST_SUGGESTIONS), words };
}

/** An article may have megabytes. */
const DOCUMENTS_AT_ONCE = 16;

async function* eachDocument(
  readAfter: (row: number) => Promise<readonly { readonly row: number; readonly document: Document }[]>,
): AsyncGenerator<Document> {
  let page = await readAfter(0);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    for (const { document } of page) yield document;
    await giveWay();
    page = await readAfter(last.row);
  }
}

function statusOf(db: Db, path: string | null): ArchiveStatus {
  const count = (text: string): number => first<{ n: number }>(db, text)?.n ?? 0;
  const period = first<ArchiveStatus['period']>(db, 'SELECT min(published) AS first, max(published) AS last FROM documents');
  return {
    documents: count('SELECT count(*) AS n FROM documents'),
    statements: count('SELECT count(*) AS n FROM statements'),
    speakers: count('SELECT count(*) AS n FROM speakers WHERE joint = 0'),
    sources: count('SELECT count(DISTINCT source) AS n FROM documents'),
    period: period ?? { first: null, last: null },
    version: latestVersion(db).version,
    path,
  };
}
