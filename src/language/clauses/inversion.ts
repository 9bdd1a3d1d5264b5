// Whether a verb of speech has its teller behind it: “No,” said [Lund]. — Talks failed, said [Lund] on Tuesday. — not: Holm, 40, said [Lund] had left.

import { findFrom, type Token } from '../../text/lines.ts';
import type { CueWord } from '../cues.ts';
import type { Language } from '../language.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { beforeAside } from './asides.ts';
import { acts, hasTense, isAuxiliary } from './doers.ts';
import { actsBehindAside } from './main-clauses.ts';
import { isSomebody, type Placed, type Placement } from './placement.ts';

type Inverted = { readonly group: number; readonly word: CueWord | null };

/**
 * “No,” said Lund … — Talks failed, said Lund. — but not: Smith, delivering the speech, asked the crowd …
 * After marks the verb may lead; after a comma only where nothing but the speaker and his time and place follow.
 */
export function invertible(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  { group, word }: Inverted,
  after: Placed,
): boolean {
  const edge = group - 1;
  const before = tokens[edge];
  // “said her, “No.””, but “said her mother”
  // “found the note, reported it to the police”
  const { word: teller = '' } = tokens[after.first] ?? {};
  if (after.first === after.last && (english.grammar.object.has(teller) || teller === 'it')) return false;
  // “Lund, who called it “odd”, said it was over”
  if (isAuxiliary(english, tokens[after.last + 1])) return false;
  // “Holm, 40, said her mother – Ida Lund – had left”
  const dash = tokens[after.last + 1];
  const close = /^[—–―-]$/u.test(dash?.word ?? '') ? findFrom(tokens, after.last + 2, (token) => token.word === dash?.word) : -1;
  if (close > 0 && close - after.last < LONGEST_NAME_ASIDE && isAuxiliary(english, tokens[close + 1])) return false;
  // “Said Lund, “No.””
  if (before === undefined) return tokens[after.last + 1]?.word === ',' && tokens.some(({ kind }) => kind === 'quote');
  const quoted = before.kind === 'quote' || (before.kind === 'sign' && tokens[edge - 1]?.kind === 'quote');
  const next = tokens[after.last + 1];
  // “Vale, star of “Night Ferry,” thanked Lund for …”: the marks stand inside the sentence as a word does, and the sentence goes on.
  const scenery = before.kind === 'quote' && tokens[edge - 1]?.kind === 'word' && next?.kind === 'word';
  // “They say “idlers” attacked the driver.”, but “A mess,” attacked Lund.
  const speaks = word === null || word.takes.has('clause') || word.takes.has('that') || word.takes.has('quote');
  if (quoted && !speaks && edge > 0) return false;
  // “the guard, called “loyal”, denied [the allegations]”
  if (quoted && word?.takes.has('np') && after.mention.kind === 'nominal' && !isSomebody(after)) return false;
  if (quoted) return !scenery || word?.takes.has('clause') === true || word?.takes.has('that') === true;
  // “a man, who gave no name, told Reuters.”
  if (word?.takes.has('obj') || !/^[,—–―-]$/u.test(before.word) || next?.kind === 'quote') return false;
  const host = beforeAside(english, tokens, placed, edge);
  // “Mr. King, 82, called Holm.” has its subject before the aside; but nobody “says” somebody: “The car, a blue van, hit a wall, said Holm.”
  const named = isSomebody(after) && after.mention.kind !== 'pronoun';
  if (host !== null && !(named && onlySays(word) && standsAlone(english, tokens, after, edge))) return false;
  if (next?.kind !== 'word') return true;
  return (
    isSomebody(after) && word?.takes.has('clause') === true && endsInAdjuncts(english, tokens, placed, after, { edge, host })
  );
}

/** “No,” [also said] Lund, “No,” [has also said] Lund: the first of the small words between marks and a verb; null where others stand there. */
export function behindMarks({ grammar, wordClasses }: Language, tokens: readonly Token[], verb: number): number | null {
  let at = verb;
  while (at > 0 && verb - at < MOST_BETWEEN) {
    const { kind, word, capital } = tokens[at - 1] as Token; // as: above zero
    // “No,” Healy told the court: a name that ends as an adverb does.
    const isSmall = !capital && (grammar.adverb.has(word) || grammar.have.has(word) || wordClasses.wordClass(word) === 'adverb');
    if (kind !== 'word' || !isSmall) break;
    at--;
  }
  const before = tokens[at - 1];
  const marks = before?.kind === 'quote' || (before?.word === ',' && tokens[at - 2]?.kind === 'quote');
  return at < verb && marks ? at : null;
}

