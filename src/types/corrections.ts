// What people put right by hand.

import type { Span } from './article.ts';
import type { DatePrecision, SpeakerKind } from './extraction.ts';

/** A correction as it is kept: ground state like the articles, never remade, undone by its number. */
export type Correction = {
  readonly number: number;
  /** When, to the second: `2031-04-03T09:30:00Z`. */
  readonly made: string;
  /** When it was taken back; null: it was not. */
  readonly undone: string | null;
  readonly change: CorrectionChange;
  /** waiting: what it speaks of is not there, or not any more; it will hold as soon as it is. */
  readonly state: 'applied' | 'waiting' | 'undone';
  /** The statement it is attached to now, which may have moved; null for one about a speaker, and while it waits. */
  readonly statement: string | null;
};

export type CorrectionChange = StatementChange | SpeakerChange;

export type StatementChange =
  | { readonly kind: 'said-by'; readonly place: StatementPlace; readonly was: Named | null; readonly speaker: NamedSpeaker }
  | {
      readonly kind: 'said-on';
      readonly place: StatementPlace;
      readonly was: string | null;
      readonly date: { readonly value: string; readonly precision: DatePrecision };
    }
  | { readonly kind: 'not-a-statement'; readonly place: StatementPlace };

export type SpeakerChange =
  | { readonly kind: 'merge'; readonly speaker: Named; readonly into: Named }
  /** What fits every condition given is somebody else's. */
  | { readonly kind: 'split'; readonly speaker: Named; readonly into: Named; readonly where: SplitConditions }
  | { readonly kind: 'rename'; readonly speaker: Named; readonly name: string }
  | { readonly kind: 'alias'; readonly speaker: Named; readonly name: string };

/** Null: any. `role` holds these words; `source` is the newspaper; `called` is the name the article gives. */
export type SplitConditions = {
  readonly role: string | null;
  readonly source: string | null;
  readonly document: string | null;
  readonly called: string | null;
};

export type Named = { readonly id: string; readonly name: string };
export type NamedSpeaker = Named & { readonly kind: SpeakerKind };

/** Where a statement stood when it was put right, and its words, so that it is known again when it has moved. */
export type StatementPlace = Span & { readonly id: string; readonly document: string; readonly words: string };
