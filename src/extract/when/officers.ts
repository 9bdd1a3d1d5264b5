// Who speaks for a body that has just spoken: Sulla Airlines said {on Tuesday} it would cut 400 jobs. {s1 Chief executive Max Orr} {c1 said} …

import type { Language } from '../../language/language.ts';
import { indexAt } from '../../text/span.ts';
import type { Attribution } from '../../types.ts';
import type { Layout } from './layout.ts';

/** Characters beside a name in which its office stands: "The company’s chairman, Gus Hanley"; "Ana Vik, the airline’s head of". */
const BESIDE = 48;

/** Whether a source is called an officer, and of no other body than the one named: not "Jill Dow, chief executive of Rival Air". */
export function isOfficerOf(english: Language, { text, segments }: Layout, attribution: Attribution, body: string): boolean {
  const { source, mention } = attribution;
  if (source === null) return false;
  const sentence = segments.sentences[indexAt(segments.sentences, source.start)] ?? source;
  const before =
    text
      .slice(Math.max(sentence.start, source.start - BESIDE), source.start)
      .split(/["“”]/u)
      .at(-1) ?? '';
  const after = text.slice(source.end, Math.min(sentence.end, source.end + BESIDE)).split(/["“”]/u)[0] ?? '';
  const name = mention === null ? '' : text.slice(mention.head.start, mention.head.end);
  // "Kit Doyle of the pilots’ union"
  if (/^,? (?:of|for|at|from|with)\b/u.test(after)) return false;
  const office = `${before.split(/[;:]/u).at(-1) ?? ''}${text.slice(source.start, source.end)}${/^, [^,]*,/u.exec(after)?.[0] ?? ''}`;
  const words = office.match(/[\p{L}’'-]+/gu) ?? [];
  if (mention?.entity === 'organization') return false;
  const known = new Set(`${body} ${name}`.toLowerCase().match(/[\p{L}-]+/gu) ?? []);
  return (
    words.some((word) => english.calendar.isOfficer(word.toLowerCase())) &&
    words.every((word, at) => {
      const form = word.toLowerCase().replace(/['’]s?$/u, '');
      return at === 0 || /^\p{Ll}/u.test(word) || known.has(form) || english.calendar.isOfficer(form);
    })
  );
}

/** "judge", "governor": one person, not people. */
export function isOffice(english: Language, word: string): boolean {
  const role = english.roles(word);
  return role?.kind === 'person' && role.number === 'singular';
}
