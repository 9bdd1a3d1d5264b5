// The clause around a cue: who its subject is, whom it addresses, and where what is reported may begin.
//
// [Lund], who left in May, had not [told] [Reuters] on Tuesday | that …

import { findFrom, type Line, type Token } from '../../text/lines.ts';
import type { Cue } from '../../types.ts';
import type { CueWord, VerbTense } from '../cues.ts';
import type { Language } from '../language.ts';
import { toldAt } from './addressees.ts';
import { regionEnd, skipAdjuncts } from './adjuncts.ts';
import { agentOf } from './agents.ts';
import { hasTense, isAdverb, isAuxiliary } from './doers.ts';
import type { SubjectPlace } from './heads.ts';
import { isHearing } from './hearings.ts';
import { isSentence } from './lead-ins.ts';
import { type Placed, type Placement, tokenAt } from './placement.ts';
import { sourceOf } from './sources.ts';

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
  /** “had told”: before what is told of around it. */
  readonly pluperfect: boolean;
  readonly subject: Placed | null;
  readonly place: SubjectPlace;
  /** First token of the clause's own words before the complement: the start of the subject phrase, asides included. */
  readonly start: number;
  readonly addressee: Placed | null;
  /** First token after the cue, its addressee and its adjuncts of time and place. */
  readonly after: number;
  /** Whether what is told begins there without “that”: “told a news conference [the bridge was shut]”. */
  readonly bare: boolean;
  /** Whether it is told to a court, by whom nobody knows: “the court [heard] that …”. */
  readonly heard: boolean;
};

export function readClause(english: Language, line: Line, cue: Cue, placed: Placement, earlier: readonly Clause[]): Clause {
  const { tokens } = line;
  const first = Math.max(0, tokenAt(tokens, cue.span.start));
  const last = Math.max(first, tokenAt(tokens, cue.span.end - 1));
  const word = english.cues.entry(cue);
  const forms = cue.form === 'verb' ? (english.cues.verbs.get(tokens[first]?.word ?? '') ?? []) : [];
  const quoted = forms.length > 0 ? quotedBefore(english, tokens, first) : -1;
  const tense = quoted >= 0 ? 'past' : (forms.find((form) => form.word.lemma === cue.lemma)?.tense ?? 'past');
  const {
    group,
    passive: acted,
    negated,
    infinitive,
    unreal,
    pluperfect,
  } = quoted >= 0 ? plain(quoted) : cue.form === 'verb' ? verbGroup(english, tokens, first, tense) : plain(first);
  const verb = { form: cue.form, group, first, last, tense, passive: acted, infinitive, word };
  const direct = sourceOf(english, tokens, placed, verb, earlier);
  const named = cue.form === 'verb' && tense === 'past' && !acted && isNaming(english, tokens, placed, verb, direct);
  // “a plan often called “odd” by Lund”
  const agent = named ? agentOf(tokens, placed, group, last) : null;
  const naming = named && agent === null;
  const found = agent ?? direct;
  const toldTo =
    word?.takes.has('obj') && !acted && !found.inverted ? toldAt(english, tokens, placed, { last, word, tense }) : null;
  const addressee = toldTo?.addressee ?? null;
  const told = addressee ? regionEnd(english.grammar, tokens, addressee.last + 1) : last + 1;
  const heard = isHearing(english, tokens, { word, subject: found.subject, passive: acted, group, tense });
  // “was hailed by [peace envoy Ida Lund] as “odd””
  const agentEnd = found.place === 'by' && found.subject?.first === last + 2 ? found.subject.last : null;
  const resume =
    found.inverted && found.subject
      ? found.subject.last + 1
      : agentEnd === null
        ? told
        : behindAside(english, tokens, agentEnd + 1);
  const passive =
    acted ||
    named ||
    heard ||
    (tense === 'past' &&
      addressee === null &&
      (isParticiple(english, tokens, group, found, word) ||
        lacksObject(english, tokens, last, found, word) ||
        isDoneToThose(english, tokens, first, found, word)));
  const skipped = toldTo !== null && toldTo.from > 0 ? toldTo.from : skipAdjuncts(english, tokens, resume, { word, tense });
  const resumed = behindShow(english, tokens, skipped, { word, tense });
  return {
    cue,
    word,
    first,
    last,
    group,
    passive,
    naming,
    negated,
    infinitive,
    unreal,
    pluperfect,
    tense,
    subject: found.subject,
    place: found.place,
    start: found.start,
    addressee,
    after: resumed,
    bare: resumed === toldTo?.from || (heard && isSentence(english, tokens, resumed)),
    heard,
  };
}

