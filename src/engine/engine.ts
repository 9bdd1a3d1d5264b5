// What one can ask of the house: the one interface both doors know.

import type {
  AddOutcome,
  ArchiveStatus,
  Document,
  DocumentDetail,
  Extraction,
  ReadResult,
  SearchPage,
  SearchRequest,
  SpeakerEntry,
  SpeakerProfile,
  StatementDetail,
} from '../types.ts';

export type Engine = {
  /** Finds who said what in one article; keeps nothing. */
  extract(document: Document): Extraction;
  /**
   * Takes articles in, extracts and keeps them. Yields an outcome for each after the commit that holds it; refused inputs pass through.
   * @throws {UnavailableError} when the archive is locked, full or corrupt.
   */
  add(articles: AsyncIterable<ReadResult>): AsyncIterable<AddOutcome>;
  /** @throws {InputError} E_CURSOR for a cursor that is not ours. A query itself is never an error: it carries notices. */
  search(request: SearchRequest): Promise<SearchPage>;
  /** @throws {NotFoundError} E_NO_STATEMENT */
  statement(id: string): Promise<StatementDetail>;
  /** Speakers whose name or alias holds `q` (all when empty), most statements first. */
  speakers(q: string): Promise<readonly SpeakerEntry[]>;
  /** @throws {NotFoundError} E_NO_SPEAKER */
  speaker(id: string): Promise<SpeakerProfile>;
  /** @throws {NotFoundError} E_NO_DOCUMENT */
  document(id: string): Promise<DocumentDetail>;
  status(): Promise<ArchiveStatus>;
  /** Remakes everything derived from the documents. */
  rebuild(onProgress: (done: number, total: number) => void): Promise<ArchiveStatus>;
  close(): Promise<void>;
};
