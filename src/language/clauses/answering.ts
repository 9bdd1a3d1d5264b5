// Whom a question was put to, who then answers: “I paid,” said Lund.⏎“Who told you to?” asked the judge.⏎“Nobody told me.”

import { cover, lastWord, slice } from '../../text/span.ts';
import type { Attribution, Mention, Quotation } from '../../types.ts';
import type { Language } from '../language.ts';

/**
 * Whoever spoke before a question that “you” are asked, where the words stand alone in the paragraph after it: “I paid,” said Lund.⏎“Who told you to?”
 * asked the judge.⏎“Nobody told me.” Gives the index of what he said then. Whoever is named in full as asking is hardly questioning anybody, unless
 * another question stands before: “How can you live like this?” asked Ida Lund.⏎“We have no help.”
 */
export function askedBefore(english: Language, text: string, asked: number, done: readonly Attribution[]): number | null {
  const asking = done[asked] as Attribution; // as: the caller's index
  const { mention: asker, cue, carriedFrom } = asking;
  if (asker === null) return null;
  // “And that was all?”⏎“It was enough.”: in a row of questions and answers nobody is told of any more.
  if (cue === null ? carriedFrom === null || !asks(text, asking.quotation) : !asksYou(english, text, asking)) return null;
  const earlier: number[] = [];
  for (let index = asked - 1; index >= Math.max(0, asked - NEAR) && earlier.length < 2; index--) {
    const other = (done[index] as Attribution).quotation; // as: inside the list
    if (other.depth === 0 && other.type !== 'indirect') earlier.push(index);
  }
  const [answer, question] = earlier;
  const answerer = answer === undefined ? null : (done[answer]?.mention ?? null);
  if (answer === undefined || answerer === null || sameHead(text, asker, answerer)) return null;
  const questioned = cue === null || (question !== undefined && asksYou(english, text, done[question] as Attribution));
  const known =
    asker.kind === 'nominal' ? asker.entity === 'unnamed' : asker.kind === 'name' && !slice(text, asker.head).includes(' ');
  const between = slice(text, {
    start: cover((done[answer] as Attribution).quotation.content).end,
    end: asking.quotation.content[0]?.start ?? 0,
  });
  const turns = between.split(/\n+/u).length <= 2;
  return questioned || (known && turns) ? answer : null;
}

/**
 * Whether a question was put to another, whoever that is: “Where were you?” asked Lund.⏎“I was at home.” and, as he questions somebody, “Alone?” asked
 * Lund.⏎“Alone.” are not Lund’s answers. “How long can this go on?” may be his own.
 */
export function asksAnother(english: Language, text: string, asked: number, done: readonly Attribution[]): boolean {
  const asking = done[asked] as Attribution; // as: the caller's index
  const { mention: asker } = asking;
  if (asker === null || asking.cue?.form !== 'verb' || asking.stance !== 'asked' || !asks(text, asking.quotation)) return false;
  return done
    .slice(Math.max(0, asked - NEAR), asked + 1)
    .some(
      (put) =>
        put.mention !== null &&
        sameHead(text, put.mention, asker) &&
        asksYou(english, text, put) &&
        !asksTheWorld(english, text, put),
    );
}

/** “How can you live like this?”, “What do you do when it rains?”: you are anybody. */
function asksTheWorld({ wordClasses, grammar }: Language, text: string, { quotation }: Attribution): boolean {
  const words = quotation.quoted.flatMap(
    (span) =>
      slice(text, span)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  return words.some(
    (word, at) =>
      wordClasses.pronoun(word)?.person === 'second' &&
      (grammar.modal.has(words[at - 1] ?? '') || words[at - 1] === 'do') &&
      grammar.wh.has(words[at - 2] ?? ''),
  );
}

/** Whether the words end as a question does. */
export function asks(text: string, { quoted }: Quotation): boolean {
  const last = quoted.at(-1);
  return last !== undefined && slice(text, last).endsWith('?');
}

/** Whether “you” are asked. */
export function asksYou({ wordClasses }: Language, text: string, { quotation }: Pick<Attribution, 'quotation'>): boolean {
  const words = quotation.quoted.map((span) => slice(text, span)).join(' ');
  if (!words.endsWith('?')) return false;
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => wordClasses.pronoun(word)?.person === 'second');
}

/** In statements: a question, an answer and what they quote. */
const NEAR = 6;

/** Whether two mentions end in the same word: Henrik Lund, Lund. */
function sameHead(text: string, a: Mention, b: Mention): boolean {
  return lastWord(slice(text, a.head)).toLowerCase() === lastWord(slice(text, b.head)).toLowerCase();
}
