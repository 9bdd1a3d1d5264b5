// quoth watch: the statements that are new since the last call with this query. Exit code 0 when there are any, 1 when not: made for cron.

import { type Call, type Command, DONE, JSON_FLAG, NONE, withEngine } from './command.ts';
import { count, presentStatement } from './present.ts';

export const watchCommand: Command = {
  name: 'watch',
  operands: '<query...>',
  summary: 'print the statements that are new since the last call with this query',
  options: [JSON_FLAG],
  examples: ['quoth watch speaker:brandvold', `0 7 * * *  quoth watch ferry | mail -E -s "New on the ferry" desk@example.org`],
  run,
};

async function run(call: Call): Promise<number> {
  const { operands, flags, terminal } = call;
  const q = operands.join(' ').trim();
  return withEngine(call, false, async (engine) => {
    const { isNew, total, statements, keep } = await engine.watch(q);
    if (isNew) {
      await keep();
      terminal.tell(`quoth: watching “${q}” from now on; ${count(total, 'statement')} so far, shown by quoth search`);
      return NONE;
    }
    let printed = 0;
    for await (const statement of statements) {
      await terminal.print(flags.json === true ? JSON.stringify(statement) : `${presentStatement(statement, terminal)}\n`);
      printed++;
    }
    // Only now: what nobody could read is told again.
    await keep();
    return printed === 0 ? NONE : DONE;
  });
}
