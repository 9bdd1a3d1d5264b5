// What a capitalised word may be: a given name, a title, a place, an organisation, or nothing of the kind.

import type { Gender } from '../../types.ts';
import { readTable } from '../load.ts';

/** A title before a name; `role`: what somebody of the title is. */
type Honorific = { readonly gender: Gender | null; readonly role: string | null };

export type Names = {
  /** Whether somebody may be called so, and of whom it is mostly true: "ana" → female. All words are asked for in lower case. */
  readonly given: (word: string) => Gender | 'either' | null;
  /** Of a name that both bear, who bears it far oftener: "chris" → male. */
  readonly mostly: (word: string) => Gender | null;
  /** Whether the two are forms of one given name: "bill" and "william". */
  readonly sameGiven: (a: string, b: string) => boolean;
  /** A title in front of a name: "sen" → Senator. A courtesy ("mr") has no role. */
  readonly honorific: (word: string) => Honorific | null;
  /** A lower-case word inside a name: "de", "bin". `opens`: it may stand first ("van den Berg"); `after`: only behind these ("Mac an Bhaird"). */
  readonly particle: (word: string) => { readonly opens: boolean; readonly after: ReadonlySet<string> | null } | null;
  /** After a name: "jr" belongs to it (keep), "mp" does not. */
  readonly suffix: (word: string) => { readonly keep: boolean; readonly office: string | null } | null;
  /** A body known by this very name: "reuters". */
  readonly organization: (phrase: string) => boolean;
  /** The rest of each body of several words whose name begins with the word: "save" → ["the children"]; null for most words. */
  readonly bodiesFrom: (word: string) => readonly string[] | null;
  /** A word that makes a name a body's: "ministry" begins or ends one (both), "ltd" only ends one (close), "air" only begins one (open); beside one other word it does both (either). */
  readonly organizationWord: (word: string) => 'both' | 'close' | 'open' | 'either' | null;
  /** "inc", "gmbh": not needed to know the company again. */
  readonly legalForm: (word: string) => boolean;
  /** Says that an office is over: "former", "retd". */
  readonly pastOffice: (word: string) => boolean;
  /** Whether the word only says that the office is held now: "the new premier". */
  readonly newOffice: (word: string) => boolean;
  readonly place: (phrase: string) => string | null;
  readonly demonym: (word: string) => 'singular' | 'plural' | null;
  /** A capitalised word that names nobody: "march" (calendar), "street" (place), "olympics" (thing). */
  readonly notName: (word: string) => string | null;
  /** A word of offices: "defence" in "Defence Minister" (field), "deputy" (rank). */
  readonly portfolio: (word: string) => 'field' | 'rank' | null;
  /** “who spoke anonymously” (plainly), “who asked not to be named” (a refusal and the name): how one tells that somebody is not to be named. */
  readonly anonymity: (word: string) => 'plainly' | 'refusal' | 'name' | null;
  /** Whether what somebody is called may follow: "known", "nicknamed". */
  readonly leadsToAlias: (word: string) => boolean;
};

/** "Det-Supt", "Snr-Const": a title of titles, in one word. */
function joinedTitle(honorifics: ReadonlyMap<string, Honorific>, word: string): Honorific | null {
  const parts = word.split('-').map((part) => honorifics.get(part));
  if (parts.some((part) => part === undefined)) return null;
  const roles = parts.flatMap((part) => part?.role ?? []);
  return { gender: parts.at(-1)?.gender ?? null, role: roles.length === 0 ? null : roles.join(' ') };
}

/** "Karl-Isaac": of two given names the first tells. */
function joinedGiven(parts: readonly (Gender | 'either' | null)[]): Gender | 'either' | null {
  return parts.length === 2 && parts.every((part) => part !== null) ? (parts[0] ?? null) : null;
}

