// Somebody's own words without quotation marks: {s1 REYES}{c1 :} {q1 We will act.} — a tweet with its signature — “> …” after “she wrote:”
//
// Only forms that cannot well be anything else: a transcript's labels come in company (`transcripts.ts`); a tweet needs its handle and its
// date, and its words a block of their own.

import type { Language } from '../language/language.ts';
import { byPlace, contains, firstFrom, indexAt, overlaps, trim } from '../text/span.ts';
import type { Attribution, Mention, Segments, Span, Turn } from '../types.ts';
import { findLabelled, type Ground } from './transcripts.ts';

/** Certain by their form; what little doubt there is concerns the label. */
const CONFIDENCE = 0.95;

/** The turns of a text, in order. */
export function findTurns(english: Language, ground: Ground): Turn[] {
  const found = findLabelled(english, ground).filter((turn) => turn !== null);
  ground.segments.paragraphs.forEach((_paragraph, index) => {
    const other = signedTweet(ground, index) ?? blockQuotation(english, ground, index);
    if (other !== null) found.push(other);
  });
  return found.sort((a, b) => startOf(a) - startOf(b));
}

/** The words, then `— Ida Lund (@idalund) March 10, 2026`: at the end of their paragraph, or below it in a block of their own. */
function signedTweet({ text, segments }: Ground, index: number): Turn | null {
  const paragraph = segments.paragraphs[index] as Span; // index is that of a paragraph
  const from = Math.max(paragraph.start, paragraph.end - 120);
  // Most paragraphs hold no handle, and the look at its end is long.
  if (!text.slice(from, paragraph.end).includes('(@')) return null;
  const signature =
    /[-–—―] ?([\p{L}\p{N}][^—―()\n]{0,60}?) ?\(@\w{1,30}\),? [\p{Lu}]\p{L}+\.? \d{1,2}, \d{4}(?:<\/?\w{1,20}>)?\.?$/u.exec(
      text.slice(from, paragraph.end),
    );
  if (signature === null) return null;
  const dash = from + signature.index;
  const name = text.indexOf(signature[1] ?? '', dash);
  const label = { start: name, end: name + (signature[1] ?? '').length };
  const cue = { start: dash, end: dash + 1 };
  if (dash > paragraph.start) {
    const tag = /^<[^<>]{0,200}>/u.exec(text.slice(paragraph.start, paragraph.start + 202));
    const content = trim(text, { start: paragraph.start + (tag?.[0].length ?? 0), end: dash });
    return content.end > content.start ? { kind: 'tweet', content: [content], label, cue } : null;
  }
  const words = segments.paragraphs[index - 1];
  const [before, after] = [segments.paragraphs[index - 2], segments.paragraphs[index + 1]];
  if (words === undefined || isApart(text, words, paragraph)) return null;
  if ((before !== undefined && !isApart(text, before, words)) || (after !== undefined && !isApart(text, paragraph, after)))
    return null;
  return { kind: 'tweet', content: [words], label, cue };
}

/** Whether a blank line stands between two paragraphs. */
function isApart(text: string, first: Span, second: Span): boolean {
  return (text.slice(first.end, second.start).match(/\n/gu)?.length ?? 0) > 1;
}

/** `In it she wrote:` and below it a paragraph behind a `>`. */
function blockQuotation(english: Language, { text, segments }: Ground, index: number): Turn | null {
  const paragraph = segments.paragraphs[index] as Span; // index is that of a paragraph
  const intro = segments.paragraphs[index - 1];
  if (!/^> ?/u.test(text.slice(paragraph.start, paragraph.start + 2)) || intro === undefined) return null;
  if (text[intro.end - 1] !== ':') return null;
  const verb = segments.words[indexAt(segments.words, intro.end - 1) - 1];
  if (verb === undefined || verb.end !== intro.end - 1) return null;
  if (!english.cues.verbs.has(text.slice(verb.start, verb.end).toLowerCase())) return null;
  const content: Span[] = [];
  for (let at = index; at < segments.paragraphs.length; at++) {
    const piece = segments.paragraphs[at] as Span; // in range by the loop
    const mark = /^> ?/u.exec(text.slice(piece.start, piece.start + 2));
    if (mark === null) break;
    content.push({ start: piece.start + mark[0].length, end: piece.end });
  }
  return { kind: 'block', content, label: verb, cue: verb };
}

function startOf(turn: Turn): number {
  return turn.content[0]?.start ?? 0;
}

/**
 * Puts the turns among the attributions, sorted by place. What was found without marks inside a turn, or on top of its label, is
 * dropped: the words are the turn's speaker's, not the reporter's.
 */
