// The words that introduce speech: “No,” {c1 said} Lund. — {c1 According to} Lund, … — his {c1 warning} that …

import { ofWhomAs, sideOfWords, thatOfNoun } from '../language/clauses/owners.ts';
import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import { type Line, linesOf, linesWithin, type Token } from '../text/lines.ts';
import { byPlace, contains } from '../text/span.ts';
import type { Cue, QuotedSpan, Segments } from '../types.ts';
import { saysBehindHave } from './perfect-verbs.ts';
import { headsColumn, licensedByPlace, signs } from './placed-cues.ts';
import { standsAsVerb } from './verb-cues.ts';

type Scene = { readonly text: string; readonly segments: Segments; readonly quoted: readonly QuotedSpan[] };

/**
 * Finds the cues outside the words between marks, and those inside that introduce a quotation inside a quotation.
 * Look-alikes stay out: “the stated goal”, “a new claim”, “the so-called miracle”.
 */
export function findCues(english: Language, scene: Scene): Cue[] {
  const cues = cuesOf(english, linesOf(scene));
  scene.quoted.forEach((outer, index) => {
    const inner = scene.quoted[index + 1];
    if (outer.depth > 0 || inner === undefined || !contains(outer.inner, inner.outer)) return;
    for (const cue of cuesOf(english, linesWithin(scene, outer.inner, 1, index))) cues.push(cue);
  });
  return cues.sort((a, b) => byPlace(a.span, b.span));
}

function cuesOf(english: Language, lines: readonly Line[]): Cue[] {
  const cues: Cue[] = [];
  lines.forEach((line, index) => {
    const { tokens } = line;
    const quotes = tokens.some((token) => token.kind === 'quote');
    const follows = lines[index - 1]?.paragraph === line.paragraph && lines[index - 1]?.tokens.at(-1)?.kind === 'quote';
    const leads = lines[index + 1]?.tokens[0]?.kind === 'quote';
    const before = cues.length;
    let at = 0;
    while (at < tokens.length) {
      const found = cueAt(english, tokens, at, quotes || follows, leads);
      if (found) cues.push(found.cue);
      at += found?.length ?? 1;
    }
    if (leads && cues.length === before) cues.push(...voicedCue(english, tokens));
  });
  return cues;
}

/** “Lund has reflected on the loss. “It was hard.””: who is told to speak, in a sentence without another cue, speaks the words that follow. */
function voicedCue(english: Language, tokens: readonly Token[]): Cue[] {
  for (const [at, { word }] of tokens.entries()) {
    // “Lund will speak on Sunday”, “Lund did not react”
    const form = english.cues.verbs.get(word)?.find(({ tense, rest }) => tense !== 'base' && followedBy(tokens, at, rest));
    if (form !== undefined && english.grammar.voicing.has(form.word.lemma) && standsAsVerb(english, tokens, at, form))
      return [found(tokens, at, form).cue];
  }
  return [];
}

type Found = { readonly cue: Cue; readonly length: number };

/** `near`: whether words between marks stand in this sentence or end the one before; `leads`: whether they begin the next. */
function cueAt(english: Language, tokens: readonly Token[], at: number, near: boolean, leads: boolean): Found | null {
  const token = tokens[at] as Token;
  if (token.kind === 'sign') return signCue(tokens, at, leads);
  if (token.form === null) return null;
  return (english.wordFacts(token.form).cue ? wordCue(english, tokens, at, near) : null) ?? tagCue(english, tokens, at, near);
}

