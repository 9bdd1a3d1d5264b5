// What is known about the cast while an article is read from front to back, and how a speaker is written down.

import type { Language } from '../../language/language.ts';
import { isLetter } from '../../text/characters.ts';
import { rememberPhrases } from '../../text/remember.ts';
import { slice, spanAt } from '../../text/span.ts';
import type {
  Attribution,
  Document,
  Gender,
  Mention,
  QuotedSpan,
  Reason,
  Segments,
  Span,
  Speaker,
  SpeakerKind,
} from '../../types.ts';
import type { Bodies } from './bodies.ts';
import { tidy } from './name-forms.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import { publicRole, titleOf } from './titles.ts';

export type Scene = {
  readonly document: Document;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
};

/**
 * Whom a mention stands for. `person` is set where "he" or "she" may take it up again; who that is as a speaker, `speakerOf` writes down
 * when somebody asks, with the title that `called` gives.
 */
export type Answer = {
  readonly speaker: Speaker | null;
  readonly person: Person | null;
  readonly reasons: readonly Reason[];
  readonly called: Mention | null;
};

export const NOBODY: Answer = { speaker: null, person: null, reasons: [], called: null };

/** One place where somebody was on stage. */
export type Appearance = {
  readonly person: Person;
  readonly at: Span;
  /** Where that is: indices of the sentence and the paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether the mention is what its clause is about: "Holm said", not "to Holm". */
  readonly subject: 'main' | 'clause' | null;
  /** Whether words are ascribed to somebody here. */
  readonly speaks: boolean;
  /** Named inside somebody's words, not by the article. */
  readonly quoted: boolean;
  /** How often the person was on stage before. */
  readonly before: number;
  /** Whether it is by a pronoun. */
  readonly pronoun: boolean;
  /** Whether nobody was on stage before in its sentence. */
  readonly leads: boolean;
  /** Whether it stands before the sentence as what that is about: "As for Holm, …". */
  readonly fronted: boolean;
  /** Whom it speaks to in a clause that leans on another: "when a guard asked", "when a guard asked him". */
  readonly asks: Gender | 'anybody' | null;
  /** Whether it is named in what another is reported to have said. */
  readonly reported: boolean;
};

/** A body, group or document that "it" or "they" may take up. */
export type Thing = {
  readonly speaker: Speaker;
  /** Those of its name, in lower case. */
  readonly words: readonly string[];
  readonly at: Span;
  readonly plural: boolean;
  readonly subject: Appearance['subject'];
  /** Whether it is told of in what another is reported to have said. */
  readonly reported: boolean;
};

export type Reading = {
  readonly english: Language;
  readonly scene: Scene;
  readonly text: string;
  readonly people: People;
  readonly bodies: Bodies;
  readonly answers: Map<Mention, Answer>;
  readonly stage: Appearance[];
  readonly things: Thing[];
  /** Where a new section begins, behind a line of stars or dashes: offsets, in order. */
  readonly breaks: readonly number[];
  /** The outermost quotation marks. */
  readonly marks: readonly Span[];
  /** Those right inside them. */
  readonly innerMarks: readonly Span[];
  /** The words between them, with whoever they are ascribed to. */
  readonly held: readonly (Span & { readonly mention: Mention | null })[];
  /** What is reported without marks, or with but a part in them. */
  readonly reports: readonly Span[];
  /** The name, the phrase and the pronoun that begin at a place; the longest of several. */
  readonly namesAt: ReadonlyMap<number, Mention>;
  readonly pronounsAt: ReadonlyMap<number, Mention>;
  readonly phrasesAt: ReadonlyMap<number, Mention>;
  /** Lone names that an appositive calls a body: "Norvale, the steel company". */
  readonly calledBody: Set<string>;
  /** Nominals that only describe somebody named beside them: "the mayor" in "Ida Lund, the mayor, said". */
  readonly described: Map<Mention, Mention>;
  /** Names that tell more of a phrase before them: "the mayor, Tom Hale," → the mayor. */
  readonly apposed: Map<Mention, Mention>;
  lastSpeaker: Person | null;
  /** The last question that was reported, by whoever put it. */
  question: { readonly mention: Mention; readonly attribution: Attribution } | null;
  /** How often each bearer of a shared surname went by it alone: the others are given in full each time. */
  readonly bareUses: Map<Person, number>;
  /** Every choice of a person for a pronoun that speaks, kept for the fit alone. */
  readonly choices: PronounChoice[] | null;
};

/** One person whom a pronoun may mean, with the values of the signs of `antecedents.ts`, by name. */
export type Standing = { readonly person: Person; readonly at: Span; readonly values: Readonly<Record<string, number>> };

/** Whom the pronoun of an attribution may mean, before anybody is chosen. */
export type PronounChoice = { readonly attribution: Attribution; readonly standings: readonly Standing[] };

export function isInside(reading: Reading, at: Span): boolean {
  return spanAt(reading.marks, at.start) !== null;
}

/**
 * How much a mention is what its sentence is about, seen from the words beside it: `main` for the subject of a main clause ("Holm said"),
 * `clause` for that of a clause inside ("when Holm came", "said Holm would come"), null for everything else ("to Holm", "Holm’s plan").
 */
export function subjectOf(reading: Reading, mention: Mention): 'main' | 'clause' | null {
  const { english, text, scene } = reading;
  const { wordClasses } = english;
  const form = mention.kind === 'pronoun' ? wordClasses.pronoun(slice(text, mention.head).toLowerCase()) : null;
  if (form !== null && form.case !== 'subject') return null;
  const after = wordBehind(text, mention.span.end);
  if (after === null) return null;
  const sentence = spanAt(scene.segments.sentences, mention.span.start);
  if (sentence !== null && mention.span.start - sentence.start < 8) {
    const lead = text.slice(sentence.start, mention.span.start).trim().toLowerCase();
    // "But Holm said" is no inner clause.
    if (lead === '' || english.grammar.coordinator.has(lead)) return 'main';
  }
  if ((mention.kind === 'pronoun' || mention.entity === 'person') && isFronted(reading, mention)) return 'main';
  const word = wordAhead(text, mention.span.start);
  const before = word === '' ? null : wordClasses.wordClass(word.toLowerCase());
  if (before === 'preposition') return null;
  // “Lund was sure, but Holm was not”
  const grade =
    before === null || (english.grammar.coordinator.has(word.toLowerCase()) && text[mention.span.start - word.length - 3] === ',')
      ? 'main'
      : 'clause';
  const next = after.word.toLowerCase();
  // "as Holm, the mayor, said", "that Tom Lund and Ida Lund argued"
  if (after.parted || next === 'and') return before === null || before === 'conjunction' ? grade : null;
  return next === 'who' || VERBAL.has(wordClasses.wordClass(next)) ? grade : null;
}

/** “In his last years {Lund} was ill”, “On Thursday {Holm} said”: a phrase of when or where, and no verb, leads up to what the sentence is about. */
function isFronted({ english, text, scene }: Reading, mention: Mention): boolean {
  const { wordClasses, calendar, grammar } = english;
  const sentence = spanAt(scene.segments.sentences, mention.span.start);
  if (sentence === null || mention.head.start - sentence.start > LONGEST_FRONT) return false;
  const lead = slice(text, { start: sentence.start, end: nameBegin(english, text, mention) });
  if (!/^\p{Lu}[\p{L}\p{N} ’'-]* $/u.test(lead)) return false;
  const [first = '', ...rest] = lead.trim().toLowerCase().split(' ');
  const opens = (grammar.preposition.has(first) && !grammar.fronting.has(first)) || calendar.begins(first);
  const sorts = rest.map((word) => wordClasses.wordClass(word));
  return opens && rest.length > 0 && !grammar.preposition.has(rest.at(-1) ?? '') && !sorts.some((sort) => TELLING.has(sort));
}

/** “In [his last years] {Mr Lund} was ill”: where somebody's name begins behind small words that are no office of his. */
export function nameBegin({ roles, calendar }: Language, text: string, { kind, span, head }: Mention): number {
  if (kind !== 'name' || span.start === head.start) return span.start;
  const words = slice(text, { start: span.start, end: head.start }).trim().split(' ');
  const last = words.findLastIndex((word) => word === word.toLowerCase() || calendar.begins(word.toLowerCase()));
  if (last < 0 || roles(words[last] as string) !== null) return span.start; // as: found
  return span.start + words.slice(0, last + 1).join(' ').length + 1;
}

/** In characters: "During the second half of last year ". */
const LONGEST_FRONT = 40;

/** The word behind a mention and whether a sign parts them: " said", ", said", " (said", ", 45, said". Null where there is none. */
function wordBehind(text: string, end: number): { readonly word: string; readonly parted: boolean } | null {
  // Nearly always it is a space and a word.
  if (text[end] === ' ' && isLetter(text, end + 1)) {
    let at = end + 1;
    while (at < end + BEHIND && isLetter(text, at)) at++;
    return { word: text.slice(end + 1, at), parted: false };
  }
  // “said the minister “understands” it”, but not “told the minister “stop it””
  const finite = /^ ["“‘](\p{Ll}+(?:s|ed))\b/u.exec(text.slice(end, end + BEHIND));
  if (finite !== null) return { word: finite[1] as string, parted: false }; // as: its only group
  const found = /^(,|\s?[-–—]{1,2}|\s?\()?\s?(?:\p{N}{1,3}, )?(\p{L}+)/u.exec(text.slice(end, end + BEHIND));
  const word = found?.[2] ?? '';
  return found === null || found[0].length === word.length ? null : { word, parted: found[1] !== undefined };
}

/** The word that only a space parts from a mention at `start`; empty where there is none. */
export function wordAhead(text: string, start: number): string {
  if (text[start - 1] !== ' ' && text[start - 1] !== '\u00a0') return '';
  let from = start - 1;
  while (from > start - AHEAD && isLetter(text, from - 1)) from--;
  return text.slice(from, start - 1);
}

/** No word that tells anything is longer, with the sign and the space beside it, in characters. */
const BEHIND = 28;
const AHEAD = 16;

const TELLING: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'ambiguous', 'conjunction', 'pronoun', 'participle']);
const VERBAL: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'participle', 'ambiguous', 'adverb']);

