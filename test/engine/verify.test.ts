import { beforeAll, describe, expect, test } from '@jest/globals';
import { createArchive } from '../../src/archive/embedded/embedded.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { presentVerdict } from '../../src/engine/verdict-words.ts';
import { loadEnglish } from '../../src/language/language.ts';
import type { Verdict } from '../../src/types.ts';
import { type Article, extractionOf } from '../archive/articles.ts';

const archive = createArchive({ directory: null, now: () => performance.now() });
const engine: Engine = createEngine({ english: loadEnglish, archive });

const DAM = 'The dam is safe and it will stay safe as long as I am in charge of it.';
const WALL = 'Every stone of the old wall was carried here by somebody’s grandmother.';
const ARTICLES: readonly Article[] = [
  { id: 'second', published: '2024-03-07', said: [{ words: DAM, by: 'Ada Lund' }] },
  { id: 'first', published: '2024-03-05', said: [{ words: DAM.toUpperCase(), by: 'Ada Lund' }] },
  { id: 'third', published: '2024-04-01', said: [{ words: 'We will see.', by: 'Ada Lund' }] },
  { id: 'fourth', published: '2024-04-02', said: [{ words: 'We will see.', by: 'Bo Lund' }] },
  { id: 'fifth', published: '2024-04-03', said: [{ words: 'We will see about the turbines on the ridge', by: 'Ida Berg' }] },
  { id: 'sixth', published: '2024-04-04', said: [{ words: WALL, by: 'Una Holm' }] },
  {
    id: 'seventh',
    published: '2024-04-20',
    said: [{ words: 'A wall is a wall wherever it stands', by: 'Una Holm', role: 'mayor of Orrin' }],
  },
  // Enough talk that “we”, “will” and “see” are common words.
  ...Array.from({ length: 80 }, (_, at) => ({
    id: `talk-${at}`,
    published: '2024-05-01',
    said: [
      { words: `We will talk and see what number ${at} costs and who will pay for number ${at + 1}`, by: `Speaker No${at}` },
    ],
  })),
];

beforeAll(async () => {
  await archive.write(ARTICLES.map(extractionOf), '1');
});

const check = async (text: string, verdict: Verdict, ids: readonly string[], speaker: string | null = null) => {
  const found = await engine.verify({ text, speaker });
  expect({ verdict: found.verdict, ids: found.matches.map(({ statement }) => statement.document.id) }).toEqual({ verdict, ids });
  return found;
};

describe('checking against the archive', () => {
  test('all places where the words were reported are listed, earliest first', async () => {
    const { matches } = await check(DAM, 'exact', ['first']);
    expect(matches[0]?.reports.map(({ document }) => document.id)).toEqual(['first', 'second']);
  });
  test('a few common words are found as a phrase, by everybody who said them', () =>
    check('we will see', 'exact', ['third', 'fourth', 'fifth']).then(({ matches }) =>
      expect(matches.map(({ coverage }) => coverage)).toEqual(['whole', 'whole', 'excerpt']),
    ));
  test('a surname that fits two people lists both and chooses none', async () => {
    const { namesakes } = await check('We will see.', 'exact', ['third', 'fourth', 'fifth'], 'Lund');
    expect(namesakes).toEqual(['Ada Lund', 'Bo Lund']);
  });
  test('a surname that fits two people lists both where only one of them said it', async () => {
    const { namesakes } = await check(DAM, 'exact', ['first'], 'Lund');
    expect(namesakes).toEqual(['Ada Lund', 'Bo Lund']);
  });
  test('a name that is nearly the speaker’s, and nobody’s, decides nothing, and the answer asks back', async () => {
    const found = await check(DAM, 'exact', ['first'], 'Ada Lunnd');
    expect([found.didYouMean, found.matches[0]?.speakerMatches]).toEqual(['Ada Lund', null]);
    const { notes } = presentVerdict(found, (day) => day);
    expect(notes).toEqual(['Nobody in this archive is called “Ada Lunnd”. Did you mean Ada Lund?']);
  });
  test('a name like the speaker’s that is somebody’s is another’s', async () => {
    const other = await check(DAM, 'wrong-speaker', ['first'], 'Ida Berg');
    expect(other.didYouMean).toBeNull();
    const near = presentVerdict(await check(DAM, 'wrong-speaker', ['first'], 'Ida Lund'), (day) => day);
    expect(near.notes[0]).toBe('The names are nearly alike: “Ida Lund” may be a slip for Ada Lund, or somebody else.');
  });
  test('an office is hers who is given it in any article of that time', async () => {
    await check(WALL, 'exact', ['sixth'], 'the mayor of Orrin').then(({ matches, namesakes }) =>
      expect([matches[0]?.speakerMatches, namesakes]).toEqual([true, []]),
    );
    await check(WALL, 'exact', ['sixth'], 'the premier').then(({ matches }) => expect(matches[0]?.speakerMatches).toBeNull());
  });
  test('a given name alone proves nothing, and the answer says so', async () => {
    const found = presentVerdict(await check(DAM, 'exact', ['first'], 'Ada'), (day) => day);
    expect(found.notes[0]).toBe('Whether that is Ada cannot be told: the article says “Ada Lund”.');
  });
  test('one sentence late in a long paste is found', async () => {
    const others = Array.from({ length: 20 }, (_, at) => `Zebra ${at} prefers its marmalade without any of the peel.`);
    const { matches } = await check([...others, DAM].join(' '), 'altered', ['first']);
    expect(matches[0]?.changes[0]?.words).toBe(`only one of the 21 sentences is quoted in this archive: “${DAM}”`);
  });
  test('of a speech of more than a thousand words the answer says how far it was compared', async () => {
    const speech = Array.from({ length: 200 }, (_, at) => `Zebra ${at} eats no peel.`).join(' ');
    const found = await engine.verify({ text: `${speech} Thank you.`, speaker: null });
    const { notes } = presentVerdict(found, (day) => day);
    expect(notes).toContain('Only its first 1000 of 1002 words were compared; check the rest by itself.');
    const short = await engine.verify({ text: speech, speaker: null });
    expect(presentVerdict(short, (day) => day).notes.join()).not.toContain('compared');
  });
  test('the named person is found among many who said the same few words', async () => {
    const { matches } = await engine.verify({ text: 'We will talk and see', speaker: 'Speaker No79' });
    expect(matches[0]).toMatchObject({ speakerMatches: true, statement: { document: { id: 'talk-79' } } });
  });
  test('a splice is found by its parts', async () => {
    const { matches } = await check('The dam is safe and it will stay safe. See about the turbines on the ridge.', 'altered', [
      'first',
      'fifth',
    ]);
    expect(matches[0]?.changes[0]?.words).toContain('spliced');
  });
  test('nothing found comes with what was searched', async () => {
    const { coverage } = await check('Zebras prefer marmalade', 'not-found', []);
    expect(coverage).toEqual({ documents: 87, statements: 87, first: '2024-03-05', last: '2024-05-01' });
  });
  test('no text is an error', async () => {
    for (const text of ['', '“”', '…', '"', '\uD800', '((((', 'a OR b -c', '['.repeat(2000)]) await check(text, 'not-found', []);
  });
});
