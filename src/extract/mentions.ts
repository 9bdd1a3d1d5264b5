// The ways a text refers to somebody: {Maria Okafor}, {the mayor}, {she}.

import type { Language } from '../language/language.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
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
  const isName = capitals(english, tokens, segments);
  const mentions: Mention[] = [];
  const phrases = findPhrases(english.names, tokens, isName);
  phrases.forEach((phrase, index) => {
    mentions.push(...readPhrase(english, tokens, isName, phrase, phrases, index));
  });
  tokens.forEach((token, index) => {
    const pronoun = english.wordClasses.pronoun(token.word);
    if (pronoun === null || (isName(index) && token.word !== 'i')) return;
    const span = { start: token.start, end: token.end };
    mentions.push({ span, head: span, kind: 'pronoun', number: pronoun.number, gender: pronoun.gender, entity: null });
  });
  return settle(english, text, mentions).sort((a, b) => byPlace(a.span, b.span));
}

/** Which capitalised words are names, or parts of names: not a sentence’s first "However", not the words of a heading. */
function capitals(english: Language, tokens: readonly Token[], segments: Segments): (index: number) => boolean {
  const heading = headings(tokens, segments);
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
    token.role !== null || english.wordClasses.isFunctionWord(token.word) || (token.class !== 'unknown' && !known(token.word));
  return (index) => {
    const token = tokens[index];
    if (token === undefined || token.shape === 'lower' || token.shape === 'number') return false;
    if (english.names.notName(token.word) === 'calendar' && token.shape === 'capital') {
      // "May" and "April" may be people, but only beside another name: "Theresa May", "April Jones".
      const beside = [tokens[index - 1], tokens[index + 1]];
      return (
        english.names.given(token.word) !== null && beside.some((other) => other?.shape === 'capital' && other.joined === 'space')
      );
    }
    if (english.wordClasses.isFunctionWord(token.word))
      return token.shape === 'upper' && token.word.length > 1 && !token.opens && !heading[index];
    if (heading[index])
      return (capitalInside.has(token.word) && !lowerSeen.has(token.word)) || known(token.word) || !common(token);
    if (!token.opens) return true;
    if (capitalInside.has(token.word) && !lowerSeen.has(token.word)) return true;
    const next = tokens[index + 1];
    const goesOn = next !== undefined && next.joined === 'space' && (next.shape === 'capital' || next.shape === 'upper');
    if (goesOn && token.class !== 'adverb') return token.role === null || english.names.honorific(token.word) !== null;
    return !lowerSeen.has(token.word) && (known(token.word) || !common(token));
  };
}

/** For each token whether its sentence is a heading in Title Case, or all in capitals, so that a capital says little there. */
function headings(tokens: readonly Token[], segments: Segments): boolean[] {
  const heading: boolean[] = new Array(tokens.length).fill(false);
  let from = 0;
  for (const sentence of segments.sentences) {
    while (from < tokens.length && (tokens[from]?.start ?? 0) < sentence.start) from++;
    let to = from;
    let long = 0;
    let capital = 0;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < sentence.end) {
      const token = tokens[to++] as Token; // as: to < length
      if (token.word.length < 4 || token.shape === 'number') continue;
      long++;
      if (token.shape !== 'lower') capital++;
    }
    // Four long words in five: "Ana Reyes met Tom Lund in Oslo" has fewer, "Clean Water Plan Fails In City Vote" all.
    if (long >= 4 && capital >= 0.8 * long) heading.fill(true, from, to);
    from = to;
  }
  return heading;
}

type Reader = { readonly english: Language; readonly tokens: readonly Token[]; readonly isName: (index: number) => boolean };

/** The mentions of a phrase: itself, and the possessors in it. */
function readPhrase(
  english: Language,
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  phrase: Phrase,
  phrases: readonly Phrase[],
  index: number,
): Mention[] {
  const reader: Reader = { english, tokens, isName };
  const mentions: Mention[] = [];
  let from = phrase.first;
  for (let at = phrase.first; at < phrase.core; at++) {
    if (tokens[at]?.possessive && !isPronoun(reader, at)) {
      const owner = read(reader, from, at, from);
      if (owner !== null) mentions.push(owner);
      from = at + 1;
    }
  }
  if (phrase.core <= phrase.last) {
    const whole = read(reader, phrase.first, phrase.last, phrase.core);
    if (whole !== null)
      mentions.push(whole.kind === 'nominal' ? { ...whole, span: withComplements(reader, whole, phrases, index) } : whole);
    for (const inner of namesWithin(reader, phrase.core, phrase.last, whole)) mentions.push(inner);
  }
  return mentions;
}

