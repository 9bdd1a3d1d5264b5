// What a cue reports: the stretch of its sentence that is somebody's words, [Talks], Lund said, [would resume].

import type { Line, Token } from '../text/lines.ts';
import type { Clause } from './clauses.ts';
import { acts, hasTense, startsVerb } from './doers.ts';
import type { Language } from './language.ts';

/** Half-open run of tokens of one line. */
export type Run = { readonly from: number; readonly to: number };

/** `runs` are in order and hold no sign at either end. */
export type Report = { readonly clause: Clause; readonly runs: readonly Run[] };

/** What every cue of a line reports, in the order of the cues; cues that report nothing are left out. */
export function reportsOf(english: Language, line: Line, clauses: readonly Clause[]): Report[] {
  const reports: Report[] = [];
  // Where the words of the clause before end: a tag reaches back no further.
  let floor = leadIn(english, line.tokens);
  clauses.forEach((clause, index) => {
    const runs = runsOf(english, line, clauses, index, floor).flatMap((run) => tidy(line.tokens, run));
    if (runs.length === 0) return;
    reports.push({ clause, runs });
    if (runs.some((run) => run.to <= clause.first)) floor = Math.max(floor, clause.after);
    // “Lund said: “No,” he said.”: a second tag is for the words alone.
    if (/[,:]/u.test(line.tokens[clause.last + 1]?.word ?? '') && line.tokens[clause.last + 2]?.kind === 'quote')
      floor = Math.max(floor, clause.last + 2);
  });
  return reports;
}

/** “But California has seen …, Romero said.”: what is reported begins after the conjunction. */
function leadIn({ grammar }: Language, tokens: readonly Token[]): number {
  const first = tokens[0];
  return first?.kind === 'word' && grammar.coordinator.has(first.word) ? 1 : 0;
}

function runsOf(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] {
  const clause = clauses[index] as Clause;
  switch (clause.cue.form) {
    case 'verb':
      return verbRuns(english, line, clauses, index, floor);
    case 'preposition':
      return prepositionRuns(english, line, clauses, index, floor);
    case 'noun':
      return nounRuns(english, line, clauses, index);
    case 'colon':
      return quoteRun(line.tokens, clause.last + 1);
    default:
      return quotesBefore(line.tokens, clause.first);
  }
}

function verbRuns(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const ahead = tokens[clause.after];
  const before = tokens[clause.start - 1];
  const closed = before !== undefined && (before.kind === 'quote' || /[,?!—–―-]/u.test(before.word));
  const ends = ahead === undefined || ahead.kind === 'sign';
  const leadsQuote = ahead !== undefined && /[,:]/u.test(ahead.word) && tokens[clause.after + 1]?.kind === 'quote';
  const left = { from: floor, to: clause.start };
  const leftQuoted = hasQuote(tokens, left);
  const tag =
    closed &&
    clause.tense !== 'gerund' &&
    clause.place !== 'shared' &&
    clause.start - floor > 0 &&
    (ends || before.kind === 'quote' || clause.place === 'inverted');
  const reporting = takes(clause, 'clause') || takes(clause, 'that') || takes(clause, 'wh');
  // “Walking out to “No!,” Lund said his bid was over”: words beside the marks, and a clause behind the verb, make the marks scenery.
  const scenery =
    leftQuoted &&
    !ends &&
    opensClause(english, ahead) &&
    clause.place !== 'inverted' &&
    reporting &&
    !leadsWithQuote(tokens, left);
  if (
    before?.word === 'as' &&
    ahead?.word !== 'that' &&
    (clause.place === 'before' || clause.place === 'aside' || clause.place === 'preposition')
  ) {
    const remark = asRemark(english, line, clauses, index, floor);
    if (remark) return remark;
  }
  if (tag && !scenery && (leftQuoted || (reporting && !leadsQuote && words(tokens, left) > 0 && ahead?.word !== ':'))) {
    const right = afterTag(english, line, clauses, index, !hasTense(english, tokens, left.from, left.to));
    // “Still, he said, officials must decide”: one word before the tag is the reporter's.
    if (!leftQuoted && words(tokens, left) === 1 && !(right[0] && isAuxiliary(english, tokens[right[0].from]))) return right;
    return leftQuoted && !reporting && !endsQuoted(tokens, clause.start) ? right : [left, ...right];
  }
  return complement(english, line, clauses, index);
}

