import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { createArchive } from '../../../src/archive/embedded/embedded.ts';
import { describeArchive } from '../archive.contract.ts';

const root = mkdtempSync(join(tmpdir(), 'quoth-archive-'));
let count = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

const now = (): number => performance.now();
describeArchive('an archive in a folder', () => createArchive({ directory: join(root, `${++count}`, 'deep'), now }));
describeArchive('an archive in memory', () => createArchive({ directory: null, now }));
