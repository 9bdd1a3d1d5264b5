// The names of accounts, below embedded posts: — {Norvale Valley Line} (@norvaleline) March 9, 2026.

import type { Mention } from '../../types.ts';

/** “— [Norvale Valley Line] (@norvaleline)”: the name of an account is a name, and of no valley. */
export function ofAccount(text: string, mention: Mention): Mention {
  const { head, span, kind, entity } = mention;
  if (kind !== 'name' || (entity !== 'place' && entity !== 'organization') || text[head.end] !== ' ') return mention;
  if (!/[-–—―] ?$/u.test(text.slice(Math.max(0, head.start - 2), head.start))) return mention;
  const rest = /^(?: \p{Lu}[\p{L}\p{N}’&.-]*){1,4}(?= \(@\w)/u.exec(text.slice(head.end, head.end + LONGEST_ACCOUNT))?.[0] ?? '';
  const end = head.end + rest.length;
  return rest === ''
    ? mention
    : {
        ...mention,
        head: { start: head.start, end },
        span: { start: span.start, end: Math.max(span.end, end) },
        entity: 'organization',
      };
}

/** In characters: what is left of the longest name that an account may have, and the bracket behind it. */
const LONGEST_ACCOUNT = 64;
