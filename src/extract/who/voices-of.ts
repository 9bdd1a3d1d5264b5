// For which body somebody speaks: an official at {Norvo Foods} said it was late. The company said … {It} said …

import { slice } from '../../text/span.ts';
import type { Attribution, Mention } from '../../types.ts';
import type { Reading } from './reading.ts';

/**
 * “Officials at {Norvo} said Tulla Steel was late. The company said”, “said {Norvo} director Ida Lund. The group says”, “Ida Lund, chief executive of
 * {Norvo}, said”: a body whose officer speaks is what the sentence is about; one that a critic, a lawyer or a driver speaks of is not.
 */
export function speaksByOfficer(
  reading: Reading,
  mention: Mention,
  outer: Mention,
  attributionOf: ReadonlyMap<Mention, Attribution>,
): boolean {
  const { english, text, described, namesAt } = reading;
  if (outer === mention || outer.kind === 'pronoun') return false;
  const named = described.get(outer) ?? namesAt.get(outer.span.end + ', '.length);
  if (!attributionOf.has(outer) && !(named !== undefined && attributionOf.has(named))) return false;
  const before = slice(text, { start: outer.span.start, end: mention.span.start }).trim();
  const after = slice(text, { start: mention.span.end, end: outer.span.end });
  // “an aide to {Norvo}’s rival” is none of Norvo’s.
  const office = before === '' || /^(?:the|an?)$/iu.test(before) ? after : before;
  return (office.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) =>
    english.calendar.isOfficer(english.roles(word)?.singular ?? word),
  );
}
