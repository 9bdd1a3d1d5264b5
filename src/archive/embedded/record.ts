// A statement as its row keeps it: the context whole, and what lies inside it by its place alone.
//
// Quoted words stand in the text, the quoted pieces, the content and the context: written out four times they were half the database.

import type { Excerpt, Statement } from '../../types.ts';

/** The columns beside the record, and the document, which is joined to it. */
type Apart = 'id' | 'type' | 'text' | 'document';

type Packed<Value> = Value extends Excerpt ? Omit<Value, 'text'> & { readonly text?: string } : never;

type PackedRecord = Omit<Statement, Apart | 'quoted' | 'content' | 'source' | 'cue' | 'date'> & {
  readonly quoted: readonly Packed<Excerpt>[];
  readonly content: readonly Packed<Excerpt>[];
  readonly source: Packed<Excerpt> | null;
  readonly cue: Packed<NonNullable<Statement['cue']>> | null;
  readonly date: Omit<Statement['date'], 'expression'> & { readonly expression: Packed<Excerpt> | null };
};

export function packRecord(statement: Statement): string {
  const { quoted, content, speaker, stance, source, cue, date, confidence, context } = statement;
  const pack = <Piece extends Excerpt>(piece: Piece): Packed<Excerpt> => {
    const { text, ...place } = piece;
    return textAt(context, place) === text ? place : piece;
  };
  const packed: PackedRecord = {
    quoted: quoted.map(pack),
    content: content.map(pack),
    speaker,
    stance,
    source: source && pack(source),
    // pack keeps every field but the text.
    cue: cue && (pack(cue) as Packed<NonNullable<Statement['cue']>>),
    date: { ...date, expression: date.expression && pack(date.expression) },
    confidence,
    context,
  };
  return JSON.stringify(packed);
}

/** The statement that was packed, with its fields in the order of the contract. */
export function unpackRecord(record: string, { id, type, text, document }: Pick<Statement, Apart>): Statement {
  const { quoted, content, speaker, stance, source, cue, date, confidence, context } = JSON.parse(record) as PackedRecord;
  const unpack = ({ start, end, text: kept }: Packed<Excerpt>): Excerpt => ({
    start,
    end,
    text: kept ?? textAt(context, { start, end }),
  });
  return {
    id,
    type,
    text,
    quoted: quoted.map(unpack),
    content: content.map(unpack),
    speaker,
    stance,
    source: source && unpack(source),
    cue: cue && { ...unpack(cue), lemma: cue.lemma },
    date: { ...date, expression: date.expression && unpack(date.expression) },
    confidence,
    context,
    document,
  };
}

/** The words at a place, as far as the context holds them. */
function textAt(context: Excerpt, { start, end }: { readonly start: number; readonly end: number }): string {
  return start < context.start ? '' : context.text.slice(start - context.start, end - context.start);
}
