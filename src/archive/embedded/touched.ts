// What one transaction has touched, and so must bring up to date before it commits.

import type { Hash } from 'node:crypto';
import type { Naming } from '../../language/names/naming.ts';
import type { Sketch } from '../../search/same-words.ts';
import type { StatementSpeaker } from '../../types.ts';
import type { RegisterMemory } from './register/memory.ts';
import type { Keyed } from './same-words/word-keys.ts';
import type { Seat } from './speaker-tally.ts';

/** A statement that was made findable by its words: what grouping it needs, without reading it again. */
export type Printed = Keyed & {
  readonly id: string;
  readonly document: number;
  readonly start: number;
  readonly text: string;
  readonly sketch: Sketch;
  readonly speaker: StatementSpeaker | null;
};

/** What new articles say of somebody: the days of the statements, and what they call them. */
export type Heard = { readonly said: (string | null)[]; readonly seats: Seat[] };

export type Batch = {
  /** The number of this transaction in the history. */
  readonly seq: number;
  readonly naming: () => Naming;
  /** Rows of articles whose statements are to be looked through again: who said them, and what was put right. */
  readonly documents: Set<number>;
  /** Of those the ones that were written a moment ago and still stand as the article alone has them. */
  readonly fresh: Set<number>;
  /** Statements that were made findable a moment ago, by their rows. */
  readonly printed: Map<number, Printed>;
  /** By what their words are recognised where they stand to the letter. */
  readonly words: Set<number>;
  /** Surnames among whose bearers something changed. */
  readonly buckets: Set<string>;
  /** Those of whom all that is said is to be summed up anew. */
  readonly speakers: Set<string>;
  /** Those of whom new articles say something more. */
  readonly heard: Map<string, Heard>;
  readonly memory: RegisterMemory;
  /** Rows of statements whose cluster may be another now. */
  readonly regrouped: Set<number>;
  /** Everything this batch writes goes into the next version. */
  readonly content: Hash;
  /** Whether anything was written at all. */
  touched: boolean;
};
