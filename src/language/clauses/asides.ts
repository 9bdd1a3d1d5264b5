// Whose verb it is behind an aside: [Shah], who replaced Okafor in July, said — In a letter, the firm’s lawyer, [Petra Holm], said.

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import { acts, hasVerb } from './doers.ts';
import { headOf, isCalled, openerOf, REACH } from './heads.ts';
import { beforeBracket, isSomebody, type Placed, type Placement, speaks } from './placement.ts';

/** Shah, who replaced Okafor in July, said … : the mention before the aside, not one inside it. */
export function beforeAside(english: Language, tokens: readonly Token[], placed: Placement, close: number): Placed | null {
  const end = tokens[close];
  const mark = end?.word === ')' ? '(' : end?.kind === 'quote' ? ',' : (end?.word ?? ',');
  // “Jim Jordan (R-Ohio), said”
  const bracketed = mark === ',' && tokens[close - 1]?.word === ')' ? placed.ending.get(beforeBracket(tokens, close - 1)) : null;
  if (bracketed?.mention.kind === 'name' && bracketed.mention.entity === 'person') return bracketed;
  const alone =
    mark === ',' ? (leadingName(english, tokens, placed, close) ?? holderBehind(english, tokens, placed, close)) : null;
  if (alone !== null) return alone;
  let fallback: Placed | null = null;
  for (let at = close - 1; at > 0 && close - at < REACH; at--) {
    const token = tokens[at] as Token;
    const nickname = placed.ending.get(at);
    if (nickname?.mention.kind === 'name' && tokens.slice(nickname.first, at).some(({ kind }) => kind === 'quote')) {
      at = nickname.first;
      continue;
    }
    // “Lund, described as “odd”, said”: marks behind a word may end the aside.
    if (token.kind === 'quote' && (at < close - 1 || tokens[at - 1]?.kind !== 'word')) break;
    if (token.word !== mark) continue;
    // A dash typed as two signs: “Kall -- co-editor of the Ledger -- said”
    if (mark === '-' && tokens[at + 1]?.word === mark && at + 2 >= close) continue;
    const edge = beforeBracket(tokens, mark === '-' && tokens[at - 1]?.word === mark ? at - 2 : at - 1);
    // “a man in a felt hat, who gave no name, told …”
    const told = english.grammar.relative.has(tokens[at + 1]?.word ?? '');
    // “a man in a felt hat, who …”: the hat tells nothing.
    const beside = english.grammar.inscribed.has(tokens[edge]?.word ?? '') ? undefined : placed.ending.get(edge);
    const host = beside ?? (told ? openerOf(english, tokens, placed, edge) : null);
    if (!host || host.mention.entity === 'other' || isTown(tokens, placed, host, close)) continue;
    // “Ida Lund, whose son Tom, 27, was there, said”: the son is hers.
    const kin = [host, placed.ending.get(host.first - 2)].find((other) => isWhose(english, tokens, other));
    if (kin !== undefined && hasVerb(english, tokens, kin.last, close)) continue;
    // “The tribunal, headed by Judge Lund, giving its ruling, said”: who heads it stands in the aside.
    if (mark === ',' && isAgentInAside(english, tokens, placed, host)) continue;
    // “Ida Lund, who plays for the Lions – known as the Cats – said”: what is told between dashes is of the Lions.
    const clause = mark === ',' ? -1 : toldIn(english, tokens, edge);
    if (clause > 1) return placed.ending.get(clause - 2) ?? beforeAside(english, tokens, placed, clause - 1) ?? host;
    // “Ida Lund, D-Norvale, who backed it, said”: nobody else is from a place.
    const from = tokens[at + 1]?.word === 'who' && isWhere(tokens, host) ? residentOf(english, tokens, placed, host) : null;
    if (from !== null) return from;
    const head = (beside && headOf(english, tokens, placed, edge)?.subject) ?? host;
    // “In nearby Tulla, the mill is running, said …”: what opens the sentence behind a preposition is where.
    if (host.first === 1 && isPlaceWord(english, tokens[0])) continue;
    // Countries speak, but “in Oslo, the capital,” and “at the port in Oslo, the capital,” are where.
    if ((!speaks(host) || !isSomebody(host)) && english.grammar.preposition.has(tokens[host.first - 1]?.word ?? '')) {
      // “[Ida Lund] of Norvale, the bank, said”
      const bearer = tokens[host.first - 1]?.word === 'of' ? placed.ending.get(host.first - 2) : undefined;
      if (bearer?.mention.entity === 'person' && bearer.first === 0 && isCalled(english, tokens, bearer)) return bearer;
      continue;
    }
    // “Lund, who edits the paper, The Tide, said”: the paper is what he edits.
    const whose = toldIn(english, tokens, host.first - 1);
    if (whose >= 0) {
      // “The man who edits the paper, [Lund], said”
      const name = placed.starting.get(at + 1);
      // “The company that runs the port, [Oakmont], said”
      const fits = name?.mention.entity === 'person' || (name !== undefined && isBodyBefore(placed, whose - 1));
      const called = name?.last === close - 1 && name.mention.kind === 'name' && fits;
      if (called && placed.ending.get(whose - 1)?.mention.kind === 'nominal') return name;
      if (head === host) continue;
    }
    // “Rawlings, 59, of Ashton, said”: Ashton stands in the aside.
    if (english.grammar.preposition.has(tokens[head.first - 1]?.word ?? '') && tokens[head.first - 2]?.word === mark) continue;
    const opener = tokens[at + 1];
    if (opener?.kind !== 'word') continue;
    const inside = placed.ending.get(close - 1);
    const single = inside?.first === at + 1 && host.mention.kind === 'nominal' && host.mention.entity === 'unnamed';
    // “Lund, the mayor of Tulla, one of the towns that sued, said”, “Lund, the editor of its paper, The Tide, said”: two asides stand behind the name.
    const named =
      head.mention.kind === 'nominal' && tokens[head.first - 1]?.word === mark ? placed.ending.get(head.first - 2) : null;
    // “Ravi Lund, Managing Director, Norvale Steel, said”: an office without an article, and of what body.
    const ofBody = inside?.first === at + 1 && inside.mention.entity === 'organization' && head.mention.entity === 'unnamed';
    const introduced =
      named?.mention.kind === 'name' && speaks(named) && (ofBody || english.grammar.article.has(tokens[head.first]?.word ?? ''));
    if (introduced && named.mention.entity === 'person' && !english.grammar.preposition.has(tokens[named.first - 1]?.word ?? ''))
      return named;
    // “In a letter seen by the Ledger, the firm’s lawyer, [Petra Holm], said”: the name is all of the aside, and the clause begins there.
    if (single && head === host && isCalled(english, tokens, inside) && inside.mention.entity === 'person') return inside;
    // “the Assistant on Media, [Mr Henrik Lund], said”: whatever stands before a courtesy says who he is.
    const courteous = inside?.first === at + 1 && inside.mention.entity === 'person' && host.mention.entity !== 'person';
    if (courteous && english.names.honorific(tokens[inside.first]?.word ?? '') !== null) return inside;
    if (introduced) return named;
    if (single) return head === host && isCalled(english, tokens, inside) ? inside : head;
    // “…, but”, “…, though”: a clause of its own begins; its subject stands behind.
    if (fallback !== null && english.grammar.contrast.has(opener.word)) return fallback;
    // An aside opens with a relative, an article, a figure or a preposition; a bare name in it is a place: of Tulsa, Okla., said.
    if (english.grammar.wh.has(opener.word) || english.grammar.determiner.has(opener.word)) return head;
    fallback ??= head;
  }
  return fallback;
}

