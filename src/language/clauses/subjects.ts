// Whose verb it is: [Shah], who replaced Okafor in July, said — “No,” said [Lund] — with [Holm] saying — [officials] in Tulla said.

import type { Token } from '../../text/lines.ts';
import { needsMarks } from '../cues.ts';
import type { Language } from '../language.ts';
import { absoluteAt } from './absolutes.ts';
import { agentOf, isParticipleBy, quotedBeforeAside, quotedBehind } from './agents.ts';
import { pastContrast, somebodyAt, whoIsFrom } from './antecedents.ts';
import { beforeAside } from './asides.ts';
import { bearerOf, beforeRegion, officeBefore, officerBehind } from './bearers.ts';
import { acts, hasTense, isActedUpon } from './doers.ts';
import {
  beforeTime,
  beforeWhere,
  describedAt,
  headOf,
  partlyRead,
  type Subject,
  starterOf,
  takesClause,
  toldOf,
  type Verb,
} from './heads.ts';
import { behindMarks, invertible } from './inversion.ts';
import { issuerBefore } from './issuers.ts';
import { mainAfter } from './main-clauses.ts';
import { ownerOf } from './owners.ts';
import { beforeBracket, isSomebody, type Placed, type Placement, speaks } from './placement.ts';
import { firstOfPartners, firstOfSeveral } from './several.ts';
import { type Earlier, leadsIn, sharedSubject } from './shared-subjects.ts';

export function subjectOf(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  verb: Verb,
  earlier: readonly Earlier[],
): Subject {
  const { group, first, last, passive, infinitive } = verb;
  const { grammar, names } = english;
  // “but some councillors are already calling for”: a verb with a tense as any other.
  const going =
    verb.tense === 'gerund' &&
    verb.word !== null &&
    !needsMarks(verb.word) &&
    !verb.word.takes.has('noun') &&
    tokens.slice(group, first).some(({ word }) => grammar.be.has(word));
  const tense = going ? 'present' : verb.tense;
  const agent = passive || isParticipleBy(english, tokens, placed, verb) ? agentOf(tokens, placed, group, last) : null;
  if (agent) return agent;
  const quoted = passive ? null : quotedBehind(tokens, placed, verb);
  if (quoted) return quoted;
  const cited = quotedBeforeAside(english, tokens, placed, verb);
  if (cited) return { subject: cited, place: 'shared', start: group, inverted: false };
  // “Joseph Lund Jr. said”: the full stop of a name.
  if (tokens[group - 1]?.word === '.' && placed.ending.has(group - 2)) {
    const direct = headOf(english, tokens, placed, group - 2);
    if (direct && tense !== 'gerund') return direct;
  }
  const edge = tokens[group - 1];
  const after = speakerAt(english, tokens, placed, last + 1);
  const led = behindMarks(english, tokens, first) ?? group;
  if (
    after &&
    tense !== 'gerund' &&
    (led < first || group === first) &&
    invertible(english, tokens, placed, { ...verb, group: led }, after)
  ) {
    return { subject: after, place: 'inverted', start: Math.min(led, first), inverted: true };
  }
  const issuer = tense === 'gerund' || infinitive ? null : issuerBefore(english, tokens, placed, group);
  if (issuer) return { subject: issuer, place: 'aside', start: officeBefore(english, tokens, placed, issuer), inverted: false };
  // “the mayor, Ida Lund, and her deputy, Tom Hale, both said”
  const comma = grammar.floating.has(edge?.word ?? '') ? group - 2 : group - 1;
  const partner = tokens[comma]?.word === ',' && tense !== 'gerund' ? firstOfPartners(english, tokens, placed, comma - 1) : null;
  if (partner)
    return { subject: partner, place: 'before', start: officeBefore(english, tokens, placed, partner), inverted: false };
  if (edge !== undefined && (edge.kind === 'word' || edge.word === '%') && tense !== 'gerund') {
    const before = placed.ending.has(group - 1)
      ? beforeRegion(tokens, placed, group - 1, last)
      : beforeWhere(english, tokens, placed, beforeTime(english, tokens, group - 1));
    if (grammar.relative.has(tokens[before]?.word ?? '')) {
      const thing = partlyRead(tokens, placed, before);
      if (thing) return { subject: thing, place: 'relative', start: thing.first, inverted: false };
      // “Joseph Lund Jr., who said”, “the Players’ Union (PU), who said”, “Ida Lund, SC, who said”
      // “held up [a sign] — which read “Go””
      const close = beforeBracket(tokens, /^[,–—-]$/u.test(tokens[before - 1]?.word ?? '') ? before - 2 : before - 1);
      const letters =
        tokens[close - 1]?.word === ',' && names.suffix(tokens[close]?.word ?? '') !== null && !placed.ending.has(close);
      const end = letters ? close - 2 : close;
      const beside = tokens[before]?.word === 'who' ? somebodyAt(placed, end) : placed.ending.get(end);
      const nearest = beside && (pastContrast(english, tokens, placed, beside) ?? beside);
      const from = nearest && tokens[before]?.word === 'who' ? whoIsFrom(english, tokens, placed, nearest) : nearest;
      // “[Ida Lund] and Tom Hale, who say”: the verb is of both.
      const several = tense === 'base' && group === last && !infinitive;
      const antecedent =
        from && several && from.mention.number !== 'plural' ? firstOfSeveral(english, tokens, placed, from) : from;
      if (antecedent) return { subject: antecedent, place: 'relative', start: antecedent.first, inverted: false };
      // “pointed to a recent {inspection}, which said it was late”: a thing that no list has, and nobody’s verb.
      if (tokens[before]?.word === 'which' && tokens[before - 1]?.word === ',' && tokens[before - 2]?.kind === 'word')
        return { subject: null, place: 'none', start: group, inverted: false };
      // “Lund hit back at {remarks} that claimed it was late”: theirs, and no longer his.
      const noun = tokens[before - 1];
      if (tokens[before]?.word === 'that' && noun?.kind === 'word' && !noun.capital && english.cues.nouns.has(noun.word))
        return { subject: null, place: 'none', start: group, inverted: false };
    }
    const reached = infinitive ? placed.ending.get(group - 1) : undefined;
    if (reached && grammar.contact.has(tokens[reached.first - 1]?.word ?? '')) {
      const caller =
        headOf(english, tokens, placed, reached.first - 2)?.subject ??
        sharedSubject(english, tokens, placed, reached.first - 1, earlier);
      if (caller) return { subject: caller, place: 'shared', start: group, inverted: false };
    }
    const direct =
      headOf(english, tokens, placed, before) ??
      (infinitive
        ? starterOf(english, tokens, placed, group - 1)
        : describedAt(english, tokens, placed, grammar.coordination.has(edge.word) ? group - 1 : before));
    const user = infinitive && direct?.subject ? userOf(english, tokens, placed, direct.subject, earlier) : null;
    if (user) return { subject: user, place: 'shared', start: group, inverted: false };
    if (direct) return withOffice(english, tokens, placed, bearerOf(english, tokens, placed, direct, last));
    const told = infinitive || placed.ending.has(before) ? null : toldOf(english, tokens, placed, before);
    const host = told && headOf(english, tokens, placed, told.last);
    // “[Police] met families who lost their men and urged”: two verbs of who acts first.
    const second =
      host?.subject && grammar.coordination.has(edge.word) && isTakenBySomebody(english, tokens, placed, host.subject);
    if (host && !second) return host;
  }
  if (tense === 'gerund') {
    const thing = writtenOn(english, tokens, placed, group - 1);
    if (thing) return { subject: thing, place: 'relative', start: thing.first, inverted: false };
    const seen = absoluteAt(english, tokens, placed, group - 1, earlier);
    if (seen) return { subject: seen, place: 'before', start: seen.first, inverted: false };
    const main = leadsIn(english, tokens, group) ? mainAfter(english, tokens, placed, last + 1) : null;
    if (main) return { subject: main, place: 'shared', start: group, inverted: false };
  }
  const main = tense === 'gerund' || infinitive ? null : behindLead(english, tokens, placed, group);
  if (main) return { subject: main, place: 'before', start: main.first, inverted: false };
  const listed = edge?.word === ',' && tense !== 'gerund' ? listBefore(english, tokens, placed, group - 2) : null;
  if (listed) return { subject: listed, place: 'before', start: listed.first, inverted: false };
  const named = edge?.word === ',' && tense !== 'gerund' ? behindWords(tokens, placed, group - 2) : null;
  if (named) return { subject: named, place: 'before', start: named.first, inverted: false };
  // “Vale, star of the series “Night Ferry,” thanked …”: the comma stands inside the marks.
  const inMarks = edge?.kind === 'quote' && tokens[group - 2]?.kind === 'word';
  if (edge !== undefined && (inMarks || /^[,)—–―-]$/u.test(edge.word)) && tense !== 'gerund') {
    const host = beforeAside(english, tokens, placed, group - 1);
    if (host) return { subject: host, place: 'aside', start: officeBefore(english, tokens, placed, host), inverted: false };
  }
  if (tense !== 'gerund' && !infinitive && hasOwnSubject(english, tokens, group))
    return { subject: null, place: 'none', start: group, inverted: false };
  if (
    infinitive ||
    tense === 'gerund' ||
    (edge !== undefined && (grammar.coordination.has(edge.word) || edge.kind === 'word' || edge.word === ','))
  ) {
    // “[The court] asked {the guards} to record it and ordered”: who is to do something orders nothing.
    const finite = tense === 'past' && grammar.coordination.has(edge?.word ?? '');
    const lending = finite ? earlier.filter((clause) => !clause.infinitive) : earlier;
    const shared = sharedSubject(english, tokens, placed, group, lending);
    if (shared) return { subject: shared, place: 'shared', start: group, inverted: false };
  }
  return { subject: null, place: 'none', start: group, inverted: false };
}

/** “…,” [Mayor Ida Lund], told the Ledger: a name alone between words in marks and a comma that does not belong there. */
function behindWords(tokens: readonly Token[], placed: Placement, end: number): Placed | null {
  const name = placed.ending.get(end);
  if (name?.mention.kind !== 'name' || name.mention.entity !== 'person') return null;
  const before = tokens[name.first - 1];
  return before?.kind === 'quote' || (before?.word === ',' && tokens[name.first - 2]?.kind === 'quote') ? name : null;
}

/** “The road is shut, [the mayor of Tulla], {Ida Lund} has said”: the office between commas before a name that has lost its second one is of the tag. */
function withOffice(english: Language, tokens: readonly Token[], placed: Placement, found: Subject): Subject {
  const { subject, place, start } = found;
  if (place !== 'before' || subject?.mention.entity !== 'person' || start !== subject.first) return found;
  const first = officeBefore(english, tokens, placed, subject);
  const whole = first < start && tokens[first - 1]?.word === ',' && english.grammar.article.has(tokens[first]?.word ?? '');
  return whole ? { ...found, start: first } : found;
}

/** “although {history} says”, “and {three-fourths} say”, “and {none} has said”: a noun or a number between a small word and the verb. */
function hasOwnSubject({ grammar, wordClasses, meaning }: Language, tokens: readonly Token[], group: number): boolean {
  const [before, link, noun] = tokens.slice(Math.max(0, group - 3), group);
  if (link === undefined || noun?.kind !== 'word' || noun.capital || grammar.time.has(noun.word)) return false;
  const joins = grammar.coordination.has(link.word);
  if (!(joins || grammar.subordinator.has(link.word)) || grammar.relative.has(link.word)) return false;
  const part = /^\p{L}+-(?:thirds?|fourths?|fifths?|tenths?|quarters?)$/u.test(noun.word);
  if (part || /^\p{N}/u.test(noun.word) || meaning.numberOf(noun.word) !== null || grammar.none.has(noun.word)) return true;
  // “the survey on chip and {pin} found”
  return wordClasses.wordClass(noun.word) === 'noun' && (!joins || before?.word === ',');
}

/**
 * “When Holm spoke, [a man] from Tulla shouted”, “As Holm left, [Ida Lund], said”, “When Holm spoke, [Ida Lund] (Lab, Tulla) asked”: who stands behind the
 * comma of a clause that tells when, with no other verb between.
 */
function behindLead(english: Language, tokens: readonly Token[], placed: Placement, group: number): Placed | null {
  const { grammar } = english;
  const opener = tokens[0]?.word ?? '';
  if (!grammar.subordinator.has(opener) && !grammar.clausal.has(opener)) return null;
  const end = tokens[group - 1]?.word === ',' ? group - 2 : beforeBracket(tokens, group - 1);
  let comma = end;
  while (comma > 0 && tokens[comma]?.kind === 'word') comma--;
  const who = tokens[comma]?.word === ',' ? placed.starting.get(comma + 1) : undefined;
  if (who === undefined || who.last > end || !isSomebody(who) || who.mention.entity === 'document') return null;
  const next = tokens[who.last + 1]?.word ?? '';
  if (who.last < end && (!grammar.preposition.has(next) || grammar.clausal.has(next))) return null;
  return hasTense(english, tokens, comma + 1, end + 1) || !hasTense(english, tokens, 1, comma) ? null : who;
}

/** “[Lund] used {the question} to call for “a fair share””: who does something with a thing, which says nothing itself. */
function userOf(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { mention, first }: Placed,
  earlier: readonly Earlier[],
): Placed | null {
  if (mention.kind !== 'nominal' || mention.entity !== null || !isActedUpon(english, tokens, first)) return null;
  return headOf(english, tokens, placed, first - 2)?.subject ?? sharedSubject(english, tokens, placed, first - 1, earlier);
}

/** “[Ida Lund], Tom Hale and {Jon Berg}, said”: the first of three or more who open the sentence, where a comma stands behind the last. */
function listBefore(english: Language, tokens: readonly Token[], placed: Placement, end: number): Placed | null {
  const last = placed.ending.get(end);
  const first = last && tokens[last.first - 1]?.word === 'and' ? headOf(english, tokens, placed, end)?.subject : undefined;
  if (!last || !first || first === last || !tokens.slice(first.last, last.first).some(({ word }) => word === ',')) return null;
  const title = placed.ending.get(first.first - 1);
  return (title ?? first).first === 0 ? first : null;
}

/** “Police met [families]”, “Police spoke to [families]”, not “Police said [a man] who left”: whether somebody before it does something to it. */
function isTakenBySomebody(english: Language, tokens: readonly Token[], placed: Placement, { first }: Placed): boolean {
  const link = tokens[first - 1]?.word ?? '';
  // “met survivors and [families of the dead]”
  const beside = english.grammar.coordination.has(link) ? placed.ending.get(first - 2) : undefined;
  const head = beside && headOf(english, tokens, placed, beside.last)?.subject;
  if (head) return isTakenBySomebody(english, tokens, placed, head);
  if (!english.grammar.preposition.has(link) && (!isActedUpon(english, tokens, first) || takesClause(english.cues, link)))
    return false;
  return placed.list.some((other) => other.last < first - 1 && isSomebody(other) && acts(english, tokens, other.last));
}

/** “held up [a sign] saying …”, “[the paper]’s editorial telling her …”: what is written on it, or whoever wrote it, not who stands there. */
function writtenOn({ grammar }: Language, tokens: readonly Token[], placed: Placement, noun: number): Placed | null {
  const thing = placed.ending.get(noun);
  if (thing === undefined || thing.mention.kind !== 'nominal' || thing.mention.entity !== 'document') return null;
  if (grammar.inscribed.has(tokens[noun]?.word ?? '')) return thing;
  const owner = ownerOf(grammar, tokens, placed, noun);
  return owner !== null && owner.mention.kind !== 'pronoun' ? owner : null;
}

/** Whoever may speak; “said Madison.” behind words in marks is nobody’s town. */
function speakerAt(english: Language, tokens: readonly Token[], placed: Placement, at: number): Placed | null {
  const first = placed.starting.get(at) ?? null;
  // “said London based curator [Ida Lund]”
  const from = first !== null && tokens[first.last + 1]?.word === 'based' ? placed.starting.get(first.last + 2) : undefined;
  if (from !== undefined && speaks(from)) return from;
  const candidate = (first && officerBehind(english, tokens, placed, first)) ?? first;
  if (candidate === null || speaks(candidate)) return candidate;
  return tokens[at - 2]?.kind === 'quote' && candidate.mention.entity === 'place' ? candidate : null;
}