/** As Holm put it on Monday, the fund is empty. — The fund, as Holm noted, is empty. */
function asRemark(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] | null {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const as = clause.start - 1;
  const left = { from: floor, to: as };
  const limit = Math.min(clauses[index + 1]?.start ?? tokens.length, clause.last + 25);
  let comma = clause.last + 1;
  while (comma < limit && tokens[comma]?.word !== ',') comma++;
  if (words(tokens, left) === 0) {
    return tokens[comma]?.word === ',' ? [{ from: comma + 1, to: runEnd(english, line, clauses, index, comma + 1) }] : null;
  }
  if (tokens[as - 1]?.word !== ',' && tokens[as - 1]?.kind !== 'quote') return null;
  const right = tokens[comma]?.word === ',' ? [{ from: comma + 1, to: runEnd(english, line, clauses, index, comma + 1) }] : [];
  return words(tokens, left) > 6 ? [left] : [left, ...right];
}

function leadsWithQuote(tokens: readonly Token[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'sign') return tokens[at]?.kind === 'quote';
  return false;
}

/** “A,” he said, “B” — Talks, Lund said, would resume — but not: “A,” said Lund, the negotiator. */
function afterTag(english: Language, line: Line, clauses: readonly Clause[], index: number, unfinished: boolean): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const limit = clauses[index + 1]?.start ?? tokens.length;
  for (let at = clause.after; at < limit; at++) {
    const token = tokens[at] as Token;
    // “A,” he said, “B” — “A,” he said, but “B”
    const joint = english.grammar.coordinator.has(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1;
    if (token.kind === 'quote' && tokens[joint]?.kind === 'sign')
      return [{ from: at, to: runEnd(english, line, clauses, index, at) }];
    if (token.word === ';') return [];
  }
  if (tokens[clause.start - 1]?.kind === 'quote') return [];
  const next = tokens[clause.after + 1];
  if (tokens[clause.after]?.word !== ',' || next?.kind !== 'word') return [];
  const { grammar } = english;
  // “He was unknown, the airline added, and had passed every check”
  const finite = isAuxiliary(english, grammar.coordinator.has(next.word) ? tokens[clause.after + 2] : next);
  const opens =
    clause.place === 'inverted'
      ? finite
      : finite || !(grammar.coordinator.has(next.word) || grammar.wh.has(next.word) || next.word.endsWith('ing'));
  // What stood before is no sentence yet: “In many cases, officials say, they are told so.”
  const other = !unfinished && clauses.some((one) => one !== clause && one.start <= clause.after + 1 && one.last > clause.after);
  if (!opens || other) return [];
  return [{ from: clause.after + 1, to: runEnd(english, line, clauses, index, clause.after + 1) }];
}

function isAuxiliary({ grammar }: Language, token: Token | undefined): boolean {
  const word = token?.word ?? '';
  return grammar.be.has(word) || grammar.modal.has(word) || grammar.have.has(word) || grammar.do.has(word);
}

/** What follows the cue: “…”, that …, whether …, to …, a bare clause, a thing. */
function complement(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
  const { tokens } = line;
  const { grammar } = english;
  const clause = clauses[index] as Clause;
  const { after } = clause;
  const ahead = tokens[after];
  const until = (from: number): Run[] => [{ from, to: runEnd(english, line, clauses, index, from) }];
  // “asked party leaders to wait”: a mention read as addressee may have swallowed the “to”.
  const swallowed = takes(clause, 'oinf') ? infinitiveIn(english, tokens, clause.addressee) : -1;
  if (swallowed > 0) return until(swallowed);
  if (ahead === undefined) return [];
  if (/[,:—–―]/u.test(ahead.word)) {
    if (tokens[after + 1]?.kind === 'quote') return [{ from: after + 1, to: runEnd(english, line, clauses, index, after + 1) }];
    if (ahead.word === ',' && takes(clause, 'clause') && opensAside(english, tokens, after + 1))
      return [{ from: after + 1, to: runEnd(english, line, clauses, index, after + 1) }];
    return ahead.word === ':' && takes(clause, 'clause') ? [{ from: after + 1, to: tokens.length }] : [];
  }
  if (ahead.kind === 'quote') return until(after);
  if (
    takes(clause, 'that') &&
    !takes(clause, 'obj') &&
    (ahead.kind === 'sign' || grammar.preposition.has(ahead.word) || grammar.adverb.has(ahead.word))
  ) {
    const that = thatBehind(english, tokens, after, clauses[index + 1]?.start ?? tokens.length);
    if (that > 0) return until(that);
  }
  if (ahead.kind !== 'word') return [];
  if (ahead.word === 'that' && (takes(clause, 'that') || takes(clause, 'clause'))) return until(after);
  if (grammar.wh.has(ahead.word) && (takes(clause, 'wh') || takes(clause, 'that') || takes(clause, 'clause')))
    return until(after);
  if (ahead.word === 'to' && startsVerb(english, tokens[after + 1]))
    return takes(clause, 'inf') || takes(clause, 'oinf') ? until(after) : quoteAhead(english, line, clauses, index);
  if (takes(clause, 'obj') || takes(clause, 'oinf')) {
    const opener = openerAhead(english, clause, tokens, clauses[index + 1]?.start ?? tokens.length);
    if (opener > 0) return until(opener);
    if (!takes(clause, 'clause') && !takes(clause, 'np')) return quoteAhead(english, line, clauses, index);
    if (takes(clause, 'obj') && clause.addressee === null && !takes(clause, 'np'))
      return quoteAhead(english, line, clauses, index);
  }
  if (clause.passive) return quoteAhead(english, line, clauses, index);
  if (takes(clause, 'np')) return startsThing(english, ahead) ? until(after) : [];
  // “adding he would stay”: a verb that likes its “that” goes without before a pronoun.
  if (
    takes(clause, 'clause') ||
    (takes(clause, 'that') && grammar.pronoun.has(ahead.word) && isAuxiliary(english, tokens[after + 1]))
  ) {
    const bare = startsThing(english, ahead) ? until(after) : [];
    // “said the dam held”, “noted it held” — but not “claimed credit”, “told a story”; “recalled taking the ferry” is a sentence in short.
    if (
      ahead.word.endsWith('ing') ||
      bare.some(({ from, to }) => hasTense(english, tokens, from, to) || holdsQuote(tokens, from, to))
    )
      return bare;
  }
  const opener = thatAhead(clause, tokens, clauses[index + 1]?.start ?? tokens.length);
  if (opener > 0 && takes(clause, 'that')) return until(opener);
  return quoteAhead(english, line, clauses, index);
}