/** “Lund was asked by Ida Moy{, who is ill,} “…””: the words in marks behind what is told of whoever asked; else the same token. */
function behindAside({ grammar }: Language, tokens: readonly Token[], comma: number): number {
  const opener = tokens[comma + 1]?.word ?? '';
  if (tokens[comma]?.word !== ',' || !(grammar.relative.has(opener) || grammar.determiner.has(opener))) return comma;
  const marks = findFrom(tokens, comma + 2, ({ kind }) => kind === 'quote');
  // “was asked by Moy, who is ill, and replied: “…””
  const goesOn = ({ word }: Token, at: number) =>
    word === ',' && grammar.coordinator.has(tokens[at + 1]?.word ?? '') && !grammar.contrast.has(tokens[at + 1]?.word ?? '');
  if (tokens.slice(0, marks).some((token, at) => at > comma && goesOn(token, at))) return comma;
  return marks > 0 && /^[,:]$/u.test(tokens[marks - 1]?.word ?? '') && tokens[marks - 2]?.kind === 'word' ? marks : comma;
}

/** “the board [was quoted] as saying”, “Lund [was quoted] by the Ledger”: where the verb begins by which others pass words on; -1 where none does. */
function quotedBefore(english: Language, tokens: readonly Token[], saying: number): number {
  const quotes = (at: number): boolean =>
    (english.cues.verbs.get(tokens[at]?.word ?? '') ?? []).some(({ word, tense }) => word.lemma === 'quote' && tense === 'past');
  if (quotes(saying)) return passiveFrom(english, tokens, saying);
  if (tokens[saying - 1]?.word !== 'as' || !tokens[saying]?.word.endsWith('ing')) return -1;
  return quotes(saying - 2) ? passiveFrom(english, tokens, saying - 2) : -1;
}

function passiveFrom(english: Language, tokens: readonly Token[], participle: number): number {
  const { group, passive } = verbGroup(english, tokens, participle, 'past');
  return passive ? group : -1;
}

/** “told CNX’s {“Morning Call” on Monday} that”, “said on CNX’s {“Morning Call”} that”: a show, and when it was. */
function behindShow(english: Language, tokens: readonly Token[], at: number, verb: Pick<Clause, 'word' | 'tense'>): number {
  if (tokens[at]?.kind !== 'quote' || !/(?:'s|s')$/u.test(tokens[at - 1]?.word ?? '')) return at;
  const behind = skipAdjuncts(english, tokens, at + 1, verb);
  return tokens[behind]?.word === 'that' ? behind : at;
}

/** In tokens: “called [the lawyers’ last claim] “absurd””. */
const LONGEST_OBJECT = 7;

/** “Lund called Holm’s {claim} “absurd””, “called his {report} a “rush””: whether the marks hold what a verb says of the noun, not what the noun holds. */
export function isJudged(
  { grammar }: Language,
  tokens: readonly Token[],
  { cue, first, last }: Clause,
  clauses: readonly Clause[],
): boolean {
  const marks = grammar.article.has(tokens[last + 1]?.word ?? '') ? last + 2 : last + 1;
  if (cue.form !== 'noun' || tokens[marks]?.kind !== 'quote' || tokens[marks + 1]?.word === 'as') return false;
  const verb = clauses.findLast((other) => other.cue.form === 'verb' && other.last < first);
  const { takes } = verb?.word ?? {};
  if (verb === undefined || !takes?.has('as') || takes.has('clause') || first - verb.last > LONGEST_OBJECT) return false;
  return tokens.slice(verb.last + 1, first).every(({ kind }) => kind === 'word');
}

