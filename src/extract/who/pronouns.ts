// Whom the small words mean: Petra Holm came late. {She} blamed the trains; the board met, and {it} agreed.

import { contains, indexAt, slice, spanAt } from '../../text/span.ts';
import type { Attribution, Gender, Mention, Span } from '../../types.ts';
import { type Antecedent, antecedentOf, clarity } from './antecedents.ts';
import { actsOn, isObject, NO_PERSONS, namedBehind, namedInTag } from './named-around.ts';
import type { Person } from './person.ts';
import { questionPut } from './questions.ts';
import {
  type Answer,
  firstMentionFrom,
  isInside,
  NOBODY,
  personAnswer,
  phraseAnswer,
  pronounForm,
  type Reading,
} from './reading.ts';
import { neutralSpeaker } from './singular-they.ts';
import { opensAsLed, standings } from './standings.ts';
import { nameBegin } from './subject.ts';
import { thingMeant } from './things.ts';

/** Whom a pronoun means; for the source of an attribution nobody who is named inside its own words. */
export function answerPronoun(reading: Reading, mention: Mention, attribution: Attribution | null): Answer {
  const form = pronounForm(reading, mention);
  if (form === null) return NOBODY;
  if (form.person === 'relative') return relative(reading, mention);
  if (form.person !== 'third') return NOBODY;
  if (form.number === 'plural' || form.gender === null) return thingFor(reading, mention, form.number === 'plural', attribution);
  const inside = attribution !== null && isInside(reading, mention.span);
  const ahead = namedAhead(reading, mention, form.gender);
  if (ahead !== null)
    return personAnswer(ahead.person, null, [{ name: 'pronoun-clear', contribution: NAMED_AHEAD, at: ahead.at }]);
  const met = namedRightBefore(reading, mention, form.gender);
  if (met !== null) return personAnswer(met.person, null, [{ name: 'pronoun-clear', contribution: NAMED_AHEAD, at: met.at }]);
  const asked = {
    at: mention.span,
    gender: form.gender,
    owns: form.case === 'possessive' && !isObject(reading, mention),
    continues: attribution?.cue?.form === 'verb' && reading.english.cues.continues(attribution.cue.lemma),
    inOwnWords: attribution === null ? NO_PERSONS : namedInside(reading, attribution),
    behind: namedBehind(reading, mention),
    isTag: attribution !== null && !inside,
    told: inside ? null : isObject(reading, mention) ? actsOn(reading, mention) : namedInTag(reading, mention, attribution),
    put: attribution === null || inside ? null : questionPut(reading, attribution),
    from: attribution?.quotation.content[0]?.start ?? mention.span.start,
    within: inside ? { by: speakerAround(reading, mention.span) } : null,
  };
  if (attribution !== null) reading.choices?.push({ attribution, standings: standings(reading, asked) });
  const found = antecedentOf(reading, asked);
  if (found === null) return NOBODY;
  // Two fit equally: a wrong name is worse than none.
  // “Judge Ida Moy asked Tom Hale if he was sure. “I hope so,” she said.”: who was asked is a man.
  const other = asked.put?.to?.gender ?? null;
  if (found.person === asked.put?.by && (other === null || other === form.gender)) return undecided(mention);
  // “Ida Lund was not asked,” she said. “I was,” she added: whom the article names in the words of others alone says nothing in it.
  if (attribution !== null && !inside && isOnlyQuoted(reading, found.person)) return undecided(mention);
  // “He told Holm”: where nobody is left but somebody named long ago, we have not seen who is meant.
  if (asked.told !== null && found.score < LONG_GONE) return undecided(mention);
  if (found.margin < (inside ? TOO_CLOSE_INSIDE : TOO_CLOSE)) return undecided(mention);
  if (attribution?.quotation.type !== 'indirect' && !inside && isPassedOver(reading, mention, found, form.gender))
    return undecided(mention);
  // “Lahden asked his wife”: whose somebody is, is seldom mistaken; “Lahden said Moy lost his boat”, “Lahden thanked him for his help” may be.
  if (!asked.owns) found.person.guessed ??= form.gender;
  else if (found.alone && (found.person.guessed ?? form.gender) === form.gender) found.person.gender ??= form.gender;
  const reason = inside
    ? { name: 'pronoun-inside', contribution: Math.min(found.margin, JUST_TOLD_OF), at: found.at }
    : { name: `pronoun-${clarityOf(found)}`, contribution: Math.min(found.margin, FAR_AHEAD), at: found.at };
  return personAnswer(found.person, null, [reason]);
}

