#!/usr/bin/env node
// The `quoth` command: a plain file Node can run; the house itself is built from TypeScript into dist/.
import { existsSync } from 'node:fs';
import './optimise-later.js';

const house = new URL('../dist/main.js', import.meta.url);
if (existsSync(house)) {
  const { main } = await import(house.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('quoth: not built yet (no dist/main.js). Run "npm run build" in the folder of quoth, then try again.\n');
  process.exitCode = 2;
}
