// What a command is: a row of the table in commands.ts, and what it is called with.

import type { Flags, House } from './house.ts';
import type { Terminal } from './terminal.ts';

export type Command = {
  readonly name: string;
  /** In commander's notation: "<file...>" is one or more. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly { readonly flag: string; readonly meaning: string }[];
  /** Whole command lines, shown by --help and in the README. */
  readonly examples: readonly string[];
  /** Resolves to the exit code: 0 found or done, 1 nothing found, 2 trouble. */
  run(call: Call): Promise<number>;
};

export type Call = {
  readonly operands: readonly string[];
  readonly flags: Flags;
  readonly house: House;
  readonly terminal: Terminal;
};

export const DONE = 0;
export const NONE = 1;
export const TROUBLE = 2;

export const JSON_FLAG = { flag: '--json', meaning: 'print JSON, one record a line' };
