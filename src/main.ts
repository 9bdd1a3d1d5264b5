// The roof: wires the rooms together, reads the clock, and opens one door.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ARCHIVE_FILE } from './archive/embedded/file-name.ts';
import { runCli } from './cli/cli.ts';
import type { House, ReadingManner } from './cli/house.ts';
import { type Output, openTerminal } from './cli/terminal.ts';
import { type Environment, type Flags, readConfig, readEnvironment, SETTINGS, wantsColor } from './config.ts';
import { evaluateSet, fitOn } from './engine/evaluate.ts';
import { extractDocument } from './engine/extract-document.ts';
import { InputError } from './errors.ts';
import { explain } from './ingest/causes.ts';
import { createFetcher } from './ingest/fetch.ts';
import { type KeptMemory, openFetchMemory } from './ingest/fetch-memory.ts';
import { weigh } from './ingest/folders.ts';
import { gatherArticles, type IngestOptions, readArticles } from './ingest/ingest.ts';
import { type ForeignTongue, loadForeignTongue } from './language/foreign.ts';
import { type Language, loadEnglish } from './language/language.ts';
import { sayReason } from './language/reason-words.ts';

/** What a process is to us; tests hand in their own. */
export type World = {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
  /** Asked for once, by a command that wants to end in its own way. */
  readonly whenStopped: () => AbortSignal;
  /** Where it is missing, nobody interrupts. */
  readonly whenInterrupted?: () => AbortSignal;
};

/** Runs one command line and resolves to the exit code. */
export async function main(argv: readonly string[], world: World = thisProcess()): Promise<number> {
  const color = wantsColor(world.environment, world.stdout.isTTY === true);
  return runCli(argv, build(world), openTerminal(world.stdout, world.stderr, { color }));
}

function build(world: World): House {
  let english: Language | null = null;
  // Loading takes tens of milliseconds: "quoth --help" does without.
  const language = () => {
    english ??= loadEnglish();
    return english;
  };
  let foreign: ForeignTongue | null = null;
  const tongue = () => {
    foreign ??= loadForeignTongue();
    return foreign;
  };
  let memory: KeptMemory | null = null;
  const clock = () => performance.now();
  const configure = (flags: Flags) => readConfig(flags, world.environment);
  const reading = (notice: IngestOptions['notice'], { beside = null, ...how }: ReadingManner): IngestOptions => {
    if (beside !== null) memory = openFetchMemory(join(configure(beside).archive, 'fetched.json'));
    const fetcher = createFetcher({ version: readVersion(), now: clock, sleep, memory });
    return { ...how, standardInput: world.stdin, notice, tongue: tongue(), fetcher };
  };
  return {
    version: readVersion(),
    settings: SETTINGS,
    now: clock,
    time: () => new Date().toISOString().replace(/\.\d+Z$/u, 'Z'),
    read: (places, notice, how = {}) => readArticles(places, reading(notice, how)),
    gather: (places, notice, how = {}) => gatherArticles(places, reading(notice, how)),
    noteFetched: () => memory?.keep(),
    weigh,
    readText: (place) => readText(place, world.stdin),
    async openPipe() {
      const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
      const pipe = new StdioServerTransport();
      // The transport listens for messages, not for the end of them.
      process.stdin.once('end', () => void pipe.close());
      return pipe;
    },
    extract: (document) => extractDocument(language(), document),
    sayReason: (statement, name) => sayReason(language().reasonWords, statement, name),
    archive(flags) {
      const config = configure(flags);
      return { path: config.archive, named: config.archiveNamed };
    },
    async openEngine(flags, { create }) {
      const { archive: directory, publicAddress } = configure(flags);
      if (!create && !holdsArchive(directory)) return null;
      // Only those who ask an archive wait for it: a hundred and fifty files that "quoth extract" does without.
      const { createArchive } = await import('./archive/embedded/embedded.ts');
      const { createEngine } = await import('./engine/engine.ts');
      const notice = (message: string) => void (flags.quiet === true || world.stderr.write(`quoth: ${message}\n`));
      return createEngine({ english: language, archive: createArchive({ directory, now: clock, notice }), publicAddress });
    },
    samples: fileURLToPath(new URL('../data/sample/', import.meta.url)),
    async pages(engine, flags) {
      // Only those who serve pages wait for Express.
      const { createApp } = await import('./web/app.ts');
      const { requests, proxies, publicText, archiveNamed } = configure(flags);
      return createApp(engine, {
        scores: readScores(),
        publicText,
        archiveNamed,
        requestsPerMinute: requests,
        trustedProxies: proxies,
        clock,
        log: (event) => void world.stderr.write(`${JSON.stringify(event)}\n`),
      });
    },
    address: configure,
    whenStopped: world.whenStopped,
    whenInterrupted: world.whenInterrupted ?? (() => new AbortController().signal),
    cores: availableParallelism(),
    evaluate: (path) => evaluateSet(language(), path, clock),
    fit: (sources, named) => fitOn(language(), sources, named),
  };
}

/** A folder without one is a slip of whoever named it: “nobody said that” would be no answer. What is no folder is told of by whoever opens it. */
function holdsArchive(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
    ? existsSync(join(place, ARCHIVE_FILE))
    : existsSync(place);
}

async function readText(place: string, stdin: World['stdin']): Promise<string> {
  if (place !== '-') {
    try {
      return readFileSync(place, 'utf8');
    } catch (cause) {
      throw new InputError(`${place}: ${explain(cause)}`, { code: 'E_FILE', cause });
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** What the pages say about how often the extractor is right; a copy without measured scores says so. */
function readScores(): string | null {
  const file = new URL('../data/scores.md', import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** package.json lies one folder above, from src/ as from dist/; npm would not install one without a version. */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}

function thisProcess(): World {
  const { stdin, stdout, stderr } = process;
  return { stdin, stdout, stderr, environment: readEnvironment(), whenStopped, whenInterrupted: whenStopped };
}

/** Ctrl-C, or a polite kill; `once`, so that a second Ctrl-C ends the process at once. */
function whenStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
