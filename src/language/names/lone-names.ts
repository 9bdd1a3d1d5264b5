// What a lone name is, from what stands beside it: {Telvanta}’s customers and “…,” {Telvanta} said in a statement, are a company’s.

import type { Compromise } from '../compromise.ts';
import type { CueLexicon } from '../cues.ts';
import { readTable } from '../load.ts';
import type { BodyKinds, Roles } from '../roles.ts';
import type { Names } from './names.ts';

type Lexicon = {
  readonly names: Names;
  readonly cues: CueLexicon;
  readonly compromise: Compromise;
  readonly bodyHas: BodyHas;
  readonly roles: Roles;
  readonly bodyKinds: BodyKinds;
};

/** Whether a company, club or authority has this, and a person hardly: "shareholders", "chief executive". */
export type BodyHas = (noun: string) => boolean;

export function loadBodyPossessions(): BodyHas {
  const nouns = new Set(readTable('body-possessions', ['noun']).map((row) => row.noun));
  return (noun) => nouns.has(noun);
}

/**
 * How much the places of one lone name speak for a body: 2 is enough. What a body alone has counts 2, what bodies do more than people 1. Nothing
 * counts where one place is a person’s, and a name English readers know needs more than the small signs.
 */
export function bodyPoints(
  english: Lexicon,
  text: string,
  word: string,
  places: readonly { readonly start: number; readonly end: number }[],
): number {
  const known = english.names.given(word) !== null || english.compromise.tags(word).length > 0;
  let points = 0;
  const small = { statement: 0, it: 0, we: 0, called: 0, its: 0 };
  for (const { start, end } of places) {
    const after = text.slice(end, end + 40);
    const before = text.slice(Math.max(0, start - 30), start);
    // "Brannigan, 44, has", "Brannigan, who"
    if (/^,? (?:who\b|\p{N}{1,2},)/u.test(after)) return 0;
    const [, owned = '', next = ''] = /^(?:['’]s)? (\p{L}[\p{L}-]*)(?: (\p{L}+))?/u.exec(after) ?? [];
    const [, had = ''] = (/ (?:in|of|at|with) $/u.test(before) && /(\p{L}[\p{L}-]*) \p{L}+ $/u.exec(before)) || [];
    if (/^, which\b/u.test(after)) points += 2;
    // "Murugappa Chettiar’s employees": what looks like somebody’s whole name needs more than what he has.
    else if (english.bodyHas(owned) || english.bodyHas(`${owned} ${next}`)) points += word.includes(' ') ? 1 : 2;
    else if (english.bodyHas(had.toLowerCase())) points += 2;
    const [, noun = ''] =
      /^[^\n]{0,90}[.”] The (?:\p{Lu}\p{L}+-based )?(\p{Ll}+)(?:['’]s)? /u.exec(text.slice(end, end + 120)) ?? [];
    if (english.roles(noun)?.kind === 'body' || english.bodyKinds(noun).size > 0) small.called = 1;
    // “Fennimore cut its rating”, “It said” behind a sentence that begins with it
    if (/^ (?:\p{Ll}+ ){1,2}its /u.test(after)) small.its = 1;
    const [, verb = ''] = ITS_WORDS.exec(text.slice(end, end + 400)) ?? [];
    if (english.cues.verbs.has(verb)) small.it = 1;
    const says = english.cues.verbs.has(owned);
    const [, paper = ''] = /^ in an? (?:\p{Ll}+ )?(\p{Ll}+)[.,;:]/u.exec(after.slice(owned.length + 1)) ?? [];
    if (says && english.roles(paper)?.kind === 'document') small.statement = 1;
    if (says && /^(?: on \p{Lu}\p{Ll}+)? (?:that )?(?:it|its) /u.test(after.slice(owned.length + 1))) small.it = 1;
    if (says && /(?:^|[^\p{L}])(?:[Ww]e|[Oo]ur) [^“"]*[”"’'] $/u.test(text.slice(Math.max(0, start - 160), start))) small.we = 1;
  }
  return known ? points : points + small.statement + small.it + small.we + small.called + small.its;
}

/** Behind a name, its sentence and words in marks: “ cut its rating. “Demand is weak,” it said” */
const ITS_WORDS =
  /^ \p{Ll}[^\n.”"]{0,120}(?:[“"][^”"\n]{1,40}[”"])?\.[”"]? (?:(?:[“"][^”"\n]{1,200}[”"]|[‘'][^‘”"\n]{1,200}[’']) it|It) (\p{Ll}+)/u;
