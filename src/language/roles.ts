// The nouns that speak: a minister, residents, the company, the report.

import type { Gender } from '../types.ts';
import { oneOf, readTable } from './load.ts';

/** person: "minister"; body: "company"; land: "nation"; collective: "police"; document: "report". */
export type RoleKind = (typeof KINDS)[number];

const KINDS = ['person', 'body', 'land', 'collective', 'document'] as const;

export type Role = {
  readonly kind: RoleKind;
  readonly number: 'singular' | 'plural';
  readonly gender: Gender | null;
  /** "minister" for "ministers". */
  readonly singular: string;
};

/** What a noun in lower case, singular or plural, stands for when it speaks; null when it is not one that does. */
export type Roles = (noun: string) => Role | null;

/** Whether somebody called the one may be called the other: a senator is a lawmaker too. */
export type SameOffice = (noun: string, other: string) => boolean;

export function loadSameOffices(): SameOffice {
  const pairs = new Set(readTable('same-offices', ['noun', 'other']).map((row) => `${row.noun} ${row.other}`));
  return (noun, other) => noun === other || pairs.has(`${noun} ${other}`);
}

/** Whether a noun re-describes somebody who is named already: "the New York businessman", but hardly "the announcer". */
export type Describes = (noun: string) => boolean;

export function loadDescriptions(): Describes {
  const nouns = new Set(readTable('descriptions', ['noun']).map((row) => row.noun));
  return (noun) => nouns.has(noun);
}

/** Whether one document may be called by both nouns: a report may be "the review"; any is "the document". */
export type SameDocument = (noun: string, other: string) => boolean;

export function loadSameDocuments(): SameDocument {
  const kinds = loadKinds('document-kinds');
  return (noun, other) => {
    const a = kinds(noun);
    const b = kinds(other);
    return noun === other || ((a.has('any') || b.has('any')) && a.size * b.size > 0) || [...a].some((kind) => b.has(kind));
  };
}

/** The kinds of body a word is said of, in a name or in its place: "foods" and "firm" → business; none for most words. */
export type BodyKinds = (word: string) => ReadonlySet<string>;

export function loadBodyKinds(): BodyKinds {
  return loadKinds('body-kinds');
}

const NO_KINDS: ReadonlySet<string> = new Set();

function loadKinds(table: string): (noun: string) => ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const { noun = '', kind = '' } of readTable(table, ['noun', 'kind'])) {
    kinds.set(noun, (kinds.get(noun) ?? new Set()).add(kind));
  }
  return (noun) => kinds.get(noun) ?? NO_KINDS;
}

/** How many people named together may be called so afterwards: "couple" → 2; null for other nouns. */
export type Pairs = (noun: string) => number | null;

export function loadPairs(): Pairs {
  const pairs = new Map(readTable('pairs', ['noun', 'members']).map((row) => [row.noun, Number(row.members)]));
  return (noun) => pairs.get(noun) ?? null;
}

export function loadRoles(): Roles {
  const roles = new Map<string, Role>();
  for (const row of readTable('roles', ['noun', 'plural', 'kind', 'gender'])) {
    const noun = row.noun ?? '';
    const kind = oneOf(KINDS, row.kind);
    const gender = row.gender === 'female' || row.gender === 'male' ? row.gender : null;
    const number = kind === 'collective' ? 'plural' : 'singular';
    roles.set(noun, Object.freeze({ kind, number, gender, singular: noun }));
    if (row.plural !== undefined && row.plural !== '-' && row.plural !== noun && !roles.has(row.plural)) {
      roles.set(row.plural, Object.freeze({ kind, number: 'plural', gender, singular: noun }));
    }
  }
  return (noun) => roles.get(noun) ?? (isCompound(noun) ? (roles.get(headOf(noun)) ?? null) : null);
}

/** "vice-chair", "inspector-general of police", but "gave rank-and-file" are two words, and "anti-union" tells of what kind others are. */
function isCompound(noun: string): boolean {
  const space = noun.indexOf(' ');
  // “other pro-agreement parties”: of what kind they are.
  const isKind = /^(?:pro|anti|pre|post)-(?!vice-)/u.test(noun);
  return noun.includes('-') && !isKind && (space < 0 || space > noun.lastIndexOf('-'));
}

/** The part of a compound that tells what it is: the last of "vice-chair" and "ex-minister", the first of "mother-of-two", "bride-to-be" and "bishop-elect". */
function headOf(compound: string): string {
  const first = compound.search(/-(?:of-|to-be$|elect$|designate$|in-waiting$)/u);
  return first > 0 ? compound.slice(0, first) : compound.slice(compound.lastIndexOf('-') + 1);
}
