// Whom an office means whose holder the article names only further on: {The Health Minister} … Cathal Dunne, Minister for Health, said.

import type { Language } from '../../language/language.ts';
import { contains, indexAt, overlaps, slice } from '../../text/span.ts';
import type { Mention, Span } from '../../types.ts';
import { firstNamed, type Person } from './people.ts';
import { type Answer, personAnswer, type Reading } from './reading.ts';
import { contentWords } from './titles.ts';

/** In paragraphs: what a lead holds back, the next ones tell. */
const SOON = 3;

/** Rough log-odds. "A bishop has accused …": one of many, but a lead speaks of whom the article is about. */
const LATER = 1.3;
const ONE_LATER = 0.8;

/** Whom an office means that somebody is given soon after, or that somebody new is left to bear; null where that is not sure. */
export function laterHolder(reading: Reading, mention: Mention, phrase: string, noun: string): Answer | null {
  const here = indexAt(reading.scene.segments.paragraphs, mention.span.start);
  const leads = opensArticle(reading, here);
  const one = /^(?:an?|one) /iu.test(phrase);
  if (one && !(leads && reading.english.describes(noun))) return null;
  // "the senator" further down is somebody told of before.
  if (!leads && isBare(reading, mention, phrase)) return null;
  const start = reading.scene.segments.paragraphs[here]?.start ?? 0;
  // “NORVALE (Reuters) – A judge said”
  const opens = /^(?:\p{Lu}{3}.{0,40} [–—-]{1,2} )?$/u.test(reading.text.slice(start, mention.span.start));
  const found =
    sameOfficeLater(reading, mention, phrase, noun, here) ??
    (opens || (leads && !one) ? namedNext(reading, mention, leads, here) : null);
  if (found === null) return null;
  const { person, at } = found;
  // From here on "the bishop" is one whom the article has told of; but "his lawyer" is no office of everybody’s.
  if (found.name === 'office-named-next' && !reading.pronounsAt.has(mention.span.start))
    person.roles.unshift({ text: phrase.replace(/^(?:the|an?|one) /iu, ''), at: mention.span });
  const contribution = one ? ONE_LATER : LATER;
  return personAnswer(person, null, [{ name: found.name, contribution, at }]);
}

type Holder = { readonly person: Person; readonly at: Span; readonly name: string };

/** The only person of the article with an office of that noun, if it may be the very one. */
function sameOfficeLater(reading: Reading, mention: Mention, phrase: string, noun: string, here: number): Holder | null {
  const { english, people, scene } = reading;
  const holders = people.all.flatMap((person) => {
    const held = person.roles.filter(({ text }) => isOfficeOf(english, text, noun));
    return held[0] === undefined ? [] : [{ person, held, at: held[0].at }];
  });
  const [only] = holders;
  if (only === undefined || holders.length > 1 || !mayBe(mention, only.person) || only.at.start < mention.span.end) return null;
  if (indexAt(scene.segments.paragraphs, only.at.start) - here > SOON) return null;
  const wanted = contentWords(english, phrase);
  const agreed = only.held.some(({ text }) => agrees(english, wanted, contentWords(english, text), noun));
  return agreed ? { person: only.person, at: only.at, name: 'office-named-later' } : null;
}

/**
 * "The minister for works said it would reopen. ¶ Speaking in Cork, Cathal Dunne denied …": news tells who somebody new is. Who is named in full in
 * the next paragraph, without a word about him, is the one told of just before.
 */
function namedNext(reading: Reading, mention: Mention, leads: boolean, here: number): Holder | null {
  const { english, text, people, scene } = reading;
  const [told, next] = scene.segments.paragraphs.slice(here, here + 2);
  if (told === undefined || next === undefined || othersIn(reading, mention, told)) return null;
  // A headline and a lead may both keep the name back.
  if (leads && !people.all.some((person) => [...person.inFull, ...person.inShort].some((at) => contains(next, at))))
    return namedNext(reading, mention, false, here + 1);
  const speaks = scene.attributions.find(({ mention: by }) => by?.kind === 'name' && contains(next, by.span))?.mention;
  const person = speaks ? people.find(speaks)?.person : null;
  if (!speaks || !person || !mayBe(mention, person) || firstNamed(person)?.start !== speaks.span.start) return null;
  if (person.roles.some(({ text: role }) => english.roles(contentWords(english, role).at(-1) ?? '') !== null)) return null;
  // "Ida Lund, 34, of Cork", "Ida Lund of the union", "Ida Lund, who runs it,": those are others, of whom we are told.
  const [, word] = /^ (\p{Ll}+)/u.exec(text.slice(speaks.span.end, speaks.span.end + 20)) ?? [];
  const isTold = word === undefined || english.wordClasses.wordClass(word) === 'preposition';
  return isTold ? null : { person, at: speaks.span, name: 'office-named-next' };
}

/** "A man was told by a judge": whoever is named next may be either. */
function othersIn({ english, scene, text }: Reading, mention: Mention, paragraph: Span): boolean {
  const inside = scene.mentions.filter(({ span }) => contains(paragraph, span));
  const others = inside.filter(
    ({ kind, number, span, head }) =>
      kind === 'nominal' &&
      number === 'singular' &&
      !overlaps(span, mention.span) &&
      !/^(?:the|his|her|its|their) /iu.test(slice(text, span)) &&
      english.roles(slice(text, head).toLowerCase())?.kind === 'person',
  );
  return others.length > (contains(paragraph, mention.span) ? 0 : 1);
}

/** "the senator": nothing tells which. */
function isBare({ text }: Reading, mention: Mention, phrase: string): boolean {
  return (
    mention.head.end === mention.span.end &&
    /^the \S+$/iu.test(phrase) &&
    !/^ (?:of|for) /u.test(text.slice(mention.span.end, mention.span.end + 5))
  );
}

function mayBe(mention: Mention, person: Person): boolean {
  if (!person.full || person.kind !== 'person') return false;
  return mention.gender === null || person.gender === null || mention.gender === person.gender;
}

/** Whether the paragraph is the first of whole sentences: headlines and datelines stand before it. */
function opensArticle({ scene, text }: Reading, paragraph: number): boolean {
  return scene.segments.paragraphs
    .slice(0, paragraph)
    .every(({ start, end }) => !/[.?!]["”’']?$/u.test(text.slice(start, end).trim()));
}

/** "minister" is the office of the "Health Minister" and of the "Minister for Health", but not of "the minister’s aide". */
function isOfficeOf(english: Language, role: string, noun: string): boolean {
  const [office = ''] = role.split(/ (?=(?:of|for|at|to|in|on|with|from|and)\b)/u);
  return contentWords(english, office).at(-1) === noun;
}

/** Whether two phrases of one noun may be one office: rank for rank and field for field, and no two places, parties or houses. */
function agrees(english: Language, one: readonly string[], other: readonly string[], noun: string): boolean {
  const { names } = english;
  const more = (a: readonly string[], b: readonly string[]) => a.filter((word) => word !== noun && !b.includes(word));
  const [left, right] = [more(one, other), more(other, one)];
  const isRank = (word: string) => names.portfolio(word) === 'rank' || names.pastOffice(word);
  return ![...left, ...right].some(isRank) && (left.length === 0 || right.length === 0);
}
