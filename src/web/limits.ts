// No single client may keep the others waiting: a limit on requests a minute, which never meets clients on this machine by default.

import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { problem } from './problems.ts';
import { type Door, sendProblem } from './respond.ts';

export function limitRate(
  door: Door,
  { requestsPerMinute, limitLoopback }: { readonly requestsPerMinute: number; readonly limitLoopback: boolean },
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => !limitLoopback && isLoopback(request.ip ?? ''),
    handler: (request, response) => {
      const detail = `More than ${requestsPerMinute} requests came from your address within a minute. Wait a moment, then go on.`;
      sendProblem(door, request, response, problem(429, detail, 'E_TOO_MANY', request.originalUrl));
    },
  });
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./u.test(address);
}
