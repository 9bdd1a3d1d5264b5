// How a speaker is written down: a person of the cast, a body, a phrase that means somebody in this article alone, a pair; each with its id.

import type { Language } from '../../language/language.ts';
import { withApostrophe } from '../../language/names/genitive-names.ts';
import { withStroke } from '../../language/names/patronymics.ts';
import { isLower } from '../../text/characters.ts';
import { rememberPhrases } from '../../text/remember.ts';
import { slice } from '../../text/span.ts';
import type { Mention, Speaker, SpeakerKind } from '../../types.ts';
import { tidy } from './name-forms.ts';
import type { Person } from './person.ts';
import type { Answer, Reading } from './reading.ts';
import { publicRole, titleOf } from './titles.ts';

export function speakerOf(reading: Reading, { speaker, person, called }: Answer): Speaker | null {
  return person === null ? speaker : personSpeaker(reading, person, called);
}

export function personSpeaker(reading: Reading, person: Person, mention: Mention | null): Speaker {
  const { english, text } = reading;
  const here = mention === null ? null : titleOf(english, text, mention);
  return {
    id: person.full ? slug(person.name) : local(reading, person.name),
    name: person.name,
    role: publicRole(english, here ?? '') ?? firstShown(english, person),
    kind: person.kind,
    aliases: [...person.forms].filter((form) => form !== person.name),
    members: [],
  };
}

function firstShown(english: Language, { roles }: Person): string | null {
  for (const { text } of roles) {
    const shown = publicRole(english, text);
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

/** “Moody’s”, “analysts at Moody’s”, “Ravi a/l Kumaran”: with the apostrophes and strokes of the article. */
export function asWritten(speaker: Speaker, text: string): Speaker {
  const written = (name: string) => withStroke(withApostrophe(name, text));
  return {
    ...speaker,
    name: written(speaker.name),
    role: speaker.role && written(speaker.role),
    aliases: speaker.aliases.map(written),
    members: speaker.members.map((member) => ({ ...member, name: written(member.name) })),
  };
}

/** "A spokesman" at the head of a sentence is "a spokesman" in a list of speakers. */
export function lowerFirst({ english }: Reading, phrase: string): string {
  if (isLower(phrase, 0)) return phrase;
  // A transcript’s MODERATOR is a moderator.
  if (!/\p{Ll}/u.test(phrase) && english.roles(phrase.toLowerCase()) !== null) return phrase.toLowerCase();
  const first = /^\p{L}+/u.exec(phrase)?.[0] ?? '';
  const small = english.wordClasses.isFunctionWord(first.toLowerCase()) || english.roles(first.toLowerCase()) !== null;
  // "Baker County police", "Farmers Union members", but "fellow Norwegians", "officials in Ashton"
  const [, next = ''] = /^ (\p{Lu}\p{L}+)(?: \p{Lu}\p{L}+)* \p{Ll}/u.exec(phrase.slice(first.length)) ?? [];
  if (next !== '' && english.roles(first.toLowerCase())?.kind === 'person' && english.names.demonym(next.toLowerCase()) === null)
    return phrase;
  return small && first.slice(1) === first.slice(1).toLowerCase() ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

export function phraseOf({ text, english }: Reading, mention: Mention): string {
  const phrase = tidy(slice(text, mention.span));
  return mention.kind === 'nominal' && mention.number === 'plural' ? withoutVerb(english, text, mention, phrase) : phrase;
}

/** “to {allow lawmakers}”, “and {carrying signs} that read “No””: what was taken for a word that describes them does something to them. */
function withoutVerb({ grammar, wordClasses, roles }: Language, text: string, { span, entity }: Mention, phrase: string): string {
  const [whole, verb = '', things = ''] = /^(\p{Ll}+) (\p{Ll}+)$/u.exec(phrase) ?? [];
  if (whole === undefined || roles(verb) !== null) return phrase;
  const [, ahead = '', link = ''] =
    /(?:(\p{L}+) )?(\p{Ll}+) $/u.exec(text.slice(Math.max(0, span.start - LONGEST_LEAD), span.start)) ?? [];
  const sort = wordClasses.wordClass(verb);
  // “according to exit polls”
  if (link === 'to' && entity === 'group')
    return /^(?:ambiguous|unknown)$/u.test(sort) && ahead.toLowerCase() !== 'according' ? things : phrase;
  const carries = verb.endsWith('ing') && sort === 'participle' && grammar.inscribed.has(things);
  return carries && (grammar.coordinator.has(link) || grammar.subordinator.has(link)) ? things : phrase;
}

/** In characters: “according to ”. */
const LONGEST_LEAD = 24;

/** Ids of names that mean somebody only inside this article. Nearly all are phrases that come once: there is nothing to remember. */
function local(reading: Reading, name: string): string {
  return `${readSlug(name)}-${reading.scene.document.id}`;
}

export function slug(name: string): string {
  return slugs(null, name);
}

const slugs = rememberPhrases(5_000, (_: null, name: string) => readSlug(name));

function readSlug(name: string): string {
  // Nearly every name is plain letters; the rest is spelled out with them first.
  const plain = /^[\x20-\x7e]*$/u.test(name)
    ? name
    : withApostrophe(name, '')
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/gu, '');
  const words = plain
    .replace(/['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return words?.join('-') ?? 'speaker';
}
