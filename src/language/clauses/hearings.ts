// What a court is told, nobody knows by whom: the court heard [he had lost his job] — the inquest was told [that she fell].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Subject, Verb } from './heads.ts';

/** Whether a court, a jury, a hearing or members of a parliament hear, or are told, what follows. */
export function isHearing(
  english: Language,
  tokens: readonly Token[],
  { word, passive, group, tense }: Verb,
  { subject }: Subject,
): boolean {
  if (!word?.takes.has('clause')) return false;
  if (!word.takes.has('hearing') && !(passive && word.takes.has('obj'))) return false;
  for (let at = subject?.first ?? 0; at <= (subject?.last ?? -1); at++) if (sits(english, tokens[at])) return true;
  return tense !== 'gerund' && isGathering(english, tokens, group);
}

/** “the murder {trial} of Lund [has heard]”, “the {meeting} [was told]”, “a port {hearing} [was told]”: the noun of the phrase before the verb. */
function isGathering(english: Language, tokens: readonly Token[], group: number): boolean {
  const { grammar, calendar } = english;
  for (let at = group - 1; at >= group - REACH && tokens[at]?.kind === 'word'; at--) {
    const { word } = tokens[at] as Token; // as: seen by the loop
    if (grammar.auxiliary.has(word) || grammar.pronoun.has(word) || grammar.coordinator.has(word)) return false;
    // “Monday’s [meeting] heard that”
    if (sits(english, tokens[at]) || (at === group - 1 && calendar.gathers(word))) return true;
    if (grammar.determiner.has(word) && !grammar.preposition.has(tokens[at - 1]?.word ?? '')) return false;
  }
  return false;
}

/** In tokens: “{The jury} at Tulla Crown Court has [heard]”. */
const REACH = 8;

/** Whether one who sits stands in the same clause before a verb: what else people hear is no report. */
export function isHeardAtSitting(english: Language, tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - REACH && tokens[before]?.kind === 'word'; before--)
    if (sits(english, tokens[before])) return true;
  // “The meeting heard that”, but not “The rally heard Ida Lund sing”
  const next = tokens[at + 1];
  const tells = next === undefined || next.kind === 'sign' || english.grammar.opener.has(next.word) || next.word === 'that';
  return tells && english.calendar.gathers(tokens[at - 1]?.word ?? '');
}

function sits({ calendar }: Language, token: Token | undefined): boolean {
  return token?.kind === 'word' && (calendar.sits(token.word) !== null || calendar.gathersAtSitting(token.word));
}
