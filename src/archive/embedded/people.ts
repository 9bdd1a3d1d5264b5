// Speakers as lists and their own pages show them.

import type { SearchPage, SpeakerEntry, SpeakerProfile, Suggestions } from '../../types.ts';
import type { Db } from './connection.ts';
import { correctionsOfSpeaker, movedByHand } from './correction-rows.ts';
import { fold } from './folding.ts';
import type { IndexSuggestions } from './index/types.ts';
import { remember } from './remember.ts';
import { all, first } from './sql.ts';

/**
 * Speakers one of whose names holds every word of `q`: those who bear the words themselves ("Ann Lee" for *ann*) before those whose
 * names begin with them ("Anna Berg") and those that only hold them ("Hannah Dahl"). Joint speakers are left out, their members are there.
 */
export function listSpeakers(db: Db, q: string): SpeakerEntry[] {
  const words = fold(q).split(' ');
  const matches = MATCHES.map((matches) => (form: string) => words.every((word) => matches(form, word)));
  if (words.join('') === '') return everybody(db).map(({ entry }) => entry);
  const ranks: SpeakerEntry[][] = MATCHES.map(() => []);
  for (const { entry, forms } of everybody(db)) {
    const rank = matches.findIndex((match) => forms.some(match));
    ranks[rank]?.push(entry);
  }
  return ranks.flat();
}

/** Somebody with all their names, folded. */
export type Listed = { readonly entry: SpeakerEntry; readonly forms: readonly string[] };

/** Most statements first. Read once for as long as nobody writes: pages ask for everybody at every visit. */
export function everybody(db: Db): readonly Listed[] {
  return remember(db, 'speakers', () => all<SpeakerRow>(db, LIST).map(listed));
}

function listed(row: SpeakerRow): Listed {
  return { entry: entryOf(row), forms: row.folded.split('\n') };
}

/** Ways in which a word stands in a name, the best first. */
const MATCHES: readonly ((form: string, word: string) => boolean)[] = [
  (form, word) => ` ${form} `.includes(` ${word} `),
  (form, word) => ` ${form}`.includes(` ${word}`),
  (form, word) => form.includes(word),
];

/** Above the hits; more would push these down, and the facet of speakers has them all. */
export const MOST_PEOPLE = 3;

/** Of those whom a query names its people, and the bodies whose whole name it is: “island” is no council of that island, “a spokesman” nobody’s name. */
export function shownPeople(db: Db, named: IndexSuggestions['speakers'], q: string): SearchPage['people'] {
  const people: Suggestions['speakers'][number][] = [];
  for (const { id, name, statements } of named) {
    if (people.length === MOST_PEOPLE) break;
    const row = first<Pick<SpeakerRow, 'kind' | 'role' | 'folded'>>(
      db,
      'SELECT kind, role, folded FROM speakers WHERE id = ?',
      id,
    );
    const isMeant = row?.kind === 'person' || (row?.kind === 'organization' && row.folded.split('\n').includes(fold(q)));
    if (isMeant) people.push({ id, name, role: row.role, statements });
  }
  return people;
}

/** The speaker of this id or, where the register has joined it to another, that one. */
export function readSpeaker(db: Db, id: string): SpeakerProfile | null {
  const row = first<SpeakerRow>(db, `SELECT ${COLUMNS} FROM speakers WHERE id = ?`, id);
  if (row === undefined) {
    const now = currentId(db, id);
    return now === null || now === id ? null : readSpeaker(db, now);
  }
  const sameSurname = row.kind === 'person' ? namesakes(db, row) : [];
  return {
    ...entryOf(row),
    roles: all(db, ROLES, id),
    years: all(db, YEARS, id),
    sources: all(db, SOURCES, id),
    namesakes: row.full === 1 ? sameSurname.filter(({ full }) => full === 1).map(entryOf) : [],
    couldBe: sameSurname.filter(({ full }) => full !== row.full).map(entryOf),
    corrections: correctionsOfSpeaker(db, id),
  };
}

/** Whom a surname alone may mean; nobody for a full name. */
export function couldBe(db: Db, id: string): SpeakerEntry[] {
  const row = first<SpeakerRow>(db, `SELECT ${COLUMNS} FROM speakers WHERE id = ?`, id);
  if (row === undefined || row.kind !== 'person' || row.full === 1) return [];
  return namesakes(db, row)
    .filter(({ full }) => full === 1)
    .map(entryOf);
}

function namesakes(db: Db, { surname, id }: SpeakerRow): readonly SpeakerRow[] {
  return all<SpeakerRow>(db, NAMESAKES, surname, id);
}

/** The id under which a speaker stands now; an id that never was stays as it is. */
export function idNow(db: Db, id: string): string {
  return first(db, 'SELECT id FROM speakers WHERE id = ?', id) === undefined ? (currentId(db, id) ?? id) : id;
}

/** Where an entry went: to whoever most of what bore the id is now, or where people moved it. */
function currentId(db: Db, id: string): string | null {
  return first<{ identity: string }>(db, NOW, id)?.identity ?? movedByHand(db, id);
}

const NOW = `
  SELECT identity FROM document_speakers WHERE speaker = ? AND identity IS NOT speaker AND identity IS NOT NULL
  GROUP BY identity ORDER BY count(*) DESC, identity LIMIT 1`;

type SpeakerRow = Omit<SpeakerEntry, 'aliases' | 'members'> & {
  readonly aliases: string;
  readonly members: string;
  readonly folded: string;
  readonly surname: string;
  readonly full: number;
};

function entryOf({ id, name, role, kind, aliases, members, statements, first, last }: SpeakerRow): SpeakerEntry {
  // Both lists as speaker-rows.ts wrote them.
  const lists = { aliases: JSON.parse(aliases) as string[], members: JSON.parse(members) as SpeakerEntry['members'] };
  return { id, name, role, kind, ...lists, statements, first, last };
}

const COLUMNS = 'id, name, role, kind, aliases, members, statements, first, last, folded, surname, is_full AS "full"';

const LIST = `SELECT ${COLUMNS} FROM speakers WHERE joint = 0 ORDER BY statements DESC, name, id`;

/** "Premier" before the name and "premier" after it are one; the last in code order is the one with the most small letters. */
const ROLES = `
  SELECT max(role) AS role, min(published) AS first, max(published) AS last, count(DISTINCT document) AS count
  FROM document_speakers WHERE identity = ? AND role IS NOT NULL
  GROUP BY lower(role) ORDER BY first NULLS LAST, role`;

const YEARS = `
  SELECT substr(said, 1, 4) AS value, count(*) AS count
  FROM statement_speakers WHERE speaker = ? AND said <> '' GROUP BY value ORDER BY value`;

const SOURCES = `
  SELECT d.publisher AS value, count(*) AS count
  FROM statement_speakers t JOIN statements s ON s.row = t.statement JOIN documents d ON d.row = s.document
  WHERE t.speaker = ? AND d.publisher IS NOT NULL
  GROUP BY d.source ORDER BY count DESC, value`;

/** As many as a page can show; the best documented first. */
const NAMESAKES = `
  SELECT ${COLUMNS} FROM speakers
  WHERE surname = ? AND id <> ? AND kind = 'person' AND joint = 0 ORDER BY statements DESC, name, id LIMIT 20`;
