// What kind of character stands at a place: letter, capital, digit, space. Unicode properties, each character's asked once and kept.

const LETTER = 1;
const UPPER = 2;
const LOWER = 4;
const DIGIT = 8;
const SPACE = 16;
/** Set in every entry that has been asked for. */
const KNOWN = 32;
/** The kinds of all characters of one code unit; curly marks and dashes are as common in news as letters. */
const TABLE = new Uint8Array(0x10000);

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
  // Outside the text there is no code; 0, which is no kind of character either, spares the table an odd question.
  const code = text.charCodeAt(at) | 0;
  const kind = TABLE[code] as number; // as: code units end where the table does
  return kind === 0 ? askedKind(text, at, code) : kind;
}

function askedKind(text: string, at: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return kindOf(text.codePointAt(code >= 0xdc00 ? at - 1 : at) ?? code);
  const kind = kindOf(code) | KNOWN;
  TABLE[code] = kind;
  return kind;
}

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  if (/[\s\u200b-\u200f\u2060\ufeff]/u.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return LETTER | UPPER;
  if (/\p{Ll}/u.test(character)) return LETTER | LOWER;
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : 0;
}
