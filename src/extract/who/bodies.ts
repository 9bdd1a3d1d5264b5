// The bodies of one article: {the IMF} and {the fund} are the International Monetary Fund, if the article says so.

import type { Language } from '../../language/language.ts';
import { initialsOf } from '../../language/names/name-parts.ts';
import { rememberPhrases } from '../../text/remember.ts';
import { slice } from '../../text/span.ts';
import type { Mention, Span } from '../../types.ts';
import { tidy } from './name-forms.ts';

export type Body = {
  /** The fullest form, without "the". */
  name: string;
  readonly words: readonly string[];
  /** The words in one piece. */
  readonly phrase: string;
  /** What it may be called by the letters of several words: "imf". */
  readonly letters: readonly string[];
  readonly forms: Set<string>;
  readonly named: Span[];
  /** What else the article calls it: "company" after "the software company Brightloch". */
  readonly nouns: Set<string>;
  /** What it was taken to be called by on the way: "the lender". */
  readonly called: Set<string>;
};

type Match = { readonly body: Body; readonly match: 'whole' | 'letters' | 'short' };

export type Bodies = {
  readonly all: readonly Body[];
  /** The body a name stands for, and whether by its whole name, by its letters or by its first word. */
  readonly find: (mention: Mention) => Match | null;
  /** The body last named before `offset` whose name holds this noun: "the ministry" → Ministry of Works. */
  readonly byNoun: (noun: string, offset: number) => Body | null;
  /** The only body that begins with this word, if the article has named it before `offset`. */
  readonly begunBy: (word: string, offset: number) => Body | null;
  /** The only body whose longer name ends with these words, if the article has named it before `offset`: "the sheriff’s office" → Oska County Sheriff’s Office. */
  readonly endedBy: (phrase: string, offset: number) => Body | null;
  /** What else the article calls the body of this name. */
  readonly nounsOf: (name: string) => readonly string[];
};

export function gatherBodies(english: Language, text: string, mentions: readonly Mention[]): Bodies {
  const all: Body[] = [];
  const found = new Map<Mention, Match>();
  const named = mentions.filter((mention) => mention.kind === 'name' && mention.entity === 'organization');
  // Long names first, so that their short forms find them wherever they stand.
  const byLength = [...named].sort(
    (a, b) => b.head.end - b.head.start - (a.head.end - a.head.start) || a.head.start - b.head.start,
  );
  for (const mention of byLength) {
    const words = wordsOf(english, slice(text, mention.head));
    const match = words.length === 0 ? null : bodyFor(english, all, words, ownerOf(text, mention));
    if (match === null) {
      const body: Body = {
        name: tidy(slice(text, mention.head)),
        words,
        phrase: words.join(' '),
        letters: words.length > 1 ? initialsOf(english.wordClasses, words) : [],
        forms: new Set(),
        named: [],
        nouns: new Set(),
        called: new Set(),
      };
      all.push(body);
      found.set(mention, { body, match: 'whole' });
    } else found.set(mention, match);
  }
  // Now that all are known, what is said of a name once holds wherever it stands.
  const known = new Map<readonly string[], Match | null>();
  const matchOf = (words: readonly string[]): Match | null => {
    const kept = known.get(words);
    if (kept !== undefined) return kept;
    const match = words.length > 0 ? bodyFor(english, all, words) : null;
    known.set(words, match);
    return match;
  };
  for (const mention of mentions) {
    if (mention.kind !== 'name' || mention.entity === 'person') continue;
    const match = found.get(mention) ?? (mention.entity === null ? matchOf(wordsOf(english, slice(text, mention.head))) : null);
    if (match === null) continue;
    found.set(mention, match);
    match.body.forms.add(tidy(slice(text, mention.head)));
    match.body.named.push(mention.span);
    const before = slice(text, { start: mention.span.start, end: mention.head.start }).trim().split(/\s+/u).at(-1) ?? '';
    const role = english.roles(before.toLowerCase());
    if (role?.kind === 'body') match.body.nouns.add(role.singular);
  }
  return {
    all,
    find: (mention) => found.get(mention) ?? null,
    nounsOf: (name) => all.filter((body) => body.name === name).flatMap(({ nouns, called }) => [...nouns, ...called]),
    begunBy(word, offset) {
      const [only, ...others] = all.filter((body) => body.words.length > 1 && body.words[0] === word);
      return others.length === 0 && only?.named.some(({ start }) => start < offset) ? only : null;
    },
    endedBy(phrase, offset) {
      const end = ` ${wordsOf(english, phrase).join(' ')}`;
      const [only, ...others] = all.filter((body) => body.phrase.endsWith(end));
      return others.length === 0 && only?.named.some(({ start }) => start < offset) ? only : null;
    },
    byNoun(noun, offset) {
      let nearest: Body | null = null;
      let at = -1;
      for (const body of all) {
        if (!isNamedSo(english, body.words, noun) && !body.nouns.has(noun)) continue;
        for (const { start } of body.named) if (start < offset && start > at) [nearest, at] = [body, start];
      }
      return nearest;
    },
  };
}

