// Where the words stand that say when, the same at both doors: “two paragraphs above”.

import { numberWord } from '../language/number-words.ts';

/** Of what another paragraph tells; a reader who sees the day must see whence it was carried. */
export function presentDistance({ paragraphsAbove }: { readonly paragraphsAbove: number }): string {
  const count = Math.abs(paragraphsAbove);
  return `${numberWord(count) ?? count} ${count === 1 ? 'paragraph' : 'paragraphs'} ${paragraphsAbove < 0 ? 'below' : 'above'}`;
}
