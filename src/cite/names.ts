// Bylines as citation styles want them: “By Beatrix Loomis and Jan van der Berg Jr.” → family and given names.

/** A writer; `given` is empty for a body ("Vessany Wire") or a single name. */
export type Writer = { readonly family: string; readonly given: string; readonly suffix: string };

/** Lower-case words that belong to the family name behind them. Closed class of European particles. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|du|la|le|al|el|bin|ibn|ter|ten|zu)$/u;
const SUFFIX = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/u;

/** Reads a byline. An empty list when there is none. */
export function parseByline(author: string | null): readonly Writer[] {
  if (author === null) return [];
  return author
    .replace(/^\s*by\s+/iu, '')
    .replace(/,\s*(Jr\.?|Sr\.?|I{2,3}|IV)(?=\s|,|$)/gu, ' $1')
    .split(/\s*(?:,|;|&|\band\b)\s*/u)
    .map((name) => name.trim())
    .filter(Boolean)
    .map(parseWriter);
}

/** “B. M.” for “Beatrix Marie”, “J.-P.” for “Jean-Paul”. */
export function initialsOf(given: string): string {
  return given
    .split(/\s+/u)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${part.charAt(0).toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
}

/** The word a reader would look a speaker up under: the last name of a person, all of a body. */
export function shortName(name: string, kind: string): string {
  return kind === 'person' ? parseWriter(name).family : name;
}

function parseWriter(name: string): Writer {
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : '';
  const named = suffix === '' ? words : words.slice(0, -1);
  // A body is cited whole: nobody is called Ms Wire.
  if (named.length < 2 || /\b(?:Staff|Desk|Agency|Wire|Press|News|Reporters?|Correspondents?|Team|Board)\b/u.test(name)) {
    return { family: name, given: '', suffix: '' };
  }
  let from = named.length - 1;
  while (from > 1 && PARTICLE.test(named[from - 1] ?? '')) from--;
  return { family: named.slice(from).join(' '), given: named.slice(0, from).join(' '), suffix };
}
