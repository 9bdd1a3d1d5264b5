// Whether a verb of speech stands as one: “he [claims] that” and “Lund [stated] it”, but “the claims” and “the stated goal”.

import { isActedUpon, isAdverb, isAuxiliary } from '../language/clauses/doers.ts';
import { isHeardAtSitting } from '../language/clauses/hearings.ts';
import { isPlainClause } from '../language/clauses/lead-ins.ts';
import type { CueForm } from '../language/cues.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/lines.ts';
import { counts, describesThing, isAttributed, isCompound, isDealtWith, isDegree, isPaper, possesses } from './no-verbs.ts';

/** In characters, with the marks: ““thank you” calls”. */
const LONGEST_KIND = 24;

/** “described as “nonsense” [claims] by others”, “the “cold” [calls] came late”; not “it was “odd” [claims] the mayor”. */
function isSoCalled({ grammar, cues }: Language, tokens: readonly Token[], at: number, { takes }: CueForm['word']): boolean {
  const [marks, after] = [tokens[at - 1], tokens[at + 1]];
  if (marks?.kind !== 'quote' || !(takes.has('noun') || cues.nouns.has((tokens[at] as Token).word))) return false; // as: the caller's index
  if (after?.word === 'by') return true;
  const speaker = after?.capital === true || after?.kind === 'quote' || grammar.opener.has(after?.word ?? '');
  const link = tokens[at - 2];
  return link?.kind === 'word' && !grammar.coordinator.has(link.word) && marks.end - marks.start < LONGEST_KIND && !speaker;
}

