// quoth correct: puts one statement right by hand: who said it, when, or that it is none.

import { presentCorrection } from '../engine/correction-words.ts';
import type { Correction } from '../types.ts';
import { type Call, type Command, DONE, JSON_FLAG, withEngine } from './command.ts';
import { presentDay } from './present.ts';
import type { Terminal } from './terminal.ts';

export const correctCommand: Command = {
  name: 'correct',
  operands: '<id>',
  summary: 'put a statement right by hand: who said it, when, or that it is none',
  options: [
    { flag: '--speaker <name>', meaning: 'who said it: a full name, or the id of a speaker' },
    { flag: '--new', meaning: 'the name is somebody new, however like another it looks' },
    { flag: '--date <date>', meaning: 'when it was said: YYYY-MM-DD, YYYY-MM or YYYY' },
    { flag: '--not-a-statement', meaning: 'nobody said this' },
    { flag: '--undo', meaning: 'take back what was put right in this statement' },
    JSON_FLAG,
  ],
  examples: [
    'quoth correct 9f475b643434-180 --speaker "Priya Raghunandan"',
    'quoth correct 9f475b643434-180 --date 2024-09-16',
    'quoth correct 9f475b643434-180 --undo',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { operands, flags, house, terminal } = call;
  const [id = ''] = operands;
  const made = house.time();
  const done = await withEngine(call, false, (engine) =>
    flags.undo === true
      ? engine.undoStatement(id, made)
      : engine.correct(
          id,
          {
            speaker: typeof flags.speaker === 'string' ? flags.speaker : null,
            isNew: flags.new === true,
            date: typeof flags.date === 'string' ? flags.date : null,
            isNoStatement: flags.notAStatement === true,
          },
          made,
        ),
  );
  await tellDone(done, flags.json === true, terminal);
  return DONE;
}

/** What was done, and how it is undone. */
export async function tellDone(done: readonly Correction[], json: boolean, terminal: Terminal): Promise<void> {
  for (const correction of done) await terminal.print(json ? JSON.stringify(correction) : presentLine(correction, terminal));
  const [last] = done.slice(-1);
  if (!json && last !== undefined && last.state !== 'undone')
    terminal.tell(`quoth: "quoth corrections --undo ${last.number}" takes it back`);
}

/** "3 · 3 April 2031 · 9f475b643434-180: said by Ilse Varga, not by Varga" */
export function presentLine(correction: Correction, { bold, dim }: Terminal): string {
  const { number, made, undone, change, state, statement } = correction;
  const place = 'place' in change ? `${statement ?? change.place.id}: ` : '';
  const notes = [
    ...(state === 'waiting' ? ['waiting: what it speaks of is not in the archive now'] : []),
    ...(undone === null ? [] : [`taken back ${presentDay(undone.slice(0, 10))}`]),
  ];
  const day = presentDay(made.slice(0, 10));
  return [bold(String(number)), day, `${place}${presentCorrection(correction)}`, ...notes.map((note) => dim(note))].join(' · ');
}
