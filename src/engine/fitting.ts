// Where the weights come from: gold articles become examples, examples become weights, and held-out articles make the confidence honest.

import { shareOf } from '../evaluate/align.ts';
import { type Choice, fitChoices, fitQuestions, folds, type Question, USUAL } from '../evaluate/fit.ts';
import type { GoldDocument } from '../evaluate/gold.ts';
import { isSameSpeaker } from '../evaluate/same-speaker.ts';
import { findCues } from '../extract/cues.ts';
import { extract } from '../extract/extract.ts';
import { findMentions } from '../extract/mentions.ts';
import { findDoubtfulMarks } from '../extract/quotations.ts';
import { findQuotedSpans } from '../extract/quoted-spans.ts';
import { REASONS } from '../extract/reasons.ts';
import { segment } from '../extract/segments.ts';
import { pronounChoices } from '../extract/speakers.ts';
import { BELIEVED } from '../extract/who/pronoun-signs.ts';
import type { Language } from '../language/language.ts';
import type { Weights } from '../language/weights.ts';
import { fitConfidence, type Offer, offersOf } from './fitting-confidence.ts';
import { choicesOf, counterpart, speakersOf } from './fitting-sources.ts';

/** `sources`: articles with source spans; `named`: articles with canonical speakers too. Names are those of the sets, for the record. */
export type FitSets = {
  readonly sources: { readonly name: string; readonly documents: readonly GoldDocument[] };
  readonly named: { readonly name: string; readonly documents: readonly GoldDocument[] };
};

const believed: Readonly<Record<string, number>> = Object.fromEntries(
  REASONS.map(({ name, believed: counts }) => [name, counts ?? 0] as const).filter(([, counts]) => counts !== 0),
);

/** What was believed of rare reasons gives way to about a hundred examples, not to one. */
const FIRM = 1e-2;

/** Fits all weights, each with those before it in use. Deterministic: same articles, same weights. */
export function fitWeights(given: Language, { sources, named }: FitSets): Weights {
  const statement = fitQuestions(
    sources.documents.flatMap((gold) => marksOf(given, gold)),
    { ridge: 3e-4, steps: 300 },
  );
  const english = withWeights(given, { statement });
  const speakers = new Map(named.documents.map((gold) => [gold.document.id, speakersOf(gold)]));
  const examples = sources.documents.flatMap((gold) => choicesOf(english, gold, speakers.get(gold.document.id) ?? null));
  const fitted = fitChoices(examples, { ...USUAL, firmness: FIRM, prior: believed });
  const attribution = Object.fromEntries(REASONS.map(({ name }) => [name, fitted[name] ?? believed[name] ?? 0]));
  // Whom one pronoun means depends on whom those before it did: read twice, first as was believed, then as fitted.
  const asBelieved = withWeights(english, { attribution, pronoun: BELIEVED });
  const reasoned = withWeights(english, {
    attribution,
    pronoun: fitChoices(pronounsOfAll(asBelieved, named.documents), PRONOUN_FIT),
  });
  const pronouns = pronounsOfAll(reasoned, named.documents);
  const pronoun = fitChoices(pronouns, PRONOUN_FIT);
  const sourced = sources.documents.flatMap((gold, document) => offersOf(withWeights(reasoned, { pronoun }), gold, document));
  const offers = namedOffers(reasoned, named.documents, pronouns);
  return {
    attribution,
    ...fitConfidence(sourced, offers),
    statement,
    pronoun,
    fitted: {
      sources: sources.name,
      sourceArticles: sources.documents.length,
      sourceChoices: examples.length,
      sourceRegions: sourced.filter(({ isSourceRight }) => isSourceRight !== null).length,
      named: named.name,
      namedArticles: named.documents.length,
      namedPronouns: pronouns.length,
      namedRegions: offers.filter(({ isNameRight }) => isNameRight !== null).length,
    },
  };
}

function withWeights(english: Language, weights: Partial<Weights>): Language {
  return { ...english, weights: { ...english.weights, ...weights } };
}

/** What is offered in each article while "he" and "she" are read by weights that have not seen it: else the confidence trusts them too much. */
function namedOffers(reasoned: Language, documents: readonly GoldDocument[], pronouns: readonly PronounChoice[]): Offer[] {
  const readers = folds(pronouns, ({ document }) => document).map(({ train }) =>
    withWeights(reasoned, { pronoun: fitChoices(train, PRONOUN_FIT) }),
  );
  const numbered = documents.map((gold, document) => ({ gold, document }));
  return folds(numbered, ({ document }) => document).flatMap(({ held }, part) =>
    held.flatMap(({ gold, document }) => offersOf(readers[part] ?? reasoned, gold, document)),
  );
}

/** Words between marks without a cue: did the annotators take them for somebody's? */
function marksOf(english: Language, gold: GoldDocument): Question[] {
  const { text } = gold.document;
  const segments = segment(english, text);
  const quoted = findQuotedSpans(english, text, segments);
  const cues = findCues(english, { text, segments, quoted });
  const mentions = findMentions(english, { text, segments, quoted });
  const regions = gold.attributions.filter(({ type }) => type !== 'indirect').flatMap((attribution) => attribution.quoted);
  // The annotators of these corpora looked at double marks only.
  return findDoubtfulMarks(english, { text, segments, quoted, cues, mentions })
    .filter((mark) => mark.quoted.mark === 'double')
    .map((mark) => ({
      values: mark.values,
      right: regions.some((region) => shareOf([mark.quoted.inner], [region]) > 0.5),
    }));
}

/** Some hundred examples for some twenty signs: pulled harder than the choice of sources, and towards what was believed. */
const PRONOUN_FIT = { ridge: 1.5e-2, steps: 300, prior: BELIEVED };

type PronounChoice = Choice & { /** Its article. */ readonly document: number };

function pronounsOfAll(english: Language, documents: readonly GoldDocument[]): PronounChoice[] {
  return documents.flatMap((gold, document) => pronounsOf(english, gold).map((choice) => ({ ...choice, document })));
}

/** Every "he" and "she" that speaks, where the gold says who is meant. */
function pronounsOf(english: Language, gold: GoldDocument): Choice[] {
  const extraction = extract(english, gold.document);
  return pronounChoices(english, extraction).flatMap(({ attribution, standings }) => {
    const index = extraction.attributions.indexOf(attribution);
    const expected = counterpart(gold, attribution.quotation);
    const { source } = extraction.attributions[index] ?? attribution;
    const isSource = source !== null && expected?.source.some((span) => span.start < source.end && source.start < span.end);
    if (!isSource || !expected?.speaker || expected.kind !== 'person') return [];
    const { speaker } = expected;
    const candidates = standings.map(({ person, values }) => ({
      values: new Map(Object.entries(values)),
      right: isSameSpeaker(speaker, 'person', person.name),
    }));
    return candidates.some(({ right }) => right) ? [{ weight: 1, candidates }] : [];
  });
}
