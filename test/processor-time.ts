// How long a piece of work takes: processor time, as the wall clock also measures what else the machine does meanwhile.

/**
 * Milliseconds of processor time of this process: the least of several runs, since other work only ever slows one down.
 * @param enough a run below it is the last: whoever allows so much need not know how much less it is.
 */
export function leastMs(work: () => void, runs = 3, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && least >= enough; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Rounds of both pieces of work: so many at least, and so many at most while the larger seems to take too long. */
const ROUNDS = { least: 5, most: 20 };

/** Below some sixty milliseconds the compiler and the garbage collector are measured, and not the work. */
const FLOOR = 60;

/**
 * How many times as long the larger of two pieces of work takes. They are done in turn, so that what else the machine does slows down both;
 * and on, while that is `limit` times or more, as the least times only come closer to the true ones.
 */
export function growth(smaller: () => void, larger: () => void, limit: number): number {
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  const ratio = () => large / Math.max(small, FLOOR);
  for (let round = 0; round < ROUNDS.least || (round < ROUNDS.most && ratio() >= limit); round++) {
    small = Math.min(small, leastMs(smaller, 1));
    large = Math.min(large, leastMs(larger, 1));
    // However small the smaller is, the floor stands for it: no more rounds could change the verdict.
    if (large < limit * FLOOR) break;
  }
  return ratio();
}

/**
 * What work of one size and of twice that size takes, to be compared. Where the larger takes less than `enough` ms, however small the other
 * would be, nothing more is measured; elsewhere both are, warmed up.
 */
export function twiceAndOnce(
  timeOf: (size: number, enough: number) => number,
  size: number,
  enough: number,
): { readonly twice: number; readonly once: number } {
  const twice = timeOf(2 * size, enough);
  return twice < enough ? { twice, once: enough / 3 } : { once: timeOf(size, 0), twice: timeOf(2 * size, 0) };
}
