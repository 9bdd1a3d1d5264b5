// The shapes of our JSON, written once: the API's description is made from them, and tests hold every answer to them.

import { z } from 'zod';
import type {
  ArchiveStatus,
  ChangeKind,
  Document,
  Excerpt,
  SearchHit,
  SourceEntry,
  SourceProfile,
  Span,
  SpeakerEntry,
  SpeakerProfile,
  Statement,
  StatementSpeaker,
  VerifyMatch,
} from '../types.ts';

const offset = z.int().nonnegative();
const optional = z.string().nullable();
const count = z.int().nonnegative();

const span = z.strictObject({ start: offset, end: offset }).meta({
  id: 'Span',
  description: 'Half-open [start, end) in UTF-16 code units of the text of the document.',
}) satisfies z.ZodType<Span>;

const excerpt = z.strictObject({ start: offset, end: offset, text: z.string() }).meta({
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

const document = z
  .strictObject({ ...article.shape, language: z.string().optional(), text: z.string() })
  .meta({ id: 'Document' }) satisfies z.ZodType<Document>;

const date = z.strictObject({
  value: optional.meta({ description: '2022-02-24, 2022-02 or 2022: as precise as the article is.' }),
  precision: z.enum(['day', 'month', 'year']).nullable(),
  basis: z
    .enum(['stated', 'published', 'inferred', 'unknown'])
    .meta({ description: 'published: the article does not say when; its own date stands in.' }),
  expression: excerpt.nullable().meta({ description: 'The words that say when.' }),
});

const record = {
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
};

export const statementSchema = z.strictObject(record).meta({ id: 'Statement' }) satisfies z.ZodType<Statement>;

const hit = z
  .strictObject({
    ...record,
    highlights: z.array(span).meta({ description: 'Places in `text` that matched.' }),
    reports: z.array(z.string()).meta({ description: 'Ids of other reports of the same words, earliest first.' }),
  })
  .meta({ id: 'Hit' }) satisfies z.ZodType<SearchHit>;

const reason = z.strictObject({ name: z.string(), contribution: z.number(), at: excerpt.nullable() }).meta({ id: 'Reason' });

const speakerEntry = z
  .strictObject({ ...speaker.shape, aliases: z.array(z.string()), statements: count, first: optional, last: optional })
  .meta({ id: 'SpeakerEntry' }) satisfies z.ZodType<SpeakerEntry>;

const counted = z.strictObject({ value: z.string(), count });

const speakerProfile = z
  .strictObject({
    ...speakerEntry.shape,
    roles: z.array(z.strictObject({ role: z.string(), first: optional, last: optional, count })),
    years: z.array(counted),
    sources: z.array(counted),
    namesakes: z.array(speakerEntry).meta({ description: 'Others of the same surname; never merged on that alone.' }),
  })
  .meta({ id: 'SpeakerProfile' }) satisfies z.ZodType<SpeakerProfile>;

const groups = z.strictObject({
  groups: z.array(z.strictObject({ speaker, count, first: optional, last: optional })),
  limited: z.boolean(),
});

const sourceEntry = z
  .strictObject({ id: z.string(), name: z.string(), documents: count, statements: count, first: optional, last: optional })
  .meta({ id: 'SourceEntry' }) satisfies z.ZodType<SourceEntry>;

const sourceProfile = z
  .strictObject({
    ...sourceEntry.shape,
    speakers: groups.shape.groups,
    articles: z.array(z.strictObject({ ...article.shape, statements: count })),
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
    path: optional,
  })
  .meta({ id: 'Status' }) satisfies z.ZodType<ArchiveStatus>;

const facetValue = z.strictObject({
  value: z.string(),
  label: z.string(),
  count: count.meta({ description: 'Hits with this value under all other facets.' }),
  selected: z.boolean(),
  url: z.string().meta({ description: 'The search with this value chosen, or let go.' }),
});
const facet = z.array(facetValue);
const next = optional.meta({ description: 'The `cursor` of the next page; null on the last.' });
const hits = z.array(hit);
const difference = z.strictObject({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() });

const searchAnswer = z.strictObject({
  query: z.strictObject({
    text: z.string(),
    words: z.string().meta({ description: 'The query as understood, in words.' }),
    notices: z.array(z.strictObject({ code: z.string(), message: z.string(), suggestion: optional })),
    filters: z.array(z.strictObject({ field: z.string(), value: z.string(), negated: z.boolean() })),
  }),
  total: count.meta({ description: 'All hits, counted as statements.' }),
  items: hits,
  facets: z.strictObject({ speaker: facet, source: facet, year: facet, type: facet, kind: facet }),
  next,
  previous: optional,
  relaxed: z
    .strictObject({ reason: z.string(), items: hits })
    .nullable()
    .meta({ description: 'Nearby results when there are few; never counted in `total`.' }),
  suggestions: z.array(z.strictObject({ query: z.string(), total: count })),
  removals: z.array(z.strictObject({ part: z.string(), query: z.string(), facet: optional, total: count })),
  looksPasted: z.boolean(),
  partial: z.boolean().meta({ description: 'Whether time ran out and the answer is incomplete.' }),
  sort: z.enum(['relevance', 'newest', 'oldest', 'reported']).nullable(),
  collapse: z.boolean(),
  timeline: z.strictObject({
    unit: z.enum(['month', 'year']),
    bars: z.array(z.strictObject({ ...counted.shape, url: z.string(), selected: z.boolean() })),
    earlier: z.strictObject({ count, url: z.string() }).nullable().meta({ description: 'What lies before the first bar.' }),
    coarse: count.meta({ description: 'Known by year only, and so among no month.' }),
    undated: count,
  }),
  groups: groups.nullable(),
});

const side = z.strictObject({ speaker: speakerProfile, total: count, items: hits }).nullable();

/** What each address answers, by the path of its page. */
const changeKind = z.enum([
  'negation',
  'condition',
  'number',
  'name',
  'modal',
  'not-asserted',
  'spliced',
  'left-out',
  'put-in',
  'order',
  'word',
  'spelling',
]) satisfies z.ZodType<ChangeKind>;

const match = z.strictObject({
  statement: statementSchema,
  similarity: z.number().min(0).max(1).meta({ description: 'Share of agreeing words. To sort by, never to decide by.' }),
  coverage: z.enum(['whole', 'excerpt', 'elided']),
  speakerMatches: z.boolean().nullable().meta({ description: 'Null: nobody was named, or the article does not say who spoke.' }),
  diff: z.array(difference).meta({ description: 'insert: only in the pasted words. delete: only in the statement.' }),
  changes: z
    .array(z.strictObject({ kind: changeKind, words: z.string() }))
    .meta({ description: 'What differs, gravest first; empty: verbatim, or legitimately shortened.' }),
  reports: z.array(statementSchema).meta({ description: 'Every report of these words, earliest first.' }),
}) satisfies z.ZodType<VerifyMatch>;

/** What `/verify.json` answers, by GET as by POST. */
export const verifyAnswer = z.strictObject({
  verdict: z
    .enum(['exact', 'altered', 'wrong-speaker', 'paraphrase', 'not-found'])
    .nullable()
    .meta({ description: 'not-found proves nothing: see `coverage`. Null: nothing was asked.' }),
  words: z.strictObject({ label: z.string(), headline: z.string(), notes: z.array(z.string()) }).nullable(),
  text: z.string(),
  speaker: optional,
  matches: z.array(match),
  namesakes: z.array(z.string()).meta({ description: 'Full names that the given speaker fits, when there are several.' }),
  coverage: z.strictObject({ documents: count, statements: count, first: optional, last: optional }),
});

export const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  '/': z.strictObject({
    status: statusSchema,
    examples: z.array(z.strictObject({ q: z.string(), total: count, url: z.string() })),
    newest: hits,
  }),
  '/search': searchAnswer,
  '/statements/:id': z.strictObject({
    statement: statementSchema,
    reasons: z.array(reason),
    surroundings: excerpt,
    reports: z.array(z.strictObject({ statement: statementSchema, differences: z.array(difference) })),
    previousBySpeaker: optional,
    nextBySpeaker: optional,
  }),
  '/speakers': z.strictObject({ query: z.string(), total: count, items: z.array(speakerEntry) }),
  '/speakers/:id': z.strictObject({
    speaker: speakerProfile,
    words: z.array(z.strictObject({ word: z.string(), count })),
    timeline: z.strictObject({ unit: z.enum(['month', 'year']), bars: z.array(counted), earlier: count, coarse: count }),
    mostReported: hits,
    total: count,
    items: hits,
    next,
    previous: optional,
  }),
  '/documents/:id': z.strictObject({ document, statements: z.array(statementSchema) }),
  '/sources': z.strictObject({ query: z.string(), total: count, items: z.array(sourceEntry) }),
  '/sources/:id': z.strictObject({ source: sourceProfile }),
  '/verify': verifyAnswer,
  '/compare': z.strictObject({
    query: z.string(),
    a: side,
    b: side,
    unknown: z.array(z.string()),
    topics: z.array(z.strictObject({ word: z.string(), a: count, b: count })),
    speakers: z.array(speakerEntry),
  }),
  '/about': z.strictObject({ status: statusSchema, scores: z.array(z.looseObject({ kind: z.string() })) }),
};

export const extractAnswer = z.strictObject({
  document,
  statements: z.array(z.strictObject({ ...record, reasons: z.array(reason) })),
});

export const suggestAnswer = z.strictObject({
  query: z.string(),
  items: z.array(
    z.strictObject({ kind: z.enum(['speaker', 'word']), label: z.string(), note: optional, statements: count, url: z.string() }),
  ),
});

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().meta({ description: 'Stable, for programs.' }),
    instance: z.string(),
    errors: z.array(z.strictObject({ parameter: z.string(), detail: z.string() })).optional(),
    instead: z.strictObject({ label: z.string(), url: z.string() }).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });
