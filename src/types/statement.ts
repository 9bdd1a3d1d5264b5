// The statement record, which is the contract: what the command line prints, the web answers and exports carry. And all that was found in one article.

import type { Document, Excerpt } from './article.ts';
import type {
  Attribution,
  Cue,
  Evidence,
  Mention,
  QuotedSpan,
  Resolution,
  Segments,
  Speaker,
  Stance,
  StatementDate,
  StatementType,
} from './extraction.ts';

/** An office with the days of the first and the last article that gives it. */
export type HeldOffice = { readonly role: string; readonly first: string | null; readonly last: string | null };

/** What the CLI prints, the API returns and exports carry: one statement, with everything needed to cite and to doubt it. */
export type Statement = {
  /** Document id + "-" + start of the first content piece. */
  readonly id: string;
  readonly type: StatementType;
  /** For display: the quoted pieces of a direct statement that has them, else the content pieces, joined by a space. */
  readonly text: string;
  readonly quoted: readonly Excerpt[];
  readonly content: readonly Excerpt[];
  readonly speaker: StatementSpeaker | null;
  readonly stance: Stance;
  readonly source: Excerpt | null;
  readonly cue: (Excerpt & { readonly lemma: string }) | null;
  readonly date: Omit<StatementDate, 'expression'> & {
    readonly expression: Excerpt | null;
    /** Of a day that another paragraph tells, of an occasion these words seem to go on with: how many paragraphs above; negative: below. */
    readonly inherited?: { readonly paragraphsAbove: number } | undefined;
  };
  readonly confidence: number;
  /** The sentence or sentences it stands in, marks included. */
  readonly context: Excerpt;
  readonly document: Omit<Document, 'text'>;
  /** Of a name the article does not give in full: what it is there, and what other articles say for the one named here. Missing: as the article says. */
  readonly identified?: Identified | undefined;
  /** What somebody put right by hand, and how it read before. Missing: nothing. */
  readonly corrected?: Corrected | undefined;
};

export type StatementSpeaker = Omit<Speaker, 'aliases'>;

/** Why a surname is taken for somebody: another article gives them the same words, its title names them, it gives the same office, … */
export type Because = 'same-words' | 'named-in-title' | 'same-role' | 'same-body' | 'same-paper' | 'same-company';

export type Identified = { readonly as: string; readonly because: readonly Because[] };

/** `by`: the numbers of the corrections. What is missing in `was` stands as it stood. */
export type Corrected = {
  readonly by: readonly number[];
  readonly was: { readonly speaker?: StatementSpeaker | null | undefined; readonly date?: Statement['date'] | undefined };
};

/** All that was found in one document. Layers hold spans, never copied text, so that `explain` can show every step. */
export type Extraction = {
  readonly document: Document;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly cues: readonly Cue[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  /** One for each attribution, at the same index. */
  readonly resolutions: readonly Resolution[];
  /** One for each attribution, at the same index. */
  readonly dates: readonly StatementDate[];
  /** One for each attribution, at the same index: how sure we are of region and name together, and why. */
  readonly evidence: readonly Evidence[];
  /** The records, one for each attribution, at the same index, in the order of their places; what leaves the house. */
  readonly statements: readonly Statement[];
};
