// Small articles with what was found in them, made by hand: the archive is tested without the extractor.

import type { Attribution, Document, Extraction, Resolution, Span, Speaker, Statement } from '../../src/types.ts';

export type Said = {
  /** The quoted words; they must stand in the text. */
  readonly words: string;
  /** "Ada Lund"; "Ada Lund and Bo Berg" is a joint speaker; null: nobody is named. */
  readonly by?: string | null;
  readonly role?: string;
  readonly aliases?: readonly string[];
  readonly date?: string | null;
  readonly type?: Statement['type'];
};

export type Article = Partial<Omit<Document, 'text'>> & {
  readonly id: string;
  readonly text?: string;
  readonly said?: readonly Said[];
};

export function documentOf({ id, said = [], ...about }: Article): Document {
  const text = about.text ?? said.map(({ words, by }) => `“${words},” said ${by ?? 'somebody'}.`).join('\n');
  const blank = { url: null, title: null, publisher: null, author: null, published: null };
  return { ...blank, ...about, id, text };
}

export function extractionOf(article: Article): Extraction {
  const document = documentOf(article);
  const { text, ...about } = document;
  const found = (article.said ?? []).map((said) => ({ said, span: placeOf(text, said.words) }));
  const statements = found.map(({ said, span }): Statement => {
    const piece = { ...span, text: text.slice(span.start, span.end) };
    const speaker = speakerOf(said, document.id);
    const value = said.date === undefined ? document.published : said.date;
    const precision = value === null ? null : ((['year', 'month', 'day'] as const)[value.split('-').length - 1] ?? null);
    return {
      id: `${document.id}-${span.start}`,
      type: said.type ?? 'direct',
      text: piece.text,
      quoted: said.type === 'indirect' ? [] : [piece],
      content: [piece],
      speaker: speaker && {
        id: speaker.id,
        name: speaker.name,
        kind: speaker.kind,
        role: speaker.role,
        members: speaker.members,
      },
      stance: 'asserted',
      source: null,
      cue: null,
      date: { value, precision, basis: value === null ? 'unknown' : 'published', expression: null },
      confidence: 0.9,
      context: piece,
      document: about,
    };
  });
  return {
    document,
    segments: { paragraphs: [], sentences: [], words: [] },
    quoted: [],
    cues: [],
    mentions: [],
    attributions: found.map(({ span }) => attributionOf(span)),
    resolutions: found.map(({ said }): Resolution => ({ speaker: speakerOf(said, document.id), reasons: [] })),
    dates: statements.map(({ date }) => ({ ...date, expression: null })),
    evidence: found.map(({ span }) => ({ confidence: 0.9, reasons: [{ name: 'next to the cue', contribution: 1.5, at: span }] })),
    statements,
  };
}

function speakerOf({ by, role, aliases }: Said, document: string): Speaker | null {
  if (by === undefined || by === null) return null;
  // A surname alone means somebody only inside its article, as the extractor has it.
  const idOf = (name: string): string =>
    name.includes(' ') ? name.toLowerCase().replaceAll(' ', '-') : `${name.toLowerCase()}-${document}`;
  const members = by.includes(' and ') ? by.split(' and ').map((name) => ({ id: idOf(name), name })) : [];
  const kind = members.length > 0 ? 'group' : 'person';
  return { id: idOf(by), name: by, role: role ?? null, kind, aliases: aliases ?? [], members };
}

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

function attributionOf(span: Span): Attribution {
  const quotation = { type: 'direct', content: [span], quoted: [span], depth: 0 } as const;
  const evidence = { confidence: 0.9, reasons: [] };
  return { quotation, source: null, mention: null, cue: null, carriedFrom: null, stance: 'asserted', evidence };
}
