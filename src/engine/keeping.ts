// Looks after what is kept: which articles go, whether all of it is sound, and all of it as it came in.

import type { Archive } from '../archive/archive.ts';
import { plainRequest } from '../search/request.ts';
import { ownWords } from '../text/pieces.ts';
import type { Document, DocumentDetail } from '../types.ts';

/** Which articles; every condition that is given must hold. Of `ids` any. */
export type Selection = {
  readonly ids: readonly string[];
  /** The name of the newspaper, in any case. */
  readonly source: string | null;
  /** Published before this day; an article without a date is not before anything. */
  readonly before: string | null;
};

export type Keeping = {
  /** Removes articles with all that derives from them; yields the id of each once it is gone for good. */
  remove(selection: Selection): AsyncIterable<string>;
  /** Every article in the order they came in, as `add` takes it. */
  documents(): AsyncIterable<Document>;
  /** What is wrong with the archive, a sentence each; none when it is sound. */
  check(): AsyncIterable<string>;
  /** Copies the archive into a file of its own while it is in use. @throws {InputError} E_BACKUP where none can or should be written. */
  backup(file: string): Promise<void>;
};

/**
 * Articles that go in one transaction; others may write between, and wait half a second. After each, whoever bears a surname that was in them
 * is decided anew: of a columnist's three thousand articles by the sixty-four, that would be most of the work.
 */
const BATCH = 256;

export function createKeeping(archive: Archive): Keeping {
  return {
    documents: () => archive.documents(),
    backup: (file) => archive.backup(file),
    async *remove(selection) {
      const chosen: string[] = [];
      // Gathered first: an archive that changes under the walk might be walked twice or not at all.
      for await (const document of archive.documents()) if (isChosen(document, selection)) chosen.push(document.id);
      for (let at = 0; at < chosen.length; at += BATCH) yield* await archive.remove(chosen.slice(at, at + BATCH));
    },
    async *check() {
      yield* await archive.findDamage();
      let [documents, statements] = [0, 0];
      for await (const { id } of archive.documents()) {
        const detail = await archive.readDocument(id);
        documents++;
        statements += detail?.statements.length ?? 0;
        if (detail !== null) yield* notVerbatim(detail);
      }
      const status = await archive.status();
      if (status.documents !== documents) yield `${status.documents} articles are counted, and ${documents} are there`;
      if (status.statements !== statements) yield `${status.statements} statements are counted, and ${statements} are there`;
      const { total } = await archive.search(plainRequest('', { limit: 1, collapse: false }));
      if (total !== statements)
        yield `the index knows ${total} statements, the archive ${statements}; remove index.snapshot and check again`;
    },
  };
}

function isChosen({ id, publisher, published }: Document, { ids, source, before }: Selection): boolean {
  if (ids.length > 0 && !ids.includes(id)) return false;
  if (source !== null && publisher?.toLowerCase() !== source.toLowerCase()) return false;
  return before === null || (published !== null && published < before);
}

function* notVerbatim({ document, statements }: DocumentDetail): Generator<string> {
  for (const { id, type, text, quoted, content, source, cue, context, date } of statements) {
    const pieces = [...quoted, ...content, source, cue, context, date.expression].filter((piece) => piece !== null);
    const wrong = pieces.find(({ start, end, text }) => document.text.slice(start, end) !== text);
    // What a search shows is kept beside the places, which an archive may fill from the article itself.
    const shown = (type === 'direct' ? ownWords({ quoted, content }) : content).map((piece) => piece.text).join(' ');
    if (wrong !== undefined || shown !== text)
      yield `statement ${id} says “${(wrong?.text ?? text).slice(0, 60)}”, which is not what its article says there; run "quoth rebuild"`;
  }
}
