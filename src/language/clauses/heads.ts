// Who stands at the head of a phrase before a verb: [officials] in Tulla, [the order] released on Friday, [Okafor], Shah and Holm.

import type { Token } from '../../text/lines.ts';
import type { CueWord, VerbTense } from '../cues.ts';
import type { Language } from '../language.ts';
import { acts, isActedUpon, isAuxiliary } from './doers.ts';
import { beforeBracket, isSomebody, type Placed, type Placement, speaks } from './placement.ts';
import { firstOfSeveral, opensClause } from './several.ts';

/** A verb of speech, with where its auxiliaries and adverbs begin: had not [told]. */
export type Verb = {
  readonly group: number;
  readonly first: number;
  readonly last: number;
  readonly tense: VerbTense;
  readonly passive: boolean;
  readonly infinitive: boolean;
  readonly word: CueWord | null;
};

/** How the subject was found, surest first; the explanation names it. */
export type SubjectPlace = 'before' | 'inverted' | 'aside' | 'preposition' | 'by' | 'relative' | 'shared' | 'none';

/** How the subject was found, and where its clause begins; `inverted`: behind the verb, “said Lund”. */
export type Subject = {
  readonly subject: Placed | null;
  readonly place: SubjectPlace;
  readonly start: number;
  readonly inverted: boolean;
};

/** How far a subject is looked for to the left, in tokens: the longest asides of news run to about forty. */
export const REACH = 60;

/** The mention that ends right before the verb; in "officials in Florida said" the officials, in "Lund on Tuesday said" Lund. */
export function headOf(english: Language, tokens: readonly Token[], placed: Placement, end: number): Subject | null {
  const nearest = placed.ending.get(end);
  if (!nearest) return null;
  const { grammar } = english;
  // “[Lund] himself said”
  const himself =
    english.wordClasses.pronoun(tokens[end]?.word ?? '')?.case === 'reflexive' && placed.ending.has(nearest.first - 1);
  if (himself) return headOf(english, tokens, placed, nearest.first - 1);
  const host = hostOf(english, tokens, placed, nearest);
  if (host) return headOf(english, tokens, placed, host.last);
  // “A worker, for fear of losing his job, told …”, with or without the commas: what a verb takes does not speak.
  if (!isSomebody(nearest) && isTaken(english, tokens, nearest.first - 1)) return null;
  let mention: Placed = firstOfSeveral(english, tokens, placed, nearest);
  let place: SubjectPlace = 'before';
  for (let depth = 0; depth < 3; depth++) {
    const preposition = tokens[mention.first - 1]?.word ?? '';
    // “The rand fell after Norvale announced …”: a clause of its own, with a subject of its own.
    if (!grammar.preposition.has(preposition) || (grammar.clausal.has(preposition) && isSomebody(mention))) break;
    // “Lund Jr. of Norvale said”, “the Institute for Soils (IFS) in Tulla said”
    const host = beforeBracket(tokens, mention.first - 2);
    const outer: Placed | null = placed.ending.get(host) ?? openerOf(english, tokens, placed, mention.first - 2);
    if (!outer) break;
    mention = outer;
    place = 'preposition';
  }
  // “[Tom Hale] and Ida Lund of Norvale said”
  if (place === 'preposition' && mention.mention.kind === 'name' && tokens[mention.first - 1]?.word === 'and')
    mention = firstOfSeveral(english, tokens, placed, mention);
  // “Norvale was bought, and in a statement said”: what something is said in does not say it.
  if (mention.mention.entity === 'document' && tokens[mention.first - 1]?.word === 'in' && mention.first > 1) return null;
  return { subject: mention, place, start: phraseStart(english, tokens, mention), inverted: false };
}

/** In tokens: “[the local and] national officials”. */
const LONGEST_DESCRIBING = 4;

