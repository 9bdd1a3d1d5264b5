// What was changed in a quotation, in words: “‘not’ was dropped”, “a number changed: ‘30’ became ‘13’”, “words left out without an ellipsis”.

import type { Meaning, Sense } from '../language/meaning.ts';
import type { ChangeKind, DiffPiece, QuotationChange } from '../types.ts';
import type { ClaimWord, WordAlignment } from './align-words.ts';
import { slips } from './typos.ts';

/** A text with its words: the pasted one, or the statement's. */
export type Side = { readonly text: string; readonly words: readonly ClaimWord[] };

/** A stretch where the two sides differ: the words only in the claim, and the words only in the statement. */
type Difference = {
  readonly put: readonly ClaimWord[];
  readonly left: readonly ClaimWord[];
  /** The claim says that words are left out or put in here. */
  readonly isSaid: boolean;
};

/** Gravest first: what turns the meaning round comes before what only mends the grammar. */
const GRAVITY: readonly ChangeKind[] = [
  'negation',
  'condition',
  'number',
  'name',
  'not-asserted',
  'spliced',
  'modal',
  'order',
  'left-out',
  'put-in',
  'word',
  'spelling',
];

const CHANGE_OF: Readonly<Record<Sense, ChangeKind>> = {
  negation: 'negation',
  condition: 'condition',
  modal: 'modal',
  quantity: 'number',
};

/** Everything that differs between the claim and the stretch of the statement it covers. Empty: verbatim, or legitimately shortened. */
export function findChanges(meaning: Meaning, alignment: WordAlignment, claim: Side, statement: Side): QuotationChange[] {
  const changes = differencesOf(alignment, claim, statement).flatMap((difference) =>
    changesOf(meaning, difference, claim, statement),
  );
  changes.push(...changesByCutting(meaning, alignment, statement));
  return sortByGravity(mergeReordered(changes));
}

export function sortByGravity(changes: readonly QuotationChange[]): QuotationChange[] {
  return [...changes].sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}

/** The two texts laid into one, for `<ins>` and `<del>`; the claim's ellipsis stands for what it leaves out. */
export function diffOf(alignment: WordAlignment, claim: Side, statement: Side): DiffPiece[] {
  const pieces: { op: DiffPiece['op']; words: string[] }[] = [];
  const push = (op: DiffPiece['op'], side: Side, index: number): void => {
    const word = side.words[index] as ClaimWord;
    const next = side.words[index + 1];
    // Words take the punctuation behind them along, so that the pieces read as text.
    const shown = side.text.slice(word.start, next?.start ?? side.text.length).trimEnd();
    const last = pieces.at(-1);
    if (last?.op === op) last.words.push(shown);
    else pieces.push({ op, words: [shown] });
  };
  for (const step of alignment.steps) {
    if (step.claim !== null && step.statement !== null) {
      if (isEqual(claim.words[step.claim], statement.words[step.statement])) push('equal', claim, step.claim);
      else {
        push('delete', statement, step.statement);
        push('insert', claim, step.claim);
      }
    } else if (step.claim !== null) push('insert', claim, step.claim);
    else if (step.statement !== null) push('delete', statement, step.statement);
  }
  return pieces.map(({ op, words }) => ({ op, text: words.join(' ') }));
}

/** A slip of pen or scanner away: never the same words, but said more mildly. */
function withinTypos(a: string, b: string): boolean {
  return slips(b.toLowerCase(), a.toLowerCase()) !== null;
}

function isEqual(a: ClaimWord | undefined, b: ClaimWord | undefined): boolean {
  return a !== undefined && b !== undefined && a.form === b.form;
}

function differencesOf(alignment: WordAlignment, claim: Side, statement: Side): Difference[] {
  const differences: Difference[] = [];
  let open: { put: ClaimWord[]; left: ClaimWord[]; isSaid: boolean } | null = null;
  for (const step of alignment.steps) {
    const put = step.claim === null ? undefined : claim.words[step.claim];
    const left = step.statement === null ? undefined : statement.words[step.statement];
    if (isEqual(put, left)) {
      open = null;
      continue;
    }
    if (open === null) {
      open = { put: [], left: [], isSaid: false };
      differences.push(open);
    }
    if (put?.isEllipsis || put?.isBracketed) open.isSaid = true;
    else if (put) open.put.push(put);
    if (left && !left.isEllipsis) open.left.push(left);
  }
  return differences.filter(({ put, left }) => put.length + left.length > 0);
}

function changesOf(meaning: Meaning, { put, left, isSaid }: Difference, claim: Side, statement: Side): QuotationChange[] {
  const changes: QuotationChange[] = [];
  const weighty = (words: readonly ClaimWord[], sense: Sense): string[] =>
    words.filter((word) => meaning.senseOf(word.form) === sense).map((word) => word.form);
  for (const sense of ['negation', 'condition', 'quantity', 'modal'] as const) {
    const [dropped, added] = [weighty(left, sense), weighty(put, sense)].map((words, index, both) =>
      words.filter((word) => !both[1 - index]?.includes(word)),
    );
    if (dropped === undefined || added === undefined || dropped.length + added.length === 0) continue;
    // What is left out with an ellipsis may lose a number or a "may", but never the word that turns the sentence round.
    if (isSaid && (sense === 'quantity' || sense === 'modal') && added.length === 0) continue;
    changes.push({ kind: CHANGE_OF[sense], words: sentenceFor(sense, dropped, added) });
  }
  const names = [wordsThatName(statement, left), wordsThatName(claim, put)] as const;
  if (
    names[0].length > 0 &&
    names[1].length > 0 &&
    !isSaid &&
    !names[0].every((name, index) => withinTypos(name, names[1][index] ?? ''))
  ) {
    changes.push({ kind: 'name', words: `a name changed: ‘${names[0].join(' ')}’ became ‘${names[1].join(' ')}’` });
  }
  if (changes.length > 0 || isSaid) return changes;
  return [plainChange(put, left, claim, statement)];
}

