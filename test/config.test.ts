import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { readConfig, SETTINGS, wantsColor } from '../src/config.ts';

test('without flags and environment the defaults hold', () => {
  const config = readConfig({}, {});
  expect(config).toEqual({
    archive: resolve('data/local'),
    archiveNamed: false,
    host: '127.0.0.1',
    port: 3000,
    requests: 600,
    publicAddress: null,
    publicText: 'full',
    proxies: 0,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('a flag goes before the environment, which goes before the default; empty is not set', () => {
  const environment = { QUOTH_ARCHIVE: 'from-environment', HOST: '0.0.0.0', PORT: '8080' };
  expect(readConfig({}, environment)).toMatchObject({
    archive: resolve('from-environment'),
    archiveNamed: true,
    host: '0.0.0.0',
    port: 8080,
  });
  expect(readConfig({ archive: 'typed', port: '0' }, environment)).toMatchObject({ archive: resolve('typed'), port: 0 });
  expect(readConfig({}, { QUOTH_ARCHIVE: '', PORT: '' })).toEqual(readConfig({}, {}));
});

test('a number that is none is refused, naming where it was set', () => {
  expect(() => readConfig({ port: '80a' }, {})).toThrow('--port is "80a"; give a whole number from 0 to 65535');
  expect(() => readConfig({}, { PORT: '70000' })).toThrow('PORT is "70000"; give');
  for (const port of ['-1', '1.5', ' ', '1e3']) expect(() => readConfig({ port }, {})).toThrow('whole number');
});

test('colour is for terminals, unless NO_COLOR or FORCE_COLOR say otherwise', () => {
  expect(wantsColor({}, true)).toBe(true);
  expect(wantsColor({}, false)).toBe(false);
  expect(wantsColor({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
  expect(wantsColor({ NO_COLOR: '' }, true)).toBe(true);
  expect(wantsColor({ FORCE_COLOR: '1' }, false)).toBe(true);
});

test('each setting has a name of its own', () => {
  expect(new Set(SETTINGS.flatMap(({ flag, env }) => [flag, env])).size).toBe(SETTINGS.length * 2);
});

test.each([
  ['https://quoth.example', 'https://quoth.example'],
  ['https://quoth.example/', 'https://quoth.example'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['none', null],
])('the public address %s is %s', (typed, address) => {
  expect(readConfig({ url: typed }, {}).publicAddress).toBe(address);
  expect(readConfig({}, { QUOTH_URL: typed }).publicAddress).toBe(address);
});

test.each([
  'quoth.example',
  'https://quoth.example/news',
  'https://quoth.example?a=b',
  'ftp://quoth.example',
  'javascript:alert(1)',
])('a public address that is none is refused: %s', (typed) => {
  expect(() => readConfig({ url: typed }, {})).toThrow(`--url is "${typed}"; give a scheme and a host`);
  expect(() => readConfig({}, { QUOTH_URL: typed })).toThrow(`QUOTH_URL is "${typed}"`);
});

test.each([
  [{}, 'full'],
  [{ host: 'localhost' }, 'full'],
  [{ host: '::1', url: 'http://127.0.0.1:3000' }, 'full'],
  [{ host: '0.0.0.0' }, 'context'],
  [{ host: '192.168.0.4' }, 'context'],
  // A proxy on this machine carries it outside.
  [{ url: 'https://quoth.example' }, 'context'],
  [{ host: '0.0.0.0', publicText: 'full' }, 'full'],
  [{ publicText: 'context' }, 'context'],
])('with %j articles are shown: %s', (flags, amount) => expect(readConfig(flags, {}).publicText).toBe(amount));

test('an unknown amount of text is refused, by the name of its flag', () =>
  expect(() => readConfig({ publicText: 'half' }, {})).toThrow('--public-text is "half"; give full, context or auto'));
