// The same words written otherwise: “don’t” for “do not”, “thirty” for “30”, “harbor” for “harbour”, “any one” for “anyone”.

import type { Meaning } from '../language/meaning.ts';
import type { ClaimWord } from './align-words.ts';

/** A word as it is compared, with the words of the text it stands for: “not” for the end of “don’t”. */
export type Token = { readonly form: string; readonly words: readonly ClaimWord[] };

/** What is left of a difference when everything that is only written otherwise has gone. */
export type Rest = {
  readonly put: readonly Token[];
  readonly left: readonly Token[];
  /** Whether something was written otherwise: verbatim it is not. */
  readonly isReworded: boolean;
};

/** More ways to read short forms than this (“it’s” is two) are not tried. */
const MOST_READINGS = 8;

/** Takes away what two runs of words have in common once both are written out. */
export function withoutRewording(meaning: Meaning, put: readonly ClaimWord[], left: readonly ClaimWord[]): Rest {
  const plain = { put: put.map(asToken), left: left.map(asToken), isReworded: false };
  if (put.length === 0 || left.length === 0) return plain;
  if (joined(plain.put) === joined(plain.left)) return { put: [], left: [], isReworded: !isBroken(put) && !isBroken(left) };
  let best: Rest = plain;
  for (const one of readingsOf(meaning, put)) {
    for (const other of readingsOf(meaning, left)) {
      const rest = trim(one, other);
      if (rest.put.length + rest.left.length < best.put.length + best.left.length) best = rest;
    }
  }
  return best;
}

/** Broken at the end of a line, or by a soft hyphen: typography, not spelling. */
function isBroken(words: readonly ClaimWord[]): boolean {
  return words.some((word) => word.isBroken);
}

function asToken(word: ClaimWord): Token {
  return { form: word.form, words: [word] };
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ form }) => form).join('');
}

function trim(put: readonly Token[], left: readonly Token[]): Rest {
  let head = 0;
  while (head < Math.min(put.length, left.length) && put[head]?.form === left[head]?.form) head++;
  let tail = 0;
  while (
    tail < Math.min(put.length, left.length) - head &&
    put[put.length - 1 - tail]?.form === left[left.length - 1 - tail]?.form
  )
    tail++;
  return {
    put: put.slice(head, put.length - tail),
    left: left.slice(head, left.length - tail),
    isReworded: head + tail > 0,
  };
}

/** Every way to write these words out: short forms long, numbers as digits, one spelling. */
function readingsOf(meaning: Meaning, words: readonly ClaimWord[]): readonly (readonly Token[])[] {
  let readings: (readonly Token[])[] = [[]];
  for (const word of words) {
    const forms = [[word.form], ...meaning.longForms(word.form)];
    readings = readings
      .flatMap((reading) => forms.map((long) => [...reading, ...long.map((form) => ({ form, words: [word] }))]))
      .slice(0, MOST_READINGS);
  }
  return readings.map((reading) =>
    asNumbers(meaning, reading).map((token) => ({ ...token, form: meaning.plainSpelling(token.form) })),
  );
}

/** “two”, “hundred”, “thirty” → 230. */
function asNumbers(meaning: Meaning, tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    let [total, group, end] = [0, 0, at];
    for (; end < tokens.length; end++) {
      const part = meaning.numberOf(tokens[end]?.form ?? '');
      if (part === null) break;
      if (!part.scales) {
        // “two thousand five”: one number; “five six”: two.
        if (end > at && group > 0 && group % 100 !== 0 && !(group % 10 === 0 && part.value < 10)) break;
        group += part.value;
      } else if (part.value <= 100) group = (group || 1) * part.value;
      else {
        total += (group || 1) * part.value;
        group = 0;
      }
    }
    if (end === at) {
      out.push(tokens[at] as Token); // at is inside
      at++;
    } else {
      out.push({ form: String(total + group), words: tokens.slice(at, end).flatMap(({ words }) => words) });
      at = end;
    }
  }
  return out;
}