/** In words. */
const MOST_BETWEEN = 2;

/** In tokens: “– her daughter, Ida Lund, 40 –”. */
const LONGEST_NAME_ASIDE = 12;

/** “said”, “argued”; not “recalled”, “feared” and “denied”, which one may do to somebody. */
function onlySays(word: CueWord | null): boolean {
  if (word === null || !word.takes.has('clause')) return false;
  return !(['as', 'np', 'inf', 'marked', 'obj'] as const).some((other) => word.takes.has(other));
}

/** Not “Holm, 40, said {workers at the plant face ruin}.”, “Holm, 40, said {the clerk}, Jon Berg, left”, “Holm, 40, said {ports}, banks and shops would close”. */
function standsAlone(english: Language, tokens: readonly Token[], { mention, first, last }: Placed, edge: number): boolean {
  if (actsBehindAside(english, tokens, last, tokens.length)) return false;
  // “said [prices rose 11 percent]”
  if (mention.kind === 'nominal' && hasTense(english, tokens, first, last + 1)) return false;
  if (mention.kind !== 'nominal' || isWhole(english, tokens, edge)) return true;
  return tokens[last + 1]?.word !== ',' && english.roles(tokens[last]?.word ?? '') !== null;
}

/** “said {Holm} on Tuesday.”, “said {Holm} and Berg in a memo that …”, “said {a man} who saw it”; but no “said {Holm} in May was right”. */
function endsInAdjuncts(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  after: Placed,
  { edge, host }: { readonly edge: number; readonly host: Placed | null },
): boolean {
  const { grammar } = english;
  let { last } = after;
  // “Holm, 40, said Norvale’s latest test had failed”
  if (/(?:'s|s')$/u.test(tokens[last]?.word ?? '')) return false;
  while (tokens[last + 1]?.word === 'and') {
    const other = placed.starting.get(last + 2);
    if (other === undefined || !isSomebody(other)) return false;
    last = other.last;
  }
  // “said an official {familiar} with the matter.”
  const describes =
    after.mention.kind === 'nominal' &&
    english.wordClasses.wordClass(tokens[last + 1]?.word ?? '') === 'adjective' &&
    grammar.preposition.has(tokens[last + 2]?.word ?? '');
  if (describes) last++;
  const end = skipAdjuncts(english, tokens, last + 1, { word: null, tense: 'past' });
  const { kind, word = '' } = tokens[end] ?? {};
  const whole = isWhole(english, tokens, edge);
  if (end === last + 1 && kind === 'word') return whole && host === null && grammar.subordinator.has(word);
  const closes =
    kind === undefined ||
    kind === 'sign' ||
    grammar.subordinator.has(word) ||
    grammar.clausal.has(word) ||
    word === 'that' ||
    word.endsWith('ing');
  // “said workers at the plant face ruin” and “said Holm in a news release”: what stands before tells them apart.
  return closes && (whole || (hasTense(english, tokens, 0, edge) && !hasTense(english, tokens, last + 1, end)));
}

/** “Talks [failed], ”, “A car driven by Blaire, 29, [hit a wall], ”: whether the stretch before the comma has a verb of its own. */
function isWhole(english: Language, tokens: readonly Token[], edge: number): boolean {
  const { grammar } = english;
  const comma = tokens.findLastIndex(({ kind }, at) => at < edge && kind === 'sign');
  const opener = tokens[comma + 1]?.word ?? '';
  const thing = tokens[comma + 2]?.word ?? '';
  if (grammar.relative.has(opener) || grammar.preposition.has(opener) || grammar.subordinator.has(opener)) return false;
  if (isAuxiliary(english, tokens[comma + 1])) return true;
  if (acts(english, tokens, comma))
    return grammar.determiner.has(thing) || grammar.possessive.has(thing) || grammar.object.has(thing);
  const told = tokens.findIndex(({ word }, at) => at > comma && at < edge && grammar.adnominal.has(word));
  return hasTense(english, tokens, comma + 1, told < 0 ? edge : told);
}
