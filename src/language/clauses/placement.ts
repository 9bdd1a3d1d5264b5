// Where the mentions of a line stand among its tokens: [Lund] left, saying [she] was done.

import type { Line, Token } from '../../text/lines.ts';
import type { Mention } from '../../types.ts';
import type { Language } from '../language.ts';

/** A mention with the tokens of its line that it covers, both ends included. */
export type Placed = { readonly mention: Mention; readonly first: number; readonly last: number };

/** The mentions of a line in order, and the longest that starts or ends at a token. */
export type Placement = {
  readonly list: readonly Placed[];
  readonly starting: ReadonlyMap<number, Placed>;
  readonly ending: ReadonlyMap<number, Placed>;
};

/** Finds the tokens of a line's mentions, beginning with mention `from`. Mentions inside quotations of the line are left out. */
export function placeMentions(english: Language, line: Line, mentions: readonly Mention[], from: number): Placement {
  const { grammar } = english;
  const list: Placed[] = [];
  const starting = new Map<number, Placed>();
  const ending = new Map<number, Placed>();
  for (let index = from; index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.span.start >= line.end) break;
    const first = afterVerb(english, line.tokens, tokenAt(line.tokens, mention.span.start));
    const last = tokenAt(line.tokens, mention.span.end - 1);
    if (first < 0 || last < 0 || line.tokens[first]?.kind === 'quote') continue;
    // “Three days later, Lund said”: time does not speak.
    if (mention.kind === 'nominal' && grammar.time.has(line.tokens[last]?.word ?? '')) continue;
    // “who” points at the mention before it, and that one is the source.
    if (first === last && grammar.relative.has(line.tokens[first]?.word ?? '')) continue;
    const placed = { mention, first, last };
    list.push(placed);
    if ((starting.get(first)?.last ?? -1) < last) starting.set(first, placed);
    if ((ending.get(last)?.first ?? Number.POSITIVE_INFINITY) > first) ending.set(last, placed);
  }
  return { list, starting, ending };
}

/** “beamed Henrik Lund”, “thanked Reyes”: a verb read as part of the name is none of its words. */
function afterVerb(english: Language, tokens: readonly Token[], first: number): number {
  const { wordClasses, names, cues } = english;
  const token = tokens[first];
  const next = tokens[first + 1];
  if (token === undefined || token.capital || next === undefined || !next.capital) return first;
  if (wordClasses.wordClass(token.word) !== 'participle' || names.portfolio(token.word) === 'rank') return first;
  // “…,” [retired Judge Ida Lund] said: before an office it tells of its holder, where no word stands before and it says nothing itself.
  const isOffice = english.roles(next.word)?.kind === 'person' || names.honorific(next.word) !== null;
  return isOffice && tokens[first - 1]?.kind !== 'word' && !cues.verbs.has(token.word) ? first : first + 1;
}

/** Index of the token that covers the offset, else -1. Binary search: one line may be a megabyte long. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as Token;
    if (token.end <= offset) low = middle + 1;
    else if (token.start > offset) high = middle - 1;
    else return middle;
  }
  return -1;
}

export function speaks({ mention }: Placed): boolean {
  return mention.entity !== 'place' && mention.entity !== 'other';
}

/** A name, “she”, “an official”: not “the meeting”. */
export function isSomebody({ mention }: Placed): boolean {
  return speaks({ mention, first: 0, last: 0 }) && (mention.kind !== 'nominal' || mention.entity !== null);
}

/** “Jim Jordan (R-Ohio), a member, said”: the token before the bracket, where one closes here; “Pine Mills Inc., Bangor, said”: that before the point. */
export function beforeBracket(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.word === '.') return end - 1;
  if (tokens[end]?.word !== ')') return end;
  let at = end;
  while (at > 0 && end - at < 12 && tokens[at]?.word !== '(') at--;
  return tokens[at]?.word === '(' ? at - 1 : end;
}
