// One transaction of writing: what it touched is brought up to date before the commit, and it becomes the next version of the archive.

import { createHash } from 'node:crypto';
import type { Naming } from '../../language/names/naming.ts';
import type { Db } from './connection.ts';
import { latestVersion } from './history.ts';
import { forgetWhoPrint, keepRegister, recallRegister } from './register/memory.ts';
import { finishOldArchive, regroupTouched } from './same-words/same-words.ts';
import { settle } from './settle.ts';
import { run } from './sql.ts';
import type { Batch, Heard, Printed } from './touched.ts';

export function inBatch<Result>(db: Db, naming: () => Naming, act: (batch: Batch) => Result): Result {
  // Immediate: a transaction that begins by reading could find at its first write that another process was faster, and fail.
  const { result, seq } = db
    .transaction(() => {
      const { seq, version } = latestVersion(db);
      const memory = recallRegister(db, seq);
      const content = createHash('sha256').update(version);
      const sets = {
        documents: new Set<number>(),
        fresh: new Set<number>(),
        printed: new Map<number, Printed>(),
        words: new Set<number>(),
        buckets: new Set<string>(),
        speakers: new Set<string>(),
        heard: new Map<string, Heard>(),
        regrouped: new Set<number>(),
      };
      const batch: Batch = { seq: seq + 1, naming, memory, ...sets, content, touched: false };
      const result = act(batch);
      if (batch.touched) {
        forgetWhoPrint(db, memory, batch.words);
        settle(db, batch);
        finishOldArchive(db, batch);
        regroupTouched(db, batch);
        const next = content.digest('hex').slice(0, 16);
        run(db, 'INSERT INTO history (seq, version) VALUES (?, ?)', batch.seq, next);
      }
      return { result, seq: batch.touched ? batch.seq : seq };
    })
    .immediate();
  keepRegister(db, seq);
  return result;
}
