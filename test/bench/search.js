// How long does a search take? Ours with everything it answers (typos, stems, facets, marks), beside FTS5 and FlexSearch, in one run.

import { createStatementIndex, readStatementIndex } from '../../dist/archive/embedded/statement-index.js';
import { buildFlexSearch, buildFts5, openTexts } from './contestants.js';
import { makeCorpus, makeQueries } from './corpus.js';
import { building, latency } from './measure.js';

const NO_CHOICE = { speaker: [], source: [], year: [], type: [], kind: [] };
const QUERIES = 300;

/** Everything that is measured for an archive of so many statements. */
export async function benchSearch(count) {
  const corpus = makeCorpus(count);
  const queries = makeQueries(corpus, QUERIES);
  const texts = openTexts(corpus.statements);
  const options = { textsOf: texts.textsOf, now: () => performance.now() };

  const ours = await building(() => {
    const index = createStatementIndex(options);
    index.add(corpus.statements);
    return index;
  });
  const index = ours.result;
  const lines = [...index.toSnapshot()];
  const snapshot = { megabytes: lines.reduce((sum, line) => sum + line.length, 0) / 1e6 };
  const load = await building(() => readStatementIndex(lines, options));
  if (load.result === null) throw new Error('the snapshot was refused');
  load.result = null;

  const search = (q, more = {}) =>
    index.search({ q, sort: null, limit: 20, cursor: null, collapse: true, facets: NO_CHOICE, ...more });
  const quoth = {
    words: latency(queries.words, (q) => search(q)),
    typos: latency(queries.typos, (q) => search(q)),
    phrase: latency(queries.phrases, (q) => search(`"${q}"`)),
    filtered: latency(queries.filters, ({ words, year, type }) => search(`${words} on:${year} type:${type}`)),
    facet: latency(queries.filters, ({ words, year, type }) =>
      search(words, { facets: { ...NO_CHOICE, year: [year], type: [type] } }),
    ),
    newest: latency(queries.words.slice(0, 50), () => search('')),
    typeahead: latency(queries.prefixes, (typed) => index.suggest(typed, 10)),
    pasted: latency(queries.pasted, (q) => search(q)),
    similar: latency(queries.pasted, (q) => index.similar([q], 50)),
  };

  const fts = await building(() => buildFts5(texts.database));
  const fts5 = {
    words: latency(queries.words, fts.result.faceted),
    top: latency(queries.words, fts.result.words),
    phrase: latency(queries.phrases, fts.result.phrase),
    filtered: latency(queries.filters, fts.result.filtered),
    typeahead: latency(queries.prefixes, fts.result.prefix),
    pasted: latency(queries.pasted, fts.result.pasted),
  };
  const flex = await building(() => buildFlexSearch(corpus.statements));
  const flexsearch = { top: latency(queries.words, flex.result.words), typeahead: latency(queries.prefixes, flex.result.prefix) };
  texts.close();
  return {
    count,
    // Without what was built, or the next size would be measured beside it.
    build: { quoth: costOf(ours), fts5: costOf(fts), flexsearch: costOf(flex) },
    snapshot: { megabytes: snapshot.megabytes, seconds: load.seconds },
    quoth,
    fts5,
    flexsearch,
  };
}

function costOf({ seconds, megabytes }) {
  return { seconds, megabytes };
}
