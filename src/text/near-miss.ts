// How far apart two words are as typing goes: speeker and speaker are one slip apart, and so are trail and trial.

/** Insertions, deletions, replacements and swaps of neighbours it takes; more than `limit` is reported as `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The nearest of the candidates, at most two slips away (one for words under five letters); null when none is near. */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const limit = typed.length < 5 ? 1 : 2;
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const slips = distance(typed, candidate, limit);
    if (slips < bestDistance) {
      best = candidate;
      bestDistance = slips;
    }
  }
  return best;
}

/** What a message says of a slip, “ (did you mean ris?)”; nothing where no candidate is near. */
export function didYouMean(typed: string, candidates: readonly string[]): string {
  const near = nearest(typed, candidates);
  return near === null ? '' : ` (did you mean ${near}?)`;
}
