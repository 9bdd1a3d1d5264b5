// One statement or two? “A,” Lund said. “B,” he said. is one; “A,” said Lund. Holm nodded. “B.” is two.

import { acts } from '../language/clauses/doers.ts';
import { beginsToSpeak, type Reading } from '../language/clauses/readings.ts';
import type { Report } from '../language/clauses/runs.ts';
import type { Language } from '../language/language.ts';
import type { Line, Token } from '../text/lines.ts';
import { lastWord, slice } from '../text/span.ts';
import type { Mention, QuotedSpan } from '../types.ts';
import { type Draft, startOf } from './drafts.ts';

/** The direct quotation that may go on, where it stood last, and the cue it hangs on. */
export type Open = {
  readonly draft: Draft;
  readonly paragraph: number;
  readonly line: number;
  readonly tag: { readonly reading: Reading; readonly clause: Report['clause'] } | null;
};

/** What a line has given so far, with the clause that leads to it. */
export type Own = { readonly draft: Draft; readonly clause: Report['clause'] };

type Marked = { readonly text: string; readonly quoted: readonly QuotedSpan[] };

/**
 * One statement or two? Words between marks that follow one another in a paragraph, with nothing but a tag between them, are one:
 * “A,” Lund said. “B.” — “A,” Lund said. “B,” he said. — “A,” said Lund, a mason. He added: “B.” Where the reporter says anything else in
 * between, or names somebody anew, a new one begins: “A,” Lund said. He called it a “bad day.” — “A,” Lund said, adding that “b.”
 */
export function isContinued(
  { grammar }: Language,
  readings: readonly Reading[],
  open: Open,
  index: number,
  { clause }: Report,
): boolean {
  const { line, reports } = readings[index] as Reading; // index is that of a reading
  const alone = reports.every(({ runs }) =>
    runs.every((run) => line.tokens.slice(run.from, run.to).every(({ kind }) => kind !== 'word')),
  );
  if (open.paragraph !== line.paragraph || index - open.line !== 1 || !alone || clause.cue.form !== 'verb') return false;
  const { tokens } = line;
  const speaker = clause.subject;
  if (speaker === null || speaker.first !== speaker.last || !grammar.singular.has(tokens[speaker.first]?.word ?? ''))
    return false;
  const others = tokens.filter(
    ({ kind }, at) => kind === 'word' && (at < clause.group || at > clause.last) && at !== speaker.first,
  );
  return others.every(({ word }) => grammar.coordinator.has(word) || grammar.adverb.has(word)) && isSame(open, speaker.mention);
}

/** Whether “he” or “she” can only be the one of the tag before: “Is it a bear?” Lund asked his wife. “It is,” she said. */
function isSame({ tag }: Open, { gender }: Mention): boolean {
  // “Lund was asked: “Why?” She said: “Why not?””
  if (tag?.clause.subject == null || tag.clause.addressee !== null || tag.clause.passive) return false;
  const { mention } = tag.clause.subject;
  if (mention.gender !== null && gender !== null && mention.gender !== gender) return false;
  // “Why?” I asked. “For light,” he said.
  if (mention.kind === 'pronoun' && mention.gender !== gender) return false;
  return tag.reading.placement.list.every((other) => other.mention === mention || other.mention.entity !== 'person');
}

/** Sentences after which a quotation goes on: “A,” Lund said. He paused. “B.” */
const PAUSE = 2;

/** Whether marks that nothing leads to go on with what was open, a sentence or two later. */
export function isTakenUp(english: Language, text: string, readings: readonly Reading[], open: Open, index: number): boolean {
  const { line, reports } = readings[index] as Reading; // index is that of a reading
  if (reports.length > 0 || open.paragraph !== line.paragraph || index - open.line > PAUSE) return false;
  return !anotherCutsIn(english, open) && !anotherActs(english, text, readings.slice(open.line + 1, index + 1), open);
}

/** “We lost it,” Lund said. “I saw it come” because of the rain.: whether marks hold a whole utterance, though the reporter ends its sentence. */
export function isEndedByReporter({ grammar }: Language, text: string, { tokens }: Line, at: number): boolean {
  const [marks, link] = [tokens[at], tokens[at + 1]];
  if (at > 0 || marks === undefined || link === undefined || !/^\P{L}*\p{Lu}/u.test(text.slice(marks.start, marks.end)))
    return false;
  if (link.kind === 'sign') return /[-–—―]/u.test(link.word);
  const leads = grammar.preposition.has(link.word) || grammar.subordinator.has(link.word) || grammar.relative.has(link.word);
  return link.kind === 'word' && (leads || link.word === 'to');
}

/** “A,” Lund said, and Holm cut in. “B.” */
function anotherCutsIn(english: Language, { tag }: Open): boolean {
  if (tag === null) return false;
  const last = beginsToSpeak(english, tag.reading);
  return last !== null && last !== tag.clause.subject;
}

/** “A,” said Lund. Holm nodded. “B.”: somebody else came on stage, and what follows is a statement by itself. */
function anotherActs(english: Language, text: string, between: readonly Reading[], { tag }: Open): boolean {
  const speaker = tag?.clause.subject?.mention;
  if (speaker === undefined || speaker.kind !== 'name') return false;
  return between.some(({ line, placement }) =>
    placement.list.some(
      ({ mention, last }) =>
        mention.kind === 'name' &&
        mention.entity === 'person' &&
        acts(english, line.tokens, last) &&
        lastWord(slice(text, mention.head)) !== lastWord(slice(text, speaker.head)),
    ),
  );
}

/**
 * Whether the words go on with those of the same sentence: “We waited,” Lund wrote in a letter that tells why she was coming, “and nothing came.” A
 * comma ends the first piece, a small letter begins the second, and no cue stands before it.
 */
export function goesOnIn({ text, quoted }: Marked, { tokens }: Line, before: Own, { draft, clause }: Own): boolean {
  const [last, first] = [before.draft.quotes.at(-1), draft.quotes[0]];
  if (last === undefined || first === undefined || before.draft.type !== 'direct' || draft.type !== 'direct') return false;
  const at = tokens.findIndex(({ quoted: index }) => index === first);
  const [left, right] = [quoted[last] as QuotedSpan, quoted[first] as QuotedSpan]; // as: indexes of quoted spans
  if (left.inner.end > right.inner.start || !/,/u.test(tokens[at - 1]?.word ?? '') || at - clause.last < 4) return false;
  return /,["”’']?$/u.test(text.slice(left.inner.start, left.inner.end)) && /^\p{Ll}/u.test(text.charAt(right.inner.start));
}

/** The draft of the same line that goes on here: “A” and then “B”, “A,” Lund said, and still “B”, “A,” Lund said “B”. */
export function joinedTo({ grammar }: Language, tokens: readonly Token[], at: number, own: readonly Own[]): Draft | null {
  let before = at - 1;
  while (before >= 0 && isLink(grammar, tokens[before] as Token)) before--; // in range by the loop
  const token = tokens[before];
  if (token === undefined) return null;
  if (token.kind === 'quote')
    return before < at - 1 ? (own.find(({ draft }) => draft.quotes.includes(token.quoted))?.draft ?? null) : null;
  const tag = own.find(({ draft, clause: { cue, last, start, subject, addressee, word } }) => {
    const behind = draft.content.every((piece) => piece.end <= cue.span.start);
    if (!(draft.type === 'direct' || (draft.type === 'mixed' && behind)) || cue.form !== 'verb' || start === 0) return false;
    // “Lund told “Early Hour””: the show was told.
    if (before === last) return !(word?.takes.has('obj') === true && addressee === null && before === at - 1);
    return before === subject?.last && before > last;
  });
  return tag?.draft ?? null;
}

function isLink(grammar: Language['grammar'], { kind, word, capital }: Token): boolean {
  if (kind === 'sign') return word === ',';
  return kind === 'word' && !capital && (grammar.coordinator.has(word) || grammar.adverb.has(word));
}

/** A turn of a transcript: “REYES: We will act.” Its head is no longer than a name with an office, in characters. */
const TURN_REACH = 64;
const TURN = /^\p{Lu}[^\n:“”"]{1,60}:\s/u;

/** A speech that goes on in the next paragraph, where the marks open again, is one quotation. */
export function joinParagraphs({ text, quoted }: Marked, drafts: readonly Draft[]): Draft[] {
  const holder = new Map<number, Draft>();
  for (const draft of drafts) for (const quote of draft.quotes) holder.set(quote, draft);
  const joined = new Set<Draft>();
  quoted.forEach((span, index) => {
    if (span.closedBy !== 'continuation') return;
    let next = index + 1;
    while (next < quoted.length && quoted[next]?.depth !== span.depth) next++;
    const [from, to] = [holder.get(index), holder.get(next)];
    // “A straight mark and then a curly one are not of one speech.
    const alike = text.charAt(span.outer.start) === text.charAt(quoted[next]?.outer.start ?? 0);
    // Two paragraphs with a tag each are two statements: “We won,” he said. “And they did not.⏎“I am glad,” he went on.
    if (
      !from ||
      !to ||
      from === to ||
      joined.has(to) ||
      (to.introduced && (from.introduced || !alike)) ||
      TURN.test(text.slice(startOf(to), startOf(to) + TURN_REACH))
    )
      return;
    from.quoted.push(...to.quoted);
    from.content.push(...to.content);
    if (to.type === 'mixed' && from.type === 'direct') from.type = 'mixed';
    for (const quote of to.quotes) holder.set(quote, from);
    from.quotes.push(...to.quotes);
    from.introduced ||= to.introduced;
    joined.add(to);
  });
  return drafts.filter((draft) => !joined.has(draft) && draft.content.length > 0);
}
