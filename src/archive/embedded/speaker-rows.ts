// Keeps the list of speakers equal to what the articles say: after each write, the speakers it touched are summed up anew.

import type { Naming } from '../../language/naming.ts';
import type { Extraction, Gender, Speaker, Statement, StatementSpeaker } from '../../types.ts';
import type { Db } from './connection.ts';
import { fold } from './folding.ts';
import type { Hand } from './hand.ts';
import { all, first, run } from './sql.ts';
import type { Batch } from './touched.ts';

/** What one article calls one speaker; kind is null for somebody it names only among several who speak together. */
export type Appearance = Omit<Speaker, 'kind'> & { readonly kind: Speaker['kind'] | null };

/** Everybody who speaks in an article, alone or together, each once. */
export function appearancesIn({ statements, resolutions }: Pick<Extraction, 'statements' | 'resolutions'>): Appearance[] {
  const found = new Map<string, Appearance>();
  statements.forEach(({ speaker }, index) => {
    if (speaker === null) return;
    const resolved = resolutions[index]?.speaker ?? null;
    const aliases = resolved?.id === speaker.id ? resolved.aliases : [];
    found.set(speaker.id, merge(found.get(speaker.id), { ...speaker, aliases }));
    for (const { id, name } of speaker.members) {
      found.set(id, merge({ id, name, kind: null, role: null, aliases: [], members: [] }, found.get(id)));
    }
  });
  return [...found.values()];
}

function merge(known: Appearance | undefined, seen: Appearance | undefined): Appearance {
  if (known === undefined || seen === undefined) return (known ?? seen) as Appearance; // never called with two undefined
  return {
    ...known,
    name: seen.kind === null ? known.name : seen.name,
    kind: known.kind ?? seen.kind,
    role: known.role ?? seen.role,
    aliases: [...new Set([...known.aliases, ...seen.aliases])],
    members: known.members.length > 0 ? known.members : seen.members,
  };
}

/** Of whom the words that name them tell it: “Mr. Tolland”, “she”. Where they quarrel, nothing is known. */
export function gendersIn(naming: Naming, statements: readonly Statement[]): ReadonlyMap<string, Gender> {
  const told = new Map<string, Set<Gender>>();
  for (const { speaker, source } of statements) {
    const gender = speaker === null || source === null ? null : naming.genderOf(source.text);
    if (speaker !== null && gender !== null) told.set(speaker.id, (told.get(speaker.id) ?? new Set()).add(gender));
  }
  const agreed = [...told].filter(([, genders]) => genders.size === 1);
  return new Map(agreed.flatMap(([id, genders]) => [...genders].map((gender) => [id, gender] as const)));
}

/** The ids under which a statement is listed: a joint statement stands on each member's page too. */
export function speakersOf(speaker: StatementSpeaker | null): readonly string[] {
  return speaker === null ? [] : [...new Set([speaker.id, ...speaker.members.map(({ id }) => id)])];
}

/**
 * Finds the article's other speakers who are named inside what is reported: *“Lund is wrong,” Berg said* is about Lund. Looks words up
 * by the first of each name, so that an article of thousands of statements by thousands of people takes no thousand times as long.
 */
export function mentionFinder(appearances: readonly Appearance[]): (statement: Statement) => readonly string[] {
  const byFirstWord = new Map<string, { readonly form: string; readonly id: string }[]>();
  for (const { id, name, aliases, members } of appearances) {
    if (members.length > 0) continue;
    for (const form of new Set([name, ...aliases].map(fold))) {
      const [word = ''] = form.split(' ', 1);
      if (word !== '') byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), { form, id }]);
    }
  }
  return (statement) => {
    const own = new Set(speakersOf(statement.speaker));
    if (appearances.every(({ id }) => own.has(id))) return [];
    const words = `${fold(statement.content.map(({ text }) => text).join(' '))} `;
    const found = new Set<string>();
    for (let at = 0; at < words.length; at = words.indexOf(' ', at) + 1) {
      const word = words.slice(at, words.indexOf(' ', at));
      for (const { form, id } of byFirstWord.get(word) ?? []) if (words.startsWith(`${form} `, at) && !own.has(id)) found.add(id);
    }
    return [...found];
  };
}

/**
 * Sums up what all articles say about each speaker the batch touched; one that no article mentions any more goes. Answers with those whose
 * name is another than before.
 */
