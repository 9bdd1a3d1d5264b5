// How long a piece of work takes: processor time, as the wall clock also measures what else the machine does meanwhile.

/** Milliseconds of processor time of this process: the least of several runs, since other work only ever slows one down. */
export function leastMs(work: () => void, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
