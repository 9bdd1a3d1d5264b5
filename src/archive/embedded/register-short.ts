// Whom a surname alone means: “Treasurer Tolland” is Miriam Tolland, the treasurer, where nobody else of the name could be meant.

import type { Naming } from '../../language/naming.ts';
import { fold, termsOf } from '../../search/words.ts';
import type { Because } from '../../types.ts';
import { type Around, daysBetween, type Identity, type Read, sharedWords } from './register-types.ts';

/** A paper that has just named somebody in full goes on with the surname; after two weeks it introduces them again. */
const PAPER_DAYS = 14;

/** The same people around a name a month apart are most likely about the same matter. */
const COMPANY_DAYS = 30;

/** An office is held for years; who had it ten years before is another question. */
const OFFICE_DAYS = 3 * 365;

/**
 * Strong enough to choose among several of the surname. The others only show that the one we know is the one meant: an article headed
 * “Miriam Tolland will lead Vessany” may quote her brother, Mr. Tolland.
 */
const STRONG: readonly Because[] = ['same-words', 'same-role'];

export type Found = { readonly identity: string; readonly because: readonly Because[] };

/** Null: the evidence is not enough, and the name stays its own entry. */
export function identifyShort(naming: Naming, seen: Read, people: readonly Identity[], around: Around): Found | null {
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
function fitsInitial(seen: Read, { seen: theirs }: Identity): boolean {
  return seen.given === null || theirs.some(({ given }) => given?.startsWith(seen.given ?? '') === true);
}

/** “Mr. Tolland” is not Miriam: by what stands beside her name elsewhere or, where nothing does, by her given name. */
function fitsGender(naming: Naming, seen: Read, { seen: theirs }: Identity): boolean {
  if (seen.gender === null) return true;
  const told = new Set(theirs.map(({ gender }) => gender).filter((gender) => gender !== null));
  if (told.size === 1) return told.has(seen.gender);
  const called = naming.genderOfGiven(theirs[0]?.given ?? '');
  return called === null || called === seen.gender;
}

function evidenceFor(naming: Naming, seen: Read, { seen: theirs }: Identity, around: Around): readonly Because[] {
  const found: Because[] = [];
  const places = new Set(theirs.map(({ document, speaker }) => `${document} ${speaker}`));
  if (around.alsoGiven(seen).some((place) => places.has(place))) found.push('same-words');
  if (seen.title !== null && isNamedIn(seen.title, theirs)) found.push('named-in-title');
  if (seen.role !== null && hasOffice(naming, naming.roleWords(seen.role), seen, theirs)) found.push('same-role');
  if (namesBody(seen, theirs, around)) found.push('same-body');
  const near = (days: number): readonly Read[] =>
    theirs.filter(({ published }) => (daysBetween(published, seen.published) ?? Number.POSITIVE_INFINITY) <= days);
  if (seen.source !== null && near(PAPER_DAYS).some(({ source }) => source === seen.source)) found.push('same-paper');
  const cast = around.castOf(seen.document);
  const isCompany = ({ document }: Read): boolean => [...around.castOf(document)].some((other) => cast.has(other));
  if (cast.size > 0 && near(COMPANY_DAYS).some(isCompany)) found.push('same-company');
  return found;
}

function isNamedIn(title: string, theirs: readonly Read[]): boolean {
  const words = ` ${termsOf(title).map(fold).join(' ')} `;
  return theirs.some(({ given, surname }) => words.includes(` ${given} ${surname} `));
}

/** “Amarin Water” of “chief executive of Amarin Water” stands in the title, or speaks in the article. */
function namesBody(seen: Read, theirs: readonly Read[], around: Around): boolean {
  const bodies = new Set(
    theirs.flatMap(({ role }) => role?.match(NAME_OF_SEVERAL_WORDS) ?? []).map((name) => termsOf(name).join(' ')),
  );
  if (bodies.size === 0) return false;
  const title = ` ${termsOf(seen.title ?? '').join(' ')} `;
  const cast = [...around.castOf(seen.document)].map((id) => ` ${id.replaceAll('-', ' ')} `);
  return [...bodies].some((name) => [title, ...cast].some((words) => words.includes(` ${name} `)));
}

const NAME_OF_SEVERAL_WORDS = /\p{Lu}[\p{L}\p{N}’'-]+(?: \p{Lu}[\p{L}\p{N}’'-]+)+/gu;

/** All telling words of the office, for “minister” alone fits too many; or the whole of theirs inside it. */
function hasOffice(naming: Naming, asked: readonly string[], seen: Read, theirs: readonly Read[]): boolean {
  return theirs.some(({ role, published }) => {
    if (role === null || (daysBetween(published, seen.published) ?? 0) > OFFICE_DAYS) return false;
    const words = naming.roleWords(role);
    const shared = sharedWords(asked, words);
    return shared > 0 && (shared === asked.length || shared === words.length);
  });
}
