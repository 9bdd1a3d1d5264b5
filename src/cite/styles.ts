// The four styles of scholars: APA 7, MLA 9, Chicago 17 with notes and with author and date. Each rule is named where it is kept.

import { capital } from '../text/display.ts';
import { innerMarks } from '../text/pieces.ts';
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
  // 9.22: a work without a title is described, in brackets and without marks.
  const title = parts.title ?? '[Untitled newspaper article]';
  // 9.12: without an author the title moves to the author's place.
  const head = writers === '' ? `${stop(title)} (${date}).` : `${stop(writers)} (${date}). ${stop(title)}`;
  const reference = [head, parts.publisher === null ? '' : stop(parts.publisher), parts.address ?? ''].filter(Boolean).join(' ');
  // 8.14: the title in marks, its comma inside them; a description as it is.
  const named = apaInText(parts.writers) || (parts.title === null ? title : `“${shortTitle(title)},”`);
  const source = `${named}${named.endsWith('”') ? '' : ','} ${parts.published?.year ?? 'n.d.'}`;
  return `${quotation(parts, `(${cited(parts, 'as cited in', source)})`, APA_BLOCK)}\n\n${reference}`;
}

/** MLA 9: works cited 5.2 (containers), in-text 6.77 (indirect source: “qtd. in”). */
export function formatMla(parts: Parts): string {
  // 5.29: a work without a title is described, without marks.
  const title =
    parts.title === null
      ? parts.writers.length > 0
        ? 'Newspaper article.'
        : 'Untitled newspaper article.'
      : `“${stop(innerMarks(parts.title))}”`;
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
    mlaInText(parts.writers) || (parts.title === null ? 'Untitled newspaper article' : `“${shortTitle(parts.title)}”`);
  return `${quotation(parts, `(${parts.isVerbatim ? 'qtd. in' : 'paraphrased in'} ${source})`, MLA_BLOCK)}\n\n${reference}`;
}

/** Chicago 17: note and bibliography 14.191 (newspapers), 14.260 (“quoted in”). */
export function formatChicagoNotes(parts: Parts): string {
  const tail = [
    // 14.200: an article without a title is described.
    parts.title === null ? 'untitled newspaper article,' : `“${innerMarks(parts.title)}${/[?!]$/u.test(parts.title) ? '' : ','}”`,
    [parts.publisher, chicagoDate(parts), parts.address].filter(Boolean).join(', '),
  ];
  const writers = chicagoNoted(parts.writers);
  const source = [writers === '' ? '' : `${writers},`, ...tail].filter(Boolean).join(' ');
  const verb = parts.isVerbatim ? 'quoted in' : 'reported in';
  const note = stop(capital(parts.speaker === null ? `${verb} ${source}` : `${parts.speaker}, ${verb} ${source}`));
  const bibliography = [
    // 14.199: the newspaper takes the place of a missing author.
    stop(chicagoListed(parts.writers) || parts.publisher || ''),
    parts.title === null ? '' : `“${stop(innerMarks(parts.title))}”`,
    stop([parts.writers.length === 0 ? '' : parts.publisher, chicagoDate(parts)].filter(Boolean).join(', ')),
    parts.address === null ? '' : stop(parts.address),
  ];
  return `${quotation(parts, '', CHICAGO_BLOCK)}\n\n${note}\n\n${capital(bibliography.filter((part) => part !== '' && part !== '.').join(' '))}`;
}

