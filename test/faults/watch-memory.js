// Loaded into a process by `node --expose-gc --import`: says on stderr, when it ends, how much memory was in use at most, in MB.
//
// Measured right after a garbage collection, so that it is what is held and not what has not been thrown away yet.

// Often enough that the shortest run here, of a second, is not over before what it holds was measured.
const EVERY_MS = 150;
let most = 0;
setInterval(() => {
  // Twice: buffers that the first found unused are given back beside it, and counted until the second.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  most = Math.max(most, (heapUsed + external) / 1e6);
}, EVERY_MS).unref();
process.on('exit', () => process.stderr.write(`memory in use: ${most.toFixed(1)}\n`));
