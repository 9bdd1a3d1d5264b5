// Names that the next words take up as a body: {Johnson Hartley} warned of losses. “Demand is weak,” it said. {Sorel-Vance} fell. “…,” the group said.

import type { Mention } from '../../types.ts';
import type { Language } from '../language.ts';

/** The names of an article that can hardly be people’s, as “it”, “the group” or “the electronics chain” stands for them. */
export function takenUpBodies(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const points = new Map<string, number>();
  const people = new Set<string>();
  // What stands further on may mean the first body or paper of the article.
  const first = mentions.find(
    ({ kind, entity, head }) =>
      entity === 'document' || (entity === 'organization' && (kind === 'name' || isBodyNoun(english, text, head))),
  );
  for (const [index, mention] of mentions.entries()) {
    const { kind, head, span, entity, gender, number } = mention;
    if (kind !== 'name' || (entity !== null && entity !== 'person')) continue;
    const name = text.slice(head.start, head.end);
    const before = text.slice(span.start, head.start);
    // "Ashmill’s rival Sorel", "the insurer Sorel": what may be a body’s trade too
    const byTrade = gender === null && english.bodyKinds(/\p{Ll}+(?= $)/u.exec(before)?.[0] ?? '').size > 0;
    const isTitled = before !== '' && !byTrade && !/^the $/iu.test(before);
    if (gender !== null && english.names.given(firstWord(name)) === null) people.add(name);
    if (isTitled || number === 'plural' || /^,? (?:who\b|\p{N}{1,2},)/u.test(text.slice(head.end, head.end + 6)))
      people.add(name);
    else if (opensSentence(text, span.start))
      points.set(name, (points.get(name) ?? 0) + pointsAt(english, text, mentions, index, byTrade ? mention : first));
  }
  return new Set([...points].filter(([name, sum]) => sum >= ENOUGH && !people.has(name)).map(([name]) => name));
}

/** One sure sign. */
const ENOUGH = 2;

/** `first`: the first body of the article; the mention itself where its trade may be a body’s. */
function pointsAt(
  english: Language,
  text: string,
  mentions: readonly Mention[],
  index: number,
  first: Mention | undefined,
): number {
  const mention = mentions[index] as Mention; // as: the caller's index
  const { head, entity } = mention;
  const name = text.slice(head.start, head.end);
  if (isApposed(english, text, mentions, index)) return ENOUGH;
  const told = text.slice(head.end, head.end + LONGEST_SENTENCE);
  const [whole = '', sentence = '', verb = '', word = '', noun = ''] = TAKEN_UP.exec(told) ?? [];
  const [, tag = ''] = / (\p{Ll}+)$/u.exec(whole) ?? [];
  if (!english.cues.verbs.has(tag)) return 0;
  const byTrade = first === mention;
  const isFirst = byTrade || first === undefined || first.span.start > head.start;
  if (noun !== '') {
    const isKind =
      english.bodyKinds(noun).has('business') || english.bodyKinds(noun).has('charity') || english.bodyKinds(noun).has('club');
    return entity === null && !name.includes(' ') && isFirst && isKind ? ENOUGH : 0;
  }
  // “Lund said the report was late. “It is coming,” it said”
  const others = mentions
    .slice(index + 1, index + 12)
    .some(
      (other) =>
        other.span.end <= head.end + sentence.length &&
        (other.entity === 'organization' || other.entity === 'document' || (other.kind === 'name' && other.entity !== 'place')),
    );
  if (word !== 'it' || others || !(byTrade || english.cues.verbs.has(verb))) return 0;
  return isFirst ? ENOUGH : 0;
}

