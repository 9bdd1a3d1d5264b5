// Which body a noun calls: {the ministry} is the Ministry of Works, {the software group} the company just told of, {the Lund campaign} itself.

import type { Mention } from '../../types.ts';
import { laterBody } from './later.ts';
import { byPhrase, owned } from './phrase-names.ts';
import { type Answer, phraseAnswer, type Reading, type Thing } from './reading.ts';
import { bodySpeaker } from './speaker.ts';
import { bodyCalled, bodyJustNamed, earlierThing } from './things.ts';

/** "the ministry" → Ministry of Works; "the Lund campaign" as it stands. */
export function answerBody(
  reading: Reading,
  mention: Mention,
  phrase: string,
  noun: string,
  definite: boolean,
  asked: boolean,
): Answer {
  const own = ownPaper(reading, mention, phrase, noun);
  if (own !== null) return own;
  const told = !definite
    ? null
    : isBare(reading, phrase, noun)
      ? bodyOfNoun(reading, mention, noun)
      : asked
        ? bodyOfTrade(reading, mention, phrase, noun)
        : null;
  const later = told === null && definite && asked ? laterBody(reading, mention, noun) : null;
  return told ?? later ?? byPhrase(reading, mention, owned(reading, mention, phrase).replace(/^the /iu, ''), 'organization', 1);
}

/** "the ministry", "the Swiss company": the one body of that noun, or the last that may be called so. */
function bodyOfNoun(reading: Reading, mention: Mention, noun: string): Answer | null {
  const known = reading.bodies.byNoun(noun, mention.span.start);
  if (known !== null) {
    const reason = { name: 'organization-by-noun', contribution: 1.2, at: known.named[0] ?? null };
    return phraseAnswer(bodySpeaker(known.name, known.forms), [reason]);
  }
  const earlier = earlierThing(reading, mention, noun, 'organization');
  // "the company" before, of which nobody knew whose, says nothing while a name may be meant.
  if (earlier !== null && earlier.speaker.name !== noun) return calledAgain(earlier);
  return (
    justNamed(reading, mention, noun, { surely: true }) ??
    calledBody(reading, mention, noun) ??
    justNamed(reading, mention, noun) ??
    (earlier && calledAgain(earlier))
  );
}

/** "the software group": the body told of before in these words, or the one just named whose name tells no other trade. */
function bodyOfTrade(reading: Reading, mention: Mention, phrase: string, noun: string): Answer | null {
  const trade = tradeOf(reading, phrase, noun);
  if (trade === null) return null;
  const earlier = earlierThing(reading, mention, noun, 'organization');
  if (earlier === null) return justNamed(reading, mention, noun, { trade }) ?? ofTradeNamed(reading, mention, noun, trade);
  return earlier.words.includes(trade) ? calledAgain(earlier) : null;
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
export function isBare({ english }: Reading, phrase: string, noun = ''): boolean {
  return between(phrase, noun).every((word) => isWhence(english, word));
}

/** The words between the article and the noun, which may be two: "the [Swiss] governing body". */
function between(phrase: string, noun: string): string[] {
  const words = phrase.split(' ').slice(1, -noun.split(' ').length);
  // "the New York-based group": all before the hyphen is one place.
  const based = words.findIndex((word) => /-based$/u.test(word));
  const isSeat = based > 0 && words.slice(0, based).every((word) => /^\p{Lu}/u.test(word));
  if (isSeat) return words.slice(based);
  // "the FTSE 100 group"
  return /^\p{Lu}[\p{Lu}&]+ \p{N}+$/u.test(words.join(' ')) ? [] : words;
}

/** "the software group", "the Dutch food company": its trade; "the tax office" is no other office. */
function tradeOf({ english }: Reading, phrase: string, noun: string): string | null {
  if (english.bodyKinds(noun).has('office')) return null;
  const words = between(phrase, noun).filter((word) => !isWhence(english, word));
  return words.length === 1 ? (words[0]?.toLowerCase() ?? null) : null;
}

function isWhence({ names }: Reading['english'], word: string): boolean {
  return /-\p{Ll}+ed$/u.test(word) || names.demonym(word.toLowerCase()) !== null;
}
