// Clauses that have a time of their own: "who left in July", "while Shah called it mad", "announced on Thursday", "referring to the vow".

import type { Language } from '../../language/language.ts';

/** Whether a stretch opens a clause of its own: "who …", "when …". The first words of a sentence may ("When he spoke on Monday, he said"). */
export function subordinates(english: Language, stretch: string, allowed: number): boolean {
  return wordsOf(stretch).some((word, at, words) => at >= allowed && opensSide(english, word) && !pointsBack(english, words, at));
}

export function opensSide({ grammar }: Language, word: string): boolean {
  return grammar.relative.has(word) || grammar.subordinator.has(word) || grammar.wh.has(word);
}

/** "rejected {that} argument in a ruling on": no clause, but a thing told of before. */
function pointsBack({ grammar, wordClasses }: Language, words: readonly string[], at: number): boolean {
  const [word = '', noun = '', next = ''] = words.slice(at, at + 3);
  const isNoun = ['ambiguous', 'noun', 'unknown'].includes(wordClasses.wordClass(noun)) && !noun.endsWith('s');
  return grammar.demonstrative.has(word) && isNoun && grammar.preposition.has(next);
}

/** The same for what stands before a date; in "who in 2010 said" date and verb share the clause. */
export function leads(english: Language, stretch: string, allowed: number): boolean {
  const { preposition, adverb } = english.grammar;
  const words = wordsOf(stretch);
  const at = words.findLastIndex((word, index) => opensSide(english, word) && !pointsBack(english, words, index));
  const clause = words.slice(at + 1);
  return (
    at >= allowed &&
    clause.some((word) => !preposition.has(word) && !adverb.has(word)) &&
    !isOver(english, words[at] ?? '', clause)
  );
}

/** "The firm {which sold the ships} was fined on": a relative clause has one verb, the next is of the main clause. */
function isOver(english: Language, opener: string, clause: readonly string[]): boolean {
  const { be, relative, possessive, determiner } = english.grammar;
  const first = clause.findIndex((word) => isOtherPast(english, word));
  const next = clause.findLastIndex((word) => be.has(word));
  const subject = clause[next - 1] ?? '';
  return (
    relative.has(opener) &&
    first === 0 &&
    next > 1 &&
    isOtherPast(english, clause[next + 1] ?? '') &&
    !english.wordClasses.pronoun(subject) &&
    !determiner.has(subject) &&
    !possessive.has(subject) &&
    !english.grammar.coordinator.has(subject)
  );
}

/** "whom the mayor on", "which Lund on": a clause of its own whose verb is still to come. */
export function awaitsVerb(english: Language, stretch: string): boolean {
  const words = wordsOf(stretch);
  const { be, have, modal } = english.grammar;
  const opener = words.findLastIndex((word) => opensSide(english, word));
  return !words
    .slice(opener + 1)
    .some(
      (word) =>
        isOtherPast(english, word) || english.calendar.isSpeaking(word) || be.has(word) || have.has(word) || modal.has(word),
    );
}

/** Behind a cue: "said Lund {when the council met on} Tuesday", "as crowds gathered on": in one breath with it. */
export function opensMeanwhile(english: Language, clause: string): boolean {
  if (/[,;:]/u.test(clause)) return false;
  const words = wordsOf(clause);
  const at = words.findIndex((word) => opensSide(english, word));
  const rest = words.slice(at + 1);
  const { be } = english.grammar;
  return (
    english.calendar.isMeanwhile(words[at] ?? '') &&
    rest.some((word) => isOtherPast(english, word) || english.calendar.isSpeaking(word) || be.has(word)) &&
    !rest.some((word) => opensSide(english, word))
  );
}

/** "under what Lund called", "which Lund called": the first words begin a clause. */
export function opensClause(english: Language, stretch: string): boolean {
  const { relative, subordinator, wh } = english.grammar;
  return wordsOf(stretch)
    .slice(0, 2)
    .some((word) => relative.has(word) || subordinator.has(word) || wh.has(word));
}

/** "Reyes signed the order on Monday, while Lund called it mad" */
export function contrasts(english: Language, stretch: string): boolean {
  const first = wordsOf(stretch)[0] ?? '';
  return english.grammar.break.has(first) && !english.grammar.coordinator.has(first) && !english.grammar.relative.has(first);
}

