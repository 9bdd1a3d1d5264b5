// Words of the pages: a date says how it is known, doubt is said, and every reason of the extractor can be read.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SpeakerEntry, Statement } from '../../src/types.ts';
import { barChart } from '../../src/web/charts.ts';
import { findDifferences } from '../../src/web/differences.ts';
import { measuredIn, parseBlocks } from '../../src/web/pages/about.ts';
import { markedParagraphs } from '../../src/web/pages/document.ts';
import { byLetter } from '../../src/web/pages/speakers.ts';
import { meantBy } from '../../src/web/parameters.ts';
import * as say from '../../src/web/present.ts';
import { sentenceAround, shownWords } from '../../src/web/shown.ts';
import { frameTimeline } from '../../src/web/timeline.ts';
import { documentPath, NOTHING_SELECTED, plainSearch, searchUrl, statementPath, toggleUrl, twinUrl } from '../../src/web/urls.ts';

describe('dates', () => {
  const when = (value: string | null, precision: 'day' | 'month' | 'year' | null, basis: Statement['date']['basis']) =>
    say.presentWhen({ value, precision, basis, expression: null });

  test.each([
    [when('2022-02-24', 'day', 'stated'), 'said Thursday 24 Feb 2022'],
    [when('2022-09', 'month', 'stated'), 'said in Sep 2022'],
    [when('1998', 'year', 'stated'), 'said in 1998'],
    [when('2022-02-25', 'day', 'published'), 'published 25 Feb 2022: no date was found in the article'],
    [when('2022-02-24', 'day', 'inferred'), 'said Thursday 24 Feb 2022, inferred from a date in the article'],
    [when(null, null, 'unknown'), 'date unknown'],
  ])('%s', (shown, expected) => expect(shown).toBe(expected));

  test('a day that another paragraph tells says where from', () => {
    const expression = { start: 0, end: 7, text: 'Tuesday' };
    const told = { value: '2024-08-20', precision: 'day', basis: 'stated', expression } as const;
    const from = (paragraphsAbove: number) => say.presentWhen({ ...told, inherited: { paragraphsAbove } });
    expect(from(2)).toBe('said Tuesday 20 Aug 2024, from “Tuesday” two paragraphs above');
    expect(from(-1)).toBe('said Tuesday 20 Aug 2024, from “Tuesday” one paragraph below');
    expect(from(14)).toBe('said Tuesday 20 Aug 2024, from “Tuesday” 14 paragraphs above');
  });

  test('the sentence that tells it is shown', () => {
    const text = 'The hall was full. On Tuesday Aug. 20 the board met. It was late.\n\n“We wait,” Lund said.';
    const { start, end } = sentenceAround(text, { start: text.indexOf('Tuesday'), end: text.indexOf('Tuesday') + 7 });
    expect(text.slice(start, end)).toBe('On Tuesday Aug. 20 the board met.');
  });

  test('a period of one date is that date', () => expect(say.presentPeriod('2022', '2022')).toBe('2022'));
  test('a period has two ends', () => expect(say.presentPeriod('2022-01-31', '2022-03')).toBe('31 Jan 2022 – Mar 2022'));
});

describe('doubt', () => {
  test.each([
    [0.97, 'very likely right'],
    [0.85, 'likely right'],
    [0.6, 'uncertain: check the article'],
    [0.2, 'doubtful: check the article'],
  ])('%d is %s', (confidence, words) => expect(say.presentConfidence(confidence)).toBe(words));
  test('is never quite gone', () => expect(say.presentOdds(0.999)).toBe('99 in 100'));
  test('what was denied is never shown as said', () => expect(say.presentStance('denied')).toMatch(/not so/u));
  test('a plain statement needs no such words', () => expect(say.presentStance('asserted')).toBeNull());
});

describe('names', () => {
  test.each([
    [{ name: 'Ada Quill', kind: 'person' as const }, 'Q'],
    [{ name: 'Øyvind Åsheim', kind: 'person' as const }, 'A'],
    [{ name: 'Harbour Board', kind: 'organization' as const }, 'H'],
    [{ name: '2nd Harbour Trust', kind: 'organization' as const }, '#'],
  ])('%j stands under %s', (speaker, letter) => expect(say.letterOf(speaker)).toBe(letter));
  test('an unnamed source begins a line with a capital', () =>
    expect(say.capital('a senior official')).toBe('A senior official'));
});

