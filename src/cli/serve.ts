// quoth serve: opens the pages in the browser, and fills an archive that nobody named with the samples the first time.

import type { Engine } from '../engine/engine.ts';
import { type Call, type Command, DONE, withEngine } from './command.ts';
import { listen } from './listen.ts';
import { count } from './present.ts';
import { presentHoldings } from './status.ts';

export const serveCommand: Command = {
  name: 'serve',
  operands: '',
  summary: 'serve search pages and their JSON to a browser',
  options: [],
  examples: ['quoth serve', 'quoth serve --port 8080 --archive news'],
  run,
};

async function run(call: Call): Promise<number> {
  const { flags, house, terminal } = call;
  // A port that is none is refused before anything is made.
  const where = house.address(flags);
  return withEngine(call, true, async (engine) => {
    if (!house.archive(flags).named && (await engine.status()).documents === 0) await addSamples(engine, call);
    const { address, closed } = await listen(await house.pages(engine, flags), where, house.whenStopped());
    await terminal.print(`${presentHoldings(await engine.status())}; search at ${address}`);
    terminal.tell('Ctrl-C stops it.');
    await closed;
    return DONE;
  });
}

/** The first time there is nothing to search: a newcomer gets something to look at. */
async function addSamples(engine: Engine, { house, terminal }: Call): Promise<void> {
  let added = 0;
  for await (const outcome of engine.add(house.read([house.samples], () => undefined))) {
    if (outcome.outcome === 'refused') terminal.tell(`quoth: ${outcome.place}: ${outcome.reason}`);
    else added++;
  }
  terminal.tell(
    `The archive was empty: added ${count(added, 'sample article')} about an invented region; --archive DIR, with "quoth add" and "quoth serve", keeps yours apart.`,
  );
}
