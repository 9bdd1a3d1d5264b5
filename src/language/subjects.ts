// Whose verb it is: [Shah], who replaced Okafor in July, said — “No,” said [Lund] — with [Holm] saying — [officials] in Tulla said.

import type { Token } from '../text/lines.ts';
import type { VerbTense } from './cues.ts';
import { acts } from './doers.ts';
import type { Language } from './language.ts';
import { type Placed, type Placement, speaks } from './placement.ts';

/** How the subject was found, surest first; the explanation names it. */
export type SubjectPlace = 'before' | 'inverted' | 'aside' | 'preposition' | 'by' | 'relative' | 'shared' | 'none';

/** How the subject was found, and where its clause begins; `inverted`: behind the verb, “said Lund”. */
export type Subject = {
  readonly subject: Placed | null;
  readonly place: SubjectPlace;
  readonly start: number;
  readonly inverted: boolean;
};

/** The clauses read before this one, as far as they lend their subject. */
type Earlier = { readonly subject: Placed | null; readonly place: SubjectPlace; readonly first: number; readonly last: number };

/** The verb with what stands before it. */
type Verb = { readonly group: number; readonly passive: boolean; readonly infinitive: boolean };

export function subjectOf(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, passive, infinitive }: Verb,
  { first, last, tense }: { readonly first: number; readonly last: number; readonly tense: VerbTense },
  earlier: readonly Earlier[],
): Subject {
  const { grammar } = english;
  if (passive) {
    const by = objectAfter(tokens, placed, last + 1, 'by');
    if (by) return { subject: by, place: 'by', start: group, inverted: false };
  }
  // “Joseph Lund Jr. said”: the full stop of a name.
  if (tokens[group - 1]?.word === '.' && placed.ending.has(group - 2)) {
    const direct = headOf(english, tokens, placed, group - 2);
    if (direct && tense !== 'gerund') return direct;
  }
  const edge = tokens[group - 1];
  const after = speakerAt(placed, last + 1);
  if (after && tense !== 'gerund' && group === first && invertible(english, tokens, placed, group - 1, after)) {
    return { subject: after, place: 'inverted', start: first, inverted: true };
  }
  if (edge !== undefined && edge.kind === 'word' && tense !== 'gerund') {
    const before = placed.ending.has(group - 1) ? group - 1 : beforeTime(english, tokens, group - 1);
    if (grammar.relative.has(tokens[before]?.word ?? '')) {
      const head = tokens[before - 1]?.word === ',' ? before - 2 : before - 1;
      const antecedent = placed.ending.get(head);
      if (antecedent) return { subject: antecedent, place: 'relative', start: antecedent.first, inverted: false };
    }
    const direct = headOf(english, tokens, placed, before);
    if (direct) return direct;
  }
  if (tense === 'gerund') {
    const seen = absoluteAt(english, tokens, placed, group - 1);
    if (seen) return { subject: seen, place: 'before', start: seen.first, inverted: false };
    const main = leadsIn(english, tokens, group) ? mainAfter(english, tokens, placed, last + 1) : null;
    if (main) return { subject: main, place: 'shared', start: group, inverted: false };
  }
  if (edge !== undefined && /^[,)—–―-]$/u.test(edge.word) && tense !== 'gerund') {
    const host = beforeAside(english, tokens, placed, group - 1);
    if (host) return { subject: host, place: 'aside', start: host.first, inverted: false };
  }
  if (
    infinitive ||
    tense === 'gerund' ||
    (edge !== undefined && (grammar.coordination.has(edge.word) || edge.kind === 'word' || edge.word === ','))
  ) {
    const shared = sharedSubject(english, tokens, placed, group, earlier);
    if (shared) return { subject: shared, place: 'shared', start: group, inverted: false };
  }
  return { subject: null, place: 'none', start: group, inverted: false };
}

/** How far a subject is looked for to the left, in tokens: the longest asides of news run to about forty. */
const REACH = 60;

/**
 * “No,” said Lund … — Talks failed, said Lund. — but not: Smith, delivering the speech, asked the crowd …
 * After marks the verb may lead; after a comma only where nothing but the speaker follows.
 */
