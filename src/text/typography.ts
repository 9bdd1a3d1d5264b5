// One spelling for marks, dashes and spaces, the same length as the original: “Don’t” → "Don't". For comparing, never for showing.

/** Folds curly marks to straight ones, odd spaces to a space and long hyphens to a hyphen. Offsets stay what they were. */
export function foldTypography(text: string): string {
  return text.replace(ODD, (character) => PLAIN.get(character) ?? character);
}

/** Each of these is one UTF-16 code unit, and so is what stands for it. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...to('"', '“”„‟«»\uff02'),
  ...to("'", '‘’‚‛‹›`´ʼ\uff07'),
  ...to(' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t'),
  ...to('-', '‐\u2011'),
]);
const ODD = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');

function to(plain: string, characters: string): [string, string][] {
  return [...characters].map((character) => [character, plain]);
}
