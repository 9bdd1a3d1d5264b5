// A time or a place in front of a subject without an article is a phrase of its own: [Last month] [doctors] warned — In [court] [prosecutors] said.

import type { Grammar } from './grammar.ts';
import type { Token } from './tagger.ts';

type Reach = { readonly first: number; readonly last: number };

/**
 * Where the subject begins that stands right behind a frame of the same phrase, or null: “Last month {doctors} warned”, “At the inquest {senior doctors} said”,
 * “At the meeting {chairman Carl Moss} said”. What a preposition leads to is no subject, so that the verb behind it has another one.
 */
export function subjectBehindFrame(
  grammar: Grammar,
  tokens: readonly Token[],
  isName: (index: number) => boolean,
  { first, last }: Reach,
): number | null {
  if (last === first || tokens[last]?.possessive) return null;
  const verb = tokens[last + 1];
  if (verb?.joined !== 'space' || verb.shape !== 'lower' || !(verb.facts.cue || verb.class === 'auxiliary')) return null;
  const subject = subjectStart(tokens, isName, first, last);
  if (subject === null) return null;
  const before = tokens[first - 1];
  // “After campaign aides insisted, …”: there they are the subject of that clause; not so “After the game fans said it was late.”
  const clausal = grammar.clausal.has(before?.word ?? '');
  const ownClause = clausal && !(tokens[first]?.word === 'the' && subject > first + 1 && isWithoutComma(tokens, last + 1));
  const opens = before?.opens === true && (before.class === 'preposition' || clausal) && !ownClause;
  const framed = opens && before.word !== 'of' && tokens[first]?.joined === 'space';
  if (framed) return endsThing(tokens, isName, subject - 1) ? subject : null;
  return isSpan(grammar, tokens, first, subject) ? first + 2 : null;
}

/** Whether the sentence ends before any comma. */
function isWithoutComma(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + LONGEST && tokens[at]?.joined === 'space') at++;
  return tokens[at] === undefined || tokens[at]?.opens === true;
}

/** In words. */
const LONGEST = 40;

/** “{last month} doctors”, “{this morning} the”; not “the night nurses”. */
function isSpan({ time, demonstrative }: Grammar, tokens: readonly Token[], first: number, subject: number): boolean {
  const [opener, unit] = [tokens[first], tokens[first + 1]];
  if (opener === undefined || unit === undefined || subject < first + 2 || unit.possessive) return false;
  return (time.has(opener.word) || demonstrative.has(opener.word)) && time.has(unit.word);
}

/** “{senior doctors}”, “{police}”, “{chairman Carl Moss}”: where people at the end of a phrase begin. */
function subjectStart(tokens: readonly Token[], isName: (index: number) => boolean, first: number, last: number): number | null {
  let at = last;
  const role = tokens[last]?.role;
  if (isName(last)) {
    while (at > first && isName(at) && tokens[at]?.role === null) at--;
    const title = tokens[at];
    // “pathologist Dr Alan Reid”
    const titled = tokens[at + 1]?.facts.honorific?.role !== undefined && last - at === 3;
    const given = titled ? at + 2 : at + 1;
    const named = last - given === 1 && tokens[given]?.facts.given !== null;
    if (!named || title?.role?.kind !== 'person' || title.role.number !== 'singular') return null;
    // “In the Commons {Labour leader Carl Moss} said”
    if (at - 2 > first && isName(at - 1) && tokens[at - 1]?.facts.organizationWord === null) at--;
  } else if (role?.number !== 'plural' || role.kind === 'document' || tokens[last]?.class === 'quantifier') return null;
  // “{union leaders}”, “{family members}”
  const ofBody = tokens[at - 1]?.role?.kind === 'body' || tokens[at - 1]?.role?.kind === 'collective';
  if (ofBody && at - 2 > first && tokens[at - 1]?.shape === 'lower' && tokens[at - 1]?.joined === 'space') at--;
  while (at - 1 > first && tokens[at - 1]?.class === 'adjective' && tokens[at - 1]?.shape === 'lower') at--;
  return at > first && tokens[at]?.joined === 'space' ? at : null;
}

/** Where something is or happens: “the {inquest}”, “{court}”, “{Norvale}”, “Norvale Crown {Court}”; no “local”, no “three”. */
function endsThing(tokens: readonly Token[], isName: (index: number) => boolean, at: number): boolean {
  const { word, class: kind, role, possessive } = tokens[at] as Token; // as: in range by the caller
  if (possessive || role?.kind === 'person') return false;
  return isName(at) || kind === 'noun' || kind === 'unknown' || kind === 'ambiguous' || word.endsWith('ing') || role !== null;
}
