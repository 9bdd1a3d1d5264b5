// What one can ask of the house: the one interface both doors know.

import type { Archive } from '../archive/archive.ts';
import { NotFoundError } from '../errors.ts';
import { readPage } from '../ingest/html-file.ts';
import { type ForeignTongue, loadForeignTongue } from '../language/foreign.ts';
import { isGeneralNoun } from '../language/general-nouns.ts';
import type { Language } from '../language/language.ts';
import { sayReason } from '../language/reason-words.ts';
import { changesBetween } from '../search/report-changes.ts';
import type {
  AddOutcome,
  ArchiveStatus,
  DistinctiveWord,
  Document,
  DocumentDetail,
  DocumentsPage,
  DocumentsRequest,
  Extraction,
  ReadResult,
  SearchPage,
  SearchRequest,
  SharedTopic,
  SourceEntry,
  SourceProfile,
  SpeakerEntry,
  SpeakerGroups,
  SpeakerProfile,
  Statement,
  StatementDetail,
  Suggestions,
  Timeline,
  UnreadPage,
  Verification,
  VerifyRequest,
} from '../types.ts';
import { addArticles, pretending } from './add.ts';
import { type Citing, createCiting } from './citing.ts';
import { type Correcting, createCorrecting } from './correcting.ts';
import { extractDocument, rowsOf } from './extract-document.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { extractOne, openPool, type Skills } from './pool.ts';
import { type RebuildOptions, type Rebuilt, rebuildArchive } from './rebuild.ts';
import { findStatement } from './typed.ts';
import { verifyQuotation } from './verify.ts';

export { NOTHING_SELECTED, plainRequest } from '../search/request.ts';

export type Engine = Insights &
  Citing &
  Correcting &
  Keeping & {
    /** Finds who said what in one article; keeps nothing. */
    extract(document: Document): Extraction;
    /**
     * Takes articles in, extracts and keeps them. Yields an outcome for each after the commit that holds it; refused inputs pass through.
     * @throws {UnavailableError} when the archive is locked, full or corrupt.
     */
    add(articles: AsyncIterable<ReadResult | UnreadPage>, options?: AddOptions): AsyncIterable<AddOutcome>;
    /** @throws {InputError} E_CURSOR for a cursor that is not ours. A query itself is never an error: it carries notices. */
    search(request: SearchRequest): Promise<SearchPage>;
    /** @throws {NotFoundError} E_NO_STATEMENT */
    statement(id: string): Promise<StatementDetail>;
    /** Speakers whose name or alias holds the words of `q` (all when empty); whole words first, then most statements. */
    speakers(q: string): Promise<readonly SpeakerEntry[]>;
    /** @throws {NotFoundError} E_NO_SPEAKER */
    speaker(id: string): Promise<SpeakerProfile>;
    /** @throws {NotFoundError} E_NO_DOCUMENT */
    document(id: string): Promise<DocumentDetail>;
    /** Whether somebody said these words: the nearest statements, what differs, and what this archive covers. */
    verify(request: VerifyRequest): Promise<Verification>;
    /** The statements that match and that this watch has not been told of. */
    watch(q: string): Promise<Watch>;
    status(): Promise<ArchiveStatus>;
    /** Remakes everything derived from the documents, or goes on where an earlier remaking was interrupted. */
    rebuild(onProgress: (done: number, total: number) => void, options?: RebuildOptions): Promise<Rebuilt>;
    close(): Promise<void>;
  };

/** What is new to somebody who watches a query. */
export type Watch = {
  /** Whether this query is watched for the first time; then there is no last time, and nothing is new. */
  readonly isNew: boolean;
  /** Of a new watch: how many match already. Else how many are new. */
  readonly total: number;
  /** Newest first, read as they are asked for. */
  readonly statements: AsyncIterable<Statement>;
  /** Remembers them as told. */
  keep(): Promise<void>;
};

/** What the pages ask about many statements at once. Cursor, sort and limit of a request are ignored: these look at all hits. */
export type Insights = {
  /** The hits of a search in time, by the date they were said. */
  timeline(request: SearchRequest): Promise<Timeline>;
  /** Who said what was found: how often, first and last. At most 100 speakers. */
  groupBySpeaker(request: SearchRequest): Promise<SpeakerGroups>;
  /**
   * What a speaker talks about more than others do; each word is a search that finds something.
   * @throws {NotFoundError} E_NO_SPEAKER
   */
  distinctiveWords(speaker: string, limit: number): Promise<readonly DistinctiveWord[]>;
  /**
   * Words both speakers use, so that a comparison on them shows both.
   * @throws {NotFoundError} E_NO_SPEAKER
   */
  sharedTopics(a: string, b: string, limit: number): Promise<readonly SharedTopic[]>;
  /** Newspapers and agencies whose name holds `q` (all when empty), most statements first. */
  sources(q: string): Promise<readonly SourceEntry[]>;
  /** @throws {NotFoundError} E_NO_SOURCE */
  source(id: string): Promise<SourceProfile>;
  /** The articles that name no newspaper, summed up as of one whose id is `-`; null where there are none. */
  sourceless(): Promise<SourceEntry | null>;
  /** The articles themselves, newest first, by paper, year, and what was found in them. */
  listDocuments(request: DocumentsRequest): Promise<DocumentsPage>;
  /** A reason of a statement's evidence in a sentence: “Reyes” is the subject of “said”. */
  sayReason(statement: Pick<Statement, 'source' | 'cue'>, name: string): string;
  /** What the search field offers for what has been typed so far, corrected for typos and accents. */
  suggest(q: string): Promise<Suggestions>;
};

