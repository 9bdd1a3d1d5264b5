// Whether what follows tells of somebody or of a thing and is nothing that was said: new rules [that close the port], asked anyone [who saw it], which Lund said [was odd].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { actsAt, isAuxiliary } from './doers.ts';
import { isTime } from './noun-phrases.ts';
import { takes } from './runs.ts';

/** “rules that could close the port”, “a banner that was taken away”: the “that” is the subject of what follows. */
export function relates(english: Language, tokens: readonly Token[], that: number): boolean {
  if (tokens[that]?.word !== 'that') return false;
  // “said in his letter that based on his memory, he was not there”
  if (leadsIn(english, tokens, that + 1)) return false;
  // “that trains were late”: what a verb follows is a thing.
  return isAuxiliary(english, tokens[that + 1]) || (actsAt(english, tokens, that) && !actsAt(english, tokens, that + 1));
}

/** In tokens: “{based on what he could recall}, he”. */
const LONGEST_LEAD = 9;

/** “based on his memory, [he]”, “asked about it, [she]”: a participle and what goes with it before somebody who does something. */
function leadsIn({ grammar, wordClasses }: Language, tokens: readonly Token[], from: number): boolean {
  if (wordClasses.wordClass(tokens[from]?.word ?? '') !== 'participle' || !grammar.preposition.has(tokens[from + 1]?.word ?? ''))
    return false;
  for (let at = from + 2; at < from + LONGEST_LEAD; at++) {
    if (tokens[at]?.kind === 'word') continue;
    const { word = '' } = tokens[at + 1] ?? {};
    return tokens[at]?.word === ',' && grammar.pronoun.has(word) && !grammar.object.has(word) && !grammar.relative.has(word);
  }
  return false;
}

/**
 * “the {things} people say about it”, “the reasons they say it fell”: what is told of, and no statement of
 * theirs; not “In some ways they say it fell”, “something the mayor called “odd””.
 */
export function tellsOfThings({ grammar }: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { start, subject, place, last, after } = clause;
  if (takes(clause, 'as') && [last + 1, last + 2, after].some((at) => tokens[at]?.kind === 'quote')) return false;
  if (place !== 'before' || subject?.first !== start || !grammar.sayable.has(tokens[start - 1]?.word ?? '')) return false;
  const opener = tokens[tokens[start - 3]?.kind === 'word' ? start - 3 : start - 2];
  return !grammar.preposition.has(opener?.word ?? '') || opener?.word === 'of';
}

/** “the tip, which promises [to feed 400], is new”: a thing that will do something says nothing. */
export function isThingThatWill(tokens: readonly Token[], { subject, place, after }: Clause): boolean {
  if (place !== 'relative' || tokens[after]?.word !== 'to') return false;
  return subject?.mention.kind === 'nominal' && subject.mention.entity === null;
}

/** “told the story of a miner {who} lost his sight”, “asked anyone {who} saw it to come”: tells of the one addressed; not “asked her {who} did it”. */
export function tellsOfAddressee({ grammar }: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { addressee, after } = clause;
  const word = tokens[after]?.word ?? '';
  if (addressee === null || word === 'that' || !grammar.relative.has(word)) return false;
  if (!takes(clause, 'wh')) return true;
  const { first, last } = addressee;
  return first === last && last === after - 1 && grammar.pronoun.has(tokens[first]?.word ?? '');
}

/** “replied with a paper {that cut} nine of them”, “responded to a plan {that has} split it”; not “warned in May {that claims} for falls had doubled”. */
export function tellsOfThing({ grammar, wordClasses }: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { last, after } = clause;
  const [noun, verb] = [tokens[after - 1], tokens[after + 1]];
  if (grammar.auxiliary.has(verb?.word ?? '') && verb?.capital === false && !takes(clause, 'clause'))
    return after > last + 2 && noun?.kind === 'word' && !noun.capital;
  const kind = wordClasses.wordClass(verb?.word ?? '');
  return after > last + 1 && !grammar.time.has(noun?.word ?? '') && (kind === 'verb' || kind === 'participle');
}

/** “the trends they point to [with] alarm”, “the ban he called for [has] failed”: a verb whose small word has its thing before it. */
export function leavesThing({ grammar }: Language, tokens: readonly Token[], { first, last, cue }: Clause): boolean {
  const small = tokens[last]?.word ?? '';
  const { kind, word = '' } = tokens[last + 1] ?? {};
  if (cue.form !== 'verb' || last === first || !grammar.preposition.has(small) || kind !== 'word') return false;
  return grammar.auxiliary.has(word) || (grammar.preposition.has(word) && !grammar.hedge.has(word) && !grammar.setting.has(word));
}

/**
 * “, which the union said {was unfair}”, “a man who police say {had left}”, “a letter that he said {was forged}”, “in what she said {was a slip}”,
 * “a step they say {let it spread}”; not “what he said was wrong”, “the words that he said were odd”.
 */
export function isToldOf(english: Language, tokens: readonly Token[], { start, subject, last, passive, place }: Clause): boolean {
  const { grammar, cues } = english;
  if (subject === null) return false;
  if (!isAuxiliary(english, tokens[last + 1]) && !actsAt(english, tokens, last)) return false;
  const [before, link] = [tokens[start - 2], tokens[start - 1]];
  const { word = '' } = link ?? {};
  if (grammar.relative.has(word) && word !== 'that' && before?.word === ',') return true;
  if (passive || place === 'relative' || place === 'shared') return false;
  if (word === 'what') {
    const { kind, word: next = '' } = tokens[last + 2] ?? {};
    if (start === 1 || before?.kind === 'sign' || kind !== 'word') return false;
    return grammar.article.has(next) || (!grammar.be.has(tokens[last + 1]?.word ?? '') && next !== 'that');
  }
  if (grammar.relative.has(word)) {
    // “told the Ledger that he said”
    const noun = before?.kind === 'word' && !cues.verbs.has(before.word) && !cues.nouns.has(before.word);
    return noun && !english.wordClasses.isFunctionWord(before.word);
  }
  const noun = link?.kind === 'word' && !grammar.coordinator.has(word) && !english.wordClasses.isFunctionWord(word);
  return (
    noun && subject.mention.kind === 'pronoun' && !grammar.object.has(tokens[subject.first]?.word ?? '') && !isTime(grammar, link)
  );
}
