// What is known about the cast while an article is read from front to back: who was on stage where, and whom each mention stands for.

import type { Language } from '../../language/language.ts';
import { slice, spanAt } from '../../text/span.ts';
import type { Attribution, Document, Gender, Mention, QuotedSpan, Reason, Segments, Span, Speaker } from '../../types.ts';
import type { Bodies } from './bodies.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

export type Scene = {
  readonly document: Document;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
};

/**
 * Whom a mention stands for. `person` is set where "he" or "she" may take it up again; who that is as a speaker, `speakerOf` writes down
 * when somebody asks, with the title that `called` gives.
 */
export type Answer = {
  readonly speaker: Speaker | null;
  readonly person: Person | null;
  readonly reasons: readonly Reason[];
  readonly called: Mention | null;
};

export const NOBODY: Answer = { speaker: null, person: null, reasons: [], called: null };

/** One place where somebody was on stage. */
export type Appearance = {
  readonly person: Person;
  readonly at: Span;
  /** Where that is: indices of the sentence and the paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether the mention is what its clause is about: "Holm said", not "to Holm". */
  readonly subject: 'main' | 'clause' | null;
  /** Whether words are ascribed to somebody here. */
  readonly speaks: boolean;
  /** Named inside somebody's words, not by the article. */
  readonly quoted: boolean;
  /** How often the person was on stage before. */
  readonly before: number;
  /** Whether it is by a pronoun. */
  readonly pronoun: boolean;
  /** Whether it only says whose somebody is: "his son". */
  readonly owner: boolean;
  /** Whether nobody was on stage before in its sentence. */
  readonly leads: boolean;
  /** Whether it stands before the sentence as what that is about: "As for Holm, …". */
  readonly fronted: boolean;
  /** Whom it speaks to in a clause that leans on another: "when a guard asked", "when a guard asked him". */
  readonly asks: Gender | 'anybody' | null;
  /** Whether it is named in what another is reported to have said. */
  readonly reported: boolean;
};

/** A body, group or document that "it" or "they" may take up. */
export type Thing = {
  readonly speaker: Speaker;
  /** Those of its name, in lower case. */
  readonly words: readonly string[];
  readonly at: Span;
  readonly plural: boolean;
  readonly subject: Appearance['subject'];
  /** Whether it is told of in what another is reported to have said. */
  readonly reported: boolean;
};

export type Reading = {
  readonly english: Language;
  readonly scene: Scene;
  readonly text: string;
  readonly people: People;
  readonly bodies: Bodies;
  readonly answers: Map<Mention, Answer>;
  readonly stage: Appearance[];
  readonly things: Thing[];
  /** Where a new section begins, behind a line of stars or dashes: offsets, in order. */
  readonly breaks: readonly number[];
  /** The outermost quotation marks. */
  readonly marks: readonly Span[];
  /** Those right inside them. */
  readonly innerMarks: readonly Span[];
  /** The words between them, with whoever they are ascribed to. */
  readonly held: readonly (Span & { readonly mention: Mention | null })[];
  /** What is reported without marks, or with but a part in them. */
  readonly reports: readonly Span[];
  /** The name, the phrase and the pronoun that begin at a place; the longest of several. */
  readonly namesAt: ReadonlyMap<number, Mention>;
  readonly pronounsAt: ReadonlyMap<number, Mention>;
  readonly phrasesAt: ReadonlyMap<number, Mention>;
  /** Whose office letters are, "ag"; null where two people’s. */
  readonly officeLetters: ReadonlyMap<string, Person | null>;
  /** Lone names that an appositive calls a body: "Norvale, the steel company". */
  readonly calledBody: Set<string>;
  /** Nominals that only describe somebody named beside them: "the mayor" in "Ida Lund, the mayor, said". */
  readonly described: Map<Mention, Mention>;
  /** Names that tell more of a phrase before them: "the mayor, Tom Hale," → the mayor. */
  readonly apposed: Map<Mention, Mention>;
  lastSpeaker: Person | null;
  /** The last question that was reported, by whoever put it. */
  question: { readonly mention: Mention; readonly attribution: Attribution } | null;
  /** How often each bearer of a shared surname went by it alone: the others are given in full each time. */
  readonly bareUses: Map<Person, number>;
  /** Every choice of a person for a pronoun that speaks, kept for the fit alone. */
  readonly choices: PronounChoice[] | null;
};

/** One person whom a pronoun may mean, with the values of `pronoun-signs.ts`, by name. */
export type Standing = { readonly person: Person; readonly at: Span; readonly values: Readonly<Record<string, number>> };

/** Whom the pronoun of an attribution may mean, before anybody is chosen. */
export type PronounChoice = { readonly attribution: Attribution; readonly standings: readonly Standing[] };

export function isInside(reading: Reading, at: Span): boolean {
  return spanAt(reading.marks, at.start) !== null;
}

/** “According to a statement, {Cora Lund} was found”: what begins what is reported tells nothing of whoever reports it. */
export function opensReport({ reports }: Reading, { span }: Mention): boolean {
  return spanAt(reports, span.start)?.start === span.start;
}

/** The answer that names a person. */
export function personAnswer(person: Person, called: Mention | null, reasons: readonly Reason[]): Answer {
  return { speaker: null, person, reasons, called };
}

/** For whom nobody takes up by “he” or “she”: a body, a pair, a document. */
export function phraseAnswer(speaker: Speaker | null, reasons: readonly Reason[]): Answer {
  return { speaker, person: null, reasons, called: null };
}

/** Index of the first mention that begins at `offset` or after it; mentions nest, so ends are no order. */
export function firstMentionFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the list says of a pronoun; null where a mention is none. */
export function pronounForm({ english, text }: Reading, mention: Mention) {
  if (mention.kind !== 'pronoun') return null;
  return english.wordClasses.pronoun(slice(text, mention.head).toLowerCase());
}
