// Who has just put a question to whom: Judge Moran asked the witness how much it was. “Eight hundred,” {he} said — hardly the judge.

import { asks } from '../../language/clauses/answering.ts';
import { contains, indexAt, slice } from '../../text/span.ts';
import type { Attribution, Mention, Span } from '../../types.ts';
import type { Person } from './person.ts';
import { firstMentionFrom, type Reading } from './reading.ts';

export type Put = { readonly by: Person; readonly to: Person | null };

/** The question of the sentence right before the words, in their paragraph or at the end of the one before, that one person put to another; null where there is none. */
export function questionPut(reading: Reading, { quotation }: Attribution): Put | null {
  const { scene, text, question, answers, marks } = reading;
  const start = quotation.content[0]?.start ?? 0;
  const by = question === null ? null : answers.get(question.mention)?.person;
  if (question === null || !by || quotation.type !== 'direct' || asks(text, quotation)) return null;
  const { sentences, paragraphs } = scene.segments;
  const place = question.mention.span.start;
  // “… ⏎ “Eight hundred,” he said”: mostly the answer has a paragraph of its own.
  if (indexAt(sentences, start) - indexAt(sentences, place) !== 1 || indexAt(paragraphs, start) - indexAt(paragraphs, place) > 1)
    return null;
  const told = addressee(reading, question.attribution);
  // “asked the judge about “the dog””: more than a question.
  const { quoted } = question.attribution.quotation;
  const isOther = (mark: Span) => mark.start > place && mark.end < start && !quoted.some((piece) => contains(mark, piece));
  if (told === null || marks.some(isOther)) return null;
  return { by, to: answers.get(told)?.person ?? null };
}

/** Whether it reports a question, and to whom it was put may be seen: “asked the witness how …”, not “asked why …” and not “asked him to go”. */
export function putsQuestion(reading: Reading, { quotation, stance, cue }: Attribution): boolean {
  // “asked the witness: “How much?””
  if (quotation.type === 'direct') return stance === 'asked' && cue?.form === 'verb' && asks(reading.text, quotation);
  const [first = ''] = /^\p{L}+/u.exec(slice(reading.text, quotation.content[0] ?? { start: 0, end: 0 })) ?? [];
  const { wh, relative } = reading.english.grammar;
  const word = first.toLowerCase();
  return quotation.type === 'indirect' && stance === 'asked' && cue?.form === 'verb' && (wh.has(word) || relative.has(word));
}

/** The one person who stands between the verb and the question. */
function addressee({ scene }: Reading, { cue, quotation }: Attribution): Mention | null {
  const end = quotation.content[0]?.start ?? 0;
  const found = scene.mentions[firstMentionFrom(scene.mentions, cue?.span.end ?? end)];
  if (found === undefined || found.span.end > end || found.number === 'plural') return null;
  const isPerson = found.kind === 'pronoun' ? found.gender !== null : found.entity === 'person' || found.entity === 'unnamed';
  return isPerson ? found : null;
}
