// Whom a third-person reference may take up, and what speaks for each: Petra Holm met Ana Reyes. {She} blamed the trains. — Both, Holm as the subject.

import type { Language } from '../../language/language.ts';
import { contains, indexAt, spanAt } from '../../text/span.ts';
import type { Gender, Span } from '../../types.ts';
import { breath } from './breath.ts';
import type { Person } from './person.ts';
import type { Sign } from './pronoun-signs.ts';
import type { Put } from './questions.ts';
import type { Appearance, Reading, Standing } from './reading.ts';

/** Appearances further back than this many do not come to a reader's mind. */
const MEMORY = 40;

/** In sentences, and in the same paragraph: somebody who speaks takes up whom the article has just told of, or people of his own. */
const JUST = 1;

/** One person who may be meant, with the values of all signs. */
export type Signed = Standing & { readonly values: Readonly<Record<Sign, number>> };

/** What is asked: the place of the reference, its gender, and who stands in its own words or behind it. */
export type Asked = {
  readonly at: Span;
  readonly gender: Gender | null;
  /** Whether it is a possessive. */
  readonly owns?: boolean;
  /** Whether its verb is one of going on: "added". */
  readonly continues?: boolean;
  readonly inOwnWords?: ReadonlySet<Person>;
  readonly behind?: ReadonlySet<Person>;
  /** Whom the reference speaks to or of in its own tag, and so never is. */
  readonly told?: Person | null;
  /** Whether it is the source of an attribution, outside all words. */
  readonly isTag?: boolean;
  /** Only these come into question: the bearers of a surname. */
  readonly among?: readonly Person[];
  /** The question right before, which somebody put to another. */
  readonly put?: Put | null;
  /** Where the words begin that the reference speaks, where they stand before it. */
  readonly from?: number;
  /** Whose words it stands in, as far as the article names them: nobody is "he" in his own. */
  readonly within?: { readonly by: Person | null } | null;
};

