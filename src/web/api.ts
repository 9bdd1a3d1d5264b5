// The API described: `/openapi.json` for programs, `/api` for people.

import type { Express } from 'express';
import type { AnyPage } from './pages.ts';
import type { Door } from './respond.ts';

export function answerApi(_app: Express, _door: Door, _pages: readonly AnyPage[]): void {}
