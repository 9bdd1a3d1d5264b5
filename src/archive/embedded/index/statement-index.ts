// Which statements answer a search: the full-text index behind one small interface.
//
// How the archive uses it:
//   const index = createStatementIndex({ textsOf, now })      // textsOf reads `text` of statements from SQLite, in the order asked
//   index.add(records); index.remove(ids)                     // after the commit that holds them; adding a known id replaces it
//   const answer = yield* index.search(request)               // in small steps: nothing may be added or removed before the last of them;
//                                                             // ids in order; the archive fetches the records and makes a SearchPage:
//   { ...answer, items: answer.items.map((hit) => ({ ...record(hit.id), highlights: hit.highlights, reports: hit.reports })), relaxed: … }
//   for (const line of index.toSnapshot()) write(line)        // a cache: keep it with the archive's version, rename into place when whole
//   const index = await readStatementIndex(lines, options)    // null when the snapshot is torn or of another format: add everything again
// The text of statements is never kept in memory, only its words.

import { findWords, fold, termsOf } from '../../../search/words.ts';
import { onceEach } from '../../../text/remember.ts';
import { answer, findHits, type Known } from './answer.ts';
import { Columns } from './columns.ts';
import { speakersNamed } from './filters.ts';
import { groupsOf, timelineOf } from './insights.ts';
import { createLatest } from './latest.ts';
import { type Held, type Lookup, startLookup, startTime } from './lookup.ts';
import { Sequences } from './sequences.ts';
import { findSimilar } from './similar.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { suggest } from './suggest.ts';
import type { IndexedStatement, IndexOptions, IndexSuggestions, StatementIndex } from './types.ts';
import { WordIndex } from './words.ts';

export type {
  IndexAnswer,
  IndexedStatement,
  IndexHit,
  IndexOptions,
  IndexSuggestions,
  StatementIndex,
} from './types.ts';

/** How long a search may take, in milliseconds, before it answers with what it has. */
const CUT_OFF_MS = 1000;

/**
 * Completions of so few letters are remembered until the archive changes: a letter opens a tenth of all words and names (40 ms at 100,000
 * statements), and there are at most some hundreds of such beginnings.
 */
const FIRST_LETTERS = 2;

/** An empty index. */
export function createStatementIndex(options: IndexOptions): StatementIndex {
  return openIndex(options, { words: new WordIndex(), columns: new Columns(), sequences: new Sequences() });
}

/** The index that `toSnapshot` wrote; null when the lines are torn or of another format. Gives the event loop air while it reads. */
export async function readStatementIndex(
  lines: AsyncIterable<string> | Iterable<string>,
  options: IndexOptions,
): Promise<StatementIndex | null> {
  const held = await readSnapshot(lines, options.now);
  return held === null ? null : openIndex(options, held);
}

function openIndex(options: IndexOptions, held: Held): StatementIndex {
  const { words, columns, sequences } = held;
  const start = (cutOffMs: number): Lookup => startLookup({ ...held, time: startTime(options.now, cutOffMs) }, options.textsOf);
  const firstLetters = new Map<string, IndexSuggestions>();
  const known: Known = { hits: createLatest(), ranked: createLatest() };
  const forget = (): void => {
    firstLetters.clear();
    known.hits.forget();
    known.ranked.forget();
  };
  const remove = (id: string): void => {
    const slot = columns.remove(id);
    if (slot !== null) words.drop(slot);
  };
  return {
    add(statements) {
      forget();
      const namesOf = onceEach(wordsOfNames);
      const titleOf = onceEach(termsOf);
      for (const statement of statements) {
        remove(statement.id);
        const id = columns.add(statement);
        const text = sequences.add(statement.text);
        words.take({
          id,
          text,
          speaker: eachOnce(statement.speakers.map(namesOf)),
          title: titleOf(statement.document.title ?? ''),
        });
      }
    },
    rename(speakers) {
      firstLetters.clear();
      for (const speaker of speakers) columns.names.rename(speaker);
    },
    remove(ids) {
      forget();
      for (const id of ids) remove(id);
    },
    search: (request, cutOffMs = CUT_OFF_MS) => answer(start(cutOffMs), known, request),
    *hits(request, cutOffMs = CUT_OFF_MS) {
      const lookup = start(cutOffMs);
      const hits = yield* findHits(lookup, known, request);
      return { ids: hits.map((slot) => columns.idOf(slot)), partial: lookup.time.isOut() };
    },
    *timeline(request) {
      const lookup = start(CUT_OFF_MS);
      return yield* timelineOf(lookup, yield* findHits(lookup, known, request));
    },
    *groups(request, limit) {
      const lookup = start(CUT_OFF_MS);
      return yield* groupsOf(lookup, yield* findHits(lookup, known, request), limit);
    },
    suggest(typed, limit) {
      const key = `${limit} ${typed}`;
      const answered = firstLetters.get(key) ?? suggest(start(CUT_OFF_MS), typed, limit);
      if (typed.length <= FIRST_LETTERS) firstLetters.set(key, answered);
      return answered;
    },
    frequency: (word) => sum(words.vocabulary.family(fold(word)).map((term) => words.holders(term, 'text'))),
    bearers: (word) => speakersBearing(columns, word),
    similar: (texts, limit) => findSimilar(start(CUT_OFF_MS), texts, limit),
    toSnapshot: () => writeSnapshot(held),
    get size() {
      return columns.slots.size;
    },
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function speakersBearing(columns: Columns, name: string): readonly string[] {
  const speakers = speakersNamed(columns, { value: name, quoted: false, words: findWords(name) });
  return [...speakers].flatMap((speaker) =>
    columns.sets.statementsBy(speaker) > 0 ? (columns.names.list[speaker]?.name ?? []) : [],
  );
}

/** The words of the name and aliases, each once: "Ada Brandt" and "Brandt" are two words, not three. */
function wordsOfNames(speaker: IndexedStatement['speakers'][number]): readonly string[] {
  return [...new Set([speaker.name, ...speaker.aliases].flatMap(termsOf))];
}

/** Of a joint speaker the words of all. */
function eachOnce(names: readonly (readonly string[])[]): readonly string[] {
  return names.length === 1 ? (names[0] ?? []) : [...new Set(names.flat())];
}
