// Who speaks in a transcript or an interview: {s1 REYES}{c1 :} {q1 We will act.} — {s1 Q}{c1 :} {q1 Why?} — {s1 JB}{c1 :} {q1 Because.}
//
// One label alone may be a heading ("Reyes: no bank is safe"), so a label counts in company only: names in capitals near each other, names as
// usual where they come again and one of them is a person's, questions and answers where the introduction says who is asked.

import type { Language } from '../language/language.ts';
import { firstFrom, spanAt } from '../text/span.ts';
import type { Mention, QuotedSpan, Segments, Span, Turn } from '../types.ts';

export type Ground = {
  readonly text: string;
  readonly segments: Segments;
  readonly quoted: readonly QuotedSpan[];
  readonly mentions: readonly Mention[];
};

/** Paragraphs within which a second turn must follow or precede. */
const RUN = 3;
/** The head of a turn, a name with its office or party, in characters. */
const HEAD = 80;

/** `sure` by its form; `name`: may be a heading; `question` and `answer`: Q and A. */
type Label = {
  readonly form: 'sure' | 'name' | 'question' | 'answer';
  readonly name: string;
  readonly span: Span;
  readonly cue: Span;
  /** Where the words begin. */
  readonly from: number;
};

/** The turns of a transcript, one for each paragraph with a label, null for the others. */
export function findLabelled(english: Language, ground: Ground): (Turn | null)[] {
  const { text, segments, quoted } = ground;
  const { paragraphs } = segments;
  const marked = quoted.filter(({ depth }) => depth === 0).map(({ outer }) => outer);
  // Inside marks that opened before, a label is part of what somebody quotes; those are read with the marks.
  const labels = paragraphs.map((paragraph) =>
    spanAt(marked, paragraph.start) === null ? labelAt(english, text, paragraph) : null,
  );
  if (labels.every((label) => label === null)) return labels.map(() => null);
  const asked = askedPerson(ground, labels);
  const called = comingAgain(english, text, labels);
  const initialled = byInitials(text, ground.mentions);
  return labels.map((label, index) => {
    if (label === null) return null;
    const { form, name, span, cue, from } = label;
    const turn = (end: number, mention?: Mention | null): Turn => ({
      kind: 'turn',
      content: [{ start: from, end }],
      label: span,
      cue,
      mention,
    });
    const end = (paragraphs[index] as Span).end; // one label for each paragraph
    switch (form) {
      case 'sure':
        return name.startsWith('@') || hasCompany(labels, index, (other) => other.form === 'sure')
          ? turn(end, initialled.get(name) ?? undefined)
          : null;
      case 'name':
        return called.has(keyOf(name)) &&
          hasCompany(labels, index, (other) => called.has(keyOf(other.name)) && keyOf(other.name) !== keyOf(name))
          ? turn(end)
          : null;
      case 'question':
        return asked !== null && nextLabel(labels, index)?.form === 'answer' ? turn(end, null) : null;
      default:
        if (asked === null || nextLabel(labels, index, -1)?.form !== 'question') return null;
        return { ...turn(end, asked), content: answer(paragraphs, labels, index, from) };
    }
  });
}

