// The ways a text refers to somebody: {Maria Okafor}, {the mayor}, {she}.

import type { Language } from '../language/language.ts';
import { entityOf, type NameReading, readName, type Wording } from '../language/name-phrases.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
import type { RoleKind } from '../language/roles.ts';
import { type Token, tag } from '../language/tagger.ts';
import { byPlace } from '../text/span.ts';
import type { Gender, Mention, QuotedSpan, Segments, Span } from '../types.ts';

/**
 * Finds every mention that could speak or be spoken of, between marks too. Sorted by place; mentions may nest ("{Norvale}’s
 * spokeswoman"), and the outer one comes first.
 */
export function findMentions(
  english: Language,
  { text, segments }: { readonly text: string; readonly segments: Segments; readonly quoted: readonly QuotedSpan[] },
): Mention[] {
  const tokens = tag(english, text, segments);
  const heading = headings(english, tokens, segments);
  const surnames = surnamesOf(english, tokens, heading);
  const isName = capitals(english, tokens, heading, surnames);
  const wording: Wording = { english, tokens, isName, isSurname: (word) => surnames.has(word) };
  const phrases = findPhrases(english.names, tokens, isName);
  const mentions = phrases.flatMap((phrase, index) => readPhrase(wording, phrase, phrases, index, english));
  tokens.forEach((token, index) => {
    const { pronoun } = token.facts;
    if (pronoun === null || (isName(index) && token.word !== 'i')) return;
    const span = { start: token.start, end: token.end };
    mentions.push({ span, head: span, kind: 'pronoun', number: pronoun.number, gender: pronoun.gender, entity: null });
  });
  return settle(english, text, mentions).sort((a, b) => byPlace(a.span, b.span));
}

/** Which capitalised words are names, or parts of names: not a sentence’s first "However", not the words of a heading. */
function capitals(
  english: Language,
  tokens: readonly Token[],
  heading: readonly boolean[],
  surnames: ReadonlySet<string>,
): (index: number) => boolean {
  const capitalInside = new Set<string>();
  const lowerSeen = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.shape === 'lower') lowerSeen.add(token.word);
    else if (!token.opens && !heading[index] && token.shape !== 'number') capitalInside.add(token.word);
  });
  const known = (word: string) =>
    english.names.given(word) !== null ||
    english.names.place(word) !== null ||
    english.names.organization(word) ||
    english.names.demonym(word) !== null;
  const common = (token: Token) =>
    token.role !== null ||
    english.wordClasses.isFunctionWord(token.word) ||
    (!known(token.word) && english.wordClasses.isEnglish(token.word));
  return (index) => {
    const token = tokens[index];
    if (token === undefined || token.shape === 'lower' || token.shape === 'number') return false;
    // "R17.40", "A$5m": sums of money name nobody.
    if (/^\p{L}{1,2}\p{N}+[.,]\p{N}/u.test(token.word)) return false;
    if (english.names.notName(token.word) === 'calendar' && token.shape === 'capital') {
      // "May" and "April" may be people, but only beside another name: "Ida May Lund", "April Holm".
      const beside = [tokens[index - 1], tokens[index + 1]];
      return (
        english.names.given(token.word) !== null && beside.some((other) => other?.shape === 'capital' && other.joined === 'space')
      );
    }
    // "Julie A. Dias": an initial between names, not an article.
    const before = tokens[index - 1];
    const inName = before !== undefined && before.shape === 'capital' && token.joined === 'space' && !token.opens;
    const pointed = tokens[index + 1]?.joined === 'space' && (tokens[index + 1]?.start ?? 0) - token.end === 2;
    if (token.word.length === 1 && inName && (pointed || english.names.given(before.word) !== null)) return true;
    // "Read said": somebody's surname, though a small word.
    if (token.class === 'verb' && surnames.has(token.word)) return true;
    // "the United States", "USA Today": inside a sentence a capital makes a verb or an adverb a name’s.
    if (
      (token.class === 'verb' || token.class === 'adverb') &&
      !token.opens &&
      !heading[index] &&
      before?.joined !== undefined &&
      before.shape !== 'lower'
    ) {
      return true;
    }
    if (english.wordClasses.isFunctionWord(token.word)) {
      // "Will Hurst said", but "Will Norvale pay?".
      const next = tokens[index + 1];
      if (!token.opens && english.names.given(token.word) !== null && next?.shape === 'capital' && next.joined === 'space')
        return true;
      return token.shape === 'upper' && token.word.length > 1 && !token.opens && !heading[index];
    }
    if (surnames.has(token.word)) return true;
    if (heading[index])
      return (capitalInside.has(token.word) && !lowerSeen.has(token.word)) || known(token.word) || !common(token);
    if (!token.opens) return true;
    if (capitalInside.has(token.word) && !lowerSeen.has(token.word)) return true;
    const next = tokens[index + 1];
    const goesOn = next !== undefined && next.joined === 'space' && (next.shape === 'capital' || next.shape === 'upper');
    if (goesOn && token.class !== 'adverb') {
      // "Clean Water Action said" is a name, "Former Mayor Lund" and "Deport Lund" are not.
      const describes = token.class === 'adjective' || token.class === 'participle' || token.class === 'ambiguous';
      if (
        describes &&
        english.names.given(token.word) === null &&
        (english.names.given(next.word) !== null || surnames.has(next.word))
      )
        return false;
      return token.role === null || english.names.honorific(token.word) !== null || english.names.given(token.word) !== null;
    }
    return !lowerSeen.has(token.word) && (known(token.word) || !common(token));
  };
}