function invertible(english: Language, tokens: readonly Token[], placed: Placement, edge: number, after: Placed): boolean {
  const before = tokens[edge];
  if (english.grammar.object.has(tokens[after.first]?.word ?? '')) return false;
  // “Said Lund, “No.””
  if (before === undefined) return tokens[after.last + 1]?.word === ',' && tokens.some(({ kind }) => kind === 'quote');
  const quoted = before.kind === 'quote' || (before.kind === 'sign' && tokens[edge - 1]?.kind === 'quote');
  const next = tokens[after.last + 1];
  if (quoted) return true;
  if (!/^[,—–―-]$/u.test(before.word) || (next !== undefined && next.kind !== 'sign')) return false;
  // “Mr. King, 82, told Reuters.” has its subject before the aside.
  return beforeAside(english, tokens, placed, edge) === null;
}

/** The mention that ends right before the verb; in "officials in Florida said" the officials, in "Lund on Tuesday said" Lund. */
function headOf(english: Language, tokens: readonly Token[], placed: Placement, end: number): Subject | null {
  const nearest = placed.ending.get(end);
  if (!nearest) return null;
  const { grammar } = english;
  // “A worker, for fear of losing his job, told …”, with or without the commas: what a verb takes does not speak.
  if (!isSomebody(nearest) && isTaken(english, tokens, nearest.first - 1)) return null;
  let mention: Placed = firstOfSeveral(english, tokens, placed, nearest);
  let place: SubjectPlace = 'before';
  for (let depth = 0; depth < 3; depth++) {
    const preposition = tokens[mention.first - 1]?.word ?? '';
    // “The rand fell after Norvale announced …”: a clause of its own, with a subject of its own.
    if (!grammar.preposition.has(preposition) || (grammar.clausal.has(preposition) && isSomebody(mention))) break;
    const outer: Placed | null = placed.ending.get(mention.first - 2) ?? openerOf(english, tokens, placed, mention.first - 2);
    if (!outer) break;
    mention = outer;
    place = 'preposition';
  }
  return { subject: mention, place, start: mention.first, inverted: false };
}

/** “losing [his job] said”, “an official not allowed to discuss [the matter] said” */
function isTaken({ wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [to, before] = [tokens[at - 1], tokens[at]];
  if (before === undefined || before.kind !== 'word' || before.capital) return false;
  if (to?.word === 'to') return true;
  return before.word.endsWith('ing') && wordClasses.wordClass(before.word) === 'participle';
}

/** “[Okafor], Shah and {Holm} said”: the first of those who speak together; who reads on from there meets the others. */
function firstOfSeveral(english: Language, tokens: readonly Token[], placed: Placement, last: Placed): Placed {
  if (!isPerson(last) || tokens[last.first - 1]?.word !== 'and') return last;
  let first = last;
  for (let joint = last.first - 1; ; joint = first.first - 1) {
    const word = tokens[joint]?.word;
    const end = word === 'and' && tokens[joint - 1]?.word === ',' ? joint - 2 : joint - 1;
    const before = word === 'and' || word === ',' ? placed.ending.get(end) : undefined;
    if (before === undefined || !isPerson(before)) break;
    first = before;
  }
  // “Holm met Okafor and Shah said so”: whom a verb takes does not speak with who comes next.
  const title = placed.ending.get(first.first - 1);
  // “Senators Okafor and Shah said”
  const edge = tokens[(title?.mention.number === 'plural' ? title : first).first - 1];
  const { grammar } = english;
  const opens =
    edge === undefined || edge.kind !== 'word' || grammar.preposition.has(edge.word) || opensClause(english, edge.word);
  return opens ? first : last;
}

function opensClause({ grammar }: Language, word: string): boolean {
  return grammar.subordinator.has(word) || grammar.coordinator.has(word) || grammar.clausal.has(word);
}

function isPerson({ mention }: Placed): boolean {
  return mention.kind === 'name' && mention.entity === 'person';
}

/** A name, “she”, “an official”: not “the meeting”. */
function isSomebody({ mention }: Placed): boolean {
  return speaks({ mention, first: 0, last: 0 }) && (mention.kind !== 'nominal' || mention.entity !== null);
}

/** “Lund on Tuesday said”, “who in 2010 said”: the token before the words of time. A name may be a month: “May said”. */
function beforeTime({ grammar }: Language, tokens: readonly Token[], end: number): number {
  let at = end;
  while (
    at > 0 &&
    tokens[at]?.kind === 'word' &&
    (grammar.time.has(tokens[at]?.word ?? '') || /^\d+(?:st|nd|rd|th)?$/u.test(tokens[at]?.word ?? ''))
  )
    at--;
  return at < end && grammar.preposition.has(tokens[at]?.word ?? '') ? at - 1 : at;
}

/** Protesters marching through the streets chanted …: the mention that opens the clause, when no other stands before the preposition. */
function openerOf({ grammar }: Language, tokens: readonly Token[], placed: Placement, end: number): Placed | null {
  let found: Placed | null = null;
  for (let at = end; at >= 0 && end - at < 12; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || grammar.coordinator.has(token.word) || grammar.subordinator.has(token.word)) break;
    const candidate = placed.starting.get(at);
    if (candidate && candidate.last < end && !grammar.preposition.has(tokens[at - 1]?.word ?? '')) found = candidate;
  }
  return found && speaks(found) ? found : null;
}

