// Which statements report the same words: the archive names a group by a text, the index by a number.

export class Groups {
  /** How many statements a group has now. */
  readonly sizes: number[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #keys: number[] = [];

  /** The number of the group with this key, which has one statement more. */
  join(key: number): number {
    const group = this.#numbers.get(key) ?? this.sizes.length;
    this.#numbers.set(key, group);
    this.#keys[group] = key;
    this.sizes[group] = (this.sizes[group] ?? 0) + 1;
    return group;
  }

  leave(group: number): void {
    this.sizes[group] = (this.sizes[group] ?? 1) - 1;
  }

  /** By which a snapshot knows it again. */
  keyAt(group: number): number {
    return this.#keys[group] ?? 0;
  }
}

/** 53 bits of a string (after cyrb53): two different statements in 10 million meet by chance once in 180 archives. */
export function keyOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
