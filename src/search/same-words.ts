// Whether two statements print the same words: “We will not sell the ferry, and that is that.” and “We will not sell the ferry.”
//
// Knows no English and judges nothing: a dropped “not” is one word like any other here. That it was dropped is for quotation-changes.ts to say.

import { distance } from '../text/near-miss.ts';
import { alignWords, type ClaimWord, findClaimWords, isEqual, type WordAlignment } from './align-words.ts';
import { formsIn, hasDigit } from './words.ts';

/**
 * same: word for word. part: one is an excerpt of the other, and whatever it leaves out inside is marked by an ellipsis. near: some
 * words differ. Null: other words.
 */
export type Likeness = 'same' | 'part' | 'near' | null;

/** Of a long quotation nearly a fifth of the words may differ, of a short one a single word. */
const MOST_CHANGED = 0.18;
/** The alignment takes time and memory by the product of the two lengths. */
const MOST_WORDS = 600;
/** Below so many words another number is another statement: “We lost by 7 points”, “We lost by 9 points”. */
const LONG = 12;

/** A clause that one paper cut out counts as so many words, however many it has. */
const CUT = 2;

/** A text cut into words once, to be compared many times. */
export type Words = readonly ClaimWord[];

export function wordsOf(text: string): Words {
  return findClaimWords(text).slice(0, MOST_WORDS);
}

/** @param isNearEnough whether nearly the same words are of any interest; looking for them takes most of the time */
export function likenessOf(a: Words, b: Words, isNearEnough = true): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const most = mostChanged(short.length);
  // Nearly all pairs leave here: laying two texts along each other costs a hundred times as much.
  const missing = missingWords(short, long);
  if (missing.length > most) return null;
  if (short.length === long.length && short.every(({ form }, at) => form === long[at]?.form)) return 'same';
  if (plain(long).includes(plain(short))) return 'part';
  if (!isNearEnough && !short.some(({ isEllipsis }) => isEllipsis)) return null;
  if (short.length < LONG && missing.some(({ form }) => hasDigit(form))) return null;
  const changed = changesOf(alignWords(short, long), short, long);
  if (changed.words === 0) return 'part';
  return changed.words <= most && (short.length >= LONG || !changed.hasNumber) ? 'near' : null;
}

/** Which words a text has, roughly: a bit for each. What may stand otherwise in another paper (a short form, an ellipsis) is not needed there. */
export type Sketch = { readonly length: number; readonly has: readonly number[]; readonly needs: readonly number[] };

/** Numbers of 32 bits: thirty words leave three of four bits free. */
const SKETCH = 4;

/** @param words as `formsIn` has them; of most texts the words of a claim are these, and need not be looked for again */
export function sketchOf(text: string, words: readonly Comparable[] = formsIn(text)): Sketch {
  return sketchOfWords(OTHERWISE_CUT.test(text) ? wordsOf(text) : words.slice(0, MOST_WORDS));
}

