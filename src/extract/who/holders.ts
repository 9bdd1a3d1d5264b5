// Who holds an office the article has given: {the finance minister} is Ana Reyes, {the priest} Father Moss, {the army spokesman} no police spokesman.

import type { Language } from '../../language/language.ts';
import type { Mention, Span } from '../../types.ts';
import { antecedentOf } from './antecedents.ts';
import { nounOf } from './introductions.ts';
import type { Person } from './person.ts';
import { type Answer, personAnswer, type Reading } from './reading.ts';
import { phraseOf } from './speaker.ts';
import { contentWords } from './titles.ts';

/** In log-odds: the person spoken of is by this much likelier than the next. */
const FAR_AHEAD = 1;

/** In log-odds: a subject of the sentence before that the article has told of oftener, hardly anybody two paragraphs up. */
const JUST_TOLD_OF = 1;

/** What each way of finding a holder counts, in log-odds. */
const COUNTS = { 'role-of-one': 1.8, 'role-of-one-loosely': 0.8, 'role-of-one-here': 0.8, 'role-of-several': -0.5 };

/** Words that say of which land or party somebody is. */
function isOrigin({ names }: Reading['english'], word: string): boolean {
  return names.demonym(word) !== null || names.place(word) !== null;
}

/** "the finance minister" → the last person the article gave that office. */
export function byRole(reading: Reading, mention: Mention, wanted: readonly string[]): Answer | null {
  const { people } = reading;
  const holders: { readonly person: Person; readonly at: Span; readonly exact: boolean }[] = [];
  // Whoever is introduced again and again holds an office of one wording, which is read once.
  const fits = new Map<string, Fit | null>();
  for (const person of people.all) {
    if (mention.gender !== null && person.gender !== null && mention.gender !== person.gender) continue;
    for (const { at, text } of person.roles) {
      if (at.start >= mention.span.start) continue;
      let fit = fits.get(text);
      if (fit === undefined) {
        fit = fitOf(reading, text, wanted, phraseOf(reading, mention));
        fits.set(text, fit);
      }
      if (fit !== null) holders.push({ person, at, exact: fit === 'exact' });
    }
  }
  const exact = holders.filter((holder) => holder.exact);
  const pool = exact.length > 0 ? exact : holders;
  const persons = new Set(pool.map((holder) => holder.person));
  if (persons.size === 0) return null;
  const nearest = antecedentOf(reading, { at: mention.span, gender: mention.gender });
  const name = persons.size > 1 ? 'role-of-several' : exact.length > 0 ? 'role-of-one' : 'role-of-one-loosely';
  // "the Florida senator" is hardly a senator of we know not where, while somebody else is spoken of.
  if (name === 'role-of-one-loosely' && nearest !== null && !persons.has(nearest.person) && nearest.margin > FAR_AHEAD)
    return null;
  const chosen =
    persons.size > 1 ? antecedentOf(reading, { at: mention.span, gender: mention.gender, among: [...persons] }) : null;
  const holder = pool.filter(({ person }) => chosen === null || person === chosen.person);
  const last = (holder.length > 0 ? holder : pool).reduce((a, b) => (b.at.start > a.at.start ? b : a));
  // “Governor Hale defended it on the radio. “I have known him for years,” {the governor} said”: of two the one told of right here.
  const isHere = chosen !== null && chosen.score > JUST_TOLD_OF && chosen.margin > FAR_AHEAD;
  const found = isHere ? 'role-of-one-here' : name;
  return personAnswer(last.person, null, [{ name: found, contribution: COUNTS[found], at: last.at }]);
}

type Fit = 'exact' | 'loose';

/** Whether an office, as the article words it, is what a phrase calls somebody: with all its words, or with its noun and nothing against it. */
function fitOf(reading: Reading, role: string, wanted: readonly string[], phrase: string): Fit | null {
  const { english } = reading;
  const noun = wanted[wanted.length - 1];
  // "Father Moss … the priest", but not "her father, Tom Moss": the title as it is written.
  const words = [...contentWords(english, role), role];
  if (noun === undefined || !words.some((word) => english.sameOffice(word, noun))) return null;
  if (isOfHolder(reading, role, noun)) return null;
  const holds = (word: string) => words.some((other) => english.sameOffice(other, word));
  // "the prime minister" is not the finance minister, "the Texas senator" not the one from Ohio, "the Labour candidate" not a Tory one.
  const rivals = (one: readonly string[], other: readonly string[]) =>
    one.some((word) => isOrigin(english, word) && !other.includes(word));
  const quarrels =
    wanted.some((word) => english.names.portfolio(word) !== null && !holds(word)) ||
    (rivals(wanted, words) && rivals(words, wanted)) ||
    speaksForOther(english, role, wanted) ||
    isOfOther(english, role, phrase) ||
    isUnlike(english, words, wanted);
  if (quarrels) return null;
  return wanted.every(holds) ? 'exact' : 'loose';
}

