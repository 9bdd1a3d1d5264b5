// What every style is made from: the words, the speaker, the article; and what is doubtful about them.

import type { Citable } from '../types.ts';
import { parseByline, shortName, type Writer } from './names.ts';

export type Parts = {
  /** As printed, without outer marks; for an indirect statement the reporter's words. */
  readonly words: string;
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
  return {
    words: wordsOf(statement.text),
    isVerbatim: statement.type === 'direct',
    wordCount: statement.text.split(/\s+/u).filter(Boolean).length,
    speaker: speaker?.name ?? null,
    speakerShort: speaker && shortName(speaker.name, speaker.kind),
    writers: parseByline(document.author),
    title: document.title,
    publisher: document.publisher,
    published: year ? { year, month: month ? Number(month) : null, day: day ? Number(day) : null } : null,
    address: document.url ?? permalink,
    permalink,
    warnings: warningsOf(statement),
  };
}

/** White space made plain: a quotation over two paragraphs is cited on one line. */
function wordsOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function warningsOf({ date, confidence, speaker, stance, type }: Citable['statement']): string[] {
  const warnings: string[] = [];
  if (date.basis === 'published')
    warnings.push('The article does not say when this was said; its date is the date of publication.');
  if (date.basis === 'unknown') warnings.push('Neither the article nor its publication date says when this was said.');
  if (speaker === null) warnings.push('The article does not say who said this.');
  else if (confidence < DOUBTFUL)
    warnings.push(
      `The speaker was found automatically and is doubtful (confidence ${Math.round(100 * confidence)} %): read the article first.`,
    );
  if (stance !== 'asserted') warnings.push(`The article does not report this as said (${stance.replace('-', ' ')}).`);
  if (type !== 'direct') warnings.push('These are wholly or partly the reporter’s words: cite them as a paraphrase.');
  return warnings;
}
