// Answers that cost a walk through a whole table, kept until the archive changes: every page asks how many articles there are.

import type { Db } from './connection.ts';
import { latestVersion } from './history.ts';

type Memory = { readonly seq: number; readonly answers: Map<string, unknown> };

const memories = new WeakMap<Db, Memory>();

/** What `compute` gave for this question since the last change, by whatever process. One name, one kind of answer. */
export function remember<Answer>(db: Db, question: string, compute: () => Answer): Answer {
  const { seq } = latestVersion(db);
  let memory = memories.get(db);
  if (memory?.seq !== seq) {
    memory = { seq, answers: new Map() };
    memories.set(db, memory);
  }
  if (!memory.answers.has(question)) memory.answers.set(question, compute());
  return memory.answers.get(question) as Answer; // set under this name by this very function
}
