// A light tagger: what each word of a text is, seen from its form and its neighbours: The/determiner retired/participle teacher/noun.

import { type Form, formsOf } from '../text/forms.ts';
import type { Segments, Span } from '../types.ts';
import type { WordFacts } from './word-facts.ts';

export type Token = {
  readonly start: number;
  /** Without the ’s of a possessive. */
  readonly end: number;
  readonly facts: WordFacts;
  readonly possessive: boolean;
  /** What stands between it and the token before: one space, a comma and a space, or something that parts them. */
  readonly joined: 'space' | 'comma' | 'ampersand' | 'apart';
  /** Its capital says nothing: it begins a sentence, a line or the words between marks. */
  readonly opens: boolean;
  /** The letters in brackets right before it, in lower case; mostly none. */
  readonly letters: string;
} & Pick<WordFacts, 'word' | 'shape' | 'class' | 'role'>;

/** The tokens of a text, in order. */
export function tag(english: { readonly wordFacts: (form: Form) => WordFacts }, text: string, segments: Segments): Token[] {
  const tokens: Token[] = [];
  const { sentences, words } = segments;
  const forms = formsOf(text, words);
  let sentence = 0;
  let before: Token | null = null;
  let beforeSentence = -1;
  let bridged = false;
  let letters = '';
  for (let index = 0; index < words.length; index++) {
    const { start, end } = words[index] as Span; // in range by the loop
    while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= start) sentence++;
    const facts = english.wordFacts(forms[index] as Form);
    // “Col (Retd) Ravi Menon”, “Brig (r) Asad Lund”, “Deputy Commissioner of Police (Crime) Ida Rao”: a title in brackets, or what an officer is over, parts nothing.
    // “Regional Harbour Manager (RHM) Ida Rao”, “the joint commissioner (IV) Ida Rao”: and so does an office in letters.
    const field =
      facts.given === null &&
      sentence === beforeSentence &&
      facts.shape !== 'lower' &&
      endsOffice(tokens, facts.shape === 'upper');
    // “the River Watch (RW) group”, “the Harbour Office (HO) and the Ferry Board”: nor do the letters of the name before.
    if (facts.shape === 'upper' && facts.length > 1 && before !== null && isInBrackets(text, before, start, end)) {
      bridged = true;
      letters = facts.word;
      continue;
    }
    if (
      ((facts.titular && (facts.length > 1 || facts.shape === 'lower')) || field) &&
      before !== null &&
      text[start - 1] === '(' &&
      /^\.?\) (?=\p{Lu})/u.test(text.slice(end, end + 4))
    ) {
      bridged = /^\.? \($/u.test(text.slice(before.end, start));
      continue;
    }
    // “Norvale Steel Inc.’s board”: what leans on an abbreviation is no word.
    if (facts.word === 's' && before?.possessive && /^\.['’]$/u.test(text.slice(before.end, start))) {
      bridged = text[end] === ' ';
      continue;
    }
    const newSentence = sentence !== beforeSentence;
    const isAside = before !== null && isSeat(text, tokens, facts, start, end);
    const joined: Token['joined'] =
      before === null ? 'apart' : isAside ? 'comma' : bridged ? 'space' : joint(text, before, start, newSentence);
    const token: Token = {
      start,
      end: start + facts.length,
      facts,
      word: facts.word,
      shape: facts.shape,
      class: facts.class,
      role: isOnlyDone(facts, before, joined) ? null : facts.role,
      possessive: facts.possessive || isBarePossessive(text, start, end),
      joined,
      opens: joined !== 'space' && (newSentence || opensAfter(text, before, start)),
      letters,
    };
    tokens.push(token);
    before = token;
    bridged = false;
    letters = '';
    beforeSentence = sentence;
  }
  return tokens;
}

/** “Ashton ([Ore.]) [Mayor] Ida Rao”: the land of a place in brackets, and the word behind it, stand as between commas. */
function isSeat(text: string, tokens: readonly Token[], { place }: WordFacts, start: number, end: number): boolean {
  const [before, land] = [tokens.at(-2), tokens.at(-1)];
  if (land !== undefined && place === 'region' && text.slice(land.end, start) === ' (')
    return land.shape === 'capital' && /^\.?\) /u.test(text.slice(end, end + 3));
  if (land?.facts.place !== 'region' || before === undefined) return false;
  return text.slice(before.end, land.start) === ' (' && /^\.?\) $/u.test(text.slice(land.end, start));
}

/** “(RW) group”: letters in brackets, with a small word on either side or a name before. */
function isInBrackets(text: string, before: Token, start: number, end: number): boolean {
  return before.end === start - 2 && text.startsWith(' (', before.end) && /^\) \p{Ll}/u.test(text.slice(end, end + 3));
}

