// Which reports of the same words belong together, and who then said them: a function of the reports alone, in whatever order they came.
//
// Three papers print “The dam is safe …”: one names Ada Lund, one says “Lund”, one names nobody. They are one cluster. Were there a fourth
// that names Bo Lund, “Lund” would fit two and stand alone.

import { isFull, isNamed, type Relation, relationOf } from '../../../search/same-speaker.ts';
import { type Likeness, likenessOf, mayBeAlike, type Sketch, type Words } from '../../../search/same-words.ts';
import type { StatementSpeaker } from '../../../types.ts';

/** Statements with the same words, of the same speaker, on the same day: what is true of one is true of all. */
export type Wording = {
  readonly text: string;
  /** The text, cut; asked only where the sketch leaves a likeness open. */
  readonly words: () => Words;
  readonly sketch: Sketch;
  readonly speaker: StatementSpeaker | null;
  /** When it was printed, in days; null: the article has no date. */
  readonly day: number | null;
  /** The articles it stands in. */
  readonly documents: readonly number[];
};

/** A wording as it stands in one article. */
export type Report = Wording & {
  readonly row: number;
  readonly id: string;
  readonly document: number;
  readonly start: number;
  /** The earliest of its cluster, as it is written now. */
  group: string | null;
};

/** Two wordings, by their places in a list, that may be reports of one statement, as far as these two can tell. */
export type Link = { readonly a: number; readonly b: number; readonly relation: Relation };

/**
 * How many words two reports must share and how far apart they may be printed. Few words are said again on another day, and by others:
 * “We are proud of the result” is nobody’s own. What somebody else is said to have said must be long, and fresh: then two papers
 * disagree, where a year later somebody merely repeats it.
 */
const RULES: readonly {
  readonly relation: Relation;
  readonly likeness: Likeness;
  readonly words: number;
  readonly days: number;
}[] = [
  { relation: 'same', likeness: 'same', words: 3, days: 3 },
  { relation: 'same', likeness: 'same', words: 6, days: 7 },
  { relation: 'same', likeness: 'part', words: 6, days: 7 },
  { relation: 'same', likeness: 'near', words: 6, days: 3 },
  { relation: 'same', likeness: 'same', words: 12, days: Number.POSITIVE_INFINITY },
  { relation: 'same', likeness: 'part', words: 12, days: Number.POSITIVE_INFINITY },
  { relation: 'same', likeness: 'near', words: 12, days: 6 },
  { relation: 'could', likeness: 'same', words: 6, days: 3 },
  { relation: 'could', likeness: 'same', words: 8, days: 7 },
  { relation: 'could', likeness: 'part', words: 8, days: 7 },
  { relation: 'could', likeness: 'same', words: 12, days: 30 },
  { relation: 'could', likeness: 'part', words: 12, days: 30 },
  { relation: 'could', likeness: 'near', words: 12, days: 6 },
  { relation: 'silent', likeness: 'same', words: 8, days: 7 },
  { relation: 'silent', likeness: 'part', words: 12, days: 7 },
  { relation: 'silent', likeness: 'same', words: 12, days: 30 },
  { relation: 'differ', likeness: 'same', words: 12, days: 6 },
  { relation: 'differ', likeness: 'part', words: 16, days: 6 },
];

/** An article without a date may be of this very week; nothing says it is. */
const DAYS_UNKNOWN = 6;

/** Whether two wordings may report one statement; null: they may not. */
export function linkOf(a: Wording, b: Wording): Relation | null {
  if (!mayBeAlike(a.sketch, b.sketch)) return null;
  const relation = relationOf(a.speaker, b.speaker);
  const words = Math.min(a.sketch.length, b.sketch.length);
  const days = a.day === null || b.day === null ? DAYS_UNKNOWN : Math.abs(a.day - b.day);
  const rules = RULES.filter((rule) => rule.relation === relation && rule.words <= words && days <= rule.days);
  if (rules.length === 0) return null;
  const isNearEnough = rules.some((rule) => rule.likeness === 'near');
  const likeness = a.words === b.words ? 'same' : likenessOf(a.words(), b.words(), isNearEnough);
  return rules.some((rule) => rule.likeness === likeness) ? relation : null;
}

