// Who might have said it: every mention near a quotation, the speaker before, and nobody, with the facts the reasons are made of.

import { askedBefore, partnerOf } from '../language/answering.ts';
import type { Clause } from '../language/clauses.ts';
import { acts, isActedUpon } from '../language/doers.ts';
import type { Language } from '../language/language.ts';
import {
  clauseOf,
  countBetween,
  distance,
  lineIndex,
  NEAREST,
  nearestOf,
  reportsIt,
  tokensOf,
  type Where,
} from '../language/nearness.ts';
import { isOwnedClaim } from '../language/owners.ts';
import { type Placed, speaks } from '../language/placement.ts';
import { announcerOf, leadsToColon, pointedAt, signerOf } from '../language/pointers.ts';
import { beginsToSpeak, type Reading } from '../language/readings.ts';
import type { Run } from '../language/runs.ts';
import { isSpace } from '../text/characters.ts';
import { contains, firstFrom, lastWord, slice } from '../text/span.ts';
import type { Attribution, Mention, Quotation, Span } from '../types.ts';

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
  readonly previous: {
    readonly index: number;
    readonly attribution: Attribution;
    readonly who: string | null;
    readonly paragraphs: number;
  } | null;
};

type Scene = {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly nested: readonly Reading[];
  readonly mentions: readonly Mention[];
};

/** Whether its cue tells what somebody thinks rather than says: “Lund {believes} it is “odd””. */
export function isThought({ clause }: Candidate): boolean {
  return clause?.word?.takes.has('marked') === true;
}

/** Whether it was said to this one, or of this one: “{Reyes} was asked: “Why?””, “{Lund} has been called “the fox””. Who was quoted spoke. */
export function isTold({ linked, outer, clause }: Candidate): boolean {
  if (!(linked || outer) || clause === null || !clause.passive || clause.place === 'by') return false;
  const { takes } = clause.word ?? { takes: NOTHING };
  return takes.has('obj') || takes.has('oinf') || takes.has('as');
}

/** Whether somebody else tells what this one, by name, has said: “The Ledger wrote that {Lund} had called it “odd””. The words are Lund’s. */
export function isReportedSpeaker({ inner, role, mention, clause }: Candidate): boolean {
  if (!inner || role !== 'subject' || clause === null || mention?.kind !== 'name' || mention.entity === 'place') return false;
  const { takes } = clause.word ?? { takes: NOTHING };
  const says = takes.has('clause') || takes.has('as') || takes.has('quote');
  return says && !takes.has('marked') && clause.tense === 'past' && !clause.passive && clause.place !== 'relative';
}

const NOTHING: ReadonlySet<string> = new Set();

