// Where the weights come from: gold articles become examples, examples become weights, and a held-out share makes the confidence honest.

import { align } from '../evaluate/align.ts';
import { type Choice, fitChoices, fitQuestions, folds, type Question, sigmoid } from '../evaluate/fit.ts';
import type { GoldAttribution, GoldDocument } from '../evaluate/gold.ts';
import { isSameSpeaker } from '../evaluate/same-speaker.ts';
import { BELIEVED } from '../extract/antecedents.ts';
import { choices } from '../extract/attributions.ts';
import { type Candidate, isReportedSpeaker } from '../extract/candidates.ts';
import { findCues } from '../extract/cues.ts';
import { evidenceValues } from '../extract/evidence.ts';
import { extract } from '../extract/extract.ts';
import { findMentions } from '../extract/mentions.ts';
import { findDoubtfulMarks, findQuotations } from '../extract/quotations.ts';
import { findQuotedSpans } from '../extract/quoted-spans.ts';
import { REASONS, scoreOf, valuesOf } from '../extract/reasons.ts';
import { segment } from '../extract/segments.ts';
import { pronounChoices } from '../extract/speakers.ts';
import type { Language } from '../language/language.ts';
import type { Weights } from '../language/weights.ts';
import { slice } from '../text/span.ts';
import type { Attribution, Quotation, Span } from '../types.ts';

/** `sources`: articles with source spans; `named`: articles with canonical speakers too. Names are those of the sets, for the record. */
export type FitSets = {
  readonly sources: { readonly name: string; readonly documents: readonly GoldDocument[] };
  readonly named: { readonly name: string; readonly documents: readonly GoldDocument[] };
};

/** Fits all weights. Deterministic: same articles, same weights. */
export function fitWeights(given: Language, { sources, named }: FitSets): Weights {
  const statement = fitQuestions(
    sources.documents.flatMap((gold) => marksOf(given, gold)),
    { ridge: 3e-4, steps: 300 },
  );
  const english: Language = { ...given, weights: { ...given.weights, statement } };
  const speakers = new Map(named.documents.map((gold) => [gold.document.id, speakersOf(gold)]));
  const examples = sources.documents.flatMap((gold) => choicesOf(english, gold, speakers.get(gold.document.id) ?? null));
  const fitted = fitChoices(examples);
  const attribution = Object.fromEntries(REASONS.map(({ name }) => [name, fitted[name] ?? 0]));
  const reasoned: Language = { ...english, weights: { ...english.weights, attribution } };
  const pronouns = named.documents.flatMap((gold) => pronounsOf(reasoned, gold));
  const pronoun = fitChoices(pronouns, PRONOUN_FIT);
  const chosen: Language = { ...reasoned, weights: { ...reasoned.weights, pronoun } };
  const questions = named.documents.flatMap((gold, document) =>
    questionsOf(chosen, gold).map((question) => ({ ...question, document })),
  );
  const { confidence, slope, offset } = honest(questions);
  return {
    attribution,
    confidence,
    statement,
    pronoun,
    calibration: { slope, offset },
    fitted: {
      sources: sources.name,
      sourceArticles: sources.documents.length,
      sourceChoices: examples.length,
      named: named.name,
      namedArticles: named.documents.length,
      namedPronouns: pronouns.length,
      namedRegions: questions.length,
    },
  };
}

/** Words between marks without a cue: did the annotators take them for somebody's? */
function marksOf(english: Language, gold: GoldDocument): Question[] {
  const { text } = gold.document;
  const segments = segment(english, text);
  const quoted = findQuotedSpans(text, segments);
  const cues = findCues(english, { text, segments, quoted });
  const mentions = findMentions(english, { text, segments, quoted });
  const regions = gold.attributions.filter(({ type }) => type !== 'indirect').flatMap((attribution) => attribution.quoted);
  // The annotators of these corpora looked at double marks only.
  return findDoubtfulMarks(english, { text, segments, quoted, cues, mentions })
    .filter((mark) => mark.quoted.mark === 'double')
    .map((mark) => ({
      values: mark.values,
      right: regions.some((region) => overlap([mark.quoted.inner], [region]) > 0.5),
    }));
}

