// Long work in small steps: a search for "the" looks at 100,000 statements, and nobody else must wait until it is done.

import { setImmediate as giveWay } from 'node:timers/promises';

/** Work that stops now and then; it may go on at once, or after others had their turn. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does it all, without a stop. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** How long one turn may take, in milliseconds: a request that waits for five such turns still feels at once. */
const TURN_MS = 15;

/**
 * Does it turn by turn. `around` is what has to stand round each turn, such as a transaction; where it gives null, the work is left unfinished,
 * and so is the answer. What stands behind the last stop is one turn.
 */
export async function inTurns<Result>(
  steps: Steps<Result>,
  now: () => number,
  around: Around,
): Promise<{ result: Result } | null> {
  const take = (): IteratorResult<undefined, Result> => {
    const end = now() + TURN_MS;
    let step = steps.next();
    while (step.done !== true && now() < end) step = steps.next();
    return step;
  };
  for (;;) {
    const step = around(take);
    if (step === null) return null;
    if (step.done === true) return { result: step.value };
    await giveWay();
  }
}

export type Around = <Turn>(take: () => Turn) => Turn | null;
