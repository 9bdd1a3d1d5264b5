// Whether two reports can mean one speaker: “Ada Lund” and “Lund” can, “Ada Lund” and “Bo Lund” cannot; a paper that names nobody denies nobody.

import type { StatementSpeaker } from '../types.ts';
import { termsOf } from './words.ts';

/** same: one and the same name. could: a surname alone that fits. silent: one of the two names nobody. differ: two names. */
export type Relation = 'same' | 'could' | 'silent' | 'differ';

export function relationOf(a: StatementSpeaker | null, b: StatementSpeaker | null): Relation {
  if (!isNamed(a) || !isNamed(b)) return 'silent';
  if (a.id === b.id) return 'same';
  const [some, others] = [idsOf(a), idsOf(b)];
  if (some.some((id) => others.includes(id))) return 'same';
  const [mine, theirs] = [termsOf(a.name), termsOf(b.name)];
  const isPeople = a.kind === 'person' && b.kind === 'person';
  if (!isPeople && a.kind === b.kind && nameOf(a) === nameOf(b)) return 'same';
  if (mine.at(-1) !== theirs.at(-1) || (!isPeople && mine.length > 1 && theirs.length > 1)) return 'differ';
  const [given, otherGiven] = [mine[0] ?? '', theirs[0] ?? ''];
  if (mine.length === 1 || theirs.length === 1) return 'could';
  if (!isFull(a) || !isFull(b)) return given[0] === otherGiven[0] ? 'could' : 'differ';
  // Two full names that are equal are kept apart where somebody found them to be two people: their ids differ.
  return 'differ';
}

/** Whether the report says by name who spoke; “a spokesman” and “residents” are nobody’s name. */
export function isNamed(speaker: StatementSpeaker | null): speaker is StatementSpeaker {
  if (speaker === null || speaker.kind === 'unnamed') return false;
  return speaker.kind !== 'group' || speaker.members.length > 0;
}

/** Whether the name tells its bearer from others: a surname alone and “A. Lund” do not. */
export function isFull({ kind, name }: StatementSpeaker): boolean {
  if (kind !== 'person') return true;
  const words = termsOf(name);
  return words.length > 1 && (words[0]?.length ?? 0) > 1;
}

/** The words under which reports of one speaker meet: surnames of people, whole names of bodies. None where nobody is named. */
export function familyNamesOf(speaker: StatementSpeaker | null): readonly string[] {
  if (!isNamed(speaker)) return [];
  if (speaker.members.length > 0) return [...new Set(speaker.members.map(({ name }) => termsOf(name).at(-1) ?? ''))];
  return [speaker.kind === 'person' ? (termsOf(speaker.name).at(-1) ?? '') : nameOf(speaker)];
}

function idsOf({ id, members }: StatementSpeaker): readonly string[] {
  return members.length > 0 ? members.map((member) => member.id) : [id];
}

function nameOf({ name }: StatementSpeaker): string {
  return termsOf(name).join(' ');
}
