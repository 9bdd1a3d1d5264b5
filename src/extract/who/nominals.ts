// Whom a phrase without a name means: {the finance minister} is Ana Reyes, {a senior official} stays nameless, {her lawyer} is Petra Holm’s.

import type { Role } from '../../language/roles.ts';
import { slice, spanAt } from '../../text/span.ts';
import type { Mention, Span, SpeakerKind } from '../../types.ts';
import { byAge, isAged } from './ages.ts';
import { answerBody, calledBody, calledByTrade, isBare, paperCalled } from './called-bodies.ts';
import { byNearness, isAnother, isTellerOf } from './descriptions.ts';
import { byRole } from './holders.ts';
import { isIntroduction, isNotToBeNamed } from './introductions.ts';
import { issuerOf } from './issuers.ts';
import { laterHolder } from './later.ts';
import { bodyBeside, nameBeside, nameGiven, nameWithin, saidMoreFully } from './names-beside.ts';
import { byLetters } from './office-letters.ts';
import type { Person } from './person.ts';
import { byPhrase, inFull, owned } from './phrase-names.ts';
import {
  type Answer,
  type Appearance,
  firstMentionFrom,
  isInside,
  NOBODY,
  personAnswer,
  phraseAnswer,
  type Reading,
} from './reading.ts';
import { introducedAs } from './relatives.ts';
import { phraseOf } from './speaker.ts';
import { subjectOf, wordAhead } from './subject.ts';
import { earlierThing, namedTogether, otherwiseCalled } from './things.ts';
import { contentWords } from './titles.ts';

/** Whom a nominal means. Phrases that nobody asks about are read only as far as later words may take them up. */
export function answerNominal(reading: Reading, mention: Mention, asked: boolean): Answer {
  const { english, text } = reading;
  const head = slice(text, mention.head).toLowerCase();
  // “Nobody at the mill says “thank you””
  if (english.grammar.none.has(slice(text, mention.span).split(' ', 1)[0]?.toLowerCase() ?? '')) return NOBODY;
  // "the mother-of-two"
  const role = english.roles(head) ?? english.roles(/^(\p{L}+)-of-\p{L}+$/u.exec(head)?.[1] ?? '');
  const named = reading.described.get(mention);
  const described = named === undefined ? undefined : reading.answers.get(named);
  const reason = { name: 'role-beside-name', contribution: 2, at: mention.span };
  if (described?.person) return personAnswer(described.person, null, [reason]);
  if (described?.speaker) return phraseAnswer(described.speaker, [reason]);
  const fuller = saidMoreFully(reading, mention);
  if (fuller !== null) return answerNominal(reading, fuller, asked);
  const beside =
    nameBeside(reading, mention) ?? nameWithin(reading, mention) ?? nameGiven(reading, mention) ?? bodyBeside(reading, mention);
  if (beside !== null) return beside;
  const isOffice = role?.kind === 'person' && role.number === 'singular';
  const phrase = phraseOf(reading, mention);
  const definite = /^(?:the|this|that|these|those) /iu.test(phrase);
  const told = asked || (definite && beginsSentence(reading, mention));
  if (!isOffice && !asked && mention.entity === null) return told ? someAged(reading, mention, phrase) : NOBODY;
  if (isOffice) {
    const paper = asked && definite ? paperCalled(reading, mention, phrase, role.singular) : null;
    if (paper !== null) return paper;
    const twin = secondOffice(reading, mention);
    if (twin !== null) return twin;
    // "the senator", and "Democratic Senator …" or a lone "Senator"; but "many Republican claims" are nobody.
    const again = definite && asked ? spokeLast(reading, mention, head) : null;
    if (again !== null) return again;
    const lone = asked && phrase === head; // "counsel said"
    const titled = slice(text, mention.head) !== head && /^\p{Lu}/u.test(phrase) && !/^an? /iu.test(phrase);
    // "the driver, who declined to give his name": nobody whom the article names.
    const nameless = asked && isNotToBeNamed(reading, mention);
    if (!nameless && (definite || lone || titled)) {
      const known =
        byRole(reading, mention, contentWords(english, phrase)) ??
        (told && definite ? (byAge(reading, mention, phrase, asked) ?? byNearness(reading, mention, phrase, asked)) : null);
      if (known !== null && !isAnother(reading, mention, known.person) && !isTellerOf(reading, mention, known.person))
        return known;
    }
    const holder = byLetters(reading, mention);
    if (holder !== null) return holder;
    const own = asked ? introducedAs(reading, mention, role.singular) : null;
    if (own !== null) return own;
    const later = asked && !nameless ? laterHolder(reading, mention, phrase, role.singular) : null;
    if (later !== null) return later;
    // "the retailer", "the operator": mostly a body.
    const called = asked && definite && isBare(reading, phrase) ? calledByTrade(reading, mention, role.singular) : null;
    if (called !== null) {
      // Whoever is “the lender” once is no union further down.
      reading.bodies.all.find(({ name }) => name === called.speaker?.name)?.called.add(role.singular);
      return called;
    }
    return someone(reading, mention, phrase, definite, asked);
  }
  if (role?.kind === 'body' && role.number === 'singular') return answerBody(reading, mention, role.singular, definite, asked);
  if (role?.kind === 'land' && role.number === 'singular')
    return byPhrase(reading, mention, owned(reading, mention, phrase), 'organization', 0.5);
  const aged = definite && asked ? byAge(reading, mention, phrase, asked) : null;
  if (aged !== null) return aged;
  const kind = kindOf(mention);
  const pair = namedTogether(reading, mention, head, definite);
  if (pair !== null) return phraseAnswer(pair.speaker, [{ name: 'nominal-again', contribution: 0.8, at: pair.at }]);
  const earlier = definite ? earlierThing(reading, mention, role?.singular ?? head, kind) : null;
  const issuer = kind === 'document' && asked && !definite ? issuerOf(reading, mention, role?.singular ?? head) : null;
  if (issuer !== null) return issuer;
  if (earlier !== null) {
    return phraseAnswer(earlier.speaker, [{ name: 'nominal-again', contribution: 0.8, at: earlier.at }]);
  }
  const document = kind === 'document' && definite ? otherwiseCalled(reading, mention, role?.singular ?? head, phrase) : null;
  if (document !== null) return phraseAnswer(document.speaker, [{ name: 'nominal-again', contribution: 0.4, at: document.at }]);
  // "the paper" that is no study
  const paper =
    kind === 'document' && definite && asked && isBare(reading, phrase) ? calledBody(reading, mention, head, true) : null;
  if (paper !== null) return paper;
  if (oneOf(reading, mention) !== null) return someone(reading, mention, phrase, false, asked);
  return byPhrase(reading, mention, inFull(reading, mention, phrase, kind), kind, 1.5);
}

