import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/cli.ts';
import { type Output, openTerminal, PipeClosed } from '../../src/cli/terminal.ts';
import { cardboard, hit, sink } from './rig.ts';

/** A reader that goes away after so many lines, as `| head` does. */
function head(lines: number): { readonly stream: Output; readonly read: string[] } {
  const read: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      if (read.length >= lines) return done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      read.push(String(chunk));
      done();
    },
  });
  return { stream, read };
}

test('when nobody reads any more the command ends quietly', async () => {
  const out = head(2);
  const err = sink();
  const house = cardboard({ hits: Array.from({ length: 500 }, () => hit()) });
  const code = await runCli(
    ['search', '--json', '--limit', '500', 'x'],
    house,
    openTerminal(out.stream, err.stream, { color: false }),
  );
  expect({ code, err: err.text(), read: out.read.length }).toEqual({ code: 0, err: '', read: 2 });
});

test('help into a closed pipe is quiet too', async () => {
  const err = sink();
  const code = await runCli(['--help'], cardboard(), openTerminal(head(0).stream, err.stream, { color: false }));
  expect([code, err.text()]).toEqual([0, '']);
});

test('printing waits for a slow reader', async () => {
  const waiting: (() => void)[] = [];
  const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void waiting.push(done) });
  const terminal = openTerminal(slow, sink().stream, { color: false });
  let printed = false;
  const print = terminal.print('a line').then(() => {
    printed = true;
  });
  await new Promise(setImmediate);
  expect(printed).toBe(false);
  for (const done of waiting) done();
  await print;
  expect(printed).toBe(true);
});

test('printing to a pipe that broke rejects', async () => {
  const terminal = openTerminal(head(0).stream, sink().stream, { color: false });
  await terminal.print('a').catch(() => undefined);
  await new Promise(setImmediate);
  await expect(terminal.print('b')).rejects.toThrow(PipeClosed);
});

test('progress is for terminals alone, and lines wipe it away', async () => {
  const quiet = sink();
  openTerminal(sink().stream, quiet.stream, { color: false }).progress('12 articles');
  expect(quiet.text()).toBe('');
  const screen = sink();
  const stderr = Object.assign(screen.stream, { isTTY: true, columns: 10 });
  const terminal = openTerminal(sink().stream, stderr, { color: false });
  terminal.progress('12 articles so far');
  terminal.tell('done');
  expect(screen.text()).toBe('\r\u001B[K12 articl\r\u001B[Kdone\n');
});

test('colour is only where it was asked for', () => {
  const stream = sink().stream;
  expect(openTerminal(stream, stream, { color: false }).bold('a')).toBe('a');
  expect(openTerminal(stream, stream, { color: true }).bold('a')).toBe('\u001B[1ma\u001B[22m');
});
