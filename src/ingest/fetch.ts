// Fetches pages politely and within bounds: robots.txt is honoured, a host is asked once a second, and what has not changed is not sent again.

import { onOneLine } from '../text/display.ts';
import { mayFetch } from './robots.ts';
import type { Source } from './source.ts';

/** What came, or why nothing did. `unchanged`: the server says it is what we fetched before; `before`: it is not there now, but was. */
export type Fetched =
  | { readonly source: Source; readonly type: string }
  | { readonly refused: string; readonly before?: boolean }
  | { readonly unchanged: true };

export type Fetcher = { get(address: string): Promise<Fetched> };

/** What servers said of a page when we fetched it, so that they need not send it again: a note per address, kept by whoever runs us. */
export type FetchMemory = {
  recall(address: string): Seen | null;
  note(address: string, seen: Seen): void;
};

export type Seen = { readonly etag: string | null; readonly modified: string | null };

export type FetchOptions = {
  readonly version: string;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly memory: FetchMemory | null;
  /** For one answer with all its bytes. */
  readonly timeoutMs?: number;
  /** In bytes; more is no article. */
  readonly largest?: number;
};

/** A site that wants us gone or slower can name us by this. */
const AGENT = 'Quoth';
const TIMEOUT_MS = 20_000;
const LARGEST = 16_000_000;
/** RFC 9309 asks for five at least; more is a loop. */
const MOST_REDIRECTS = 5;
/** Between two requests to one host. */
const PAUSE_MS = 1000;
/** Of robots.txt; what stands later need not be read (RFC 9309). */
const LARGEST_ROBOTS = 500_000;

export function createFetcher({ version, now, sleep, memory, timeoutMs = TIMEOUT_MS, largest = LARGEST }: FetchOptions): Fetcher {
  const nextTurn = new Map<string, number>();
  const robots = new Map<string, Promise<string>>();

  const request = async (url: URL, headers: Readonly<Record<string, string>>): Promise<Response> => {
    const turn = Math.max(now(), nextTurn.get(url.host) ?? Number.NEGATIVE_INFINITY);
    // Taken before waiting, so that two at once do not get the same turn.
    nextTurn.set(url.host, turn + PAUSE_MS);
    if (turn > now()) await sleep(turn - now());
    const agent = `${AGENT}/${version} (reads news articles for an archive of quotations)`;
    return fetch(url, {
      headers: { 'user-agent': agent, ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
  };

  /** Empty when there is none (4xx); a server that fails to answer forbids everything (RFC 9309). */
  const readRobots = async (url: URL): Promise<string> => {
    let at = new URL('/robots.txt', url);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await request(at, {}).catch(() => null);
      // Nobody there: asking for the page will say so in better words.
      if (answer === null) return '';
      if (answer.status >= 500) return 'User-agent: *\nDisallow: /';
      const target = redirectOf(answer, at);
      if (target === null) return answer.ok ? (await bodyOf(answer, LARGEST_ROBOTS)).bytes.toString('utf8') : '';
      await answer.body?.cancel();
      at = target;
    }
    return '';
  };
  const allowed = async (url: URL): Promise<boolean> => {
    const known = robots.get(url.origin) ?? readRobots(url);
    robots.set(url.origin, known);
    return mayFetch(await known, AGENT, url.pathname + url.search);
  };

  const ask = async (address: string, seen: Seen | null): Promise<Fetched> => {
    let url = new URL(address);
    const headers = {
      ...(seen?.etag == null ? {} : { 'if-none-match': seen.etag }),
      ...(seen?.modified == null ? {} : { 'if-modified-since': seen.modified }),
    };
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!(await allowed(url)))
        return { refused: `may not be fetched: the robots.txt of ${url.host} asks robots to stay away from it` };
      const answer = await request(url, headers);
      if (answer.status === 304 && seen !== null) return { unchanged: true };
      const target = redirectOf(answer, url);
      if (target !== null) {
        await answer.body?.cancel();
        if (!/^https?:$/u.test(target.protocol)) return { refused: `leads to ${target.protocol} which is no web address` };
        url = target;
        continue;
      }
      if (!answer.ok) {
        await answer.body?.cancel();
        return { refused: `cannot be fetched: the server answered ${answer.status} ${answer.statusText}`.trim() };
      }
      const { bytes, whole } = await bodyOf(answer, largest);
      if (!whole) return { refused: `is larger than ${Math.round(largest / 1e6)} MB, too much for an article` };
      memory?.note(address, { etag: answer.headers.get('etag'), modified: answer.headers.get('last-modified') });
      const type = answer.headers.get('content-type') ?? '';
      const charset = /charset=["']?([\w.:-]+)/iu.exec(type)?.[1] ?? null;
      return {
        source: { place: address, url: url.href, charset, bytes: once(bytes) },
        type: type.split(';')[0]?.trim().toLowerCase() ?? '',
      };
    }
    return { refused: `leads from one address to the next more than ${MOST_REDIRECTS} times` };
  };

  return {
    async get(address) {
      const seen = memory?.recall(address) ?? null;
      const fetched = await ask(address, seen).catch((error) => ({ refused: explainFetch(error, timeoutMs) }));
      return 'refused' in fetched && seen !== null ? { ...fetched, before: true } : fetched;
    },
  };
}

function redirectOf(answer: Response, from: URL): URL | null {
  const location = answer.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(answer.status) || location === null || !URL.canParse(location, from.href)) return null;
  return new URL(location, from);
}

/** As much as is allowed; the rest is not waited for. */
async function bodyOf(answer: Response, largest: number): Promise<{ readonly bytes: Buffer; readonly whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.length;
    if (length > largest) return { bytes: Buffer.concat(chunks), whole: false };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), whole: true };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** fetch says "fetch failed" and hides the cause below. */
function explainFetch(error: unknown, timeoutMs: number): string {
  const { name, message, cause } = error as Error & { readonly cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `cannot be fetched: no whole answer within ${timeoutMs / 1000} seconds`;
  if (cause?.code === 'ENOTFOUND')
    return 'cannot be fetched: there is no host of this name; check the spelling and the connection';
  if (cause?.code === 'ECONNREFUSED') return 'cannot be fetched: nobody answers there';
  const told = cause?.message || cause?.code || message;
  // The library says where in its own source it noticed.
  if (cause?.code === 'ERR_SSL_WRONG_VERSION_NUMBER' || /wrong version number|packet length too long/u.test(told))
    return 'cannot be fetched: what answers there speaks no TLS; try http:// instead of https://';
  if (told === 'bad port') return 'cannot be fetched: browsers and Quoth do not open this port, which is kept for something else';
  if (/certificate/iu.test(told) || /CERT|SELF_SIGNED/u.test(cause?.code ?? ''))
    return `cannot be fetched: its certificate is not to be trusted (${cause?.code ?? shortened(told)})`;
  return `cannot be fetched (${shortened(told)})`;
}

/** On one line, and no longer than one. */
function shortened(message: string): string {
  return onOneLine(message).slice(0, 120);
}
