import { describe, expect, test } from '@jest/globals';
import { fold, slug } from '../../../src/archive/embedded/folding.ts';

describe('what is compared', () => {
  test.each([
    ['Zoë O’Neill-Roe’s', 'zoe oneill roe'],
    ['  Łódź,\nGdańsk ', 'lodz gdansk'],
    ['U.S. Senator', 'us senator'],
    ['“…”', ''],
    ['', ''],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('the id of a page', () => {
  test.each([
    ['The Ship’s Bell', 'the-ships-bell'],
    ['THE SHIP’S BELL', 'the-ships-bell'],
    ['Le Télégramme', 'le-telegramme'],
    ['News & Views (North)', 'news-views-north'],
    ['Газета', 'газета'],
    ['***', ''],
  ])('%s', (name, id) => expect(slug(name)).toBe(id));
});
