// A small archive in memory for the tests of the pages: articles in our markup-free hand, statements by simple rules, no engine behind it.

import { createCiting } from '../../src/engine/citing.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { NotFoundError } from '../../src/errors.ts';
import { excerpt } from '../../src/text/span.ts';
import type {
  Document,
  FacetName,
  SearchHit,
  SearchPage,
  SearchRequest,
  Span,
  SpeakerEntry,
  Statement,
  StatementSpeaker,
} from '../../src/types.ts';

const ADA: StatementSpeaker = {
  id: 'ada-quill',
  name: 'Ada Quill',
  kind: 'person',
  role: 'chair of the harbour board',
  members: [],
};
const TOMAS: StatementSpeaker = { id: 'tomas-brandt', name: 'Tomas Brandt', kind: 'person', role: 'deputy chair', members: [] };
const BEN: StatementSpeaker = { id: 'ben-quill', name: 'Ben Quill', kind: 'person', role: 'skipper', members: [] };
const BOARD: StatementSpeaker = { id: 'harbour-board', name: 'Harbour Board', kind: 'organization', role: null, members: [] };
const UNNAMED: StatementSpeaker = {
  id: 'a-senior-official-bridge',
  name: 'a senior official',
  kind: 'unnamed',
  role: null,
  members: [],
};

const BRIDGE: Document = {
  id: 'bridge',
  url: 'https://courier.example/bridge',
  title: 'Swing bridge to reopen <before> herring season',
  publisher: 'Fenwick Courier',
  author: 'Lena Orr',
  published: '2024-03-08',
  text: `The old swing bridge will reopen before the herring season, the harbour board said on Thursday.

“We have found the money,” said Ada Quill, who chairs the board. “Now we have to find the welders.”

Her deputy, Tomas Brandt, told the council a day earlier that repairs “could easily slip into May”.

Brandt denied that the board had promised a date. “It is a <fine> bridge & an old one,” a senior official said.

“Nobody asked the boats.”`,
};
const TIDES: Document = {
  ...BRIDGE,
  id: 'tides/2',
  url: null,
  title: null,
  publisher: 'Northern Wire',
  author: null,
  published: '2024-04-02',
  text: `“We have found all the money,” Ada Quill said in March 2024.

“I have heard four dates in four years,” said Ben Quill, a skipper.`,
};

/** Every statement names its words; places are looked up, so that they are always right. */
const STATEMENTS: readonly Statement[] = [
  statement(BRIDGE, ['The old swing bridge will reopen before the herring season'], BOARD, {
    type: 'indirect',
    source: 'the harbour board',
    cue: 'said',
    when: 'on Thursday',
    date: '2024-03-07',
  }),
  statement(BRIDGE, ['We have found the money,', 'Now we have to find the welders.'], ADA, {
    type: 'direct',
    source: 'Ada Quill',
    cue: 'said',
    confidence: 0.97,
  }),
  statement(BRIDGE, ['repairs “could easily slip into May”'], TOMAS, {
    type: 'mixed',
    source: 'Tomas Brandt',
    cue: 'told',
    when: 'a day earlier',
    date: '2024-03-06',
    confidence: 0.9,
  }),
  statement(BRIDGE, ['the board had promised a date'], TOMAS, {
    type: 'indirect',
    source: 'Brandt',
    cue: 'denied',
    stance: 'denied',
  }),
  statement(BRIDGE, ['It is a <fine> bridge & an old one,'], UNNAMED, {
    type: 'direct',
    source: 'a senior official',
    confidence: 0.6,
  }),
  statement(BRIDGE, ['Nobody asked the boats.'], null, { type: 'direct', confidence: 0.4 }),
  statement(TIDES, ['We have found all the money,'], ADA, {
    type: 'direct',
    source: 'Ada Quill',
    cue: 'said',
    when: 'in March 2024',
    date: '2024-03',
  }),
  statement(TIDES, ['I have heard four dates in four years,'], BEN, { type: 'direct', source: 'Ben Quill', cue: 'said' }),
];

const DOCUMENTS = [BRIDGE, TIDES];

/** The whole archive behind the one interface; `broken` makes every question fail, as while an index loads. */
export function archiveInMemory({
  broken,
  publicAddress = null,
}: {
  readonly broken?: Error;
  readonly publicAddress?: string | null;
} = {}): Engine {
  const found = async (request: SearchRequest): Promise<readonly SearchHit[]> => {
    if (broken) throw broken;
    return STATEMENTS.filter((item) => matches(item, request))
      .map((item) => hit(item, request.q))
      .sort(byNewest);
  };
  const entry = (speaker: StatementSpeaker): SpeakerEntry => {
    const said = STATEMENTS.filter((item) => item.speaker?.id === speaker.id)
      .map(({ date }) => date.value ?? '')
      .sort();
    return {
      ...speaker,
      aliases: speaker === ADA ? ['Quill'] : [],
      statements: said.length,
      first: said[0] ?? null,
      last: said.at(-1) ?? null,
    };
  };
  const entries = [ADA, TOMAS, BEN, BOARD, UNNAMED].map(entry).sort((a, b) => b.statements - a.statements);
  const speakerOf = (id: string): SpeakerEntry => {
    const one = entries.find((other) => other.id === id);
    if (one === undefined) throw new NotFoundError(`There is no speaker "${id}".`, { code: 'E_NO_SPEAKER' });
    return one;
  };
  const sourceEntries = DOCUMENTS.map((document) => ({
    id: document === BRIDGE ? 'fenwick-courier' : 'northern-wire',
    name: document.publisher as string, // Both have one.
    documents: 1,
    statements: STATEMENTS.filter((item) => item.document.id === document.id).length,
    first: document.published,
    last: document.published,
  }));
  const house: Engine = {
    ...createCiting({ publicAddress, statement: (id) => house.statement(id), document: (id) => house.document(id) }),
    // Looking after the archive is for the command line alone.
    ...{ remove: absent, documents: absent, check: absent, backup: absent },
    sayReason: ({ cue }, name) => `“${cue?.text}” decides: ${name}`,
    watch: async () => Promise.reject(new Error('not here')),
    extract: (document) => ({
      document,
      segments: { paragraphs: [], sentences: [], words: [] },
      quoted: [],
      cues: [],
      mentions: [],
      attributions: [],
      resolutions: [],
      dates: [],
      evidence: document.text.includes('“')
        ? [{ confidence: 0.9, reasons: [{ name: 'cue-next-to-source', contribution: 2, at: { start: 0, end: 4 } }] }]
        : [],
      statements: document.text.includes('“') ? [pasted(document)] : [],
    }),
    corrections: async () => [],
    correct: nobody,
    undoStatement: nobody,
    mergeSpeakers: nobody,
    splitSpeaker: nobody,
    renameSpeaker: nobody,
    aliasSpeaker: nobody,
    undoCorrection: nobody,
    takeIn: nobody,
    async *add() {},
    async search(asked) {
      const speaker = asked.facets.speaker.map(idNow);
      const request = { ...asked, facets: { ...asked.facets, speaker } };
      const all = await found(request);
      const from = Number(request.cursor ?? '0');
      const items = all.slice(from, from + request.limit);
      return page(request, all, items, from);
    },
    async statement(id) {
      if (broken) throw broken;
      const item = STATEMENTS.find((other) => other.id === id);
      if (item === undefined) throw new NotFoundError(`There is no statement "${id}".`, { code: 'E_NO_STATEMENT' });
      const same = STATEMENTS.filter((other) => other !== item && other.speaker === ADA && item.speaker === ADA);
      return {
        statement: item,
        reasons: [
          { name: 'cue-next-to-source', contribution: 2.1, at: item.cue && { start: item.cue.start, end: item.cue.end } },
          { name: 'far-away', contribution: -0.5, at: null },
        ],
        reports: same,
        previousBySpeaker: same[0]?.id ?? null,
        nextBySpeaker: null,
        couldBe: [],
        corrections: [],
      };
    },
    speakers: async (q) => entries.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase())),
    async speaker(id) {
      const one = speakerOf(idNow(id));
      return {
        ...one,
        roles: one.role === null ? [] : [{ role: one.role, first: '2024-03-08', last: '2024-04-02', count: one.statements }],
        years: [{ value: '2024', count: one.statements }],
        sources: [{ value: 'Fenwick Courier', count: one.statements }],
        namesakes: one.id === 'ada-quill' ? [speakerOf('ben-quill')] : [],
        couldBe: [],
        corrections: [],
      };
    },
    async document(id) {
      if (broken) throw broken;
      const document = DOCUMENTS.find((other) => other.id === id);
      if (document === undefined) throw new NotFoundError(`There is no document "${id}".`, { code: 'E_NO_DOCUMENT' });
      return { document, statements: STATEMENTS.filter((item) => item.document.id === id) };
    },
    verify: async ({ text, speaker }) => ({
      verdict: 'not-found',
      ...{ text, speaker, matches: [], total: 0, sentences: [], namesakes: [], didYouMean: null },
      coverage: { documents: 2, statements: STATEMENTS.length, first: '2024-03-08', last: '2024-04-02' },
    }),
    status: async () => ({
      documents: 2,
      statements: STATEMENTS.length,
      speakers: entries.length,
      sources: 2,
      period: { first: '2024-03-08', last: '2024-04-02' },
      version: 'v1',
      path: null,
    }),
    rebuild: async () => Promise.reject(new Error('not here')),
    close: async () => undefined,
    async timeline(request) {
      const counts = new Map<string, number>();
      for (const { date } of await found(request))
        if (date.value) counts.set(date.value.slice(0, 7), (counts.get(date.value.slice(0, 7)) ?? 0) + 1);
      return { counts: [...counts].map(([value, count]) => ({ value, count })), undated: 0 };
    },
    async groupBySpeaker(request) {
      const hits = await found(request);
      const groups = entries
        .map((speaker) => ({ speaker, hits: hits.filter((item) => item.speaker?.id === speaker.id) }))
        .filter(({ hits: own }) => own.length > 0);
      return {
        groups: groups.map(({ speaker, hits: own }) => ({
          speaker,
          count: own.length,
          first: own.at(-1)?.date.value ?? null,
          last: own[0]?.date.value ?? null,
        })),
        limited: false,
      };
    },
    distinctiveWords: async (id) => (speakerOf(id).id === 'ada-quill' ? [{ word: 'money', count: 2 }] : []),
    sharedTopics: async () => [{ word: 'dates', a: 1, b: 1 }],
    sources: async (q) => sourceEntries.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase())),
    sourceless: async () => null,
    async listDocuments({ q, chosen, offset, limit }) {
      const all = DOCUMENTS.map(({ text: _, ...document }) => ({
        ...document,
        statements: STATEMENTS.filter((item) => item.document.id === document.id).length,
      })).reverse();
      const fits = all.filter(
        ({ title, publisher }) =>
          (title ?? '').toLowerCase().includes(q.toLowerCase()) &&
          (chosen.source === null || sourceEntries.some(({ id, name }) => id === chosen.source && name === publisher)),
      );
      return {
        total: fits.length,
        items: fits.slice(offset, offset + limit),
        facets: {
          source: sourceEntries.map(({ id, name }) => ({ value: id, label: name, count: 1 })),
          year: [{ value: '2024', label: '2024', count: fits.length }],
          found: [{ value: 'some', label: 'some', count: fits.length }],
        },
      };
    },
    async source(id) {
      const one = sourceEntries.find((other) => other.id === id);
      if (one === undefined) throw new NotFoundError(`There is no source "${id}".`, { code: 'E_NO_SOURCE' });
      const articles = DOCUMENTS.filter(({ publisher }) => publisher === one.name).map(({ text: _text, ...article }) => ({
        ...article,
        statements: one.statements,
      }));
      return { ...one, speakers: [{ speaker: ADA, count: 1, first: '2024-03', last: '2024-03' }], articles };
    },
    suggest: async (q) => ({
      speakers:
        q === ''
          ? []
          : entries
              .filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))
              .map(({ id, name, role, statements }) => ({ id, name, role, statements })),
      words: q.startsWith('mon') ? [{ word: 'money', statements: 2 }] : [],
    }),
  };
  return house;
}

