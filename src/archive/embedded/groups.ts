// Many statements at once: who said them, how often, first and last.

import type { SearchRequest, SpeakerGroup, SpeakerGroups, SpeakerKind } from '../../types.ts';
import type { Db } from './connection.ts';
import type { StatementIndex } from './index/statement-index.ts';
import { first } from './sql.ts';
import type { Steps } from './turns.ts';

/** As many as a page can show. */
const MOST_GROUPS = 100;

/** Who said the hits of a search; what two said together counts for each of them. */
export function* groupBySpeaker(db: Db, index: StatementIndex, request: SearchRequest): Steps<SpeakerGroups> {
  const found = yield* index.groups(request, MOST_GROUPS + 1);
  const groups = found.slice(0, MOST_GROUPS).flatMap(({ id, ...counted }): SpeakerGroup[] => {
    const speaker = first<Omit<SpeakerGroup['speaker'], 'members'>>(db, SPEAKER, id);
    return speaker === undefined ? [] : [{ speaker: { ...speaker, members: [] }, ...counted }];
  });
  return { groups, limited: found.length > MOST_GROUPS };
}

const SPEAKER = 'SELECT id, name, kind, role FROM speakers WHERE id = ?';

export type GroupRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role: string | null;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
};

export function groupOf({ id, name, kind, role, ...counted }: GroupRow): SpeakerGroup {
  return { speaker: { id, name, kind, role, members: [] }, ...counted };
}
