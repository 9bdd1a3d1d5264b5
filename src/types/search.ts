// A question to the archive and its answer: what matches, how much of it there is, and what else one could ask.

import type { Span } from './article.ts';
import type { HeldOffice, Statement, StatementSpeaker } from './statement.ts';

/** How results are ordered. Null in a request: relevance when there are words to match, else newest. */
export type SearchOrder = 'relevance' | 'newest' | 'oldest' | 'reported';

export type FacetName = 'speaker' | 'source' | 'year' | 'type' | 'kind';

/** Values chosen at the side of the results: OR inside a facet, AND across facets. */
export type FacetSelection = { readonly [name in FacetName]: readonly string[] };

export type SearchRequest = {
  /** As typed; the grammar is `search/query.ts`. Empty lists everything. */
  readonly q: string;
  readonly sort: SearchOrder | null;
  /** 1..100. */
  readonly limit: number;
  /** Opaque, from an earlier page's `next` or `previous`. */
  readonly cursor: string | null;
  /** Whether the same words in several articles are shown once. */
  readonly collapse: boolean;
  readonly facets: FacetSelection;
};

export type SearchHit = Statement & {
  /** Places in this hit's `text` that matched. */
  readonly highlights: readonly Span[];
  /** Places in the speaker's `name` that matched; missing where none did. */
  readonly nameHighlights?: readonly Span[] | undefined;
  /** Ids of the other hits that report the same words, earliest first; empty when there are none. */
  readonly reports: readonly string[];
  /** What the papers with the same words say about the speaker; missing where there is but one. */
  readonly agreement?: Agreement | undefined;
};

/** Of the papers that print the same words: whom they name, and what that does to our confidence. */
export type Agreement = {
  /** Papers in all, this one among them. */
  readonly papers: number;
  /** Papers that name the same speaker, this one among them; 0 where this one names nobody. */
  readonly agreeing: number;
  /** Whom others name instead. */
  readonly others: readonly { readonly speaker: StatementSpeaker; readonly papers: number }[];
  /** Reports whose words differ by more than being shorter or longer. */
  readonly reworded: number;
  /** The confidence of the statement, raised by papers that agree and lowered by those that do not; what is kept stays as extracted. */
  readonly confidence: number;
};

export type FacetValue = {
  readonly value: string;
  readonly label: string;
  /** Hits with this value under all other facets. */
  readonly count: number;
  readonly selected: boolean;
};

export type QueryNotice = {
  readonly code: string;
  readonly message: string;
  /** A query that mends it, where there is one. */
  readonly suggestion: string | null;
};

/** The query as understood. */
export type QueryEcho = {
  /** As typed. */
  readonly text: string;
  /** In words: "statements by Ana Reyes containing the phrase “night ferry”, said in February 2022". */
  readonly words: string;
  /** Whether there was anything to search for; an empty query lists everything. */
  readonly understood: boolean;
  readonly notices: readonly QueryNotice[];
  /** The field filters that were typed, for programs. */
  readonly filters: readonly { readonly field: string; readonly value: string; readonly negated: boolean }[];
};

export type SearchPage = {
  readonly query: QueryEcho;
  /** All hits, counted as statements. */
  readonly total: number;
  readonly items: readonly SearchHit[];
  /** The people and bodies called by all the words of a query that is nothing but words, most statements first; a few at most. */
  readonly people: Suggestions['speakers'];
  readonly facets: { readonly [name in FacetName]: readonly FacetValue[] };
  readonly next: string | null;
  readonly previous: string | null;
  /** Nearby results when there are few hits; never counted in `total`. */
  readonly relaxed: { readonly reason: string; readonly items: readonly SearchHit[] } | null;
  /** Whole queries that would find more, from the words of the archive. */
  readonly suggestions: readonly { readonly query: string; readonly total: number }[];
  /** Which part of the query keeps results away, and how many there would be without it. */
  readonly removals: readonly {
    readonly part: string;
    /** The query that is left. */
    readonly query: string;
    /** The facet whose choice is to be cleared instead; null when a part of the query goes. */
    readonly facet: FacetName | null;
    readonly total: number;
  }[];
  /** Whether the text looks like a pasted quotation, better checked than searched. */
  readonly looksPasted: boolean;
  /** Whether time ran out and the answer is incomplete. */
  readonly partial: boolean;
};

/** How many hits fall on one date; `value` is a month (2022-02), or a year (2022) where no month is known. */
export type TimeCount = { readonly value: string; readonly count: number };

/** The hits of a search in time, earliest first, months without hits left out. */
export type Timeline = { readonly counts: readonly TimeCount[]; readonly undated: number };

/** A word somebody uses more than others do; `count` is the number of their statements that hold it. */
export type DistinctiveWord = { readonly word: string; readonly count: number };

/** A word two speakers both use, with the statements of each that hold it; most telling first. */
export type SharedTopic = { readonly word: string; readonly a: number; readonly b: number };

/** What the search field offers while one types: people and bodies first, then words. */
export type Suggestions = {
  readonly speakers: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string | null;
    readonly statements: number;
    /** Only where it was an office that was asked for, and not a name. */
    readonly office?: HeldOffice | undefined;
  }[];
  readonly words: readonly { readonly word: string; readonly statements: number }[];
};
