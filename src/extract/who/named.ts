// Whom a name means: {Reyes} is Ana Reyes, {Norvale} is Norvale Steel, and of two Lunds {Lund} is the one on stage, or nobody.

import { foldName } from '../../language/names/name-parts.ts';
import { slice, spanAt } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import { byAge, isAged } from './ages.ts';
import { antecedentOf } from './antecedents.ts';
import type { Body } from './bodies.ts';
import { fromSomewhere } from './descriptions.ts';
import { tidy } from './name-forms.ts';
import { nameBeside } from './names-beside.ts';
import { someone } from './nominals.ts';
import { byLetters } from './office-letters.ts';
import { type Found, firstNamed, isUnknown, type NameMatch, type Person } from './person.ts';
import { type Answer, personAnswer, phraseAnswer, type Reading } from './reading.ts';
import { bodySpeaker, lowerFirst, phraseOf, phraseSpeaker } from './speaker.ts';
import { titleOf } from './titles.ts';

/** Rough log-odds that the name is right, by the way it was found. */
const NAME_POINTS: Readonly<Record<NameMatch, number>> = {
  'full-name': 4,
  surname: 4,
  'surname-by-title': 2,
  'surname-of-nearest': 1.5,
  'given-name': 1.5,
  'surname-alone': 2,
  'surname-misspelt': 1.5,
  'ambiguous-surname': -2,
};

/** By how many points one bearer of a surname must be ahead of the others; being the subject of the last sentence alone is enough. */
const CLEAR_BEARER = 1;

/** The person or body a name stands for; nobody where two bear it and neither is clearly on stage. */
export function answerName(reading: Reading, mention: Mention, asked: boolean): Answer {
  const { english, text, people, bodies } = reading;
  const office = byLetters(reading, mention);
  if (office !== null) return office;
  const body = bodies.find(mention);
  const found = people.find(mention);
  // "the Journal": with an article before it a lone word is no surname.
  const articled =
    found?.match === 'surname-alone' && /^the /iu.test(slice(text, mention.span)) && titleOf(english, text, mention) === null;
  if (found?.bearers !== undefined) return oneOfBearers(reading, mention, found.bearers);
  const alone = found?.match === 'surname-alone' ? found.person : null;
  const untitled = found?.person != null && (alone === null ? isUnknown(english, found.person) : !isTitled(alone));
  const early = found === null ? null : bodyYet(reading, mention, found);
  if (early !== null)
    return phraseAnswer(bodySpeaker(early.name, early.forms), [
      { name: 'organization-short', contribution: 1.5, at: mention.head },
    ]);
  const isBody = articled || (untitled && reading.calledBody.has(slice(text, mention.head)));
  if (found !== null && !isBody && !(body !== null && found.match === 'surname-alone')) {
    const at = (found.person === null ? null : firstNamed(found.person)) ?? mention.span;
    const reasons = [{ name: `name-${found.match}`, contribution: NAME_POINTS[found.match], at }];
    return found.person === null ? phraseAnswer(null, reasons) : personAnswer(found.person, mention, reasons);
  }
  if (body !== null) {
    const contribution = { whole: 2.5, letters: 2, short: 1.5 }[body.match];
    const reasons = [{ name: `organization-${body.match}`, contribution, at: mention.head }];
    return phraseAnswer(bodySpeaker(body.body.name, body.body.forms), reasons);
  }
  if (mention.number === 'plural') {
    const speaker = phraseSpeaker(reading, lowerFirst(reading, phraseOf(reading, mention)), 'group');
    return phraseAnswer(speaker, [{ name: 'name-of-group', contribution: 1.5, at: mention.span }]);
  }
  if (mention.entity === 'unnamed') {
    const phrase = phraseOf(reading, mention);
    const origin =
      nameBeside(reading, mention) ?? byAge(reading, mention, phrase, asked) ?? fromSomewhere(reading, mention, asked);
    // “The 22-year-old Dane” is somebody; “the Dane” may be whoever “he” is anyway.
    return origin ?? (isAged(phrase) ? someone(reading, mention, phrase, true, asked) : someFrom(reading, mention, phrase));
  }
  const reason = mention.entity === 'place' ? 'name-of-place' : 'name-unknown';
  const name = tidy(slice(text, mention.head));
  // "Lindquist argued": a lone word may be a surname after all, and then it is nobody's beyond this article.
  const isDoubtful = mention.entity === null && !name.includes(' ');
  const speaker = isDoubtful
    ? phraseSpeaker(reading, name, 'organization')
    : isDocument(reading, name)
      ? phraseSpeaker(reading, name, 'document')
      : bodySpeaker(name, []);
  return phraseAnswer(speaker, [{ name: reason, contribution: 0.5, at: mention.head }]);
}

function isTitled({ gender, roles }: Person): boolean {
  return gender !== null || roles.length > 0;
}