/** Reads tokens first..last as one mention; the words from `core` on say who it is. Null when it is not one that speaks. */
function read(reader: Reader, first: number, last: number, core: number): Mention | null {
  const { tokens, isName } = reader;
  const end = tokens[last] as Token; // as: a phrase's index
  const span = { start: (tokens[first] as Token).start, end: end.end };
  const determined = first < core || ['determiner', 'possessive', 'quantifier'].includes((tokens[first] as Token).class);
  if (isName(last)) {
    const run = nameRun(reader, core, last);
    if (run.nameFirst <= last) return named(reader, first, last, run, span);
    // "the Prime Minister", "Labour MP": a title that names nobody.
    return nominal(reader, first, last, span, true);
  }
  const role = end.role;
  if (!determined && role === null) return null;
  if (!determined && role?.number === 'singular' && role.kind !== 'document' && !isName(first)) {
    // "company spokesman said": headline style; a bare singular otherwise is no phrase of its own.
    if (role.kind !== 'person') return null;
  }
  return nominal(reader, first, last, span, determined);
}

function nominal({ english, tokens }: Reader, first: number, last: number, span: Span, _determined: boolean): Mention | null {
  const head = tokens[last] as Token; // as: a phrase's index
  const role = head.role ?? null;
  const opener = tokens[first] as Token; // as: a phrase's index
  const plural =
    role !== null ? role.number === 'plural' : head.class === 'quantifier' ? head.word !== 'one' : /[^s]s$/u.test(head.word);
  const kind = role?.kind ?? null;
  const entity: Mention['entity'] =
    kind === 'person'
      ? plural
        ? 'group'
        : 'unnamed'
      : kind === 'body'
        ? plural
          ? 'group'
          : 'organization'
        : kind === 'collective'
          ? 'group'
          : kind === 'document'
            ? 'document'
            : head.class === 'quantifier'
              ? 'group'
              : null;
  const gender = role?.gender ?? null;
  if (english.names.notName(head.word) === 'calendar') return null;
  return {
    span: { start: opener.start, end: span.end },
    head: { start: head.start, end: head.end },
    kind: 'nominal',
    number: plural ? 'plural' : 'singular',
    gender,
    entity,
  };
}

/** Where in core..last the name begins, and the title before it. */
function nameRun(
  { english, tokens, isName }: Reader,
  core: number,
  last: number,
): { readonly nameFirst: number; readonly titled: boolean; readonly gender: Gender | null } {
  let runFirst = last;
  while (runFirst > core) {
    const before = tokens[runFirst - 1] as Token; // as: inside the phrase
    if (
      isName(runFirst - 1) ||
      english.names.particle(before.word) !== null ||
      linksInside(reader0(tokens), runFirst - 1, isName)
    )
      runFirst--;
    else break;
  }
  while (runFirst < last && !isName(runFirst) && !english.names.particle((tokens[runFirst] as Token).word)?.opens) runFirst++;
  let gender: Gender | null = null;
  let titleAt = -1;
  for (let at = runFirst; at <= last; at++) {
    const token = tokens[at] as Token; // as: inside the phrase
    const honorific = english.names.honorific(token.word);
    const isRole = token.role !== null && token.role.kind === 'person' && token.role.number === 'singular';
    // "Dean Hall", "Major Ford" are names when nothing stands before; "Judge Hall" is not: a given name needs another reading.
    const given = english.names.given(token.word) !== null && at < last && at === runFirst;
    if (honorific !== null || (isRole && !given)) {
      titleAt = at;
      gender = honorific?.gender ?? token.role?.gender ?? gender;
    }
  }
  if (titleAt < 0) {
    const before = tokens[runFirst - 1];
    const role = runFirst > core ? (before?.role ?? null) : null;
    const titled = role !== null && role.kind === 'person';
    return {
      nameFirst: withoutModifier({ english, tokens, isName }, runFirst, last),
      titled,
      gender: titled ? (role?.gender ?? null) : null,
    };
  }
  if (
    english.names.organizationWord((tokens[last] as Token).word) !== null &&
    titleAt < last &&
    english.names.given((tokens[titleAt + 1] as Token).word) === null
  ) {
    return { nameFirst: runFirst, titled: false, gender: null };
  }
  let nameFirst = titleAt + 1;
  // "Secretary of State John Kell", "Minister of Health": the office goes on behind "of".
  if (tokens[nameFirst]?.word === 'of') {
    nameFirst++;
    while (nameFirst <= last) {
      const token = tokens[nameFirst] as Token; // as: inside the phrase
      const rest = last - nameFirst;
      if (rest >= 1 && rest <= 3 && english.names.given(token.word) !== null && english.names.portfolio(token.word) === null)
        break;
      nameFirst++;
    }
  }
  return { nameFirst, titled: true, gender };
}

