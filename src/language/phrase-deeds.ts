// Words that look like part of a noun phrase and are a deed for what stands around them: the mayor [joined] residents – Tom Lund [beat] Jim Hale.

import type { Grammar } from './grammar.ts';
import type { Names } from './names/names.ts';
import type { Token } from './tagger.ts';
import type { WordClass } from './word-classes.ts';

/**
 * Whether the word is a verb for what stands around it, and opens no phrase: "the mayor [joined] residents", "would [allow] companies",
 * "he [dismissed] those".
 */
export function isVerbOf(
  { grammar, names }: { readonly grammar: Grammar; readonly names: Names },
  tokens: readonly Token[],
  phrase: { readonly last: number } | undefined,
  at: number,
): boolean {
  const before = tokens[at - 1];
  const token = tokens[at] as Token; // as: the caller's index
  const next = tokens[at + 1];
  if (token.shape !== 'lower' || next === undefined) return false;
  // "nurses will [strike] 14 hospitals", but "a will"
  const isFree =
    before?.joined === 'space' &&
    before.shape === 'lower' &&
    grammar.modal.has(before.word) &&
    token.joined === 'space' &&
    !opensPhrase(classAt(tokens, at - 2));
  // "it can [act] alone", "would [report] the man"
  if (isFree && token.role?.kind === 'document' && token.role.number === 'singular') return true;
  if (token.role !== null || next.joined !== 'space') return false;
  // "the union that [represents] nurses", "a firm which [owns] Norvale Steel"
  const told = before !== undefined && grammar.relative.has(before.word) && (before.word !== 'that' || phrase?.last === at - 2);
  const things = next.role !== null || next.class === 'noun' || next.class === 'adjective' || next.shape === 'capital';
  const bare = token.class === 'unknown' || token.class === 'noun' || token.class === 'ambiguous';
  if (told && bare && things && token.joined === 'space' && /[^su]s$/u.test(token.word)) return true;
  // "a man who [beat] Ivor Holm", "the family who [own] Norvale Hall"
  if (told && next.shape === 'capital' && token.joined === 'space' && (bare || token.class === 'adjective')) return true;
  if (isFree && bare) return true;
  // "to [pacify] angry residents", but "to local residents"
  if (before?.word === 'to' && bare && token.joined === 'space' && next.class === 'adjective' && next.role === null) return true;
  // "Norvale Steel slashes drivers’ pay"
  const behindName = before?.shape === 'capital' && phrase?.last === at - 1 && !before.possessive && token.joined === 'space';
  if (behindName && token.class === 'unknown' && things && /[^su]s$/u.test(token.word)) return true;
  if (token.class !== 'participle' && token.class !== 'ambiguous') return false;
  // Behind a describing word stands no "those".
  if (next.class === 'determiner' || next.class === 'possessive') return true;
  // "…, acting Mayor Ida Lund said"
  if (names.portfolio(token.word) === 'rank' && next.shape === 'capital') return false;
  // "…, carrying signs"
  if (token.joined === 'comma' && token.class === 'participle' && token.word.endsWith('ing')) return true;
  if (before === undefined || token.joined !== 'space') return false;
  // Behind a noun or a name, and behind "he" or "who".
  if (phrase?.last === at - 1 && !before.possessive && token.class === 'participle') return true;
  if (grammar.pronoun.has(before.word) && !grammar.determiner.has(before.word) && !grammar.quantifier.has(before.word))
    return true;
  return grammar.modal.has(before.word) && token.class === 'ambiguous';
}

/** "[joined] Ida Lund", "[met] Mr Lund" */
export function isVerbBeforePerson(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || token.opens || token.shape !== 'lower' || next.joined !== 'space')
    return false;
  if (token.class !== 'participle' && token.class !== 'ambiguous') return false;
  if (isTag(tokens, isName, at)) return true;
  return token.role === null && isName(at + 1) && (next.facts.given !== null || next.facts.honorific?.role === null);
}

/** "“…,” [joked] winger Tom Hale.": behind marks, before somebody’s trade and whole name, and no verb behind that; not "“…,” retired teacher Tom Hale said". */
function isTag(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const { joined, role, word, facts } = tokens[at] as Token; // as: the caller has looked
  if (joined !== 'apart' || role !== null || !word.endsWith('ed')) return false;
  let trade = at + 1;
  // "harbour master"
  if (tokens[trade]?.role === null && tokens[trade]?.shape === 'lower') trade++;
  const { shape, role: of } = tokens[trade] ?? { shape: 'lower', role: null };
  if (shape !== 'lower' || of?.kind !== 'person' || of.number !== 'singular' || tokens[trade + 1]?.facts.given == null)
    return false;
  let end = trade + 1;
  while (isName(end) && tokens[end]?.joined === 'space') end++;
  const next = tokens[end];
  if (next?.joined !== 'space') return next?.joined !== 'comma' || facts.cue;
  return !(next.facts.cue || next.class === 'auxiliary');
}

/**
 * "a lawyer [representing] Norvale Steel said": whom somebody does something to, and no "acting Mayor Lund", "the union representing Norvale workers",
 * "another leading Norvale lawyer".
 */
export function isDoneTo(names: Names, tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const { class: kind, word, shape } = tokens[at] as Token; // as: the caller's index
  if ((kind !== 'participle' && kind !== 'adjective') || shape !== 'lower' || !word.endsWith('ing') || !isName(at + 1))
    return false;
  // "a fraud involving Mayor Lund said"
  const before = tokens[at - 1];
  const isThing = (before?.class === 'noun' || before?.class === 'unknown') && before.shape === 'lower' && !before.opens;
  if (!(before?.role || isThing) || opensPhrase(classAt(tokens, at - 1)) || names.portfolio(word) === 'rank') return false;
  let end = at + 1;
  while (isName(end) && tokens[end]?.joined === 'space') end++;
  const next = tokens[end];
  return next?.joined !== 'space' || next.facts.cue || next.class === 'auxiliary';
}

/** "Tom Lund [beat] Jim Hale": what stands between two people’s whole names, and is no trade, is what one does to the other. */
export function isBetweenPeople(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const { shape, role } = tokens[at] as Token; // as: the caller's index
  if (shape !== 'lower' || role !== null || !isName(at - 1)) return false;
  if (!isName(at - 2) || !isName(at + 1) || !isName(at + 2)) return false;
  return tokens[at - 2]?.facts.given !== null && tokens[at + 1]?.facts.given !== null;
}

/** "the campaign [hit] back hard", "the union [hit] out at Lund": a noun elsewhere, and with the small word behind it a verb of speech; not "the vote for him". */
export function hitsBack(tokens: readonly Token[], at: number): boolean {
  const [token, small, next] = [tokens[at] as Token, tokens[at + 1] as Token, tokens[at + 2]]; // as: the caller has seen both
  if (!token.facts.cue || token.shape !== 'lower' || token.word.endsWith('s')) return false;
  if (small.class === 'adverb') return !small.word.endsWith('ly') && small.facts.small;
  return small.class === 'preposition' && (next?.joined !== 'space' || next.class === 'preposition');
}

/** "the", "its", "some" */
export function opensPhrase(kind: WordClass | null): boolean {
  return kind === 'determiner' || kind === 'possessive' || kind === 'quantifier';
}

export function classAt(tokens: readonly Token[], at: number): WordClass | null {
  return tokens[at]?.class ?? null;
}
