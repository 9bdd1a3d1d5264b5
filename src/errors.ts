// The three ways a request can fail that are not bugs; each knows its code, its HTTP status and its exit code.
//
// Messages say what happened, to which value, and what to do: `Unknown field "speeker:". Did you mean "speaker:"?`

type Details = { readonly code: string; readonly cause?: unknown };

/** Base of all expected failures. Anything else that is thrown is a bug: HTTP 500, exit code 2, stack to the log. */
export abstract class QuothError extends Error {
  /** Stable and upper-case, for programs: `E_BAD_DATE`. */
  readonly code: string;
  abstract readonly httpStatus: number;
  abstract readonly exitCode: number;

  constructor(message: string, details: Details) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = details.code;
  }
}

/** The caller can fix it: a bad date, an unknown flag, a broken JSON line. */
export class InputError extends QuothError {
  readonly httpStatus = 400;
  readonly exitCode = 2;
}

/** What was asked for by name is not there. */
export class NotFoundError extends QuothError {
  readonly httpStatus = 404;
  readonly exitCode = 1;
}

/** The archive, the index or the port is away: locked, corrupt, in use. */
export class UnavailableError extends QuothError {
  readonly httpStatus = 503;
  readonly exitCode = 2;
}
