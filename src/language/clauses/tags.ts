// The tag of a report and what stands on either side of it: Talks, [Lund said], would resume. — [As Lund noted], talks failed.

import { findFrom, type Line, type Token } from '../../text/lines.ts';
import { needsMarks } from '../cues.ts';
import type { Language } from '../language.ts';
import { skipAddressee } from './adjuncts.ts';
import { quotes } from './agents.ts';
import { startsThing } from './begins-behind.ts';
import type { Clause } from './clauses.ts';
import { hasTense, isAuxiliary } from './doers.ts';
import { isSentence } from './lead-ins.ts';
import { runEnd } from './report-ends.ts';
import { hasQuote, type Run, takes, words } from './runs.ts';

/** Whether the clause of a tag is over here: “, Lund said.”, “, Lund said on the harbour’s “Early Hour.”” */
export function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined || token.kind === 'sign') return true;
  return token.kind === 'quote' && (next === undefined || next.kind === 'sign') && /'s$|s'$/u.test(before?.word ?? '');
}

/** “The dam will hold, Lund told a Senate panel Wednesday.”, but not “In the debate, Lund told Holm about his plan.” */
export function endsBehindAddressee(english: Language, tokens: readonly Token[], clause: Clause, floor: number): boolean {
  const { grammar } = english;
  if (!takes(clause, 'obj') || !takes(clause, 'clause') || clause.negated || clause.infinitive) return false;
  const opener = tokens[floor]?.word ?? '';
  if (grammar.preposition.has(opener) || grammar.subordinator.has(opener)) return false;
  const end = skipAddressee(english, tokens, clause.after, clause);
  return tokens[end]?.word === '.' && hasTense(english, tokens, floor, clause.start);
}

/**
 * “The pier was safe, a clerk said {but gave no details}”, “…, Lund said {in posing the question to Holm}.”, “…, Lund said {on “Early Hour.”}”, “…, Lund said {in his
 * book, “Low Water.”}”: whether what stands behind the verb of a tag is no part of what was said.
 */
export function endsBehindRest(english: Language, tokens: readonly Token[], clause: Clause, left: Run): boolean {
  const { grammar, works, wordClasses } = english;
  const { after, last } = clause;
  const opener = tokens[left.from]?.word ?? '';
  if (!takes(clause, 'clause') || clause.negated || clause.passive || tokens[left.to - 1]?.word !== ',') return false;
  if (hasQuote(tokens, left) || grammar.subordinator.has(opener) || grammar.clausal.has(opener)) return false;
  const { kind, word = '' } = tokens[after] ?? {};
  const next = tokens[after + 1];
  const ends = (at: number): boolean => tokens[at] === undefined || (tokens[at]?.word === '.' && at === tokens.length - 1);
  const show = kind === 'word' && word !== 'to' && grammar.setting.has(word) && next?.kind === 'quote' && ends(after + 2);
  const book =
    word === ',' && next?.kind === 'quote' && works(tokens[after - 1]?.word ?? '') && after > last + 1 && ends(after + 2);
  const contrasts = grammar.contrast.has(word) && grammar.coordinator.has(word);
  const doing =
    grammar.preposition.has(word) &&
    after === last + 1 &&
    next?.word.endsWith('ing') === true &&
    /^(?:participle|verb)$/u.test(wordClasses.wordClass(next.word));
  if (!show && !book && !contrasts && !(doing && endsPlainly(english, tokens, after + 2))) return false;
  return hasTense(english, tokens, left.from, left.to);
}

/** In tokens: “in posing {the question to Ida Lund on Monday}”. */
const LONGEST_REST = 12;

/** Whether nothing but words that are no clause stand between here and the end. */
function endsPlainly(english: Language, tokens: readonly Token[], from: number): boolean {
  const end = tokens.at(-1)?.word === '.' ? tokens.length - 1 : tokens.length;
  if (end - from > LONGEST_REST || tokens.slice(from, end).some(({ kind, word }) => kind !== 'word' || word === 'that'))
    return false;
  return !hasTense(english, tokens, from, end);
}