/** Shah, who replaced Okafor in July, said … : the mention before the aside, not one inside it. */
function beforeAside(english: Language, tokens: readonly Token[], placed: Placement, close: number): Placed | null {
  const mark = tokens[close]?.word === ')' ? '(' : (tokens[close]?.word ?? ',');
  let fallback: Placed | null = null;
  for (let at = close - 1; at > 0 && close - at < REACH; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote') break;
    if (token.word !== mark) continue;
    // A dash typed as two signs: “Kall -- co-editor of the Ledger -- said”
    if (mark === '-' && tokens[at + 1]?.word === mark && at + 2 >= close) continue;
    const end = beforeBracket(tokens, mark === '-' && tokens[at - 1]?.word === mark ? at - 2 : at - 1);
    const host = placed.ending.get(end) ?? null;
    if (!host || host.mention.entity === 'other') continue;
    const head = headOf(english, tokens, placed, end)?.subject ?? host;
    // “In nearby Tulla, the mill is running, said …”: what opens the sentence behind a preposition is where.
    if (host.first === 1 && isPlaceWord(english, tokens[0])) continue;
    // Countries speak, but “in Oslo, the capital,” is where.
    if (!speaks(host) && english.grammar.preposition.has(tokens[host.first - 1]?.word ?? '')) continue;
    // “Rawlings, 59, of Ashton, said”: Ashton stands in the aside.
    if (english.grammar.preposition.has(tokens[head.first - 1]?.word ?? '') && tokens[head.first - 2]?.word === mark) continue;
    const opener = tokens[at + 1];
    if (opener?.kind !== 'word') continue;
    const inside = placed.ending.get(close - 1);
    const alone = inside?.first === at + 1 && host.mention.kind === 'nominal' && host.mention.entity === 'unnamed';
    // “In a letter seen by the Ledger, the firm’s lawyer, Petra Holm, said”: what is called so stands in the aside, not before.
    if (alone && inside.mention.kind === 'name') return head;
    // “Lund, the mayor of Tulla, one of the towns that sued, said”: two asides stand behind the name.
    const named =
      head.mention.kind === 'nominal' && tokens[head.first - 1]?.word === mark ? placed.ending.get(head.first - 2) : null;
    if (named?.mention.kind === 'name' && speaks(named) && english.grammar.article.has(tokens[head.first]?.word ?? ''))
      return named;
    // “Mokoena, who is in Davos, is silent, but his lawyer, Petra Holm, said”: the name is all of the aside, and the clause begins there.
    if (alone) return head;
    // “…, but”, “…, though”: a clause of its own begins; its subject stands behind.
    if (fallback !== null && english.grammar.contrast.has(opener.word)) return fallback;
    // An aside opens with a relative, an article, a figure or a preposition; a bare name in it is a place: of Tulsa, Okla., said.
    if (english.grammar.wh.has(opener.word) || english.grammar.determiner.has(opener.word)) return head;
    fallback ??= head;
  }
  return fallback;
}

/** “in”, “near”, but not “as”, “after”, which lead to clauses too. */
function isPlaceWord({ grammar }: Language, token: Token | undefined): boolean {
  const word = token?.word ?? '';
  return grammar.preposition.has(word) && !grammar.clausal.has(word);
}

/** “Jim Jordan (R-Ohio), a member, said”: the token before the bracket, where one closes here. */
function beforeBracket(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.word !== ')') return end;
  let at = end;
  while (at > 0 && end - at < 12 && tokens[at]?.word !== '(') at--;
  return tokens[at]?.word === '(' ? at - 1 : end;
}

/** “with {Lund} saying …”, “footage of {Lund} saying …”: whoever stands between a preposition and the verb is seen doing it. */
function absoluteAt({ grammar }: Language, tokens: readonly Token[], placed: Placement, end: number): Placed | null {
  const mention = tokens[end]?.kind === 'word' ? placed.ending.get(end) : undefined;
  if (!mention || !speaks(mention)) return null;
  const before = tokens[mention.first - 1]?.word ?? '';
  // “both issued statements – Lund saying …”
  return grammar.absolute.has(before) || /^[—–―-]$/u.test(before) ? mention : null;
}

