// How much longer twice the work takes: processor time, as the wall clock also measures what else the machine does meanwhile.

type Work = () => unknown;

/** Milliseconds of processor time of this process. */
async function spent(work: Work): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Rounds of both pieces of work: so many at least, and so many at most while the larger seems to take too long. */
const ROUNDS = { least: 3, most: 20 };

/** Below some sixty milliseconds the compiler and the garbage collector are measured, and not the work. */
const FLOOR = 60;

/**
 * How many times as long the larger of two pieces of work takes. They are done in turn, so that what else the machine does slows down both;
 * and on, while that is `limit` times or more, as the least times only come closer to the true ones.
 */
export async function growth(smaller: Work, larger: Work, limit: number): Promise<number> {
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  const ratio = () => large / Math.max(small, FLOOR);
  for (let round = 0; round < ROUNDS.least || (round < ROUNDS.most && ratio() >= limit); round++) {
    small = Math.min(small, await spent(smaller));
    large = Math.min(large, await spent(larger));
    // However small the smaller is, the floor stands for it: no more rounds could change the verdict.
    if (large < limit * FLOOR) break;
  }
  return ratio();
}
