// The records that leave the house: layers of spans become statements one can print, store and cite.

import { paragraphsAbove } from '../text/inherited.ts';
import { contains, cover, excerpt, indexAt, slice, trim } from '../text/span.ts';
import type { Attribution, Document, Evidence, Resolution, Segments, Span, Statement, StatementDate } from '../types.ts';

/** One statement for each attribution, in the same order. */
export function recordStatements(layers: {
  readonly document: Document;
  readonly segments: Segments;
  readonly attributions: readonly Attribution[];
  readonly resolutions: readonly Resolution[];
  readonly dates: readonly StatementDate[];
  readonly evidence: readonly Evidence[];
}): Statement[] {
  const { text, ...about } = layers.document;
  return layers.attributions.map((attribution, index): Statement => {
    const { quotation, cue, source, stance } = attribution;
    const speaker = layers.resolutions[index]?.speaker ?? null;
    const date = layers.dates[index] as StatementDate;
    const context = contextOf(text, layers.segments, attribution, date);
    const placed = { content: quotation.content, source, cue: cue?.span ?? null, context };
    const above = paragraphsAbove(text, placed, date.expression);
    const shown = quotation.type === 'direct' && quotation.quoted.length > 0 ? quotation.quoted : quotation.content;
    return {
      id: `${about.id}-${(quotation.content[0] as Span).start}`,
      type: quotation.type,
      text: shown.map((span) => text.slice(span.start, span.end)).join(' '),
      quoted: quotation.quoted.map((span) => excerpt(text, span)),
      content: quotation.content.map((span) => excerpt(text, span)),
      speaker: speaker && {
        id: speaker.id,
        name: speaker.name,
        kind: speaker.kind,
        role: speaker.role,
        members: speaker.members,
      },
      stance,
      source: source && excerpt(text, source),
      cue: cue && { start: cue.span.start, end: cue.span.end, text: slice(text, cue.span), lemma: cue.lemma },
      date: {
        value: date.value,
        precision: date.precision,
        basis: date.basis,
        expression: date.expression && excerpt(text, date.expression),
        ...(above === null ? {} : { inherited: { paragraphsAbove: above } }),
      },
      confidence: layers.evidence[index]?.confidence ?? 0,
      context: excerpt(text, context),
      document: about,
    };
  });
}

/** The sentences that hold the content, and the source, cue and date where those stand in the same paragraph. */
function contextOf(text: string, segments: Segments, { quotation, source, cue }: Attribution, date: StatementDate): Span {
  const content = cover(quotation.content);
  const paragraph = segments.paragraphs[indexAt(segments.paragraphs, content.start)];
  const beside = [source, cue?.span ?? null, date.expression].filter(
    (span) => span !== null && paragraph && contains(paragraph, span),
  );
  const all = cover([content, ...(beside as Span[])]);
  const first = segments.sentences[indexAt(segments.sentences, all.start)];
  const last = segments.sentences[indexAt(segments.sentences, all.end - 1)];
  return trim(
    text,
    cover([all, ...(first && first.start < all.end ? [first] : []), ...(last && last.start < all.end ? [last] : [])]),
  );
}