function wordCue(english: Language, tokens: readonly Token[], at: number, near: boolean): Found | null {
  const token = tokens[at] as Token;
  for (const form of english.cues.verbs.get(token.word) ?? []) {
    if (!followedBy(tokens, at, form.rest)) continue;
    if (form.word.takes.has('quote') && !near) continue;
    if (!standsAsVerb(english, tokens, at, form)) continue;
    return found(tokens, at, form);
  }
  for (const form of english.cues.participles.get(token.word) ?? [])
    if (followedBy(tokens, at, form.rest) && saysBehindHave(english, tokens, at, form)) return found(tokens, at, form);
  for (const form of english.cues.prepositions.get(token.word) ?? []) {
    if (!followedBy(tokens, at, form.rest)) continue;
    // “per” is a source before a name only: 40 per cent, per capita, but: , per Norvale’s report
    if (form.rest.length === 0 && !namesSource(english, tokens, at)) continue;
    return found(tokens, at, form);
  }
  const noun = english.cues.nouns.get(token.word);
  if (noun && introduces(english, tokens, at, noun.takes.has('that'))) {
    return { cue: { span: spanOf(token), lemma: noun.lemma, form: 'noun' }, length: 1 };
  }
  return null;
}

/** “…, per [Lund]”, “…, per [police]”, “…, per [the Ledger]”, “Per [police], …”, ““…,” per [the club’s rules]”; not “per cent”, “, per the rules”. */
function namesSource({ grammar, roles }: Language, tokens: readonly Token[], per: number): boolean {
  const [next, behind] = [tokens[per + 1], tokens[per + 2]];
  // What stands between marks is somebody’s words, and no deed that a rule asks for.
  if (tokens[per - 1]?.kind === 'quote') return next?.capital === true || grammar.article.has(next?.word ?? '');
  if (per > 0 && tokens[per - 1]?.word !== ',') return false;
  if (next?.capital === true) return true;
  const role = roles(next?.word ?? '');
  if (role !== null && role.kind !== 'document') return role.number === 'plural' || role.kind === 'collective';
  return grammar.article.has(next?.word ?? '') && behind?.capital === true;
}

function tagCue(english: Language, tokens: readonly Token[], at: number, near: boolean): Found | null {
  if (!near || !licensedByPlace(english, tokens, at)) return null;
  const token = tokens[at] as Token;
  return { cue: { span: spanOf(token), lemma: token.word, form: 'verb' }, length: 1 };
}

function found(tokens: readonly Token[], at: number, form: CueForm): Found {
  const last = tokens[at + form.rest.length] as Token;
  return {
    cue: { span: { start: (tokens[at] as Token).start, end: last.end }, lemma: form.word.lemma, form: form.word.form },
    length: form.rest.length + 1,
  };
}

function spanOf(token: Token): Cue['span'] {
  return { start: token.start, end: token.end };
}

function followedBy(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, index) => tokens[at + 1 + index]?.word === word);
}

/** “his warning that …”, “his warning was that …”, “the claim by Lund that …”, “the message: “…””, “a statement of “regret””. */
function introduces({ grammar }: Language, tokens: readonly Token[], at: number, that: boolean): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (next.kind === 'quote') return true;
  // “in Lund’s words, “a gift””, “In Lund’s view, it was “odd””
  if (sideOfWords(grammar, tokens, at) !== null || ofWhomAs(tokens, at)) return true;
  if (that && thatOfNoun(grammar, tokens, at) > 0) return true;
  for (let ahead = at + 1; ahead <= at + 4; ahead++) {
    const token = tokens[ahead];
    if (token === undefined || token.word === ',') return false;
    // “no reference to “chaos””, but “a promise to “lift up” all”
    if (token.kind === 'quote') return ahead > at + 1 && (that || tokens[ahead - 1]?.word !== 'to');
  }
  return false;
}

/** A colon before a quotation, or at the end of a sentence before one; a dash between a quotation and a name, in a headline a colon. */
function signCue(tokens: readonly Token[], at: number, leads: boolean): Found | null {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.word === ':' && (next?.kind === 'quote' || (next === undefined && leads))) {
    return { cue: { span: spanOf(token), lemma: ':', form: 'colon' }, length: 1 };
  }
  const said = tokens[at - 1];
  const dashes = /[-–—―]/u.test(token.word);
  if (said?.kind === 'quote' && (dashes || headsColumn(tokens, at)) && signs(tokens, at + 1)) {
    return { cue: { span: spanOf(token), lemma: '—', form: 'dash' }, length: 1 };
  }
  return null;
}
