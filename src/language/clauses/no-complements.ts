// What follows a verb of speech and is nothing that was said: wrote songs [that summer], asked [not to be named], new rules [that close the port].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary } from './doers.ts';
import { isTime, phraseEnd } from './noun-phrases.ts';
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
    if (grammar.granted.has(tokens[at]?.word ?? ''))
      return (
        kind !== 'word' ||
        grammar.preposition.has(word) ||
        grammar.time.has(word) ||
        grammar.coordinator.has(word) ||
        grammar.clausal.has(word)
      );
    if (grammar.preposition.has(word) || grammar.auxiliary.has(word)) return false;
  }
  return false;
}

/** “the {things} people say about it”, “the reasons they say it fell”: what is told of, and no statement of theirs; not “In some ways they say it fell”, “something the mayor called “odd””. */
export function tellsOfThings(
  { grammar }: Language,
  tokens: readonly Token[],
  { start, subject, place, last, word }: Clause,
): boolean {
  if (word?.takes.has('as') && tokens.slice(last + 1, last + 3).some(({ kind }) => kind === 'quote')) return false;
  if (place !== 'before' || subject?.first !== start || !grammar.sayable.has(tokens[start - 1]?.word ?? '')) return false;
  const opener = tokens[tokens[start - 3]?.kind === 'word' ? start - 3 : start - 2];
  return !grammar.preposition.has(opener?.word ?? '') || opener?.word === 'of';
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

/** “in comments first reported [by the Ledger]”: where words were printed, and no words. */
export function isPrintedBy(tokens: readonly Token[], { group, last }: Clause): boolean {
  const within = tokens[group - 2]?.word === 'in' && tokens[group - 1]?.kind === 'word' && tokens[group - 1]?.capital === false;
  return within && tokens[last + 1]?.word === 'by';
}

/** “…, News.nr reports [citing local media]”: where the paper has it from. */
export function citesOthers({ cues }: Language, tokens: readonly Token[], { after, last }: Clause): boolean {
  const forms = cues.verbs.get(tokens[after]?.word ?? '') ?? [];
  return (
    after === last + 1 && forms.some(({ tense, word }) => tense === 'gerund' && (word.lemma === 'cite' || word.lemma === 'quote'))
  );
}

/** “the tip, which promises [to feed 400], is new”: a thing that will do something says nothing. */
export function isThingThatWill(tokens: readonly Token[], { subject, place, after }: Clause): boolean {
  if (place !== 'relative' || tokens[after]?.word !== 'to') return false;
  return subject?.mention.kind === 'nominal' && subject.mention.entity === null;
}

/** In tokens: “apologised after [the latest news from the ward] that”. */
const LONGEST_NEWS = 8;

/**
 * “apologised after reports {that} it was late”, “apologised after news {it} was late”: what others have told, behind a small word that says when or
 * over what; but “said in reports {that} it was late”.
 */
export function isNewsBefore(
  { cues, grammar, calendar }: Language,
  tokens: readonly Token[],
  { last }: Clause,
  from: number,
): boolean {
  const noun = tokens[from - 1]?.word ?? '';
  const told = noun === 'news' || (noun.endsWith('s') && (cues.nouns.has(noun) || grammar.notion.has(noun)));
  if (!told) return false;
  for (let at = from - 2; at > last && from - at < LONGEST_NEWS; at--) {
    const { word } = tokens[at] as Token; // as: behind the cue
    // “commented on reports {that} it was late”, but “said in reports {that}”
    if (grammar.setting.has(word) && (!calendar.isWithin(word) || word === 'on')) return true;
    if (grammar.preposition.has(word)) return false;
  }
  return false;
}

/** “scoffed {at a report} in a daily that he would go”, “laughed {at the idea} that it was late”: what others say is laughed at. */
export function isAtNews({ cues, grammar }: Language, tokens: readonly Token[], { last }: Clause): boolean {
  if (tokens[last + 1]?.word !== 'at') return false;
  for (let at = last + 2; at < last + LONGEST_NEWS && tokens[at]?.kind === 'word'; at++) {
    const { word } = tokens[at] as Token; // as: seen by the loop
    if (cues.nouns.get(word)?.takes.has('that') || grammar.notion.has(word)) return true;
    if (word === 'that' || grammar.preposition.has(word)) return false;
  }
  return false;
}

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
  const kind = wordClasses.wordClass(tokens[after + 1]?.word ?? '');
  const [noun, verb] = [tokens[after - 1], tokens[after + 1]];
  if (grammar.auxiliary.has(verb?.word ?? '') && verb?.capital === false && !takes(clause, 'clause'))
    return after > last + 2 && noun?.kind === 'word' && !noun.capital;
  return after > last + 1 && !grammar.time.has(tokens[after - 1]?.word ?? '') && (kind === 'verb' || kind === 'participle');
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
    const opens = start === 1 || before?.kind === 'sign';
    return (
      !opens &&
      kind === 'word' &&
      (grammar.article.has(next) || (!grammar.be.has(tokens[last + 1]?.word ?? '') && next !== 'that'))
    );
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