/** The wordings of one connected heap, put together as one statement each; a wording that fits several stands alone. */
export function partition(wordings: readonly Wording[], found: readonly Link[]): readonly (readonly number[])[] {
  const links = found.filter(({ a, b }) => !isInside(wordings[a] as Wording, wordings[b] as Wording)); // as: places in the list
  const named = wordings.map(({ speaker }) => isNamed(speaker) && isFull(speaker));
  const between = (a: boolean, b: boolean) => links.filter((link) => named[link.a] === a && named[link.b] === b);
  const all = wordings.map((_, at) => at);

  // Those who are named, each with their own words; then papers that disagree about the name.
  const agreeing = unite(
    all,
    between(true, true).filter(({ relation }) => relation === 'same'),
  );
  const disagreeing = unite(all, between(true, true));
  const sizes = new Map<number, Set<number>>();
  for (const at of all)
    sizes.set(rootOf(disagreeing, at), (sizes.get(rootOf(disagreeing, at)) ?? new Set()).add(rootOf(agreeing, at)));
  const twofold = new Set([...sizes].filter(([heap, parts]) => parts.size > 1 && sayTogether(heap)).map(([heap]) => heap));
  const groupOf = (at: number): number => {
    const heap = rootOf(disagreeing, at);
    return twofold.has(heap) ? rootOf(agreeing, at) : heap;
  };

  // A report that does not say who joins when there is one it can belong to; those that fit nobody who is named fit each other.
  const fits = new Map<number, Set<number>>();
  for (const { a, b } of [...between(true, false), ...between(false, true)]) {
    const [sure, unsure] = named[a] ? [a, b] : [b, a];
    fits.set(unsure, (fits.get(unsure) ?? new Set()).add(groupOf(sure)));
  }
  const unclaimed = unite(
    all,
    between(false, false).filter(({ a, b }) => !fits.has(a) && !fits.has(b)),
  );
  const groups = new Map<string, number[]>();
  for (const at of all) {
    const own = fits.get(at);
    const [only] = own?.size === 1 ? own : [];
    const key = named[at] ? `named ${groupOf(at)}` : only !== undefined ? `named ${only}` : `unnamed ${rootOf(unclaimed, at)}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return [...groups.values()];

  /** Whether one article lets two people say it: then there is no disagreement, they both did. */
  function sayTogether(heap: number): boolean {
    const speakers = new Map<number, number>();
    return all.some((at) => {
      if (!named[at] || rootOf(disagreeing, at) !== heap) return false;
      const own = rootOf(agreeing, at);
      return wordings[at]?.documents.some((document) => {
        const other = speakers.get(document) ?? own;
        speakers.set(document, own);
        return other !== own;
      });
    });
  }
}

/** *Banks asks, “Which of you will come back?”* holds another statement: the two stand in one article and are no two reports. */
function isInside(a: Wording, b: Wording): boolean {
  return a.documents.some((document) => b.documents.includes(document)) && likenessOf(a.words(), b.words(), false) === 'part';
}

/** Who is joined to whom, as a forest: each points to another of its heap, the root to itself. */
type Forest = number[];

function unite(all: readonly number[], links: readonly Link[]): Forest {
  const forest = [...all];
  for (const { a, b } of links) {
    const [one, other] = [rootOf(forest, a), rootOf(forest, b)];
    forest[Math.max(one, other)] = Math.min(one, other);
  }
  return forest;
}

function rootOf(forest: Forest, at: number): number {
  let root = at;
  while (forest[root] !== root) root = forest[root] as number; // every tree ends in its root
  let here = at;
  while (forest[here] !== root) {
    const next = forest[here] as number;
    forest[here] = root;
    here = next;
  }
  return root;
}
