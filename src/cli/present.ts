// A statement in words for a terminal: “We will appeal.” — Jane Smith, lawyer · said 5 March 2024 (“on Tuesday”).

import { presentStance } from '../engine/citing.ts';
import { presentBecause } from '../engine/correction-words.ts';
import { presentDistance } from '../engine/date-words.ts';
import { onOneLine } from '../text/display.ts';
import { innerMarks, saidInMarks } from '../text/pieces.ts';
import type { Statement } from '../types.ts';
import type { Terminal } from './terminal.ts';

export { presentCount as count } from '../engine/counts.ts';

export function presentStatement(statement: Statement, terminal: Terminal): string {
  const { bold, dim, width } = terminal;
  const { speaker } = statement;
  const role = speaker?.role ? `, ${speaker.role}` : '';
  const stance = presentStance(statement.stance);
  const who = `— ${speaker === null ? 'speaker not given' : bold(speaker.name)}${role}`;
  const { identified, corrected } = statement;
  const notes = [
    who,
    ...(stance === null ? [] : [bold(stance)]),
    ...(identified === undefined ? [] : [`the article has “${identified.as}”: ${presentBecause(identified.because)}`]),
    presentDate(statement.date),
    ...(corrected === undefined ? [] : [`corrected by hand (${corrected.by.join(', ')})`]),
  ];
  return [
    ...wrap(saidInMarks(statement), width),
    ...wrap(notes.join(' · '), width, '  '),
    ...wrap([presentSource(statement), presentDoubt(statement.confidence), statement.id].join(' · '), width, '  ').map(dim),
  ].join('\n');
}

/** "speaker 97 % sure", for of day and paper it says nothing; never 100 and never 0, for nobody is. */
function presentDoubt(confidence: number): string {
  return `speaker ${Math.min(99, Math.max(1, Math.round(confidence * 100)))} % sure`;
}

/** "said 24 February 2022 (“Thursday”)": never a date without what it rests on. */
export function presentDate(date: Statement['date']): string {
  if (date.value === null) return 'date unknown';
  const day = presentDay(date.value);
  if (date.basis === 'stated') return `said ${day}${date.expression === null ? '' : ` (${presentExpression(date)})`}`;
  if (date.basis === 'published') return `published ${day}`;
  return `${day}, inferred from another date in the article`;
}

/** "“Thursday”"; "“Thursday”, two paragraphs above", where the day was carried from there. */
export function presentExpression({ expression, inherited }: Statement['date']): string {
  const words = expression === null ? '' : `“${onOneLine(expression.text)}”`;
  return inherited === undefined ? words : `${words}, ${presentDistance(inherited)}`;
}

/** "2022-02-24" → "24 February 2022"; "2022-02" → "February 2022". */
export function presentDay(value: string): string {
  const [year, month, day] = value.split('-');
  if (month === undefined) return value;
  const name = MONTH.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return [...(day === undefined ? [] : [Number(day)]), name, year].join(' ');
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The day of publication stands here unless it stood in for the date of the statement a line above. */
function presentSource({ document, date }: Statement): string {
  const { publisher, title, published, url } = document;
  const day = published === null || date.basis === 'published' ? null : presentDay(published);
  const unknown = publisher === null && title === null && url === null ? 'source unknown' : null;
  const parts = [unknown, publisher, title === null ? null : `“${innerMarks(onOneLine(title))}”`, day, url];
  return parts.filter((part) => part !== null).join(', ');
}

/** Breaks at spaces; a word longer than the line stays whole. Escapes for bold count as characters, which only makes a line shorter. */
function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}
