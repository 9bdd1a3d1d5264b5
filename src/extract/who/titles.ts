// The offices in front of names: [Finance Minister] Ana Reyes, [former Sen.] Ida Lund.

import type { Language } from '../../language/language.ts';
import { rememberPhrases } from '../../text/remember.ts';
import { slice } from '../../text/span.ts';
import type { Mention } from '../../types.ts';

/** The office in front of a name, spelled out: "Sen." → Senator; a courtesy is none. */
export function titleOf(english: Language, text: string, mention: Mention): string | null {
  if (mention.head.start <= mention.span.start) return null;
  return officeIn(english, slice(text, { start: mention.span.start, end: mention.head.start }));
}

/** Each name of an article is asked for its office again and again. */
const officeIn = rememberPhrases(5_000, readOffice);

function readOffice(english: Language, phrase: string): string | null {
  const words = phrase
    // “Col (Retd)”, “Chief (Dr)”
    .replace(/\(\S+\) ?/gu, '')
    // “the Minister of Works, Mr” Lund, but “Arts, Roads and Works Minister” Lund, “Ashton, Ore., Mayor” Lund
    .replace(/, ([^ ]+) ?$/u, (whole, word) => (english.roles(word.toLowerCase())?.kind === 'person' ? whole : ''))
    .trim()
    .split(/\s+/u)
    .filter((word, index) => index > 0 || !/^(?:the|a|an)$/iu.test(word))
    .map((word) => {
      const honorific = english.names.honorific(word.replace(/\.$/u, '').toLowerCase());
      if (honorific === null) return word;
      return word.endsWith('.') || honorific.role === null ? (honorific.role ?? '') : word;
    })
    .filter((word) => word !== '');
  const isRank = (word: string) =>
    english.names.honorific(word.toLowerCase()) !== null || english.roles(word.toLowerCase())?.kind === 'person';
  // "one reason President Lund left": small words before a large title are the sentence's, but for "former" and its like.
  let first = 0;
  let ranked = false;
  words.forEach((word, index) => {
    const next = words[index + 1];
    ranked ||= isRank(word);
    // "Minister for Health", "Rossendale and Darwen MP": small words inside an office.
    const ties = ranked || isLarge(words[index - 1]);
    if (ties && next !== undefined && isLarge(next) && english.wordClasses.isFunctionWord(word)) return;
    const small =
      word === word.toLowerCase() &&
      english.names.portfolio(word) === null &&
      !isRank(word) &&
      english.names.demonym(word) === null;
    if (small && next !== undefined && next !== next.toLowerCase()) first = index + 1;
  });
  const kept = words.slice(first);
  // "chief executive Dr Lund": a degree is no part of the office before it.
  while (kept.length > 1 && isDegree(english, kept.at(-1) ?? '')) kept.pop();
  // "a defiant Lund" has no office.
  return kept.some(isRank) ? kept.join(' ') : null;
}

/** The role as it reads away from its sentence: "the union's general secretary" is a general secretary; "his daughter" says nothing there. */
export function publicRole(english: Language, role: string): string | null {
  if (role === '' || english.wordClasses.pronoun(role.split(' ', 1)[0]?.toLowerCase() ?? '') !== null) return null;
  // An owner with a capital tells whose: "Sinn Féin's health spokesperson".
  const [first = '', ...rest] = role.replace(/^\p{Ll}[\p{Ll}\p{N}-]*(?:['’]s|(?<=s)['’]) /u, '').split(' ');
  // "the new premier" is no longer new when somebody reads it; a "new media editor" may be of new media.
  const isOffice = english.roles(rest[0] ?? '')?.kind === 'person' || english.names.portfolio(rest[0] ?? '') !== null;
  return (english.names.newOffice(first) && isOffice ? rest : [first, ...rest]).join(' ');
}

function isLarge(word: string | undefined): boolean {
  return word !== undefined && word !== word.toLowerCase();
}

/** A title that only ever stands before a name and is written as it is meant: "Dr", but not "Gen". */
export function isDegree({ names, roles }: Language, word: string): boolean {
  const honorific = names.honorific(word.toLowerCase());
  return honorific?.role?.toLowerCase() === word.toLowerCase() && roles(word.toLowerCase()) === null;
}

/**
 * The words of a phrase that say which office it is: abbreviations spelled out, small words dropped. Every "the minister" is held against
 * every office of the article, so the same few phrases are asked about again and again.
 */
export const contentWords = rememberPhrases(5_000, readContentWords);

function readContentWords(english: Language, phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/\.$/u, ''))
    .filter((word) => word !== '' && !english.wordClasses.isFunctionWord(word))
    .flatMap((word) => spelledOut(english, word) ?? [english.roles(word)?.singular ?? word]);
}

/** "SSP": the noun that says what somebody is comes last, as in any other office: police senior superintendent. */
function spelledOut(english: Language, word: string): readonly string[] | null {
  const role = english.names.honorific(word)?.role?.toLowerCase();
  return role?.replace(/^(.+) of (.+)$/u, '$2 $1').split(' ') ?? null;
}

/** Whether two lists have a word in common. */
export function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}
