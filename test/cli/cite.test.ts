import { describe, expect, test } from '@jest/globals';
import { cardboard, hit, run } from './rig.ts';

const house = cardboard({ hits: [hit(), hit({ id: 'courier-2-1', confidence: 0.5 })] });

describe('quoth cite', () => {
  test('prints the plain citation, or the style asked for', async () => {
    expect(await run('cite courier-1-1', house)).toEqual({
      code: 0,
      out: '“The ferry sails again” — Ilse Varga, in “Ferry back”, Lorn Courier, 2031-04-03. https://courier.example/ferry\n',
      err: '',
    });
    expect((await run('cite courier-1-1 --style MLA', house)).out).toContain('(qtd. in “Ferry back”)');
  });
  test('says on stderr what whoever cites should know', async () => {
    const { code, out, err } = await run('cite courier-2-1', house);
    expect(code).toBe(0);
    expect(out).not.toContain('doubtful');
    expect(err).toContain('quoth: The speaker was found automatically and is doubtful (confidence 50 %)');
  });
  test('as JSON it is style, text and warnings', async () =>
    expect(JSON.parse((await run('cite --json --style ris courier-2-1', house)).out)).toEqual({
      style: 'ris',
      text: expect.stringMatching(/^TY {2}- NEWS\r\n/u),
      warnings: [expect.stringContaining('doubtful')],
    }));
  test.each([
    ['bibtx', 'did you mean bibtex?'],
    ['chicago', 'did you mean chicago-notes or chicago-author-date?'],
    ['xyzzy', '"xyzzy" is no citation style; there are plain, apa, mla,'],
  ])('a style it does not know is trouble: %s', async (style, words) => {
    const told = await run(`cite --style ${style} courier-1-1`, house);
    expect(told).toMatchObject({ code: 2, out: '' });
    expect(told.err).toContain(words);
  });
  test('a statement that is not there is exit code 1', async () =>
    expect(await run('cite nothing', house)).toEqual({ code: 1, out: '', err: 'quoth: There is no statement "nothing".\n' }));
});
