// One possible source of a quotation, with the facts the reasons are made of.

import type { Clause } from '../language/clauses/clauses.ts';
import type { Where } from '../language/clauses/nearness.ts';
import type { Reading } from '../language/clauses/readings.ts';
import type { Attribution, Cue, Mention, Quotation } from '../types.ts';

/** One possible source. `mention` is null for a carried speaker without one, and for nobody. */
export type Candidate = {
  readonly kind: 'mention' | 'carry' | 'nobody';
  readonly mention: Mention | null;
  /** The last word of the name, the role or the pronoun: enough to tell the few people of two sentences apart. */
  readonly who: string;
  /** The clause whose subject it is, or, failing that, whose addressee. */
  readonly clause: Clause | null;
  readonly role: 'subject' | 'addressee' | 'turn' | 'signature' | 'loose';
  /** Whether that clause's cue reports this very quotation. */
  readonly linked: boolean;
  readonly where: Where;
  /** Tokens between the mention and the nearest piece of the quotation. */
  readonly gap: number;
  /** Whether the mention stands left of the quotation. */
  readonly left: boolean;
  /** Mentions between it and the quotation. */
  readonly between: number;
  readonly prepositional: boolean;
  /** Whether it is the first mention of its line. */
  readonly leading: boolean;
  /** Whether, without a part in a cue of the quotation's own sentence, it has a verb with a tense behind it: “{Moore} thanked him”. */
  readonly acts: boolean;
  /** Likewise, whether a verb that is no cue stands right before it: “thanked {Moore}”. */
  readonly actedUpon: boolean;
  /** Likewise, whether what follows is its own: “{Moore}’s plan”, “{his} plan”. */
  readonly owns: boolean;
  /** Whether the quotation is what it claims, by a noun: “Reyes rejected {Lund}’s claim that “nobody pays””. */
  readonly claims: boolean;
  /** Whether it is the subject of a line that ends in a colon, right before the quotation: “{Lund} released this statement:”. */
  readonly announces: boolean;
  /** Whether it is somebody who does something in the sentence before, where nobody says anything, or begins to speak there: “{Shah} shrugged. “Ask the board.”” */
  readonly onStage: boolean;
  /** Whether the words go on with what it does: “{Lund} “rather misspoke.”” */
  readonly goesOnInside: boolean;
  /** Whether it hears what is said: “The {court} heard she was “afraid””. */
  readonly hears: boolean;
  /** For a carried speaker: whether the speaker right before has just asked him something: “Why?” asked Reyes.⏎{“Nobody told me.”} */
  readonly answers: boolean;
  /** For the subject of a cue that is not linked: whether what that cue reports holds the quotation, “{Lund} said Reyes called it “odd””. */
  readonly outer: boolean;
  /** For the subject of a linked cue: whether another cue reports it, “Lund said {Reyes} called it “odd””. */
  readonly inner: boolean;
  /** Whether its words stand among the quoted ones: people rarely name themselves. */
  readonly quotedName: boolean;
  readonly continues: boolean;
  /** For a carried speaker: the index of the attribution it comes from. */
  readonly carriedFrom: number | null;
  readonly situation: Situation;
};

/** What is the same for all candidates of one quotation. */
export type Situation = {
  readonly quotation: Quotation;
  readonly own: readonly Reading[];
  /** Whether some cue reports this quotation. */
  readonly introduced: boolean;
  /** Whether one of the cues that report it is a verb whose subject we know, and is not itself in somebody else’s report. */
  readonly told: boolean;
  /** Whether the paragraph holds nothing but this quotation. */
  readonly alone: boolean;
  /** Whether the quotation's first sentence holds nothing but it. */
  readonly bare: boolean;
  readonly words: number;
  /** Whether the text right before ends in a colon. */
  readonly colon: boolean;
  readonly previous: Previous | null;
  /** Whether the words go on with those before, a paragraph up. */
  readonly speaksOn: boolean;
  /** Whether they go on with those before in their paragraph, and the reporter ends their sentence. */
  readonly endedByReporter: boolean;
};

/** The statement before, whose it is, and how many paragraphs up it ends. */
export type Previous = {
  readonly index: number;
  readonly attribution: Attribution;
  readonly who: string | null;
  readonly paragraphs: number;
};

/** Whether its cue tells what somebody thinks rather than says: “Lund {believes} it is “odd””. */
export function isThought({ clause }: Candidate): boolean {
  return clause?.word?.takes.has('marked') === true;
}

