// What many statements say together: when, by whom, about what. Made of searches alone, so that it holds for any archive.

import { NotFoundError } from '../errors.ts';
import type {
  Document,
  FacetSelection,
  SearchHit,
  SearchRequest,
  SourceEntry,
  SourceProfile,
  SpeakerGroup,
  SpeakerGroups,
  Suggestions,
  Timeline,
} from '../types.ts';
import type { Engine, Insights } from './engine.ts';

/** An engine that also answers about many statements at once. */
export function withInsights(engine: Engine): Engine & Insights {
  const all = (request: SearchRequest) => readHits(engine, request);
  return {
    ...engine,
    timeline: async (request) => countByDate(await all(request)),
    groupBySpeaker: async (request) => groupHits(await all(request)),
    async distinctiveWords(speaker, limit) {
      const { id } = await engine.speaker(speaker);
      const [own, others] = await Promise.all([all(saidBy(id)), all(saidBy(null))]);
      return distinctive(own, others, limit);
    },
    async sharedTopics(a, b, limit) {
      const [left, right] = await Promise.all([engine.speaker(a), engine.speaker(b)]);
      const [said, answered] = await Promise.all([all(saidBy(left.id)), all(saidBy(right.id))]);
      return shared(said, answered, limit);
    },
    sources: async (q) => (await listSources(engine)).filter(({ name }) => name.toLowerCase().includes(q.trim().toLowerCase())),
    source: (id) => readSource(engine, id),
    suggest: (q) => suggest(engine, q),
  };
}

/** Enough to see the shape of an answer; more would make everybody wait for a picture. */
const MOST_HITS = 2000;
const BATCH = 100;

async function readHits(engine: Engine, request: SearchRequest): Promise<readonly SearchHit[]> {
  const hits: SearchHit[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await engine.search({ ...request, limit: BATCH, cursor });
    hits.push(...page.items);
    cursor = page.next;
    if (cursor === null || hits.length >= MOST_HITS) return hits;
  }
}

const EVERYTHING: FacetSelection = { speaker: [], source: [], year: [], type: [], kind: [] };

function saidBy(speaker: string | null): SearchRequest {
  const facets = { ...EVERYTHING, speaker: speaker === null ? [] : [speaker] };
  return { q: '', sort: 'newest', limit: BATCH, cursor: null, collapse: true, facets };
}

function countByDate(hits: readonly SearchHit[]): Timeline {
  const counts = new Map<string, number>();
  let undated = 0;
  for (const { date } of hits) {
    if (date.value === null) undated++;
    else counts.set(date.value.slice(0, 7), (counts.get(date.value.slice(0, 7)) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { counts: sorted.map(([value, count]) => ({ value, count })), undated };
}

const MOST_GROUPS = 100;

function groupHits(hits: readonly SearchHit[]): SpeakerGroups {
  const groups = new Map<string, SpeakerGroup>();
  for (const { speaker, date } of hits) {
    if (speaker === null) continue;
    const group = groups.get(speaker.id) ?? { speaker, count: 0, first: null, last: null };
    groups.set(speaker.id, {
      speaker: group.speaker,
      count: group.count + 1,
      first: earlier(group.first, date.value),
      last: later(group.last, date.value),
    });
  }
  const ranked = [...groups.values()].sort((a, b) => b.count - a.count || (a.speaker.name < b.speaker.name ? -1 : 1));
  return { groups: ranked.slice(0, MOST_GROUPS), limited: ranked.length > MOST_GROUPS };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Words in at least two of somebody's statements that stand in theirs much more often than in everybody's (smoothed ratio of shares). */
function distinctive(own: readonly SearchHit[], everybody: readonly SearchHit[], limit: number) {
  const mine = countWords(own);
  const all = countWords(everybody);
  return [...mine]
    .filter(
      ([word, count]) => count >= 2 && count / own.length > (1.5 * (all.get(word) ?? count)) / Math.max(1, everybody.length),
    )
    .map(([word, count]) => ({
      word,
      count,
      weight: count * Math.log((everybody.length + 1) / ((all.get(word) ?? count) + 0.5)),
    }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word, count }) => ({ word, count }));
}

/** The rarer of two counts says how much there is to compare; very common words tell nothing. */
function shared(left: readonly SearchHit[], right: readonly SearchHit[], limit: number) {
  const ours = countWords(left);
  const theirs = countWords(right);
  return [...ours]
    .flatMap(([word, a]) => {
      const b = theirs.get(word) ?? 0;
      return b > 0 && word.length >= 5 ? [{ word, a, b }] : [];
    })
    .sort((x, y) => Math.min(y.a, y.b) - Math.min(x.a, x.b) || y.word.length - x.word.length || (x.word < y.word ? -1 : 1))
    .slice(0, limit);
}

/** In how many statements a word of four letters or more stands; shorter ones are hardly ever a topic. */
function countWords(hits: readonly SearchHit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of hits) {
    for (const word of new Set(text.toLowerCase().match(/\p{L}[\p{L}’'-]{2,}\p{L}/gu) ?? []))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

async function listSources(engine: Engine): Promise<readonly SourceEntry[]> {
  const articles = new Map<string, Map<string, { published: string | null; statements: number }>>();
  for (const { document } of await readHits(engine, { ...saidBy(null), collapse: false })) {
    const name = document.publisher ?? '';
    const held = articles.get(name) ?? new Map<string, { published: string | null; statements: number }>();
    articles.set(
      name,
      held.set(document.id, { published: document.published, statements: (held.get(document.id)?.statements ?? 0) + 1 }),
    );
  }
  return [...articles]
    .filter(([name]) => name !== '')
    .map(([name, held]) => {
      const all = [...held.values()];
      return {
        id: slug(name),
        name,
        documents: held.size,
        statements: all.reduce((sum, { statements }) => sum + statements, 0),
        first: all.map(({ published }) => published).reduce(earlier, null),
        last: all.map(({ published }) => published).reduce(later, null),
      };
    })
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}

async function readSource(engine: Engine, id: string): Promise<SourceProfile> {
  const entry = (await listSources(engine)).find((source) => source.id === id);
  if (entry === undefined) throw new NotFoundError(`There is no source "${id}" in the archive.`, { code: 'E_NO_SOURCE' });
  const hits = await readHits(engine, { ...saidBy(null), collapse: false, facets: { ...EVERYTHING, source: [entry.name] } });
  const articles = new Map<string, Omit<Document, 'text'> & { statements: number }>();
  for (const { document } of hits)
    articles.set(document.id, { ...document, statements: (articles.get(document.id)?.statements ?? 0) + 1 });
  const newest = [...articles.values()].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
  return { ...entry, speakers: groupHits(hits).groups.slice(0, 12), articles: newest };
}

async function suggest(engine: Engine, q: string): Promise<Suggestions> {
  if (q.trim() === '') return { speakers: [], words: [] };
  const speakers = (await engine.speakers(q)).slice(0, 6);
  return { speakers: speakers.map(({ id, name, role, statements }) => ({ id, name, role, statements })), words: [] };
}

/** The name as one step of an address: "The Fenwick Courier" → "the-fenwick-courier". */
function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || encodeURIComponent(name);
}
