// How much each reason counts, and how a score becomes an honest probability: data, fitted on gold, never written by hand in code.

import { readJson } from './load.ts';

/** σ(slope · log-odds + offset): Platt's calibration. */
export type Calibration = { readonly slope: number; readonly offset: number };

export type Weights = {
  /** Reason → weight, of the choice of a source. */
  readonly attribution: Readonly<Record<string, number>>;
  /** Sign → weight, of whether the source that was chosen is right. */
  readonly source: Readonly<Record<string, number>>;
  /** Sign → weight, of whether the name of a right source is right. */
  readonly name: Readonly<Record<string, number>>;
  /** Look of words between marks that no cue leads to → weight; above 0 they are a statement. */
  readonly statement: Readonly<Record<string, number>>;
  /** Sign → weight, of the choice of the person a pronoun means. */
  readonly pronoun: Readonly<Record<string, number>>;
  readonly calibration: Calibration;
  /** What they were fitted on, with the scores there: set names and figures, no text. */
  readonly fitted: Readonly<Record<string, string | number>>;
};

export function loadWeights(): Weights {
  // The file is ours, written by `quoth evaluate --fit`; a missing part is an empty one.
  const raw = readJson('weights') as Partial<Weights>;
  return Object.freeze({
    attribution: raw.attribution ?? {},
    source: raw.source ?? {},
    name: raw.name ?? {},
    statement: raw.statement ?? {},
    pronoun: raw.pronoun ?? {},
    calibration: raw.calibration ?? { slope: 1, offset: 0 },
    fitted: raw.fitted ?? {},
  });
}