/** “… , [local and] national officials said”, “… , [acting] Director Karl Moss told”: where the phrase begins of which the mention is the end. */
function phraseStart(
  { cues, grammar, wordClasses, roles }: Language,
  tokens: readonly Token[],
  { mention, first }: Placed,
): number {
  if (mention.kind === 'pronoun') return first;
  const office = roles(tokens[first]?.word ?? '') !== null;
  for (let at = first - 1; at >= 0 && first - at <= LONGEST_DESCRIBING; at--) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    const joins = word === 'and' && at === first - 1;
    const sort = wordClasses.wordClass(word);
    const describes = /^(?:adjective|unknown)$/u.test(sort) || (office && sort === 'participle') || grammar.article.has(word);
    // “an allegation {prosecutors} deny”
    if (kind !== 'word' || !(joins || describes) || cues.nouns.has(word)) return first;
    if (!joins && tokens[at - 1]?.kind !== 'word') return at;
  }
  return first;
}

/** In tokens: “[a man] who spoke on condition of anonymity for lack of authority to discuss the matter said”. */
const LONGEST_RELATIVE = 18;

/** “[A pensioner] who fought off a burglar with a lasagne has told”: of whom it is told what the mention before the verb is a part of. */
function hostOf(english: Language, tokens: readonly Token[], placed: Placement, inner: Placed): Placed | null {
  const before = tokens[inner.first - 1];
  // “[The son] of a man who died after nine nights on a ward said”: “after” leads to somebody’s clause, or to a thing.
  const leads = english.grammar.clausal.has(before?.word ?? '') && !isCalledAs(english, tokens, inner.first - 1);
  const behindPreposition = english.grammar.preposition.has(before?.word ?? '') && !(leads && isSomebody(inner));
  // “a man who left Lund said”, but no “a bill that would ban the sale of flats Lund called “odd””
  // “a woman who lost her son and her home said”
  const together = english.grammar.coordinator.has(before?.word ?? '') && !isSomebody(inner);
  // “the head of the union that represents nurses said”: what stands alone behind “that” is a verb.
  const relative = english.grammar.relative.has(tokens[inner.first - 2]?.word ?? '') && isOpenClass(english, before);
  // “a man who saw his dog “pulled under” the water said”
  const marked = before?.kind === 'quote' && tokens[inner.first - 2]?.kind === 'word' && !isSomebody(inner);
  const taken = relative || marked || isActedUpon(english, tokens, inner.first) || isTaken(english, tokens, inner.first - 1);
  if (!behindPreposition && !together && !taken) return null;
  const doing = doingSo(english, tokens, placed, inner);
  if (doing !== null) return doing;
  return toldOf(
    english,
    tokens,
    placed,
    inner.first - (leads && behindPreposition ? 2 : 1),
    behindPreposition || !isSomebody(inner),
  );
}

/** “who gave her name only [as] Ida said”, “who identified himself [as] Tom said”: what somebody is called, and no clause of Ida’s. */
function isCalledAs({ grammar, wordClasses, names }: Language, tokens: readonly Token[], as: number): boolean {
  if (!grammar.likening.has(tokens[as]?.word ?? '')) return false;
  const { word = '' } = tokens[grammar.focus.has(tokens[as - 1]?.word ?? '') ? as - 2 : as - 1] ?? {};
  return names.anonymity(word) === 'name' || names.leadsToAlias(word) || wordClasses.pronoun(word)?.case === 'reflexive';
}

