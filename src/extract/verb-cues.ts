// Whether a verb of speech stands as one: “he [claims] that” and “Lund [stated] it”, but “the claims” and “the stated goal”.

import { isAuxiliary } from '../language/clauses/doers.ts';
import { isHeardAtSitting } from '../language/clauses/hearings.ts';
import { isPlainClause } from '../language/clauses/lead-ins.ts';
import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';
import { standsBare } from './bare-verbs.ts';
import { closes } from './closing-tags.ts';
import {
  describesThing,
  isAttributed,
  isBeforeVerb,
  isCompound,
  isCounted,
  isDegree,
  isNounToo,
  isSoCalled,
  possesses,
} from './no-verbs.ts';
import { standsInPresent } from './present-verbs.ts';

export function standsAsVerb(english: Language, tokens: readonly Token[], at: number, { word, tense }: CueForm): boolean {
  const { grammar } = english;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // “the United States”, “Call for Action”: a capital inside a sentence is a name's.
  if (before !== undefined && (tokens[at] as Token).capital) return false;
  if (before === undefined || before.kind !== 'word') {
    // At the head of a sentence a bare form is an order or a noun: “Call it off.” “Report finds …”
    if (before === undefined) return tense === 'gerund' || (tense === 'past' && after?.kind === 'word');
    // ““…,” compared with 11 percent of hers”: who calls something so has the words behind it.
    if (tense === 'past' && before.kind === 'quote' && isOnlyAs(word) && after?.kind !== 'quote') return false;
    if (tense === 'present' && isSoCalled(english, tokens, at, word)) return false;
    // “According to the clerk, [reports] suggest that it was late”
    if (tense === 'present' && word.takes.has('noun') && isBeforeVerb(english, tokens, at)) return false;
    return tense !== 'base' || before.word === ',' || before.word === ')' || closesDash(english, tokens, at, word);
  }
  if (possesses(grammar, before) && !(tense === 'past' && isTakenAway(english, tokens, at))) return false;
  if (word.takes.has('quote') && isTongue(english, tokens, at + 1)) return false;
  if (word.takes.has('sentence') && after?.word !== 'that' && !isPlainClause(english, tokens, at + 1)) return false;
  if (word.takes.has('hearing') && !isHeardAtSitting(english, tokens, at)) return false;
  // “vowed to defend “every inch””: the vow is what was said.
  if (tense === 'base' && before.word === 'to' && takesInfinitive(english, tokens[at - 2])) return false;
  const nounToo = isNounToo(english, tokens, at, word);
  switch (tense) {
    case 'gerund':
      // “media reporting had gone wrong”
      if (nounToo && isAuxiliary(english, after)) return false;
      // “most telling, though”, “a storm warning for the coast”, “a flood warning says”
      if (isDegree(english, before) && after?.kind !== 'word' && after?.kind !== 'quote') return false;
      if (nounToo && (after?.word === 'for' || isFiniteCue(english, after)) && isCompound(english, tokens, at)) return false;
      // “with one calling it “odd””
      if (grammar.indefinite.has(before.word) && grammar.pronoun.has(after?.word ?? '')) return true;
      return !(nounToo && (grammar.preposition.has(before.word) || grammar.determiner.has(before.word)));
    case 'past': {
      if (isCounted(english, tokens, at) || isAttributed(english, tokens, at) || describesThing(english, tokens, at))
        return false;
      const link = grammar.preposition.has(before.word);
      if (!(link || grammar.determiner.has(before.word)) || after?.kind !== 'word') return true;
      const behind = tokens[at - 2];
      // “has since said”
      if (link && grammar.have.has(behind?.word ?? '')) return true;
      if (grammar.quantifier.has(before.word) || grammar.subordinator.has(after.word)) return true;
      // “the stated goal”, but “another said the goal was met”, “Another told reporters”
      const opens = behind === undefined || behind.kind === 'sign';
      return grammar.indefinite.has(before.word) && (grammar.opener.has(after.word) || (opens && word.takes.has('obj')));
    }
    case 'present':
      return standsInPresent(english, tokens, at, word);
    default:
      return standsBare(english, tokens, at, word);
  }
}

/** “Some clerks – two of the bank among them – [warn] that it may fail”: a verb that is never a thing, behind an aside between dashes and before a clause. */
function closesDash(
  { grammar, cues }: Language,
  tokens: readonly Token[],
  at: number,
  { lemma, takes }: CueForm['word'],
): boolean {
  const { kind, word: next = '', capital = false } = tokens[at + 1] ?? {};
  const dash = tokens[at - 1]?.word ?? '';
  if (!/^[-–—]$/u.test(dash) || kind !== 'word' || takes.has('noun') || cues.nouns.has(lemma)) return false;
  // “did the clerk – who was ill – say that”
  if (tokens.slice(0, at).some(({ word }) => grammar.modal.has(word) || grammar.do.has(word) || word === 'to')) return false;
  if (next === 'that' ? !takes.has('that') : !takes.has('clause') || !(capital || grammar.opener.has(next))) return false;
  return tokens.slice(0, at - 2).filter(({ word }) => word === dash).length === 1;
}

/** “said”, “says” */
function isFiniteCue({ cues }: Language, token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && (cues.verbs.get(token.word)?.some(({ tense }) => tense === 'past' || tense === 'present') ?? false)
  );
}

/** “doesn’t speak [Welsh].”, not “shouted [Welsh clerk] Ida Lund” */
function isTongue({ names }: Language, tokens: readonly Token[], at: number): boolean {
  const { kind, capital = false, word = '' } = tokens[at] ?? {};
  return kind === 'word' && capital && names.demonym(word) === 'singular' && closes(tokens[at + 1]);
}

/** “describe”, “compare”: verbs that take “as” and no sentence. */
function isOnlyAs({ takes }: CueForm['word']): boolean {
  return takes.size === 1 && takes.has('as');
}

/** “Police questioning her [said] she was calm”: “her” is whom the verb before takes, and what is said begins. */
function isTakenAway({ grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [taking, her] = [tokens[at - 2], tokens[at - 1]];
  const { kind, word = '' } = tokens[at + 1] ?? {};
  if (!grammar.object.has(her?.word ?? '') || taking?.kind !== 'word') return false;
  const takes = grammar.preposition.has(taking.word) || /^(?:verb|participle)$/u.test(wordClasses.wordClass(taking.word));
  return takes && (kind === 'quote' || grammar.opener.has(word) || grammar.pronoun.has(word) || grammar.setting.has(word));
}

/** “vowed [to defend it]”, “threatened [to call it off]” */
function takesInfinitive({ cues }: Language, token: Token | undefined): boolean {
  return (cues.verbs.get(token?.word ?? '') ?? []).some(({ word }) => word.takes.has('inf'));
}
