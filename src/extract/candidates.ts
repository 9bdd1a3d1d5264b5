// Who might have said it: every mention near a quotation, the speaker before, and nobody, with the facts the reasons are made of.

import type { Clause } from '../language/clauses.ts';
import { acts, isActedUpon } from '../language/doers.ts';
import type { Language } from '../language/language.ts';
import { isOwnedClaim, ownerOf } from '../language/owners.ts';
import { type Placed, tokenAt } from '../language/placement.ts';
import type { Reading } from '../language/readings.ts';
import type { Run } from '../language/runs.ts';
import { opener } from '../language/subjects.ts';
import { contains, firstFrom } from '../text/span.ts';
import type { Attribution, Mention, Quotation, Span } from '../types.ts';

export type Where = 'own' | 'before' | 'after' | 'paragraph-before';

/** One possible source. `mention` is null for a carried speaker without one, and for nobody. */
export type Candidate = {
  readonly kind: 'mention' | 'carry' | 'nobody';
  readonly mention: Mention | null;
  /** The clause whose subject it is, or, failing that, whose addressee. */
  readonly clause: Clause | null;
  readonly role: 'subject' | 'addressee' | 'turn' | 'signature' | 'loose';
  /** Whether that clause's cue reports this very quotation. */
  readonly linked: boolean;
  readonly where: Where;
  /** Tokens between the mention and the nearest piece of the quotation. */
  readonly gap: number;
  /** Whether the mention stands left of the quotation. */
  readonly left: boolean;
  /** Mentions between it and the quotation. */
  readonly between: number;
  readonly prepositional: boolean;
  /** Whether it is the first mention of its line. */
  readonly leading: boolean;
  /** Whether a verb with a tense follows it: “{Moore} thanked him”. */
  readonly acts: boolean;
  /** Whether a verb that is no cue stands right before it: “thanked {Moore}”. */
  readonly actedUpon: boolean;
  /** Whether what follows is its own: “{Moore}’s plan”, “{his} plan”. */
  readonly owns: boolean;
  /** Whether the quotation is what it claims, by a noun: “Reyes rejected {Lund}’s claim that “nobody pays””. */
  readonly claims: boolean;
  /** Whether it is the subject of a line that ends in a colon, right before the quotation: “{Lund} released this statement:”. */
  readonly announces: boolean;
  /** For the subject of a cue that is not linked: whether what that cue reports holds the quotation, “{Lund} said Reyes called it “odd””. */
  readonly outer: boolean;
  /** For the subject of a linked cue: whether another cue reports it, “Lund said {Reyes} called it “odd””. */
  readonly inner: boolean;
  /** Whether its words stand among the quoted ones: people rarely name themselves. */
  readonly quotedName: boolean;
  readonly continues: boolean;
  /** For a carried speaker: the index of the attribution it comes from. */
  readonly carriedFrom: number | null;
  readonly situation: Situation;
};

/** What is the same for all candidates of one quotation. */
export type Situation = {
  readonly quotation: Quotation;
  readonly own: readonly Reading[];
  /** Whether some cue reports this quotation. */
  readonly introduced: boolean;
  /** Whether the paragraph holds nothing but this quotation. */
  readonly alone: boolean;
  /** Whether the quotation's first sentence holds nothing but it. */
  readonly bare: boolean;
  readonly words: number;
  /** Whether the text right before ends in a colon. */
  readonly colon: boolean;
  readonly previous: { readonly index: number; readonly attribution: Attribution; readonly paragraphs: number } | null;
};

/** The nearest mentions of a line that are looked at; news sentences hold rarely more than ten. */
const NEAREST = 12;

type Scene = {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly nested: readonly Reading[];
  readonly mentions: readonly Mention[];
};

/** Whether its cue tells what somebody thinks rather than says: “Lund {believes} it is “odd””. */
export function isThought({ clause }: Candidate): boolean {
  return clause?.word?.takes.has('marked') === true;
}

/** Whether it was said to this one, or of this one: “{Reyes} was asked: “Why?””, “{Lund} has been called “the fox””. Who was quoted spoke. */
export function isTold({ linked, clause }: Candidate): boolean {
  if (!linked || clause === null || !clause.passive || clause.place === 'by') return false;
  const { takes } = clause.word ?? { takes: NOTHING };
  return takes.has('obj') || takes.has('oinf') || takes.has('as');
}

