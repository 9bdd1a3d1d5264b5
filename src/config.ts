// How the house is set up: one table of settings; a flag goes before the environment, which goes before the default.
//
// The only reader of the environment. The same table makes --help and is checked against the README.

import { resolve } from 'node:path';
import { InputError } from './errors.ts';

export type Config = {
  /** The folder of the archive, absolute. */
  readonly archive: string;
  /** Whether somebody named the archive, by flag or environment; only an unnamed one is filled with the samples. */
  readonly archiveNamed: boolean;
  readonly host: string;
  readonly port: number;
  /** A minute, from one address; 0: no limit. */
  readonly requests: number;
  readonly proxies: number;
  /** `https://quoth.example`, without a slash at the end; null: nobody has said. */
  readonly publicAddress: string | null;
  /** How much of an article the pages show. */
  readonly publicText: PublicText;
};

/** full: the article. context: each statement in its paragraph, for what is shown to everybody may be a matter of copyright. */
export type PublicText = 'full' | 'context';

export type Flags = Readonly<Record<string, unknown>>;
export type Environment = Readonly<Record<string, string | undefined>>;

export const SETTINGS = [
  {
    name: 'archive',
    flag: '--archive <dir>',
    env: 'QUOTH_ARCHIVE',
    fallback: 'data/local',
    meaning: 'folder of the archive, seen from the current folder',
    commands: null,
  },
  {
    name: 'host',
    flag: '--host <name>',
    env: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'address to listen on; 0.0.0.0 lets the whole network in',
    commands: ['serve'],
  },
  {
    name: 'port',
    flag: '--port <number>',
    env: 'PORT',
    fallback: '3000',
    meaning: 'port to listen on; 0 takes any that is free',
    commands: ['serve'],
  },
  {
    name: 'requests',
    flag: '--requests <number>',
    env: 'QUOTH_REQUESTS',
    fallback: '600',
    meaning: 'requests a minute that one address may make, this machine any number; 0 lets everybody',
    commands: ['serve'],
  },
  {
    name: 'proxies',
    flag: '--proxies <number>',
    env: 'QUOTH_PROXIES',
    fallback: '0',
    meaning: 'proxies before the server that may be believed about where a request comes from',
    commands: ['serve'],
  },
  {
    name: 'url',
    flag: '--url <address>',
    env: 'QUOTH_URL',
    fallback: 'none',
    meaning: 'address under which others reach the pages, such as https://quoth.example; citations and feeds link to it',
    commands: ['serve', 'cite', 'search'],
  },
  {
    name: 'publicText',
    flag: '--public-text <amount>',
    env: 'QUOTH_PUBLIC_TEXT',
    fallback: 'auto',
    meaning:
      'how much of an article the pages show: full, or context, which is each statement in its paragraph; auto is full when only this machine can look',
    commands: ['serve'],
  },
] as const;

type SettingName = (typeof SETTINGS)[number]['name'];

/** @throws {InputError} E_SETTING for what should be a number and is none; the message names the flag or variable it came from. */
export function readConfig(flags: Flags, environment: Environment): Config {
  const archive = setting('archive', flags, environment);
  const number = (name: SettingName, most: number) => parseNumber(setting(name, flags, environment), most);
  const host = setting('host', flags, environment).value;
  const publicAddress = parseAddress(setting('url', flags, environment));
  return Object.freeze({
    archive: resolve(archive.value),
    archiveNamed: archive.from !== DEFAULT,
    host,
    port: number('port', 65_535),
    requests: number('requests', 1_000_000),
    // A chain of more proxies than this is a mistake, and would believe anybody.
    proxies: number('proxies', 9),
    publicAddress,
    publicText: parsePublicText(setting('publicText', flags, environment), isPrivate(host, publicAddress)),
  });
}

/** Only a scheme and a host: every address on our pages begins at the root. */
function parseAddress({ value, from }: Given): string | null {
  if (value === 'none') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && /^https?:$/u.test(url.protocol) && /^\/?$/u.test(url.pathname) && `${url.search}${url.hash}` === '')
    return url.origin;
  throw new InputError(`${from} is "${value}"; give a scheme and a host, such as https://quoth.example`, { code: 'E_SETTING' });
}

function parsePublicText({ value, from }: Given, onlyHere: boolean): PublicText {
  if (value === 'full' || value === 'context') return value;
  if (value === 'auto') return onlyHere ? 'full' : 'context';
  throw new InputError(`${from} is "${value}"; give full, context or auto`, { code: 'E_SETTING' });
}

/** Whether only this machine can look: it listens to itself, and no proxy carries it outside under another name. */
function isPrivate(host: string, publicAddress: string | null): boolean {
  return isLoopback(host) && (publicAddress === null || isLoopback(new URL(publicAddress).hostname));
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/iu.test(host);
}

type Given = { readonly value: string; readonly from: string };

function parseNumber({ value, from }: Given, most: number): number {
  if (/^\d{1,7}$/u.test(value) && Number(value) <= most) return Number(value);
  throw new InputError(`${from} is "${value}"; give a whole number from 0 to ${most}`, { code: 'E_SETTING' });
}

/** What NO_COLOR (https://no-color.org) and FORCE_COLOR ask for; without them a terminal gets bold and dim, a file plain text. */
export function wantsColor(environment: Environment, isTerminal: boolean): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false;
  return isTerminal || (environment.FORCE_COLOR ?? '') !== '';
}

export function readEnvironment(): Environment {
  return process.env;
}

const DEFAULT = 'the default';

/** Empty counts as not set: `PORT= npm start` means the default. */
function setting(name: SettingName, flags: Flags, environment: Environment): Given {
  const row = SETTINGS.find((each) => each.name === name) as (typeof SETTINGS)[number]; // SettingName lists exactly the rows
  const typed = flags[name];
  if (typeof typed === 'string' && typed !== '') return { value: typed, from: row.flag.split(' ')[0] ?? name };
  const set = environment[row.env] ?? '';
  return set === '' ? { value: row.fallback, from: DEFAULT } : { value: set, from: row.env };
}