/** “[Doctors] treating Mila Holm said”, “[Tom Berg] while talking to reporters said”: who does what the mention before the verb is taken by. */
function doingSo(english: Language, tokens: readonly Token[], placed: Placement, inner: Placed): Placed | null {
  const { grammar, wordClasses } = english;
  for (let at = inner.first - 1; at > 0 && inner.first - at < LONGEST_RELATIVE; at--) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    if (kind !== 'word' || grammar.relative.has(word) || grammar.coordinator.has(word)) return null;
    // “firms including Norvale Steel”
    // “making a speech”
    const acting =
      /^(?:participle|preposition)$/u.test(wordClasses.wordClass(word)) ||
      grammar.article.has(tokens[at + 1]?.word ?? '') ||
      tokens[at + 1]?.capital === true;
    if (!word.endsWith('ing') || !acting) continue;
    const { word: link = '' } = tokens[at - 1] ?? {};
    const leads = grammar.clausal.has(link) || grammar.subordinator.has(link);
    const doer = placed.ending.get(leads ? at - 2 : at - 1);
    // “[a prosecutor] investigating a fraud involving Lund said”: a thing does nothing.
    const isThing =
      doer === undefined ? isOpenClass(english, tokens[at - 1]) : doer.mention.kind === 'nominal' && !isSomebody(doer);
    if (isThing) continue;
    if (doer === undefined || !isSomebody(doer)) return null;
    // “Norvale Bank leading clerk Ida Lund of Tulla said”: no bank leads her.
    const isBody = doer.mention.kind === 'name' && doer.mention.entity !== 'person';
    const object = tokens[at + 1]?.word ?? '';
    if (isBody && !leads && at + 1 < inner.first && !grammar.determiner.has(object) && !grammar.possessive.has(object))
      return null;
    const before = tokens[doer.first - 1];
    const opens = before?.kind !== 'word' || grammar.coordinator.has(before.word) || opensClause({ grammar }, before.word);
    return opens || before.word === 'that' ? doer : null;
  }
  return null;
}

function isOpenClass({ wordClasses }: Language, token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.capital && !wordClasses.isFunctionWord(token.word);
}

/** “[Residents of a village] where homes were flooded have accused”: of whom a clause tells that ends here, if it has a verb of its own. */
export function toldOf(english: Language, tokens: readonly Token[], placed: Placement, end: number, plain = true): Placed | null {
  const { grammar } = english;
  let verb = false;
  for (let at = end; at > 0 && end - at < LONGEST_RELATIVE; at--) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    // “a man who saw his dog “pulled under” by a wave said”
    if (kind === 'quote' && tokens[at - 1]?.kind === 'word' && !grammar.coordinator.has(tokens[at + 1]?.word ?? '')) continue;
    // “an investor who holds 2% said”
    if (kind !== 'word' && word !== '%') return null;
    if (grammar.adnominal.has(word)) {
      const told = placed.ending.get(at - 1);
      const only = at === end - 1 && isOpenClass(english, tokens[end]);
      return (verb || only) && told && speaks(told) && told.mention.kind !== 'pronoun' ? told : null;
    }
    // “a neighbour who asked not to be named because of the row said”
    // “a coach who once trained Lund said”
    const leads =
      grammar.subordinator.has(word) && !(grammar.adverb.has(word) && grammar.relative.has(tokens[at - 1]?.word ?? ''));
    if (leads && tokens[at + 1]?.word !== 'of') return null;
    if (!acts(english, tokens, at - 1)) continue;
    // “a man who claimed Lund said so”: what he claimed.
    if (!plain && takesClause(english.cues, word)) return null;
    verb = true;
  }
  return null;
}

export function takesClause({ verbs }: Language['cues'], word: string): boolean {
  return (verbs.get(word) ?? []).some(({ word: cue }) => cue.takes.has('clause') || cue.takes.has('that'));
}

/** “[Officials] started to portray”, “as [my grandmother] used to say”: whoever does what the infinitive hangs on. */
export function starterOf(english: Language, tokens: readonly Token[], placed: Placement, verb: number): Subject | null {
  let at = verb - 1;
  while (at > 0 && isAuxiliary(english, tokens[at])) at--;
  return acts(english, tokens, at) ? headOf(english, tokens, placed, at) : null;
}

/** How far behind a thing its description may reach, in tokens: “[the order] released by the court on Friday said”. */
const LONGEST_DESCRIPTION = 8;

