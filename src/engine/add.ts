// Takes articles in: batches of them are extracted and kept together, and each is reported after the commit that holds it.

import type { Archive, Prepared, Written } from '../archive/archive.ts';
import { QuothError } from '../errors.ts';
import type { AddOutcome, Document, ReadArticle, ReadResult, UnreadPage } from '../types.ts';
import type { Extractor, Outcome } from './pool.ts';

export type Workshop = {
  readonly archive: Archive;
  readonly extractor: Extractor;
  /** The version of the extractor. */
  readonly version: string;
};

/**
 * A commit costs a sync of the disk, some milliseconds, and a look at all who bear the surnames in it, so articles share one; a crash loses no
 * more than these, all unreported. They take under a second, so that two who write wait little for each other.
 */
export const BATCH_ARTICLES = 128;

/** UTF-16 units; keeps memory flat when the articles are books. */
export const BATCH_CHARACTERS = 2_000_000;

/** Batches that are being extracted while one is being written: as many as keep two workers busy, and the memory is theirs alone. */
export const AHEAD = 3;

/**
 * One outcome for each input, in the order of the inputs. When the archive fails, what was reported stays kept. Whoever stops it waits for the batch
 * that is first in line; the others, which nobody was told of, are as good as never read.
 */
export async function* addArticles(
  workshop: Workshop,
  articles: AsyncIterable<ReadResult | UnreadPage>,
  stop?: AbortSignal,
): AsyncGenerator<AddOutcome> {
  /** Ids of the articles that are on their way. */
  const underway = new Map<string, number>();
  const line: Promise<Batch>[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const finishFirst = async (): Promise<readonly AddOutcome[]> => {
    const first = line.shift();
    return first === undefined ? [] : finish(workshop, await first, underway);
  };
  try {
    for await (const batch of inBatches(articles)) {
      const noted = note(readBatch(workshop, batch), turn, underway);
      turn = noted;
      const prepared = noted.then((each) => prepare(workshop, each));
      // Waited for in its turn; until then a failure is not forgotten, only not yet told.
      prepared.catch(() => undefined);
      line.push(prepared);
      if (line.length < AHEAD) continue;
      yield* await finishFirst();
      if (stop?.aborted) return;
    }
  } catch (cause) {
    // A reader failed: the articles before the failure still go in.
    if (!(cause instanceof QuothError)) while (line.length > 0) yield* await finishFirst();
    throw cause;
  }
  while (line.length > 0) {
    yield* await finishFirst();
    if (stop?.aborted) return;
  }
}

/** The archive as a dry run sees it: it answers, and keeps nothing. */
export function pretending(archive: Archive): Archive {
  const seen = new Set<string>();
  const write: Archive['write'] = async (articles) => {
    const told: Written[] = [];
    for (const article of articles) {
      const { document } = article;
      const { statements } = 'rows' in article ? article.rows : article;
      const isHeld = seen.has(document.id) || (await archive.readDocument(document.id)) !== null;
      seen.add(document.id);
      told.push({ document: document.id, outcome: isHeld ? 'replaced' : 'added', statements: statements.length });
    }
    return told;
  };
  return { ...archive, write };
}

type Given = ReadResult | UnreadPage;

async function* inBatches(articles: AsyncIterable<Given>): AsyncGenerator<readonly Given[]> {
  let batch: Given[] = [];
  let characters = 0;
  try {
    for await (const read of articles) {
      batch.push(read);
      characters += 'document' in read ? read.document.text.length : 'page' in read ? read.page.bytes.length : 0;
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

type Result = Outcome | { readonly outcome: 'unchanged'; readonly statements: number };
type Batch = { readonly batch: readonly ReadResult[]; readonly results: readonly Result[] };

/** Reads the pages among them, in their places. */
async function readBatch({ extractor }: Workshop, batch: readonly Given[]): Promise<readonly ReadResult[]> {
  const pages = batch.filter((each) => 'page' in each);
  const read = (pages.length > 0 ? await extractor.readAll(pages) : []).values();
  return batch.map((each) => {
    const result = 'page' in each ? (read.next().value as ReadResult) : each; // one for each
    return 'document' in result ? { ...result, document: wellFormed(result.document) } : result;
  });
}

type Noted = { readonly batch: readonly ReadResult[]; readonly surprising: readonly boolean[] };

/** An id that came a moment ago may have replaced what is held by the time it is this one's turn; so batches are noted in their order. */
async function note(
  reading: Promise<readonly ReadResult[]>,
  turn: Promise<unknown>,
  underway: Map<string, number>,
): Promise<Noted> {
  const [batch] = await Promise.all([reading, turn]);
  const surprising = articlesOf(batch).map(({ document: { id } }) => {
    const count = underway.get(id) ?? 0;
    underway.set(id, count + 1);
    return count > 0;
  });
  return { batch, surprising };
}

/** Extracts what is not held already. What stands in for a page never replaces anything: it may have been the page. */
async function prepare({ archive, extractor }: Workshop, { batch, surprising }: Noted): Promise<Batch> {
  const articles = articlesOf(batch);
  const documents = articles.map(({ document }) => document);
  const known = await archive.findHeld(documents);
  const held = await Promise.all(
    articles.map(async ({ document, unfollowed }, index) => {
      const statements = surprising[index] === true ? null : (known[index] ?? null);
      if (statements !== null || unfollowed === undefined) return statements;
      return surprising[index] === true || (await archive.readDocument(document.id)) !== null ? 0 : null;
    }),
  );
  const fresh = documents.filter((_, index) => held[index] === null);
  const extracted = (await extractor.extractAll(fresh)).values();
  return {
    batch,
    results: held.map(
      (statements) => (statements === null ? (extracted.next().value as Outcome) : { outcome: 'unchanged', statements }), // one for each
    ),
  };
}

/** Keeps what was extracted, and tells of the whole batch. */
async function finish(
  { archive, version }: Workshop,
  { batch, results }: Batch,
  underway: Map<string, number>,
): Promise<readonly AddOutcome[]> {
  const articles = results.flatMap((result) => ('article' in result ? [result.article] : []));
  const written = (articles.length > 0 ? await archive.write(articles, version) : []).values();
  for (const { document } of articlesOf(batch)) {
    const { id } = document;
    const count = underway.get(id) ?? 0;
    if (count > 1) underway.set(id, count - 1);
    else underway.delete(id);
  }
  const outcomes = results.map((result) => ('article' in result ? (written.next().value as Written) : result)).values(); // one each
  return batch.map((read) => {
    if ('refused' in read) return refusal(null, read.place, read.refused);
    const result = outcomes.next().value as Exclude<Result, { article: Prepared }> | Written; // one for each document
    return 'broken' in result
      ? refusal(read.document.id, read.place, result.broken)
      : { ...kept(read), outcome: result.outcome, place: read.place, statements: result.statements, reason: null };
  });
}

function articlesOf(batch: readonly ReadResult[]): readonly ReadArticle[] {
  return batch.filter((read) => 'document' in read);
}

/** Which article it is, its language where that is why nothing was looked for in it, and why it is not the page itself. */
function kept({ document: { id, language }, unfollowed }: ReadArticle): Pick<AddOutcome, 'document' | 'language' | 'unfollowed'> {
  return { document: id, ...(language === undefined ? {} : { language }), ...(unfollowed === undefined ? {} : { unfollowed }) };
}

function refusal(document: string | null, place: string, reason: string): AddOutcome {
  return { document, outcome: 'refused', place, statements: 0, reason };
}

/** Lone surrogates cannot be stored; one U+FFFD each keeps all offsets. Readers see to it; other programs may not. */
function wellFormed(document: Document): Document {
  const maybe = (text: string | null): string | null => text?.toWellFormed() ?? null;
  return {
    id: document.id.toWellFormed(),
    url: maybe(document.url),
    title: maybe(document.title),
    publisher: maybe(document.publisher),
    author: maybe(document.author),
    published: maybe(document.published),
    ...(document.language === undefined ? {} : { language: document.language }),
    text: document.text.toWellFormed(),
  };
}
