// An archive of made-up statements, as `quoth add` would have left it.

import { createArchive } from '../../dist/archive/embedded/embedded.js';

/** Articles written in one transaction. */
const BATCH = 500;

/** Writes the statements into a folder, and the index beside them. */
export async function fillArchive(directory, statements) {
  const archive = createArchive({ directory, now: () => performance.now() });
  const articles = [...articlesOf(statements)];
  for (let at = 0; at < articles.length; at += BATCH) await archive.write(articles.slice(at, at + BATCH), '1');
  await archive.suggest('a');
  await archive.close();
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
