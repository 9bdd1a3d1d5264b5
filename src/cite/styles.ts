// The four styles of scholars: APA 7, MLA 9, Chicago 17 with notes and with author and date. Each rule is named where it is kept.

import { initialsOf, type Writer } from './names.ts';
import type { Parts } from './parts.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** MLA 9, appendix: months longer than four letters are abbreviated. */
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'] as const;

/** From how many words on a quotation is set as a block, without marks. APA 8.27: forty. */
const APA_BLOCK = 40;
/** MLA 6.35: more than four lines of prose; about fifteen words a line. */
const MLA_BLOCK = 60;
/** Chicago 13.10: a hundred words or more. */
const CHICAGO_BLOCK = 100;

/** APA 7: reference 10.1 (newspaper article), in-text 8.6 (secondary source: “as cited in”), date 9.14 (n.d.). */
export function formatApa(parts: Parts): string {
  const writers = apaWriters(parts.writers);
  const date = parts.published === null ? 'n.d.' : [parts.published.year, monthDay(parts)].filter(Boolean).join(', ');
  const title = parts.title ?? '[Untitled article]';
  // 9.12: without an author the title moves to the author's place.
  const head = writers === '' ? `${stop(title)} (${date}).` : `${stop(writers)} (${date}). ${stop(title)}`;
  const reference = [head, parts.publisher === null ? '' : stop(parts.publisher), parts.address ?? ''].filter(Boolean).join(' ');
  const source = `${apaInText(parts.writers) || `“${shortTitle(title)}”`}, ${parts.published?.year ?? 'n.d.'}`;
  return `${quotation(parts, `(${cited(parts, 'as cited in', source)})`, APA_BLOCK)}\n\n${reference}`;
}