/** The words that follow a given name somewhere in the article: the "Baker" of "Ida Baker". */
function surnamesOf(english: Language, tokens: readonly Token[], heading: readonly boolean[]): Set<string> {
  const { names, wordClasses } = english;
  const surnames = new Set<string>();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before === undefined || token.joined !== 'space' || token.shape === 'lower' || before.shape === 'lower') return;
    if (heading[index] || token.shape === 'number' || token.word.length === 1) return;
    if (wordClasses.isFunctionWord(token.word) && token.class !== 'verb') return;
    const next = tokens[index + 1];
    // "Martin Baron spoke", but "Charlotte Mayor Ana Reyes".
    const titled = names.honorific(token.word) !== null && next?.joined === 'space' && next.shape !== 'lower';
    if (names.organizationWord(token.word) !== null || titled) return;
    const initial = before.word.length === 1 && before.word !== 'i' && before.word !== 'a';
    if (
      initial ||
      (names.given(before.word) !== null && names.honorific(before.word) === null && names.place(before.word) === null)
    ) {
      surnames.add(token.word);
    }
  });
  return surnames;
}

/** For each token whether its sentence is a heading in Title Case, or all in capitals, so that a capital says little there. */
function headings(english: Language, tokens: readonly Token[], segments: Segments): boolean[] {
  const heading: boolean[] = new Array(tokens.length).fill(false);
  let from = 0;
  for (const sentence of segments.sentences) {
    while (from < tokens.length && (tokens[from]?.start ?? 0) < sentence.start) from++;
    let to = from;
    let long = 0;
    let capital = 0;
    let told = false;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < sentence.end) {
      const token = tokens[to++] as Token; // as: to < length
      // "The Department of Health met": in a heading the verb is large too.
      if (token.shape === 'lower' && (token.class === 'verb' || token.class === 'auxiliary')) told = true;
      if (token.word.length < 4 || token.shape === 'number' || english.grammar.preposition.has(token.word)) continue;
      long++;
      if (token.shape !== 'lower') capital++;
    }
    // "Clean Water Plan Fails in City Vote" has them all; in "Ana Reyes and Tom Lund spoke" the verb is small. One slip in ten is a slip.
    if (!told && long >= 4 && capital >= 0.9 * long) heading.fill(true, from, to);
    from = to;
  }
  return heading;
}

/** The mentions of a phrase: itself, the possessors in it, and the names that describe it. */
function readPhrase(wording: Wording, phrase: Phrase, phrases: readonly Phrase[], index: number, english: Language): Mention[] {
  const { tokens } = wording;
  const union = ownedBody(wording, phrase);
  if (union !== null) return [union];
  const mentions: Mention[] = [];
  let from = phrase.first;
  for (let at = phrase.first; at < phrase.core; at++) {
    if (!tokens[at]?.possessive || english.wordClasses.pronoun(tokens[at]?.word ?? '') !== null) continue;
    const owner = firmWithS(wording, phrase, at) ?? readMention(wording, from, at, from);
    if (owner !== null) mentions.push(owner);
    from = at + 1;
  }
  if (phrase.core > phrase.last) return mentions;
  const whole = readMention(wording, phrase.first, phrase.last, phrase.core);
  if (whole !== null) {
    mentions.push(whole.kind === 'nominal' ? { ...whole, span: withComplements(english, tokens, whole, phrases, index) } : whole);
  }
  return [...mentions, ...namesWithin(wording, phrase.core, phrase.last, whole)];
}