/** Whether somebody else tells what this one, by name, has said: “The Ledger wrote that {Lund} had called it “odd””. The words are Lund’s. */
export function isReportedSpeaker({ inner, role, mention, clause }: Candidate): boolean {
  if (!inner || role !== 'subject' || clause === null || mention?.kind !== 'name' || mention.entity === 'place') return false;
  const { takes } = clause.word ?? { takes: NOTHING };
  const says = takes.has('clause') || takes.has('as') || takes.has('quote');
  return says && !takes.has('marked') && clause.tense === 'past' && !clause.passive && clause.place !== 'relative';
}

const NOTHING: ReadonlySet<string> = new Set();

export function findCandidates(english: Language, scene: Scene, quotation: Quotation, done: readonly Attribution[]): Candidate[] {
  const readings = quotation.depth === 0 ? scene.readings : scene.nested;
  const lineOf = (piece: Span) => readings[lineIndex(readings, piece.start)];
  const first = lineOf(quotation.content[0] as Span); // as: here and below, a quotation has content, in order
  const last = lineOf(quotation.content.at(-1) as Span);
  if (first === undefined || last === undefined) return [];
  const at = lineIndex(readings, first.line.start);
  const until = lineIndex(readings, last.line.start);
  // Sentences between two pieces belong to the quotation: “A,” he said. He paused. “B.”
  const middle = readings.slice(at, Math.min(until + 1, at + 8));
  const before = readings[at - 1];
  const after = readings[until + 1];
  const introduced = middle.some((reading) => reading.reports.some((report) => reportsIt(reading, report.runs, quotation)));
  const situation: Situation = {
    quotation,
    own: middle,
    introduced,
    alone:
      middle.every((reading) => isBare(reading)) &&
      before?.line.paragraph !== first.line.paragraph &&
      after?.line.paragraph !== last.line.paragraph,
    bare: isBare(first),
    words: countWords(scene.text, quotation),
    colon: /:\s*["“'‘«]?\s*$/u.test(
      scene.text.slice(Math.max(0, (quotation.content[0] as Span).start - 6), (quotation.content[0] as Span).start),
    ),
    previous: previousOf(quotation, done, readings, first),
  };
  const candidates: Candidate[] = [];
  for (const reading of middle) candidates.push(...mentionsOf(english, scene, situation, reading, 'own'));
  // Without marks only the cue makes it speech, so only the cue's own source can be meant; it stands in these lines.
  const certain = quotation.type === 'indirect' ? candidates.filter(({ linked, role }) => linked && role === 'subject') : [];
  if (certain.length > 0) return certain;
  if (quotation.depth === 0) {
    if (before)
      candidates.push(
        ...mentionsOf(
          english,
          scene,
          situation,
          before,
          before.line.paragraph === first.line.paragraph ? 'before' : 'paragraph-before',
        ),
      );
    if (after && after.line.paragraph === last.line.paragraph)
      candidates.push(...mentionsOf(english, scene, situation, after, 'after'));
  }
  const turn = turnOf(scene, quotation);
  if (turn) candidates.push(unplaced('mention', turn, 'turn', null, situation));
  const follows = after !== undefined && after.line.paragraph <= last.line.paragraph + 1 && isBare(last);
  const apart = situation.alone && after?.line.paragraph === last.line.paragraph + 1;
  const below = follows ? (pointedAt(english, after) ?? (apart ? signerOf(english, after) : null)) : null;
  if (below) candidates.push(unplaced('mention', below.mention, 'signature', null, situation));
  const { previous } = situation;
  if (previous) candidates.push(unplaced('carry', previous.attribution.mention, 'loose', previous.index, situation));
  candidates.push(unplaced('nobody', null, 'loose', null, situation));
  return candidates;
}

/** A candidate that stands nowhere near. Its fields are in the order of `mentionsOf`: of one shape, all reasons read them quickly. */
function unplaced(
  kind: Candidate['kind'],
  mention: Mention | null,
  role: Candidate['role'],
  carriedFrom: number | null,
  situation: Situation,
): Candidate {
  return {
    kind,
    carriedFrom,
    mention,
    clause: null,
    role,
    linked: role === 'turn',
    where: 'own',
    gap: 0,
    left: true,
    between: 0,
    prepositional: false,
    leading: false,
    acts: false,
    actedUpon: false,
    owns: false,
    claims: false,
    announces: false,
    outer: false,
    inner: false,
    quotedName: false,
    continues: false,
    situation,
  };
}

