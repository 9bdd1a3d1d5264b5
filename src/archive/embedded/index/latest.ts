// What was worked out lately, for as long as the index stays as it is: the next page, the timeline beside the results and each batch of an
// export ask for the same search again.

export type Latest<Value> = {
  get(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  /** The index changed. */
  forget(): void;
};

/** Searches kept; one that finds 100,000 statements takes about 2 MB. */
const MOST = 8;

/** The least lately used gives way. */
export function createLatest<Value>(): Latest<Value> {
  const kept = new Map<string, Value>();
  const keep = (key: string, value: Value): void => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined) keep(key, value);
      return value;
    },
    keep,
    forget: () => kept.clear(),
  };
}
