// What was changed in a quotation, in words: “‘not’ was dropped”, “a number changed: ‘30’ became ‘13’”, “words left out without an ellipsis”.

import type { Meaning, Sense } from '../language/meaning.ts';
import type { ChangeKind, QuotationChange } from '../types.ts';
import { type ClaimWord, isEqual, type Side, shown, type WordAlignment } from './align-words.ts';
import { changesByCutting } from './cut-off.ts';
import { isMisreading } from './misreadings.ts';
import { type Token, withoutRewording } from './rewordings.ts';
import { changesOfSigns } from './signs.ts';

/** A stretch where the two sides differ: the words only in the claim, and the words only in the statement. */
type Difference = {
  readonly put: readonly ClaimWord[];
  readonly left: readonly ClaimWord[];
  /** Words in brackets, put in and said so. */
  readonly bracketed: readonly ClaimWord[];
  /** The claim says that words are left out here. */
  readonly isElided: boolean;
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
  changes.push(...changesByCutting(meaning, alignment, statement), ...changesOfSigns(alignment, claim, statement));
  return sortByGravity(mergeReordered(changes));
}

export function sortByGravity(changes: readonly QuotationChange[]): QuotationChange[] {
  return [...changes].sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}

function differencesOf(alignment: WordAlignment, claim: Side, statement: Side): Difference[] {
  const differences: Difference[] = [];
  let open: { put: ClaimWord[]; left: ClaimWord[]; bracketed: ClaimWord[]; isElided: boolean } | null = null;
  for (const step of alignment.steps) {
    const put = step.claim === null ? undefined : claim.words[step.claim];
    const left = step.statement === null ? undefined : statement.words[step.statement];
    if (isEqual(put, left)) {
      open = null;
      continue;
    }
    if (open === null) {
      open = { put: [], left: [], bracketed: [], isElided: false };
      differences.push(open);
    }
    if (put?.isEllipsis) open.isElided = true;
    else if (put?.isBracketed) open.bracketed.push(put);
    else if (put) open.put.push(put);
    if (left && !left.isEllipsis) open.left.push(left);
  }
  return differences.filter(({ put, left, bracketed }) => put.length + left.length + bracketed.length > 0);
}

function changesOf(meaning: Meaning, difference: Difference, claim: Side, statement: Side): QuotationChange[] {
  const { bracketed, isElided } = difference;
  const { put, left, isReworded } = withoutRewording(meaning, difference.put, difference.left);
  const reworded: QuotationChange[] = isReworded
    ? [
        {
          kind: 'spelling',
          words: `written otherwise: ‘${shown(statement, difference.left)}’ as ‘${shown(claim, difference.put)}’`,
        },
      ]
    : [];
  const isSaid = isElided || bracketed.length > 0;
  const grave = [
    ...changesOfSense(meaning, { put, left, bracketed, isElided }),
    ...changesOfNames(meaning, { put, left, bracketed, isElided }, claim, statement),
  ];
  // Beside an ellipsis or a bracket, what is missing has been said; what was put in without brackets has not.
  if (grave.length > 0 || put.length + left.length === 0 || (isSaid && put.length === 0)) return [...grave, ...reworded];
  return [...reworded, plainChange(put, isElided ? [] : left, claim, statement)];
}

type Tokens = {
  readonly put: readonly Token[];
  readonly left: readonly Token[];
  readonly bracketed: readonly ClaimWord[];
  readonly isElided: boolean;
};

/** Fewer words than these lost to an ellipsis leave the rest of their clause standing: “We … sell it” for “We might sell it”. */
const SHORT_LOSS = 4;

/** Whether how sure it sounds was lost where the claim goes on: “… might | sail in May”. */
function isAtSeam(meaning: Meaning, left: readonly Token[]): boolean {
  return left.length < SHORT_LOSS || meaning.senseOf(left.at(-1)?.form ?? '') === 'modal';
}

function changesOfSense(meaning: Meaning, { put, left, bracketed, isElided }: Tokens): QuotationChange[] {
  const weighty = (tokens: readonly Token[], sense: Sense): string[] =>
    tokens.filter(({ form }) => meaning.senseOf(form) === sense).map(({ form }) => form);
  const added = [...put, ...bracketed.map((word) => ({ form: word.form, words: [word] }))];
  const changes: QuotationChange[] = [];
  for (const sense of ['negation', 'condition', 'quantity', 'modal'] as const) {
    const [lost, gained] = [weighty(left, sense), weighty(added, sense)];
    const dropped = lost.filter((word) => !gained.includes(word));
    const came = gained.filter((word) => !lost.includes(word));
    if (dropped.length + came.length === 0) continue;
    // What is left out, and said to be, may lose a number; what is put in, and said to be, may explain with one.
    if (sense === 'quantity' && isElided && came.length === 0) continue;
    if (sense === 'quantity' && bracketed.length > 0 && lost.length === 0) continue;
    if (sense === 'modal' && came.length === 0 && (isElided ? !isAtSeam(meaning, left) : bracketed.length > 0)) continue;
    changes.push({ kind: CHANGE_OF[sense], words: sentenceFor(sense, dropped, came) });
  }
  return changes;
}

function changesOfNames(
  meaning: Meaning,
  { put, left, bracketed, isElided }: Tokens,
  claim: Side,
  statement: Side,
): QuotationChange[] {
  if (isElided && bracketed.length === 0 && put.length === 0) return [];
  const was = wordsThatName(meaning, statement, wordsOf(left), bracketed.length > 0);
  const is = wordsThatName(meaning, claim, [...wordsOf(put), ...bracketed], bracketed.length > 0);
  const isSame =
    bracketed.length > 0 ? was.some((name) => is.includes(name)) : was.every((name, at) => isSlip(name, is[at] ?? ''));
  if (was.length === 0 || is.length === 0 || isSame) return [];
  return [{ kind: 'name', words: `a name changed: ‘${was.join(' ')}’ became ‘${is.join(' ')}’` }];
}

function isSlip(a: string, b: string): boolean {
  return isMisreading(a.toLowerCase(), b.toLowerCase());
}

function wordsOf(tokens: readonly Token[]): ClaimWord[] {
  return [...new Set(tokens.flatMap(({ words }) => words))];
}

function plainChange(put: readonly Token[], left: readonly Token[], claim: Side, statement: Side): QuotationChange {
  const [was, is] = [shown(statement, wordsOf(left)), shown(claim, wordsOf(put))];
  if (put.length === 0) return { kind: 'left-out', words: `words left out without an ellipsis: ‘${was}’` };
  if (left.length === 0) return { kind: 'put-in', words: `words put in without brackets: ‘${is}’` };
  const isSpelling = put.length === left.length && put.every(({ form }, at) => isMisreading(form, left[at]?.form ?? ''));
  return isSpelling
    ? { kind: 'spelling', words: `spelled otherwise: ‘${was}’ as ‘${is}’` }
    : { kind: 'word', words: `‘${was}’ became ‘${is}’` };
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

/** Capitalised words that do not merely begin a sentence; with `atStart`, also those that do, unless they are pronouns and the like. */
function wordsThatName(meaning: Meaning, side: Side, words: readonly ClaimWord[], atStart: boolean): string[] {
  return words
    .filter((word) => {
      if (!/^\p{Lu}/u.test(side.text.slice(word.start, word.end)) || meaning.isTitle(word.form)) return false;
      const begins = /(?:^|[.!?“"‘[]\s*)$/u.test(side.text.slice(Math.max(0, word.start - 3), word.start));
      return !begins || (atStart && !meaning.isFunctionWord(word.form));
    })
    .map((word) => side.text.slice(word.start, word.end));
}