/** “{The 22-year-old} came in May”: somebody, even where we do not see who. */
function someAged(reading: Reading, mention: Mention, phrase: string): Answer {
  if (!isAged(phrase)) return NOBODY;
  return byAge(reading, mention, phrase, false) ?? someone(reading, mention, phrase, true, false);
}

/** “{The striker} came in May”, whoever speaks afterwards. */
function beginsSentence(reading: Reading, { span }: Mention): boolean {
  const sentence = spanAt(reading.scene.segments.sentences, span.start);
  return sentence?.start === span.start;
}

function kindOf(mention: Mention): SpeakerKind {
  if (mention.entity === 'document') return 'document';
  // "one"
  if (mention.number === 'singular' && mention.entity === 'group') return 'unnamed';
  return mention.number === 'plural' || mention.entity === 'group' ? 'group' : 'unnamed';
}

/** "The former mayor and county judge said": the second of two offices of one person has no article. */
function secondOffice({ text, scene, answers }: Reading, mention: Mention): Answer | null {
  if (
    !/ and $/u.test(text.slice(Math.max(0, mention.span.start - 5), mention.span.start)) ||
    /^(?:the|a|an|his|her) /iu.test(slice(text, mention.span))
  ) {
    return null;
  }
  const end = mention.span.start - ' and '.length;
  for (let index = firstMentionFrom(scene.mentions, mention.span.start) - 1, seen = 0; index >= 0 && seen < 6; index--, seen++) {
    const before = scene.mentions[index] as Mention; // as: inside the list
    const answer =
      before.kind === 'nominal' && before.span.end === end && before.number === 'singular' ? answers.get(before) : undefined;
    if (answer?.person) return answer;
  }
  return null;
}

/**
 * "A director at a builder’s accused them. … the director added": who spoke last, and was called so, is meant before others of that office. “A
 * relative said it was hers. “She sings,” said the woman”: where nothing told he or she, this tells it.
 */
function spokeLast(reading: Reading, { span, gender }: Mention, head: string): Answer | null {
  const { lastSpeaker, english, text } = reading;
  if (lastSpeaker?.kind !== 'unnamed') return null;
  const first = lastSpeaker.inShort[0] ?? null;
  const again = personAnswer(lastSpeaker, null, [{ name: 'nominal-again', contribution: 0.8, at: first }]);
  if (lastSpeaker.parts.words.includes(head)) return again;
  // "the older man" is another, and so is "the man who drove the fire engine".
  if (text.startsWith(' who ', span.end) || slice(text, span).split(' ').length > 2) return null;
  if (!english.grammar.human.has(head) && !isCalledAnew(reading, lastSpeaker, span, head)) return null;
  if (first === null || span.start - first.end >= JUST_SAID) return null;
  if (gender !== null && lastSpeaker.gender !== null && gender !== lastSpeaker.gender) return null;
  if (isAboutAnother(reading, first, gender)) return null;
  // “A neighbour said he saw {a man} run”
  return text
    .slice(first.end, span.start)
    .toLowerCase()
    .match(/[\p{L}-]+/gu)
    ?.includes(head)
    ? null
    : again;
}

