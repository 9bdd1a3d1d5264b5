// The words that introduce speech: “No,” {c1 said} Lund. — {c1 According to} Lund, … — his {c1 warning} that …

import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import { thatOfNoun } from '../language/owners.ts';
import { type Line, linesOf, linesWithin, type Token } from '../text/lines.ts';
import { byPlace, contains } from '../text/span.ts';
import type { Cue, QuotedSpan, Segments } from '../types.ts';
import { headsColumn, licensedByPlace, signs } from './placed-cues.ts';

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
    let at = 0;
    while (at < tokens.length) {
      const found = cueAt(english, tokens, at, quotes || follows, leads);
      if (found) cues.push(found.cue);
      at += found?.length ?? 1;
    }
  });
  return cues;
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
  for (const form of english.cues.prepositions.get(token.word) ?? []) {
    if (!followedBy(tokens, at, form.rest)) continue;
    // “per” is a source before a name only: 40 per cent, per capita, but: , per Norvale’s report
    if (form.rest.length === 0 && !(tokens[at - 1]?.word === ',' && tokens[at + 1]?.capital)) continue;
    return found(tokens, at, form);
  }
  const noun = english.cues.nouns.get(token.word);
  if (noun && introduces(english, tokens, at, noun.takes.has('that'))) {
    return { cue: { span: spanOf(token), lemma: noun.lemma, form: 'noun' }, length: 1 };
  }
  return null;
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

/** “vowed [to defend it]”, “threatened [to call it off]” */
function takesInfinitive({ cues }: Language, token: Token | undefined): boolean {
  return (cues.verbs.get(token?.word ?? '') ?? []).some(({ word }) => word.takes.has('inf'));
}

