// What all articles together say about one speaker: how often, since when, and of the names and offices they give the one that is shown.

import { inCodeOrder } from '../../text/code-order.ts';
import { fold } from './folding.ts';
import type { Hand } from './hand.ts';

/** The sums so far; one more article is added without reading the others again. In whatever order they come, the sums are the same. */
export type Tally = {
  statements: number;
  first: string | null;
  last: string | null;
  readonly names: Map<string, Name>;
  readonly kinds: Map<string, number>;
  readonly roles: Map<string, Role>;
  /** As the articles write them. */
  readonly aliases: Set<string>;
  /** JSON, of the earliest article that gives any. */
  members: string;
  /** What stands in the table. */
  written: Entry | null;
};

/** One article's appearance of somebody. */
export type Seat = {
  readonly document: number;
  readonly name: string;
  readonly kind: string | null;
  readonly role: string | null;
  /** JSON, as are the members. */
  readonly aliases: string;
  readonly members: string;
  readonly published: string | null;
  readonly bucket: string | null;
  /** 1: in full. */
  readonly full: number;
  /** 1: people put them here. */
  readonly moved: number;
};

/** As it stands in the table. */
export type Entry = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly role: string | null;
  readonly aliases: string;
  readonly members: string;
  readonly joint: number;
  readonly statements: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly folded: string;
  readonly surname: string;
  readonly is_full: number;
};

type Name = Pick<Seat, 'name'> & { bucket: string | null; full: number; moved: number; articles: number; kinds: number };

type Role = { role: string; last: string; readonly document: number; isOfSeveral: boolean };

export function nothingSaid(): Tally {
  const sums = { statements: 0, first: null, last: null };
  return { ...sums, names: new Map(), kinds: new Map(), roles: new Map(), aliases: new Set(), members: '[]', written: null };
}

/** @param said the day; null where it is not known */
export function addSaid(tally: Tally, said: string | null): void {
  tally.statements++;
  if (said === null) return;
  if (tally.first === null || said < tally.first) tally.first = said;
  if (tally.last === null || said > tally.last) tally.last = said;
}

/** Of articles in the order of their rows, for the members. */
export function addSeat(tally: Tally, seat: Seat): void {
  const { kind, role, aliases, members } = seat;
  addName(tally.names, seat);
  if (kind !== null) tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
  if (role !== null) addRole(tally.roles, role, seat);
  if (aliases !== '[]') for (const alias of JSON.parse(aliases) as string[]) tally.aliases.add(alias); // as prepare.ts wrote it
  if (tally.members === '[]') tally.members = members;
}

function addName(names: Map<string, Name>, { name, bucket, full, moved, kind }: Seat): void {
  const known = names.get(name);
  const kinds = kind === null ? 0 : 1;
  if (known === undefined) {
    names.set(name, { name, bucket, full, moved, articles: 1, kinds });
    return;
  }
  if (known.bucket === null || (bucket !== null && bucket < known.bucket)) known.bucket = bucket;
  known.full = Math.max(known.full, full);
  known.moved = Math.min(known.moved, moved);
  known.articles++;
  known.kinds += kinds;
}

function addRole(roles: Map<string, Role>, role: string, { published, document }: Seat): void {
  const key = role.toLowerCase();
  const known = roles.get(key);
  if (known === undefined) {
    roles.set(key, { role, last: published ?? '', document, isOfSeveral: false });
    return;
  }
  // The last in code order is the one with the most small letters.
  if (role > known.role) known.role = role;
  if (published !== null && published > known.last) known.last = published;
  known.isOfSeveral ||= document !== known.document;
}

/** Null: nothing is left of theirs. */
export function entryOf({ names, kinds, roles, ...tally }: Tally, hand: Hand, id: string): Entry | null {
  const [best, ...others] = [...names.values()].sort(byUse);
  if (best === undefined || tally.statements === 0) return null;
  const name = hand.names.get(id)?.name ?? best.name;
  const forms = new Set([...tally.aliases, best.name, ...others.map((one) => one.name), ...(hand.aliases.get(id) ?? [])]);
  const aliases = aliasesOf(name, [...forms]);
  return {
    id,
    name,
    kind: commonest(kinds) ?? 'person',
    role: latest(roles),
    aliases: JSON.stringify(aliases),
    members: tally.members,
    joint: tally.members === '[]' ? 0 : 1,
    statements: tally.statements,
    first: tally.first,
    last: tally.last,
    folded: [...new Set([name, ...aliases].map(fold))].join('\n'),
    surname: best.bucket ?? '',
    is_full: best.full,
  };
}

/** A full name before a surname, one the articles give before one that people joined to it, then the form most articles use first; of equals the longest. */
function byUse(a: Name, b: Name): number {
  return (
    b.full - a.full ||
    a.moved - b.moved ||
    b.kinds - a.kinds ||
    b.articles - a.articles ||
    b.name.length - a.name.length ||
    inCodeOrder(a.name, b.name)
  );
}

/** Each other form once, sorted: *BRANDVOLD* in a transcript is *Brandvold* shouted, and the name itself in capitals is no alias. */
function aliasesOf(name: string, forms: readonly string[]): string[] {
  const byLetters = new Map<string, string>();
  // In code order capitals come first, so the last of one spelling is the one with the most small letters.
  for (const form of [...forms].sort()) byLetters.set(form.toLowerCase(), form);
  byLetters.delete(name.toLowerCase());
  return [...byLetters.values()].sort();
}

/** The latest that two articles give; where no two agree the latest of all. One paper's odd phrase is not yet an office. */
function latest(roles: ReadonlyMap<string, Role>): string | null {
  const [one] = [...roles.values()].sort(
    (a, b) => Number(b.isOfSeveral) - Number(a.isOfSeveral) || inCodeOrder(b.last, a.last) || inCodeOrder(a.role, b.role),
  );
  return one?.role ?? null;
}

/** Of equals the first in code order. */
function commonest(counts: ReadonlyMap<string, number>): string | null {
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || inCodeOrder(a, b));
  return most?.[0] ?? null;
}
