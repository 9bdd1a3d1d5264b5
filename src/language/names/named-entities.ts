// What a name stands for, as its words tell: [Ida Lund] is a person, [Danby RCMP] an organization, [Fort Reyes] a place.

import type { Mention } from '../../types.ts';
import type { Token } from '../tagger.ts';
import { closesBody, isSyllables, phraseOf, type Wording } from './wording.ts';

/** In letters: Park, Hwang, Cheung. */
const LONGEST_FAMILY_NAME = 6;

/** Null when form alone does not tell. */
export function entityOf({ english, isSurname }: Wording, words: readonly Token[]): Mention['entity'] {
  const { names, wordClasses } = english;
  const phrase = phraseOf(words);
  const first = words[0] as Token; // as: a name has a word
  const last = words[words.length - 1] as Token;
  if (names.organization(phrase)) return 'organization';
  if (names.place(phrase) !== null) return 'place';
  if (words.length === 1) {
    if (isSurname(first.word)) return null;
    // "Jan", taken for a name by what stands beside it, is no month.
    const month = first.facts.notName === 'calendar' && first.facts.given !== null;
    if (first.facts.notName !== null) return month ? 'person' : 'other';
    if (first.facts.demonym !== null) return first.facts.demonym === 'plural' ? 'group' : 'other';
    if (first.facts.given !== null) return 'person';
    // "BuzzFeed", "PolitiFact" ("McDonald" and "LeBrun" turn large earlier); "11Alive", "6ABC"
    if (first.facts.camel || /^\p{N}/u.test(first.word)) return 'organization';
    // Six capitals are an acronym ("UNICEF", "KRX-TV"); more are somebody shouting.
    if (first.shape === 'upper' && first.word.split('-').every(({ length }) => length >= 2 && length <= 6)) return 'organization';
    return null;
  }
  // "Channel 4", "Channel Seven"
  const numbered = last.class === 'quantifier' && english.grammar.numbered.has(words.at(-2)?.word ?? '');
  if (last.shape === 'number' && english.grammar.zoned.has(words.at(-2)?.word ?? '')) return 'place';
  if (last.shape === 'number' || numbered) return 'organization';
  const given = first.facts.given !== null;
  // "MIDWAY ISLE, Jan. 3 —": capitals throughout are a dateline or a shout.
  if (!given && words.every((word) => word.shape === 'upper')) return closesBody(last) ? 'organization' : 'other';
  // "Park Min-jae", "Tam Chi-yuen": a family name in front of a given name of two syllables.
  const isKnown = closesBody(last) || wordClasses.isEnglish(last.word);
  if (words.length === 2 && first.word.length <= LONGEST_FAMILY_NAME && isSyllables(last) && !isKnown) return 'person';
  if (
    closesBody(last) ||
    first.facts.organizationWord === 'open' ||
    first.facts.organizationWord === 'either' ||
    (first.facts.organizationWord === 'both' && words.length > 2)
  )
    return 'organization';
  // "the Daily Messenger", "the Daily Sun"
  if (english.grammar.issue.has(first.word) && (last.role?.kind === 'person' || last.facts.notName === 'calendar'))
    return 'organization';
  // "Rail Operations Victoria", "Transport Scotland", "Athletic Club Benmore"
  const before = words.at(-2) as Token; // as: more than one
  const inLetters = first.shape === 'upper' && first.facts.place === null && first.facts.honorific === null;
  if (!given && last.facts.place !== null && (closesBody(before) || (inLetters && words.length === 2))) return 'organization';
  if (
    !given &&
    words.length > 2 &&
    before.facts.organizationWord === 'both' &&
    last.facts.given === null &&
    !isSurname(last.word)
  )
    return 'organization';
  // "Ashton RCMP", "Radio New Zealand"
  const land = names.place(`${before.word} ${last.word}`) ?? names.place(last.word);
  if (!given && (isAcronym(names, last) || (land === 'country' && !isSurname(last.word)))) return 'organization';
  // "Rowe, Pilkington", but "Tom Hall, Jr."
  if (words.some(({ word, joined }, at) => at > 0 && joined === 'comma' && names.suffix(word) === null)) return 'organization';
  if (words.some((word) => word.facts.ties || word.word === 'and' || word.joined === 'ampersand')) return 'organization';
  if (given && words.length <= 5) return 'person';
  // "Le Pen", "De Vries"
  if (words.length === 2 && names.particle(first.word) !== null) return 'person';
  // "South Lund", "Fort Reyes"; "Central European"
  if (first.facts.notName === 'begins-place' && words.length === 2) return 'place';
  if (last.facts.demonym !== null) return last.facts.demonym === 'plural' ? 'group' : 'other';
  const kind = last.facts.notName;
  if (kind !== null) return kind === 'place' ? 'place' : 'other';
  if (words.some((word, index) => index > 0 && word.word.length === 1)) return 'person';
  // "Oyelaran Adebowo": words English does not know are somebody's; "Clean Water Plan" nobody's.
  const isAnyName = ({ word, facts }: Token) =>
    wordClasses.isUnknown(word) || names.particle(word) !== null || facts.pronoun !== null; // "He Lin"
  return words.length <= 4 && words.every(isAnyName) ? 'person' : null;
}

/** "RCMP", "U.N.", and two letters that a list has: "EU"; but "III", "Hale JP" and "Vane N.V." */
function isAcronym(names: Wording['english']['names'], { shape, word, facts }: Token): boolean {
  if (shape !== 'upper') return false;
  if (names.organization(word)) return true;
  const letters = word.replaceAll('.', '');
  if (facts.given !== null || word.length < 3 || letters.length > 6 || !/^\p{L}+$/u.test(letters)) return false;
  return !/^[ivx]+$/u.test(word) && !names.legalForm(letters);
}
