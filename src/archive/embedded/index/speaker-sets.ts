// Who spoke together: sets of speakers, each kept once, so that a statement holds one number for one speaker or for five.

export class SpeakerSets {
  /** By number, as places of speakers; number 0 is nobody. */
  readonly list: (readonly number[])[] = [[]];
  /** How many statements a set has now. */
  readonly #sizes: number[] = [];
  readonly #setsOf: number[][] = [];
  readonly #index = new Map<string, number>();

  /** The number of the set of these. */
  numberOf(members: readonly number[]): number {
    if (members.length === 0) return 0;
    const sorted = members.length === 1 ? members : [...new Set(members)].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const number = this.list.push(sorted) - 1;
    this.#index.set(key, number);
    for (const member of sorted) {
      const sets = this.#setsOf[member];
      if (sets === undefined) this.#setsOf[member] = [number];
      else sets.push(number);
    }
    return number;
  }

  /** One statement more, or with −1 one fewer. */
  count(set: number, change: 1 | -1): void {
    this.#sizes[set] = (this.#sizes[set] ?? 0) + change;
  }

  /** Which sets a speaker belongs to. */
  with(speaker: number): readonly number[] {
    return this.#setsOf[speaker] ?? [];
  }

  /** How many statements count for a speaker. */
  statementsBy(speaker: number): number {
    let count = 0;
    for (const set of this.with(speaker)) count += this.#sizes[set] ?? 0;
    return count;
  }
}
