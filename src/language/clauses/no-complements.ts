// What follows a verb of speech and is nothing that was said: wrote songs [that summer], asked [not to be named], denied [the fund a permit], rejected [it on Monday].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary } from './doers.ts';
import { phraseEnd } from './noun-phrases.ts';
import { isSomebody } from './placement.ts';
import { type Run, takes } from './runs.ts';

/** “that summer and …”, “that day.”, “that night became …” */
export function isWhen(english: Language, tokens: readonly Token[], that: number): boolean {
  const { grammar } = english;
  const next = tokens[that + 2];
  if (!grammar.time.has(tokens[that + 1]?.word ?? '')) return false;
  // “said that days after the storm, the roof fell in”
  const leads = grammar.preposition.has(next?.word ?? '') && !grammar.clausal.has(next?.word ?? '');
  // “What Lund wrote that night became a song”
  const acting = !isAuxiliary(english, next) && actsAt(english, tokens, that + 1) && !tokens[that + 1]?.word.endsWith('s');
  return next?.kind !== 'word' || grammar.coordinator.has(next.word) || leads || acting;
}

/** “[not] to be named”, “[to] remain anonymous” */
export function hidesName({ grammar }: Language, tokens: readonly Token[], from: number): boolean {
  const at = grammar.negation.has(tokens[from]?.word ?? '') ? from + 1 : from;
  return (
    tokens[at]?.word === 'to' && grammar.staying.has(tokens[at + 1]?.word ?? '') && grammar.naming.has(tokens[at + 2]?.word ?? '')
  );
}

/** “confirmed this but gave no details”: what a lone small word stands for was said elsewhere. */
export function pointsAway({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1];
  const points = grammar.pronoun.has(word) || grammar.determiner.has(word);
  return points && (next === undefined || next.kind === 'sign' || grammar.coordinator.has(next.word));
}

/** “it on Monday”, “it Monday”, “it this way”, “them on the radio”, “it outright” */
export function standsAlone(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar } = english;
  const next = tokens[at + 1]?.word ?? '';
  const apart = grammar.time.has(next) || grammar.preposition.has(next) || grammar.demonstrative.has(next);
  if (isOftenSaid(english, tokens, at)) return true;
  const { word = '' } = tokens[at] ?? {};
  return (grammar.pronoun.has(word) && apart) || (word !== 'her' && grammar.object.has(word) && grammar.setting.has(next));
}

/** “it {outright}”, “it {once}”, “it {20 times}”: how, or how often; not “it only hurt”, “it 20 times before he left” */
function isOftenSaid(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, wordClasses, meaning } = english;
  const { word = '' } = tokens[at] ?? {};
  const { kind, word: next = '' } = tokens[at + 1] ?? {};
  if ((word !== 'it' && !grammar.object.has(word)) || kind !== 'word') return false;
  const counted = meaning.numberOf(next) !== null || /^\d+$/u.test(next);
  const end = counted ? at + 3 : at + 2;
  if (!counted && wordClasses.wordClass(next) !== 'adverb' && !grammar.adverb.has(next)) return false;
  return tokens[end]?.kind !== 'word';
}

/** In tokens: “denied [the former mayor of Tulla a] permit”. */
const LONGEST_RECEIVER = 6;

/** “denied [him entry]”, “denied [the fund a permit]”: what somebody gets or not, and nobody’s words; not “denied [him being there]”. */
export function isGiven(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, wordClasses } = english;
  if (grammar.object.has(tokens[at]?.word ?? '') && tokens[at]?.word !== 'her') {
    const { kind, word = '' } = tokens[at + 1] ?? {};
    const thing = grammar.article.has(word) || /^(?:noun|unknown|ambiguous)$/u.test(wordClasses.wordClass(word));
    return kind === 'word' && thing && !word.endsWith('ing');
  }
  for (let thing = at; thing < at + LONGEST_RECEIVER; thing++) {
    const { kind, word = '' } = tokens[thing] ?? {};
    if (kind !== 'word' || grammar.auxiliary.has(word) || word.endsWith('ing') || grammar.relative.has(word)) return false;
    // “denied [the mayor wanted a deal]”
    if (thing > at && grammar.indefinite.has(word) && grammar.article.has(word))
      return !grammar.preposition.has(tokens[thing - 1]?.word ?? '') && !hasTense(english, tokens, at, thing);
  }
  return false;
}

