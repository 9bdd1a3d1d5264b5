// What we keep, and how it is found again: the one interface behind which SQLite, MiniSearch or a cluster may stand.
//
// All methods are async, so that an engine on other machines can implement them. "Not there" is null here; whether that is an error
// is for the floor above to say. Every method throws UnavailableError when the archive is locked, full, damaged or out of reach.

import type {
  ArchiveStatus,
  Document,
  DocumentDetail,
  Extraction,
  SearchPage,
  SearchRequest,
  SpeakerEntry,
  SpeakerProfile,
  StatementDetail,
} from '../types.ts';

export type Archive = {
  // ---------------------------------------------------------------- writing

  /** For each that is held already to the letter, and so need not be extracted again, the number of its statements; else null. */
  findHeld(documents: readonly Document[]): Promise<readonly (number | null)[]>;
  /**
   * Keeps documents with all that derives from them, all or none; a document that is held differently is replaced with all that
   * derived from it. Returns after the commit, in the order given. The text must be well-formed Unicode: a lone surrogate
   * would change its length, and with it every offset.
   */
  write(extractions: readonly Extraction[], extractor: string): Promise<readonly Written[]>;

  // ---------------------------------------------------------------- remaking what derives

  /** Opens a remaking of all documents, or goes on with one that was interrupted. The old stays served until its turn comes. */
  openRebuild(extractor: string): Promise<RebuildState>;
  /** The next documents whose derived records are out of date; empty when the rebuild is done. */
  readOutdated(limit: { readonly documents: number; readonly characters: number }): Promise<readonly Document[]>;
  /** Replaces what derives from these documents. One that was changed or removed since it was read is left alone. */
  rewrite(extractions: readonly Extraction[], extractor: string): Promise<void>;

  // ---------------------------------------------------------------- reading

  search(request: SearchRequest): Promise<SearchPage>;
  readStatement(id: string): Promise<StatementDetail | null>;
  readDocument(id: string): Promise<DocumentDetail | null>;
  readSpeaker(id: string): Promise<SpeakerProfile | null>;
  /** Speakers one of whose names or aliases holds every word of `q` (all when empty), most statements first. */
  listSpeakers(q: string): Promise<readonly SpeakerEntry[]>;
  /** All documents in the order they came in; what is added meanwhile may be missed. */
  documents(): AsyncIterable<Document>;
  /** Empty for an archive that was not created yet; asking creates nothing. */
  status(): Promise<ArchiveStatus>;

  /** Gives files and memory back; nothing may be asked afterwards. */
  close(): Promise<void>;
};

/** What became of one document. */
export type Written = {
  readonly document: string;
  readonly outcome: 'added' | 'replaced' | 'unchanged';
  readonly statements: number;
};

export type RebuildState = { readonly done: number; readonly total: number };
