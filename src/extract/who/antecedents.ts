// Which person a third-person reference takes up: Petra Holm met Ana Reyes. {She} blamed the trains. — A small fitted choice, and how clear it is.

import type { Language } from '../../language/language.ts';
import { rememberLast } from '../../text/remember.ts';
import type { Span } from '../../types.ts';
import type { Person } from './person.ts';
import type { Reading } from './reading.ts';
import { type Asked, type Signed, standings } from './standings.ts';

export type Antecedent = {
  readonly person: Person;
  readonly score: number;
  /** How far the best is ahead of the second, in log-odds; Infinity when there is no second. */
  readonly margin: number;
  /** Whether nobody else who may be meant is on stage in its sentence. */
  readonly alone: boolean;
  readonly at: Span;
};

/** The person a third-person reference most likely means. */
export function antecedentOf(reading: Reading, asked: Asked): Antecedent | null {
  const { pronoun: weights } = reading.english.weights;
  let first: Signed | null = null;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  let here = 0;
  for (const standing of standings(reading, asked)) {
    let score = scoreOf(weights, standing);
    // Of several who bear a surname the one the article is about goes by it.
    if (asked.among !== undefined)
      score += BEARER * standing.values.frequency + BARE * Math.log(1 + (reading.bareUses.get(standing.person) ?? 0));
    if (standing.values['same-sentence'] === 1) here++;
    if (score > best) [second, best, first] = [best, score, standing];
    else if (score > second) second = score;
  }
  return first === null ? null : { person: first.person, score: best, margin: best - second, alone: here <= 1, at: first.at };
}

/** What being named often, and by the surname alone, adds for a bearer of a shared surname. */
const BEARER = 0.9;
const BARE = 2;

/** The weighted sum of all signs. The values of all standings are in one order: looked up by name, they took longer than all else here. */
function scoreOf(weights: Language['weights']['pronoun'], { values }: Signed): number {
  const counts = inOrder([weights], () => Object.keys(values).map((sign) => weights[sign] ?? 0));
  let score = 0;
  let place = 0;
  for (const value of Object.values(values)) score += value * (counts[place++] ?? 0);
  return score;
}

const inOrder = rememberLast<readonly number[]>();

type Clarity = 'one-candidate' | 'clear' | 'likely' | 'several';

/** In log-odds: at 1.5 the second fits one time in five, at 0.5 two in five. */
export function clarity(margin: number): Clarity {
  if (margin === Number.POSITIVE_INFINITY) return 'one-candidate';
  if (margin > 1.5) return 'clear';
  return margin > 0.5 ? 'likely' : 'several';
}