export function attributeTurns(
  { text, segments, mentions }: { readonly text: string; readonly segments: Segments; readonly mentions: readonly Mention[] },
  turns: readonly Turn[],
  attributions: readonly Attribution[],
): readonly Attribution[] {
  if (turns.length === 0) return attributions;
  const own = turns.map((turn) => attributionOf(text, segments, mentions, turn));
  const areas = turns.flatMap((turn) => [...turn.content, { start: turn.label.start, end: turn.cue.end }]).sort(byPlace);
  const taken = ({ quotation }: Attribution) =>
    quotation.content.some((span) => {
      const area = areas[indexAt(areas, span.start)];
      return area !== undefined && overlaps(area, span) && (quotation.quoted.length === 0 || !contains(area, span));
    });
  const kept = attributions.filter((attribution) => !taken(attribution));
  return reindexed(
    attributions,
    [...kept, ...own].sort((a, b) => contentStart(a) - contentStart(b)),
  );
}

function attributionOf(text: string, segments: Segments, mentions: readonly Mention[], turn: Turn): Attribution {
  const mention =
    turn.mention !== undefined
      ? turn.mention
      : turn.kind === 'block'
        ? subjectBefore(segments, mentions, turn.cue)
        : namedIn(text, mentions, turn.label);
  // Who asks in “Q: Why?” the article does not say.
  const nobody = turn.mention === null;
  const last = turn.content.at(-1);
  const asks = turn.kind === 'turn' && (nobody || (last !== undefined && text[last.end - 1] === '?'));
  return {
    quotation: { type: 'direct', content: turn.content, quoted: [], depth: 0 },
    source: nobody ? null : turn.kind === 'block' ? (mention?.span ?? null) : turn.label,
    mention,
    cue: cueOf(text, turn),
    carriedFrom: null,
    stance: asks ? 'asked' : 'asserted',
    evidence: { confidence: CONFIDENCE, reasons: [{ name: 'turn', contribution: 3, at: turn.label }] },
  };
}

function cueOf(text: string, turn: Turn): Attribution['cue'] {
  if (turn.kind === 'turn') return { span: turn.cue, lemma: ':', form: 'colon' };
  if (turn.kind === 'tweet') return { span: turn.cue, lemma: '—', form: 'dash' };
  return { span: turn.cue, lemma: text.slice(turn.cue.start, turn.cue.end), form: 'verb' };
}

/** The name in a label, rather than the office beside it: The Minister for Roads (Teodor Malik). A handle goes to the one name it spells. */
function namedIn(text: string, mentions: readonly Mention[], label: Span): Mention | null {
  const said = text.slice(label.start, label.end);
  if (said.startsWith('@')) return namedByHandle(text, mentions, said.slice(1).toLowerCase());
  const inside: Mention[] = [];
  for (let at = firstFrom(mentions, label.start); at < mentions.length; at++) {
    const mention = mentions[at] as Mention; // in range by the loop
    if (mention.span.start >= label.end) break;
    if (contains(label, mention.span)) inside.push(mention);
  }
  const names = inside.filter(({ kind }) => kind === 'name');
  return names.find(({ entity }) => entity === 'person') ?? names[0] ?? inside[0] ?? null;
}

/** @idalund, @idal, @ilund are Ida Lund, if nobody else fits. */
function namedByHandle(text: string, mentions: readonly Mention[], handle: string): Mention | null {
  const fitting = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const name = text.slice(mention.head.start, mention.head.end).toLowerCase();
    const [first = '', ...rest] = name.split(/[\s-]+/u);
    const surname = rest.at(-1) ?? '';
    if (surname === '' || fitting.has(name)) continue;
    const forms = [`${first}${surname}`, `${first}${surname.charAt(0)}`, `${first.charAt(0)}${surname}`, `${first}_${surname}`];
    if (forms.includes(handle)) fitting.set(name, mention);
  }
  return fitting.size === 1 ? ([...fitting.values()][0] ?? null) : null;
}

/** Who wrote, in “In it she wrote:”: the last mention before the verb in its sentence. */
function subjectBefore(segments: Segments, mentions: readonly Mention[], verb: Span): Mention | null {
  const sentence = segments.sentences[indexAt(segments.sentences, verb.start)];
  const before = mentions.filter(({ span }) => sentence !== undefined && span.start >= sentence.start && span.end <= verb.start);
  return before.at(-1) ?? null;
}

function contentStart({ quotation }: Attribution): number {
  return quotation.content[0]?.start ?? 0;
}

/** Carry-over points at places in the list: they move with it; what pointed at a dropped one stands alone. */
function reindexed(before: readonly Attribution[], after: readonly Attribution[]): readonly Attribution[] {
  const places = new Map(after.map((attribution, index) => [attribution, index]));
  return after.map((attribution) => {
    if (attribution.carriedFrom === null) return attribution;
    const { quotation, source, mention, cue, stance, evidence } = attribution;
    const from = before[attribution.carriedFrom];
    const carriedFrom = from === undefined ? null : (places.get(from) ?? null);
    return { quotation, source, mention, cue, carriedFrom, stance, evidence };
  });
}
