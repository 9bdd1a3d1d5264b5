// The mentions of a sentence near a quotation as candidates: who does what there, and how near.

import type { Clause } from '../language/clauses/clauses.ts';
import { acts, isActedUpon } from '../language/clauses/doers.ts';
import { actsBehindAside, mainAfter, tellsWhen } from '../language/clauses/main-clauses.ts';
import {
  clauseOf,
  countBetween,
  distance,
  holds,
  NEAREST,
  nearestOf,
  tokensOf,
  type Where,
} from '../language/clauses/nearness.ts';
import { isOwnedClaim } from '../language/clauses/owners.ts';
import type { Placed } from '../language/clauses/placement.ts';
import { announcerOf, leadsToColon } from '../language/clauses/pointers.ts';
import { beginsToSpeak, type Reading } from '../language/clauses/readings.ts';
import type { Language } from '../language/language.ts';
import { contains, lastWord, slice } from '../text/span.ts';
import type { Mention, Quotation } from '../types.ts';
import type { Candidate, Situation } from './candidate.ts';

export function mentionsOf(english: Language, text: string, situation: Situation, reading: Reading, where: Where): Candidate[] {
  const { grammar } = english;
  const { quotation } = situation;
  const { line, placement, clauses, reports } = reading;
  const pieces = tokensOf(reading, quotation);
  const meanwhile = clauses.find(
    (clause, index) =>
      index === 0 &&
      reports.every((report) => report.clause !== clause) &&
      tellsWhen(english, line.tokens, placement, clause, pieces[0]?.from ?? 0),
  )?.subject;
  const free = placement.list.filter(
    (placed) => placed !== meanwhile && !quotation.content.some((piece) => contains(piece, placed.mention.head)),
  );
  const announcer = where !== 'own' && where !== 'after' && situation.colon ? announcerOf(english, reading) : null;
  const actor = where === 'before' ? lastToAct(english, reading) : null;
  const near = free.length <= NEAREST ? free : nearestOf(free, pieces, line.tokens.length, where);
  return near.map((placed): Candidate => {
    const clause = clauseOf(reading, { clauses, reports }, placed, quotation, pieces);
    const gapTo = distance(pieces, placed, line.tokens.length, where);
    const before = line.tokens[placed.first - 1];
    const loose = clause === null && where === 'own';
    const who = whoOf(text, placed.mention);
    const claims = clause?.linked === true && clause.role === 'subject' && isOwnedClaim(grammar, line.tokens, clause.clause);
    // Spelt out: a spread of common fields here took a sixth of the whole extraction.
    return {
      kind: 'mention',
      carriedFrom: null,
      mention: placed.mention,
      who,
      clause: clause?.clause ?? null,
      role: clause?.role ?? 'loose',
      linked: clause?.linked ?? false,
      where,
      gap: gapTo.gap,
      left: gapTo.left,
      between: countBetween(near, placed, gapTo),
      // “after Norvale said”: what follows is a clause, not a place or a time.
      prepositional:
        !(claims && placed.mention.kind !== 'pronoun') &&
        before?.kind === 'word' &&
        grammar.preposition.has(before.word) &&
        !(clause?.role === 'subject' && (grammar.clausal.has(before.word) || (clause.linked && clause.clause.place === 'by'))),
      leading: placement.list[0] === placed,
      acts: loose && acts(english, line.tokens, placed.last),
      actedUpon: loose && isActedUpon(english, line.tokens, placed.first),
      owns: loose && owns(english, line.tokens, placed),
      claims,
      announces: announcer === placed || (clause?.linked === true && leadsToColon(english, reading, clause)),
      onStage: actor === placed,
      goesOnInside: clause === null && gapTo.left && gapTo.gap === 0 && startsSmall(text, quotation),
      hears: hears(english, line.tokens, placed.last),
      answers: false,
      outer: clause !== null && !clause.linked && holds(reports, clause.clause, pieces),
      inner: clause?.linked === true && !claims && isReported(reading, clause.clause),
      quotedName: isQuoted(text, quotation, placed.mention),
      continues: situation.previous?.who === who,
      situation,
    };
  });
}

/** “The court [has often] heard”: what follows was said to it; but “she was heard to say”. */
function hears({ grammar }: Language, tokens: Reading['line']['tokens'], last: number): boolean {
  let at = last + 1;
  while (at <= last + 3 && (grammar.have.has(tokens[at]?.word ?? '') || grammar.adverb.has(tokens[at]?.word ?? ''))) at++;
  return grammar.hearing.has(tokens[at]?.word ?? '');
}

/** “{Shah} shrugged.”, “Lund said so, and {Shah} cut in.”: who alone does something, or at last begins to speak. */
function lastToAct(english: Language, reading: Reading): Placed | null {
  const { line, placement, clauses } = reading;
  // “Asked whether Lund had called, {Shah} shrugged.”
  const [asked] = clauses;
  const answers = asked?.passive && asked.group === 0 ? mainAfter(english, line.tokens, placement, asked.last + 1) : null;
  if (answers && clauses.every(({ last }) => last < answers.first)) return answers;
  if (clauses.length > 0) return beginsToSpeak(english, reading);
  return isAloneIn(english, reading) ? (reading.placement.list[0] ?? null) : null;
}

/** Whether the first mention of a line is somebody who acts, and nobody else does. */
function isAloneIn(english: Language, { line, placement }: Reading): boolean {
  const { tokens } = line;
  const doesSomething = ({ mention, last }: Placed) =>
    isSomebody(mention) && (acts(english, tokens, last) || actsBehindAside(english, tokens, last, tokens.length));
  const acting = placement.list.filter(doesSomething);
  return acting.length === 1 && acting[0] === placement.list[0];
}

function isSomebody({ kind, entity }: Mention): boolean {
  return kind === 'pronoun' || entity === 'person' || (kind === 'nominal' && entity === 'unnamed');
}

/** “Moore’s plan”, “his plan”. */
function owns({ grammar }: Language, tokens: Reading['line']['tokens'], { last }: Placed): boolean {
  const { word = '' } = tokens[last] ?? {};
  return word.endsWith("'s") || word.endsWith("s'") || grammar.possessive.has(word);
}

/** Whether this clause stands inside what another one reports. */
export function isReported({ reports }: Reading, clause: Clause): boolean {
  return reports.some(
    (report) => report.clause !== clause && report.runs.some((run) => run.from <= clause.first && clause.last < run.to),
  );
}

/** Whether the words begin with a small letter, as what goes on with a sentence does. */
function startsSmall(text: string, { quoted }: Quotation): boolean {
  const first = text[quoted[0]?.start ?? text.length] ?? '';
  return first !== first.toUpperCase();
}

function isQuoted(text: string, { quoted }: Quotation, mention: Mention): boolean {
  if (mention.kind !== 'name') return false;
  const name = text.slice(mention.head.start, mention.head.end);
  const last = lastWord(name);
  return last.length > 2 && quoted.some((piece) => text.slice(piece.start, piece.end).includes(last));
}

/** The last word of a mention’s head, in lower case. */
export function whoOf(text: string, { head }: Mention): string {
  return lastWord(slice(text, head)).toLowerCase();
}
