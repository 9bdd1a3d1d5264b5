// What was put right by hand, as programs write and read it: the change itself, and a line of `quoth corrections --json`.

import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { CorrectionChange } from '../types.ts';

const offset = z.int().nonnegative();
const named = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
const place = z
  .strictObject({ id: z.string(), document: z.string(), start: offset, end: offset, words: z.string() })
  .meta({ description: 'Where the statement stood, and its words, so that it is known again when it has moved.' });
const condition = z.string().nullable();
const kind = z.enum(['person', 'organization', 'group', 'document', 'unnamed']);

/** What was put right, as it is kept, written out and described to programs. */
export const correctionChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('said-by'), place, was: named.nullable(), speaker: z.strictObject({ ...named.shape, kind }) }),
  z.strictObject({
    kind: z.literal('said-on'),
    place,
    was: z.string().nullable(),
    date: z.strictObject({ value: z.string(), precision: z.enum(['day', 'month', 'year']) }),
  }),
  z.strictObject({ kind: z.literal('not-a-statement'), place }),
  z.strictObject({ kind: z.literal('merge'), speaker: named, into: named }),
  z.strictObject({
    kind: z.literal('split'),
    speaker: named,
    into: named,
    where: z.strictObject({ role: condition, source: condition, document: condition, called: condition }),
  }),
  z.strictObject({ kind: z.literal('rename'), speaker: named, name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('alias'), speaker: named, name: z.string().min(1) }),
]) satisfies z.ZodType<CorrectionChange>;

const correctionLine = z.object({ made: z.string(), undone: z.string().nullable(), change: correctionChange });

/** @throws {InputError} E_CORRECTION */
export function parseCorrection(line: unknown): z.infer<typeof correctionLine> {
  const parsed = correctionLine.safeParse(line);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError(
    `this is no correction (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}); "quoth corrections --json" writes them`,
    { code: 'E_CORRECTION' },
  );
}
