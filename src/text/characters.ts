// What kind of character stands at a place: letter, capital, digit, space. Fast tables for Latin text, Unicode properties for the rest.

const LETTER = 1;
const UPPER = 2;
const LOWER = 4;
const DIGIT = 8;
const SPACE = 16;
/** Latin, Greek and Cyrillic live below; what lies above is rare in English news and may ask the slow way. */
const TABLE_SIZE = 0x0530;
const TABLE = buildTable();

export function isLetter(text: string, at: number): boolean {
  return (kindAt(text, at) & LETTER) !== 0;
}

export function isUpper(text: string, at: number): boolean {
  return (kindAt(text, at) & UPPER) !== 0;
}

export function isLower(text: string, at: number): boolean {
  return (kindAt(text, at) & LOWER) !== 0;
}

export function isDigit(text: string, at: number): boolean {
  return (kindAt(text, at) & DIGIT) !== 0;
}

export function isWordPart(text: string, at: number): boolean {
  return (kindAt(text, at) & (LETTER | DIGIT)) !== 0;
}

/** White space, line breaks and the invisible characters that web pages leave between words. */
export function isSpace(text: string, at: number): boolean {
  return (kindAt(text, at) & SPACE) !== 0;
}

/** Whether a line ends here: LF, CR, and the two Unicode separators. */
export function isLineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

/** 0 outside the text. Either half of a surrogate pair answers for the whole character. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < TABLE_SIZE) return TABLE[code] as number;
  if (Number.isNaN(code)) return 0;
  if (code >= 0xdc00 && code <= 0xdfff) return kindOf(text.codePointAt(at - 1) ?? code);
  return kindOf(text.codePointAt(at) ?? code);
}

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  if (/[\s\u200b-\u200f\u2060\ufeff]/u.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return LETTER | UPPER;
  if (/\p{Ll}/u.test(character)) return LETTER | LOWER;
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : 0;
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) table[code] = kindOf(code);
  return table;
}
