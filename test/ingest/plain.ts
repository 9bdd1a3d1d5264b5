// How readers are asked when nobody asks for anything special.

import type { ReaderOptions } from '../../src/ingest/source.ts';

export const PLAIN: ReaderOptions = { fields: new Map(), behind: null };
