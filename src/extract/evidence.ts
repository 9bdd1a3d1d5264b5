// How sure we are, and why: the reasons for the source and for the name, and one calibrated confidence for both together.

import type { Language } from '../language/language.ts';
import type { Attribution, Evidence, Resolution } from '../types.ts';

type Layers = { readonly attributions: readonly Attribution[]; readonly resolutions: readonly Resolution[] };

/** One verdict for each attribution, in the same order. */
export function judge({ weights }: Language, { attributions, resolutions }: Layers): Evidence[] {
  const { slope, offset } = weights.calibration;
  return attributions.map((attribution, index) => {
    const resolution = resolutions[index] ?? UNRESOLVED;
    let score = 0;
    for (const [name, value] of evidenceValues({ attributions, resolutions }, index))
      score += value * (weights.confidence[name] ?? 0);
    const reasons = [...attribution.evidence.reasons, ...resolution.reasons];
    return {
      confidence: Math.round(1000 / (1 + Math.exp(-(slope * score + offset)))) / 1000,
      reasons: reasons.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
    };
  });
}

const UNRESOLVED: Resolution = { speaker: null, reasons: [] };

/** What speaks for and against source and name of one attribution, by name; what the fit of the confidence learns from. */
export function evidenceValues({ attributions, resolutions }: Layers, index: number): ReadonlyMap<string, number> {
  const attribution = attributions[index] as Attribution; // index is that of an attribution
  const { speaker, reasons } = resolutions[index] ?? UNRESOLVED;
  const before = resolutions[index - 1]?.speaker ?? null;
  const pronoun = attribution.mention?.kind === 'pronoun' && attribution.carriedFrom === null;
  const { quotation, evidence, mention, cue, carriedFrom, stance } = attribution;
  const values = new Map<string, number>([['always', 1]]);
  // Beyond 1 in 1,000 the softmax of the sources says nothing more.
  const sure = Math.min(0.999, Math.max(0.001, evidence.confidence));
  values.set('source-odds', Math.log(sure / (1 - sure)) / 5);
  const characters = quotation.quoted.reduce((sum, { start, end }) => sum + end - start, 0);
  for (const [name, holds] of [
    ['fragment', quotation.type === 'mixed'],
    // 20 characters are three or four words: titles and scare quotes live below, people's sentences above.
    ['few-words', characters < 20],
    ['some-words', characters >= 20 && characters < 50],
    ['no-cue', cue === null],
    ['carried', carriedFrom !== null],
    ['pronoun-source', mention?.kind === 'pronoun'],
    ['nominal-source', mention?.kind === 'nominal'],
    ['no-name', speaker === null],
    ['one-word-name', speaker !== null && !speaker.name.includes(' ')],
    ['not-asserted', stance !== 'asserted'],
    ['nested', quotation.depth > 0],
    // “…,” Lund said. “…,” he said: the pronoun goes on, or it turns to somebody who has not been speaking.
    ['pronoun-goes-on', pronoun && before !== null && before.id === speaker?.id],
    ['pronoun-turns', pronoun && before !== null && before.id !== speaker?.id],
    ['pronoun-first', pronoun && before === null],
    [`kind-${speaker?.kind ?? 'none'}`, true],
  ] as const) {
    if (holds) values.set(name, 1);
  }
  for (const { name } of evidence.reasons) if (SHAPES.has(name)) values.set(`source-${name}`, 1);
  for (const { name } of reasons) values.set(`name-${name}`, 1);
  return values;
}

/** The reasons of the choice of a source that say how it stands to the cue. */
const SHAPES: ReadonlySet<string> = new Set([
  'subject-of-cue',
  'subject-after-cue',
  'subject-before-aside',
  'subject-with-phrase',
  'subject-of-relative',
  'subject-of-clause-before',
  'subject-of-passive',
  'subject-of-other-cue',
  'owner-of-noun',
  'before-colon',
  'in-sentence',
  'named-in-quotation',
]);
