// What stands beside a name and tells that it is somebody’s: {Mrs} Freeling – Piers Marsh, {the mayor}.

import type { Language } from '../../language/language.ts';
import { partsOf } from '../../language/names/name-parts.ts';
import { slice } from '../../text/span.ts';
import type { Mention } from '../../types.ts';

/** Names in front of a small trade that has a name of its own behind it: "[Springbok] captain Nel". */
export function describingNames(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<Mention> {
  const titled = mentions.filter(
    ({ kind, entity, span, head }) => kind === 'name' && entity === 'person' && span.start < head.start,
  );
  const holders = new Map(titled.map((mention) => [mention.span.start, mention]));
  return new Set(
    mentions.filter((mention) => {
      const { kind, span } = mention;
      const holder = holders.get(span.start);
      if (kind !== 'name' || holder === undefined || holder.head.start <= span.end) return false;
      const between = slice(text, { start: span.end, end: holder.head.start }).trim();
      return english.roles(between.slice(between.lastIndexOf(' ') + 1))?.kind === 'person';
    }),
  );
}

/** "Mrs Freeling": so "Odessa Freeling" is somebody too, whatever else the words mean. */
export function titledSurnames(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const titled = mentions.filter(({ kind, entity, gender, span, head }) => {
    if (kind !== 'name' || entity !== 'person' || gender === null || span.start === head.start) return false;
    const before = slice(text, { start: span.start, end: head.start }).replace(/[.\s]+$/u, '');
    return english.names.honorific(before.toLowerCase())?.role === null;
  });
  return new Set(titled.map(({ head }) => partsOf(english.names, slice(text, head)).words.join(' ')));
}

/** Where an office of one person begins behind a comma: "Piers Marsh, the mayor", who is no pier and no marsh. */
export function officesAt(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<number> {
  const isOffice = ({ kind, number, span, head }: Mention) =>
    kind === 'nominal' &&
    number === 'singular' &&
    text.startsWith(', ', span.start - 2) &&
    english.roles(slice(text, head).toLowerCase())?.kind === 'person';
  return new Set(mentions.filter(isOffice).map(({ span }) => span.start));
}

/** Names that only tell of what kind a thing is: "the [Maoist] problem", "a [Norvale] spokesman". */
export function namesOfKind(text: string, mentions: readonly Mention[]): ReadonlySet<Mention> {
  const found = new Set<Mention>();
  let outer: Mention | null = null;
  for (const mention of mentions) {
    if (mention.kind === 'nominal' && (outer === null || mention.span.start >= outer.span.end)) outer = mention;
    if (mention.kind !== 'name' || outer === null || mention.span.end >= outer.head.start) continue;
    if (mention.span.start >= outer.span.start && /^ \p{Ll}/u.test(text.slice(mention.span.end, mention.span.end + 2)))
      found.add(mention);
  }
  return found;
}
