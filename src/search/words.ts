// The words of a text as search compares them: “Zürich’s U.S.-led talks” → zurich, us, led, talks. Knows no English beyond its apostrophe.
//
// Index, query, phrase check and highlighting all cut text here and nowhere else, so that they cannot disagree about what a word is.

import type { Span } from '../types.ts';

export type Word = Span & {
  /** What the index holds: folded, without points, apostrophes or a final ’s. Never empty. */
  readonly term: string;
  /** What phrases compare: folded, apostrophes straight and kept, so that “it’s” is not “its”. */
  readonly form: string;
  /** As it stands, in lower case, apostrophes straight: “zürich”, “u.s”. Where all else is equal, the same accents win. */
  readonly written: string;
};

/**
 * Dotted capitals ("U.S."), numbers with their marks ("2,000", "3.5m"), words with inner apostrophes ("don’t").
 * A hyphen or a slash separates: "Okonjo-Iweala" is found by either half, and by both in order.
 */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}\p{N}]*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ＇][\p{L}\p{N}\p{M}]+)*/gu;

/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** All words of a text, in order. */
export function findWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(WORD)) {
    const raw = found[0];
    const written = writtenOf(raw);
    const form = formOf(written);
    const term = termOf(form);
    // A run of combining marks folds to nothing.
    if (term !== '') words.push({ start: found.index, end: found.index + raw.length, term, form, written });
  }
  return words;
}

/** The terms alone, for the index: the same as `findWords(text).map((word) => word.term)`. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const raw of cutWords(text)) {
    const term = termOf(formOf(raw));
    if (term !== '') terms.push(term);
  }
  return terms;
}

/** Terms and forms without their places, for whoever only compares them: to find the places takes as long as all else. */
export function formsIn(text: string): readonly Pick<Word, 'term' | 'form'>[] {
  const words: Pick<Word, 'term' | 'form'>[] = [];
  for (const raw of cutWords(text)) {
    const form = formOf(writtenOf(raw));
    const term = termOf(form);
    if (term !== '') words.push({ term, form });
  }
  return words;
}

/** The words as they stand, for whoever remembers what each becomes; one whose term is empty is none. */
export function cutWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Lower case, no accents, compatibility forms made plain: “Łódź” → lodz, “ﬁnal” → final. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase() // a letter styled as a sign ("𝐀") is a capital only now
    .replace(/[łøđðħŧıßæœþ]/gu, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/[’‘ʼ＇]/gu, "'");
}

/** Whether the term is or begins with a number; those are never guessed at: 2024 is not 2025. */
export function hasDigit(term: string): boolean {
  return /\p{N}/u.test(term);
}

/** The form of a word by itself. */
export function formOf(raw: string): string {
  const folded = fold(raw);
  if (!/[.,]/u.test(folded)) return folded;
  // "2,000" is 2000, "3.5" stays; "u.s" is us.
  return /^\p{N}/u.test(folded) ? folded.replaceAll(',', '') : folded.replaceAll('.', '');
}

/** The term of a word by itself, as written. */
export function termOfWritten(written: string): string {
  return termOf(formOf(written));
}

/** As `Word` has it. */
export function writtenOf(raw: string): string {
  const lower = raw.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFC').replace(/[’‘ʼ＇]/gu, "'");
}

function termOf(form: string): string {
  return form.includes("'") ? form.replace(/'s$/u, '').replaceAll("'", '') : form;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