function holdsQuote(tokens: readonly Token[], from: number, to: number): boolean {
  return hasQuote(tokens, { from, to });
}

function infinitiveIn(english: Language, tokens: readonly Token[], addressee: Clause['addressee']): number {
  if (addressee === null) return -1;
  for (let at = addressee.first + 1; at < addressee.last; at++)
    if (tokens[at]?.word === 'to' && startsVerb(english, tokens[at + 1])) return at;
  return -1;
}

/** What is said or announced begins with a noun phrase: not “said with a smile”, “responded by …”, “says and promises …”. */
function startsThing({ grammar }: Language, { word, capital }: Token): boolean {
  if (capital || grammar.opener.has(word)) return true;
  return !(
    grammar.preposition.has(word) ||
    grammar.coordinator.has(word) ||
    grammar.adverb.has(word) ||
    word.endsWith('ly') ||
    grammar.be.has(word)
  );
}

/** “said his bid was over”, but not “said as she left”, “said when asked”, “said in Oslo”. */
function opensClause(english: Language, ahead: Token): boolean {
  const { grammar } = english;
  return startsThing(english, ahead) && (grammar.opener.has(ahead.word) || !grammar.subordinator.has(ahead.word));
}

/** She said, if elected, she would …: an aside at the head of what is said. */
function opensAside({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (!grammar.subordinator.has(word) || grammar.relative.has(word)) return false;
  for (let ahead = at + 1; ahead < at + 10; ahead++) if (tokens[ahead]?.word === ',') return tokens[ahead + 1]?.kind === 'word';
  return false;
}

/** Told a crowded hall in Oslo [that …]; urged the rest of the party [to …]. */
function openerAhead(english: Language, clause: Clause, tokens: readonly Token[], limit: number): number {
  const { grammar } = english;
  // From the cue on: a mention read as addressee may have swallowed the “to”.
  for (let at = clause.last + 1; at < Math.min(limit, clause.last + 20); at++) {
    const token = tokens[at] as Token;
    // “told NBC’s “Early Hour” that …”: marks behind a possessive or a preposition name the place, when a “that” is still to come.
    if (token.kind === 'quote' && !(namesPlace(grammar, tokens[at - 1]) && thatSoon(tokens, at + 1))) return at;
    if (/[;:]/u.test(token.word)) return -1;
    if (
      takes(clause, 'obj') &&
      (token.word === 'that' || (at > clause.last + 1 && grammar.wh.has(token.word) && !grammar.relative.has(token.word)))
    )
      return at;
    if (takes(clause, 'oinf') && token.word === 'to' && startsVerb(english, tokens[at + 1])) return at;
  }
  return -1;
}

function namesPlace(grammar: Language['grammar'], before: Token | undefined): boolean {
  return (
    before !== undefined &&
    (before.word.endsWith("'s") ||
      before.word.endsWith("s'") ||
      grammar.preposition.has(before.word) ||
      grammar.article.has(before.word))
  );
}

function thatSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 6; at++) if (tokens[at]?.word === 'that') return true;
  return false;
}

