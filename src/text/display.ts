// Words set for a reader: “she   said\nno” on one line, “a senior official” with the capital that begins one.

/** With single spaces, and none at the ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** First letter upper case: speakers such as “a senior official” begin a line. */
export function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
