// Paragraphs of one speech: “We lost it,” Lund said.⏎“The rain took all the seed that we had.” is one statement, though the first closed its marks.

import { indexAt } from '../text/span.ts';
import { countWords } from '../text/words.ts';
import type { Attribution, Evidence, Quotation, Resolution, Segments, Span, StatementDate } from '../types.ts';

/** What is known of each statement, in the same order. */
type Layers = {
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
  readonly dates: readonly StatementDate[];
  readonly evidence: readonly Evidence[];
};

/** In words: in a talk of two, lines are short, and a short one may be the other’s. */
const SHORTEST = 10;

/**
 * Joins words that fill a paragraph with those of the paragraph before which they go on with: the same speaker, nothing between, and no
 * tag of their own. Only behind a full quotation: Lund called it “odd.”⏎“It never moved, and then it did.” are two. The whole has the day of
 * its first piece, and is as sure as the less sure of the two.
 */
export function joinSpokenOn(text: string, { sentences, paragraphs }: Segments, layers: Layers): Layers {
  /** Where each statement went. */
  const places: number[] = [];
  const attributions: Attribution[] = [];
  const resolutions: Resolution[] = [];
  const dates: StatementDate[] = [];
  const evidence: Evidence[] = [];
  layers.attributions.forEach((attribution, index) => {
    const { carriedFrom } = attribution;
    const resolution = layers.resolutions[index] as Resolution; // one for each attribution, and so below
    const sure = layers.evidence[index] as Evidence;
    const place = carriedFrom === null ? undefined : places[carriedFrom];
    const before = place === undefined ? undefined : attributions[place];
    if (place !== undefined && before !== undefined && isSame(place, resolution) && speaksOn(before.quotation, attribution)) {
      const { confidence, reasons } = evidence[place] as Evidence;
      places[index] = place;
      attributions[place] = { ...before, quotation: both(before.quotation, attribution.quotation) };
      evidence[place] = { confidence: Math.min(confidence, sure.confidence), reasons };
      return;
    }
    places[index] = attributions.length;
    attributions.push(place === undefined ? attribution : { ...attribution, carriedFrom: place });
    resolutions.push(resolution);
    dates.push(layers.dates[index] as StatementDate);
    evidence.push(sure);
  });
  return { attributions, resolutions, dates, evidence };

  function isSame(place: number, { speaker }: Resolution): boolean {
    return resolutions[place]?.speaker?.id === speaker?.id;
  }

  function speaksOn(before: Quotation, { quotation, evidence }: Attribution): boolean {
    if (before.type !== 'direct' || quotation.type !== 'direct' || before.depth !== quotation.depth) return false;
    if (!evidence.reasons.some(({ name }) => name === 'speaks-on') || countWords(text, quotation.content, SHORTEST) < SHORTEST)
      return false;
    const [last, first] = [before.content.at(-1) as Span, quotation.content[0] as Span]; // as: a quotation has content
    // ‘A bit of a shock’: a heading between paragraphs of double marks.
    if (text.charAt(last.start - 1) !== text.charAt(first.start - 1)) return false;
    const [from, to] = [last.end, first.start];
    return indexAt(paragraphs, to) - indexAt(paragraphs, from) === 1 && indexAt(sentences, to) - indexAt(sentences, from) === 1;
  }
}

function both({ type, content, quoted, depth }: Quotation, next: Quotation): Quotation {
  return { type, content: [...content, ...next.content], quoted: [...quoted, ...next.quoted], depth };
}
