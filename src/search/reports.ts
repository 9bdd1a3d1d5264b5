// When two statements are the same one, printed twice: the same words by the same speaker.

/** Under this many words ("We will win.") the same words may well have been said again; the date must agree too. */
const TELLING_WORDS = 8;
/** Under this many ("No comment.") nothing is joined. */
const LEAST_WORDS = 4;

/** Equal for statements that report the same words; null for one that stands alone whatever others say. */
export function reportKey(statement: {
  readonly speakers: readonly string[];
  readonly terms: readonly string[];
  readonly date: string | null;
}): string | null {
  const { speakers, terms, date } = statement;
  // Nobody knows whether two unnamed voices are one; and a conflict about who said it must stay visible.
  if (terms.length < LEAST_WORDS || speakers.length === 0) return null;
  if (terms.length < TELLING_WORDS && date === null) return null;
  const when = terms.length < TELLING_WORDS ? date : '';
  return [[...speakers].sort().join(' '), when, terms.join(' ')].join('\n');
}
