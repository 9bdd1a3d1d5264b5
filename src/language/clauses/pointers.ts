// Lines that point at who speaks in the line beside them: “{Lund} released this statement:” — “So says {Ida Lund}.” — “— {Ida Lund}, treasurer”.

import type { Language } from '../language.ts';
import type { Clause } from './clauses.ts';
import { hasTense } from './doers.ts';
import { opener } from './led-subjects.ts';
import { ownerOf } from './owners.ts';
import type { Placed } from './placement.ts';
import type { Reading } from './readings.ts';

/** Who leads to the words in “As {Lund} writes:” and “When it was over, {Lund} released this statement:”. */
export function announcerOf(english: Language, { line, placement, clauses }: Reading): Placed | null {
  const { tokens } = line;
  if (tokens.at(-1)?.word !== ':') return null;
  const author = authorAtEnd(english, tokens, placement);
  if (author !== null) return author;
  const last = clauses.findLast(({ cue, subject }) => cue.form === 'verb' && subject !== null);
  if (last !== undefined && last.after >= tokens.length - 1) return last.subject;
  // “All is well, according to [Ida Lund]:”, “… according to the whip, [Ida Lund]:”
  const source = placement.ending.get(tokens.length - 2);
  const cited = clauses.findLast(({ cue }) => cue.form === 'preposition');
  if (source !== undefined && cited?.subject != null) {
    const beside = source.mention.kind === 'name' && source.first === cited.subject.last + 2;
    if (source === cited.subject || beside) return source;
  }
  return opener(english, tokens, placement, tokens.length - 1)?.subject ?? namedFirst(english, tokens, placement);
}

/** “{Carl Hale} on the loss to Danby:”, “{Carl Hale} press conference on Friday, ahead of facing Danby:”: somebody’s name, and only what it was about or when. */
function namedFirst(english: Language, tokens: Reading['line']['tokens'], { list }: Reading['placement']): Placed | null {
  const name = list.find(({ mention }) => mention.kind === 'name' && mention.entity === 'person');
  if (name?.first !== 0) return null;
  return hasTense(english, tokens, name.last + 1, tokens.length - 1) ? null : name;
}

/** “When Reyes objected, {Lund} fired back: “…””, “Reyes smiled, but {Lund} was not amused: “…””: whoever does something before the colon, rather than whoever stands beside it or comes first. */
export function leadsToColon(
  english: Language,
  { line: { tokens }, placement }: Reading,
  { clause, role }: { readonly clause: Clause; readonly role: string },
): boolean {
  if (clause.cue.form !== 'colon' || role !== 'subject' || clause.subject === null) return false;
  // “A warning came from Lund: “…””, “Reyes quoted Lund: “…””
  if (clause.place === 'by') return true;
  const { grammar } = english;
  const { first } = clause.subject;
  const turns = first > 1 && grammar.coordinator.has(tokens[first - 1]?.word ?? '');
  if (!turns && !grammar.subordinator.has(tokens[0]?.word ?? '')) return false;
  return opener(english, tokens, placement, clause.first)?.subject === clause.subject;
}

/** Whom a sentence behind the words names as their speaker: “So says {Ida Lund}.” — “That was {Lund}’s answer when she was asked.” */
export function pointedAt({ grammar, cues }: Language, { line, placement }: Reading): Placed | null {
  const { tokens } = line;
  const first = tokens[0]?.word ?? '';
  const second = tokens[1]?.word ?? '';
  if (first === 'so' && cues.verbs.has(second)) return placement.starting.get(2) ?? null;
  if (!grammar.determiner.has(first) || !grammar.be.has(second)) return null;
  for (let noun = 2; noun < Math.min(tokens.length, 10); noun++) {
    if (cues.nouns.has(tokens[noun]?.word ?? ''))
      return ownerOf(grammar, tokens, placement, noun) ?? authorBehind(grammar, tokens, placement, noun);
  }
  return null;
}

/** In tokens: a name with its office, a place, a date. */
const LONGEST_SIGNATURE = 16;

/** Who signs a quotation in the line below it: “— {Ida Lund}, treasurer”, “{Ida Lund}, Letters, 1998”. Without a dash a name alone may be a heading. */
export function signerOf({ grammar, cues }: Language, { line, placement }: Reading): Placed | null {
  const { tokens } = line;
  if (tokens.length > LONGEST_SIGNATURE) return null;
  let from = 0;
  while (/^[-–—―]$/u.test(tokens[from]?.word ?? '')) from++;
  const signer = placement.starting.get(from);
  if (signer?.mention.kind !== 'name' || signer.mention.entity === 'place' || signer.mention.entity === 'other') return null;
  const rest = tokens.slice(signer.last + 1);
  const opens = rest[0]?.word ?? (from > 0 ? ',' : '');
  // “— Ida Lund, tweeting after the match”
  const verb = rest.some(
    ({ word }) =>
      grammar.be.has(word) ||
      grammar.have.has(word) ||
      grammar.modal.has(word) ||
      (cues.verbs.has(word) && !(from > 0 && word.endsWith('ing'))),
  );
  return /^[,(.]$/u.test(opens) && !verb && (from > 0 || opens !== '.') && tokens.at(-1)?.word !== ':' ? signer : null;
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

/** “the words of {Ida Lund}” */
function authorBehind(
  grammar: Language['grammar'],
  tokens: Reading['line']['tokens'],
  { starting }: Reading['placement'],
  noun: number,
): Placed | null {
  return grammar.author.has(tokens[noun + 1]?.word ?? '') ? (starting.get(noun + 2) ?? null) : null;
}
