// A house of cardboard for the tests of the side door: an engine that remembers what it was asked, and streams that keep what they were told.

import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/cli.ts';
import type { House } from '../../src/cli/house.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { SETTINGS } from '../../src/config.ts';
import { createCiting } from '../../src/engine/citing.ts';
import type { AddOptions, Engine } from '../../src/engine/engine.ts';
import type { Evaluation } from '../../src/engine/evaluate.ts';
import type { RebuildOptions } from '../../src/engine/rebuild.ts';
import { NotFoundError } from '../../src/errors.ts';
import type {
  AddOutcome,
  ArchiveStatus,
  ReadResult,
  SearchHit,
  SearchPage,
  SearchRequest,
  SpeakerEntry,
  Statement,
  Suggestions,
  Verification,
  VerifyRequest,
} from '../../src/types.ts';

export type Told = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a line against the house of cardboard; words are parted at spaces. */
export async function run(line: string | readonly string[], house: House = cardboard()): Promise<Told> {
  const out = sink();
  const err = sink();
  const argv = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
  const code = await runCli(argv, house, openTerminal(out.stream, err.stream, { color: false }));
  return { code, out: out.text(), err: err.text() };
}

export function sink(): { readonly stream: Writable; text(): string } {
  let told = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      told += String(chunk);
      done();
    },
  });
  return { stream, text: () => told };
}

export type Contents = {
  readonly articles?: readonly ReadResult[];
  readonly outcomes?: readonly AddOutcome[];
  /** What stands in files, "-" is standard input. */
  readonly texts?: Readonly<Record<string, string>>;
  /** What is known of a quotation, by its text. */
  readonly verified?: (request: VerifyRequest) => Partial<Verification>;
  readonly hits?: readonly SearchHit[];
  readonly speakers?: readonly SpeakerEntry[];
  /** Whose name is nearly what was typed. */
  readonly near?: Suggestions['speakers'];
  readonly page?: Partial<SearchPage>;
  /** What a watch has to tell; null: it is new. */
  readonly news?: readonly Statement[] | null;
  readonly held?: Partial<ArchiveStatus>;
  /** What a check finds. */
  readonly problems?: readonly string[];
  readonly named?: boolean;
  readonly evaluation?: Partial<Evaluation>;
  readonly address?: { readonly port: number };
  readonly stopAfterMs?: number;
  /** Somebody pressed Ctrl-C. */
  readonly interrupted?: boolean;
  /** Aborted when somebody presses it later. */
  readonly interrupt?: AbortSignal;
  /** No archive has been made yet. */
  readonly missing?: boolean;
  /** Hears every request. */
  readonly asked?: (question: string, what: unknown) => void;
};

export function cardboard(contents: Contents = {}): House {
  const asked = contents.asked ?? (() => undefined);
  let clock = 0;
  async function* read(places: readonly string[]) {
    asked('read', places);
    yield* contents.articles ?? [];
  }
  return {
    version: '9.9.9',
    settings: SETTINGS,
    samples: '/package/data/sample',
    time: () => '2031-04-03T09:30:00Z',
    now: () => {
      clock += 60;
      return clock;
    },
    read,
    gather: read,
    readText: async (place) => contents.texts?.[place] ?? '',
    openPipe: async () => {
      throw new Error('nobody opens a pipe here');
    },
    cores: 2,
    whenInterrupted: () =>
      contents.interrupted === true ? AbortSignal.abort() : (contents.interrupt ?? new AbortController().signal),
    noteFetched: () => asked('note', null),
    weigh: async () => 1000,
    extract: () => {
      throw new Error('nobody extracts here');
    },
    sayReason: (_statement, name) => name,
    archive: (flags) => ({ path: String(flags.archive ?? '/here/data/local'), named: contents.named ?? false }),
    openEngine: async (flags, { create }) => {
      asked('open', flags);
      return contents.missing === true && !create ? null : engine(contents, asked);
    },
    pages: async () => (_request, response) => void response.end('a page'),
    address: () => ({ host: '127.0.0.1', port: 0, ...contents.address }),
    whenStopped: () => {
      asked('listen', null);
      return AbortSignal.timeout(contents.stopAfterMs ?? 0);
    },
    fit(sources, named) {
      asked('fit', `${sources} ${named}`);
      return { sources, named };
    },
    evaluate(path) {
      asked('evaluate', path);
      return { ...EVALUATION, set: path ?? 'stories', ...contents.evaluation };
    },
  };
}

