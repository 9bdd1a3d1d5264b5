// What a reader asks: `speaker:brandt "clean water" -bridge after:2024-02` as a tree, with a notice for all that was not understood.
//
// The grammar, loosest first (as in the press databases, OR binds closer than the unwritten AND: `tax levy OR duty` is tax and one of the two):
//   query  = choice …                        all of them
//   choice = part ("OR" part) …              one of them
//   part   = ["-"] ( "(" query ")" | field ":" value | “phrase” | word | word* )
// No text is an error: what cannot be read is searched as words, or left out, and a notice says which.

import { longForms } from '../language/short-forms.ts';
import type { QueryNotice, Span } from '../types.ts';
import { type Filter, isFieldName, parseFilter, unknownField } from './filters.ts';
import {
  atOr,
  MOST_WORDS,
  noteNot,
  notice,
  opensPhrase,
  type State,
  skipSpace,
  takeAnd,
  takeOr,
  takeQuoted,
  takeRun,
  takeWords,
} from './query-signs.ts';
import { withoutFrame } from './question.ts';
import type { Word } from './words.ts';

/** Places (`at`) point into the typed text, so that a part can be taken out or replaced. */
export type Node =
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly Node[]; readonly at: Span }
  | { readonly kind: 'not'; readonly node: Node; readonly at: Span }
  | { readonly kind: 'word'; readonly word: Word; readonly raw: string; readonly at: Span }
  | { readonly kind: 'prefix'; readonly prefix: string; readonly raw: string; readonly at: Span }
  /** `quoted`: between marks. Else one written word of several parts ("Okonjo-Iweala"), which must stand together too. */
  | {
      readonly kind: 'phrase';
      readonly words: readonly Word[];
      readonly raw: string;
      readonly quoted: boolean;
      readonly at: Span;
    }
  | { readonly kind: 'filter'; readonly filter: Filter; readonly at: Span };

export type Query = {
  readonly text: string;
  /** Null lists everything; of a text of which nothing can be searched for it is a choice of nothing, which finds nothing. */
  readonly root: Node | null;
  readonly notices: readonly QueryNotice[];
  /** Whether it looks like a pasted quotation, better checked than searched. */
  readonly looksPasted: boolean;
};

/** Longer than any query and many pasted quotations, in characters; keeps a pasted book from being read at all. */
const MOST_CHARACTERS = 20_000;
/** Deeper brackets than anybody writes; a wall of them must not overflow the stack. */
const MOST_BRACKETS = 20;
/** Above this many plain words a text is taken for a pasted quotation. */
const PASTED_WORDS = 12;
/** Letters a prefix must have: one letter opens a tenth of the vocabulary. */
const LEAST_PREFIX = 2;

/** Characters of a text said back in a notice. */
const MOST_SAID_BACK = 40;

/** More than these nobody reads. */
const MOST_NOTICES = 10;

/** Reads any text. The notices stand in the order of their places. */
export function parseQuery(text: string): Query {
  const state: State = { text: text.slice(0, MOST_CHARACTERS), at: 0, brackets: 0, words: 0, notices: [] };
  const parsed = parseAll(state);
  const isPasted = plainWords(parsed) > PASTED_WORDS;
  const root = parsed === null && text.trim() !== '' ? NOTHING : isPasted ? parsed : asked(state, parsed);
  if (root === NOTHING && state.notices.length === 0)
    state.notices.push(notice('no-words', `There is no word to search for in “${text.trim().slice(0, MOST_SAID_BACK)}”.`));
  if (state.words >= MOST_WORDS || text.length > MOST_CHARACTERS) {
    state.notices.push(notice('too-long', `Only the first ${MOST_WORDS} words were searched.`));
  }
  return { text, root, notices: distinct(state.notices), looksPasted: isPasted };
}

/** A choice of nothing. Without it whoever asks for `OR` or `on:yesterday` would be shown all there is. */
export const NOTHING: Node = { kind: 'any', nodes: [], at: { start: 0, end: 0 } };

/** What a question asks for; any other query as it is. */
function asked(state: State, root: Node | null): Node | null {
  if (root?.kind !== 'all') return root;
  const unframed = withoutFrame(state.text, root.nodes);
  if (unframed === null) return root;
  state.notices.push(unframed.notice);
  return group('all', unframed.nodes, root.at);
}

/** Everything up to the end, or to the bracket that closes this group. */
function parseAll(state: State): Node | null {
  const start = state.at;
  const choices: Node[] = [];
  for (;;) {
    skipSpace(state);
    if (state.at >= state.text.length) break;
    if (choices.length > 0 && takeAnd(state)) continue;
    if (state.text[state.at] === ')') {
      if (state.brackets > 0) break;
      state.at++;
      state.notices.push(notice('unopened-bracket', 'There is a “)” without its “(”; it was left out.'));
      continue;
    }
    const choice = parseChoice(state);
    if (choice !== null) choices.push(choice);
  }
  return group('all', choices, { start, end: state.at });
}

/** `a OR b OR c`; an OR with nothing on one side is left out. */
function parseChoice(state: State): Node | null {
  const start = state.at;
  const parts: Node[] = [];
  // An OR that opens a group has nothing on its left; the same words again below take it away.
  do {
    skipSpace(state);
    if (state.at >= state.text.length || state.text[state.at] === ')') break;
    if (atOr(state)) continue;
    const part = parsePart(state);
    if (part !== null) parts.push(part);
  } while (takeOr(state));
  return group('any', parts, { start, end: parts.at(-1)?.at.end ?? state.at });
}