/** In tokens: “the state news agency of Norvale”. */
const LONGEST_PAPER = 7;

/** “[The road was cut], the Ledger quoted officials as saying.”: what stands before a tag that passes words on; null where there is none. */
export function beforeQuoting(english: Language, tokens: readonly Token[], clause: Clause, floor: number): Run | null {
  const { tense, first, last, subject } = clause;
  if (tense !== 'gerund' || subject === null || tokens[first - 1]?.word !== 'as' || tokens[last + 1]?.kind === 'word')
    return null;
  const verb = subject.first - 1;
  if (!quotes(english, tokens[verb]) || /^[:,]$/u.test(tokens[last + 1]?.word ?? '')) return null;
  let comma = verb - 1;
  while (verb - comma <= LONGEST_PAPER && tokens[comma]?.kind === 'word') comma--;
  const left = { from: floor, to: comma };
  if (comma === verb - 1 || tokens[comma]?.word !== ',' || hasQuote(tokens, left)) return null;
  return hasTense(english, tokens, floor, comma) ? left : null;
}

/** “…, Lund said.”: whether nothing but a tag begins here. */
export function isTag(tokens: readonly Token[], clause: Clause | undefined, at: number): boolean {
  return clause?.start === at && isEnd(tokens, clause.after);
}

/** “If they cough, ”: whether the run is no more than a clause that leans on the next. */
export function isPart(english: Language, tokens: readonly Token[], { from, to }: Run): boolean {
  const inside = tokens.slice(from, to - 1);
  return english.grammar.subordinator.has(tokens[from]?.word ?? '') && inside.every(({ kind }) => kind === 'word');
}

/** “{Not long after she left,} Lund asked …”, “{On Monday, even as shares fell,} Lund wrote …”: only when it was, and no sentence. */
export function leansOn(english: Language, tokens: readonly Token[], { from, to }: Run): boolean {
  const { grammar } = english;
  const close = to - 1;
  for (let at = from; at < close; at++) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    if (kind !== 'word' && word !== ',') return false;
    if (!opensTime(grammar, word)) continue;
    // “The mill shut after the rain came, Lund said.”
    const timed = tokens.slice(from, at).every((token) => token.word === ',' || isOfTime(english, token));
    const whole = tokens.slice(at + 1, close).every((token) => token.kind === 'word');
    return timed && whole && hasTense(english, tokens, at + 1, close);
  }
  return false;
}

/** “Not”, “long”, “two”, “months”, “on”, “Tuesday”, “even” */
function isOfTime({ grammar, calendar }: Language, { word }: Token): boolean {
  const small = [
    grammar.time,
    grammar.negation,
    grammar.focus,
    grammar.adverb,
    grammar.preposition,
    grammar.span,
    grammar.measure,
  ];
  return small.some((words) => words.has(word)) || calendar.number(word) !== null;
}

/** “after”, “as”, “when”; not “more than”. */
function opensTime({ clausal }: Language['grammar'], word: string): boolean {
  return word === 'when' || word === 'while' || (clausal.has(word) && word !== 'than');
}

/** “the union, which [wrote the rules]”, “the mayor [ordered a ban]”: what is done to a thing, which nobody tells. */
export function actsOnThing({ place, addressee }: Clause): boolean {
  return (
    place === 'relative' || (addressee !== null && addressee.mention.kind === 'nominal' && addressee.mention.entity === null)
  );
}

/** “As Lund demands [a wall], others dig”, “…, as Lund joked [with his crew]”: what somebody does meanwhile; not “as Lund told the Ledger”, “as Lund put it”. */
export function meanwhile(english: Language, tokens: readonly Token[], clause: Clause): boolean {
  const { grammar } = english;
  const { after, last, addressee } = clause;
  if (addressee !== null || takes(clause, 'obj') || clause.passive) return false;
  const link = tokens[last + 1]?.word ?? '';
  // “as the town responded to the rules”, but “as Lund explained to me”
  if (link === 'with' || (link === 'to' && !takes(clause, 'clause'))) return true;
  const ahead = tokens[after];
  if (ahead?.kind !== 'word' || after !== last + 1 || ahead.word === 'that') return false;
  const small = [grammar.pronoun, grammar.object, grammar.time, grammar.wh, grammar.coordinator, grammar.auxiliary];
  return startsThing(english, ahead) && !small.some((words) => words.has(ahead.word));
}