/** Emphasized to the board [that …]. */
function thatAhead(clause: Clause, tokens: readonly Token[], limit: number): number {
  for (let at = clause.after; at < Math.min(limit, clause.after + 8); at++) {
    if (tokens[at]?.word === 'that') return at;
    if (tokens[at]?.kind === 'sign') return -1;
  }
  return -1;
}

/** Said at a rally in Tulla on Saturday [that …]: how far it may stand behind the verb, in tokens, when nothing between is a sentence. */
const THAT_REACH = 16;

function thatBehind(english: Language, tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + THAT_REACH); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote' || token.word === ';' || token.word === ':') return -1;
    if (token.word === 'that') return hasTense(english, tokens, from, at) ? -1 : at;
  }
  return -1;
}

/** Called [the ruling “absurd”]: where only marks make it speech, the phrase with the marks. */
function quoteAhead(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const limit = clauses[index + 1]?.start ?? tokens.length;
  const phrase = takes(clause, 'as') || takes(clause, 'np');
  // “continue to lead a “moonshot””: a verb that needs the marks needs them close by.
  const reach = phrase ? 14 : takes(clause, 'quote') ? 2 : 8;
  for (let at = clause.after; at < Math.min(limit, clause.after + reach); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote') {
      return phrase ? [{ from: clause.after, to: runEnd(english, line, clauses, index, at) }] : [{ from: at, to: at + 1 }];
    }
    if (/[.;:]/u.test(token.word)) break;
  }
  return [];
}

/** According to Lund, talks failed. — Talks failed, according to Lund. — Talks, according to Lund, failed. */
function prepositionRuns(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const left = { from: floor, to: clause.first };
  const hasLeft = words(tokens, left) > 0;
  let comma = clause.subject ? clause.subject.last + 1 : clause.last + 1;
  while (comma < tokens.length && tokens[comma]?.word !== ',' && tokens[comma]?.word !== ';') comma++;
  if (tokens[comma]?.word === ';') comma = tokens.length;
  const opener = tokens[comma + 1];
  const apposition =
    opener?.kind === 'word' && (english.grammar.article.has(opener.word) || english.grammar.relative.has(opener.word));
  if (apposition && hasLeft) comma = closing(tokens, comma + 1);
  const right = comma + 1 < tokens.length ? [{ from: comma + 1, to: runEnd(english, line, clauses, index, comma + 1) }] : [];
  if (!hasLeft) return right;
  // “Reserves fell, according to Lund, who left in May”: what follows a whole clause is the reporter's.
  return words(tokens, left) > 6 || apposition ? [left] : [left, ...right];
}

function closing(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.word !== ',') at++;
  return at;
}

function nounRuns(english: Language, line: Line, clauses: readonly Clause[], index: number): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const that = tokens[clause.last + 1]?.word === 'that';
  // “a message that fails to please” tells of the message, not what it says.
  if (that && !actsAt(english, tokens, clause.last + 1) && !isAuxiliary(english, tokens[clause.last + 2]))
    return [{ from: clause.last + 1, to: runEnd(english, line, clauses, index, clause.last + 1) }];
  for (let at = clause.last + 1; at <= clause.last + 4; at++) if (tokens[at]?.kind === 'quote') return [{ from: at, to: at + 1 }];
  return [];
}

function quoteRun(tokens: readonly Token[], from: number): Run[] {
  let to = from;
  while (tokens[to]?.kind === 'quote') to++;
  return to > from ? [{ from, to }] : [];
}

function quotesBefore(tokens: readonly Token[], to: number): Run[] {
  let from = to;
  while (tokens[from - 1]?.kind === 'quote') from--;
  return from < to ? [{ from, to }] : [];
}

