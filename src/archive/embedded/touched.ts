// What one transaction has touched, and so must bring up to date before it commits.

import type { Hash } from 'node:crypto';
import type { Naming } from '../../language/naming.ts';

export type Batch = {
  /** The number of this transaction in the history. */
  readonly seq: number;
  readonly naming: () => Naming;
  /** Rows of articles whose statements are to be looked through again: who said them, and what was put right. */
  readonly documents: Set<number>;
  /** Surnames among whose bearers something changed. */
  readonly buckets: Set<string>;
  readonly speakers: Set<string>;
  /** Rows of statements whose cluster may be another now. */
  readonly regrouped: Set<number>;
  /** Everything this batch writes goes into the next version. */
  readonly content: Hash;
  /** Whether anything was written at all. */
  touched: boolean;
};