function mentionsOf(english: Language, { text }: Scene, situation: Situation, reading: Reading, where: Where): Candidate[] {
  const { grammar } = english;
  const { quotation } = situation;
  const { line, placement, clauses, reports } = reading;
  const pieces = tokensOf(reading, quotation);
  const free = placement.list.filter(({ mention }) => !quotation.content.some((piece) => contains(piece, mention.head)));
  const announcer = where !== 'own' && where !== 'after' && situation.colon ? announcerOf(english, reading) : null;
  const near = free.length <= NEAREST ? free : nearestOf(free, pieces, line.tokens.length, where);
  return near.map((placed): Candidate => {
    const clause = clauseOf(clauses, reports, reading, placed, quotation);
    const gapTo = distance(pieces, placed, line.tokens.length, where);
    const before = line.tokens[placed.first - 1];
    const claims = clause?.linked === true && clause.role === 'subject' && isOwnedClaim(grammar, line.tokens, clause.clause);
    // Spelt out: a spread of common fields here took a sixth of the whole extraction.
    return {
      kind: 'mention',
      carriedFrom: null,
      mention: placed.mention,
      clause: clause?.clause ?? null,
      role: clause?.role ?? 'loose',
      linked: clause?.linked ?? false,
      where,
      gap: gapTo.gap,
      left: gapTo.left,
      between: countBetween(near, placed, gapTo),
      // “after Norvale said”: what follows is a clause, not a place or a time.
      prepositional:
        before?.kind === 'word' &&
        grammar.preposition.has(before.word) &&
        !(clause?.role === 'subject' && grammar.clausal.has(before.word)),
      leading: placement.list[0] === placed,
      acts: acts(english, line.tokens, placed.last),
      actedUpon: isActedUpon(english, line.tokens, placed.first),
      owns: owns(english, line.tokens, placed),
      claims,
      announces: announcer === placed || (clause?.linked === true && leadsToColon(english, reading, clause)),
      outer: clause !== null && !clause.linked && holds(reading, clause.clause, pieces),
      inner: clause?.linked === true && !claims && isReported(reading, clause.clause),
      quotedName: isQuoted(text, quotation, placed.mention),
      continues: sameHead(text, situation.previous?.attribution.mention ?? null, placed.mention),
      situation,
    };
  });
}

/** Who leads to the words in “As {Lund} writes:” and “When it was over, {Lund} released this statement:”. */
function announcerOf(english: Language, { line, placement, clauses }: Reading): Placed | null {
  const { tokens } = line;
  if (tokens.at(-1)?.word !== ':') return null;
  const author = authorAtEnd(english, tokens, placement);
  if (author !== null) return author;
  const last = clauses.findLast(({ cue, subject }) => cue.form === 'verb' && subject !== null);
  if (last !== undefined && last.after >= tokens.length - 1) return last.subject;
  return opener(english, tokens, placement, tokens.length - 1)?.subject ?? null;
}

/** “The site looked at this statement by {Lund} on Tuesday:” */
function authorAtEnd(
  { grammar, cues }: Language,
  tokens: Reading['line']['tokens'],
  placement: Reading['placement'],
): Placed | null {
  for (let at = tokens.length - 2; at > 0 && tokens.length - at < 12; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const author = cues.nouns.has(token.word) ? authorBehind(grammar, tokens, placement, at) : null;
    if (author !== null) return author;
  }
  return null;
}

/** “When Reyes objected, {Lund} fired back: “…””: whoever does something before the colon, rather than whoever stands beside it. */
function leadsToColon(english: Language, { line, placement }: Reading, { clause, role }: Role): boolean {
  const first = line.tokens[0]?.word ?? '';
  if (clause.cue.form !== 'colon' || role !== 'subject' || !english.grammar.subordinator.has(first)) return false;
  return opener(english, line.tokens, placement, clause.first)?.subject === clause.subject;
}

/** “Moore’s plan”, “his plan”. */
function owns({ grammar }: Language, tokens: Reading['line']['tokens'], { last }: Placed): boolean {
  const { word = '' } = tokens[last] ?? {};
  return word.endsWith("'s") || word.endsWith("s'") || grammar.possessive.has(word);
}

