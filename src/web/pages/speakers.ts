// Everybody who said something, by name.

import type { SpeakerEntry, Suggestions } from '../../types.ts';
import { facts, type Page } from '../page.ts';
import { namedParameters } from '../parameters.ts';
import * as say from '../present.ts';

export type SpeakersFacts = {
  readonly query: string;
  /** All that fit, of which `items` may be only the most quoted. */
  readonly total: number;
  /** Most statements first. */
  readonly items: readonly SpeakerEntry[];
  /** Where nobody has that name: those whose name is a slip away. */
  readonly near: Suggestions['speakers'];
};

/** More names than this are not read but searched. */
const MOST_SHOWN = 500;

export const speakers: Page<typeof namedParameters.shape, SpeakersFacts> = {
  path: '/speakers',
  view: 'speakers',
  summary: 'Speakers whose name or alias holds the words, most statements first.',
  parameters: namedParameters,
  async load(house, { q }) {
    const found = await house.speakers(q);
    const near = found.length === 0 ? (await house.suggest(q)).speakers : [];
    return facts({ query: q, total: found.length, items: found.slice(0, MOST_SHOWN), near });
  },
  heading: ({ query }) => ({ title: query === '' ? 'Speakers' : `Speakers: ${query}`, unlisted: query !== '' }),
};

const OTHERS = 'Others';

/** People and bodies as A–Z, each letter with its names in order; groups, documents and whoever has no name stand together at the end. */
export function byLetter(
  items: readonly SpeakerEntry[],
): readonly { readonly letter: string; readonly items: readonly SpeakerEntry[] }[] {
  const letters = new Map<string, SpeakerEntry[]>();
  const others: SpeakerEntry[] = [];
  for (const entry of items) {
    // “the company” of one article is none of another.
    const named = (entry.kind === 'person' || entry.kind === 'organization') && /\p{Lu}/u.test(entry.name);
    if (named) letters.set(say.letterOf(entry), [...(letters.get(say.letterOf(entry)) ?? []), entry]);
    else others.push(entry);
  }
  const sections = [...letters].sort(([a], [b]) => a.localeCompare(b, 'en'));
  if (others.length > 0) sections.push([OTHERS, others]);
  return sections.map(([letter, entries]) => ({ letter, items: [...entries].sort(byName) }));
}

function byName(a: SpeakerEntry, b: SpeakerEntry): number {
  return say.sortName(a).localeCompare(say.sortName(b), 'en');
}
