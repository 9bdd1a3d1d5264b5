// Phrases that name a body by more than its large words: {the National Farmers’ Union}, {the Campaign to Save Our Libraries}, {McGill’s}.

import type { Mention } from '../../types.ts';
import type { Phrase } from '../phrases.ts';
import type { Token } from '../tagger.ts';
import type { NameReading } from './name-phrases.ts';
import type { Wording } from './wording.ts';

/** The body that is all of a phrase, with its officer before it; none for other phrases. */
export function bodyPhrase(wording: Wording, phrase: Phrase): Mention[] {
  const body = ownedBody(wording, phrase) ?? purposeBody(wording, phrase);
  return body === null ? [] : [...officerOf(wording, phrase, body), body];
}

/** "[Tulla Teachers’ Union] president Ida Lund": the body, whose owner ends at `at`, before a small word for its officer. */
export function bodyBeforeOfficer(wording: Wording, { first, last }: Phrase, at: number): Mention | null {
  const { tokens, isName } = wording;
  let end = at;
  while (end < last && isName(end + 1) && tokens[end + 1]?.shape === 'capital') end++;
  const officer = tokens[end + 1];
  if (end === at || end === last || officer?.shape !== 'lower') return null;
  return ownedBody(wording, { first, last: end, core: at + 1 });
}

/** "the National Farmers’ Union", "the Mayor’s Office": a large noun for people owns a body’s word, and all of it is the name. */
function ownedBody({ english, tokens, isName }: Wording, { first, last, core }: Phrase): Mention | null {
  const owner = tokens[core - 1];
  if (owner === undefined || core > last || !owner.possessive || owner.shape !== 'capital') return null;
  // "the Dockworkers’ Union of Ashton"
  const link = tokens.slice(core, last).findIndex(({ facts }) => facts.ties);
  const head = tokens[link < 0 ? last : core + link - 1];
  if (head === undefined) return null;
  // "St Brendan’s College", but "South Africa’s National Assembly"
  const saint = tokens[core - 2];
  const isSaint =
    saint !== undefined && saint.facts.notName === 'begins-place' && english.names.place(`${saint.word} ${owner.word}`) === null;
  // "the Dockworkers’ Union": many, whoever they are, but "the Philippines’ Senate".
  const many = owner.word.endsWith('s') && tokens[core - 2]?.word === 'the' && head.facts.organizationWord === 'both';
  const isLand = owner.facts.demonym !== null || english.names.place(`the ${owner.word}`) !== null;
  const isMany = many && owner.facts.place === null && !isLand;
  // “McDonald’s Corp”
  const isFirm = isKnownWithS(english, owner) || (head.facts.legal && core === last);
  if (owner.role?.kind !== 'person' && owner.role?.kind !== 'collective' && !isSaint && !isMany && !isFirm) return null;
  if (head.facts.organizationWord === null && !isOfMany(tokens, core, last)) return null;
  for (let at = core; at <= last; at++) {
    const tied = link >= 0 && at > core && (tokens[at]?.facts.ties || tokens[at]?.word === 'the');
    if (!tied && (!isName(at) || tokens[at]?.shape === 'lower')) return null;
  }
  let begin = core - 1;
  while (
    begin > first &&
    ((tokens[begin - 1]?.shape === 'capital' && !english.wordClasses.isFunctionWord(tokens[begin - 1]?.word ?? '')) ||
      isLandInLetters(english, tokens[begin - 1] as Token))
  )
    begin--;
  // "Farmers’ Union said" at the head of a sentence may be its farmers’ union; a second large word decides.
  const { end } = tokens[last] as Token; // as: here and below, indices of a phrase
  const name = { start: (tokens[begin] as Token).start, end };
  // "the union": what an officer is of begins behind him.
  const behind = tokens.slice(first, begin).findLastIndex(({ facts }) => facts.ties);
  const span = { start: (tokens[first + behind + 1] as Token).start, end };
  return { span, head: name, kind: 'name', number: 'singular', gender: null, entity: 'organization' };
}

