// How long does it take to check a quotation? An archive of made-up statements, and quotations from them bent as people bend them.

import { createArchive } from '../../dist/archive/embedded/embedded.js';
import { createEngine } from '../../dist/engine/engine.js';
import { loadEnglish } from '../../dist/language/language.js';
import { makeCorpus, seeded } from './corpus.js';

const CLAIMS = 200;
/** Articles written in one transaction. */
const BATCH = 500;

/** Milliseconds of processor time for each kind of claim, at the middle and at 95 %, and the share that found its statement. */
export async function benchVerify(count) {
  const { statements } = makeCorpus(count);
  const archive = createArchive({ directory: null, now: () => performance.now() });
  const engine = createEngine({ english: loadEnglish, archive });
  const articles = [...articlesOf(statements)];
  for (let at = 0; at < articles.length; at += BATCH) await archive.write(articles.slice(at, at + BATCH), '1');
  const rows = [];
  for (const [name, claims] of Object.entries(claimsOf(statements.filter(({ type }) => type === 'direct')))) {
    const times = [];
    let found = 0;
    for (const [at, { text, ids }] of [...claims.slice(0, 20), ...claims].entries()) {
      const start = process.cpuUsage();
      const { matches } = await engine.verify({ text, speaker: null });
      const { user, system } = process.cpuUsage(start);
      // The first ones warm up.
      if (at < 20) continue;
      times.push((user + system) / 1000);
      if (matches.some(({ reports }) => reports.some(({ id }) => ids.includes(id)))) found++;
    }
    times.sort((a, b) => a - b);
    const share = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
    rows.push({ name, p50: share(0.5), p95: share(0.95), worst: times.at(-1), found: found / times.length });
  }
  await engine.close();
  return rows;
}

function claimsOf(statements) {
  const chance = seeded(3);
  const one = () => statements[Math.floor(chance() * statements.length)];
  const some = (make) =>
    Array.from({ length: CLAIMS }, () => {
      const [said, other] = [one(), one()];
      return { text: make(said.text, other.text), ids: [said.id, other.id] };
    });
  const words = (text) => text.split(' ');
  return {
    'to the letter': some((text) => text),
    'one word put in': some((text) => [...words(text).slice(0, 5), 'not', ...words(text).slice(5)].join(' ')),
    'every seventh word lost': some((text) =>
      words(text)
        .filter((_, at) => at % 7 !== 3)
        .join(' '),
    ),
    'two spliced': some((text, other) => [...words(text).slice(0, 9), ...words(other).slice(-9)].join(' ')),
    'three words of it': some((text) => words(text).slice(4, 7).join(' ')),
    'two hundred words': some((text, other) => `${text} ${other} `.repeat(4)),
    'words nobody said': some((text, other) =>
      words(`${text} ${other}`)
        .sort(() => chance() - 0.5)
        .slice(0, 20)
        .join(' '),
    ),
  };
}

/** The same articles as the archive would get from the extractor. */
function* articlesOf(statements) {
  for (const group of Object.values(byDocument(statements))) {
    const { id, title, source, published } = group[0].document;
    const document = { id, title, publisher: source.name, published, url: null, author: null, text: '' };
    let text = '';
    const made = group.map((one) => {
      const start = text.length;
      text += `${one.text}\n`;
      return recordOf(one, document, { start, end: start + one.text.length, text: one.text });
    });
    yield {
      document: { ...document, text },
      ...{ segments: { paragraphs: [], sentences: [], words: [] }, quoted: [], cues: [], mentions: [] },
      attributions: made.map(({ attribution }) => attribution),
      resolutions: made.map(({ speaker }) => ({ speaker, reasons: [] })),
      dates: made.map(({ statement }) => ({ ...statement.date, expression: null })),
      evidence: made.map(() => ({ confidence: 0.9, reasons: [] })),
      statements: made.map(({ statement }) => statement),
    };
  }
}

function byDocument(statements) {
  const groups = {};
  for (const one of statements) {
    groups[one.document.id] ??= [];
    groups[one.document.id].push(one);
  }
  return groups;
}

function recordOf({ id, type, speakers, kind, date, confidence }, { text: _, ...document }, piece) {
  const [named] = speakers;
  const speaker = named === undefined ? null : { id: named.id, name: named.name, kind, role: null, members: [] };
  const quotation = { type, content: [piece], quoted: type === 'indirect' ? [] : [piece], depth: 0 };
  return {
    speaker: speaker && { ...speaker, aliases: named.aliases },
    attribution: {
      ...{ quotation, source: null, mention: null, cue: null, carriedFrom: null, stance: 'asserted' },
      evidence: { confidence, reasons: [] },
    },
    statement: {
      ...{ id, type, text: piece.text, quoted: quotation.quoted, content: [piece], speaker, stance: 'asserted' },
      ...{ source: null, cue: null, date: { ...date, expression: null }, confidence, context: piece, document },
    },
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const { name, p50, p95, worst, found } of await benchVerify(Number(process.argv[2] ?? 10_000)))
    console.log(
      `${name.padEnd(26)} ${p50.toFixed(1)} / ${p95.toFixed(1)} / ${worst.toFixed(0)} ms, found ${(100 * found).toFixed(0)} %`,
    );
}
