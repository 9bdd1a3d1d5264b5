// The parts of a pasted text that may each come from a statement of its own: its sentences, and what stands between its ellipses.

/** A part of fewer words finds everything and tells nothing. */
const LEAST_WORDS = 4;
/** A part is looked up by itself; a speech of more sentences is found by its first ones and by the whole. */
const MOST_PARTS = 8;

/** The whole first, then its parts, if it has several. */
export function partsOf(text: string): readonly string[] {
  const parts = text
    .split(/(?<=[.!?;:—–…])\s+|\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*|\n+/u)
    .filter((part) => part.split(/\s+/u).length >= LEAST_WORDS);
  return [...new Set([text, ...(parts.length > 1 ? parts.slice(0, MOST_PARTS) : [])])];
}
