// The fit as a whole: same articles, same weights; the confidence keeps its promise where names are often wrong.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fitWeights } from '../../src/engine/fitting.ts';
import { fitConfidence, type Offer } from '../../src/engine/fitting-confidence.ts';
import { sigmoid } from '../../src/evaluate/fit.ts';
import { parseStory } from '../../src/evaluate/gold.ts';
import { jointScore, weightedSum } from '../../src/extract/evidence.ts';
import { loadEnglish } from '../../src/language/language.ts';

const FOLDER = new URL('../../data/gold/', import.meta.url);

test('the same articles give the same weights', () => {
  const documents = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.quotes'))
    .sort()
    .slice(0, 12)
    .map((name) => parseStory(name, readFileSync(new URL(name, FOLDER), 'utf8')));
  const sets = { sources: { name: 'stories', documents }, named: { name: 'stories', documents } };
  const weights = fitWeights(loadEnglish(), sets);
  expect(weights).toEqual(fitWeights(loadEnglish(), sets));
  expect(weights.fitted).toMatchObject({ sources: 'stories', sourceArticles: 12 });
  expect(weights.fitted.sourceRegions).toBeGreaterThan(5);
});

describe('the confidence', () => {
  /** Of 400 offers one in five has a wrong source, and of the rest one in four of those by a pronoun a wrong name. */
  const offers: Offer[] = Array.from({ length: 400 }, (_, index) => {
    const isPronoun = index % 2 === 0;
    const isSourceRight = index % 5 !== 0;
    return {
      signs: {
        source: new Map([['always', 1]]),
        name: new Map([
          ['always', 1],
          [isPronoun ? 'pronoun-clear' : 'name-surname', 1],
        ]),
      },
      document: index % 40,
      isSourceRight,
      isNameRight: isSourceRight && !(isPronoun && index % 8 === 2),
    };
  });
  const { source, name, calibration } = fitConfidence(offers, offers);
  const chance = ({ signs }: Offer) =>
    sigmoid(
      calibration.slope * jointScore(weightedSum(source, signs.source), weightedSum(name, signs.name)) + calibration.offset,
    );

  test('promises on the whole what comes true', () => {
    const promised = offers.reduce((sum, offer) => sum + chance(offer), 0);
    expect(promised / 400).toBeCloseTo(offers.filter(({ isNameRight }) => isNameRight).length / 400, 1);
  });

  test('is higher where fewer names were wrong', () => {
    const [pronoun, surname] = offers;
    expect(chance(surname as Offer)).toBeGreaterThan(chance(pronoun as Offer) + 0.1); // as: 400 offers
  });

  test('learns of sources where no name is known', () => {
    const nameless = offers.map((offer) => ({ ...offer, isNameRight: null }));
    expect(sigmoid(fitConfidence(nameless, offers).source.always ?? 0)).toBeCloseTo(0.8, 1);
  });
});
