// Who a phrase is by the name beside it: {the mayor}, Ida Lund, …; {a roofer} named Cam; {the tanker’s owner}, Baltic Shipping, ….

import { slice } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import { type Answer, firstMentionFrom, opensReport, personAnswer, phraseAnswer, type Reading } from './reading.ts';
import { bodySpeaker } from './speaker.ts';

/** "the company’s chief executive, Jim Hall," and "Ida’s brother, Tom, said" are Jim Hall and Tom; so is "filmmaker and author Tom". */
export function nameBeside(reading: Reading, mention: Mention): Answer | null {
  const { text, namesAt, people } = reading;
  if (mention.number === 'plural') return null;
  const { end } = mention.span;
  const gap = text.startsWith(', ', end) ? ', ' : text.startsWith(' and ', end) ? ' and ' : modifierAt(reading, mention);
  const name = gap === undefined ? undefined : namesAt.get(mention.span.end + gap.length);
  if (name !== undefined && opensReport(reading, name)) return null;
  // "filmmaker and author Tom Hall", but "the mayor and Senator Hall" are two.
  const titled = name !== undefined && name.head.start > name.span.start && mention.entity === 'unnamed';
  if (gap === ' and ' && (!titled || /^(?:the|a|an) /iu.test(slice(text, mention.span)))) return null;
  const person = name === undefined ? null : people.find(name)?.person;
  if (
    name === undefined ||
    !person ||
    !/^(?:['’]s)?(?:[,.;)]| \(| (?:of|from) | [sat])/u.test(text.slice(name.span.end, name.span.end + 6))
  )
    return null;
  return personAnswer(person, name, [{ name: 'name-beside-role', contribution: 2, at: name.span }]);
}

/** In characters: " who attended the scene of the fire with two dogs, ". */
const LONGEST_MODIFIER = 50;

/**
 * "counsel assisting, Mr Tom Hall," and "the officer who attended, PC Ida Hall,": what stands between a phrase and the name beside it. In "the
 * woman who married the mayor, Tom Hall," the name is the mayor’s.
 */
function modifierAt({ english, text, namesAt }: Reading, { span }: Mention): string | undefined {
  const ahead = text.slice(span.end, span.end + LONGEST_MODIFIER);
  const name = namesAt.get(span.end + ahead.indexOf(', ') + 2);
  if (name === undefined) return undefined;
  const [gap, first = '', last = ''] = /^ (\p{Ll}+)(?: [^,.;:()“”"‘]*?)??(?: ?([\p{L}-]+))?, (?=\p{Lu})/u.exec(ahead) ?? [];
  if (gap === undefined) return undefined;
  const { relative, preposition } = english.grammar;
  const opens =
    relative.has(first) ||
    preposition.has(first) ||
    (first.endsWith('ing') && english.wordClasses.wordClass(first) === 'participle');
  if (!opens || !/^[,.]/u.test(text.slice(name.span.end, name.span.end + 1))) return undefined;
  return english.roles((last || first).toLowerCase())?.kind === 'person' ? undefined : gap;
}

/** "Ambassador to Kenya {Imam Susanto}", "director of farms {Ulhas Pai}"; not "a spokeswoman for the mayor {Ida Lund}" nor "the owner of the car {Tom Hale} bought". */
export function nameWithin(reading: Reading, { span, head, number }: Mention): Answer | null {
  const { english, text, scene, people } = reading;
  if (number === 'plural' || /^(?:the|an?) /iu.test(slice(text, span))) return null;
  const { mentions } = scene;
  let name: Mention | undefined;
  for (
    let at = firstMentionFrom(mentions, head.end);
    (mentions[at]?.span.start ?? span.end) < span.end && name === undefined;
    at++
  )
    if (mentions[at]?.kind === 'name' && mentions[at]?.span.end === span.end) name = mentions[at];
  const person = name === undefined ? null : people.find(name)?.person;
  if (name === undefined || !person?.full || name.head.start === name.span.start) return null;
  const field = text.slice(name.span.start, name.head.start).toLowerCase().trim().split(' ');
  // "Chairman of the club in the Upper Lake Region", "Counsel for Mr Lund": no field of his.
  if (field.every((word) => english.grammar.article.has(word) || english.names.honorific(word) !== null)) return null;
  if (field.some((word) => english.roles(word)?.kind === 'person')) return null;
  return personAnswer(person, name, [{ name: 'name-beside-role', contribution: 2, at: name.span }]);
}

/** "One peer called it odd. Another, a former minister, said": the phrase that tells more of a word that tells nothing. */
export function saidMoreFully({ english, text, phrasesAt }: Reading, mention: Mention): Mention | null {
  const fuller = text.startsWith(', ', mention.span.end) ? phrasesAt.get(mention.span.end + 2) : undefined;
  if (fuller === undefined) return null;
  const sort = english.wordClasses.wordClass(slice(text, mention.span).toLowerCase());
  if (sort !== 'quantifier' && sort !== 'determiner') return null;
  if (fuller.entity !== 'unnamed' || fuller.number === 'plural' || !/^an? /iu.test(slice(text, fuller.span))) return null;
  return /^(?:,| who )/u.test(text.slice(fuller.span.end, fuller.span.end + 5)) ? fuller : null;
}

/** In characters: ", who asked for fear of the police to be known only as ". */
const LONGEST_GIVING = 80;
const GIVING = [' named ', ' called ', ' identified ', ', identified ', ', named ', ' who ', ', who '];

/** "a roofer named Cam", "one of them, named by police as Cam,", "the man, who gave his name as Cam, yelled", "a nurse who asked to be called Ida said" */
export function nameGiven({ english, text, namesAt, people }: Reading, mention: Mention): Answer | null {
  if (mention.number === 'plural') return null;
  const from = mention.span.end + (text.startsWith(' of them', mention.span.end) ? ' of them'.length : 0);
  // Nearly every phrase goes on otherwise, and needs no closer look.
  if (!GIVING.some((opening) => text.startsWith(opening, from))) return null;
  const ahead = text.slice(from, from + LONGEST_GIVING);
  const [lead, words = ''] =
    /^(?: (?=named |called |identified )|, (?=named |identified )|,? who )((?:\p{Ll}+ )+(?:name, )?)(?=\p{Lu})/u.exec(ahead) ??
    [];
  if (lead === undefined) return null;
  const plainly = / (?:named|called) $/u.test(lead) && mention.entity === 'unnamed';
  // “who gave only her first name, Ida”, “who identified himself only as Cam”
  const gives =
    /(?:^| )(?:gave|give) (?:only |just )?(?:his|her|their) (?:\p{Ll}+ )?name(?:,|(?: \p{Ll}+)? as) $/u.test(words) ||
    /(?:^| )identif(?:y|ied) (?:him|her)self (?:\p{Ll}+ )?as $/u.test(words);
  // "identified as Cam", "who was named by the police as Cam", but "who identified the driver as Cam"
  const isGiven =
    /^(?:(?:\p{Ll}+ )*(?:is|was|be|been) (?:\p{Ll}+ly )?)?(?:identified|named) (?:by (?:\p{Ll}+ ){1,3}|only )?as $/u.test(words);
  // "who asked to be known only as Ida"
  const [, called = ''] = / to be (\p{Ll}+) (?:\p{Ll}+ )?(?:as |by (?:his|her|their) (?:\p{Ll}+ )?name,? )?$/u.exec(words) ?? [];
  // "one, who signed himself Lanternman"
  const signs = / ?signed (?:him|her)self (?:as )?$/u.test(words);
  const asks = english.names.leadsToAlias(called) || called === 'identified';
  const name = plainly || gives || isGiven || signs || asks ? namesAt.get(from + lead.length) : undefined;
  const person = name === undefined ? null : people.find(name)?.person;
  return name === undefined || !person
    ? null
    : personAnswer(person, name, [{ name: 'name-beside-role', contribution: 2, at: name.span }]);
}

/** "The engineering firm, Hatch & Lowe Ltd., said", "the tanker’s owner, Baltic Shipping," */
export function bodyBeside(reading: Reading, mention: Mention): Answer | null {
  const { text, namesAt, bodies } = reading;
  if (mention.number === 'plural' || text.slice(mention.span.end, mention.span.end + 2) !== ', ') return null;
  const beside = namesAt.get(mention.span.end + 2);
  const named = beside === undefined ? null : bodies.find(beside);
  if (
    beside === undefined ||
    named === null ||
    opensReport(reading, beside) ||
    !/^\.?[,)]/u.test(text.slice(beside.span.end, beside.span.end + 2))
  )
    return null;
  const reason = { name: 'name-beside-role', contribution: 2, at: beside.span };
  return phraseAnswer(bodySpeaker(named.body.name, named.body.forms), [reason]);
}
