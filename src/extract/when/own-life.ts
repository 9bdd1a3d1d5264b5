// What somebody lives through, and tells of later: Lund {fled his home} {d1 on Friday}; Lund {was flown to hospital} {d1 on Friday}.

import type { Language } from '../../language/language.ts';

/** Words between whoever does it and what they do it to: "lost {his} home", "fled {her burning} house". */
const OWN = 3;

/** Words between a film and whoever put it up: "posted {a short video} of". */
const FILM = 4;

/**
 * Whether the reporter's words of a dated sentence, lower-case, tell of what somebody lived through: "fled", "was arrested", "lost his home",
 * "posted a video of the bear". Nobody is told to have spoken that day, so their words are of whatever day the reporter rang.
 */
export function isLivedThrough(english: Language, words: readonly string[]): boolean {
  const { calendar, grammar } = english;
  if (words.some((word) => calendar.gathers(word) || calendar.isPenalty(word))) return false;
  return words.some((word, at) => {
    const how = calendar.befalls(word);
    if (how === null) return isFilm(english, words, at);
    const done = words.slice(Math.max(0, at - 2), at).some((before) => grammar.be.has(before));
    // "was arrested", and not "the 40 points that were scored"
    if (done || how === 'be') return done && how === 'be';
    const own = words.slice(at + 1, at + 1 + OWN);
    return how === '' || (grammar.possessive.has(own[0] ?? '') && own.some(calendar.isBelonging));
  });
}

/** "posted a video of the bear": what it shows, not what she says in it. */
function isFilm({ calendar }: Language, words: readonly string[], at: number): boolean {
  if (!calendar.puts(words[at] ?? '')) return false;
  const film = words.findIndex((word, index) => index > at && index <= at + FILM && calendar.isFilm(word));
  return film > 0 && words[film + 1] === 'of';
}
