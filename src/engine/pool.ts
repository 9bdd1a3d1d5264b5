// Reads pages and extracts articles on all cores: worker threads that each know the language, fed a few at a time.

import { Worker } from 'node:worker_threads';
import type { Prepared } from '../archive/archive.ts';
import type { Document, ReadResult, UnreadPage } from '../types.ts';

/** What was found in an article, or the fault of ours that kept it from being read. */
export type Outcome = { readonly article: Prepared } | { readonly broken: string };

/** The same without the article itself, which whoever asked has at hand: each message between threads is copied. */
export type Made = Pick<Prepared, 'rows'> | { readonly broken: string };

export type Extractor = {
  /** The article of each page, or why there is none, in their order. */
  readAll(pages: readonly UnreadPage[]): Promise<readonly ReadResult[]>;
  /** One outcome for each document, in their order. */
  extractAll(documents: readonly Document[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
};

/** What a thread must be able to do; neither throws. */
export type Skills = {
  readonly read: (page: UnreadPage) => ReadResult;
  readonly extract: (document: Document) => Made;
};

/** Works here, on the thread that asks. */
export function extractHere({ read, extract }: Skills): Extractor {
  return {
    readAll: async (pages) => pages.map(read),
    extractAll: async (documents) => outcomesOf(documents, documents.map(extract)),
    close: async () => undefined,
  };
}

/** The extractor never throws on any text; should it ever, one article is refused and the others still go in. */
export function extractOne(extract: (document: Document) => Prepared['rows'], document: Document): Made {
  try {
    return { rows: extract(document) };
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    return { broken: `a fault of Quoth, not of the article: ${fault}. Please report it with the article.` };
  }
}

function outcomesOf(documents: readonly Document[], made: readonly Made[]): readonly Outcome[] {
  return made.map((one, at) => {
    if ('broken' in one) return one;
    return { article: { document: documents[at] as Document, rows: one.rows } }; // one for each
  });
}

/** Articles sent at once: enough that the sending does not count, few enough that no worker waits for another at the end of a batch. */
const PORTION = 8;

/**
 * Portions a worker has in hand: whoever asks is busy writing for nearly a second at a time, and hears of nobody who is done meanwhile. With two
 * workers it is as many articles as are written at once, so that they have work as long as that takes. More would wait behind a slow article,
 * while another worker has nothing to do.
 */
const IN_HAND = 8;

/** A worker needs some hundred milliseconds to load the language; fewer articles than this are done sooner without. */
const WORTH_WORKERS = 48;

/** What a worker is sent, and what it sends back: a result for each, in their order. */
export type Job = { readonly read: readonly UnreadPage[] } | { readonly extract: readonly Document[] };
type Results = readonly (ReadResult | Made)[];
type Task = { readonly job: Job; readonly done: (results: Results) => void };

export function workOn({ read, extract }: Skills, job: Job): Results {
  return 'read' in job ? job.read.map(read) : job.extract.map(extract);
}

/**
 * Starts workers at the first articles beyond a handful. A worker that dies (it ran out of memory, or could not start) is not
 * replaced; what it had in hand is done here, and so is everything once none is left.
 */
export function openPool(count: number, skills: Skills): Extractor {
  const here = extractHere(skills);
  const waiting: Task[] = [];
  let hands: readonly Hand[] | null = null;
  let alive = count;
  let asked = 0;

  /** Who has least in hand goes first. */
  const handOut = (): void => {
    const free = (hands ?? []).filter((hand) => hand.load() < IN_HAND).sort((a, b) => a.load() - b.load());
    for (const hand of free) {
      const task = waiting.shift();
      if (task === undefined) return;
      hand.give(task);
    }
    if (free.length > 0 && waiting.length > 0) handOut();
  };
  const lose = (tasks: readonly Task[]): void => {
    alive--;
    for (const task of tasks) finishHere(task);
    if (alive === 0) for (const left of waiting.splice(0)) finishHere(left);
  };
  const finishHere = ({ job, done }: Task): void => done(workOn(skills, job));

  const submit = (job: Job): Promise<Results> =>
    new Promise((done) => {
      const task = { job, done };
      if (alive === 0) finishHere(task);
      else waiting.push(task);
    });
  const isWorthIt = (more: number): boolean => {
    asked += more;
    if (count === 0 || asked < WORTH_WORKERS) return false;
    hands ??= Array.from({ length: count }, () => startWorker(handOut, lose));
    return true;
  };
  return {
    async readAll(pages) {
      if (!isWorthIt(pages.length)) return here.readAll(pages);
      const portions = inPortions(pages).map((read) => submit({ read }));
      handOut();
      return (await Promise.all(portions)).flat() as readonly ReadResult[]; // what a job to read is answered with
    },
    async extractAll(documents) {
      if (!isWorthIt(documents.length)) return here.extractAll(documents);
      const portions = inPortions(documents).map((extract) => submit({ extract }));
      handOut();
      return outcomesOf(documents, (await Promise.all(portions)).flat() as readonly Made[]); // what a job to extract is answered with
    },
    async close() {
      await Promise.all((hands ?? []).map((hand) => hand.stop()));
    },
  };
}

function inPortions<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / PORTION) }, (_, n) => items.slice(n * PORTION, (n + 1) * PORTION));
}

type Hand = {
  /** How much it has in hand; nothing can be given to one that has not started, or is lost. */
  load(): number;
  give(task: Task): void;
  stop(): Promise<unknown>;
};

/**
 * MB. A worker holds a tenth of that. The engine sweeps the more seldom the more a thread may take: at the gigabytes it would allow, each
 * worker of a long run had some hundreds of megabytes that nobody used. Whoever dies of a giant article leaves it to this thread, which has more.
 */
const MOST_MEMORY = 1024;

function startWorker(whenFree: () => void, whenLost: (tasks: readonly Task[]) => void): Hand {
  // Beside this file, with its ending: .ts in the sources, .js once built.
  const file = new URL(import.meta.url.replace(/pool(\.\w+)$/u, 'worker$1'));
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  const inHand: Task[] = [];
  let state: 'starting' | 'working' | 'stopping' | 'lost' = 'starting';
  const lose = (): void => {
    if (state === 'lost' || state === 'stopping') return;
    state = 'lost';
    whenLost(inHand.splice(0));
  };
  worker.on('message', (results: Results) => {
    // The first message says only that it is ready.
    if (state === 'starting') state = 'working';
    else inHand.shift()?.done(results);
    whenFree();
  });
  worker.on('error', lose);
  worker.on('exit', lose);
  return {
    load: () => (state === 'working' ? inHand.length : Number.POSITIVE_INFINITY),
    give(task) {
      inHand.push(task);
      worker.postMessage(task.job);
    },
    stop() {
      state = 'stopping';
      return worker.terminate();
    },
  };
}
