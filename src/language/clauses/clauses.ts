// The clause around a cue: who its subject is, whom it addresses, and where what is reported may begin.
//
// [Lund], who left in May, had not [told] [Reuters] on Tuesday | that …

import { findFrom, type Line, type Token } from '../../text/lines.ts';
import type { Cue } from '../../types.ts';
import type { CueWord } from '../cues.ts';
import type { Language } from '../language.ts';
import { toldAt } from './addressees.ts';
import { regionEnd, skipAdjuncts } from './adjuncts.ts';
import { agentOf } from './agents.ts';
import { isDoneTo, isNaming } from './done-to.ts';
import type { SubjectPlace, Verb } from './heads.ts';
import { isHearing } from './hearings.ts';
import { isSentence } from './lead-ins.ts';
import { type Placed, type Placement, tokenAt } from './placement.ts';
import { sourceOf } from './sources.ts';
import { groupOf, type VerbGroup } from './verb-groups.ts';

export type Clause = VerbGroup & {
  readonly cue: Cue;
  readonly word: CueWord | null;
  /** Tokens of the cue itself. */
  readonly first: number;
  readonly last: number;
  /** Whether it only says what something is called: “a play [called] “The Tide””. */
  readonly naming: boolean;
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
  const group = groupOf(english, tokens, cue, first);
  const verb = { ...group, form: cue.form, first, last, word };
  const past = group.tense === 'past';
  const direct = sourceOf(english, tokens, placed, verb, earlier);
  const named = cue.form === 'verb' && past && !group.passive && isNaming(english, tokens, placed, verb, direct);
  // “a plan often called “odd” by Lund”
  const agent = named ? agentOf(tokens, placed, group.group, last) : null;
  const naming = named && agent === null;
  const found = agent ?? direct;
  const toldTo = word?.takes.has('obj') && !group.passive && !found.inverted ? toldAt(english, tokens, placed, verb) : null;
  const addressee = toldTo?.addressee ?? null;
  const told = addressee ? regionEnd(english.grammar, tokens, addressee.last + 1) : last + 1;
  const heard = isHearing(english, tokens, verb, found);
  // “was hailed by [peace envoy Ida Lund] as “odd””
  const agentEnd = found.place === 'by' && found.subject?.first === last + 2 ? found.subject.last : null;
  const resume =
    found.inverted && found.subject
      ? found.subject.last + 1
      : agentEnd === null
        ? told
        : behindAside(english, tokens, agentEnd + 1);
  const passive = group.passive || named || heard || (past && addressee === null && isDoneTo(english, tokens, verb, found));
  const skipped = toldTo !== null && toldTo.from > 0 ? toldTo.from : skipAdjuncts(english, tokens, resume, verb);
  const resumed = behindShow(english, tokens, skipped, verb);
  return {
    ...group,
    cue,
    word,
    first,
    last,
    passive,
    naming,
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

/** “told CNX’s {“Morning Call” on Monday} that”, “said on CNX’s {“Morning Call”} that”: a show, and when it was. */
function behindShow(english: Language, tokens: readonly Token[], at: number, verb: Verb): number {
  if (tokens[at]?.kind !== 'quote' || !/(?:'s|s')$/u.test(tokens[at - 1]?.word ?? '')) return at;
  const behind = skipAdjuncts(english, tokens, at + 1, verb);
  return tokens[behind]?.word === 'that' ? behind : at;
}
