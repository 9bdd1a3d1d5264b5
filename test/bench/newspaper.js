// Articles of made-up newspapers for measuring: as varied as real ones, about 5 kB each, as many as asked for, the same every time.
//
// The generator of test/generated knows the truth of every article and says much the same a thousand times; no newspaper does, and what finds
// the same words in many papers would be all that is measured. Here the words are those of an English lexicon by Zipf's law, a tenth of the
// articles are copies of what another paper printed (shortened, under another headline), and some people are in the news every day.

import { readFileSync } from 'node:fs';
import compromise from 'compromise';
import { seeded } from './corpus.js';

/** One in so many articles is an agency's words in another paper. */
const COPIES = 10;
/** Copies are of an article among the last so many: of the same week. */
const RECENT = 150;
const ARTICLES_A_DAY = 40;
const PAPERS = 60;
/** Articles for each person who ever speaks; the best known is in every fortieth article. */
const ARTICLES_A_PERSON = 1.5;
/** Characters of an article, without its copies' cuts. */
const LENGTH = 4_900;

export function* inventNews(count) {
  const press = openPress(seeded(11), count);
  const recent = [];
  for (let at = 0; at < count; at++) {
    const day = Math.floor(at / ARTICLES_A_DAY);
    const model = at % COPIES === COPIES - 1 && recent.length > 0 ? press.pick(recent) : null;
    const article = model === null ? press.write(`n${at}`, day) : press.copy(model, `n${at}`, day);
    if (model === null) recent.push(article);
    if (recent.length > RECENT) recent.shift();
    yield article;
  }
}

