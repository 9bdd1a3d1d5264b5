// Examples for the confidence: was the source right, was its name, and how sure may both together be? “No,” {she} said: {Ana Reyes}.

import { align, commonLength } from '../evaluate/align.ts';
import { fitQuestions, folds, type Question } from '../evaluate/fit.ts';
import type { GoldAttribution, GoldDocument } from '../evaluate/gold.ts';
import { jointScore, weightedSum } from '../extract/evidence.ts';
import { extract } from '../extract/extract.ts';
import { allSigns, BELIEVED, type Signs } from '../extract/signs.ts';
import type { Language } from '../language/language.ts';
import type { Calibration, Weights } from '../language/weights.ts';
import { slice } from '../text/span.ts';
import type { Attribution, Speaker } from '../types.ts';

/** A region offered with a name, and whether its source and the name itself are right; null: the gold does not tell. */
export type Offer = {
  readonly signs: Signs;
  readonly document: number;
  readonly isSourceRight: boolean | null;
  readonly isNameRight: boolean | null;
};

export type Confidence = Pick<Weights, 'source' | 'name'> & { readonly calibration: Calibration };

/** Every region of an article offered with a name. */
export function offersOf(english: Language, gold: GoldDocument, document: number): Offer[] {
  const { text } = gold.document;
  const extraction = extract(outspoken(english), gold.document);
  const { statements, attributions, resolutions } = extraction;
  const signs = allSigns(english, { text, ...extraction });
  return align(gold, statements).found.flatMap(({ statement, attribution: expected, isOffered, isJudged, isRight }) => {
    const index = statements.indexOf(statement);
    const [attribution, speaker, own] = [attributions[index], resolutions[index]?.speaker ?? null, signs[index]];
    if (!isOffered || speaker === null || attribution === undefined || own === undefined) return [];
    const isSourceRight = expected === null ? false : isSource(english, text, expected, attribution, speaker);
    return [{ signs: own, document, isSourceRight, isNameRight: isJudged ? isRight : null }];
  });
}

/** A language that withholds no name, however doubtful. */
function outspoken(english: Language): Language {
  return { ...english, weights: { ...english.weights, calibration: { slope: 0, offset: 9 } } };
}

/** Whether the source is the gold's; null where the gold has none, or a pronoun in its place. */
function isSource(
  { wordClasses }: Language,
  text: string,
  { source }: GoldAttribution,
  { source: phrase, mention, carriedFrom }: Attribution,
  speaker: Speaker,
): boolean | null {
  const place = mention?.span ?? phrase;
  if (source.length === 0 || place === null || phrase === null) return null;
  if (commonLength([place], source) > 0) return true;
  // “Shah, {who} replaced Okafor, said”: it is Shah.
  const [first] = source;
  const isRelative = first !== undefined && wordClasses.pronoun(slice(text, first).toLowerCase())?.person === 'relative';
  if (isRelative && commonLength([phrase], source) > 0) return true;
  if (carriedFrom === null) return false;
  const words = source.flatMap(
    (span) =>
      slice(text, span)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  // “No,” {Lund} said. “Never,” he said: taken up from the tag before, it is the same man.
  const names = [speaker.name, mention === null ? '' : slice(text, mention.head)].map(
    (name) => name.toLowerCase().split(' ').at(-1) ?? '',
  );
  if (words.some((word) => names.includes(word))) return true;
  return words.every((word) => wordClasses.pronoun(word) !== null) ? null : false;
}

/** Thousands of sources, of forty signs. */
const SOURCE_FIT = { ridge: 1e-3, steps: 300 };

/** Some hundred names, of which a dozen are wrong: pulled towards what was believed. */
const NAME_FIT = { ridge: 1e-2, steps: 300, prior: BELIEVED };

/**
 * The chance of a source is learnt from all articles, that of a name from those whose names are known, and the calibration of both from names
 * weighed without their own article. (The sources are of so many articles that no single one sways them.)
 */
export function fitConfidence(sourced: readonly Offer[], named: readonly Offer[]): Confidence {
  const source = fitQuestions(
    sourced.flatMap(({ signs, isSourceRight }) =>
      isSourceRight === null ? [] : [{ values: signs.source, right: isSourceRight }],
    ),
    SOURCE_FIT,
  );
  const held = folds(named, ({ document }) => document).flatMap(({ train, held: rest }) => {
    const name = fitNames(train);
    return rest.flatMap(({ signs, isNameRight }) => (isNameRight === null ? [] : [scored({ source, name }, signs, isNameRight)]));
  });
  const { slope = 1, offset = 0 } = fitQuestions(held, { ridge: 0, steps: 300 });
  return { source, name: fitNames(named), calibration: { slope, offset } };
}

/** Under a wrong source no name can be right, and tells nothing of names. */
function fitNames(offers: readonly Offer[]): Record<string, number> {
  const questions = offers.flatMap(({ signs, isSourceRight, isNameRight }) =>
    isSourceRight === false || isNameRight === null ? [] : [{ values: signs.name, right: isNameRight }],
  );
  // What no article showed stays as it was believed.
  return { ...BELIEVED, ...fitQuestions(questions, NAME_FIT) };
}

function scored(weights: Pick<Weights, 'source' | 'name'>, signs: Signs, right: boolean): Question {
  const score = jointScore(weightedSum(weights.source, signs.source), weightedSum(weights.name, signs.name));
  return {
    values: new Map([
      ['slope', score],
      ['offset', 1],
    ]),
    right,
  };
}
