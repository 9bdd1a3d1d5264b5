// Whether a small word goes on with a noun phrase or is its verb: the state [delegate] – Lund [plans] a trip – a tall, [deliberate] man.

import type { Roles } from './roles.ts';
import type { Token } from './tagger.ts';

/** Whether a lower-case word goes on with the phrase that begins at `first`, rather than being its verb. */
export function goesOn(
  roles: Roles,
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  at: number,
  { first, nounSeen }: { readonly first: number; readonly nounSeen: boolean },
): boolean {
  // "a London-based think tank"
  const pairs = !nounSeen || tokens[at - 1]?.word.includes('-') === true;
  if (endsField(tokens, first, at) || (pairs && beginsPair(roles, tokens, at))) return true;
  const token = tokens[at] as Token; // as: the caller's index
  const next = tokens[at + 1];
  if (nounSeen && token.word.endsWith('s') && leadsToTrade(tokens, isName, at, isBehindItsVerb(tokens, first))) return true;
  const nextFits = next !== undefined && next.joined === 'space' && (isName(at + 1) || isNominal(next));
  // “The club’s history records that …”, but not “records that were kept”
  // “Court papers state that …”, “Court papers state he left”
  const noun = tokens[at - 1];
  const several = token.role?.number === 'singular' && noun?.shape === 'lower' && /[^s]s$/u.test(noun.word);
  const papers = several && token.facts.cue && noun.role?.kind === 'document';
  if (nounSeen && papers && !nextFits) return false;
  const tells =
    nounSeen && (several || token.word.endsWith('s')) && token.facts.cue && next?.word === 'that' && next.joined === 'space';
  if (tells && !isVerbal(tokens[at + 2])) return false;
  // “Rule 14.2 states”
  const numbered = tokens[at - 2]?.shape === 'capital' && /^\p{N}+(?:\.\p{N}+)*$/u.test(tokens[at - 1]?.word ?? '');
  if (numbered && token.facts.cue && token.word.endsWith('s') && !nextFits) return false;
  // “Ida Lund and Tom Hale both said”
  if (nounSeen && token.class === 'determiner') return false;
  if (token.role !== null) {
    // "the company claims": after a noun a word that may be a verb is one, unless a verb follows it: "the police report said".
    if (!nounSeen || (token.class !== 'ambiguous' && token.class !== 'verb')) return true;
    // "according to media reports"
    if (token.role.kind === 'document' && tokens[first - 1]?.word === 'to' && tokens[first - 2]?.word === 'according')
      return true;
    return token.role.number === 'singular' || isVerbal(next);
  }
  switch (token.class) {
    case 'noun':
      // "The Harbour ad hits Lund": a plural that is nobody stands before no name.
      return !(nounSeen && hitsName(token, next, isName(at + 1)));
    case 'adjective':
      return !nounSeen || nextFits;
    case 'participle':
      return (!nounSeen || /ing$/u.test(token.word)) && nextFits;
    case 'adverb':
      return (
        !nounSeen &&
        next !== undefined &&
        next.joined === 'space' &&
        (next.class === 'adjective' ||
          next.class === 'participle' ||
          // "a privately held company", "an earlier draft"; not "some really like it"
          ((next.class === 'verb' || next.role !== null) &&
            tokens[at - 1]?.role?.kind !== 'collective' &&
            isBehindArticle(tokens, at)))
      );
    // "a privately held company", "an agreed statement"
    case 'verb':
      return (
        !nounSeen &&
        nextFits &&
        ((next?.role?.kind === 'document' && token.word.endsWith('ed') && isBehindArticle(tokens, at)) ||
          (tokens[at - 1]?.class === 'adverb' && isBehindArticle(tokens, at - 1)))
      );
    case 'ambiguous':
      // "Lund plans a trip", but "the state delegate", "a Norvale press officer".
      return !nounSeen || isVerbal(next) || (nextFits && next?.role?.number === 'singular' && !token.word.endsWith('s'));
    case 'unknown':
      // "The ad touts Lund’s law": after a noun an unknown word in -s is its verb.
      if (!token.word.endsWith('s')) return !nounSeen || nextFits || isVerbal(next);
      // "its network operations, Ida Lund, said": before a comma no verb stands alone but one of speech.
      return !nounSeen || (next?.joined === 'comma' && !token.facts.cue);
    case 'quantifier':
      // "the world number one Ida Lund", "the firm’s ten largest shareholders"
      return nextFits && (token.shape === 'number' || tokens[at - 1]?.word === 'number' || tokens[at - 1]?.possessive === true);
    default:
      return false;
  }
}

