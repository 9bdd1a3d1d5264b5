// After every write: who is who among the touched names, what people put right, and what both change in the statements.
//
// In this order, because each rests on the one before: corrections say who speaks, the register who that is among all, its entries get
// their names, and statements show them.

import { attachCorrections } from './attach.ts';
import type { Db } from './connection.ts';
import { readHand } from './hand.ts';
import { placeStatements, readScene, type Scene, showChanges } from './overlay.ts';
import { NO_PERSON } from './register/register.ts';
import { fillBuckets, identifyBucket } from './register/rows.ts';
import { refreshSpeakers } from './speaker-list.ts';
import { all, first } from './sql.ts';
import type { Batch } from './touched.ts';

export function settle(db: Db, batch: Batch): void {
  const hand = readHand(db);
  const isCorrected = first(db, 'SELECT 1 FROM corrections LIMIT 1') !== undefined;
  if (isCorrected) for (const document of [...batch.documents]) attachCorrections(db, batch, document);
  fillBuckets(db, batch);
  for (const bucket of batch.buckets) {
    // Who is no person is who the article says, unless people said otherwise.
    if (isCorrected || !bucket.startsWith(NO_PERSON)) identifyBucket(db, batch, hand, bucket);
  }
  // What was written a moment ago stands as its article has it, and most of it stays so.
  const plain = (document: number) => batch.fresh.has(document);
  const scenes = new Map<number, Scene>();
  for (const document of batch.documents) {
    if (plain(document)) continue;
    const scene = readScene(db, document);
    scenes.set(document, scene);
    placeStatements(db, batch, scene);
  }
  for (const id of refreshSpeakers(db, batch, hand)) {
    // Whoever is named after the register and not after the article is called otherwise now.
    for (const { document } of all<{ document: number }>(db, NAMED_AFTER_REGISTER, id, id, id)) batch.documents.add(document);
  }
  const isRenamed = hand.names.size > 0;
  for (const document of batch.documents) {
    if (isRenamed || !plain(document)) showChanges(db, batch, hand, scenes.get(document) ?? readScene(db, document));
  }
}

const NAMED_AFTER_REGISTER = `
  SELECT document FROM document_speakers
  WHERE identity = ? AND (is_full = 0 OR by_hand = 1 OR moves IS NOT NULL)
  UNION SELECT document FROM document_speakers WHERE identity = ?
    AND EXISTS (SELECT 1 FROM corrections WHERE change ->> '$.kind' = 'rename' AND change ->> '$.speaker.id' = ?)`;
