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
export class TooLarge extends Error {
  readonly code = 'E_TOO_LARGE';
  constructor(limit: number) {
    super(`more than ${Math.round(limit / 1e6)} MB`);
  }
}

/** @param charset as a server or a page names it: "utf-8", "ISO-8859-1", "windows-1251"; null when nobody said. */
export function decodeBytes(bytes: Buffer, charset: string | null): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 3).toString('hex') === 'efbbbf') return new TextDecoder().decode(bytes);
  const named = charset ?? charsetInside(bytes);
  // Pages that say UTF-8 and are not are as common as those that say nothing: both are guessed.
  if (named !== null && !/^utf-?8$/iu.test(named) && iconv.encodingExists(named)) {
    if (!WESTERN.test(named)) return iconv.decode(bytes, named);
    // Many servers call every page Latin-1. Bytes that make sense as UTF-8 are UTF-8: in Windows-1252 nobody writes "â€œ" for “.
    const unicode = new TextDecoder().decode(bytes);
    // As browsers do: what calls itself Latin-1 is Windows-1252, whose quotation marks stand where Latin-1 has control characters.
    return unicode.includes('\uFFFD') ? iconv.decode(bytes, 'windows-1252') : unicode;
  }
  return guess(bytes);
}

const WESTERN = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|windows-1252|cp1252)$/iu;

/** The charset a page or feed names in its first bytes: `<meta charset="windows-1251">`, `<?xml … encoding="ISO-8859-1"?>`. */
function charsetInside(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  if (!/^\s*</u.test(head)) return null;
  const found = /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/iu.exec(head) ?? /<\?xml[^>]*encoding=["']([\w.:-]+)/iu.exec(head);
  // Read as ASCII, it cannot be UTF-16 whatever it says.
  return found?.[1] === undefined || /^utf-?16/iu.test(found[1]) ? null : found[1];
}

function guess(bytes: Buffer): string {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (broken === 0) return text;
  // One bad byte in an article of many “ and é is damage. Bad bytes alone are another encoding: in Windows-1252 the marks “ ” are 0x93 0x94.
  const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  // Not by TextDecoder: Node 20.18.3 to 24 read windows-1252 as Latin-1 and lose the quotation marks (nodejs/node#56542).
  return sound > broken ? text : iconv.decode(bytes, 'windows-1252');
}
