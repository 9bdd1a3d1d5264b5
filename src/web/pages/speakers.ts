// Everybody who said something, by name.

import type { SpeakerEntry } from '../../types.ts';
import { facts, type Page } from '../page.ts';
import { namedParameters } from '../parameters.ts';
import * as say from '../present.ts';

export type SpeakersFacts = {
  readonly query: string;
  /** All that fit, of which `items` may be only the most quoted. */
  readonly total: number;
  /** Most statements first. */
  readonly items: readonly SpeakerEntry[];
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
    return facts({ query: q, total: found.length, items: found.slice(0, MOST_SHOWN) });
  },
  heading: ({ query }) => ({ title: query === '' ? 'Speakers' : `Speakers: ${query}`, unlisted: query !== '' }),
};

/** The list as A–Z, each letter with its names in order; unnamed sources come last, under their own heading. */
export function byLetter(
  items: readonly SpeakerEntry[],
): readonly { readonly letter: string; readonly items: readonly SpeakerEntry[] }[] {
  const named = items.filter(({ kind }) => kind !== 'unnamed');
  const letters = new Map<string, SpeakerEntry[]>();
  for (const entry of named) {
    const letter = say.letterOf(entry);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  const unnamed = items.filter(({ kind }) => kind === 'unnamed');
  const sections = [...letters].sort(([a], [b]) => a.localeCompare(b, 'en'));
  if (unnamed.length > 0) sections.push(['Unnamed', unnamed]);
  return sections.map(([letter, entries]) => ({ letter, items: [...entries].sort(byName) }));
}

function byName(a: SpeakerEntry, b: SpeakerEntry): number {
  return say.sortName(a).localeCompare(say.sortName(b), 'en');
}