/** In tokens: “denied [the lawyers’ last motion] to …”. */
const LONGEST_GRANT = 6;

/** “denied [bail]”, “denied [the motion] to move it”, “denied [tickets] to members”: what is granted or not, and nobody’s words. */
export function isGranted({ grammar }: Language, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + LONGEST_GRANT && tokens[at]?.kind === 'word'; at++) {
    const { kind, word = '' } = tokens[at + 1] ?? {};
    if (grammar.granted.has(tokens[at]?.word ?? '')) {
      const small = [grammar.preposition, grammar.time, grammar.coordinator, grammar.clausal];
      return kind !== 'word' || small.some((words) => words.has(word));
    }
    if (grammar.preposition.has(word) || grammar.auxiliary.has(word)) return false;
  }
  return false;
}

/** “wrote [an article] that hurt him”, “wrote [a book] about the harbour”: what was written, and told to nobody; not “wrote [a friend] that it fell”. */
export function writesPaper({ grammar }: Language, tokens: readonly Token[], { last, addressee, word }: Clause): boolean {
  if (!word?.takes.has('alone') || !grammar.indefinite.has(tokens[last + 1]?.word ?? '')) return false;
  return addressee === null || !isSomebody(addressee) || addressee.mention.entity === 'document';
}

/** “a man reported {missing} last week”, “a boat reported {stolen} on Monday”: what somebody or a thing is said to be, with no clause behind. */
export function isStateOf(english: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { grammar, wordClasses } = english;
  const [state, next] = [tokens[clause.after], tokens[clause.after + 1]];
  if (clause.tense !== 'past' || clause.group !== clause.first || clause.place !== 'before' || !takes(clause, 'as')) return false;
  if (state?.kind !== 'word' || clause.after !== clause.last + 1) return false;
  const sort = wordClasses.wordClass(state.word);
  // “reported spending less”
  if (sort !== 'adjective' && !(sort === 'participle' && !state.word.endsWith('ing'))) return false;
  const small = [grammar.time, grammar.preposition, grammar.auxiliary, grammar.subordinator, grammar.coordinator];
  return next?.kind !== 'word' || small.some((words) => words.has(next.word));
}

/** “said {this at a meeting}”, “said {it on Monday}”: what was said stands elsewhere; not “said it at first was odd”. */
export function pointsToSaid(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar } = english;
  const { word = '' } = tokens[at] ?? {};
  const points =
    (grammar.demonstrative.has(word) && word !== 'that') ||
    (grammar.pronoun.has(word) && grammar.object.has(word)) ||
    word === 'it';
  if (isOftenSaid(english, tokens, at)) return true;
  if (!points || !grammar.setting.has(tokens[at + 1]?.word ?? '')) return false;
  const end = phraseEnd(english, tokens, at + 2);
  return end > at + 2 && !isAuxiliary(english, tokens[end]) && !actsAt(english, tokens, end - 1);
}

/** “rejected [the offer]”, “conceded [a goal]”, “dismissed [its chairman]”, “pointing to [the boats]”: what is dealt with; not “rejected [claims of theft]”, “[the idea that …]”. */
export function isDealtWith({ cues, grammar }: Language, tokens: readonly Token[], clause: Clause): boolean {
  if (!takes(clause, 'act') && !(takes(clause, 'gesture') && clause.tense === 'gerund')) return false;
  for (let at = clause.after; tokens[at]?.kind === 'word'; at++) {
    const { word } = tokens[at] as Token; // as: seen by the loop
    if (cues.nouns.has(word) || grammar.notion.has(word)) return false;
    if (word === 'that' || grammar.preposition.has(word)) return word !== 'that';
  }
  return true;
}

/** “new rules”, “the states”, “a ruling”: forms that are oftener things than verbs. */
export function mayBeThing({ cues }: Language, tokens: readonly Token[], clause: Clause): boolean {
  if (clause.tense === 'past') return false;
  return takes(clause, 'noun') || cues.nouns.has(clause.cue.lemma) || cues.nouns.has(tokens[clause.first]?.word ?? '');
}

/** “did not disclose [details of it]”: a thing of which nothing is said; but “did not deny [the firm was late]”. */
export function isNotTold(
  english: Language,
  tokens: readonly Token[],
  { negated, word }: Clause,
  [thing]: readonly Run[],
): boolean {
  return negated && word?.stance === 'asserted' && thing !== undefined && !hasTense(english, tokens, thing.from, thing.to);
}