/** "the Housing (Tenancies) Act", "the Code of Conduct": no body may be called so. */
function isDocument({ english }: Reading, name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  const link = words.findIndex((word, at) => at > 0 && english.wordClasses.ties(word));
  return english.roles(words.at(link < 0 ? -1 : link - 1) ?? '')?.kind === 'document';
}

/** "the Italian", whoever that is. */
function someFrom(reading: Reading, mention: Mention, phrase: string): Answer {
  const speaker = phraseSpeaker(reading, lowerFirst(reading, phrase), 'unnamed');
  return phraseAnswer(speaker, [{ name: 'phrase-unnamed', contribution: 1, at: mention.span }]);
}

/** “Moreton Foods fell. {Moreton} said … its chairman, Alan Moreton”: until he is named in full, the short name is that of the body named before. */
function bodyYet({ text, bodies }: Reading, { gender, span, head }: Mention, { match, person }: Found): Body | null {
  const full = person?.inFull[0];
  if (match !== 'surname' || full === undefined || full.start < span.end) return null;
  if (gender !== null || span.start !== head.start) return null;
  return bodies.begunBy(foldName(slice(text, head)), span.start);
}

/** “the elder Lund”: not the one whom the article calls Lund. */
function isSetApart({ english, text }: Reading, { span, head }: Mention): boolean {
  const words = slice(text, { start: span.start, end: head.start }).toLowerCase().trim().split(' ');
  return english.grammar.apart.has(words.at(-1) ?? '');
}

/** “His son, Jens Lund, sat. … {Lund senior} said”: those of a surname who are somebody’s child, or those who are not; none where the name does not ask. */
function ofGeneration({ english, text }: Reading, { head }: Mention, bearers: readonly Person[]): readonly Person[] {
  const { child, senior, junior } = english.grammar;
  const [, ...words] = text
    .slice(head.start, head.end + ' senior '.length)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const isChild = ({ roles }: Person): boolean =>
    roles.some((role) => child.has(role.text.split(' of ')[0]?.split(' ').at(-1) ?? ''));
  if (!bearers.some(isChild)) return [];
  if (words.some((word) => senior.has(word))) return bearers.filter((person) => !isChild(person));
  return words.some((word) => junior.has(word)) ? bearers.filter(isChild) : [];
}

/** Whether of these the article calls him by the surname alone, and oftener than the others. */
function goesBySurname({ bareUses }: Reading, person: Person, bearers: readonly Person[]): boolean {
  const uses = bareUses.get(person) ?? 0;
  return uses > 0 && bearers.every((other) => (bareUses.get(other) ?? 0) <= uses);
}

/** “In {her} memoir, Low Water, Lund told of it”: the only bearer who is a woman, where the sentence begins with what she has; else null. */
function ofLead({ english, text, scene }: Reading, { span }: Mention, bearers: readonly Person[]): readonly Person[] | null {
  const sentence = spanAt(scene.segments.sentences, span.start);
  if (sentence === null || span.start - sentence.start > LONGEST_LEAD) return null;
  const [, opener = '', owner = ''] =
    /^(\p{L}+) (\p{Ll}+) [^,“”"]+,(?: [^,“”"]+,)? $/u.exec(text.slice(sentence.start, span.start)) ?? [];
  const form = english.grammar.preposition.has(opener.toLowerCase()) ? english.wordClasses.pronoun(owner) : null;
  if (form?.person !== 'third' || form.case !== 'possessive' || form.gender === null) return null;
  const fits = bearers.filter(({ gender }) => gender === form.gender);
  return fits.length === 1 && bearers.every(({ gender }) => gender !== null) ? fits : null;
}

/** In characters: "In her memoir of her years at the ministry, Low Water, ". */
const LONGEST_LEAD = 120;

/** A surname several bear: the one who is on stage, if he clearly is; "Tom Lund and Ida Lund argued. Lund left." names nobody. */
function oneOfBearers(reading: Reading, mention: Mention, bearers: readonly Person[]): Answer {
  const [only, ...more] = ofLead(reading, mention, bearers) ?? ofGeneration(reading, mention, bearers);
  if (only !== undefined && more.length === 0) {
    const reason = { name: 'name-surname-of-nearest', contribution: NAME_POINTS['surname-of-nearest'], at: firstNamed(only) };
    return personAnswer(only, mention, [reason]);
  }
  const apart = isSetApart(reading, mention);
  const among = apart ? bearers.filter((person) => !goesBySurname(reading, person, bearers)) : bearers;
  const found = antecedentOf(reading, { at: mention.span, gender: null, among });
  if (found !== null && found.margin >= CLEAR_BEARER) {
    if (!apart) reading.bareUses.set(found.person, (reading.bareUses.get(found.person) ?? 0) + 1);
  } else {
    const contribution = NAME_POINTS['ambiguous-surname'];
    return phraseAnswer(null, [{ name: 'name-ambiguous-surname', contribution, at: mention.span }]);
  }
  const reasons = [{ name: 'name-surname-of-nearest', contribution: NAME_POINTS['surname-of-nearest'], at: found.at }];
  return personAnswer(found.person, mention, reasons);
}