export function standsAsVerb(english: Language, tokens: readonly Token[], at: number, { word, tense }: CueForm): boolean {
  const { grammar, cues, wordClasses } = english;
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
  const nounToo = word.takes.has('noun') || cues.nouns.has((tokens[at] as Token).word);
  switch (tense) {
    case 'gerund':
      // “media reporting had gone wrong”
      if (nounToo && isAuxiliary(english, after) && before.kind === 'word') return false;
      // “most telling, though”, “a storm warning for the coast”, “a flood warning says”
      if (isDegree(english, before) && after?.kind !== 'word' && after?.kind !== 'quote') return false;
      if (nounToo && (after?.word === 'for' || isFiniteCue(english, after)) && isCompound(english, tokens, at)) return false;
      // “with one calling it “odd””
      if (grammar.indefinite.has(before.word) && grammar.pronoun.has(after?.word ?? '')) return true;
      return !(nounToo && (grammar.preposition.has(before.word) || grammar.determiner.has(before.word)));
    case 'past': {
      // “1,200 pledged votes”
      if (
        /^[\d.,]+$/u.test(before.word) &&
        after?.kind === 'word' &&
        !grammar.opener.has(after.word) &&
        after.word !== 'that' &&
        !after.capital
      )
        return false;
      if (isAttributed(english, tokens, at) || describesThing(english, tokens, at)) return false;
      // “the stated goal”, but “Another said the goal was met”, “Another told reporters”
      const opens = tokens[at - 2] === undefined || tokens[at - 2]?.kind === 'sign';
      // “has since said”
      if (grammar.preposition.has(before.word) && grammar.have.has(tokens[at - 2]?.word ?? '')) return true;
      return !(
        (grammar.preposition.has(before.word) || grammar.determiner.has(before.word)) &&
        after?.kind === 'word' &&
        !grammar.quantifier.has(before.word) &&
        !grammar.subordinator.has(after.word) &&
        !(grammar.indefinite.has(before.word) && (grammar.opener.has(after.word) || (opens && word.takes.has('obj'))))
      );
    }
    case 'present':
      // “in those states where it rains”
      if (counts(english, before) || isPaper(english, tokens, at) || /^th[eo]se$/u.test(before.word)) return false;
      // “from 12 points to 8 points”
      if (after?.word === 'to' && /^[\d.,]+$/u.test(tokens[at + 2]?.word ?? '')) return false;
      // “gave members talking points to help them plan”
      if (after?.word === 'to' && isPurpose(english, tokens, at + 2)) return false;
      // “were upset over claims that …”
      if (grammar.preposition.has(before.word) && (before.word !== 'over' || nounToo)) return false;
      // “said that talks were “stuck””, “said claims had gone”: what is told of begins there, and another verb follows.
      if (
        (before.word === 'that' || cues.verbs.has(before.word)) &&
        (grammar.be.has(after?.word ?? '') || grammar.have.has(after?.word ?? '') || grammar.modal.has(after?.word ?? ''))
      )
        return false;
      if (!nounToo) return !grammar.have.has(before.word);
      if (isDealtWith(english, tokens, at)) return false;
      // “there are [reports] that”, “some [reports] said it was odd”
      if (grammar.be.has(before.word) || grammar.have.has(before.word)) return false;
      if (isBeforeVerb(english, tokens, at)) return false;
      // “If the newest Bureau estimates stay close to form”
      if (after?.kind === 'word' && !after.capital && wordClasses.wordClass(after.word) === 'verb') return false;
      // “to disprove Liberal claims of “progress””
      if (after?.word === 'of' && word.takes.has('noun') && cues.nouns.has((tokens[at] as Token).word)) return false;
      return (
        before.capital ||
        endsTag(grammar, tokens, at) ||
        closesWithTag(english, tokens, at, 'singular') ||
        grammar.pronoun.has(before.word) ||
        grammar.adverb.has(before.word) ||
        grammar.subordinator.has(before.word) ||
        before.word.endsWith('ly') ||
        after?.kind === 'quote' ||
        namesDoer(english, tokens, at + 1) ||
        // “as the union’s page notes:”
        (after?.word === ':' && tokens[at + 2] === undefined) ||
        (after?.kind === 'word' &&
          (grammar.determiner.has(after.word) || grammar.pronoun.has(after.word) || grammar.possessive.has(after.word)))
      );
    default: {
      // “Aides to Lund say she’s …”: the small word before the apostrophe opens the clause.
      const opens = after?.kind === 'word' && grammar.opener.has(after.word.split("'", 1)[0] ?? '');
      // “the first estimate”, but “the two say”
      if (grammar.adverb.has(before.word) && grammar.determiner.has(tokens[at - 2]?.word ?? '')) return false;
      // “for this reason”: of one a verb ends in -s.
      if (nounToo && before.word === 'this') return false;
      return (
        // “the groups that wrote to her on Thursday say they …”
        (grammar.time.has(before.word) && opens) ||
        grammar.modal.has(before.word) ||
        (nounToo ? closesWithTag(english, tokens, at, 'plural') : closesWithMany(english, tokens, at)) ||
        grammar.do.has(before.word) ||
        grammar.adverb.has(before.word) ||
        grammar.negation.has(before.word) ||
        before.word === 'to' ||
        before.word.endsWith('ly') ||
        grammar.quantifier.has(before.word) ||
        (!nounToo && isMany(english, tokens, at)) ||
        // “NPS say officers will leave”
        (!nounToo && isInLetters(before) && tokens.slice(at + 1, at + 5).some((token) => isAuxiliary(english, token))) ||
        // “Rabbis vow to leave”
        (nounToo && word.takes.has('inf') && after?.word === 'to' && isMany(english, tokens, at)) ||
        (grammar.pronoun.has(before.word) && !grammar.singular.has(before.word)) ||
        (!nounToo && /[a-z]s$/u.test(before.word) && !/(?:'s|ss|us|is)$/u.test(before.word)) ||
        (nounToo && /[a-z]s$/u.test(before.word) && (after?.kind === 'quote' || grammar.opener.has(after?.word ?? ''))) ||
        // “31 percent say they would”, “one in five say it is”, “the defence argue he left”: a verb that is never a thing, before a clause.
        (!nounToo && after?.word === 'that') ||
        (!nounToo &&
          (wordClasses.wordClass(word.lemma) === 'verb' || isOfOneBody(english, tokens, at)) &&
          !grammar.preposition.has(before.word) &&
          !grammar.coordinator.has(before.word) &&
          (opens || after?.capital === true)) ||
        (grammar.coordinator.has(before.word) &&
          tokens.slice(Math.max(0, at - 6), at).some((token) => grammar.modal.has(token.word) || token.word === 'to')) ||
        // “firms have complained and say that …”
        (grammar.coordinator.has(before.word) &&
          !nounToo &&
          (after?.word === 'that' ? word.takes.has('that') : opens && word.takes.has('clause'))) ||
        // “Ida Lund and Tom Hale [say]”, but “from Orrin and Norvale [state].”
        (before.capital && isJoint(tokens, at - 1) && !(nounToo && after?.kind !== 'word' && after?.kind !== 'quote'))
      );
    }
  }
}

/** In tokens: “media [reports] {on Monday} said”. */
const LONGEST_TIME = 3;

/** “some [reports] {said} it was odd”, “media [reports] on Monday {said}”, “other [reports] {indicate} it was odd”: whether another verb of speech follows. */
function isBeforeVerb({ cues, grammar }: Language, tokens: readonly Token[], at: number): boolean {
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
  const { kind, capital, word = '' } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (kind !== 'word' || capital !== true || names.demonym(word) !== 'singular') return false;
  return next === undefined || next.word === '.' || next.word === ',';
}

/** “points to [help them] plan”, “points to [make]”: what something is for; not “points to [help] from the fund”. */
function isPurpose({ grammar, wordClasses }: Language, tokens: readonly Token[], verb: number): boolean {
  const { kind, word = '', capital = false } = tokens[verb] ?? {};
  if (kind !== 'word' || capital || grammar.opener.has(word)) return false;
  return grammar.object.has(tokens[verb + 1]?.word ?? '') || wordClasses.wordClass(word) === 'verb';
}

/** “describe”, “compare”: verbs that take “as” and no sentence. */
function isOnlyAs({ takes }: CueForm['word']): boolean {
  return takes.size === 1 && takes.has('as');
}

/** “NPS”: a body that may be many. */
function isInLetters({ form }: Token): boolean {
  return /^\p{Lu}{2,6}$/u.test(form?.raw ?? '');
}

/** “fishermen say the port”, “half of them tell”, “those polled say”: more than one of somebody before a bare verb. */
function isMany({ roles, grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [of, before] = [tokens[at - 2], tokens[at - 1]];
  const { word = '' } = before ?? {};
  if (of?.word === 'of') return word === 'them' || word === 'us';
  if (of?.word === 'those') return wordClasses.wordClass(word) === 'participle' && !word.endsWith('ing');
  const role = roles(word);
  // not “help officers say no”
  const opens = of === undefined || of.kind !== 'word' || grammar.determiner.has(of.word) || of.capital;
  return opens && role !== null && (role.number === 'plural' || role.kind === 'collective');
}

/** “the board claims [Ida Lund is] ill”: a name, and what it is; not “police reports [Ida Lund filed]”. */
function namesDoer(english: Language, tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.kind === 'word' && tokens[at]?.capital) at++;
  const { word = '' } = tokens[at] ?? {};
  return at > from && (english.grammar.be.has(word) || english.grammar.modal.has(word));
}

/** “{the defence} argue he left”: a verb without its -s behind one body; not “help the town maintain its pier”. */
function isOfOneBody(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar } = english;
  return (
    tokens[at - 1]?.capital === false &&
    grammar.determiner.has(tokens[at - 2]?.word ?? '') &&
    !isActedUpon(english, tokens, at - 2)
  );
}

/** “Police questioning her [said] she was calm”: “her” is whom the verb before takes, and what is said begins. */
function isTakenAway({ grammar, wordClasses }: Language, tokens: readonly Token[], at: number): boolean {
  const [taking, her] = [tokens[at - 2], tokens[at - 1]];
  const { kind, word = '' } = tokens[at + 1] ?? {};
  if (!grammar.object.has(her?.word ?? '') || taking?.kind !== 'word') return false;
  const takes = grammar.preposition.has(taking.word) || /^(?:verb|participle)$/u.test(wordClasses.wordClass(taking.word));
  return takes && (kind === 'quote' || grammar.opener.has(word) || grammar.pronoun.has(word) || grammar.setting.has(word));
}

/** “has repeatedly [written] that”, “they’ve [sworn] to go”; not “a letter [written] in May”, “had [written] to the bank for “more””. */
export function saysBehindHave(english: Language, tokens: readonly Token[], at: number, { word, rest }: CueForm): boolean {
  return isBehindHave(english, tokens, at) && saysAtOnce(english, tokens, at + rest.length + 1, word);
}

function isBehindHave(english: Language, tokens: readonly Token[], participle: number): boolean {
  const { grammar } = english;
  let at = participle - 1;
  while (tokens[at]?.kind === 'word' && (grammar.negation.has(tokens[at]?.word ?? '') || isAdverb(english, tokens[at] as Token)))
    at--;
  const { word = '' } = tokens[at] ?? {};
  return grammar.have.has(word) || (/'(?:ve|d)$/u.test(word) && grammar.pronoun.has(word.split("'", 1)[0] ?? ''));
}

/** In tokens: “written {in a letter to the board that}”. */
const THAT_REACH = 8;

/** Whether what is said follows: “has written [that]”, “has spoken of “…””, not “had not spoken “since May””, “has written a book that was long”. */
function saysAtOnce({ grammar }: Language, tokens: readonly Token[], after: number, { takes }: CueForm['word']): boolean {
  const next = tokens[after];
  if (takes.has('np')) return true;
  if (next?.kind === 'quote') return takes.has('that');
  if (/^[,:]$/u.test(next?.word ?? '')) return tokens[after + 1]?.kind === 'quote';
  if (next?.word === 'to' && takes.has('inf')) return true;
  if (next?.word === 'that') return takes.has('that');
  if (!takes.has('that') || !grammar.preposition.has(next?.word ?? '')) return false;
  for (let at = after + 1; at < after + THAT_REACH && tokens[at]?.kind === 'word'; at++)
    if (tokens[at]?.word === 'that') return true;
  return false;
}

/** “vowed [to defend it]”, “threatened [to call it off]” */
function takesInfinitive({ cues }: Language, token: Token | undefined): boolean {
  return (cues.verbs.get(token?.word ?? '') ?? []).some(({ word }) => word.takes.has('inf'));
}

/** “The pier is rotten, [the report] states.”, “…, [campaigners] claim.”: whether nothing but somebody in a few words stands between a comma and the verb, and nothing behind it. */
function closesWithTag(
  { grammar, roles }: Language,
  tokens: readonly Token[],
  at: number,
  number: 'singular' | 'plural',
): boolean {
  const sign = tokens[at + 1];
  if (sign !== undefined && sign.word !== '.' && sign.word !== ',') return false;
  const role = roles(tokens[at - 1]?.word ?? '');
  if (role === null || role.number !== number) return false;
  let first = at - 1;
  while (first > at - LONGEST_TELLER && tokens[first]?.kind === 'word') first--;
  const { word = '' } = tokens[first + 1] ?? {};
  const opens = number === 'plural' ? first === at - 2 || grammar.determiner.has(word) : grammar.article.has(word);
  const plain = tokens
    .slice(first + 1, at)
    .every((token) => !grammar.preposition.has(token.word) && !grammar.coordinator.has(token.word));
  return tokens[first]?.word === ',' && first > 1 && opens && plain;
}

/** In tokens: “[lawyers for the former clerk Ida Lund] say”. */
const LONGEST_MANY = 10;

/** “The road is old, [people close to Lund] say.”, “…, [lawyers in Tulla] say, …”: whether several, of whom more is told, stand between a comma and the verb, and nothing behind it. */
function closesWithMany(english: Language, tokens: readonly Token[], at: number): boolean {
  const { grammar, roles } = english;
  const sign = tokens[at + 1];
  if (sign !== undefined && sign.word !== '.' && sign.word !== ',') return false;
  let first = at - 1;
  while (first > at - LONGEST_MANY && tokens[first]?.kind === 'word') first--;
  if (tokens[first]?.word !== ',' || first < 2) return false;
  const told = tokens.slice(first + 1, at);
  const link = told.findIndex(({ word }) => grammar.preposition.has(word));
  const many = told.slice(0, Math.max(0, link)).some(({ word }) => {
    const role = roles(word);
    return role?.number === 'plural' && (role.kind === 'person' || role.kind === 'collective');
  });
  return many && !told.some((token) => isAuxiliary(english, token) || grammar.subordinator.has(token.word));
}

/** In tokens: “the council’s report”. */
const LONGEST_TELLER = 4;

/** “They know nothing,” a voice in the film states.: whether nothing but a speaker stands between words in marks and the verb, and nothing behind it. */
function endsTag({ opener, possessive }: Language['grammar'], tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind === 'word' || tokens[at + 1]?.kind === 'quote') return false;
  let first = at - 1;
  while (first > at - LONGEST_SPEAKER && tokens[first]?.kind === 'word') first--;
  const { word = '', capital = false } = tokens[first + 1] ?? {};
  return tokens[first]?.kind === 'quote' && (capital || opener.has(word) || possessive.has(word));
}

/** In tokens: “a voice-over in the film”. */
const LONGEST_SPEAKER = 9;

/** “Mr. Okoro and Mr. Lund say”: whether the name that ends here is one of two. */
function isJoint(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (last - at < 6 && (tokens[at]?.capital || tokens[at]?.word === '.')) at--;
  return tokens[at]?.word === 'and';
}