/** As Holm put it on Monday, the fund is empty. — The fund, as Holm noted, is empty. */
export function asRemark(english: Language, line: Line, clauses: readonly Clause[], index: number, floor: number): Run[] | null {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const as = clause.start - 1;
  const left = { from: floor, to: as };
  const limit = Math.min(clauses[index + 1]?.start ?? tokens.length, clause.last + 25);
  let comma = clause.last + 1;
  while (comma < limit && tokens[comma]?.word !== ',') comma++;
  if (words(tokens, left) === 0) {
    // “As the meeting concluded, the lights went out”; “…,” she said as she dismissed the claim by Lund, of Mill Street.
    if (words(tokens, { from: 0, to: as }) > 1 || isGathering(english, tokens, clause)) return null;
    const behind = { from: comma + 1, to: runEnd(english, line, clauses, index, comma + 1) };
    // “As we noted, a study found”: the writer's own remark is nobody's words.
    const own = english.wordClasses.pronoun(tokens[as + 1]?.word.split("'", 1)[0] ?? '')?.person === 'first';
    if (own && !hasQuote(tokens, behind)) return [];
    return tokens[comma]?.word === ',' ? [behind] : null;
  }
  // “It fell and, as Holm noted, it stayed low”, “given that, as Holm noted, it fell”: the clause is not told yet.
  const opener = tokens[tokens[as - 1]?.word === ',' ? as - 2 : as - 1]?.word ?? '';
  const opens = english.grammar.coordinator.has(opener) || english.grammar.subordinator.has(opener);
  if (opens && tokens[comma]?.word === ',') return [{ from: comma + 1, to: runEnd(english, line, clauses, index, comma + 1) }];
  if (tokens[as - 1]?.word !== ',' && tokens[as - 1]?.kind !== 'quote') return null;
  // “it came “within a hand” of it, as the clean-up begins”: what needs marks needs them close by.
  if (needsMarks(clause.word) && tokens[as - 1]?.kind !== 'quote' && tokens[as - 2]?.kind !== 'quote') return null;
  const right = tokens[comma]?.word === ',' ? [{ from: comma + 1, to: runEnd(english, line, clauses, index, comma + 1) }] : [];
  return words(tokens, left) > 6 ? [left] : [left, ...right];
}

/** “the press conference”, “the hearing”: what comes to an end and says nothing. */
function isGathering({ calendar }: Language, tokens: readonly Token[], { subject }: Clause): boolean {
  return subject !== null && calendar.gathers(tokens[subject.last]?.word ?? '');
}

