// Words that say when, and words that only look like them. Resolved for Thursday, 12 March 2026, after something dated 8 March.

import { describe, expect, test } from '@jest/globals';
import { loadEnglish } from '../../../src/language/language.ts';
import { findTimeExpressions } from '../../../src/language/time/time-expressions.ts';
import { resolveTime } from '../../../src/language/time/time-values.ts';
import { dayNumber } from '../../../src/text/days.ts';
import { findWords } from '../../../src/text/words.ts';

const english = loadEnglish();

/** In a case, brackets stand around each expression. */
function check(marked: string, values: string): void {
  const text = marked.replace(/[[\]]/gu, '');
  const found = findTimeExpressions(english, text, findWords(text, 0, text.length));
  const shown = found.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
  expect(shown).toBe(marked);
  const reference = { published: dayNumber('2026-03-12'), anchor: { value: '2026-03-08', precision: 'day' } as const };
  expect(found.map(({ time }) => resolveTime(time, reference)?.value ?? 'none').join(' ')).toBe(values);
}

describe('found and resolved', () => {
  test.each([
    ['Lund said [Thursday] and again [late Tuesday].', '2026-03-12 2026-03-10'],
    ['on [last Thursday], [Friday night] and [this Sunday]', '2026-03-05 2026-03-06 2026-03-08'],
    ['on [Sept. 27], [March 3] and [3 March 2021]', '2025-09-27 2026-03-03 2021-03-03'],
    ['on [Friday, March 6], not later', '2026-03-06'],
    ['on the [27th of February] and on [2024-02-29]', '2026-02-27 2024-02-29'],
    ['in [July], in [early January], [March 2016] and [last May]', '2025-07 2026-01 2016-03 2025-05'],
    ['In [2008] she wrote a [1998] interview up', '2008 1998'],
    [
      '[today], [earlier today], [yesterday], [this morning] and [last night]',
      '2026-03-12 2026-03-12 2026-03-11 2026-03-12 2026-03-11',
    ],
    ['[two days ago], [12 days ago], [a year ago], [three months ago]', '2026-03-10 2026-02-28 2025 2025-12'],
    [
      '[two days earlier], [a day later], [the next day], [the day before], [at the time].',
      '2026-03-06 2026-03-09 2026-03-09 2026-03-07 2026-03-08',
    ],
    ['[last month], [this year], [last week], [hours later]', '2026-02 2026 2026-03 2026-03-08'],
    ['in a [February] poll and at [Monday’s] debate', '2026-02 2026-03-09'],
    ['[a week ago], [two weeks ago]', '2026-03-05 2026-02-26'],
    [
      '[a day after Monday’s] vote, [the day before Tuesday’s] hearing, [two weeks after February 3]',
      '2026-03-10 2026-03-09 2026-02-17',
    ],
    ['since [Monday] the guard waits', '2026-03-09'],
    ['on [Tuesday 24 February], [Tuesday, 24th Feb 2015] and [Tuesday (3 March])', '2026-02-24 2015-02-24 2026-03-03'],
    [
      'on [24th Feb], [24.02.2022], [24/02/2022], [02/24/2022] and [2022-02-24T10]:30',
      '2026-02-24 2022-02-24 2022-02-24 2022-02-24 2022-02-24',
    ],
    ['[a fortnight ago], [a fortnight earlier]', '2026-02-26 2026-02-22'],
    ['said [overnight], [this weekend], [last weekend] and over [the weekend]', '2026-03 2026-03 2026-03 2026-03'],
    ['said over [the weekend] that the boats were safe', '2026-03'],
    ['at 10:30 GMT on [Tuesday], by 2000 GMT', '2026-03-10'],
    ['on [Christmas Day], on [New Year’s Eve], on [Boxing Day 2019]', '2025-12-25 2025-12-31 2019-12-26'],
    ['on [Labor Day], [Memorial Day 2024], [Remembrance Sunday]', '2025-09-01 2024-05-27 2025-11-09'],
    ['on [Good Friday 2024], [Ash Wednesday] and [Easter Monday 2019]', '2024-03-29 2026-02-18 2019-04-22'],
    ['[Last spring] he fell, [last autumn] he rose, [last summer] he rested; [this spring] he ran', '2025 2025 2025 2026'],
    ['in a post [that January], a tour [that summer], [that May]', '2026-01 2026 none'],
    [
      '[earlier in the day], [late in the evening], [earlier in the week], [the night before]',
      '2026-03-08 2026-03-08 2026-03 2026-03-07',
    ],
    ['Mr Sunday Ogbe left on [Sunday]. Sunday Ogbe’s wife stayed.', '2026-03-08'],
    ['Comrade Sunday Ogbe and the chairman, Monday Okoro, left on [Sunday].', '2026-03-08'],
    ['[two Sundays ago], [three Fridays ago], two Sundays later', '2026-03-01 2026-02-20'],
    ['[within hours] he left, within hours of the vote', '2026-03-08'],
    ['[the next day] that bell rang; on the same day that it fell', '2026-03-09'],
    ['Halloween masks, Christmas Eve babies; a [Christmas Day] sermon, on [Halloween] night', '2025-12-25 2025-10-31'],
    ['as long ago as [1987]', '1987'],
    ['on [March 3-5], [24-26 February 2021]', '2026-03 2021-02'],
    ['[earlier this week], [late last year]', '2026-03 2025'],
    [
      'in [March last year], on [3 May last year], in [October of last year] and on [March 3 this year]',
      '2025-03 2025-05-03 2025-10 2026-03-03',
    ],
    ['on [Monday of last week], on [Friday last week], [Tuesday this week]', '2026-03-02 2026-03-06 2026-03-10'],
    ['in [mid-March], in [early May 2019] and in [late-June 2016]', '2026-03 2019-05 2016-06'],
    ['during his [2008] campaign, in the spring of [2020], in autumn [2019]', '2008 2020 2019'],
    ['[the day before yesterday], [later last month], as recently as [January]', '2026-03-10 2026-02 2026-01'],
    ['It was in [May 2019] that Theresa May spoke in May’s favour; [last May] she did not.', '2019-05 2025-05'],
  ])('%s', check);
});

