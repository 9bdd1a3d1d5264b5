// The records of our JSON, written once: the API’s description is made from them, and tests hold every answer to them.

import { z } from 'zod';
import { correctionChange } from '../engine/correction-line.ts';
import type {
  Agreement,
  Correction,
  Document,
  DocumentEntry,
  Excerpt,
  SearchHit,
  SourceEntry,
  SourceProfile,
  Span,
  SpeakerEntry,
  SpeakerProfile,
  Statement,
  StatementSpeaker,
} from '../types.ts';
import type { Holdings } from './page.ts';

const offset = z.int().nonnegative();
export const optional = z.string().nullable();
export const count = z.int().nonnegative();

const span = z.strictObject({ start: offset, end: offset }).meta({
  id: 'Span',
  description: 'Half-open [start, end) in UTF-16 code units of the text of the document.',
}) satisfies z.ZodType<Span>;

export const excerpt = z.strictObject({ start: offset, end: offset, text: z.string() }).meta({
  id: 'Excerpt',
  description: 'A span with the words it holds: `text.slice(start, end)` of the document, always.',
}) satisfies z.ZodType<Excerpt>;

const kind = z.enum(['person', 'organization', 'group', 'document', 'unnamed']);
const members = z
  .array(z.strictObject({ id: z.string(), name: z.string() }))
  .meta({ description: 'Of a joint speaker, else empty.' });

const speaker = z
  .strictObject({
    id: z.string(),
    name: z.string().meta({ description: 'The fullest form the article gives, without titles.' }),
    kind,
    role: optional.meta({ description: 'The title or role the article gives.' }),
    members,
  })
  .meta({ id: 'Speaker' }) satisfies z.ZodType<StatementSpeaker>;

const article = z
  .strictObject({ id: z.string(), title: optional, publisher: optional, author: optional, url: optional, published: optional })
  .meta({ id: 'Article', description: 'Where it was printed; null: the article does not say.' }) satisfies z.ZodType<
  Omit<Document, 'text'>
>;

export const document = z
  .strictObject({ ...article.shape, language: z.string().optional(), text: z.string() })
  .meta({ id: 'Document' }) satisfies z.ZodType<Document>;

const date = z.strictObject({
  value: optional.meta({ description: '2022-02-24, 2022-02 or 2022: as precise as the article is.' }),
  precision: z.enum(['day', 'month', 'year']).nullable(),
  basis: z
    .enum(['stated', 'published', 'inferred', 'unknown'])
    .meta({ description: 'published: no other date was found in the article; its own stands in.' }),
  expression: excerpt.nullable().meta({ description: 'The words that say when.' }),
  inherited: z.strictObject({ paragraphsAbove: z.int() }).optional().meta({
    description:
      'Only where another paragraph says when, of an occasion these words seem to go on with; negative: it stands below them.',
  }),
});

export const record = {
  id: z.string().meta({ description: 'Document id, "-", and the place where the words begin.' }),
  type: z.enum(['direct', 'mixed', 'indirect']).meta({
    description:
      'direct: all is the speaker’s own words. mixed: only what stands between marks is. indirect: the reporter’s words.',
  }),
  text: z
    .string()
    .meta({ description: 'For display: the quoted pieces of a direct statement, else the content pieces, joined by a space.' }),
  quoted: z.array(excerpt).meta({ description: 'The words between marks, without the marks.' }),
  content: z.array(excerpt).min(1).meta({ description: 'All that is reported, paraphrase included.' }),
  speaker: speaker.nullable().meta({ description: 'Null: the article does not say.' }),
  stance: z
    .enum(['asserted', 'denied', 'not-said', 'asked', 'hypothetical'])
    .meta({ description: 'Only asserted words were claimed by the speaker.' }),
  source: excerpt.nullable().meta({ description: 'The words that name the speaker here.' }),
  cue: z
    .strictObject({ ...excerpt.shape, lemma: z.string() })
    .nullable()
    .meta({ description: 'The words that introduce the speech.' }),
  date: date.meta({ description: 'When it was said, and how we know.' }),
  confidence: z.number().min(0).max(1).meta({ description: 'Of statements with 0.8, eight in ten have the right speaker.' }),
  context: excerpt.meta({ description: 'The sentences it stands in.' }),
  document: article,
  identified: z
    .strictObject({
      as: z.string().meta({ description: 'What the article calls the speaker.' }),
      because: z.array(z.enum(['same-words', 'named-in-title', 'same-role', 'same-body', 'same-paper', 'same-company'])),
    })
    .optional()
    .meta({ description: 'Where the article gives a surname alone: why it is taken for the speaker named here.' }),
  corrected: z
    .strictObject({
      by: z.array(z.int()).meta({ description: 'Numbers of the corrections.' }),
      was: z.strictObject({ speaker: speaker.nullable().optional(), date: date.optional() }),
    })
    .optional()
    .meta({ description: 'Put right by hand; `was` holds what it said before.' }),
};

