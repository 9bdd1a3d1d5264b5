// Clusters of the same words: what belongs together, whatever the order it came in, and what it costs.

import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Archive } from '../../../../src/archive/archive.ts';
import { createArchive } from '../../../../src/archive/embedded/embedded.ts';
import { growth } from '../../../processor-time.ts';
import { type Article, extractionOf } from '../../articles.ts';

let open: Archive[] = [];
afterEach(async () => {
  await Promise.all(open.map((archive) => archive.close()));
  open = [];
});

function empty(): Archive {
  const archive = createArchive({ directory: null, now: () => performance.now() });
  open.push(archive);
  return archive;
}

async function write(archive: Archive, ...articles: readonly Article[]): Promise<void> {
  await archive.write(articles.map(extractionOf), '1');
}

/** The clusters as they stand: ids joined, in order; who stands alone is left out. */
async function clustersOf(archive: Archive, ids: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const id of ids) {
    const detail = await archive.readStatement(id);
    if (detail === null || detail.reports.length === 0) continue;
    found.add([id, ...detail.reports.map((report) => report.id)].sort().join(' '));
  }
  return [...found].sort();
}

/** Each line is a report: day of March, speaker (- for nobody), words. The clusters by the letters of the lines: "ab cd". */
async function check(...lines: readonly string[]): Promise<string> {
  const archive = empty();
  const articles = lines.map((line, index): Article => {
    const [, day = '', by = '', words = ''] = /^(\d+) ([^:]+): (.+)$/u.exec(line) ?? [];
    const id = 'abcdefgh'.charAt(index);
    return { id, published: `2031-03-${day.padStart(2, '0')}`, said: [{ words, by: by === '-' ? null : by }] };
  });
  await write(archive, ...articles);
  const clusters = await clustersOf(
    archive,
    articles.map(({ id }) => `${id}-1`),
  );
  return clusters.map((cluster) => cluster.replaceAll(/-1| /gu, '')).join(' ');
}

const FERRY = 'The ferry was never built to carry cars, and the town will not pay for a larger one';

describe('reports of one statement', () => {
  test('are those with the same words', async () => {
    expect(await check(`1 Ada Lund: ${FERRY}`, `9 Ada Lund: ${FERRY.toUpperCase()}.`, '9 Ada Lund: Nobody was asked')).toBe('ab');
  });
  test('are an excerpt, with an ellipsis or without', async () => {
    const excerpt = 'The ferry was never built to carry cars';
    expect(
      await check(`1 Ada Lund: ${FERRY}`, `2 Ada Lund: ${excerpt}`, '3 Ada Lund: The ferry was never built … for a larger one'),
    ).toBe('abc');
  });
  test('are those in which a word was changed, put in or dropped, a negation or a number too', async () => {
    expect(await check(`1 Ada Lund: ${FERRY}`, `2 Ada Lund: ${FERRY.replace('will not', 'will')}`)).toBe('ab');
    expect(await check(`1 Ada Lund: ${FERRY}`, `2 Ada Lund: ${FERRY.replace('larger', 'bigger')}`)).toBe('ab');
    expect(await check(`1 Ada Lund: ${FERRY} of 30 metres`, `2 Ada Lund: ${FERRY} of 13 metres`)).toBe('ab');
    expect(
      await check('1 Ada Lund: It is a shame that we were not asked', '2 Ada Lund: It is a disgrace that we were not asked'),
    ).toBe('ab');
  });
  test('are those in short forms and in full', async () => {
    const full = 'There is nothing in the water that was not there before. People drank it then. They are still here';
    const short = 'There’s nothing in that water that wasn’t there before. People drank it then. They’re still here';
    expect(await check(`1 Ada Lund: ${full}`, `2 Ada Lund: ${short}`)).toBe('ab');
  });
  test('are those of a surname that fits, and of a paper that names nobody', async () => {
    expect(await check(`1 Ada Lund: ${FERRY}`, `2 Lund: ${FERRY}`, `2 -: ${FERRY}`)).toBe('abc');
  });
  test('are those that two papers ascribe to two people, when they are long and of one week', async () => {
    expect(await check(`1 Ada Lund: ${FERRY}`, `2 Bo Berg: ${FERRY}`)).toBe('ab');
    expect(await check(`1 Ada Lund: ${FERRY}`, `22 Bo Berg: ${FERRY}`)).toBe('');
  });
});

