// quoth speaker: who that is, in which roles, and what they said last. Several people of one name are listed, never merged.

import type { Engine } from '../engine/engine.ts';
import type { SpeakerEntry, SpeakerProfile } from '../types.ts';
import { type Call, type Command, DONE, JSON_FLAG, NONE, withEngine } from './command.ts';
import { count, presentDay } from './present.ts';
import { LIMIT_FLAG, limitOf, NO_FACETS, pages, presentHit } from './search.ts';
import type { Terminal } from './terminal.ts';

export const speakerCommand: Command = {
  name: 'speaker',
  operands: '<name...>',
  summary: 'look up somebody who is quoted in the archive',
  options: [{ ...JSON_FLAG, meaning: 'print JSON, one speaker a line' }, LIMIT_FLAG],
  examples: ['quoth speaker "Ilse Varga"', 'quoth speaker --json varga'],
  run,
};

async function run(call: Call): Promise<number> {
  const { operands, flags, terminal } = call;
  const name = operands.join(' ').trim();
  return withEngine(call, false, async (engine) => {
    const found = await engine.speakers(name);
    if (found.length === 0) {
      terminal.tell(`“${name}” is quoted nowhere in the archive.`);
      return NONE;
    }
    if (flags.json === true) for (const entry of found) await terminal.print(JSON.stringify(entry));
    else await presentFound(engine, meant(name, found), limitOf(flags.limit), terminal);
    return DONE;
  });
}

/** Who bears exactly this name, if anybody does; else all whose name holds it. */
function meant(name: string, found: readonly SpeakerEntry[]): readonly SpeakerEntry[] {
  const exact = found.filter((entry) => entry.id === name || entry.name.toLowerCase() === name.toLowerCase());
  return exact.length > 0 ? exact : found;
}

async function presentFound(engine: Engine, found: readonly SpeakerEntry[], limit: number, terminal: Terminal): Promise<void> {
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) {
    for (const entry of found.slice(0, limit)) await terminal.print(presentEntry(entry, terminal));
    if (found.length > limit) terminal.tell(`${found.length - limit} more; --limit ${found.length} shows all`);
    return;
  }
  const profile = await engine.speaker(only.id);
  await terminal.print(`${presentProfile(profile, terminal)}\n`);
  const facets = { ...NO_FACETS, speaker: [profile.id] };
  for await (const page of pages(engine, { q: '', collapse: true, sort: 'newest', facets }, limit)) {
    for (const hit of page.items) await terminal.print(presentHit(hit, terminal));
  }
}

/** "Ilse Varga, harbour master · 12 statements, 3 May 2030 to 2 April 2031 · ilse-varga" */
function presentEntry({ id, name, role, statements, first, last }: SpeakerEntry, { bold, dim }: Terminal): string {
  const period = [...new Set([first, last])]
    .filter((day) => day !== null)
    .map(presentDay)
    .join(' to ');
  const said = [count(statements, 'statement'), ...(period === '' ? [] : [period])].join(', ');
  return `${bold(name)}${role === null ? '' : `, ${role}`} · ${said} ${dim(`· ${id}`)}`;
}

function presentProfile(profile: SpeakerProfile, terminal: Terminal): string {
  const { aliases, roles, namesakes, members } = profile;
  const list = (heading: string, words: readonly string[]) => (words.length === 0 ? [] : [`  ${heading}: ${words.join(', ')}`]);
  return [
    presentEntry(profile, terminal),
    ...list('also called', aliases),
    ...list(
      'speaking together',
      members.map(({ name }) => name),
    ),
    ...list(
      'roles',
      roles.map(({ role, count: times }) => `${role} (${times})`),
    ),
    ...list(
      'not to be confused with',
      namesakes.map(({ name, role }) => (role === null ? name : `${name} (${role})`)),
    ),
  ].join('\n');
}