/** “A member of the board, who asked not to be named, said … {the official} said”, “a shareholder … {the investor}”: a noun that nobody was called by. */
function isCalledAnew(reading: Reading, { inShort, parts }: Person, span: Span, head: string): boolean {
  const { english, scene, text, phrasesAt } = reading;
  const introduction = phrasesAt.get(inShort[0]?.start ?? span.start);
  if (introduction === undefined || isInside(reading, span)) return false;
  if (!parts.words.some((word) => english.sameOffice(word, head)) && !isNotToBeNamed(reading, introduction)) return false;
  return !scene.mentions
    .slice(0, firstMentionFrom(scene.mentions, span.start))
    .some((other) => slice(text, other.head).toLowerCase() === head);
}

/**
 * “A man was seen. Tom Hale was arrested. … {the man} said”: a sentence since then is about somebody with a name, who may be meant. In “a colleague of
 * Ida Hale, who …” it is hardly about her.
 */
function isAboutAnother({ stage }: Reading, since: Span, gender: Mention['gender']): boolean {
  const isBeside = ({ start }: Span) => start >= since.end && start - since.end <= ', '.length;
  const last = stage.findLast(
    ({ person, subject, quoted, at }) => person.kind === 'person' && subject === 'main' && !quoted && !isBeside(at),
  );
  return (
    last !== undefined &&
    last.at.start >= since.end &&
    (gender === null || last.person.gender === null || gender === last.person.gender)
  );
}

/** In characters, some three sentences. */
const JUST_SAID = 350;

/** "one of the bank’s largest shareholders": what that one is; null for other phrases. */
function oneOf({ english, text }: Reading, { span, number }: Mention): Role | null {
  const [, last = ''] = number === 'plural' ? [] : (/^one of .*?(\p{Ll}+)$/iu.exec(slice(text, span)) ?? []);
  const role = english.roles(last);
  return role?.kind === 'person' && role.number === 'plural' ? role : null;
}

/** A single person without a name: "a senior official"; "the official" later is the same one. */
export function someone(reading: Reading, mention: Mention, phrase: string, definite: boolean, asked: boolean): Answer {
  const { text, stage } = reading;
  const head = slice(text, mention.head).toLowerCase();
  for (let index = stage.length - 1; definite && index >= Math.max(0, stage.length - 40); index--) {
    const { person, at } = stage[index] as Appearance; // as: inside the list
    if (person.kind !== 'unnamed' || !person.parts.words.includes(head)) continue;
    if (reading.english.grammar.human.has(head) && isAboutAnother(reading, at, mention.gender)) break;
    return personAnswer(person, null, [{ name: 'nominal-again', contribution: 0.8, at }]);
  }
  const introduced = definite && asked && phrase.split(' ').length === 2 ? broughtIn(reading, mention, head) : null;
  if (introduced !== null) return someone(reading, introduced, phraseOf(reading, introduced), false, true);
  // Not everybody who is spoken of comes up again; a phrase that nobody asks about and that is no subject is left alone.
  // “It was read out by its forewoman. “We are agreed,” she said”
  const acts = subjectOf(reading, mention) || (mention.gender !== null && wordAhead(text, mention.span.start) === 'by');
  if (!asked && !acts) return NOBODY;
  const several = oneOf(reading, mention);
  const name = asked ? inFull(reading, mention, phrase, 'unnamed') : owned(reading, mention, phrase);
  const person: Person = {
    kind: 'unnamed',
    introduced: isIntroduction(reading, mention, name),
    name,
    full: false,
    parts: { words: several === null ? [head] : [several.singular], initials: [], suffix: null },
    gender: mention.gender ?? several?.gender ?? null,
    guessed: null,
    roles: [],
    forms: new Set(),
    inFull: [],
    inShort: [mention.span],
  };
  return personAnswer(person, null, [{ name: 'phrase-unnamed', contribution: 1.5, at: mention.span }]);
}

/** In characters, some four sentences. */
const BROUGHT_IN = 600;

/** “It was shown to us by {a clerk}. “…,” the clerk said”: the one such whom the sentences before have brought in, wherever in them. */
function broughtIn(reading: Reading, { span, gender }: Mention, head: string): Mention | null {
  const { english, scene, text } = reading;
  // “a man identified as Lund”
  if (english.grammar.human.has(head)) return null;
  const found = scene.mentions
    .slice(firstMentionFrom(scene.mentions, span.start - BROUGHT_IN), firstMentionFrom(scene.mentions, span.start))
    .filter(
      (other) =>
        other.kind === 'nominal' &&
        !isInside(reading, other.span) &&
        other.number === 'singular' &&
        slice(text, other.head).toLowerCase() === head &&
        english.grammar.indefinite.has(slice(text, other.span).split(' ', 1)[0]?.toLowerCase() ?? ''),
    );
  const [only] = found;
  return only === undefined || found.length > 1 || (gender !== null && only.gender !== null && gender !== only.gender)
    ? null
    : only;
}
