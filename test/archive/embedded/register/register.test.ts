// Who is who across articles: what joins, what stays apart, and that the order in which articles come in changes nothing.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Archive } from '../../../../src/archive/archive.ts';
import { createArchive } from '../../../../src/archive/embedded/embedded.ts';
import { type Article, extractionOf } from '../../articles.ts';

const open = (): Archive => createArchive({ directory: null, now: () => 0 });

/** One statement an article: `a 2024-03-05 Lamp | Ada Lund, mayor of Lorn | words`; the name, the role and the words may be left out. */
function article(line: string): Article {
  const [head = '', who = '', words = ''] = line.split('|').map((part) => part.trim());
  const [id = '', published = '', publisher = ''] = head.split(' ');
  const [by = '', ...role] = who.split(', ');
  const said = words === '' ? `Words of ${id}` : words;
  return {
    id,
    published: published === '-' ? null : published,
    publisher: publisher === '' ? null : publisher,
    // The role too: one document to the letter has one extraction.
    text: `“${said},” said ${who}.`,
    said: [{ words: said, by, ...(role.length > 0 ? { role: role.join(', ') } : {}) }],
  };
}

async function idsOf(articles: readonly Article[]): Promise<readonly (string | undefined)[]> {
  const archive = open();
  await archive.write(articles.map(extractionOf), '1');
  const ids = await Promise.all(
    articles.map(async ({ id }) => (await archive.readDocument(id))?.statements.map(({ speaker }) => speaker?.id).join(' ')),
  );
  await archive.close();
  return ids;
}

const check = async (lines: readonly string[], ...ids: readonly string[]): Promise<void> =>
  expect(await idsOf(lines.map(article))).toEqual(ids);

const DAM = 'The dam is safe and it will stay safe';

describe('full names', () => {
  test('with and without a middle initial are one', () =>
    check(['a 2024-03-05 | Robert Hale', 'b 2024-03-06 | Robert J. Hale'], 'robert-hale', 'robert-hale'));
  test('with two middle initials are two, and the bare name is a third', () =>
    check(
      ['a 2024-03-05 | Robert Hale', 'b 2024-03-06 | Robert J. Hale', 'c 2024-03-06 | Robert K. Hale'],
      'robert-hale',
      'robert-j.-hale',
      'robert-k.-hale',
    ));
  test('in other letters are one', () =>
    check(['a 2024-03-05 | Zoë Brandt', 'b 2024-03-06 | Zoe Brandt'], 'zoe-brandt', 'zoe-brandt'));
  test('a nickname joins where the office is the same', () =>
    check(['a 2024-03-05 | Robert Hale, mayor', 'b 2024-03-06 | Bob Hale, the mayor'], 'robert-hale', 'robert-hale'));
  test('a nickname alone proves nothing', () =>
    check(['a 2024-03-05 | Robert Hale, mayor', 'b 2024-03-06 | Bob Hale, skipper'], 'robert-hale', 'bob-hale'));
  test('of father and son are two', () =>
    check(['a 2024-03-05 | Martin Hale Jr., mayor', 'b 2024-03-06 | Martin Hale, skipper'], 'martin-hale-jr.', 'martin-hale'));
  test('of one surname are never one', () =>
    check(['a 2024-03-05 | Ada Lund, mayor', 'b 2024-03-05 | Bo Lund, mayor'], 'ada-lund', 'bo-lund'));
  test('are two people where two offices at two places go on side by side', () =>
    check(
      [
        'a 2024-01-05 | Ada Lund, mayor of Lorn',
        'b 2024-02-05 | Ada Lund, surgeon at Marden General',
        'c 2024-05-05 | Ada Lund, mayor of Lorn',
        'd 2024-06-05 | Ada Lund, surgeon at Marden General',
      ],
      'ada-lund-mayor-lorn',
      'ada-lund-surgeon-marden',
      'ada-lund-mayor-lorn',
      'ada-lund-surgeon-marden',
    ));
  test('are one person who changed office', () =>
    check(
      [
        'a 2024-01-05 | Ada Lund, mayor of Lorn',
        'b 2024-02-05 | Ada Lund, mayor of Lorn',
        'c 2024-05-05 | Ada Lund, surgeon at Marden General',
        'd 2024-06-05 | Ada Lund, surgeon at Marden General',
        'e 2024-07-05 | Ada Lund, former mayor of Lorn',
      ],
      ...Array<string>(5).fill('ada-lund'),
    ));
  test('are one person in two offices that the same words join', () =>
    check(
      [
        `a 2024-01-05 | Ada Lund, mayor of Lorn | ${DAM}`,
        `b 2024-01-05 | Ada Lund, surgeon at Marden General | ${DAM}`,
        'c 2024-05-05 | Ada Lund, mayor of Lorn',
        'd 2024-06-05 | Ada Lund, surgeon at Marden General',
      ],
      ...Array<string>(4).fill('ada-lund'),
    ));
});

