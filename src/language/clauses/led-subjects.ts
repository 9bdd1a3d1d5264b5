// Whose words a colon, a dash or a noun leads to: [Hall] was more cautious: “…” — “…” — [Ida Lund], poet — [Lund]’s warning that …

import type { Token } from '../../text/lines.ts';
import { needsMarks } from '../cues.ts';
import type { Language } from '../language.ts';
import { acts } from './doers.ts';
import { isCalled, REACH, type Subject } from './heads.ts';
import { actsBehindAside, behindBracket, hasMain, mainSince } from './main-clauses.ts';
import { isSomebody, type Placed, type Placement, speaks } from './placement.ts';

/** “{Hall} was more cautious about it: “…””: whoever does or is something first, where a colon leads to the words. */
export function opener(english: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  const named = placed.ending.get(colon - 1);
  for (const candidate of placed.list.slice(0, REACH)) {
    if (candidate.first >= colon) break;
    const before = tokens[candidate.first - 1]?.word ?? '';
    if (english.grammar.preposition.has(before) || !isSomebody(candidate)) continue;
    // “{Gulls} coach Ivor Holm: “…””: whoever is named there is told of as theirs, and “coach” is no verb.
    if (named?.mention.entity === 'person' && named !== candidate && named.first <= candidate.first) continue;
    // “When Reyes objected, Lund fired back: “…””: what opens with a small word only leads up to it.
    if (english.grammar.subordinator.has(before) && hasMain(english, tokens, placed, candidate.last, colon)) continue;
    const bracket = behindBracket(tokens, candidate.last);
    if (acts(english, tokens, bracket) || actsBehindAside(english, tokens, candidate.last, colon)) {
      // “Lund smiled, but Reyes was not amused: “…”” is Reyes’s, unless that is told by whoever acts first.
      const tells = tokens.slice(candidate.last + 1, colon).some(({ word }) => reports(english, word));
      const since = tells ? null : mainSince(english, tokens, placed, colon, { subject: candidate, last: candidate.last });
      const acting = since ?? candidate;
      const subject = nameBehind(english, tokens, placed, acting) ?? acting;
      return { subject, place: 'shared', start: acting.first, inverted: false };
    }
  }
  return null;
}

/** Whether a clause may follow as what is said: “said”, “agreed”, not “smiled”. */
function reports({ cues }: Language, verb: string): boolean {
  return (cues.verbs.get(verb) ?? []).some(
    ({ word }) => !needsMarks(word) && (word.takes.has('clause') || word.takes.has('that')),
  );
}

/** “Her co-author, [Mateus Holm], is more cautious” */
function nameBehind(english: Language, tokens: readonly Token[], placed: Placement, { mention, last }: Placed): Placed | null {
  const name = mention.kind === 'nominal' && tokens[last + 1]?.word === ',' ? placed.starting.get(last + 2) : undefined;
  return name && isCalled(english, tokens, name) && tokens[name.last + 1]?.word === ',' ? name : null;
}

/** For a noun, a colon or a dash: the mention beside it, or whom the noun belongs to. */
export function nearest(placed: Placement, first: number, last: number, owner: Placed | null): Subject {
  let before: Placed | null = owner;
  for (let at = first - 1; at >= 0 && first - at < REACH && before === null; at--) {
    const candidate = placed.ending.get(at);
    if (candidate && speaks(candidate)) before = candidate;
  }
  const subject = owner ?? placed.starting.get(last + 1) ?? before;
  return {
    subject,
    place: subject ? 'shared' : 'none',
    start: subject === before && before && before.first < first ? before.first : first,
    inverted: false,
  };
}
