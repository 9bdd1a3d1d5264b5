// Names that the next words take up as a body: {Johnson Hartley} warned of losses. “Demand is weak,” it said. {Sorel-Vance} fell. “…,” the group said.

import type { Mention } from '../types.ts';
import type { Language } from './language.ts';

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
    const isTitled = span.start < head.start && !/^the $/iu.test(text.slice(span.start, head.start));
    if (gender !== null && english.names.given(firstWord(name)) === null) people.add(name);
    if (isTitled || number === 'plural' || /^,? (?:who\b|\p{N}{1,2},)/u.test(text.slice(head.end, head.end + 6)))
      people.add(name);
    else if (opensSentence(text, span.start))
      points.set(name, (points.get(name) ?? 0) + pointsAt(english, text, mentions, index, first));
  }
  return new Set([...points].filter(([name, sum]) => sum >= ENOUGH && !people.has(name)).map(([name]) => name));
}

/** One sure sign. */
const ENOUGH = 2;

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
  const isFirst = first === undefined || first.span.start > head.start;
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
  if (word !== 'it' || others || !english.cues.verbs.has(verb)) return 0;
  // “Cricket Lanka said it would appeal. “…,” it said”, behind another body
  const says = / (?:it|its) /u.test(sentence) && name.split(/\s+/u).some((part) => isPlain(english, part.toLowerCase()));
  return isFirst || (says && english.names.given(firstWord(name)) === null) ? ENOUGH : 0;
}

/** " warned that profits would fall. “Demand is weak,” it said", the words in marks in the next paragraph too. */
const TAKEN_UP =
  /^((?:, [^,.\n“”"]{1,60},)? (\p{Ll}+)[^\n.“”"]{0,160})\.(?: |\n+)[“"][^“”"\n]{1,300}[”"] (?:(it)|the (\p{Ll}+)) \p{Ll}+/u;

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

/** A word that is no person’s, as far as we know. */
function isPlain({ wordClasses, names, bodyKinds }: Language, word: string): boolean {
  return wordClasses.isEnglish(word) || names.organizationWord(word) !== null || bodyKinds(word).size > 0;
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