function openPress(chance, count) {
  const words = lexicon();
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const zipf = (size, exponent) => drawer(chance, size, exponent);
  const drawn = Object.fromEntries(
    Object.entries(words).map(([kind, list]) => {
      const [order, draw] = [shuffled(chance, list), zipf(list.length, 0.75)];
      return [kind, () => order[draw()]];
    }),
  );
  const surnames = inventNames(chance, 6_000, 2);
  const places = inventNames(chance, 400, 2);
  const drawSurname = zipf(surnames.length, 0.6);
  const people = Array.from({ length: Math.max(60, Math.round(count / ARTICLES_A_PERSON)) }, () => invent());
  const drawPerson = zipf(people.length, 0.75);
  const papers = Array.from({ length: PAPERS }, (_, at) => `The ${places[at]} ${pick(PAPER_NAMES)}`);
  const drawPaper = zipf(PAPERS, 0.5);

  function invent() {
    const [role, tie] = pick(ROLES);
    const at = tie === 'at' ? `the University of ${pick(places)}` : chance() < 0.5 ? pick(places) : firm();
    return {
      given: capital(drawn.given()),
      surname: surnames[drawSurname()],
      role: `${role} ${tie} ${at}`,
      office: role,
      isMan: chance() < 0.5,
    };
  }
  function firm() {
    return `${pick(places)} ${capital(drawn.noun())} ${pick(BODIES)}`;
  }
  /** The words of one article are about its own few things more often than about any. */
  function topic() {
    const nouns = Array.from({ length: 14 }, () => drawn.noun());
    const [place, other] = [pick(places), pick(places)];
    return {
      place,
      noun: () => (chance() < 0.4 ? pick(nouns) : drawn.noun()),
      fill(pattern) {
        return pattern.replace(/\{(\w+)\}/gu, (_, slot) => {
          if (slot === 'place') return chance() < 0.7 ? place : other;
          if (slot === 'noun') return this.noun();
          if (slot === 'number') return String(2 + Math.floor(chance() ** 3 * 900));
          if (slot === 'firm') return firm();
          if (slot === 'day') return pick(DAYS);
          if (slot === 'month') return pick(MONTHS);
          return drawn[slot]();
        });
      },
      /** “the cold harbour”, “the price of a bridge” */
      phrase() {
        const kind = chance();
        if (kind < 0.35) return this.fill(`${pick(DETERMINERS)} {noun}`);
        if (kind < 0.7) return this.fill(`${pick(DETERMINERS)} {adjective} {noun}`);
        if (kind < 0.9) return this.fill(`${pick(DETERMINERS)} {noun} ${pick(JOINTS)} ${pick(DETERMINERS)} {noun}`);
        return this.fill('{number} {plural}');
      },
      clause() {
        return pick(CLAUSES).replace(/\{(\w+)\}/gu, (all, slot) => (slot === 'phrase' ? this.phrase() : this.fill(all)));
      },
      sentence() {
        const second = chance() < 0.55 ? `${pick(LINKS)} ${this.clause()}` : '';
        return `${capital(this.clause())}${second}.`;
      },
    };
  }
  function write(id, day) {
    const about = topic();
    const cast = [];
    while (cast.length < 4) {
      const other = people[drawPerson()];
      if (cast.every(({ person }) => person.surname !== other.surname)) cast.push({ person: other, known: chance() < 0.04 });
    }
    const paragraphs = [about.fill(`{place}, ${pick(MONTHS)} ${1 + Math.floor(chance() * 28)} — `) + about.sentence()];
    let [length, last] = [0, null];
    while (length < LENGTH) {
      const kind = chance();
      const one = pick(cast);
      const paragraph =
        kind < 0.42
          ? `${about.sentence()} ${about.sentence()}`
          : kind < 0.5
            ? reported(about, one)
            : quoted(about, one, one === last);
      if (kind >= 0.5) last = one;
      else last = null;
      paragraphs.push(paragraph);
      length += paragraph.length + 2;
    }
    return {
      id,
      title: capital(about.fill('{place} {present} {adjective} {noun}')),
      publisher: papers[drawPaper()],
      published: dateOf(day),
      text: paragraphs.join('\n\n'),
    };
  }
  /** In full with the office, then by surname or pronoun. */
  function call(one, isLast) {
    const { given, surname, role, office, isMan } = one.person;
    if (isLast && chance() < 0.5) return isMan ? 'he' : 'she';
    if (one.known) return surname;
    one.known = true;
    return chance() < 0.75 ? `${given} ${surname}, ${chance() < 0.5 ? 'the ' : ''}${role},` : `${office} ${given} ${surname}`;
  }
  function quoted(about, one, isLast) {
    const who = chance() < 0.07 ? about.fill(pick(UNNAMED)) : call(one, isLast);
    const verb = chance() < 0.7 ? 'said' : pick(VERBS);
    const when = chance() < 0.2 ? about.fill(' on {day}') : '';
    const words = about.sentence();
    if (chance() < 0.12) return `${capital(who)} ${verb}${when}: “${words}”`;
    const subject = who.endsWith(',') || who === 'he' || who === 'she' || chance() < 0.6 ? `${who} ${verb}` : `${verb} ${who}`;
    const rest = chance() < 0.4 ? ` “${about.sentence()}${chance() < 0.4 ? ` ${about.sentence()}` : ''}”` : '';
    return `“${words.slice(0, -1)},” ${subject}${when}.${rest}`;
  }
  function reported(about, one) {
    const fragment = chance() < 0.4 ? ` and called it “${about.fill('{adjective} and {adjective}')}”` : '';
    return `${capital(call(one, false))} said that ${about.clause()}${fragment}.`;
  }
  /** The agency's words in another paper: another headline, a beginning of its own, and the end cut off. */
  function copy({ text, title, published }, id, day) {
    const about = topic();
    const paragraphs = text.split('\n\n');
    const kept = paragraphs.slice(1, Math.ceil(paragraphs.length * (0.5 + chance() * 0.5)));
    const own = Array.from({ length: paragraphs.length - kept.length }, () => `${about.sentence()} ${about.sentence()}`);
    return {
      id,
      title: chance() < 0.3 ? title : capital(about.fill('{place} {present} {adjective} {noun}')),
      publisher: papers[drawPaper()],
      published: published < dateOf(day) && chance() < 0.5 ? published : dateOf(day),
      text: [paragraphs[0], ...kept, ...own].join('\n\n'),
    };
  }
  return { pick, write, copy };
}

