// The first half of `npm test`: types, lint and build beside each other, as each keeps one core busy. All that fail have their say.
//
// The types are checked once, over all there is; the build, which by itself checks those of src/, only strips them here.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Those at the same place go one after the other, the longest has a place to itself. */
const SCRIPTS = [['typecheck'], ['build:unchecked', 'lint']];

const codes = await Promise.all(SCRIPTS.map(inTurn));
process.exitCode = Math.max(...codes);

async function inTurn(scripts) {
  let worst = 0;
  for (const script of scripts) worst = Math.max(worst, await run(script));
  return worst;
}

async function run(script) {
  // npm says by which file it runs, so that none has to be looked for, on any system.
  const child = spawn(process.execPath, [process.env.npm_execpath, 'run', '--silent', script], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code ?? 1;
}