export function findCandidates(english: Language, scene: Scene, quotation: Quotation, done: readonly Attribution[]): Candidate[] {
  const readings = quotation.depth === 0 ? scene.readings : scene.nested;
  const lineOf = (piece: Span) => readings[lineIndex(readings, piece.start)];
  const first = lineOf(quotation.content[0] as Span); // as: here and below, a quotation has content, in order
  const last = lineOf(quotation.content.at(-1) as Span);
  if (first === undefined || last === undefined) return [];
  const at = lineIndex(readings, first.line.start);
  const until = lineIndex(readings, last.line.start);
  // Sentences between two pieces belong to the quotation: “A,” he said. He paused. “B.”
  const middle = readings.slice(at, Math.min(until + 1, at + 8));
  const before = readings[at - 1];
  const after = readings[until + 1];
  const introducers = middle.flatMap((reading) =>
    reading.reports.filter(({ runs }) => reportsIt(reading, runs, quotation)).map(({ clause }) => ({ reading, clause })),
  );
  const introduced = introducers.length > 0;
  const situation: Situation = {
    quotation,
    own: middle,
    introduced,
    told: introducers.some(({ reading, clause }) => hasSpeaker(clause) && !isReported(reading, clause)),
    alone:
      middle.every((reading) => isBare(reading)) &&
      before?.line.paragraph !== first.line.paragraph &&
      after?.line.paragraph !== last.line.paragraph,
    bare: isBare(first),
    words: countWords(scene.text, quotation),
    colon: /:\s*["“'‘«]?\s*$/u.test(
      scene.text.slice(Math.max(0, (quotation.content[0] as Span).start - 6), (quotation.content[0] as Span).start),
    ),
    previous: previousOf(scene.text, quotation, done, readings, first),
  };
  let candidates: Candidate[] = [];
  for (const reading of middle) candidates.push(...mentionsOf(english, scene, situation, reading, 'own'));
  // Without marks only the cue makes it speech, so only the cue's own source can be meant; it stands in these lines.
  const certain = quotation.type === 'indirect' ? candidates.filter(({ linked, role }) => linked && role === 'subject') : [];
  if (certain.length > 0) return certain;
  if (quotation.depth === 0) {
    if (before)
      candidates.push(
        ...mentionsOf(
          english,
          scene,
          situation,
          before,
          before.line.paragraph === first.line.paragraph ? 'before' : 'paragraph-before',
        ),
      );
    if (after && after.line.paragraph === last.line.paragraph)
      candidates.push(...mentionsOf(english, scene, situation, after, 'after'));
  }
  const turn = turnOf(scene, quotation);
  if (turn) candidates.push(unplaced(scene.text, 'mention', turn, 'turn', null, situation));
  const follows = after !== undefined && after.line.paragraph <= last.line.paragraph + 1 && isBare(last);
  const apart = situation.alone && after?.line.paragraph === last.line.paragraph + 1;
  const below = follows ? (pointedAt(english, after) ?? (apart ? signerOf(english, after) : null)) : null;
  if (below) candidates.push(unplaced(scene.text, 'mention', below.mention, 'signature', null, situation));
  const { previous } = situation;
  const opens = previous?.paragraphs === 1 && situation.bare && !introduced && quotation.depth === 0;
  const addressed = opens && isAddressed(english, scene.text, quotation, previous.attribution.mention);
  // Nobody addresses himself.
  if (addressed) candidates = candidates.filter(({ mention }) => !isAddressed(english, scene.text, quotation, mention));
  if (previous && !addressed)
    candidates.push(unplaced(scene.text, 'carry', previous.attribution.mention, 'loose', previous.index, situation));
  const turns = opens && addressed ? partnerOf(scene.text, previous.index, done) : null;
  const asked = turns ?? (opens ? askedBefore(english, scene.text, previous.index, done) : null);
  if (asked !== null)
    candidates.push(unplaced(scene.text, 'carry', done[asked]?.mention ?? null, 'loose', asked, situation, true));
  candidates.push(unplaced(scene.text, 'nobody', null, 'loose', null, situation));
  return candidates;
}

/** Whether the words speak to this one: “So lock me up, Your Honor.” */
function isAddressed({ addresses }: Language, text: string, { quoted }: Quotation, mention: Mention | null): boolean {
  return mention !== null && quoted.some((piece) => addresses(slice(text, piece), slice(text, mention.span)));
}

/** A candidate that stands nowhere near. Its fields are in the order of `mentionsOf`: of one shape, all reasons read them quickly. */
function unplaced(
  text: string,
  kind: Candidate['kind'],
  mention: Mention | null,
  role: Candidate['role'],
  carriedFrom: number | null,
  situation: Situation,
  answers = false,
): Candidate {
  return {
    kind,
    carriedFrom,
    mention,
    who: mention === null ? `(${kind})` : whoOf(text, mention),
    clause: null,
    role,
    linked: role === 'turn',
    where: 'own',
    gap: 0,
    left: true,
    between: 0,
    prepositional: false,
    leading: false,
    acts: false,
    actedUpon: false,
    owns: false,
    claims: false,
    announces: false,
    onStage: false,
    goesOnInside: false,
    hears: false,
    answers,
    outer: false,
    inner: false,
    quotedName: false,
    continues: false,
    situation,
  };
}

