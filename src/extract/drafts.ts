// One report while its pieces are gathered: which of its words somebody has said, and whether they stand between marks.

import { hasTense } from '../language/clauses/doers.ts';
import { isSomebody, type Placed } from '../language/clauses/placement.ts';
import type { Report } from '../language/clauses/runs.ts';
import { isOtherwiseAct } from '../language/clauses/runs.ts';
import { needsMarks } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Line, Token } from '../text/lines.ts';
import type { Quotation, QuotedSpan, Span } from '../types.ts';

/** A quotation while its pieces are being gathered. */
export type Draft = {
  type: Quotation['type'];
  content: Span[];
  /** Indexes of quoted spans. */
  quotes: number[];
  depth: number;
  quoted: Span[];
  /** Whether a cue of its own leads to it. */
  introduced: boolean;
};

/** Where a report stands, with the quoted spans of its line that are no longer free. */
type Place = {
  readonly line: Line;
  readonly depth: number;
  readonly taken: ReadonlySet<number>;
  readonly titles: ReadonlySet<number>;
};

/** In tokens: “{Wednesday on Radio Coast Channel’s} “Early Hour””. */
const LONGEST_LEAD = 6;

/** What a cue reports in a line; null where it is nobody’s words, or all of its marks are `taken` or hold `titles`. */
export function draftOf(english: Language, quoted: readonly QuotedSpan[], { clause, runs }: Report, place: Place): Draft | null {
  const { line, depth, taken, titles } = place;
  const tokens: Token[] = [];
  for (const { from, to } of runs) tokens.push(...line.tokens.slice(from, to));
  const quotes = tokens.filter((token) => token.kind === 'quote' && !titles.has(token.quoted));
  const title = tokens.findIndex(({ kind }) => kind === 'quote');
  // “on “Early Hour” two years later”
  // “In a long talk on “Early Hour,” Lund asked …”
  const before = (runs.at(-1)?.to ?? 0) <= clause.first;
  if (quotes.length === 0 && title >= 0) {
    if (before && english.grammar.preposition.has(tokens[title - 1]?.word ?? '') && title === tokens.length - 1) return null;
    // “called Moss “Coach” because he once was one”
    const calls = clause.word?.takes.has('as') && !clause.word.takes.has('clause');
    const named = tokens.slice(0, title).every(({ kind, capital, word }) => kind === 'word' && capital && !word.endsWith("'s"));
    if (calls && title > 0 && named) return null;
    // “began as the star of Norvale’s “Daybreak””: what needs marks has none but the name of a work.
    if (needsMarks(clause.word)) return null;
    if ((before || title <= LONGEST_LEAD) && !hasTense(english, tokens, 0, tokens.length)) return null;
  }
  if (quotes.length === 0 && clause.place === 'inverted' && titles.has(line.tokens[clause.group - 1]?.quoted ?? -1)) {
    // “Lund, who starred in “Bread and Salt,” posted the clip”: no clip says so.
    const { mention } = clause.subject ?? {};
    if (mention?.kind === 'nominal' && (mention.entity === null || mention.entity === 'document')) return null;
  }
  if (clause.naming || isDenied(english, line.tokens, clause) || quotes.some((token) => taken.has(token.quoted))) return null;
  if (quotes.length === 0) {
    // Indirect speech needs a speaker in sight; “it is safe to say that …” is nobody's.
    if (depth > 0 || tokens.length < 2 || (clause.subject === null && !clause.heard) || unspoken(english, line, { clause, runs }))
      return null;
    if (
      (clause.word?.takes.has('marked') && isOtherwiseAct(clause)) ||
      (clause.passive && clause.place !== 'by' && !clause.heard)
    )
      return null;
    if (saysNothing(english, tokens)) return null;
    const draft = emptyDraft('indirect', depth);
    for (const run of runs)
      draft.content.push({ start: (line.tokens[run.from] as Token).start, end: (line.tokens[run.to - 1] as Token).end });
    return draft;
  }
  const direct = tokens.every((token) => token.kind !== 'word');
  if (depth > 0 && isOwnWords(line, clause, direct)) return null;
  const draft = emptyDraft(direct ? 'direct' : 'mixed', depth);
  draft.introduced = true;
  for (const token of quotes) addQuote(draft, quoted, token);
  if (!direct) {
    draft.content = runs.map((run) => ({
      start: (line.tokens[run.from] as Token).start,
      end: (line.tokens[run.to - 1] as Token).end,
    }));
  }
  return draft;
}

/** “Nobody is calling for a ban”, “not even the union says so”, “neither side said”; “members must not say that”: it is not said, or by none of them. */
function isDenied(
  { grammar }: Language,
  tokens: readonly Token[],
  { cue, subject, place, group, first, negated }: Report['clause'],
): boolean {
  if (cue.form !== 'verb' || place === 'inverted') return false;
  if (negated && tokens.slice(group, first).some(({ word }) => grammar.duty.has(word))) return true;
  if (subject === null || place === 'by') return false;
  const { word: opens = '', capital = false } = tokens[subject.first] ?? {};
  const even = tokens[subject.first - 1]?.word === 'even' && grammar.negation.has(tokens[subject.first - 2]?.word ?? '');
  return even || (grammar.none.has(opens) && !(capital && subject.first > 0));
}