/** Everybody who may be meant, the last on stage first, with what speaks for and against each. */
export function standings(
  reading: Reading,
  {
    at,
    gender,
    owns = false,
    continues = false,
    inOwnWords,
    behind,
    told,
    isTag = false,
    among,
    from = at.start,
    within = null,
    put = null,
  }: Asked,
): Signed[] {
  const { scene, stage, lastSpeaker, breaks } = reading;
  const start = within === null ? at.start : (breath(reading, at).at(-1)?.start ?? at.start);
  const sentence = indexAt(scene.segments.sentences, start);
  const paragraph = indexAt(scene.segments.paragraphs, start);
  const found = new Map<Person, { readonly nearest: Appearance; readonly values: Record<Sign, number> }>();
  const section = breaks.findLast((offset) => offset <= at.start) ?? 0;
  const around = new Set<Person>([within?.by, told].flatMap((person) => (person ? [person] : [])));
  const question = questionBefore(reading, Math.min(from, at.start));
  const isLed = isLedIn(reading, at);
  let lastSubject = -1;
  let last: Person | null = null;
  let closed = -1;
  let named = -1;
  let met = -1;
  for (let index = stage.length - 1; index >= Math.max(0, stage.length - MEMORY); index--) {
    const appearance = stage[index] as Appearance; // as: inside the list
    const { person } = appearance;
    if (among !== undefined && !among.includes(person)) continue;
    if (gender !== null && person.gender !== null && person.gender !== gender) continue;
    // "Her neighbour" is not she.
    if (contains(appearance.at, at)) around.add(person);
    if (around.has(person)) continue;
    const back = Math.min(sentence - appearance.sentence, 6);
    const paragraphs = Math.min(paragraph - appearance.paragraph, 4);
    if (within !== null && (back > JUST || paragraphs > 0 || (genderOf(person) === null && person.kind === 'person'))) continue;
    const known = found.get(person);
    const isFresh = known === undefined || (known.nearest.quoted && !appearance.quoted);
    const kept = isFresh
      ? { nearest: appearance, values: valuesOf(reading.english, appearance, { back, paragraphs, gender, owns }) }
      : known;
    if (isFresh) {
      if (appearance.at.start < section) kept.values['beyond-break'] = 1;
      if (person === lastSpeaker) {
        kept.values['last-speaker'] = 1;
        if (continues) kept.values['goes-on'] = 1;
      }
      if (inOwnWords?.has(person)) kept.values['own-words'] = 1;
      if (behind?.has(person)) kept.values['named-behind'] = 1;
      if (put?.by === person) kept.values.asks = 1;
      if (put?.to === person) kept.values.questioned = 1;
      if (back === 0 && !appearance.quoted) {
        if (appearance.asks === 'anybody' || (appearance.asks !== null && appearance.asks === gender)) kept.values.asks = 1;
        else if (isLed && appearance.subject !== 'main') kept.values['in-leading-phrase'] = 1;
      }
      if (appearance.reported) kept.values.reported = 1;
      if (appearance.sentence === closed) kept.values['told-of-there'] = 1;
      if (isTag && person === lastSpeaker && back === 1 && paragraphs === 1 && hasBegunToSpeak(reading.english, appearance))
        kept.values['said-right-before'] = 1;
      if (isTag && back === 1 && paragraphs === 1 && isBroughtIn(reading, index)) kept.values['brought-in'] = 1;
      found.set(person, kept);
    }
    if (appearance.quoted) continue;
    // “[Hale] will find it hard, Lund said. ⏎ “It is open whether he can win,” he said”: whose tag closes the paragraph before goes on.
    last ??= person;
    if (isTag && last === person && back === 1 && paragraphs === 1 && closesWords(reading, appearance))
      closed = appearance.sentence;
    const { nearest, values } = kept;
    if (appearance.sentence === question && appearance.leads) values.questioned = 1;
    if (isSurely(reading.english, appearance)) values['surely-somebody'] = 1;
    const isSubject = appearance.subject === 'main' || appearance.fronted;
    if (appearance.sentence === nearest.sentence) {
      if (isSubject) {
        [values.subject, values['clause-subject']] = [1, 0];
        if (back === 0) values['subject-here'] = 1;
      } else if (appearance.subject === 'clause' && values.subject === 0) values['clause-subject'] = 1;
      if (appearance.leads) values['first-in-sentence'] = 1;
    }
    if (appearance.speaks && appearance.paragraph === paragraph && back <= 1) {
      values['just-spoke'] = 1;
      // “Alex Lund said it was shut. “It is awful,” {she} said”: mostly a man’s name, and a woman’s here.
      if (values['gender-otherwise'] === 1 && isOfEither(reading.english, person))
        [values['gender-otherwise'], values['gender-either']] = [0, 1];
    }
    // “No,” a spokesman said. That cut little ice with Tom Hale. “Never,” he …: somebody with a name came between.
    if (appearance.speaks && person === lastSpeaker && person.kind === 'unnamed' && back <= 2 && named <= appearance.sentence)
      values['unnamed-spoke'] = 1;
    // “Hale’s brother came. “…,” he said”: Hale is named to say whose brother.
    if (person.kind === 'person' && back > 0 && !appearance.owner) {
      if (!appearance.pronoun) named = Math.max(named, appearance.sentence);
      met = Math.max(met, appearance.sentence);
    }
    if (!isSubject) continue;
    // “The spokesman paused. “Never,” he said.”, but not “The spokesman looked at him. …”
    if (person.kind === 'unnamed' && back === 1 && appearance.paragraph === paragraph && met < appearance.sentence)
      values['unnamed-spoke'] = 1;
    values['subject-back'] = Math.min(values['subject-back'], back);
    if (lastSubject < 0) lastSubject = appearance.sentence;
    // Of “Okafor and Shah met” both.
    if (appearance.sentence === lastSubject) values['last-subject'] = 1;
  }
  // “A farmer wept. “No,” he said.”: a man, though the noun does not say so; “one farmer” is any.
  for (const [person, { nearest, values }] of found)
    if (
      values['unnamed-spoke'] &&
      nearest.paragraph === paragraph &&
      genderOf(person) === null &&
      !person.name.startsWith('one ')
    )
      values['surely-somebody'] = 1;
  return [...found].map(([person, { nearest, values }]) => ({ person, at: nearest.at, values }));
}

/** “It worries {Tom Hale}, head of the union.”: whom a sentence that is about nobody brings in with an office, at its end. */
function isBroughtIn({ stage, described, phrasesAt }: Reading, index: number): boolean {
  const { person, sentence } = stage[index] as Appearance; // as: the caller's index
  if (person.kind !== 'person' || !person.full) return false;
  const there = stage.slice(Math.max(0, index - IN_SENTENCE)).filter((other) => other.sentence === sentence && !other.quoted);
  const own = there.filter((other) => other.person === person);
  const isOffice = ({ at }: Appearance) => {
    const office = phrasesAt.get(at.start);
    return office !== undefined && described.has(office);
  };
  if (own[0]?.before !== 0 || there.at(-1)?.person !== person || !own.some(isOffice)) return false;
  return !there.some(({ subject }) => subject === 'main');
}

/** “{Pat Lund} said it was late”, “{Captain Idemudia} said …”: who speaks first in a sentence, and whose name tells neither he nor she, but is surely a name. */
function hasBegunToSpeak(english: Language, { person, leads, speaks }: Appearance): boolean {
  if (!leads || !speaks || person.kind !== 'person' || genderOf(person) !== null) return false;
  return person.roles.length > 0 || isOfEither(english, person);
}

