// What somebody is said to be: Ida Lund is {a nurse}, Tom Hale, who has been {the mayor} since May, … – later on “the nurse” and “the mayor”.

import { slice } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import { tidy } from './name-forms.ts';
import { isInside, type Reading } from './reading.ts';
import { wordAhead } from './subject.ts';

/** In words: “has long been”. */
const MOST_WORDS = 4;

/** Adds to each person the office that a verb of being gives: “Ida Lund is a nurse”; that phrase then is nobody of its own. */
export function learnPredicates(reading: Reading): void {
  const { english, text, scene, people, described } = reading;
  for (const who of scene.mentions) {
    if (who.kind !== 'name' || text[who.span.end] === '.' || isInside(reading, who.span)) continue;
    const what = predicateOf(reading, who);
    const person = what === null ? null : people.find(who)?.person;
    if (what === null || !person?.full || described.has(what)) continue;
    // “the mother of Ida Lund is a nurse”
    if (english.wordClasses.wordClass(wordAhead(text, who.span.start).toLowerCase()) === 'preposition') continue;
    described.set(what, who);
    person.roles.push({ text: officeOf(reading, what), at: what.span });
    person.gender ??= what.gender;
    person.roles.sort((a, b) => a.at.start - b.at.start);
  }
}

/** “a nurse” → nurse; “was [elected mayor]” → mayor. */
function officeOf({ english, text }: Reading, { span }: Mention): string {
  const [first = '', ...rest] = tidy(slice(text, span)).split(' ');
  const small = english.grammar.article.has(first) || english.wordClasses.wordClass(first) === 'participle';
  return (small && rest.length > 0 ? rest : [first, ...rest]).join(' ');
}

/** The office behind “is”, “was”, “has been”, “who became”: one person’s, and no mere “man”. */
function predicateOf({ english, text, phrasesAt }: Reading, { span }: Mention): Mention | null {
  const { be, have, likening, adverb, negation, clausal, human } = english.grammar;
  const ahead = text.slice(span.end, span.end + LONGEST_VERB);
  let at = /^,? who(?= )/u.exec(ahead)?.[0].length ?? 0;
  let is = false;
  for (let count = 0; count < MOST_WORDS; count++) {
    const what = is ? phrasesAt.get(span.end + at + 1) : undefined;
    if (what !== undefined) {
      const noun = slice(text, what.head).toLowerCase();
      const office = what.entity === 'unnamed' && what.number === 'singular' && english.roles(noun)?.kind === 'person';
      return office && !human.has(noun) ? what : null;
    }
    const [whole, word = ''] = /^ (\p{Ll}+)(?= )/u.exec(ahead.slice(at)) ?? [];
    if (whole === undefined || negation.has(word)) return null;
    const isBeing = be.has(word) || (likening.has(word) && !clausal.has(word) && !english.grammar.preposition.has(word));
    if (!isBeing && !have.has(word) && !adverb.has(word)) return null;
    is ||= isBeing;
    at += whole.length;
  }
  return null;
}

/** In characters: ", who has traditionally been a". */
const LONGEST_VERB = 48;
