// Chance that repeats itself: the same seed gives the same numbers, so that a generated article is the same every time.

export type Chance = {
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  /** Whether it happens, `share` times in one. */
  readonly happens: (share: number) => boolean;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
  /** One of the keys, as often as its weight says. */
  readonly weighed: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
};

/** Mulberry32: small, and good enough to make things up with. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b9) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    happens: (share) => next() < share,
    oneOf: (items) => items[below(items.length)] as (typeof items)[number], // items are never empty here
    weighed: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return (entries.at(-1) as (typeof entries)[number])[0];
    },
    shuffled: (items) => {
      const shuffled = [...items];
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [shuffled[at], shuffled[other]] = [shuffled[other] as (typeof items)[number], shuffled[at] as (typeof items)[number]];
      }
      return shuffled;
    },
  };
}
