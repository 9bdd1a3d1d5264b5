// `npm run screenshots`: every page at both widths in both themes, written to the git-ignored folder screenshots/ for eyes to judge.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeInBrowser } from './chromium.ts';
import { openSite, PAGE_NAMES, PHONE, pageAddresses, type Site, WIDE } from './site.ts';

const FOLDER = fileURLToPath(new URL('../../screenshots/', import.meta.url));

describeInBrowser('screenshots', () => {
  let site: Site;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    site = await openSite();
  }, 60_000);
  afterAll(() => site.close());

  test.each(PAGE_NAMES)(
    'of %s',
    async (name) => {
      const address = (await pageAddresses(site.engine))[name];
      for (const viewport of [WIDE, PHONE]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const { page, end } = await site.visit(address, { viewport, colorScheme });
          if (name === 'extract') await page.getByRole('button', { name: 'Who said what?' }).click();
          const picture = await page.screenshot({
            path: `${FOLDER}${name}-${viewport.width}-${colorScheme}.png`,
            fullPage: true,
          });
          expect(picture.length).toBeGreaterThan(0);
          await end();
        }
      }
    },
    60_000,
  );
});