/** “[The order] released Friday said”, “[a woman] interviewed on the pier said”: a phrase whose participle and its adjuncts stand before the verb. */
export function describedAt(english: Language, tokens: readonly Token[], placed: Placement, end: number): Subject | null {
  // “The minister rejected it and said”: two verbs of one subject.
  if (english.grammar.coordination.has(tokens[end]?.word ?? '')) return null;
  for (let at = end; at > Math.max(0, end - LONGEST_DESCRIPTION) && tokens[at]?.kind === 'word'; at--) {
    const { word, capital } = tokens[at] as Token; // as: in range by the loop
    if (capital || english.wordClasses.wordClass(word) !== 'participle') continue;
    const described = placed.ending.get(at - 1);
    if (described?.mention.kind === 'nominal') return headOf(english, tokens, placed, at - 1);
  }
  return null;
}

/** “They held [placards], some of which read”: what is written on some of many things. */
export function partlyRead(tokens: readonly Token[], placed: Placement, which: number): Placed | null {
  const part = tokens[which - 1]?.word === 'of' ? placed.ending.get(which - 2) : undefined;
  const things = part && tokens[part.first - 1]?.word === ',' ? placed.ending.get(part.first - 2) : undefined;
  return things?.mention.entity === 'document' ? things : null;
}

/** “losing [his job] said”, “an official not allowed to discuss [the matter] said” */
export function isTaken({ wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [to, before] = [tokens[at - 1], tokens[at]];
  if (before === undefined || before.kind !== 'word' || before.capital) return false;
  if (to?.word === 'to') return true;
  return before.word.endsWith('ing') && wordClasses.wordClass(before.word) === 'participle';
}

/** A person’s name or a body’s, not “a Liberal committee”. */
export function isCalled({ grammar }: Language, tokens: readonly Token[], { mention, first }: Placed): boolean {
  const { kind, entity } = mention;
  return kind === 'name' && (entity === 'person' || entity === 'organization') && !grammar.article.has(tokens[first]?.word ?? '');
}

/** “Lund on Tuesday said”, “who in 2010 said”, “Lund this week said”: the token before the words of time. A name may be a month: “May said”. */
export function beforeTime({ grammar, calendar }: Language, tokens: readonly Token[], end: number): number {
  let at = end;
  while (
    at > 0 &&
    tokens[at]?.kind === 'word' &&
    (grammar.time.has(tokens[at]?.word ?? '') || /^\d+(?:st|nd|rd|th)?$/u.test(tokens[at]?.word ?? ''))
  )
    at--;
  if (at < end && calendar.last(tokens[at]?.word ?? '') !== null) at--;
  return at < end && grammar.preposition.has(tokens[at]?.word ?? '') ? at - 1 : at;
}

/** “[Protesters] outside shouted”, “[two women] there told police”: the token before a word that says where. */
export function beforeWhere({ grammar }: Language, tokens: readonly Token[], placed: Placement, end: number): number {
  return grammar.whereabouts.has(tokens[end]?.word ?? '') && placed.ending.has(end - 1) ? end - 1 : end;
}

/** Protesters marching through the streets chanted …: the mention that opens the clause, when no other stands before the preposition. */
export function openerOf({ grammar }: Language, tokens: readonly Token[], placed: Placement, end: number): Placed | null {
  let found: Placed | null = null;
  for (let at = end; at >= 0 && end - at < 12; at--) {
    const token = tokens[at] as Token;
    // “[a Feb. 1 letter] obtained by”: a stop inside a sentence ends nothing.
    const joins = token.kind === 'word' || token.word === '.';
    if (!joins || grammar.coordinator.has(token.word) || grammar.subordinator.has(token.word)) break;
    const candidate = placed.starting.get(at);
    if (candidate && candidate.last < end && !grammar.preposition.has(tokens[at - 1]?.word ?? '')) found = candidate;
  }
  return found && speaks(found) ? found : null;
}