/**
 * "{Although Lund left in} July, Holm said", "{With Lund leaving in}", "{While the ferry sank in}": what is granted first is no time of the rest. But
 * "{While he was in Oslo on} Monday, he said".
 */
export function grants(english: Language, ahead: string): boolean {
  const words = wordsOf(ahead);
  const at = english.grammar.adverb.has(words[0] ?? '') ? 1 : 0;
  const opener = words[at] ?? '';
  if (/[,;:]/u.test(ahead)) return false;
  // "With Lund leaving on Monday"; not "With him in the studio on Monday"
  if (opener === 'with') return words.slice(at + 2).some((word) => word.endsWith('ing') && isVerb(english, word));
  if (!english.calendar.grants(opener)) return false;
  // "Although he named nobody when he spoke on Monday, he said"
  const last = Math.max(
    at,
    words.findLastIndex((word) => opensSide(english, word)),
  );
  return !(english.calendar.isMeanwhile(words[last] ?? '') && doesItself(english, words, last));
}

function isVerb({ wordClasses }: Language, word: string): boolean {
  return ['verb', 'participle', 'ambiguous'].includes(wordClasses.wordClass(word));
}

/**
 * "after dockers left the harbour": an opener and a past verb; "after the vote" is none. What happened "as she crossed the bridge" was at
 * the same time; behind a comma (`parted`), "even as trucks blocked the bridge", it is another matter.
 */
export function goesAside(english: Language, stretch: string, parted: boolean): boolean {
  const words = wordsOf(stretch);
  const { opensAside, isMeanwhile } = english.calendar;
  const opener = words.findIndex((word, at) => opensAside(word) || (parted && at < 2 && isMeanwhile(word)));
  if (opener < 0 || doesItself(english, words, opener) || isHours(english, words[opener - 1] ?? '')) return false;
  return words.slice(opener + 1).some((word) => isOtherPast(english, word));
}

/** "blamed Shah {for failing to say on} Monday": what somebody is blamed for; not "spoke of the meeting on". */
export function isOfDoing(english: Language, stretch: string): boolean {
  const words = wordsOf(stretch);
  return words.some(
    (word, at) =>
      english.calendar.isOfDoing(word) &&
      /.{2}ing$/u.test(words[at + 1] ?? '') &&
      !english.calendar.isSpeaking(words[at + 1] ?? ''),
  );
}

/** Whether a stretch behind a cue is what the speaker did meanwhile: said Lund {while touring the port on} Friday; not {as he did on}. */
export function isOwnDoing(english: Language, stretch: string): boolean {
  const words = wordsOf(stretch);
  const opens = (word: string) => english.grammar.subordinator.has(word) || english.calendar.isMeanwhile(word);
  const first = words.findIndex(opens);
  // "Although he named nobody when he spoke on"
  const opener = english.calendar.grants(words[first] ?? '') ? words.findLastIndex(opens) : first;
  const rest = words.slice(opener + 1);
  return (
    english.calendar.isMeanwhile(words[opener] ?? '') &&
    doesItself(english, words, opener) &&
    !rest.some((word) => english.grammar.subordinator.has(word) || english.grammar.do.has(word))
  );
}

/** "when we met in", "as they spoke": good for a month and a year, too. */
export function isMeeting(english: Language, stretch: string): boolean {
  return wordsOf(stretch).some((word) => english.calendar.speaks(word) || english.calendar.gathers(word));
}

/** "{after divers} found", "{because Lund} said", right behind a date: what came first. Not "after he spoke". */
export function isSequel({ calendar, grammar, wordClasses }: Language, stretch: string): boolean {
  const [first = '', ...rest] = wordsOf(stretch);
  return (
    /^ \p{L}/u.test(stretch) &&
    calendar.direction(first) === 'after' &&
    rest.length > 0 &&
    // "was jailed yesterday after a judge told him"
    !rest.some((word) => word.endsWith('ing') || grammar.coordinator.has(word) || calendar.pleads(word)) &&
    !/[,;:]/u.test(stretch) &&
    wordClasses.pronoun(rest[0] ?? '') === null
  );
}

