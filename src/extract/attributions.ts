// Whose words they are: for each quotation the candidate source that the table of reasons likes best, or honestly none.

import type { Clause } from '../language/clauses/clauses.ts';
import { type Reading, type ReadingScene, readLines, readNestedLines } from '../language/clauses/readings.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';
import type { Attribution, Quotation, Reason, Span, Stance } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './candidates.ts';
import { scoreOf, valuesOf } from './reasons.ts';

type Scene = ReadingScene & { readonly quotations: readonly Quotation[] };

/** One attribution for each quotation, in the same order. */
export function attribute(english: Language, scene: Scene): Attribution[] {
  const done: Attribution[] = [];
  for (const { candidates, quotation } of choices(english, scene, done)) done.push(choose(english, quotation, candidates));
  return done;
}

/** The candidates of each quotation, in order; `done` must hold the decisions on all before it. Also what the fit learns from. */
export function* choices(
  english: Language,
  scene: Scene,
  done: readonly Attribution[],
): Generator<{ readonly quotation: Quotation; readonly candidates: readonly Candidate[] }> {
  const readings = readLines(english, scene);
  const nested = readNestedLines(english, scene);
  for (const quotation of scene.quotations) {
    yield {
      quotation,
      candidates: findCandidates(english, { text: scene.text, mentions: scene.mentions, readings, nested }, quotation, done),
    };
  }
}

/**
 * Takes the source with the largest share of all exponentiated scores; that share is the confidence. Candidates that are one person share
 * theirs: in “Lund said talks failed. “It is over.”” the Lund who spoke before and the Lund who goes on.
 */
function choose(english: Language, quotation: Quotation, all: readonly Candidate[]): Attribution {
  const candidates = withoutEchoes(all);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return sourced(english, quotation, only, 1);
  const scores = candidates.map((candidate) => scoreOf(english.weights.attribution, candidate));
  const highest = Math.max(...scores);
  const shares = new Map<string, number>();
  let total = 0;
  candidates.forEach(({ who }, index) => {
    const share = Math.exp((scores[index] ?? highest) - highest);
    shares.set(who, (shares.get(who) ?? 0) + share);
    total += share;
  });
  let best: Candidate | null = null;
  let [most, score] = [0, Number.NEGATIVE_INFINITY];
  candidates.forEach((candidate, index) => {
    const share = shares.get(candidate.who) ?? 0;
    const own = scores[index] ?? Number.NEGATIVE_INFINITY;
    if (share > most || (share === most && own > score)) [best, most, score] = [candidate, share, own];
  });
  const confidence = total > 0 ? most / total : 0;
  return sourced(english, quotation, best, confidence);
}

/** “Lund said: “No,” he said.” — “No,” said Lund. “Never,” he said.: of two tags of one quotation the pronoun stands for the name before it. */
function withoutEchoes(candidates: readonly Candidate[]): readonly Candidate[] {
  const tags = candidates.filter(({ linked, role, clause }) => linked && role === 'subject' && clause?.cue.form === 'verb');
  const named = tags.find(({ mention }) => mention !== null && mention.kind !== 'pronoun')?.mention;
  if (named == null) return candidates;
  const echoes = new Set(tags.filter(({ mention }) => mention?.kind === 'pronoun' && mention.span.start > named.span.start));
  return candidates.filter((candidate) => !echoes.has(candidate));
}

function sourced(english: Language, quotation: Quotation, best: Candidate | null, confidence: number): Attribution {
  if (best === null || best.kind === 'nobody') return nobody(quotation, confidence);
  const { weights } = english;
  const reasons: Reason[] = [];
  const at = best.mention?.span ?? null;
  for (const [name, value] of valuesOf(best)) {
    const contribution = value * (weights.attribution[name] ?? 0);
    if (contribution !== 0)
      reasons.push({ name, contribution, at: best.linked && name.includes('cue') ? (best.clause?.cue.span ?? at) : at });
  }
  reasons.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return {
    quotation,
    source: sourceOf(best),
    mention: best.mention,
    cue: best.linked ? (best.clause?.cue ?? null) : null,
    carriedFrom: best.carriedFrom,
    stance: best.linked && best.clause ? stanceOf(english, best.situation.own, best.clause) : 'asserted',
    evidence: { confidence, reasons },
  };
}

/** The source phrase as it stands: “Shah, who”, “Lund, the bloc’s chief negotiator”, “officials in Tulla”. */
function sourceOf({ mention, clause, linked, role, situation }: Candidate): Span | null {
  if (mention === null) return null;
  if (!linked || role !== 'subject' || clause === null || !/^(?:relative|aside|preposition)$/u.test(clause.place))
    return mention.span;
  const tokens = situation.own.find(({ clauses }) => clauses.includes(clause))?.line.tokens ?? [];
  let last = clause.group - 1;
  while (last >= 0 && tokens[last]?.kind === 'sign' && tokens[last]?.word !== ')') last--;
  const end = tokens[last]?.end ?? mention.span.end;
  return end > mention.span.end ? { start: mention.span.start, end } : mention.span;
}

function nobody(quotation: Quotation, confidence: number): Attribution {
  return {
    quotation,
    source: null,
    mention: null,
    cue: null,
    carriedFrom: null,
    stance: 'asserted',
    evidence: { confidence, reasons: [] },
  };
}

/** Denied taking money; did not say who paid; would say; if Lund says: none of them is “said”. */
function stanceOf(english: Language, own: readonly Reading[], clause: Clause): Stance {
  const { grammar } = english;
  const stance = clause.word?.stance ?? 'asserted';
  // “could say”; who “would not say” has not said it
  if (clause.unreal && !clause.negated) return 'hypothetical';
  const reading = own.find(({ clauses }) => clauses.includes(clause));
  if (stance === 'asserted' && reading !== undefined && isDenied(reading, clause)) return 'denied';
  const opener = openerOf(reading?.line.tokens ?? [], clause.start);
  if (grammar.hypothetical.has(opener) && !grammar.modal.has(opener)) return 'hypothetical';
  // Who “did not deny that he was hurt” has not said that he was.
  return clause.negated ? 'not-said' : stance;
}

/** The word before a clause: “[if] Lund says”, “[whether] or not Lund says”. */
function openerOf(tokens: readonly Token[], start: number): string {
  const skips = tokens[start - 2]?.word === 'or' && tokens[start - 1]?.word === 'not';
  return tokens[start - (skips ? 3 : 1)]?.word ?? '';
}

/** “Lund denied having said it was “odd””, “Lund denied he had called it “odd””: what is denied is that it was said. */
function isDenied({ clauses, reports }: Reading, clause: Clause): boolean {
  return clauses.some(
    (other) =>
      other !== clause &&
      other.word?.stance === 'denied' &&
      !other.negated &&
      (other.last === clause.group - 1 ||
        reports.some(
          (report) => report.clause === other && report.runs.some((run) => run.from <= clause.first && clause.last < run.to),
        )),
  );
}