/** Tells “he claims that” from “the claims”, “Lund stated it” from “the stated goal”. */
function standsAsVerb(english: Language, tokens: readonly Token[], at: number, { word, tense }: CueForm): boolean {
  const { grammar, cues, wordClasses } = english;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // “the United States”, “Call for Action”: a capital inside a sentence is a name's.
  if (before !== undefined && (tokens[at] as Token).capital) return false;
  if (before === undefined || before.kind !== 'word') {
    // At the head of a sentence a bare form is an order or a noun: “Call it off.” “Report finds …”
    if (before === undefined) return tense === 'gerund' || (tense === 'past' && after?.kind === 'word');
    return tense !== 'base' || before.word === ',' || before.word === ')';
  }
  if (possesses(grammar, before)) return false;
  // “vowed to defend “every inch””: the vow is what was said.
  if (tense === 'base' && before.word === 'to' && takesInfinitive(english, tokens[at - 2])) return false;
  const nounToo = word.takes.has('noun') || cues.nouns.has((tokens[at] as Token).word);
  switch (tense) {
    case 'gerund':
      return !(nounToo && (grammar.preposition.has(before.word) || grammar.determiner.has(before.word)));
    case 'past': {
      // “1,200 pledged votes”
      if (
        /^[\d.,]+$/u.test(before.word) &&
        after?.kind === 'word' &&
        !grammar.opener.has(after.word) &&
        after.word !== 'that' &&
        !after.capital
      )
        return false;
      // “the stated goal”, but “Another said the goal was met”, “Another told reporters”
      const opens = tokens[at - 2] === undefined || tokens[at - 2]?.kind === 'sign';
      return !(
        (grammar.preposition.has(before.word) || grammar.determiner.has(before.word)) &&
        after?.kind === 'word' &&
        !grammar.quantifier.has(before.word) &&
        !grammar.subordinator.has(after.word) &&
        !(grammar.indefinite.has(before.word) && (grammar.opener.has(after.word) || (opens && word.takes.has('obj'))))
      );
    }
    case 'present':
      if (counts(english, before)) return false;
      if (grammar.preposition.has(before.word) && before.word !== 'over') return false;
      // “said that talks were “stuck””, “said claims had gone”: what is told of begins there, and another verb follows.
      if (
        (before.word === 'that' || cues.verbs.has(before.word)) &&
        (grammar.be.has(after?.word ?? '') || grammar.have.has(after?.word ?? '') || grammar.modal.has(after?.word ?? ''))
      )
        return false;
      if (!nounToo) return !grammar.have.has(before.word);
      // “to disprove Liberal claims of “progress””
      if (after?.word === 'of' && word.takes.has('noun') && cues.nouns.has((tokens[at] as Token).word)) return false;
      return (
        before.capital ||
        endsTag(grammar, tokens, at) ||
        grammar.pronoun.has(before.word) ||
        grammar.adverb.has(before.word) ||
        grammar.subordinator.has(before.word) ||
        before.word.endsWith('ly') ||
        after?.kind === 'quote' ||
        // “as the union’s page notes:”
        (after?.word === ':' && tokens[at + 2] === undefined) ||
        (after?.kind === 'word' &&
          (grammar.determiner.has(after.word) || grammar.pronoun.has(after.word) || grammar.possessive.has(after.word)))
      );
    default: {
      // “Aides to Lund say she’s …”: the small word before the apostrophe opens the clause.
      const opens = after?.kind === 'word' && grammar.opener.has(after.word.split("'", 1)[0] ?? '');
      return (
        // “the groups that wrote to her on Thursday say they …”
        (grammar.time.has(before.word) && opens) ||
        grammar.modal.has(before.word) ||
        grammar.do.has(before.word) ||
        grammar.adverb.has(before.word) ||
        grammar.negation.has(before.word) ||
        before.word === 'to' ||
        before.word.endsWith('ly') ||
        grammar.quantifier.has(before.word) ||
        (grammar.pronoun.has(before.word) && !grammar.singular.has(before.word)) ||
        (!nounToo && /[a-z]s$/u.test(before.word) && !/(?:'s|ss|us|is)$/u.test(before.word)) ||
        (nounToo && /[a-z]s$/u.test(before.word) && (after?.kind === 'quote' || grammar.opener.has(after?.word ?? ''))) ||
        // “31 percent say they would”, “one in five say it is”: a verb that is never a thing, before a clause.
        (!nounToo &&
          wordClasses.wordClass(word.lemma) === 'verb' &&
          !grammar.preposition.has(before.word) &&
          !grammar.coordinator.has(before.word) &&
          (opens || after?.capital === true)) ||
        (grammar.coordinator.has(before.word) &&
          tokens.slice(Math.max(0, at - 6), at).some((token) => grammar.modal.has(token.word) || token.word === 'to')) ||
        (before.capital && isJoint(tokens, at - 1))
      );
    }
  }
}

/** “They know nothing,” a voice in the film states.: whether nothing but a speaker stands between words in marks and the verb, and nothing behind it. */
function endsTag({ opener, possessive }: Language['grammar'], tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind === 'word' || tokens[at + 1]?.kind === 'quote') return false;
  let first = at - 1;
  while (first > at - LONGEST_SPEAKER && tokens[first]?.kind === 'word') first--;
  const { word = '', capital = false } = tokens[first + 1] ?? {};
  return tokens[first]?.kind === 'quote' && (capital || opener.has(word) || possessive.has(word));
}

/** In tokens: “a voice-over in the film”. */
const LONGEST_SPEAKER = 9;

/** “Mr. Okoro and Mr. Lund say”: whether the name that ends here is one of two. */
function isJoint(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (last - at < 6 && (tokens[at]?.capital || tokens[at]?.word === '.')) at--;
  return tokens[at]?.word === 'and';
}

/** “60 volunteers”, “several reports”, “young volunteers”: what follows is more than one of something, and a verb in -s has one subject. */
function counts({ grammar, wordClasses, roles }: Language, before: Token): boolean {
  // “the executive says”
  if (before.capital || grammar.pronoun.has(before.word) || roles(before.word)?.number === 'singular') return false;
  const kind = wordClasses.wordClass(before.word);
  return kind === 'quantifier' || kind === 'adjective';
}

/** “his”, “the”, “the agency’s”: what follows is a thing. */
function possesses(grammar: Language['grammar'], before: Token): boolean {
  return (
    grammar.possessive.has(before.word) ||
    grammar.article.has(before.word) ||
    (/(?:'s|s')$/u.test(before.word) && !grammar.pronoun.has(before.word.slice(0, -2)))
  );
}

/** “his warning that …”, “his warning was that …”, “the claim by Lund that …”, “the message: “…””, “a statement of “regret””. */
function introduces({ grammar }: Language, tokens: readonly Token[], at: number, that: boolean): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (next.kind === 'quote') return true;
  // “in Lund’s words, “a gift””
  if (
    next.word === ',' &&
    tokens[at + 2]?.kind === 'quote' &&
    /'s$|s'$/u.test(tokens[at - 1]?.word ?? '') &&
    isWithin(grammar, tokens, at)
  )
    return true;
  if (that && thatOfNoun(grammar, tokens, at) > 0) return true;
  for (let ahead = at + 1; ahead <= at + 4; ahead++) {
    const token = tokens[ahead];
    if (token === undefined || token.word === ',') return false;
    if (token.kind === 'quote') return ahead > at + 1;
  }
  return false;
}

/** Whether “in” stands before the owner of the noun: “in [coach Henrik Lund’s] words”. */
function isWithin({ preposition }: Language['grammar'], tokens: readonly Token[], noun: number): boolean {
  let at = noun - 2;
  while (noun - at < LONGEST_SPEAKER && tokens[at]?.kind === 'word' && !preposition.has(tokens[at]?.word ?? '')) at--;
  return tokens[at]?.word === 'in';
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
