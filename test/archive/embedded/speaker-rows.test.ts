import { describe, expect, test } from '@jest/globals';
import { appearancesIn, mentionFinder } from '../../../src/archive/embedded/speaker-rows.ts';
import { growth } from '../../processor-time.ts';
import { extractionOf, type Said } from '../articles.ts';

describe('who is named inside a statement', () => {
  const check = (said: readonly Said[], ...mentions: readonly (readonly string[])[]): void => {
    const extraction = extractionOf({ id: 'a', said });
    const mentionsOf = mentionFinder(appearancesIn(extraction));
    expect(extraction.statements.map((statement) => mentionsOf(statement))).toEqual(mentions);
  };
  test('another speaker of the article, by name or alias', () =>
    check(
      [
        { words: 'Lund is wrong', by: 'Bo Berg' },
        { words: 'Bo Berg’s boat leaks', by: 'Ada Lund', aliases: ['Lund'] },
      ],
      ['ada-lund'],
      ['bo-berg'],
    ));
  test('not the speaker themself, nor a part of a longer word', () =>
    check(
      [
        { words: 'I am Bo Berg of Bergen', by: 'Bo Berg' },
        { words: 'Landing in Bergen', by: 'Cy Berge' },
      ],
      [],
      [],
    ));
  test('not somebody who says nothing here', () => check([{ words: 'Dee Dahl is wrong', by: 'Bo Berg' }], []));

  test('twice the people and statements take about twice as long, not four times', async () => {
    const search = (size: number) => {
      const said = Array.from({ length: size }, (_, index) => ({
        words: `Ask Ada L${index} about number ${index}`,
        by: `Ada L${index}`,
      }));
      const extraction = extractionOf({ id: 'a', said });
      const appearances = appearancesIn(extraction).map(({ name, ...rest }, index) => ({ ...rest, name: `L${index} ${name}` }));
      const mentionsOf = mentionFinder(appearances);
      return () => extraction.statements.map((statement) => mentionsOf(statement));
    };
    expect(await growth(search(4_000), search(8_000), 3)).toBeLessThan(3);
  });
});
