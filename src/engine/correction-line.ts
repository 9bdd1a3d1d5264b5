// A line of `quoth corrections --json`, as another archive takes it in.

import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { CorrectionChange } from '../types.ts';

const name = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
const place = z.strictObject({ start: z.int(), end: z.int(), id: z.string(), document: z.string(), words: z.string() });
const condition = z.string().nullable();
const kind = z.enum(['person', 'organization', 'group', 'document', 'unnamed']);

const correctionLine = z.object({
  made: z.string(),
  undone: z.string().nullable(),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('said-by'), place, was: name.nullable(), speaker: z.strictObject({ ...name.shape, kind }) }),
    z.strictObject({
      kind: z.literal('said-on'),
      place,
      was: z.string().nullable(),
      date: z.strictObject({ value: z.string(), precision: z.enum(['day', 'month', 'year']) }),
    }),
    z.strictObject({ kind: z.literal('not-a-statement'), place }),
    z.strictObject({ kind: z.literal('merge'), speaker: name, into: name }),
    z.strictObject({
      kind: z.literal('split'),
      speaker: name,
      into: name,
      where: z.strictObject({ role: condition, source: condition, document: condition, called: condition }),
    }),
    z.strictObject({ kind: z.literal('rename'), speaker: name, name: z.string().min(1) }),
    z.strictObject({ kind: z.literal('alias'), speaker: name, name: z.string().min(1) }),
  ]),
}) satisfies z.ZodType<{ readonly change: CorrectionChange }>;

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
