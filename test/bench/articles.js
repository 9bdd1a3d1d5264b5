// Invented articles of about 5 kB each, as many as asked for, the same every time: `node test/bench/articles.js 10000 > articles.jsonl`

const SURNAMES = [
  'Varga',
  'Orde',
  'Lanz',
  'Thorn',
  'Osei',
  'Achterberg',
  'Reik',
  'Falk',
  'Brandt',
  'Roth',
  'Bly',
  'Pell',
  'Hartwig',
  'Vale',
  'Aske',
  'Okoro',
  'Lindqvist',
  'Marsh',
  'Tolland',
  'Brandvold',
];
const GIVEN = [
  'Ilse',
  'Tamsin',
  'Piet',
  'Adaeze',
  'Delphine',
  'Ruben',
  'Jonas',
  'Egon',
  'Ola',
  'Ana',
  'Rosa',
  'Hugo',
  'Lena',
  'Corin',
  'Nils',
  'Marta',
  'Priya',
  'Helena',
  'Piers',
  'Miriam',
];
const ROLES = [
  'harbour master',
  'mayor',
  'city engineer',
  'head teacher',
  'minister of works',
  'union leader',
  'chief economist',
  'police commissioner',
];
const PLACES = ['Lorn', 'Stennet', 'Marden', 'Kessel', 'Brackwater', 'Ostrel', 'Tarrow', 'Pellin'];
const THINGS = [
  'the ferry',
  'the bridge',
  'the old mill',
  'the harbour tunnel',
  'the dam',
  'the railway',
  'the school',
  'the fish market',
];
const VERBS = ['said', 'told reporters', 'added', 'insisted', 'warned', 'argued'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A small generator of numbers, so that every run has the same articles. */
function numbers(seed) {
  let state = seed + 0x9e3779b9;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

export function article(index) {
  const next = numbers(index * 7919);
  const one = (list) => list[next(list.length)];
  const place = one(PLACES);
  const people = Array.from({ length: 4 }, () => ({ given: one(GIVEN), surname: one(SURNAMES), role: one(ROLES) }));
  const day = one(DAYS);
  const paragraphs = [];
  const told = new Set();
  let length = 0;
  while (length < 4900) {
    const person = one(people);
    const name = told.has(person) ? person.surname : `${person.given} ${person.surname}, the ${person.role} of ${place},`;
    told.add(person);
    const thing = one(THINGS);
    const year = 1950 + next(70);
    const words = [
      `“We have waited for ${thing} since ${year}, and we can wait for another ${next(90) + 2} days,” ${name} ${one(VERBS)} on ${day}. “Nobody here will complain about number ${next(9999)} again.”`,
      `The council of ${place} has spent ${next(900) + 3} million on ${thing} in the past ${next(9) + 2} years, more than any other town on the coast, and the work is not finished.`,
      `${person.given} ${person.surname} said that ${thing} would stay open until ${one(DAYS)}, whatever the weather, and that ${next(400) + 20} people had signed the letter.`,
      `According to a report by the office of works, seen by this newspaper, ${thing} is “in need of ${next(70) + 2} repairs that cannot wait.”`,
      `Asked about it, ${name} denied that the money was gone. “It is where it was,” ${next(2) === 0 ? 'he' : 'she'} ${one(VERBS)}. “Come and count it.”`,
      `Rain fell on ${place} for most of the week, the river rose to the ${next(8) + 2}th step of the quay, and the buses to the islands ran an hour late.`,
    ][next(6)];
    paragraphs.push(words);
    length += words.length + 2;
  }
  const published = new Date(Date.UTC(2000 + next(30), next(12), 1 + next(28))).toISOString().slice(0, 10);
  return {
    id: `bench-${index}`,
    title: `${place} waits for ${one(THINGS)}`,
    publisher: `${place} Courier`,
    published,
    text: paragraphs.join('\n\n'),
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (let index = 0; index < Number(process.argv[2]); index++) process.stdout.write(`${JSON.stringify(article(index))}\n`);
}
