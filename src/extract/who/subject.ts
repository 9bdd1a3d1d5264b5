// What a sentence is about, told from the words beside a mention: “{Holm} said”, “on Thursday {Holm} said”, but not “to Holm”, “Holm’s plan”.

import type { Language } from '../../language/language.ts';
import { isLetter } from '../../text/characters.ts';
import { slice, spanAt } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import type { Reading } from './reading.ts';

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
  // "Outside the gates a supporter wept": whom an article brings in, but not "on the day the mayor came".
  const isBroughtIn = mention.entity === 'unnamed' && /^an? /iu.test(slice(text, mention.span));
  if ((mention.kind === 'pronoun' || mention.entity === 'person' || isBroughtIn) && isFronted(reading, mention)) return 'main';
  const word = wordAhead(text, mention.span.start);
  const before = word === '' ? null : wordClasses.wordClass(word.toLowerCase());
  // “the row grew, with {Holm} attacking it”, “with {Holm} – who had led it – attacking it”
  if (before === 'preposition') return word === 'with' && isAtIt(text, mention.span.end) ? 'main' : null;
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

/** Whether a verb in -ing follows, at once or behind an aside between dashes or commas. */
function isAtIt(text: string, end: number): boolean {
  return /^(?: [–—] who[^–—.]{1,80} [–—]|, [^,.]{1,80},)? \p{Ll}+ing /u.test(text.slice(end, end + 120));
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
  // "in the market" tells of nothing done
  const sorts = rest.map((word, at) =>
    NOMINAL.has(wordClasses.wordClass(rest[at - 1] ?? '')) ? null : wordClasses.wordClass(word),
  );
  return (
    opens &&
    rest.length > 0 &&
    !grammar.preposition.has(rest.at(-1) ?? '') &&
    !sorts.some((sort) => sort !== null && TELLING.has(sort))
  );
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

const NOMINAL: ReadonlySet<string> = new Set(['determiner', 'possessive']);
const TELLING: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'ambiguous', 'conjunction', 'pronoun', 'participle']);
const VERBAL: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'participle', 'ambiguous', 'adverb']);