/** “Ida Lund, daughter of the mayor, … {the mayor}”: whose daughter she is, she is not. */
function isOfHolder({ english }: Reading, role: string, noun: string): boolean {
  const [head = '', ...of] = role.split(/ (?:of|for|to) (?:the|a|an) /u);
  const holds = (words: string) => contentWords(english, words).some((word) => english.sameOffice(word, noun));
  return of.length > 0 && !holds(head) && !of.some((part) => / and /u.test(part)) && holds(of.join(' '));
}

/**
 * “Tom Hale, a police spokesman … {the army spokesman}”: whoever speaks for one body speaks for no other. “A spokesman for Norvale Water … the company
 * spokesman” may be of that one.
 */
function speaksForOther({ sameOffice, bodyKinds }: Reading['english'], role: string, wanted: readonly string[]): boolean {
  if (!wanted.some((word) => sameOffice(word, 'spokesperson'))) return false;
  const own: readonly string[] = role.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const others = wanted.filter((word) => !sameOffice(word, 'spokesperson') && !own.includes(word));
  const isNamed = /\p{Lu}\p{L}+ ?(?:\p{Lu}|$)/u.test(role);
  return own.length > 1 && others.some((word) => !(isNamed && bodyKinds(word).size > 0 && !bodyKinds(word).has('exact')));
}

/**
 * Whether somebody of this office is hardly meant by a noun for another: of another field or place (“Health Minister Ida Lund … {the transport minister}”), or a
 * post that hardly anybody has beside it (“Fire chief Tom Hale … {the mayor}”).
 */
export function holdsOther(english: Language, roles: readonly string[], phrase: string): boolean {
  const wanted = contentWords(english, phrase);
  const noun = wanted.at(-1) ?? '';
  const { grammar, sameOffice, names } = english;
  const isSame = (word: string) => sameOffice(word, noun) || sameOffice(noun, word);
  const isDeputy = (word: string, at: number) =>
    grammar.unlike.has(word) && !names.pastOffice(word) && isSame(wanted[at + 1] ?? '');
  const same = roles.filter((role) => contentWords(english, role).some(isSame));
  if (same.length > 0)
    return same.every((role) => {
      const words = contentWords(english, role);
      const deputy = wanted.some((word, at) => isDeputy(word, at) && !words.includes(word));
      return deputy || isUnlike(english, words, wanted) || isOfOther(english, role, phrase);
    });
  // “Union president Ida Lund … {the union leader}”: leaders and chiefs are called so for want of a better word.
  const isPost = grammar.post.has(noun) && grammar.trade.has(noun);
  return isPost && roles.some((role) => grammar.post.has(nounOf(english, role)));
}

/** “Tarlo coach Tom Hale … {the Karo coach}”, “Police chief … {the fire chief}”: two fields, or two names. */
function isOfOther(english: Language, role: string, phrase: string): boolean {
  const [one, other] = [tellingWhose(english, role), tellingWhose(english, phrase)];
  const areTwo = (a: readonly string[], b: readonly string[]) => a.length * b.length > 0 && !a.some((word) => b.includes(word));
  // “Newcastle coach … {the NUFC coach}”: letters may be anybody’s, but for those of other letters.
  const initials = role.replace(/(?:^|[^\p{L}])\p{Ll}\S*/gu, '').replace(/(\p{Lu})\p{L}*|[^\p{L}]/gu, '$1');
  if (other.letters.some((word) => initials.includes(word))) return false;
  return areTwo(one.fields, other.fields) || areTwo(one.names, other.names) || areTwo(one.letters, other.letters);
}

type Whose = { readonly fields: readonly string[]; readonly names: readonly string[]; readonly letters: readonly string[] };

/** The words of an office that say over what it is (transport, police) or whose (Tarlo, the NUFC); a nickname does not (“the Reds coach”). */
function tellingWhose({ names, wordClasses }: Language, phrase: string): Whose {
  const words = phrase.match(/\p{L}[\p{L}\p{N}&.-]*/gu) ?? [];
  // “Norvale Union secretary … {the association secretary}”: what a body is called by says nothing.
  const isField = (word: string) => names.portfolio(word) === 'field';
  const isName = (word: string) =>
    /^\p{Lu}/u.test(word) &&
    !/s$/u.test(word) &&
    (names.place(word.toLowerCase()) !== null || wordClasses.isUnknown(word.toLowerCase())) &&
    names.honorific(word.toLowerCase()) === null;
  const isLetters = (word: string) => word.length > 1 && word === word.toUpperCase();
  return {
    fields: words.map((word) => word.toLowerCase()).filter(isField),
    names: words.filter((word) => !isLetters(word) && !isField(word.toLowerCase()) && isName(word)),
    letters: words.filter(isLetters),
  };
}

/** “Vice President Ida Lund … {the president}”, “the former mayor … {the mayor}”: another. “{The minister}” may be the deputy prime minister. */
export function isUnlike({ grammar }: Reading['english'], role: readonly string[], wanted: readonly string[]): boolean {
  return role.some((word, at) => grammar.unlike.has(word) && !wanted.includes(word) && wanted.includes(role[at + 1] ?? ''));
}
