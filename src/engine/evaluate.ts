// Where extraction and gold meet: runs a set, scores it, and rewrites its section of data/scores.md.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.ts';
import { type Alignment, align } from '../evaluate/align.ts';
import { type GoldDocument, parseGoldLines, parseStory } from '../evaluate/gold.ts';
import { compareOutcomes, formatOutcomes, formatSection, type Outcome, outcomesOf, replaceSection } from '../evaluate/report.ts';
import { type Scores, score } from '../evaluate/scores.ts';
import { extract } from '../extract/extract.ts';
import type { Language } from '../language/language.ts';
import type { Weights } from '../language/weights.ts';
import { fitWeights } from './fitting.ts';

/** The package's own data folder: from src/engine as from dist/engine. */
const DATA = new URL('../../data/', import.meta.url);

/** The project's own gold, scored when no set is named. */
const STORIES = { set: 'stories', folder: fileURLToPath(new URL('gold/', DATA)) };

export type Evaluation = {
  readonly set: string;
  readonly scores: Scores;
  readonly articles: number;
  readonly megabytesPerSecond: number;
  /** Null for the first run of a set and for a blind set, whose single errors nobody may read. */
  readonly changes: { readonly gained: readonly ShownOutcome[]; readonly lost: readonly ShownOutcome[] } | null;
};

/** An outcome with the words it is about, for the terminal only: no text of a corpus is ever written. */
export type ShownOutcome = Outcome & { readonly words: string };

/**
 * Scores a gold set and rewrites its section of `data/scores.md`; outcomes go by id alone to `data/scores/SET.tsv`.
 * A set with "blind" in its name gets scores and nothing else.
 *
 * @param path a `.jsonl` file of gold documents, or a folder of articles in our notation; null for the stories in `data/gold/`
 * @param now milliseconds of a monotonic clock
 * @throws {InputError} E_NO_FILE or E_GOLD
 */
export function evaluateSet(english: Language, path: string | null, now: () => number): Evaluation {
  const set = path === null ? STORIES.set : setName(path);
  const documents = readGold(path ?? STORIES.folder);
  const { alignments, megabytesPerSecond } = alignAll(english, documents, now);
  const scores = score(alignments);
  const changes = set.includes('blind') ? null : updateOutcomes(set, alignments);
  const counts = changes && { gained: changes.gained.length, lost: changes.lost.length };
  writeSection(set, formatSection(set, scores, { articles: documents.length, megabytesPerSecond, changes: counts }));
  return { set, scores, articles: documents.length, megabytesPerSecond, changes };
}

/**
 * Fits the weights on two gold sets and rewrites `data/en/weights.json`. Deterministic: same articles and extractor, same file.
 *
 * @param sources a `.jsonl` file of gold documents with source spans
 * @param named one whose attributions carry canonical speakers too
 * @throws {InputError} E_NO_FILE or E_GOLD
 */
export function fitOn(english: Language, sources: string, named: string): Weights['fitted'] {
  const read = (path: string) => ({ name: setName(path), documents: readGold(path) });
  const weights = fitWeights(english, { sources: read(sources), named: read(named) });
  writeFileSync(new URL('en/weights.json', DATA), `${JSON.stringify(weights, null, 2)}\n`);
  return weights.fitted;
}

function setName(path: string): string {
  return basename(path).replace(/\.jsonl$/u, '');
}

/** @throws {InputError} E_NO_FILE or E_GOLD */
export function readGold(path: string): GoldDocument[] {
  try {
    return statSync(path).isDirectory() ? readStories(path) : parseGoldLines(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (cause instanceof InputError) throw new InputError(`${path}: ${cause.message}`, { code: cause.code, cause });
    throw new InputError(
      `Cannot read ${path}: give the path of a .jsonl file of gold documents, or of a folder of .quotes files.`,
      {
        code: 'E_NO_FILE',
        cause,
      },
    );
  }
}

/** Articles in the notation, in the order of their names, which are their ids. */
function readStories(folder: string): GoldDocument[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.quotes'));
  return names.sort().map((name) => parseStory(basename(name, '.quotes'), readFileSync(join(folder, name), 'utf8')));
}

function alignAll(
  english: Language,
  documents: readonly GoldDocument[],
  now: () => number,
): { alignments: Alignment[]; megabytesPerSecond: number } {
  const bytes = documents.reduce((sum, { document }) => sum + Buffer.byteLength(document.text), 0);
  const start = now();
  const extractions = documents.map(({ document }) => extract(english, document));
  const seconds = Math.max(now() - start, 1) / 1000;
  const alignments = documents.map((gold, index) => align(gold, extractions[index]?.statements ?? []));
  return { alignments, megabytesPerSecond: bytes / 1e6 / seconds };
}

function updateOutcomes(set: string, alignments: readonly Alignment[]): Evaluation['changes'] {
  mkdirSync(new URL('scores/', DATA), { recursive: true });
  const file = new URL(`scores/${set}.tsv`, DATA);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const after = outcomesOf(alignments);
  writeFileSync(file, formatOutcomes(after));
  if (before === null) return null;
  const show = (outcome: Outcome): ShownOutcome => ({ ...outcome, words: wordsOf(alignments, outcome) });
  const { gained, lost } = compareOutcomes(before, after);
  return { gained: gained.map(show), lost: lost.map(show) };
}

function wordsOf(alignments: readonly Alignment[], outcome: Outcome): string {
  const alignment = alignments.find(({ gold }) => gold.document.id === outcome.document);
  const region = alignment?.regions.filter(({ attribution }) => attribution.id === outcome.attribution)[outcome.piece];
  return region === undefined ? '' : (alignment?.gold.document.text.slice(region.span.start, region.span.end) ?? '');
}

function writeSection(set: string, section: string): void {
  const file = new URL('scores.md', DATA);
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '# Scores\n';
  writeFileSync(file, replaceSection(page, set, section));
}