/** “a play called “The Tide””, “files later deemed “secret””, “Lund, dubbed “the fox””: a verb of calling whose object stands before it. */
function isNaming(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, first, last, word }: Pick<Clause, 'group' | 'first' | 'last' | 'word'>,
  { subject, place }: Pick<Clause, 'subject' | 'place'>,
): boolean {
  const { grammar } = english;
  if (!word?.takes.has('as') || word.takes.has('clause') || subject === null) return false;
  let named = last + 1;
  while (tokens[named]?.capital) named++;
  // “a dog called Bane had bitten her”
  if (named > last + 1 && isAuxiliary(english, tokens[named]) && place === 'before') return true;
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

/**
 * “two men [accused] of theft”, “was held and [ordered] to pay”: a verb that cannot do without an object and shows none was done to its subject;
 * not “the man whom Lund accused of theft”.
 */
function lacksObject(
  { grammar }: Language,
  tokens: readonly Token[],
  last: number,
  { start, subject }: Pick<Clause, 'start' | 'subject'>,
  word: CueWord | null,
): boolean {
  const { takes } = word ?? {};
  const ahead = tokens[last + 1]?.word ?? '';
  const before = tokens[start - 1]?.word ?? '';
  if (takes === undefined || grammar.relative.has(before) || grammar.wh.has(before)) return false;
  // “including someone {identified} as “Clerk 1,””
  const behind = ahead === 'as' && tokens[last + 2]?.kind === 'quote' ? tokens[last + 3] : null;
  if (behind !== null && (behind?.kind !== 'word' || grammar.relative.has(behind.word) || grammar.preposition.has(behind.word)))
    return takes.has('as') && !takes.has('clause') && grammar.listing.has(before) && subject?.mention.kind === 'nominal';
  if (ahead === 'to') return takes.has('oinf') && takes.has('obj') && !takes.has('wh') && !takes.has('np');
  return (ahead === 'of' || ahead === 'for') && takes.has('np') && takes.has('as');
}

/** “, with residents {warned} of “danger””: behind “with” a form of the past is what was done to them. */
function isDoneToThose(
  english: Language,
  tokens: readonly Token[],
  first: number,
  { place, start }: Pick<Clause, 'place' | 'start'>,
  word: CueWord | null,
): boolean {
  if (!(word?.takes.has('obj') || word?.takes.has('oinf') || word?.takes.has('np'))) return false;
  const isWith = (at: number): boolean => tokens[at]?.word === 'with' && tokens[at - 1]?.word === ',';
  if (place !== 'shared') return (place === 'before' || place === 'preposition') && isWith(start - 1);
  // “, with residents in the Lake and Hill areas {warned} of”
  let at = first - 1;
  while (first - at < LONGEST_WITH && tokens[at]?.kind === 'word' && !isWith(at)) at--;
  return at < first - 2 && isWith(at) && !hasTense(english, tokens, at + 1, first);
}

/** In tokens. */
const LONGEST_WITH = 14;

type VerbGroup = Pick<Clause, 'group' | 'passive' | 'negated' | 'infinitive' | 'unreal' | 'pluperfect'>;

/** “Lund and Holm [both] said”, “the firms have [each] said” */
function isFloating({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!grammar.floating.has(tokens[at]?.word ?? '') || before?.kind !== 'word') return false;
  const { word } = before;
  return !(
    grammar.preposition.has(word) ||
    grammar.coordinator.has(word) ||
    grammar.subordinator.has(word) ||
    grammar.determiner.has(word)
  );
}

/** What is no verb has no auxiliaries. */
function plain(group: number): VerbGroup {
  return { group, passive: false, negated: false, infinitive: false, unreal: false, pluperfect: false };
}

/** Walks left over "has not yet", "would", "to", "repeatedly". */
function verbGroup(english: Language, tokens: readonly Token[], first: number, tense: VerbTense): VerbGroup {
  const { grammar } = english;
  let at = first;
  let passive = false;
  let negated = false;
  let infinitive = false;
  let unreal = false;
  let pluperfect = false;
  while (at > 0 && first - at < 8) {
    const { word, kind, capital } = tokens[at - 1] as Token;
    if (kind !== 'word') break;
    if (grammar.be.has(word)) passive ||= tense === 'past' && !infinitive;
    // “Theresa May said” is no “may”.
    else if (grammar.modal.has(word) && !(capital && at > 1)) unreal ||= grammar.hypothetical.has(word);
    else if (word === 'to' && tense === 'base') infinitive = true;
    else if (!grammar.have.has(word) && !grammar.do.has(word) && !grammar.negation.has(word)) {
      // “have not [yet] disclosed”
      const delayed = grammar.refusal.has(word) && grammar.negation.has(tokens[at - 2]?.word ?? '');
      // “a man at the back {shouted}”
      const adverb = isAdverb(english, tokens[at - 1] as Token) && !grammar.article.has(tokens[at - 2]?.word ?? '');
      if (!delayed && !adverb && !isFloating(english, tokens, at - 1)) break;
    }
    pluperfect ||= word === 'had';
    negated ||= grammar.negation.has(word) || /n't$|^cannot$/u.test(word);
    at--;
  }
  // “declined to say whether”, “has yet to explain why”
  negated ||= infinitive && grammar.refusal.has(tokens[at - 1]?.word ?? '');
  return { group: at, passive, negated, infinitive, unreal, pluperfect };
}