/**
 * “Tom Hale left. ⏎ Karu Lund sat down. “My son,” {she} said”: the sentence before tells of somebody whose given name a list has for the other
 * sex, and lists of rare names are wrong now and then. Whoever stands further back is hardly meant.
 */
function isPassedOver({ english, stage, scene }: Reading, { span }: Mention, { at }: Antecedent, gender: Gender | null): boolean {
  const last = stage.slice(-IN_SIGHT).findLast(({ quoted, subject, pronoun }) => !quoted && !pronoun && subject === 'main');
  if (last === undefined || last.at.start <= at.start) return false;
  const { sentences, paragraphs } = scene.segments;
  if (indexAt(sentences, span.start) - last.sentence > 1 || indexAt(paragraphs, span.start) !== last.paragraph) return false;
  const { person } = last;
  // “Tom Hale asked her how many. “I do not know,” she said.”
  const behind = firstMentionFrom(scene.mentions, last.at.end);
  const taken = scene.mentions.slice(behind, firstMentionFrom(scene.mentions, span.start));
  if (!last.leads || taken.some((mention) => mention.kind === 'pronoun' && mention.gender === gender)) return false;
  if (person.gender === null || person.gender === gender || person.roles.some(({ text }) => english.roles(text)?.gender))
    return false;
  const given = person.parts.words[0] ?? '';
  if (!person.full || english.names.given(given) !== person.gender) return false;
  return !english.compromise.tags(given).some((tag) => tag === 'MaleName' || tag === 'FemaleName');
}

/** Appearances in two sentences, and more than most have. */
const IN_SIGHT = 40;

function isOnlyQuoted(reading: Reading, person: Person): boolean {
  let known = onlyQuoted.get(person);
  if (known === undefined) {
    const named = [...person.inFull, ...person.inShort];
    known = named.length > 0 && named.every((span) => isInside(reading, span));
    onlyQuoted.set(person, known);
  }
  return known;
}

/** Asked once for each person: where an article names them is known before anybody asks. */
const onlyQuoted = new WeakMap<Person, boolean>();

/** Of a clerk who was told of just now nobody wonders whether a name was overlooked. */
function clarityOf({ person, margin }: Antecedent): ReturnType<typeof clarity> {
  return person.kind === 'unnamed' ? clarity(Math.min(margin, FAR_AHEAD)) : clarity(margin);
}

export function undecided(mention: Mention): Answer {
  return phraseAnswer(null, [{ name: 'pronoun-undecided', contribution: -2, at: mention.span }]);
}

/** “Asked whether {he} might stay, Lund laughed”: in a clause that leans on the next, the small word means whoever that one begins with. */
function namedAhead(
  { english, text, scene, namesAt, people }: Reading,
  { span }: Mention,
  gender: Person['gender'],
): { readonly person: Person; readonly at: Span } | null {
  const sentence = spanAt(scene.segments.sentences, span.start);
  if (sentence === null || span.start - sentence.start > LEANING) return null;
  // “In {his} last years Lund was ill”, but “With {his} pal Lund he left”
  const before = text.slice(sentence.start, span.start).trim().toLowerCase();
  const phrase = english.calendar.precedesMonth(before) ? namesAt.get(span.start) : undefined;
  if (phrase !== undefined && nameBegin(english, text, phrase) > span.end) {
    const person = people.find(phrase)?.person;
    return person && (person.gender === null || person.gender === gender) ? { person, at: phrase.head } : null;
  }
  const comma = text.indexOf(',', sentence.start);
  if (comma < span.end || comma - sentence.start > LEANING) return null;
  const name = namesAt.get(comma + 2);
  const person = name === undefined ? null : people.find(name)?.person;
  if (name === undefined || !person || (person.gender !== null && person.gender !== gender)) return null;
  // “When he left, Lund, his lawyer, said”, “When he left, Lund and Holm sang”: anybody.
  if (
    !/^ \p{Ll}/u.test(text.slice(name.span.end, name.span.end + 2)) ||
    / and $/u.test(text.slice(name.span.end, name.span.end + 5))
  )
    return null;
  const [opener = ''] = /^\p{L}+/u.exec(text.slice(sentence.start, span.start)) ?? [];
  const word = opener.toLowerCase();
  const subordinates = english.wordClasses.wordClass(word) === 'conjunction' && !english.grammar.coordinator.has(word);
  // “According to {his} basis of plea, Lund believed”
  const leads =
    subordinates || opensAsLed(english, text, sentence) || /^according to $/iu.test(text.slice(sentence.start, span.start));
  return leads ? { person, at: name.span } : null;
}

