// Invented articles of about 5 kB each, as many as asked for, the same every time: six of the generator's, which makes 0.9 kB, in one.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The generator makes articles of 0.9 kB; so many in one are the 5 kB of a news article. */
const JOINED = 6;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** In a process of its own, for the generator is TypeScript, and one after the other, for all of them need not be in memory. */
export async function* inventArticles(count) {
  const generator = ['--import', here('../typescript/register.js'), here('../generated/articles.ts'), `${count * JOINED}`];
  const child = spawn(process.execPath, generator, { stdio: ['ignore', 'pipe', 'inherit'] });
  let parts = [];
  for await (const line of createInterface({ input: child.stdout })) {
    parts.push(JSON.parse(line));
    if (parts.length < JOINED) continue;
    yield { ...parts[0], text: parts.map((part) => part.text).join('\n\n') };
    parts = [];
  }
}