describe('a surname alone', () => {
  test('stays alone where nothing but the name speaks for somebody', () =>
    check(['a 2024-03-05 Lamp | Ada Lund, mayor', 'b 2024-09-06 Lamp | Lund'], 'ada-lund', 'lund-b'));
  test.each([
    ['the same words', `a 2024-03-05 | Ada Lund | ${DAM}`, `b 2024-09-06 | Lund | ${DAM}`],
    ['the same office', 'a 2024-03-05 | Ada Lund, mayor of Lorn', 'b 2024-09-06 | Lund, Mayor'],
    ['the same paper a week later', 'a 2024-03-05 Lamp | Ada Lund', 'b 2024-03-12 Lamp | Lund'],
  ])('joins the only one of the name by %s', async (_, full, short) => check([full, short], 'ada-lund', 'ada-lund'));
  test('joins nobody of the name without an office of theirs where there are two', () =>
    check(
      ['a 2024-03-05 Lamp | Ada Lund, mayor', 'b 2024-03-12 Lamp | Lund', 'c 2020-03-05 Oar | Bo Lund, skipper'],
      'ada-lund',
      'lund-b',
      'bo-lund',
    ));
  test('joins the one of two who holds the office', () =>
    check(
      ['a 2024-03-05 | Ada Lund, mayor', 'b 2024-03-12 | Lund, Mayor', 'c 2024-03-05 | Bo Lund, skipper'],
      'ada-lund',
      'ada-lund',
      'bo-lund',
    ));
  test('joins neither of two who hold it', () =>
    check(
      ['a 2024-03-05 | Ada Lund, mayor', 'b 2024-03-12 | Lund, Mayor', 'c 2024-03-05 | Bo Lund, mayor'],
      'ada-lund',
      'lund-b',
      'bo-lund',
    ));
  test('with an initial is not somebody of another', () =>
    check(['a 2024-03-05 | Ada Lund, mayor', 'b 2024-03-12 | B. Lund, mayor'], 'ada-lund', 'b.-lund'));

  test('says what it is called, why it was joined, or whom it could be', async () => {
    const archive = open();
    const lines = [
      'a 2024-03-05 | Ada Lund, mayor',
      'b 2024-03-12 | Lund, Mayor',
      'c 2024-03-05 | Bo Lund, skipper',
      'd 2024-03-05 | Lund',
    ];
    await archive.write(
      lines.map((line) => extractionOf(article(line))),
      '1',
    );
    const [joined, alone] = [await archive.readStatement('b-1'), await archive.readStatement('d-1')];
    expect(joined?.statement).toMatchObject({
      speaker: { name: 'Ada Lund' },
      identified: { as: 'Lund', because: ['same-role'] },
    });
    expect(alone?.statement.identified).toBeUndefined();
    expect(alone?.couldBe.map(({ id }) => id)).toEqual(['ada-lund', 'bo-lund']);
    expect((await archive.readSpeaker('lund-d'))?.couldBe.map(({ id }) => id)).toEqual(['ada-lund', 'bo-lund']);
    expect((await archive.readSpeaker('bo-lund'))?.couldBe.map(({ id }) => id)).toEqual(['lund-d']);
    expect((await archive.readSpeaker('bo-lund'))?.namesakes.map(({ id }) => id)).toEqual(['ada-lund']);
    // The id it had is still good.
    expect((await archive.readSpeaker('lund-b'))?.id).toBe('ada-lund');
    await archive.close();
  });
});