/** “Loud cheers met {Lund} when {he} said”: whoever alone is named in the sentence, right before the small word that opens the clause. */
function namedRightBefore(
  { english, text, scene, people }: Reading,
  { span }: Mention,
  gender: Person['gender'],
): { readonly person: Person; readonly at: Span } | null {
  const [gap = '', word = ''] = / (\p{Ll}+) $/u.exec(text.slice(Math.max(0, span.start - LONGEST_LINK), span.start)) ?? [];
  if (word !== 'when' && !(english.grammar.clausal.has(word) && english.grammar.subordinator.has(word))) return null;
  const sentence = spanAt(scene.segments.sentences, span.start);
  if (sentence === null) return null;
  const before = scene.mentions.slice(
    firstMentionFrom(scene.mentions, sentence.start),
    firstMentionFrom(scene.mentions, span.start - gap.length),
  );
  const named = before.filter(
    ({ kind, entity, gender: other }) => (kind === 'name' && entity === 'person') || (kind === 'pronoun' && other !== null),
  );
  const [only] = named;
  if (only === undefined || named.length > 1 || only.kind !== 'name' || only.span.end !== span.start - gap.length) return null;
  const person = people.find(only)?.person;
  return person && (person.gender === null || person.gender === gender) ? { person, at: only.head } : null;
}

/** In characters: " before ". */
const LONGEST_LINK = 10;

/** Characters that such a clause takes at most. */
const LEANING = 160;

/** Log-odds of the choice within which two persons fit a pronoun about equally: at 0.5 the second fits two times in five. */
const TOO_CLOSE = 0.5;

/** Inside somebody's words the article around them tells less: he may speak of people it never names. At 1.5 the second fits one time in five. */
const TOO_CLOSE_INSIDE = 1.5;

/** Log-odds of the choice: somebody named once, as no subject, four sentences and two paragraphs ago. */
const LONG_GONE = -7;

/** In log-odds: the article has told of nobody else just before, but one time in ten he speaks of people of his own. */
const JUST_TOLD_OF = 2.2;

/** As sure as a surname: the sentence itself says who. */
const NAMED_AHEAD = 4;

/** The choice knows no more than this, in log-odds, however far the second is behind: who was not seen at all may be meant. */
const FAR_AHEAD = 6;

/** "Shah, who …", "the man who …", "Shah, of Norvale, who …": the phrase right before, past where somebody is from. */
function relative(reading: Reading, mention: Mention): Answer {
  const { scene, answers, text } = reading;
  let { start } = mention.span;
  const here = firstMentionFrom(scene.mentions, mention.span.start);
  for (let index = here - 1; index >= Math.max(0, here - 6); index--) {
    const before = scene.mentions[index] as Mention; // as: inside the list
    const gap = start - before.span.end;
    if (before.kind === 'pronoun' || gap < 0 || gap > 2) continue;
    if (before.entity === 'place') {
      const [origin = ''] =
        /,? (?:of|from|in) $/u.exec(text.slice(Math.max(0, before.span.start - LONGEST_ORIGIN), before.span.start)) ?? [];
      start = before.span.start - origin.length;
      continue;
    }
    const answer = answers.get(before);
    if (answer === undefined || (answer.person === null && answer.speaker === null)) continue;
    // “No song was made for Shah, {which} is odd”: that none was made.
    if (answer.person?.kind === 'person' && slice(text, mention.span).toLowerCase() === 'which') return NOBODY;
    const reasons = [...answer.reasons, { name: 'relative-pronoun', contribution: 0, at: mention.span }];
    return answer.person === null ? phraseAnswer(answer.speaker, reasons) : personAnswer(answer.person, null, reasons);
  }
  return NOBODY;
}