export function loadNames(): Names {
  const given = column('given-names', 'name', 'gender');
  const mostly = column('given-mostly', 'name', 'gender');
  const honorifics = new Map(
    readTable('honorifics', ['title', 'gender', 'role']).map((row) => [
      row.title ?? '',
      Object.freeze({ gender: genderOf(row.gender), role: row.role === '-' ? null : (row.role ?? null) }),
    ]),
  );
  const nicknames = new Map<string, Set<string>>();
  for (const { nickname = '', name = '' } of readTable('nicknames', ['nickname', 'name']))
    nicknames.set(nickname, (nicknames.get(nickname) ?? new Set()).add(name));
  const particles = new Map(
    readTable('particles', ['particle', 'opens', 'after']).map((row) => [
      row.particle,
      Object.freeze({ opens: row.opens === 'yes', after: row.after === '-' ? null : new Set(row.after?.split(' ')) }),
    ]),
  );
  const suffixes = new Map(
    readTable('suffixes', ['suffix', 'keep', 'office']).map((row) => [
      row.suffix,
      Object.freeze({ keep: row.keep === 'yes', office: row.office === '-' ? null : (row.office ?? null) }),
    ]),
  );
  const organizations = column('organizations', 'name', 'kind');
  const bodiesFrom = new Map<string, string[]>();
  for (const name of organizations.keys()) {
    const [first = '', ...rest] = name.split(' ');
    if (rest.length > 0) bodiesFrom.set(first, [...(bodiesFrom.get(first) ?? []), rest.join(' ')]);
  }
  const organizationWords = column('organization-words', 'word', 'place');
  const legalForms = new Set(readTable('legal-forms', ['form']).map((row) => row.form));
  const newOffices = new Set(readTable('new-offices', ['word']).map((row) => row.word));
  const pastOffices = new Set(readTable('past-offices', ['word']).map((row) => row.word));
  const places = column('places', 'place', 'kind');
  const demonyms = column('demonyms', 'demonym', 'number');
  const notNames = column('not-names', 'word', 'kind');
  const portfolios = column('portfolios', 'word', 'use');
  const anonymity = column('anonymity', 'word', 'part');
  const aliasWords = new Set(readTable('alias-words', ['word']).map((row) => row.word));
  // as: the table knows these three words. Many write “Siobhán” without its accent, and the table does.
  const givenOf = (word: string) =>
    ((given.get(word) ?? (ACCENTED.test(word) ? given.get(plain(word)) : undefined)) as Gender | 'either' | undefined) ?? null;
  return Object.freeze({
    anonymity: (word: string) => (anonymity.get(word) as 'plainly' | 'refusal' | 'name' | undefined) ?? null, // as: the table's three words
    leadsToAlias: (word: string) => aliasWords.has(word),
    given: (word: string) => givenOf(word) ?? (word.includes('-') ? joinedGiven(word.split('-').map(givenOf)) : null),
    mostly: (word: string) => genderOf(mostly.get(word)),
    sameGiven: (a: string, b: string) => a === b || nicknames.get(a)?.has(b) === true || nicknames.get(b)?.has(a) === true,
    honorific: (word: string) => honorifics.get(word) ?? (word.includes('-') ? joinedTitle(honorifics, word) : null),
    particle: (word: string) => particles.get(word) ?? null,
    suffix: (word: string) => suffixes.get(word) ?? null,
    organization: (phrase: string) => organizations.has(phrase),
    bodiesFrom: (word: string) => bodiesFrom.get(word) ?? null,
    organizationWord: (word: string) => (organizationWords.get(word) as 'both' | 'close' | 'open' | 'either' | undefined) ?? null, // as: the table's four words
    legalForm: (word: string) => legalForms.has(word),
    pastOffice: (word: string) => pastOffices.has(word),
    newOffice: (word: string) => newOffices.has(word),
    place: (phrase: string) => places.get(phrase) ?? null,
    // as: the table's two words. "Hispanic-Americans" are Americans, and Ida Hale-Green is no Green.
    demonym: (word: string) => {
      const dash = word.lastIndexOf('-');
      const first = word.slice(0, Math.max(0, dash));
      const goesOn = dash < 0 || demonyms.has(`${first}-`) || demonyms.has(first) || places.has(first);
      return goesOn ? ((demonyms.get(word.slice(dash + 1)) as 'singular' | 'plural' | undefined) ?? null) : null;
    },
    notName: (word: string) => notNames.get(word) ?? null,
    portfolio: (word: string) => (portfolios.get(word) as 'field' | 'rank' | undefined) ?? null, // as: the table's two words
  });
}

function column(table: string, key: string, value: string): ReadonlyMap<string, string> {
  return new Map(readTable(table, [key, value]).map((row) => [row[key] ?? '', row[value] ?? '']));
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '');
}

const ACCENTED = /[\u0080-\uffff]/u;

function genderOf(cell: string | undefined): Gender | null {
  return cell === 'female' || cell === 'male' ? cell : null;
}