function reader0(tokens: readonly Token[]): readonly Token[] {
  return tokens;
}

/** "of", "and", "the", "for" between two words of one name. */
function linksInside(tokens: readonly Token[], at: number, isName: (index: number) => boolean): boolean {
  const word = tokens[at]?.word;
  return (
    (word === 'of' || word === 'for' || word === 'and' || word === 'the') &&
    (isName(at - 1) || tokens[at - 1]?.word === 'of' || tokens[at - 1]?.word === 'for')
  );
}

/** "Republican Tom Hall", "Briton Ida Lund": a leading word of origin or party is not part of the name. */
function withoutModifier({ english, tokens }: Reader, first: number, last: number): number {
  const word = (tokens[first] as Token).word;
  if (last - first < 2 || english.names.given(word) !== null) return first;
  if (english.names.demonym(word) === null && english.names.place(word) === null) return first;
  return english.names.given((tokens[first + 1] as Token).word) !== null ? first + 1 : first;
}

function named(
  reader: Reader,
  first: number,
  last: number,
  run: { readonly nameFirst: number; readonly titled: boolean; readonly gender: Gender | null },
  span: Span,
): Mention {
  const { english, tokens } = reader;
  const words = tokens.slice(run.nameFirst, last + 1);
  const head = { start: (tokens[run.nameFirst] as Token).start, end: span.end };
  const phrase = words.map((token) => token.word).join(' ');
  const given = words.length > 0 ? english.names.given(words[0]?.word ?? '') : null;
  const entity = run.titled ? 'person' : entityOf(reader, words, phrase);
  const plural = words.length === 1 && english.names.demonym(phrase) === 'plural';
  return {
    span: { start: (tokens[first] as Token).start, end: span.end },
    head,
    kind: 'name',
    number: plural ? 'plural' : 'singular',
    gender: entity === 'person' || entity === null ? (run.gender ?? (given === 'either' ? null : given)) : null,
    entity: plural ? 'group' : entity,
  };
}

function entityOf({ english }: Reader, words: readonly Token[], phrase: string): Mention['entity'] {
  const { names } = english;
  const first = words[0] as Token; // as: a name has a word
  const last = words[words.length - 1] as Token;
  if (names.organization(phrase)) return 'organization';
  if (names.place(phrase) !== null) return 'place';
  if (words.length > 1) {
    if (names.organizationWord(last.word) !== null || (names.organizationWord(first.word) === 'both' && words.length > 2))
      return 'organization';
    if (words.some((word) => word.word === 'of' || word.word === 'and' || word.word === 'for' || word.joined === 'ampersand'))
      return 'organization';
    if (names.notName(last.word) !== null) return names.notName(last.word) === 'place' ? 'place' : 'other';
    if (names.given(first.word) !== null && words.length <= 5) return 'person';
    return null;
  }
  if (names.notName(first.word) !== null) return 'other';
  if (first.shape === 'upper' && first.word.length >= 2 && first.word.length <= 6) return 'organization';
  if (names.demonym(first.word) !== null) return names.demonym(first.word) === 'plural' ? 'group' : 'other';
  if (names.given(first.word) !== null) return 'person';
  return null;
}

/** Names that stand inside a phrase as describing words: "Norvale Steel" in "a Norvale Steel spokesperson". */
function namesWithin(reader: Reader, core: number, last: number, whole: Mention | null): Mention[] {
  const { tokens, isName } = reader;
  const found: Mention[] = [];
  for (let at = core; at <= last; at++) {
    if (!isName(at)) continue;
    let to = at;
    while (to < last && isName(to + 1)) to++;
    const span = { start: (tokens[at] as Token).start, end: (tokens[to] as Token).end };
    if (whole === null || span.end < whole.head.start) {
      const run = nameRun(reader, at, to);
      if (run.nameFirst <= to) found.push(named(reader, at, to, run, span));
    }
    at = to;
  }
  return found;
}

/** The phrase with the "of …", "for …" that belongs to it: "a spokesperson for Norvale Steel", "the teacher from Lund". */
function withComplements({ english, tokens }: Reader, mention: Mention, phrases: readonly Phrase[], index: number): Span {
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

function isPronoun({ english, tokens }: Reader, at: number): boolean {
  return english.wordClasses.pronoun(tokens[at]?.word ?? '') !== null;
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