/** “Deputy Commissioner of Police”, “Director”: whether an office of one person stands at the end. */
function endsOffice(tokens: readonly Token[], small: boolean): boolean {
  const last = tokens.at(-1);
  const office = tokens.at(-2)?.facts.ties && last?.joined === 'space' ? tokens.at(-3) : last;
  if (office === undefined || (office.shape === 'lower' && !small)) return false;
  return office.role === null
    ? office.facts.honorific !== null
    : office.role.kind === 'person' && office.role.number === 'singular';
}

/** “Lund [accused] Holm”, “one resident [accused] the firm”, but “the [accused]” and “the first [accused]” are somebody. */
function isOnlyDone({ class: sort, word }: WordFacts, before: Token | null, joined: Token['joined']): boolean {
  if (sort !== 'participle' || !word.endsWith('ed')) return false;
  if (joined !== 'space' || before === null) return true;
  return !/^(?:the|an)$/u.test(before.word) && (before.class !== 'adjective' || before.role !== null);
}

/** "the workers’ pay": an apostrophe alone after an s, and a word after it; behind words in such marks, Jo ‘Legs’ Hall, the same sign closes. */
function isBarePossessive(text: string, start: number, end: number): boolean {
  const mark = text[end];
  // "Norvale Steel Inc.’s board"
  if (mark === '.') return /^\.['’]s /u.test(text.slice(end, end + 4));
  return (
    (mark === '’' || mark === "'") &&
    /s/iu.test(text.charAt(end - 1)) &&
    !/[‘']/u.test(text.charAt(start - 1)) &&
    text[end + 1] === ' ' &&
    /\p{L}/u.test(text[end + 2] ?? '')
  );
}

function joint(text: string, before: Token, start: number, newSentence: boolean): Token['joined'] {
  if (!newSentence && start - before.end === 1 && text[before.end] === ' ') return 'space';
  // No joint is longer than "’ll ".
  const gap = text.slice(before.end, Math.min(start, before.end + 6));
  // " ", or what leans on the word before it and then a space: "Lund’s plan", "the workers’ pay".
  if (gap.length <= 5 && /^(?:['’‘`]\w{0,2})?[ \u00A0]$/u.test(gap)) return newSentence ? 'apart' : 'space';
  // "Mr. Hall", "Brig.-Gen. Lee", "J. Hall": the point belongs to the word, even where a splitter saw a sentence end. Between marks none is
  // seen, so that there nothing else joins: “They sing for Ida. Norvale has nobody.”
  if ((gap === '. ' || gap === '.\u00A0' || gap === '.-') && before.facts.abbreviates && !(newSentence && before.facts.legal))
    return 'space';
  if (gap === '.' && before.word.length === 1 && before.shape !== 'lower') return 'space';
  if (newSentence) return 'apart';
  // Robert “Bobby” Hall: what people call him stands inside his name.
  if (gap.length <= 3 && /^\.? ["“‘'(]$|^["”’')] $/u.test(gap) && inNickname(text, before, start)) return 'space';
  if (gap === ', ' || gap === '., ') return 'comma';
  if (gap === ' & ') return 'ampersand';
  // "CNN/ORC poll": two names of one thing.
  if (gap === '/' && before.shape !== 'lower') return 'space';
  return 'apart';
}

/** Whether a word in marks, or the word after it, stands inside a name: Robert C. “Bobby” Hall. */
function inNickname(text: string, before: Token, start: number): boolean {
  // “Deputy Inspector General (Border) Tom Hall”: what an officer is over.
  if (before.shape === 'lower' || (before.facts.honorific !== null && before.facts.given === null)) return false;
  const opening = /^(?:["“‘'(]\p{Lu}[\p{L}.-]{1,14}|["“‘']\p{Lu}[\p{L}.-]{1,14} \p{Lu}[\p{L}.-]{1,14})["”’')] \p{Lu}\p{Ll}/u;
  if (/["“‘'(]/u.test(text.charAt(start - 1))) return opening.test(text.slice(start - 1, start + LONGEST_NICKNAME));
  // “SP (Rural) Hall”: nor does what stands apart from the word before its bracket.
  if (before.joined === 'apart' && text.charAt(before.start - 1) === '(') return false;
  const first = /["“‘']\p{Lu}\S* $/u.exec(text.slice(Math.max(0, before.start - LONGEST_NICKNAME), before.start));
  return opening.test(text.slice(before.start - (first?.[0].length ?? 1), start + 2));
}

/** In characters, with the marks and what begins behind them: “Boy Tubig” Sa. */
const LONGEST_NICKNAME = 36;

function opensAfter(text: string, before: Token | null, start: number): boolean {
  const gap = text.slice(before?.end ?? Math.max(0, start - 3), start);
  // “We won,” Wang said; “We won”, Wang said: behind the comma of a closed quotation a capital says as much as elsewhere.
  if (/^(?:,["”’']{1,2}|["”’']{1,2},) $/u.test(gap)) return false;
  // “OSLO (Coastal) - Nurses walked out”: a hyphen between spaces is a dash.
  return /["“”„«»:\n•*>–—]| --? $|[‘'](?=\S*$)(?<=\s['‘])/u.test(gap);
}
