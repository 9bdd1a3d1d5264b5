// Tells the engine to wait with its optimising compiler, to inline less, and to compile patterns once, for over the first articles of a process compiling took more time than reading.
import { setFlagsFromString } from 'node:v8';

// Later engines have a compiler in between, and need no such help.
if (process.versions.v8.startsWith('11.')) {
  // Twice what it waits for by default, in bytes of code run. The first 400 kB of articles then take three quarters of the processor time; waiting
  // eight times as long saves a little more there, and is paid for over megabytes.
  setFlagsFromString('--interrupt-budget=135168');
  // A third of what it puts into one function by default, in bytes of code. Some thousand small functions call each other here: compiling takes
  // two thirds of the time it took, and what comes out is about as fast.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  // It would run each pattern in an interpreter first, and compile it at its second use; nearly all that an article asks for are used again at once.
  // Compiled straight away, the first three articles take three quarters of the time.
  setFlagsFromString('--no-regexp-tier-up');
}