/** The token where the words and commas before an aside’s end begin, behind a small word that joins them. */
function clauseStart({ grammar }: Language, tokens: readonly Token[], close: number): number {
  let start = close - 1;
  while (
    start > 0 &&
    close - start < REACH &&
    (tokens[start - 1]?.kind === 'word' || /^[,()]$/u.test(tokens[start - 1]?.word ?? ''))
  )
    start--;
  if (tokens[start]?.word === ',') start++;
  return grammar.coordinator.has(tokens[start]?.word ?? '') ? start + 1 : start;
}

/**
 * “[Ravi Lund], Director, Media and Publicity, Norvale Council, said”, “[The Union of Clerks (UC)], Norvale College, Tulla chapter, said”: a name that
 * opens the clause, where no verb stands before the last comma, and two commas or more.
 */
function leadingName(english: Language, tokens: readonly Token[], placed: Placement, close: number): Placed | null {
  const { grammar } = english;
  const named = placed.starting.get(clauseStart(english, tokens, close));
  if (named?.mention.kind !== 'name' || !(named.mention.entity === 'person' || named.mention.entity === 'organization'))
    return null;
  const letters = tokens[named.last + 1]?.word === '(' && tokens[named.last + 3]?.word === ')' ? 3 : 0;
  const comma = named.last + letters + 1;
  if (tokens[comma]?.word !== ',') return null;
  const aside = tokens.slice(comma + 1, close);
  if (!aside.some(({ word }) => word === ',') || aside.some(({ word }) => grammar.relative.has(word))) return null;
  // “Police, the mayor, Ida Lund, said”: whoever is called so speaks.
  if (named.mention.entity === 'organization' && placed.ending.get(close - 1)?.mention.entity === 'person') return null;
  return hasVerb(english, tokens, named.last, close) ? null : named;
}

