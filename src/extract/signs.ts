// What speaks for and against a source and its name, once both are chosen: a fragment, a pronoun, a phrase for somebody known.

import type { Language } from '../language/language.ts';
import { contains, firstFrom, indexAt, lastWord, slice } from '../text/span.ts';
import type { Attribution, Mention, Resolution, Segments, Span, Speaker } from '../types.ts';

export type Layers = {
  readonly text: string;
  readonly segments: Segments;
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
};

/** The values of all signs that hold, by name: what the fit of the confidence learns from. */
export type Signs = { readonly source: ReadonlyMap<string, number>; readonly name: ReadonlyMap<string, number> };

/**
 * How much the signs of a name were believed to count before an article was read, in log-odds; others nothing. The weights in use are pulled
 * towards these: the fitting articles hold but a dozen wrong names under right sources.
 */
export const BELIEVED = {
  /** The sum of what the resolution says of itself. */
  resolution: 1,
  /** Who is alone may be so because somebody was overlooked: half of what the choice says. */
  'pronoun-one-candidate': -3,
  /** "It" and "they" mostly mean the body or group that a sentence was about last. */
  'pronoun-neuter': 1,
  'pronoun-plural': 1,
  /** Cent, of 50 Cent: one word is often half a name, */
  'one-word-name': -0.5,
  /** “The bishop” of an article that seems to name none mostly is one of those whom it names; “a bishop” is not. */
  'phrase-as-if-known': -2.5,
  /** Somebody else who speaks here has the same last name. */
  namesakes: -0.7,
  /** Atlantic City: no given name we know, and English words. */
  'doubtful-name': -1,
  /** Okyenhene Tom Lund: what comes first of three may be a title we do not know. */
  'strange-first-word': -1.2,
  /** “Holm is right,” said Holm. */
  'speaker-in-words': -1,
  /** “I am tired,” the company said. */
  'body-says-i': -1,
  /** Holm met Reyes. She …: others are named between. */
  'others-named-between': -0.3,
  /** A new paragraph often turns to somebody else. */
  'pronoun-opens-paragraph': -0.4,
  'pronoun-turns': -0.3,
} as const;

/** However clear it is who is meant: a single word is no surer to be all of the name, nor a phrase that nobody named is meant. In log-odds. */
const SHORT_NAME = 2;
const PHRASE = 1.5;

export const UNRESOLVED: Resolution = { speaker: null, reasons: [] };

/** All signs of all attributions, in the same order. */
export function allSigns(english: Language, layers: Layers): Signs[] {
  const scene = stage(layers);
  return layers.attributions.map((_, index) => signsOf(english, scene, index));
}

type Stage = Layers & {
  /** The ids of the people of each last name. */ readonly bearers: ReadonlyMap<string, ReadonlySet<string>>;
};

function stage(layers: Layers): Stage {
  const bearers = new Map<string, Set<string>>();
  for (const { speaker } of layers.resolutions) {
    if (speaker?.kind !== 'person') continue;
    const ids = bearers.get(lastWord(speaker.name)) ?? new Set();
    bearers.set(lastWord(speaker.name), ids.add(speaker.id));
  }
  const { text, segments, mentions, attributions, resolutions } = layers;
  return { text, segments, mentions, attributions, resolutions, bearers };
}

function signsOf(english: Language, scene: Stage, index: number): Signs {
  const attribution = scene.attributions[index] as Attribution; // index is that of an attribution
  return {
    source: sourceSigns(attribution),
    name: nameSigns(english, scene, attribution, index),
  };
}

function sourceSigns({ quotation, evidence, mention, cue, carriedFrom, stance }: Attribution): ReadonlyMap<string, number> {
  // Beyond 1 in 1,000 the softmax of the sources says nothing more.
  const sure = Math.min(0.999, Math.max(0.001, evidence.confidence));
  const values = new Map([
    ['always', 1],
    ['odds', Math.log(sure / (1 - sure)) / 5],
  ]);
  const characters = quotation.quoted.reduce((sum, { start, end }) => sum + end - start, 0);
  const note = (name: string, holds: boolean): void => {
    if (holds) values.set(name, 1);
  };
  note('fragment', quotation.type === 'mixed');
  // 20 characters are three or four words: titles and scare quotes live below, people's sentences above.
  note('few-words', characters < 20);
  note('some-words', characters >= 20 && characters < 50);
  note('no-cue', cue === null);
  note('carried', carriedFrom !== null);
  note('pronoun', mention?.kind === 'pronoun');
  note('nominal', mention?.kind === 'nominal');
  note('not-asserted', stance !== 'asserted');
  note('nested', quotation.depth > 0);
  for (const { name } of evidence.reasons) if (SHAPES.has(name)) values.set(name, 1);
  return values;
}

/** The reasons of the choice of a source that say how it stands to the cue. */
const SHAPES: ReadonlySet<string> = new Set([
  'subject-of-cue',
  'subject-after-cue',
  'subject-before-aside',
  'subject-with-phrase',
  'subject-of-relative',
  'subject-of-clause-before',
  'subject-of-passive',
  'subject-of-other-cue',
  'owner-of-noun',
  'before-colon',
  'in-sentence',
  'named-in-quotation',
]);

