// The parts of a pasted text that may each come from a statement of its own: its sentences, and what stands between its ellipses.

/** A part of fewer words finds everything and tells nothing. */
const LEAST_WORDS = 4;
/** Clauses looked up each by itself; of a longer text only the sentences are. */
const MOST_CLAUSES = 8;
/** Of a speech of more sentences the first ones are looked for. */
export const MOST_SENTENCES = 40;

/** The whole first, then its parts, if it has several. */
export function partsOf(text: string): readonly string[] {
  const clauses = text
    .split(/(?<=[.!?;:—–…])\s+|\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*|\n+/u)
    .filter((part) => part.split(/\s+/u).length >= LEAST_WORDS);
  const parts = clauses.length > 1 ? clauses.slice(0, MOST_CLAUSES) : [];
  return [...new Set([text, ...parts, ...sentencesOf(text).slice(0, MOST_SENTENCES)])];
}

/** Marks that close behind a full stop go with their sentence; a point behind a single capital or a short title ends none. */
export function sentencesOf(text: string): readonly string[] {
  return everySentenceOf(text).filter((sentence) => !isShort(sentence));
}

/** With those that are too short to look for. */
export function everySentenceOf(text: string): readonly string[] {
  return text
    .split(/(?<=(?<!(?<!\p{L})\p{Lu}\p{Ll}{0,2})[.!?…]["”’»)]*)\s+(?=["“‘«„(]*[\p{Lu}\p{N}])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

export function isShort(sentence: string): boolean {
  return sentence.split(/\s+/u).length < LEAST_WORDS;
}

/** Without the marks round the whole: people paste them along. */
export function unquote(text: string): string {
  return text.trim().replace(/^["“”„«»‘']+|["“”«»’']+$/gu, '');
}
