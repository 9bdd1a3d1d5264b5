// quoth speakers: puts right by hand who is who: two entries are one, one entry is two, somebody is called otherwise.

import type { Engine } from '../engine/engine.ts';
import { InputError } from '../errors.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { Correction } from '../types.ts';
import { type Call, type Command, DONE, JSON_FLAG, NONE, withEngine } from './command.ts';
import { presentLine, tellDone } from './correct.ts';

export const speakersCommand: Command = {
  name: 'speakers',
  operands: '<action> [operand...]',
  summary: 'put right who is who: merge A B, split ID, rename ID NAME, alias ID NAME, undo NUMBER, list',
  options: [
    { flag: '--role <words>', meaning: 'split: where the role holds these words' },
    { flag: '--source <name>', meaning: 'split: in this newspaper' },
    { flag: '--document <id>', meaning: 'split: in this article' },
    { flag: '--called <name>', meaning: 'split: where the article uses this name' },
    { flag: '--name <name>', meaning: 'split: what the other is called' },
    JSON_FLAG,
  ],
  examples: [
    'quoth speakers merge ines-5931a54df842 ines-0d68bb62610e',
    'quoth speakers split ida-lund --role striker --name "Ida Lund (striker)"',
    'quoth speakers rename ida-lund "Ida Lund-Berg"',
    'quoth speakers alias ida-lund "Ida Berg"',
    'quoth speakers undo 3',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { operands, flags, house, terminal } = call;
  const [action = '', ...rest] = operands;
  const json = flags.json === true;
  return withEngine(call, false, async (engine) => {
    if (action === 'list') {
      const all = (await engine.corrections()).filter(({ change }) => !('place' in change));
      for (const one of all) await terminal.print(json ? JSON.stringify(one) : presentLine(one, terminal));
      if (all.length === 0) terminal.tell('Nothing about speakers was put right by hand yet.');
      return all.length === 0 ? NONE : DONE;
    }
    const act = ACTIONS[action];
    if (act === undefined) {
      const known = ['list', ...Object.keys(ACTIONS)];
      throw new InputError(
        `"speakers ${action}" is nothing one can do${didYouMean(action, known)}; there are ${known.join(', ')}`,
        { code: 'E_ACTION' },
      );
    }
    await tellDone([await act(engine, rest, flags, house.time())], json, terminal);
    return DONE;
  });
}

type Act = (engine: Engine, operands: readonly string[], flags: Call['flags'], made: string) => Promise<Correction>;

const ACTIONS: Readonly<Record<string, Act>> = {
  merge: (engine, operands, _flags, made) => {
    const [from, into] = exactly(operands, 2, 'merge ID INTO-ID');
    return engine.mergeSpeakers(from, into, made);
  },
  split: (engine, operands, flags, made) => {
    const [id] = exactly(operands, 1, 'split ID --role WORDS');
    const told = (name: string): string | null => {
      const value = flags[name];
      return typeof value === 'string' ? value : null;
    };
    const where = { role: told('role'), source: told('source'), document: told('document'), called: told('called') };
    return engine.splitSpeaker(id, where, told('name'), made);
  },
  rename: (engine, operands, _flags, made) => {
    const [id, name] = exactly(operands, 2, 'rename ID NAME');
    return engine.renameSpeaker(id, name, made);
  },
  alias: (engine, operands, _flags, made) => {
    const [id, name] = exactly(operands, 2, 'alias ID NAME');
    return engine.aliasSpeaker(id, name, made);
  },
  undo: (engine, operands, _flags, made) => {
    const [typed] = exactly(operands, 1, 'undo NUMBER');
    if (!/^[1-9]\d{0,8}$/u.test(typed))
      throw new InputError(`"speakers undo ${typed}" names no correction; give its number, such as 3`, { code: 'E_NUMBER' });
    return engine.undoCorrection(Number(typed), made);
  },
};

/** A tuple as long as asked; the names of several words stand in quotation marks. */
function exactly(operands: readonly string[], many: 1 | 2, usage: string): readonly [string, string] {
  const [first, second = ''] = operands;
  if (first === undefined || operands.length !== many) {
    const quotes = operands.length > many ? '; names of several words stand in quotation marks' : '';
    throw new InputError(`It is "quoth speakers ${usage}"${quotes}`, { code: 'E_OPERANDS' });
  }
  return [first, second];
}
