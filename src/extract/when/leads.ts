// Whoever a sentence tells of without a name, and the next paragraph by name: {A health inspector} said {d1 on Friday} that … “We found mice,” {s1 Ida Lund} said.

import type { Language } from '../../language/language.ts';
import { indexAt } from '../../text/span.ts';
import type { Attribution, Span } from '../../types.ts';
import type { Dated, Layout } from './layout.ts';
import { isOffice } from './officers.ts';

/**
 * By speaker, the dated sentences they are told of in without a name. `unnamed` are the dates of such sentences, in order. The name must be
 * new, and stand alone: "restaurant owner Kit Doyle said", "said Kit Doyle, who owns it" is somebody else.
 */
export function leadsTo(english: Language, layout: Layout, unnamed: readonly Dated[]): readonly (readonly [string, Dated])[] {
  const found: (readonly [string, Dated])[] = [];
  if (unnamed.length === 0) return found;
  layout.attributions.forEach((attribution, index) => {
    const speaker = layout.resolutions[index]?.speaker;
    const { source, mention } = attribution;
    if (speaker?.kind !== 'person' || source === null || mention?.kind !== 'name') return;
    const lead = unnamed[indexAt(unnamed, source.start) - 1];
    const paragraph = indexAt(layout.segments.paragraphs, source.start);
    if (lead === undefined || paragraph - lead.paragraph !== 1) return;
    const sentence = layout.segments.sentences[lead.sentence] ?? lead;
    const told = layout.text.slice(
      sentence.start,
      Math.min(source.start, attribution.quotation.content[0]?.start ?? source.start),
    );
    const surname = layout.text.slice(mention.head.start, mention.head.end).split(' ').at(-1) ?? '';
    const title = layout.text.slice(source.start, Math.max(source.start, mention.head.start)).toLowerCase();
    const offices = title.match(/[\p{L}-]+/gu)?.filter((word) => isOffice(english, word)) ?? [];
    const words = told.toLowerCase();
    const same = standsAlone(layout, attribution)
      ? offices.every((word) => words.includes(word))
      : officesBehind(english, layout, source).some((word) => words.includes(word));
    if (!told.includes(surname) && same) found.push([speaker.id, lead]);
  });
  return found;
}

/** Characters behind a name in which its office stands. */
const ASIDE = 64;

/** "Ida Lund, who has been {chairman} of the firm since 1988, told" */
function officesBehind(english: Language, { text }: Layout, source: Span): readonly string[] {
  const aside =
    /^, (?!a |an )[^“”"]*/u.exec(text.slice(source.end, source.end + ASIDE))?.[0] ??
    text.slice(source.start, source.end).split(',')[1] ??
    '';
  return (
    aside
      .toLowerCase()
      .match(/[\p{L}-]+/gu)
      ?.filter((word) => isOffice(english, word)) ?? []
  );
}

/** "Ida Lund said", "said Ida Lund."; not "Ida Lund, who", "Ida Lund of Tulla". */
function standsAlone({ text }: Layout, { source, cue }: Attribution): boolean {
  if (source === null || cue === null) return false;
  return cue.span.start > source.end
    ? /^ (?:\p{Ll}+ly )?$/u.test(text.slice(source.end, cue.span.start))
    : /^[.;]?(?:\s|["”]|$)(?!of |from )/u.test(text.slice(source.end, source.end + 6));
}
