// The two streams a command writes to: results on stdout, everything else on stderr; and when the reader has gone (| head), quiet.

import type { Writable } from 'node:stream';

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export type Terminal = {
  /** A line of results. Waits while the reader is slow. @throws {PipeClosed} when nobody reads any more. */
  print(line: string): Promise<void>;
  /** A line for people, on stderr. */
  tell(line: string): void;
  /** Shows how far a long command is, on one line that overwrites itself; silent unless stderr is a terminal. */
  progress(line: string): void;
  readonly showsProgress: boolean;
  /** Characters a line of results may take. */
  readonly width: number;
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
};

/** The reader of our results has gone: not an error, the command just ends. */
export class PipeClosed extends Error {}

export function openTerminal(stdout: Output, stderr: Output, options: { readonly color: boolean }): Terminal {
  let gone = false;
  let shown = false;
  const leave = () => {
    gone = true;
  };
  // Without a listener a broken pipe ends the process with a stack.
  stdout.on('error', leave);
  stderr.on('error', () => undefined);
  const clear = () => {
    if (shown) stderr.write('\r\u001B[K');
    shown = false;
  };
  const style = (code: number, end: number) => (words: string) =>
    options.color ? `\u001B[${code}m${words}\u001B[${end}m` : words;
  return {
    async print(line) {
      clear();
      if (!gone && !stdout.write(`${line}\n`)) await drained(stdout);
      if (gone) throw new PipeClosed();
    },
    tell(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (stderr.isTTY !== true) return;
      // A line that wraps could not be overwritten. Some terminals say they have 0 columns.
      stderr.write(`\r\u001B[K${line.slice(0, (stderr.columns || 80) - 1)}`);
      shown = true;
    },
    showsProgress: stderr.isTTY === true,
    // Longer lines are hard to read, however wide the window is.
    width: Math.min(stdout.columns || 100, 100),
    bold: style(1, 22),
    dim: style(2, 22),
  };
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('error', done);
      stream.off('close', done);
      resolve();
    };
    stream.on('drain', done).on('error', done).on('close', done);
  });
}