/** The answer that names a person. */
export function personAnswer(person: Person, called: Mention | null, reasons: readonly Reason[]): Answer {
  return { speaker: null, person, reasons, called };
}

/** For whom nobody takes up by “he” or “she”: a body, a pair, a document. */
export function phraseAnswer(speaker: Speaker | null, reasons: readonly Reason[]): Answer {
  return { speaker, person: null, reasons, called: null };
}

export function speakerOf(reading: Reading, { speaker, person, called }: Answer): Speaker | null {
  return person === null ? speaker : personSpeaker(reading, person, called);
}

export function personSpeaker(reading: Reading, person: Person, mention: Mention | null): Speaker {
  const { english, text } = reading;
  const here = mention === null ? null : titleOf(english, text, mention);
  return {
    id: person.full ? slug(person.name) : local(reading, person.name),
    name: person.name,
    role: firstShown(english, [here ?? '', ...person.roles.map((role) => role.text)]),
    kind: person.kind,
    aliases: [...person.forms].filter((form) => form !== person.name),
    members: [],
  };
}

function firstShown(english: Language, roles: readonly string[]): string | null {
  for (const role of roles) {
    const shown = publicRole(english, role);
    if (shown !== null) return shown;
  }
  return null;
}

export function bodySpeaker(name: string, forms: Iterable<string>): Speaker {
  const aliases = [...forms].filter((form) => form !== name);
  return { id: slug(name), name, role: null, kind: 'organization', aliases, members: [] };
}

/** A speaker known by a phrase of this article alone: "residents", "a senior official". */
export function phraseSpeaker(reading: Reading, name: string, kind: SpeakerKind): Speaker {
  return { id: local(reading, name), name, role: null, kind, aliases: [], members: [] };
}

/** Those who speak with one mouth: "Okafor and Shah". */
export function jointSpeaker(reading: Reading, members: readonly Speaker[]): Speaker {
  const names = members.map((member) => member.name);
  const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const kept = members.map(({ id, name: called }) => ({ id, name: called }));
  return { id: local(reading, name), name, role: null, kind: 'group', aliases: [], members: kept };
}

/** "A spokesman" at the head of a sentence is "a spokesman" in a list of speakers. */
export function lowerFirst({ english }: Reading, phrase: string): string {
  // A transcript’s MODERATOR is a moderator.
  if (!/\p{Ll}/u.test(phrase) && english.roles(phrase.toLowerCase()) !== null) return phrase.toLowerCase();
  const first = /^\p{L}+/u.exec(phrase)?.[0] ?? '';
  const small = english.wordClasses.isFunctionWord(first.toLowerCase()) || english.roles(first.toLowerCase()) !== null;
  return small && first.slice(1) === first.slice(1).toLowerCase() ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

export function phraseOf({ text }: Reading, mention: Mention): string {
  return tidy(slice(text, mention.span));
}

/** Ids of names that mean somebody only inside this article. */
export function local(reading: Reading, name: string): string {
  return `${slug(name)}-${reading.scene.document.id}`;
}

export function slug(name: string): string {
  return slugs(null, name);
}

const slugs = rememberPhrases(5_000, readSlug);

function readSlug(_: null, name: string): string {
  // Nearly every name is plain letters; the rest is spelled out with them first.
  const plain = /^[\x20-\x7e]*$/u.test(name) ? name : name.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '');
  const words = plain
    .replace(/['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return words?.join('-') ?? 'speaker';
}

/** Index of the first mention that begins at `offset` or after it; mentions nest, so ends are no order. */
export function firstMentionFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
