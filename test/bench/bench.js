// npm run bench [-- search|extract [sizes or gold files]]: measures, prints, and writes the tables of test/bench/README.md.

import { benchSearch } from './search.js';

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
for (const count of sizes.length > 0 ? sizes : [10_000]) {
  const result = await benchSearch(count, process.env.NOFLEX === undefined);
  const ms = (one) => (one === undefined ? '' : `${one.p50.toFixed(2)} / ${one.p95.toFixed(2)} / ${one.worst.toFixed(0)}`);
  console.log(
    count,
    Object.entries(result.build).map(([name, one]) => `${name} ${one?.seconds.toFixed(1)} s ${one?.megabytes.toFixed(0)} MB`),
    result.snapshot,
  );
  for (const what of ['words', 'typos', 'phrase', 'filtered', 'facet', 'newest', 'typeahead', 'pasted', 'top'])
    console.log(what.padEnd(10), '|', ms(result.quoth[what]), '|', ms(result.fts5[what]), '|', ms(result.flexsearch?.[what]));
}
