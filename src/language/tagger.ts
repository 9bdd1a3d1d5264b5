// A light tagger: what each word of a text is, seen from its form and its neighbours: The/determiner retired/participle teacher/noun.

import type { Segments } from '../types.ts';
import type { Names } from './names.ts';
import type { Role, Roles } from './roles.ts';
import type { WordClass, WordClasses } from './word-classes.ts';

export type Token = {
  readonly start: number;
  /** Without the ’s of a possessive. */
  readonly end: number;
  /** In lower case, apostrophes curly, without the ’s and the closing point. */
  readonly word: string;
  readonly shape: 'lower' | 'capital' | 'upper' | 'number';
  readonly class: WordClass;
  readonly possessive: boolean;
  /** What stands between it and the token before: one space, a comma and a space, or something that parts them. */
  readonly joined: 'space' | 'comma' | 'ampersand' | 'apart';
  /** Its capital says nothing: it begins a sentence, a line or the words between marks. */
  readonly opens: boolean;
  readonly role: Role | null;
  /** Whether it turns large inside, as names of firms do: "BuzzFeed". */
  readonly camel: boolean;
};

/** The tokens of a text, in order. */
export function tag(
  english: { readonly names: Names; readonly wordClasses: WordClasses; readonly roles: Roles },
  text: string,
  segments: Segments,
): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let before: Token | null = null;
  let beforeSentence = -1;
  for (const { start, end: wordEnd } of segments.words) {
    while (sentence < segments.sentences.length && (segments.sentences[sentence]?.end ?? 0) <= start) sentence++;
    let end = wordEnd;
    while (end > start + 1 && text[end - 1] === '.' && !text.slice(start, end - 1).includes('.')) end--;
    const raw = text.slice(start, end);
    const clitic = cliticLength(raw);
    const stem = clitic > 0 ? raw.slice(0, -clitic) : raw;
    const lower = stem.toLowerCase();
    const word = hasApostrophe(lower) ? lower.replace(/['`‘]/gu, '’') : lower;
    const joined: Token['joined'] =
      before === null ? 'apart' : joint(english.names, text, before, start, sentence !== beforeSentence);
    const opens = joined !== 'space' && (sentence !== beforeSentence || opensAfter(text, before, start));
    const class_ = english.wordClasses.wordClass(word);
    const token: Token = {
      start,
      end: start + stem.length,
      word,
      shape: shapeOf(stem),
      class: class_,
      possessive: (clitic > 0 && /s$/iu.test(raw)) || isBarePossessive(text, end, stem),
      joined,
      opens,
      role: english.roles(word),
      camel: /^[\p{Lu}][\p{Ll}\p{Lu}]{2,}\p{Ll}\p{Lu}/u.test(stem),
    };
    tokens.push(token);
    before = token;
    beforeSentence = sentence;
  }
  return tokens;
}

function hasApostrophe(word: string): boolean {
  return word.includes('’') || word.includes("'") || word.includes('‘') || word.includes('`');
}

/** How many characters of a word lean on it: 2 for "Lund’s", 3 for "they’ll". */
function cliticLength(raw: string): number {
  // Few words carry an apostrophe; the others need not wait for a pattern.
  if (!hasApostrophe(raw)) return 0;
  const found = /(?<=\p{L}{1})['’‘`](?:s|d|m|ll|re|ve)$/iu.exec(raw);
  return found === null ? 0 : found[0].length;
}

/** "the workers’ pay": an apostrophe alone after an s, and a word after it; at the end of quoted words the same sign closes. */
function isBarePossessive(text: string, end: number, stem: string): boolean {
  const mark = text[end];
  return (mark === '’' || mark === "'") && /s$/iu.test(stem) && text[end + 1] === ' ' && /\p{L}/u.test(text[end + 2] ?? '');
}

function shapeOf(stem: string): Token['shape'] {
  const first = stem.charAt(0);
  if (first >= '0' && first <= '9') return 'number';
  if (first.toLowerCase() === first) return 'lower';
  return stem.length > 1 && stem.toUpperCase() === stem ? 'upper' : 'capital';
}

function joint(names: Names, text: string, before: Token, start: number, newSentence: boolean): Token['joined'] {
  const gap = text.slice(before.end, start);
  if (gap === ' ') return newSentence ? 'apart' : 'space';
  // What is not a single space: a no-break space, or what leans on the word before it and then a space: "Lund’s plan", "the workers’ pay".
  if (gap.length <= 5 && /^(?:['’‘`]\w{0,2})?[ \u00A0]$/u.test(gap)) return newSentence ? 'apart' : 'space';
  // "Mr. Hall", "Gen. Lee", "J. Hall": the point belongs to the word, even where a splitter saw a sentence end.
  const abbreviated =
    before.shape !== 'lower' &&
    (before.word.length === 1 || names.honorific(before.word) !== null || names.suffix(before.word) !== null);
  if ((gap === '. ' || gap === '.\u00A0') && (abbreviated || !newSentence)) return 'space';
  if (gap === '.' && before.word.length === 1 && before.shape !== 'lower') return 'space';
  // Robert “Bobby” Hall: what people call him stands inside his name.
  if (gap.length <= 3 && /^\.? ["“‘(]$|^["”’)] $/u.test(gap) && inNickname(text, before, start)) return 'space';
  if (newSentence) return 'apart';
  if (gap === ', ' || gap === '., ') return 'comma';
  if (gap === ' & ') return 'ampersand';
  // "CNN/ORC poll": two names of one thing.
  if (gap === '/' && before.shape !== 'lower') return 'space';
  return 'apart';
}

/** Whether a word in marks, or the word after it, stands inside a name: Robert C. “Bobby” Hall. */
function inNickname(text: string, before: Token, start: number): boolean {
  if (before.shape === 'lower') return false;
  const opening = /^["“‘(]\p{Lu}[\p{L}.-]{1,14}["”’)] \p{Lu}\p{Ll}/u;
  return /["“‘(]/u.test(text.charAt(start - 1))
    ? opening.test(text.slice(start - 1, start + 22))
    : opening.test(text.slice(before.start - 1, start + 2));
}

function opensAfter(text: string, before: Token | null, start: number): boolean {
  const gap = text.slice(before?.end ?? Math.max(0, start - 3), start);
  return /["“”„«»:\n•*>–—]|[‘'](?=\S*$)(?<=\s['‘])/u.test(gap);
}
