// Who is who across articles: of everybody who bears one surname, which appearances are of one person.
//
// “Robert J. Hale”, “Bob Hale” and “Chief Constable Hale” may be one; “Hale” alone stays “Hale” until something besides the name speaks
// for one of those it could be. Pure, and a function of the whole set: the order in which articles come in changes nothing.

import type { Naming } from '../../language/naming.ts';
import { fold } from '../../search/words.ts';
import type { Because, Gender } from '../../types.ts';
import { joinForms } from './register-forms.ts';
import { tellApart } from './register-namesakes.ts';
import { identifyShort } from './register-short.ts';

/** One article's speaker as the article alone knows them. */
export type Seen = {
  readonly document: number;
  /** The article's own id. */
  readonly article: string;
  /** The id the article alone gives. */
  readonly speaker: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** As the words beside the name tell: “Mr Tolland”. */
  readonly gender: Gender | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly title: string | null;
  /** Named only as one of several who speak together. */
  readonly together: boolean;
  /** Put here by hand: the id is who was meant, whatever else bears the name. */
  readonly pinned: boolean;
};

/** What stands around an appearance; asked only where it can decide something. */
export type Around = {
  /** Ids, as articles alone give them, of the others with full names who speak in the article. */
  readonly castOf: (document: number) => ReadonlySet<string>;
  /** Who else is given the very words that are given to this one: “document speaker”. */
  readonly alsoGiven: (seen: Seen) => readonly string[];
};

export type Decision = {
  readonly identity: string;
  readonly because: readonly Because[];
  /** Numbers of the corrections that had their part in it. */
  readonly moves: readonly number[];
};

/** An appearance with its name taken apart. */
export type Read = Seen & {
  readonly given: string | null;
  readonly surname: string;
  /** Middle names and initials, in order. */
  readonly middle: readonly string[];
  readonly suffix: string | null;
  /** Given name and surname are known. */
  readonly full: boolean;
};

/** Somebody with a full name, and every appearance that is theirs. */
export type Identity = { readonly id: string; readonly seen: readonly Read[] };

export type Ground = {
  readonly naming: Naming;
  readonly around: Around;
  /** Who that is once people have had their say. */
  readonly move: (seen: Seen, identity: string) => { readonly identity: string; readonly moves: readonly number[] };
};

/** One decision for each appearance, at the same index; all of them bear one surname. */
export function decideWhoIsWho({ naming, around, move }: Ground, seen: readonly Seen[]): readonly Decision[] {
  const read = seen.map((one) => readSeen(naming, one));
  const found = joinForms(
    naming,
    read.filter(({ full, pinned }) => full && !pinned),
  ).flatMap((identity) => tellApart(naming, identity, around));
  const byHand = withPinned(
    found,
    read.filter(({ pinned }) => pinned),
  );
  const decided = new Map<Read, Decision>();
  for (const { id, seen: theirs } of byHand) for (const one of theirs) decided.set(one, { because: [], ...move(one, id) });
  const people = identitiesOf(decided);
  return read.map((one) => {
    const known = decided.get(one);
    if (known !== undefined) return known;
    const found = identifyShort(naming, one, people, around);
    const { identity, moves } = move(one, found?.identity ?? one.speaker);
    // What people said takes the place of what was concluded.
    return { identity, moves, because: moves.length > 0 ? [] : (found?.because ?? []) };
  });
}

/** Somebody named by hand is whoever bears that id, and nobody else of the name. */
function withPinned(found: readonly Identity[], pinned: readonly Read[]): readonly Identity[] {
  const seen = new Map(found.map((identity) => [identity.id, [...identity.seen]]));
  const owner = new Map(found.flatMap(({ id, seen: theirs }) => theirs.map(({ speaker }) => [speaker, id])));
  for (const one of pinned) {
    const id = seen.has(one.speaker) ? one.speaker : (owner.get(one.speaker) ?? one.speaker);
    seen.set(id, [...(seen.get(id) ?? []), one]);
  }
  return [...seen].map(([id, theirs]) => ({ id, seen: theirs }));
}

/** The people with full names whom a surname alone may mean. Whom only a list of joint speakers names may be no person at all. */
function identitiesOf(decided: ReadonlyMap<Read, Decision>): readonly Identity[] {
  const people = new Map<string, Read[]>();
  for (const [one, { identity }] of decided) {
    if (one.full) people.set(identity, [...(people.get(identity) ?? []), one]);
  }
  return [...people].map(([id, seen]) => ({ id, seen })).filter(({ seen }) => seen.some(({ together }) => !together));
}

/** The surname by which appearances are gathered; a name without any is its own. */
export function surnameOf(naming: Naming, name: string): string {
  const { words } = naming.partsOf(name);
  return fold(words.at(-1) ?? name);
}

/** Whether a name tells who is meant beyond its surname: “J. Hale” does not. */
export function isFullName(naming: Naming, name: string): boolean {
  return naming.partsOf(name).words.length > 1;
}

export function readSeen(naming: Naming, seen: Seen): Read {
  const { words, initials, suffix } = naming.partsOf(seen.name);
  const folded = words.map(fold);
  const full = folded.length > 1;
  const middle = [...folded.slice(1, -1), ...initials];
  const given = full ? (folded[0] ?? null) : (initials[0] ?? null);
  return { ...seen, given, surname: folded.at(-1) ?? '', middle: full ? middle : [], suffix, full };
}

/** Whether two roles have a telling word in common, and how many. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.includes(word)).length;
}

/** Days between two dates of articles; null where one is not known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isNaN(days) ? null : days;
}
