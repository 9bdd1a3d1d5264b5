// Completes package-lock.json after `npm install` on a registry that carries only some platforms' packages.
//
// npm leaves out optional platform packages it cannot see ("@biomejs/cli-darwin-arm64"), and `npm ci` then refuses the lock on every
// machine. This adds an entry for each: version, os and cpu as the names say. Run it after any change of dependencies:
//   node .ci/complete-lock.js

import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = {
  darwin: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
};
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isPlaced(place, name)) continue;
    const words = name.split(/[/@-]+/u);
    const os = words.map((word) => SYSTEMS[word]).find(Boolean);
    const cpu = words.find((word) => PROCESSORS.includes(word) || word.startsWith('arm'));
    if (cpu === undefined && os === undefined) throw new Error(`${name}: its name tells no platform; add it to the lock by hand`);
    const musl = words.some((word) => word.includes('musl'));
    const glibc = words.some((word) => word === 'gnu' || word === 'glibc');
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(musl || glibc ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} platform packages added to package-lock.json\n`);

/** Whether the package stands in the lock where node would look for it from `place`: there, or in any folder above. */
function isPlaced(place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}
