// quoth add: takes articles in, and reports each one after the commit that holds it.

import type { AddOutcome } from '../types.ts';
import { type Call, type Command, DONE, JSON_FLAG, TROUBLE, withEngine } from './command.ts';
import { count } from './present.ts';
import { parseReading, READING_OPTIONS } from './reading.ts';

export const addCommand: Command = {
  name: 'add',
  operands: '<file...>',
  summary: 'take articles into the archive, from files, folders or - for standard input',
  options: [JSON_FLAG, ...READING_OPTIONS],
  examples: ['quoth add article.txt', 'quoth add articles.jsonl news/', 'quoth add --json - < articles.jsonl'],
  run,
};

type Tally = Record<AddOutcome['outcome'] | 'statements', number>;

async function run(call: Call): Promise<number> {
  const { operands, flags, house, terminal } = call;
  const manner = parseReading(flags);
  const tally: Tally = { added: 0, replaced: 0, unchanged: 0, refused: 0, statements: 0 };
  const started = house.now();
  let shown = started;
  await withEngine(call, true, async (engine) => {
    const articles = house.read(operands, (notice) => terminal.tell(`quoth: ${notice}`), { ...manner, beside: flags });
    for await (const outcome of engine.add(articles)) {
      tally[outcome.outcome]++;
      if (outcome.outcome !== 'refused') tally.statements += outcome.statements;
      else terminal.tell(`quoth: ${outcome.place}: ${outcome.reason}`);
      if (flags.json === true) await terminal.print(JSON.stringify(outcome));
      // Ten times a second is as often as an eye follows.
      if (house.now() - shown < 100) continue;
      shown = house.now();
      terminal.progress(presentProgress(tally, shown - started));
    }
  });
  await terminal.print(flags.json === true ? JSON.stringify({ summary: tally }) : presentTally(tally));
  return tally.refused > 0 ? TROUBLE : DONE;
}

function taken({ added, replaced, unchanged }: Tally): number {
  return added + replaced + unchanged;
}

function presentProgress(tally: Tally, elapsedMs: number): string {
  const rate = Math.round((taken(tally) / elapsedMs) * 1000);
  const parts = [count(taken(tally), 'article'), count(tally.statements, 'statement'), ...(rate < 1 ? [] : [`${rate} a second`])];
  return parts.join(', ');
}

/** "36 articles: 30 added, 6 unchanged; 214 statements." */
function presentTally(tally: Tally): string {
  const parts = (['added', 'replaced', 'unchanged', 'refused'] as const).filter((outcome) => tally[outcome] > 0);
  const words = parts.map((outcome) => `${tally[outcome].toLocaleString('en')} ${outcome}`).join(', ');
  return `${count(taken(tally) + tally.refused, 'article')}: ${words || 'nothing to add'}; ${count(tally.statements, 'statement')}.`;
}
