// What a command is: a row of the table in commands.ts, and what it is called with.

import type { Engine } from '../engine/engine.ts';
import { UnavailableError } from '../errors.ts';
import type { Flags, House } from './house.ts';
import type { Terminal } from './terminal.ts';

export type Command = {
  readonly name: string;
  /** In commander's notation: "<file...>" is one or more. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /** Whole command lines, shown by --help and in the README. */
  readonly examples: readonly string[];
  /** Resolves to the exit code: 0 found or done, 1 nothing found, 2 trouble. */
  run(call: Call): Promise<number>;
};

export type CommandOption = {
  /** In commander's notation: "--limit <number>". */
  readonly flag: string;
  readonly meaning: string;
  /** Makes the typed value one of ours, or says what should have been typed. */
  readonly parse?: (typed: string) => { readonly value: number } | { readonly expected: string };
};

export type Call = {
  readonly operands: readonly string[];
  readonly flags: Flags;
  readonly house: House;
  readonly terminal: Terminal;
};

/**
 * Lends the engine over the archive of this call, and closes it whatever happens.
 * @throws {UnavailableError} E_NO_ARCHIVE when there is none and it is not to be made.
 */
export async function withEngine<T>(call: Call, create: boolean, use: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await call.house.openEngine(call.flags, { create });
  if (engine === null) {
    const { path } = call.house.archive(call.flags);
    throw new UnavailableError(`There is no archive at ${path} yet; "quoth add FILE" makes it, --archive names another`, {
      code: 'E_NO_ARCHIVE',
    });
  }
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

export const DONE = 0;
export const NONE = 1;
export const TROUBLE = 2;

export const JSON_FLAG = { flag: '--json', meaning: 'print JSON, one record a line' };
