// Everybody can use every page: axe finds nothing in either theme and at either width, nothing runs off a phone, no script is missed.

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './chromium.ts';
import { openSite, PAGE_NAMES, PHONE, pageAddresses, type Site } from './site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeInBrowser('every page, for everybody', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  test.each(PAGE_NAMES)(
    '%s passes axe in light and dark and on a phone, and keeps within its width',
    async (name) => {
      const found: string[] = [];
      const { page, trouble, end } = await site.visit((await pageAddresses(site.engine))[name]);
      found.push(...(await violations(page)));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, ['color-contrast'])).map((violation) => `dark: ${violation}`));
      await page.setViewportSize(PHONE);
      const ofPhones = ['target-size', 'scrollable-region-focusable', 'link-in-text-block'];
      found.push(...(await violations(page, ofPhones)).map((violation) => `phone: ${violation}`));
      const beyond = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      if (Number(beyond) > 0) found.push(`phone: runs ${beyond} px beyond the screen`);
      await end();
      expect([...found, ...trouble]).toEqual([]);
    },
    40_000,
  );

  test('passes axe where scripts have opened something: suggestions, the sheet of filters, the keys, an annotated article', async () => {
    const found: string[] = [];
    const { page, end } = await site.visit('/');
    await page.getByLabel('Search what people said').pressSequentially('tol');
    await page.locator('.offers li').first().waitFor();
    found.push(...(await violations(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.locator('dialog[open]').waitFor();
    found.push(...(await violations(page)));
    await page.keyboard.press('Escape');
    await page.goto('/extract?example=1');
    await page.getByRole('button', { name: 'Who said what?' }).click();
    await page.getByRole('heading', { name: /statements found/u }).waitFor();
    found.push(...(await violations(page)));
    await page.setViewportSize(PHONE);
    await page.goto('/search?q=ferry');
    await page.getByRole('link', { name: 'Filter and sort' }).click();
    found.push(...(await violations(page)));
    await end();
    expect(found).toEqual([]);
  }, 60_000);
});

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Our pages have no frames; without this axe opens a blank page for every run.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await (rules === undefined ? axe.withTags(RULES) : axe.withRules([...rules])).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id} ${node.target.join(' ')} (${node.failureSummary?.split('\n').at(-1)?.trim()})`),
  );
}
