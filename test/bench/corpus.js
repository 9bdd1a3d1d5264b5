// Statements nobody ever made, as many as asked for, always the same ones: words by Zipf’s law, set phrases, names, papers, twelve years of dates.
//
// What matters for speed is how common words are and how long statements are; both follow English news (mean 25 words, 1 in 16 words “the”).

/** Distinct words of the vocabulary; a statement draws from it by Zipf’s law with this exponent. */
const WORDS = 60_000;
const EXPONENT = 1.07;
/** Phrases that recur ("of the … council"), each of three words; one statement in three holds one. */
const PHRASES = 2_000;
const SPEAKERS = 20_000;
const SOURCES = 120;
const STATEMENTS_PER_ARTICLE = 6;

/** A generator of the same numbers in 0..1 for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` statements as the index takes them, and the vocabulary they were drawn from, commonest word first. */
export function makeCorpus(count, seed = 1) {
  const chance = seeded(seed);
  const vocabulary = makeVocabulary(chance);
  const draw = zipf(vocabulary.length, EXPONENT, chance);
  const drawSpeaker = zipf(SPEAKERS, 0.9, chance);
  const phrases = Array.from({ length: PHRASES }, () => [draw(), draw(), draw()].map((at) => vocabulary[at]).join(' '));
  const speakers = Array.from({ length: SPEAKERS }, (_, at) => {
    const surname = capital(vocabulary[2_000 + Math.floor(chance() * 20_000)]);
    const name = `${capital(vocabulary[500 + Math.floor(chance() * 1_000)])} ${surname}`;
    return { id: `speaker-${at}`, name, aliases: [surname] };
  });
  const sources = Array.from({ length: SOURCES }, (_, at) => ({
    id: `source-${at}`,
    name: `The ${capital(vocabulary[900 + at])} Post`,
  }));
  const statements = [];
  let document = null;
  for (let at = 0; at < count; at++) {
    if (at % STATEMENTS_PER_ARTICLE === 0) {
      const published = dateOf(chance);
      document = {
        id: `d${at / STATEMENTS_PER_ARTICLE}`,
        title: sentence(8, draw, vocabulary),
        source: pick(sources, chance),
        published,
      };
    }
    const length = 12 + Math.floor((chance() + chance()) * 13);
    const words = sentence(length, draw, vocabulary).split(' ');
    if (chance() < 0.33) words.splice(Math.floor(chance() * words.length), 0, pick(phrases, chance));
    const speaker = speakers[drawSpeaker()];
    const kind = chance();
    statements.push({
      id: `${document.id}-${at}`,
      text: `${words.join(' ')}.`,
      speakers: chance() < 0.9 ? [speaker] : [],
      kind: kind < 0.7 ? 'person' : kind < 0.9 ? 'organization' : 'unnamed',
      type: kind < 0.6 ? 'direct' : kind < 0.75 ? 'mixed' : 'indirect',
      stance: 'asserted',
      date: { value: document.published, precision: 'day', basis: 'published' },
      confidence: Math.round((0.4 + chance() * 0.6) * 100) / 100,
      mentions: [],
      reports: null,
      document,
    });
  }
  return { statements, vocabulary };
}

/** What people might type, taken from the statements themselves, so that most queries find something. */
export function makeQueries({ statements, vocabulary }, count, seed = 2) {
  const chance = seeded(seed);
  const common = new Set(vocabulary.slice(0, 50));
  const wordsAt = () => pick(statements, chance).text.slice(0, -1).split(' ');
  // People seldom type "the" outside a phrase; one word in five drawn from the fifty commonest is let through.
  const word = (words) => {
    let one = pick(words, chance);
    for (let tries = 0; tries < 5 && common.has(one) && chance() > 0.2; tries++) one = pick(words, chance);
    return one;
  };
  const some = (make) => Array.from({ length: count }, make);
  return {
    words: some((_, at) => {
      const words = wordsAt();
      return [...new Set(Array.from({ length: 1 + (at % 3) }, () => word(words)))].join(' ');
    }),
    typos: some(() =>
      slip(
        word(
          wordsAt()
            .filter((one) => one.length > 5)
            .concat('election'),
        ),
        chance,
      ),
    ),
    phrases: some((_, at) => {
      const words = wordsAt();
      const start = Math.floor(chance() * Math.max(1, words.length - 5));
      return words.slice(start, start + 2 + (at % 4)).join(' ');
    }),
    prefixes: some((_, at) => word(wordsAt()).slice(0, 1 + (at % 4))),
    pasted: some(() => {
      const words = wordsAt().concat(wordsAt());
      return words.filter(() => chance() > 0.12).join(' ');
    }),
    filters: some((_, at) => ({
      words: word(wordsAt()),
      year: String(2014 + (at % 12)),
      type: ['direct', 'mixed', 'indirect'][at % 3],
    })),
  };
}

function makeVocabulary(chance) {
  const words = new Set(['the']);
  const onsets = 'b c d f g h l m n p r s t v w br cr dr fl gr pl pr sh sp st str th tr'.split(' ');
  const vowels = 'a e i o u ai ea ie oo ou'.split(' ');
  const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ng', 'ck'];
  while (words.size < WORDS) {
    // Common words are short: one syllable for the first hundred, up to four later.
    const syllables = words.size < 100 ? 1 : 1 + Math.floor(chance() * (words.size < 2_000 ? 2.3 : 3.6));
    let word = '';
    for (let at = 0; at < syllables; at++) word += pick(onsets, chance) + pick(vowels, chance) + pick(codas, chance);
    words.add(word);
  }
  return [...words];
}

/** Draws 0, 1, 2, … with a chance that falls as 1 / rank ** exponent. */
function zipf(size, exponent, chance) {
  const cumulative = new Float64Array(size);
  let sum = 0;
  for (let at = 0; at < size; at++) {
    sum += 1 / (at + 1) ** exponent;
    cumulative[at] = sum;
  }
  return () => {
    const target = chance() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle] < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function sentence(length, draw, vocabulary) {
  return Array.from({ length }, () => vocabulary[draw()]).join(' ');
}

function slip(word, chance) {
  const at = 1 + Math.floor(chance() * (word.length - 2));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

function dateOf(chance) {
  const day = new Date(Date.UTC(2014, 0, 1) + Math.floor(chance() * 12 * 365) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

function pick(list, chance) {
  return list[Math.floor(chance() * list.length)];
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
