// The clause around a cue: who its subject is, whom it addresses, and where what is reported may begin.
//
// [Lund], who left in May, had not [told] [Reuters] on Tuesday | that …

import type { Line, Token } from '../text/lines.ts';
import type { Cue } from '../types.ts';
import type { CueWord, VerbTense } from './cues.ts';
import { isAdverb } from './doers.ts';
import { isSomebody, type Subject, type SubjectPlace } from './heads.ts';
import type { Language } from './language.ts';
import { ownerOf } from './owners.ts';
import { type Placed, type Placement, tokenAt } from './placement.ts';
import { agentOf, nearest, objectOf, opener, subjectOf } from './subjects.ts';

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
  /** Whether it only says what something is called: “a play [called] “The Tide””. */
  readonly naming: boolean;
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

export function readClause(english: Language, line: Line, cue: Cue, placed: Placement, earlier: readonly Clause[]): Clause {
  const { tokens } = line;
  const first = Math.max(0, tokenAt(tokens, cue.span.start));
  const last = Math.max(first, tokenAt(tokens, cue.span.end - 1));
  const word = english.cues.entry(cue);
  const forms = cue.form === 'verb' ? (english.cues.verbs.get(tokens[first]?.word ?? '') ?? []) : [];
  const tense = forms.find((form) => form.word.lemma === cue.lemma)?.tense ?? 'past';
  const verb = cue.form === 'verb' ? verbGroup(english, tokens, first, tense) : plain(first);
  const holder =
    cue.form === 'colon' ? (tellerAt(english, tokens, placed, first) ?? holderOf(english, tokens, placed, first)) : null;
  const direct =
    cue.form === 'preposition'
      ? objectOf(tokens, placed, last + 1)
      : cue.form === 'verb'
        ? subjectOf(english, tokens, placed, verb, { first, last, tense, word }, earlier)
        : (holder ??
          (cue.form === 'colon' ? opener(english, tokens, placed, first) : null) ??
          nearest(placed, first, last, cue.form === 'noun' ? ownerOrThing(english, tokens, placed, first) : null));
  const named =
    cue.form === 'verb' &&
    tense === 'past' &&
    !verb.passive &&
    isNaming(english, tokens, placed, { group: verb.group, first, last }, direct, word);
  // “a plan often called “odd” by Lund”
  const agent = named ? agentOf(tokens, placed, verb.group, last) : null;
  const naming = named && agent === null;
  const found = agent ?? direct;
  const addressee = word?.takes.has('obj') && !verb.passive && !found.inverted ? (placed.starting.get(last + 1) ?? null) : null;
  const told = addressee ? regionEnd(english.grammar, tokens, addressee.last + 1) : last + 1;
  const resume = found.inverted && found.subject ? found.subject.last + 1 : told;
  const passive =
    verb.passive || named || (tense === 'past' && addressee === null && isParticiple(english, tokens, verb.group, found, word));
  return {
    cue,
    word,
    first,
    last,
    group: verb.group,
    passive,
    naming,
    negated: verb.negated,
    infinitive: verb.infinitive,
    unreal: verb.unreal,
    tense,
    subject: found.subject,
    place: found.place,
    start: found.start,
    addressee,
    after: skipAdjuncts(english, tokens, resume, word),
  };
}

/** Whose the noun is, or, of what is carried about to be read, the thing itself: “[Lund]’s warning “…””, “stood by [a sign] “…””. */
function ownerOrThing({ grammar }: Language, tokens: readonly Token[], placed: Placement, noun: number): Placed | null {
  const thing = grammar.inscribed.has(tokens[noun]?.word ?? '') ? placed.ending.get(noun) : undefined;
  return thing ?? ownerOf(grammar, tokens, placed, noun);
}

