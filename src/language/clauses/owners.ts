// Whose claim it is: [Lund]’s claim that …, the claim by [Lund] that …, [her] boldest claim is that … — and where what is claimed begins.

import type { Token } from '../../text/lines.ts';
import type { Cue } from '../../types.ts';
import type { Grammar } from '../grammar.ts';
import type { SubjectPlace } from './heads.ts';
import type { Placed, Placement } from './placement.ts';

/** A name with its title behind “by”, in tokens; and one with an aside. */
const LONGEST_NAME = 6;
const LONGEST_AUTHOR = 12;

/** The token of the “that” behind a noun of speech, which may stand behind “is” or behind “by” and a name; -1 where there is none. */
export function thatOfNoun(grammar: Grammar, tokens: readonly Token[], noun: number): number {
  const next = tokens[noun + 1];
  if (next?.kind !== 'word') return -1;
  if (next.word === 'that') return noun + 1;
  // “his announcement {Friday} that”, “her claim {in May} that”
  const day = grammar.setting.has(next.word) ? noun + 2 : noun + 1;
  if (grammar.time.has(tokens[day]?.word ?? '') && tokens[day + 1]?.word === 'that') return day + 1;
  if (grammar.be.has(next.word)) return tokens[noun + 2]?.word === 'that' ? noun + 2 : -1;
  if (!grammar.author.has(next.word)) return -1;
  let commas = 0;
  for (let at = noun + 2; at <= noun + 2 + (commas > 0 ? LONGEST_AUTHOR : LONGEST_NAME); at++) {
    const token = tokens[at];
    if (token?.word === 'that' && commas !== 1) return at;
    // “a remark by the minister, Ida Lund, that …”
    if (token?.word === ',' && commas < 2) commas++;
    else if (token?.kind !== 'word' || commas === 2) return -1;
  }
  return -1;
}

/** Whoever makes the claim: the possessor in front of the noun, two words between at most, or the name behind “by”. */
export function ownerOf(grammar: Grammar, tokens: readonly Token[], placed: Placement, noun: number): Placed | null {
  if (grammar.author.has(tokens[noun + 1]?.word ?? '')) {
    const author = placed.starting.get(noun + 2);
    if (author && thatOfNoun(grammar, tokens, noun) > author.last) return author;
  }
  for (let at = noun - 1; at >= noun - 3; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (possesses(grammar, token)) return placed.ending.get(at) ?? null;
    // “Her plan promises …”, but “Lund’s Facebook post”
    const beside = placed.ending.get(at);
    if (beside) return possesses(grammar, tokens[beside.first - 1]) ? (placed.ending.get(beside.first - 1) ?? null) : null;
  }
  return null;
}

/** The clause around a noun, as far as it is asked here. */
type NounClause = { readonly cue: Cue; readonly subject: Placed | null; readonly place: SubjectPlace; readonly last: number };

/**
 * Whether the noun cue of this clause is somebody’s claim that something is so: “[Lund]’s claim that …”, “in [Lund]’s words, “…””, “cries of “Out!”
 * from [the crowd]”, not “his claim of victory”.
 */
export function isOwnedClaim(grammar: Grammar, tokens: readonly Token[], { cue, subject, place, last }: NounClause): boolean {
  if (cue.form !== 'noun' || subject === null) return false;
  if (place === 'by') return true;
  if (possesses(grammar, tokens[subject.last])) {
    if (tokens[last + 1]?.word === ',' && tokens[last + 2]?.kind === 'quote') return true;
    if (sideOfWords(grammar, tokens, last) !== null || ofWhomAs(tokens, last) || ofTheWords(grammar, tokens, last)) return true;
  }
  const that = thatOfNoun(grammar, tokens, last);
  if (that < 0 || isJudged(grammar, tokens, subject.first, that)) return false;
  return subject.first === last + 2 || (subject.last < last && possesses(grammar, tokens[subject.last]));
}

/** In tokens: “his description [of the board’s last three offers as “odd”]”. */
const LONGEST_OBJECT = 8;

/** “[Lund]’s description of the offer as “odd””, “[her] reference to it as “odd””: whether the noun goes on with what it calls how. */
export function ofWhomAs(tokens: readonly Token[], noun: number): boolean {
  if (!/^(?:of|to)$/u.test(tokens[noun + 1]?.word ?? '')) return false;
  for (let at = noun + 2; at < noun + LONGEST_OBJECT && tokens[at]?.kind === 'word'; at++)
    if (tokens[at]?.word === 'as') return tokens[at + 1]?.kind === 'quote';
  return false;
}

/** “[Lund]’s assertion of a “claim of right””, “[his] talk of “unity””: whether the marks hold what the noun is of. */
function ofTheWords(grammar: Grammar, tokens: readonly Token[], noun: number): boolean {
  if (tokens[noun + 1]?.word !== 'of') return false;
  return tokens[noun + (grammar.article.has(tokens[noun + 2]?.word ?? '') ? 3 : 2)]?.kind === 'quote';
}

/** In tokens: “in [the former coach Henrik Lund’s] words”. */
const LONGEST_OWNER = 8;

/** On which side of “in [Lund]’s view” and “came [his] reply” the words stand that are told so; null where the noun does not say whose they are. */
export function sideOfWords(grammar: Grammar, tokens: readonly Token[], noun: number): 'before' | 'behind' | null {
  if (!possesses(grammar, tokens[noun - 1])) return null;
  let at = noun - 2;
  while (noun - at < LONGEST_OWNER && isOfOwner(grammar, tokens[at])) at--;
  const opener = tokens[at]?.word ?? '';
  const marked = tokens[at - 1]?.kind === 'quote';
  if (marked && (grammar.be.has(opener) || opener === 'came')) return 'before';
  if (opener !== 'in' || grammar.possessive.has(tokens[noun - 1]?.word ?? '')) return null;
  const next = tokens[noun + 1];
  if (next?.word === ',') return at === 0 || tokens[noun + 2]?.kind === 'quote' ? 'behind' : null;
  const ends = next === undefined || next.word === '.';
  return ends && (marked || tokens[at - 1]?.word === ',') ? 'before' : null;
}

function isOfOwner({ preposition, be }: Grammar, token: Token | undefined): boolean {
  return token?.kind === 'word' && !preposition.has(token.word) && !be.has(token.word) && token.word !== 'came';
}

/** “Lund’s claim that it is over is “absurd””: the claim is the subject, and the marks hold what is said of it. */
function isJudged(grammar: Grammar, tokens: readonly Token[], owner: number, that: number): boolean {
  if (grammar.preposition.has(tokens[owner - 1]?.word ?? '')) return false;
  const quote = tokens.findIndex(({ kind }, at) => at > that && kind === 'quote');
  if (!grammar.be.has(tokens[quote - 1]?.word ?? '')) return false;
  return tokens
    .slice(that + 1, quote - 1)
    .some(({ word }) => grammar.be.has(word) || grammar.have.has(word) || grammar.modal.has(word));
}

function possesses(grammar: Grammar, token: Token | undefined): boolean {
  return token !== undefined && (/(?:'s|s')$/u.test(token.word) || grammar.possessive.has(token.word));
}
