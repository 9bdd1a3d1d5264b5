// Who spoke last, and whether he speaks on where nothing says so: “We lost it,” {Lund} said.⏎“The rain took the seed.”⏎“It took the barn as well.”

import { asks, asksYou } from '../language/clauses/answering.ts';
import { acts, hasTense } from '../language/clauses/doers.ts';
import { lineIndex } from '../language/clauses/nearness.ts';
import type { Placed } from '../language/clauses/placement.ts';
import type { Reading } from '../language/clauses/readings.ts';
import type { Language } from '../language/language.ts';
import { firstFrom, slice } from '../text/span.ts';
import { countWords } from '../text/words.ts';
import type { Attribution, Mention, Quotation, Span } from '../types.ts';
import type { Previous } from './candidate.ts';
import { whoOf } from './near-mentions.ts';

/** The last statement as deep inside marks as this one, its speaker, and how many paragraphs up it ends. */
export function previousOf(
  text: string,
  quotation: Quotation,
  done: readonly Attribution[],
  readings: readonly Reading[],
): Previous | null {
  const index = lastBefore(done, done.length, quotation.depth);
  const attribution = done[index];
  if (attribution === undefined) return null;
  const paragraphs = paragraphsUp(readings, attribution.quotation, quotation);
  return { index, attribution, who: speakerIn(text, attribution), paragraphs };
}

function speakerIn(text: string, { mention }: Attribution): string | null {
  return mention && whoOf(text, mention);
}

function paragraphsUp(readings: readonly Reading[], before: Quotation, { content }: Quotation): number {
  const [first, last] = [content[0] as Span, before.content.at(-1) as Span]; // as: a quotation has content
  const paragraph = ({ start }: Span) => readings[lineIndex(readings, start)]?.line.paragraph ?? 0;
  return paragraph(first) - paragraph(last);
}

function lastBefore(done: readonly Attribution[], before: number, depth: number): number {
  for (let index = before - 1; index >= 0; index--) if (done[index]?.quotation.depth === depth) return index;
  return -1;
}

/** In words: in a talk of two, lines are short and each is the other’s. */
const SHORTEST = 4;

/** Statements of a run that are looked at, and sentences between two of them. */
const LONGEST_RUN = 8;
const ASIDES = 2;

type Scene = { readonly text: string; readonly readings: readonly Reading[]; readonly mentions: readonly Mention[] };

/**
 * Whether words that fill a paragraph go on with those before: “A,” Lund said.⏎“B.”⏎“C.” Between them may stand a caption, or what the speaker does: “A,” Lund
 * said.⏎She links it to the war.⏎“B.” Not where two talk with each other, and not behind a question.
 */
export function speaksOn(
  english: Language,
  scene: Scene,
  quotation: Quotation,
  { attribution, index }: Previous,
  done: readonly Attribution[],
): boolean {
  const { text, readings } = scene;
  const { mention } = attribution;
  // “The first was kind. The second asked him to sign.⏎“I rang him …””: no thing goes on speaking.
  if (mention === null) return false;
  if (mention.kind === 'nominal' && mention.entity === null && attribution.quotation.type !== 'direct') return false;
  if (isShort(text, quotation) || asksYou(english, text, { quotation })) return false;
  const from = lineIndex(readings, (attribution.quotation.content.at(-1) as Span).start) + 1;
  const to = lineIndex(readings, (quotation.content[0] as Span).start); // as: a quotation has content
  if (to - from > ASIDES) return false;
  if (isFramed(english, scene, mention, from, to)) return true;
  for (let at = from; at < to; at++) if (!isCaption(scene, at, mention) && !isDeed(english, scene, at, attribution)) return false;
  return !isTalk(english, scene, quotation, done, index);
}

/**
 * “We lost it,” Lund said. “{I had seen it come}” because of the rain.: whether words go on, in the same paragraph, with those before, though the reporter ends
 * their sentence. Nothing behind them is a clause: “{Hands off our sea},” by Holm, is out in May.
 */
export function endedByReporter(
  english: Language,
  { readings }: Pick<Scene, 'readings'>,
  { content, quoted, type }: Quotation,
  { attribution, paragraphs }: Previous,
): boolean {
  if (type !== 'mixed' || quoted.length > 1 || paragraphs > 0 || attribution.quotation.type !== 'direct') return false;
  const { start } = content[0] as Span; // as: a quotation has content
  const reading = readings[lineIndex(readings, start)];
  if (reading === undefined || reading.clauses.length > 0) return false;
  const { tokens } = reading.line;
  const [marks, link] = tokens;
  if (marks?.kind !== 'quote' || Math.abs(marks.start - start) > 1 || link?.kind !== 'word') return false;
  const { grammar } = english;
  const leads = grammar.preposition.has(link.word) || grammar.subordinator.has(link.word) || link.word === 'to';
  return leads && tokens.slice(1).every(({ kind }) => kind !== 'quote') && !hasTense(english, tokens, 1, tokens.length);
}

