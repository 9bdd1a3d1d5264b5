// Where the words stand that say when, the same at both doors: “two paragraphs above”.

/** Of what another paragraph tells; a reader who sees the day must see whence it was carried. */
export function presentDistance({ paragraphsAbove }: { readonly paragraphsAbove: number }): string {
  const count = Math.abs(paragraphsAbove);
  return `${NUMBERS[count] ?? count} ${count === 1 ? 'paragraph' : 'paragraphs'} ${paragraphsAbove < 0 ? 'below' : 'above'}`;
}

const NUMBERS: readonly string[] = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
