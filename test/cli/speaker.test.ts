import { expect, test } from '@jest/globals';
import { cardboard, hit, run, speaker } from './rig.ts';

const oskar = speaker({
  id: 'oskar-varga',
  name: 'Oskar Varga',
  role: null,
  statements: 1,
  first: null,
  last: null,
  aliases: [],
});
const speakers = [speaker(), oskar];

test('one speaker is shown with what they said last', async () => {
  const told = await run('speaker ilse varga', cardboard({ speakers, hits: [hit()] }));
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).toMatch(
    /^Ilse Varga, harbour master · 12 statements, 3 May 2030 to 2 April 2031 · ilse-varga\n {2}also called: Varga\n\n“The ferry/u,
  );
});

test('several are listed, never merged', async () => {
  const { code, out } = await run('speaker varga', cardboard({ speakers }));
  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.split(' · ')[0])).toEqual(['Ilse Varga, harbour master', 'Oskar Varga', '']);
});

test('who bears exactly the name is meant, though others hold it', async () => {
  const longer = speaker({ id: 'ilse-varga-lind', name: 'Ilse Varga Lind' });
  expect((await run('speaker Ilse Varga', cardboard({ speakers: [longer, ...speakers] }))).out).not.toContain('Lind');
});

test('as JSON each line is a speaker', async () => {
  const { out } = await run('speaker --json varga', cardboard({ speakers }));
  expect(out).toBe(`${JSON.stringify(speakers[0])}\n${JSON.stringify(oskar)}\n`);
});

test('nobody of that name is exit code 1', async () => {
  expect(await run('speaker lind', cardboard({ speakers }))).toEqual({
    code: 1,
    out: '',
    err: '“lind” is quoted nowhere in the archive.\n',
  });
});

test('for a name that nobody has those nearly alike are offered', async () => {
  expect(await run('speaker vraga', cardboard({ near: speakers }))).toEqual({
    code: 1,
    out: '',
    err: '“vraga” is quoted nowhere in the archive. Did you mean Ilse Varga (ilse-varga) or Oskar Varga (oskar-varga)?\n',
  });
});

test('nobody is no name: an unset variable must not print everybody', async () => {
  expect(await run(['speaker', ''])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Nobody is named') });
});