/** One id that Ada Quill bore before. */
const idNow = (id: string): string => (id === 'quill-bridge' ? 'ada-quill' : id);

type Particulars = {
  readonly type: Statement['type'];
  readonly source?: string;
  readonly cue?: string;
  readonly when?: string;
  readonly date?: string;
  readonly confidence?: number;
  readonly stance?: Statement['stance'];
};

function statement(
  document: Document,
  words: readonly string[],
  speaker: StatementSpeaker | null,
  given: Particulars,
): Statement {
  const { text, ...about } = document;
  const content = words.map((piece) => place(text, piece, 0));
  const start = content[0]?.start ?? 0;
  const line = {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start),
  };
  const found = (piece: string | undefined) => (piece === undefined ? null : excerpt(text, place(text, piece, line.start)));
  const cue = found(given.cue);
  return {
    id: `${about.id}-${start}`,
    type: given.type,
    text: words.join(' '),
    quoted: given.type === 'direct' ? content.map((span) => excerpt(text, span)) : [],
    content: content.map((span) => excerpt(text, span)),
    speaker,
    stance: given.stance ?? 'asserted',
    source: found(given.source),
    cue: cue && { ...cue, lemma: 'say' },
    date: given.date
      ? {
          value: given.date,
          precision: given.date.length === 7 ? 'month' : 'day',
          basis: 'stated',
          expression: found(given.when),
        }
      : { value: document.published, precision: 'day', basis: 'published', expression: null },
    confidence: given.confidence ?? 0.85,
    context: excerpt(text, line),
    document: about,
  };
}

