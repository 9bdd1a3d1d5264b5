// Takes articles in: batches of them are extracted and kept together, and each is reported after the commit that holds it.

import type { Archive, Written } from '../archive/archive.ts';
import type { AddOutcome, Document, Extraction, ReadResult } from '../types.ts';

export type Workshop = {
  readonly archive: Archive;
  readonly extract: (document: Document) => Extraction;
  /** The version of the extractor. */
  readonly extractor: string;
};

/** A commit costs a sync of the disk, some milliseconds, so articles share one; a crash loses no more than these, all unreported. */
const BATCH_ARTICLES = 64;

/** UTF-16 units; keeps memory flat when the articles are books. */
const BATCH_CHARACTERS = 2_000_000;

/** One outcome for each input, in the order of the inputs. When the archive fails, what was reported stays kept. */
export async function* addArticles(workshop: Workshop, articles: AsyncIterable<ReadResult>): AsyncGenerator<AddOutcome> {
  for await (const batch of inBatches(articles)) yield* await keep(workshop, batch);
}

async function* inBatches(articles: AsyncIterable<ReadResult>): AsyncGenerator<readonly ReadResult[]> {
  let batch: ReadResult[] = [];
  let characters = 0;
  try {
    for await (const read of articles) {
      batch.push('document' in read ? { ...read, document: wellFormed(read.document) } : read);
      characters += 'document' in read ? read.document.text.length : 0;
      if (batch.length < BATCH_ARTICLES && characters < BATCH_CHARACTERS) continue;
      yield batch;
      [batch, characters] = [[], 0];
    }
  } catch (cause) {
    // A reader failed: the articles before the failure still go in.
    if (batch.length > 0) yield batch;
    throw cause;
  }
  if (batch.length > 0) yield batch;
}

async function keep({ archive, extract, extractor }: Workshop, batch: readonly ReadResult[]): Promise<readonly AddOutcome[]> {
  const documents = batch.flatMap((read) => ('document' in read ? [read.document] : []));
  const held = await archive.findHeld(documents);
  const seen = new Set<string>();
  const results = documents.map((document, index): Result => {
    // An id that came earlier in this batch may have replaced what is held by the time it is this one's turn.
    const statements = seen.has(document.id) ? null : (held[index] ?? null);
    seen.add(document.id);
    return statements === null ? extractOne(extract, document) : { outcome: 'unchanged', statements };
  });
  const extractions = results.flatMap((result) => ('extraction' in result ? [result.extraction] : []));
  const written = (extractions.length > 0 ? await archive.write(extractions, extractor) : [])[Symbol.iterator]();
  const outcomes = results.map((result) => ('extraction' in result ? (written.next().value as Written) : result)).values(); // one each
  return batch.map((read) => {
    if ('refused' in read) return refusal(null, read.place, read.refused);
    const document = read.document.id;
    const result = outcomes.next().value as Exclude<Result, { extraction: Extraction }> | Written; // one for each document
    return 'broken' in result
      ? refusal(document, read.place, result.broken)
      : { ...kept(read.document), outcome: result.outcome, place: read.place, statements: result.statements, reason: null };
  });
}

type Result =
  | { readonly extraction: Extraction }
  | { readonly outcome: 'unchanged'; readonly statements: number }
  | { readonly broken: string };

/** The extractor never throws on any text; should it ever, one article is refused and the others still go in. */
function extractOne(extract: Workshop['extract'], document: Document): Result {
  try {
    return { extraction: extract(document) };
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    return { broken: `a fault of Quoth, not of the article: ${fault}. Please report it with the article.` };
  }
}

/** Which article it is, and its language where that is why nothing was looked for in it. */
function kept({ id, language }: Document): Pick<AddOutcome, 'document' | 'language'> {
  return { document: id, ...(language === undefined ? {} : { language }) };
}

function refusal(document: string | null, place: string, reason: string): AddOutcome {
  return { document, outcome: 'refused', place, statements: 0, reason };
}

/** Lone surrogates cannot be stored; one U+FFFD each keeps all offsets. Readers see to it; other programs may not. */
function wellFormed(document: Document): Document {
  const clean = (text: string): string => text.replace(/\p{Surrogate}/gu, '\u{FFFD}');
  const maybe = (text: string | null): string | null => text && clean(text);
  return {
    id: clean(document.id),
    url: maybe(document.url),
    title: maybe(document.title),
    publisher: maybe(document.publisher),
    author: maybe(document.author),
    published: maybe(document.published),
    ...(document.language === undefined ? {} : { language: document.language }),
    text: clean(document.text),
  };
}
