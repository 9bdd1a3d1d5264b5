// What words that say when can mean, before anybody knows the day they count from.

import type { Form } from '../../text/forms.ts';
import type { Span } from '../../types.ts';
import type { Abbreviations } from '../abbreviations.ts';
import type { WordClass } from '../word-classes.ts';
import type { Calendar } from './calendar.ts';
import type { TimeUnit } from './calendar-words.ts';

/** Null is the latest; "in March last year" counts from the publication. */
export type Year = number | { readonly back: number } | null;

/** What a time expression means before anybody knows the publication date. */
export type Time =
  /** 0 is Sunday. `strict`: "last Monday", never the day of publication itself; `week` -1: "Monday of last week". */
  | { readonly kind: 'weekday'; readonly day: number; readonly strict: boolean; readonly week: number | null }
  | { readonly kind: 'day'; readonly year: Year; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: Year; readonly month: number; readonly strict: boolean }
  | { readonly kind: 'year'; readonly year: number }
  /** "Boxing Day", "Good Friday": how the calendar is told to find it. */
  | { readonly kind: 'feast'; readonly rule: string; readonly year: Year }
  /** "last spring", "this summer": the month it begins with in the north, and years back. */
  | { readonly kind: 'season'; readonly begins: number; readonly back: number }
  /** "that May", "that summer": of the year of what was dated before. */
  | { readonly kind: 'then'; readonly month: number | null }
  /** "03/04/2022" in an article that does not tell which comes first. */
  | { readonly kind: 'numeric'; readonly year: number; readonly first: number; readonly second: number }
  /** "a day after Monday’s vote": days from a date that is named. */
  | { readonly kind: 'beside'; readonly of: Time; readonly days: number }
  /** "two days ago" counts from the publication, "two days earlier" from what was dated before it. */
  | {
      readonly kind: 'offset';
      readonly from: 'published' | 'anchor';
      readonly unit: TimeUnit;
      readonly count: number /** "a week ago" names a day, "last week" does not. */;
      readonly exact: boolean;
    };

export type TimeExpression = Span & {
  readonly time: Time;
  /** "Monday’s" */
  readonly possessive: boolean;
  /** Whether an occasion follows: "a 1998 interview", "Monday’s debate". */
  readonly occasion: boolean;
  /** Whether it stands before its noun as an adjective does: "the Sept. 16 debate", "Monday’s vote", "a 1998 interview". */
  readonly attributive: boolean;
  /** Whether the phrase it stands in says when or where: "in a 1998 interview", "at Monday’s debate"; not "of Monday’s debate". */
  readonly within: boolean;
  /** Whether the word before says that it is not when something was said: "since Monday", "by Friday". */
  readonly excluded: boolean;
};

/** What the rules look words up in. */
export type Lexicon = {
  readonly calendar: Calendar;
  readonly abbreviations: Abbreviations;
  readonly wordFacts: (form: Form) => {
    readonly time: boolean;
    readonly class: WordClass;
    readonly cue: boolean;
    readonly honorific: { readonly role: string | null } | null;
  };
};

/** A time expression as a rule finds it: from the first word to the last, by index. */
export type Found = { readonly from: number; readonly to: number; readonly time: Time };