function place(text: string, piece: string, from: number): Span {
  const start = text.indexOf(piece, from);
  if (start === -1) throw new Error(`not in the text: ${piece}`);
  return { start, end: start + piece.length };
}

function pasted(document: Document): Statement {
  const start = document.text.indexOf('“') + 1;
  const words = document.text.slice(start, document.text.indexOf('”'));
  return { ...statement(document, [words], ADA, { type: 'direct' }), id: `${document.id}-${start}` };
}

function matches(item: Statement, { q, facets }: SearchRequest): boolean {
  const words = q
    .toLowerCase()
    .replace(/speaker:"([^"]+)"/gu, '$1')
    .replaceAll('"', '');
  const said = `${item.text} ${item.speaker?.name ?? ''}`.toLowerCase();
  const on = words.match(/on:(\S+)/u)?.[1];
  const rest = words.replace(/on:\S+/u, '').trim();
  return (
    said.includes(rest) &&
    (!on || item.date.value?.startsWith(on) === true) &&
    Object.entries(facets).every(
      ([name, chosen]) => chosen.length === 0 || chosen.includes(facetValueOf(item, name as FacetName)),
    )
  ); // The keys are facet names.
}

function facetValueOf(item: Statement, name: FacetName): string {
  const values = {
    speaker: item.speaker?.id,
    // As the archive does: the id of its page.
    source: item.document.publisher?.toLowerCase().replaceAll(' ', '-'),
    year: item.date.value?.slice(0, 4),
    type: item.type,
    kind: item.speaker?.kind,
  };
  return values[name] ?? '';
}

function hit(item: Statement, q: string): SearchHit {
  const start = q === '' ? -1 : item.text.toLowerCase().indexOf(q.toLowerCase());
  return { ...item, highlights: start === -1 ? [] : [{ start, end: start + q.length }], reports: [] };
}

function byNewest(a: Statement, b: Statement): number {
  return (b.date.value ?? '').localeCompare(a.date.value ?? '');
}

function page(request: SearchRequest, all: readonly SearchHit[], items: readonly SearchHit[], from: number): SearchPage {
  const facet = (name: FacetName) => {
    // A chosen value stays, without hits too.
    const counts = new Map(request.facets[name].map((value) => [value, 0]));
    for (const item of all) counts.set(facetValueOf(item, name), (counts.get(facetValueOf(item, name)) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({
      value,
      label: name === 'speaker' ? (all.find((item) => item.speaker?.id === value)?.speaker?.name ?? '') : value,
      count,
      selected: request.facets[name].includes(value),
    }));
  };
  return {
    query: {
      text: request.q,
      words: request.q === '' ? 'all statements' : `statements containing ${request.q}`,
      understood: true,
      notices: [],
      filters: [],
    },
    total: all.length,
    items,
    people: request.q === 'money' ? [{ id: 'ada-quill', name: 'Ada Quill', role: 'mayor', statements: 3 }] : [],
    facets: { speaker: facet('speaker'), source: facet('source'), year: facet('year'), type: facet('type'), kind: facet('kind') },
    next: from + request.limit < all.length ? String(from + request.limit) : null,
    previous: from > 0 ? String(Math.max(0, from - request.limit)) : null,
    relaxed: null,
    suggestions: all.length === 0 ? [{ query: 'money', total: 2 }] : [],
    removals: all.length === 0 ? [{ part: request.q, query: '', facet: null, total: STATEMENTS.length }] : [],
    looksPasted: false,
    partial: false,
  };
}

function absent(): never {
  throw new Error('no page asks for this');
}

/** Pages put nothing right. */
async function nobody(): Promise<never> {
  throw new Error('not here');
}
