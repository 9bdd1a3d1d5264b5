// What the stages of the extraction lay beside the text, in the order of the pipeline.
//
// The terms are the field's (PARC, PolNeAR, CoreNLP, Citron): an attribution relates a source span, a cue span and a quotation
// (its content); a mention is any reference to somebody; coreference groups mentions; the speaker is the person or body behind a source.

import type { Span } from './article.ts';

/** Each list is sorted and disjoint; sentences lie inside paragraphs, words inside sentences. */
export type Segments = {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  /** Runs of letters and digits with their inner apostrophes, hyphens and points ("U.S.", "don’t", "Okonjo-Iweala"); no other punctuation. */
  readonly words: readonly Span[];
};

/** What stands between two quotation marks, found by typography alone. */
export type QuotedSpan = {
  /** Without the marks. */
  readonly inner: Span;
  /** With the marks that are there. */
  readonly outer: Span;
  /** 0 for the outermost marks, 1 for a quotation inside a quotation, … */
  readonly depth: number;
  readonly mark: 'double' | 'single';
  /**
   * `mark`: by its partner. `continuation`: the next paragraph reopens it (index + 1 at the same depth goes on with the same speech).
   * `paragraph-end`: the printer forgot the mark; we closed it, and say so.
   */
  readonly closedBy: 'mark' | 'continuation' | 'paragraph-end';
};

/** The words that introduce speech: "said", "according to", "his warning", a colon, a dash. */
export type Cue = {
  readonly span: Span;
  readonly lemma: string;
  readonly form: 'verb' | 'noun' | 'preposition' | 'colon' | 'dash';
};

/** What is reported. `content` is all of it; `quoted` the words between marks: “A,” she said, “B” is one quotation with two quoted pieces. */
export type Quotation = {
  readonly type: StatementType;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  /** How deep it stands inside other quotations: 0 for the article's own. */
  readonly depth: number;
};

export type StatementType = 'direct' | 'mixed' | 'indirect';
export type Gender = 'female' | 'male';

/** Somebody's own words without marks: a transcript's turn, an embedded tweet, a block quotation after “she wrote:”. */
export type Turn = {
  readonly kind: 'turn' | 'tweet' | 'block';
  readonly content: readonly Span[];
  /** The words that name the speaker, or the cue of a block quotation's introduction. */
  readonly label: Span;
  /** The colon, the dash or the verb. */
  readonly cue: Span;
  /** Whom a label stands for that is no name: “A”, “JB”; null: the article does not say who asks. Missing: the label names somebody. */
  readonly mention?: Mention | null | undefined;
};

/** Any reference to somebody: a name, a nominal ("a senior official", "the minister"), a pronoun. */
export type Mention = {
  /** The whole phrase: "Finance Minister Ana Reyes". */
  readonly span: Span;
  /** The words that name or refer: "Ana Reyes", "official", "she". */
  readonly head: Span;
  readonly kind: 'name' | 'nominal' | 'pronoun';
  readonly number: 'singular' | 'plural';
  readonly gender: Gender | null;
  /** What the mention refers to, where form and context tell; null when they do not. 'place' and 'other' do not speak by themselves. */
  readonly entity: SpeakerKind | 'place' | 'other' | null;
};

/** Which source, and which cue, a quotation is ascribed to, before anybody is named. One for each quotation, always. */
export type Attribution = {
  readonly quotation: Quotation;
  /** The source phrase as it stands in the text; null: the article does not say. */
  readonly source: Span | null;
  /** The mention inside the source that refers to the speaker. */
  readonly mention: Mention | null;
  readonly cue: Cue | null;
  /** Index, in the list of attributions, of the statement whose speaker goes on (carry-over, continuation); null when the source stands here. */
  readonly carriedFrom: number | null;
  readonly stance: Stance;
  readonly evidence: Evidence;
};

export type SpeakerKind = 'person' | 'organization' | 'group' | 'document' | 'unnamed';

/** The person or body behind a source, as this article knows them. */
export type Speaker = {
  readonly id: string;
  /** The fullest form the article gives, without titles: "Ana Reyes", "a senior defence official". */
  readonly name: string;
  /** The title or role the article gives: "Finance Minister". */
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** Other forms the article uses: "Reyes". */
  readonly aliases: readonly string[];
  /** Of a joint speaker ("A and B"), else empty. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
};

/** Who a mention is, and why we think so ("the article calls her Maria Okafor"). Null: the article does not say. */
export type Resolution = { readonly speaker: Speaker | null; readonly reasons: readonly Reason[] };

/** "Denied taking money" must never read as said. */
export type Stance = 'asserted' | 'denied' | 'not-said' | 'asked' | 'hypothetical';

export type DatePrecision = 'day' | 'month' | 'year';

/** When it was said, and how we know. */
export type StatementDate = {
  /** `2022-02-24`, `2022-02` or `2022`, as precise as the article is. */
  readonly value: string | null;
  readonly precision: DatePrecision | null;
  /** stated: the article says when. published: it does not, the publication date stands in. inferred: anchored by a full date elsewhere in it. */
  readonly basis: 'stated' | 'published' | 'inferred' | 'unknown';
  /** The words that say when. */
  readonly expression: Span | null;
};

/** Why we think so. */
export type Evidence = {
  /** 0..1, calibrated: of the statements with 0.8, eight in ten are right on articles we did not fit on. */
  readonly confidence: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
};

/** One named piece of evidence; `contribution` is its share of the score (log-odds), `at` the words a page underlines. */
export type Reason = { readonly name: string; readonly contribution: number; readonly at: Span | null };
