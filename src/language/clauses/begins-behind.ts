// What begins behind the words told so far: “… and [on Monday its members] walked out”, “…, [nearly] three in five said”, “… because [the council] and the mayor agreed”.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary, standsAsVerb } from './doers.ts';
import { isSentence } from './lead-ins.ts';
import { hasQuote } from './runs.ts';

/** “called for more pay and {on Monday its members} walked out”, “accused him of theft and {last year he} left”: a time and a sentence of its own. */
export function actsBehindTime(english: Language, tokens: readonly Token[], from: number): boolean {
  const { grammar } = english;
  let at = grammar.setting.has(tokens[from]?.word ?? '') || grammar.span.has(tokens[from]?.word ?? '') ? from + 1 : from;
  if (!grammar.time.has(tokens[at]?.word ?? '')) return false;
  while (grammar.time.has(tokens[at]?.word ?? '')) at++;
  const { word = '', capital = false } = tokens[at] ?? {};
  const opens =
    capital ||
    grammar.possessive.has(word) ||
    grammar.article.has(word) ||
    (grammar.pronoun.has(word) && !grammar.object.has(word));
  return opens && isSentence(english, tokens, at);
}

/** “, [was] wrong”, “, [caps] the fees”: whether a verb stands behind the comma. */
export function actsBehind(english: Language, tokens: readonly Token[], comma: number): boolean {
  const [verb, thing] = [tokens[comma + 1], tokens[comma + 2]];
  if (isAuxiliary(english, verb) || actsAt(english, tokens, comma)) return true;
  return verb !== undefined && english.grammar.article.has(thing?.word ?? '') && standsAsVerb(english, verb, thing);
}

/** “called it “odd” and {a “waste”}”, “described it as “odd” and {as “old”}” */
export function isOneMore({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const { word = '' } = tokens[at] ?? {};
  return tokens[at + 1]?.kind === 'quote' && (grammar.article.has(word) || grammar.likening.has(word));
}

/** “the dam, [according to Reyes], {would hold}”, “that, [according to Reyes], {it would hold}”; not “it was odd, [according to Reyes], a clerk”. */
export function goesOnBehindSource(english: Language, tokens: readonly Token[], { first, last }: Clause): boolean {
  if (english.grammar.subordinator.has(tokens[first - 2]?.word ?? '')) return true;
  const comma = tokens.findIndex(({ word }, at) => at > last && word === ',');
  return comma > 0 && actsBehind(english, tokens, comma);
}

/** Where a clause begins with how many it is of: “[nearly] three in five said”, “[more than] 4 in 10 said”; and of “[according] to Lund”. */
export function startOf({ grammar }: Language, tokens: readonly Token[], { cue, first, start, subject }: Clause): number {
  if (cue.form === 'preposition') return first;
  if (subject?.first !== start || subject.mention.kind !== 'nominal') return start;
  const hedge = tokens[start - 1]?.word ?? '';
  if (hedge === 'than' && grammar.measure.has(tokens[start - 2]?.word ?? '')) return start - 2;
  return grammar.hedge.has(hedge) && grammar.focus.has(hedge) ? start - 1 : start;
}

/** “… “false,” [and] both analysts and Lund said”: the conjunction behind a comma or marks before those who speak together, the last of them behind `at`. */
export function listStart(
  { coordinator, modal, be, have }: Language['grammar'],
  tokens: readonly Token[],
  at: number,
  from: number,
): number {
  for (let first = at - 1; first > from + 1 && tokens[first]?.kind === 'word'; first--) {
    const word = tokens[first]?.word ?? '';
    if (modal.has(word) || be.has(word) || have.has(word)) return at;
    if (coordinator.has(word)) return tokens[first - 1]?.kind === 'word' ? at : first;
  }
  return at;
}

/** “because [the council] and the mayor {agreed}”: whether what stands between a small word and the conjunction before a subject is no clause yet. */
export function startsWithTwo(
  english: Language,
  tokens: readonly Token[],
  { start, place, subject }: Clause,
  from: number,
): boolean {
  const { grammar } = english;
  if (place !== 'before' || subject?.first !== start || hasQuote(tokens, { from, to: start })) return false;
  const and = start - 1;
  for (let at = and - 1; at > from && tokens[at]?.kind === 'word'; at--) {
    const { word = '' } = tokens[at] ?? {};
    if (!grammar.subordinator.has(word) && !grammar.clausal.has(word)) continue;
    return at + 1 < and && !grammar.preposition.has(tokens[at + 1]?.word ?? '') && !hasTense(english, tokens, at + 1, and);
  }
  return false;
}

/** “said his bid was over”, but not “said as she left”, “said when asked”, “said in Oslo”. */
export function opensClause(english: Language, ahead: Token): boolean {
  const { grammar } = english;
  return startsThing(english, ahead) && (grammar.opener.has(ahead.word) || !grammar.subordinator.has(ahead.word));
}

/** What is said or announced begins with a noun phrase: not “said with a smile”, “responded by …”, “says and promises …”. */
export function startsThing({ grammar }: Language, { word, capital }: Token): boolean {
  if (capital || grammar.opener.has(word)) return true;
  return !(
    grammar.preposition.has(word) ||
    grammar.coordinator.has(word) ||
    grammar.adverb.has(word) ||
    word.endsWith('ly') ||
    (grammar.be.has(word) && word !== 'being')
  );
}