/** "the National Farmers’ Union", "the Mayor’s Office": a large noun for people owns a body’s word, and all of it is the name. */
function ownedBody({ english, tokens, isName }: Wording, { first, last, core }: Phrase): Mention | null {
  const owner = tokens[core - 1];
  const head = tokens[last];
  if (owner === undefined || head === undefined || core > last || !owner.possessive || owner.shape !== 'capital') return null;
  if (owner.role?.kind !== 'person' && owner.role?.kind !== 'collective') return null;
  if (english.names.organizationWord(head.word) === null) return null;
  for (let at = core; at <= last; at++) if (!isName(at) || tokens[at]?.shape === 'lower') return null;
  let begin = core - 1;
  while (
    begin > first &&
    tokens[begin - 1]?.shape === 'capital' &&
    !english.wordClasses.isFunctionWord(tokens[begin - 1]?.word ?? '')
  )
    begin--;
  // "Farmers’ Union said" at the head of a sentence may be its farmers’ union; a second large word decides.
  const name = { start: (tokens[begin] as Token).start, end: head.end }; // as: here and below, indices of a phrase
  const span = { start: (tokens[first] as Token).start, end: head.end };
  return { span, head: name, kind: 'name', number: 'singular', gender: null, entity: 'organization' };
}

/** "Sainsbury’s said", "McGill’s opened": a name known with its ’s, or one that nothing follows but its verb. */
function firmWithS({ english, tokens, isName }: Wording, { first, last, core }: Phrase, at: number): Mention | null {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!isName(at) || token.role !== null) return null;
  const known = english.names.organization(`${token.word}’s`) || english.names.organization(`${token.word}'s`);
  const subject = at === first && at === last && core > last && next?.joined === 'space' && next.class === 'verb';
  if (!known && !subject) return null;
  // The two characters of ’s.
  const span = { start: token.start, end: token.end + 2 };
  return { span, head: span, kind: 'name', number: 'singular', gender: null, entity: 'organization' };
}

/** Reads tokens first..last as one mention; the words from `core` on say who it is. Null when it is not one that speaks. */
function readMention(wording: Wording, first: number, last: number, core: number): Mention | null {
  const { english, tokens, isName } = wording;
  const opener = tokens[first] as Token; // as: here and below, indices of a phrase
  let head = tokens[last] as Token;
  const span = { start: opener.start, end: head.end };
  if (isName(last)) {
    const reading = readName(wording, core, last);
    if (reading.first <= last) return named(wording, reading, last, span);
    // "the Archbishop of Lundgate": a title alone, whose noun says who it is.
    if (head.role === null) head = tokens.slice(core, last).findLast(({ role }) => role?.kind === 'person') ?? head;
  } else {
    const determined = first < core || ['determiner', 'possessive', 'quantifier'].includes(opener.class);
    // A bare noun must be one that speaks: "residents said", but not "water said".
    if (!determined && head.role === null) return null;
  }
  if (english.names.notName(head.word) === 'calendar') return null;
  const { role } = head;
  const counted = head.class === 'quantifier' ? head.word !== 'one' : /[^s]s$/u.test(head.word);
  const plural = role === null ? counted : role.number === 'plural';
  return {
    span,
    head: { start: head.start, end: head.end },
    kind: 'nominal',
    number: plural ? 'plural' : 'singular',
    gender: role?.gender ?? null,
    entity: role === null ? (head.class === 'quantifier' ? 'group' : null) : ENTITIES[role.kind][plural ? 1 : 0],
  };
}

/** What a noun of each kind refers to, alone and in the plural. */
const ENTITIES: Readonly<Record<RoleKind, readonly [Mention['entity'], Mention['entity']]>> = {
  person: ['unnamed', 'group'],
  body: ['organization', 'group'],
  land: ['organization', 'group'],
  collective: ['group', 'group'],
  document: ['document', 'document'],
};

