// A thread that reads pages and extracts articles: they come in as messages, what was found in them goes back.

import { parentPort } from 'node:worker_threads';
import type { Found } from '../archive/archive.ts';
import { readPage } from '../ingest/html-file.ts';
import { loadForeignTongue } from '../language/foreign.ts';
import { loadEnglish } from '../language/language.ts';
import type { Document } from '../types.ts';
import { extractDocument } from './extract-document.ts';
import { extractOne, type Job, type Skills, workOn } from './pool.ts';

const english = loadEnglish();
const tongue = loadForeignTongue();

/** What the archive keeps and no more: the layers of an extraction are ten times as much, and each message is copied. */
function find(document: Document): Found {
  const { statements, resolutions, evidence } = extractDocument(english, document);
  return { document, statements, resolutions: resolutions.map(({ speaker }) => ({ speaker, reasons: [] })), evidence };
}

const skills: Skills = {
  read: (page) => readPage(page, tongue),
  extract: (document) => extractOne(find, document),
};

parentPort?.on('message', (job: Job) => parentPort?.postMessage(workOn(skills, job)));
parentPort?.postMessage([]);
