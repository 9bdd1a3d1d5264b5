import { expect, test } from '@jest/globals';
import { presentStatement } from '../../src/cli/present.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import type { Statement } from '../../src/types.ts';
import { sink, statement } from './rig.ts';

function check(fields: Partial<Statement>, ...lines: readonly string[]): void {
  const terminal = openTerminal(sink().stream, sink().stream, { color: false });
  expect(presentStatement(statement(fields), terminal).split('\n').slice(0, lines.length)).toEqual(lines);
}

const date = statement().date;

test('a split quotation shows where it was split', () => {
  const pieces = ['The ferry sails again,', 'and it sails\nfull.'].map((text, at) => ({
    start: at * 40,
    end: at * 40 + text.length,
    text,
  }));
  check({ content: pieces, quoted: pieces }, '“The ferry sails again,” … “and it sails full.”');
});

test('a paraphrase stands in its sentence, without marks of ours', () => {
  const context = { start: 0, end: 41, text: 'Varga said that the ferry would sail soon.' };
  check({ type: 'indirect', quoted: [], context }, 'Varga said that the ferry would sail soon.');
  check(
    { type: 'mixed', context: { ...context, text: 'Varga called the\nferry “a wreck”.' } },
    'Varga called the ferry “a wreck”.',
  );
});

test('a denial never reads as said', () => {
  check(
    { stance: 'denied' },
    '“The ferry sails again,”',
    '  — Ilse Varga, harbour master · denied · said 2 April 2031 (“on Wednesday”)',
  );
});

test('no speaker, and no date, are said so', () => {
  check(
    { speaker: null, date: { value: null, precision: null, basis: 'unknown', expression: null } },
    '“The ferry sails again,”',
    '  — speaker not given · date unknown',
  );
});

test('a date says what it rests on', () => {
  const line = (fields: Partial<Statement['date']>, words: string) =>
    check({ date: { ...date, ...fields } }, '“The ferry sails again,”', `  — Ilse Varga, harbour master · ${words}`);
  line({ basis: 'published', expression: null, value: '2031-04-03' }, 'published 3 April 2031');
  line({ value: '2031-03', precision: 'month', expression: null }, 'said March 2031');
  line({ value: '2031', precision: 'year', expression: null }, 'said 2031');
  line({ inherited: { paragraphsAbove: 2 } }, 'said 2 April 2031 (“on Wednesday”, two paragraphs above)');
  line({ inherited: { paragraphsAbove: -1 } }, 'said 2 April 2031 (“on Wednesday”, one paragraph below)');
  line({ basis: 'inferred', expression: null }, '2 April 2031, inferred from another date in the article');
});

test('nobody is entirely sure', () => {
  const sure = (confidence: number) =>
    / \d+ % sure/u.exec(
      presentStatement(statement({ confidence }), openTerminal(sink().stream, sink().stream, { color: false })),
    )?.[0];
  expect([0, 0.5, 0.999].map(sure)).toEqual([' 1 % sure', ' 50 % sure', ' 99 % sure']);
});

test('what is unknown of the source is left out', () => {
  const document = { id: 'a', url: null, title: null, publisher: null, author: null, published: null };
  expect(presentStatement(statement({ document }), openTerminal(sink().stream, sink().stream, { color: false }))).toMatch(
    /\n {2}source unknown · speaker 97 % sure · courier-1-1$/u,
  );
});

test('long quotations are broken at spaces', () => {
  const text = 'again '.repeat(40).trim();
  const terminal = openTerminal(sink().stream, sink().stream, { color: false });
  const content = [{ start: 0, end: text.length, text }];
  const lines = presentStatement(statement({ content, quoted: content }), terminal).split('\n');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(
    lines
      .slice(
        0,
        lines.findIndex((line) => line.startsWith('  — ')),
      )
      .join(' '),
  ).toBe(`“${text}”`);
});

test('a title has its own double marks as single ones', () => {
  const terminal = openTerminal(sink().stream, sink().stream, { color: false });
  const document = { ...statement().document, publisher: 'Lorn Mail', title: '“We sail again”: the "Petrel" is back' };
  expect(presentStatement(statement({ document }), terminal)).toContain('“‘We sail again’: the ‘Petrel’ is back”');
});
