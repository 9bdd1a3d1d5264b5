// How far a name goes on past its first words: [Ministry of Works], [Prinz, Hadley] & Co, [van den Berg].

import type { Grammar } from './grammar.ts';
import { listedFields } from './listed-fields.ts';
import type { Names } from './names/names.ts';
import { areSpeltBehind } from './names/wording.ts';
import { isServant, officeHolder } from './offices.ts';
import { isFieldPair, isOneBody } from './paired-fields.ts';
import { isPlacePair } from './paired-places.ts';
import type { Token } from './tagger.ts';

type Lexicon = { readonly names: Names; readonly grammar: Grammar };

/** The index after a name's word at `at`, past "of the" and "and" where the name goes on behind them: "Ministry of Works". */
export function nameGoesOn(
  { names, grammar }: Lexicon,
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  at: number,
): number {
  const token = tokens[at] as Token; // as: the caller's index
  const link = tokens[at + 1];
  const listed = listedFields(names, tokens, at);
  if (listed !== null) return listed;
  if (link === undefined || link.joined !== 'space' || isServant(names, tokens, at)) return at + 1;
  const holder = officeHolder(names, tokens, isName, at);
  if (holder !== null) return holder;
  const isBody = token.facts.organizationWord === 'both';
  // "the Bishop of Norvale", but "Tim Bishop of Norvale"
  const inOffice = isBody || (token.role?.kind === 'person' && !beginsWithGiven(tokens, isName, at));
  if (link.word === 'of' || (isBody && link.facts.ties)) {
    // "the Times of Norvale", "the House of Hale"
    const leads = tokens[at - 1]?.word === 'the' && token.facts.organizationWord === 'close' && token.shape === 'capital';
    const owner = tokens[at + 2]?.facts;
    // "the Times of Monday", "the Party of Ida Lund"
    const told =
      inOffice ||
      isSeatOfOffice(tokens, isName, at) ||
      isSeatOfBody(tokens, isName, at) ||
      (isName(at + 2) && isSpeltOut(tokens, isName, at));
    if (!told && !(leads && owner?.notName !== 'calendar' && owner?.given === null)) return at + 1;
    const target = tokens[at + 2]?.word === 'the' ? at + 3 : at + 2;
    return tokens[target]?.joined === 'space' && isName(target) && tokens[at + 2]?.joined === 'space' ? target : at + 1;
  }
  // "the Campaign to Save Our Libraries"
  if (isBody && link.word === 'to') return purposeEnd(tokens, isName, at + 2) ?? at + 1;
  if (link.word === 'and' && isName(at + 2) && tokens[at + 2]?.joined === 'space') {
    // "Department of Health and Human Services", "the Food and Drug Administration", but "Okafor and Shah".
    const office = tokens[at - 1]?.facts.ties || names.portfolio(token.word) === 'field';
    const ends =
      (tokens[at + 3]?.facts.organizationWord ?? null) !== null && isName(at + 3) && tokens[at + 3]?.joined === 'space';
    const named = (tokens[at + 2]?.facts.given ?? null) !== null || (tokens[at + 2]?.facts.place ?? null) !== null;
    // "Rossendale and Darwen MP Ida Lund"
    const seat =
      tokens[at + 3]?.role?.kind === 'person' && tokens[at + 3]?.shape !== 'lower' && tokens[at + 3]?.joined === 'space';
    if (
      seat &&
      token.facts.given === null &&
      !beginsWithGiven(tokens, isName, at, true) &&
      (tokens[at + 4]?.facts.given ?? null) !== null &&
      isName(at + 4)
    )
      return at + 2;
    // "Nurses and Midwives Organisation"
    const many = [token, tokens[at + 2]].every((word) => word?.role?.kind === 'person' && word.role.number === 'plural');
    if (many && ends) return at + 2;
    // "Marks and Spencer"
    if (names.organization(`${token.word} and ${tokens[at + 2]?.word}`)) return at + 2;
    if (isOfTwo(tokens, isName, at) || isFieldPair(names, tokens, at) || isOneBody(names, tokens, at)) return at + 2;
    if (isPlacePair({ names, grammar }, tokens, at)) return at + 2;
    // "Garside and Sons"
    if (tokens[at + 2]?.facts.legal && token.facts.organizationWord === null) return at + 2;
    if ((office && !named) || (ends && token.facts.given === null && !named && tokens[at - 1]?.word === 'the')) return at + 2;
  }
  return at + 1;
}

/** "[Ida Wood] and Fire Chief Tom Hale": no seat; "[Tim Bishop] of Norvale": no office. Behind its titles, "[Prime Minister Ida Wood] and Mayor Tom Hale". */
function beginsWithGiven(tokens: readonly Token[], isName: (index: number) => boolean, at: number, titled = false): boolean {
  let begin = at;
  while (tokens[begin]?.joined === 'space' && isName(begin - 1) && !tokens[begin - 1]?.possessive) begin--;
  const isTitle = ({ role, facts }: Token) => facts.honorific !== null || role?.kind === 'person';
  if (titled && tokens.slice(begin, at).some(isTitle)) return true;
  const { given, place } = (tokens[begin] as Token).facts; // as: no later than the caller's index
  return begin < at && given !== null && place === null;
}

/** "a [Fire and Emergency] spokesman", "a [Yara and Garra] man", "[US and Israeli] sources": two large words that say what one is of. */
function isOfTwo(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  let last = at + 2;
  while (isName(last + 1) && tokens[last + 1]?.joined === 'space') last++;
  const [token, other, noun] = [tokens[at] as Token, tokens[at + 2] as Token, tokens[last + 1]]; // as: the caller has looked
  if (noun?.role?.kind !== 'person' || noun.shape !== 'lower' || noun.joined !== 'space') return false;
  if (noun.role.number === 'plural') {
    const land = token.facts.demonym !== null || (token.shape === 'upper' && token.facts.place !== null);
    return land && other.facts.demonym !== null;
  }
  let begin = at;
  while (isName(begin - 1) && tokens[begin]?.joined === 'space') begin--;
  return tokens[begin]?.joined === 'space' && tokens[begin - 1]?.class === 'determiner';
}

/** "the Free Tigers of [Tamar Land] (FTTL)": the letters behind it tell that a name goes on behind "of". */
function isSpeltOut(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  let [begin, last] = [at, at + 2];
  while (isName(begin - 1) && tokens[begin]?.joined === 'space') begin--;
  while (isName(last + 1) && tokens[last + 1]?.joined === 'space') last++;
  return areSpeltBehind(tokens, begin, last);
}

/** "[Isle] of Danby Coroner Ida Lund", "[Port] of Danby Manager Ida Lund": a land of two words, an office behind it and its holder. */
function isSeatOfOffice(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const [seat, place, office, holder] = [tokens[at] as Token, tokens[at + 2], tokens[at + 3], tokens[at + 4]]; // as: the caller's index
  if (seat.facts.given !== null || isName(at - 1) || place?.shape !== 'capital' || office?.role?.kind !== 'person') return false;
  return [office, holder].every((token) => token?.joined === 'space' && token.shape === 'capital') && isName(at + 4);
}

/** "the Attorney’s Office for the Northern [District] of Norvale", "the Office for the [Coordination] of Aid": what a body is for has a name of its own. */
function isSeatOfBody(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  if (tokens[at]?.facts.given !== null || tokens[at]?.facts.place !== null) return false;
  let begin = at;
  while (isName(begin - 1) && tokens[begin]?.joined === 'space') begin--;
  return (
    tokens[begin - 1]?.word === 'the' &&
    tokens[begin - 2]?.facts.ties === true &&
    tokens[begin - 3]?.facts.organizationWord === 'both'
  );
}

/** The index of the last of the large words that say what a body is there to do; null where the first is none: "the Council to London". */
function purposeEnd(tokens: readonly Token[], isName: (index: number) => boolean, first: number): number | null {
  const { shape, facts } = tokens[first] ?? {};
  if (shape !== 'capital' || facts?.given !== null || facts.place !== null || tokens[first]?.class === 'determiner') return null;
  let last = first;
  while (tokens[last + 1]?.joined === 'space' && tokens[last + 1]?.shape === 'capital') last++;
  // "Council to Help Ida Lund" is a heading.
  const named = tokens.slice(first, last + 1).some((token) => token.facts.given !== null);
  return last > first && isName(last) && !named ? last : null;
}

/**
 * "Prinz, [Hadley] & Co": behind a comma a name of the same firm. In "Ida Lund of Rowe, [Hadley] said", where the sentence begins with her, what
 * stands behind the comma is at least nobody else.
 */