/** Appearances in a sentence, and more than most have. */
const IN_SENTENCE = 12;

/** “…, {Lund} said.”: a person who has spoken, and asked nothing. */
function closesWords({ question }: Reading, { person, speaks, at }: Appearance): boolean {
  return speaks && person.kind === 'person' && question?.mention.span.start !== at.start;
}

/** Who speaks or holds an office under a first name that English does not know is somebody, though we cannot say he or she. */
function isSurely({ wordClasses }: Language, { person, speaks }: Appearance): boolean {
  if (genderOf(person) !== null || person.kind !== 'person' || !(speaks || person.roles.length > 0)) return false;
  const { words } = person.parts;
  // "Association secretary Gift Kurup": one unknown word is enough behind an office.
  return (
    wordClasses.isUnknown(words[0] ?? '') || (person.full && person.roles.length > 0 && wordClasses.isUnknown(words.at(-1) ?? ''))
  );
}

/** The index of the article’s own question right before, “Was she proud?”; -1 where there is none. */
function questionBefore({ scene: { segments }, text, marks }: Reading, from: number): number {
  const index = indexAt(segments.sentences, from) - 1;
  const sentence = segments.sentences[index];
  if (sentence === undefined || text[sentence.end - 1] !== '?' || spanAt(marks, sentence.end - 1) !== null) return -1;
  return index;
}

/** “Asked about Holm, {she} …”: whether a phrase without a subject of its own stands before, which has that of the reference. */
function isLedIn({ english, scene, text }: Reading, at: Span): boolean {
  const sentence = spanAt(scene.segments.sentences, at.start);
  return sentence !== null && text.slice(at.start - 2, at.start) === ', ' && opensAsLed(english, text, sentence);
}

/** “Asked …”, “Speaking …”: a sentence that begins with a participle; “Following the vote …” does not. */
export function opensAsLed({ wordClasses, grammar }: Language, text: string, { start }: Span): boolean {
  // “Cross-examined by Lund, …”
  const [, opener = ''] = /^(?:\p{L}+-)?(\p{L}+)/u.exec(text.slice(start, start + 20)) ?? [];
  const word = opener.toLowerCase();
  const sort = wordClasses.wordClass(word);
  return !grammar.preposition.has(word) && (sort === 'participle' || (sort === 'verb' && word.endsWith('ed')));
}

function valuesOf(
  english: Language,
  { person, quoted, pronoun, owner, before }: Appearance,
  {
    back,
    paragraphs,
    gender,
    owns,
  }: { readonly back: number; readonly paragraphs: number; readonly gender: Gender | null; readonly owns: boolean },
): Record<Sign, number> {
  return {
    'sentences-back': back,
    'same-sentence': back === 0 ? 1 : 0,
    'owner-in-sentence': owns && back === 0 ? 1 : 0,
    'paragraphs-back': paragraphs,
    'beyond-break': 0,
    subject: 0,
    'subject-here': 0,
    'clause-subject': 0,
    'subject-back': 6,
    'last-subject': 0,
    'just-spoke': 0,
    'last-speaker': 0,
    'goes-on': 0,
    // “Her successor, Ida Lund, said no. …”: that was about the successor.
    'pronoun-before': pronoun && !(owner && back === 1 && paragraphs === 0) ? 1 : 0,
    'first-in-sentence': 0,
    'gender-known': gender !== null && genderOf(person) === gender ? 1 : 0,
    'gender-otherwise': gender !== null && person.gender === null && person.guessed !== null && person.guessed !== gender ? 1 : 0,
    'gender-either': genderOf(person) === null && isOfEither(english, person) ? 1 : 0,
    'surname-only': person.kind === 'person' && !person.full ? 1 : 0,
    unnamed: person.kind === 'unnamed' && !isPointedAt(person) ? 1 : 0,
    'unnamed-spoke': 0,
    frequency: Math.log(1 + before),
    'in-marks': quoted ? 1 : 0,
    'own-words': 0,
    'named-behind': 0,
    asks: 0,
    'in-leading-phrase': 0,
    questioned: 0,
    reported: 0,
    'told-of-there': 0,
    'brought-in': 0,
    'said-right-before': 0,
    'surely-somebody': 0,
  };
}

/** “The 22-year-old”, “the 22-year-old Dane”: never anybody new, even where we do not see who it is. */
function isPointedAt({ introduced, name }: Person): boolean {
  return !introduced && /\p{N}-year-old\b/u.test(name);
}

function genderOf({ gender, guessed }: Person): Gender | null {
  return gender ?? guessed;
}

/** "Leslie", "a resident": the words leave it open, and are no sign against. */
function isOfEither({ names }: Language, { kind, parts }: Person): boolean {
  return kind === 'unnamed' || names.given(parts.words[0] ?? '') === 'either';
}
