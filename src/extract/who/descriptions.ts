// Which named person a description means: {the finance minister}, {the father of two}, {the Dubliner}.

import { contains, indexAt, slice, spanAt } from '../../text/span.ts';
import type { Mention, Span } from '../../types.ts';
import { antecedentOf, clarity } from './antecedents.ts';
import { holdsOther, isUnlike } from './holders.ts';
import { firstNamed, type Person } from './person.ts';
import { type Answer, type Appearance, personAnswer, type Reading } from './reading.ts';
import { phraseOf } from './speaker.ts';
import { contentWords } from './titles.ts';

/** Scores of the choice of a person, in log-odds: the subject of the sentence before, in the paragraph before, has about 0.5. */
const NEAR = -0.2;
const LESS_NEAR = -1.5;

/** In appearances, of some ten sentences. */
const JUST_SEEN = 20;

/**
 * "the New York businessman": nobody was called so before, but the person everybody is reading about may well be meant. Only for a bare
 * description: "the head of the agency" introduces somebody.
 */
export function byNearness(reading: Reading, mention: Mention, phrase: string, asked: boolean, aged = false): Answer | null {
  const { describes, roles, names } = reading.english;
  const head = slice(reading.text, mention.head).toLowerCase();
  const parent = isParentOfSome(reading, phrase);
  // "the off-spinner", "the former scout"
  const former = names.pastOffice(phrase.split(' ')[1] ?? '');
  const describing = describes(head) || describes(roles(head)?.singular ?? '') || former || isOfPlace(reading, mention, phrase);
  if (
    (!aged && !parent && !describing) ||
    (/['’]/u.test(phrase) && !isOfPlace(reading, mention, phrase)) ||
    isTitleOfPaper(reading, mention)
  )
    return null;
  if (!parent && / (?:of|for|from|at|in|with|by|on|to|near|behind) /u.test(phrase)) return null;
  if (!asked && !isAloneInSight(reading, mention)) return null;
  const found = antecedentOf(reading, { at: mention.span, gender: mention.gender });
  if (found === null || found.person.kind === 'unnamed') return null;
  const placed = isOfPlace(reading, mention, phrase);
  // Of a surname alone only who speaks is surely somebody: “Mr Moss was fined. Moss said … {the 42-year-old cook}”
  const spoke = aged && reading.stage.slice(-JUST_SEEN).some(({ person, speaks }) => speaks && person === found.person);
  if (!found.person.full && !spoke) return null;
  if (isToldApart(reading, mention, phrase, found.person) || isSpokenOf(reading, mention, found.person)) return null;
  // "The inquiry’s counsel, Tom Hale, asked … {The former minister} said": who has one part in the article has hardly another.
  // “Ida Lund was a councillor. … {The former councillor} said”
  const wanted = contentWords(reading.english, phrase);
  const offices = [...new Set(found.person.roles.map(({ text }) => text))];
  const held = offices.map((office) => contentWords(reading.english, office));
  if (former && held.length > 0 && !held.some((words) => words.includes(wanted.at(-1) ?? ''))) return null;
  if (held.some((words) => isUnlike(reading.english, words, wanted))) return null;
  if (isOfCourt(reading, head, held)) return null;
  if (!aged && !former && holdsOther(reading.english, offices, phrase)) return null;
  const clear = clarity(found.margin);
  // "the senator" alone asks for more than "the New York senator".
  const bare = !aged && !parent && phrase.split(' ').length < 3;
  if (found.score < (bare ? NEAR : LESS_NEAR) || clear === 'several' || (bare && clear === 'likely'))
    return aged || placed ? aloneThere(reading, mention, phrase) : null;
  const name = `description-${clear}`;
  const contribution = (clear === 'one-candidate' ? ALONE : 0) + (aged || placed || saysWhence(reading, phrase) ? WHENCE : 0);
  return personAnswer(found.person, null, [{ name, contribution, at: found.at }]);
}

/** “Solicitor Tom Hale said … {the defendant} said”: whoever has a part in the trial is not the one who is tried. */
function isOfCourt({ english }: Reading, head: string, held: readonly (readonly string[])[]): boolean {
  const { charged, court } = english.grammar;
  return charged.has(head) && held.some((words) => words.some((word) => court.has(word)));
}

/** "the Ashton man", "the St Brendan’s woman": of somewhere or of some club, and nothing else tells who. */
function isOfPlace({ english, text }: Reading, { head }: Mention, phrase: string): boolean {
  return (
    english.grammar.human.has(slice(text, head).toLowerCase()) &&
    /^the (?:\p{Lu}[\p{L}’']*(?:['’]s)? ){1,3}\p{Ll}+$/iu.test(phrase) &&
    /^\S+ \p{Lu}/u.test(phrase)
  );
}

/** "the Evening Star", "the Field Naturalist": large letters throughout describe nobody. */
function isTitleOfPaper({ text }: Reading, { span, head }: Mention): boolean {
  return /\p{Lu}\p{Ll}+ $/u.test(text.slice(span.start + 'the '.length, head.start)) && /^\p{Lu}\p{Ll}/u.test(slice(text, head));
}

/**
 * “Jonas Hale scored twice. {The striker} came in May. “I love it,” he said.”: a description that begins a sentence and speaks no words itself takes up
 * whoever alone is in sight. “Lund praised Hale. {The striker} …” may be either.
 */
function isAloneInSight(reading: Reading, mention: Mention): boolean {
  return inSight(reading, mention).length === 1;
}

/** Where each of those was last on stage who were in this paragraph and the one before. */
function inSight({ scene, stage }: Reading, { span, gender }: Mention): readonly Appearance[] {
  const here = indexAt(scene.segments.paragraphs, span.start);
  const seen = new Map<Person, Appearance>();
  for (let index = stage.length - 1; index >= 0; index--) {
    const { person, paragraph, quoted, pronoun, subject } = stage[index] as Appearance; // as: inside the list
    if (here - paragraph > 1) break;
    if ((quoted && pronoun) || isDoubtful({ person, subject })) continue;
    const fits = gender === null || person.gender === null || person.gender === gender;
    if (fits && !seen.has(person)) seen.set(person, stage[index] as Appearance); // as: inside the list
  }
  return [...seen.values()];
}

/** Many a town and club is taken for somebody. */
function isDoubtful({ person, subject }: Pick<Appearance, 'person' | 'subject'>): boolean {
  return !person.full && person.gender === null && subject === null;
}

/** "the father of two", "the mother-of-three" */
function isParentOfSome({ english }: Reading, phrase: string): boolean {
  const [, count = ''] = /[ -]of[ -](\p{L}+)$/u.exec(phrase) ?? [];
  return english.wordClasses.wordClass(count) === 'quantifier';
}

/** In log-odds: who is called by a place or an age is somebody told of before, and so is the only person in sight. */
const WHENCE = 0.4;
const ALONE = 0.6;

/** "the Vermont senator" */
function saysWhence({ english }: Reading, phrase: string): boolean {
  const words = phrase.match(/\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/gu) ?? [];
  return words.some((word) => english.names.place(word.toLowerCase()) !== null);
}

/** "the Frenchman", "the Dubliner": the person the article speaks of; "the French" are many. */
export function fromSomewhere(reading: Reading, mention: Mention, asked: boolean): Answer | null {
  const { english, text } = reading;
  const phrase = phraseOf(reading, mention);
  const word = slice(text, mention.head).toLowerCase();
  // "the big Dane"
  if (!/^the (?:[\p{Ll}\p{N}-]+ ){0,2}\S+$/iu.test(phrase) || english.names.demonym(word) !== 'singular') return null;
  if (!asked && !isAloneInSight(reading, mention)) return null;
  const before = subjectBefore(reading, mention);
  if (before !== null && !isToldApart(reading, mention, phrase, before.person) && !isSpokenOf(reading, mention, before.person))
    return personAnswer(before.person, null, [{ name: 'description-clear', contribution: WHENCE, at: before.at }]);
  const found = antecedentOf(reading, { at: mention.span, gender: mention.gender });
  const clear = found === null ? 'several' : clarity(found.margin);
  if (found === null || !found.person.full || found.score < LESS_NEAR || clear === 'several' || clear === 'likely')
    return aloneThere(reading, mention, phrase);
  if (isToldApart(reading, mention, phrase, found.person) || isSpokenOf(reading, mention, found.person)) return null;
  // “Lucy Marden beat Ana Petrenko … the Serb”: either.
  const { sentences } = reading.scene.segments;
  const there = indexAt(sentences, found.at.start);
  if (reading.stage.some(({ person, sentence, quoted }) => sentence === there && !quoted && person !== found.person)) return null;
  const contribution = WHENCE + (clear === 'one-candidate' ? ALONE : 0);
  return personAnswer(found.person, null, [{ name: `description-${clear}`, contribution, at: found.at }]);
}

/** “Rovers have signed Sean Quill. {The Irishman} said”: whoever is not spoken of first, but alone in sight. */
function aloneThere(reading: Reading, mention: Mention, phrase: string): Answer | null {
  const [only, other] = inSight(reading, mention);
  if (only === undefined || other !== undefined || !only.person.full || only.person.kind === 'unnamed') return null;
  if (isToldApart(reading, mention, phrase, only.person) || isSpokenOf(reading, mention, only.person)) return null;
  return personAnswer(only.person, null, [{ name: 'description-clear', contribution: WHENCE, at: only.at }]);
}

/** In characters: “…,” the tall Italian with the broken racket told reporters, “…” */
const TAG = 60;

/** “Tom Hale scored twice. “He is a class act,” {the striker} said”: whom words of no first person tell of by name or by “he”, did not say them. */
function isSpokenOf({ english, text, marks }: Reading, { span }: Mention, person: Person): boolean {
  const index = indexAt(marks, span.start);
  const near = [marks[index - 1], marks[index]].filter(
    (mark) => mark !== undefined && mark.start - span.end < TAG && span.start - mark.end < TAG,
  );
  const words = near.map((mark) => slice(text, mark as Span)).join(' '); // as: none is undefined
  const forms = (words.match(/\p{L}+/gu) ?? []).map((word) => english.wordClasses.pronoun(word.toLowerCase()));
  if (forms.some((form) => form?.person === 'first')) return false;
  const told = forms.some(
    (form) => form?.person === 'third' && form.gender !== null && (person.gender === null || form.gender === person.gender),
  );
  return told || person.parts.words.some((word) => contentWords(english, words).includes(word));
}

/** “But Tom Hale was less sure. … the Italian said”: whom the sentence right before is about, where it names nobody behind him. */
function subjectBefore({ scene, stage, text, marks }: Reading, { span, gender }: Mention): Appearance | null {
  // “… One goal. Two goals,” {the Italian} said: words of several sentences stand between.
  const words = marks[indexAt(marks, span.start) - 1];
  const near =
    words !== undefined &&
    words.end <= span.start &&
    span.start - words.end < TAG &&
    !text.slice(words.end, span.start).includes('.');
  const sentence = indexAt(scene.segments.sentences, near ? words.start : span.start);
  const index = stage.findLastIndex(({ quoted, sentence: there }) => !quoted && there < sentence);
  const [outer, inner] = [stage[index - 1], stage[index]];
  // “Rovers boss Tom Hale” is of Hale.
  const last = outer !== undefined && inner !== undefined && contains(outer.at, inner.at) ? outer : inner;
  if (last === undefined || last.sentence !== sentence - 1 || last.subject !== 'main' || last.pronoun) return null;
  if (last.paragraph !== indexAt(scene.segments.paragraphs, span.start) || !last.person.full) return null;
  // “Gareth Pryce and Jon Hale met”: either.
  if (/ and $/u.test(text.slice(Math.max(0, last.at.start - 5), last.at.start))) return null;
  return gender === null || last.person.gender === null || gender === last.person.gender ? last : null;
}

/** “Ana Reyes attacked the minister”, “Ida Lund met the Dubliner Tom Hale”: told in one sentence with somebody, a description is not that one. */
function isToldApart({ text, scene, stage }: Reading, mention: Mention, phrase: string, person: Person): boolean {
  const from = Math.max(0, mention.span.start - TOLD);
  const last = text.slice(from, mention.span.start).toLowerCase().lastIndexOf(phrase.toLowerCase());
  const sentence = last < 0 ? null : spanAt(scene.segments.sentences, from + last);
  return sentence !== null && stage.some((seen) => seen.person === person && contains(sentence, seen.at));
}

/**
 * “Dr Tom Lund runs the ward. A surgeon was suspended. … {the surgeon} said”: whoever was told of by that noun since somebody was first named is
 * not that one, unless it is that one’s very office. In “Tom Lund, a surgeon,” and “Lund is a surgeon” he is.
 */
export function isAnother({ english, text }: Reading, mention: Mention, person: Person | null): boolean {
  const named = person === null ? null : firstNamed(person);
  if (person === null || named === null || named.end >= mention.span.start) return false;
  const noun = slice(text, mention.head).toLowerCase();
  // “Mayor Lund” is the mayor, whatever a mayor may do.
  if (person.roles.some((role) => contentWords(english, role.text).includes(noun))) return false;
  const since = text.slice(Math.max(named.end, mention.span.start - ANOTHER), mention.span.start).toLowerCase();
  const { indefinite, be, likening } = english.grammar;
  const told = new RegExp(`(\\S*) (?:${[...indefinite].join('|')}) (?:[\\p{L}-]+ ){0,2}${noun}\\b`, 'gu');
  return [...since.matchAll(told)].some(
    ([, before = '']) => !/[,(—–-]$/u.test(before) && !be.has(before) && !likening.has(before),
  );
}

/** “Lund said {the mayor} had claimed it”: who tells of somebody by an office is not that one. */
export function isTellerOf({ english, text, scene, stage }: Reading, { span }: Mention, person: Person | null): boolean {
  const sentence = indexAt(scene.segments.sentences, span.start);
  // “Lund called for talks - talks {the mayor} said …” begins anew.
  const tells = (at: Span) => {
    const between = text.slice(at.end, span.start);
    return !/[^\p{L}\p{M}\p{N}’' ]/u.test(between) && between.split(' ').some((word) => english.cues.verbs.has(word));
  };
  return stage.some(
    (seen) => seen.person === person && seen.sentence === sentence && seen.subject === 'main' && !seen.quoted && tells(seen.at),
  );
}

/** In characters, some ten paragraphs: who was told of longer ago is no longer in mind. */
const ANOTHER = 3_000;

/** In characters, some five sentences. */
const TOLD = 600;