/** “He said growth was slow.⏎“I would wait.”⏎[He said] it was early.”: who spoke before tells on behind the words, and between stands nobody else. */
function isFramed(english: Language, { text, readings }: Scene, speaker: Mention, from: number, to: number): boolean {
  const who = whoOf(text, speaker);
  const subject = readings[to + 1]?.reports[0]?.clause.subject;
  if (subject == null || subject.first > 0) return false;
  const { mention } = subject;
  const again =
    mention.kind === 'pronoun'
      ? isHeOrShe(english, text, mention, speaker)
      : mention.kind === 'name' && whoOf(text, mention) === who;
  return (
    again &&
    readings
      .slice(from, to + 1)
      .every(({ placement }) => placement.list.every((other) => !isSomebody(other.mention) || whoOf(text, other.mention) === who))
  );
}

function isHeOrShe({ wordClasses, names }: Language, text: string, { span }: Mention, speaker: Mention): boolean {
  const pronoun = wordClasses.pronoun(slice(text, span).toLowerCase());
  if (pronoun?.case !== 'subject' || pronoun.gender === null || speaker.number === 'plural') return false;
  const gender = speaker.gender ?? names.given(slice(text, speaker.head).split(' ')[0]?.toLowerCase() ?? '');
  return gender === null || gender === pronoun.gender;
}

function isShort(text: string, { content }: Quotation): boolean {
  return countWords(text, content, SHORTEST) < SHORTEST;
}

/** “Saved: The bird caught in a trap”: a paragraph without an end that tells of nobody but the speaker. “Ida Lund, 42”, “Nurse, Leeds” may be who speaks below. */
function isCaption({ text, readings }: Scene, at: number, speaker: Mention): boolean {
  const { line, placement } = readings[at] as Reading; // as: inside the list
  const isAlone = [readings[at - 1], readings[at + 1]].every((other) => other?.line.paragraph !== line.paragraph);
  if (!isAlone || line.tokens.at(-1)?.kind !== 'word' || line.tokens.some(({ kind }) => kind === 'quote')) return false;
  const isAnother = ({ mention }: Placed) => isSomebody(mention) && whoOf(text, mention) !== whoOf(text, speaker);
  return !placement.list.some(isAnother);
}

function isSomebody({ kind, entity }: Mention): boolean {
  return kind === 'name' ? entity === null || entity === 'person' : entity === 'unnamed';
}

/** “{She} links it to the war.”: what somebody does who has just spoken, of nobody else, and who says nothing there. */
function isDeed(english: Language, scene: Scene, at: number, { mention, quotation }: Attribution): boolean {
  const { text, readings } = scene;
  const { line, placement, clauses } = readings[at] as Reading; // as: inside the list
  const [actor] = placement.list;
  if (actor === undefined || actor.first > 0 || mention === null || clauses.length > 0 || quotation.type !== 'direct')
    return false;
  if (actor.mention.kind === 'name')
    return acts(english, line.tokens, actor.last) && whoOf(text, actor.mention) === whoOf(text, mention);
  return actor.mention.kind === 'pronoun' && isHeOrShe(english, text, actor.mention, mention) && !namesAnother(scene, quotation);
}

/** “[{Hale} was great],” said Lund.⏎He …: may be either. */
function namesAnother({ mentions }: Scene, { content }: Quotation): boolean {
  return content.some((piece) => {
    for (let at = firstFrom(mentions, piece.start); at < mentions.length; at++) {
      const mention = mentions[at] as Mention; // as: inside the list
      if (mention.span.start >= piece.end) return false;
      if (mention.kind === 'name' && isSomebody(mention)) return true;
    }
    return false;
  });
}

/** “I saw it,” said Reyes.⏎“It was gone,” said Lund.⏎“You are mad.” — “Where was it?” asked Reyes.⏎“It was gone.”: whose turn it is nothing tells. */
function isTalk(
  english: Language,
  { text, readings }: Scene,
  quotation: Quotation,
  done: readonly Attribution[],
  last: number,
): boolean {
  let [next, at] = [quotation, last];
  for (let step = 0; step < LONGEST_RUN; step++) {
    const spoken = done[at] as Attribution; // as: inside the list
    const { quotation: words, cue } = spoken;
    if (words.type !== 'direct') return false;
    if (asksYou(english, text, spoken)) return true;
    if (asks(text, words) && !(cue === null && goesOn(english, text, next))) return true;
    if (cue === null && isShort(text, words)) return true;
    const before = lastBefore(done, at, words.depth);
    const other = done[before];
    if (other === undefined || paragraphsUp(readings, other.quotation, words) !== 1) return false;
    if (cue !== null) return other.quotation.type === 'direct' && speakerIn(text, other) !== speakerIn(text, spoken);
    [next, at] = [words, before];
  }
  return false;
}

/** “[And] it is the same with a road.” */
function goesOn({ grammar }: Language, text: string, { quoted }: Quotation): boolean {
  const [first = ''] = /^\p{L}+/u.exec(slice(text, quoted[0] ?? { start: 0, end: 0 })) ?? [];
  return grammar.coordinator.has(first.toLowerCase());
}