export type AddOptions = {
  /** Threads that extract; 0, as when nobody says, is this one. */
  readonly workers?: number;
  /** Tell what would be done, and keep nothing. */
  readonly dryRun?: boolean;
  /** Once it is aborted, one batch of what is underway is still finished. */
  readonly stop?: AbortSignal;
};

export type EngineParts = {
  /** Asked for at the first article: who only searches need not wait for the lexicon. */
  readonly english: () => Language;
  readonly archive: Archive;
  /** Where the house is reached from outside: `https://quoth.example`. Null: citations carry the article's own address. */
  readonly publicAddress?: string | null;
};

/** An engine that keeps in `archive` what it finds in articles. */
export function createEngine({ english, archive, publicAddress = null }: EngineParts): Engine {
  let language: Language | null = null;
  const speaking = (): Language => {
    language ??= english();
    return language;
  };
  const ask = (document: Document): Extraction => extractDocument(speaking(), document);
  let foreign: ForeignTongue | null = null;
  const skills: Skills = {
    read(page) {
      foreign ??= loadForeignTongue();
      return readPage(page, foreign);
    },
    extract: (document) => extractOne((one) => rowsOf(speaking(), one), document),
  };
  // People talk about things; a word no lexicon knows is most likely a name, and names are topics. “Million” counts things.
  const isTopic = (word: string): boolean =>
    ['noun', 'ambiguous', 'unknown'].includes(speaking().wordClasses.wordClass(word)) &&
    speaking().meaning.numberOf(word) === null &&
    !isGeneralNoun(word);
  const known = async (speaker: string): Promise<string> =>
    ((await archive.readSpeaker(speaker)) ?? missing('speaker', speaker)).id;
  const statement: Engine['statement'] = async (id) => {
    const detail = await findStatement(archive, id);
    if (detail.reports.length === 0) return detail;
    const { meaning } = speaking();
    return { ...detail, changes: detail.reports.map((report) => changesBetween(meaning, detail.statement, report)) };
  };
  const document: Engine['document'] = async (id) => (await archive.readDocument(id)) ?? missing('document', id);
  return {
    extract: ask,
    ...createKeeping(archive),
    ...createCorrecting(archive),
    ...createCiting({ publicAddress, statement, document }),
    async *add(articles, { workers = 0, dryRun = false, stop } = {}) {
      const extractor = openPool(workers, skills);
      try {
        yield* addArticles({ archive: dryRun ? pretending(archive) : archive, extractor, version: EXTRACTOR }, articles, stop);
      } finally {
        await extractor.close();
      }
    },
    search: (request) => archive.search(request),
    statement,
    speakers: (q) => archive.listSpeakers(q),
    speaker: async (id) => (await archive.readSpeaker(id)) ?? missing('speaker', id),
    document,
    verify: (request) => verifyQuotation(archive, () => speaking().meaning, request),
    watch: (q) => watchQuery(archive, q),
    status: () => archive.status(),
    async rebuild(onProgress, { workers = 0, stop } = {}) {
      const extractor = openPool(workers, skills);
      try {
        return await rebuildArchive({ archive, extractor, version: EXTRACTOR }, onProgress, stop);
      } finally {
        await extractor.close();
      }
    },
    timeline: (request) => archive.timeline(request),
    groupBySpeaker: (request) => archive.groupBySpeaker(request),
    distinctiveWords: async (id, limit) => archive.distinctiveWords(await known(id), limit, isTopic),
    sharedTopics: async (a, b, limit) => archive.sharedTopics(await known(a), await known(b), limit, isTopic),
    sources: (q) => archive.listSources(q),
    source: async (id) => (await archive.readSource(id)) ?? missing('source', id),
    sourceless: () => archive.readSourceless(),
    listDocuments: (request) => archive.listDocuments(request),
    sayReason: (statement, name) => sayReason(speaking().reasonWords, statement, name),
    suggest: (q) => archive.suggest(q),
    close: () => archive.close(),
  };
}

/** As many records as fit in memory with room to spare. */
const WATCHED_AT_ONCE = 100;

async function watchQuery(archive: Archive, q: string): Promise<Watch> {
  const { isNew, untold } = await archive.readWatch(q);
  return {
    isNew,
    total: untold.length,
    statements: readInTurn(archive, isNew ? [] : untold),
    keep: () => archive.keepWatch(q, untold),
  };
}

async function* readInTurn(archive: Archive, ids: readonly string[]): AsyncGenerator<Statement> {
  for (let from = 0; from < ids.length; from += WATCHED_AT_ONCE)
    yield* await archive.readStatements(ids.slice(from, from + WATCHED_AT_ONCE));
}

/** Raised when the same article would now give other statements, so that an archive knows what an older version made. */
const EXTRACTOR = '1';

function missing(noun: 'speaker' | 'document' | 'source', id: string): never {
  throw new NotFoundError(`There is no ${noun} "${id}" in the archive.`, { code: `E_NO_${noun.toUpperCase()}` });
}
