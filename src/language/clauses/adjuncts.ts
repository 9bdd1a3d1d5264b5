// What a cue has of its own before what is said begins: said [in Tulla, Norvale,] [on Tuesday] | that … — told [a Senate panel] [Wednesday] | …

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { hasTense } from './doers.ts';
import { behindAgo, isYear, opensWhatIsSaid, type Reporting, spanEnd } from './lead-ins.ts';
import { clockEnd, dayEnd, describesNext, isMonth, isTime, phraseEnd } from './noun-phrases.ts';

/** Where the clause goes on behind an addressee that is no mention: “told {a Senate panel} {Wednesday}”, “told {the Ledger} {in May}”. */
export function skipAddressee(english: Language, tokens: readonly Token[], from: number, verb: Reporting): number {
  return skipAdjuncts(english, tokens, phraseEnd(english, tokens, from), verb);
}

/** Walks over “on Tuesday”, “in a statement”, “late last week”, but not into what is said. */
export function skipAdjuncts(english: Language, tokens: readonly Token[], from: number, verb: Reporting): number {
  const { grammar } = english;
  const { word } = verb;
  // “vowed to appeal” says what, “said to reporters” says to whom.
  const promises = word !== null && (word.takes.has('inf') || word.takes.has('oinf'));
  let attached = false;
  let at = from;
  for (let rounds = 0; rounds < 4; rounds++) {
    const start = at;
    at = timeEnd(english, tokens, at, verb);
    at = sideEnd(english, tokens, at);
    const opener = tokens[at];
    // “said in an interview with the Post …”: what follows a thing is the thing's.
    if ((!attached || at > start) && opensWhatIsSaid(english, tokens, at, verb)) return at;
    if (
      opener?.kind === 'word' &&
      grammar.preposition.has(opener.word) &&
      opener.word !== 'than' &&
      !(promises && opener.word === 'to')
    ) {
      const doing = behindDoing(english, tokens, at + 1);
      if (doing !== null) {
        at = doing > 0 ? doing : at;
        break;
      }
      let end = Math.max(timeEnd(english, tokens, at + 1, null), spanEnd(english, tokens, at));
      if (end === at + 1 && isDayOrYear(english, tokens, end)) end = timeEnd(english, tokens, end + 1, null);
      // “in last week’s debate”
      attached = end === at + 1 || /(?:'s|s')$/u.test(tokens[end]?.word ?? '');
      if (attached) end = phraseEnd(english, tokens, end);
      // not “apologised to fans after the [world champions were] beaten”
      if (attached && !grammar.clausal.has(opener.word)) end = beforeMany(english, tokens, at + 1, end);
      // “wrote beneath it: “…””, but not “said before it was over”
      const points = grammar.object.has(tokens[at + 1]?.word ?? '') || tokens[at + 1]?.word === 'it';
      if (end === at + 1 && points && !grammar.clausal.has(opener.word) && tokens[at + 2]?.kind !== 'word') end++;
      // “told the house as members combined to ask for more”: a clause of its own.
      if (grammar.clausal.has(opener.word) && isClause(english, tokens, at + 1, end)) break;
      // “in a letter sent on Monday”, “at a hearing held with the bank”
      const sent =
        grammar.article.has(tokens[at + 1]?.word ?? '') &&
        english.wordClasses.wordClass(tokens[end]?.word ?? '') === 'participle';
      if (sent && grammar.preposition.has(tokens[end + 1]?.word ?? '')) end++;
      // “in a statement marking the day that”
      const marked = end > at + 3 && tokens[end - 1]?.word.endsWith('ing') ? phraseEnd(english, tokens, end) : -1;
      if (tokens[marked]?.word === 'that') end = marked;
      if (end > at + 1) at = regionEnd(grammar, tokens, end);
    }
    if (at === start) break;
  }
  // “said in a report by consultants [Gallow Pym] that …”
  let named = at;
  while (at > from && tokens[named]?.capital && named - at < REGION) named++;
  // “said in the journal [Animal Notes].”
  const ends = tokens[named] === undefined || (tokens[named]?.word === '.' && named === tokens.length - 1);
  return named > at && (ends || tokens[named]?.word === 'that') ? named : at;
}