function mentionsOf(english: Language, { text }: Scene, situation: Situation, reading: Reading, where: Where): Candidate[] {
  const { grammar } = english;
  const { quotation } = situation;
  const { line, placement, clauses, reports } = reading;
  const pieces = tokensOf(reading, quotation);
  const free = placement.list.filter(({ mention }) => !quotation.content.some((piece) => contains(piece, mention.head)));
  const announcer = where !== 'own' && where !== 'after' && situation.colon ? announcerOf(english, reading) : null;
  const near = free.length <= NEAREST ? free : nearestOf(free, pieces, line.tokens.length, where);
  return near.map((placed): Candidate => {
    const clause = clauseOf(clauses, reports, reading, placed, quotation);
    const gapTo = distance(pieces, placed, line.tokens.length, where);
    const before = line.tokens[placed.first - 1];
    const loose = clause === null && where === 'own';
    const who = whoOf(text, placed.mention);
    const claims = clause?.linked === true && clause.role === 'subject' && isOwnedClaim(grammar, line.tokens, clause.clause);
    // Spelt out: a spread of common fields here took a sixth of the whole extraction.
    return {
      kind: 'mention',
      carriedFrom: null,
      mention: placed.mention,
      who,
      clause: clause?.clause ?? null,
      role: clause?.role ?? 'loose',
      linked: clause?.linked ?? false,
      where,
      gap: gapTo.gap,
      left: gapTo.left,
      between: countBetween(near, placed, gapTo),
      // “after Norvale said”: what follows is a clause, not a place or a time.
      prepositional:
        !(claims && placed.mention.kind !== 'pronoun') &&
        before?.kind === 'word' &&
        grammar.preposition.has(before.word) &&
        !(clause?.role === 'subject' && (grammar.clausal.has(before.word) || (clause.linked && clause.clause.place === 'by'))),
      leading: placement.list[0] === placed,
      acts: loose && acts(english, line.tokens, placed.last),
      actedUpon: loose && isActedUpon(english, line.tokens, placed.first),
      owns: loose && owns(english, line.tokens, placed),
      claims,
      announces: announcer === placed || (clause?.linked === true && leadsToColon(english, reading, clause)),
      onStage: where === 'before' && isLastToAct(english, reading, placed),
      goesOnInside: clause === null && gapTo.left && gapTo.gap === 0 && startsSmall(text, quotation),
      hears: hears(english, line.tokens, placed.last),
      answers: false,
      outer: clause !== null && !clause.linked && holds(reading, clause.clause, pieces),
      inner: clause?.linked === true && !claims && isReported(reading, clause.clause),
      quotedName: isQuoted(text, quotation, placed.mention),
      continues: situation.previous?.who === who,
      situation,
    };
  });
}

/** “The court [has often] heard”: what follows was said to it; but “she was heard to say”. */
function hears({ grammar }: Language, tokens: Reading['line']['tokens'], last: number): boolean {
  let at = last + 1;
  while (at <= last + 3 && (grammar.have.has(tokens[at]?.word ?? '') || grammar.adverb.has(tokens[at]?.word ?? ''))) at++;
  return grammar.hearing.has(tokens[at]?.word ?? '');
}

/** “{Shah} shrugged.”, “Lund said so, and {Shah} cut in.”: who alone does something, or at last begins to speak. */
function isLastToAct(english: Language, reading: Reading, placed: Placed): boolean {
  const { placement, clauses } = reading;
  if (clauses.length === 0) return placement.list[0] === placed && isAloneIn(english, reading);
  return beginsToSpeak(english, reading) === placed;
}

/** Whether the first mention of a line is somebody who acts, and nobody else does. */
function isAloneIn(english: Language, { line, placement }: Reading): boolean {
  const acting = placement.list.filter(({ mention, last }) => isSomebody(mention) && acts(english, line.tokens, last));
  return acting.length === 1 && acting[0] === placement.list[0];
}