/** “Reyes was told by [an aide]: “…””: whoever stands right before the colon, behind a verb of speech and “by”. */
function tellerAt({ cues }: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  const teller = placed.ending.get(colon - 1);
  if (teller === undefined || tokens[teller.first - 1]?.word !== 'by' || !isSomebody(teller)) return null;
  if (!cues.verbs.has(tokens[teller.first - 2]?.word ?? '')) return null;
  return { subject: teller, place: 'by', start: teller.first, inverted: false };
}

/** Whose words the noun before a colon says they are: “[Lund]’s latest post: “…””. */
function holderOf({ grammar, cues }: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  const owner = cues.nouns.has(tokens[colon - 1]?.word ?? '') ? ownerOf(grammar, tokens, placed, colon - 1) : null;
  if (owner === null || owner.mention.kind === 'pronoun') return null;
  return { subject: owner, place: 'shared', start: owner.first, inverted: false };
}

/** In tokens: “called [the lawyers’ last claim] “absurd””. */
const LONGEST_OBJECT = 7;

/** “Lund called Holm’s {claim} “absurd””: whether the marks hold what a verb says of the noun, not what the noun holds. */
export function isJudged(tokens: readonly Token[], { cue, first, last }: Clause, clauses: readonly Clause[]): boolean {
  if (cue.form !== 'noun' || tokens[last + 1]?.kind !== 'quote' || tokens[last + 2]?.word === 'as') return false;
  const verb = clauses.findLast((other) => other.cue.form === 'verb' && other.last < first);
  const { takes } = verb?.word ?? {};
  if (verb === undefined || !takes?.has('as') || takes.has('clause') || first - verb.last > LONGEST_OBJECT) return false;
  return tokens.slice(verb.last + 1, first).every(({ kind }) => kind === 'word');
}

/** “a play called “The Tide””, “files later deemed “secret””, “Lund, dubbed “the fox””: a verb of calling whose object stands before it. */
function isNaming(
  { grammar }: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, first, last }: { readonly group: number; readonly first: number; readonly last: number },
  { subject, place }: Pick<Clause, 'subject' | 'place'>,
  word: CueWord | null,
): boolean {
  if (!word?.takes.has('as') || word.takes.has('clause') || subject === null) return false;
  let quote = last + 1;
  while (tokens[quote]?.word === 'as' || grammar.article.has(tokens[quote]?.word ?? '')) quote++;
  if (tokens[quote]?.kind !== 'quote') return false;
  if (
    tokens
      .slice(group, first)
      .some(({ word: before }) => grammar.have.has(before) || grammar.do.has(before) || grammar.modal.has(before))
  )
    return false;
  // “what Lund called “a dark day””, “the rules the bank calls “odd””
  const before = tokens[subject.first - 1]?.word ?? '';
  if (grammar.wh.has(before) || grammar.relative.has(before) || placed.ending.has(subject.first - 1)) return false;
  if (place === 'shared') return tokens[group - 1]?.word === ',';
  return place === 'before' && subject.mention.kind === 'nominal' && (subject.mention.entity ?? 'document') === 'document';
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

/** What is no verb has no auxiliaries. */
function plain(group: number): VerbGroup {
  return { group, passive: false, negated: false, infinitive: false, unreal: false };
}

/** Walks left over "has not yet", "would", "to", "repeatedly". */
function verbGroup(english: Language, tokens: readonly Token[], first: number, tense: VerbTense): VerbGroup {
  const { grammar } = english;
  let at = first;
  let passive = false;
  let negated = false;
  let infinitive = false;
  let unreal = false;
  while (at > 0 && first - at < 8) {
    const { word, kind, capital } = tokens[at - 1] as Token;
    if (kind !== 'word') break;
    if (grammar.be.has(word)) passive ||= tense === 'past' && !infinitive;
    // “Theresa May said” is no “may”.
    else if (grammar.modal.has(word) && !(capital && at > 1)) unreal ||= grammar.hypothetical.has(word);
    else if (word === 'to' && tense === 'base') infinitive = true;
    else if (!grammar.have.has(word) && !grammar.do.has(word) && !grammar.negation.has(word)) {
      if (!isAdverb(english, tokens[at - 1] as Token)) break;
    }
    negated ||= grammar.negation.has(word) || /n't$|^cannot$/u.test(word);
    at--;
  }
  return { group: at, passive, negated, infinitive, unreal };
}

/** Where the clause goes on behind an addressee that is no mention: “told {a Senate panel} {Wednesday}”, “told {the Ledger} {in May}”. */
export function skipAddressee(english: Language, tokens: readonly Token[], from: number, word: CueWord | null): number {
  return skipAdjuncts(english, tokens, phraseEnd(english.grammar, tokens, from), word);
}

/** Walks over “on Tuesday”, “in a statement”, “late last week”, but not into what is said. */
function skipAdjuncts(english: Language, tokens: readonly Token[], from: number, word: CueWord | null): number {
  const { grammar } = english;
  // “vowed to appeal” says what, “said to reporters” says to whom.
  const promises = word !== null && (word.takes.has('inf') || word.takes.has('oinf'));
  let at = from;
  for (let rounds = 0; rounds < 4; rounds++) {
    const start = at;
    while (isTime(grammar, tokens[at]) || isThisWeek(english, tokens, at)) at++;
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
      // “wrote beneath it: “…””, but not “said before it was over”
      const leans = grammar.object.has(tokens[at + 1]?.word ?? '') || tokens[at + 1]?.word === 'it';
      if (end === at + 1 && leans && !grammar.clausal.has(opener.word) && tokens[at + 2]?.kind !== 'word') end++;
      // “told the house as members combined to ask for more”: a clause of its own.
      if (grammar.clausal.has(opener.word) && holdsVerb(english, tokens, at + 1, end)) break;
      if (end > at + 1) at = regionEnd(grammar, tokens, end);
    }
    if (at === start) break;
  }
  // “said in a report by consultants [Gallow Pym] that …”
  let named = at;
  while (at > from && tokens[named]?.capital && named - at < REGION) named++;
  return named > at && tokens[named]?.word === 'that' ? named : at;
}

