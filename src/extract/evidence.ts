// How sure we are, and why: the chance that the source is right, times the chance that its name is, as one calibrated confidence.
//
// “No,” {she} said: that “she” is the source is nearly certain, and learnt from thousands of articles; that she is Ana Reyes is another
// question, with other signs. What is too unsure is not said: the speaker is withheld.

import type { Language } from '../language/language.ts';
import type { Evidence, Reason, Resolution } from '../types.ts';
import { allSigns, type Layers, type Signs, UNRESOLVED } from './signs.ts';

/** Below this a name is wrong too often, and none is given; where F1 of the fitting articles, cross-validated, is still as high. */
const LEAST = 0.587;

/** One verdict for each attribution, in the same order. */
export function judge(english: Language, layers: Layers): Evidence[] {
  const { weights, reasonWords } = english;
  const { slope, offset } = weights.calibration;
  const all = allSigns(english, layers);
  return layers.attributions.map((attribution, index) => {
    const signs = all[index] as Signs; // one for each attribution
    const score = jointScore(weightedSum(weights.source, signs.source), weightedSum(weights.name, signs.name));
    const odds = slope * score + offset;
    const resolution = layers.resolutions[index] ?? UNRESOLVED;
    const confidence = Math.round(10_000 / (1 + Math.exp(-odds))) / 10_000;
    const reasons = [...attribution.evidence.reasons, ...nameReasons(weights.name, resolution, signs.name)];
    if (resolution.speaker !== null && confidence < LEAST)
      reasons.push({ name: 'withheld', contribution: odds, at: attribution.source });
    return {
      confidence,
      reasons: reasons
        .filter(({ name }) => reasonWords(name) !== null)
        .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
    };
  });
}

/** The reasons of a resolution with what each counts, and the signs it knows nothing of. */
function nameReasons(
  weights: Readonly<Record<string, number>>,
  { reasons }: Resolution,
  signs: ReadonlyMap<string, number>,
): Reason[] {
  const found: Reason[] = reasons.map(({ name, contribution, at }) => ({
    name,
    contribution: contribution * (weights.resolution ?? 1) + (weights[name] ?? 0),
    at,
  }));
  for (const [name, value] of signs) {
    const weight = weights[name] ?? 0;
    if (weight !== 0 && !reasons.some((reason) => reason.name === name))
      found.push({ name, contribution: value * weight, at: null });
  }
  return found;
}

/** The resolutions without the names that are too unsure; why they were thought of stays. */
export function withhold(resolutions: readonly Resolution[], evidence: readonly Evidence[]): Resolution[] {
  return resolutions.map((resolution, index) => {
    const { confidence } = evidence[index] as Evidence; // one for each resolution
    return resolution.speaker === null || confidence >= LEAST ? resolution : { speaker: null, reasons: resolution.reasons };
  });
}

/** The log-odds that two things hold together, of which each has these. */
export function jointScore(source: number, name: number): number {
  // Both: 1 / ((1 + e^−s)(1 + e^−n)); its odds are 1 to all that is left of the product.
  return -Math.log(Math.exp(-source) + Math.exp(-name) + Math.exp(-source - name));
}

export function weightedSum(weights: Readonly<Record<string, number>>, values: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of values) sum += value * (weights[name] ?? 0);
  return sum;
}
