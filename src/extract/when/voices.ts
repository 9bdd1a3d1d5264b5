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
