// What the side door is handed by the roof: the house to ask, and how it is set up. Types only.

import type { RequestListener } from 'node:http';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { Engine } from '../engine/engine.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { Document, Extraction, Given, ReadResult, UnreadPage } from '../types.ts';

/** One row of the table of settings, as far as flags and help need it. */
export type Setting = {
  /** As it stands in the parsed flags: "archive". */
  readonly name: string;
  /** "--archive <dir>" */
  readonly flag: string;
  readonly env: string;
  readonly fallback: string;
  readonly meaning: string;
  /** The commands that take the flag; null: all of them. */
  readonly commands: readonly string[] | null;
};

/** Flags as typed; what was not typed is not there. */
export type Flags = Readonly<Record<string, unknown>>;

/** How places are read. */
export type ReadingManner = {
  /** What standard input is, and files of no known ending: "html". */
  readonly format?: string | null;
  /** Which of our fields a column or key of theirs is: "headline" → "title". */
  readonly fields?: ReadonlyMap<string, string>;
  /** Which figure of 02/03/2022 is the day, in a table; null: nobody said. */
  readonly dates?: 'dmy' | 'mdy' | null;
  /** What is said of articles that do not say it themselves: --published, --publisher. */
  readonly given?: Given | undefined;
  /** Read the pages behind the items of a feed. */
  readonly follow?: boolean;
  /** The flags that name the archive beside which to remember what was fetched; null: fetch anew. */
  readonly beside?: Flags | null;
  /** Hears of every piece of a file that was read, in bytes. */
  readonly watch?: (bytes: number) => void;
};

export type House = {
  readonly version: string;
  readonly settings: readonly Setting[];
  /** Milliseconds, for the rate that progress shows. */
  now(): number;
  /** The time of day, to the second: `2031-04-03T09:30:00Z`. */
  time(): string;
  /** The articles in files, folders and standard input ("-"); `notice` hears what was passed over. */
  read(places: readonly string[], notice: (message: string) => void, how?: ReadingManner): AsyncIterable<ReadResult>;
  /** The same with web pages unread, as `engine.add` takes them: its workers read them. */
  gather(
    places: readonly string[],
    notice: (message: string) => void,
    how?: ReadingManner,
  ): AsyncIterable<ReadResult | UnreadPage>;
  /** Writes down which pages were fetched, so that they are not fetched again unless they change. To be called once they are kept. */
  noteFetched(): void;
  /** Bytes of all files among the places and below them; null when one is no file. */
  weigh(places: readonly string[]): Promise<number | null>;
  /** The text of a file, or of standard input ("-"). @throws {InputError} E_FILE when it cannot be read. */
  readText(place: string): Promise<string>;
  /** Standard input and output as a pipe for the Model Context Protocol; it closes when the input ends. */
  openPipe(): Promise<Transport>;
  /** Needs no archive. */
  extract(document: Document): Extraction;
  /** A reason of a statement's evidence in a sentence. */
  sayReason: Engine['sayReason'];
  /** Where the archive is, and whether somebody named it; what nobody named may be filled with the samples. */
  archive(flags: Flags): { readonly path: string; readonly named: boolean };
  /**
   * The engine over that archive; null where there is none yet and `create` is not asked for.
   * @throws {UnavailableError} when it is locked, corrupt or may not be read.
   */
  openEngine(flags: Flags, options: { readonly create: boolean }): Promise<Engine | null>;
  /** Cores of this machine. */
  readonly cores: number;
  /** Fires at the first Ctrl-C; the second ends the process. Until it is asked for, Ctrl-C just ends the process. */
  whenInterrupted(): AbortSignal;
  /** The folder of sample articles that come with the package. */
  readonly samples: string;
  /** What the front door answers. */
  pages(engine: Engine, flags: Flags): Promise<RequestListener>;
  /** Where it listens. @throws {InputError} E_SETTING for a port that is none. */
  address(flags: Flags): { readonly host: string; readonly port: number };
  /** Fires when somebody wants the server to stop (Ctrl-C). Until it is asked for, Ctrl-C just ends the process. */
  whenStopped(): AbortSignal;
  /** Scores the extractor on a file of gold articles (null: our own stories), and writes the figures down. */
  evaluate(path: string | null): Evaluation;
  /** Fits the weights on two gold sets and writes them; answers with what they were fitted on. */
  fit(sources: string, named: string): Readonly<Record<string, string | number>>;
};
