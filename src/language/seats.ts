// Where somebody begins behind the place of his office: said Ashton, Ore., {Mayor Ida Lund}.

import type { Token } from './tagger.ts';

/**
 * “said Ashton, Ore., [Mayor Ida Lund]”, “according to Ashton, England, [police chief Tom Hale]”: where somebody begins behind the place he holds his office
 * in and its land; -1 elsewhere. Not “In Ashton, Ore., Mayor Lund”, nor “The storm hit Ashton, Ore., Mayor Lund said”.
 */
export function behindSeat(tokens: readonly Token[], isName: (index: number) => boolean, first: number): number {
  if (!isName(first)) return -1;
  let land = first + 1;
  while (land < first + LONGEST_PLACE && isName(land) && tokens[land]?.joined === 'space') land++;
  const { joined, facts, word } = tokens[land] ?? {};
  if (joined !== 'comma' || (facts?.place !== 'region' && facts?.place !== 'country')) return -1;
  const [begin, before] = [tokens[first] as Token, tokens[first - 1]]; // as: a name
  const told =
    (before?.facts.cue === true && before.class !== 'preposition') ||
    (before?.word === 'to' && tokens[first - 2]?.facts.cue === true);
  if (!begin.opens && !(told && begin.joined === 'space')) return -1;
  if (begin.facts.honorific !== null || (land > first + 1 && begin.facts.given !== null && begin.facts.place === null)) return -1;
  for (let at = land + 1; at < land + LONGEST_OFFICE; at++) {
    const token = tokens[at];
    if (token === undefined || !(token.joined === 'space' || (at === land + 1 && token.joined === 'comma'))) return -1;
    const office = token.role?.kind === 'person' ? token.role.number === 'singular' : token.facts.honorific !== null;
    if (office && isName(at + 1) && tokens[at + 1]?.joined === 'space') return token.word === word ? -1 : land + 1;
    if (token.class === 'verb' || token.class === 'preposition' || token.class === 'determiner') return -1;
  }
  return -1;
}

/** In words: “Fort St. John”, “former deputy police chief”. */
const LONGEST_PLACE = 4;
const LONGEST_OFFICE = 6;