function named(wording: Wording, reading: NameReading, last: number, span: Span): Mention {
  const { english, tokens } = wording;
  const before = tokens[reading.first - 1];
  const words = tokens.slice(reading.first, last + 1);
  const only = words.length === 1 ? (words[0] as Token) : null; // as: the length was asked
  const plural = only !== null && english.names.demonym(only.word) === 'plural';
  let entity = plural ? 'group' : reading.titled ? 'person' : entityOf(wording, words);
  // "the software company Brightloch": what stands right before says what it is.
  if (entity === null && only !== null && before?.role?.kind === 'body' && only.joined === 'space') entity = 'organization';
  // "Ida Lund, 59, of Ashton, said": a given name alone behind "of" or "in" is a place of that name.
  const located = only !== null && !wording.isSurname(only.word) && before !== undefined && only.joined === 'space';
  if (located && (entity === 'person' || entity === null) && !reading.titled && english.wordClasses.locates(before.word))
    entity = 'place';
  // "Rep. Jim Hall (R-Ohio)", "Sen. Ida Lund, D-Vt., said"
  if (only !== null && only.joined !== 'space' && !only.opens && /^[a-z]-/u.test(only.word)) entity = 'place';
  return {
    span,
    head: { start: (words[0] as Token).start, end: span.end }, // as: a name has a word
    kind: 'name',
    number: plural ? 'plural' : 'singular',
    gender: entity === 'person' || entity === null ? reading.gender : null,
    entity,
  };
}

/** Names that stand inside a phrase as describing words: "Norvale Steel" in "a Norvale Steel spokesperson". */
function namesWithin(wording: Wording, core: number, last: number, whole: Mention | null): Mention[] {
  const { tokens, isName } = wording;
  const found: Mention[] = [];
  for (let at = core; at <= last; at++) {
    if (!isName(at)) continue;
    let to = at;
    while (to < last && isName(to + 1)) to++;
    const span = { start: (tokens[at] as Token).start, end: (tokens[to] as Token).end }; // as: indices of the phrase
    if (whole === null || span.end < whole.head.start) {
      const reading = readName(wording, at, to);
      if (reading.first <= to) found.push(named(wording, reading, to, span));
    }
    at = to;
  }
  return found;
}

/** The phrase with the "of …", "for …" that belongs to it: "a spokesperson for Norvale Steel", "the teacher from Lund". */
function withComplements(
  english: Language,
  tokens: readonly Token[],
  mention: Mention,
  phrases: readonly Phrase[],
  index: number,
): Span {
  let end = mention.span.end;
  let at = index;
  // Three deep: "a member of the board of the bank of …" is nobody's name any more.
  for (let depth = 0; depth < 3; depth++) {
    const phrase = phrases[at] as Phrase; // as: an index of the list
    const next = phrases[at + 1];
    const link = tokens[phrase.last + 1];
    if (next === undefined || link === undefined || next.first !== phrase.last + 2 || link.joined !== 'space') break;
    if (tokens[next.first]?.joined !== 'space' || !english.wordClasses.complement(link.word)) break;
    const last = tokens[next.last] as Token; // as: a phrase's index
    if (english.names.notName((tokens[next.first] as Token).word) === 'calendar' || last.shape === 'number') break;
    end = last.end;
    at++;
  }
  return { start: mention.span.start, end };
}

/** Second look: a lone name that is elsewhere part of a person's full name is that person's; and of a body's, the body's. */
function settle(_english: Language, text: string, mentions: readonly Mention[]): Mention[] {
  const people = new Map<string, Gender | null>();
  for (const { kind, head, entity, gender } of mentions) {
    if (kind !== 'name' || entity !== 'person') continue;
    const words = text.slice(head.start, head.end).split(/\s+/u);
    const surname = words[words.length - 1] ?? '';
    if (words.length > 1 || gender !== null) people.set(surname, people.get(surname) ?? gender);
  }
  return mentions.map((mention) => {
    if (mention.kind !== 'name' || mention.entity !== null) return mention;
    const name = text.slice(mention.head.start, mention.head.end);
    return people.has(name) ? { ...mention, entity: 'person' as const } : mention;
  });
}