/** Whether a verb, and no word that may be a thing as well, stands behind the first word of a stretch: “as members [combined]”. */
function holdsVerb({ grammar, wordClasses }: Language, tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some(({ word }, index) => {
    const before = tokens[from + index]?.word ?? '';
    const kind = wordClasses.wordClass(word);
    return (kind === 'verb' || kind === 'participle') && !grammar.determiner.has(before) && !grammar.possessive.has(before);
  });
}

/** Words of the longest region: “in Tulla, {New South Norvale},”. */
const REGION = 3;

/** “said in Tulla{, Norvale,} that …”, “at a rally in Tulla{, Norvale} on Monday”: a place's region goes with it; not “in Tulla, Holm left”. */
function regionEnd(grammar: Language['grammar'], tokens: readonly Token[], comma: number): number {
  if (tokens[comma]?.word !== ',' || !tokens[comma - 1]?.capital) return comma;
  let end = comma + 1;
  while (end - comma <= REGION && tokens[end]?.kind === 'word' && tokens[end]?.capital && !isTime(grammar, tokens[end])) end++;
  if (end === comma + 1) return comma;
  const next = tokens[end]?.word === ',' ? end + 1 : end;
  const { kind, word = '' } = tokens[next] ?? {};
  return kind === 'word' && (word === 'that' || isTime(grammar, tokens[next]) || grammar.preposition.has(word)) ? next : comma;
}

function isTime(grammar: Language['grammar'], token: Token | undefined): boolean {
  return token?.kind === 'word' && (grammar.time.has(token.word) || grammar.adverb.has(token.word));
}

/** “said {this} week that …”, but not “said this week was hard”. */
function isThisWeek({ grammar, calendar }: Language, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 2];
  if (token?.kind !== 'word' || calendar.last(token.word) === null || !isTime(grammar, tokens[at + 1])) return false;
  return !grammar.auxiliary.has(next?.word ?? '');
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