/** Whether it was said to this one, or of this one: “{Reyes} was asked: “Why?””, “{Lund} has been called “the fox””. Who was quoted spoke. */
export function isTold({ linked, outer, clause }: Candidate): boolean {
  if (!(linked || outer) || clause === null || !clause.passive || clause.place === 'by') return false;
  const { takes } = clause.word ?? { takes: NOTHING };
  return clause.heard || takes.has('obj') || takes.has('oinf') || takes.has('as');
}

/** Whether somebody else tells what this one has said: “The Ledger wrote that {Lund} had called it “odd””. The words are Lund’s. */
export function isReportedSpeaker(candidate: Candidate): boolean {
  const { inner, role, mention, clause } = candidate;
  if (!inner || role !== 'subject' || clause === null || mention === null || mention.entity === 'place') return false;
  if (mention.kind !== 'name' && !(mention.entity === 'unnamed' && isToldOn(candidate)) && !isPassedOn(candidate)) return false;
  const { takes } = clause.word ?? { takes: NOTHING };
  const says = takes.has('clause') || takes.has('as') || takes.has('quote') || (takes.has('that') && isToldOn(candidate));
  // “Reyes recalled {Lund} saying, “Never.””
  // “{Lund} condemned it, saying it was “odd”, the Ledger reported.”
  const seen = clause.place === 'before' || clause.place === 'shared';
  const told = clause.tense === 'past' || (clause.tense === 'gerund' && seen);
  const aside = clause.place === 'relative' && !isToldOn(candidate);
  return says && !takes.has('marked') && told && (!clause.passive || clause.place === 'by') && !aside;
}

/** Whether the report tells of another conversation: “Lund told the court that {the accused} told her he was “only minding it””, “{a clerk} had replied that …”. */
export function isToldOn({ linked, inner, clause, mention }: Candidate): boolean {
  if (!linked || !inner || clause === null) return false;
  // “Reyes took the advice of {Lund}, who said it was “odd””
  if (clause.place === 'relative' && mention?.kind === 'name' && mention.entity === 'person') return clause.tense === 'past';
  return clause.place === 'by' ? clause.word?.takes.has('obj') === true : clause.pluperfect || clause.addressee !== null;
}

/** Whether a tag of an outlet behind passes it on: “{Police} said he was “armed”, the Ledger reported.”, “…, according to the Ledger.” */
function isPassedOn({ clause, situation }: Candidate): boolean {
  if (clause?.place !== 'before') return false;
  return situation.own.some(({ reports }) =>
    reports.some(
      ({ clause: tag, runs }) =>
        tag.first > clause.last &&
        tag.subject?.mention.kind === 'name' &&
        tag.subject.mention.entity !== 'person' &&
        runs.some(({ from, to }) => from <= clause.first && clause.last < to),
    ),
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** What holds of a candidate, or how much of it. */
export type Holds = (candidate: Candidate) => boolean | number;

/** It is the subject of the very cue, a verb, in one of these places. */
export const linkedAs =
  (...places: readonly Clause['place'][]): Holds =>
  ({ clause, linked, role }) =>
    linked && role === 'subject' && clause !== null && clause.cue.form === 'verb' && places.includes(clause.place);

/** The quotation hangs on a cue of this form beside it. */
export const linkedBy =
  (form: Cue['form']): Holds =>
  ({ clause, linked }) =>
    linked && clause?.cue.form === form;

/** It is the subject of a cue in the line that stands so to the quotation. */
export const subjectIn =
  (line: Candidate['where']): Holds =>
  ({ role, where }) =>
    role === 'subject' && where === line;

/** It has no part in any cue. */
export const looseIn =
  (line: Candidate['where']): Holds =>
  ({ kind, role, where }) =>
    kind === 'mention' && role === 'loose' && where === line;

/** It stands in the text, and is such. */
export const mentioned =
  (is: (mention: Mention) => boolean): Holds =>
  ({ kind, mention }) =>
    kind === 'mention' && mention !== null && is(mention);

/** Whoever spoke before goes on. */
export const carried =
  (holds: (situation: Situation) => boolean | number): Holds =>
  ({ kind, situation }) =>
    kind === 'carry' && holds(situation);

/** It is nobody, and the quotation stands so. */
export const nobody =
  (holds: (situation: Situation) => boolean | number): Holds =>
  ({ kind, situation }) =>
    kind === 'nobody' && holds(situation);

/** “I”, or a pronoun of which nothing tells more. */
export const isFirstPerson = mentioned(
  ({ kind, entity, gender, number }) => kind === 'pronoun' && entity === null && gender === null && number === 'singular',
);
