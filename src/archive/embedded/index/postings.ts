// Which statements hold a word, and how often: two lists of numbers in the order of slots, as statements are only ever added at the end.
//
// MiniSearch keeps a Map here. To note a word in the latest statement of 70,000 it looks for a free place anywhere in some megabytes; the end
// of a list is at hand, takes a fifth of the memory, and is read ten times as fast. MiniSearch finds in it all it asks of its Map.

export class Postings {
  /** Statements, ascending. */
  readonly slots: number[] = [];
  /** How often in each; null while it is once in all, as nearly always. */
  counts: number[] | null = null;
  /** How many statements had been dropped when it was last rid of them. */
  drops: number;

  constructor(drops: number) {
    this.drops = drops;
  }

  get size(): number {
    return this.slots.length;
  }

  /** Counts the word in the statement, which must be the latest or a later one; whether it is the first time. */
  put(slot: number): boolean {
    const { slots } = this;
    if (slots[slots.length - 1] !== slot) {
      slots.push(slot);
      this.counts?.push(1);
      return true;
    }
    this.counts ??= slots.map(() => 1);
    this.counts[slots.length - 1] = (this.counts[slots.length - 1] ?? 0) + 1;
    return false;
  }

  /** @param times null where it is once in each. */
  restore(slots: readonly number[], times: readonly number[] | null): void {
    for (const slot of slots) this.slots.push(slot);
    this.counts = times === null ? null : [...times];
  }

  has(slot: number): boolean {
    return this.#placeOf(slot) !== -1;
  }

  get(slot: number): number | undefined {
    const at = this.#placeOf(slot);
    return at === -1 ? undefined : this.countAt(at);
  }

  /** How often in the statement at a place of the list. */
  countAt(at: number): number {
    return this.counts === null ? 1 : (this.counts[at] ?? 0);
  }

  /** A list of its own: whoever goes through it may drop statements on the way. */
  keys(): Iterable<number> {
    return this.slots.slice();
  }

  delete(slot: number): void {
    const isKept = new Uint8Array((this.slots.at(-1) ?? 0) + 1).fill(1);
    isKept[slot] = 0;
    this.keep(isKept);
  }

  /** Drops all others; 1 by slot for those that stay. */
  keep(isKept: Uint8Array): void {
    const { slots, counts } = this;
    let kept = 0;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0;
      if (isKept[slot] !== 1) continue;
      if (counts !== null) counts[kept] = counts[at] ?? 0;
      slots[kept++] = slot;
    }
    slots.length = kept;
    if (counts !== null) counts.length = kept;
  }

  /** By halves. */
  #placeOf(slot: number): number {
    const { slots } = this;
    let [low, high] = [0, slots.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = slots[middle] ?? 0;
      if (there === slot) return middle;
      if (there < slot) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** The postings of one word, by the number of the field; MiniSearch keeps a Map here too, larger than most of what is in it. */
export class ByField {
  readonly #lists: (Postings | undefined)[] = [undefined, undefined, undefined];

  get(field: number): Postings | undefined {
    return this.#lists[field];
  }

  set(field: number, postings: Postings): void {
    this.#lists[field] = postings;
  }

  delete(field: number): void {
    this.#lists[field] = undefined;
  }

  /** Fields that hold the word. */
  get size(): number {
    let fields = 0;
    for (const postings of this.#lists) if (postings !== undefined) fields++;
    return fields;
  }
}
