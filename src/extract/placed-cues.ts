// Cues by place alone: “We won,” {beamed} Holm. — “No child will walk” {—} Lund.

import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';

/** A headline, “No child will walk”: Lund, and not “Cutty Sark”: a ship comes home. */
export function headsColumn(tokens: readonly Token[], at: number): boolean {
  const said = tokens[at - 1];
  if (at !== 1 || tokens[at]?.word !== ':' || said === undefined || said.end - said.start < SHORTEST_HEADLINE) return false;
  return tokens.slice(at + 1).every((word) => word.kind === 'word' && word.capital);
}

/** In characters, marks included: what is shorter may be the name of a ship or a song. */
const SHORTEST_HEADLINE = 16;

/** Whether a name stands here as a signature does: alone, or with an office behind a comma. */
export function signs(tokens: readonly Token[], from: number): boolean {
  let at = from;
  if (tokens[at]?.kind === 'sign') at++;
  const first = at;
  while (tokens[at]?.capital || (at > first && tokens[at]?.kind === 'word' && (tokens[at]?.word.length ?? 9) <= 3)) at++;
  const after = tokens[at];
  return at > first && (after === undefined || after.kind === 'quote' || /[,.(]/u.test(after.word));
}

/** “committee chairman [Henrik Lund]”: an office, or what it is of and then the office, before a name. */
function isOfficer({ roles }: Language, tokens: readonly Token[], from: number): boolean {
  const office = [from, from + 1].find((at) => roles(tokens[at]?.word ?? '')?.kind === 'person');
  return office !== undefined && tokens[office + 1]?.capital === true;
}

/** “We won,” beamed Holm. — “We won,” Holm beamed. Any past-tense verb may stand where a tag stands. */
export function licensedByPlace(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, cues } = english;
  const { word, capital } = tokens[at] as Token;
  if (capital || !word.endsWith('ed') || word.length < 5) return false;
  // “No,” retired general Lloyd Newton said: a verb that is one by trade stands behind.
  for (let ahead = at + 1; ahead < at + 9 && tokens[ahead]?.kind === 'word'; ahead++) {
    if (cues.verbs.has(tokens[ahead]?.word ?? '')) return false;
  }
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // “star of “The Tide,” thanked Lund for …”: what stands inside a sentence as a word does has no tag.
  if (before?.kind === 'quote')
    return (
      tokens[at - 2]?.kind !== 'word' &&
      after !== undefined &&
      (after.capital ||
        grammar.determiner.has(after.word) ||
        grammar.pronoun.has(after.word) ||
        isOfficer(english, tokens, at + 1))
    );
  if (after !== undefined && after.kind === 'word') return false;
  let start = at;
  while (start > 0 && at - start < 4 && (tokens[start - 1]?.capital || grammar.pronoun.has(tokens[start - 1]?.word ?? '')))
    start--;
  return start < at && tokens[start - 1]?.kind === 'quote';
}
