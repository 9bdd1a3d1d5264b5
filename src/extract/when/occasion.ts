// What an occasion is, and by what the article’s occasions are looked up: by speaker, by body, by court, by noun, all in the order of the text.

import type { Span } from '../../types.ts';
import type { Dated } from './layout.ts';

/** A dated sentence, and whose words it can date. */
export type Occasion = {
  readonly dated: Dated;
  /** Of the last days before publication. */
  readonly recent: boolean;
  /** What somebody did, or was at: "Lund was arrested on Friday", "said at a rally on Friday"; not what they told a paper. */
  readonly deed?: boolean;
  /** "Asked by a reporter in 1971 what he meant, he shrugged": the words that follow are the answer. */
  readonly asked?: boolean;
};

export type Occasions = {
  /** One for each attribution: the date of its own clause. */
  readonly own: readonly (Dated | null)[];
  /** All of `own`, to ask whether a day is that of a statement or only of what the reporter tells. */
  readonly said: ReadonlySet<Dated | null>;
  /** By speaker: dates of their own reported words, and of clauses that name them. */
  readonly ofSpeaker: ReadonlyMap<string, readonly Occasion[]>;
  /** By speaker: "Lund had told parliament in January", gone back to for a moment. */
  readonly passing: ReadonlyMap<string, readonly Occasion[]>;
  /** By sentence and speaker, as "12 ida-lund": the first day of that speaker's words in it. */
  readonly shared: ReadonlyMap<string, Dated>;
  /** By speaker: sentences that mention them in another clause; good for the next sentence only. */
  readonly mentioning: ReadonlyMap<string, readonly Occasion[]>;
  /** Dated sentences about speaking that name nobody we know to speak: "He released a letter Friday." */
  readonly open: readonly Occasion[];
  /** What bodies said or did: "Sulla Airlines said Friday …" dates its chairman, quoted next. */
  readonly ofBodies: readonly (Occasion & { readonly body: string })[];
  /** By office, of somebody without a name: "A judge on Tuesday blocked the law" dates what Judge Ann Wyatt wrote. */
  readonly ofOffices: ReadonlyMap<string, readonly Occasion[]>;
  /** What courts did: "The high court on Friday asked for a report" dates what the bench observed. */
  readonly ofCourts: readonly Occasion[];
  /** "On Wednesday the whistle blew.", at the head of a paragraph: what is told and said in it was then. */
  readonly frames: readonly Occasion[];
  /** "Neighbours laid flowers yesterday": whoever is quoted in the next sentence of the paragraph is one of them, or was there. */
  readonly people: readonly Occasion[];
  /** What groups said: "Lawmakers said Friday …" dates the member quoted next. */
  readonly crowds: readonly Occasion[];
  /** "The guild met on Monday": whoever is quoted next spoke there. */
  readonly gatherings: readonly Occasion[];
  /** Those of a court, a council, a parliament. */
  readonly sittings: readonly Occasion[];
  /** Words that come back to one: "he told the hearing", "under questioning". */
  readonly reminders: readonly Span[];
  /** All of them: an older occasion ends where another time is named. */
  readonly turns: readonly Occasion[];
  /** The recent days of what has happened, also in somebody's report: "A bomb went off on Tuesday, police said". */
  readonly news: readonly Occasion[];
  /** Where the first of them stands that is another day. */
  readonly ofOneDayUntil: number;
  /** The days of what people are said to have said: a gathering is over where another day's words are told. */
  readonly left: readonly Occasion[];
  /** "She was speaking at the harbour on Tuesday": who is meant, also in the words before it. */
  readonly speaking: readonly (Occasion & { readonly speaker: string | null })[];
  /** In an article that tells of one of the last days alone, its dated sentences about speaking; else empty. */
  readonly ofOneDay: readonly Occasion[];
  /** Whether a day is one of the last before publication. */
  isRecent(date: Dated): boolean;
  /** The day of publication, where it is known. */
  readonly today: string | null;
  /** Sentences, and the day after which what they tell was said: "After Saturday’s game Lund said". */
  readonly bounds: readonly (Span & { readonly value: string })[];
  /** By noun: "Friday’s hearing", "a report released Monday", "a letter sent in May". */
  readonly events: ReadonlyMap<string, readonly Occasion[]>;
};
