// Whether a phrase brings in somebody without a name ({a bishop}, {Lund’s wife}, {the woman, who cannot be named}) or tells of somebody known ({the bishop}).

import { leadOf } from '../../text/paragraphs.ts';
import { rememberLast } from '../../text/remember.ts';
import { indexAt, slice, spanAt } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import { firstNamed, type Person } from './person.ts';
import type { Reading } from './reading.ts';
import { contentWords } from './titles.ts';

/** Of whom nobody expects a name: “a bishop”, “his wife”, “Lund’s wife”, a spokesman, the narrator, whoever is not to be named. */
export function isIntroduction(reading: Reading, mention: Mention, phrase: string): boolean {
  const { grammar, wordClasses, sameOffice } = reading.english;
  const noun = slice(reading.text, mention.head).toLowerCase();
  const isNameless = sameOffice(noun, 'spokesperson') || grammar.nameless.has(noun);
  if (grammar.indefinite.has(firstOf(phrase)))
    return isNameless || !isOfLead(reading, mention, phrase) || isNotToBeNamed(reading, mention);
  if (mention.kind !== 'nominal') return false;
  return (
    wordClasses.pronoun(firstOf(slice(reading.text, mention.span)))?.person === 'third' ||
    isNameless ||
    isSomebodys(reading, mention, noun) ||
    isNotToBeNamed(reading, mention)
  );
}

/** “{A judge} has called it “odd””: whom a lead brings in before it names anybody, the next paragraphs mostly name; “one councillor” they may not. */
function isOfLead(reading: Reading, mention: Mention, phrase: string): boolean {
  const { text, scene, people } = reading;
  const { span } = mention;
  const { paragraphs } = scene.segments;
  const here = indexAt(paragraphs, span.start);
  if (!/^an? /iu.test(phrase) || here > leadOf(text, paragraphs)) return false;
  const from = paragraphs[here]?.start ?? 0;
  if (people.all.some(({ inFull }) => inFull.some(({ start, end }) => start >= from && end <= span.start))) return false;
  return !areOthers(reading, mention, paragraphs[here + SOON]?.end ?? text.length);
}

/** In paragraphs, as far as a lead’s people are named. */
const SOON = 3;

/** “{A magistrate} has ordered it. … Governor Moss”, “{an analyst} said … Ida Lund, a teacher,”, “{a woman} … Tom Hale”: whether all who are named next are of another trade, or no women. */
function areOthers({ english, text, people }: Reading, { span, head, gender }: Mention, until: number): boolean {
  const { grammar, sameOffice } = english;
  const noun = slice(text, head).toLowerCase();
  const isOtherTrade = (word: string) => grammar.trade.has(word) && !sameOffice(word, noun) && !sameOffice(noun, word);
  const isOther = (person: Person) =>
    (gender !== null && person.gender !== null && gender !== person.gender) ||
    (grammar.trade.has(noun) && person.roles.some((role) => isOtherTrade(nounOf(english, role.text))));
  const named = people.all.filter((person) => {
    const at = firstNamed(person)?.start ?? 0;
    return person.kind === 'person' && at >= span.end && at < until;
  });
  return named.length > 0 && named.every(isOther);
}

/** "mayor" of "mayor of Danby" */
export function nounOf(english: Reading['english'], role: string): string {
  const words = role.toLowerCase().split(' ');
  const end = words.findIndex(
    (word, at) => at > 0 && (english.grammar.preposition.has(word) || english.grammar.coordinator.has(word)),
  );
  return contentWords(english, (end < 0 ? words : words.slice(0, end)).join(' ')).at(-1) ?? '';
}

function firstOf(phrase: string): string {
  return phrase.split(' ', 1)[0]?.toLowerCase() ?? '';
}

/** “Lund’s wife”, “the singer’s manager”, unless the article names one who may be that: a lawyer, another Lund. “Lund’s former adviser” is somebody known. */
function isSomebodys(reading: Reading, mention: Mention, noun: string): boolean {
  const { english, text, people, namesAt } = reading;
  const name = namesAt.get(mention.span.start);
  const person = name === undefined ? null : (people.find(name)?.person ?? null);
  const [owner = '', word = ''] = /^(?:the|an?) (?:[\p{L}-]+ )*?(\p{Ll}+)(?=['’])/iu.exec(slice(text, mention.span)) ?? [];
  const end = mention.span.start + owner.length;
  const from = person !== null ? (name?.span.end ?? end) : english.roles(word)?.kind === 'person' ? end : null;
  if (from === null || !/^['’]s? /u.test(text.slice(from, from + 3))) return false;
  const words = text.slice(from, mention.span.end).toLowerCase().split(' ');
  if (words.some((part) => english.names.pastOffice(part))) return false;
  const surname = person?.parts.words.at(-1);
  // “Karl Hale’s doctor … the treasurer, Ida Hale”: who has another office is not she.
  const bearers = surname === undefined ? [] : bearersOf(reading, surname).filter(({ roles }) => roles.length === 0);
  const others = [...calledSo(reading, noun), ...bearers];
  return !others.some(
    (other) => other !== person && !(mention.gender !== null && other.gender !== null && mention.gender !== other.gender),
  );
}

const byOffice = rememberLast<Map<string, readonly Person[]>>();
const bySurname = rememberLast<ReadonlyMap<string, readonly Person[]>>();

/** Everybody whom the article gives an office of that noun, or one that is the same; found once for each noun. */
function calledSo({ english, people, scene }: Reading, noun: string): readonly Person[] {
  const known = byOffice([scene], () => new Map());
  const kept = known.get(noun);
  if (kept !== undefined) return kept;
  const isSame = (role: string) =>
    role
      .toLowerCase()
      .split(' ')
      .some((part) => english.sameOffice(part, noun));
  const found = people.all.filter(({ roles }) => roles.some(({ text }) => isSame(text)));
  known.set(noun, found);
  return found;
}

/** Everybody of a surname whom the article names in full. */
function bearersOf({ people, scene }: Reading, surname: string): readonly Person[] {
  const bearers = bySurname([scene], () => {
    const all = new Map<string, Person[]>();
    for (const person of people.all) {
      const last = person.full ? person.parts.words.at(-1) : undefined;
      if (last === undefined) continue;
      const list = all.get(last);
      if (list) list.push(person);
      else all.set(last, [person]);
    }
    return all;
  });
  return bearers.get(surname) ?? [];
}

/** In characters: ", who works at the ministry, does not deal with reporters and ". */
const LONGEST_REFUSAL = 160;

/** “the woman, who cannot be named”, “the man said on condition of anonymity”, “an unnamed official” */
export function isNotToBeNamed({ english, text, scene, marks }: Reading, { span }: Mention): boolean {
  const sentence = spanAt(scene.segments.sentences, span.start);
  if (sentence === null) return false;
  const end = Math.min(sentence.end, span.end + LONGEST_REFUSAL);
  const behind = text.slice(span.end, marks.find(({ start }) => start >= span.end && start < end)?.start ?? end);
  // "who can’t be named"
  const parts = (phrase: string) =>
    (phrase.match(/\p{L}+(?:['’]t\b)?/gu) ?? []).map((word) =>
      /['’]/u.test(word) ? 'refusal' : english.names.anonymity(word.toLowerCase()),
    );
  if (parts(slice(text, span) + behind).includes('plainly')) return true;
  const [clause = ''] = /^,? who(?:se)? [^,;:]*/u.exec(behind) ?? [];
  const said = parts(clause);
  return said.includes('refusal') && said.includes('name');
}
