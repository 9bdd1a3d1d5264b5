// Sentences with a date that make way for somebody's words: "He {released} a letter Friday.", "{By Sunday} he had changed his mind."

import type { Language } from '../../language/language.ts';
import { indexAt } from '../../text/span.ts';
import { type Dated, type Layout, lowered, REACH } from './layout.ts';

/** "He released a letter", "It was confirmed that" */
export function tellsOfSpeaking({ calendar, grammar }: Language, words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      calendar.isSpeaking(word) || calendar.isWritten(word) || (calendar.discloses(word) && grammar.be.has(words[at - 1] ?? '')),
  );
}

/** "She was speaking", "Lund was giving evidence", "He made the remark", "The comments came", "Her words, at a rally" */
export function isSpeakingThen({ grammar, calendar }: Language, words: readonly string[]): boolean {
  const points = (word: string) => grammar.article.has(word) || grammar.possessive.has(word) || grammar.demonstrative.has(word);
  return words.some((word, at) =>
    word.endsWith('ing')
      ? calendar.speaks(word) && grammar.be.has(words[at - 1] ?? '')
      : at <= UTTERANCE && calendar.isUtterance(word) && points(words[at - 1] ?? ''),
  );
}

/** Words of a sentence among which it says what was said: "He made the {remark}". */
const UTTERANCE = 3;

/** Whoever spoke in the sentence before: "she". */
export function lastSpeaker(layout: Layout, { sentence, start }: Dated): string | null {
  const last = layout.reportedNear(sentence - 1, start).at(-1);
  return last === undefined ? null : (layout.resolutions[layout.indexOf(last)]?.speaker?.id ?? null);
}

/** "{On Wednesday} the whistle blew", "{Late on Friday} he rang": the first words of a paragraph. */
export function framesParagraph({ text, segments }: Layout, { start, end, paragraph }: Dated): boolean {
  const head = segments.paragraphs[paragraph]?.start ?? start;
  return /^(?:\p{L}+ ){0,2}$/u.test(text.slice(head, start)) && /^,? \p{L}/u.test(text.slice(end, end + 3));
}

/** "This week he was more careful.", "By Sunday, with the match won, he had changed his mind." */
export function setsScene(english: Language, { text, segments }: Layout, date: Dated): boolean {
  const sentence = segments.sentences[date.sentence] ?? date;
  const head = text.slice(sentence.start, Math.min(date.start, sentence.start + REACH));
  // "On a wet Tuesday in {February} she was mending a pipe."
  const evening = /^(?:\p{L}+ ){2,5}$/u.test(head) && head.split(' ').some((word) => isPartOfWeek(english, word.toLowerCase()));
  if (!evening && !/^(?:\p{L}+ )?$/u.test(head)) return false;
  const aside = /^, \p{L}[^,.;:“"]{2,48}, /u.exec(text.slice(date.end, date.end + REACH))?.[0].length ?? 0;
  const next = segments.words[indexAt(segments.words, date.end + aside)];
  return next !== undefined && english.wordClasses.pronoun(lowered(text, next))?.case === 'subject';
}

function isPartOfWeek({ calendar }: Language, word: string): boolean {
  const kind = calendar.word(word)?.kind;
  return kind === 'weekday' || kind === 'part';
}

/** "The mayor {apologized} Friday", "The mayor on Friday {apologized}" */
export function saysThen(english: Language, words: readonly string[], day: number): boolean {
  return words.some((word, at) => english.calendar.isSpeaking(word) || (Math.abs(at - day) <= 2 && english.cues.verbs.has(word)));
}

/** "apologized", "said", "spoke" */
export function says({ calendar, cues }: Language, word: string): boolean {
  return calendar.isSpeaking(word) || cues.verbs.has(word);
}

/** "Asked by a reporter in 1971 what he meant, he shrugged", "She was asked again in 1971" */
export function isAsked({ grammar }: Language, words: readonly string[]): boolean {
  const at = words.indexOf('asked');
  return at === 0 || (at > 0 && grammar.be.has(words[at - 1] ?? ''));
}

/** "the court heard last week": all that a weekly paper says of the day. */
export function isOfWeek({ time }: Dated): boolean {
  return time.kind === 'offset' && time.from === 'published' && time.unit === 'week' && !time.exact;
}