/** "signed {the treaty he} called", "asked Shah to lead, {an honour Lund} said": a noun, and a clause about it right behind. */
export function touches(english: Language, stretch: string): boolean {
  const { determiner, possessive } = english.grammar;
  const words = stretch.match(/[\p{L}\p{N}'’.-]+/gu) ?? [];
  const last = words.findLastIndex((word) => word !== 'had' && word !== 'once');
  const subject = words[last] ?? '';
  const isName = /^\p{Lu}/u.test(subject);
  if (!/\p{L} $/u.test(stretch) || (!isName && english.wordClasses.pronoun(subject)?.case !== 'subject')) return false;
  const noun = isName ? words.findLastIndex((word, at) => at < last && /^\p{Ll}/u.test(word)) : last - 1;
  // "after divers found a crack, he said": parted from it.
  if (words.length - noun > wordsOf(stretch.split(/[,;:]/u).at(-1) ?? '').length) return false;
  const before = words.slice(0, Math.max(0, noun)).map((word) => word.toLowerCase());
  const article = before.at(-1) ?? '';
  if (!/^\p{Ll}/u.test(words[noun] ?? '') || (!determiner.has(article) && !possessive.has(article))) return false;
  return before.some((word) => isOtherPast(english, word)) && !before.some((word) => opensSide(english, word));
}

/** "as she crossed the bridge", "after touring the port": the speaker's own doing is the occasion. */
function doesItself(english: Language, words: readonly string[], opener: number): boolean {
  const next = words[opener + 1] ?? '';
  const first = words[opener] ?? '';
  const { relative, wh, preposition } = english.grammar;
  // But "whom he met on Tuesday", "because she left"
  if (!english.calendar.isMeanwhile(first) && (!preposition.has(first) || relative.has(first) || wh.has(first))) return false;
  return next.endsWith('ing') || english.wordClasses.pronoun(next)?.case === 'subject';
}

/** "announced by e-mail", "the man hired": a participle that is no way of speaking, nor tells of an occasion ("a rally attended by"). */
export function isReduced(english: Language, stretch: string): boolean {
  const words = wordsOf(stretch);
  const { opensAside, isMeanwhile } = english.calendar;
  // "jailed after a march in": the participle comes first.
  const first = isOtherPast(english, words[0] ?? '') ? [] : words.slice(0, 2);
  if (first.some((word) => opensAside(word) || isMeanwhile(word))) return false;
  const { determiner, possessive } = english.grammar;
  return words.some((word, at) => {
    const before = words[at - 1] ?? '';
    // "in a written reply", "led by Justice Holm"
    const describes = determiner.has(before) || possessive.has(before) || english.calendar.describesState(word);
    return isOtherPast(english, word) && !describes && !english.calendar.isOccasion(before);
  });
}

export function isOtherPast(english: Language, word: string): boolean {
  const kind = english.wordClasses.wordClass(word);
  const { isSpeaking, isWritten } = english.calendar;
  // "after their 3–1 win on Saturday"
  const event = english.calendar.isContest(word);
  return (kind === 'verb' || kind === 'participle') && !word.endsWith('ing') && !event && !isSpeaking(word) && !isWritten(word);
}

export function isHours({ calendar }: Language, word: string): boolean {
  const entry = calendar.word(word);
  return entry?.kind === 'unit' && entry.unit === 'hour';
}

/** "In a statement", "At a rally in Oslo on", "When he spoke": words that open a sentence without being its subject. */
export function isAdverbial(english: Language, ahead: string): boolean {
  const { preposition, subordinator, adverb, coordinator } = english.grammar;
  const words = ahead.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const first = words.find((word) => !coordinator.has(word)) ?? '';
  return (
    first === '' ||
    first.endsWith('ing') ||
    first.endsWith('ed') ||
    first.endsWith('ly') ||
    preposition.has(first) ||
    subordinator.has(first) ||
    adverb.has(first)
  );
}

export function wordsOf(stretch: string): readonly string[] {
  return stretch.toLowerCase().match(/[\p{L}\p{N}'’](?:[\p{L}\p{N}'’]|-(?=\p{L}))*/gu) ?? [];
}
