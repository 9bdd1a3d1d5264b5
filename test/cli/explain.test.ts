import { expect, test } from '@jest/globals';
import { explain } from '../../src/cli/explain.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { parseMarkup } from '../../src/text/markup.ts';
import type { Excerpt, Extraction, Span } from '../../src/types.ts';
import { sink, statement } from './rig.ts';

const terminal = openTerminal(sink().stream, sink().stream, { color: false });

/** An extraction of marked text whose only statements are q1, q2, …; sentences end at points. */
function extraction(marked: string): Extraction {
  const { text, spans } = parseMarkup(marked);
  const excerpt = ({ start, end }: Span): Excerpt => ({ start, end, text: text.slice(start, end) });
  const all = (label: string) => spans.filter((span) => span.label === label).map(excerpt);
  const sentences = [...text.matchAll(/[^.]+\.”?/gu)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  const numbers = [...new Set(spans.flatMap(({ label }) => /^q(\d+)$/u.exec(label)?.[1] ?? []))];
  const statements = numbers.map((number) => {
    const content = all(`q${number}`);
    const place = sentences.filter((sentence) =>
      content.some((piece) => piece.start < sentence.end && sentence.start < piece.end),
    );
    const context = excerpt({ start: place[0]?.start ?? 0, end: place.at(-1)?.end ?? 0 });
    const cue = all(`c${number}`)[0];
    return statement({
      ...{ content, quoted: content, context, source: all(`s${number}`)[0] ?? null },
      cue: cue === undefined ? null : { ...cue, lemma: 'say' },
      date: { value: '2031-04-02', precision: 'day', basis: 'stated', expression: all(`d${number}`)[0] ?? null },
    });
  });
  const reasons = [
    { name: 'next-to-cue', contribution: 1.5, at: null },
    { name: 'far-away', contribution: -0.25, at: null },
  ];
  return {
    ...{ quoted: [], cues: [], mentions: [], attributions: [], resolutions: [], dates: [] },
    document: { ...statement().document, text },
    segments: { paragraphs: [], sentences, words: [] },
    evidence: statements.map(() => ({ confidence: 0.97, reasons })),
    statements,
  };
}

function check(marked: string, expected: readonly string[]): void {
  expect(
    explain(extraction(marked), terminal, ({ source }, name) => `${source?.text ?? 'nobody'} is ${name}`)
      .split('\n')
      .filter((line) => line !== '')
      .slice(1),
  ).toEqual(expected);
}

const FACTS = 'direct speaker="Ilse Varga" date=2031-04-02 basis=stated confidence=0.97';
const REASONS = ['   +1.50  Varga is next-to-cue (next-to-cue)', '   −0.25  Varga is far-away (far-away)'];

test('each sentence is shown with its labels, and the reasons beneath', () => {
  check('It rained. “{q1 It sails,}” {c1 said} {s1 Varga} {d1 on Wednesday}. It sailed.', [
    'It rained.',
    ' “{q1 It sails,}” {c1 said} {s1 Varga} {d1 on Wednesday}.',
    `q1 ${FACTS}`,
    ...REASONS,
    ' It sailed.',
  ]);
});

test('a statement over two sentences keeps them together, and one inside another stands with it', () => {
  check('“{q1 It sails,}” {c1 said} {s1 Varga}. “{q1 I said ‘{q2 no}’ once.}”', [
    '“{q1 It sails,}” {c1 said} {s1 Varga}. “{q1 I said ‘{q2 no}’ once.}”',
    `q1 ${FACTS}`,
    ...REASONS,
    `q2 ${FACTS}`,
    ...REASONS.map((line) => line.replace('Varga', 'nobody')),
  ]);
});

test('braces of the article are escaped, and labels that would cross give way', () => {
  check('It is \\{sic\\} late.', ['It is \\{sic\\} late.']);
  const crossing = extraction('{q1 It sails} {s1 Varga} said.');
  const [one] = crossing.statements;
  if (one === undefined) throw new Error('the article has a statement');
  const crossed = { ...crossing, statements: [{ ...one, source: { start: 3, end: 14, text: 'sails Varga' } }] };
  expect(explain(crossed, terminal, () => 'it fits')).toContain('{q1 It sails} Varga said.');
});
