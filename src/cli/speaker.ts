// quoth speaker: who that is, in which roles, and what they said last. Several people of one name are listed, never merged.

import { presentCorrection } from '../engine/correction-words.ts';
import { type Engine, NOTHING_SELECTED } from '../engine/engine.ts';
import { parseExportFormat } from '../engine/exports.ts';
import { InputError } from '../errors.ts';
import type { SpeakerEntry, SpeakerProfile } from '../types.ts';
import { type Call, type Command, DONE, JSON_FLAG, NONE, TROUBLE, withEngine } from './command.ts';
import { count, presentDay } from './present.ts';
import { exportHits, FORMAT_FLAG, LIMIT_FLAG, limitOf, pages, presentHit } from './search.ts';
import type { Terminal } from './terminal.ts';

export const speakerCommand: Command = {
  name: 'speaker',
  operands: '<name...>',
  summary: 'look up somebody who is quoted in the archive, by name or office',
  options: [{ ...JSON_FLAG, meaning: 'print JSON, one speaker a line' }, LIMIT_FLAG, FORMAT_FLAG],
  examples: [
    'quoth speaker "Ilse Varga"',
    'quoth speaker "harbour master"',
    'quoth speaker --json varga',
    'quoth speaker --format bibtex "Ilse Varga"',
  ],
  run,
};

/** Names nearly alike that are offered for one that nobody has. */
const MOST_NEAR = 3;

async function run(call: Call): Promise<number> {
  const { operands, flags, terminal } = call;
  const name = operands.join(' ').trim();
  // The unset variable of a script would print everybody.
  if (name === '')
    throw new InputError('Nobody is named; give a name or a part of one, such as "quoth speaker varga"', { code: 'E_NO_NAME' });
  const format = typeof flags.format === 'string' ? parseExportFormat(flags.format) : null;
  return withEngine(call, false, async (engine) => {
    const found = await engine.speakers(name);
    if (found.length === 0) {
      const { speakers } = await engine.suggest(name);
      const near = speakers.slice(0, MOST_NEAR).map((speaker) => `${speaker.name} (${speaker.id})`);
      const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
      terminal.tell(`“${name}” is quoted nowhere in the archive.${hint}`);
      return NONE;
    }
    if (format !== null) {
      const [only, ...others] = meant(name, found);
      // One file under one name: several people's words in it would be taken for one's.
      if (only === undefined || others.length > 0) {
        terminal.tell(`quoth: “${name}” are ${count(found.length, 'speaker')}; name one by the id at the end of the line`);
        for (const entry of found) terminal.tell(presentEntry(entry, terminal));
        return TROUBLE;
      }
      const most = typeof flags.limit === 'number' ? flags.limit : Number.POSITIVE_INFINITY;
      const request = { q: '', collapse: false, sort: 'newest' as const, facets: { ...NOTHING_SELECTED, speaker: [only.id] } };
      return exportHits(engine, request, { format, most }, terminal);
    }
    if (flags.json === true) for (const entry of found) await terminal.print(JSON.stringify(entry));
    else await presentFound(engine, meant(name, found), limitOf(flags.limit), terminal);
    return DONE;
  });
}

/** Who bears exactly this full name, if anybody does; else all whose name holds it. A surname is never taken for the one who is called nothing else. */
function meant(name: string, found: readonly SpeakerEntry[]): readonly SpeakerEntry[] {
  const isFull = name.includes(' ');
  const exact = found.filter((entry) => entry.id === name || (isFull && entry.name.toLowerCase() === name.toLowerCase()));
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
  const facets = { ...NOTHING_SELECTED, speaker: [profile.id] };
  for await (const page of pages(engine, { q: '', collapse: true, sort: 'newest', facets }, limit)) {
    for (const hit of page.items) await terminal.print(presentHit(hit, terminal));
  }
}

/** "Ilse Varga, harbour master · 12 statements, 3 May 2030 to 2 April 2031 · ilse-varga" */
function presentEntry({ id, name, statements, first, last, ...held }: SpeakerEntry, { bold, dim }: Terminal): string {
  const role = roleOf(held);
  const period = periodOf(first, last).join('');
  const said = [count(statements, 'statement'), ...(period === '' ? [] : [period])].join(', ');
  return `${bold(name)}${role === null ? '' : `, ${role}`} · ${said} ${dim(`· ${id}`)}`;
}

/** An office that was looked for has its time: "mayor (articles of 3 May 2030 to 2 April 2031)". */
function roleOf({ role, office }: Pick<SpeakerEntry, 'role' | 'office'>): string | null {
  if (office === undefined) return role;
  const [period] = periodOf(office.first, office.last);
  return period === undefined ? office.role : `${office.role} (articles of ${period})`;
}

/** "3 May 2030 to 2 April 2031", one day where both are one, nothing where neither is known. */
function periodOf(first: string | null, last: string | null): readonly string[] {
  const days = [...new Set([first, last])].filter((day) => day !== null).map(presentDay);
  return days.length === 0 ? [] : [days.join(' to ')];
}

function presentProfile(profile: SpeakerProfile, terminal: Terminal): string {
  const { aliases, roles, namesakes, couldBe, members } = profile;
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
      roles.map(({ role, first, last, count: times }) => `${role} (${[...periodOf(first, last), times].join(', ')})`),
    ),
    ...list(
      'not to be confused with',
      namesakes.map(({ name, role }) => (role === null ? name : `${name} (${role})`)),
    ),
    ...list(
      profile.name.includes(' ') ? 'perhaps also' : 'could be',
      couldBe.map(({ name, role, id }) => `${name}${role === null ? '' : `, ${role}`} (${id})`),
    ),
    ...profile.corrections.map((correction) => `  by hand (${correction.number}): ${presentCorrection(correction)}`),
  ].join('\n');
}
