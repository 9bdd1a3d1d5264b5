// Whose words a headline gives, where the article gives them again below: ‘We were told to run’, says widow ⏎ “We were told to run,” Ida Lund said.

import { leadOf } from '../text/paragraphs.ts';
import { cover, indexAt, slice } from '../text/span.ts';
import type { Attribution, Document, Evidence, Reason, Resolution, Segments, Span, Speaker } from '../types.ts';

type Layers = {
  readonly document: Document;
  readonly segments: Segments;
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
  readonly evidence: readonly Evidence[];
};

/** In words: “not good enough” is one person’s, “bail-out” or “fake news” may be many people’s. */
const FEWEST = 3;

/** One paper in fifty puts words into its headline that two people have used. */
const ABOVE = 0.98;

/** The resolutions and verdicts in which cross-heads, and the words above the first sentence, and in it, are of whom the article names under the same words. */
export function nameHeadlines(layers: Layers): {
  readonly resolutions: readonly Resolution[];
  readonly evidence: readonly Evidence[];
} {
  const { document, segments, attributions } = layers;
  const top = segments.paragraphs[leadOf(document.text, segments.paragraphs)]?.end ?? document.text.length;
  const above = attributions.slice(0, MOST).findLastIndex(({ quotation }) => cover(quotation.content).start < top) + 1;
  const [resolutions, evidence] = [[...layers.resolutions], [...layers.evidence]];
  for (let index = 0; index < above; index++) {
    const found = isOpen(resolutions[index]) ? (giverBelow(layers, index, above) ?? namedBehind(layers, index)) : null;
    if (found === null) continue;
    const { name, at, speaker, confidence } = found;
    const reason: Reason = { name, contribution: 1, at };
    resolutions[index] = { speaker, reasons: [reason] };
    evidence[index] = { confidence: Math.round(1000 * ABOVE * confidence) / 1000, reasons: [reason] };
  }
  for (let index = above; index < attributions.length; index++) {
    const below = takenFrom(layers, index);
    const { speaker } = resolutions[below] ?? { speaker: null };
    if (below < 0 || speaker === null) continue;
    const at = cover((attributions[below] as Attribution).quotation.content); // as: found in the list
    const reason: Reason = { name: 'given-below', contribution: 1, at };
    resolutions[index] = { speaker, reasons: [reason] };
    evidence[index] = { confidence: Math.round(1000 * ABOVE * (evidence[below]?.confidence ?? 0)) / 1000, reasons: [reason] };
  }
  return { resolutions, evidence };
}

/** In words. */
const LONGEST_CROSS_HEAD = 8;

/** How many statements below it may hold its words. */
const CROSS_HEAD_REACH = 6;

/**
 * ‘We drink from one well’ alone between two paragraphs, without a stop: a line of the newspaper's. The index of the statement below from which its
 * words are taken; -1 where there is none.
 */
function takenFrom({ document: { text }, segments, attributions }: Layers, index: number): number {
  const { quotation } = attributions[index] as Attribution; // as: inside the list
  const [inner, ...rest] = quotation.quoted;
  if (quotation.type !== 'direct' || inner === undefined || rest.length > 0) return -1;
  const paragraph = segments.paragraphs[indexAt(segments.paragraphs, inner.start)];
  const words = wordsOf(text, inner).trim().split(' ');
  if (paragraph === undefined || paragraph.end - paragraph.start > inner.end - inner.start + 2) return -1;
  if (words.length < FEWEST || words.length > LONGEST_CROSS_HEAD || !/[\p{L}\p{N}]$/u.test(slice(text, inner))) return -1;
  for (let below = index + 1; below <= index + CROSS_HEAD_REACH && below < attributions.length; below++) {
    const said = (attributions[below] as Attribution).quotation.quoted.map((span) => wordsOf(text, span)).join('');
    if (words.every((word) => said.includes(` ${word} `))) return below;
  }
  return -1;
}

/** No headline and lead quote oftener; each of them is looked for in all that follows. */
const MOST = 8;

/** Whether nobody is named for the words: no speaker, or “widow”, “a federal judge”. */
function isOpen(resolution: Resolution | undefined): boolean {
  return resolution !== undefined && (resolution.speaker === null || resolution.speaker.kind === 'unnamed');
}

type Giver = {
  readonly name: 'given-below' | 'named-behind';
  readonly speaker: Speaker;
  readonly confidence: number;
  readonly at: Span;
};

/** The one person or body under whose name all of the words stand again; null where there are two, or where somebody only takes up a phrase. */
function giverBelow({ document, attributions, resolutions, evidence }: Layers, index: number, above: number): Giver | null {
  const asked = attributions[index] as Attribution; // as: above the length
  const pieces = asked.quotation.quoted.map((span) => wordsOf(document.text, span));
  if (pieces.length === 0 || pieces.some((piece) => piece.trim().split(' ').length < FEWEST)) return null;
  // “a judge”, left open or not
  const described = resolutions[index]?.speaker != null || asked.mention?.kind === 'nominal';
  let giver: Giver | null = null;
  for (let other = above; other < attributions.length; other++) {
    const { quotation } = attributions[other] as Attribution; // as: inside the list
    const speaker = resolutions[other]?.speaker ?? null;
    if (speaker === null || !(speaker.kind === 'person' || speaker.kind === 'organization')) continue;
    // “a judge told him it was “a disgrace to the town” … his mother called “a disgrace to the town” cruel”
    if (described && quotation.type !== 'direct') continue;
    const said = quotation.quoted.map((span) => wordsOf(document.text, span)).join('|');
    if (!pieces.every((piece) => said.includes(piece))) continue;
    if (giver !== null && giver.speaker.id !== speaker.id) return null;
    giver ??= { name: 'given-below', speaker, confidence: evidence[other]?.confidence ?? 0, at: cover(quotation.content) };
  }
  return giver;
}

/** “‘We were poor’: Hale”: the one speaker of the article whose name alone stands behind the words, on their line. */
function namedBehind({ document, segments, attributions, resolutions, evidence }: Layers, index: number): Giver | null {
  const words = cover((attributions[index] as Attribution).quotation.content); // as: above the length
  const line = segments.paragraphs[indexAt(segments.paragraphs, words.start)];
  const [, name] = /^[”’"']\s?: (\p{Lu}[\p{L}\p{M}’' -]*)$/u.exec(document.text.slice(words.end, line?.end)) ?? [];
  if (name === undefined) return null;
  let giver: Giver | null = null;
  for (const [other, { speaker }] of resolutions.entries()) {
    if (speaker === null || speaker.kind === 'unnamed' || !` ${speaker.name}`.endsWith(` ${name}`)) continue;
    if (giver !== null && giver.speaker.id !== speaker.id) return null;
    giver ??= { name: 'named-behind', speaker, confidence: evidence[other]?.confidence ?? 0, at: words };
  }
  return giver;
}

/** Small letters and spaces alone, a space at each end: “Run!” and “run” are the same words. */
function wordsOf(text: string, span: Span): string {
  const words = slice(text, span)
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}
