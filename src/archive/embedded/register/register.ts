// Who is who across articles: of everybody who bears one surname, which appearances are of one person.
//
// “Robert J. Hale”, “Bob Hale” and “Chief Constable Hale” may be one; “Hale” alone stays “Hale” until something besides the name speaks
// for one of those it could be. Pure, and a function of the whole set: the order in which articles come in changes nothing.

import type { Naming } from '../../../language/names/naming.ts';
import { fold } from '../../../search/words.ts';
import { rememberPhrases } from '../../../text/remember.ts';
import { joinForms } from './forms.ts';
import { tellApart } from './namesakes.ts';
import { identifyShort, type Person, personOf } from './short.ts';
import { type Around, type Decision, dayOf, type Identity, type Read, type Seen } from './types.ts';

export type Ground = {
  readonly naming: Naming;
  readonly around: Around;
  /** Who that is once people have had their say. */
  readonly move: (seen: Seen, identity: string) => { readonly identity: string; readonly moves: readonly number[] };
};

/** One decision for each appearance, at the same index; all of them bear one surname. */
export function decideWhoIsWho({ naming, around, move }: Ground, read: readonly Read[]): readonly Decision[] {
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
  let people: readonly Person[] | null = null;
  return read.map((one) => {
    const known = decided.get(one);
    if (known !== undefined) return known;
    people ??= identitiesOf(decided).map((identity) => personOf(naming, identity));
    const found = identifyShort(naming, one, people, around);
    const { identity, moves } = move(one, found?.identity ?? one.speaker);
    // What people said takes the place of what was concluded.
    return { identity, moves, because: moves.length > 0 ? [] : (found?.because ?? []) };
  });
}

/** Somebody named by hand is whoever bears that id, and nobody else of the name. */
function withPinned(found: readonly Identity[], pinned: readonly Read[]): readonly Identity[] {
  if (pinned.length === 0) return found;
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
function isFullName(naming: Naming, name: string): boolean {
  return naming.partsOf(name).words.length > 1;
}

/** Who is no person is only ever one with what bears the same id. */
export const NO_PERSON = '=';

/** Among whom an appearance is looked for: the bearers of its surname, or of its very id. */
export function bucketOf(
  naming: Naming,
  { speaker, name, kind }: { readonly speaker: string; readonly name: string; readonly kind: string | null },
): { readonly bucket: string; readonly isFull: boolean } {
  const person = kind === 'person' || kind === null;
  const bucket = person ? surnameOf(naming, name) : NO_PERSON + speaker;
  // What is known by a name is known in every article; what only one article can mean bears its id.
  return { bucket, isFull: kind === 'organization' || (person && isFullName(naming, name)) };
}

/** Names that are remembered: the same few are in the news for years. */
const NAMES = 50_000;

const partsOf = rememberPhrases(NAMES, (naming: Naming, name: string) => {
  const { words, initials, suffix } = naming.partsOf(name);
  return { folded: words.map(fold), initials, suffix };
});

export function readSeen(naming: Naming, seen: Seen): Read {
  const { folded, initials, suffix } = partsOf(naming, seen.name);
  const full = folded.length > 1;
  const middle = [...folded.slice(1, -1), ...initials];
  const given = full ? (folded[0] ?? null) : (initials[0] ?? null);
  return { ...seen, given, surname: folded.at(-1) ?? '', middle: full ? middle : [], suffix, full, day: dayOf(seen.published) };
}
