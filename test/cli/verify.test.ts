import { describe, expect, test } from '@jest/globals';
import type { VerifyMatch, VerifyRequest } from '../../src/types.ts';
import { cardboard, run, statement } from './rig.ts';

const said = statement();
const later = statement({
  id: 'mail-7-9',
  document: { ...said.document, id: 'mail-7', publisher: 'Lorn Mail', published: '2031-04-05' },
});
const match: VerifyMatch = {
  ...{ statement: said, similarity: 1, coverage: 'whole', speakerMatches: null, changes: [], reports: [said, later] },
  diff: [{ op: 'equal', text: 'The ferry sails again' }],
};
const altered: VerifyMatch = {
  ...match,
  diff: [
    { op: 'equal', text: 'The ferry' },
    { op: 'insert', text: 'never' },
    { op: 'equal', text: 'sails again' },
  ],
  changes: [{ kind: 'negation', words: '‘never’ was put in' }],
};
const house = (more: Parameters<typeof cardboard>[0] = {}) =>
  cardboard({
    verified: ({ text }) =>
      text.includes('never')
        ? { verdict: 'altered', matches: [altered] }
        : text.includes('ferry')
          ? { verdict: 'exact', matches: [match] }
          : {},
    ...more,
  });

describe('one quotation', () => {
  test('exact words are exit code 0, with every place they were reported', async () => {
    const told = await run(['verify', 'The ferry sails again'], house());
    expect({ code: told.code, err: told.err }).toEqual({ code: 0, err: '' });
    expect(told.out).toMatch(/^Exact: Said in these words by Ilse Varga\.\n/u);
    expect(told.out).toContain(
      '  reported in 2 articles, earliest first:\n    Lorn Courier, 3 April 2031, courier-1-1\n    Lorn Mail, 5 April 2031, mail-7-9',
    );
  });
  test('altered words are exit code 1; what changed is said in words and marked without colour', async () => {
    const told = await run(['verify', 'The ferry never sails again'], house());
    expect(told.code).toBe(1);
    expect(told.out).toMatch(/^Altered: ‘never’ was put in\.\n/u);
    expect(told.out).toContain('compared: The ferry {+never+} sails again');
  });
  test('nothing found says what was searched', async () => {
    const told = await run(['verify', 'Zebras like jam'], house());
    expect(told.code).toBe(1);
    expect(told.out).toContain(
      '30 statements from 2 articles dated 3 May 2030 to 3 April 2031; this does not show that it was not said',
    );
  });
  test('a longer paste is told sentence by sentence', async () => {
    const sentences = [
      { text: 'The ferry sails\nagain.', verdict: 'exact', statement: 'courier-1-1', speaker: 'Ilse Varga', change: null },
      { text: 'It never sails late.', verdict: 'altered', statement: 'b-2', speaker: null, change: '‘never’ was put in' },
      { text: 'It flies.', verdict: null, statement: null, speaker: null, change: null },
    ] as const;
    const told = await run(
      ['verify', 'The ferry'],
      cardboard({ verified: () => ({ verdict: 'altered', matches: [altered], sentences }) }),
    );
    expect(told.out).toContain(
      'Sentence by sentence:\n  Exact: The ferry sails again. — Ilse Varga · courier-1-1\n' +
        '  Altered: It never sails late. — somebody the article does not name: ‘never’ was put in · b-2\n' +
        '  Not looked for: It flies. — too short to tell\n',
    );
  });
  test('words come from standard input, the name by flag', async () => {
    const heard: unknown[] = [];
    const asked = (question: string, what: unknown) => question === 'verify' && heard.push(what);
    await run(['verify', '-', '--speaker', 'Ilse Varga'], house({ asked, texts: { '-': 'The ferry\nsails' } }));
    expect(heard).toEqual([{ text: 'The ferry\nsails', speaker: 'Ilse Varga' }]);
  });
  test('as JSON it is one line', async () => {
    const { out } = await run(['verify', '--json', 'The ferry sails again'], house());
    expect(JSON.parse(out)).toMatchObject({ verdict: 'exact', matches: [{ statement: { id: 'courier-1-1' } }] });
    expect(out.trimEnd()).not.toContain('\n');
  });
  test('no words are trouble, with the remedy', async () => {
    expect(await run('verify', house())).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--batch FILE') });
  });
});

describe('many quotations', () => {
  const batch = async (file: string, content: string, ...flags: readonly string[]) => {
    const asked: VerifyRequest[] = [];
    // What the cardboard hears of "verify" is always a request.
    const hear = (question: string, what: unknown) => question === 'verify' && asked.push(what as VerifyRequest);
    const told = await run(['verify', '--batch', file, ...flags], house({ asked: hear, texts: { [file]: content } }));
    return { ...told, asked };
  };

  test('are read from JSON Lines, one answer a line', async () => {
    const told = await batch('a.jsonl', '{"text":"The ferry sails again"}\n\n{"text":"The ferry never sails","speaker":"Bo"}\n');
    expect(told.asked).toEqual([
      { text: 'The ferry sails again', speaker: null },
      { text: 'The ferry never sails', speaker: 'Bo' },
    ]);
    expect(
      told.out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(['exact', 'altered']);
    expect(told.code).toBe(1);
  });
  test('are read from CSV, quoted commas and line breaks included', async () => {
    const told = await batch('a.csv', 'Speaker,Text\nBo,"The ferry, again"\n,"The ferry\nsails"\n', '--json');
    expect(told.asked).toEqual([
      { text: 'The ferry, again', speaker: 'Bo' },
      { text: 'The ferry\nsails', speaker: null },
    ]);
    expect([told.code, told.out.trimEnd().split('\n').length]).toEqual([0, 2]);
  });
  test('a broken line is named, and the others get their answer', async () => {
    const told = await batch('a.jsonl', '{"text":"The ferry sails"}\n{"text":\n{"speaker":"Bo"}\n');
    expect(told.code).toBe(2);
    expect(told.err).toBe(
      'quoth: a.jsonl:2: this line is not JSON; give {"text": "…", "speaker": "…"}\nquoth: a.jsonl:3: no "text" to check\n',
    );
    expect(told.out).toMatch(/^exact\t/u);
  });
  test('a table without a column of texts is trouble', async () => {
    expect(await batch('a.csv', 'quote,who\nx,y\n')).toMatchObject({ code: 2, err: expect.stringContaining('no column "text"') });
  });
});
