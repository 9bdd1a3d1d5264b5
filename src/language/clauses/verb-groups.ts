// What belongs to a verb of speech before it, and what that makes of it: [had not yet] told, [would] say, [was quoted as] saying, [declined to] say.

import type { Token } from '../../text/lines.ts';
import type { Cue } from '../../types.ts';
import type { VerbTense } from '../cues.ts';
import type { Language } from '../language.ts';
import { isAdverb } from './doers.ts';

export type VerbGroup = {
  /** First token of the verb with its auxiliaries and adverbs: "had not [told]". */
  readonly group: number;
  readonly tense: VerbTense;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
  /** Would, could, might: nobody has said it yet. */
  readonly unreal: boolean;
  /** “had told”: before what is told of around it. */
  readonly pluperfect: boolean;
};

/** The verb of a cue with what belongs to it; where others pass words on, their verb: “the board [was quoted] as saying”. */
export function groupOf(english: Language, tokens: readonly Token[], { form, lemma }: Cue, first: number): VerbGroup {
  if (form !== 'verb') return plain(first);
  const forms = english.cues.verbs.get(tokens[first]?.word ?? '') ?? [];
  const quoted = forms.length > 0 ? quotedBefore(english, tokens, first) : -1;
  if (quoted >= 0) return plain(quoted);
  return verbGroup(english, tokens, first, forms.find(({ word }) => word.lemma === lemma)?.tense ?? 'past');
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

/** What is no verb has no auxiliaries, and those of “was quoted” say nothing of the words. */
function plain(group: number): VerbGroup {
  return { group, tense: 'past', passive: false, negated: false, infinitive: false, unreal: false, pluperfect: false };
}

/** In tokens: “has not yet been publicly {told}”. */
const LONGEST_GROUP = 8;

/** Walks left over "has not yet", "would", "to", "repeatedly". */
function verbGroup(english: Language, tokens: readonly Token[], first: number, tense: VerbTense): VerbGroup {
  const { grammar } = english;
  let at = first;
  let passive = false;
  let negated = false;
  let infinitive = false;
  let unreal = false;
  let pluperfect = false;
  while (at > 0 && first - at < LONGEST_GROUP) {
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
  return { group: at, tense, passive, negated, infinitive, unreal, pluperfect };
}

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
