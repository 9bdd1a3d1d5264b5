// The clause around a cue: who its subject is, whom it addresses, and where what is reported may begin.
//
// [Lund], who left in May, had not [told] [Reuters] on Tuesday | that …

import type { Line, Token } from '../text/lines.ts';
import type { Cue, Mention } from '../types.ts';
import type { CueWord, VerbTense } from './cues.ts';
import { acts } from './doers.ts';
import type { Language } from './language.ts';

/** A mention with the tokens of its line that it covers, both ends included. */
export type Placed = { readonly mention: Mention; readonly first: number; readonly last: number };

/** How the subject was found, surest first; the explanation names it. */
export type SubjectPlace = 'before' | 'inverted' | 'aside' | 'preposition' | 'by' | 'relative' | 'shared' | 'none';

export type Clause = {
  readonly cue: Cue;
  readonly word: CueWord | null;
  /** Tokens of the cue itself. */
  readonly first: number;
  readonly last: number;
  /** First token of the verb with its auxiliaries and adverbs: "had not [told]". */
  readonly group: number;
  readonly tense: VerbTense;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
  /** Would, could, might, if: nobody has said it yet. */
  readonly unreal: boolean;
  readonly subject: Placed | null;
  readonly place: SubjectPlace;
  /** First token of the clause's own words before the complement: the start of the subject phrase, asides included. */
  readonly start: number;
  readonly addressee: Placed | null;
  /** First token after the cue, its addressee and its adjuncts of time and place. */
  readonly after: number;
};

/** The mentions of a line in order, and the longest that starts or ends at a token. */
export type Placement = {
  readonly list: readonly Placed[];
  readonly starting: ReadonlyMap<number, Placed>;
  readonly ending: ReadonlyMap<number, Placed>;
};

/** Finds the tokens of a line's mentions, beginning with mention `from`. Mentions inside quotations of the line are left out. */
export function placeMentions(english: Language, line: Line, mentions: readonly Mention[], from: number): Placement {
  const { grammar } = english;
  const list: Placed[] = [];
  const starting = new Map<number, Placed>();
  const ending = new Map<number, Placed>();
  for (let index = from; index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.span.start >= line.end) break;
    const first = afterVerb(english, line.tokens, tokenAt(line.tokens, mention.span.start));
    const last = tokenAt(line.tokens, mention.span.end - 1);
    if (first < 0 || last < 0 || line.tokens[first]?.kind === 'quote') continue;
    // “Three days later, Lund said”: time does not speak.
    if (mention.kind === 'nominal' && grammar.time.has(line.tokens[last]?.word ?? '')) continue;
    // “who” points at the mention before it, and that one is the source.
    if (first === last && grammar.relative.has(line.tokens[first]?.word ?? '')) continue;
    const placed = { mention, first, last };
    list.push(placed);
    if ((starting.get(first)?.last ?? -1) < last) starting.set(first, placed);
    if ((ending.get(last)?.first ?? Number.POSITIVE_INFINITY) > first) ending.set(last, placed);
  }
  return { list, starting, ending };
}

/** “beamed Henrik Lund”, “thanked Reyes”: a verb read as part of the name is none of its words. */
function afterVerb({ wordClasses }: Language, tokens: readonly Token[], first: number): number {
  const [token, next] = [tokens[first], tokens[first + 1]];
  if (token === undefined || token.capital || next === undefined || !next.capital) return first;
  return wordClasses.wordClass(token.word) === 'participle' ? first + 1 : first;
}

/** Index of the token that covers the offset, else -1. Binary search: one line may be a megabyte long. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as Token;
    if (token.end <= offset) low = middle + 1;
    else if (token.start > offset) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** How far a subject is looked for to the left, in tokens: the longest asides of news run to about forty. */
const REACH = 60;

