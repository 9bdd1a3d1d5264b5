// Is “Dr. Ana Reyes” the gold's “Ana Reyes”? How a name that was given is compared with the name that was expected.

import { readTable } from '../language/load.ts';

const ROWS = readTable('compared-titles', ['word', 'of']);
/** What does not count in any name, and what does not in names that are nobody’s. */
const SMALL: ReadonlySet<string> = new Set(ROWS.map(({ word = '' }) => word));
const TITLES: ReadonlySet<string> = new Set(ROWS.filter(({ of }) => of === 'all').map(({ word = '' }) => word));

/**
 * Persons: first and last name equal, a surname alone only where the gold has no more. Others: mostly the same words and no rival proper
 * noun ("Trade Council" is not "Labour Council"), or the acronym. Joint speakers: the same set of persons.
 */
export function isSameSpeaker(gold: string, kind: string | null, given: string | null): boolean {
  if (given === null) return false;
  if (fold(gold).trim() === fold(given).trim()) return true;
  if (kind === 'person' && JOINT.test(gold)) return jointKey(gold) === jointKey(given);
  return kind === 'person' ? isSamePerson(gold, given) : isSameBody(gold, kind, given);
}

const JOINT = /,? and |, /u;

function isSamePerson(gold: string, given: string): boolean {
  const [expected, offered] = [personWords(gold), personWords(given)];
  if (expected.length === 0 || offered.length === 0 || expected.at(-1) !== offered.at(-1)) return false;
  if (wordsOf(gold).includes('jr') !== wordsOf(given).includes('jr')) return false;
  return expected.length === 1 ? offered.length === 1 : offered.length > 1 && expected[0] === offered[0];
}

function isSameBody(gold: string, kind: string | null, given: string): boolean {
  const [a, b] = [capitalWords(gold), capitalWords(given)];
  const areRivals = [...a].some((word) => !b.has(word)) && [...b].some((word) => !a.has(word));
  const [expected, offered] = [contentWords(gold), contentWords(given)];
  const sameLast = kind === 'document' && expected.length > 0 && expected.at(-1) === offered.at(-1);
  if (!areRivals && (sharedWords(expected, offered) >= 0.5 || sameLast)) return true;
  const [g, p] = [lettersOf(gold), lettersOf(given)];
  return (p.length > 1 && p === acronymOf(gold)) || (g.length > 1 && g === acronymOf(given));
}

function jointKey(names: string): string {
  return names
    .split(JOINT)
    .map((name) => `${personWords(name)[0]} ${personWords(name).at(-1)}`)
    .sort()
    .join('|');
}

/** Lower case without accents, possessives and marks. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[’'`"“”]/gu, '');
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}.&@-]+/u)
    .map((word) => word.replace(/\.+$/u, '').replace(/\.(?=\w)/gu, ''))
    .filter(Boolean);
}

/** Titles in front, suffixes and initials dropped; the last word is always kept. */
function personWords(name: string): string[] {
  const words = wordsOf(name).filter((word) => !/^(?:jr|sr|ii|iii|iv)$/u.test(word));
  return words.filter((word, index) => index === words.length - 1 || (!TITLES.has(word) && word.length > 1));
}

function contentWords(name: string): string[] {
  return wordsOf(name).filter((word) => !SMALL.has(word));
}

function capitalWords(name: string): Set<string> {
  const capitals = name.split(/[^\p{L}\p{N}&]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return new Set(capitals.map(fold).filter((word) => !TITLES.has(word)));
}

/** Twice the shared words over all words, 0..1. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at >= 0) {
      left.splice(at, 1);
      shared++;
    }
  }
  return (2 * shared) / (a.length + b.length);
}

function lettersOf(name: string): string {
  return fold(name).replace(/[^a-z]/gu, '');
}

function acronymOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^[A-Z]/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}
