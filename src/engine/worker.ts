// A thread that extracts: articles come in as messages, what was found in them goes back.

import { parentPort } from 'node:worker_threads';
import type { Found } from '../archive/archive.ts';
import { loadEnglish } from '../language/language.ts';
import type { Document } from '../types.ts';
import { extractDocument } from './extract-document.ts';
import { extractOne } from './pool.ts';

const english = loadEnglish();

/** What the archive keeps and no more: the layers of an extraction are ten times as much, and each message is copied. */
function find(document: Document): Found {
  const { statements, resolutions, evidence } = extractDocument(english, document);
  return { document, statements, resolutions: resolutions.map(({ speaker }) => ({ speaker, reasons: [] })), evidence };
}

parentPort?.on('message', (documents: readonly Document[]) => {
  parentPort?.postMessage(documents.map((document) => extractOne(find, document)));
});
parentPort?.postMessage([]);
