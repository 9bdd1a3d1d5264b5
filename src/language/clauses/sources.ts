// Who the words are from, by what leads to them: [Lund] said – according to [Lund] – a warning from [Lund]: – [Lund]’s claim that – shouts of “Out!” from [the gallery].

import type { Token } from '../../text/lines.ts';
import type { Cue } from '../../types.ts';
import type { Language } from '../language.ts';
import { objectOf } from './agents.ts';
import { isCalled, type Subject, type Verb } from './heads.ts';
import { nearest, opener } from './led-subjects.ts';
import { ownerOf } from './owners.ts';
import { isSomebody, type Placed, type Placement } from './placement.ts';
import type { Earlier } from './shared-subjects.ts';
import { subjectOf } from './subjects.ts';

/** A clause of the line that stands before. */
type Before = Earlier & { readonly passive: boolean };

/** Who the words are from, by what leads to them: a verb, “according to”, a colon, a noun, a dash. */
export function sourceOf(
  english: Language,
  tokens: readonly Token[],
  placed: Placement,
  cue: Verb & { readonly form: Cue['form'] },
  earlier: readonly Before[],
): Subject {
  const { form, first, last } = cue;
  if (form === 'verb') return subjectOf(english, tokens, placed, cue, earlier);
  if (form === 'preposition') return objectOf(english, tokens, placed, last + 1);
  if (form === 'colon')
    return (
      tellerAt(english, tokens, placed, first) ??
      quotedAt(placed, earlier) ??
      holderOf(english, tokens, placed, first) ??
      namedBehindDash(english, tokens, placed, first) ??
      opener(english, tokens, placed, first) ??
      nearest(placed, beforeSetting(english, tokens, placed, first), last, null)
    );
  const source = form === 'noun' ? sourceBehind(tokens, placed, last) : null;
  if (source !== null) return { subject: source, place: 'by', start: source.first, inverted: false };
  if (form === 'noun' && isHeckle(english, tokens, placed, first))
    return { subject: null, place: 'none', start: first, inverted: false };
  const cries = form === 'noun' && english.grammar.crying.has(tokens[first]?.word ?? '');
  const owner = form === 'noun' ? ownerOrThing(english, tokens, placed, first) : null;
  // “[Lund] offered Reyes some advice: “…””: of a noun nobody owns whoever opens the sentence, else whoever stands beside it.
  // “[The crowd] broke into chants of “go””
  const crowd = cries && owner === null && tokens[last + 1]?.word === 'of' ? opener(english, tokens, placed, first) : null;
  if (crowd !== null) return { ...crowd, place: 'by' };
  const leads = form === 'noun' && owner === null && tokens[last + 1]?.word === ':';
  return (leads ? opener(english, tokens, placed, last + 1) : null) ?? nearest(placed, first, last, owner);
}

/** “shouts of “Out!” from [the gallery]”, “a cry of “Never” from [Tom Hale]” */
function sourceBehind(tokens: readonly Token[], placed: Placement, noun: number): Placed | null {
  if (tokens[noun + 1]?.word !== 'of' || tokens[noun + 2]?.kind !== 'quote') return null;
  const from = tokens.findIndex(({ kind }, at) => at > noun + 2 && kind !== 'quote');
  const source = tokens[from]?.word === 'from' ? placed.starting.get(from + 1) : undefined;
  return source !== undefined && isSomebody(source) ? source : null;
}

/** In tokens: “left to [boos, applause and] cries of”. */
const LONGEST_NOISE = 8;

/**
 * “Lund left the hall to {cries} of “shame””, “Lund was greeted by boos and {shouts} of “never””: what somebody is met with is not that one’s. In
 * “fans greeted Lund with {chants} of “go””, “the crowd broke into {chants}” whoever acts does it.
 */