/**
 * “The chairman of the Union of Clerks, UC, [Ida Lund], said”, “the secretary of the Union of Clerks (UC), [Ida Lund], said”: the name that ends an
 * office with letters or a place between.
 */
function holderBehind(english: Language, tokens: readonly Token[], placed: Placement, close: number): Placed | null {
  const { grammar, roles } = english;
  const name = placed.ending.get(close - 1);
  if (name?.mention.kind !== 'name' || name.mention.entity !== 'person' || tokens[name.first - 1]?.word !== ',') return null;
  if (name.first === name.last || !isCalled(english, tokens, name)) return null;
  const start = clauseStart(english, tokens, close);
  const office = tokens.slice(start, name.first - 1);
  const parted = office.some(
    ({ word }, at) => (word === ',' && !grammar.preposition.has(office[at + 1]?.word ?? '')) || word === ')',
  );
  if (!parted || office.some(({ word }) => grammar.relative.has(word)) || hasVerb(english, tokens, start, close)) return null;
  const end = office.findIndex(({ word, kind }) => kind !== 'word' || grammar.preposition.has(word));
  // “Deputy Mayor and Unity Party (UP) candidate for Tulla, [Ida Lund], said”
  const isOffice = ({ word }: Token) => roles(word)?.kind === 'person' && roles(word)?.number === 'singular';
  const noun = [...office.slice(0, end)].reverse().find(isOffice);
  return noun !== undefined &&
    (noun === office[end - 1] || office[end]?.word === '(') &&
    !grammar.indefinite.has(office[0]?.word ?? '')
    ? name
    : null;
}

function isBodyBefore(placed: Placement, end: number): boolean {
  return placed.ending.get(end)?.mention.entity === 'organization';
}

/** “of Ashton, [Norvale], who”, “of Ashton, [Mo.], who” */
function isWhere(tokens: readonly Token[], { mention, first, last }: Placed): boolean {
  const isShort = first === last && tokens[last + 1]?.word === '.' && tokens[first - 1]?.word === ',';
  return mention.entity === 'place' || isShort;
}

/**
 * “[Ida Lund], 40, of Ashton, Norvale, who”, “[Ida Lund], D-Norvale, who”, “[Ida Lund], a teacher from Ashton, Norvale, who”: whoever is from the
 * places that end here.
 */
function residentOf(english: Language, tokens: readonly Token[], placed: Placement, place: Placed): Placed | null {
  let at = place.first - 1;
  while (at > 0) {
    const found = placed.ending.get(at);
    if (found?.mention.entity === 'person') return found;
    const { word, kind } = tokens[at] as Token; // as: at > 0, and it only falls
    // Of a town that no list has, nothing tells what it is.
    const isTrade =
      found?.mention.kind === 'nominal' && found.mention.entity === 'unnamed' && tokens[found.first - 1]?.word === ',';
    if (found !== undefined && (isTrade || found.mention.entity === 'place' || isSomewhere(english, tokens, found)))
      at = found.first - 1;
    else if (kind === 'word' ? english.grammar.preposition.has(word) || /^\p{N}+$/u.test(word) : word === ',') at--;
    else return null;
  }
  return null;
}

/** “from [Ashton], Norvale” */
function isSomewhere({ grammar }: Language, tokens: readonly Token[], { mention, first }: Placed): boolean {
  return mention.kind === 'name' && mention.entity === null && grammar.preposition.has(tokens[first - 1]?.word ?? '');
}

/** “A spokesman for Tall Pine Mills, [Bangor], Maine, said”: where the one before it is, with its state, and nobody. */
function isTown(tokens: readonly Token[], placed: Placement, { mention, first, last }: Placed, close: number): boolean {
  const state = placed.starting.get(last + 2);
  const isPlace = mention.kind === 'name' && (mention.entity === 'place' || mention.entity === null);
  // “Tom Lund, from Hill Farm, [Ashton], near Tulla, said”
  const near = tokens[last + 1]?.word === ',' && tokens[last + 2]?.word === 'near' ? placed.starting.get(last + 3) : undefined;
  if (isPlace && first === last && near?.mention.kind === 'name' && near.last === close - 1)
    return tokens[first - 1]?.word === ',';
  return isPlace && tokens[first - 1]?.word === ',' && state?.mention.entity === 'place' && close - state.last <= 2;
}

/** “[whose son Tom], 27,” */
function isWhose({ grammar }: Language, tokens: readonly Token[], host: Placed | undefined): boolean {
  return host !== undefined && host.first < host.last && grammar.adnominal.has(tokens[host.first]?.word ?? '');
}

/** “[The tribunal], headed by {Judge Lund}, …” */
function isAgentInAside({ wordClasses }: Language, tokens: readonly Token[], placed: Placement, { first }: Placed): boolean {
  const [comma, verb, by] = tokens.slice(first - 3, first);
  if (by?.word !== 'by' || comma?.word !== ',' || verb === undefined || wordClasses.wordClass(verb.word) !== 'participle')
    return false;
  const told = placed.ending.get(first - 4);
  return told !== undefined && speaks(told);
}

/** The token of the “who” or “which” whose clause runs up to this token without a sign, else -1. */
function toldIn(english: Language, tokens: readonly Token[], end: number): number {
  let at = end;
  while (tokens[at]?.kind === 'word' && !english.grammar.relative.has(tokens[at]?.word ?? '')) at--;
  // “the day that Lund spoke”
  // “who plays”: no thing stands behind “who”.
  const plays =
    tokens[at]?.word === 'who' && /^(?:ambiguous|noun)$/u.test(english.wordClasses.wordClass(tokens[at + 1]?.word ?? ''));
  return tokens[at]?.kind === 'word' && (plays || acts(english, tokens, at)) ? at : -1;
}

/** “in”, “near”, but not “as”, “after”, which lead to clauses too. */
function isPlaceWord({ grammar }: Language, token: Token | undefined): boolean {
  const word = token?.word ?? '';
  return grammar.preposition.has(word) && !grammar.clausal.has(word);
}
