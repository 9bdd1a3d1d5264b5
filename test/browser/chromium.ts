// Finds a Chromium to test with. Without one the browser tests say so, loudly, and count as skipped; where CI requires one, they fail.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

/** Where browsers are installed, on Linux, macOS and Windows. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root
      ? [
          `${root}\\Google\\Chrome\\Application\\chrome.exe`,
          `${root}\\Chromium\\Application\\chrome.exe`,
          `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [],
  ),
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The path of a Chromium; null when there is none. What CHROME_PATH names goes before all. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(named ? [named] : []), ...PLACES, ...onPath].find((path) => existsSync(path)) ?? null;
}

const found = findChromium();

/** Like `describe`, for tests that need a browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (found !== null) {
    describe(name, tests);
    return;
  }
  if (process.env.CI_BROWSER_REQUIRED === '1') {
    test(`${name} needs a browser`, () => expect('no Chromium found').toBe('a Chromium at CHROME_PATH or in a usual place'));
    return;
  }
  process.stderr.write(
    `\n*** BROWSER TESTS SKIPPED: no Chromium found. Install the package "chromium" or set CHROME_PATH. (${name}) ***\n\n`,
  );
  describe.skip(name, tests);
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: found ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
