// quoth status and quoth rebuild: what the archive holds, and making anew all that derives from its documents.

import type { ArchiveStatus } from '../types.ts';
import { INTERRUPTED, STOPPED, WORKERS_OPTION } from './add.ts';
import { type Call, type Command, DONE, JSON_FLAG, TROUBLE, withEngine } from './command.ts';
import { count, presentDay } from './present.ts';

export const statusCommand: Command = {
  name: 'status',
  operands: '',
  summary: 'say what the archive holds',
  options: [JSON_FLAG],
  examples: ['quoth status', 'quoth status --json'],
  run: status,
};

export const rebuildCommand: Command = {
  name: 'rebuild',
  operands: '',
  summary: 'make everything anew from the documents, after an upgrade of quoth',
  options: [JSON_FLAG, WORKERS_OPTION],
  examples: ['quoth rebuild'],
  run: rebuild,
};

async function status({ flags, house, terminal }: Call): Promise<number> {
  const engine = await house.openEngine(flags, { create: false });
  const { path } = house.archive(flags);
  try {
    const held = engine === null ? { ...EMPTY, path } : await engine.status();
    await terminal.print(flags.json === true ? JSON.stringify(held) : presentStatus(held, engine !== null));
  } finally {
    await engine?.close();
  }
  return DONE;
}

const EMPTY: ArchiveStatus = {
  documents: 0,
  statements: 0,
  speakers: 0,
  sources: 0,
  period: { first: null, last: null },
  version: '',
  path: null,
};

async function rebuild(call: Call): Promise<number> {
  const { flags, house, terminal } = call;
  const workers = typeof flags.workers === 'number' ? flags.workers : house.cores;
  const stop = house.whenInterrupted();
  let shown = house.now();
  const { status, left, broken } = await withEngine(call, false, (engine) =>
    engine.rebuild(
      (done, total) => {
        if (house.now() - shown < 100 && done < total) return;
        shown = house.now();
        terminal.progress(`${done.toLocaleString('en')} of ${count(total, 'article')}`);
      },
      { workers, stop },
    ),
  );
  for (const { document, reason } of broken) terminal.tell(`quoth: ${document}: ${reason}`);
  await terminal.print(flags.json === true ? JSON.stringify(status) : presentHoldings(status));
  if (left > 0) {
    terminal.tell(`quoth: stopped with ${count(left, 'article')} left; ${STOPPED}`);
    return INTERRUPTED;
  }
  return broken.length > 0 ? TROUBLE : DONE;
}

function presentStatus(held: ArchiveStatus, exists: boolean): string {
  const where = exists ? `The archive at ${held.path ?? 'hand'}` : `The archive at ${held.path} (not there yet)`;
  if (held.documents === 0) return `${where} is empty; "quoth add FILE" puts articles in.`;
  const { first, last } = held.period;
  const period = first === null || last === null ? '' : `, published ${presentDay(first)} to ${presentDay(last)}`;
  return `${where} holds ${presentHoldings(held)}${period}.`;
}

/** "36 articles, 214 statements by 47 speakers" */
export function presentHoldings({ documents, statements, speakers }: ArchiveStatus): string {
  return `${count(documents, 'article')}, ${count(statements, 'statement')} by ${count(speakers, 'speaker')}`;
}
