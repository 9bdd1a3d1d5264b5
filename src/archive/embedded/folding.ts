// Words without what spelling may vary: "Şimşek", "SIMSEK" and "simsek" are one. For comparing only, never for showing.

/** Letters that Unicode does not take apart into a letter and a mark, though readers type them so. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Lower case, without accents and apostrophes, everything that is no letter or digit a single space: "O’Neill-Roe" → "oneill roe". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `[a-z0-9-]+` where the name is in Latin letters: the id of a page. Never empty for a name with any letter or digit. */
export function slug(name: string): string {
  return fold(name).replaceAll(' ', '-');
}
