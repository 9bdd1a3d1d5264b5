// How long does a search take? Ours with everything it answers (typos, stems, facets, marks), beside FTS5 and FlexSearch, in one run.

import { createStatementIndex, readStatementIndex } from '../../dist/archive/embedded/index/statement-index.js';
import { inOneGo } from '../../dist/archive/embedded/turns.js';
import { buildFlexSearch, buildFts5, openTexts } from './contestants.js';
import { makeCorpus, makeQueries } from './corpus.js';
import { building, latency, ROUNDS } from './measure.js';

const NO_CHOICE = { speaker: [], source: [], year: [], type: [], kind: [] };
/** Queries of each kind; fewer where each takes longer. */
const QUERIES = 200;
const MANY = 200_000;
const FEWER_QUERIES = 80;

/** Everything that is measured for an archive of so many statements. */
export async function benchSearch(count) {
  const corpus = makeCorpus(count);
  const queries = makeQueries(corpus, count > MANY ? FEWER_QUERIES : QUERIES);
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
    inOneGo(index.search({ q, sort: null, limit: 20, cursor: null, collapse: true, facets: NO_CHOICE, ...more }));
  const quoth = {
    words: await latency(queries.words, (q) => search(q)),
    typos: await latency(queries.typos, (q) => search(q)),
    phrase: await latency(queries.phrases, (q) => search(`"${q}"`)),
    filtered: await latency(queries.filters, ({ words, year, type }) => search(`${words} on:${year} type:${type}`)),
    facet: await latency(queries.filters, ({ words, year, type }) =>
      search(words, { facets: { ...NO_CHOICE, year: [year], type: [type] } }),
    ),
    // Asked with a space more each time: the index remembers what it was asked lately.
    newest: await latency(
      queries.words.slice(0, 50).map((_, at) => ' '.repeat(at)),
      search,
    ),
    // One more each round: completions of one or two letters are remembered, and are measured as if asked for the first time.
    typeahead: await latency(queries.prefixes, (typed, round = ROUNDS) => index.suggest(typed, 10 + round)),
    pasted: await latency(queries.pasted, (q) => search(q)),
    similar: await latency(queries.pasted, (q) => inOneGo(index.similar([q], 50))),
  };

  const fts = await building(() => buildFts5(texts.database));
  const fts5 = {
    words: await latency(queries.words, fts.result.faceted),
    top: await latency(queries.words, fts.result.words),
    phrase: await latency(queries.phrases, fts.result.phrase),
    filtered: await latency(queries.filters, fts.result.filtered),
    typeahead: await latency(queries.prefixes, fts.result.prefix),
    pasted: await latency(queries.pasted, fts.result.pasted),
  };
  const flex = await building(() => buildFlexSearch(corpus.statements));
  const flexsearch = {
    top: await latency(queries.words, flex.result.words),
    typeahead: await latency(queries.prefixes, flex.result.prefix),
  };
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
