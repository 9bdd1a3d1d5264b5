// A quotation one was given, laid along what is held.

import type { CalendarDate } from './article.ts';
import type { Statement } from './statement.ts';

export type VerifyRequest = {
  /** The remembered or circulating words, as pasted. */
  readonly text: string;
  /** Whom they are ascribed to; null when nobody is named. */
  readonly speaker: string | null;
};

/**
 * exact: verbatim, marks and typography aside. altered: the nearest statement has other words, and which. wrong-speaker: somebody else said
 * it. paraphrase: only indirect reports found. not-found: nothing like it in this archive, which proves nothing.
 */
export type Verdict = 'exact' | 'altered' | 'wrong-speaker' | 'paraphrase' | 'not-found';

/** equal: in both. insert: only in the pasted words. delete: only in the statement. */
export type DiffPiece = { readonly op: 'equal' | 'insert' | 'delete'; readonly text: string };

/** One thing that differs: its kind for programs, its words for people ("‘not’ was dropped"). Gravest first. */
export type QuotationChange = { readonly kind: ChangeKind; readonly words: string };

export type ChangeKind =
  | 'negation'
  | 'condition'
  | 'number'
  | 'name'
  | 'modal'
  | 'not-asserted'
  | 'spliced'
  | 'left-out'
  | 'put-in'
  | 'order'
  | 'word'
  | 'spelling';

export type VerifyMatch = {
  readonly statement: Statement;
  /** 0..1: twice the agreeing words over all words of the claim and of the stretch it covers. For people to sort by, never to decide by. */
  readonly similarity: number;
  readonly coverage: 'whole' | 'excerpt' | 'elided';
  /** Null when nobody was named, or the article does not say who spoke. */
  readonly speakerMatches: boolean | null;
  readonly diff: readonly DiffPiece[];
  readonly changes: readonly QuotationChange[];
  /** Every statement that reports these words, earliest first, this one among them. */
  readonly reports: readonly Statement[];
};

/** One sentence of a longer paste, by itself. */
export type SentenceVerdict = {
  readonly text: string;
  /** Null: too short, or too far behind, to be looked for. */
  readonly verdict: Verdict | null;
  /** Id of the nearest statement, who said it, and what was changed first; null where there is none. */
  readonly statement: string | null;
  readonly speaker: string | null;
  readonly change: string | null;
};

export type Verification = {
  readonly verdict: Verdict;
  readonly text: string;
  readonly speaker: string | null;
  /** Nearest first; of equals the earliest report first. */
  readonly matches: readonly VerifyMatch[];
  /** How many statements match; `matches` holds at most ten. */
  readonly total: number;
  /** Each sentence of a paste that is more than one statement, in its order; else empty. */
  readonly sentences: readonly SentenceVerdict[];
  /** Full names in this archive that the given speaker fits, when there is more than one: listed, not chosen. */
  readonly namesakes: readonly string[];
  /** Whose name the given one may be a slip for, where nobody in this archive is called by it; who said it cannot be told then. */
  readonly didYouMean: string | null;
  /** What this archive holds, so that absence is not read as proof. */
  readonly coverage: {
    readonly documents: number;
    readonly statements: number;
    readonly first: CalendarDate | null;
    readonly last: CalendarDate | null;
  };
};
