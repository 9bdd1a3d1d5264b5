// A thread that reads pages and extracts articles: they come in as messages, what was found in them goes back as the rows that are kept.

import { parentPort } from 'node:worker_threads';
import { readPage } from '../ingest/html-file.ts';
import { loadForeignTongue } from '../language/foreign.ts';
import { loadEnglish } from '../language/language.ts';
import { rowsOf } from './extract-document.ts';
import { extractOne, type Job, type Skills, workOn } from './pool.ts';

const english = loadEnglish();
const tongue = loadForeignTongue();

const skills: Skills = {
  read: (page) => readPage(page, tongue),
  extract: (document) => extractOne((one) => rowsOf(english, one), document),
};

parentPort?.on('message', (job: Job) => parentPort?.postMessage(workOn(skills, job)));
parentPort?.postMessage([]);