function isSomebody({ kind, entity }: Mention): boolean {
  return kind === 'pronoun' || entity === 'person' || (kind === 'nominal' && entity === 'unnamed');
}

/** “Moore’s plan”, “his plan”. */
function owns({ grammar }: Language, tokens: Reading['line']['tokens'], { last }: Placed): boolean {
  const { word = '' } = tokens[last] ?? {};
  return word.endsWith("'s") || word.endsWith("s'") || grammar.possessive.has(word);
}

/** Whether the quotation stands inside what this clause reports. */
function holds({ reports }: Reading, clause: Clause, pieces: readonly Run[]): boolean {
  return reports.some(
    (report) =>
      report.clause === clause && report.runs.some((run) => pieces.some((piece) => run.from <= piece.from && piece.to <= run.to)),
  );
}

/** Whether this clause stands inside what another one reports. */
function isReported({ reports }: Reading, clause: Clause): boolean {
  return reports.some(
    (report) => report.clause !== clause && report.runs.some((run) => run.from <= clause.first && clause.last < run.to),
  );
}

/** “he warned”, “the union warned”, but not “it warned”, “the goal is to expand”. */
function hasSpeaker({ cue, subject, passive }: Clause): boolean {
  if (cue.form !== 'verb' || subject === null || passive || !speaks(subject)) return false;
  const { kind, entity, gender, number } = subject.mention;
  return kind === 'name' || (kind === 'nominal' ? entity !== null : gender !== null || number === 'plural');
}

/** The words after which a turn of a transcript begins: “REYES: We will act.” The longest heads name and office. */
const TURN = /^[\p{Lu}][^\n:“”"]{1,60}:(?=\s)/u;

function turnOf({ text, mentions }: Scene, { content, type }: Quotation): Mention | null {
  const start = content[0]?.start ?? 0;
  const head = type === 'direct' ? TURN.exec(text.slice(start, start + 64)) : null;
  if (head === null) return null;
  const first = mentions[firstFrom(mentions, start)];
  return first &&
    first.span.start < start + 8 &&
    first.span.end <= start + head[0].length &&
    first.span.end >= start + head[0].length - 2
    ? first
    : null;
}

function isBare({ line }: Reading): boolean {
  return line.tokens.every((token) => token.kind !== 'word');
}

/** Pieces between white space. Beyond twenty nobody asks how many. */
function countWords(text: string, { content }: Quotation): number {
  let count = 0;
  for (const { start, end } of content) {
    count++;
    for (let at = start + 1; at < end && count < MANY_WORDS; at++) if (isSpace(text, at) && !isSpace(text, at - 1)) count++;
  }
  return count;
}

const MANY_WORDS = 20;

function previousOf(
  text: string,
  quotation: Quotation,
  done: readonly Attribution[],
  readings: readonly Reading[],
  first: Reading,
): Situation['previous'] {
  for (let index = done.length - 1; index >= 0; index--) {
    const attribution = done[index] as Attribution;
    if (attribution.quotation.depth !== quotation.depth) continue;
    const last = attribution.quotation.content.at(-1) as Span;
    const there = readings[lineIndex(readings, last.start)];
    const who = attribution.mention === null ? null : whoOf(text, attribution.mention);
    return { index, attribution, who, paragraphs: first.line.paragraph - (there?.line.paragraph ?? first.line.paragraph) };
  }
  return null;
}

/** Whether the words begin with a small letter, as what goes on with a sentence does. */
function startsSmall(text: string, { quoted }: Quotation): boolean {
  const first = text[quoted[0]?.start ?? text.length] ?? '';
  return first !== first.toUpperCase();
}

function isQuoted(text: string, { quoted }: Quotation, mention: Mention): boolean {
  if (mention.kind !== 'name') return false;
  const name = text.slice(mention.head.start, mention.head.end);
  const last = lastWord(name);
  return last.length > 2 && quoted.some((piece) => text.slice(piece.start, piece.end).includes(last));
}

function whoOf(text: string, { head }: Mention): string {
  return lastWord(slice(text, head)).toLowerCase();
}
