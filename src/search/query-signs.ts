// Reads the signs of a query, left to right: runs, marks, the words OR and AND. What they mean, the grammar says.

import type { QueryNotice } from '../types.ts';
import { findWords, type Word } from './words.ts';

/** Pasted text is cut here, in words: nobody types this many, and each costs a look into the index. */
export const MOST_WORDS = 200;

const OPENING = '"“”„‟«»″＂';

/** As British papers and shells write them; before a word they may also stand for letters left out: ’tis. */
const SINGLE_OPENING = "'‘";

/** In characters; further on a single mark belongs to something else. */
const LONGEST_SINGLE = 300;

/** How far the text is read, and what there was to say about it. */
export type State = { readonly text: string; at: number; brackets: number; words: number; readonly notices: QueryNotice[] };

export function skipSpace(state: State): void {
  while (state.at < state.text.length && /\s/u.test(state.text[state.at] ?? '')) state.at++;
}

export function takeRun(state: State, end = /[\s()|]/u): string {
  const start = state.at;
  while (state.at < state.text.length) {
    const sign = state.text[state.at] ?? '';
    if (end.test(sign) || OPENING.includes(sign)) break;
    state.at++;
  }
  return state.text.slice(start, state.at);
}

/** The text between marks, whichever way they curl; an unclosed mark is closed at the end of the query. */
export function takeQuoted(state: State): string {
  const from = state.at + 1;
  const single = singleClosing(state.text, state.at);
  if (single !== null) {
    state.at = single + 1;
    return state.text.slice(from, single);
  }
  let end = from;
  while (end < state.text.length && !OPENING.includes(state.text[end] ?? '')) end++;
  if (end >= state.text.length) {
    state.notices.push(notice('unclosed-mark', 'A quotation mark was not closed; the phrase was taken to the end.'));
  }
  state.at = Math.min(end + 1, state.text.length);
  return state.text.slice(from, end);
}

/** Whether marks open a phrase here: double ones always, single ones where they close again behind two words or more (‘not for sale’, not dogs’). */
export function opensPhrase({ text, at }: State): boolean {
  const sign = text[at];
  return sign !== undefined && (OPENING.includes(sign) || singleClosing(text, at) !== null);
}

function singleClosing(text: string, at: number): number | null {
  if (!SINGLE_OPENING.includes(text[at] ?? ' ')) return null;
  const inside = text.slice(at + 1, at + 1 + LONGEST_SINGLE);
  const length = inside.search(/[’'](?=[\s()]|$)/u);
  return /^[^\s"“”]+\s[^"“”]*$/u.test(inside.slice(0, Math.max(0, length))) ? at + 1 + length : null;
}

export function takeWords(state: State, raw: string, offset: number): readonly Word[] {
  const words = findWords(raw).slice(0, Math.max(0, MOST_WORDS - state.words));
  state.words += words.length;
  return words.map((word) => ({ ...word, start: word.start + offset, end: word.end + offset }));
}

export function takeOr(state: State): boolean {
  const before = state.at;
  skipSpace(state);
  if (atOr(state)) {
    state.at += state.text[state.at] === '|' ? 1 : 2;
    return true;
  }
  state.at = before;
  return false;
}

export function atOr(state: State): boolean {
  const rest = state.text.slice(state.at, state.at + 3);
  return rest[0] === '|' || /^OR(?:[\s()]|$)/u.test(rest);
}

/** People used to other databases write it, where it stands anyway. In a text all in capitals it is a word. */
export function takeAnd(state: State): boolean {
  if (!/^AND(?:[\s()]|$)/u.test(state.text.slice(state.at, state.at + 4)) || !hasSmallLetters(state)) return false;
  state.at += 3;
  state.notices.push(
    notice('and', 'All words must be there anyway: “AND” was left out. To search for the word, write it small.'),
  );
  return true;
}

/** What to say of a NOT that was read just now, as a word: `ferry NOT storm` means `ferry -storm`. */
export function noteNot(state: State, start: number): void {
  if (!hasSmallLetters(state)) return;
  const next = /^\s+(?=[^\s\-)])/u.exec(state.text.slice(state.at));
  const mended = next === null ? null : `${state.text.slice(0, start)}-${state.text.slice(state.at + next[0].length)}`;
  const message = '“NOT” was searched as a word. To leave something out, put “-” right before it.';
  state.notices.push({ code: 'not', message, suggestion: mended });
}

function hasSmallLetters({ text }: State): boolean {
  return /\p{Ll}/u.test(text);
}

export function notice(code: string, message: string): QueryNotice {
  return { code, message, suggestion: null };
}