function engine(contents: Contents, asked: (question: string, what: unknown) => void): Engine {
  const { hits = [], speakers = [] } = contents;
  const status: ArchiveStatus = {
    ...{ documents: 0, statements: 0, speakers: 0, sources: 0, version: '1', path: '/here/data/local' },
    period: { first: null, last: null },
    ...contents.held,
  };
  const citing = createCiting({
    publicAddress: null,
    async statement(id) {
      const found = hits.find((each) => each.id === id);
      if (found === undefined) throw new NotFoundError(`There is no statement "${id}".`, { code: 'E_NO_STATEMENT' });
      return {
        statement: found,
        reasons: [],
        reports: [],
        previousBySpeaker: null,
        nextBySpeaker: null,
        couldBe: [],
        corrections: [],
      };
    },
    document: async () => Promise.reject(new Error('nobody reads articles here')),
  });
  // The side door uses these; whatever else an engine can do is not asked here.
  return {
    ...citing,
    async watch(q: string) {
      asked('watch', q);
      const { news = [] } = contents;
      async function* statements() {
        yield* news ?? [];
      }
      return {
        isNew: news === null,
        total: news?.length ?? hits.length,
        statements: statements(),
        keep: async () => asked('keep', q),
      };
    },
    async *add(articles: AsyncIterable<ReadResult>, { stop: _, ...options }: AddOptions = {}) {
      asked('how', options);
      for await (const article of articles) asked('add', article);
      yield* contents.outcomes ?? [];
    },
    async search(request: SearchRequest) {
      asked('search', request);
      const from = Number(request.cursor ?? 0);
      const to = from + request.limit;
      return {
        ...EMPTY_PAGE,
        total: hits.length,
        items: hits.slice(from, to),
        next: to < hits.length ? String(to) : null,
        ...contents.page,
      };
    },
    speakers: async (q: string) => speakers.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase())),
    suggest: async () => ({ speakers: contents.near ?? [], words: [] }),
    async speaker(id: string) {
      const entry = speakers.find((each) => each.id === id);
      if (entry === undefined) throw new NotFoundError(`No speaker ${id}`, { code: 'E_NO_SPEAKER' });
      return { ...entry, roles: [], years: [], sources: [], namesakes: [], couldBe: [], corrections: [] };
    },
    async verify(request: VerifyRequest): Promise<Verification> {
      asked('verify', request);
      return { ...UNVERIFIED, ...request, ...contents.verified?.(request) };
    },
    status: async () => status,
    corrections: async () => [],
    async *check() {
      yield* contents.problems ?? [];
    },
    async rebuild(onProgress: (done: number, total: number) => void, { workers, stop }: RebuildOptions) {
      asked('rebuild', { workers });
      onProgress(1, 2);
      onProgress(2, 2);
      return { status, left: stop?.aborted === true ? 3 : 0, broken: [] };
    },
    close: async () => asked('close', null),
  } as unknown as Engine;
}

const UNVERIFIED: Omit<Verification, 'text' | 'speaker'> = {
  ...{ verdict: 'not-found', matches: [], total: 0, sentences: [], namesakes: [], didYouMean: null },
  coverage: { documents: 2, statements: 30, first: '2030-05-03', last: '2031-04-03' },
};

const EMPTY_PAGE: SearchPage = {
  query: { text: '', words: 'statements containing “ferry”', understood: true, notices: [], filters: [] },
  total: 0,
  items: [],
  facets: { speaker: [], source: [], year: [], type: [], kind: [] },
  next: null,
  previous: null,
  relaxed: null,
  suggestions: [],
  removals: [],
  people: [],
  looksPasted: false,
  partial: false,
};

const figure = { precision: 0.975, recall: 0.5, f1: 0.661, n: 40 };
const share = { accuracy: 1, n: 7 };
const EVALUATION: Evaluation = {
  set: 'stories',
  articles: 12,
  megabytesPerSecond: 1.25,
  changes: null,
  scores: {
    ...{ direct: figure, directAndMixed: figure, detection: figure, dateStated: figure, dateInherited: figure, indirect: figure },
    ...{
      grouping: share,
      recallAtPrecision99: share,
      calibrationError: { accuracy: 0.031, n: 40 },
      verbatim: share,
      recallByKind: {},
    },
  },
};

/** “The ferry sails again,” harbour master Ilse Varga said on Wednesday. */
export function statement(fields: Partial<Statement> = {}): Statement {
  return {
    id: 'courier-1-1',
    type: 'direct',
    text: 'The ferry sails again,',
    quoted: [{ start: 1, end: 23, text: 'The ferry sails again,' }],
    content: [{ start: 1, end: 23, text: 'The ferry sails again,' }],
    speaker: { id: 'ilse-varga', name: 'Ilse Varga', role: 'harbour master', kind: 'person', members: [] },
    stance: 'asserted',
    source: { start: 25, end: 50, text: 'harbour master Ilse Varga' },
    cue: { start: 51, end: 55, text: 'said', lemma: 'say' },
    date: { value: '2031-04-02', precision: 'day', basis: 'stated', expression: { start: 56, end: 68, text: 'on Wednesday' } },
    confidence: 0.968,
    context: { start: 0, end: 69, text: '“The ferry sails again,” harbour master Ilse Varga said on Wednesday.' },
    document: {
      id: 'courier-1',
      url: 'https://courier.example/ferry',
      title: 'Ferry back',
      publisher: 'Lorn Courier',
      author: null,
      published: '2031-04-03',
    },
    ...fields,
  };
}

export function hit(fields: Partial<SearchHit> = {}): SearchHit {
  return { ...statement(), highlights: [{ start: 4, end: 9 }], reports: [], ...fields };
}

export function speaker(fields: Partial<SpeakerEntry> = {}): SpeakerEntry {
  return {
    ...{ id: 'ilse-varga', name: 'Ilse Varga', role: 'harbour master', kind: 'person', aliases: ['Varga'], members: [] },
    ...{ statements: 12, first: '2030-05-03', last: '2031-04-02' },
    ...fields,
  };
}
