// Time and memory, measured the same way for every contestant.
//
// Time is processor time of this process (its garbage collection included), as the machine may be shared: on an idle one it is what the
// clock says or a little more, since all that is measured here is synchronous.

/** Runs each input once to warm up, then once measured; milliseconds at the middle, at 95 %, and the worst. */
export function latency(inputs, run) {
  for (const input of inputs.slice(0, 30)) run(input);
  const times = inputs.map((input) => {
    const start = processorMs();
    run(input);
    return processorMs() - start;
  });
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95), worst: times.at(-1) };
}

/** Seconds a piece of work takes, and what it leaves in memory, in MB. */
export async function building(work) {
  const before = memory();
  const start = processorMs();
  const result = await work();
  const seconds = (processorMs() - start) / 1000;
  return { result, seconds, megabytes: memory() - before };
}

/** Milliseconds of processor time spent so far. */
export function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