test('people and bodies stand under their letters, everybody else at the end', () => {
  const entry = (name: string, kind: SpeakerEntry['kind']): SpeakerEntry => ({
    id: name,
    name,
    kind,
    role: null,
    members: [],
    aliases: [],
    statements: 1,
    first: null,
    last: null,
  });
  const listed = byLetter([
    entry('a senior official', 'unnamed'),
    entry('Ben Quill', 'person'),
    entry('Harbour Board', 'organization'),
    entry('company', 'organization'),
    entry('Ada Quill', 'person'),
    entry('two skippers', 'group'),
  ]);
  expect(listed.map(({ letter, items }) => `${letter}: ${items.map(({ name }) => name).join(', ')}`)).toEqual([
    'H: Harbour Board',
    'Q: Ada Quill, Ben Quill',
    'Others: a senior official, company, two skippers',
  ]);
  expect(say.nameParts(entry('Ada Quill', 'person'))).toEqual(['Ada ', 'Quill']);
  expect(say.nameParts(entry('Zora', 'person'))).toEqual(['', 'Zora']);
  expect(say.nameParts(entry('harbour Board', 'organization'))).toEqual(['', 'Harbour Board']);
});

describe('addresses', () => {
  test('leave out what is only a default', () => expect(searchUrl(plainSearch(''))).toBe('/search'));
  test('a value chosen twice is let go, and the page begins anew', () => {
    const state = { ...plainSearch('x'), cursor: 'abc', facets: { ...NOTHING_SELECTED, year: ['2022'] } };
    expect(toggleUrl(state, 'year', '2023')).toBe('/search?q=x&year=2022&year=2023');
    expect(toggleUrl(state, 'year', '2022')).toBe('/search?q=x');
  });
  test('ids of any kind are one step of a path', () => expect(statementPath('a/b?c-1')).toBe('/statements/a%2Fb%3Fc-1'));
  test('an article whose id ends in .json is not its own twin', () =>
    expect(documentPath('story.json')).toBe('/documents/story%2Ejson'));
  test('the twin of the front page is /index.json', () => expect(twinUrl('/?a=1')).toBe('/index.json?a=1'));
});

describe('a mistyped parameter', () => {
  test.each([
    ['limt', 'limit'],
    ['query', 'q'],
    ['speeker', 'speaker'],
    ['utm_source', null],
    ['xyz', null],
  ])('%s is meant for %s', (typed, meant) => expect(meantBy(typed, ['q', 'limit', 'speaker', 'source'])).toBe(meant));
});

describe('differences of two wordings', () => {
  test('are found by whole words', () =>
    expect(findDifferences('We will accept it', 'We will not accept it').filter(({ op }) => op !== 'equal')).toEqual([
      { op: 'insert', text: 'not ' },
    ]));
  test('take “there’s” for one word, however its apostrophe is printed', () => {
    const steps = (a: string, b: string) =>
      findDifferences(a, b).flatMap(({ op, text }) => (op === 'equal' ? [] : [`${op} ${text.trim()}`]));
    expect(steps('There is a wall', 'There’s a wall')).toEqual(['delete There is', 'insert There’s']);
    expect(steps("It isn't a wall", 'It isn’t a wall')).toEqual([]);
  });
  test('lead from the one to the other', () => {
    const words = fc
      .array(fc.constantFrom('we', 'will', 'not', 'accept', 'it,', 'now'), { maxLength: 9 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const steps = findDifferences(a, b);
        const joined = (left: string) =>
          steps
            .flatMap(({ op, text }) => (op === left ? [] : [text]))
            .join('')
            .replace(/\s+/gu, ' ')
            .trim();
        expect([joined('insert'), joined('delete')]).toEqual([a, b]);
      }),
    );
  });
});

