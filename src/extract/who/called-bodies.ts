// Which body a noun calls: {the ministry} is the Ministry of Works, {the software group} the company just told of, {the Lund campaign} itself.

import { indexAt, slice } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import { laterBody } from './later.ts';
import { byPhrase, owned } from './phrase-names.ts';
import { type Answer, phraseAnswer, type Reading, type Thing } from './reading.ts';
import { bodySpeaker, phraseOf } from './speaker.ts';
import { bodyCalled, bodyJustNamed, earlierThing } from './things.ts';

/** "the ministry" → Ministry of Works; "the Lund campaign" as it stands. */
export function answerBody(reading: Reading, mention: Mention, noun: string, definite: boolean, asked: boolean): Answer {
  const phrase = phraseOf(reading, mention);
  return (
    ownPaper(reading, mention, phrase, noun) ??
    (definite ? bodyToldOf(reading, mention, noun, asked) : null) ??
    (definite && asked ? laterBody(reading, mention, noun, phrase) : null) ??
    byPhrase(reading, mention, plainly(reading, owned(reading, mention, phrase).replace(/^the /iu, '')), 'organization', 1)
  );
}

/** “the [official] Norin news agency”, “the [pro-government] Ledger newspaper”: what describes a named body is no part of its name; “the northern Ashton council”. */
function plainly({ english: { names, wordClasses } }: Reading, phrase: string): string {
  const [whole, word = ''] = /^(\p{Ll}[\p{L}-]*) (?=\p{Lu}\p{L}+ \p{L})/u.exec(phrase) ?? [];
  if (whole === undefined || names.notName(word) !== null) return phrase;
  return word.includes('-') || wordClasses.wordClass(word) === 'adjective' ? phrase.slice(whole.length) : phrase;
}

/** "the ministry", "the Swiss company": a body told of before; "the software group" only where words are given to it. */
function bodyToldOf(reading: Reading, mention: Mention, noun: string, asked: boolean): Answer | null {
  const [told, ...more] = telling(reading, phraseOf(reading, mention), noun);
  const trade = told?.toLowerCase();
  const earlier = earlierThing(reading, mention, noun, 'organization');
  if (trade === undefined) return bodyOfNoun(reading, mention, noun, earlier);
  const ended = reading.bodies.endedBy(phraseOf(reading, mention), mention.span.start);
  if (ended !== null) {
    const reason = { name: 'organization-by-noun', contribution: 1.2, at: ended.named[0] ?? null };
    return phraseAnswer(bodySpeaker(ended.name, ended.forms), [reason]);
  }
  // "the tax office" is no other office.
  if (!asked || more.length > 0 || reading.english.bodyKinds(noun).has('office')) return null;
  if (earlier !== null) return earlier.words.includes(trade) ? calledAgain(earlier) : null;
  // "the Lund campaign" is no Ledger, whatever that was told of last: a name is no trade.
  const just = told === trade ? justNamed(reading, mention, noun, { trade }) : null;
  return just ?? ofTradeNamed(reading, mention, noun, trade);
}

/** The one body that is called so, else the last that may be. */
function bodyOfNoun(reading: Reading, mention: Mention, noun: string, earlier: Thing | null): Answer | null {
  const known = reading.bodies.byNoun(noun, mention.span.start);
  if (known !== null) {
    const reason = { name: 'organization-by-noun', contribution: 1.2, at: known.named[0] ?? null };
    return phraseAnswer(bodySpeaker(known.name, known.forms), [reason]);
  }
  // "the company" before, of which nobody knew whose, says nothing while a name may be meant.
  if (earlier !== null && earlier.speaker.name !== noun) return calledAgain(earlier);
  const found = calledByTrade(reading, mention, noun) ?? justNamed(reading, mention, noun);
  if (found !== null && !(earlier !== null && isToldApart(reading, earlier.at, found.speaker?.name))) return found;
  return earlier === null ? null : calledAgain(earlier);
}

/** “{The company} said it would buy Burdock Inc. … the company said”: a body first named in one sentence with the noun, and behind it, is another. */
function isToldApart({ bodies, scene }: Reading, at: Thing['at'], name: string | undefined): boolean {
  const first = bodies.all.find((body) => body.name === name)?.named[0]?.start ?? at.start;
  return first > at.end && indexAt(scene.segments.sentences, first) === indexAt(scene.segments.sentences, at.start);
}

