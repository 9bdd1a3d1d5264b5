// Whose child somebody is, as Malaysia and Singapore write it: Ravi [a/l] Kumaran, Letchumi [d/o] Raman.

import type { Names } from './names.ts';

const SLASHED = /(?<= \p{Ll})\/(?=\p{Ll} \p{Lu})/gu;
const JOINED = /(?<= \p{Ll})-(?=\p{Ll} \p{Lu})/gu;

/** The same text with a hyphen for the stroke of every such particle, which makes it one word. No character comes or goes. */
export function joinPatronymics({ names }: { readonly names: Pick<Names, 'particle'> }, text: string): string {
  return text.replace(SLASHED, (stroke, at: number) =>
    names.particle(`${text[at - 1]}-${text[at + 1]}`) === null ? stroke : '-',
  );
}

/** A name as the article writes it: with the stroke. */
export function withStroke(name: string): string {
  return name.replace(JOINED, '/');
}