export function readClause(english: Language, line: Line, cue: Cue, placed: Placement, earlier: readonly Clause[]): Clause {
  const { tokens } = line;
  const first = Math.max(0, tokenAt(tokens, cue.span.start));
  const last = Math.max(first, tokenAt(tokens, cue.span.end - 1));
  const word = english.cues.entry(cue);
  const forms = cue.form === 'verb' ? (english.cues.verbs.get(tokens[first]?.word ?? '') ?? []) : [];
  const tense = forms.find((form) => form.word.lemma === cue.lemma)?.tense ?? 'past';
  const verb = cue.form === 'verb' ? verbGroup(english, tokens, first, tense) : { ...PLAIN, group: first };
  const found =
    cue.form === 'preposition'
      ? objectOf(tokens, placed, last + 1)
      : cue.form === 'verb'
        ? subjectOf(english, tokens, placed, verb, { first, last, tense }, earlier)
        : ((cue.form === 'colon' ? opener(english, tokens, placed, first) : null) ?? nearest(placed, first, last));
  const addressee = word?.takes.has('obj') && !verb.passive && !found.inverted ? addresseeOf(placed, last + 1) : null;
  const resume = found.inverted && found.subject ? found.subject.last + 1 : addressee ? addressee.last + 1 : last + 1;
  const { inverted: _, ...subject } = found;
  const passive =
    verb.passive || (tense === 'past' && addressee === null && isParticiple(english, tokens, verb.group, subject, word));
  return {
    cue,
    word,
    first,
    last,
    ...verb,
    tense,
    ...subject,
    passive,
    addressee,
    after: skipAdjuncts(english, tokens, resume, word),
  };
}

