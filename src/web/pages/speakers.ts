// Everybody who said something, by name.

import type { SpeakerEntry, Suggestions } from '../../types.ts';
import { facts, type House, type Page } from '../page.ts';
import { speakersParameters } from '../parameters.ts';
import * as say from '../present.ts';

export type SpeakersFacts = {
  readonly query: string;
  /** How the page shows them. */
  readonly sort: 'name' | 'statements';
  /** All that fit, of which `items` may be only the most quoted. */
  readonly total: number;
  /** Most statements first. */
  readonly items: readonly SpeakerEntry[];
  /** Of those whose name another of the list has too: who printed them, so that they can be told apart. */
  readonly apart: readonly { readonly id: string; readonly source: string | null }[];
  /** Where nobody has that name: those whose name is a slip away. */
  readonly near: Suggestions['speakers'];
};

/** More names than this are not read but searched. */
const MOST_SHOWN = 500;

export const speakers: Page<typeof speakersParameters.shape, SpeakersFacts> = {
  path: '/speakers',
  view: 'speakers',
  summary: 'Speakers whose name or alias holds the words, most statements first.',
  parameters: speakersParameters,
  async load(house, { q, sort }) {
    const found = await house.speakers(q);
    const near = found.length === 0 ? (await house.suggest(q)).speakers : [];
    const items = found.slice(0, MOST_SHOWN);
    return facts({ query: q, sort, total: found.length, items, apart: await apartIn(house, items), near });
  },
  heading: ({ query }) => ({ title: query === '' ? 'Speakers' : `Speakers: ${query}`, unlisted: query !== '' }),
};

/** Each is a look into the archive; a page of unnamed officials is told apart by its dates alone. */
const MOST_APART = 60;

async function apartIn(house: House, items: readonly SpeakerEntry[]): Promise<SpeakersFacts['apart']> {
  const labels = new Map<string, number>();
  for (const entry of items) labels.set(labelOf(entry), (labels.get(labelOf(entry)) ?? 0) + 1);
  const repeated = items.filter((entry) => (labels.get(labelOf(entry)) ?? 0) > 1);
  return Promise.all(
    repeated.map(async ({ id }, index) => ({
      id,
      source: index < MOST_APART ? ((await house.speaker(id)).sources[0]?.value ?? null) : null,
    })),
  );
}

/** As the list shows it; roles do not tell apart, for one of two may have none. */
function labelOf({ name }: SpeakerEntry): string {
  return name.toLowerCase();
}

/** As the page lists them: below their letters, or those with most statements first. */
export function sectionsOf({ items, sort }: Pick<SpeakersFacts, 'items' | 'sort'>): ReturnType<typeof byLetter> {
  if (sort === 'name') return byLetter(items);
  return items.length === 0 ? [] : [{ letter: '', items: [...items].sort((a, b) => b.statements - a.statements) }];
}

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
