// quoth evaluate: how often the extractor is right, on articles whose statements somebody marked by hand.

import type { Evaluation, ShownOutcome } from '../engine/evaluate.ts';
import { InputError } from '../errors.ts';
import { type Call, type Command, DONE } from './command.ts';
import { count } from './present.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  operands: '[gold...]',
  summary: 'score the extractor on gold files (JSON Lines) or folders (.quotes), on our own stories when none is named',
  options: [{ flag: '--fit', meaning: 'fit the weights instead: on a set with source spans and one with canonical speakers' }],
  examples: [
    'quoth evaluate',
    'quoth evaluate gold.jsonl',
    'quoth evaluate data/newspapers',
    'quoth evaluate --fit train.jsonl fit.jsonl',
  ],
  run,
};

async function run({ operands, flags, house, terminal }: Call): Promise<number> {
  if (flags.fit === true) {
    const [sources, named, ...others] = operands;
    if (sources === undefined || named === undefined || others.length > 0) {
      throw new InputError('--fit needs two files: gold with source spans, then gold with canonical speakers.', {
        code: 'E_USAGE',
      });
    }
    const fitted = house.fit(sources, named);
    await terminal.print(
      Object.entries(fitted)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    );
    terminal.tell('Written to data/en/weights.json; now run the evaluation.');
    return DONE;
  }
  for (const path of operands.length === 0 ? [null] : operands) {
    await terminal.print(presentEvaluation(house.evaluate(path)));
  }
  terminal.tell('Written to data/scores.md.');
  return DONE;
}

function presentEvaluation({ set, articles, megabytesPerSecond, scores, changes }: Evaluation): string {
  const figure = (name: string, { precision, recall, f1, n }: Evaluation['scores']['direct']) =>
    row(name, [`P ${percent(precision)}`, `R ${percent(recall)}`, `F1 ${percent(f1)}`], n);
  const share = (name: string, { accuracy, n }: Evaluation['scores']['grouping']) => row(name, ['', '', percent(accuracy)], n);
  return [
    `${set}: ${count(articles, 'article')}, ${megabytesPerSecond.toFixed(1)} MB/s`,
    figure('who said what, direct', scores.direct),
    figure('who said what, direct and mixed', scores.directAndMixed),
    figure('detection', scores.detection),
    figure('date stated', scores.dateStated),
    figure('date inherited', scores.dateInherited),
    figure('indirect', scores.indirect),
    share('grouping', scores.grouping),
    share('recall at precision 99', scores.recallAtPrecision99),
    share('calibration error', scores.calibrationError),
    share('verbatim', scores.verbatim),
    ...(changes === null ? [] : [...presentChanges('gained', changes.gained), ...presentChanges('lost', changes.lost)]),
  ].join('\n');
}

/** "  detection                          P  97.5  R  50.0  F1  66.1  of 40" */
function row(name: string, cells: readonly string[], n: number): string {
  return `  ${name.padEnd(32)}${cells.map((cell) => cell.padStart(9)).join('')}  of ${n}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}

function presentChanges(what: string, outcomes: readonly ShownOutcome[]): string[] {
  return outcomes.map(
    ({ document, attribution, outcome, words }) => `  ${what}: ${document} ${attribution} ${outcome} “${words}”`,
  );
}