export function isPartner(tokens: readonly Token[], isName: (index: number) => boolean, first: number, at: number): boolean {
  const next = tokens[at + 1];
  const plain = tokens.slice(first, at + 1).every(({ role, facts }) => role === null && facts.given === null);
  if (!isName(at) || next === undefined || !plain) return false;
  if (next.joined === 'ampersand') return isName(at + 1);
  if (tokens[first - 1]?.word !== 'of' || next.joined !== 'space' || next.class !== 'verb') return false;
  let begin = first - 2;
  while (isName(begin) && tokens[begin]?.opens === false && tokens[begin]?.joined === 'space') begin--;
  return begin < first - 2 && isName(begin) && tokens[begin]?.opens === true;
}

/** Whether a small word belongs to the name around it: "Lund de Reyes", "van den Berg", and "Mac an Bhaird" but not "gave Lund an American car". */
export function isParticle(tokens: readonly Token[], isName: (index: number) => boolean, at: number, nounSeen: boolean): boolean {
  const particle = tokens[at]?.facts.particle ?? null;
  if (particle === null) return false;
  if (particle.after !== null) return particle.after.has(tokens[at - 1]?.word ?? '') && isName(at - 1);
  // “Ana de [los] Reyes”
  return particle.opens || (nounSeen && (isName(at - 1) || tokens[at - 1]?.facts.particle != null));
}

/** Whether a name's word stands behind one to three particles: "von der Leyen". */
export function nameWithin(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (tokens[next]?.joined !== 'space') return false;
    if (isName(next)) return true;
    if (names.particle(tokens[next]?.word ?? '') === null) return false;
  }
  return false;
}

/**
 * “Leader of the council [V. Sukumar Babu] said”, “President of the Drivers Association [Ida Rao] said”: behind a noun for a body, in a phrase that tells
 * more of an office, the name of its holder begins.
 */
export function beginsPerson(tokens: readonly Token[], first: number, at: number): boolean {
  if (tokens[first - 1]?.class !== 'preposition' || at + 2 >= tokens.length) return false;
  const noun = tokens[at - 1] as Token; // as: at least the preposition stands before, and here and below two words behind
  const token = tokens[at] as Token;
  const initial = token.word.length === 1 && token.shape !== 'lower' && (tokens[at + 1] as Token).start - token.end === 2;
  if (noun.shape === 'lower' ? !initial || noun.role?.kind === 'person' : !isHolder(tokens, at)) return false;
  let office = first - 1;
  while (office > first - LONGEST_LEAD && tokens[office]?.joined === 'space' && tokens[office]?.role?.kind !== 'person') office--;
  const holder = tokens[office]?.role;
  return holder?.kind === 'person' && holder.number === 'singular';
}

/** “… Association [Ida Rao] said”, “… Chamber of Commerce [Oyelaran Adebowo] said”: behind a body’s two names, a given one first or both of no English. */
function isHolder(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 1]?.facts.organizationWord;
  const ofBody = tokens[at - 2]?.word === 'of' && tokens[at - 3]?.facts.organizationWord === 'both';
  if (noun !== 'both' && noun !== 'close' && !ofBody) return false;
  const [token, next, after] = tokens.slice(at, at + 3) as [Token, Token, Token]; // as: the caller has looked
  const two = [token, next].every(
    ({ shape, joined, facts }) => shape === 'capital' && joined === 'space' && facts.organizationWord === null,
  );
  const named = token.facts.given !== null || (token.facts.strange && next.facts.strange);
  return two && named && (after.shape === 'lower' || after.joined !== 'space');
}

/** In words: "Leader of the Opposition in". */
const LONGEST_LEAD = 7;

/**
 * “[Save the Children] said”, “[Doctors Without Borders] said”: where a body that is known by small words and by what people are ends; -1 where none
 * begins.
 */
export function knownBodyEnd(names: Names, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || token.shape === 'lower' || token.possessive || token.class === 'determiner') return -1;
  let end = -1;
  for (const rest of names.bodiesFrom(token.word) ?? []) {
    const words = rest.split(' ');
    const fits = words.every((word, index) => {
      const next = tokens[at + 1 + index];
      return (
        next?.word === word &&
        next.joined === 'space' &&
        (next.shape !== 'lower' || next.facts.small) &&
        (index === words.length - 1 || !next.possessive)
      );
    });
    const last = at + words.length;
    const unusual = tokens
      .slice(at, last + 1)
      .some(({ facts, role, class: kind }) => facts.small || role !== null || kind === 'verb');
    if (fits && unusual && tokens[last]?.shape !== 'lower') end = Math.max(end, last);
  }
  return end;
}
