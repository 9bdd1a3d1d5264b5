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