/** “Hall, asked if he had read it, said”, “when pressed on it, he said”: a verb that has an addressee and shows none was said to somebody. */
function isParticiple(
  { grammar }: Language,
  tokens: readonly Token[],
  group: number,
  { place }: Pick<Clause, 'place'>,
  word: CueWord | null,
): boolean {
  if (word === null || !(word.takes.has('obj') || word.takes.has('oinf')) || (place !== 'shared' && place !== 'none'))
    return false;
  const before = tokens[group - 1];
  return (
    before === undefined ||
    /^[,(—–―-]$/u.test(before.word) ||
    (grammar.subordinator.has(before.word) && !grammar.relative.has(before.word))
  );
}

type VerbGroup = Pick<Clause, 'group' | 'passive' | 'negated' | 'infinitive' | 'unreal'>;

const PLAIN = { passive: false, negated: false, infinitive: false, unreal: false };

/** Walks left over "has not yet", "would", "to", "repeatedly". */
function verbGroup({ grammar }: Language, tokens: readonly Token[], first: number, tense: VerbTense): VerbGroup {
  let at = first;
  let [passive, negated, infinitive, unreal] = [false, false, false, false];
  while (at > 0 && first - at < 8) {
    const { word, kind, capital } = tokens[at - 1] as Token;
    if (kind !== 'word') break;
    if (grammar.be.has(word)) passive ||= tense === 'past' && !infinitive;
    // “Theresa May said” is no “may”.
    else if (grammar.modal.has(word) && !(capital && at > 1)) unreal ||= grammar.hypothetical.has(word);
    else if (word === 'to' && tense === 'base') infinitive = true;
    else if (!grammar.have.has(word) && !grammar.do.has(word) && !grammar.negation.has(word)) {
      const adverb = (grammar.adverb.has(word) || (word.endsWith('ly') && word.length > 4)) && !capital;
      if (!adverb) break;
    }
    negated ||= grammar.negation.has(word) || /n't$|^cannot$/u.test(word);
    at--;
  }
  return { group: at, passive, negated, infinitive, unreal };
}

type Subject = Pick<Clause, 'subject' | 'place' | 'start'> & { readonly inverted: boolean };

function subjectOf(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, passive, infinitive }: VerbGroup,
  { first, last, tense }: { readonly first: number; readonly last: number; readonly tense: VerbTense },
  earlier: readonly Clause[],
): Subject {
  const { grammar } = english;
  if (passive) {
    const by = objectAfter(tokens, placed, last + 1, 'by');
    if (by) return { subject: by, place: 'by', start: group, inverted: false };
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
  }
  if (edge !== undefined && /[,)—–―-]/u.test(edge.word) && tense !== 'gerund') {
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

/**
 * “No,” said Lund … — Talks failed, said Lund. — but not: Smith, delivering the speech, asked the crowd …
 * After marks the verb may lead; after a comma only where nothing but the speaker follows.
 */
function invertible(english: Language, tokens: readonly Token[], placed: Placement, edge: number, after: Placed): boolean {
  const before = tokens[edge];
  if (before === undefined || english.grammar.object.has(tokens[after.first]?.word ?? '')) return false;
  const quoted = before.kind === 'quote' || (before.kind === 'sign' && tokens[edge - 1]?.kind === 'quote');
  const next = tokens[after.last + 1];
  if (quoted) return true;
  if (!/[,—–―-]/u.test(before.word) || (next !== undefined && next.kind !== 'sign')) return false;
  // “Mr. King, 82, told Reuters.” has its subject before the aside.
  return beforeAside(english, tokens, placed, edge) === null;
}

/** The mention that ends right before the verb; in "officials in Florida said" the officials, in "Lund on Tuesday said" Lund. */
function headOf(english: Language, tokens: readonly Token[], placed: Placement, end: number): Subject | null {
  const nearest = placed.ending.get(end);
  if (!nearest) return null;
  const { grammar } = english;
  let mention: Placed = nearest;
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
    const end = beforeBracket(tokens, at - 1);
    const host = placed.ending.get(end) ?? null;
    if (!host || host.mention.entity === 'other') continue;
    const head = headOf(english, tokens, placed, end)?.subject ?? host;
    // Countries speak, but “in Oslo, the capital,” is where.
    if (!speaks(host) && english.grammar.preposition.has(tokens[host.first - 1]?.word ?? '')) continue;
    // “Rawlings, 59, of Ashton, said”: Ashton stands in the aside.
    if (english.grammar.preposition.has(tokens[head.first - 1]?.word ?? '') && tokens[head.first - 2]?.word === mark) continue;
    const opener = tokens[at + 1];
    if (opener?.kind !== 'word') continue;
    // “Mokoena, who is in Davos, is silent, but his lawyer, Petra Holm, said”: the name is all of the aside, and the clause begins there.
    if (placed.ending.get(close - 1)?.first === at + 1 && host.mention.kind === 'nominal' && host.mention.entity === 'unnamed')
      return head;
    // “…, but”, “…, though”: a clause of its own begins; its subject stands behind.
    if (fallback !== null && english.grammar.contrast.has(opener.word)) return fallback;
    // An aside opens with a relative, an article, a figure or a preposition; a bare name in it is a place: of Tulsa, Okla., said.
    if (english.grammar.wh.has(opener.word) || english.grammar.determiner.has(opener.word)) return head;
    fallback ??= head;
  }
  return fallback;
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
  return grammar.absolute.has(tokens[mention.first - 1]?.word ?? '') ? mention : null;
}

/** Lund left Oslo and said … — Lund left, saying …: the subject of the clause before, or whoever does something first. */
function sharedSubject(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  group: number,
  earlier: readonly Clause[],
): Placed | null {
  const { grammar } = english;
  // “quoted an architect who said no, saying …”: what is told of the architect is over with the comma.
  const previous = earlier.findLast(({ place }) => place !== 'relative') ?? earlier.at(-1);
  if (previous?.subject && previous.first < group) return previous.subject;
  let first: Placed | null = null;
  for (const candidate of placed.list.slice(0, REACH)) {
    if (candidate.first >= group) break;
    if (!speaks(candidate)) continue;
    const before = tokens[candidate.first - 1];
    if (before && (grammar.preposition.has(before.word) || before.kind === 'quote')) continue;
    if (acts(english, tokens, candidate.last)) return candidate;
    first ??= candidate;
  }
  return first;
}

