// What is known of an article's cast before it is read: whom it names, and the roles it gives them (“Ida Lund, {the mayor}, said”).

import type { Language } from '../../language/language.ts';
import { byPlace, indexAt, slice, spanAt } from '../../text/span.ts';
import type { Mention, Span } from '../../types.ts';
import { gatherBodies } from './bodies.ts';
import { voteGenders } from './gender-votes.ts';
import { tidy } from './name-forms.ts';
import { holdersByLetters } from './office-letters.ts';
import { gatherPeople } from './people.ts';
import { isUnknown } from './person.ts';
import { learnPredicates } from './predicates.ts';
import { firstMentionFrom, opensReport, pronounForm, type Reading, type Scene } from './reading.ts';
import { wordAhead } from './subject.ts';

/** The reading of an article before its first word: the people and bodies it names, with the roles that appositives give them. */
export function openReading(english: Language, scene: Scene): Reading {
  const { text } = scene.document;
  const at = { name: new Map<number, Mention>(), pronoun: new Map<number, Mention>(), nominal: new Map<number, Mention>() };
  for (const mention of scene.mentions) {
    const map = at[mention.kind];
    // “Ida Lund, {whose son Tom}, 3, …” gives nobody a name.
    if (mention.kind === 'name' && startsRelative(english, text, mention.span)) continue;
    if (!map.has(mention.span.start)) map.set(mention.span.start, mention);
  }
  const people = gatherPeople(english, text, scene.mentions, scene.document.title);
  const reading: Reading = {
    english,
    scene,
    text,
    people,
    bodies: gatherBodies(english, text, scene.mentions),
    answers: new Map(),
    stage: [],
    things: [],
    breaks: scene.segments.paragraphs.filter((span) => !/[\p{L}\p{N}]/u.test(slice(text, span))).map(({ end }) => end),
    marks: scene.quoted.filter(({ depth }) => depth === 0).map(({ outer }) => outer),
    innerMarks: scene.quoted.filter(({ depth }) => depth === 1).map(({ outer }) => outer),
    namesAt: at.name,
    pronounsAt: at.pronoun,
    phrasesAt: at.nominal,
    held: scene.attributions
      .filter(({ quotation }) => quotation.depth === 0)
      .flatMap(({ quotation, mention }) => quotation.quoted.map(({ start, end }) => ({ start, end, mention })))
      .sort(byPlace),
    reports: disjoint(
      scene.attributions.filter(({ quotation }) => quotation.type !== 'direct').flatMap(({ quotation }) => quotation.content),
    ),
    described: new Map(),
    apposed: new Map(),
    officeLetters: holdersByLetters(english, scene, people),
    calledBody: new Set(),
    lastSpeaker: null,
    question: null,
    bareUses: new Map(),
    choices: null,
  };
  learnRoles(reading);
  learnPredicates(reading);
  learnBodies(reading);
  voteGenders(reading);
  return reading;
}

/** “Quillio said the plant would close. {It} added …”: who is “it” right after he spoke, with no other body between, is no person. */
function learnBodies(reading: Reading): void {
  const { english, text, scene, people, calledBody } = reading;
  const { sentences } = scene.segments;
  scene.attributions.forEach(({ mention, cue, quotation }, index) => {
    const before = scene.attributions[index - 1]?.mention;
    if (mention?.kind !== 'pronoun' || before?.kind !== 'name' || cue?.form !== 'verb' || quotation.depth > 0) return;
    const form = pronounForm(reading, mention);
    if (form?.person !== 'third' || form.number !== 'singular' || form.gender !== null) return;
    if (indexAt(sentences, mention.span.start) - indexAt(sentences, before.span.start) > 1) return;
    const person = people.find(before)?.person;
    if (!person || !isUnknown(english, person)) return;
    const between = scene.mentions.slice(
      firstMentionFrom(scene.mentions, before.span.end),
      firstMentionFrom(scene.mentions, mention.span.start),
    );
    if (!between.some(({ entity, number }) => entity === 'organization' && number === 'singular'))
      calledBody.add(slice(text, before.head));
  });
}

