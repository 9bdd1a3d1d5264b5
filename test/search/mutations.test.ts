// Three hundred quotations bent as people bend them, checked against the sample. UPDATE=1 rewrites the table in test/README.md.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Statement, Verdict } from '../../src/types.ts';
import { type OpenSample, openSample } from '../web/sample.ts';
import { type Mutation, makeMutations } from './mutations.ts';

type Judged = Mutation & { readonly got: Verdict; readonly said: string };

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const [BEGIN, END] = ['<!-- MUTATIONS -->', '<!-- END OF MUTATIONS -->'];
const VERDICTS: readonly Verdict[] = ['exact', 'altered', 'wrong-speaker', 'paraphrase', 'not-found'];

let sample: OpenSample;
let judged: readonly Judged[] = [];

beforeAll(async () => {
  sample = await openSample();
  const found: Judged[] = [];
  for (const mutation of makeMutations(await everyStatement())) {
    const { verdict, matches } = await sample.engine.verify(mutation);
    found.push({ ...mutation, got: verdict, said: matches[0]?.changes.map((change) => change.words).join('; ') ?? '' });
  }
  judged = found;
}, 120_000);
afterAll(() => sample.close());

async function everyStatement(): Promise<readonly Statement[]> {
  const all: Statement[] = [];
  const facets = { speaker: [], source: [], year: [], type: [], kind: [] };
  let cursor: string | null = null;
  do {
    const page = await sample.engine.search({ q: '', sort: 'oldest', limit: 100, cursor, collapse: false, facets });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

const line = ({ kind, expected, got, text, speaker, said }: Judged): string =>
  `${kind}: ${expected}, got ${got}: ${text}${speaker === null ? '' : ` [${speaker}]`} (${said})`;

test('there are enough of them, of every kind', () => {
  expect(judged.length).toBeGreaterThanOrEqual(300);
  expect(new Set(judged.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(35);
});

test('no altered meaning is ever called exact', () => {
  expect(judged.filter(({ isTurned, got }) => isTurned && got === 'exact').map(line)).toEqual([]);
});

/** Their sentence runs on over the reporter's words, and what stands beyond them turns it: “They would have done it for us,” she said, “and if …”. */
const RUN_ON = [
  'I was asked not to,',
  'by people I had not yet met.',
  'then I will be wrong a second time and say so.',
  'It is the only project in Vessany,',
  'where the other side has not asked for a meeting.',
  'They would have done it for us,',
];

test('every whole piece of a parted quotation is exact, but for those whose sentence runs on', async () => {
  const parted = (await everyStatement()).filter(
    ({ type, stance, quoted }) => type === 'direct' && stance === 'asserted' && quoted.length > 1,
  );
  const pieces = parted.flatMap(({ quoted }) => quoted.map(({ text }) => text)).filter((text) => text.split(/\s+/u).length >= 4);
  expect(pieces.length).toBeGreaterThan(200);
  const bent: string[] = [];
  for (const text of pieces) if ((await sample.engine.verify({ text, speaker: null })).verdict !== 'exact') bent.push(text);
  expect(bent.sort()).toEqual([...RUN_ON].sort());
}, 120_000);

test('at least 97 in 100 verdicts are right', () => {
  const wrong = judged.filter(({ expected, got }) => expected !== got);
  // The list of what went wrong is the message.
  expect(wrong.length > judged.length * 0.03 ? wrong.map(line) : []).toEqual([]);
});

test('the table in test/README.md is of today; UPDATE=1 rewrites it', () => {
  const page = existsSync(README) ? readFileSync(README, 'utf8') : `# The tests\n\n${BEGIN}\n${END}\n`;
  const [before = '', rest = ''] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  const now = `${before}${BEGIN}\n${present(judged)}${END}${after}`;
  if (process.env.UPDATE === '1') writeFileSync(README, now);
  else expect(page).toBe(now);
});

function present(all: readonly Judged[]): string {
  const count = (expected: Verdict, got: Verdict) => all.filter((one) => one.expected === expected && one.got === got).length;
  const right = all.filter(({ expected, got }) => expected === got).length;
  const rows = VERDICTS.map(
    (expected) => `| **${expected}** | ${VERDICTS.map((got) => count(expected, got) || '').join(' | ')} |`,
  );
  const kinds = [...new Set(all.map(({ kind }) => kind))].map((kind) => {
    const ones = all.filter((one) => one.kind === kind);
    const ok = ones.filter(({ expected, got }) => expected === got).length;
    return `| ${kind} | ${ones[0]?.expected ?? ''} | ${ok} of ${ones.length} |`;
  });
  return [
    `${right} of ${all.length} verdicts are right (${((100 * right) / all.length).toFixed(1)} %). Rows: the verdict deserved; columns: the verdict given.`,
    '',
    `| | ${VERDICTS.join(' | ')} |`,
    `|---|${VERDICTS.map(() => '---:').join('|')}|`,
    ...rows,
    '',
    '| how it was bent | deserves | right |',
    '|---|---|---:|',
    ...kinds,
    '',
  ].join('\n');
}