function speakersOf({ attributions }: GoldDocument): ReadonlyMap<string, string | null> {
  return new Map(attributions.map(({ id, speaker }) => [id, speaker]));
}

/** Statements without marks teach too, but less: their gold is looser. */
const UNQUOTED_WEIGHT = 0.3;

function choicesOf(english: Language, gold: GoldDocument, speakers: ReadonlyMap<string, string | null> | null): Choice[] {
  const { text } = gold.document;
  const segments = segment(english, text);
  const quoted = findQuotedSpans(text, segments);
  const cues = findCues(english, { text, segments, quoted });
  const mentions = findMentions(english, { text, segments, quoted });
  const quotations = findQuotations(english, { text, segments, quoted, cues, mentions });
  const done: Attribution[] = [];
  const expected: (GoldAttribution | null)[] = [];
  const examples: Choice[] = [];
  for (const { quotation, candidates } of choices(english, { text, segments, quoted, quotations, cues, mentions }, done)) {
    const attribution = quotation.depth === 0 ? counterpart(gold, quotation) : null;
    const right = rightOnes(text, quotation, candidates, attribution, expected, speakers);
    if (right.size > 0) {
      examples.push({
        weight: quotation.type === 'indirect' ? UNQUOTED_WEIGHT : 1,
        candidates: candidates.map((candidate) => ({ values: valuesOf(candidate), right: right.has(candidate) })),
      });
    }
    expected.push(attribution);
    const [source] = [...right].filter(({ kind }) => kind === 'mention');
    done.push(settled(quotation, source ?? likeliest(english, candidates)));
  }
  return examples;
}

/** The gold attribution that shares most of its places with the quotation, at least half. */
function counterpart({ attributions }: GoldDocument, { type, content, quoted }: Quotation): GoldAttribution | null {
  let best: GoldAttribution | null = null;
  let most = 0.5;
  for (const attribution of attributions) {
    const share =
      type === 'indirect'
        ? overlap(content, attribution.content)
        : Math.max(0, ...quoted.flatMap((piece) => attribution.quoted.map((other) => overlap([piece], [other]))));
    if (share > most && (type === 'indirect' || attribution.quoted.length > 0)) [best, most] = [attribution, share];
  }
  return best;
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let common = 0;
  for (const one of a)
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common === 0 ? 0 : common / (length(a) + length(b) - common);
}

/** Which candidates the gold calls right; empty where it does not tell. */
function rightOnes(
  text: string,
  quotation: Quotation,
  candidates: readonly Candidate[],
  gold: GoldAttribution | null,
  before: readonly (GoldAttribution | null)[],
  speakers: ReadonlyMap<string, string | null> | null,
): ReadonlySet<Candidate> {
  const nobody = candidates.filter(({ kind }) => kind === 'nobody');
  if (quotation.depth > 0) return new Set();
  const single = quotation.quoted.some(
    ({ start }) => /['‘’]/u.test(text.charAt(start - 1)) && !/['‘’]/u.test(text.charAt(start - 2)),
  );
  if (gold === null) return new Set(quotation.type === 'indirect' || single ? [] : nobody);
  const carried = candidates.filter(({ kind }) => kind === 'carry');
  const earlier = carried[0]?.carriedFrom == null ? null : (before[carried[0].carriedFrom] ?? null);
  const named = speakers?.get(gold.id) ?? null;
  const goesOn = earlier !== null && named !== null && speakers?.get(earlier.id) === named;
  if (gold.source.length === 0)
    return new Set(quotation.type === 'indirect' || speakers === null ? [] : goesOn ? carried : nobody);
  const inSource = mentionsIn(text, candidates, gold.source);
  if (inSource.length > 0) return new Set(inSource);
  const sameWord = earlier?.source.some((a) => gold.source.some((b) => lastWord(text, a) === lastWord(text, b)));
  return new Set((speakers === null ? sameWord : goesOn) ? carried : []);
}