/** “A,” he said, “B” — Talks, Lund said, would resume — but not: “A,” said Lund, the negotiator. */
export function afterTag(english: Language, line: Line, clauses: readonly Clause[], index: number, unfinished: boolean): Run[] {
  const { tokens } = line;
  const clause = clauses[index] as Clause;
  const limit = clauses[index + 1]?.start ?? tokens.length;
  for (let at = clause.after; at < limit; at++) {
    const token = tokens[at] as Token;
    // “A,” he said, “B” — “A,” he said, but “B”
    const sign = english.grammar.coordinator.has(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1;
    if (token.kind === 'quote' && tokens[sign]?.kind === 'sign')
      return [{ from: at, to: runEnd(english, line, clauses, index, at) }];
    if (token.word === ';') return [];
  }
  if (tokens[clause.start - 1]?.kind === 'quote') return [];
  const next = tokens[clause.after + 1];
  if (tokens[clause.after]?.word !== ',' || next?.kind !== 'word') return [];
  const { grammar } = english;
  // “…, a fact first reported by Ida Lund, [a clerk with the Ledger]”: who she is.
  if (clause.place === 'by' && grammar.article.has(next.word)) return [];
  // “After a talk, Lund wrote to Ida Moss, [the editor]: “…””: and who she is to whom it goes.
  const sign = findFrom(tokens, clause.after + 1, ({ kind }) => kind !== 'word');
  if (tokens[sign]?.word === ':' && tokens[sign + 1]?.kind === 'quote' && !hasTense(english, tokens, clause.after + 1, sign))
    return [];
  // “He was unknown, the airline added, and had passed every check”
  // “…, the clerk said, and still had not”
  const joint = clause.after + (grammar.coordinator.has(next.word) ? 2 : 1);
  const finite = isAuxiliary(english, tokens[grammar.adverb.has(tokens[joint]?.word ?? '') ? joint + 1 : joint]);
  const opens =
    clause.place === 'inverted'
      ? finite
      : finite || !(grammar.coordinator.has(next.word) || grammar.wh.has(next.word) || next.word.endsWith('ing'));
  // “In general, says Ida Lund, dean of the school, there is a ladder.”
  if (clause.place === 'inverted' && unfinished) {
    const from = behindOffice(english, tokens, clause.after + 1);
    return from > 0 ? [{ from, to: runEnd(english, line, clauses, index, from) }] : [];
  }
  // What stood before is no sentence yet: “In many cases, officials say, they are told so.”
  const other = !unfinished && clauses.some((one) => one !== clause && one.start <= clause.after + 1 && one.last > clause.after);
  if (!opens || other) return [];
  return [{ from: clause.after + 1, to: runEnd(english, line, clauses, index, clause.after + 1) }];
}

/** In asides: “Ida Lund, 43, dean of the school, …”. */
const MOST_OFFICES = 2;

/** Where a sentence begins behind what tells more of the teller: “[dean of the school,] there is a ladder”; -1 where none does. */
function behindOffice(english: Language, tokens: readonly Token[], from: number): number {
  let at = from;
  for (let asides = 0; asides <= MOST_OFFICES; asides++) {
    const sign = findFrom(tokens, at, ({ kind }) => kind !== 'word');
    const aside = tokens[sign]?.word === ',' && !hasTense(english, tokens, at, sign);
    if (!aside)
      return tokens[at]?.kind === 'word' &&
        !english.grammar.relative.has(tokens[at]?.word ?? '') &&
        isSentence(english, tokens, at)
        ? at
        : -1;
    at = sign + 1;
  }
  return -1;
}

/**
 * ““The road is open,” [a clerk and] driver with the fund said”: the token behind marks at the head of a sentence that no sign and no verb parts from
 * the teller; else where the clause starts.
 */
export function behindMarks(english: Language, tokens: readonly Token[], { start, after, place }: Clause, floor: number): number {
  const told = place === 'before' || place === 'aside' || place === 'preposition';
  if (tokens[floor]?.kind !== 'quote' || start <= floor + 1 || !told || tokens[after]?.kind === 'quote') return start;
  const between = tokens.slice(floor + 1, start);
  const [opener] = between;
  const plain = opener?.kind === 'word' && startsThing(english, opener) && between.every(({ kind }) => kind === 'word');
  return plain && isEnd(tokens, after) && !hasTense(english, tokens, floor + 1, start) ? floor + 1 : start;
}

/** “After …”, “When …”, “As …”, “Asked …”, “Responding to …” */
export function opensPart({ grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const { word = '' } = tokens[at] ?? {};
  if (grammar.clausal.has(word) || grammar.subordinator.has(word)) return true;
  const next = tokens[at + 1];
  if (next?.kind !== 'quote' && !grammar.preposition.has(next?.word ?? '') && !grammar.wh.has(next?.word ?? '')) return false;
  const sort = wordClasses.wordClass(word);
  return (sort === 'participle' && word.endsWith('ing')) || (/^(?:participle|verb)$/u.test(sort) && word.endsWith('ed'));
}
