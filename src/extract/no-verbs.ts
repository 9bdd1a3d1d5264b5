// What looks like a verb of speech and is a thing, or tells how one is: “two [alleged] thieves”, “a storm [warning] for the coast”, “60 [reports]”.

import { isAuxiliary } from '../language/clauses/doers.ts';
import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';

/** “praised [reports] that”, “following [reports] that”, “against Liberal [charges] that”, “of Liberal [claims] as “true””: a thing that somebody does something about. */
export function isDealtWith({ cues, grammar, names, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1] as Token; // as: the caller has seen it
  const deals = ({ tense, word: { takes } }: CueForm) => tense === 'past' && (takes.has('np') || takes.has('as'));
  if (cues.verbs.get(before.word)?.some(deals) || grammar.setting.has(before.word)) return true;
  const sort = before.capital && (names.demonym(before.word) !== null || wordClasses.wordClass(before.word) === 'adjective');
  return sort && /^(?:that|as)$/u.test(tokens[at + 1]?.word ?? '') && grammar.preposition.has(tokens[at - 2]?.word ?? '');
}

/** “two [alleged] thieves”, “held [alleged] thieves”; not “two [alleged] that”, “the clerk had [alleged] fraud”. */
export function isAttributed(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, wordClasses } = english;
  const { kind, word = '', capital = false } = tokens[at + 1] ?? {};
  if (!grammar.attributed.has(tokens[at]?.word ?? '') || kind !== 'word' || word.endsWith('ing')) return false;
  // “this excludes [estimated] Norvale sales”, but “the clerk [alleged] Norvale had paid”
  const deed = tokens[at - 1]?.word ?? '';
  if (capital)
    return (
      /[^su]s$/u.test(deed) && /^(?:verb|ambiguous)$/u.test(wordClasses.wordClass(deed)) && !hasVerbSoon(english, tokens, at + 1)
    );
  const small = grammar.opener.has(word) || grammar.wh.has(word) || grammar.preposition.has(word) || grammar.adverb.has(word);
  if (small || grammar.object.has(word) || isAuxiliary(english, tokens[at + 1])) return false;
  const before = tokens[at - 1] as Token; // as: the caller has seen it
  if (isTakenByDeed(english, tokens, at)) return true;
  return (
    grammar.quantifier.has(before.word) ||
    /^[\d.,]+$/u.test(before.word) ||
    (!before.capital && !isAuxiliary(english, before) && wordClasses.wordClass(before.word) === 'verb')
  );
}

/** “is defending [proposed] laws”, “the council blocks [proposed] laws”, “discussed [proposed] cuts”: behind another verb it tells of what that one takes. */
function isTakenByDeed(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, wordClasses } = english;
  const [doer, deed, thing] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (deed?.kind !== 'word' || deed.capital || grammar.auxiliary.has(deed.word) || doer?.kind !== 'word') return false;
  if (!/^(?:noun|ambiguous|unknown)$/u.test(wordClasses.wordClass(thing?.word ?? ''))) return false;
  const sort = wordClasses.wordClass(deed.word);
  // “is concerned [proposed] cuts will hurt”
  if (deed.word.endsWith('ing') || (grammar.be.has(doer.word) && deed.word.endsWith('ed')))
    return grammar.be.has(doer.word) && sort !== 'noun';
  const person =
    doer.capital || grammar.pronoun.has(doer.word) || /^(?:noun|unknown|ambiguous)$/u.test(wordClasses.wordClass(doer.word));
  return (
    person &&
    (deed.word.endsWith('ed')
      ? /^(?:participle|verb)$/u.test(sort)
      : /[^su]s$/u.test(deed.word) && (sort === 'verb' || sort === 'ambiguous'))
  );
}

/** In tokens: “Norvale’s ferry sales fell”. */
const SOON = 4;

function hasVerbSoon(english: Language, tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + SOON).some((token) => isAuxiliary(english, token));
}

/** “a large [pledged] lead”, “its own [recommended] list”: what a thing is; not “a few said prices rose”. */
export function describesThing({ grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [article, how, thing] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  const { word = '' } = article ?? {};
  if (!(grammar.indefinite.has(word) && grammar.article.has(word)) && !grammar.possessive.has(word)) return false;
  if (how?.kind !== 'word' || (how.word !== 'own' && wordClasses.wordClass(how.word) !== 'adjective')) return false;
  return thing?.kind === 'word' && !thing.capital && /^(?:noun|ambiguous)$/u.test(wordClasses.wordClass(thing.word));
}

/** “a [storm] warning”, “the latest [flood] warning”: a thing that a noun before it tells more of. */
export function isCompound({ grammar, wordClasses, roles }: Language, tokens: readonly Token[], at: number): boolean {
  const [article, noun] = [tokens[at - 2], tokens[at - 1]];
  if (noun?.kind !== 'word' || roles(noun.word) !== null || article?.kind !== 'word') return false;
  const opens = grammar.article.has(article.word) || wordClasses.wordClass(article.word) === 'adjective';
  return opens && wordClasses.wordClass(noun.word) === 'noun';
}

/** “most”, “more”, “very” */
export function isDegree({ grammar }: Language, { word }: Token): boolean {
  return grammar.degree.has(word);
}

/** “60 volunteers”, “several reports”, “young volunteers”: what follows is more than one of something, and a verb in -s has one subject. */
export function counts({ grammar, wordClasses, roles }: Language, before: Token): boolean {
  // “the executive says”, “the 52-year-old says”
  if (
    before.word.endsWith('-old') ||
    before.capital ||
    grammar.pronoun.has(before.word) ||
    roles(before.word)?.number === 'singular'
  )
    return false;
  const kind = wordClasses.wordClass(before.word);
  return kind === 'quantifier' || kind === 'adjective';
}

/** “his”, “the”, “the agency’s”: what follows is a thing. */
export function possesses(grammar: Language['grammar'], before: Token): boolean {
  return (
    grammar.possessive.has(before.word) ||
    grammar.article.has(before.word) ||
    (/(?:'s|s')$/u.test(before.word) && !grammar.pronoun.has(before.word.slice(0, -2)))
  );
}

/** “internal [emails] show a team was late”, “bank [records] that week showed”: papers, of which a verb follows or when they are from. */
export function isPaper({ roles, grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const role = roles((tokens[at] as Token).word); // as: the caller's index
  const [{ kind, word = '' } = {}, behind] = [tokens[at + 1], tokens[at + 2]];
  if (role?.kind !== 'document' || role.number !== 'plural' || kind !== 'word' || behind?.kind !== 'word') return false;
  if (grammar.demonstrative.has(word)) return grammar.time.has(behind.word);
  const acts = wordClasses.wordClass(word) === 'verb' && !grammar.auxiliary.has(word) && !/(?:s|ed|ing)$/u.test(word);
  return acts && (behind.capital || grammar.opener.has(behind.word) || behind.word === 'that' || /s$/u.test(behind.word));
}
