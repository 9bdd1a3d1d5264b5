// What somebody without a name is called: {a study published in Tides}, {Petra Holm’s lawyer}, {other protesters}.

import { indexAt, slice } from '../../text/span.ts';
import type { Mention, Span, Speaker, SpeakerKind } from '../../types.ts';
import { tidy } from './name-forms.ts';
import { answerPronoun } from './pronouns.ts';
import { type Answer, firstMentionFrom, isInside, phraseAnswer, type Reading } from './reading.ts';
import { lowerFirst, phraseOf, phraseSpeaker, speakerOf } from './speaker.ts';
import { wordAhead } from './subject.ts';

/**
 * "a study published in Tides", "a complaint filed by the union", "a person familiar with the matter said": what tells one from others of its kind
 * belongs to what it is called.
 */
export function inFull(reading: Reading, mention: Mention, phrase: string, kind: SpeakerKind): string {
  const { english, text, namesAt, phrasesAt } = reading;
  // "Clause 12 of the contract"
  const [number = ''] =
    kind === 'document' ? (/^ \p{N}+(?:\.\p{N}+)*/u.exec(text.slice(mention.span.end, mention.span.end + 10)) ?? []) : [];
  if (number !== '' && /^\p{Lu}\p{Ll}+$/u.test(phrase)) return phrase + number;
  const name = withNoun(reading, mention, phrase) ?? owned(reading, mention, phrase);
  const [link, made = ''] =
    /^ (\p{Ll}+) (?:by|in|for|with|to|on|at) /u.exec(text.slice(mention.span.end, mention.span.end + 30)) ?? [];
  if (link === undefined || name.length !== phrase.length || !describesMore(english, made)) return name;
  const start = mention.span.end + link.length;
  const [named, told] = [namesAt.get(start), phrasesAt.get(start)];
  // "a source close to Lund’s family": close to more than Lund.
  const other = named === undefined || (told !== undefined && told.span.end > named.span.end) ? told : named;
  if (other === undefined) return name;
  // "a person familiar with the board’s thinking"
  const [act = ''] = /^['’]s \p{Ll}+ing(?= )/u.exec(text.slice(other.span.end, other.span.end + LONGEST_ACT)) ?? [];
  // "a man shouted at the mayor": he has done something, unless what he says comes first or last.
  const plain = kind === 'document' && !english.cues.verbs.has(made);
  const ends = /^[,.;”"]/u.test(text.slice(other.span.end + act.length, other.span.end + act.length + 1));
  const tells = plain || isAfterCue(reading, mention.span.start, ends) || isBeforeCue(reading, other.span.end + act.length);
  return tells ? `${name}${link}${phraseOf(reading, other)}${act}` : name;
}

/** In characters: "’s understanding ". */
const LONGEST_ACT = 24;

/** In characters, some four sentences. */
const NOUN_REACH = 600;

/** "Protesters marched. Others shouted": other protesters; "one resident … another": another resident. Null where the phrase has its noun. */
function withNoun(reading: Reading, mention: Mention, phrase: string): string | null {
  const { english, text, scene } = reading;
  if (/\s/u.test(phrase)) return null;
  const word = phrase.toLowerCase();
  const sort = english.wordClasses.wordClass(word);
  if (sort !== 'quantifier' && sort !== 'determiner' && word !== 'others') return null;
  // "Those who live near the market say": they are told apart by what follows.
  const [who, told = ''] =
    word === 'those' ? (/^( who(?: [\p{L}’'-]+)+)/u.exec(text.slice(mention.span.end, mention.span.end + 80)) ?? []) : [];
  if (who !== undefined) return `those${untilCue(english, told)}`;
  // "Some accused ministers, while others said": nothing that some do it to.
  let from = firstMentionFrom(scene.mentions, mention.span.start) - 1;
  if (word === 'others') from = indexOfSome(reading, from) ?? from;
  for (let index = from; index >= 0; index--) {
    const before = scene.mentions[index] as Mention; // as: inside the list
    if (mention.span.start - before.span.end > NOUN_REACH) return null;
    if (before.kind === 'pronoun' || isInside(reading, before.span)) continue;
    // “A van of nurses was hit. Others said”: others of whom nobody told anything.
    if (word === 'others' && english.wordClasses.wordClass(wordAhead(text, before.span.start)) === 'preposition') continue;
    // "Most Republicans came. Many left."
    if (before.kind === 'name' && before.number === 'plural' && mention.number === 'plural')
      return `${word.replace(/s$/u, '')} ${tidy(slice(text, before.head))}`;
    const role = before.kind === 'nominal' ? english.roles(slice(text, before.head).toLowerCase()) : null;
    // “One sign read “Stop.” Another said …”
    if (role?.kind === 'document' && role.number === 'singular' && /^one /iu.test(slice(text, before.span)))
      return `${word.replace(/s$/u, '')} ${mention.number === 'singular' ? role.singular : `${role.singular}s`}`;
    if (role?.kind !== 'person' || role.singular === word) continue;
    // "the mayor" is not one of several.
    if (before.number === 'singular' && !/^(?:an?|one) /iu.test(slice(text, before.span))) continue;
    if (mention.number === 'singular') return `${word} ${role.singular}`;
    // “Some parents are tired of teaching their children. Some say”: of the parents.
    if (english.wordClasses.pronoun(slice(text, before.span).split(' ', 1)[0]?.toLowerCase() ?? '')?.person === 'third') continue;
    if (before.number === 'plural')
      return `${word.replace(/s$/u, '')} ${lowerFirst(reading, tidy(slice(text, { start: before.head.start, end: before.span.end })))}`;
  }
  return null;
}

/** " who live near the market say they" → " who live near the market" */
function untilCue({ cues }: Reading['english'], told: string): string {
  const words = told.split(' ');
  // "who", and what they do.
  const cue = words.findIndex((word, at) => at > 2 && cues.verbs.has(word));
  return cue < 0 ? '' : words.slice(0, cue).join(' ');
}

/** The index of the "some" with which "others" is paired in its sentence. */
function indexOfSome({ english, text, scene }: Reading, from: number): number | null {
  const { mentions } = scene;
  for (let index = from; index >= 0 && index > from - SOME_REACH; index--) {
    const { span, kind } = mentions[index] as Mention; // as: inside the list
    const word = kind === 'nominal' ? slice(text, span).toLowerCase() : '';
    if (english.roles(word)?.kind === 'collective')
      return /[.!?]\s/u.test(text.slice(span.end, (mentions[from] as Mention).span.end)) ? null : index;
  }
  return null;
}

/** In mentions: "Some accused ministers of waste in the region, while". */
const SOME_REACH = 6;

/** “said [a person] briefed on it”, “according to [a person] briefed on it” */
function isAfterCue({ english, text }: Reading, start: number, ends: boolean): boolean {
  const [, word = '', to] = /(\p{Ll}+)( to)? $/iu.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  return to === undefined ? english.cues.verbs.has(word) : ends && english.cues.prepositions.has(word.toLowerCase());
}

/** Whether a verb of speech follows, with a day or so before it: " on Monday found", but not "students marched to the gate chanting". */
function isBeforeCue({ english, text }: Reading, end: number): boolean {
  const words =
    /^(?: [\p{L}]+){1,3}/u
      .exec(text.slice(end, end + 40))?.[0]
      .trim()
      .split(' ') ?? [];
  const cue = words.findIndex((word) => english.cues.verbs.has(word) && !word.endsWith('ing'));
  // “fans called for the coach to go”, “a spokesman wrote to Lund and said”: they have called, and he has written.
  return cue >= 0 && !words.slice(0, cue).some((word) => word === 'to' || english.grammar.coordinator.has(word));
}

function describesMore({ wordClasses }: Reading['english'], word: string): boolean {
  const sort = wordClasses.wordClass(word);
  return sort === 'adjective' || sort === 'participle' || (sort === 'verb' && word.endsWith('ed'));
}

/** Whether two paragraphs or more lie between: whoever “his spokesman” speaks for was told of nearer. */
function isFarFrom({ scene }: Reading, { span }: Mention, at: Span | null): boolean {
  const { paragraphs } = scene.segments;
  return at !== null && indexAt(paragraphs, span.start) - indexAt(paragraphs, at.start) > 1;
}

/** "her lawyer" → Petra Holm’s lawyer; any other phrase as it stands. */
export function owned(reading: Reading, mention: Mention, phrase: string): string {
  const owner = reading.pronounsAt.get(mention.span.start);
  if (owner?.number === 'plural') return lowerFirst(reading, phrase);
  const answer = owner === undefined ? null : answerPronoun(reading, owner, null);
  // Two may be the owner: “his lawyer” tells as much as anybody knows.
  const unclear =
    mention.entity === 'unnamed' &&
    answer?.reasons.some(
      ({ name, at }) => name === 'pronoun-likely' || name === 'pronoun-several' || isFarFrom(reading, mention, at),
    );
  const speaker = answer === null || unclear ? null : speakerOf(reading, answer);
  // “… was ‘not one anybody would accept’. Its spokeswoman”: nobody is called “one”.
  const isWord = speaker !== null && reading.english.wordClasses.isFunctionWord(speaker.name);
  if (owner === undefined || speaker === null || isWord || isLongWay(mention, speaker)) return lowerFirst(reading, phrase);
  return `${speaker.name}’s ${phrase.slice(owner.span.end - owner.span.start).trim()}`;
}

/** “a 34-year-old man from Derby’s family”, “the verdict’s forewoman”: “his family” and “its forewoman” tell as much. */
function isLongWay({ entity }: Mention, { kind, name }: Speaker): boolean {
  return kind === 'document' ? entity === 'unnamed' : kind === 'unnamed' && name.split(' ').length > SHORT_OWNER;
}

/** In words: “the driver’s family”. */
const SHORT_OWNER = 3;

/** The answer that calls somebody by such a phrase. */
export function byPhrase(reading: Reading, mention: Mention, name: string, kind: SpeakerKind, contribution: number): Answer {
  return phraseAnswer(phraseSpeaker(reading, name, kind), [{ name: `phrase-${kind}`, contribution, at: mention.span }]);
}