/** Words of English by their kind, in the order of a lexicon, which is no order of frequency: shuffled, a few of them are used most. */
function lexicon() {
  const words = compromise.model().one.lexicon;
  const tagged = (tag, form = /^[a-z]{3,}$/u) =>
    Object.keys(words).filter((word) => [words[word]].flat()[0] === tag && form.test(word));
  const names = readFileSync(new URL('../../data/en/lexicon/given-names.tsv', import.meta.url), 'utf8').split('\n');
  return {
    noun: tagged('Singular'),
    plural: tagged('Plural'),
    adjective: tagged('Adjective'),
    past: tagged('PastTense'),
    present: tagged('PresentTense'),
    verb: tagged('Infinitive'),
    given: names.slice(1).flatMap((line) => line.match(/^[a-z]{3,}(?=\t)/u) ?? []),
  };
}

/** “Tarnwick”, “Belmore”: sewn of syllables, no name of anybody. */
function inventNames(chance, count, syllables) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const names = new Set();
  while (names.size < count) {
    const heads = Array.from(
      { length: chance() < 0.3 ? syllables : syllables - 1 },
      () => pick(ONSETS) + pick(VOWELS) + pick(CODAS),
    );
    names.add(capital(`${heads.join('')}${pick(TAILS)}`));
  }
  return [...names];
}

function drawer(chance, size, exponent) {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let at = 0; at < size; at++) {
    sum += 1 / (at + 1) ** exponent;
    sums[at] = sum;
  }
  return () => {
    const target = chance() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function shuffled(chance, list) {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

function dateOf(day) {
  return new Date(Date.UTC(2021, 0, 4) + day * 86_400_000).toISOString().slice(0, 10);
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const ONSETS = 'b br c ch d dr f fl g gr h k l m n p r s st t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea oo'.split(' ');
const CODAS = 'l ll m n nd r rn s st x'.split(' ');
const TAILS = 'wick more ton ley ford by berg man ner quist sby well worth holt sen ard ick ow ett inga'.split(' ');
const PAPER_NAMES = 'Post Courier Gazette Herald Mail Observer'.split(' ');
const BODIES = 'Council Trust Union Company Agency Board Association Group'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DETERMINERS = 'the the the a this our their every any his no'.split(' ');
const JOINTS = 'of in for with near against behind'.split(' ');
const VERBS = ['told reporters', 'added', 'warned', 'argued', 'insisted', 'explained', 'noted', 'says'];
const LINKS = [', and', ', but', ' because', ' while', ', although', ' if', ';', ' when', ' before'];
const UNNAMED = ['a spokesman for {firm}', 'a spokeswoman', 'one of the {plural}', 'officials', 'a neighbour', '{firm}'];
const ROLES = [
  ['mayor', 'of'],
  ['chief executive', 'of'],
  ['director', 'of'],
  ['spokesman', 'for'],
  ['spokeswoman', 'for'],
  ['professor', 'at'],
  ['lecturer', 'at'],
  ['secretary', 'of'],
  ['chair', 'of'],
  ['treasurer', 'of'],
  ['engineer', 'at'],
  ['minister', 'for'],
  ['senator', 'for'],
  ['bishop', 'of'],
  ['lawyer', 'for'],
];
const CLAUSES = [
  '{phrase} {past} {phrase}',
  '{phrase} has never {past} {phrase}',
  'we will {verb} {phrase} before {phrase}',
  'I do not {verb} {phrase}',
  'nobody in {place} could {verb} {phrase}',
  '{phrase} is {adjective}',
  '{phrase} was {adjective} and {adjective}',
  'the {plural} of {place} {past} {phrase} in {month}',
  'it took {number} {plural} to {verb} {phrase}',
  'they have {past} {phrase} since {day}',
  'you cannot {verb} {phrase} without {phrase}',
  'there is {phrase} in {phrase}',
  'what {phrase} needs is {phrase}',
  '{number} {plural} {past} {phrase} with {phrase}',
  'I think {phrase} should {verb} {phrase}',
  'we {past} {phrase} for {number} {plural}',
  '{phrase} may {verb} {phrase} by {month}',
  'people {verb} {phrase} when {phrase} {present} {phrase}',
  'the {noun} {present} more than {number} {plural}',
  'this is about {phrase}, not about {phrase}',
  'she would rather {verb} {phrase} than {phrase}',
  'the {adjective} {plural} were {past} at {place}',
];