/** Whether the quotation stands inside what this clause reports. */
function holds({ reports }: Reading, clause: Clause, pieces: readonly Run[]): boolean {
  return reports.some(
    (report) =>
      report.clause === clause && report.runs.some((run) => pieces.some((piece) => run.from <= piece.from && piece.to <= run.to)),
  );
}

/** Whether this clause stands inside what another one reports. */
function isReported({ reports }: Reading, clause: Clause): boolean {
  return reports.some(
    (report) => report.clause !== clause && report.runs.some((run) => run.from <= clause.first && clause.last < run.to),
  );
}

/** The words after which a turn of a transcript begins: “REYES: We will act.” The longest heads name and office. */
const TURN = /^[\p{Lu}][^\n:“”"]{1,60}:(?=\s)/u;

function turnOf({ text, mentions }: Scene, { content, type }: Quotation): Mention | null {
  const start = content[0]?.start ?? 0;
  const head = type === 'direct' ? TURN.exec(text.slice(start, start + 64)) : null;
  if (head === null) return null;
  const first = mentions[firstFrom(mentions, start)];
  return first &&
    first.span.start < start + 8 &&
    first.span.end <= start + head[0].length &&
    first.span.end >= start + head[0].length - 2
    ? first
    : null;
}

/** Whom a sentence behind the words names as their speaker: “So says {Ida Lund}.” — “That was {Lund}’s answer when she was asked.” */
function pointedAt({ grammar, cues }: Language, { line, placement }: Reading): Placed | null {
  const { tokens } = line;
  const [first, second] = [tokens[0]?.word ?? '', tokens[1]?.word ?? ''];
  if (first === 'so' && cues.verbs.has(second)) return placement.starting.get(2) ?? null;
  if (!grammar.determiner.has(first) || !grammar.be.has(second)) return null;
  for (let noun = 2; noun < Math.min(tokens.length, 10); noun++) {
    if (cues.nouns.has(tokens[noun]?.word ?? ''))
      return ownerOf(grammar, tokens, placement, noun) ?? authorBehind(grammar, tokens, placement, noun);
  }
  return null;
}

/** “the words of {Ida Lund}” */
function authorBehind(
  grammar: Language['grammar'],
  tokens: Reading['line']['tokens'],
  { starting }: Reading['placement'],
  noun: number,
): Placed | null {
  return grammar.author.has(tokens[noun + 1]?.word ?? '') ? (starting.get(noun + 2) ?? null) : null;
}

/** In tokens: a name with its office, a place, a date. */
const LONGEST_SIGNATURE = 16;

/** Who signs a quotation in the line below it: “— {Ida Lund}, treasurer”, “{Ida Lund}, Letters, 1998”. Without a dash a name alone may be a heading. */
function signerOf({ grammar, cues }: Language, { line, placement }: Reading): Placed | null {
  const { tokens } = line;
  if (tokens.length > LONGEST_SIGNATURE) return null;
  let from = 0;
  while (/^[-–—―]$/u.test(tokens[from]?.word ?? '')) from++;
  const signer = placement.starting.get(from);
  if (signer?.mention.kind !== 'name' || signer.mention.entity === 'place' || signer.mention.entity === 'other') return null;
  const rest = tokens.slice(signer.last + 1);
  const opens = rest[0]?.word ?? (from > 0 ? ',' : '');
  const verb = rest.some(
    ({ word }) => grammar.be.has(word) || grammar.have.has(word) || grammar.modal.has(word) || cues.verbs.has(word),
  );
  return /^[,(.]$/u.test(opens) && !verb && (from > 0 || opens !== '.') && tokens.at(-1)?.word !== ':' ? signer : null;
}

/** Index of the line that holds the offset. */
function lineIndex(readings: readonly Reading[], offset: number): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle] as Reading).line.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a report is this quotation: it covers one of its pieces. */
function reportsIt({ line }: Reading, runs: readonly Run[], { content, quoted }: Quotation): boolean {
  return runs.some((run) => {
    const start = line.tokens[run.from]?.start ?? 0;
    const end = line.tokens[run.to - 1]?.end ?? 0;
    const begins = (piece: Span) => piece.start >= start && piece.start < end && piece.start - start <= 2;
    return content.some(begins) || quoted.some(begins);
  });
}

function isBare({ line }: Reading): boolean {
  return line.tokens.every((token) => token.kind !== 'word');
}

