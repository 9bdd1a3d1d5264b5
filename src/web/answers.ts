// What each address answers, made of the records: `/search.json` → {query, total, items, facets, …}.

import { z } from 'zod';
import type { ChangeKind, VerifyMatch } from '../types.ts';
import {
  agreement,
  correction,
  count,
  counted,
  document,
  documentEntry,
  excerpt,
  groups,
  hit,
  optional,
  reason,
  record,
  sourceEntry,
  sourceProfile,
  speakerEntry,
  speakerProfile,
  statementSchema,
  statusSchema,
} from './records.ts';

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

const verdict = z.enum(['exact', 'altered', 'wrong-speaker', 'paraphrase', 'not-found']);
const verdictWords = z.strictObject({ label: z.string(), headline: z.string(), notes: z.array(z.string()) });

const suggestedSpeaker = speakerEntry.pick({ id: true, name: true, role: true, statements: true, office: true });

const searchAnswer = z.strictObject({
  query: z.strictObject({
    text: z.string(),
    words: z.string().meta({ description: 'The query as understood, in words.' }),
    understood: z.boolean().meta({ description: 'Whether there was anything to search for; if not, nothing is found.' }),
    notices: z.array(z.strictObject({ code: z.string(), message: z.string(), suggestion: optional })),
    filters: z.array(z.strictObject({ field: z.string(), value: z.string(), negated: z.boolean() })),
  }),
  total: count.meta({ description: 'All hits, counted as statements.' }),
  items: hits,
  people: z.array(suggestedSpeaker).meta({
    description: 'Who is called by all the words of a query that is nothing but words, or holds that office.',
  }),
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
  check: z
    .strictObject({ verdict, words: verdictWords, nearest: statementSchema.nullable(), url: z.string() })
    .nullable()
    .meta({ description: 'Of what looks like a pasted quotation, on its first page: what checking it says. See `/verify`.' }),
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
  follow: z.string().meta({ description: 'This search without order and page: what a feed of it follows.' }),
});

const side = z.strictObject({ speaker: speakerProfile, total: count, items: hits }).nullable();

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
  verdict: verdict
    .nullable()
    .meta({ description: 'not-found proves nothing: see `coverage`. Never null: without a text there is an error.' }),
  words: verdictWords.nullable(),
  text: z.string(),
  speaker: optional,
  matches: z.array(match).meta({ description: 'At most ten, nearest first.' }),
  total: count.meta({ description: 'How many statements match.' }),
  sentences: z
    .array(
      z.strictObject({ text: z.string(), verdict: verdict.nullable(), statement: optional, speaker: optional, change: optional }),
    )
    .meta({
      description: 'Of a paste that is more than one statement: each sentence by itself. Null: too short to be looked for.',
    }),
  namesakes: z.array(z.string()).meta({ description: 'Full names in the archive that the given speaker fits, when several.' }),
  didYouMean: optional.meta({
    description: 'Whose name the given one may be a slip for; nobody in the archive is called by it.',
  }),
  coverage: z.strictObject({ documents: count, statements: count, first: optional, last: optional }),
});

/** What each address answers, by the path of its page. */
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
    dayTold: excerpt.nullable().meta({ description: 'Where another paragraph says when: the sentence that does.' }),
    reports: z.array(
      z.strictObject({
        statement: statementSchema,
        differences: z.array(difference),
        changes: z.array(z.strictObject({ kind: changeKind, words: z.string() })),
      }),
    ),
    agreement: agreement.nullable().meta({ description: 'Null: no other paper prints the words.' }),
    previousBySpeaker: optional,
    nextBySpeaker: optional,
    couldBe: z.array(speakerEntry).meta({ description: 'Where the speaker is a surname alone: whom it may mean.' }),
    corrections: z.array(correction),
    links: z.strictObject({
      permalink: optional.meta({ description: 'Null while the house has no public address.' }),
      original: optional.meta({ description: 'The original page, scrolled to the words.' }),
    }),
    schemaOrg: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'schema.org’s terms for it, as JSON-LD; null for what nobody claimed.' }),
    warnings: z.array(z.string()).meta({ description: 'What whoever cites should know.' }),
    citations: z.array(z.strictObject({ style: z.string(), label: z.string(), text: z.string() })),
  }),
  '/speakers': z.strictObject({
    query: z.string(),
    sort: z.enum(['name', 'statements']),
    total: count,
    items: z.array(speakerEntry),
    apart: z
      .array(z.strictObject({ id: z.string(), source: optional }))
      .meta({ description: 'Of those of one name: who printed them.' }),
    near: z.array(suggestedSpeaker).meta({ description: 'Where nobody has that name: those whose name is a slip away.' }),
  }),
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
  '/documents': z.strictObject({
    query: z.string(),
    total: count,
    items: z.array(documentEntry).meta({ description: 'Newest first.' }),
    facets: z.strictObject({ source: facet, year: facet, found: facet }),
    page: z.int().positive(),
    pages: z.int().positive(),
  }),
  '/documents/:id': z.strictObject({
    document: z.strictObject({
      ...document.shape,
      text: optional.meta({ description: 'Null where this server shows only the paragraphs that hold statements.' }),
    }),
    statements: z.array(statementSchema),
    passages: z.array(excerpt).nullable(),
  }),
  '/sources': z.strictObject({
    query: z.string(),
    total: count,
    items: z.array(sourceEntry),
    sourceless: sourceEntry.nullable().meta({
      description: 'The articles that name no source, summed up; null where there are none, and where a name is asked for.',
    }),
  }),
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
  '/about': z.strictObject({
    status: statusSchema,
    scores: z.array(z.looseObject({ kind: z.string() })),
    measured: z
      .array(
        z.strictObject({
          set: z.string(),
          meaning: z.string().nullable(),
          articles: z.string(),
          rightNames: z.string(),
          foundRightly: z.string(),
        }),
      )
      .meta({ description: 'Of articles whose errors nobody has read, in percent.' }),
  }),
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

const way = z.strictObject({ label: z.string(), url: z.string() });

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().meta({ description: 'Stable, for programs.' }),
    instance: z.string(),
    errors: z.array(z.strictObject({ parameter: z.string(), detail: z.string() })).optional(),
    instead: way.optional(),
    near: z.array(way).optional().meta({ description: 'What may be meant.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });
