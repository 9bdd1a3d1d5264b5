// The speakers of the index, each once however many statements point to them, and found by the words of their names.

import SearchableMap from 'minisearch/SearchableMap';
import { intern, type Named } from './named.ts';
import type { IndexedStatement } from './types.ts';

type Speaker = IndexedStatement['speakers'][number];

export class SpeakerNames {
  readonly list: Named[] = [];
  /** Word of a name → the speakers who have it in a name or alias. */
  readonly byWord = new SearchableMap<Set<number>>();
  readonly #index = new Map<string, number>();
  readonly #formsSeen: number[] = [];
  /** Met as these very objects, which the statements of an article share: nothing in them is to be learnt again. */
  #met = new WeakMap<object, number>();

  /** The place in `list`; whoever is met for the first time is put in. */
  placeOf(speaker: Speaker): number {
    const known = this.#met.get(speaker);
    if (known !== undefined) return known;
    const place = intern(this.#index, this.list, speaker);
    const named = this.list[place];
    // Forms only ever grow: as many as were there before need no second look.
    if (named !== undefined && named.forms.size !== this.#formsSeen[place]) this.#learn(place, named);
    this.#met.set(speaker, place);
    return place;
  }

  withId(id: string): number | undefined {
    return this.#index.get(id);
  }

  /** Names that are gone find nobody any more. */
  rename(speaker: Speaker): void {
    this.#met = new WeakMap();
    const place = this.#index.get(speaker.id);
    if (place === undefined) return;
    for (const form of this.list[place]?.forms ?? []) {
      for (const word of form.trim().split(' ')) this.byWord.get(word)?.delete(place);
    }
    this.list[place] = { id: speaker.id, name: '', forms: new Set() };
    this.#formsSeen[place] = 0;
    this.placeOf(speaker);
  }

  restore(speakers: readonly Named[]): void {
    for (const one of speakers) {
      const place = this.list.push(one) - 1;
      this.#index.set(one.id, place);
      this.#learn(place, one);
    }
  }

  #learn(place: number, { forms }: Named): void {
    this.#formsSeen[place] = forms.size;
    for (const form of forms) {
      for (const word of form.trim().split(' ')) this.byWord.fetch(word, () => new Set()).add(place);
    }
  }
}
