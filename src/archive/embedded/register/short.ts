// Whom a surname alone means: “Treasurer Tolland” is Miriam Tolland, the treasurer, where nobody else of the name could be meant.

import type { Naming } from '../../../language/names/naming.ts';
import { fold, termsOf } from '../../../search/words.ts';
import type { Because, Gender } from '../../../types.ts';
import { type Around, type Identity, type Read, sharedWords, wordsOfRole } from './types.ts';

/** A paper that has just named somebody in full goes on with the surname; after two weeks it introduces them again. */
const PAPER_DAYS = 14;

/** The same people around a name a month apart are most likely about the same matter. */
export const COMPANY_DAYS = 30;

/** An office is held for years; who had it ten years before is another question. */
export const OFFICE_DAYS = 3 * 365;

/**
 * Strong enough to choose among several of the surname. The others only show that the one we know is the one meant: an article headed
 * “Miriam Tolland will lead Vessany” may quote her brother, Mr. Tolland.
 */
const STRONG: readonly Because[] = ['same-words', 'same-role'];

export type Found = { readonly identity: string; readonly because: readonly Because[] };

/** Somebody with a full name, and what is asked of all their appearances, gathered once: there may be thousands, and as many surnames to place. */
export type Person = {
  readonly id: string;
  readonly given: Set<string>;
  /** As the words beside the names tell. */
  readonly genders: Set<Gender>;
  /** “document speaker” */
  readonly places: Set<string>;
  /** “miriam tolland”, between spaces. */
  readonly names: Set<string>;
  readonly roles: Map<string, { readonly words: readonly string[]; readonly days: Days }>;
  /** “amarin water”, between spaces. */
  readonly bodies: Set<string>;
  readonly sources: Map<string, Days>;
  /** By the day. */
  readonly dated: { readonly day: number; readonly document: number }[];
};

/** In order; the days of articles that have one. */
type Days = { readonly days: number[]; someUndated: boolean };

export function personOf(naming: Naming, { id, seen }: Identity): Person {
  const person: Person = {
    ...{ id, given: new Set(), genders: new Set(), places: new Set() },
    ...{ names: new Set(), roles: new Map(), bodies: new Set(), sources: new Map(), dated: [] },
  };
  for (const one of seen) addTo(naming, person, one);
  return person;
}

/** One appearance more; of nobody where there is no such person. */
export function addTo(naming: Naming, person: Person | undefined, seen: Read): void {
  if (person === undefined) return;
  const { document, speaker, given, surname, gender, role, source, day } = seen;
  if (given !== null) person.given.add(given);
  if (gender !== null) person.genders.add(gender);
  person.places.add(`${document} ${speaker}`);
  person.names.add(` ${given} ${surname} `);
  if (role !== null) {
    const known = person.roles.get(role) ?? { words: wordsOfRole(naming, role), days: { days: [], someUndated: false } };
    if (!person.roles.has(role)) for (const name of role.match(NAME_OF_SEVERAL_WORDS) ?? []) person.bodies.add(spaced(name));
    person.roles.set(role, known);
    addDay(known.days, day);
  }
  if (source !== null) {
    const days = person.sources.get(source) ?? { days: [], someUndated: false };
    person.sources.set(source, days);
    addDay(days, day);
  }
  if (day !== null) putInOrder(person.dated, { day, document }, (one) => one.day);
}

function addDay(days: Days, day: number | null): void {
  if (day === null) days.someUndated = true;
  else putInOrder(days.days, day, (one) => one);
}

/** Nearly always at the end: articles come in the order of their days. */
function putInOrder<Item>(sorted: Item[], item: Item, dayIn: (item: Item) => number): void {
  const last = sorted.at(-1);
  if (last === undefined || dayIn(last) <= dayIn(item)) sorted.push(item);
  else sorted.splice(firstFrom(sorted, dayIn(item), dayIn), 0, item);
}