/** What makes a claim have other words than the text: an ellipsis, a sign, a bracket, a word in pieces. */
const OTHERWISE_CUT = /[…%&[\n\u00AD\u200B-\u200D\u2060\uFEFF]|\.{3}|\. \. \./u;

function sketchOfWords(words: readonly Comparable[]): Sketch {
  const [has, needs] = [new Array<number>(SKETCH).fill(0), new Array<number>(SKETCH).fill(0)];
  for (const word of words) {
    const hash = hashOf(word.form);
    const [at, bit] = [hash % SKETCH, 1 << (Math.floor(hash / SKETCH) % 32)];
    has[at] = (has[at] as number) | bit; // at is inside
    if (isNeeded(word)) needs[at] = (needs[at] as number) | bit;
  }
  return { length: words.length, has, needs };
}

/** Whether `likenessOf` has to look at all: never false where it would find a likeness. */
export function mayBeAlike(a: Sketch, b: Sketch): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let missing = 0;
  for (let at = 0; at < SKETCH; at++) missing += ones((short.needs[at] as number) & ~(long.has[at] as number)); // at is inside
  return missing <= mostChanged(short.length);
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function mostChanged(words: number): number {
  return Math.max(1, Math.floor(words * MOST_CHANGED));
}

function plain(words: Words): string {
  return ` ${words.map(({ form }) => form).join(' ')} `;
}

/** The words of the shorter text that stand nowhere in the longer one; a short form may stand there in full. */
function missingWords(short: Words, long: Words): Words {
  const held = new Map<string, number>();
  for (const { form } of long) held.set(form, (held.get(form) ?? 0) + 1);
  return short.filter((word) => {
    const left = held.get(word.form) ?? 0;
    if (left > 0) held.set(word.form, left - 1);
    return left === 0 && isNeeded(word);
  });
}

type Comparable = Pick<ClaimWord, 'form'> & { readonly isEllipsis?: boolean };

function isNeeded({ form, isEllipsis }: Comparable): boolean {
  return isEllipsis !== true && !form.includes("'");
}

/** Words of either side that face none of the other, run by run; what an ellipsis skips is not changed. */
function changesOf(
  { steps }: WordAlignment,
  claim: Words,
  statement: Words,
): { readonly words: number; readonly hasNumber: boolean } {
  let [changed, hasNumber] = [0, false];
  let [put, left, isElided] = [0, 0, false];
  let run = { mine: '', theirs: '' };
  for (const step of [...steps, null]) {
    const mine = step === null || step.claim === null ? undefined : claim[step.claim];
    const theirs = step === null || step.statement === null ? undefined : statement[step.statement];
    if (step === null || isEqual(mine, theirs)) {
      if (!isShortForm(run)) changed += isElided ? put : put === 0 ? Math.min(left, CUT) : Math.max(put, left);
      run = { mine: '', theirs: '' };
      [put, left, isElided] = [0, 0, false];
      continue;
    }
    if (mine?.isEllipsis || theirs?.isEllipsis) isElided = true;
    run = { mine: run.mine + (mine?.form ?? ''), theirs: run.theirs + (theirs?.form ?? '') };
    if (mine !== undefined && !mine.isEllipsis) put++;
    if (theirs !== undefined && !theirs.isEllipsis) left++;
    hasNumber ||= hasDigit(mine?.form ?? '') || hasDigit(theirs?.form ?? '');
  }
  return { words: changed, hasNumber };
}

/** “They’re” and “they are”, “wasn’t” and “was not”: but for an apostrophe and one letter the same. */
function isShortForm({ mine, theirs }: { readonly mine: string; readonly theirs: string }): boolean {
  if (mine.includes("'") === theirs.includes("'")) return false;
  return distance(mine.replaceAll("'", ''), theirs.replaceAll("'", ''), 1) <= 1;
}

// ------------------------------------------------------------------ which texts to compare at all

/** Words in a shingle: five in a row are seldom shared by chance. */
const SHINGLE = 5;
/** Shingles in a stretch: two texts with eight words in a row in common share a stretch of four shingles whole. */
const STRETCH = 4;

/** The shortest run of words that two texts must share to be sure of meeting. */
export const SHORTEST_RUN = SHINGLE + STRETCH - 1;

/**
 * MinHash of each stretch: of every four shingles in a row the one with the least hash. Two texts that share a run of eight words
 * share one of these, however long either of them is; MinHash over the whole text would miss an excerpt of a long statement.
 */
export function fingerprintsOf(terms: readonly string[]): readonly number[] {
  const hashes = terms
    .slice(0, Math.max(0, terms.length - SHINGLE + 1))
    .map((_, at) => hashOf(terms.slice(at, at + SHINGLE).join(' ')));
  const least = new Set<number>();
  for (let at = 0; at + STRETCH <= hashes.length; at++) least.add(Math.min(...hashes.slice(at, at + STRETCH)));
  return [...least];
}

/** A whole number below 2^52: FNV-1a twice, from two beginnings. SQLite keeps it as it is, and so does JSON. */
export function hashOf(words: string): number {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0); // both are whole
}