function countWords(text: string, { content }: Quotation): number {
  return content.reduce((count, piece) => count + text.slice(piece.start, piece.end).split(/\s+/u).length, 0);
}

function previousOf(
  quotation: Quotation,
  done: readonly Attribution[],
  readings: readonly Reading[],
  first: Reading,
): Situation['previous'] {
  for (let index = done.length - 1; index >= 0; index--) {
    const attribution = done[index] as Attribution;
    if (attribution.quotation.depth !== quotation.depth) continue;
    const last = attribution.quotation.content.at(-1) as Span;
    const there = readings[lineIndex(readings, last.start)];
    return { index, attribution, paragraphs: first.line.paragraph - (there?.line.paragraph ?? first.line.paragraph) };
  }
  return null;
}

/** The tokens of a line that belong to the quotation: first and last index of each run, in order. */
function tokensOf({ line }: Reading, { content }: Quotation): Run[] {
  const runs: Run[] = [];
  for (const piece of content) {
    if (piece.end <= line.start || piece.start >= line.end) continue;
    const from = tokenAt(line.tokens, Math.max(piece.start, line.start));
    const to = tokenAt(line.tokens, Math.min(piece.end, line.end) - 1);
    if (from >= 0) runs.push({ from, to: Math.max(from, to) + 1 });
  }
  return runs;
}

type Distance = { readonly gap: number; readonly left: boolean; readonly edge: number };

/** Tokens between a mention and the nearest piece; for another line, between it and the end of its line that faces the quotation. */
function distance(pieces: readonly Run[], { first, last }: Placed, length: number, where: Where): Distance {
  let best: Distance | null = null;
  for (const { from, to } of pieces) {
    const found =
      last < from
        ? { gap: from - last - 1, left: true, edge: from }
        : { gap: Math.max(0, first - to), left: false, edge: to - 1 };
    if (best === null || found.gap < best.gap) best = found;
  }
  if (best) return best;
  return where === 'after' ? { gap: first, left: false, edge: -1 } : { gap: length - last - 1, left: true, edge: length };
}

function nearestOf(free: readonly Placed[], pieces: readonly Run[], length: number, where: Where): Placed[] {
  return free
    .map((placed) => ({ placed, gap: distance(pieces, placed, length, where).gap }))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, NEAREST)
    .map(({ placed }) => placed)
    .sort((a, b) => a.first - b.first);
}

function countBetween(near: readonly Placed[], placed: Placed, { left, edge }: Distance): number {
  let count = 0;
  for (const { first, last } of near)
    if (left ? first > placed.last && last < edge : last < placed.first && first > edge) count++;
  return count;
}

type Role = { readonly clause: Clause; readonly role: 'subject' | 'addressee'; readonly linked: boolean };

/** The clause this mention belongs to: as subject of what reports the quotation, else as subject of the nearest cue, else as addressee. */
function clauseOf(
  clauses: readonly Clause[],
  reports: Reading['reports'],
  reading: Reading,
  placed: Placed,
  quotation: Quotation,
): Role | null {
  let best: Role | null = null;
  for (const clause of clauses) {
    const subject = clause.subject?.first === placed.first && clause.subject.last === placed.last;
    const addressee = clause.addressee?.first === placed.first && clause.addressee.last === placed.last;
    if (!subject && !addressee) continue;
    const linked = reports.some((report) => report.clause === clause && reportsIt(reading, report.runs, quotation));
    const found: Role = { clause, role: subject ? 'subject' : 'addressee', linked };
    if (best === null || rank(found) > rank(best)) best = found;
  }
  return best;
}

function rank({ role, linked }: Role): number {
  return (linked ? 4 : 0) + (role === 'subject' ? 2 : 0);
}

function isQuoted(text: string, { quoted }: Quotation, mention: Mention): boolean {
  if (mention.kind !== 'name') return false;
  const name = text.slice(mention.head.start, mention.head.end);
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last.length > 2 && quoted.some((piece) => text.slice(piece.start, piece.end).includes(last));
}

/** Whether two mentions end in the same word: Henrik Lund, Lund. */
function sameHead(text: string, a: Mention | null, b: Mention): boolean {
  if (a === null || a === b) return a === b;
  return lastWord(text, a) === lastWord(text, b);
}

function lastWord(text: string, { head }: Mention): string {
  const words = text.slice(head.start, head.end);
  return words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
}