/** `REYES: We will act.`, `Neve Bright (Uplands): When?`, `@reyes: We will act.`, `Q. Why?`, `Joan Holm: Because.` */
function labelAt(english: Language, text: string, paragraph: Span): Label | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + HEAD));
  const letter = /^([QA])[:.] +(?=\S)/u.exec(head);
  const found = letter ?? /^(@\w{2,30}|[\p{Lu}][^\n:;!?“”"«»]{0,60}?)( ?\([^()\n]{2,40}\))?:\s+(?=[^\s“”"«»‘'>])/u.exec(head);
  if (found === null) return null;
  const [all, name = '', aside = ''] = found;
  const form = letter === null ? formOf(english, name, aside) : name === 'Q' ? 'question' : 'answer';
  if (form === null) return null;
  const colon = paragraph.start + all.trimEnd().length - 1;
  return {
    form,
    name,
    span: { start: paragraph.start, end: colon },
    cue: { start: colon, end: colon + 1 },
    from: paragraph.start + all.length,
  };
}

/** Names in capitals, names with a party or an office in parentheses, handles are sure; never "UPDATE", never a sentence. */
function formOf(english: Language, name: string, aside: string): 'sure' | 'name' | null {
  if (name.startsWith('@')) return 'sure';
  const words = name.split(/\s+/u);
  if (words.length > 6 || words.some((word) => english.turnLabels.announces(word.toLowerCase().replace(/\W+$/u, ''))))
    return null;
  if (aside !== '') return words.length > 1 ? 'sure' : null;
  if (/^[\p{Lu}.'’ -]{2,}$/u.test(name) && /\p{Lu}{2}/u.test(name)) return 'sure';
  return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) ? 'name' : null;
}

function hasCompany(labels: readonly (Label | null)[], index: number, fits: (other: Label) => boolean): boolean {
  for (let at = Math.max(0, index - RUN); at <= index + RUN && at < labels.length; at++) {
    const other = labels[at];
    if (at !== index && other != null && fits(other)) return true;
  }
  return false;
}

function nextLabel(labels: readonly (Label | null)[], index: number, step: 1 | -1 = 1): Label | null {
  let at = index + step;
  while (at >= 0 && at < labels.length && labels[at] === null && Math.abs(at - index) <= LONGEST_ANSWER) at += step;
  return labels[at] ?? null;
}

/** In paragraphs. */
const LONGEST_ANSWER = 8;

/** The paragraphs of an answer: up to the next question; the last answer has no end but that of its paragraph. */
function answer(paragraphs: readonly Span[], labels: readonly (Label | null)[], index: number, from: number): Span[] {
  const content = [{ start: from, end: (paragraphs[index] as Span).end }]; // index is that of a paragraph
  let next = index + 1;
  while (next <= index + LONGEST_ANSWER && labels[next] === null) next++;
  if (labels[next]?.form !== 'question') return content;
  return [...content, ...paragraphs.slice(index + 1, next)];
}

/** No interview has so many speakers; each look goes through the text. */
const MOST_LOOKS = 20;

/** The labels, by their last word, that come twice at least, where one of them is a person’s; else none. */
function comingAgain(english: Language, text: string, labels: readonly (Label | null)[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  let [persons, looks] = [0, 0];
  for (const label of labels) {
    if (label?.form !== 'name') continue;
    const key = keyOf(label.name);
    times.set(key, (times.get(key) ?? 0) + 1);
    if (times.get(key) !== 2 || persons > 0 || looks++ > MOST_LOOKS) continue;
    if (isPersons(english, text, label.name)) persons++;
  }
  return new Set(persons > 0 ? times.keys() : []);
}

function keyOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Whether a label is somebody’s name: “Joan Holm”, or “Holm” where the article speaks of a Joan Holm. */
function isPersons({ names }: Language, text: string, name: string): boolean {
  const first = name.split(/\s+/u)[0] ?? '';
  if (first !== name) return names.given(first.toLowerCase()) !== null;
  for (let at = text.indexOf(` ${name}`); at > 0; at = text.indexOf(` ${name}`, at + 1)) {
    const before = /\p{Lu}[\p{L}'’-]*$/u.exec(text.slice(Math.max(0, at - 20), at));
    if (before !== null && names.given(before[0].toLowerCase()) !== null) return true;
  }
  return names.given(name.toLowerCase()) !== null;
}

/** By their letters, those who may be meant by them: JB is Joan Brannigan; null where somebody else of these letters is named. */
function byInitials(text: string, mentions: readonly Mention[]): ReadonlyMap<string, Mention | null> {
  const found = new Map<string, Mention | null>();
  for (const mention of mentions) {
    if (mention.kind !== 'name' || mention.entity !== 'person') continue;
    const words = text.slice(mention.head.start, mention.head.end).split(/[\s-]+/u);
    const letters = words.map((word) => word.charAt(0)).join('');
    if (!/^\p{Lu}{2,3}$/u.test(letters)) continue;
    const known = found.get(letters);
    if (known === undefined) found.set(letters, mention);
    else if (known !== null && lastWord(text, known) !== lastWord(text, mention)) found.set(letters, null);
  }
  return found;
}

/** Who answers: the person the introduction names most; with a title or a description counts for more; null where two are alike. */
function askedPerson({ text, segments, mentions }: Ground, labels: readonly (Label | null)[]): Mention | null {
  const first = labels.findIndex((label) => label?.form === 'question');
  if (first < 0) return null;
  const end = (segments.paragraphs[first] as Span).start; // index is that of a paragraph
  const votes = new Map<string, { readonly mention: Mention; votes: number }>();
  for (const mention of mentions.slice(0, firstFrom(mentions, end))) {
    if (mention.kind !== 'name' || mention.entity !== 'person') continue;
    if (/(?:^|\n)\s*by $/iu.test(text.slice(Math.max(0, mention.span.start - 8), mention.span.start))) continue;
    const described = mention.span.start < mention.head.start || text[mention.span.end] === ',';
    const key = lastWord(text, mention);
    const vote = votes.get(key) ?? { mention, votes: 0 };
    vote.votes += described ? 1.5 : 1;
    votes.set(key, vote);
  }
  const [best, second] = [...votes.values()].sort((a, b) => b.votes - a.votes);
  return best === undefined || best.votes === second?.votes ? null : best.mention;
}

function lastWord(text: string, { head }: Mention): string {
  return keyOf(text.slice(head.start, head.end));
}
