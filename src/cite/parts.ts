// What every style is made from: the words, the speaker, the article; and what is doubtful about them.

import { saidWithoutMarks } from '../text/pieces.ts';
import type { Citable, Stance } from '../types.ts';
import { parseByline, shortName, type Writer } from './names.ts';

export type Parts = {
  /** As printed, without outer marks and the comma before the tag; for an indirect statement the reporter's sentence. */
  readonly words: string;
  /** "denied": must stand wherever the words do, for without it they read as said. Null for what was said, or asked in so many words. */
  readonly stance: string | null;
  /** False: the words are the reporter's, and no style may put them between quotation marks. */
  readonly isVerbatim: boolean;
  readonly wordCount: number;
  /** "Ana Reyes"; null: the article does not say. */
  readonly speaker: string | null;
  /** "Reyes", as in-text citations name her. */
  readonly speakerShort: string | null;
  readonly writers: readonly Writer[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: { readonly year: string; readonly month: number | null; readonly day: number | null } | null;
  /** Of the article, else of the statement's page; null where neither has one. */
  readonly address: string | null;
  readonly permalink: string | null;
  readonly warnings: readonly string[];
};

/** Below this the speaker is called doubtful: of the statements with it, a fifth or more are wrong. */
const DOUBTFUL = 0.8;

export function partsOf({ statement, permalink }: Citable): Parts {
  const { speaker, document } = statement;
  const [year, month, day] = (document.published ?? '').split('-');
  const words = wordsOf(statement);
  const isVerbatim = statement.type === 'direct';
  return {
    words,
    stance: isVerbatim && statement.stance === 'asked' ? null : presentStance(statement.stance),
    isVerbatim,
    wordCount: words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    speaker: speaker?.name ?? null,
    speakerShort: speaker && shortName(speaker.name, speaker.kind),
    writers: parseByline(document.author),
    title: document.title,
    publisher: document.publisher,
    published: year ? { year, month: month ? Number(month) : null, day: day ? Number(day) : null } : null,
    address: webAddress(document.url) ?? permalink,
    permalink,
    warnings: warningsOf(statement),
  };
}

/** What must stand beside words that were not simply said; null beside those that were. */
export function presentStance(stance: Stance): string | null {
  return STANCES[stance];
}

const STANCES: Readonly<Record<Stance, string | null>> = {
  asserted: null,
  denied: 'denied',
  'not-said': 'not said, the article reports',
  asked: 'asked',
  hypothetical: 'imagined, not said',
};

/**
 * The words on one line. Where the reporter's words stand between two pieces there is an ellipsis: “We waited,” she said, her coat still
 * wet, “and nobody came.” → We waited … and nobody came. Pieces that only marks and line breaks part go on as they are.
 */
function wordsOf(statement: Citable['statement']): string {
  const words = saidWithoutMarks(statement);
  return statement.type === 'direct' ? words.replace(/,(?= … )/gu, '').replace(/(?<=[\p{L}\p{N}’'”)\]%]),$/u, '') : words;
}

/** An address one can follow. Articles bring theirs from anywhere; `javascript:` in a citation would run in whoever pastes it. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/\S+$/iu.test(url) ? url : null;
}

function warningsOf({ date, confidence, speaker, stance, type }: Citable['statement']): string[] {
  const warnings: string[] = [];
  if (date.basis === 'published')
    warnings.push('No date of these words was found in the article; theirs is its date of publication.');
  if (date.inherited !== undefined)
    warnings.push(
      `The day is told in another paragraph (“${date.expression?.text}”): see in the article whether it is that of these words.`,
    );
  if (date.basis === 'unknown') warnings.push('Neither in the article nor of its publication was a date found.');
  if (speaker === null) warnings.push('No speaker is given: see in the article who said this.');
  else if (confidence < DOUBTFUL)
    warnings.push(
      `The speaker was found automatically and is doubtful (confidence ${Math.round(100 * confidence)} %): read the article first.`,
    );
  if (stance !== 'asserted') warnings.push(`The article does not report this as said (${stance.replace('-', ' ')}).`);
  if (type !== 'direct') warnings.push('These are wholly or partly the reporter’s words: cite them as a paraphrase.');
  return warnings;
}
