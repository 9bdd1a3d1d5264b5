// quoth remove, check, backup and export: looking after what is kept.

import { InputError } from '../errors.ts';
import { dayNumber } from '../text/days.ts';
import { type Call, type Command, DONE, JSON_FLAG, NONE, TROUBLE, withEngine } from './command.ts';
import { count } from './present.ts';
import { presentHoldings } from './status.ts';

export const removeCommand: Command = {
  name: 'remove',
  operands: '[id...]',
  summary: 'take articles out of the archive, with all that was found in them',
  options: [
    { flag: '--source <name>', meaning: 'those of this newspaper' },
    { flag: '--before <date>', meaning: 'those published before this day' },
    { ...JSON_FLAG, meaning: 'print JSON, one article that was removed a line' },
  ],
  examples: ['quoth remove 3f2a9c81d0e4', 'quoth remove --source "Lorn Courier" --before 2020-01-01'],
  run: remove,
};

export const checkCommand: Command = {
  name: 'check',
  operands: '',
  summary: 'look whether the archive is sound: every word verbatim, every count right, the index complete',
  options: [JSON_FLAG],
  examples: ['quoth check'],
  run: check,
};

export const backupCommand: Command = {
  name: 'backup',
  operands: '<file>',
  summary: 'copy the archive into one file, while it is in use',
  options: [],
  examples: ['quoth backup quoth-2031-04-03.sqlite'],
  run: backup,
};

export const exportCommand: Command = {
  name: 'export',
  operands: '',
  summary: 'print every article as JSON, one a line, as add takes it',
  options: [],
  examples: ['quoth export > articles.jsonl'],
  run: exportAll,
};

async function remove(call: Call): Promise<number> {
  const { operands, flags, terminal } = call;
  const [source, before] = [flags.source, flags.before].map((value) => (typeof value === 'string' ? value : null));
  if (typeof before === 'string' && !isDate(before)) {
    throw new InputError(`"--before ${before}" is no date; write it as YYYY-MM-DD, such as 2022-02-25`, { code: 'E_BAD_DATE' });
  }
  if (operands.length === 0 && source === null && before === null) {
    throw new InputError('Nothing says which articles; name their ids, --source or --before', { code: 'E_NO_SELECTION' });
  }
  const removed = new Set<string>();
  await withEngine(call, false, async (engine) => {
    for await (const id of engine.remove({ ids: operands, source: source ?? null, before: before ?? null })) removed.add(id);
  });
  if (source === null && before === null)
    for (const id of operands.filter((id) => !removed.has(id)))
      terminal.tell(`quoth: There is no article "${id}" in the archive`);
  if (flags.json === true) for (const document of removed) await terminal.print(JSON.stringify({ document, outcome: 'removed' }));
  else await terminal.print(`${count(removed.size, 'article')} removed.`);
  return removed.size > 0 ? DONE : NONE;
}

/** A year, a month, or a day on the calendar. "2031-13-45" must not stand for all of 2031. */
function isDate(typed: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(typed) || dayNumber(typed) !== null;
}

async function check(call: Call): Promise<number> {
  const problems: string[] = [];
  const held = await withEngine(call, false, async (engine) => {
    for await (const problem of engine.check()) {
      problems.push(problem);
      if (call.flags.json !== true) await call.terminal.print(problem);
    }
    const waiting = (await engine.corrections()).filter(({ state }) => state === 'waiting').length;
    if (waiting > 0) {
      const wait = `${count(waiting, 'correction')} ${waiting === 1 ? 'waits' : 'wait'} for what ${waiting === 1 ? 'it speaks' : 'they speak'} of`;
      call.terminal.tell(`quoth: ${wait}; "quoth corrections" lists ${waiting === 1 ? 'it' : 'them'}`);
    }
    return engine.status();
  });
  if (call.flags.json === true) await call.terminal.print(JSON.stringify({ problems }));
  else if (problems.length === 0) await call.terminal.print(`The archive is sound: ${presentHoldings(held)}.`);
  return problems.length === 0 ? DONE : TROUBLE;
}

async function backup(call: Call): Promise<number> {
  const [file = ''] = call.operands;
  await withEngine(call, false, (engine) => engine.backup(file));
  await call.terminal.print(`The archive is copied to ${file}; as "quoth.sqlite" in a folder of its own it is an archive.`);
  return DONE;
}

async function exportAll(call: Call): Promise<number> {
  await withEngine(call, false, async (engine) => {
    for await (const document of engine.documents()) await call.terminal.print(JSON.stringify(document));
    const held = (await engine.corrections()).filter(({ undone }) => undone === null).length;
    if (held > 0) {
      call.terminal.tell(
        `quoth: ${count(held, 'correction')} made by hand ${held === 1 ? 'is' : 'are'} not among the articles; "quoth corrections --json" prints them, "quoth corrections --from" takes them in`,
      );
    }
  });
  return DONE;
}
