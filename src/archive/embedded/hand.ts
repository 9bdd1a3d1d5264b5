// What people have said about who is who, as the register follows it: this one is that one, these are somebody else, she is called so.

import { fold } from '../../search/words.ts';
import type { CorrectionChange, SpeakerChange, SplitConditions } from '../../types.ts';
import type { Db } from './connection.ts';
import { slug } from './folding.ts';
import type { Seen } from './register/types.ts';
import { all } from './sql.ts';

export type Hand = {
  /** The corrections about speakers that hold, oldest first. */
  readonly changes: readonly (SpeakerChange & { readonly number: number })[];
  readonly names: ReadonlyMap<string, { readonly name: string; readonly number: number }>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
};

export function readHand(db: Db): Hand {
  const rows = all<{ number: number; change: string }>(db, HOLDING);
  const changes = rows.map(({ number, change }) => ({ ...(JSON.parse(change) as SpeakerChange), number })); // as it was written
  const names = new Map<string, { name: string; number: number }>();
  const aliases = new Map<string, string[]>();
  for (const change of changes) {
    const { id } = change.speaker;
    if (change.kind === 'rename') names.set(id, { name: change.name, number: change.number });
    if (change.kind === 'alias') aliases.set(id, [...(aliases.get(id) ?? []), change.name]);
  }
  return { changes, names, aliases };
}

const HOLDING = 'SELECT number, change FROM corrections WHERE undone IS NULL AND document IS NULL ORDER BY number';

/**
 * Who an appearance is once people have had their say, and which corrections said so. A correction speaks of an entry by its id as it was;
 * where other evidence has moved the entry meanwhile, the correction still holds for what bore that id by itself.
 */
export function moveByHand(
  hand: Hand,
  seen: HandSeen,
  identity: string,
): { readonly identity: string; readonly moves: readonly number[] } {
  let now = identity;
  const moves: number[] = [];
  const isMeant = (id: string): boolean => now === id || (now === identity && identity !== seen.speaker && seen.speaker === id);
  for (const change of hand.changes) {
    const to = destination(change, seen, isMeant);
    if (to === null || to === now) continue;
    now = to;
    moves.push(change.number);
  }
  return { identity: now, moves };
}

export type HandSeen = Pick<Seen, 'speaker' | 'name' | 'role' | 'source'> & {
  /** The article's own id. */
  readonly article: string;
};

function destination(change: SpeakerChange, seen: HandSeen, isMeant: (id: string) => boolean): string | null {
  if (change.kind === 'merge') return isMeant(change.speaker.id) ? change.into.id : null;
  if (change.kind === 'split') return isMeant(change.speaker.id) && fits(change.where, seen) ? change.into.id : null;
  // A surname given as another name is for searching; it makes nobody of whoever bears it.
  if (change.kind === 'alias')
    return change.name.includes(' ') && fold(change.name) === fold(seen.name) ? change.speaker.id : null;
  return null;
}

function fits({ role, source, document, called }: SplitConditions, seen: HandSeen): boolean {
  if (role !== null && !` ${plain(seen.role ?? '')} `.includes(` ${plain(role)} `)) return false;
  if (source !== null && slug(source) !== seen.source) return false;
  if (document !== null && document !== seen.article) return false;
  return called === null || fold(called) === fold(seen.name);
}

function plain(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every id a change speaks of. */
export function idsOf(change: CorrectionChange): readonly string[] {
  switch (change.kind) {
    case 'merge':
    case 'split':
      return [change.speaker.id, change.into.id];
    case 'rename':
    case 'alias':
      return [change.speaker.id];
    default:
      return [];
  }
}