function parsePart(state: State): Node | null {
  const start = state.at;
  // A minus counts only where a part begins and something follows: "state-owned" and a dash between spaces are no exclusions.
  if (state.text[start] === '-' && /^-[^\s\-)]/u.test(state.text.slice(start, start + 2))) {
    state.at++;
    const node = parsePositive(state);
    return node === null ? null : { kind: 'not', node, at: { start, end: state.at } };
  }
  return parsePositive(state);
}

function parsePositive(state: State): Node | null {
  const sign = state.text[state.at] ?? '';
  if (sign === '(') return parseGroup(state);
  if (opensPhrase(state)) return parsePhrase(state);
  return parseField(state) ?? parseWord(state);
}

function parseGroup(state: State): Node | null {
  const start = state.at;
  state.at++;
  if (state.brackets >= MOST_BRACKETS) {
    state.notices.push(notice('deep-brackets', `Brackets more than ${MOST_BRACKETS} deep were left out.`));
    while (state.text[state.at] === '(') state.at++;
    return null;
  }
  state.brackets++;
  const node = parseAll(state);
  state.brackets--;
  if (state.text[state.at] === ')') state.at++;
  else state.notices.push(notice('unclosed-bracket', 'There is a “(” without its “)”; it was closed at the end.'));
  return node === null ? null : { ...node, at: { start, end: state.at } };
}

function parsePhrase(state: State): Node | null {
  const start = state.at;
  const raw = takeQuoted(state);
  const words = takeWords(state, raw, start + 1);
  if (words.length === 0) return null;
  return { kind: 'phrase', words, raw: raw.trim(), quoted: true, at: { start, end: state.at } };
}

/** `name:value`; null where no field stands here, with the place unchanged. An unknown name is left out and its value searched as words. */
function parseField(state: State): Node | null {
  const start = state.at;
  const found = /^([\p{L}][\p{L}_-]{1,30}):(?!\/\/)/u.exec(state.text.slice(start, start + 40));
  if (found === null) return null;
  const typed = found[1] ?? '';
  const name = typed.toLowerCase();
  const valueAt = start + typed.length + 1;
  if (!isFieldName(name)) {
    // "he said: no" is a colon in a sentence, not a field.
    if (/^(?:\s|$)/u.test(state.text.slice(valueAt, valueAt + 1))) return null;
    state.notices.push(unknownField(typed, { query: state.text, at: { start, end: valueAt } }));
    state.at = valueAt;
    const sign = state.text[valueAt] ?? '';
    if (sign === '(') return parseGroup(state);
    return opensPhrase(state) ? parsePhrase(state) : parseWord(state);
  }
  state.at = valueAt;
  const quoted = opensPhrase(state);
  const value = quoted ? takeQuoted(state) : takeRun(state, /[\s()]/u);
  const at = { start, end: state.at };
  const read = parseFilter(name, { value: value.trim(), quoted }, { query: state.text, at });
  state.notices.push(...read.notices);
  return read.filter === null ? { kind: 'all', nodes: [], at } : { kind: 'filter', filter: read.filter, at };
}

/** A run of signs up to a space, a bracket or a mark: a word, a word of several parts, or a prefix. */
function parseWord(state: State): Node | null {
  const start = state.at;
  const raw = takeRun(state);
  if (raw === '') {
    state.at++; // a sign nothing else claims, such as a lone bracket after a minus
    return null;
  }
  const at = { start, end: state.at };
  const starred = raw.endsWith('*');
  const words = takeWords(state, raw, start);
  const last = words.at(-1);
  if (last === undefined) {
    if (starred)
      state.notices.push(notice('short-prefix', `“${raw}” was left out; a beginning needs at least ${LEAST_PREFIX} letters.`));
    return null;
  }
  if (raw === 'NOT') noteNot(state, start);
  if (/\*./u.test(raw)) {
    state.notices.push(notice('star-inside', `A “*” stands for the end of a word only; “${raw}” was searched as plain words.`));
  }
  if (starred && last.form.length < LEAST_PREFIX) {
    state.notices.push(notice('short-prefix', `“${raw}” is too short; a beginning needs at least ${LEAST_PREFIX} letters.`));
  } else if (starred) {
    const prefix: Node = { kind: 'prefix', prefix: last.term, raw, at };
    const before = words.slice(0, -1);
    if (before.length === 0) return prefix;
    return { kind: 'all', nodes: [phraseOrWord(before, raw, at), prefix], at };
  }
  return phraseOrWord(words, raw, at);
}

function phraseOrWord(words: readonly Word[], raw: string, at: Span): Node {
  const [word] = words;
  // “it’s” is a word of its own; “Lund’s” asks for Lund.
  const isShort = word?.form.endsWith("'s") === true && longForms(word.form).length > 0;
  return words.length === 1 && word !== undefined && !isShort
    ? { kind: 'word', word, raw: raw.slice(word.start - at.start, word.end - at.start), at }
    : { kind: 'phrase', words, raw, quoted: false, at };
}

/** One node for several; nothing for none. Filters that were left out (an empty `all`) disappear here. */
function group(kind: 'all' | 'any', nodes: readonly Node[], at: Span): Node | null {
  const real = nodes.filter((node) => !(node.kind === 'all' && node.nodes.length === 0));
  const [only] = real;
  if (only === undefined) return null;
  return real.length === 1 ? only : { kind, nodes: real, at };
}

function plainWords(node: Node | null): number {
  if (node === null) return 0;
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.reduce((sum, child) => sum + plainWords(child), 0);
    case 'phrase':
      return node.words.length;
    case 'word':
    case 'prefix':
      return 1;
    default:
      return 0;
  }
}

/** A wall of brackets is one mistake, not a thousand. */
function distinct(notices: readonly QueryNotice[]): readonly QueryNotice[] {
  return [...new Map(notices.map((one) => [one.message, one])).values()].slice(0, MOST_NOTICES);
}