test('nothing is dated after publication, nor where the year is in doubt', () => {
  check('on [Sept. 9, 2026], in [2027], in [April 2026]', 'none none none');
  check('in [May], in [April] and on [April 2], of which the latter may as well lie ahead', '2025-05 none none');
});

test('day or month first, as the article writes its other dates', () => {
  check('on [03/04/2022], after [24 February 2022]', '2022-04-03 2022-02-24');
  check('on [03/04/2022], after [February 24, 2022]', '2022-03-04 2022-02-24');
  check('on [03/04/2022], after [24/02/2022]', '2022-04-03 2022-02-24');
  check('on [03/04/2022], after [02/24/2022]', '2022-03-04 2022-02-24');
  check('on [03/04/2022]; nobody knows', 'none');
  check('on [03/04/2022], after [24/02/2022] and [02/24/2022]', 'none 2022-02-24 2022-02-24');
});

test('a night or a weekend over the end of a month is nobody’s: the day of the paper says more than the year', () => {
  const overnight = { kind: 'offset', from: 'published', unit: 'night', count: 0, exact: false } as const;
  const weekend = { ...overnight, unit: 'weekend', count: -1 } as const;
  expect(resolveTime(overnight, { published: dayNumber('2026-03-01'), anchor: null })).toBeNull();
  expect(resolveTime(weekend, { published: dayNumber('2026-02-01'), anchor: null })?.value).toBe('2026-01');
  expect(resolveTime(weekend, { published: dayNumber('2026-02-02'), anchor: null })).toBeNull();
});

describe('not found', () => {
  test.each([
    'He sat on the bench while the workers may march, and the sun set.',
    'The Sunday Ledger told April Jones and Mr. Friday Okoro.',
    'May I? June Holm and August Wilson may.',
    'next Tuesday, next week, tomorrow, next June, the following Friday, the coming Monday',
    'on Radio Tulla’s Sunday Service, in the Sun.',
    'His wife Jan, 42, told June that after May resigned April would follow.',
    'Theresa May had lost all confidence in May’s cabinet, said Brian May of May.',
    'the Good Friday peace deal, Labor Day weekend, the Boxing Day Test',
    'He said that May was cold, that spring comes late, that summer camps close; later in the week, later in the year',
    'in the last spring of his life, last springs, last winter',
    'Black Friday and Super Tuesday are no days of the week.',
    'the Today show and USA TODAY',
    'a day before the vote, two days after Lund left, at the time of the flood, on the same day that it fell',
    '2008 people, 1998 stones, room 2016',
    'recently, in the spring, a few days ago',
    'later this week, later today, Tuesday week, a week on Tuesday week',
    'the Saturday before the flood, the Monday of the vote, the Friday that she left',
    'on This Week, on Last Week Tonight',
    'an overnight train, the weekend of the flood, open 24/7, in 2000 local time',
  ])('%s', (text) => {
    expect(
      findTimeExpressions(english, text, findWords(text, 0, text.length)).map(({ start, end }) => text.slice(start, end)),
    ).toEqual([]);
  });
});