describe('other statements', () => {
  test('are what everybody says, by others or on another day', async () => {
    const formula = 'We are proud of the result';
    expect(await check(`1 Ada Lund: ${formula}`, `1 Bo Berg: ${formula}`, `1 Lund Berg: ${formula}`)).toBe('');
    expect(await check(`1 Ada Lund: ${formula}`, `20 Ada Lund: ${formula}`)).toBe('');
    expect(await check('1 Ada Lund: No comment', '1 Ada Lund: No comment')).toBe('');
  });
  test('are those of few words with another number, and of many words with many others', async () => {
    expect(await check('1 Ada Lund: We lost the match by 7 points', '1 Ada Lund: We lost the match by 9 points')).toBe('');
    expect(
      await check(
        `1 Ada Lund: ${FERRY}`,
        '1 Ada Lund: The bridge was never built to carry trains, and the county will not ask for a longer one',
      ),
    ).toBe('');
  });
  test('are those whose surname fits two', async () => {
    const short = 'The dam is safe and it will stay safe';
    expect(await check(`1 Ada Lund: ${short}`, `1 Bo Lund: ${short}`, `1 Lund: ${short}`)).toBe('');
  });
  test('are words within words of one article', async () => {
    const archive = empty();
    const asked = 'Which of you will come back in November, when it is a year, and bring no cameras';
    await write(archive, {
      id: 'a',
      published: '2031-03-01',
      said: [
        { words: `A last question from a listener. She asks, ${asked}`, by: 'Ada Lund' },
        { words: asked, by: null },
      ],
    });
    const ids = (await archive.readDocument('a'))?.statements.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(2);
    expect(await clustersOf(archive, ids)).toEqual([]);
  });
  test('are those that one article lets two people say', async () => {
    const archive = empty();
    const both: Article = { id: 'both', published: '2031-03-01', text: `“${FERRY}.” “${FERRY.toUpperCase()}.”`, said: [] };
    const said = [
      { words: FERRY, by: 'Ada Lund' },
      { words: FERRY.toUpperCase(), by: 'Bo Berg' },
    ];
    await write(archive, { ...both, said }, { id: 'b', published: '2031-03-02', said: [{ words: FERRY, by: 'Bo Berg' }] });
    const ids = ['both-1', `both-${FERRY.length + 5}`, 'b-1'];
    expect(await clustersOf(archive, ids)).toEqual([['b-1', ids[1]].sort().join(' ')]);
  });
});

describe('clusters', () => {
  const opening = fc.constantFrom(
    'The ferry was never built to carry',
    'Nobody asked us whether we could live with',
    'We will not give up',
  );
  const middle = fc.constantFrom(' cars across the sound in winter', ' a bridge of 30 metres that no ship can pass', '');
  const ending = fc.constantFrom(', and the town will not pay for a larger one', ', and I told them so', ' … for it', '');
  const words = fc.tuple(opening, middle, ending).map((parts) => parts.join(''));
  const by = fc.constantFrom('Ada Lund', 'Ada Lund', 'Bo Lund', 'Lund', 'Bo Berg', null);
  const published = fc.constantFrom('2031-03-01', '2031-03-02', '2031-03-05', '2031-03-20', '2032-03-01', null);
  const reports = fc.array(fc.record({ words, by, published }), { minLength: 2, maxLength: 14 });
  const articlesOf = (drawn: readonly { words: string; by: string | null; published: string | null }[]): readonly Article[] =>
    drawn.map(({ words, by, published }, index) => ({ id: `r${index}`, published, said: [{ words, by }] }));

  test('are the same in whatever order the articles came, in one batch or many, and after others went', async () => {
    await fc.assert(
      fc.asyncProperty(reports, reports, fc.infiniteStream(fc.nat()), async (drawn, passing, chance) => {
        const articles = articlesOf(drawn);
        const ids = articles.map(({ id }) => `${id}-1`);
        const [together, apart] = [empty(), empty()];
        await write(together, ...articles);
        const gone = articlesOf(passing).map((article) => ({ ...article, id: `gone-${article.id}` }));
        const inDisorder = [...articles, ...gone].sort(() => ((chance.next().value ?? 0) % 2) - 0.5);
        for (const article of inDisorder) await write(apart, article);
        for (const { id } of gone) await apart.remove([id]);
        expect(await clustersOf(apart, ids)).toEqual(await clustersOf(together, ids));
        await Promise.all([together.close(), apart.close()]);
        open = [];
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('cost in proportion to the number of articles, even where one person says nearly the same all the time', async () => {
    const writing = (count: number) => async () => {
      const archive = empty();
      for (let from = 0; from < count; from += 50) {
        const batch = Array.from({ length: 50 }, (_, at) => from + at);
        await write(
          archive,
          ...batch.map(
            (n): Article => ({
              id: `n${n}`,
              published: '2031-03-05',
              said: [
                {
                  words: `In harbour ${n} we counted the ships and the boats of the whole fleet and found one too many`,
                  by: 'Ada Lund',
                },
              ],
            }),
          ),
        );
      }
      await archive.close();
      open = [];
    };
    // Four times the input, as twice twice: what a hundred articles take is mostly the opening of an archive.
    expect(await growth(writing(200), writing(800), 9)).toBeLessThan(9);
  }, 60_000);
});
