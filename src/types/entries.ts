// What the archive knows of one statement, article, speaker or newspaper, as its page shows it.

import type { CalendarDate, Document } from './article.ts';
import type { Correction } from './corrections.ts';
import type { Reason, Speaker } from './extraction.ts';
import type { Agreement } from './search.ts';
import type { HeldOffice, Statement, StatementSpeaker } from './statement.ts';
import type { QuotationChange } from './verification.ts';

/** Who used these words: one row for each speaker among the hits, most hits first. */
export type SpeakerGroup = {
  readonly speaker: StatementSpeaker;
  readonly count: number;
  /** Dates of the earliest and latest hit, as precise as they are known. */
  readonly first: string | null;
  readonly last: string | null;
};

export type SpeakerGroups = {
  readonly groups: readonly SpeakerGroup[] /** Whether there are more speakers than shown. */;
  readonly limited: boolean;
};

/** A speaker as lists show them. */
export type SpeakerEntry = Speaker & {
  readonly statements: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Only where it was an office that was looked for, and not a name. */
  readonly office?: HeldOffice | undefined;
};

export type SpeakerProfile = SpeakerEntry & {
  /** Titles and roles with the dates (of the articles) they were seen, earliest first. */
  readonly roles: readonly {
    readonly role: string;
    readonly first: string | null;
    readonly last: string | null;
    readonly count: number;
  }[];
  readonly years: readonly { readonly value: string; readonly count: number }[];
  readonly sources: readonly { readonly value: string; readonly count: number }[];
  /** Others of the same surname; never merged on that alone. */
  readonly namesakes: readonly SpeakerEntry[];
  /** Of a surname alone: full names it may be short for. Of a full name: surnames alone that may be this one. Nothing tells. */
  readonly couldBe: readonly SpeakerEntry[];
  /** What was put right by hand about who this is. */
  readonly corrections: readonly Correction[];
};

/** One statement with what surrounds it on its page. */
export type StatementDetail = {
  readonly statement: Statement;
  readonly reasons: readonly Reason[];
  /** Other statements that report the same words, earliest first. */
  readonly reports: readonly Statement[];
  /** For each of the reports what differs from these words, gravest first; missing where nobody who knows English looked. */
  readonly changes?: readonly (readonly QuotationChange[])[] | undefined;
  readonly agreement?: Agreement | undefined;
  readonly previousBySpeaker: string | null;
  readonly nextBySpeaker: string | null;
  /** Where the speaker is a surname alone: whom it may mean, best documented first. */
  readonly couldBe: readonly SpeakerEntry[];
  /** What was put right by hand here, oldest first. */
  readonly corrections: readonly Correction[];
};

export type DocumentDetail = { readonly document: Document; readonly statements: readonly Statement[] };

/** A newspaper or agency as lists show it; `id` is the slug of its name. */
export type SourceEntry = {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  readonly statements: number;
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
};

export type SourceProfile = SourceEntry & {
  /** Whom it quotes most. */
  readonly speakers: readonly SpeakerGroup[];
  /** Its articles, newest first. */
  readonly articles: readonly DocumentEntry[];
};

/** An article as lists show it. */
export type DocumentEntry = Omit<Document, 'text'> & { readonly statements: number };

/** What came out of an article; in one that is not in English nothing is looked for. */
export type DocumentYield = 'some' | 'none' | 'foreign';

/** By what a list of articles is narrowed down. */
export type DocumentFacet = 'source' | 'year' | 'found';

export type DocumentsRequest = {
  /** Words of the title; empty: all. */
  readonly q: string;
  /** Of each at most one value; of articles without a paper or a day it is `-`. */
  readonly chosen: { readonly [facet in DocumentFacet]: string | null };
  readonly offset: number;
  readonly limit: number;
};

export type DocumentsPage = {
  readonly total: number;
  /** Newest first. */
  readonly items: readonly DocumentEntry[];
  /** Every value with the articles that have it under what else is chosen; papers and yields most first, years latest first. */
  readonly facets: {
    readonly [facet in DocumentFacet]: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  };
};
