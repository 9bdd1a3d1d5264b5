// Who is who across articles: of everybody who bears one surname, which appearances are of one person.
//
// “Robert J. Hale”, “Bob Hale” and “Chief Constable Hale” may be one; “Hale” alone stays “Hale” until something besides the name speaks
// for one of those it could be. Pure, and a function of the whole set: the order in which articles come in changes nothing.

import type { Naming } from '../../language/naming.ts';
import { fold } from '../../search/words.ts';
import { joinForms } from './register-forms.ts';
import { identifyShort } from './register-short.ts';
import { tellApart } from './register-namesakes.ts';

/** One article's speaker as the article alone knows them. */
export type Seen = {
  readonly document: number;
  /** The id the article alone gives. */
  readonly speaker: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly title: string | null;
  /** Named only as one of several who speak together. */
  readonly together: boolean;
};

/** What stands around an appearance; asked only where it can decide something. */
export type Around = {
  /** Ids, as articles alone give them, of the others with full names who speak in the article. */
  readonly castOf: (document: number) => ReadonlySet<string>;
  /** Who else is given the very words that are given to this one: “document speaker”. */
  readonly alsoGiven: (seen: Seen) => readonly string[];
};

/** Why an appearance was taken for somebody whose full name the article does not give. */
export type Because = 'same-words' | 'named-in-title' | 'same-role' | 'same-paper' | 'same-company';

export type Decision = { readonly identity: string; readonly because: readonly Because[] };

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

/** One decision for each appearance, at the same index; all of them bear one surname. */
export function decideWhoIsWho(naming: Naming, seen: readonly Seen[], around: Around): readonly Decision[] {
  const read = seen.map((one) => readSeen(naming, one));
  const identities = joinForms(
    naming,
    read.filter(({ full }) => full),
  ).flatMap((identity) => tellApart(naming, identity, around));
  const decided = new Map<Read, Decision>();
  for (const { id, seen: theirs } of identities) for (const one of theirs) decided.set(one, { identity: id, because: [] });
  // Whom only a list of joint speakers names is nobody's rival: it may be no person at all.
  const people = identities.filter(({ seen: theirs }) => theirs.some(({ together }) => !together));
  return read.map(
    (one) => decided.get(one) ?? identifyShort(naming, one, people, around) ?? { identity: one.speaker, because: [] },
  );
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
