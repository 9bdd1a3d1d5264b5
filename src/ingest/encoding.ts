// From bytes to characters: the byte-order mark is believed first, then what the server says, then what the page says, then a guess.

import iconv from 'iconv-lite';
import type { Source } from './source.ts';

/** An article of more bytes than this is none: the longest we know of has under one million characters. */
const LARGEST_ARTICLE = 16_000_000;

/** All of the bytes of one article as text, without its byte-order mark. @throws {TooLarge} before they fill the memory. */
export async function decodeWhole(source: Source): Promise<string> {
  return decodeBytes(await collectWhole(source), source.charset ?? null);
}

/** @throws {TooLarge} before they fill the memory. */
export async function collectWhole({ bytes }: Source, largest = LARGEST_ARTICLE): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    const piece = Buffer.from(chunk);
    length += piece.length;
    if (length > largest) throw new TooLarge(largest);
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

/** Carries its sentence; `code` is what the table of causes in causes.ts is keyed by. */
class TooLarge extends Error {
  readonly code = 'E_TOO_LARGE';
  constructor(limit: number) {
    super(`more than ${Math.round(limit / 1e6)} MB`);
  }
}

/** @param charset as a server or a page names it: "utf-8", "ISO-8859-1", "windows-1251"; null when nobody said. */
export function decodeBytes(bytes: Buffer, charset: string | null): string {
  const decoder = decoderOf(encodingOf(bytes, charset));
  return decoder.write(bytes) + decoder.end();
}

/** Of a long stream, so many bytes are looked at: of the first, and from the first that is no ASCII. */
const WINDOW = 4096;

/** The bytes as text, piece by piece, however they are cut; lists and tables of articles are too long to be held whole. */
export async function* decode({ bytes, charset = null }: Pick<Source, 'bytes' | 'charset'>): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let held: Buffer = Buffer.alloc(0);
  let begun = false;
  /** The decoder, where what is held tells; the ASCII before the first other byte is told by any. */
  const settle = (isAll: boolean): string => {
    let plain = '';
    if (begun || !isMarked(held.subarray(0, WINDOW))) {
      const at = held.findIndex((byte) => byte >= 0x80);
      const [ascii, rest] = at < 0 ? [held, Buffer.alloc(0)] : [held.subarray(0, at), held.subarray(at)];
      [plain, held] = [ascii.toString('latin1'), rest];
    }
    begun = true;
    if (held.length >= WINDOW || (isAll && held.length > 0)) decoder = decoderOf(encodingOf(held.subarray(0, WINDOW), charset));
    return plain;
  };
  for await (const chunk of bytes) {
    held = Buffer.concat([held, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
    const plain: string = decoder === null && held.length >= WINDOW ? settle(false) : '';
    if (plain !== '') yield plain;
    if (decoder === null) continue;
    const text: string = (decoder as Decoder).write(held); // settle() may have set it
    held = Buffer.alloc(0);
    if (text !== '') yield text;
  }
  const rest: string = decoder === null ? settle(true) : '';
  const last: Decoder | null = decoder;
  yield rest + (last === null ? '' : (last as Decoder).write(held) + (last as Decoder).end());
}

/** Whether they are no text at all: a photograph has a NUL early on, as git tells, and so has no text but UTF-16. */
export function isBinary(bytes: Buffer): boolean {
  return !isMarked(bytes) && bytes.subarray(0, 8000).includes(0);
}

// ------------------------------------------------------------------ which encoding it is

/** The name of an encoding as iconv-lite and TextDecoder know it. */
function encodingOf(bytes: Buffer, charset: string | null): string {
  const marked = markOf(bytes);
  if (marked !== null) return marked;
  const named = charset ?? charsetInside(bytes);
  // Pages that say UTF-8 and are not are as common as those that say nothing: both are guessed.
  if (named === null || /^utf-?8$/iu.test(named) || !iconv.encodingExists(named)) return guess(bytes);
  // A page that was saved anew keeps the name of the encoding it had. By chance a word or two of Chinese make sense as UTF-8, a page of it does not.
  if (!WESTERN.test(named)) return isPlainlyUtf8(bytes) ? 'utf-8' : named;
  // Many servers call every page Latin-1. Bytes that make sense as UTF-8 are UTF-8: in Windows-1252 nobody writes "â€œ" for “.
  // As browsers do: what calls itself Latin-1 is Windows-1252, whose quotation marks stand where Latin-1 has control characters.
  return asUtf8(bytes).includes('\uFFFD') ? 'windows-1252' : 'utf-8';
}

const WESTERN = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|windows-1252|cp1252)$/iu;

/** By the byte-order mark, or by the zeros that stand beside every letter of UTF-16. */
function markOf(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  if (bytes.subarray(0, 3).toString('hex') === 'efbbbf') return 'utf-8';
  const pairs = Math.floor(Math.min(bytes.length, 1000) / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs; at++) {
    if (bytes[2 * at] === 0) even++;
    if (bytes[2 * at + 1] === 0) odd++;
  }
  // English in UTF-16 has a zero in every pair but for its “ and é; nothing else has so many on one side and none on the other.
  if (even === 0 && odd > 0.8 * pairs) return 'utf-16le';
  return odd === 0 && even > 0.8 * pairs ? 'utf-16be' : null;
}

function isMarked(bytes: Buffer): boolean {
  return markOf(bytes) !== null;
}

/** The charset a page or feed names in its first bytes: `<meta charset="windows-1251">`, `<?xml … encoding="ISO-8859-1"?>`. */
function charsetInside(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  if (!/^\s*</u.test(head)) return null;
  const found = /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/iu.exec(head) ?? /<\?xml[^>]*encoding=["']([\w.:-]+)/iu.exec(head);
  // Read as ASCII, it cannot be UTF-16 whatever it says.
  return found?.[1] === undefined || /^utf-?16/iu.test(found[1]) ? null : found[1];
}

function guess(bytes: Buffer): string {
  const text = asUtf8(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (broken === 0) return 'utf-8';
  // One bad byte in an article of many “ and é is damage. Bad bytes alone are another encoding: in Windows-1252 the marks “ ” are 0x93 0x94.
  const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return sound > broken ? 'utf-8' : 'windows-1252';
}

function isPlainlyUtf8(bytes: Buffer): boolean {
  const text = asUtf8(bytes);
  return !text.includes('\uFFFD') && (text.match(/[^\0-\x7F]/gu)?.length ?? 0) >= FEWEST_LETTERS;
}

const FEWEST_LETTERS = 30;

/** A letter that was cut at the end is not held against it. */
function asUtf8(bytes: Buffer): string {
  return new TextDecoder().decode(bytes, { stream: true });
}

// ------------------------------------------------------------------ decoders

type Decoder = { write(bytes: Buffer): string; end(): string };

/** Windows-1252 not by TextDecoder: Node 20.18.3 to 24 read it as Latin-1 and lose the quotation marks (nodejs/node#56542). */
function decoderOf(encoding: string): Decoder {
  if (/^utf-(?:8|16[lb]e)$/u.test(encoding)) {
    const decoder = new TextDecoder(encoding);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}
