// What somebody says in one breath: “I told him to go,” Lund said. “{He} went.”

import { contains, indexAt } from '../../text/span.ts';
import type { Span } from '../../types.ts';
import type { Reading } from './reading.ts';

/** The marks a small word stands in, and those before them where only a tag parts the two. */
export function breath({ marks }: Reading, at: Span): readonly Span[] {
  const here = indexAt(marks, at.start);
  const [own, before] = [marks[here], marks[here - 1]];
  if (own === undefined || !contains(own, at)) return [];
  return before !== undefined && own.start - before.end <= LONGEST_TAG ? [own, before] : [own];
}

/** In characters: “…,” said Ida Lund, who has lived on the square for thirty years. “…” */
const LONGEST_TAG = 90;