/** "the rights group" of the Human Rights Monitor, wherever that stands: the only body before whose name has the trade. */
function ofTradeNamed({ bodies, english }: Reading, { span }: Mention, noun: string, trade: string): Answer | null {
  const named = bodies.all.filter(
    ({ words, named: at }) => words.length > 1 && words.includes(trade) && (at[0]?.start ?? span.end) < span.start,
  );
  const [only] = named;
  if (only === undefined || named.length > 1 || english.bodyKinds(noun).size === 0 || english.bodyKinds(noun).has('exact'))
    return null;
  const reason = { name: 'organization-called', contribution: 0.5, at: only.named[0] ?? null };
  return phraseAnswer(bodySpeaker(only.name, only.forms), [reason]);
}

function calledAgain(earlier: Thing): Answer {
  return phraseAnswer(earlier.speaker, [{ name: 'nominal-again', contribution: 0.8, at: earlier.at }]);
}

function justNamed(
  reading: Reading,
  mention: Mention,
  noun: string,
  as: Parameters<typeof bodyJustNamed>[3] = {},
): Answer | null {
  const last = bodyJustNamed(reading, mention, noun, as);
  const contribution = as.surely ? 0.5 : 0;
  return last && phraseAnswer(last.speaker, [{ name: 'organization-nearest', contribution, at: last.at }]);
}

/** "this newspaper": the one that prints the article, as far as the article says which; never a body it tells of. */
function ownPaper(reading: Reading, mention: Mention, phrase: string, noun: string): Answer | null {
  const { english, scene } = reading;
  if (!/^this /iu.test(phrase) || !isBare(reading, phrase) || !english.bodyKinds(noun).has('paper')) return null;
  const { publisher } = scene.document;
  if (publisher === null) return byPhrase(reading, mention, phrase.toLowerCase(), 'organization', 1);
  return phraseAnswer(bodySpeaker(publisher, []), [{ name: 'own-paper', contribution: 1, at: mention.span }]);
}

/** "the Star", "the Danby Star": a paper, where a small letter would make somebody of it. */
export function paperCalled(reading: Reading, mention: Mention, phrase: string, noun: string): Answer | null {
  if (!reading.english.bodyKinds(noun).has('paper') || !/^the (?:\p{Lu}[\p{L}’'-]* )*\p{Lu}\p{Ll}+$/iu.test(phrase)) return null;
  if (!/^\p{Lu}/u.test(slice(reading.text, mention.head)) || /(?<=\s)\p{Ll}/u.test(phrase)) return null;
  return byPhrase(reading, mention, phrase.replace(/^the /iu, ''), 'organization', 1);
}

/** "the lender": the bank just named, else the one body that may be called so. */
export function calledByTrade(reading: Reading, mention: Mention, noun: string): Answer | null {
  return justNamed(reading, mention, noun, { surely: true }) ?? calledBody(reading, mention, noun);
}

export function calledBody(reading: Reading, mention: Mention, noun: string, surely = false): Answer | null {
  const called = bodyCalled(reading, mention, noun, surely);
  const reasons = called === null ? [] : [{ name: 'organization-called', contribution: 0.5, at: called.at }];
  return called === null ? null : phraseAnswer(called.speaker, reasons);
}

/** "the company", "the Ashton-based company", "the Swiss company": nothing tells it from others of its kind but where it is. */
export function isBare(reading: Reading, phrase: string): boolean {
  return telling(reading, phrase, '').length === 0;
}

/** What tells a body from others of its kind, between the article and its noun, which may be two words: "the Dutch [food] company". */
function telling({ english: { names } }: Reading, phrase: string, noun: string): string[] {
  const words = phrase.split(' ').slice(1, -noun.split(' ').length);
  // "the FTSE 100 group"
  if (/^\p{Lu}[\p{Lu}&]+ \p{N}+$/u.test(words.join(' '))) return [];
  // "the New York-based group": all before the hyphen is one place.
  const based = Math.max(
    0,
    words.findIndex((word) => /-based$/u.test(word)),
  );
  const isSeat = words.slice(0, based).every((word) => /^\p{Lu}/u.test(word));
  return words
    .slice(isSeat ? based : 0)
    .filter((word) => names.place(word.toLowerCase()) === null || /^\p{Ll}/u.test(word)) // "the Sydney company"
    .filter((word) => !/-\p{Ll}+ed$/u.test(word) && names.demonym(word.toLowerCase()) === null);
}
