// Cuts a stream of JSON into the values it is made of: the items of one list, or values that follow each other; never all in memory.

import { LONGEST_LINE } from './json-lines.ts';

/**
 * The text of each item of a list, or of each value at the top when there is no list; null for one that is too long to keep. What is no
 * JSON comes out as the piece it is, for the parser to refuse: here only strings and brackets are told apart.
 */
export async function* splitValues(pieces: AsyncIterable<string>, longest = LONGEST_LINE): AsyncGenerator<string | null> {
  let [parts, length]: [string[], number] = [[], 0];
  let depth = 0;
  let state: 'plain' | 'string' | 'escape' = 'plain';
  let list: boolean | null = null;
  const take = (part: string) => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const cut = (): string | null | undefined => {
    const value = length > longest ? null : parts.join('').trim();
    [parts, length] = [[], 0];
    return value === '' ? undefined : value;
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (state === 'escape') state = 'string';
      else if (state === 'string') {
        if (code === BACKSLASH) state = 'escape';
        else if (code === QUOTE) state = 'plain';
      } else if (code === QUOTE) {
        state = 'string';
        list ??= false;
      } else if (code === OPEN_LIST && list === null) {
        list = true;
        start = at + 1;
      } else if (code === OPEN || code === OPEN_LIST) {
        depth++;
        list ??= false;
      } else if ((code === CLOSE || code === CLOSE_LIST) && depth > 0) {
        depth--;
        if (depth > 0 || list === true) continue;
        take(piece.slice(start, at + 1));
        start = at + 1;
        const value = cut();
        if (value !== undefined) yield value;
      } else if (depth === 0 && list === true && (code === COMMA || code === CLOSE_LIST)) {
        take(piece.slice(start, at));
        start = at + 1;
        const value = cut();
        if (value !== undefined) yield value;
        if (code === CLOSE_LIST) list = false;
      } else if (code > SPACE && code !== BYTE_ORDER_MARK) list ??= false;
    }
    take(piece.slice(start));
  }
  const rest = cut();
  if (rest !== undefined) yield rest;
}

const [QUOTE, BACKSLASH, COMMA, SPACE, BYTE_ORDER_MARK] = [0x22, 0x5c, 0x2c, 0x20, 0xfeff];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];