/** In tokens: “said after {giving a talk at the school} that”. */
const LONGEST_DEED = 12;

/** “said after [giving a talk] | that”, “charged with [robbing a bank]”: the token of the “that” behind what somebody does, -1 without one; null where nobody does anything. */
function behindDoing(english: Language, tokens: readonly Token[], from: number): number | null {
  const { grammar, wordClasses, calendar } = english;
  const { word: doing = '' } = tokens[from] ?? {};
  const { kind, word = '', capital = false } = tokens[from + 1] ?? {};
  if (!doing.endsWith('ing') || !/^(?:participle|verb)$/u.test(wordClasses.wordClass(doing)) || calendar.gathers(doing))
    return null;
  if (kind !== 'word' || !(capital || grammar.article.has(word) || grammar.possessive.has(word))) return null;
  for (let at = from + 1; at < from + LONGEST_DEED && tokens[at]?.kind === 'word'; at++)
    if (tokens[at]?.word === 'that') return hasTense(english, tokens, from + 1, at) ? -1 : at;
  return -1;
}

/** “said at the meeting | [members would vote]”: where a phrase ends that was read on into people of whom a verb follows. */
function beforeMany({ grammar, roles }: Language, tokens: readonly Token[], from: number, end: number): number {
  const role = roles(tokens[end - 1]?.word ?? '');
  const many = role?.number === 'plural' && (role.kind === 'person' || role.kind === 'collective');
  const { word = '' } = tokens[end - 2] ?? {};
  const describes = grammar.determiner.has(word) || grammar.possessive.has(word) || /(?:'s|s')$/u.test(word);
  return many && end - 2 > from && !describes && grammar.auxiliary.has(tokens[end]?.word ?? '') ? end - 1 : end;
}

/** In tokens: “said {when asked by the Courier about the delay to the bridge} that …”. */
const LONGEST_SIDE = 16;

/** The end of a clause without a subject: “said {when contacted} that”, “said {when asked about the delay}: “…””, “said {while visiting Tulla} that”. */
function sideEnd(english: Language, tokens: readonly Token[], from: number): number {
  const { grammar, wordClasses, cues } = english;
  const { word = '' } = tokens[from] ?? {};
  const verb = tokens[from + 1]?.word ?? '';
  const speaks = cues.verbs.get(verb)?.some(({ tense }) => tense === 'past' || tense === 'gerund') ?? false;
  if (!grammar.subordinator.has(word) || grammar.relative.has(word)) return from;
  if (!speaks && wordClasses.wordClass(verb) !== 'participle') return from;
  for (let at = from + 2; at < from + LONGEST_SIDE; at++) {
    const token = tokens[at];
    const ends = token === undefined || token.kind !== 'word' || token.word === 'that';
    // “said when finished the bridge would be so high that …”
    if (ends) return speaks || !hasTense(english, tokens, from + 2, at) ? at : from;
  }
  return from;
}

/** Whether a verb, and no word that may be a thing as well, stands behind the first word of a stretch: “as members [combined]”. */
function isClause({ grammar, wordClasses }: Language, tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some(({ word }, index) => {
    const before = tokens[from + index]?.word ?? '';
    const kind = wordClasses.wordClass(word);
    return (kind === 'verb' || kind === 'participle') && !grammar.determiner.has(before) && !grammar.possessive.has(before);
  });
}

/** Words of the longest region: “in Tulla, {New South Norvale},”. */
const REGION = 3;