/** " warned that profits would fall. “Demand is weak,” it said", the words in marks in the next paragraph too. */
const TAKEN_UP =
  /^((?:, [^,.\n“”"]{1,60},)? (\p{Ll}+)[^\n.“”"]{0,160})\.(?: |\n+)(?:[“"][^“”"\n]{1,300}[”"]|[‘'][^‘“”"\n]{1,300}[’']) (?:(it)|the (\p{Ll}+)) \p{Ll}+/u;

/** In characters: two sentences. */
const LONGEST_SENTENCE = 520;

/** "Harvey Norden, the electronics chain, fell", "Baker Hughes-Lyle, an oil services firm, cut": its own description calls it a body. */
function isApposed(english: Language, text: string, mentions: readonly Mention[], index: number): boolean {
  const { span, head: name } = mentions[index] as Mention; // as: the caller's index
  // "Luis Hale, a mail carrier": of somebody with a given name only "the" tells.
  const articles = english.names.given(firstWord(text.slice(name.start, name.end))) === null ? /^(?:the|an?) /u : /^the /u;
  return mentions.slice(index + 1, index + 4).some(({ kind, number, entity, span: other, head }) => {
    if (kind !== 'nominal' || number !== 'singular' || entity !== 'organization' || other.start !== span.end + ', '.length)
      return false;
    const described = articles.test(text.slice(other.start, other.end)) && other.start + 'the '.length < head.start;
    const [, next = ''] = /^, (\p{Ll}+)/u.exec(text.slice(other.end, other.end + LONGEST_WORD)) ?? [];
    const goesOn =
      next !== '' && next !== 'who' && !english.grammar.coordinator.has(next) && !english.grammar.preposition.has(next);
    return described && goesOn && isBodyNoun(english, text, head);
  });
}

/** In characters, with the comma. */
const LONGEST_WORD = 24;

function isBodyNoun(english: Language, text: string, { start, end }: Mention['head']): boolean {
  return english.roles(text.slice(start, end).toLowerCase())?.kind === 'body';
}

function opensSentence(text: string, start: number): boolean {
  return start === 0 || /(?:\n|[.!?][”"’]? )$/u.test(text.slice(Math.max(0, start - 3), start));
}

function firstWord(name: string): string {
  return (name.split(/\s+/u)[0] ?? '').toLowerCase();
}

/** "Jardine Lyle" of Jardine Lyle Holdings, "St Aldan" of the St Aldan Bank: what looks like somebody’s name, and is the beginning of a company’s. */
export function shortBodies(english: Language, text: string, mentions: readonly Mention[]): ReadonlySet<Mention> {
  const companies = mentions.filter(({ kind, entity, head }) => {
    if (kind !== 'name' || entity !== 'organization') return false;
    const words =
      text
        .slice(head.start, head.end)
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? [];
    return words.length > 2 && isCompany(english, words.at(-1) as string); // as: three words
  });
  if (companies.length === 0) return new Set();
  const names = mentions.filter(({ kind, entity }) => kind === 'name' && (entity === null || entity === 'person'));
  const whole = (mention: Mention) => text.slice(mention.span.start, mention.span.end);
  const short = names.filter((mention) => {
    const name = whole(mention);
    return companies.some(({ head }) => head.end < mention.span.start && text.startsWith(`${name} `, head.start));
  });
  // "Ida Lyle, who", "she", "Ms Lyle": the company bears the name of somebody who is in the article.
  const people = new Set(short.filter(({ span }) => isSomebody(text, span.end)).map(whole));
  const lone = new Set(names.filter((mention) => !short.includes(mention)).map(({ head }) => text.slice(head.start, head.end)));
  return new Set(
    short.filter((mention) => {
      const name = whole(mention);
      const [, ...rest] = name.split(/\s+/u);
      const surname = rest.at(-1) ?? '';
      const others = names.some(
        ({ head, span }) => text.slice(head.start, head.end).endsWith(` ${surname}`) && whole({ ...mention, span }) !== name,
      );
      return rest.length > 0 && !people.has(name) && (others || !lone.has(surname));
    }),
  );
}

function isSomebody(text: string, end: number): boolean {
  const beside = /^(?:,? who\b|, \p{N}{1,2},|, (?:the|an?|its|his|her) )/u.test(text.slice(end, end + 8));
  return beside || /\b(?:s?he|his|her)\b/iu.test(text.slice(end, end + NEAR));
}

/** In characters, some three sentences. */
const NEAR = 300;

/** "Holdings", "Bank", "Stores", "Sons", but not "Foundation". */
function isCompany({ bodyKinds, names }: Language, word: string): boolean {
  const kinds = bodyKinds(word);
  return kinds.has('business') || kinds.has('bank') || names.legalForm(word);
}