function plainChange(put: readonly ClaimWord[], left: readonly ClaimWord[], claim: Side, statement: Side): QuotationChange {
  const [was, is] = [shown(statement, left), shown(claim, put)];
  if (put.length === 0) return { kind: 'left-out', words: `words left out without an ellipsis: ‘${was}’` };
  if (left.length === 0) return { kind: 'put-in', words: `words put in without brackets: ‘${is}’` };
  const isSpelling = put.length === left.length && put.every((word, index) => withinTypos(word.form, left[index]?.form ?? ''));
  return isSpelling
    ? { kind: 'spelling', words: `spelled otherwise: ‘${was}’ as ‘${is}’` }
    : { kind: 'word', words: `‘${was}’ became ‘${is}’` };
}

/**
 * An excerpt or an ellipsis may cut, but not through the sense: “I would never say that | we should close it” must not lose its head.
 * Looked at are the cut-off words of the sentences that the claim keeps a part of.
 */
function changesByCutting(meaning: Meaning, { from, to }: WordAlignment, statement: Side): QuotationChange[] {
  const changes: QuotationChange[] = [];
  for (const [sense, end] of [
    ['negation', CLAUSE_END],
    ['condition', SENTENCE_END],
  ] as const) {
    const cut = [...wordsUpTo(end, statement, from, -1), ...wordsUpTo(end, statement, to - 1, 1)];
    const lost = cut.filter((word) => meaning.senseOf(word.form) === sense).map((word) => word.form);
    if (lost.length > 0)
      changes.push({ kind: sense, words: `the excerpt leaves out ‘${lost.join('’, ‘')}’ from its own sentence` });
  }
  return changes;
}

const SENTENCE_END = /[.!?;\n]/u;
/** “I would never sell it, and | we need the money”: the negation stays with its own half. A condition reaches over the comma. */
const CLAUSE_END = /[.!?;\n]|, (?:and|but|so|yet) |[—–] /u;

/** The words beyond word `at`, in one direction, as far as the clause or sentence goes. */
function wordsUpTo(end: RegExp, statement: Side, at: number, direction: 1 | -1): ClaimWord[] {
  const found: ClaimWord[] = [];
  for (let here = at; ; here += direction) {
    const [left, right] = direction === 1 ? [here, here + 1] : [here - 1, here];
    const [before, after] = [statement.words[left], statement.words[right]];
    if (before === undefined || after === undefined) return found;
    const between = statement.text.slice(before.start, after.end + 1).slice(before.end - before.start);
    if (end.test(`${between} `)) return found;
    found.push(direction === 1 ? after : before);
  }
}

/** The same words dropped here and put in there were moved. */
function mergeReordered(changes: readonly QuotationChange[]): QuotationChange[] {
  const quoted = (change: QuotationChange): string =>
    /‘(.*)’/u
      .exec(change.words)?.[1]
      ?.toLowerCase()
      .replace(/[^\p{L}\p{N} ]/gu, '') ?? '';
  const dropped = changes.find(
    (change) =>
      change.kind === 'left-out' && changes.some((other) => other.kind === 'put-in' && quoted(other) === quoted(change)),
  );
  if (dropped === undefined) return [...changes];
  const rest = changes.filter((change) => quoted(change) !== quoted(dropped));
  return [...rest, { kind: 'order', words: `the order of the words changed: ‘${quoted(dropped)}’ was moved` }];
}

function sentenceFor(sense: Sense, dropped: readonly string[], added: readonly string[]): string {
  const list = (words: readonly string[]): string => words.map((word) => `‘${word}’`).join(', ');
  const noun =
    sense === 'quantity'
      ? 'a number'
      : sense === 'modal'
        ? 'how sure it sounds'
        : sense === 'condition'
          ? 'a condition'
          : 'the sense';
  if (dropped.length > 0 && added.length > 0) return `${noun} changed: ${list(dropped)} became ${list(added)}`;
  return dropped.length > 0 ? `${list(dropped)} was dropped` : `${list(added)} was put in`;
}

/** Capitalised words that do not merely begin a sentence. */
function wordsThatName(side: Side, words: readonly ClaimWord[]): string[] {
  return words
    .filter(
      (word) =>
        /^\p{Lu}/u.test(side.text.slice(word.start, word.end)) &&
        !/(?:^|[.!?“"‘]\s*)$/u.test(side.text.slice(Math.max(0, word.start - 3), word.start)),
    )
    .map((word) => side.text.slice(word.start, word.end));
}

function shown(side: Side, words: readonly ClaimWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : side.text.slice(first.start, last.end);
}
