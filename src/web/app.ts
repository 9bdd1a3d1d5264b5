// The web: an Express application over the engine that does not listen; who starts it decides where.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import ejs from 'ejs';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Engine } from '../engine/engine.ts';
import { answerApi } from './api.ts';
import { sendAssets } from './assets.ts';
import { answerCitations } from './cite-door.ts';
import { sendExports } from './exports.ts';
import { answerExtract } from './extract-door.ts';
import { sendFeeds } from './feeds.ts';
import { limitRate } from './limits.ts';
import { answerOpenSearch } from './opensearch.ts';
import type { PublicText } from './pages/document.ts';
import { pagesWith } from './pages.ts';
import { answerPages, answerProblems, type Door, refuseOthers } from './respond.ts';
import { answerRobots, answerStatus, answerSuggestions } from './small-answers.ts';
import { answerVerify } from './verify-door.ts';

export type AppOptions = {
  /** The text of data/scores.md; null: none measured. */
  readonly scores?: string | null;
  /** How much of an article the pages show: all of it, or each statement in its paragraph. */
  readonly publicText?: PublicText;
  /** Whether commands must name the archive, as it is not the one they work on by themselves. */
  readonly archiveNamed?: boolean;
  /** Requests a minute from one address; 0 turns the limit off. Clients on this machine are not limited unless `limitLoopback`. */
  readonly requestsPerMinute?: number;
  readonly limitLoopback?: boolean;
  /** How many proxies stand before us and may be believed about the client's address. */
  readonly trustedProxies?: number;
  /** One line for each request, and for each bug. */
  readonly log?: (event: Readonly<Record<string, unknown>>) => void;
  /** Milliseconds of a steady clock, for Server-Timing. */
  readonly clock?: () => number;
};

/** views/, seen from src/web as from dist/web: both lie at the same depth. */
const VIEWS = fileURLToPath(new URL('../../views/', import.meta.url));

export function createApp(engine: Engine, options: AppOptions = {}): Express {
  const {
    scores = null,
    publicText = 'full',
    archiveNamed = false,
    requestsPerMinute = 600,
    limitLoopback = false,
    trustedProxies = 0,
  } = options;
  const door: Door = {
    house: engine,
    edition: editionOf(VIEWS),
    log: options.log ?? (() => undefined),
    clock: options.clock ?? null,
    // Where it lies on this machine is nobody's business.
    archive: archiveNamed ? ' --archive PATH' : '',
  };
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxies);
  app.set('views', VIEWS);
  app.set('view engine', 'ejs');
  app.enable('view cache');
  app.set('etag', false);
  app.engine('ejs', (file, locals, done) => ejs.renderFile(file, locals, { rmWhitespace: true, cache: true }, done));

  app.use(helmet(HEADERS));
  app.use(compression());
  sendAssets(app, `${VIEWS}assets`);
  answerRobots(app);
  answerStatus(app, door);
  if (requestsPerMinute > 0) app.use(limitRate(door, { requestsPerMinute, limitLoopback }));
  answerSuggestions(app, door);
  answerOpenSearch(app, door);
  sendExports(app, door);
  sendFeeds(app, door);
  answerCitations(app, door);
  answerExtract(app, door);
  answerVerify(app, door);
  const pages = pagesWith({ scores, publicText });
  answerApi(app, door, pages);
  answerPages(app, door, pages);
  refuseOthers(app, pages);
  answerProblems(app, door);
  return app;
}

/**
 * No script or style but our own files, nothing from elsewhere. No upgrade to https and no HSTS: on plain http in a local network
 * browsers would then look for the style sheet at an https address that does not exist.
 */
const HEADERS: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
  // JSON is for every page of the web to read; the same-origin policies would forbid it.
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
};

/** Changes when a template, a style or a script changes: part of asset addresses and of every ETag. */
function editionOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => `${entry.parentPath}/${entry.name}`).sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 10);
}
