// Groups, bodies and documents spoken of before: a study in Tides … {the paper}; Ida Lund and Tom Hurst … {the couple}.

import type { Mention, SpeakerKind } from '../../types.ts';
import type { Reading, Thing } from './reading.ts';

/** As many things as some ten paragraphs hold; looking back through all would take the square of the article’s length. */
const LATEST = 60;

/** The group, body or document with this noun that was last spoken of. */
export function earlierThing({ things }: Reading, mention: Mention, noun: string, kind: SpeakerKind): Thing | null {
  for (let index = things.length - 1; index >= Math.max(0, things.length - LATEST); index--) {
    const thing = things[index] as Thing; // as: inside the list
    if (thing.at.end > mention.span.start || thing.speaker.kind !== kind) continue;
    const words = thing.speaker.name.toLowerCase().split(/\s+/u);
    if (words.some((word) => word === noun || word === `${noun}s`)) return thing;
  }
  return null;
}

/** In characters, some eight paragraphs: further on "the document" may be another. */
const DOCUMENT_REACH = 2500;

/** "A study in Tides … the paper": the one document within reach that may be called so; none where two may. */
export function otherwiseCalled({ english, things }: Reading, mention: Mention, noun: string, phrase: string): Thing | null {
  // "the police report" is another's.
  if (phrase.split(' ').length > 2) return null;
  const near = things
    .slice(-LATEST)
    .filter(
      ({ speaker, at }) =>
        speaker.kind === 'document' &&
        mention.span.start - at.end < DOCUMENT_REACH &&
        at.end <= mention.span.start &&
        headsOf(english, speaker.name).some((head) => english.sameDocument(head, noun)),
    );
  const first = near[0];
  return first !== undefined && near.every(({ speaker }) => speaker.id === first.speaker.id) ? first : null;
}

/** The nouns for documents in a phrase, before its "by" and "in": "a study in Tides" → study. */
function headsOf({ roles }: Reading['english'], name: string): string[] {
  const words = name.toLowerCase().split(/\s+/u);
  return words
    .map((word) => roles(word))
    .flatMap((role) => (role?.kind === 'document' && role.number === 'singular' ? [role.singular] : []))
    .slice(0, 1);
}

/** In characters, some five paragraphs: further on "the pair" may be another. */
const PAIR_REACH = 1500;

/** "the couple", "both": those last named together, where within reach only they are so many. */
export function namedTogether({ english, things }: Reading, mention: Mention, noun: string, definite: boolean): Thing | null {
  const count = english.pairs(noun);
  if (count === null || (!definite && mention.span.start !== mention.head.start)) return null;
  const near = things
    .slice(-LATEST)
    .filter(
      ({ speaker, at }) =>
        speaker.members.length === count && mention.span.start - at.end < PAIR_REACH && at.end <= mention.span.start,
    );
  const last = near.at(-1);
  return last !== undefined && near.every(({ speaker }) => speaker.id === last.speaker.id) ? last : null;
}
