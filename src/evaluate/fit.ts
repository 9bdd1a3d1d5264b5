// Learns how much each reason counts: regularised logistic regression by plain gradient steps. Same examples, same weights, always.

/** Named values of one candidate; absent names are 0. */
export type Values = ReadonlyMap<string, number>;

/** One choice among candidates, of which at least one is right. */
export type Choice = {
  readonly candidates: readonly { readonly values: Values; readonly right: boolean }[];
  readonly weight: number;
};

/** One yes-or-no question: was this right? */
export type Question = { readonly values: Values; readonly right: boolean };

export type FitOptions = {
  /** Strength of the pull towards 0, per example; 0 lets rare reasons run away. */
  readonly ridge: number;
  /** Gradient steps over all examples; the losses of ours stand still after some hundred. */
  readonly steps: number;
  /** Where the weights start, and what they are pulled towards; missing names: 0. */
  readonly prior?: Readonly<Record<string, number>>;
  /** Strength of the pull towards a prior that is not 0, where it is to be another. */
  readonly firmness?: number;
};

export const USUAL: FitOptions = { ridge: 1e-4, steps: 300 };

/** Weights under which the right candidates get the largest share of the softmax. Choices without a right candidate teach nothing. */
export function fitChoices(choices: readonly Choice[], options: FitOptions = USUAL): Record<string, number> {
  const names = namesOf(choices.flatMap(({ candidates }) => candidates.map(({ values }) => values)));
  const useful = choices.filter(
    ({ candidates }) => candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
  );
  const rows = useful.map(({ candidates, weight }) => ({
    weight,
    right: candidates.map(({ right }) => right),
    sparse: candidates.map(({ values }) => sparseOf(names, values)),
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return descend(names, options, (weights, gradient) => {
    for (const { weight, right, sparse } of rows) {
      const scores = sparse.map((row) => dot(weights, row));
      const highest = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - highest));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, index) => sum + (right[index] ? share : 0), 0);
      sparse.forEach((row, index) => {
        const share = shares[index] ?? 0;
        const pull = share / all - (right[index] ? share / good : 0);
        addTo(gradient, row, (weight / total) * pull);
      });
    }
  });
}

/** Weights under which σ(sum) is the probability of "right". */
export function fitQuestions(questions: readonly Question[], options: FitOptions = USUAL): Record<string, number> {
  const names = namesOf(questions.map(({ values }) => values));
  const rows = questions.map(({ values, right }) => ({ sparse: sparseOf(names, values), right: right ? 1 : 0 }));
  const total = rows.length || 1;
  return descend(names, options, (weights, gradient) => {
    for (const { sparse, right } of rows) addTo(gradient, sparse, (sigmoid(dot(weights, sparse)) - right) / total);
  });
}

/** 1 / (1 + e^−x). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Ten parts of the examples by document, so that no article is judged by weights it helped to fit. */
export function folds<T>(
  items: readonly T[],
  documentOf: (item: T) => number,
  count = 10,
): { readonly train: T[]; readonly held: T[] }[] {
  return Array.from({ length: count }, (_, part) => ({
    train: items.filter((item) => documentOf(item) % count !== part),
    held: items.filter((item) => documentOf(item) % count === part),
  }));
}

type Sparse = { readonly at: readonly number[]; readonly value: readonly number[] };

function namesOf(all: readonly Values[]): string[] {
  const names = new Set<string>();
  for (const values of all) for (const name of values.keys()) names.add(name);
  return [...names].sort();
}

function sparseOf(names: readonly string[], values: Values): Sparse {
  const index = indexes(names);
  const at: number[] = [];
  const value: number[] = [];
  for (const [name, number] of values) {
    at.push(index.get(name) ?? 0);
    value.push(number);
  }
  return { at, value };
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function indexes(names: readonly string[]): ReadonlyMap<string, number> {
  const map = known.get(names) ?? new Map(names.map((name, index) => [name, index]));
  known.set(names, map);
  return map;
}

function dot(weights: Float64Array, { at, value }: Sparse): number {
  let sum = 0;
  for (let index = 0; index < at.length; index++) sum += (weights[at[index] ?? 0] ?? 0) * (value[index] ?? 0);
  return sum;
}

function addTo(gradient: Float64Array, { at, value }: Sparse, factor: number): void {
  for (let index = 0; index < at.length; index++) {
    const place = at[index] ?? 0;
    gradient[place] = (gradient[place] ?? 0) + factor * (value[index] ?? 0);
  }
}

/** Adam without chance: full gradients, fixed steps, from what was believed. Rounded, so that the file is the same on every machine. */
function descend(
  names: readonly string[],
  { ridge, steps, prior, firmness = ridge }: FitOptions,
  slope: (weights: Float64Array, gradient: Float64Array) => void,
): Record<string, number> {
  const believed = Float64Array.from(names, (name) => prior?.[name] ?? 0);
  const pull = Float64Array.from(believed, (prior) => (prior === 0 ? ridge : firmness));
  const weights = Float64Array.from(believed);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0);
    slope(weights, gradient);
    const rate = 0.15 * (1 - step / (steps + 1));
    for (let index = 0; index < weights.length; index++) {
      const g = (gradient[index] ?? 0) + (pull[index] ?? 0) * ((weights[index] ?? 0) - (believed[index] ?? 0));
      const m = 0.9 * (mean[index] ?? 0) + 0.1 * g;
      const s = 0.999 * (square[index] ?? 0) + 0.001 * g * g;
      mean[index] = m;
      square[index] = s;
      weights[index] = (weights[index] ?? 0) - (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(s / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000]));
}
