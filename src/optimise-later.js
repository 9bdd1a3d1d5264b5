// Tells the engine to wait with its optimising compiler, which over the first articles of a process took more time than reading them did.
import { setFlagsFromString } from 'node:v8';

// Eight times what it waits for by default, in bytes of code run. The first 400 kB of articles then take two thirds of the processor time, and
// later ones as long as before. Later engines have a compiler in between, and need no such help.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=540672');