/**
 * “I said the word ‘lost’,” Lund said; “They call it ‘thinning’,” Lund said: what stands in somebody's words is theirs, unless they give another's.
 * Nobody said “Somebody might say, ‘No.’”; “my father would say, ‘No’” was said, and often.
 */
function isOwnWords(
  { tokens }: Line,
  { cue, subject, group, first, unreal, negated }: Report['clause'],
  direct: boolean,
): boolean {
  if (direct && cue.form !== 'noun') return unreal && !tokens.slice(group, first).some(({ word }) => word === 'would');
  if (subject === null || unreal || negated) return true;
  const { kind, gender } = subject.mention;
  return kind === 'pronoun' && gender === null;
}

/** “Too soon to say how …”, “assurances that …” of nobody — but “went on to say that …”, “continues to insist …”, “his assurance that …”. */
function unspoken({ grammar }: Language, { tokens }: Line, { clause, runs }: Report): boolean {
  const { cue, infinitive, group, word, subject, first, unreal, negated, last } = clause;
  // “It is worth noting that …”; “the government could deny that …”, but “Lund would only say that …”
  const only = tokens.slice(group, last + 2).some((token) => token.word === 'only');
  if (tokens[group - 1]?.word === 'worth' || (unreal && !negated && !only)) return true;
  if (cue.form === 'noun') {
    // “claims by the union that …”, “gave a warning that …”
    if (clause.place === 'by' || (subject !== null && isAuthor(tokens, last, subject))) return false;
    const owner = subject === null || subject.last >= first ? null : tokens[subject.last];
    return (
      owner === null ||
      first - (subject?.last ?? first) > 3 ||
      !(/(?:'s|s')$/u.test(owner?.word ?? '') || grammar.possessive.has(owner?.word ?? ''))
    );
  }
  if (!infinitive || word?.takes.has('inf')) return false;
  const before = tokens[group - 1]?.word ?? '';
  // “declined to say [whether it would]”, not “refused to admit the clerk”; nor is what stands before “declined to comment” his.
  const opener = tokens[runs[0]?.from ?? 0]?.word ?? '';
  const declined = grammar.refusal.has(before) && (grammar.wh.has(opener) || opener === 'that') && (runs[0]?.from ?? 0) > first;
  // “went as far as [to say] that”
  const far = before === 'as' && tokens[group - 2]?.word === 'far';
  // “it is wrong [to say] that”, “Lund would be right [to say] that”
  const link = tokens[group - 2]?.word ?? '';
  const expletive = tokens[subject?.first ?? 0]?.word === 'it';
  if (grammar.be.has(link) && (expletive || grammar.nonfinite.has(link))) return true;
  // “had [to admit] that”, not “has [to say] that”
  const had =
    word?.takes.has('clause') &&
    tokens.slice(group, first).some((token) => token.word === 'had') &&
    (opener === 'that' || grammar.wh.has(opener));
  return !declined && !far && !had && !grammar.aspect.has(before);
}

/** “claims by [the union] that …”, “a pledge from [Lund] that …” */
function isAuthor(tokens: readonly Token[], noun: number, subject: Placed): boolean {
  return subject.first === noun + 2 && /^(?:by|from)$/u.test(tokens[noun + 1]?.word ?? '') && isSomebody(subject);
}

/** Words of “the charges”, “that old claim”: what they say stands elsewhere, if anywhere. */
const REFERENCE = 3;

/** “denied the charges”, “rejected his claim”: what is pointed at is not told. */
function saysNothing(english: Language, tokens: readonly Token[]): boolean {
  const { grammar } = english;
  const first = tokens[0]?.word ?? '';
  const points =
    first === 'the' ||
    grammar.vague.has(first) ||
    grammar.possessive.has(first) ||
    (grammar.determiner.has(first) && grammar.quantifier.has(first));
  return tokens.length <= REFERENCE && points && !hasTense(english, tokens, 0, tokens.length);
}

export function emptyDraft(type: Quotation['type'], depth: number): Draft {
  return { type, content: [], quotes: [], quoted: [], depth, introduced: false };
}

/** Adds the words between the marks that a token stands for. */
export function addQuote(draft: Draft, quoted: readonly QuotedSpan[], token: Token): void {
  const { inner } = quoted[token.quoted] as QuotedSpan;
  if (inner.end <= inner.start) return;
  draft.quotes.push(token.quoted);
  draft.quoted.push(inner);
  if (draft.type === 'direct' || draft.content.length === 0) draft.content.push(inner);
}

export function startOf(quotation: Pick<Quotation, 'content'>): number {
  return (quotation.content[0] as Span).start;
}

/** The quotation, its pieces in the order of the text. */
export function finish({ type, content, quoted, depth }: Draft): Quotation {
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  return { type, content: [...content].sort(byStart), quoted: [...quoted].sort(byStart), depth };
}
