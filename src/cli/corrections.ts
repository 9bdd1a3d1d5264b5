// quoth corrections: everything people put right by hand, each with its number; taken back by it, and carried to another archive.

import { InputError } from '../errors.ts';
import { type Call, type Command, DONE, JSON_FLAG, NONE, withEngine } from './command.ts';
import { presentLine, tellDone } from './correct.ts';
import { count } from './present.ts';

export const correctionsCommand: Command = {
  name: 'corrections',
  operands: '',
  summary: 'list what was put right by hand, take it back, or carry it to another archive',
  options: [
    {
      flag: '--undo <number>',
      meaning: 'take this one back',
      parse: (typed) =>
        /^[1-9]\d{0,8}$/u.test(typed) ? { value: Number(typed) } : { expected: 'the number of a correction, such as 3' },
    },
    { flag: '--from <file>', meaning: 'take in what another archive’s "quoth corrections --json" printed' },
    JSON_FLAG,
  ],
  examples: [
    'quoth corrections',
    'quoth corrections --undo 3',
    'quoth corrections --json > corrections.jsonl',
    'quoth corrections --from corrections.jsonl',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { flags, house, terminal } = call;
  const json = flags.json === true;
  const { undo, from } = flags;
  return withEngine(call, false, async (engine) => {
    if (typeof undo === 'number') {
      await tellDone([await engine.undoCorrection(undo, house.time())], json, terminal);
      return DONE;
    }
    if (typeof from === 'string') {
      const lines = parseLines(await house.readText(from), from);
      let taken = 0;
      for (const { line, place } of lines) {
        const kept = await engine.takeIn(line).catch((error: unknown) => {
          throw error instanceof InputError ? new InputError(`${place}: ${error.message}`, { code: error.code }) : error;
        });
        if (kept !== null) taken++;
      }
      await terminal.print(`${count(taken, 'correction')} taken in, ${lines.length - taken} held already or taken back.`);
      return DONE;
    }
    const all = await engine.corrections();
    for (const correction of all) await terminal.print(json ? JSON.stringify(correction) : presentLine(correction, terminal));
    if (all.length === 0) terminal.tell('Nothing was put right by hand yet.');
    return all.length === 0 ? NONE : DONE;
  });
}

/** @throws {InputError} E_CORRECTION that names the line. */
function parseLines(text: string, file: string): readonly { readonly line: unknown; readonly place: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const place = `${file}:${index + 1}`;
    if (line.trim() === '') return [];
    try {
      return [{ line: JSON.parse(line) as unknown, place }];
    } catch (cause) {
      throw new InputError(`${place}: this is no JSON; "quoth corrections --json" writes one correction a line`, {
        code: 'E_CORRECTION',
        cause,
      });
    }
  });
}
