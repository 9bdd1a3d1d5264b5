// Whose an office, a street or a body’s letters are: [Ida Lund], head of pipes said — [Tom Holm], 54, of Mill Lane said — Board of Rain (BOR) forecaster [Ida Lund].

import type { Token } from '../../text/lines.ts';
import type { Language } from '../language.ts';
import type { Subject } from './heads.ts';
import type { Placed, Placement } from './placement.ts';

/** “No,” [the firm’s chairman], {Neil Lund}, said: where the office begins that a name between commas tells more of. */
export function officeBefore(tokens: readonly Token[], placed: Placement, { mention, first }: Placed): number {
  const office = mention.kind === 'name' && tokens[first - 1]?.word === ',' ? placed.ending.get(first - 2) : undefined;
  return office?.mention.kind === 'nominal' && office.mention.entity === 'unnamed' ? office.first : first;
}

/**
 * “[Ida Lund], head of pipes at Norvale Water said”, “No,” [Ida Lund], the head of pipes said: whose office it is that has lost its second comma. Not
 * “In Tulla, residents said”, “Ida Lund, a neighbour said, had been quiet”.
 */
export function bearerOf(english: Language, tokens: readonly Token[], placed: Placement, office: Subject): Subject {
  const { grammar, names } = english;
  const { subject } = office;
  const resident = subject && residentAt(tokens, placed, subject);
  if (resident) return { subject: resident, place: 'aside', start: resident.first, inverted: false };
  if (subject === null) return office;
  // “[Ida Lund] the lawyer for Norvale urged”: both commas are lost.
  const beside = placed.ending.get(subject.first - 1);
  const plain = beside?.first === 0 && beside.mention.kind === 'name' && beside.mention.entity === 'person';
  const isOffice = subject.mention.kind === 'nominal' && subject.mention.entity === 'unnamed';
  if (plain && isOffice && tokens[subject.first]?.word === 'the')
    return { subject: beside, place: 'aside', start: beside.first, inverted: false };
  if (tokens[subject.first - 1]?.word !== ',') return office;
  const { mention, first } = subject;
  if (mention.kind !== 'nominal' || mention.entity !== 'unnamed' || mention.number === 'plural') return office;
  const aged = /^\d{1,3}$/u.test(tokens[first - 2]?.word ?? '') && tokens[first - 3]?.word === ',';
  const bearer = placed.ending.get(first - (aged ? 4 : 2));
  if (bearer?.mention.kind !== 'name' || bearer.mention.entity !== 'person') return office;
  const titled = names.honorific(tokens[bearer.first - 1]?.word ?? '') !== null ? bearer.first - 1 : bearer.first;
  const before = tokens[titled - 1];
  const behindMarks = before?.kind === 'quote' || (before?.word === ',' && tokens[titled - 2]?.kind === 'quote');
  const opens = before === undefined || behindMarks || grammar.coordinator.has(before.word);
  if (!opens || (!behindMarks && grammar.determiner.has(tokens[first]?.word ?? ''))) return office;
  return { subject: bearer, place: 'aside', start: bearer.first, inverted: false };
}

/** “[Ida Lund], 54, of Mill Lane said”, “[Mrs Lund], of Manor Road, Ashton said”: who is from the place where an aside has lost its second comma. */
function residentAt(tokens: readonly Token[], placed: Placement, { mention, first }: Placed): Placed | null {
  if (mention.kind !== 'name' || mention.entity === 'person') return null;
  let at = first;
  // “of Mill Lane, Ashton”
  while (tokens[at - 1]?.word === ',' && placed.ending.get(at - 2)?.mention.kind === 'name')
    at = placed.ending.get(at - 2)?.first ?? 0;
  if (tokens[at - 1]?.word !== 'of' && tokens[at - 1]?.word !== 'from') return null;
  if (tokens[at - 2]?.word !== ',') return null;
  const aged = /^\d{1,3}$/u.test(tokens[at - 3]?.word ?? '') && tokens[at - 4]?.word === ',';
  const resident = placed.ending.get(at - (aged ? 5 : 3));
  return resident?.mention.kind === 'name' && resident.mention.entity === 'person' ? resident : null;
}

/** “said Board of Rain (BOR) {forecaster Ida Lund}”: who is of a body that has its letters behind it. */
export function officerBehind(tokens: readonly Token[], placed: Placement, { mention, last }: Placed): Placed | null {
  const officer = tokens[last + 1]?.word === '(' && tokens[last + 3]?.word === ')' ? placed.starting.get(last + 4) : undefined;
  if (mention.kind !== 'name' || officer?.mention.entity !== 'person') return null;
  return officer.mention.span.start < officer.mention.head.start ? officer : null;
}
