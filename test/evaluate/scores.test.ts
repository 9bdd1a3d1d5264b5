import { describe, expect, test } from '@jest/globals';
import { align } from '../../src/evaluate/align.ts';
import { parseGoldLines, parseStory } from '../../src/evaluate/gold.ts';
import { compareOutcomes, formatOutcomes, outcomesOf, replaceSection } from '../../src/evaluate/report.ts';
import { score } from '../../src/evaluate/scores.ts';
import type { Statement } from '../../src/types.ts';

const STORY = `# a split quotation and a fragment
published: 2024-03-07

{q1 “We will appeal,”} {c1 said} {s1 Jane Smith} {d1 on Tuesday}. {q1 “And we will win.”}
{s2 Tom Lund} {c2 called} the ruling {q2 “absurd”}.

q1 direct speaker="Jane Smith" date=2024-03-05
q2 mixed speaker="Tom Lund"
`;

const gold = parseStory('story', STORY);
const { text } = gold.document;

/** A statement over the words given, as an extractor would have found it. */
function found(type: Statement['type'], speaker: string | null, confidence: number, ...words: string[]): Statement {
  const pieces = words.map((piece) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length, text: piece }));
  return {
    id: `story-${pieces[0]?.start}`,
    type,
    text: words.join(' '),
    quoted: type === 'indirect' ? [] : pieces,
    content: pieces,
    speaker: speaker === null ? null : { id: 'x', name: speaker, kind: 'person', role: null, members: [] },
    stance: 'asserted',
    source: null,
    cue: null,
    date: { value: null, precision: null, basis: 'unknown', expression: null },
    confidence,
    context: pieces[0] as Statement['context'],
    document: gold.document,
  };
}

const whole = found('direct', 'Jane Smith', 0.9, 'We will appeal,', 'And we will win.');
const fragment = found('mixed', 'Tom Lund', 0.8, 'absurd');
const scoresOf = (...statements: Statement[]): ReturnType<typeof score> => score([align(gold, statements)]);

describe('a story in our notation', () => {
  test('gives pieces without their marks, dates and sources', () => {
    const [split, mixed] = gold.attributions;
    expect(split?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['We will appeal,', 'And we will win.']);
    expect(split).toMatchObject({
      type: 'direct',
      speaker: 'Jane Smith',
      kind: 'person',
      date: '2024-03-05',
      dateText: 'on Tuesday',
    });
    expect(mixed?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['absurd']);
  });
  test('refuses facts about a label that the text does not mark', () =>
    expect(() => parseStory('x', 'published: 2024-03-07\n\nNothing.\n\nq7 direct speaker="A B"')).toThrow('marks no {q7'));
});

test('JSON Lines gold names the line that is broken', () =>
  expect(() => parseGoldLines('{"id":"a","text":"","attributions":[]}\n{')).toThrow('Line 2'));

describe('scores', () => {
  test('all right is 1', () =>
    expect(scoresOf(whole, fragment)).toMatchObject({
      directAndMixed: { f1: 1, n: 3 },
      grouping: { accuracy: 1 },
      verbatim: { accuracy: 1 },
    }));
  test('a wrong name costs precision and recall', () =>
    expect(scoresOf({ ...whole, speaker: fragment.speaker }, fragment)).toMatchObject({
      direct: { precision: 0, recall: 0, n: 2 },
      detection: { f1: 1 },
    }));
  test('no name costs recall alone', () =>
    expect(scoresOf({ ...whole, speaker: null }, fragment)).toMatchObject({ directAndMixed: { precision: 1, recall: 1 / 3 } }));
  test('two statements for one split quotation are not grouped', () => {
    const halves = [found('direct', 'Jane Smith', 1, 'We will appeal,'), found('direct', 'Jane Smith', 1, 'And we will win.')];
    expect(scoresOf(...halves)).toMatchObject({ direct: { f1: 1 }, grouping: { accuracy: 0, n: 1 } });
  });
  test('a stated date must have the right value', () => {
    const dated = (value: string): Statement => ({
      ...whole,
      date: { value, precision: 'day', basis: 'stated', expression: null },
    });
    expect(scoresOf(dated('2024-03-05')).dateStated).toMatchObject({ f1: 1, n: 1 });
    expect(scoresOf(dated('2024-03-06')).dateStated).toMatchObject({ f1: 0, n: 1 });
  });
  test('confidence that promises what comes true is calibrated', () => {
    expect(scoresOf({ ...whole, confidence: 1 }, { ...fragment, confidence: 1 }).calibrationError.accuracy).toBeCloseTo(0);
    expect(scoresOf({ ...whole, confidence: 0.1 }, { ...fragment, confidence: 0.1 }).calibrationError.accuracy).toBeCloseTo(0.9);
  });
});

describe('the report', () => {
  test('tells gains and losses by id', () => {
    const before = formatOutcomes(outcomesOf([align(gold, [whole])]));
    const after = outcomesOf([align(gold, [fragment])]);
    const { gained, lost } = compareOutcomes(before, after);
    expect(gained.map(({ attribution }) => attribution)).toEqual(['q2']);
    expect(lost.map(({ attribution, piece }) => `${attribution}.${piece}`)).toEqual(['q1.0', 'q1.1']);
  });
  test('replaces a section and leaves the others', () => {
    const page = replaceSection('# Scores\n\n## a\n\nold\n\n## b\n\nkept\n', 'a', '## a\n\nnew\n');
    expect(page).toBe('# Scores\n\n## a\n\nnew\n\n## b\n\nkept\n');
    expect(replaceSection(page, 'c', '## c\n\nadded\n')).toContain('kept\n\n## c\n\nadded\n');
  });
});
