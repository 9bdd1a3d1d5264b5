// Which body a noun calls: {the ministry} is the Ministry of Works, {the software group} the company just told of, {the Lund campaign} itself.

import type { Mention } from '../../types.ts';
import { byPhrase, owned } from './phrase-names.ts';
import { type Answer, bodySpeaker, phraseAnswer, type Reading } from './reading.ts';
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
  const { bodies } = reading;
  const own = ownPaper(reading, mention, phrase, noun);
  if (own !== null) return own;
  if (definite && isBare(reading, phrase)) {
    const known = bodies.byNoun(noun, mention.span.start);
    if (known !== null) {
      const reason = { name: 'organization-by-noun', contribution: 1.2, at: known.named[0] ?? null };
      return phraseAnswer(bodySpeaker(known.name, known.forms), [reason]);
    }
    const earlier = earlierThing(reading, mention, noun, 'organization');
    const again = { name: 'nominal-again', contribution: 0.8, at: earlier?.at ?? null };
    // "the company" before, of which nobody knew whose, says nothing.
    if (earlier !== null && earlier.speaker.name !== noun) return phraseAnswer(earlier.speaker, [again]);
    const called = calledBody(reading, mention, noun);
    if (called !== null) return called;
    const last = bodyJustNamed(reading, mention, noun);
    if (last !== null) return phraseAnswer(last.speaker, [{ name: 'organization-nearest', contribution: 0, at: last.at }]);
    if (earlier !== null) return phraseAnswer(earlier.speaker, [again]);
  }
  const trade = definite && asked ? tradeOf(reading, phrase, noun) : null;
  if (trade !== null) {
    const earlier = earlierThing(reading, mention, noun, 'organization');
    const again = { name: 'nominal-again', contribution: 0.8, at: earlier?.at ?? null };
    if (earlier?.words.includes(trade)) return phraseAnswer(earlier.speaker, [again]);
    const last = earlier === null ? bodyJustNamed(reading, mention, noun, trade) : null;
    if (last !== null) return phraseAnswer(last.speaker, [{ name: 'organization-nearest', contribution: 0, at: last.at }]);
  }
  return byPhrase(reading, mention, owned(reading, mention, phrase).replace(/^the /iu, ''), 'organization', 1);
}

/** "this newspaper": the one that prints the article, as far as the article says which; never a body it tells of. */
function ownPaper(reading: Reading, mention: Mention, phrase: string, noun: string): Answer | null {
  const { english, scene } = reading;
  if (!/^this /iu.test(phrase) || !isBare(reading, phrase) || !english.bodyKinds(noun).has('paper')) return null;
  const { publisher } = scene.document;
  if (publisher === null) return byPhrase(reading, mention, phrase.toLowerCase(), 'organization', 1);
  return phraseAnswer(bodySpeaker(publisher, []), [{ name: 'own-paper', contribution: 1, at: mention.span }]);
}

export function calledBody(reading: Reading, mention: Mention, noun: string, surely = false): Answer | null {
  const called = bodyCalled(reading, mention, noun, surely);
  const reasons = called === null ? [] : [{ name: 'organization-called', contribution: 0.5, at: called.at }];
  return called === null ? null : phraseAnswer(called.speaker, reasons);
}

/** "the company", "the Ashton-based company", "the Swiss company": nothing tells it from others of its kind but where it is. */
export function isBare({ english }: Reading, phrase: string): boolean {
  return phrase
    .split(' ')
    .slice(1, -1)
    .every((word) => isWhence(english, word));
}

/** "the software group", "the Dutch food company": its trade; "the tax office" is no other office. */
function tradeOf({ english }: Reading, phrase: string, noun: string): string | null {
  if (english.bodyKinds(noun).has('office')) return null;
  const words = phrase
    .split(' ')
    .slice(1, -1)
    .filter((word) => !isWhence(english, word));
  return words.length === 1 ? (words[0]?.toLowerCase() ?? null) : null;
}

function isWhence({ names }: Reading['english'], word: string): boolean {
  return /-\p{Ll}+ed$/u.test(word) || names.demonym(word.toLowerCase()) !== null;
}
