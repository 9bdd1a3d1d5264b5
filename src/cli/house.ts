// What the side door is handed by the roof: the house to ask, and how it is set up. Types only.

import type { Engine } from '../engine/engine.ts';
import type { Document, Extraction, ReadResult } from '../types.ts';

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

export type House = {
  readonly version: string;
  readonly settings: readonly Setting[];
  /** Milliseconds, for the rate that progress shows. */
  now(): number;
  /** The articles in files, folders and standard input ("-"); `notice` hears what was passed over. */
  read(places: readonly string[], notice: (message: string) => void): AsyncIterable<ReadResult>;
  /** Needs no archive. */
  extract(document: Document): Extraction;
  /**
   * The engine over the archive that the flags name. An archive that does not exist yet is made only when `create` says so, else an empty one stands in.
   * @throws {UnavailableError} when it cannot be opened.
   */
  openEngine(flags: Flags, options: { readonly create: boolean }): Promise<Engine>;
  /** Opens the front door and resolves when it has been closed again. */
  serve(flags: Flags, tell: (line: string) => void): Promise<void>;
  /** Scores the extractor; resolves to what is to be printed. */
  evaluate(files: readonly string[], options: { readonly fit: boolean }, tell: (line: string) => void): Promise<string>;
};
