// Sources that stand for the body just told of, and bring no name: “it”, “a spokesman”, “a spokeswoman for the builder”.

import type { Language } from '../../language/language.ts';
import type { Attribution } from '../../types.ts';

/** "The board refused it on Friday. {It} said", "The firm apologised on Friday. “We are sorry,” {a spokesman} said". */
export function isOfTheSame(english: Language, text: string, { source }: Attribution): boolean {
  const words = source === null ? [] : wordsOf(text, source);
  return (words.length === 1 && words[0] === 'it') || (words.length === 2 && speaksFor(english, words));
}

/** "a spokesman", "a spokeswoman for the builder": nobody who sits in a court or a council. */
export function isVoice(english: Language, text: string, { source }: Attribution): boolean {
  return source !== null && speaksFor(english, wordsOf(text, source));
}

function speaksFor({ grammar, calendar }: Language, [first = '', ...rest]: readonly string[]): boolean {
  return grammar.indefinite.has(first) && rest.slice(0, 2).some((word) => calendar.isOfficer(word));
}

function wordsOf(text: string, { start, end }: { readonly start: number; readonly end: number }): readonly string[] {
  return text.slice(start, end).toLowerCase().split(' ');
}

/** "A spokesman said": nobody who was told of in the sentence before. */
export function isNew({ grammar }: Language, text: string, attribution: Attribution): boolean {
  const { source } = attribution;
  const first = source === null ? '' : (/^\p{L}+/u.exec(text.slice(source.start, source.end))?.[0] ?? '');
  return grammar.indefinite.has(first.toLowerCase()) && !isOneOfThem(text, attribution);
}

/** "one of them", "some of them": said so, or so much of it as was taken for the source. */
function isOneOfThem(text: string, { source }: Attribution): boolean {
  return source !== null && /^\p{L}+ of them\b/u.test(text.slice(source.start, source.end + OF_THEM));
}

/** Characters of " of them". */
const OF_THEM = 8;