export const correction = z
  .strictObject({
    number: z.int().positive(),
    made: z.string().meta({ description: 'When, as 2031-04-03T09:30:00Z.' }),
    undone: optional,
    change: correctionChange,
    state: z
      .enum(['applied', 'waiting', 'undone'])
      .meta({ description: 'waiting: what it speaks of is not there, or not any more; it holds as soon as it is.' }),
    statement: optional.meta({ description: 'The statement it is attached to now, which may have moved.' }),
  })
  .meta({ id: 'Correction', description: 'What somebody put right by hand.' }) satisfies z.ZodType<Correction>;

export const statementSchema = z.strictObject(record).meta({ id: 'Statement' }) satisfies z.ZodType<Statement>;

export const agreement = z
  .strictObject({
    papers: count.meta({ description: 'Papers that print these words, this one among them.' }),
    agreeing: count.meta({ description: 'Papers that name the same speaker, this one among them.' }),
    others: z.array(z.strictObject({ speaker, papers: count })).meta({ description: 'Whom other papers name instead.' }),
    reworded: count.meta({ description: 'Reports whose words differ by more than being shorter or longer.' }),
    confidence: z.number().min(0).max(1).meta({
      description:
        '`confidence`, raised by papers that agree on the speaker (never above 0.99) and lowered by those that do not.',
    }),
  })
  .meta({
    id: 'Agreement',
    description: 'What the papers with the same words say about the speaker.',
  }) satisfies z.ZodType<Agreement>;

export const hit = z
  .strictObject({
    ...record,
    highlights: z.array(span).meta({ description: 'Places in `text` that matched.' }),
    nameHighlights: z.array(span).optional().meta({ description: 'Places in the name of the speaker that matched.' }),
    reports: z.array(z.string()).meta({ description: 'Ids of other reports of the same words among the hits, earliest first.' }),
    agreement: agreement.optional(),
  })
  .meta({ id: 'Hit' }) satisfies z.ZodType<SearchHit>;

export const reason = z
  .strictObject({
    name: z.string(),
    contribution: z.number().meta({ description: 'Its share of the score, in log-odds.' }),
    words: z.string().meta({ description: 'The reason in a sentence.' }),
    at: excerpt.nullable(),
  })
  .meta({ id: 'Reason' });

export const speakerEntry = z
  .strictObject({
    ...speaker.shape,
    aliases: z.array(z.string()),
    statements: count,
    first: optional,
    last: optional,
    office: z.strictObject({ role: z.string(), first: optional, last: optional }).optional().meta({
      description:
        'Only where an office was looked for, and no name: what it is called, and the days of the articles that give it.',
    }),
  })
  .meta({ id: 'SpeakerEntry' }) satisfies z.ZodType<SpeakerEntry>;

export const counted = z.strictObject({ value: z.string(), count });

export const speakerProfile = z
  .strictObject({
    ...speakerEntry.shape,
    roles: z.array(z.strictObject({ role: z.string(), first: optional, last: optional, count })),
    years: z.array(counted),
    sources: z.array(counted),
    namesakes: z.array(speakerEntry).meta({ description: 'Others of the same surname; never merged on that alone.' }),
    couldBe: z.array(speakerEntry).meta({
      description: 'Of a surname alone: whom it may mean. Of a full name: surnames alone that may mean this one. Nothing tells.',
    }),
    corrections: z.array(correction),
  })
  .meta({ id: 'SpeakerProfile' }) satisfies z.ZodType<SpeakerProfile>;

export const groups = z.strictObject({
  groups: z.array(z.strictObject({ speaker, count, first: optional, last: optional })),
  limited: z.boolean(),
});

export const sourceEntry = z
  .strictObject({ id: z.string(), name: z.string(), documents: count, statements: count, first: optional, last: optional })
  .meta({ id: 'SourceEntry' }) satisfies z.ZodType<SourceEntry>;

export const documentEntry = z
  .strictObject({ ...article.shape, language: z.string().optional(), statements: count })
  .meta({ id: 'DocumentEntry' }) satisfies z.ZodType<DocumentEntry>;

export const sourceProfile = z
  .strictObject({
    ...sourceEntry.shape,
    speakers: groups.shape.groups,
    articles: z.array(documentEntry),
  })
  .meta({ id: 'SourceProfile' }) satisfies z.ZodType<SourceProfile>;

export const statusSchema = z
  .strictObject({
    documents: count,
    statements: count,
    speakers: count,
    sources: count,
    period: z.strictObject({ first: optional, last: optional }),
    version: z.string().meta({ description: 'Changes whenever the content changes.' }),
  })
  .meta({ id: 'Status' }) satisfies z.ZodType<Holdings>;
