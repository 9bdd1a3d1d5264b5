// Puts right by hand what a program got wrong: who said it, when, whether it is a statement at all, and which entries are one person.

import type { Archive } from '../archive/archive.ts';
import { InputError, NotFoundError } from '../errors.ts';
import { slug } from '../extract/who/speaker.ts';
import { parseDays } from '../search/dates.ts';
import type { Correction, CorrectionChange, DatePrecision, SplitConditions, Statement, StatementPlace } from '../types.ts';
import { findSpeaker, findStatement, named, nameFrom, speakerMeant } from './typed.ts';

/** What is wrong with a statement; null: nothing. `isNew` allows a name that only looks like a slip of one that is known. */
export type StatementFix = {
  readonly speaker: string | null;
  readonly isNew: boolean;
  readonly date: string | null;
  readonly isNoStatement: boolean;
};

/** `made` is always the time of day from the roof: `2031-04-03T09:30:00Z`. Speakers are named by id, or by a full name only one of them bears. */
export type Correcting = {
  /** All that were ever made, oldest first. */
  corrections(): Promise<readonly Correction[]>;
  /** One correction for each thing that was wrong. @throws {NotFoundError} E_NO_STATEMENT @throws {InputError} E_BAD_DATE, E_NEAR_NAME */
  correct(id: string, fix: StatementFix, made: string): Promise<readonly Correction[]>;
  /** Takes back what was put right in a statement. @throws {NotFoundError} E_NO_CORRECTION when nothing was. */
  undoStatement(id: string, made: string): Promise<readonly Correction[]>;
  /** The one is the other. @throws {NotFoundError} E_NO_SPEAKER @throws {InputError} E_SAME_SPEAKER */
  mergeSpeakers(from: string, into: string, made: string): Promise<Correction>;
  /** What fits the conditions is by somebody else, of this name or another. @throws {InputError} E_NO_SELECTION when it fits nothing. */
  splitSpeaker(id: string, where: SplitConditions, name: string | null, made: string): Promise<Correction>;
  renameSpeaker(id: string, name: string, made: string): Promise<Correction>;
  /** Another name of theirs: articles that use it in full mean them, and searches find them by it. */
  aliasSpeaker(id: string, name: string, made: string): Promise<Correction>;
  /** @throws {NotFoundError} E_NO_CORRECTION */
  undoCorrection(number: number, made: string): Promise<Correction>;
  /** Takes in what another archive's list of corrections holds; null for one that is held already, or was taken back. @throws {InputError} E_CORRECTION */
  takeIn(line: unknown): Promise<Correction | null>;
};

