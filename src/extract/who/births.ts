// The name somebody was born with: Vera Amory dies … {Vera Lindqvist} was born in Norvale.

import type { Language } from '../../language/language.ts';
import type { NameParts } from '../../language/names/name-parts.ts';
import type { Mention } from '../../types.ts';
import { genderAllows, type Person } from './person.ts';

/**
 * Whom a new full name means that begins a paragraph and goes on with “was born”: the one the article began with, where nobody else goes by that given
 * name. A surname of her own she may have given up, and his second given names are told here alone; a man of another surname is another man.
 */
export function bornAs(
  { names }: Language,
  text: string,
  all: readonly Person[],
  mention: Mention,
  parts: NameParts,
): Person | null {
  const opens = /(?:^|\n)["“‘']?$/u.test(text.slice(Math.max(0, mention.span.start - 2), mention.span.start));
  if (
    !opens ||
    mention.span.start < mention.head.start ||
    !/^ was born\b/u.test(text.slice(mention.span.end, mention.span.end + ' was born '.length))
  )
    return null;
  const [given = ''] = parts.words;
  const [first] = all;
  if (first === undefined || first.parts.words[0] !== given || names.given(given) === 'male' || !genderAllows(mention, first))
    return null;
  return all.some((other) => other !== first && other.parts.words[0] === given) ? null : first;
}
