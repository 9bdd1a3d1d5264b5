// quoth add: takes articles in, and reports each one after the commit that holds it.

import { openTally, presentTally, summaryOf, type Tally, taken } from './add-tally.ts';
import { type Call, type Command, type CommandOption, DONE, JSON_FLAG, TROUBLE, withEngine } from './command.ts';
import { count } from './present.ts';
import { parseReading, READING_OPTIONS } from './reading.ts';

/** More threads than this are a typing mistake. */
const MOST_WORKERS = 64;

export const WORKERS_OPTION: CommandOption = {
  flag: '--workers <number>',
  meaning: 'threads that extract; as many as the machine has cores, unless told',
  parse: (typed) =>
    /^\d{1,2}$/u.test(typed) && Number(typed) <= MOST_WORKERS
      ? { value: Number(typed) }
      : { expected: `a whole number from 0 to ${MOST_WORKERS}` },
};

export const addCommand: Command = {
  name: 'add',
  operands: '<file...>',
  summary: 'take articles into the archive, from files, folders, web addresses or - for standard input',
  options: [
    JSON_FLAG,
    ...READING_OPTIONS,
    WORKERS_OPTION,
    { flag: '--dry-run', meaning: 'say what would be done, and keep nothing' },
    { flag: '--quiet', meaning: 'print nothing but trouble' },
  ],
  examples: ['quoth add article.txt', 'quoth add articles.jsonl news/', 'quoth add --json - < articles.jsonl'],
  run,
};

async function run(call: Call): Promise<number> {
  const { operands, flags, house, terminal } = call;
  const manner = parseReading(flags);
  const dryRun = flags.dryRun === true;
  const quiet = flags.quiet === true;
  const workers = typeof flags.workers === 'number' ? flags.workers : house.cores;
  const tally = openTally();
  const weighed: { done: number; total: number | null } = { done: 0, total: null };
  const stop = house.whenInterrupted();
  // What is underway takes some seconds.
  if (!quiet) stop.addEventListener('abort', () => terminal.tell(`quoth: ${STOPPING}`));
  await withEngine(call, true, async (engine) => {
    // Nobody waits for the weighing: until it is done, progress does without the time left.
    if (!quiet && terminal.showsProgress) void house.weigh(operands).then((total) => Object.assign(weighed, { total }));
    const started = house.now();
    let shown = started;
    const watch = (bytes: number) => {
      weighed.done += bytes;
    };
    const notice = (message: string) => (quiet ? undefined : terminal.tell(`quoth: ${message}`));
    const articles = house.gather(operands, notice, { ...manner, watch, beside: dryRun ? null : flags });
    for await (const outcome of engine.add(untilStopped(articles, stop), { workers, dryRun, stop })) {
      const alike = tally.take(outcome);
      if (outcome.outcome === 'refused' && alike <= MOST_TOLD) terminal.tell(`quoth: ${outcome.place}: ${outcome.reason}`);
      if (outcome.unfollowed !== undefined)
        terminal.tell(`quoth: ${outcome.place}: ${outcome.unfollowed}; ${outcome.outcome === 'unchanged' ? STAYS : STANDS_IN}`);
      if (flags.json === true) await terminal.print(JSON.stringify(outcome));
      // Ten times a second is as often as an eye follows.
      if (quiet || house.now() - shown < 100) continue;
      shown = house.now();
      terminal.progress(presentProgress(tally.counts, shown - started, weighed));
    }
    if (!dryRun && !stop.aborted) house.noteFetched();
  });
  const counts = tally.counts;
  for (const [reason, times] of counts.reasons)
    if (times > MOST_TOLD)
      terminal.tell(`quoth: ${(times - MOST_TOLD).toLocaleString('en')} more refused: ${reason}; --json names each`);
  if (flags.json === true) await terminal.print(JSON.stringify({ summary: summaryOf(counts) }));
  else if (!quiet) await terminal.print(presentTally(counts, { dryRun }));
  if (stop.aborted) {
    terminal.tell(`quoth: stopped; what was reported is kept, and ${STOPPED}`);
    return INTERRUPTED;
  }
  return counts.refused > 0 ? TROUBLE : DONE;
}

/** Refused for the same reason as so many others, an article is only counted: a table with one wrong column has a wrong date in every row. */
const MOST_TOLD = 20;

/** What becomes of an item of a feed whose page cannot be read. */
export const STANDS_IN = 'the words of the feed stand in';
const STAYS = 'what is held of it stays';

/** 128 + SIGINT, as shells expect it. */
export const INTERRUPTED = 130;

const STOPPING = 'stopping as soon as the articles being written are kept; Ctrl-C again stops at once';

export const STOPPED = 'the same command goes on where this one stopped';

/** Ends the input at the first Ctrl-C; what is underway is still finished. */
async function* untilStopped<Article>(articles: AsyncIterable<Article>, stop: AbortSignal): AsyncGenerator<Article> {
  for await (const article of articles) {
    if (stop.aborted) return;
    yield article;
  }
}

function presentProgress(
  tally: Tally,
  elapsedMs: number,
  { done, total }: { readonly done: number; readonly total: number | null },
): string {
  const rate = Math.round((taken(tally) / elapsedMs) * 1000);
  const parts = [count(taken(tally), 'article'), count(tally.statements, 'statement')];
  if (rate >= 1) parts.push(`${rate.toLocaleString('en')} a second`);
  // Of the first bytes nothing can be foretold.
  if (total !== null && done > 0 && done < total && elapsedMs > 2000)
    parts.push(`${presentTime(((total - done) / done) * elapsedMs)} left`);
  return parts.join(', ');
}

/** "40 s", "3 min", "2 h 5 min" */
function presentTime(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 2) return `${Math.max(1, Math.round(ms / 1000))} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
