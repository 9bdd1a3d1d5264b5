// What ought to come out: gold attributions, from JSON Lines or from stories in our own notation, as one type.

import { InputError } from '../errors.ts';
import { parseLabelFacts, parseMarkup } from '../text/markup.ts';
import { trim } from '../text/span.ts';
import type { Document, Span, StatementType } from '../types.ts';

export type GoldAttribution = {
  readonly id: string;
  readonly type: StatementType;
  /** The words between marks, without the marks. */
  readonly quoted: readonly Span[];
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  /** The words of the cue, where a set gives them without their place. */
  readonly cueText: string | null;
  readonly source: readonly Span[];
  /** Canonical name; null: nobody can tell, or (indirect speech of a corpus) nobody wrote it down. */
  readonly speaker: string | null;
  readonly kind: string | null;
  /** `2024-03-05`, `2024-03` or `2024`; null: the article does not say when. */
  readonly date: string | null;
  /** The words that say when, as they stand in the text. */
  readonly dateText: string | null;
  /** Only our own stories say it; null: not looked at. */
  readonly stance: string | null;
};

export type GoldDocument = { readonly document: Document; readonly attributions: readonly GoldAttribution[] };

/**
 * Gold in JSON Lines, one document a line; offsets count UTF-16 units, `[[start, end], …]`.
 * @throws {InputError} E_GOLD naming the line that does not parse.
 */
export function parseGoldLines(jsonLines: string): GoldDocument[] {
  return jsonLines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [parseGoldLine(JSON.parse(line) as Record<string, unknown>)];
    } catch (cause) {
      throw new InputError(`Line ${index + 1} is not a gold document: ${String(cause)}`, { code: 'E_GOLD', cause });
    }
  });
}

/**
 * A story in our notation: remarks (`#`), header lines (`published: 2024-03-05`), a blank line, the marked text, a blank line, and a line
 * of facts for each statement (`q1 direct speaker="Jane Smith" date=2024-03-05`). A story of negatives has no facts.
 * @throws {InputError} E_MARKUP or E_GOLD when the notation is broken or a fact names a label that the text does not mark.
 */
export function parseStory(id: string, story: string): GoldDocument {
  const lines = story.replace(/\r\n/gu, '\n').split('\n');
  const headers: Record<string, string> = {};
  let at = 0;
  for (; at < lines.length && lines[at] !== ''; at++) {
    const header = /^(\w+): (.*)$/u.exec(lines[at] as string);
    if (header) headers[header[1] as string] = header[2] as string;
  }
  const isFact = (line: string): boolean => /^q\d+ (?:direct|mixed|indirect)\b/u.test(line);
  const body = lines.slice(at + 1);
  const firstFact = body.findIndex(isFact);
  const { text, spans } = parseMarkup((firstFact < 0 ? body : body.slice(0, firstFact)).join('\n').trim());
  const of = (label: string): Span[] => spans.filter((span) => span.label === label).map(({ start, end }) => ({ start, end }));

  const attributions = (firstFact < 0 ? [] : body.slice(firstFact)).filter(isFact).map((line): GoldAttribution => {
    const { label, words, fields } = parseLabelFacts(line);
    const content = of(label);
    if (content.length === 0)
      throw new InputError(`${id}: "${label}" has facts, but the text marks no {${label} …}`, { code: 'E_GOLD' });
    const number = label.slice(1);
    const type = words[0] as StatementType;
    const [date] = of(`d${number}`);
    return {
      id: label,
      type,
      quoted: content.flatMap((span) => (type === 'indirect' ? [] : quotedInside(text, span, type))),
      content: content.map((span) => (type === 'direct' ? withoutMarks(text, span) : span)),
      cue: of(`c${number}`),
      cueText: null,
      source: of(`s${number}`),
      speaker: fields.speaker === undefined || fields.speaker === 'null' ? null : fields.speaker,
      kind: fields.kind ?? 'person',
      date: fields.date ?? null,
      dateText: date ? text.slice(date.start, date.end) : null,
      stance: fields.stance ?? 'asserted',
    };
  });
  const document: Document = {
    id,
    url: null,
    title: headers.title ?? null,
    publisher: headers.publisher ?? null,
    author: null,
    published: headers.published ?? null,
    text,
  };
  return { document, attributions };
}

const MARKS = /["“”„‟«»‹›]|''|``|(?<!\p{L})['‘]|['’](?!\p{L})/u;

/** The stretches between marks inside the words of a mixed quotation; a direct one is such a stretch itself. */
function quotedInside(text: string, span: Span, type: StatementType): Span[] {
  const opens = MARKS.test(text.slice(span.start, span.start + 2));
  if (type === 'direct') return opens ? [withoutMarks(text, span)] : [];
  const found: Span[] = [];
  for (const match of text
    .slice(span.start, span.end)
    .matchAll(/“([^”]+)”|"([^"]+)"|(?<!\p{L})‘(.+?)’(?!\p{L})|(?<!\p{L})'(.+?)'(?!\p{L})|«([^»]+)»/gu)) {
    const words = match.slice(1).find((group) => group !== undefined) as string;
    const start = span.start + match.index + match[0].indexOf(words);
    found.push({ start, end: start + words.length });
  }
  return found;
}

function withoutMarks(text: string, span: Span): Span {
  let { start, end } = trim(text, span);
  while (start < end && /["“”„«»‹›'‘’`]/u.test(text.charAt(start))) start++;
  while (end > start && /["“”«»‹›'‘’`]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function parseGoldLine(line: Record<string, unknown>): GoldDocument {
  const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const spans = (value: unknown): Span[] =>
    ((value as [number, number][] | undefined) ?? []).map(([start, end]) => ({ start, end }));
  const attributions = (line.attributions as Record<string, unknown>[]).map(
    (a): GoldAttribution => ({
      id: String(a.id),
      type: a.type as StatementType,
      quoted: spans(a.quoted),
      content: spans(a.content),
      cue: spans(a.cue),
      cueText: string(a.cueText),
      source: spans(a.source),
      speaker: string(a.speaker),
      kind: string(a.kind),
      date: string(a.date),
      dateText: string(a.dateText),
      stance: null,
    }),
  );
  const document: Document = {
    id: String(line.id),
    url: null,
    title: string(line.title),
    publisher: string(line.publisher),
    author: null,
    published: string(line.published),
    text: String(line.text),
  };
  return { document, attributions };
}
