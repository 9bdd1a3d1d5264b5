// What people do: search, filter, open, see why, copy, compare, paste an article, go back; with and without scripts, by mouse and by keys.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { describeInBrowser } from './chromium.ts';
import { openSite, PHONE, type Site, WIDE } from './site.ts';

describeInBrowser('what people do', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  describe.each([
    ['a wide screen', { viewport: WIDE }],
    ['a phone', { viewport: PHONE }],
    ['a wide screen without scripts', { viewport: WIDE, javaScriptEnabled: false }],
    ['a phone without scripts, in the dark', { viewport: PHONE, javaScriptEnabled: false, colorScheme: 'dark' as const }],
  ])('on %s', (_where, options) => {
    const phone = options.viewport === PHONE;

    test('one searches, filters, opens a statement, sees why, reads the article and goes back', async () => {
      const { page, trouble, end } = await site.visit('/', options);
      await page.getByLabel('Search what people said').fill('ferry');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('heading', { level: 1, name: 'Statements containing “ferry”' }).waitFor();
      const all = Number.parseInt(await text(page.locator('.total')), 10);
      expect(await page.locator('ol.hits > li').count()).toBe(Math.min(all, 15));

      if (phone) await page.getByRole('link', { name: 'Filter and sort' }).click();
      const direct = page.locator('.facets').getByRole('link', { name: /^Exact words/u });
      const promised = Number.parseInt(await text(direct.locator('.count')), 10);
      await direct.click();
      await page.waitForURL(/type=direct/u);
      await page.locator('.chips').waitFor();
      expect(Number.parseInt(await text(page.locator('.total')), 10)).toBe(promised);
      expect(promised).toBeLessThan(all);

      await page.locator('ol.hits .words a').first().click();
      await page.getByRole('heading', { name: 'Why do we think so?' }).waitFor();
      expect(await page.locator('.context .m-content').count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'Read in the article' }).click();
      await page.waitForURL(/\/documents\/.*#s-/u);
      expect(await page.locator('.n:target').count()).toBe(1);

      await page.goBack();
      await page.goBack();
      await page.waitForURL(/\/search\?q=ferry&type=direct/u);
      expect(Number.parseInt(await text(page.locator('.total')), 10)).toBe(promised);
      expect(trouble).toEqual([]);
      await end();
    }, 30_000);

    test('one compares two speakers and swaps them', async () => {
      const { page, end } = await site.visit('/compare', options);
      const [a, b] = await site.engine.speakers('');
      await page.getByLabel('One speaker').selectOption(a?.id ?? '');
      await page.getByLabel('The other').selectOption(b?.id ?? '');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.waitForURL(/a=/u);
      expect(await page.locator('.side h2').allTextContents()).toEqual([a?.name, b?.name]);
      await page.getByRole('link', { name: 'Swap sides' }).click();
      await page.waitForURL(new RegExp(`a=${b?.id}`, 'u'));
      expect(await page.locator('.side h2').allTextContents()).toEqual([b?.name, a?.name]);
      await end();
    }, 30_000);

    test('one pastes an article and sees who said what', async () => {
      const { page, end } = await site.visit('/extract', options);
      await page
        .getByLabel('The article')
        .fill('“We will mend the bridge,” Ada Quill, the mayor, said on Tuesday.\n\n“Nobody asked us,” said Ben Moss.');
      await page.getByLabel('Date of publication').fill('2024-03-08');
      await page.getByRole('button', { name: 'Who said what?' }).click();
      await page.getByRole('heading', { name: '2 statements found' }).waitFor();
      expect(await page.locator('.margin .name').allTextContents()).toEqual(['Ada Quill', 'Ben Moss']);
      expect(await text(page.locator('.margin .facts').first())).toBe('said Tuesday 5 Mar 2024');
      await page.getByText('The same as JSON').click();
      expect(await text(page.locator('.json code'))).toContain('"value": "2024-03-05"');
      await end();
    }, 30_000);
  });

  test('the address and the back button are always right when results change in place', async () => {
    const { page, trouble, end } = await site.visit('/search?q=the');
    await page.evaluate('window.stayed = true');
    const totals = [await text(page.locator('.total'))];
    await page.locator('.facets').getByRole('link', { name: /^2025/u }).click();
    await page.waitForURL(/year=2025/u);
    await page.locator('.chips li').waitFor();
    totals.push(await text(page.locator('.total')));
    await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'Oldest' }).click();
    await page.waitForURL(/sort=oldest/u);
    await page.locator('[aria-current]', { hasText: 'Oldest' }).first().waitFor();
    expect(await page.evaluate('window.stayed')).toBe(true);
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Oldest');
    await page.goBack();
    await page.locator('nav [aria-current]', { hasText: 'Best match' }).waitFor();
    expect(await text(page.locator('.total'))).toBe(totals[1]);
    await page.goBack();
    await page.locator('.chips').waitFor({ state: 'detached' });
    expect(await text(page.locator('.total'))).toBe(totals[0]);
    expect(new URL(page.url()).search).toBe('?q=the');
    await page.goForward();
    await page.locator('.chips li').waitFor();
    await page.reload();
    expect(await text(page.locator('.total'))).toBe(totals[1]);
    expect(trouble).toEqual([]);
    await end();
  }, 30_000);

  test('a bar of the histogram keeps its month, and lets it go again', async () => {
    const { page, end } = await site.visit('/search?q=ferry');
    const all = await text(page.locator('.total'));
    const bar = page.locator('.histogram svg a:not([aria-label*=": 0 "])').last();
    const [month = '', count = ''] = (await bar.getAttribute('aria-label'))?.split(': ') ?? [];
    await bar.locator('rect').first().click();
    await page.waitForURL(/on%3A20\d\d-\d\d/u);
    await page.getByText(count, { exact: true }).and(page.locator('.total')).waitFor();
    expect(await text(page.getByRole('heading', { level: 1 }))).toContain(month.split(' ')[1]);
    await page.locator('#top-q').fill('ferry');
    await page.keyboard.press('Enter');
    await page.getByText(all, { exact: true }).and(page.locator('.total')).waitFor();
    await end();
  }, 20_000);

  test('pages 2 and on follow each other', async () => {
    const { page, end } = await site.visit('/search');
    const first = await page.locator('ol.hits .words a').first().getAttribute('href');
    await page.getByRole('link', { name: 'Next →' }).click();
    await page.getByRole('link', { name: '← Previous' }).waitFor();
    expect(await page.locator('ol.hits .words a').first().getAttribute('href')).not.toBe(first);
    await page.getByRole('link', { name: '← Previous' }).click();
    await page.locator(`ol.hits .words a[href="${first}"]`).waitFor();
    await end();
  }, 20_000);

  test('the keyboard alone is enough: slash, typing, arrows, enter, and a way past the header', async () => {
    const { page, end } = await site.visit('/about');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.name')).toBe('q');
    await page.keyboard.type('tollan');
    await page.locator('.offers li').first().waitFor();
    expect(await page.locator('#top-q').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.locator('.offers [aria-selected="true"]').getAttribute('id');
    expect(await page.locator('#top-q').getAttribute('aria-activedescendant')).toBe(chosen);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/speakers\/.*tolland/u);
    await page.keyboard.press('?');
    expect(await text(page.locator('dialog[open]'))).toContain('go to the search field');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.locator('#top-q:focus').waitFor();
    await page.keyboard.type('budget');
    // A browser that is busy may take the key before the words it follows.
    await page.locator('.offers li').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=budget/u);
    await end();
  }, 30_000);

  test('keys go through the statements, open one, and copy its citation', async () => {
    const { page, trouble, end } = await site.visit('/search?q=ferry', { permissions: ['clipboard-read', 'clipboard-write'] });
    const hrefs = await page.locator('.hit .words a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const inHand = (at: number) => page.locator(`.hit .words a[href="${hrefs[at]}"]:focus`).waitFor();
    await page.keyboard.press('j');
    await inHand(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await inHand(1);
    await page.keyboard.press('c');
    await page.locator('#live.told').waitFor();
    const id = decodeURIComponent(hrefs[1]?.split('/').at(-1) ?? '');
    const { text: citation } = await site.engine.cite(id, 'plain');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(citation.trim());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${hrefs[1]}`);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(trouble).toEqual([]);
    await end();
  }, 30_000);

  test('the words are copied as they are shown: in their marks, and with … where the reporter’s stood between', async () => {
    const { page, end } = await site.visit('/search?q=%22not+building+a+museum%22', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('ol.hits .words a').first().click();
    await page.getByRole('button', { name: 'Copy the words' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const id = decodeURIComponent(new URL(page.url()).pathname.replace('/statements/', ''));
    const { quoted } = (await site.engine.statement(id)).statement;
    expect(quoted).toHaveLength(2);
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(quoted.map(({ text }) => `“${text}”`).join(' … '));
    await end();
  }, 20_000);

  test('a citation is copied to the letter, in the style one opens', async () => {
    const { page, trouble, end } = await site.visit('/search?type=direct', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('ol.hits .words a').first().click();
    await page.getByLabel('Style of citation').selectOption('MLA 9');
    await page.getByRole('button', { name: 'Copy MLA 9' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const id = decodeURIComponent(new URL(page.url()).pathname.replace('/statements/', ''));
    const { text: citation } = await site.engine.cite(id, 'mla');
    expect(citation).toContain('(qtd. in ');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(citation);
    expect(await page.locator('.cite details:visible').count()).toBe(1);
    // The style is remembered.
    await page.reload();
    await page.getByRole('button', { name: 'Copy MLA 9' }).waitFor();
    expect(trouble).toEqual([]);
    await end();
  }, 20_000);

  test('the choice of light or dark is remembered', async () => {
    const { page, end } = await site.visit('/');
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto('/about');
    expect(await paper()).toBe(dark);
    expect(await page.getByRole('button', { name: 'Dark theme' }).getAttribute('aria-pressed')).toBe('true');
    await end();
  }, 20_000);

  test('the sheet of filters on a phone opens, holds the keyboard, and closes by Escape', async () => {
    const { page, end } = await site.visit('/search?q=the', { viewport: PHONE });
    expect(await page.locator('.facets').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Filter and sort' }).click();
    await page.locator('.sheet-close:focus').waitFor();
    expect(await page.evaluate('document.querySelector(".results-main").inert')).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.facets').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.querySelector(".results-main").inert')).toBe(false);
    await end();
  }, 20_000);

  test('paper carries the words, who said them, and where they stand', async () => {
    const { page, end } = await site.visit('/search?type=direct');
    await page.locator('ol.hits .words a').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.words.large').isVisible()).toBe(true);
    expect(await text(page.locator('.print-only'))).toMatch(/In: .+“.+”/u);
    await end();
  }, 20_000);

  test('nothing moves for those who asked for calm', async () => {
    const { page, end } = await site.visit('/search?q=the#filters', { viewport: PHONE, reducedMotion: 'reduce' });
    expect(await page.evaluate('getComputedStyle(document.querySelector(".facets")).animationName')).toBe('none');
    await end();
  }, 20_000);
});

/** What stands there, white space folded. */
async function text(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? '').replace(/\s+/gu, ' ').trim();
}
