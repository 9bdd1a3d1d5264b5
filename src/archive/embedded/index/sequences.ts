// The words of each statement in their order, as numbers: what a phrase is checked against, and how near words stand, without reading texts.
//
// A number stands for a word as written in lower case, accents and apostrophes kept ("zürich", "it’s"); four bytes a word, 10 MB for
// 100,000 statements. Checking “of the” on 50,000 texts from the database would take half a second; here it takes 5 ms.

import { cutWords, formOf, termOfWritten, writtenOf } from '../../../search/words.ts';
import { unsliced } from '../../../text/remember.ts';

const NONE = -1;

type Way = { readonly number: number; readonly form: string };

export class Sequences {
  /** Words as written, by number. */
  readonly written: string[] = [];
  /** Their terms. */
  readonly #terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The same for words as they stand, capitals and all: each is folded once, not as often as it is said. NONE folds to nothing. */
  readonly #read = new Map<string, number>();
  /** Term → words written otherwise than the term itself: "zurich" → “zürich”. */
  readonly #variants = new Map<string, number[]>();
  #words = new Uint32Array(1 << 14);
  #ends = new Uint32Array(1 << 10);
  #length = 0;

  /** Takes the words of the next statement in; their terms, in order. */
  add(text: string): readonly string[] {
    const numbers: number[] = [];
    const terms: string[] = [];
    for (const raw of cutWords(text)) {
      const number = this.#read.get(raw) ?? this.#learn(unsliced(raw));
      if (number === NONE) continue;
      numbers.push(number);
      terms.push(this.#terms[number] ?? '');
    }
    this.addNumbers(numbers);
    return terms;
  }

  addNumbers(numbers: readonly number[]): void {
    const start = this.#length === 0 ? 0 : (this.#ends[this.#length - 1] ?? 0);
    const end = start + numbers.length;
    if (end > this.#words.length) this.#words = grown(this.#words, end);
    if (this.#length >= this.#ends.length) this.#ends = grown(this.#ends, this.#length + 1);
    this.#words.set(numbers, start);
    this.#ends[this.#length++] = end;
  }

  #learn(raw: string): number {
    const written = writtenOf(raw);
    const number = this.#numbers.get(written) ?? this.restore(written);
    this.#read.set(raw, number);
    return number;
  }

  /** Makes a word known, under the next number. */
  restore(written: string): number {
    const term = termOfWritten(written);
    if (term === '') return NONE;
    const number = this.written.push(written) - 1;
    this.#numbers.set(written, number);
    this.#terms.push(term);
    if (written !== term) {
      const variants = this.#variants.get(term);
      if (variants === undefined) this.#variants.set(term, [number]);
      else variants.push(number);
    }
    return number;
  }

  /** The words of a statement, in order. */
  at(slot: number): Uint32Array {
    return this.#words.subarray(slot === 0 ? 0 : (this.#ends[slot - 1] ?? 0), this.#ends[slot] ?? 0);
  }

  /** Every way a term is written, by number. */
  numbersOf(term: string): readonly number[] {
    const plain = this.#numbers.get(term);
    const variants = this.#variants.get(term) ?? [];
    return plain === undefined ? variants : [plain, ...variants];
  }

  /** The same, with the forms that phrases compare. */
  ways(term: string): readonly Way[] {
    return this.numbersOf(term).map((number) => ({ number, form: formOf(this.written[number] ?? '') }));
  }
}

/**
 * Whether the words stand in the sequence side by side, in order; for each, the numbers that will do. The one at `anchor` is looked for
 * first: where it is the rarest, nearly every place is passed over in one comparison.
 */
export function standsIn(sequence: Uint32Array, phrase: readonly (readonly number[])[], anchor: number): boolean {
  const last = sequence.length - (phrase.length - anchor);
  const wanted = phrase[anchor] ?? [];
  for (let at = anchor; at <= last; at++) {
    if (isOne(wanted, sequence[at]) && stands(sequence, phrase, at - anchor)) return true;
  }
  return false;
}

function stands(sequence: Uint32Array, phrase: readonly (readonly number[])[], start: number): boolean {
  for (let step = 0; step < phrase.length; step++) if (!isOne(phrase[step] ?? [], sequence[start + step])) return false;
  return true;
}

/** Most words are written in one way only. */
function isOne(numbers: readonly number[], number: number | undefined): boolean {
  return number !== undefined && (numbers[0] === number || (numbers.length > 1 && numbers.includes(number)));
}

function grown(from: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(Math.max(least, from.length * 2));
  to.set(from);
  return to;
}
