// What people mean by the id or the name they type: a statement, a speaker the archive knows, somebody new, or nobody, with a hint.

import type { Archive } from '../archive/archive.ts';
import { InputError, NotFoundError } from '../errors.ts';
import { slug } from '../extract/who/speaker.ts';
import { onOneLine } from '../text/display.ts';
import { nearest } from '../text/near-miss.ts';
import type { NamedSpeaker, SpeakerProfile, StatementDetail } from '../types.ts';

/** @throws {NotFoundError} E_NO_STATEMENT that names the statement nearest to the place the id speaks of. */
export async function findStatement(archive: Archive, id: string): Promise<StatementDetail> {
  const found = await archive.readStatement(id);
  if (found !== null) return found;
  const [, document = '', offset = '0'] = id.match(/^(.*)-(\d+)$/su) ?? [];
  const near = ((await archive.readDocument(document))?.statements ?? [])
    .map((statement) => ({ id: statement.id, far: Math.abs((statement.content[0]?.start ?? 0) - Number(offset)) }))
    .sort((a, b) => a.far - b.far)[0];
  const hint = near === undefined ? 'ids stand at the end of each result of a search' : `did you mean ${near.id}?`;
  throw new NotFoundError(`There is no statement "${id}" in the archive; ${hint}`, { code: 'E_NO_STATEMENT' });
}

/** The one of this id, or the only one of this full name. @throws {NotFoundError} E_NO_SPEAKER @throws {InputError} E_SEVERAL_SPEAKERS */
export async function findSpeaker(archive: Archive, typed: string): Promise<SpeakerProfile> {
  const byId = await archive.readSpeaker(typed);
  if (byId !== null) return byId;
  const { called, near } = await lookUp(archive, typed);
  const [only, ...others] = called;
  if (only !== undefined && others.length === 0) return (await archive.readSpeaker(only.id)) as SpeakerProfile; // it was listed a moment ago
  if (only !== undefined) throw severalSpeakers(typed, called);
  const hint = near === null ? '"quoth speaker NAME" shows ids' : `did you mean ${near}?`;
  throw new NotFoundError(`There is no speaker "${typed}" in the archive; ${hint}`, { code: 'E_NO_SPEAKER' });
}

/** Whoever is meant by `--speaker`: somebody the archive knows, or somebody new. */
export async function speakerMeant(archive: Archive, typed: string, isNew: boolean): Promise<NamedSpeaker> {
  const name = nameFrom(typed);
  const byId = await archive.readSpeaker(name);
  if (byId !== null) return { ...named(byId), kind: byId.kind };
  const { called, near } = await lookUp(archive, name);
  const [only, ...others] = called;
  if (only !== undefined && others.length > 0) throw severalSpeakers(name, called);
  if (only !== undefined) return { ...named(only), kind: only.kind };
  if (near !== null && !isNew)
    throw new InputError(`Nobody in the archive is called "${name}"; did you mean ${near}? With --new it is somebody new`, {
      code: 'E_NEAR_NAME',
    });
  return { id: slug(name), name, kind: 'person' };
}

async function lookUp(archive: Archive, typed: string) {
  const everybody = await archive.listSpeakers('');
  const asked = typed.toLowerCase();
  const called = everybody.filter(({ name }) => name.toLowerCase() === asked && name.includes(' '));
  const near = nearest(
    slug(typed),
    everybody.filter(({ kind }) => kind === 'person' || kind === 'organization').map(({ id }) => id),
  );
  return { called, near };
}

function severalSpeakers(typed: string, called: readonly { readonly id: string; readonly role: string | null }[]): InputError {
  const list = called.slice(0, 5).map(({ id, role }) => (role === null ? id : `${id} (${role})`));
  return new InputError(`"${typed}" is the name of ${called.length}: ${list.join(', ')}; name one by its id`, {
    code: 'E_SEVERAL_SPEAKERS',
  });
}

export function named({ id, name }: { readonly id: string; readonly name: string }): {
  readonly id: string;
  readonly name: string;
} {
  return { id, name };
}

/** @throws {InputError} E_NO_NAME */
export function nameFrom(typed: string): string {
  const name = onOneLine(typed);
  if (/\p{L}/u.test(name)) return name;
  throw new InputError(`"${typed}" is no name; a name has letters`, { code: 'E_NO_NAME' });
}
