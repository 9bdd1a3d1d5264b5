// The lists into which the occasions of an article are sorted, while its statements and then its dated sentences are gone through.

import type { Dated } from './layout.ts';
import type { Occasion } from './occasion.ts';

/** What `Occasions` says of each, and four that are gone through once more before they are part of it. */
export type Lists = {
  readonly ofSpeaker: Map<string, Occasion[]>;
  readonly passing: Map<string, Occasion[]>;
  readonly shared: Map<string, Dated>;
  readonly mentioning: Map<string, Occasion[]>;
  readonly events: Map<string, Occasion[]>;
  readonly ofOffices: Map<string, Occasion[]>;
  readonly open: Occasion[];
  readonly crowds: Occasion[];
  readonly frames: Occasion[];
  readonly people: Occasion[];
  readonly ofCourts: Occasion[];
  readonly ofBodies: (Occasion & { readonly body: string })[];
  readonly gatherings: Occasion[];
  readonly sittings: Occasion[];
  readonly turns: Occasion[];
  readonly left: Occasion[];
  readonly news: Occasion[];
  readonly speaking: (Occasion & { readonly speaker: string | null })[];
  /** "the court heard last week": what a paper has that comes out by the week. */
  readonly weekly: Occasion[];
  /** The recent days on which people are told to have spoken. */
  readonly recent: Occasion[];
  /** Of sentences about somebody without a name, whom the next paragraph may name. */
  readonly unnamed: Dated[];
  /** All recent days that are told of, as they are printed. */
  readonly days: Set<string>;
};

export function emptyLists(): Lists {
  return {
    ofSpeaker: new Map(),
    passing: new Map(),
    shared: new Map(),
    mentioning: new Map(),
    events: new Map(),
    ofOffices: new Map(),
    open: [],
    crowds: [],
    frames: [],
    people: [],
    ofCourts: [],
    ofBodies: [],
    gatherings: [],
    sittings: [],
    turns: [],
    left: [],
    news: [],
    speaking: [],
    weekly: [],
    recent: [],
    unnamed: [],
    days: new Set(),
  };
}

export function add<Key>(map: Map<Key, Occasion[]>, key: Key, occasion: Occasion): void {
  const list = map.get(key);
  if (list) list.push(occasion);
  else map.set(key, [occasion]);
}

/** In the order of the text. */
export function inOrder<Kind extends Occasion>(list: Kind[]): Kind[] {
  return list.sort((a, b) => a.dated.start - b.dated.start);
}
