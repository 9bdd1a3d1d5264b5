// What every archive must do, whatever it is built on.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Archive } from '../../src/archive/archive.ts';
import type { DocumentsRequest, Extraction, SearchRequest } from '../../src/types.ts';
import { type Article, documentOf, extractionOf } from './articles.ts';

const DAM = 'The dam is safe and it will stay safe';

const request = (q: string): SearchRequest => ({
  q,
  sort: 'newest',
  limit: 20,
  cursor: null,
  collapse: false,
  facets: { speaker: [], source: [], year: [], type: [], kind: [] },
});

export function describeArchive(name: string, create: () => Archive): void {
  describe(name, () => {
    let archive: Archive;
    beforeEach(() => {
      archive = create();
    });
    afterEach(() => archive.close());

    const write = async (...articles: readonly Article[]): Promise<readonly string[]> =>
      (await archive.write(articles.map(extractionOf), '1')).map(({ document, outcome }) => `${document} ${outcome}`);

    describe('before anything was written', () => {
      test('the status is empty', async () =>
        expect(await archive.status()).toMatchObject({ documents: 0, statements: 0, speakers: 0, sources: 0, version: '0' }));
      test('nothing is found', async () => {
        expect(await archive.readStatement('a-1')).toBeNull();
        expect(await archive.readDocument('a')).toBeNull();
        expect(await archive.readSpeaker('ada-lund')).toBeNull();
        expect(await archive.listSpeakers('')).toEqual([]);
        expect(await archive.findHeld([documentOf({ id: 'a', text: '' })])).toEqual([null]);
      });
    });

    describe('watching a query', () => {
      const article = (id: string, by: string): Article => ({ id, published: '2024-03-05', said: [{ words: DAM, by }] });

      test('a new watch has everything to tell, and nothing once it was told', async () => {
        await write(article('a', 'Ada Lund'));
        expect(await archive.readWatch('dam')).toEqual({ isNew: true, untold: ['a-1'] });
        await archive.keepWatch('dam', ['a-1']);
        expect(await archive.readWatch('dam')).toEqual({ isNew: false, untold: [] });
      });
      test('only what was told counts as told, of this query alone', async () => {
        await write(article('a', 'Ada Lund'));
        await archive.keepWatch('dam', []);
        expect(await archive.readWatch('dam')).toEqual({ isNew: false, untold: ['a-1'] });
        await archive.keepWatch('dam', ['a-1']);
        await write(article('b', 'Bo Berg'));
        expect(await archive.readWatch('dam')).toEqual({ isNew: false, untold: ['b-1'] });
        expect(await archive.readWatch('safe')).toMatchObject({ isNew: true, untold: expect.arrayContaining(['a-1', 'b-1']) });
      });
      test('what is new is told newest first, whatever order it came in', async () => {
        await archive.keepWatch('dam', []);
        const on = (id: string, published: string): Article => ({ ...article(id, 'Ada Lund'), published });
        await write(on('a', '2024-03-05'), on('b', '2024-03-09'), on('c', '2024-03-07'));
        expect((await archive.readWatch('dam')).untold).toEqual(['b-1', 'c-1', 'a-1']);
      });
      test('what is made anew is not news', async () => {
        await write(article('a', 'Ada Lund'));
        await archive.keepWatch('dam', ['a-1']);
        await archive.openRebuild('2');
        await archive.rewrite([extractionOf(article('a', 'Ada Lund'))], '2');
        await write({ ...article('a', 'Ada Lund'), title: 'Dam' });
        expect(await archive.readWatch('dam')).toEqual({ isNew: false, untold: [] });
      });
      test('records are read in the order given, without those that went', async () => {
        await write(article('a', 'Ada Lund'), article('b', 'Bo Berg'));
        const read = await archive.readStatements(['b-1', 'gone-1', 'a-1']);
        expect(read.map(({ id }) => id)).toEqual(['b-1', 'a-1']);
      });
    });

    describe('keeping', () => {
      const article: Article = { id: 'a', title: 'Dam', published: '2024-03-05', said: [{ words: DAM, by: 'Ada Lund' }] };

      test('what was written is read back to the letter', async () => {
        const extraction = extractionOf(article);
        await archive.write([extraction], '1');
        expect(await archive.readDocument('a')).toEqual({ document: extraction.document, statements: extraction.statements });
        expect(await archive.readStatement('a-1')).toEqual({
          statement: extraction.statements[0],
          reasons: extraction.evidence[0]?.reasons,
          reports: [],
          previousBySpeaker: null,
          nextBySpeaker: null,
          couldBe: [],
          corrections: [],
        });
      });
      test('fields of a record keep the order of the contract', async () => {
        const [statement] = await written(archive, extractionOf(article));
        expect(Object.keys(statement ?? {})).toEqual(Object.keys(extractionOf(article).statements[0] ?? {}));
      });
      test('text with any character keeps its length', async () => {
        const text = `“${DAM},” she said.\0 \u{FFFD} \u{1F600} e\u0301 \r\n\t“’`;
        await write({ ...article, text });
        expect((await archive.readDocument('a'))?.document.text).toBe(text);
      });
      test('the same document twice changes nothing', async () => {
        expect(await write(article)).toEqual(['a added']);
        const before = await everything(archive);
        expect(await write(article)).toEqual(['a unchanged']);
        expect(await everything(archive)).toEqual(before);
        expect(await archive.findHeld([documentOf(article)])).toEqual([1]);
      });
      test('the same document twice in one batch is added once', async () =>
        expect(await write(article, article)).toEqual(['a added', 'a unchanged']));
      test('a document that differs in anything is replaced', async () => {
        await write(article);
        for (const change of [
          { title: 'The dam' },
          { published: '2024-03-06' },
          { url: 'https://example.org/dam' },
          { author: 'C' },
        ]) {
          expect(await write({ ...article, ...change })).toEqual(['a replaced']);
        }
      });
      test('a replaced document leaves nothing of the old one', async () => {
        await write(article);
        await write({ ...article, said: [{ words: 'We were wrong', by: 'Bo Berg' }] });
        const fresh = create();
        await fresh.write([extractionOf({ ...article, said: [{ words: 'We were wrong', by: 'Bo Berg' }] })], '1');
        expect(await everything(archive)).toEqual(await everything(fresh));
        expect(await archive.readSpeaker('ada-lund')).toBeNull();
        await fresh.close();
      });
      test('a statement whose place moved is gone from its old id', async () => {
        await write(article);
        await write({ ...article, text: `Rain. “${DAM},” said Ada Lund.` });
        expect(await archive.readStatement('a-1')).toBeNull();
        expect((await archive.readStatement('a-7'))?.statement.text).toBe(DAM);
      });
      test('a batch is kept whole or not at all', async () => {
        const broken = { ...extractionOf({ id: 'b', text: '' }), statements: null } as unknown as Extraction; // a bug upstream
        await expect(archive.write([extractionOf(article), broken], '1')).rejects.toThrow();
        expect(await archive.status()).toMatchObject({ documents: 0, statements: 0, speakers: 0, version: '0' });
      });
      test('two statements that claim one place are one', async () => {
        const extraction = extractionOf({
          ...article,
          said: [
            { words: DAM, by: 'Ada Lund' },
            { words: DAM, by: 'Bo Berg' },
          ],
        });
        await archive.write([extraction], '1');
        expect((await archive.readDocument('a'))?.statements.map(({ speaker }) => speaker?.name)).toEqual(['Ada Lund']);
      });
      test('documents come back in the order they came in, also after one was replaced', async () => {
        await write({ id: 'c' }, { id: 'a' }, { id: 'b' });
        await write({ id: 'c', title: 'new' });
        const ids: string[] = [];
        for await (const { id } of archive.documents()) ids.push(id);
        expect(ids).toEqual(['c', 'a', 'b']);
      });
    });

    describe('the version', () => {
      test('changes with every change and only then', async () => {
        const versions = [(await archive.status()).version];
        for (const title of ['A', 'B', 'A', 'A']) {
          await write({ id: 'a', title });
          versions.push((await archive.status()).version);
        }
        expect(new Set(versions).size).toBe(4);
        expect(versions[4]).toBe(versions[3]);
      });
      test('differs between archives that hold different things', async () => {
        const other = create();
        await write({ id: 'a' });
        await other.write([extractionOf({ id: 'b' })], '1');
        expect((await archive.status()).version).not.toBe((await other.status()).version);
        await other.close();
      });
    });

    describe('speakers', () => {
      const articles: readonly Article[] = [
        { id: 'a', publisher: 'The Lamp', published: '2023-05-01', said: [{ words: 'Yes', by: 'Ada Lund', role: 'mayor' }] },
        {
          id: 'b',
          publisher: 'The Oar',
          published: '2024-02-01',
          said: [
            { words: 'No', by: 'Ada Lund', role: 'senator', aliases: ['Lund'] },
            { words: 'Maybe', by: 'Bo Lund' },
          ],
        },
        { id: 'c', published: '2024-03-01', said: [{ words: 'Together', by: 'Ada Lund and Şule Çelik' }] },
      ];
      beforeEach(() => write(...articles));

      test('list a name that a transcript shouts, or their own in capitals, as no further alias', async () => {
        await write({ id: 'd', said: [{ words: 'Aye', by: 'Ada Lund', aliases: ['ADA LUND', 'LUND', 'Lund'] }] });
        expect((await archive.readSpeaker('ada-lund'))?.aliases).toEqual(['Lund']);
      });

      test('are summed up over all articles', async () =>
        expect(await archive.readSpeaker('ada-lund')).toEqual({
          id: 'ada-lund',
          name: 'Ada Lund',
          kind: 'person',
          role: 'senator',
          aliases: ['Lund'],
          members: [],
          statements: 3,
          first: '2023-05-01',
          last: '2024-03-01',
          roles: [
            { role: 'mayor', first: '2023-05-01', last: '2023-05-01', count: 1 },
            { role: 'senator', first: '2024-02-01', last: '2024-02-01', count: 1 },
          ],
          years: [
            { value: '2023', count: 1 },
            { value: '2024', count: 2 },
          ],
          sources: [
            { value: 'The Lamp', count: 1 },
            { value: 'The Oar', count: 1 },
          ],
          namesakes: [expect.objectContaining({ id: 'bo-lund', statements: 1 })],
          couldBe: [],
          corrections: [],
        }));
      test('have the latest role that two articles give, however it is written', async () => {
        const role = (id: string, published: string, name: string): Article => ({
          id,
          published,
          said: [{ words: 'Yes', by: 'Dee Dahl', role: name }],
        });
        await write(role('d', '2023-01-01', 'Premier'), role('e', '2023-02-01', 'premier'), role('f', '2023-03-01', 'smiling'));
        const { role: now, roles } = (await archive.readSpeaker('dee-dahl')) ?? { role: null, roles: [] };
        expect([now, roles.map(({ role, count }) => `${role} ${count}`)]).toEqual(['premier', ['premier 2', 'smiling 1']]);
        await write(role('g', '2023-04-01', 'senator'), role('h', '2023-05-01', 'senator'));
        expect((await archive.readSpeaker('dee-dahl'))?.role).toBe('senator');
      });
      test('who speak together stand in the list one by one, and the two have a page', async () => {
        expect((await archive.listSpeakers('')).map(({ name }) => name)).toEqual(['Ada Lund', 'Bo Lund', 'Şule Çelik']);
        expect((await archive.readSpeaker('ada-lund-and-şule-çelik'))?.members.map(({ name }) => name)).toEqual([
          'Ada Lund',
          'Şule Çelik',
        ]);
        expect((await archive.status()).speakers).toBe(3);
      });
      test.each([
        ['lund', 2],
        ['LUND', 2],
        ['celik', 1],
        ['sule CEL', 1],
        ['lund ada', 1],
        ['nobody', 0],
        ['%', 3],
      ])('%s is found without regard to case, accents and order', async (q, count) =>
        expect(await archive.listSpeakers(q)).toHaveLength(count),
      );
      test('who bear the word itself come before those whose names only begin with it or hold it', async () => {
        const said = ['Hannah Dahl', 'Hannah Dahl', 'Hannah Dahl', 'Anna Berg', 'Anna Berg', 'Lee Ann Roe'];
        await write({ id: 'd', said: said.map((by, index) => ({ words: `Word ${index}`, by })) });
        expect((await archive.listSpeakers('ann')).map(({ name }) => name)).toEqual(['Lee Ann Roe', 'Anna Berg', 'Hannah Dahl']);
      });
      test('go when the last article that quotes them changes', async () => {
        await write({ id: 'b', said: [] });
        expect(await archive.readSpeaker('bo-lund')).toBeNull();
        expect(await archive.readSpeaker('ada-lund')).toMatchObject({ statements: 2, role: 'mayor', namesakes: [] });
      });
      test('are followed from statement to statement by date', async () => {
        const [a, b, c] = ['a-1', 'b-1', 'c-1'];
        expect(await archive.readStatement(b)).toMatchObject({ previousBySpeaker: a, nextBySpeaker: c });
        expect(await archive.readStatement(a)).toMatchObject({ previousBySpeaker: null, nextBySpeaker: b });
      });
      test('a statement of unknown date stands outside that order', async () => {
        await write({ id: 'd', said: [{ words: 'Undated', by: 'Ada Lund', date: null }] });
        expect(await archive.readStatement('d-1')).toMatchObject({ previousBySpeaker: null, nextBySpeaker: null });
        expect(await archive.readStatement('a-1')).toMatchObject({ previousBySpeaker: null });
      });
    });

    describe('the same words in several articles', () => {
      const reportsOf = async (id: string): Promise<readonly string[] | undefined> =>
        (await archive.readStatement(id))?.reports.map((report) => report.id);
      const report = (id: string, published: string | null, by: string | null, words = DAM): Article => ({
        id,
        published,
        said: [{ words, by }],
      });

      test('are listed earliest first, marks and case aside', async () => {
        await write(report('late', '2024-03-07', 'Ada Lund'), report('undated', null, 'Ada Lund'));
        await write(report('early', '2024-03-05', 'Ada Lund', DAM.toUpperCase()));
        expect(await reportsOf('late-1')).toEqual(['early-1', 'undated-1']);
        expect(await reportsOf('early-1')).toEqual(['late-1', 'undated-1']);
      });
      test('a surname joins the one full name it fits', async () => {
        await write(report('a', '2024-03-05', 'Ada Lund'), report('b', '2024-03-06', 'Lund'));
        expect(await reportsOf('a-1')).toEqual(['b-1']);
      });
      test('a surname that fits two joins neither, and two people stay two', async () => {
        await write(
          report('a', '2024-03-05', 'Ada Lund'),
          report('b', '2024-03-06', 'Bo Lund'),
          report('c', '2024-03-07', 'Lund'),
        );
        expect([await reportsOf('a-1'), await reportsOf('b-1'), await reportsOf('c-1')]).toEqual([[], [], []]);
      });
      test('an article that names nobody joins when only one speaker could be meant', async () => {
        await write(report('a', '2024-03-05', 'Ada Lund'), report('b', '2024-03-06', null));
        expect(await reportsOf('a-1')).toEqual(['b-1']);
        await write(report('c', '2024-03-07', 'Bo Berg'));
        expect(await reportsOf('a-1')).toEqual([]);
      });
      test('few words are nobody’s own', async () => {
        await write(report('a', null, 'Ada Lund', 'We will not give up'), report('b', null, 'Ada Lund', 'We will not give up'));
        expect(await reportsOf('a-1')).toEqual([]);
      });
      test('a report that goes leaves the group', async () => {
        await write(
          report('a', '2024-03-05', 'Ada Lund'),
          report('b', '2024-03-06', 'Ada Lund'),
          report('c', '2024-03-07', 'Ada Lund'),
        );
        await write({ id: 'a', said: [] });
        expect(await reportsOf('b-1')).toEqual(['c-1']);
        await write({ id: 'c', said: [] });
        expect(await reportsOf('b-1')).toEqual([]);
      });
    });

    describe('sources', () => {
      beforeEach(() =>
        write(
          { id: 'a', publisher: 'THE LAMP', published: '2023-05-01', said: [{ words: 'Yes', by: 'Ada Lund' }] },
          { id: 'b', publisher: 'The Lamp', published: '2024-02-01', said: [{ words: 'No', by: 'Ada Lund and Bo Berg' }] },
          { id: 'c', publisher: 'The Oar', title: 'Nothing said', published: null },
          { id: 'd', said: [{ words: 'Where', by: 'Bo Berg' }] },
        ),
      );
      const lamp = { id: 'the-lamp', name: 'The Lamp', documents: 2, statements: 2, first: '2023-05-01', last: '2024-02-01' };

      test('are the newspapers, whatever case their names are printed in', async () => {
        const oar = { id: 'the-oar', name: 'The Oar', documents: 1, statements: 0, first: null, last: null };
        expect(await archive.listSources('')).toEqual([lamp, oar]);
        expect(await archive.listSources('lamp the')).toEqual([lamp]);
        expect((await archive.status()).sources).toBe(2);
      });
      test('have no page without a name that has letters', async () => {
        await write({ id: 'e', publisher: '***' });
        expect((await archive.listSources('')).map(({ id }) => id)).toEqual(['the-lamp', 'the-oar']);
      });
      test('have a page: whom they quote, and their articles from the newest on', async () => {
        const profile = await archive.readSource('the-lamp');
        expect(profile).toMatchObject(lamp);
        expect(profile?.speakers.map(({ speaker, count }) => [speaker.name, count])).toEqual([
          ['Ada Lund', 2],
          ['Bo Berg', 1],
        ]);
        expect(profile?.articles.map(({ id, statements }) => [id, statements])).toEqual([
          ['b', 1],
          ['a', 1],
        ]);
        expect(await archive.readSource('the-hat')).toBeNull();
      });
      test('and what names none of them is summed up beside them, so that the counts add up', async () => {
        const rest = { id: '-', name: '', documents: 1, statements: 1, first: null, last: null };
        expect(await archive.readSourceless()).toEqual(rest);
        await archive.remove(['d']);
        expect(await archive.readSourceless()).toBeNull();
      });
    });

    describe('offices', () => {
      beforeEach(() =>
        write(
          { id: 'a', published: '2023-05-01', said: [{ words: 'Yes', by: 'Ada Lund', role: 'Mayor of Danby' }] },
          { id: 'b', published: '2024-02-01', said: [{ words: 'No', by: 'Ada Lund', role: 'mayor' }] },
          { id: 'c', published: '2024-03-01', said: [{ words: 'Why', by: 'Bo Berg', role: 'health minister' }] },
          { id: 'd', published: '2025-03-01', said: [{ words: 'Where', by: 'Cy Dahl', role: 'mayor' }] },
          { id: 'e', published: '2025-04-01', said: [{ words: 'How', by: 'Ida Mayor' }] },
          { id: 'f', published: '2025-05-01', said: [{ words: 'Who', by: 'Tom Roe', role: 'former health minister' }] },
        ),
      );
      const speakers = async (q: string) => (await archive.listSpeakers(q)).map(({ name }) => name);
      const offered = async (q: string) => (await archive.suggest(q)).speakers.map(({ name }) => name);
      const meant = async (q: string) => (await archive.search(request(q))).people.map(({ name }) => name);

      test.each([
        ['mayor of Danby', ['Ada Lund']],
        ['Danby’s mayor', ['Ada Lund']],
        ['the health minister', ['Bo Berg', 'Tom Roe']],
        ['minister', ['Tom Roe', 'Bo Berg']],
        ['mayor lund', ['Ada Lund']],
        ['lund', ['Ada Lund']],
        ['bishop', []],
      ])('find who is called so: %s', async (q, names) => expect(await speakers(q)).toEqual(names));
      test('find nobody where a person bears the words as a name', async () =>
        expect(await speakers('mayor')).toEqual(['Ida Mayor']));
      test('say how it is called, and the days of the articles that call it so', async () => {
        const [lund] = await archive.listSpeakers('mayor of danby');
        expect(lund?.office).toEqual({ role: 'Mayor of Danby', first: '2023-05-01', last: '2024-02-01' });
        expect((await archive.listSpeakers('lund'))[0]?.office).toBeUndefined();
      });
      test('are offered while one types, behind people of that name, and with a slip', async () => {
        expect(await offered('health m')).toEqual(['Bo Berg', 'Tom Roe']);
        expect(await offered('mayo')).toEqual(['Ida Mayor', 'Cy Dahl', 'Ada Lund']);
        expect(await offered('minster')).toEqual(['Tom Roe', 'Bo Berg']);
        expect(await offered('he')).toEqual([]);
      });
      test('stand above the hits where the query is the whole office, latest first', async () => {
        expect(await meant('health minister')).toEqual(['Bo Berg']);
        expect(await meant('mayor')).toEqual(['Ida Mayor', 'Cy Dahl', 'Ada Lund']);
        expect(await meant('minister')).toEqual([]);
        expect(await meant('"health minister"')).toEqual([]);
        expect(await meant('health minister boat')).toEqual([]);
      });
    });

    describe('the list of articles', () => {
      beforeEach(() =>
        write(
          {
            id: 'a',
            publisher: 'The Lamp',
            title: 'Élan at the mill',
            published: '2023-05-01',
            said: [{ words: 'Yes', by: 'Bo Berg' }],
          },
          { id: 'b', publisher: 'The Lamp', title: 'Mill closes', published: '2024-02-01' },
          { id: 'c', publisher: 'The Oar', title: 'Le moulin', published: null, language: 'fr' },
          { id: 'd', published: '2024-03-05', said: [{ words: 'Where', by: 'Bo Berg' }] },
        ),
      );
      const nothing = { source: null, year: null, found: null };
      const list = (chosen: Partial<DocumentsRequest['chosen']>, q = '', offset = 0, limit = 9) =>
        archive.listDocuments({ q, chosen: { ...nothing, ...chosen }, offset, limit });
      const ids = async (...asked: Parameters<typeof list>) => (await list(...asked)).items.map(({ id }) => id);

      test('is newest first, those without a day last, with the number of statements of each', async () => {
        const { total, items } = await list({});
        expect([total, items.map(({ id, statements }) => [id, statements])]).toEqual([
          4,
          [
            ['d', 1],
            ['b', 0],
            ['a', 1],
            ['c', 0],
          ],
        ]);
        expect(items[3]).toMatchObject({ title: 'Le moulin', publisher: 'The Oar', published: null, language: 'fr' });
        expect(await ids({}, '', 1, 2)).toEqual(['b', 'a']);
      });
      test('is narrowed down by paper, year, what was found, and words of the title', async () => {
        expect(await ids({ source: 'the-lamp' })).toEqual(['b', 'a']);
        expect(await ids({ source: '-' })).toEqual(['d']);
        expect(await ids({ year: '2024' })).toEqual(['d', 'b']);
        expect(await ids({ year: '-' })).toEqual(['c']);
        expect(await ids({ found: 'none' })).toEqual(['b']);
        expect(await ids({ found: 'foreign' })).toEqual(['c']);
        expect(await ids({}, 'elan MILL')).toEqual(['a']);
        expect(await ids({ year: '2024' }, 'mill')).toEqual(['b']);
        expect(await list({ source: 'the-hat' })).toMatchObject({ total: 0, items: [] });
      });
      test('counts what each choice would keep, under all the others', async () => {
        const counts = async (...asked: Parameters<typeof list>) => {
          const { facets } = await list(...asked);
          return Object.values(facets).map((values) => values.map(({ label, count }) => [label, count]));
        };
        expect(await counts({})).toEqual([
          [
            ['The Lamp', 2],
            ['The Oar', 1],
            ['', 1],
          ],
          [
            ['2024', 2],
            ['2023', 1],
            ['', 1],
          ],
          [
            ['some', 2],
            ['foreign', 1],
            ['none', 1],
          ],
        ]);
        expect(await counts({ year: '2024', found: 'foreign' }, 'mill')).toEqual([
          [],
          [['2024', 0]],
          [
            ['none', 1],
            ['foreign', 0],
          ],
        ]);
      });
      test('knows of an article as soon as it is in, and no more when it is gone', async () => {
        await list({}, 'mill');
        await write({ id: 'e', title: 'The old mill', published: '2025-01-01' });
        expect(await ids({}, 'mill')).toEqual(['e', 'b', 'a']);
        await archive.remove(['b']);
        expect((await list({ found: 'none' })).total).toBe(1);
      });
    });

    describe('searching', () => {
      beforeEach(() =>
        write(
          { id: 'a', published: '2023-05-01', said: [{ words: 'The ferry is late', by: 'Ada Lund' }] },
          {
            id: 'b',
            published: '2024-02-01',
            said: [
              { words: 'The ferry runs again', by: 'Ada Lund and Bo Berg' },
              { words: 'No dam was damaged', by: 'Bo Berg', role: 'engineer' },
              { words: 'A ferry in winter, once', by: null, date: '2001' },
              { words: 'Some ferry will come', by: 'Cy Dahl', date: null },
            ],
          },
        ),
      );

      test('finds records with the places that matched', async () => {
        const page = await archive.search(request('late'));
        expect(page).toMatchObject({ total: 1, items: [{ id: 'a-1', speaker: { name: 'Ada Lund' }, reports: [] }] });
        expect(page.items[0]?.highlights.map(({ start, end }) => page.items[0]?.text.slice(start, end))).toEqual(['late']);
      });
      test('without words lists everything, pages follow one another', async () => {
        const first = await archive.search({ ...request(''), limit: 3 });
        const second = await archive.search({ ...request(''), limit: 3, cursor: first.next });
        expect([first.total, first.items.length, second.items.length, second.next]).toEqual([5, 3, 2, null]);
        expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5);
      });
      test('shows how the hits lie in time', async () =>
        expect(await archive.timeline(request('ferry'))).toEqual({
          counts: [
            { value: '2001', count: 1 },
            { value: '2023-05', count: 1 },
            { value: '2024-02', count: 1 },
          ],
          undated: 1,
        }));
      test('shows who said what was found, each of those who spoke together', async () => {
        const { groups, limited } = await archive.groupBySpeaker(request('ferry'));
        expect(limited).toBe(false);
        expect(groups.map(({ speaker, count, first, last }) => [speaker.name, count, first, last])).toEqual([
          ['Ada Lund', 2, '2023-05-01', '2024-02-01'],
          ['Bo Berg', 1, '2024-02-01', '2024-02-01'],
          ['Cy Dahl', 1, null, null],
        ]);
      });
      test('offers speakers with their roles, and words', async () => {
        expect((await archive.suggest('ber')).speakers).toEqual([
          { id: 'bo-berg', name: 'Bo Berg', role: 'engineer', statements: 2 },
        ]);
        expect((await archive.suggest('fer')).words).toEqual([{ word: 'ferry', statements: 4 }]);
      });
    });

    describe('what people talk about', () => {
      const isTopic = (word: string): boolean => word !== 'well';
      const talk = (id: string, by: string, words: string): Article => ({ id, said: [{ words, by }] });
      beforeEach(() =>
        write(
          ...Array.from({ length: 8 }, (_, index) =>
            talk(`a${index}`, 'Ada Lund', `Well, the herons of Lund number ${index} matter`),
          ),
          ...Array.from({ length: 30 }, (_, index) =>
            talk(`b${index}`, 'Bo Berg', `Well, the harbour and the dam number ${index} matter`),
          ),
          talk('c', 'Bo Berg', 'Herons nest there'),
        ),
      );

      test('is the words that others hardly use: no number, no own name, nothing everybody says', async () => {
        expect(await archive.distinctiveWords('ada-lund', 5, isTopic)).toEqual([{ word: 'herons', count: 8 }]);
        expect(await archive.distinctiveWords('ada-lund', 5, (word) => word !== 'herons')).toEqual([]);
        expect((await archive.distinctiveWords('bo-berg', 5, isTopic)).map(({ word }) => word)).not.toContain('matter');
        expect(await archive.distinctiveWords('nobody', 5, isTopic)).toEqual([]);
      });
      test('is counted in all forms of a word, as a search for it counts', async () => {
        await write(...['A euro is left', 'The euro and the euros', 'Some euros'].map((words) => talk(words, 'Ada Lund', words)));
        expect(await archive.distinctiveWords('ada-lund', 5, isTopic)).toContainEqual({ word: 'euro', count: 3 });
        const facets = { speaker: ['ada-lund'], source: [], year: [], type: [], kind: [] };
        expect((await archive.search({ ...request('euro'), facets })).total).toBe(3);
      });
      test('is two words where one hardly stands without the other', async () => {
        const words = ['The wind farm is late', 'No wind farm here', 'The ‘wind farm’ again', 'A farm', 'The sea, the island'];
        await write(...words.map((one, at) => talk(`w${at}`, 'Ada Lund', one)), talk('x', 'Bo Berg', 'That wind farm is fine'));
        const own = await archive.distinctiveWords('ada-lund', 5, isTopic);
        expect(own).toContainEqual({ word: 'wind farm', count: 3 });
        expect(own.map(({ word }) => word)).not.toContain('wind');
        const facets = { speaker: ['ada-lund'], source: [], year: [], type: [], kind: [] };
        expect((await archive.search({ ...request('"wind farm"'), facets })).total).toBe(3);
        expect(await archive.sharedTopics('ada-lund', 'bo-berg', 9, isTopic)).toContainEqual({ word: 'wind farm', a: 3, b: 1 });
      });
      test('is shared where both use a word', async () => {
        expect(await archive.sharedTopics('ada-lund', 'bo-berg', 5, isTopic)).toContainEqual({ word: 'herons', a: 8, b: 1 });
        expect(await archive.sharedTopics('ada-lund', 'nobody', 5, isTopic)).toEqual([]);
      });
    });

    describe('a rebuild', () => {
      const limit = { documents: 2, characters: 1000, after: null };
      const articles: readonly Article[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
        id,
        publisher: 'The Lamp',
        published: '2024-03-05',
        said: [{ words: DAM, by: 'Ada Lund' }],
      }));
      const again = (id: string): Extraction => extractionOf(articles.find((article) => article.id === id) as Article); // ids are theirs

      test('visits every document once, and loses nothing', async () => {
        await write(...articles);
        const before = await everything(archive);
        expect(await archive.openRebuild('1')).toEqual({ done: 0, total: 5 });
        const visited: string[] = [];
        for (;;) {
          const documents = await archive.readOutdated(limit);
          if (documents.length === 0) break;
          expect(documents.length).toBeLessThanOrEqual(2);
          visited.push(...documents.map(({ id }) => id));
          await archive.rewrite(
            documents.map(({ id }) => again(id)),
            '1',
          );
        }
        expect(visited).toEqual(['a', 'b', 'c', 'd', 'e']);
        expect(await everything(archive)).toEqual(before);
      });
      test('goes on where it was interrupted', async () => {
        await write(...articles);
        await archive.openRebuild('1');
        await archive.rewrite([again('a'), again('b')], '1');
        expect(await archive.openRebuild('1')).toEqual({ done: 2, total: 5 });
        expect((await archive.readOutdated(limit)).map(({ id }) => id)).toEqual(['c', 'd']);
      });
      test('reads on behind what is in hand and not yet rewritten', async () => {
        await write(...articles);
        await archive.openRebuild('1');
        expect((await archive.readOutdated({ ...limit, after: 'b' })).map(({ id }) => id)).toEqual(['c', 'd']);
        expect(await archive.readOutdated({ ...limit, after: 'e' })).toEqual([]);
        expect((await archive.readOutdated({ ...limit, after: 'gone' })).map(({ id }) => id)).toEqual(['a', 'b']);
      });
      test('documents of an older extractor are out of date, new ones are not', async () => {
        await archive.write(articles.slice(0, 3).map(extractionOf), '1');
        await archive.write(articles.slice(3).map(extractionOf), '2');
        expect(await archive.openRebuild('2')).toEqual({ done: 2, total: 5 });
      });
      test('replaces the derived and serves the old until then', async () => {
        await write(...articles);
        await archive.openRebuild('2');
        expect((await archive.readStatement('a-1'))?.statement.speaker?.name).toBe('Ada Lund');
        const article = {
          ...articles[0],
          id: 'a',
          text: documentOf(articles[0] as Article).text,
          said: [{ words: DAM, by: 'Bo Berg' }],
        };
        await archive.rewrite([extractionOf(article)], '2');
        expect((await archive.readStatement('a-1'))?.statement.speaker?.name).toBe('Bo Berg');
        expect((await archive.readSpeaker('ada-lund'))?.statements).toBe(4);
      });
      test('leaves alone what was changed after it was read', async () => {
        await write(...articles);
        await archive.openRebuild('1');
        const stale = again('a');
        await write({ id: 'a', said: [{ words: 'Newer', by: 'Bo Berg' }] });
        await archive.rewrite([stale], '1');
        expect((await archive.readDocument('a'))?.statements.map(({ text }) => text)).toEqual(['Newer']);
      });
      test('of an empty archive is done at once', async () => {
        expect(await archive.openRebuild('1')).toEqual({ done: 0, total: 0 });
        expect(await archive.readOutdated(limit)).toEqual([]);
      });
    });
  });
}

async function written(archive: Archive, extraction: Extraction) {
  await archive.write([extraction], '1');
  return (await archive.readDocument(extraction.document.id))?.statements ?? [];
}

/** All that can be read, without the version, which tells the story of the archive and not only its end. */
async function everything(archive: Archive): Promise<unknown> {
  const documents: unknown[] = [];
  for await (const { id } of archive.documents()) {
    const detail = await archive.readDocument(id);
    documents.push(detail, await Promise.all((detail?.statements ?? []).map((statement) => archive.readStatement(statement.id))));
  }
  const speakers = await archive.listSpeakers('');
  const profiles = await Promise.all(speakers.map(({ id }) => archive.readSpeaker(id)));
  const { version: _, path: __, ...status } = await archive.status();
  return { documents, speakers, profiles, status };
}
