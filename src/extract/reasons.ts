// The table of reasons: what speaks for a source and what against it, each with the sentence that taught it to us.
//
// A reason turns a candidate into a number (mostly 0 or 1); data/en/weights.json says how much it counts. Their weighted sum chooses
// the source, or nobody, and the reasons that carried the choice are the explanation people see.

import { rememberLast } from '../text/remember.ts';
import {
  type Candidate,
  carried,
  type Holds,
  isFirstPerson,
  isReportedSpeaker,
  isThought,
  isTold,
  isToldOn,
  linkedAs,
  linkedBy,
  looseIn,
  mentioned,
  nobody,
  subjectIn,
} from './candidate.ts';

type ReasonRule = {
  readonly name: string;
  /** A sentence in which it holds; {s} is the source it speaks about. */
  readonly example: string;
  readonly holds: Holds;
  /** Of a reason that the fitting articles hardly show: what it counts, in log-odds, unless many of them say otherwise. */
  readonly believed?: number;
};

export const REASONS: readonly ReasonRule[] = [
  { name: 'subject-of-cue', example: '“No,” {s Lund} said.', holds: linkedAs('before') },
  { name: 'subject-after-cue', example: '“No,” said {s Henrik Lund}.', holds: linkedAs('inverted') },
  { name: 'subject-before-aside', example: '{s Shah}, who replaced Okafor, said he would sue.', holds: linkedAs('aside') },
  { name: 'subject-with-phrase', example: '{s Officials} in Tulla said the dam held.', holds: linkedAs('preposition') },
  { name: 'agent-of-passive', example: 'Reyes was told by {s aides} to resign.', holds: linkedAs('by'), believed: 3.2 },
  { name: 'subject-of-relative', example: '{s A man} who said “no” left.', holds: linkedAs('relative') },
  { name: 'subject-of-clause-before', example: '{s Lund} left, saying “enough.”', holds: linkedAs('shared') },
  { name: 'object-of-according-to', example: 'Reserves fell, according to {s a bank report}.', holds: linkedBy('preposition') },
  { name: 'before-colon', example: '{s The mayor} was blunt: “We are broke.”', holds: linkedBy('colon') },
  { name: 'after-dash', example: '“Choose hope.” — {s Ida Lund}, poet', holds: linkedBy('dash') },
  {
    name: 'signature',
    example: '“Choose hope.”⏎— {s Ida Lund}, poet. “Ask the horse.” So said {s Shah}.',
    holds: ({ role }) => role === 'signature',
    believed: 6,
  },
  { name: 'turn', example: '“{s REYES}: We will act.”', holds: ({ role }) => role === 'turn' },
  { name: 'owner-of-noun', example: '{s His} warning that “the dam may go” was ignored.', holds: linkedBy('noun') },
  {
    name: 'owner-of-claim',
    example: 'Reyes seized on {s Lund}’s claim that “nobody pays.”',
    holds: ({ claims }) => claims,
    believed: 2.5,
  },
  {
    name: 'subject-of-passive',
    example: '{s Reyes} was told “no.”',
    holds: ({ linked, clause, role }) => linked && role === 'subject' && clause?.passive === true && clause.place !== 'by',
  },
  {
    name: 'subject-of-other-cue',
    example: '“Yes,” said {s Shah}; “No,” said Lund.',
    holds: ({ linked, role, where }) => !linked && role === 'subject' && where === 'own',
  },
  {
    name: 'another-introduces',
    example: 'As {s Lund} spoke, the union held out, warning against “any concession.”',
    holds: ({ linked, role, where, outer, situation }) =>
      !linked && role === 'subject' && where === 'own' && !outer && situation.told,
    believed: -2,
  },
  {
    name: 'is-told',
    example: '{s Reyes} was asked: “Why?” {s Lund} has been called “the fox.”',
    holds: (candidate) => candidate.role === 'subject' && isTold(candidate),
    believed: -7,
  },
  {
    name: 'goes-on-inside',
    example: '“It was odd,” said Holm. {s Lund} “rather misspoke.”',
    holds: ({ goesOnInside }) => goesOnInside,
    believed: -3,
  },
  {
    name: 'hears',
    example: '{s The court} heard he was “odd.”',
    holds: ({ hears, role }) => hears && role !== 'addressee',
    believed: -6,
  },
  {
    name: 'subject-of-outer-cue',
    example: '{s Lund} said Reyes had called it “odd.”',
    holds: ({ role, where, outer }) => role === 'subject' && where === 'own' && outer,
  },
  {
    name: 'subject-inside-report',
    example: 'Lund said {s Reyes} had called it “odd.”',
    holds: ({ linked, role, inner }) => linked && role === 'subject' && inner,
  },
  { name: 'speaker-inside-report', example: 'The Ledger wrote that {s Lund} had called it “odd.”', holds: isReportedSpeaker },
  {
    name: 'tells-inside-report',
    example: 'Lund told the court that {s a clerk} had replied that it was “odd.”',
    holds: (candidate) => isReportedSpeaker(candidate) && isToldOn(candidate),
    believed: 1,
  },
  {
    name: 'subject-of-thought',
    example: '{s Lund} believes it is “odd.”',
    holds: (candidate) => candidate.linked && candidate.role === 'subject' && isThought(candidate),
  },
  {
    name: 'subject-of-reported-thought',
    example: 'Lund said {s Reyes} believed it was “odd.”',
    holds: (candidate) => candidate.inner && candidate.role === 'subject' && isThought(candidate),
  },
  { name: 'subject-of-cue-before', example: '{s Lund} said talks failed. “It is over.”', holds: subjectIn('before') },
  { name: 'subject-of-cue-after', example: '“Ask the board.” {s Shah} said it twice.', holds: subjectIn('after') },
  {
    name: 'subject-of-cue-in-paragraph-before',
    example: '{s Lund} said talks failed.⏎“It is over.”',
    holds: subjectIn('paragraph-before'),
  },
  { name: 'addressee', example: 'He told {s Reuters} the port was closed.', holds: ({ role }) => role === 'addressee' },
  { name: 'in-sentence', example: '{s Shah} shrugged at the “nonsense.”', holds: looseIn('own') },
  { name: 'does-something', example: '{s Lund} thanked Reyes for “stepping up.”', holds: ({ acts }) => acts },
  { name: 'is-acted-upon', example: 'Lund thanked {s Reyes} for “stepping up.”', holds: ({ actedUpon }) => actedUpon },
  { name: 'owns-something', example: 'In {s his} “vision” nobody pays.', holds: ({ owns }) => owns },
  {
    name: 'first-of-sentence',
    example: '{s Lund} landed a dig at “my dear sister.”',
    holds: ({ role, where, kind, leading, prepositional }) =>
      kind === 'mention' && role === 'loose' && where === 'own' && leading && !prepositional,
  },
  { name: 'in-sentence-before', example: '{s Shah} shrugged. “Ask the board.”', holds: looseIn('before') },
  {
    name: 'acts-before',
    example: '“No,” said Lund. {s Shah} shrugged. “Ask the board.”',
    holds: ({ onStage, situation }) => onStage && situation.bare,
    believed: 2.8,
  },
  { name: 'in-sentence-after', example: '“Ask the board.” That was {s Shah}’s answer.', holds: looseIn('after') },
  { name: 'in-paragraph-before', example: '{s Shah} shrugged.⏎“Ask the board.”', holds: looseIn('paragraph-before') },
  {
    name: 'first-of-sentence-before',
    example: '{s Shah} met Okafor. “Ask the board.”',
    holds: ({ where, leading, kind, prepositional }) => kind === 'mention' && where !== 'own' && leading && !prepositional,
  },
  {
    name: 'announces',
    example: 'When talks ended, {s Lund} wrote on his page:⏎“We are broke.”',
    holds: ({ announces }) => announces,
    believed: 2.5,
  },
  {
    name: 'before-colon-line',
    example: '{s The mayor} was blunt:⏎“We are broke.”',
    holds: ({ where, situation, kind, leading }) => kind === 'mention' && situation.colon && where !== 'own' && leading,
  },
  { name: 'distance', example: '{s Lund} … “No.”', holds: ({ kind, gap }) => (kind === 'mention' ? Math.log2(1 + gap) / 5 : 0) },
  { name: 'others-between', example: '{s Lund} met Reyes: “No.”', holds: ({ between }) => Math.min(between, 5) / 5 },
  { name: 'after-preposition', example: 'After talks with {s Lund}, he said “no.”', holds: ({ prepositional }) => prepositional },
  { name: 'pronoun', example: '“No,” {s he} said.', holds: mentioned(({ kind }) => kind === 'pronoun') },
  { name: 'nominal', example: '“No,” {s the minister} said.', holds: mentioned(({ kind }) => kind === 'nominal') },
  {
    name: 'thing',
    example: 'In {s the plan}, “no” was heard.',
    holds: mentioned(({ kind, entity }) => kind === 'nominal' && entity === null),
  },
  {
    name: 'no-speaker',
    example: 'In {s Tulla}, “no” was heard.',
    holds: mentioned(({ entity }) => entity === 'place' || entity === 'other'),
  },
  { name: 'organization', example: '“No,” {s Norvale Steel} said.', holds: mentioned(({ entity }) => entity === 'organization') },
  { name: 'named-in-quotation', example: '“Holm is right,” {s Holm} said.', holds: ({ quotedName }) => quotedName },
  {
    name: 'speaks-again',
    example: '“No,” said Lund. “Never,” {s Lund} said.',
    holds: ({ continues, kind }) => kind === 'mention' && continues,
  },
  {
    name: 'right-of-quotation',
    example: '“No.” {s Lund} left.',
    holds: ({ left, kind, where }) => kind === 'mention' && !left && where === 'own',
  },
  { name: 'goes-on', example: '“No,” {s Lund} said. “Never.”', holds: carried(() => true) },
  {
    name: 'goes-on-in-paragraph',
    example: '“No,” {s Lund} said. “Never.”',
    holds: carried(({ previous }) => previous?.paragraphs === 0),
  },
  {
    name: 'goes-on-in-next-paragraph',
    example: '“No,” {s Lund} said.⏎“Never.”',
    holds: carried(({ previous }) => previous?.paragraphs === 1),
  },
  { name: 'goes-on-alone', example: '“No,” {s Lund} said.⏎“Never.”', holds: carried(({ alone }) => alone) },
  { name: 'goes-on-bare', example: '{s Lund} left. “Never.”', holds: carried(({ bare }) => bare) },
  {
    name: 'goes-on-far',
    example: '“No,” {s Lund} said.⏎ … ⏎“Never.”',
    holds: carried(({ previous }) => Math.min(previous?.paragraphs ?? 0, 6) / 6),
  },
  {
    name: 'goes-on-introduced',
    example: '“No,” {s Lund} said. “Never,” Reyes said.',
    holds: carried(({ introduced }) => introduced),
  },
  {
    name: 'goes-on-from-fragment',
    example: '{s Lund} called it “odd.” “Never.”',
    holds: carried(({ previous }) => previous?.attribution.quotation.type === 'mixed'),
  },
  {
    name: 'goes-on-from-unquoted',
    example: '{s Lund} said talks failed. “Never.”',
    holds: carried(({ previous }) => previous?.attribution.quotation.type === 'indirect'),
  },
  {
    name: 'speaks-on',
    example: '“No,” {s Lund} said.⏎“It took the seed.”⏎“It took the barn as well.”',
    holds: carried(({ speaksOn }) => speaksOn),
    believed: 2.2,
  },
  {
    name: 'ended-by-reporter',
    example: '“No,” {s Lund} said. “I saw it coming” because of the rain.',
    holds: carried(({ endedByReporter }) => endedByReporter),
    believed: 3.5,
  },
  {
    name: 'answers',
    example: '“I paid,” said {s Lund}.⏎“Who told you to?” asked Reyes.⏎“Nobody told me.”',
    holds: ({ answers }) => answers,
    believed: 4,
  },
  { name: 'nobody', example: 'A banner read “Pay us.”', holds: nobody(() => true) },
  { name: 'nobody-introduced', example: '“No,” it said.', holds: nobody(({ introduced }) => introduced) },
  { name: 'nobody-short', example: 'The “miracle” drug was withdrawn.', holds: nobody(({ words }) => words <= 3) },
  {
    name: 'nobody-long',
    example: '“We waited a year for this and nobody came.”',
    holds: nobody(({ words }) => Math.min(words, 20) / 20),
  },
  { name: 'nobody-bare', example: '“Never.”', holds: nobody(({ bare }) => bare) },
  {
    name: 'nobody-fragment',
    example: 'The “miracle” drug was withdrawn.',
    holds: nobody(({ quotation }) => quotation.type === 'mixed'),
  },
  {
    name: 'first-person-of-words',
    example: '“{s I} asked the man, ‘For what?’,” Lund said.',
    holds: (candidate) =>
      linkedAs('before')(candidate) && candidate.left && candidate.situation.quotation.depth > 0 && isFirstPerson(candidate),
    believed: 3.5,
  },
  { name: 'first-person', example: '“No,” {s I} said.', holds: isFirstPerson },
];

/** The values of all reasons that hold, by name. */
export function valuesOf(candidate: Candidate): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { name, holds } of REASONS) {
    const value = Number(holds(candidate));
    if (value !== 0) values.set(name, value);
  }
  return values;
}

/** The weighted sum of all reasons. */
export function scoreOf(weights: Readonly<Record<string, number>>, candidate: Candidate): number {
  const counts = countsInOrder([weights], () => REASONS.map(({ name }) => weights[name] ?? 0));
  let score = 0;
  for (let index = 0; index < counts.length; index++) {
    const value = Number((REASONS[index] as ReasonRule).holds(candidate)); // as: one count for each
    if (value !== 0) score += value * (counts[index] as number);
  }
  return score;
}

const countsInOrder = rememberLast<readonly number[]>();