/** The first mention of the source phrase: in "Shah, who replaced Okafor" it is Shah; for "who" alone, what it points at. */
function mentionsIn(text: string, candidates: readonly Candidate[], source: readonly Span[]): Candidate[] {
  if (source.length === 1 && /^(?:who|which|that)$/iu.test(slice(text, source[0] as Span))) {
    return candidates.filter(({ linked, role, clause }) => linked && role === 'subject' && clause?.place === 'relative');
  }
  const inside = candidates.filter(
    ({ kind, mention }) =>
      kind === 'mention' &&
      mention !== null &&
      source.some(({ start, end }) => mention.head.start < end && mention.head.end > start),
  );
  // “The Ledger wrote that Lund had called it “odd””: these annotators wrote the Ledger down; the words are Lund’s.
  const reported = candidates.filter(isReportedSpeaker);
  if (reported.length > 0 && inside.some(({ outer }) => outer)) return reported;
  const first = Math.min(...inside.map(({ mention }) => mention?.head.start ?? Number.POSITIVE_INFINITY));
  return inside.filter(({ mention, linked, role }) => mention?.head.start === first || (linked && role === 'subject'));
}

function lastWord(text: string, span: Span): string {
  return slice(text, span).toLowerCase().split(/\W+/u).filter(Boolean).at(-1) ?? '';
}

function likeliest({ weights }: Language, candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(weights.attribution, candidate);
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

function settled(quotation: Quotation, source: Candidate | null): Attribution {
  const mention = source?.mention ?? null;
  return {
    quotation,
    source: mention?.span ?? null,
    mention,
    cue: null,
    carriedFrom: null,
    stance: 'asserted',
    evidence: { confidence: 1, reasons: [] },
  };
}

/** Some hundred examples for some twenty signs: pulled harder than the choice of sources, and towards what was believed. */
const PRONOUN_FIT = { ridge: 1.5e-2, steps: 300, prior: BELIEVED };

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

type Asked = Question & { readonly document: number };

/** Every region offered with a name: was region and name right? */
function questionsOf(english: Language, gold: GoldDocument): Question[] {
  const { statements, attributions, resolutions } = extract(english, gold.document);
  return align(gold, statements).found.flatMap(({ statement, isJudged, isRight }) => {
    const index = statements.indexOf(statement);
    const [attribution, resolution] = [attributions[index], resolutions[index]];
    if (!isJudged || statement.speaker === null || attribution === undefined || resolution === undefined) return [];
    return [{ values: evidenceValues({ attributions, resolutions }, index), right: isRight }];
  });
}

/** The confidence is fitted on all articles; its calibration on answers each given by weights that had not seen the article. */
function honest(questions: readonly Asked[]): {
  readonly confidence: Record<string, number>;
  readonly slope: number;
  readonly offset: number;
} {
  const options = { ridge: 3e-3, steps: 300 };
  const held: Question[] = folds(questions, ({ document }) => document).flatMap(({ train, held: rest }) => {
    const weights = fitQuestions(train, options);
    return rest.map(({ values, right }) => {
      let score = 0;
      for (const [name, value] of values) score += value * (weights[name] ?? 0);
      return {
        values: new Map([
          ['slope', score],
          ['offset', 1],
        ]),
        right,
      };
    });
  });
  const platt = fitQuestions(held, { ridge: 0, steps: 300 });
  return { confidence: fitQuestions(questions, options), slope: platt.slope ?? 1, offset: platt.offset ?? 0 };
}

/** The share of right answers a calibrated score promises; for tests and for the record. */
export function promised(weights: Weights, score: number): number {
  return sigmoid(weights.calibration.slope * score + weights.calibration.offset);
}