/** In characters: ", from ". */
const LONGEST_ORIGIN = 7;

/** "It" and "they": a body, document or group. */
function thingFor(reading: Reading, mention: Mention, plural: boolean, attribution: Attribution | null): Answer {
  // “We asked for heat, and they said, ‘Next year’”: whoever has brought up nobody may speak of people whom the article does not know.
  if (plural && isInside(reading, mention.span)) return NOBODY;
  // “The board sent a letter. “…,” {it} read”: only a paper reads so.
  const isRead = attribution?.cue?.form === 'verb' && reading.english.grammar.inscribing.has(attribution.cue.lemma);
  const found = thingMeant(reading, mention, plural, { asked: attribution !== null, isRead });
  const name = plural ? 'pronoun-plural' : 'pronoun-neuter';
  const one = plural && attribution !== null ? neutralSpeaker(reading, mention) : null;
  if (one !== null) {
    const goesOn = attribution?.cue?.form === 'verb' && reading.english.cues.continues(attribution.cue.lemma);
    // “Two men ran, a witness said. {They} said …”: either. “{They} added …”: the one. “A spokesperson for the council said … {They} said”: too.
    const own = reading.phrasesAt.get(one.at.start);
    const speaksForIt = found !== null && own !== undefined && contains(own.span, found.at);
    if (found !== null && !goesOn && !speaksForIt) return undecided(mention);
    return personAnswer(one.person, null, [{ name: 'pronoun-neutral', contribution: 0.8, at: one.at }]);
  }
  if (found === null) return NOBODY;
  const sentence = spanAt(reading.scene.segments.sentences, mention.span.start);
  const isHere = found.subject !== null && sentence !== null && contains(sentence, found.at);
  return phraseAnswer(found.speaker, [{ name, contribution: isHere ? HERE : -0.3, at: found.at }]);
}

/** “Although {the bank} named nobody, it spoke of …”: rough log-odds that what the same sentence is about is meant; −0.3 elsewhere. */
const HERE = 0.7;

/** By whose name the words around are said: “I warned him, and {he} said, ‘Never,’” Lund told the court. */
export function speakerAround({ held, people }: Reading, at: Span): Person | null {
  const mention = spanAt(held, at.start)?.mention;
  return mention?.kind === 'name' ? (people.find(mention)?.person ?? null) : null;
}

/** The persons named inside the words an attribution introduces: nobody speaks of himself by name. */
function namedInside(reading: Reading, { quotation }: Attribution): Set<Person> {
  const { scene, people } = reading;
  const own = quotation.quoted.length > 0 ? quotation.quoted : quotation.content;
  const persons = new Set<Person>();
  for (const span of own) {
    for (let index = firstMentionFrom(scene.mentions, span.start); index < scene.mentions.length; index++) {
      const mention = scene.mentions[index] as Mention; // as: inside the list
      if (mention.span.start >= span.end) break;
      // “{A suspect} was shot, he said”: nor without a name.
      const told = mention.kind === 'nominal' && quotation.type === 'indirect' ? reading.answers.get(mention)?.person : null;
      if (told?.kind === 'unnamed' && contains(span, mention.span)) persons.add(told);
      const names = mention.kind === 'name' && contains(span, mention.span);
      if (!names || (quotation.depth === 0 && isCalledUpon(reading, mention))) continue;
      const person = people.find(mention)?.person;
      if (person) persons.add(person);
    }
  }
  return persons;
}

/** “He said, ‘{Mr Dobbs}, you’re the last’”, “‘Come on, {Tom}’”: whom somebody speaks to inside the words, as he may the speaker. */
function isCalledUpon({ text, innerMarks }: Reading, { span }: Mention): boolean {
  const marks = spanAt(innerMarks, span.start);
  if (marks === null) return false;
  const after = text.charAt(span.end);
  return (after === ',' && span.start - marks.start <= 1) || (text.startsWith(', ', span.start - 2) && /[.,!?’”'"]/u.test(after));
}
