// Which statements a field keeps: `speaker:brandt`, `after:2024-02`, `about:"Harbour Council"`; each becomes a matcher over the columns.

import type { Filter, Given, NameFilter } from '../../../search/filters.ts';
import { findPhrase } from '../../../search/phrase.ts';
import { findWords, type Word } from '../../../search/words.ts';
import { BASES, type Columns, KINDS, NONE, TYPES } from './columns.ts';
import type { Lookup } from './lookup.ts';
import { all, any, columns, holding, type Matcher, nothing, phrase, without } from './matchers.ts';
import { type Named, nameForm } from './named.ts';

export function matchFilter(lookup: Lookup, filter: Filter): Matcher {
  const { columns: held } = lookup;
  switch (filter.field) {
    case 'speaker':
      return saidBy(lookup, speakersNamed(held, filter));
    case 'source': {
      const sources = namedBy(held.sources, filter);
      return columns(lookup, (slot) => sources.has(held.source[slot] ?? NONE));
    }
    case 'about':
      return about(lookup, filter);
    case 'title':
      return titled(lookup, filter);
    case 'doc':
      return columns(lookup, (slot) => held.documentAt(slot)?.id === filter.value);
    case 'type':
      return columns(lookup, (slot) => filter.types.some((type) => TYPES[held.type[slot] ?? -1] === type));
    case 'kind':
      return columns(lookup, (slot) => filter.kinds.some((kind) => KINDS[held.kind[slot] ?? -1] === kind));
    case 'after':
    case 'before':
    case 'on': {
      const { first, last } = filter.days;
      return columns(lookup, (slot) => {
        const from = held.first[slot] ?? 0;
        return from !== 0 && from >= first && (held.last[slot] ?? 0) <= last;
      });
    }
    case 'published': {
      const { first, last } = filter.days;
      return columns(lookup, (slot) => {
        const day = held.documentAt(slot)?.published ?? 0;
        return day !== 0 && day >= first && day <= last;
      });
    }
    case 'has':
      return columns(lookup, (slot) => filter.given.every((given) => isGiven[given](held, slot)));
    case 'date':
      return columns(lookup, (slot) => filter.bases.some((basis) => BASES[held.basis[slot] ?? -1] === basis));
    case 'confidence':
      return columns(lookup, (slot) => compare(held.confidence[slot] ?? 0, filter.relation, filter.bound));
  }
}

const isGiven: Readonly<Record<Given, (columns: Columns, slot: number) => boolean>> = {
  date: ({ first }, slot) => first[slot] !== 0,
  source: ({ source }, slot) => source[slot] !== NONE,
  speaker: ({ kind }, slot) => kind[slot] !== NONE,
};

function compare(value: number, relation: '>' | '>=' | '<' | '<=', bound: number): boolean {
  if (relation === '>') return value > bound;
  if (relation === '>=') return value >= bound;
  return relation === '<' ? value < bound : value <= bound;
}

/** Whose name this is, as indexes: a quoted name is the whole name or alias (or the id), bare words stand somewhere in one. */
export function namedBy(
  list: readonly Named[],
  filter: Pick<NameFilter, 'value' | 'quoted' | 'words'>,
  among: Iterable<number> = list.keys(),
): ReadonlySet<number> {
  const asked = nameForm(filter.value);
  const found = new Set<number>();
  for (const index of among) {
    const named = list[index];
    if (named === undefined) continue;
    if (filter.quoted ? named.forms.has(asked) || named.id === filter.value : holdsWords(named, filter.words)) found.add(index);
  }
  return found;
}

/** The same of speakers, of whom there are thousands: only those who have the first word in a name are looked at. */
export function speakersNamed(columns: Columns, filter: Pick<NameFilter, 'value' | 'quoted' | 'words'>): ReadonlySet<number> {
  const bearers = columns.names.byWord.get(filter.words[0]?.term ?? '') ?? [];
  const own = columns.names.withId(filter.value);
  return namedBy(columns.names.list, filter, own === undefined ? bearers : [...bearers, own]);
}

function holdsWords(named: Named, words: readonly Word[]): boolean {
  for (const form of named.forms) if (words.every((word) => form.includes(` ${word.term} `))) return true;
  return false;
}

function saidBy(lookup: Lookup, speakers: ReadonlySet<number>): Matcher {
  if (speakers.size === 0) return nothing();
  const { speakerSet } = lookup.columns;
  const sets = setsWith(lookup, speakers);
  return columns(lookup, (slot) => sets[speakerSet[slot] ?? 0] === 1);
}

/** Which sets of speakers hold one of these, as flags by set. */
function setsWith({ columns: held }: Lookup, speakers: ReadonlySet<number>): Uint8Array {
  const sets = new Uint8Array(held.sets.list.length);
  for (const speaker of speakers) for (const set of held.sets.with(speaker)) sets[set] = 1;
  return sets;
}

/** Said by others, mentioning that person or body: by the article's own reading of who is meant, or by a name only they bear. */
function about(lookup: Lookup, filter: NameFilter): Matcher {
  const held = lookup.columns;
  const speakers = speakersNamed(held, filter);
  const names = new Set<string>([nameForm(filter.value)]);
  for (const index of speakers) {
    for (const form of held.names.list[index]?.forms ?? []) if (isTelling(held, form, speakers)) names.add(form);
  }
  const mentioned = setsWith(lookup, speakers);
  const named = [...names].slice(0, MOST_NAMES).map((form) => phrase(lookup, findWords(form)));
  const { mentions } = held;
  const said = any([...named, columns(lookup, (slot) => mentioned[mentions[slot] ?? 0] === 1)], lookup);
  return speakers.size === 0 ? said : all([said, without(lookup, saidBy(lookup, speakers))], lookup);
}

/** Names of one person looked for in texts; the rest are spellings so rare that the first find them too. */
const MOST_NAMES = 20;

/** "Brandt" tells nothing where two people bear it; "Ada Brandt" does. */
function isTelling({ names: { list, byWord } }: Columns, form: string, meant: ReadonlySet<number>): boolean {
  const [word = ''] = form.trim().split(' ');
  return [...(byWord.get(word) ?? [])].every((other) => meant.has(other) || list[other]?.forms.has(form) !== true);
}

function titled(lookup: Lookup, filter: NameFilter): Matcher {
  const words = all(
    filter.words.map((word) => holding(lookup, [{ term: word.term, kind: 'exact', closeness: 1 }], ['title'])),
    lookup,
  );
  if (!filter.quoted) return words;
  const verdicts = new Map<string, boolean>();
  const holdsPhrase = (title: string): boolean => findPhrase(findWords(title), filter.words).length > 0;
  const inOrder = columns(lookup, (slot) => {
    const title = lookup.columns.documentAt(slot)?.title ?? '';
    const known = verdicts.get(title) ?? holdsPhrase(title);
    verdicts.set(title, known);
    return known;
  });
  return all([words, inOrder], lookup);
}
