// Tells the engine to wait with its optimising compiler, which over the first articles of a process took more time than reading them did.
import { setFlagsFromString } from 'node:v8';

// Twice what it waits for by default, in bytes of code run. The first 400 kB of articles then take three quarters of the processor time; waiting
// eight times as long saves a little more there, and is paid for over megabytes. Later engines have a compiler in between, and need no such help.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=135168');
