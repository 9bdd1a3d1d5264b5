// Words without what spelling may vary: "Şimşek", "SIMSEK" and "simsek" are one. For comparing only, never for showing.

import { fold as foldLetters, termsOf } from '../../search/words.ts';

/** The words as search compares them, between single spaces: "Zoë O’Neill-Roe’s" → "zoe oneill roe". */
export function fold(text: string): string {
  return termsOf(text).join(' ');
}

/** `[a-z0-9-]+` where the name is in Latin letters, as the id of a page: "The Ship’s Bell" → "the-ships-bell". */
export function slug(name: string): string {
  return foldLetters(name)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
