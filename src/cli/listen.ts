// Opens a port and closes it again without cutting anybody off.

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnavailableError } from '../errors.ts';

/** A server that listens at `address` until it is stopped; then `closed` resolves. */
export type OpenDoor = { readonly address: string; readonly closed: Promise<void> };

type Where = { readonly host: string; readonly port: number };

/** @throws {UnavailableError} E_PORT when the port is taken or may not be used. */
export function listen(answer: RequestListener, where: Where, stop: AbortSignal): Promise<OpenDoor> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, where)));
    server.listen(where.port, where.host, () => {
      const closed = new Promise<void>((done) => {
        server.once('close', done);
      });
      const close = () => {
        server.close();
        // Browsers keep connections open for later; those that are not in the middle of an answer after a second are cut.
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      };
      if (stop.aborted) close();
      else stop.addEventListener('abort', close, { once: true });
      // A server that listens on a port has an address with one.
      resolve({ address: presentAddress(where.host, (server.address() as AddressInfo).port), closed });
    });
  });
}

/** What to type into a browser on this machine. */
function presentAddress(host: string, port: number): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function portError(error: NodeJS.ErrnoException, { host, port }: Where): UnavailableError {
  const problem = PROBLEMS[error.code ?? ''] ?? ((at: string) => `${at} cannot be used (${error.message})`);
  return new UnavailableError(problem(`Port ${port} on ${host}`), { code: 'E_PORT', cause: error });
}

const PROBLEMS: Readonly<Record<string, (at: string) => string>> = {
  EADDRINUSE: (at) => `${at} is in use; stop what listens there, or take another with --port or PORT`,
  EACCES: (at) => `${at} may not be used without more rights; take one above 1023 with --port or PORT`,
  EADDRNOTAVAIL: (at) => `${at} cannot be had: this machine has no such address; name another with --host or HOST`,
  ENOTFOUND: (at) => `${at} cannot be had: nobody knows this name; name another with --host or HOST`,
};