/** Whether a verb in -ing opens its sentence, alone or behind one small word: “{Admitting} that …, Lund left”, “In {calling} it “odd,” Lund …”. */
export function leadsIn({ grammar }: Language, tokens: readonly Token[], group: number): boolean {
  const first = tokens[0]?.word ?? '';
  return group === 0 || (group === 1 && (grammar.preposition.has(first) || grammar.subordinator.has(first)));
}

/** Admitting that the dam “may go,” [Lund] blamed the rain: whoever does something behind the comma. */
function mainAfter(english: Language, tokens: readonly Token[], placed: Placement, from: number): Placed | null {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'quote' && token.word !== ',') continue;
    const subject = placed.starting.get(at + 1);
    if (subject && isSomebody(subject) && acts(english, tokens, subject.last)) return subject;
  }
  return null;
}

/** Lund left Oslo and said … — Lund left, saying …: the subject of the clause before, or whoever does something first. */
function sharedSubject(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  group: number,
  earlier: readonly Earlier[],
): Placed | null {
  const { grammar } = english;
  // “quoted an architect who said no, saying …”: what is told of the architect is over with the comma.
  let previous = earlier.findLast(({ place }) => place !== 'relative') ?? earlier.at(-1);
  // “Lund repeated that Reyes had warned him, calling it odd”: what is reported is over with the comma, too.
  for (let rounds = 0; rounds < 3 && tokens[group - 1]?.word === ',' && previous?.subject; rounds++) {
    const { subject } = previous;
    const outer = earlier.find(
      ({ last, subject: other }) =>
        other !== null && last === subject.first - (tokens[subject.first - 1]?.word === 'that' ? 2 : 1),
    );
    if (outer === undefined) break;
    previous = outer;
  }
  if (previous?.subject && previous.first < group) return previous.subject;
  let first: Placed | null = null;
  for (const candidate of placed.list.slice(0, REACH)) {
    if (candidate.first >= group) break;
    if (!speaks(candidate)) continue;
    const before = tokens[candidate.first - 1];
    if (before && (grammar.preposition.has(before.word) || before.kind === 'quote')) continue;
    if (!isSomebody(candidate) && isTaken(english, tokens, candidate.first - 1)) continue;
    if (acts(english, tokens, candidate.last)) return candidate;
    first ??= candidate;
  }
  return first;
}

/** According to {Lund}; according to early results of {an exit poll}: the first mention of the phrase. */
export function objectOf(tokens: readonly Token[], placed: Placement, from: number): Subject {
  let subject: Placed | null = null;
  for (let at = from; at < from + 5 && tokens[at]?.kind === 'word' && subject === null; at++)
    subject = placed.starting.get(at) ?? null;
  return { subject, place: subject ? 'before' : 'none', start: from - 1, inverted: false };
}

function objectAfter(tokens: readonly Token[], placed: Placement, from: number, preposition: string): Placed | null {
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return null;
    if (token.word === preposition) return placed.starting.get(at + 1) ?? null;
  }
  return null;
}

/** “{Hall} was more cautious about it: “…””: whoever does or is something first, where a colon leads to the words. */
export function opener(english: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  for (const candidate of placed.list.slice(0, REACH)) {
    if (candidate.first >= colon) break;
    const before = tokens[candidate.first - 1]?.word ?? '';
    if (english.grammar.preposition.has(before) || !isSomebody(candidate)) continue;
    // “When Reyes objected, Lund fired back: “…””: what opens with a small word only leads up to it.
    if (english.grammar.subordinator.has(before) && hasMain(english, tokens, placed, candidate.last, colon)) continue;
    if (acts(english, tokens, candidate.last))
      return { subject: candidate, place: 'shared', start: candidate.first, inverted: false };
  }
  return null;
}

/** Whether somebody else does something behind the comma that ends this clause, before the colon. */
function hasMain(english: Language, tokens: readonly Token[], placed: Placement, from: number, colon: number): boolean {
  for (let at = from; at < colon; at++) {
    const next = /^[,—–―-]$/u.test(tokens[at]?.word ?? '') ? placed.starting.get(at + 1) : undefined;
    if (next && isSomebody(next) && acts(english, tokens, next.last)) return true;
  }
  return false;
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

function speakerAt(placed: Placement, at: number): Placed | null {
  const candidate = placed.starting.get(at) ?? null;
  return candidate && speaks(candidate) ? candidate : null;
}
