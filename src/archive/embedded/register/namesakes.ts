// Two people of one full name: “Robert Hale, harbour master of Lorn” and “Robert Hale, surgeon at Marden General” are told apart.
//
// Roles change over the years, and many hold two at a time, so different roles alone tell nobody apart. Two people they are where both offices
// go on side by side for months, each at a place of its own, and nothing else joins them: never the same words, never the same company.

import type { Naming } from '../../../language/names/naming.ts';
import { inCodeOrder } from '../../../text/code-order.ts';
import { type Around, daysBetween, type Identity, placesOfRole, type Read, sharedWords, wordsOfRole } from './types.ts';

/** Fewer articles than these may owe an office to one reporter's slip. */
const LEAST_ARTICLES = 2;

/** So long must the one be seen after the other had come: papers are slow to learn of a new office. */
const OVERLAP_DAYS = 30;

/** The same people around a name a month apart are most likely about the same matter. */
const COMPANY_DAYS = 30;

/** An office at a place of its own, and every appearance that gives it. */
type Office = { readonly places: readonly string[]; readonly words: readonly string[]; readonly seen: readonly Read[] };

/** Everybody in a group may be one person; whoever fits two groups stays with the article. */
export function tellApart(naming: Naming, identity: Identity, around: Around): readonly Identity[] {
  const offices = officesIn(naming, identity.seen);
  if (offices.length < 2) return [identity];
  const quarrels = (a: Office, b: Office): boolean => isSideBySide(a, b) && !isJoined(a, b, around);
  const groups = groupsOf(offices, quarrels);
  if (groups.length < 2) return [identity];
  const seated = new Map<number, Read[]>(groups.map((group, at) => [at, group.flatMap(({ seen }) => seen)]));
  const settled = new Set(groups.flatMap((group) => group.flatMap(({ seen }) => seen)));
  const left: Read[] = [];
  for (const one of identity.seen.filter((seen) => !settled.has(seen))) {
    const fitting = groups.flatMap((group, at) => (speaksFor(naming, one, group, around) ? [at] : []));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) seated.get(only)?.push(one);
    else left.push(one);
  }
  const apart = groups.map((group, at): Identity => ({ id: `${identity.id}-${labelOf(group)}`, seen: seated.get(at) ?? [] }));
  // Nobody knows whether two articles that give the bare name mean one of them.
  return [...apart, ...left.map((one): Identity => ({ id: `${identity.id}-${one.article}`, seen: [one] }))];
}

/** Offices held now, gathered by where they are: “Lorn” and “the port of Lorn” are one place, “Lorn” and “Marden” two. */
function officesIn(naming: Naming, seen: readonly Read[]): readonly Office[] {
  const offices: { places: readonly string[]; words: Set<string>; seen: Read[] }[] = [];
  const placed = placesByRole(naming, seen);
  const dated = seen
    .flatMap((one) => {
      const places = one.published === null ? [] : (placed.get(one.role) ?? []);
      return places.length === 0 ? [] : [{ one, places }];
    })
    // The most words first, so that what is said in short finds what is said in full.
    .sort((a, b) => b.places.length - a.places.length || inCodeOrder(a.places.join(' '), b.places.join(' ')));
  for (const { one, places } of dated) {
    const known = offices.filter((office) => places.every((word) => office.places.includes(word)));
    const [office] = known;
    // “the University” alone may be any of several.
    if (known.length > 1) continue;
    if (office === undefined) offices.push({ places, words: new Set(wordsOfRole(naming, one.role ?? '')), seen: [one] });
    else {
      office.seen.push(one);
      for (const word of wordsOfRole(naming, one.role ?? '')) office.words.add(word);
    }
  }
  return offices
    .map((office) => ({ ...office, words: [...office.words], seen: [...office.seen].sort(byDay) }))
    .filter((office) => new Set(office.seen.map(({ document }) => document)).size >= LEAST_ARTICLES)
    .sort((a, b) => byDay(a.seen[0] as Read, b.seen[0] as Read)); // none is empty
}

/** Of each office somebody is given, where it is held now. */
export function placesByRole(naming: Naming, seen: readonly Read[]): ReadonlyMap<string | null, readonly string[]> {
  const roles = new Set(seen.map(({ role }) => role));
  // “City engineer Lund” at the head of a sentence names no place called City: others write it small.
  const small = new Set([...roles].flatMap((role) => role?.match(/(?<!\p{L})\p{Ll}[\p{L}-]*/gu) ?? []));
  return new Map(
    [...roles].map((role) => [role, role === null ? [] : placesOfRole(naming, role).filter((word) => !small.has(word))]),
  );
}

/** Whether each is still seen long after the other has come. */
function isSideBySide(a: Office, b: Office): boolean {
  return lastsBeyond(a, b) && lastsBeyond(b, a);
}

function lastsBeyond(office: Office, other: Office): boolean {
  const [came, last] = [other.seen[0]?.published ?? null, office.seen.at(-1)?.published ?? null];
  return came !== null && last !== null && last > came && (daysBetween(came, last) ?? 0) > OVERLAP_DAYS;
}

function isJoined(a: Office, b: Office, around: Around): boolean {
  return a.seen.some((one) => sharesWordsWith(one, b.seen, around) || sharesCompanyWith(one, b.seen, around));
}

/** In the order in which they came: each office goes to the one group it does not quarrel with; one that fits several is a group of its own. */
function groupsOf(offices: readonly Office[], quarrels: (a: Office, b: Office) => boolean): readonly (readonly Office[])[] {
  const groups: Office[][] = [];
  for (const office of offices) {
    const fitting = groups.filter((group) => group.every((other) => !quarrels(office, other)));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) only.push(office);
    else groups.push([office]);
  }
  return groups;
}

function speaksFor(naming: Naming, one: Read, group: readonly Office[], around: Around): boolean {
  const theirs = group.flatMap(({ seen }) => seen);
  if (sharesWordsWith(one, theirs, around)) return true;
  if (one.role !== null) return group.some(({ words }) => sharedWords(wordsOfRole(naming, one.role ?? ''), words) > 0);
  return sharesCompanyWith(one, theirs, around);
}

function sharesWordsWith(one: Read, others: readonly Read[], around: Around): boolean {
  const places = new Set(others.map(({ document, speaker }) => `${document} ${speaker}`));
  return around.alsoGiven(one).some((place) => places.has(place));
}

function sharesCompanyWith(one: Read, others: readonly Read[], around: Around): boolean {
  const cast = around.castOf(one.document);
  if (cast.size === 0) return false;
  return others.some(
    ({ document, published }) =>
      (daysBetween(published, one.published) ?? Number.POSITIVE_INFINITY) <= COMPANY_DAYS &&
      [...around.castOf(document)].some((other) => cast.has(other)),
  );
}

/** What stands behind the name in the id: the first office that was seen. */
function labelOf(group: readonly Office[]): string {
  return (group[0]?.words ?? []).join('-').replace(/[^\p{L}\p{N}]+/gu, '-');
}

function byDay(a: Read, b: Read): number {
  return (
    inCodeOrder(a.published ?? '', b.published ?? '') || inCodeOrder(a.article, b.article) || inCodeOrder(a.speaker, b.speaker)
  );
}