/** “said in Tulla{, Norvale,} that …”, “at a rally in Tulla{, Norvale} on Monday”: a place's region goes with it; not “in Tulla, Holm left”. */
export function regionEnd(grammar: Language['grammar'], tokens: readonly Token[], comma: number): number {
  // “told the News Network {(NNA)} that …”
  if (tokens[comma]?.word === '(' && tokens[comma + 2]?.word === ')') return comma + 3;
  if (tokens[comma]?.word !== ',' || !tokens[comma - 1]?.capital) return comma;
  let end = comma + 1;
  while (end - comma <= REGION && tokens[end]?.kind === 'word' && tokens[end]?.capital && !isTime(grammar, tokens[end])) end++;
  if (end === comma + 1) return comma;
  const next = tokens[end]?.word === ',' ? end + 1 : end;
  const { kind, word = '' } = tokens[next] ?? {};
  return kind === 'word' && (word === 'that' || isTime(grammar, tokens[next]) || grammar.preposition.has(word)) ? next : comma;
}

/** The end of words of time: “said {May 8} that”, “on {Tuesday, May 13}”, “late {last week}”; but “said in {May} 12 people left”, “said [only two were hurt]”. */
function timeEnd(english: Language, tokens: readonly Token[], from: number, verb: Reporting | null): number {
  const { grammar } = english;
  const ofDays = tokens[from - 1]?.word !== 'in';
  let at = from;
  for (;;) {
    if (verb !== null && opensWhatIsSaid(english, tokens, at, verb)) return at;
    // “said [last night’s match was odd]”
    const next = tokens[at + 1]?.word ?? '';
    if (verb !== null && isTime(grammar, tokens[at]) && /'s$/u.test(next) && grammar.time.has(next.slice(0, -2))) return at;
    const ago = behindAgo(english, tokens, at);
    const day = ofDays ? dayEnd(english, tokens, at) : at;
    const comma = tokens[at]?.word === ',' && at > from;
    // “said [months of talks had failed]”
    if (tokens[at + 1]?.word === 'of' && isMany(english, tokens[at])) return at;
    // “said [first reports showed that]”
    if (verb !== null && describesNext(english, tokens, at)) return at;
    const clock = clockEnd(english, tokens, grammar.hedge.has(tokens[at]?.word ?? '') ? at + 1 : at);
    if (ago > 0) at = ago;
    else if (clock > 0) at = clock;
    else if (day > at) at = day;
    // “12 May 2019”, “in October 2022”
    else if (isYear(tokens[at]?.word ?? '') && isMonthBefore(english, tokens, at)) at++;
    else if (isTime(grammar, tokens[at]) || isThisWeek(english, tokens, at)) at++;
    // “May 13, 2024”, “Tuesday, May 13”
    else if (comma && /^\d+$/u.test(tokens[at - 1]?.word ?? '') && /^\d{4}$/u.test(tokens[at + 1]?.word ?? '')) at += 2;
    else if (comma && dayEnd(english, tokens, at + 1) > at + 1) at++;
    else return at;
  }
}

/** “months”, “hours” */
function isMany({ calendar }: Language, token: Token | undefined): boolean {
  return token?.kind === 'word' && token.word.endsWith('s') && calendar.word(token.word)?.kind === 'unit';
}

/** “in October [2022]”, “on Oct. [2022]” */
function isMonthBefore(english: Language, tokens: readonly Token[], at: number): boolean {
  return isMonth(english, tokens[tokens[at - 1]?.word === '.' ? at - 2 : at - 1]);
}

/** “said {this} week that …”, but not “said this week was hard”. */
function isThisWeek({ grammar, calendar }: Language, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 2];
  if (token?.kind !== 'word' || calendar.last(token.word) === null || !isTime(grammar, tokens[at + 1])) return false;
  return !grammar.auxiliary.has(next?.word ?? '');
}

/** “12 May”, “in 2019”; not “on Monday [40] people” */
function isDayOrYear(english: Language, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  return isYear(word) || (/^\d{1,2}$/u.test(word) && isMonth(english, tokens[at + 1]));
}