export function createCorrecting(archive: Archive): Correcting {
  const speakerCalled = (typed: string) => findSpeaker(archive, typed);
  return {
    corrections: () => archive.corrections(),
    async correct(id, fix, made) {
      const { statement } = await findStatement(archive, id);
      const kept: Correction[] = [];
      // All are looked at before any is kept: half a correction is none.
      for (const change of await changesOf(archive, statement, fix)) kept.push(await archive.correct(change, made));
      return kept;
    },
    async undoStatement(id, made) {
      const here = (await archive.corrections()).filter(
        ({ change, statement, undone }) => undone === null && 'place' in change && (statement === id || change.place.id === id),
      );
      if (here.length === 0) throw new NotFoundError(`Nothing was put right in a statement "${id}"`, { code: 'E_NO_CORRECTION' });
      for (const { number } of here) await archive.undo(number, made);
      const numbers = new Set(here.map(({ number }) => number));
      return (await archive.corrections()).filter(({ number }) => numbers.has(number));
    },
    async mergeSpeakers(from, into, made) {
      const [one, other] = [await speakerCalled(from), await speakerCalled(into)];
      if (one.id === other.id)
        throw new InputError(`"${from}" and "${into}" are one speaker already: ${one.id}`, { code: 'E_SAME_SPEAKER' });
      return archive.correct({ kind: 'merge', speaker: named(one), into: named(other) }, made);
    },
    async splitSpeaker(typed, where, name, made) {
      const speaker = await speakerCalled(typed);
      const told = [where.role, where.source, where.document, where.called].filter((value) => value !== null);
      if (told.length === 0)
        throw new InputError('Nothing says which articles mean somebody else; give --role, --source, --document or --called', {
          code: 'E_NO_SELECTION',
        });
      const into = { id: `${speaker.id}-${slug(told.join(' '))}`, name: name ?? where.called ?? speaker.name };
      const kept = await archive.correct({ kind: 'split', speaker: named(speaker), into, where }, made);
      if (kept.state === 'applied') {
        if (name !== null) await archive.correct({ kind: 'rename', speaker: into, name }, made);
        return kept;
      }
      await archive.undo(kept.number, made);
      throw new InputError(
        `No article that quotes ${speaker.id} fits ${told.map((value) => `"${value}"`).join(' and ')}; "quoth speaker ${speaker.id}" lists roles and names`,
        { code: 'E_NO_SELECTION' },
      );
    },
    renameSpeaker: async (typed, name, made) =>
      archive.correct({ kind: 'rename', speaker: named(await speakerCalled(typed)), name: nameFrom(name) }, made),
    aliasSpeaker: async (typed, name, made) =>
      archive.correct({ kind: 'alias', speaker: named(await speakerCalled(typed)), name: nameFrom(name) }, made),
    async undoCorrection(number, made) {
      const undone = await archive.undo(number, made);
      if (undone !== null) return undone;
      const known = (await archive.corrections()).find((one) => one.number === number);
      const why = known === undefined ? `There is no correction ${number}` : `Correction ${number} was taken back already`;
      throw new NotFoundError(`${why}; "quoth corrections" lists them`, { code: 'E_NO_CORRECTION' });
    },
    async takeIn(line) {
      // With the library that checks it, which nothing else here needs.
      const { parseCorrection } = await import('./correction-line.ts');
      const { change, made, undone } = parseCorrection(line);
      const held = (await archive.corrections()).some(
        (one) => one.undone === null && JSON.stringify(one.change) === JSON.stringify(change),
      );
      return undone !== null || held ? null : archive.correct(change, made);
    },
  };
}

async function changesOf(archive: Archive, statement: Statement, fix: StatementFix): Promise<readonly CorrectionChange[]> {
  const place = placeOf(statement);
  const changes: CorrectionChange[] = [];
  if (fix.speaker !== null) {
    const was = statement.speaker && named(statement.speaker);
    changes.push({ kind: 'said-by', place, was, speaker: await speakerMeant(archive, fix.speaker, fix.isNew) });
  }
  if (fix.date !== null) changes.push({ kind: 'said-on', place, was: statement.date.value, date: dateFrom(fix.date) });
  if (fix.isNoStatement) changes.push({ kind: 'not-a-statement', place });
  if (changes.length === 0)
    throw new InputError('Nothing says what is wrong; give --speaker, --date, --not-a-statement or --undo', {
      code: 'E_NO_CHANGE',
    });
  return changes;
}

function placeOf({ id, content, text, document }: Statement): StatementPlace {
  const [start, end] = [Math.min(...content.map((piece) => piece.start)), Math.max(...content.map((piece) => piece.end))];
  return { id, document: document.id, start, end, words: text };
}

/** @throws {InputError} E_BAD_DATE */
function dateFrom(typed: string): { readonly value: string; readonly precision: DatePrecision } {
  const precision = (['year', 'month', 'day'] as const)[typed.split('-').length - 1];
  if (precision === undefined || parseDays(typed) === null)
    throw new InputError(`"--date ${typed}" is no date; write it as YYYY-MM-DD, YYYY-MM or YYYY, such as 2022-02-25`, {
      code: 'E_BAD_DATE',
    });
  return { value: typed, precision };
}
