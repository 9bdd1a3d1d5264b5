// An article as the rows that will be kept of it: all that can be made of it alone, by whichever thread has the time.
//
// What only the archive can tell (who that is among all, what other papers print) is left to the write.

import { createHash } from 'node:crypto';
import type { Naming } from '../../language/names/naming.ts';
import { type Sketch, sketchOf } from '../../search/same-words.ts';
import { formsIn, termsOf } from '../../search/words.ts';
import type { Document, Extraction, Gender, StatementSpeaker } from '../../types.ts';
import { slug } from './folding.ts';
import { packReasons, packRecord } from './record.ts';
import { bucketOf } from './register/register.ts';
import { recognisedBy, wordsSaid } from './same-words/printed-words.ts';
import { type Keys, keysOf } from './same-words/word-keys.ts';
import { appearancesIn, gendersIn, mentionFinder, speakersOf } from './speaker-rows.ts';

export type ArticleRows = {
  /** Of all that came in: same hash, same document. */
  readonly hash: string;
  /** Id of the newspaper. */
  readonly source: string | null;
  /** Of all that was found. */
  readonly digest: string;
  readonly appearances: readonly AppearanceRow[];
  readonly statements: readonly StatementRow[];
};

export type AppearanceRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly role: string | null;
  /** JSON, as are the members. */
  readonly aliases: string;
  readonly members: string;
  readonly gender: Gender | null;
  readonly bucket: string;
  readonly isFull: boolean;
};

export type StatementRow = {
  readonly id: string;
  readonly type: string;
  readonly start: number;
  readonly said: string | null;
  readonly speaker: StatementSpeaker | null;
  /** Under whom it is listed. */
  readonly listed: readonly string[];
  /** What two reports to the letter have in common; null where the words are few. */
  readonly words: number | null;
  /** JSON. */
  readonly mentions: string;
  readonly text: string;
  /** As record.ts packs it, as are the reasons. */
  readonly record: string;
  readonly reasons: string;
  /** The words between marks and how they are found; null where they are the reporter’s own, or too few. */
  readonly printed: { readonly text: string; readonly keys: Keys; readonly sketch: Sketch } | null;
};

export function prepareArticle(
  naming: Naming,
  extraction: Pick<Extraction, 'document' | 'statements' | 'resolutions' | 'evidence'>,
): ArticleRows {
  const { document } = extraction;
  const appearances = appearancesIn(extraction);
  const genders = gendersIn(naming, extraction.statements);
  const mentionsOf = mentionFinder(appearances);
  const hash = hashOf(document);
  const content = [hash];
  const taken = new Set<string>();
  const statements = extraction.statements.flatMap((statement, index): StatementRow[] => {
    // Ids are places, and a place holds one statement: should a later one claim the same place, the first stays.
    if (taken.has(statement.id)) return [];
    taken.add(statement.id);
    const { id, type, text, speaker, date } = statement;
    const [record, reasons] = [packRecord(statement), packReasons(extraction.evidence[index]?.reasons ?? [])];
    content.push(id, type, text, record, reasons);
    const printed = wordsSaid(statement);
    const words = formsIn(printed ?? '');
    const terms = words.map(({ term }) => term);
    const keys = keysOf({ terms, speaker });
    // Mostly all that is reported stands between marks.
    const mentions = mentionsOf(statement, (reported) => (reported === printed ? terms : termsOf(reported)));
    return [
      {
        id,
        type,
        start: statement.content[0]?.start ?? 0,
        said: date.value,
        speaker,
        listed: speakersOf(speaker),
        words: recognisedBy(terms),
        mentions: JSON.stringify(mentions),
        text,
        record,
        reasons,
        printed: printed === null || keys === null ? null : { text: printed, keys, sketch: sketchOf(printed, words) },
      },
    ];
  });
  return {
    hash,
    source: slug(document.publisher ?? '') || null,
    digest: createHash('sha256').update(content.join('')).digest('base64url'),
    appearances: appearances.map(({ id, name, kind, role, aliases, members }) => ({
      ...{ id, name, kind, role, aliases: JSON.stringify(aliases), members: JSON.stringify(members) },
      ...{ gender: genders.get(id) ?? null, ...bucketOf(naming, { speaker: id, name, kind }) },
    })),
    statements,
  };
}

/** Same hash, same document: over everything that came in. */
export function hashOf({ id, url, title, publisher, author, published, text, language }: Document): string {
  return createHash('sha256')
    .update(JSON.stringify([id, url, title, publisher, author, published, text, ...(language === undefined ? [] : [language])]))
    .digest('base64url');
}