/** MLA 9: works cited 5.2 (containers), in-text 6.77 (indirect source: “qtd. in”). */
export function formatMla(parts: Parts): string {
  const title = parts.title === null ? '' : `“${stop(inner(parts.title))}”`;
  const date =
    parts.published === null
      ? ''
      : [parts.published.day, month(parts, MLA_MONTHS), parts.published.year].filter(Boolean).join(' ');
  const container = [parts.publisher, date, parts.address === null ? '' : parts.address.replace(/^https?:\/\//u, '')]
    .filter(Boolean)
    .join(', ');
  const writers = invertedWriters(parts.writers, ', et al.');
  const reference = [writers === '' ? '' : stop(writers), title, container === '' ? '' : stop(container)]
    .filter(Boolean)
    .join(' ');
  const source =
    mlaInText(parts.writers) || (parts.title === null ? (parts.publisher ?? 'untitled article') : `“${shortTitle(parts.title)}”`);
  return `${quotation(parts, `(qtd. in ${source})`, MLA_BLOCK)}\n\n${reference}`;
}

/** Chicago 17: note and bibliography 14.191 (newspapers), 14.260 (“quoted in”). */
export function formatChicagoNotes(parts: Parts): string {
  const tail = [
    parts.title === null ? '' : `“${inner(parts.title)},”`,
    [parts.publisher, chicagoDate(parts), parts.address].filter(Boolean).join(', '),
  ];
  const writers = plainWriters(parts.writers);
  const source = [writers === '' ? '' : `${writers},`, ...tail].filter(Boolean).join(' ');
  const verb = parts.isVerbatim ? 'quoted in' : 'reported in';
  const note = stop(
    parts.speaker === null
      ? `Q${verb.slice(1)} ${source}`.replace(/^Qeported/u, 'Reported')
      : `${parts.speaker}, ${verb} ${source}`,
  );
  const bibliography = [
    parts.writers.length === 0 ? '' : stop(invertedWriters(parts.writers, ' et al.')),
    parts.title === null ? '' : `“${stop(inner(parts.title))}”`,
    stop([parts.publisher, chicagoDate(parts)].filter(Boolean).join(', ') || 'N.d'),
    parts.address === null ? '' : stop(parts.address),
  ];
  return `${quotation(parts, '', CHICAGO_BLOCK)}\n\n${note}\n\n${bibliography.filter(Boolean).join(' ')}`;
}

/** Chicago 17: author-date 15.49 (newspapers), with the speaker named in the text. */
export function formatChicagoAuthorDate(parts: Parts): string {
  const year = parts.published?.year ?? 'n.d.';
  const writers = invertedWriters(parts.writers, ' et al.') || parts.publisher || '';
  const reference = [
    writers === '' ? '' : stop(writers),
    stop(year),
    parts.title === null ? '' : `“${stop(inner(parts.title))}”`,
    stop([parts.writers.length === 0 ? '' : parts.publisher, chicagoDate(parts)].filter(Boolean).join(', ')),
    parts.address === null ? '' : stop(parts.address),
  ];
  const source = `${parts.writers.length === 0 ? (parts.publisher ?? `“${shortTitle(parts.title ?? 'untitled')}”`) : chicagoInText(parts.writers)} ${year}`;
  return `${quotation(parts, `(${cited(parts, parts.isVerbatim ? 'quoted in' : 'reported in', source)})`, CHICAGO_BLOCK)}\n\n${reference.filter((part) => part !== '' && part !== '.').join(' ')}`;
}

/** The words with their in-text citation: between marks, as a block, or, where they are the reporter's, as a paraphrase without marks. */
function quotation(parts: Parts, inText: string, blockFrom: number): string {
  const lead = parts.speaker ?? 'An unnamed speaker';
  if (!parts.isVerbatim)
    return stop(`${lead}, as reported (paraphrase): ${parts.words.replace(/[.,;:]$/u, '')}${inText === '' ? '' : ` ${inText}`}`);
  // A block has no marks, and its citation stands behind the full stop.
  if (parts.wordCount >= blockFrom)
    return `${lead}:\n\n    ${stop(parts.words.replace(/,$/u, ''))}${inText === '' ? '' : ` ${inText}`}`;
  const words = inner(parts.words).replace(/[,;:]$/u, '');
  if (inText === '') return `${lead}: “${stop(words)}”`;
  // The full stop goes behind the citation; a question mark stays with the words.
  return stop(`${lead}: “${words.replace(/(?<!\.)\.$/u, '')}” ${inText}`);
}

function cited(parts: Parts, verb: string, source: string): string {
  return parts.speakerShort === null ? `${verb} ${source}` : `${parts.speakerShort}, ${verb} ${source}`;
}

/** Ends in exactly one stop. */
function stop(text: string): string {
  return /[.!?](?:[”’"'])?$/u.test(text) ? text : `${text}.`;
}

/** Double marks inside double marks become single. */
function inner(text: string): string {
  return text
    .replace(/[“„«]/gu, '‘')
    .replace(/[”»]/gu, '’')
    .replace(/"([^"]*)"/gu, '‘$1’');
}

/** The first words of a title, for the place of an author. */
function shortTitle(title: string): string {
  const words = inner(title).split(/\s+/u);
  return words
    .slice(0, 4)
    .join(' ')
    .replace(/[,:;.]$/u, '');
}

function month({ published }: Parts, names: readonly string[]): string {
  return published?.month ? (names[published.month - 1] ?? '') : '';
}

function monthDay(parts: Parts): string {
  return [month(parts, MONTHS), parts.published?.day].filter(Boolean).join(' ');
}

function chicagoDate(parts: Parts): string {
  return parts.published === null ? 'n.d.' : [monthDay(parts), parts.published.year].filter(Boolean).join(', ');
}

function whole({ given, family, suffix }: Writer): string {
  return [given, family, suffix].filter(Boolean).join(' ');
}

function inverted({ given, family, suffix }: Writer): string {
  return [family, given, suffix].filter(Boolean).join(', ');
}

/** The first writer inverted, the second not; from three on the others are one word (MLA 5.7, Chicago 14.76). */
function invertedWriters(writers: readonly Writer[], others: string): string {
  const [first, second] = writers;
  if (first === undefined) return '';
  if (writers.length > 2) return `${inverted(first)}${others}`;
  return second === undefined ? inverted(first) : `${inverted(first)}, and ${whole(second)}`;
}

function plainWriters(writers: readonly Writer[]): string {
  const [first, second] = writers;
  if (first === undefined) return '';
  if (writers.length > 2) return `${whole(first)} et al.`;
  return second === undefined ? whole(first) : `${whole(first)} and ${whole(second)}`;
}

/** APA 9.8: family name and initials, an ampersand before the last. */
function apaWriters(writers: readonly Writer[]): string {
  const names = writers.map(({ family, given, suffix }) => [family, initialsOf(given), suffix].filter(Boolean).join(', '));
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function apaInText(writers: readonly Writer[]): string {
  return inTextNames(writers, ' & ', ' et al.');
}

function mlaInText(writers: readonly Writer[]): string {
  return inTextNames(writers, ' and ', ' et al.');
}

function chicagoInText(writers: readonly Writer[]): string {
  return inTextNames(writers, ' and ', ' et al.');
}

function inTextNames(writers: readonly Writer[], joint: string, others: string): string {
  const [first, second] = writers;
  if (first === undefined) return '';
  if (writers.length > 2) return `${first.family}${others}`;
  return second === undefined ? first.family : `${first.family}${joint}${second.family}`;
}