describe('time', () => {
  const frame = (...counts: readonly (readonly [value: string, count: number])[]) => {
    const { unit, bars, earlier, coarse } = frameTimeline(counts.map(([value, count]) => ({ value, count })));
    return { unit, bars: bars.map(({ value, count }) => `${value}: ${count}`).join(', '), earlier, coarse };
  };
  test('has no holes between the first month and the last', () =>
    expect(frame(['2022-11', 1], ['2023-02', 2])).toEqual({
      unit: 'month',
      bars: '2022-11: 1, 2022-12: 0, 2023-01: 0, 2023-02: 2',
      earlier: 0,
      coarse: 0,
    }));
  test('goes by years where too much is known by year only', () =>
    expect(frame(['2022-11', 1], ['2022', 2], ['2024', 1])).toEqual({
      unit: 'year',
      bars: '2022: 3, 2023: 0, 2024: 1',
      earlier: 0,
      coarse: 0,
    }));
  test('goes by years over more than three years', () => expect(frame(['2018-01', 5], ['2023-02', 5]).unit).toBe('year'));
  test('does not let a few early remarks squeeze the rest, and says that they are there', () =>
    expect(frame(['1998', 1], ['2009-05', 1], ['2023', 1], ['2023-01', 20], ['2023-02', 20])).toEqual({
      unit: 'month',
      bars: '2023-01: 20, 2023-02: 20',
      earlier: 2,
      coarse: 1,
    }));
  test('is empty where nothing was said', () => expect(frame()).toEqual({ unit: 'year', bars: '', earlier: 0, coarse: 0 }));
  test('shows every bar that is not nothing', () => {
    const { bars } = barChart([
      { value: '2022', count: 1000 },
      { value: '2023', count: 1 },
      { value: '2024', count: 0 },
    ]);
    expect(bars.map(({ height }) => height > 0)).toEqual([true, true, false]);
  });
  test('is as wide as its column, and a phone names fewer of the same dates', () => {
    const months = Array.from(
      { length: 24 },
      (_, index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    );
    const { bars, ticks } = barChart(months.map((value) => ({ value, count: 1 })));
    expect(bars.every(({ from, step }) => from >= 0 && from + step <= 101)).toBe(true);
    const narrow = ticks.filter((tick) => tick.narrow);
    expect(ticks.length).toBeGreaterThan(narrow.length);
    for (const [room, shown] of [
      [640, ticks],
      [300, narrow],
    ] as const)
      for (const [index, { x }] of shown.entries())
        expect((((shown[index + 1]?.x ?? 100) - x) * room) / 100).toBeGreaterThanOrEqual(62);
  });
});

describe('shown words', () => {
  const text = 'The mayor said the old bridge would be mended before the winter came to the valley.';
  const paraphrase = {
    type: 'indirect',
    text: 'the old bridge would be mended before the winter came',
    quoted: [],
    source: null,
    content: [{ start: 115, end: 168, text: 'the old bridge would be mended before the winter came' }],
    context: { start: 100, end: 100 + text.length, text },
  } as unknown as Statement; // Only what shownWords reads.
  const written = (statement: Statement, highlights: readonly { start: number; end: number }[], most?: number) => {
    const { pieces, cutBefore, cutAfter } = shownWords(statement, highlights, most);
    return `${cutBefore ? '… ' : ''}${pieces.map((piece) => (piece.labels.length === 0 ? piece.text : `{${piece.labels.join('+')} ${piece.text}}`)).join('')}${cutAfter ? ' …' : ''}`;
  };

  test('a paraphrase stands in its sentence, with what matched', () =>
    expect(written(paraphrase, [{ start: 8, end: 14 }])).toBe(
      'The mayor said {said the old }{said+match bridge}{said  would be mended before the winter came} to the valley.',
    ));
  test('a long sentence is cut around what matched', () =>
    expect(written(paraphrase, [{ start: 42, end: 48 }], 30)).toBe(
      '… {said the }{said+match winter}{said  came} to the valley.',
    ));
  test('and where nothing matched, begins at whoever speaks', () => {
    const source = { start: 100, end: 109, text: 'The mayor' };
    expect(written({ ...paraphrase, source }, [], 50)).toBe('The mayor said {said the old bridge would be mended} …');
    const late = 'At last, after a night of talks in the valley and much coffee, the mayor said the bridge would be mended.';
    const words = { start: late.indexOf('the bridge'), end: late.length - 1 };
    const told = {
      ...paraphrase,
      source: { start: late.indexOf('the mayor'), end: late.indexOf(' said'), text: 'the mayor' },
      content: [{ ...words, text: late.slice(words.start, words.end) }],
      context: { start: 0, end: late.length, text: late },
    };
    expect(written(told, [], 40)).toMatch(/^… the mayor said \{said the bridge/u);
  });
  test('marks inside marks are single', () => {
    const direct = { ...paraphrase, type: 'direct', text: 'I would have said, “I will look,” but.' } as unknown as Statement; // As above.
    expect(written(direct, [])).toBe('I would have said, ‘I will look,’ but.');
  });
  test('split words close and open their marks', () => {
    const split = {
      type: 'direct',
      text: 'We wait, and hope.',
      quoted: [
        { start: 1, end: 9, text: 'We wait,' },
        { start: 22, end: 31, text: 'and hope.' },
      ],
      context: { start: 0, end: 32, text: '“We wait,” she said, “and hope.”' },
    } as unknown as Statement; // As above.
    expect(written(split, [])).toBe('We wait,{seam  }and hope.');
    const paragraphs = { ...split, context: { ...split.context, text: '“We wait,”            “and hope.”' } };
    expect(written(paragraphs, [])).toBe('We wait,{joint  }and hope.');
  });
});

test('an article is cut into its paragraphs, each with its own marks, and nothing is lost', () => {
  const text = 'First. “One.”\n\n“Two\ntwo.” Last.';
  const statement = (start: number, end: number) =>
    ({
      id: `a-${start}`,
      content: [{ start, end, text: text.slice(start, end) }],
      source: null,
      cue: null,
      date: { expression: null },
      context: { start: 0, end: text.length, text },
    }) as unknown as Statement; // Only what the marks are made of.
  const paragraphs = markedParagraphs(text, [statement(8, 12), statement(16, 24)]);
  const written = paragraphs.map((pieces) =>
    pieces.map((piece) => (piece.labels.length === 0 ? piece.text : `{${piece.text}}`)).join(''),
  );
  expect(written).toEqual(['First. {“One.”}', '{“Two}', '{two.”} Last.']);
});

test('scores are read from Markdown', () => {
  expect(parseBlocks('# Scores\nHow *often*.\n\n- **one**: a\n  b\n- two\n\n| set | F1 |\n|--|--:|\n| ours | **97** |')).toEqual([
    { kind: 'heading', level: 1, text: 'Scores' },
    { kind: 'paragraph', text: 'How often.' },
    { kind: 'list', items: ['one: a b', 'two'] },
    { kind: 'table', columns: ['set', 'F1'], rows: [['ours', '97']] },
  ]);
});

test('what is said first of the scores is of the sets whose errors nobody has read', () => {
  const set = (name: string, right: string) =>
    `## ${name}\n\n80 articles, 0.2 MB/s.\n\n| figure | precision | recall |\n|--|--:|--:|\n| who said what, direct | ${right} | 91.2 |`;
  const blocks = parseBlocks(
    `# Scores\n\n- **towns-blind**: towns of the north\n\n${set('towns', '99.0')}\n\n${set('towns-blind', '95.0')}\n\n## speed-blind\n\n| a |\n|--|\n| 1 |`,
  );
  expect(measuredIn(blocks)).toEqual([
    { set: 'towns-blind', meaning: 'towns of the north', articles: '80 articles', rightNames: '95.0', foundRightly: '91.2' },
  ]);
});

test.each([
  ['9f475b643434-180', `quoth correct 9f475b643434-180 --speaker "X"`],
  ['tides/2-5', `quoth correct tides/2-5 --speaker "X"`],
  ["it's $HOME-5", `quoth correct 'it'\\''s $HOME-5' --speaker "X"`],
  ['-a-5', `quoth correct --speaker "X" -- -a-5`],
])('the command that puts %s right can be pasted into a shell', (id, line) =>
  expect(say.presentCorrectCommand(id, '--speaker "X"')).toBe(line),
);

test('only whoever named the speaker has checked it: an entry that was renamed is as doubtful as before', () => {
  const corrected = { by: [1], was: { speaker: null } };
  expect(say.isChecked({ corrected, confidence: 1 })).toBe(true);
  expect(say.isChecked({ corrected, confidence: 0.6 })).toBe(false);
  expect(say.isChecked({ confidence: 1 })).toBe(false);
});

test.each([
  [null, 'The head of Amarin Water', 'The head of Amarin Water (not named)'],
  [null, 'she', 'Speaker not given'],
  [null, null, 'Speaker not given'],
  ['a senior official', 'a senior official', 'A senior official'],
])('a speaker %s whom the article calls %s is shown as %s', (name, called, shown) => {
  const speaker = name === null ? null : ({ name } as NonNullable<Statement['speaker']>); // Only the name is read.
  expect(say.presentSpeaker({ speaker, source: called === null ? null : { start: 0, end: called.length, text: called } })).toBe(
    shown,
  );
});
