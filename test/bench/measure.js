// Time and memory, measured the same way for every contestant.

/** Runs each input once to warm up, then once measured; milliseconds at the middle, at 95 %, and the worst. */
export function latency(inputs, run) {
  for (const input of inputs.slice(0, 30)) run(input);
  const times = inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95), worst: times.at(-1) };
}

/** Seconds a piece of work takes, and what it leaves in memory, in MB. */
export async function building(work) {
  const before = memory();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  return { result, seconds, megabytes: memory() - before };
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
