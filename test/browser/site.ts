// The whole house over the sample articles on a free port of this machine, and a browser in front of it.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Engine } from '../../src/engine/engine.ts';
import { createApp } from '../../src/web/app.ts';
import { compareUrl, documentPath, sourcePath, speakerPath, statementPath, verifyUrl } from '../../src/web/urls.ts';
import { openSample } from '../web/sample.ts';
import { openBrowser } from './chromium.ts';

export type Site = {
  readonly engine: Engine;
  /** A fresh page of a fresh visitor; `trouble` collects what a visitor should never meet. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
};

export type Visit = { readonly page: Page; readonly trouble: string[]; end(): Promise<void> };

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

export async function openSite(): Promise<Site> {
  const sample = await openSample();
  const scores = '## Sample\n\n| set | F1 |\n|--|--|\n| ours | 97.1 |';
  const server = createServer(createApp(sample.engine, { scores }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // It listens on a port.
  return {
    engine: sample.engine,
    visit: (address, options = {}) => visit(browser, base, address, options),
    async close() {
      await browser.close();
      await closeServer(server);
      await sample.close();
    },
  };
}

async function visit(browser: Browser, base: string, address: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: WIDE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  // In milliseconds; a page takes a tenth of a second, on a machine that does much else a hundred times as long.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text())) trouble.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) trouble.push(`asked elsewhere: ${request.url()}`);
  });
  await page.goto(address);
  return { page, trouble, end: () => context.close() };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export const PAGE_NAMES = [
  'home',
  'results',
  'results-grouped',
  'nothing',
  'statement',
  'speakers',
  'speaker',
  'document',
  'documents',
  'sources',
  'source',
  'compare',
  'verify',
  'extract',
  'about',
  'api',
  'problem',
] as const;

/** Every page, with things in it that the sample has; the statement is the one most reported. */
export async function pageAddresses(engine: Engine): Promise<Readonly<Record<(typeof PAGE_NAMES)[number], string>>> {
  const facets = { speaker: [], source: [], year: [], type: [], kind: [] };
  const { items } = await engine.search({ q: '', sort: 'reported', limit: 1, cursor: null, collapse: true, facets });
  const [a, b] = await engine.speakers('');
  const [source] = await engine.sources('');
  const statement = items[0];
  if (!statement || !a || !b || !source) throw new Error('the sample is empty');
  return {
    home: '/',
    results: '/search?q=ferry',
    'results-grouped': '/search?q=the&group=speaker&type=direct',
    nothing: '/search?q=unicorn+tariffs',
    statement: statementPath(statement.id),
    speakers: '/speakers',
    speaker: speakerPath(a.id),
    document: documentPath(statement.document.id),
    documents: '/documents',
    sources: '/sources',
    source: sourcePath(source.id),
    compare: compareUrl(a.id, b.id),
    verify: verifyUrl(statement.text.split(' ').slice(1).join(' '), 'somebody else'),
    extract: '/extract?example=1',
    about: '/about',
    api: '/api',
    problem: '/nothing-here',
  };
}
