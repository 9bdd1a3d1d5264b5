// What a cue has of its own before what is said begins: said [in Tulla, Norvale,] [on Tuesday] | that … — told [a Senate panel] [Wednesday] | …

import type { Token } from '../../text/lines.ts';
import type { CueWord } from '../cues.ts';
import type { Language } from '../language.ts';

/** Where the clause goes on behind an addressee that is no mention: “told {a Senate panel} {Wednesday}”, “told {the Ledger} {in May}”. */
export function skipAddressee(english: Language, tokens: readonly Token[], from: number, word: CueWord | null): number {
  return skipAdjuncts(english, tokens, phraseEnd(english, tokens, from), word);
}

/** Walks over “on Tuesday”, “in a statement”, “late last week”, but not into what is said. */
export function skipAdjuncts(english: Language, tokens: readonly Token[], from: number, word: CueWord | null): number {
  const { grammar } = english;
  // “vowed to appeal” says what, “said to reporters” says to whom.
  const promises = word !== null && (word.takes.has('inf') || word.takes.has('oinf'));
  let at = from;
  for (let rounds = 0; rounds < 4; rounds++) {
    const start = at;
    at = timeEnd(english, tokens, at);
    const opener = tokens[at];
    if (
      opener?.kind === 'word' &&
      grammar.preposition.has(opener.word) &&
      opener.word !== 'than' &&
      !(promises && opener.word === 'to')
    ) {
      let end = timeEnd(english, tokens, at + 1);
      if (end === at + 1) while (/^\d+$/u.test(tokens[end]?.word ?? '')) end++;
      if (end === at + 1) end = phraseEnd(english, tokens, at + 1);
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
      if (end > at + 1) at = regionEnd(grammar, tokens, end);
    }
    if (at === start) break;
  }
  // “said in a report by consultants [Gallow Pym] that …”
  let named = at;
  while (at > from && tokens[named]?.capital && named - at < REGION) named++;
  return named > at && tokens[named]?.word === 'that' ? named : at;
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
  if (tokens[comma]?.word !== ',' || !tokens[comma - 1]?.capital) return comma;
  let end = comma + 1;
  while (end - comma <= REGION && tokens[end]?.kind === 'word' && tokens[end]?.capital && !isTime(grammar, tokens[end])) end++;
  if (end === comma + 1) return comma;
  const next = tokens[end]?.word === ',' ? end + 1 : end;
  const { kind, word = '' } = tokens[next] ?? {};
  return kind === 'word' && (word === 'that' || isTime(grammar, tokens[next]) || grammar.preposition.has(word)) ? next : comma;
}

function isTime(grammar: Language['grammar'], token: Token | undefined): boolean {
  return token?.kind === 'word' && (grammar.time.has(token.word) || grammar.adverb.has(token.word));
}

/** The end of words of time: “said {May 8} that”, “on {Tuesday, May 13}”, “late {last week}”; but “said in {May} 12 people left”. */
function timeEnd(english: Language, tokens: readonly Token[], from: number): number {
  const { grammar } = english;
  const ofDays = tokens[from - 1]?.word !== 'in';
  let at = from;
  for (;;) {
    const day = ofDays ? dayEnd(english, tokens, at) : at;
    const comma = tokens[at]?.word === ',' && at > from;
    if (day > at) at = day;
    else if (isTime(grammar, tokens[at]) || isThisWeek(english, tokens, at)) at++;
    // “May 13, 2024”, “Tuesday, May 13”
    else if (comma && /^\d+$/u.test(tokens[at - 1]?.word ?? '') && /^\d{4}$/u.test(tokens[at + 1]?.word ?? '')) at += 2;
    else if (comma && dayEnd(english, tokens, at + 1) > at + 1) at++;
    else return at;
  }
}

/** “May 13”, “Oct. 26”: the end of a month with its day, else where it began. */
function dayEnd({ calendar }: Language, tokens: readonly Token[], at: number): number {
  if (!/month$/u.test(calendar.word(tokens[at]?.word ?? '')?.kind ?? '')) return at;
  const day = tokens[at + 1]?.word === '.' ? at + 2 : at + 1;
  return /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u.test(tokens[day]?.word ?? '') ? day + 1 : at;
}

/** “said {this} week that …”, but not “said this week was hard”. */
function isThisWeek({ grammar, calendar }: Language, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 2];
  if (token?.kind !== 'word' || calendar.last(token.word) === null || !isTime(grammar, tokens[at + 1])) return false;
  return !grammar.auxiliary.has(next?.word ?? '');
}

/** End of a noun phrase without a parser: a determiner, then words until a new determiner, pronoun, conjunction or sign. */
function phraseEnd(english: Language, tokens: readonly Token[], from: number): number {
  const { grammar } = english;
  let at = from;
  // “a letter”, “an Oct. 26 letter”
  if (grammar.determiner.has(tokens[at]?.word ?? '') || grammar.possessive.has(tokens[at]?.word ?? ''))
    at = dayEnd(english, tokens, at + 1);
  const capital = tokens[at]?.capital ?? false;
  for (let words = 0; words < 4; words++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const { word } = token;
    if (
      grammar.determiner.has(word) ||
      grammar.possessive.has(word) ||
      grammar.pronoun.has(word) ||
      grammar.subordinator.has(word)
    )
      break;
    if (grammar.preposition.has(word) || grammar.coordinator.has(word) || grammar.time.has(word)) break;
    if (words > 0 && !capital && token.capital) break;
    if (grammar.be.has(word) || grammar.have.has(word) || grammar.modal.has(word)) break;
    at++;
  }
  return at;
}