function isHeckle({ grammar }: Language, tokens: readonly Token[], placed: Placement, noun: number): boolean {
  if (!grammar.crying.has(tokens[noun]?.word ?? '')) return false;
  for (let at = noun - 1; at >= 0 && noun - at < LONGEST_NOISE; at--) {
    const { kind, word } = tokens[at] as Token; // as: in range by the loop
    if (kind !== 'word' && word !== ',') return false;
    if (grammar.possessive.has(word) || /(?:'s|s')$/u.test(word)) return false;
    if (word === 'of' || !grammar.preposition.has(word)) continue;
    if (word === 'in' || word === 'into') return false;
    const crowd = placed.list.find(({ mention }) => mention.kind !== 'pronoun');
    return !(word === 'with' && crowd !== undefined && crowd.last < at && crowd.mention.number === 'plural');
  }
  return false;
}

/** Whose the noun is, or, of what is carried about to be read, the thing itself: “[Lund]’s warning “…””, “stood by [a sign] “…””. */
function ownerOrThing({ grammar }: Language, tokens: readonly Token[], placed: Placement, noun: number): Placed | null {
  const thing = grammar.inscribed.has(tokens[noun]?.word ?? '') ? placed.ending.get(noun) : undefined;
  return thing ?? ownerOf(grammar, tokens, placed, noun);
}

/** “Reyes was told by [an aide]: “…””, “a warning came from [Lund]: “…””: whoever stands right before the colon, behind “from” or a verb of speech and “by”. */
function tellerAt({ cues }: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  const teller = placed.ending.get(colon - 1);
  if (teller === undefined || !isSomebody(teller)) return null;
  const before = tokens[teller.first - 2];
  const link = tokens[teller.first - 1]?.word;
  // “a clerk from the ministry: “…””: that is where somebody is from.
  const host = placed.ending.get(teller.first - 2);
  const sends = link === 'from' && before?.kind === 'word' && (host === undefined || !isSomebody(host));
  if (!sends && !(link === 'by' && cues.verbs.has(before?.word ?? ''))) return null;
  return { subject: teller, place: 'by', start: teller.first, inverted: false };
}

/** “Sailors agree – [Ida Lund]: “…””: a name alone between a dash and the colon. */
function namedBehindDash(english: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  const name = placed.ending.get(colon - 1);
  if (name === undefined || !/^[—–―-]$/u.test(tokens[name.first - 1]?.word ?? '') || !isCalled(english, tokens, name))
    return null;
  return { subject: name, place: 'before', start: name.first, inverted: false };
}

/** “[A sign] {on the gate}: “…””, “Then, in May {on Radio Norvale}: “…””: where it stands or was said, who it is about or to, did not say it. */
function beforeSetting({ grammar }: Language, tokens: readonly Token[], placed: Placement, colon: number): number {
  let edge = colon;
  for (;;) {
    const place = placed.ending.get(edge - 1);
    const link = tokens[(place?.first ?? 0) - 1]?.word ?? '';
    if (place === undefined || !grammar.setting.has(link) || grammar.author.has(link)) return edge;
    edge = place.first - 1;
  }
}

/** “Reyes quoted [the late Ida Lund]: “…””: who is quoted before the colon, not who quotes him. */
function quotedAt(placed: Placement, earlier: readonly Before[]): Subject | null {
  const verb = earlier.at(-1);
  if (verb?.cue.lemma !== 'quote' || verb.cue.form !== 'verb' || verb.passive) return null;
  const quoted = placed.starting.get(verb.last + 1);
  if (quoted === undefined || !isSomebody(quoted)) return null;
  return { subject: quoted, place: 'by', start: quoted.first, inverted: false };
}

/** Whose words the noun before a colon says they are: “[Lund]’s latest post: “…””. */
function holderOf({ grammar, cues }: Language, tokens: readonly Token[], placed: Placement, colon: number): Subject | null {
  const owner = cues.nouns.has(tokens[colon - 1]?.word ?? '') ? ownerOf(grammar, tokens, placed, colon - 1) : null;
  if (owner === null || owner.mention.kind === 'pronoun') return null;
  return { subject: owner, place: 'shared', start: owner.first, inverted: false };
}
