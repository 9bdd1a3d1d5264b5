// What we keep, and how it is found again: the one interface behind which SQLite, MiniSearch or a cluster may stand.
//
// All methods are async, so that an engine on other machines can implement them. "Not there" is null here; whether that is an error
// is for the floor above to say. Every method throws UnavailableError when the archive is locked, full, damaged or out of reach.

import type {
  ArchiveStatus,
  Correction,
  CorrectionChange,
  DistinctiveWord,
  Document,
  DocumentDetail,
  DocumentsPage,
  DocumentsRequest,
  Extraction,
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
} from '../types.ts';
import type { ArticleRows } from './embedded/prepare.ts';

export type Archive = {
  // ---------------------------------------------------------------- writing

  /** For each that is held already to the letter, and so need not be extracted again, the number of its statements; else null. */
  findHeld(documents: readonly Document[]): Promise<readonly (number | null)[]>;
  /**
   * Keeps documents with all that derives from them, all or none; a document that is held differently is replaced with all that
   * derived from it. Returns after the commit, in the order given. The text must be well-formed Unicode: a lone surrogate
   * would change its length, and with it every offset.
   */
  write(articles: readonly (Found | Prepared)[], extractor: string): Promise<readonly Written[]>;

  /** Removes documents with all that derives from them, all or none; the ids of those that were there. */
  remove(ids: readonly string[]): Promise<readonly string[]>;

  // ---------------------------------------------------------------- what people put right

  /** Keeps a correction and has it hold, all or nothing; `made` is the time of day as a sentence of digits: `2031-04-03T09:30:00Z`. */
  correct(change: CorrectionChange, made: string): Promise<Correction>;
  /** Takes a correction back; null when there is none of that number, or it was taken back before. */
  undo(number: number, undone: string): Promise<Correction | null>;
  /** All that were ever made, oldest first. */
  corrections(): Promise<readonly Correction[]>;

  // ---------------------------------------------------------------- looking after it

  /** What the store itself finds damaged, a sentence each. */
  findDamage(): Promise<readonly string[]>;
  /** Copies everything that matters into a file of its own, while others read and write. */
  backup(file: string): Promise<void>;

  // ---------------------------------------------------------------- remaking what derives

  /** Opens a remaking of all documents, or goes on with one that was interrupted. The old stays served until its turn comes. */
  openRebuild(extractor: string): Promise<RebuildState>;
  /** The next documents whose derived records are out of date, behind the one that is in hand already; empty when there is none left. */
  readOutdated(limit: OutdatedLimit): Promise<readonly Document[]>;
  /** Replaces what derives from these documents. One that was changed or removed since it was read is left alone. */
  rewrite(articles: readonly (Found | Prepared)[], extractor: string): Promise<void>;

  // ---------------------------------------------------------------- reading

  search(request: SearchRequest): Promise<SearchPage>;
  readStatement(id: string): Promise<StatementDetail | null>;
  readDocument(id: string): Promise<DocumentDetail | null>;
  readSpeaker(id: string): Promise<SpeakerProfile | null>;
  /** Speakers one of whose names or aliases holds every word of `q` (all when empty); whole words first, then most statements. */
  listSpeakers(q: string): Promise<readonly SpeakerEntry[]>;
  /** Newspapers and agencies whose name holds every word of `q`, most statements first. */
  listSources(q: string): Promise<readonly SourceEntry[]>;
  readSource(id: string): Promise<SourceProfile | null>;
  /** The articles that name no paper, as if they were of one, with the id `-`; null where every article names one. */
  readSourceless(): Promise<SourceEntry | null>;
  /** Articles as a list to look through: what is in, of whom, and where nothing was found. */
  listDocuments(request: DocumentsRequest): Promise<DocumentsPage>;
  /** All documents in the order they came in; what is added meanwhile may be missed. */
  documents(): AsyncIterable<Document>;
  /** Empty for an archive that was not created yet; asking creates nothing. */
  status(): Promise<ArchiveStatus>;

  // ---------------------------------------------------------------- many statements at once; cursor, sort and limit are ignored

  timeline(request: SearchRequest): Promise<Timeline>;
  groupBySpeaker(request: SearchRequest): Promise<SpeakerGroups>;
  /** Words of this speaker that are rare with others; empty for an unknown one. */
  distinctiveWords(speaker: string, limit: number, isTopic: TopicTest): Promise<readonly DistinctiveWord[]>;
  /** Words both use; empty when one is unknown. */
  sharedTopics(a: string, b: string, limit: number, isTopic: TopicTest): Promise<readonly SharedTopic[]>;
  suggest(q: string): Promise<Suggestions>;

  // ---------------------------------------------------------------- watching a query

  /** Which statements match that the watch of this query has not been told of, newest first. Changes nothing. */
  readWatch(q: string): Promise<WatchState>;
  /** Remembers that the watch of this query has been told of these, and begins it where there was none. */
  keepWatch(q: string, ids: readonly string[]): Promise<void>;
  /** The statements that are still held of these, in the order given. */
  readStatements(ids: readonly string[]): Promise<readonly Statement[]>;

  // ---------------------------------------------------------------- checking a quotation

  /**
   * Statements that share the rarest words of each part of a pasted text, at most `limit` a part, and with them every report of the same
   * words. Those of few words by somebody of the given name are among them, however many others said the same.
   */
  findSimilar(parts: readonly string[], speaker: string | null, limit: number): Promise<Similar>;

  /** Gives files and memory back; nothing may be asked afterwards. */
  close(): Promise<void>;
};

/** What is kept of an extraction; the lists run side by side, as there. */
export type Found = Pick<Extraction, 'document' | 'statements' | 'resolutions' | 'evidence'>;

/** Makes rows of what was extracted; needs no archive at hand, so that any thread can. */
export { prepareArticle } from './embedded/prepare.ts';

/** The same as rows, so that the one thread that writes need only put them in. */
export type Prepared = { readonly document: Document; readonly rows: ArticleRows };

/** What became of one document. */
export type Written = {
  readonly document: string;
  readonly outcome: 'added' | 'replaced' | 'unchanged';
  readonly statements: number;
};

/** Whether a word, in lower case, may be what somebody talks about: "harbour" may, "will" may not. The archive knows no English. */
export type TopicTest = (word: string) => boolean;

/** What a watch has to tell; of one that is new, every match. */
export type WatchState = { readonly isNew: boolean; readonly untold: readonly string[] };

/** What a pasted text may come from. */
export type Similar = {
  /** Statements that report the same words stand together, earliest first; every statement once. */
  readonly groups: readonly (readonly Statement[])[];
  /** For each term of the parts (as `termsOf` cuts them) how many statements hold it. */
  readonly holders: ReadonlyMap<string, number>;
  /** Statements in all. */
  readonly statements: number;
  /** Names of those in the archive who bear the family name of the given name. */
  readonly bearers: readonly string[];
};

export type OutdatedLimit = {
  readonly documents: number;
  /** UTF-16 units; the document that goes beyond it is the last. */
  readonly characters: number;
  /** Id of the last document that was read and waits to be rewritten; null, or one that is gone: from the beginning. */
  readonly after: string | null;
};

export type RebuildState = { readonly done: number; readonly total: number };