/** According to {Lund}; according to early results of {an exit poll}: the first mention of the phrase. */
function objectOf(tokens: readonly Token[], placed: Placement, from: number): Subject {
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
function opener(english: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  for (const candidate of placed.list.slice(0, REACH)) {
    if (candidate.first >= colon) break;
    if (english.grammar.preposition.has(tokens[candidate.first - 1]?.word ?? '') || !isSomebody(candidate)) continue;
    if (acts(english, tokens, candidate.last))
      return { subject: candidate, place: 'shared', start: candidate.first, inverted: false };
  }
  return null;
}

/** For a noun, a colon or a dash: the mention beside it. */
function nearest(placed: Placement, first: number, last: number): Subject {
  let before: Placed | null = null;
  for (let at = first - 1; at >= 0 && first - at < REACH && before === null; at--) {
    const candidate = placed.ending.get(at);
    if (candidate && speaks(candidate)) before = candidate;
  }
  const subject = placed.starting.get(last + 1) ?? before;
  return {
    subject,
    place: subject ? 'shared' : 'none',
    start: subject === before && before ? before.first : first,
    inverted: false,
  };
}

function addresseeOf(placed: Placement, from: number): Placed | null {
  return placed.starting.get(from) ?? null;
}

function speakerAt(placed: Placement, at: number): Placed | null {
  const candidate = placed.starting.get(at) ?? null;
  return candidate && speaks(candidate) ? candidate : null;
}

function speaks({ mention }: Placed): boolean {
  return mention.entity !== 'place' && mention.entity !== 'other';
}

/** Walks over “on Tuesday”, “in a statement”, “late last week”, but not into what is said. */
function skipAdjuncts({ grammar }: Language, tokens: readonly Token[], from: number, word: CueWord | null): number {
  // “vowed to appeal” says what, “said to reporters” says to whom.
  const promises = word !== null && (word.takes.has('inf') || word.takes.has('oinf'));
  let at = from;
  for (let rounds = 0; rounds < 4; rounds++) {
    const start = at;
    while (isTime(grammar, tokens[at])) at++;
    const opener = tokens[at];
    if (
      opener?.kind === 'word' &&
      grammar.preposition.has(opener.word) &&
      opener.word !== 'than' &&
      !(promises && opener.word === 'to')
    ) {
      let end = at + 1;
      while (isTime(grammar, tokens[end]) || /^\d+$/u.test(tokens[end]?.word ?? '')) end++;
      if (end === at + 1) end = phraseEnd(grammar, tokens, at + 1);
      if (end > at + 1) at = end;
    }
    if (at === start) break;
  }
  return at;
}

function isTime(grammar: Language['grammar'], token: Token | undefined): boolean {
  return token?.kind === 'word' && (grammar.time.has(token.word) || grammar.adverb.has(token.word));
}

/** End of a noun phrase without a parser: a determiner, then words until a new determiner, pronoun, conjunction or sign. */
function phraseEnd(grammar: Language['grammar'], tokens: readonly Token[], from: number): number {
  let at = from;
  if (grammar.determiner.has(tokens[at]?.word ?? '') || grammar.possessive.has(tokens[at]?.word ?? '')) at++;
  const capital = tokens[at]?.capital ?? false;
  for (let words = 0; words < 4; words++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const { word } = token;
    if (
      grammar.determiner.has(word) ||
      grammar.possessive.has(word) ||
      grammar.pronoun.has(word) ||
      grammar.subordinator.has(word)
    )
      break;
    if (grammar.preposition.has(word) || grammar.coordinator.has(word) || grammar.time.has(word)) break;
    if (words > 0 && !capital && token.capital) break;
    if (grammar.be.has(word) || grammar.have.has(word) || grammar.modal.has(word)) break;
    at++;
  }
  return at;
}
