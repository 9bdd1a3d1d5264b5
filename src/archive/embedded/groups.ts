// Many statements at once: who said them, and how they lie in time.

import type { SpeakerGroup, SpeakerGroups, SpeakerKind, Timeline } from '../../types.ts';
import type { Db } from './connection.ts';
import { all } from './sql.ts';

/** As many as a page can show. */
const MOST_GROUPS = 100;

/** Who said these statements; what two said together counts for each of them. */
export function groupBySpeaker(db: Db, ids: readonly string[]): SpeakerGroups {
  const rows = all<GroupRow>(db, GROUPS, JSON.stringify(ids), MOST_GROUPS + 1);
  return { groups: rows.slice(0, MOST_GROUPS).map(groupOf), limited: rows.length > MOST_GROUPS };
}

/** How these statements lie in time, by month; by year where no month is known. */
export function timelineOf(db: Db, ids: readonly string[]): Timeline {
  const rows = all<{ month: string | null; count: number }>(db, MONTHS, JSON.stringify(ids));
  return {
    counts: rows.flatMap(({ month, count }) => (month === null ? [] : [{ value: month, count }])),
    undated: rows.find(({ month }) => month === null)?.count ?? 0,
  };
}

export type GroupRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role: string | null;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
};

export function groupOf({ id, name, kind, role, count, first, last }: GroupRow): SpeakerGroup {
  return { speaker: { id, name, kind, role, members: [] }, count, first, last };
}

const GROUPS = `
  SELECT p.id, p.name, p.kind, p.role, count(*) AS count, min(nullif(t.said, '')) AS first, max(nullif(t.said, '')) AS last
  FROM json_each(?) found JOIN statements s ON s.id = found.value
    JOIN statement_speakers t ON t.statement = s.row JOIN speakers p ON p.id = t.speaker AND p.joint = 0
  GROUP BY p.id ORDER BY count DESC, p.name, p.id LIMIT ?`;

// Not called "value": json_each has a column of that name, and GROUP BY would take it.
const MONTHS = `
  SELECT substr(s.said, 1, 7) AS month, count(*) AS count
  FROM json_each(?) found JOIN statements s ON s.id = found.value GROUP BY month ORDER BY month`;
