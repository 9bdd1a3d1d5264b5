// Time and memory, measured the same way for every contestant.
//
// Time is processor time of this process (its garbage collection included), as the machine may be shared: on an idle one it is what the
// clock says or a little more. Each input is measured in three rounds (one, where that takes long), and its best counts: what disturbs a round (a neighbour, a
// collection of garbage that another input caused) seldom disturbs the same input twice.

/** Rounds each input is measured in; one more warms up. */
export const ROUNDS = 3;
/** Where one round takes longer than this, in milliseconds, it is the only one: the tables are to be made in a quarter of an hour. */
const LONG_ROUND = 10_000;

/** Milliseconds at the middle of all inputs, at 95 %, and of the worst, each by its best round. Works for answers and for promises. */
export async function latency(inputs, run) {
  const best = inputs.map(() => Number.POSITIVE_INFINITY);
  for (const input of inputs.slice(0, 30)) await run(input);
  let spent = 0;
  for (let round = 0; round < ROUNDS && spent < LONG_ROUND; round++) {
    for (const [at, input] of inputs.entries()) {
      const start = processorMs();
      const answer = run(input, round);
      if (answer instanceof Promise) await answer;
      const took = processorMs() - start;
      spent += took;
      best[at] = Math.min(best[at], took);
    }
  }
  best.sort((a, b) => a - b);
  return { p50: at(best, 0.5), p95: at(best, 0.95), worst: best.at(-1) };
}

/** Seconds a piece of work takes, and what it leaves in memory, in MB. */
export async function building(work) {
  const before = memory();
  const start = processorMs();
  const result = await work();
  const seconds = (processorMs() - start) / 1000;
  return { result, seconds, megabytes: memory() - before };
}

/** Runs the work and gives the longest time the event loop was held up, in milliseconds of processor time: what anybody else must wait. */
export async function longestStop(work) {
  let longest = 0;
  let last = processorMs();
  let isOver = false;
  const tick = () => {
    const now = processorMs();
    longest = Math.max(longest, now - last);
    last = processorMs();
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  isOver = true;
  return longest;
}

/** Milliseconds of processor time spent so far. */
export function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Megabytes in use, without what can be collected. */
export function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
