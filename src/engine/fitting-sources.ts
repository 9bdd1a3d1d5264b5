// Examples for the choice of a source: gold says which candidate of each quotation is right. “No,” {Lund} said to Reyes.

import { shareOf } from '../evaluate/align.ts';
import type { Choice } from '../evaluate/fit.ts';
import type { GoldAttribution, GoldDocument } from '../evaluate/gold.ts';
import { choices } from '../extract/attributions.ts';
import { type Candidate, isReportedSpeaker } from '../extract/candidate.ts';
import { findCues } from '../extract/cues.ts';
import { findMentions } from '../extract/mentions.ts';
import { findQuotations } from '../extract/quotations.ts';
import { findQuotedSpans } from '../extract/quoted-spans.ts';
import { scoreOf, valuesOf } from '../extract/reasons.ts';
import { segment } from '../extract/segments.ts';
import type { Language } from '../language/language.ts';
import { slice } from '../text/span.ts';
import type { Attribution, Quotation, Span } from '../types.ts';

export function speakersOf({ attributions }: GoldDocument): ReadonlyMap<string, string | null> {
  return new Map(attributions.map(({ id, speaker }) => [id, speaker]));
}

/** Statements without marks teach too, but less: their gold is looser. */
const UNQUOTED_WEIGHT = 0.3;

export function choicesOf(english: Language, gold: GoldDocument, speakers: ReadonlyMap<string, string | null> | null): Choice[] {
  const { text } = gold.document;
  const segments = segment(english, text);
  const quoted = findQuotedSpans(english, text, segments);
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
export function counterpart({ attributions }: GoldDocument, { type, content, quoted }: Quotation): GoldAttribution | null {
  let best: GoldAttribution | null = null;
  let most = 0.5;
  for (const attribution of attributions) {
    const share =
      type === 'indirect'
        ? shareOf(content, attribution.content)
        : Math.max(0, ...quoted.flatMap((piece) => attribution.quoted.map((other) => shareOf([piece], [other]))));
    if (share > most && (type === 'indirect' || attribution.quoted.length > 0)) [best, most] = [attribution, share];
  }
  return best;
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
