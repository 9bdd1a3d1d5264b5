// What a short form stands for: “it’s” is “it is” or “it has”, and no “it” of which something is.

import { readTable } from './load.ts';

let known: ReadonlyMap<string, readonly (readonly string[])[]> | null = null;

/** Of a lower-case word with straight apostrophes; empty for other words. Reads the table at the first call. */
export function longForms(word: string): readonly (readonly string[])[] {
  known ??= readForms();
  return known.get(word) ?? [];
}

function readForms(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const forms = new Map<string, (readonly string[])[]>();
  for (const { short = '', long = '' } of readTable('short-forms', ['short', 'long']))
    forms.set(short, [...(forms.get(short) ?? []), long.split(' ')]);
  return forms;
}
