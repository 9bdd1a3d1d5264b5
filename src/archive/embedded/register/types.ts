// What the register knows of an appearance, and what it says of it.

import type { Naming } from '../../../language/names/naming.ts';
import { rememberPhrases } from '../../../text/remember.ts';
import type { Because, Gender } from '../../../types.ts';

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
  /** Of the article; null where it is not known. */
  readonly day: number | null;
};

/** Somebody with a full name, and every appearance that is theirs. */
export type Identity = { readonly id: string; readonly seen: readonly Read[] };

/** Roles that are remembered: a paper writes “prime minister” a thousand times. */
const ROLES = 20_000;

export const wordsOfRole = rememberPhrases<Naming, readonly string[]>(ROLES, (naming, role) => naming.roleWords(role));

/** Where an office is that is held now. */
export const placesOfRole = rememberPhrases<Naming, readonly string[]>(ROLES, (naming, role) =>
  naming.isPast(role) ? [] : naming.placesIn(role),
);

/** Whether two roles have a telling word in common, and how many. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.includes(word)).length;
}

/** The day of an article as a number; null where it is not known. */
export function dayOf(published: string | null): number | null {
  const day = published === null ? Number.NaN : Date.parse(published) / 86_400_000; // milliseconds of a day
  return Number.isNaN(day) ? null : day;
}

/** Days between two dates of articles; null where one is not known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one === null || other === null ? null : Math.abs(one - other);
}