function nameSigns(english: Language, scene: Stage, attribution: Attribution, index: number): ReadonlyMap<string, number> {
  const values = new Map<string, number>([['always', 1]]);
  const { speaker, reasons } = scene.resolutions[index] ?? UNRESOLVED;
  if (speaker === null) return values;
  const isPerson = speaker.kind === 'person';
  const isShort = isPerson && !speaker.name.includes(' ');
  const said = reasons.reduce((sum, { contribution }) => sum + contribution, 0);
  // What a lone candidate is believed too much is taken off again below.
  const excess = reasons.some(({ name }) => name === 'pronoun-one-candidate') ? -BELIEVED['pronoun-one-candidate'] : 0;
  const most = isShort ? SHORT_NAME + excess : speaker.kind === 'unnamed' ? PHRASE : said;
  values.set('resolution', Math.min(said, most));
  for (const { name } of reasons) values.set(name, 1);
  const { quotation, mention, carriedFrom } = attribution;
  // In a transcript set in marks the label is no word of the speaker's: “REYES: We will act.”
  const isLabel = mention !== null && quotation.quoted.some((span) => contains(span, mention.span));
  const last = lastWord(speaker.name);
  const words = quotation.quoted.map((span) => slice(scene.text, span)).join(' ');
  const small = mention?.kind === 'pronoun' && carriedFrom === null ? mention : null;
  const before = scene.resolutions[index - 1]?.speaker ?? null;
  const taken = small === null ? null : (reasons.find(({ name }) => name.startsWith('pronoun-'))?.at ?? null);
  const note = (name: string, holds: boolean): void => {
    if (holds) values.set(name, 1);
  };
  note(`kind-${speaker.kind}`, !isPerson);
  note('one-word-name', isShort);
  const isIntroduced = reasons.some(({ name }) => name === 'phrase-introduced');
  const mayBeKnown = speaker.kind === 'unnamed' && quotation.depth === 0 && scene.bearers.size > 0;
  note('phrase-as-if-known', mayBeKnown && !isIntroduced);
  note('namesakes', isPerson && (scene.bearers.get(last)?.size ?? 0) > 1);
  note('doubtful-name', isPerson && isDoubtful(english, speaker));
  note('strange-first-word', isPerson && beginsStrangely(english, speaker));
  note('speaker-in-words', isPerson && !isLabel && last.length > 2 && words.includes(last));
  // “Lund lifted a sign. “I am still here,” it read”; the “I” of a letter is whoever wrote it.
  const { inscribed, inscribing } = english.grammar;
  const isRead = inscribing.has(attribution.cue?.lemma ?? '') && speaker.name.split(' ').some((word) => inscribed.has(word));
  note('body-says-i', !isPerson && !isRead && speaker.kind !== 'unnamed' && saysI(english, words));
  note('pronoun-turns', small !== null && before !== null && before.id !== speaker.id);
  note('others-named-between', small !== null && taken !== null && isNamedBetween(scene, taken, small.span, last));
  note('pronoun-opens-paragraph', small !== null && opensParagraph(scene, quotation.content));
  return values;
}

function isDoubtful({ names, wordClasses }: Language, { name }: Speaker): boolean {
  const words = name.toLowerCase().split(' ');
  return words.length > 1 && names.given(words[0] ?? '') === null && words.some((word) => wordClasses.isEnglish(word));
}

function beginsStrangely({ names }: Language, { name, aliases }: Speaker): boolean {
  const words = name
    .toLowerCase()
    .split(' ')
    .filter((word) => names.particle(word) === null);
  const [first = ''] = words;
  // Whom the article also calls by that word alone has it for a name.
  const isCalledSo = aliases.some((alias) => alias.toLowerCase() === first);
  return words.length > 2 && first.length > 2 && names.given(first) === null && !isCalledSo;
}

/** Whether a single first person speaks: “I am tired”, “my house”. */
function saysI({ wordClasses }: Language, words: string): boolean {
  return (words.match(/\p{L}+/gu) ?? []).some((word) => {
    const form = wordClasses.pronoun(word.toLowerCase());
    return form?.person === 'first' && form.number === 'singular';
  });
}

/** Whether somebody else is named between a pronoun and what it takes up. */
function isNamedBetween({ text, mentions }: Stage, from: Span, to: Span, last: string): boolean {
  for (let index = firstFrom(mentions, from.end); index < mentions.length; index++) {
    const mention = mentions[index] as Mention; // as: inside the list
    if (mention.span.start >= to.start) return false;
    if (mention.kind !== 'name' || mention.entity === 'place' || mention.entity === 'organization') continue;
    if (lastWord(slice(text, mention.head)) !== last) return true;
  }
  return false;
}

function opensParagraph({ segments }: Stage, content: readonly Span[]): boolean {
  const [first] = content;
  const paragraph = first && segments.paragraphs[indexAt(segments.paragraphs, first.start)];
  // Behind its mark.
  return first !== undefined && paragraph !== undefined && contains(paragraph, first) && first.start - paragraph.start <= 2;
}