/** Chicago 17: author-date 15.49 (newspapers), with the speaker named in the text. */
export function formatChicagoAuthorDate(parts: Parts): string {
  const year = parts.published?.year ?? 'n.d.';
  // 14.199, 15.36: the newspaper takes the place of a missing author.
  const writers = chicagoListed(parts.writers) || parts.publisher || '';
  const reference = [
    writers === '' ? '' : stop(writers),
    stop(year),
    parts.title === null ? '' : `“${stop(innerMarks(parts.title))}”`,
    stop(
      [parts.writers.length === 0 ? '' : parts.publisher, parts.published === null ? '' : chicagoDate(parts)]
        .filter(Boolean)
        .join(', '),
    ),
    parts.address === null ? '' : stop(parts.address),
  ];
  const named =
    chicagoInText(parts.writers) ||
    (parts.publisher ?? (parts.title === null ? 'untitled newspaper article' : `“${shortTitle(parts.title)}”`));
  // 15.44: a comma goes before “n.d.”, none before a year.
  const source = parts.published === null ? `${named}, n.d.` : `${named} ${year}`;
  return `${quotation(parts, `(${cited(parts, parts.isVerbatim ? 'quoted in' : 'reported in', source)})`, CHICAGO_BLOCK)}\n\n${capital(reference.filter((part) => part !== '' && part !== '.').join(' '))}`;
}

/** The words with their in-text citation: between marks, as a block, or, where they are the reporter's, as a paraphrase without marks. */
function quotation(parts: Parts, inText: string, blockFrom: number): string {
  const speaker = capital(parts.speaker ?? 'an unnamed speaker');
  if (!parts.isVerbatim) {
    const kind = parts.stance === null ? 'paraphrase' : `paraphrase; ${parts.stance}`;
    return stop(`${speaker}, as reported (${kind}): ${parts.words.replace(/[.,;:]$/u, '')}${inText === '' ? '' : ` ${inText}`}`);
  }
  const lead = parts.stance === null ? speaker : `${speaker} [${parts.stance}]`;
  // A block has no marks, and its citation stands behind the full stop.
  if (parts.wordCount >= blockFrom) return `${lead}:\n\n    ${stop(parts.words)}${inText === '' ? '' : ` ${inText}`}`;
  const words = innerMarks(parts.words).replace(/[;:]$/u, '');
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

/** The first words of a title, for the place of an author. */
function shortTitle(title: string): string {
  const words = innerMarks(title).split(/\s+/u);
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

/** The first writer inverted, the second not; from three on the others are one word (MLA 5.8). */
function invertedWriters(writers: readonly Writer[], others: string): string {
  const [first, second] = writers;
  if (first === undefined) return '';
  if (writers.length > 2) return `${inverted(first)}${others}`;
  return second === undefined ? inverted(first) : `${inverted(first)}, and ${whole(second)}`;
}

/** Chicago 14.76: a note names up to three writers, from four on the first and “et al.”. */
function chicagoNoted(writers: readonly Writer[]): string {
  return writers.length > 3 ? `${whole(writers[0] as Writer)} et al.` : series(writers.map(whole)); // there are four
}

/** Chicago 14.76: a bibliography names up to ten writers, of more the first seven; only the first is inverted. */
function chicagoListed(writers: readonly Writer[]): string {
  const names = writers.map((writer, index) => (index === 0 ? inverted(writer) : whole(writer)));
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  return names.length === 2 ? names.join(', and ') : series(names);
}

/** “Lund”, “Lund and Holm”, “Lund, Holm, and Moreau”. */
function series(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** APA 9.8: family name and initials, an ampersand before the last; of more than twenty the first nineteen, dots and the last. */
function apaWriters(writers: readonly Writer[]): string {
  const names = writers.map(({ family, given, suffix }) => [family, initialsOf(given), suffix].filter(Boolean).join(', '));
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function apaInText(writers: readonly Writer[]): string {
  return inTextNames(writers, ' & ', ' et al.');
}

function mlaInText(writers: readonly Writer[]): string {
  return inTextNames(writers, ' and ', ' et al.');
}

/** Chicago 15.29: up to three names, from four on the first and “et al.”. */
function chicagoInText(writers: readonly Writer[]): string {
  return writers.length === 3 ? series(writers.map(({ family }) => family)) : inTextNames(writers, ' and ', ' et al.');
}

function inTextNames(writers: readonly Writer[], joint: string, others: string): string {
  const [first, second] = writers;
  if (first === undefined) return '';
  if (writers.length > 2) return `${first.family}${others}`;
  return second === undefined ? first.family : `${first.family}${joint}${second.family}`;
}
