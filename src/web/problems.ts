// What goes wrong, said calmly: a page for people, RFC 9457 problem details for programs.

import { QuothError } from '../errors.ts';
import type { Way } from './page.ts';
import { ParameterError, type ParameterProblem } from './parameters.ts';

/** `application/problem+json` of RFC 9457, with our stable code. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The address that was asked for. */
  readonly instance: string;
  /** Which parameters are at fault. */
  readonly errors?: readonly ParameterProblem[];
  /** Where to go instead. */
  readonly instead?: Way;
  /** What may be meant. */
  readonly near?: readonly Way[];
};

/** The titles of all statuses we answer with; the same words on the page and in the problem. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'That request cannot be understood',
  404: 'There is nothing at this address',
  405: 'This address cannot be used that way',
  406: 'Not available in that format',
  410: 'This statement is gone',
  413: 'That is too long',
  415: 'That format is not taken',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'Not ready yet',
};

/** Seconds after which trying again makes sense, for statuses where it does. */
export const RETRY_AFTER: Readonly<Record<number, number>> = { 429: 60, 503: 2 };

/** What to tell the caller about whatever was thrown. Bugs keep their details to the log. */
export function problemFrom(error: unknown, instance: string): Problem {
  if (error instanceof ParameterError) return { ...problem(400, error.message, error.code, instance), errors: error.problems };
  if (error instanceof QuothError && error.code === 'E_CURSOR')
    return { ...problem(400, error.message, error.code, instance), errors: [{ parameter: 'cursor', detail: error.message }] };
  if (error instanceof QuothError) return problem(error.httpStatus, error.message, error.code, instance);
  const status = statusOf(error);
  if (status === 413) return problem(413, 'The text is too long. Send one article at a time.', 'E_TOO_LONG', instance);
  if (isBrokenJson(error)) return problem(400, `The body is not valid JSON (${error.message}).`, 'E_JSON', instance);
  if (status !== null)
    return problem(status, 'The request is malformed: check the address and what was sent with it.', 'E_REQUEST', instance);
  return problem(
    500,
    'This is our mistake, not yours. It has been written to the log; trying again may help.',
    'E_INTERNAL',
    instance,
  );
}

export function problem(status: number, detail: string, code: string, instance: string): Problem {
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, code, instance };
}

/** Whether it is a bug, to be logged with its stack. */
export function isBug(error: unknown): boolean {
  return !(error instanceof QuothError) && statusOf(error) === null;
}

/** How Express's body parser says that a body that calls itself JSON is none. */
function isBrokenJson(error: unknown): error is Error {
  return error instanceof Error && 'type' in error && error.type === 'entity.parse.failed';
}

/** The 4xx that Express and its body parsers put on their errors. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
