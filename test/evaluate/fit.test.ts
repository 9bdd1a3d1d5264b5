// The fit: same examples, same weights; what always decides gets the largest one; calibration keeps its promise.

import { describe, expect, test } from '@jest/globals';
import { type Choice, fitChoices, fitQuestions, folds, sigmoid } from '../../src/evaluate/fit.ts';

const values = (...names: string[]) => new Map(names.map((name) => [name, 1]));

describe('choices', () => {
  const choices: Choice[] = Array.from({ length: 40 }, (_, index) => ({
    weight: 1,
    candidates: [
      { values: values('subject', ...(index % 2 ? ['near'] : [])), right: index % 10 !== 0 },
      { values: values('near'), right: index % 10 === 0 },
    ],
  }));

  test('teach the weight of what decides', () => {
    const weights = fitChoices(choices);
    expect(weights.subject).toBeGreaterThan(1);
    expect(Math.abs(weights.near ?? 0)).toBeLessThan(weights.subject ?? 0);
  });

  test('give the same weights each time', () => {
    expect(fitChoices(choices)).toEqual(fitChoices(choices));
  });

  test('stay near what was believed where they tell nothing', () => {
    const options = { ridge: 1e-2, steps: 300, prior: { subject: 1, rare: -3 } };
    const one = {
      weight: 1,
      candidates: [
        { values: values('subject', 'rare'), right: true },
        { values: values('rare'), right: false },
      ],
    };
    const weights = fitChoices([one], options);
    expect(weights.rare).toBe(-3);
    expect(weights.subject).toBeGreaterThan(1);
  });

  test('move what is firmly believed less than what is not', () => {
    const options = { ridge: 1e-4, steps: 300, prior: { subject: -2 } };
    const [loose, firm] = [fitChoices(choices, options), fitChoices(choices, { ...options, firmness: 1 })];
    expect(firm.subject).toBeLessThan(-1);
    expect(loose.subject).toBeGreaterThan(1);
  });

  test('without a right candidate teach nothing', () => {
    expect(fitChoices([...choices, { weight: 1, candidates: [{ values: values('subject'), right: false }] }]).subject).toBe(
      fitChoices(choices).subject,
    );
  });
});

test('questions give the share of right answers as probability', () => {
  const questions = Array.from({ length: 100 }, (_, index) => ({ values: values('always'), right: index % 4 !== 0 }));
  const weights = fitQuestions(questions, { ridge: 0, steps: 400 });
  expect(sigmoid(weights.always ?? 0)).toBeCloseTo(0.75, 2);
});

test('folds hold out each document once, and never train on it', () => {
  const items = Array.from({ length: 25 }, (_, document) => ({ document }));
  const parts = folds(items, ({ document }) => document, 5);
  expect(parts.flatMap(({ held }) => held)).toHaveLength(25);
  expect(parts.every(({ train, held }) => held.every((item) => !train.includes(item)))).toBe(true);
});