describe('an article that calls somebody what others call them', () => {
  /** The articles come one by one; who it is in the second, before the last has come and after. */
  const check = async (lines: readonly string[], before: string, after: string): Promise<void> => {
    const archive = open();
    const second = async () => (await archive.readDocument('b'))?.statements[0]?.speaker?.id;
    for (const line of lines.slice(0, -1)) await archive.write([extractionOf(article(line))], '1');
    expect(await second()).toBe(before);
    for (const line of lines.slice(-1)) await archive.write([extractionOf(article(line))], '1');
    expect(await second()).toBe(after);
    expect(await archive.findDamage()).toEqual([]);
    await archive.close();
  };
  test('speaks for the surname in the same paper that week', () =>
    check(['a 2024-01-05 Lamp | Ada Lund', 'b 2024-03-05 Oar | Lund', 'c 2024-03-06 Oar | Ada Lund'], 'lund-b', 'ada-lund'));
  test('speaks for the surname that is given the same words', () =>
    check(['a 2024-01-05 | Ada Lund', `b 2024-03-05 | Lund | ${DAM}`, `c 2025-03-06 | Ada Lund | ${DAM}`], 'lund-b', 'ada-lund'));
  test('speaks for the surname in the office they still hold', () =>
    check(
      ['a 2014-01-05 | Ada Lund, mayor', 'b 2024-03-05 | Lund, mayor', 'c 2023-03-06 | Ada Lund, mayor'],
      'lund-b',
      'ada-lund',
    ));
  test('does not speak for the surname a year later in another paper', () =>
    check(['a 2024-01-05 Lamp | Ada Lund', 'b 2024-03-05 Oar | Lund', 'c 2025-03-06 Oar | Ada Lund'], 'lund-b', 'lund-b'));
  test('parts them in two where an office goes on beside another', () =>
    check(
      [
        'a 2024-01-05 | Ada Lund, mayor of Lorn',
        'b 2024-02-05 | Ada Lund, surgeon at Marden General',
        'c 2024-05-05 | Ada Lund, mayor of Lorn',
        'd 2024-06-05 | Ada Lund, surgeon at Marden General',
      ],
      'ada-lund',
      'ada-lund-surgeon-marden',
    ));
});

describe('the register is a function of the articles', () => {
  const name = fc.constantFrom(
    'Ada Lund',
    'Bo Lund',
    'Lund',
    'A. Lund',
    'Robert Hale',
    'Bob Hale',
    'Robert J. Hale',
    'Hale',
    'Ada Lund and Bob Hale',
  );
  const role = fc.constantFrom('', ', mayor', ', mayor of Lorn', ', surgeon at Marden General', ', former mayor');
  const day = fc.constantFrom('2024-01-05', '2024-01-09', '2024-03-05', '2024-06-05', '-');
  const words = fc.constantFrom(DAM, 'We shall see what the winter brings to us all', 'No');
  const line = fc.tuple(name, role, day, words, fc.constantFrom('', 'Lamp', 'Oar'));
  const articlesOf = (most: number) =>
    fc
      .array(line, { minLength: 2, maxLength: most })
      .map((all) =>
        all.map(([who, what, when, said, paper], at) =>
          article(`n${at} ${when} ${paper} | ${who}${who.includes(' and ') ? '' : what} | ${said}`),
        ),
      );
  const articles = articlesOf(9);

  test('whatever order they come in, replaced, removed and added again on the way, or made anew at the end', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.infiniteStream(fc.nat()), async (all, chance) => {
        const pick = (below: number): number => (chance.next().value as number) % below; // the stream never ends
        const atOnce = open();
        await atOnce.write(all.map(extractionOf), '1');
        const bits = open();
        const shuffled = [...all].map((one) => ({ one, at: pick(1000) })).sort((a, b) => a.at - b.at);
        for (const { one } of shuffled) {
          const other = all[pick(all.length)] as Article; // one of them
          await bits.write([extractionOf({ ...other, id: one.id })], '1');
          if (pick(3) === 0) await bits.remove([one.id]);
          await bits.write([extractionOf(one)], '1');
        }
        const expected = await register(atOnce, all);
        expect(await register(bits, all)).toEqual(expected);
        await bits.openRebuild('2');
        for (const one of all) await bits.rewrite([extractionOf(one)], '2');
        expect(await register(bits, all)).toEqual(expected);
        await Promise.all([atOnce.close(), bits.close()]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('one after another, going on from what was decided, as all at once', async () => {
    await fc.assert(
      fc.asyncProperty(articlesOf(40), fc.infiniteStream(fc.nat()), async (all, chance) => {
        const pick = (below: number): number => (chance.next().value as number) % below; // the stream never ends
        const [atOnce, bits] = [open(), open()];
        await atOnce.write(all.map(extractionOf), '1');
        for (let at = 0; at < all.length; ) {
          const some = all.slice(at, at + 1 + pick(3));
          await bits.write(some.map(extractionOf), '1');
          at += some.length;
        }
        expect(await register(bits, all)).toEqual(await register(atOnce, all));
        expect(await bits.findDamage()).toEqual([]);
        await Promise.all([atOnce.close(), bits.close()]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

/** All that the register decides, and what follows from it. */
async function register(archive: Archive, articles: readonly Article[]): Promise<unknown> {
  const speakers = await archive.listSpeakers('');
  const statements = await Promise.all(articles.map(async ({ id }) => (await archive.readDocument(id))?.statements));
  return [speakers, await Promise.all(speakers.map(({ id }) => archive.readSpeaker(id))), statements];
}
