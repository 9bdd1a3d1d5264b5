// `npm run evaluate:merges`: how well statements are put together that report the same words, on the generated articles and on the sample.
// Rewrites the section "merges" of data/scores.md; with --errors N prints N of the wrong and the missed pairs.

import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { replaceSection } from '../../src/evaluate/report.ts';
import { readArticles } from '../../src/ingest/ingest.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Document, ReadResult, Statement, StatementDetail } from '../../src/types.ts';
import { generate } from './articles.ts';
import { type ClusterScores, type Pair, scoreClusters } from './clusters.ts';
import { matchStatements } from './matching.ts';

/** As many as the issue that asked for them names. */
const ARTICLES = 5_000;
const SCORES = new URL('../../data/scores.md', import.meta.url);
const SAMPLE = new URL('../../data/sample/', import.meta.url).pathname;

const english = loadEnglish();
const open = (): Engine =>
  createEngine({ english: () => english, archive: createArchive({ directory: null, now: () => performance.now() }) });

const { documents, statements: truth } = generate(ARTICLES);
const generated = open();
const details = await readAll(generated, inMemory(documents));
const scores = scoreClusters(judge());
const shownCalibration = calibration();
await generated.close();
const sample = open();
const ofSample = [
  ...(await readAll(sample, readArticles([SAMPLE], { standardInput: Readable.from([]), notice: () => undefined }))).values(),
];
await sample.close();

writeFileSync(SCORES, replaceSection(readFileSync(SCORES, 'utf8'), 'merges', section()));
const shown = Number(process.argv[process.argv.indexOf('--errors') + 1] ?? 0);
if (process.argv.includes('--errors')) {
  for (const [name, pairs] of [
    ['wrong', scores.wrong],
    ['missed', scores.missed],
  ] as const) {
    const every = Math.max(1, Math.floor(pairs.length / shown));
    for (const pair of pairs.filter((_, at) => at % every === 0).slice(0, shown)) console.log(`${name}\n${present(pair)}`);
  }
}
console.log(section());

async function* inMemory(articles: readonly Document[]): AsyncGenerator<ReadResult> {
  for (const document of articles) yield { place: document.id, document };
}

async function readAll(engine: Engine, articles: AsyncIterable<ReadResult>): Promise<ReadonlyMap<string, StatementDetail>> {
  const ids: string[] = [];
  for await (const { document } of engine.add(articles)) if (document !== null) ids.push(document);
  const read = new Map<string, StatementDetail>();
  for (const id of ids) {
    for (const statement of (await engine.document(id)).statements) read.set(statement.id, await engine.statement(statement.id));
  }
  return read;
}

function judge() {
  const found = new Map<string, Statement[]>();
  for (const { statement } of details.values()) {
    found.set(statement.document.id, [...(found.get(statement.document.id) ?? []), statement]);
  }
  const matched = matchStatements(truth, found);
  return truth.map((one, index) => ({ truth: one, found: matched[index] ?? null, cluster: clusterOf(matched[index] ?? null) }));
}

function clusterOf(statement: Statement | null): string | null {
  const detail = statement === null ? undefined : details.get(statement.id);
  if (detail === undefined || detail.reports.length === 0) return null;
  return [detail.statement, ...detail.reports].map(({ id }) => id).sort()[0] ?? null;
}

/** Whether the one whom an article names really said it: what the confidence promises, with the other papers and without. */
function calibration(): { readonly n: number; readonly right: number; readonly alone: number; readonly together: number } {
  const told = judge().flatMap(({ truth: one, found }) => {
    const agreement = found === null ? undefined : details.get(found.id)?.agreement;
    if (found === null || agreement === undefined || one.printed !== 'full') return [];
    return [{ right: Number(one.named === one.speaker), alone: found.confidence, together: agreement.confidence }];
  });
  const error = (of: (one: (typeof told)[number]) => number): number =>
    told.reduce((sum, one) => sum + (one.right - of(one)) ** 2, 0) / Math.max(1, told.length);
  return {
    n: told.length,
    right: told.reduce((sum, { right }) => sum + right, 0),
    alone: error((one) => one.alone),
    together: error((one) => one.together),
  };
}

function section(): string {
  const percent = (part: number, whole: number): string => (whole === 0 ? '' : ((100 * part) / whole).toFixed(1));
  const { right, wrong, missed, byEdit, disagreeing }: ClusterScores = scores;
  const clusters = new Set(
    ofSample
      .filter(({ reports }) => reports.length > 0)
      .map(({ statement, reports }) =>
        [statement, ...reports]
          .map(({ id }) => id)
          .sort()
          .join(' '),
      ),
  );
  const { n, right: named, alone, together } = shownCalibration;
  return [
    '## merges',
    '',
    `${ARTICLES} generated articles (\`test/generated/\`), written by \`npm run evaluate:merges\`. Statements: pairs of reports that were put together.`,
    'Precision: of these, how many report one utterance. Recall: of all pairs that do, how many were put together.',
    '',
    '| figure | precision | recall | n |',
    '|---|---:|---:|---:|',
    `| statements | ${percent(right, right + wrong.length)} | ${percent(right, right + missed.length)} | ${right + missed.length} |`,
    ...[...byEdit]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([edit, tally]) => `| … ${edit} | | ${percent(tally.right, tally.all)} | ${tally.all} |`),
    `| … ascribed to two people | | ${percent(disagreeing.right, disagreeing.all)} | ${disagreeing.all} |`,
    '',
    `Who really said it, where papers print the same words under a full name (${percent(named, n)} % of ${n} are right): the mean squared error of the`,
    `confidence is ${alone.toFixed(4)} as extracted and ${together.toFixed(4)} with what the other papers say.`,
    '',
    `In the sample (\`data/sample/\`) ${clusters.size} clusters come out of ${ofSample.length} statements.`,
    '',
  ].join('\n');
}

function present(pair: Pair): string {
  const lines = pair.map(
    ({ truth: one, found }) =>
      `  ${one.document} ${one.edit} ${one.utterance} ${found?.speaker?.name ?? '-'} ${found?.document.published}: ${found?.text}`,
  );
  return lines.join('\n');
}