/** "the bank" is the Bank of Ashton, but not the Union of Bank Employees. */
export function isNamedSo({ grammar }: Language, words: readonly string[], noun: string): boolean {
  const at = words.indexOf(noun);
  return at === 0 || (at > 0 && !words.slice(1, at).some((word) => grammar.preposition.has(word)));
}

/** "[Orrin]’s Health Ministry" → orrin; nothing where nobody owns it. */
function ownerOf(text: string, { span, head }: Mention): string {
  return /(\p{Lu}\p{L}+)['’]s? $/u.exec(text.slice(span.start, head.start))?.[1]?.toLowerCase() ?? '';
}

function bodyFor({ names, calendar }: Language, all: readonly Body[], words: readonly string[], owner = ''): Match | null {
  const phrase = words.join(' ');
  const whole = all.find((body) => body.phrase === phrase);
  if (whole !== undefined) return { body: whole, match: 'whole' };
  const letters = words.length === 1 ? phrase.replace(/\./gu, '') : '';
  if (letters.length >= 2) {
    const spelled = all.filter((body) => body.letters.includes(letters));
    if (spelled.length === 1) return { body: spelled[0] as Body, match: 'letters' };
  }
  // "Orvex Norvale" is a branch of Orvex.
  const starts = all.filter(
    (body) =>
      body.words.length > words.length &&
      body.phrase.startsWith(phrase) &&
      body.phrase[phrase.length] === ' ' &&
      !(words.length === 1 && body.words.length === 2 && names.place(body.words[1] ?? '') !== null) &&
      // "the Orvex AGM"
      !calendar.isOccasion(body.words.at(-1) ?? ''),
  );
  if (starts.length === 1) return { body: starts[0] as Body, match: 'short' };
  // "the Journal" for the Western Journal, "the Nurses’ Federation" for the Irish one
  const ends = all.filter(
    (body) =>
      body.words.length > words.length &&
      body.phrase.endsWith(phrase) &&
      body.phrase.at(-phrase.length - 1) === ' ' &&
      // "Orrin’s Health Ministry" is not that of Tulla.
      (owner === '' || body.words.includes(owner)),
  );
  return ends.length === 1 ? { body: ends[0] as Body, match: 'short' } : null;
}

/** Folded words without the article and the legal form at the end: "Norvale Steel Inc." → norvale steel. */
const wordsOf = rememberPhrases(5_000, readWords);

function readWords(english: Language, name: string): readonly string[] {
  // Nearly every name is plain letters; the rest is spelled out with them first.
  const plain = /^[\x20-\x7e]*$/u.test(name) ? name : name.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '');
  const words = plain
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .split(/[\s,/]+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}.&-]/gu, '').replace(/\.$/u, ''))
    .filter((word) => word !== '' && word !== 'the');
  if (words.length > 1 && english.names.legalForm(words[words.length - 1] as string)) words.pop();
  return words;
}
