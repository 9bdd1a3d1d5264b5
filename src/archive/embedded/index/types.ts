// What goes into the index of statements and what comes out of it; `statement-index.ts` says how to use it.

import type { Marks } from '../../../search/highlights.ts';
import type {
  CalendarDate,
  DatePrecision,
  SearchPage,
  SearchRequest,
  Span,
  SpeakerKind,
  Stance,
  StatementDate,
  StatementType,
  Suggestions,
  Timeline,
} from '../../../types.ts';
import type { Steps } from '../turns.ts';

/** What the index must know of a statement. */
export type IndexedStatement = {
  readonly id: string;
  /** `Statement.text`: what phrases are checked against and highlights point into. */
  readonly text: string;
  /** Everybody it counts for: the speaker, or the members of a joint speaker; empty when the article does not say who spoke. */
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
  /** Kind of the speaker (of a joint speaker: group); null without one. */
  readonly kind: SpeakerKind | null;
  readonly type: StatementType;
  readonly stance: Stance;
  readonly date: {
    readonly value: string | null;
    readonly precision: DatePrecision | null;
    readonly basis: StatementDate['basis'];
  };
  readonly confidence: number;
  /** Ids of the speakers of the same article who are named inside the statement's content; for `about:`. */
  readonly mentions: readonly string[];
  /** The same for statements that report the same words (the archive decides which do), null for one that stands alone. */
  readonly reports: string | null;
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    /** Who printed it, with the id of the source's page; null when the article does not say. */
    readonly source: { readonly id: string; readonly name: string } | null;
    readonly published: CalendarDate | null;
  };
};

export type IndexOptions = {
  /** `Statement.text` of each id, in the order asked; an empty string for an id that is gone. */
  readonly textsOf: (ids: readonly string[]) => readonly string[];
  /** A monotonic clock in milliseconds (`performance.now`), for the cut-off. */
  readonly now: () => number;
};

/** A found statement, by id. */
export type IndexHit = { readonly id: string; readonly highlights: readonly Span[]; readonly reports: readonly string[] };

/** A SearchPage whose items are still ids. */
export type IndexAnswer = Omit<SearchPage, 'items' | 'people' | 'relaxed'> & {
  readonly items: readonly IndexHit[];
  /** What is to be marked in them, for the names of the speakers. */
  readonly marks: Marks;
  /** Whoever the words name, of every kind; the archive knows which are people and bodies. */
  readonly people: IndexSuggestions['speakers'];
  readonly relaxed: { readonly reason: string; readonly items: readonly IndexHit[]; readonly marks: Marks } | null;
};

export type IndexSuggestions = {
  readonly speakers: readonly Omit<Suggestions['speakers'][number], 'role'>[];
  readonly words: Suggestions['words'];
};

/** A speaker, and how many statements are theirs; `first` and `last` as dates are written, null when none is known. */
export type IndexGroup = {
  readonly id: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
};

/** Statements like a pasted text, and for each of its terms how many statements hold it. */
export type IndexedSimilar = { readonly ids: readonly string[]; readonly holders: ReadonlyMap<string, number> };

export type StatementIndex = {
  /** Takes statements in; one whose id is known replaces it. */
  add(statements: readonly IndexedStatement[]): void;
  /** Gives speakers that are known here these names and no others; one without any name is found by none. */
  rename(speakers: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[]): void;
  /** Forgets statements; unknown ids are passed over. */
  remove(ids: readonly string[]): void;
  /**
   * In steps, between which others may have their turn, but nothing may be added or removed. After `cutOffMs` of its own work (1000 unless
   * told otherwise) it ends with what it has, and says so in `partial`.
   * @throws {InputError} E_CURSOR for a cursor that is not ours or belongs to another search. A query itself is never an error.
   */
  search(request: SearchRequest, cutOffMs?: number): Steps<IndexAnswer>;
  /** Every statement that answers, as ids in no particular order. Sort, limit, cursor and collapse are ignored here and in the next two. */
  hits(request: SearchRequest, cutOffMs?: number): Steps<{ readonly ids: readonly string[]; readonly partial: boolean }>;
  /** How all that answers lies in time. */
  timeline(request: SearchRequest): Steps<Timeline>;
  /** Who said all that answers, most first, at most `limit` of them. */
  groups(request: SearchRequest, limit: number): Steps<readonly IndexGroup[]>;
  /** Completions of what is being typed, corrected for typos and accents; the archive adds the roles. `words` complete the last word. */
  suggest(typed: string, limit: number): IndexSuggestions;
  /** How many statements hold the word or another form of it in their text, those with two forms counted twice; for words that tell one speaker from others. */
  frequency(word: string): number;
  /** Names of the speakers who have the word in one of their names. */
  bearers(word: string): readonly string[];
  /** For each text, at most `limit` statements that share most of its rare words; for checking a quotation word by word. */
  similar(texts: readonly string[], limit: number): Steps<IndexedSimilar>;
  /** The index as lines of text, each ending in a line break; a cache, not a copy: it holds no statement's text. */
  toSnapshot(): Iterable<string>;
  /** Statements held. */
  readonly size: number;
};
