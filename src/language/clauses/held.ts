// Whether a larger clause holds a verb of speech, so that what is said ends before it goes on: Years after Lund said [the mill was safe], it shut.

import { findFrom, type Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { actsAt, hasTense, isAuxiliary } from './doers.ts';
import { isSentence } from './lead-ins.ts';

/**
 * How: `at once`, “While Lund says …”: what is said ends at the first comma; `before the main clause`, “Years after Lund said …”, where one follows
 * behind a comma; `as an aside`, “Lund, though she said …, stayed”, where the verb of whoever stands before it follows.
 */
export type Holding = 'at once' | 'before the main clause' | 'as an aside' | null;

export function holding(english: Language, tokens: readonly Token[], clause: Clause): Holding {
  if (isHeld(english, tokens, clause)) return 'at once';
  // “Asked whether it held, six said no”
  if (clause.first === 0 && clause.passive) return 'before the main clause';
  // “With Lund saying it was over, they left”
  if (clause.tense === 'gerund' && clause.subject !== null && isAttendant(english, tokens, clause))
    return 'before the main clause';
  const opener = openerBefore(english, tokens, clause);
  if (opener < 0) return null;
  if (leadsSentence(english, tokens, opener)) return 'before the main clause';
  return isBehindSubject(english, tokens, opener) ? 'as an aside' : null;
}

/** “[With the council] saying …”: what goes along with the main clause. */
function isAttendant({ grammar }: Language, tokens: readonly Token[], { subject, group }: Clause): boolean {
  return grammar.absolute.has(tokens[0]?.word ?? '') && subject?.first === 1 && subject.last === group - 1;
}

/** Whether the clause stands right behind a word that makes it a part of another: “While Lund says …,”, “As Reyes announced …,”. */
function isHeld({ grammar }: Language, tokens: readonly Token[], { start: own, place, subject }: Clause): boolean {
  // “When Lund complained and explained it, …”
  const start = place === 'shared' && subject !== null && subject.last < own ? subject.first : own;
  if (place === 'relative' || place === 'inverted') return false;
  const opens = (at: number): boolean => {
    const word = tokens[at]?.word ?? '';
    return grammar.subordinator.has(word) || grammar.clausal.has(word);
  };
  let first = start - 1;
  // “Although kin of the clerk said”: the phrase whose last noun the clause is read to begin with.
  if (grammar.preposition.has(tokens[first]?.word ?? ''))
    while (first > 0 && tokens[first]?.kind === 'word' && !opens(first)) first--;
  if (!opens(first)) return false;
  return first === 0 || (first === 1 && (tokens[0]?.kind === 'sign' || grammar.coordinator.has(tokens[0]?.word ?? '')));
}

/** In tokens: “when [news broke that officials in the talks had] proposed”. */
const LONGEST_WAY = 16;

/**
 * The word that opens the clause which holds this one, with no sign between: “[while] the union and the board say”, “[when] news broke that officials
 * had proposed”, “[which] says”, “, [admitting]” in -ing; -1 where there is none.
 */
function openerBefore(english: Language, tokens: readonly Token[], { group, start, tense }: Clause): number {
  const { grammar } = english;
  if (tense === 'gerund' && tokens[group - 1]?.word === ',') return group;
  for (let at = start - 1; at >= 0 && start - at < LONGEST_WAY && tokens[at]?.kind === 'word'; at--) {
    const { word } = tokens[at] as Token; // as: in range by the loop
    // “in the week [that]”, but not “said that”
    const opens =
      word === 'that'
        ? grammar.time.has(tokens[at - 1]?.word ?? '')
        : grammar.subordinator.has(word) || grammar.clausal.has(word);
    if (!opens) continue;
    // “After the vote Lund said”: what leads to no clause holds none; “while the union and the board say” does.
    const between = at + 1 < start;
    const joined = grammar.coordinator.has(tokens[start - 1]?.word ?? '');
    if (!between || joined || hasTense(english, tokens, at + 1, start)) return at;
  }
  return -1;
}

/** In tokens: “[a few weeks] after”, “[in a year in] which”, “[Since 16 June,] when”. */
const LONGEST_FRONT = 7;

/** Whether nothing but a time, a place or a small word stands before the opener: “years [after]”, “however, [while]”, “in Tulla, [where]”. */
function leadsSentence(english: Language, tokens: readonly Token[], opener: number): boolean {
  const { grammar, calendar, meaning } = english;
  if (opener === 0) return !tokens[0]?.word.endsWith('ing');
  if (opener > LONGEST_FRONT || tokens[opener]?.word.endsWith('ing')) return false;
  const comma = tokens[opener - 1]?.word === ',';
  const to = comma ? opener - 1 : opener;
  const front = tokens.slice(0, to);
  const isSmall = ({ kind, word }: Token): boolean =>
    kind === 'sign' ||
    grammar.coordinator.has(word) ||
    grammar.adverb.has(word) ||
    grammar.focus.has(word) ||
    grammar.measure.has(word) ||
    grammar.determiner.has(word) ||
    grammar.time.has(word) ||
    meaning.numberOf(word) !== null ||
    calendar.word(word) !== null;
  if (front.every(isSmall) || (comma && to === 1)) return true;
  if (front.some(({ kind }, at) => kind !== 'word' && at > 0) || hasTense(english, tokens, 0, to)) return false;
  const first = tokens[0] as Token; // as: the opener stands behind it
  const { word = '' } = tokens[opener] ?? {};
  return (grammar.wh.has(word) || word === 'that') && (grammar.preposition.has(first.word) || grammar.time.has(first.word));
}

/** “Lund, [though] she said”, “Holm, [who] backed her and said”, “A letter, [announcing]”: whether a comma parts the opener from a thing without its verb. */
function isBehindSubject(english: Language, tokens: readonly Token[], opener: number): boolean {
  const comma = opener - 1;
  if (tokens[comma]?.word !== ',' || english.grammar.preposition.has(tokens[0]?.word ?? '')) return false;
  const front = tokens.slice(0, comma);
  return front.every(({ kind }) => kind === 'word') && !hasTense(english, tokens, 0, comma);
}

/** Whether the clause that holds the words goes on behind the comma or the marks at `at`: “…, [it] shut”, “…, [six members] said no”; “…, [stayed]”. */
export function goesOnBehind(english: Language, tokens: readonly Token[], how: Holding, at: number): boolean {
  const { grammar, wordClasses } = english;
  if (how === 'as an aside') return isAuxiliary(english, tokens[at + 1]) || actsAt(english, tokens, at);
  let from = at + 1;
  // “, [even] its friends have left”, “, [at least] 210 have left”
  while (grammar.focus.has(tokens[from]?.word ?? '') || grammar.hedge.has(tokens[from]?.word ?? '')) from++;
  if (grammar.measure.has(tokens[from]?.word ?? '') && from > at + 1) from++;
  const first = tokens[from];
  if (first?.kind !== 'word' || first.word.endsWith('ing') || isAuxiliary(english, first)) return false;
  const small = [grammar.coordinator, grammar.relative, grammar.preposition, grammar.subordinator, grammar.clausal];
  if (small.some((words) => words.has(first.word)) && !grammar.demonstrative.has(first.word)) return false;
  // A main clause has to come: behind the last comma it does.
  if (isSentence(english, tokens, from) || findFrom(tokens, from, ({ word }) => word === ',') < 0) return true;
  // “, Lund, who was ill, stayed”
  const next = tokens[from + 2]?.word ?? '';
  const told = grammar.relative.has(next) || grammar.determiner.has(next) || wordClasses.wordClass(next) === 'participle';
  return first.capital && tokens[from + 1]?.word === ',' && told;
}