function hitsName({ word, possessive }: Token, next: Token | undefined, named: boolean): boolean {
  if (!named || possessive || next?.joined !== 'space' || next.shape !== 'capital' || !/[^su]s$/u.test(word)) return false;
  return next.role === null && !next.facts.titular && next.facts.organizationWord === null && next.facts.notName === null;
}

/** “It is over,” said [BBC sports editor Ida Lund], according to [Norvale rivers campaigner Ida Lund]: what speaks stands behind what says so. */
function isBehindItsVerb(tokens: readonly Token[], first: number): boolean {
  const [begin, verb] = [tokens[first], tokens[first - 1]];
  if (begin?.joined !== 'space' || verb === undefined) return false;
  return (
    (verb.facts.cue && verb.joined !== 'space') ||
    (verb.word === 'to' && verb.joined === 'space' && tokens[first - 2]?.facts.cue === true)
  );
}

/** “BBC [sports] editor”, “the charity’s [rivers] adviser, Ida Lund, said”: what could be a verb in -s, and soon what somebody is, and another verb. */
function leadsToTrade(tokens: readonly Token[], isName: (index: number) => boolean, at: number, told: boolean): boolean {
  const { shape, facts } = tokens[at] as Token; // as: the caller's index
  if (shape !== 'lower') return false;
  for (let next = at + 1; next <= at + LONGEST_FIELD; next++) {
    const token = tokens[next];
    if (token?.joined !== 'space' || token.shape !== 'lower') return false;
    if (token.role?.kind === 'person' && token.role.number === 'singular') {
      // “The report says minister Tom Holm warned them”
      return told || (!facts.cue && saysBehind(tokens, isName, next + 1));
    }
    if (!isNominal(token)) return false;
  }
  return false;
}

/** In words, up to the trade. */
const LONGEST_FIELD = 3;

function saysBehind(tokens: readonly Token[], isName: (index: number) => boolean, from: number): boolean {
  let at = from;
  while (at < from + LONGEST_NAME && isName(at) && tokens[at]?.joined !== 'apart') at++;
  const verb = tokens[at];
  return at > from && verb !== undefined && verb.facts.cue && verb.role === null && verb.joined !== 'apart';
}

/** In words. */
const LONGEST_NAME = 4;

/** “head of water [operations],”, “dean of student [life] at Danby”: what could be a verb, where somebody’s field ends and another verb, a sign or his place follows. */
function endsField(tokens: readonly Token[], first: number, at: number): boolean {
  const { class: kind, shape } = tokens[at] as Token; // as: the caller's index
  if (at === first || shape !== 'lower' || (kind !== 'ambiguous' && kind !== 'unknown')) return false;
  if (tokens[first - 1]?.word !== 'of' || tokens[first - 2]?.role?.kind !== 'person') return false;
  if (tokens[at + 1]?.joined !== 'space' || isVerbal(tokens[at + 1])) return true;
  return kind === 'unknown' && tokens[first - 2]?.joined === 'comma' && tokens[at + 1]?.class === 'preposition';
}

/** “the [think] tank”: a verb elsewhere, and here the first of two words that together say who speaks. */
function beginsPair(roles: Roles, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at] as Token, tokens[at + 1]]; // as: the caller's index
  return token.class === 'verb' && next?.joined === 'space' && roles(`${token.word} ${next.word}`) !== null;
}

/** "a tall, [deliberate] man": behind a comma one more word that describes the same noun. */
export function isNextDescription(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]]; // as: the caller's index
  if (before?.shape !== 'lower' || token.shape !== 'lower' || token.role !== null || next?.joined !== 'space') return false;
  const describe = [before, token].every(
    ({ class: kind, role, word }) =>
      role === null && (kind === 'adjective' || word.includes('-') || (kind === 'participle' && word.endsWith('ed'))),
  );
  // "among the dead, wounded residents": behind the dead begins another phrase.
  const noun = next.role === null ? next.class === 'noun' : next.role.number === 'singular';
  return describe && noun && next.shape === 'lower';
}

function isBehindArticle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.class === 'determiner' && before.role === null && tokens[at]?.joined === 'space';
}

function isNominal(token: Token): boolean {
  return (
    token.role !== null ||
    token.class === 'noun' ||
    token.class === 'adjective' ||
    token.class === 'unknown' ||
    token.class === 'ambiguous'
  );
}

function isVerbal(token: Token | undefined): boolean {
  if (token === undefined || token.joined !== 'space') return false;
  return token.class === 'verb' || token.class === 'auxiliary' || (token.class === 'participle' && !token.word.endsWith('ing'));
}