/** "Women’s [Aid]", "Children’s [Health Ireland]": behind a large word for many, large words that are nobody’s name and no office. */
function isOfMany(tokens: readonly Token[], core: number, last: number): boolean {
  const owner = tokens[core - 1] as Token; // as: here and below, indices of a phrase
  if (owner.role?.kind !== 'person' || owner.role.number !== 'plural' || owner.facts.demonym !== null) return false;
  return tokens.slice(core, last + 1).every(({ shape, joined, role, facts }) => {
    if (shape !== 'capital' || joined !== 'space' || role?.kind === 'person') return false;
    return facts.given === null && facts.honorific === null && facts.notName !== 'calendar' && !facts.strange;
  });
}

/** "the [US] Attorney’s Office", "the [U.S.] Attorney’s Office" */
function isLandInLetters({ names }: Wording['english'], { shape, word }: Token): boolean {
  return shape === 'upper' && names.place(word) !== null;
}

/** "the Campaign to Save Our Libraries": what a body is there to do is its name. */
function purposeBody({ tokens, isName }: Wording, { first, last, core }: Phrase): Mention | null {
  let link = core;
  while (link < last && (tokens[link]?.word !== 'to' || tokens[link]?.shape !== 'lower')) link++;
  if (link === core || link >= last) return null;
  let begin = link - 1;
  while (begin > core && isName(begin - 1)) begin--;
  const [opener, start, end] = [tokens[first] as Token, tokens[begin] as Token, tokens[last] as Token]; // as: indices of the phrase
  const head = { start: start.start, end: end.end };
  return {
    span: { start: opener.start, end: end.end },
    head,
    kind: 'name',
    number: 'singular',
    gender: null,
    entity: 'organization',
  };
}

/** "The President of the National Farmers’ Union": the officer, whose body is named in the same phrase. */
function officerOf({ tokens }: Wording, { first, last }: Phrase, { head }: Mention): Mention[] {
  const at = tokens[first]?.class === 'determiner' ? first + 1 : first;
  const officer = tokens[at];
  if (officer?.role?.kind !== 'person' || officer.end >= head.start || !tokens[at + 1]?.facts.ties) return [];
  const span = { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end }; // as: indices of a phrase
  const { number, gender } = officer.role;
  const entity = number === 'plural' ? 'group' : 'unnamed';
  return [{ span, head: { start: officer.start, end: officer.end }, kind: 'nominal', number, gender, entity }];
}

/** "Sainsbury’s said", "McGill’s opened": a name known with its ’s, or one that nothing follows but its verb. */
export function firmWithS({ english, tokens, isName }: Wording, { first, last, core }: Phrase, at: number): Mention | null {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!isName(at) || token.role !== null) return null;
  const known = isKnownWithS(english, token);
  // "familiar with Lund’s thinking": no deed of a firm’s
  const acts = next?.joined === 'space' && next.class === 'verb' && !next.word.endsWith('ing');
  const subject = at === first && at === last && core > last && acts;
  if (!known && !subject) return null;
  // The two characters of ’s.
  const span = { start: token.start, end: token.end + 2 };
  return { span, head: span, kind: 'name', number: 'singular', gender: null, entity: 'organization' };
}

function isKnownWithS({ names }: Wording['english'], { word }: Token): boolean {
  return names.organization(`${word}’s`) || names.organization(`${word}'s`);
}

/** "the law firm Rowe Pilkington said", but "the firm Ida Lund founded" and "the firm Xi Mingzhao founded". */
export function isFirm({ tokens }: Wording, { first, titled }: NameReading, last: number): boolean {
  const before = tokens[first - 1];
  const begin = tokens[first] as Token; // as: a name has a word
  const next = tokens[last + 1];
  if (titled || last === first || before?.role?.kind !== 'body' || before.role.number !== 'singular' || before.possessive)
    return false;
  if (begin.joined !== 'space' || begin.facts.given !== null || before.shape !== 'lower') return false;
  // “Leader of the council V. Sukumar Babu said”
  if (begin.word.length === 1 && tokens[first - 2]?.word !== 'the') return false;
  const goesOn = next?.joined === 'space' && next.shape === 'lower' && !next.facts.small;
  return !goesOn || next.facts.cue;
}
