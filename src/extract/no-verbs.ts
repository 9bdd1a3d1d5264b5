// What looks like a verb of speech and is a thing, or tells how one is: “two [alleged] thieves”, “a storm [warning] for the coast”, “60 [reports]”.

import { isAuxiliary } from '../language/clauses/doers.ts';
import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';

/** “report”, “claims”: a verb of speech that may be a thing too. */
export function isNounToo({ cues }: Language, tokens: readonly Token[], at: number, { takes }: CueForm['word']): boolean {
  return takes.has('noun') || cues.nouns.has((tokens[at] as Token).word); // as: the caller's index
}

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
    isFigure(before) ||
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

/** “1,200” */
export function isFigure(token: Token | undefined): boolean {
  return /^[\d.,]+$/u.test(token?.word ?? '');
}

/** “1,200 [pledged] votes”; not “in 2019 [said] that”, “in 2019 [told] Ida Lund”. */
export function isCounted({ grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const { kind, word = '', capital = false } = tokens[at + 1] ?? {};
  return isFigure(tokens[at - 1]) && kind === 'word' && !grammar.opener.has(word) && word !== 'that' && !capital;
}

/** In characters, with the marks: ““thank you” calls”. */
const LONGEST_KIND = 24;

/** “described as “nonsense” [claims] by others”, “the “cold” [calls] came late”; not “it was “odd” [claims] the mayor”. */
export function isSoCalled(english: Language, tokens: readonly Token[], at: number, word: CueForm['word']): boolean {
  const { grammar } = english;
  const [marks, after] = [tokens[at - 1], tokens[at + 1]];
  if (marks?.kind !== 'quote' || !isNounToo(english, tokens, at, word)) return false;
  if (after?.word === 'by') return true;
  const speaker = after?.capital === true || after?.kind === 'quote' || grammar.opener.has(after?.word ?? '');
  const link = tokens[at - 2];
  return link?.kind === 'word' && !grammar.coordinator.has(link.word) && marks.end - marks.start < LONGEST_KIND && !speaker;
}

/** In tokens: “media [reports] {on Monday} said”. */
const LONGEST_TIME = 3;

/** “some [reports] {said} it was odd”, “media [reports] on Monday {said}”, “other [reports] {indicate} it was odd”: whether another verb of speech follows. */
export function isBeforeVerb({ cues, grammar }: Language, tokens: readonly Token[], at: number): boolean {
  const says = (index: number, tense: 'past' | 'base'): boolean =>
    cues.verbs
      .get(tokens[index]?.word ?? '')
      ?.some(
        (form) => form.tense === tense && (tense === 'past' || (!form.word.takes.has('noun') && form.word.takes.has('that'))),
      ) ?? false;
  if (says(at + 1, 'past') || says(at + 1, 'base')) return true;
  let behind = at + 1;
  const isOfTime = (index: number): boolean => {
    const { word = '' } = tokens[index] ?? {};
    return (
      grammar.time.has(word) ||
      ((grammar.setting.has(word) || grammar.span.has(word)) && grammar.time.has(tokens[index + 1]?.word ?? ''))
    );
  };
  while (behind - at <= LONGEST_TIME && isOfTime(behind)) behind++;
  return behind > at + 1 && says(behind, 'past');
}

/** “points to [help them] plan”, “points to [make]”: what something is for; not “points to [help] from the fund”. */
export function isPurpose({ grammar, wordClasses }: Language, tokens: readonly Token[], verb: number): boolean {
  const { kind, word = '', capital = false } = tokens[verb] ?? {};
  if (kind !== 'word' || capital || grammar.opener.has(word)) return false;
  return grammar.object.has(tokens[verb + 1]?.word ?? '') || wordClasses.wordClass(word) === 'verb';
}