/** Where what is reported ends: at the next report beside it, at “but he …”, at a semicolon, at the end of the sentence. */
function runEnd(english: Language, { tokens }: Line, clauses: readonly Clause[], index: number, from: number): number {
  const { grammar } = english;
  const own = clauses[index] as Clause;
  let next = index + 1;
  // “While she says he is wrong, she likes him”: what is said ends with the clause that holds it.
  const held = isHeld(english, tokens, own);
  // “Lund, who said it was over, was wrong”: so does what is told of somebody on the way.
  const aside = own.place === 'relative' && tokens[own.group - 2]?.word === ',';
  let commas = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    while (next < clauses.length && (clauses[next] as Clause).start < at) next++;
    const clause = clauses[next];
    // “told me ‘run’ and I ran”: the words stand alone, and the sentence goes on.
    if (
      at === from + 1 &&
      grammar.coordinator.has(token.word) &&
      tokens[from]?.kind === 'quote' &&
      tokens[at + 1]?.kind === 'word'
    )
      return at;
    if (token.word === ';' || (held && token.word === ',' && at > from + 1)) return at;
    if (token.word === ',' && aside && commas++ === 0 && (isAuxiliary(english, tokens[at + 1]) || actsAt(english, tokens, at)))
      return at;
    // “… that it would not last: “The market is gone,” Holm said”: what a colon leads to stands for itself.
    if (token.word === ':' && at > from && tokens[at + 1]?.kind === 'quote') return at;
    const whole = hasTense(english, tokens, from, at) || holdsQuote(tokens, from, at);
    // “…, while 22 percent said”, “…, which has denied it”: oftener the reporter's own than part of what was said.
    if (
      token.word === ',' &&
      at > from + 2 &&
      whole &&
      grammar.break.has(tokens[at + 1]?.word ?? '') &&
      tokens[at + 2]?.word !== 'that'
    )
      return at;
    if (isDash(token) && at > from) {
      const close = dashAhead(tokens, at);
      if (close < 0) return at;
      at = close;
      continue;
    }
    if (clause === undefined || clause.start !== at || at === from) continue;
    const before = tokens[at - 1] as Token;
    if (
      clause.cue.form === 'preposition' ||
      (clause.tense === 'gerund' && (!takes(clause, 'quote') || tokens[clause.after]?.kind === 'quote'))
    ) {
      if (before.word === ',' || grammar.coordinator.has(before.word)) return at - 1;
      if (before.kind === 'quote') return at;
      continue;
    }
    if (clause.cue.form !== 'verb') continue;
    // “said Lund’s office and its lawyer wrote a letter”: two of them wrote it.
    if (whole && grammar.coordinator.has(before.word)) return at - 1;
    if (before.word === ',' || before.kind === 'quote' || /[—–―]/u.test(before.word)) {
      const ahead = tokens[clause.after];
      const tag = before.kind === 'quote' && ahead !== undefined && !opensClause(english, ahead);
      if (ahead === undefined || ahead.kind !== 'word' || clause.place === 'inverted' || tag) return at;
    }
  }
  return tokens.length;
}

/** Whether the clause stands behind a word that makes it a part of another: “While Lund says …,”, “As Reyes announced …,”. */
function isHeld({ grammar }: Language, tokens: readonly Token[], { start, place }: Clause): boolean {
  if (place === 'relative' || place === 'inverted') return false;
  const opener = tokens[start - 1]?.word ?? '';
  if (!grammar.subordinator.has(opener) && !grammar.clausal.has(opener)) return false;
  const first = start - 1;
  return first === 0 || (first === 1 && (tokens[0]?.kind === 'sign' || grammar.coordinator.has(tokens[0]?.word ?? '')));
}

function actsAt(english: Language, tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.kind === 'word' && acts(english, tokens, at);
}

/** Index of the last sign of the dash that closes the aside which the dash at `from` opens, else -1. A dash may be typed as two signs. */
function dashAhead(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isDash(tokens[at])) at++;
  for (; at < Math.min(tokens.length, from + 30); at++) {
    if (!isDash(tokens[at])) continue;
    while (isDash(tokens[at + 1])) at++;
    return at;
  }
  return -1;
}

function isDash(token: Token | undefined): boolean {
  return token?.kind === 'sign' && /^[—–―-]$/u.test(token.word);
}

/** Cuts the signs off both ends; a run without words or marks is none. */
function tidy(tokens: readonly Token[], { from, to }: Run): Run[] {
  let [first, last] = [from, to - 1];
  while (first <= last && tokens[first]?.kind === 'sign' && !/[$£€#@[(]/u.test(tokens[first]?.word ?? '')) first++;
  while (last >= first && tokens[last]?.kind === 'sign' && !/[%)\]]/u.test(tokens[last]?.word ?? '')) last--;
  return first <= last ? [{ from: first, to: last + 1 }] : [];
}

function takes(clause: Clause, complement: Parameters<NonNullable<Clause['word']>['takes']['has']>[0]): boolean {
  return clause.word?.takes.has(complement) ?? false;
}

function hasQuote(tokens: readonly Token[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'quote') return true;
  return false;
}

/** Whether a quotation stands right before this token, a comma between them or not. */
function endsQuoted(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'quote' || (tokens[at - 1]?.kind === 'sign' && tokens[at - 2]?.kind === 'quote');
}

function words(tokens: readonly Token[], { from, to }: Run): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'sign') count++;
  return count;
}
