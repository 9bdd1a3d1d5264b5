// “A spokesperson said numbers had dropped. {They} added …”: one who stays unnamed, and whom nothing calls he or she.

import { indexAt } from '../../text/span.ts';
import type { Mention } from '../../types.ts';
import type { Appearance, Reading } from './reading.ts';

/** Appearances in two paragraphs, and more than most have. */
const IN_SIGHT = 40;

/** Whoever has just spoken, where that is one without a name whom nothing calls he or she, and nobody else was told of since. */
export function neutralSpeaker({ lastSpeaker, stage, scene }: Reading, { span }: Mention): Appearance | null {
  if (lastSpeaker?.kind !== 'unnamed' || (lastSpeaker.gender ?? lastSpeaker.guessed) !== null) return null;
  const last = stage.slice(-IN_SIGHT).findLast(({ quoted }) => !quoted);
  if (last?.person !== lastSpeaker) return null;
  return indexAt(scene.segments.paragraphs, span.start) - last.paragraph <= 1 ? last : null;
}
