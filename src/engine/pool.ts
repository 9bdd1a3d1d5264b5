// Extracts articles on all cores: worker threads that each know the language, fed a few articles at a time.

import { Worker } from 'node:worker_threads';
import type { Found } from '../archive/archive.ts';
import type { Document } from '../types.ts';

/** What was found in an article, or the fault of ours that kept it from being read. */
export type Outcome = { readonly extraction: Found } | { readonly broken: string };

export type Extractor = {
  /** One outcome for each document, in their order. */
  extractAll(documents: readonly Document[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
};

/** Extracts here, on the thread that asks. */
export function extractHere(extract: (document: Document) => Found): Extractor {
  return {
    extractAll: async (documents) => documents.map((document) => extractOne(extract, document)),
    close: async () => undefined,
  };
}

/** The extractor never throws on any text; should it ever, one article is refused and the others still go in. */
export function extractOne(extract: (document: Document) => Found, document: Document): Outcome {
  try {
    return { extraction: extract(document) };
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    return { broken: `a fault of Quoth, not of the article: ${fault}. Please report it with the article.` };
  }
}

/** Articles sent at once: enough that the sending does not count, few enough that no worker waits for another at the end of a batch. */
const PORTION = 8;

/** A worker needs some hundred milliseconds to load the language; fewer articles than this are done sooner without. */
const WORTH_WORKERS = 48;

type Task = { readonly documents: readonly Document[]; readonly done: (outcomes: readonly Outcome[]) => void };

/**
 * Starts workers at the first articles beyond a handful. A worker that dies (it ran out of memory, or could not start) is not
 * replaced; what it had in hand is extracted here, and so is everything once none is left.
 */
export function openPool(count: number, extract: (document: Document) => Found): Extractor {
  const here = extractHere(extract);
  const waiting: Task[] = [];
  const idle: Hand[] = [];
  let hands: readonly Hand[] | null = null;
  let alive = count;
  let asked = 0;

  const next = (hand: Hand): void => {
    const task = waiting.shift();
    if (task === undefined) idle.push(hand);
    else hand.give(task);
  };
  const lose = (task: Task | null): void => {
    alive--;
    if (task !== null) void finishHere(task);
    if (alive === 0) for (const left of waiting.splice(0)) void finishHere(left);
  };
  const finishHere = async (task: Task): Promise<void> => task.done(await here.extractAll(task.documents));

  const submit = (documents: readonly Document[]): Promise<readonly Outcome[]> =>
    new Promise((done) => {
      const task = { documents, done };
      const hand = idle.pop();
      if (alive === 0) void finishHere(task);
      else if (hand === undefined) waiting.push(task);
      else hand.give(task);
    });
  return {
    async extractAll(documents) {
      asked += documents.length;
      if (count === 0 || asked < WORTH_WORKERS) return here.extractAll(documents);
      hands ??= Array.from({ length: count }, () => startWorker(next, lose));
      const portions: Promise<readonly Outcome[]>[] = [];
      for (let at = 0; at < documents.length; at += PORTION) portions.push(submit(documents.slice(at, at + PORTION)));
      return (await Promise.all(portions)).flat();
    },
    async close() {
      await Promise.all((hands ?? []).map((hand) => hand.stop()));
    },
  };
}

type Hand = { give(task: Task): void; stop(): Promise<unknown> };

function startWorker(whenFree: (hand: Hand) => void, whenLost: (task: Task | null) => void): Hand {
  // Beside this file, with its ending: .ts in the sources, .js once built.
  const worker = new Worker(new URL(import.meta.url.replace(/pool(\.\w+)$/u, 'worker$1')));
  let current: Task | null = null;
  let stopping = false;
  let lost = false;
  const lose = (): void => {
    if (lost || stopping) return;
    lost = true;
    const task = current;
    current = null;
    whenLost(task);
  };
  const hand: Hand = {
    give(task) {
      current = task;
      worker.postMessage(task.documents);
    },
    stop() {
      stopping = true;
      return worker.terminate();
    },
  };
  worker.on('message', (outcomes: readonly Outcome[]) => {
    const task = current;
    current = null;
    // The first message says only that it is ready.
    task?.done(outcomes);
    whenFree(hand);
  });
  worker.on('error', lose);
  worker.on('exit', lose);
  return hand;
}
