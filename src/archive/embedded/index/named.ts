// Whoever or whatever has a name, each kept once however many statements point to it: speakers, and newspapers.

import { termsOf } from '../../../search/words.ts';

/** Somebody or something with a name; `forms` are the folded name and aliases, each between spaces: " ada brandt ". */
export type Named = { readonly id: string; readonly name: string; readonly forms: Set<string> };

/** Where the list holds it; what is met for the first time is put in, and new names are remembered. */
export function intern(
  index: Map<string, number>,
  list: Named[],
  one: { readonly id: string; readonly name: string; readonly aliases: readonly string[] },
): number {
  let at = index.get(one.id);
  if (at === undefined) {
    at = list.push({ id: one.id, name: one.name, forms: new Set() }) - 1;
    index.set(one.id, at);
  }
  const known = list[at];
  if (known !== undefined) {
    // First met as somebody mentioned, without a name.
    if (known.name === '' && one.name !== '') list[at] = { ...known, name: one.name };
    for (const form of [one.name, ...one.aliases]) {
      const folded = nameForm(form);
      if (folded !== '  ') known.forms.add(folded);
    }
  }
  return at;
}

/** A name as its words between spaces, so that a search for one is a search for " brandt ". */
export function nameForm(name: string): string {
  return ` ${termsOf(name).join(' ')} `;
}
