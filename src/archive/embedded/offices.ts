// Who held an office, as the articles give it: “mayor of Danby”, “health minister”, “Premier Lund”.

import { isSmallWord } from '../../language/question-words.ts';
import { parseQuery } from '../../search/query.ts';
import { slips } from '../../search/typos.ts';
import { termsOf } from '../../search/words.ts';
import { inCodeOrder } from '../../text/code-order.ts';
import type { HeldOffice, SearchPage, SpeakerEntry, Suggestions } from '../../types.ts';
import type { Db } from './connection.ts';
import { everybody, type Listed, MOST_PEOPLE } from './people.ts';
import { remember } from './remember.ts';
import { all } from './sql.ts';

/** Somebody with the office that was asked for, and when articles gave it. */
type Holder = { readonly entry: SpeakerEntry; readonly office: HeldOffice; readonly isWhole: boolean };

/** How a typed word stands for a word of an office or a name. */
type Likeness = (word: string, typed: string) => boolean;

const LIKENESSES = {
  same: (word, typed) => word === typed,
  begun: (word, typed) => word.startsWith(typed),
  slip: (word, typed) => slips(typed, word) !== null,
} satisfies Record<string, Likeness>;

/**
 * People whose office holds all the typed words, and those whose office holds some and whose name all others (“mayor Lund”). `whole` leaves
 * out those whose office only holds them: the premier's spokesman is no premier. Whole offices first; of these whoever was seen last.
 */
function holdersOf(db: Db, typed: string, like: Likeness, { whole }: { readonly whole: boolean }): readonly Holder[] {
  const asked = termsOf(typed).filter((term) => !isSmallWord(term));
  if (asked.length === 0) return [];
  const found = people(db).flatMap(({ entry, names, offices }) => {
    const unnamed = asked.filter((term) => !names.some((word) => word === term));
    if (unnamed.length === 0) return [];
    const held = offices.filter(({ words }) => unnamed.every((term) => words.some((word) => like(word, term))));
    const isNamed = unnamed.length < asked.length;
    const exact = held.filter(({ words, head }) => isNamed || isAll(words, unnamed, like) || isAll(head, unnamed, like));
    const meant = exact.length > 0 || whole ? exact : held;
    return meant.length === 0 ? [] : [{ entry, office: asOne(meant, offices), isWhole: exact.length > 0 }];
  });
  return found.sort(
    (a, b) =>
      Number(b.isWhole) - Number(a.isWhole) ||
      inCodeOrder(b.office.last ?? '', a.office.last ?? '') ||
      b.entry.statements - a.entry.statements,
  );
}

/** Everybody whose name holds the words; where no person is called so, before them whose office it is, behind them whose office holds it. */
export function findSpeakers(db: Db, q: string, named: readonly SpeakerEntry[]): readonly SpeakerEntry[] {
  const terms = termsOf(q);
  const isCalledSo = ({ kind, name, aliases }: SpeakerEntry): boolean =>
    kind === 'person' && [name, ...aliases].some((form) => terms.every((term) => termsOf(form).includes(term)));
  if (terms.length === 0 || named.some(isCalledSo)) return named;
  const known = new Set(named.map(({ id }) => id));
  const holders = holdersOf(db, q, LIKENESSES.begun, { whole: false }).filter(({ entry }) => !known.has(entry.id));
  const [whole, partly] = [true, false].map((isIt) =>
    holders.filter(({ isWhole }) => isWhole === isIt).map(({ entry, office }) => ({ ...entry, office })),
  );
  return [...(whole ?? []), ...named, ...(partly ?? [])];
}

/** Words of the longest office that is looked for above the hits. */
const LONGEST_OFFICE = 8;

/** The people called by a query, and behind them whose whole office it is, where it is nothing but words: “premier”, “who is the mayor of Danby”. */
export function officeHolders(db: Db, q: string, called: SearchPage['people']): SearchPage['people'] {
  const { root, looksPasted } = parseQuery(q);
  const nodes = root?.kind === 'all' ? root.nodes : root === null ? [] : [root];
  if (looksPasted || nodes.length > LONGEST_OFFICE || nodes.some(({ kind }) => kind !== 'word')) return called;
  const words = nodes.map((node) => q.slice(node.at.start, node.at.end)).join(' ');
  return together(called, holdersOf(db, words, LIKENESSES.same, { whole: true }), MOST_PEOPLE);
}

/** Offices are offered from three letters on, or “pr” would be every premier and president. */
const LEAST_LETTERS = 3;
const MOST_OFFERED = 3;

/** What the search field offers for a name and for an office, as far as it is typed; who has the name of a person goes first. */
export function withOffices(db: Db, typed: string, named: Suggestions['speakers'], limit: number): Suggestions['speakers'] {
  if (termsOf(typed).every(({ length }) => length < LEAST_LETTERS)) return named;
  const kinds = new Map(everybody(db).map(({ entry }) => [entry.id, entry.kind]));
  const isPerson = named.some(({ id }) => kinds.get(id) === 'person');
  const begun = holdersOf(db, typed, LIKENESSES.begun, { whole: false });
  const found = begun.length > 0 || isPerson ? begun : holdersOf(db, typed, LIKENESSES.slip, { whole: false });
  const holders = together([], found, MOST_OFFERED);
  return onceEach(isPerson ? [...named, ...holders] : [...holders, ...named]).slice(0, limit);
}

/** Who is called so, and behind them who holds the office. */
function together(named: Suggestions['speakers'], holders: readonly Holder[], most: number): Suggestions['speakers'] {
  const shown = holders.map(({ entry: { id, name, role, statements }, office }) => ({ id, name, role, statements, office }));
  return onceEach([...named, ...shown]).slice(0, most);
}

function onceEach(speakers: Suggestions['speakers']): Suggestions['speakers'] {
  return speakers.filter(({ id }, index) => speakers.findIndex((other) => other.id === id) === index);
}

type Office = HeldOffice & {
  readonly words: readonly string[];
  /** What stands before “of Danby” or “for health”. */
  readonly head: readonly string[];
};

type Person = { readonly entry: SpeakerEntry; readonly names: readonly string[]; readonly offices: readonly Office[] };

/** People with offices. Read once for as long as nobody writes: the search field asks at every letter. */
function people(db: Db): readonly Person[] {
  return remember(db, 'offices', () => {
    const offices = new Map<string, Office[]>();
    for (const { id, ...office } of all<HeldOffice & { id: string }>(db, OFFICES)) {
      const terms = termsOf(office.role);
      const small = terms.findIndex((term, at) => at > 0 && isSmallWord(term));
      const telling = (some: readonly string[]) => some.filter((term) => !isSmallWord(term));
      const held = { ...office, words: telling(terms), head: telling(small === -1 ? terms : terms.slice(0, small)) };
      offices.set(id, [...(offices.get(id) ?? []), held]);
    }
    const peopleOnly = everybody(db).filter(({ entry }: Listed) => entry.kind === 'person');
    return peopleOnly.flatMap(({ entry, forms }: Listed): Person[] => {
      const held = offices.get(entry.id);
      return held === undefined ? [] : [{ entry, names: forms.flatMap((form) => form.split(' ')), offices: held }];
    });
  });
}

/** Whether each typed word is one of the office and each of the office was typed. */
function isAll(words: readonly string[], typed: readonly string[], like: Likeness): boolean {
  return (
    typed.every((term) => words.some((word) => like(word, term))) && words.every((word) => typed.some((term) => like(word, term)))
  );
}

/** One office of what articles call it: the shortest name, over all of the time. “Mayor of Danby” is the same as the “mayor” of other articles. */
function asOne(meant: readonly Office[], offices: readonly Office[]): HeldOffice {
  const [shortest] = [...meant].sort((a, b) => a.role.length - b.role.length || inCodeOrder(b.role, a.role));
  const isShort = ({ words }: Office): boolean => meant.some(({ head }) => isAll(words, head, LIKENESSES.same));
  const same = offices.filter((office) => meant.includes(office) || isShort(office));
  const days = (end: 'first' | 'last') => same.flatMap((office) => office[end] ?? []).sort();
  return { role: shortest?.role ?? '', first: days('first')[0] ?? null, last: days('last').at(-1) ?? null };
}

/** "Premier" before the name and "premier" after it are one; the last in code order is the one with the most small letters. */
const OFFICES = `
  SELECT identity AS id, max(role) AS role, min(published) AS first, max(published) AS last
  FROM document_speakers WHERE identity IS NOT NULL AND role IS NOT NULL GROUP BY identity, lower(role)`;