function startsRelative({ wordClasses }: Language, text: string, { start, end }: Span): boolean {
  const space = text.indexOf(' ', start);
  return space < end && wordClasses.pronoun(text.slice(start, space).toLowerCase())?.person === 'relative';
}

/** In order, without those that begin inside another. */
function disjoint(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted(byPlace)) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Adds to each person the role an appositive gives: "Petra Holm, the party’s finance spokeswoman, said". */
function learnRoles(reading: Reading): void {
  const { english, text, scene, people, bodies, namesAt, phrasesAt, described, apposed, calledBody } = reading;
  for (const mention of scene.mentions) {
    if (mention.kind === 'pronoun' || text[mention.span.end] !== ',') continue;
    const gap = /^, (?:(?:aged )?\p{N}{1,3}, )?/u.exec(text.slice(mention.span.end, mention.span.end + 12));
    if (gap === null) continue;
    const start = mention.span.end + gap[0].length;
    const [who, what] = mention.kind === 'name' ? [mention, phrasesAt.get(start)] : [namesAt.get(start), mention];
    if (who === undefined || what === undefined || what.number === 'plural') continue;
    // “Ida Lund, {whose father} ran it”: another's office.
    if (who === mention && startsRelative(english, text, what.span)) continue;
    if (opensReport(reading, who === mention ? what : who)) continue;
    if (who === mention && speaksItself(reading, who, what)) continue;
    // “Asked whether he might coach, Lund laughed”: a bare word before a name is no office of his; “his coach, Lund,” is.
    if (what === mention && what.span.start === what.head.start && /^\p{Ll}/u.test(slice(text, what.span))) continue;
    const role = english.roles(slice(text, what.head).toLowerCase());
    if (role?.kind !== 'person' && role?.kind !== 'body') continue;
    // “Police held {a robbery suspect}, Sheriff Lund said”: who is told of is not who tells it.
    if (what === mention && role.kind === 'person' && closesReport(reading, what, who)) continue;
    // "In Paris, the minister said", "At Telvanta, the chief executive said": no place and no body holds an office.
    const isNoHolder = who.entity === 'place' || who.entity === 'organization' || who.number === 'plural';
    if (role.kind === 'person' ? isNoHolder : who === mention && who.entity === 'place') continue;
    if (who === mention) described.set(what, who);
    else if (/^['’]?[,.;:)”"]/u.test(text.slice(who.span.end, who.span.end + 2))) apposed.set(who, what);
    if (role.kind === 'body') {
      calledBody.add(slice(text, who.head));
      bodies.find(who)?.body.nouns.add(role.singular);
    }
    const person = people.find(who)?.person;
    if (!person || role.kind !== 'person') continue;
    person.gender ??= role.gender;
    const office = officeIn(english, tidy(slice(text, what.span)));
    // “a tall man, Karl Moss,”; “After leaving school with {a major in botany}, Ida Lund opened a shop”: no office of theirs.
    const noOffice =
      english.grammar.human.has(slice(text, what.head).toLowerCase()) || (what === mention && leadsUp(reading, what, who));
    if (!noOffice) person.roles.push({ text: office, at: what.span });
  }
  for (const person of people.all) person.roles.sort((a, b) => a.at.start - b.at.start);
}

/** “the mayor”, “another shopkeeper”, “one participant” → mayor, shopkeeper, participant */
function officeIn({ grammar }: Language, phrase: string): string {
  const [first = '', ...rest] = phrase.split(' ');
  const small = grammar.article.has(first.toLowerCase()) || grammar.indefinite.has(first.toLowerCase());
  return small && rest.length > 0 ? rest.join(' ') : phrase;
}

/**
 * “With {a clerk}, Ida Lund left”, “after a talk with {a clerk}, Ida Lund, the mayor, said”: what a preposition takes, before a name that goes on or has
 * an office of its own behind it; not “As {the mayor}, Ida Lund said”.
 */
function leadsUp({ english, text, phrasesAt }: Reading, what: Mention, who: Mention): boolean {
  const link = wordAhead(text, what.span.start).toLowerCase();
  const { preposition, likening } = english.grammar;
  if (!preposition.has(link) || likening.has(link)) return false;
  if (/^ \p{Ll}/u.test(text.slice(who.span.end, who.span.end + 2))) return true;
  const own = text.startsWith(', ', who.span.end) ? phrasesAt.get(who.span.end + 2) : undefined;
  return own?.entity === 'unnamed' && own.number === 'singular' && /^an? /iu.test(slice(text, what.span));
}

/** “{Police held a robbery suspect}, Sheriff Lund said”: whether what is reported ends with the phrase, and the name stands outside it. */
function closesReport({ reports }: Reading, what: Mention, who: Mention): boolean {
  const report = spanAt(reports, what.span.start);
  return report !== null && report.end <= who.span.start && report.start < what.span.start;
}

/**
 * “Police arrested Karl Moss, {the sergeant} said”, “In a letter to Ida Lund, {the ministry} said”, “In a letter to the Ports Board, {the union}, which has
 * 90 members, said”: who speaks is nobody’s office. Where the name
 * begins the sentence or is told of as speaking, the second comma is lost: “Ida Lund, {the mayor} said it was late.”
 */
function speaksItself({ english, text, scene }: Reading, who: Mention, { span }: Mention): boolean {
  const before = text.slice(spanAt(scene.segments.sentences, who.span.start)?.start ?? who.span.start, who.span.start);
  const opens = !/\p{L}/u.test(before) || /["”’'],? $/u.test(before);
  // “According to Ida Lund, {a clerk} had told her …”
  const [, verb = '', next = ''] =
    /^ (?:(?:had|has|have) )?(\p{Ll}+)(?:[:,]? ["“‘']|:| (\p{Ll}+) )/u.exec(text.slice(span.end, span.end + 34)) ?? [];
  const { pronoun, object } = english.grammar;
  const told = opens && who.entity === 'person';
  if (english.grammar.preposition.has(/^\P{L}*(\p{L}+) /u.exec(before)?.[1]?.toLowerCase() ?? '') && !before.includes(',')) {
    const [, behind = ''] = ASIDE_THEN_VERB.exec(text.slice(span.end, span.end + LONGEST_ASIDE)) ?? [];
    if (tells(english, behind)) return true;
  }
  if (!told && tells(english, verb) && (next === '' || next === 'that' || pronoun.has(next) || object.has(next))) return true;
  const [lead = '', , goesOn = ''] =
    /^((?: [\p{Ll}’'-]+){1,6})(?!\p{L})(?:, ["“‘']?(\p{Ll}+))?/u.exec(text.slice(span.end, span.end + LONGEST_TELLING)) ?? [];
  // “at Tulla Prison, {a judge} has said”, “Karl Moss, {a source} close to the family told the Ledger”, but “Karl Moss, {a clerk} who told him”
  const words = (lead.split(',')[0] ?? '').trim().split(' ');
  const telling = words.findIndex(
    (word, at) => tells(english, word) && (at === 0 || !word.endsWith('ed') || english.grammar.have.has(words[at - 1] ?? '')),
  );
  if (telling < 0 || words.slice(0, telling).some((word) => english.grammar.relative.has(word) || word.endsWith('ing')))
    return false;
  // “Ida Lund, {a neighbour} said, had been quiet”, “Ida Lund, {an aide} said, “believes in the harbour””
  const isDeed = goesOn.endsWith('s') && /^(?:verb|ambiguous)$/u.test(english.wordClasses.wordClass(goesOn) ?? '');
  if (isDeed || english.grammar.auxiliary.has(goesOn)) return true;
  return !opens && !tells(english, /(\p{Ll}+) $/u.exec(before)?.[1] ?? '');
}

/** In characters: ", which has ninety members in the north of the country, said ". */
const LONGEST_ASIDE = 100;
const ASIDE_THEN_VERB = /^, [^,.;:“”"]{3,80}, (?:(?:had|has|have) )?(\p{Ll}+) /u;

/** In characters: " with knowledge of the talks has told". */
const LONGEST_TELLING = 60;

function tells({ cues }: Language, verb: string): boolean {
  return (cues.verbs.get(verb) ?? []).some(({ tense, rest }) => rest.length === 0 && (tense === 'past' || tense === 'present'));
}