export function refreshSpeakers(db: Db, batch: Batch, hand: Hand): readonly string[] {
  const renamed: string[] = [];
  for (const id of batch.speakers) {
    const held = first<{ name: string; folded: string }>(db, 'SELECT name, folded FROM speakers WHERE id = ?', id);
    const now = refreshSpeaker(db, hand, id);
    if (now?.name === held?.name && now?.folded === held?.folded) continue;
    run(db, 'INSERT OR REPLACE INTO renamed (speaker, seq) VALUES (?, ?)', id, batch.seq);
    if (now?.name !== held?.name) renamed.push(id);
  }
  return renamed;
}

function refreshSpeaker(db: Db, hand: Hand, id: string): { readonly name: string; readonly folded: string } | null {
  const sums = first<{ statements: number; first: string | null; last: string | null }>(db, STATEMENT_SUMS, id);
  const names = all<Name>(db, NAMES, id);
  const [best, ...others] = names;
  if (best === undefined || sums === undefined || sums.statements === 0) {
    run(db, 'DELETE FROM speakers WHERE id = ?', id);
    return null;
  }
  const name = hand.names.get(id)?.name ?? best.name;
  const kind = first<{ kind: string }>(db, KIND, id)?.kind ?? 'person';
  const role = first<{ role: string }>(db, LATEST_ROLE, id)?.role ?? null;
  const members = first<{ members: string }>(db, MEMBERS, id)?.members ?? '[]';
  const forms = [
    ...all<{ value: string }>(db, ALIASES, id).map(({ value }) => value),
    best.name,
    ...others.map((one) => one.name),
  ];
  const aliases = aliasesOf(name, [...forms, ...(hand.aliases.get(id) ?? [])]);
  const folded = [...new Set([name, ...aliases].map(fold))].join('\n');
  const joint = members === '[]' ? 0 : 1;
  const [as, { statements, first: from, last: to }] = [JSON.stringify(aliases), sums];
  run(db, PUT, id, name, kind, role, as, members, joint, statements, from, to, folded, best.bucket ?? '', best.full);
  return { name, folded };
}

/** Each other form once, sorted: *BRANDVOLD* in a transcript is *Brandvold* shouted, and the name itself in capitals is no alias. */
function aliasesOf(name: string, forms: readonly string[]): string[] {
  const byLetters = new Map<string, string>();
  // In code order capitals come first, so the last of one spelling is the one with the most small letters.
  for (const form of [...forms].sort()) byLetters.set(form.toLowerCase(), form);
  byLetters.delete(name.toLowerCase());
  return [...byLetters.values()].sort();
}

const STATEMENT_SUMS = `
  SELECT count(*) AS statements, min(nullif(said, '')) AS first, max(nullif(said, '')) AS last
  FROM statement_speakers WHERE speaker = ?`;

type Name = { readonly name: string; readonly bucket: string | null; readonly full: number };

/** A full name before a surname, one the articles give before one that people joined to it, then the form most articles use first; of equals the longest. */
const NAMES = `
  SELECT name, min(bucket) AS bucket, max(is_full) AS "full" FROM document_speakers WHERE identity = ?
  GROUP BY name
  ORDER BY max(is_full) DESC, min(moves IS NOT NULL), count(kind) DESC, count(*) DESC, length(name) DESC, name`;

const KIND = `
  SELECT kind FROM document_speakers WHERE identity = ? AND kind IS NOT NULL
  GROUP BY kind ORDER BY count(*) DESC, kind LIMIT 1`;

/** The latest that two articles give; where no two agree the latest of all. One paper's odd phrase is not yet an office. */
const LATEST_ROLE = `
  SELECT max(role) AS role FROM document_speakers WHERE identity = ? AND role IS NOT NULL
  GROUP BY lower(role)
  ORDER BY count(DISTINCT document) > 1 DESC, max(published) DESC NULLS LAST, max(role) LIMIT 1`;

const MEMBERS = `SELECT members FROM document_speakers WHERE identity = ? AND members <> '[]' ORDER BY document LIMIT 1`;

const ALIASES = `SELECT DISTINCT value FROM document_speakers, json_each(aliases) WHERE identity = ?`;

const PUT = `
  INSERT OR REPLACE INTO speakers (id, name, kind, role, aliases, members, joint, statements, first, last, folded, surname, is_full)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
