// Offices called by their letters: Attorney General Faris Lund … {the AG}; Kalu Obo, the state’s PPRO, … {the PPRO}.

import type { Language } from '../../language/language.ts';
import { slice, spanAt } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import type { People } from './people.ts';
import { firstNamed, type Person } from './person.ts';
import { type Answer, personAnswer, phraseAnswer, type Reading, type Scene } from './reading.ts';

/** In characters, what stands beside a name and may be an office: "Director General of the National Ports and Harbours Authority". */
const BESIDE = 90;

/** "the AG", "the state’s PPRO", "The CM Punjab"; in letters from two to five. */
const IN_LETTERS = /^(?:[Tt]he|.*['’]s) (\p{Lu}{2,5})(?: \p{Lu}\p{Ll}+)?$/u;

/** The one person of an article whose office each of its letters are, in lower case; null where they fit two people’s. */
export function holdersByLetters(
  english: Language,
  { document: { text }, mentions, segments }: Scene,
  people: People,
): ReadonlyMap<string, Person | null> {
  const asked = new Set(
    Array.from(text.matchAll(/(?:\b[Tt]he|['’]s) (\p{Lu}{2,5})(?![\p{L}\p{N}&-])/gu), ([, letters = '']) =>
      letters.toLowerCase(),
    ),
  );
  const holders = new Map<string, Set<Person>>();
  if (asked.size === 0) return new Map();
  const named = mentions.filter(({ kind, entity }) => kind === 'name' && entity !== 'organization' && entity !== 'place');
  let before = 0;
  named.forEach((mention, at) => {
    const { span, head } = mention;
    const person = people.find(mention)?.person;
    if (person === null || person === undefined) return;
    // "The Divisional Police Officer, Danby, Mr Tony Lund": a lone word between may be where he serves.
    if (!person.full && named[at + 1]?.span.start === head.end + ', '.length) return;
    const sentence = spanAt(segments.sentences, span.start) ?? span;
    const ahead = text.slice(Math.max(before, sentence.start, head.start - BESIDE), head.start);
    const behind = text.slice(head.end, Math.min(named[at + 1]?.span.start ?? text.length, sentence.end, head.end + BESIDE));
    before = head.end;
    for (const letters of [...lettersAhead(english, ahead, asked), ...lettersBehind(english, behind, asked)])
      holders.set(letters, (holders.get(letters) ?? new Set()).add(person));
  });
  return new Map(
    [...holders].map(([letters, [person, ...others]]) => [letters, person !== undefined && others.length === 0 ? person : null]),
  );
}

/** “{The AG} said”: whoever has that office, nobody where two may; null for letters that are no office, or a body’s. */
export function byLetters({ text, bodies, calledBody, officeLetters }: Reading, mention: Mention): Answer | null {
  const letters = officeLetters.size === 0 ? undefined : IN_LETTERS.exec(slice(text, mention.span))?.[1];
  const person = letters === undefined ? undefined : officeLetters.get(letters.toLowerCase());
  if (letters === undefined || person === undefined || calledBody.has(letters) || bodies.find(mention)?.match === 'letters')
    return null;
  if (person === null) return phraseAnswer(null, [{ name: 'role-of-several', contribution: -0.5, at: mention.span }]);
  return personAnswer(person, null, [{ name: 'role-of-one', contribution: 1.8, at: firstNamed(person) }]);
}

type Word = { readonly word: string; readonly large: boolean; readonly closes: boolean; readonly owns: boolean };

/** The words of an office as letters are made of them: "officer-in-charge" has three. */
function wordsOf(phrase: string): Word[] {
  return (phrase.match(/[\p{L}\p{M}]+(?:['’]s?)?[,.)]?/gu) ?? []).map((found) => {
    const word = found.replace(/['’]s?|[,.)]/gu, '');
    return { word: word.toLowerCase(), large: /^\p{Lu}/u.test(word), closes: found.endsWith(','), owns: /['’]/u.test(found) };
  });
}

/** “{The Divisional Police Officer, Danby, Mr} Tony Lund”, “{The PPRO,} Kalu Obo,”: letters of the offices right before a name. */
function lettersAhead(english: Language, phrase: string, asked: ReadonlySet<string>): string[] {
  const words = wordsOf(phrase);
  const [, verb, letters = ''] = /^(?:The|(?:.* )?(?:(\p{Ll}+) the|\p{L}+['’]s)) (\p{Lu}{2,5}), $/u.exec(phrase) ?? [];
  // “fined by the NPA, Ida Lund said”
  const isSaid = verb === undefined || english.cues.verbs.has(verb);
  const itself = isSaid && asked.has(letters.toLowerCase()) ? [letters.toLowerCase()] : [];
  const isPart = ({ word, large }: Word) =>
    large || english.wordClasses.isFunctionWord(word) || english.names.honorific(word) !== null;
  return [
    ...itself,
    ...runs(english, words, asked)
      .filter(({ end }) => words.slice(end).every(isPart))
      .map((run) => run.letters),
  ];
}

/** “Kalu Obo{, the state’s PPRO,} said”, “Ida Lund{, officer-in-charge of the station,}”, “Ida Lund{ is the chief executive officer}”: of those right behind. */
function lettersBehind(english: Language, phrase: string, asked: ReadonlySet<string>): string[] {
  const [, told = ''] = /^(?:, (?:\p{N}+, )?| (?:is|was) )(.*)$/su.exec(phrase) ?? [];
  const [, letters = '', , next = ''] = /^(?:the |(?:the )?[\p{L} ]+['’]s )(\p{Lu}{2,5})(,| of| for) (\p{Ll}+)/u.exec(told) ?? [];
  const itself = asked.has(letters.toLowerCase()) && !english.grammar.coordinator.has(next) ? [letters.toLowerCase()] : [];
  const words = wordsOf(told.split(/[,;:(“"—–]/u)[0] ?? '');
  const isPart = ({ word, large, owns }: Word) => large || owns || english.wordClasses.isFunctionWord(word);
  return [
    ...itself,
    ...runs(english, words, asked)
      .filter(({ first }) => words.slice(0, first).every(isPart))
      .map((run) => run.letters),
  ];
}

/** The runs of words, small ones apart, whose first letters are asked for and one of which is an office: "Attorney General", "commissioner of police". */
function runs({ names, roles, grammar, wordClasses }: Language, words: readonly Word[], asked: ReadonlySet<string>) {
  const found: { readonly letters: string; readonly first: number; readonly end: number }[] = [];
  const isOffice = (word: string) => roles(word)?.kind === 'person' || names.honorific(word)?.role != null;
  words.forEach(({ word }, first) => {
    const before = words[first - 1];
    // "the Deputy Inspector General" is no IG.
    const apart = before !== undefined && !before.closes && (grammar.unlike.has(before.word) || names.pastOffice(before.word));
    if (apart || wordClasses.isFunctionWord(word)) return;
    let [letters, office] = ['', false];
    for (let end = first; end < words.length && letters.length < MOST; end++) {
      const { word: next, closes } = words[end] as Word; // as: inside the list
      if (!wordClasses.isFunctionWord(next)) {
        letters += next.charAt(0);
        office ||= isOffice(next);
        if (letters.length > 1 && office && asked.has(letters)) found.push({ letters, first, end: end + 1 });
      }
      if (closes) break;
    }
  });
  return found;
}

/** In letters: Officer Commanding Police Division, and one more. */
const MOST = 5;
