// `node --import ./test/typescript/register.js FILE.ts` runs our source without a build, for tests that need a process of their own.
import { register } from 'node:module';

register('./strip-types.js', import.meta.url);
