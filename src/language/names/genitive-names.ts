// Names that end as a genitive does: [Moody’s] said it was late, [Lloyd’s] of London; nobody’s sayings, and no Lloyd.

import type { Language } from '../language.ts';

type Lexicon = Pick<Language, 'cues' | 'grammar'>;

/** A small letter that looks like the apostrophe, and is in no English text. */
const LETTER = 'ꞌ';

const GENITIVE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]+)['’]s(?![\p{L}\p{N}])/gu;

/** A capitalised word; with its ’s, the word behind that, and what begins right behind. */
const CAPITALISED = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]+)(['’]s(?![\p{L}\p{N}]))?(?=(?: (\p{Ll}+)(?: (\p{L}+))?)?)/gu;

/**
 * The same text with a letter for the apostrophe of every such name, so that nothing takes it for a genitive. No character comes or goes. A
 * name is one where a verb of speech follows it, or its town, and where the article nowhere has it without the ’s.
 */
export function joinGenitiveNames(english: Lexicon, text: string): string {
  const names = new Set<string>();
  const alone = new Set<string>();
  for (const [, name = '', genitive, word = '', next] of text.matchAll(CAPITALISED)) {
    if (genitive === undefined) alone.add(name);
    else if (tells(english, word, next) || isOfTown(word, next)) names.add(name);
  }
  for (const name of alone) names.delete(name);
  if (names.size === 0) return text;
  return text.replace(GENITIVE, (whole, name: string) => (names.has(name) ? `${name}${LETTER}s` : whole));
}

/** A name as the article writes it: with its apostrophe. */
export function withApostrophe(name: string, text: string): string {
  return name.includes(LETTER) ? name.replaceAll(LETTER, text.includes('’') ? '’' : "'") : name;
}

/** “Moody’s [warned the]”, “Sotheby’s [said]”; not “Lund’s [claimed] victory”, “Lund’s [claims] that” */
function tells({ cues, grammar }: Lexicon, word: string, next = ''): boolean {
  const opens = next === '' || next === 'that' || grammar.opener.has(next);
  return (cues.verbs.get(word) ?? []).some(({ tense, rest, word: { takes } }) => {
    if (rest.length > 0 || !(takes.has('clause') || takes.has('that'))) return false;
    if (tense === 'past') return opens || !word.endsWith('ed');
    return tense === 'present' && !takes.has('noun') && !cues.nouns.has(word);
  });
}

function isOfTown(word: string, next = ''): boolean {
  return word === 'of' && /^\p{Lu}/u.test(next);
}