/** Null: the evidence is not enough, and the name stays its own entry. */
export function identifyShort(naming: Naming, seen: Read, people: readonly Person[], around: Around): Found | null {
  const fitting = people.filter((person) => fitsInitial(seen, person) && fitsGender(naming, seen, person));
  const known = fitting.map((person) => ({ person, because: evidenceFor(naming, seen, person, around) }));
  const [only] = known;
  if (only === undefined) return null;
  if (known.length === 1) return only.because.length === 0 ? null : { identity: only.person.id, because: only.because };
  const strong = known.filter(({ because }) => because.some((one) => STRONG.includes(one)));
  const [best] = strong;
  return best === undefined || strong.length > 1 ? null : { identity: best.person.id, because: best.because };
}

/** “J. Hale” may be James Hale, and not Robert. */
function fitsInitial(seen: Read, { given: theirs }: Person): boolean {
  const { given } = seen;
  return given === null || [...theirs].some((one) => one.startsWith(given));
}

/** “Mr. Tolland” is not Miriam: by what stands beside her name elsewhere or, where nothing does, by her given name. */
function fitsGender(naming: Naming, { gender }: Read, { genders, given }: Person): boolean {
  if (gender === null) return true;
  const told = genders.size === 1 ? genders : new Set([...given].flatMap((name) => naming.genderOfGiven(name) ?? []));
  return told.size !== 1 || told.has(gender);
}

function evidenceFor(naming: Naming, seen: Read, person: Person, around: Around): readonly Because[] {
  const found: Because[] = [];
  const { day } = seen;
  if (around.alsoGiven(seen).some((place) => person.places.has(place))) found.push('same-words');
  if (seen.title !== null && isNamedIn(seen.title, person)) found.push('named-in-title');
  if (seen.role !== null && hasOffice(wordsOfRole(naming, seen.role), day, person)) found.push('same-role');
  if (namesBody(seen, person, around)) found.push('same-body');
  const paper = seen.source === null ? undefined : person.sources.get(seen.source);
  if (paper !== undefined && day !== null && someNear(paper.days, day, PAPER_DAYS)) found.push('same-paper');
  if (day !== null && hasCompany(seen, day, person, around)) found.push('same-company');
  return found;
}

function isNamedIn(title: string, { names }: Person): boolean {
  const words = spaced(title, fold);
  return [...names].some((name) => words.includes(name));
}

/** “Amarin Water” of “chief executive of Amarin Water” stands in the title, or speaks in the article. */
function namesBody(seen: Read, { bodies }: Person, around: Around): boolean {
  if (bodies.size === 0) return false;
  const title = spaced(seen.title ?? '');
  const cast = [...around.castOf(seen.document)].map((id) => ` ${id.replaceAll('-', ' ')} `);
  return [...bodies].some((name) => [title, ...cast].some((words) => words.includes(name)));
}

const NAME_OF_SEVERAL_WORDS = /\p{Lu}[\p{L}\p{N}’'-]+(?: \p{Lu}[\p{L}\p{N}’'-]+)+/gu;

/** All telling words of the office, for “minister” alone fits too many; or the whole of theirs inside it. */
function hasOffice(asked: readonly string[], day: number | null, { roles }: Person): boolean {
  return [...roles.values()].some(({ words, days: { days, someUndated } }) => {
    const shared = sharedWords(asked, words);
    if (shared === 0 || (shared !== asked.length && shared !== words.length)) return false;
    return day === null || someUndated || someNear(days, day, OFFICE_DAYS);
  });
}

function hasCompany(seen: Read, day: number, { dated }: Person, around: Around): boolean {
  const cast = around.castOf(seen.document);
  if (cast.size === 0) return false;
  for (let at = firstFrom(dated, day - COMPANY_DAYS, (one) => one.day); at < dated.length; at++) {
    const one = dated[at];
    if (one === undefined || one.day > day + COMPANY_DAYS) return false;
    for (const other of around.castOf(one.document)) if (cast.has(other)) return true;
  }
  return false;
}

function someNear(days: readonly number[], day: number, most: number): boolean {
  const next = days[firstFrom(days, day - most, (one) => one)];
  return next !== undefined && next <= day + most;
}

/** The place of the first that is not before the day, in a list that is in order. */
function firstFrom<Item>(sorted: readonly Item[], day: number, dayIn: (item: Item) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayIn(sorted[middle] as Item) < day)
      low = middle + 1; // middle is inside
    else high = middle;
  }
  return low;
}

function spaced(words: string, fold = (term: string) => term): string {
  return ` ${termsOf(words).map(fold).join(' ')} `;
}
