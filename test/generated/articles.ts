// Invented news of which the truth is known: who really spoke in each article, and which statements are reports of one and the same.
//
// Deterministic: the same number gives the same articles. `node --import ./test/typescript/register.js test/generated/articles.ts 5000`
// prints them as JSON Lines.

import type { Document, Span } from '../../src/types.ts';
import { type Chance, chanceOf } from './chance.ts';
import { makePeople, officeOn, PAPERS, type Paper, type Person, PLACES } from './people.ts';
import {
  BULLETINS,
  CONDOLENCES,
  EDITS,
  type Edit,
  edited,
  FORMULAS,
  fill,
  makeUtterance,
  THINGS,
  type Topic,
} from './utterances.ts';

export type Generated = {
  readonly documents: readonly Document[];
  readonly people: readonly Person[];
  readonly statements: readonly TrueStatement[];
};

/** A statement as it stands in one article, and what it truly is. */
export type TrueStatement = {
  readonly document: string;
  /** Where the words stand, without the marks; of a reported one where the clause stands. */
  readonly pieces: readonly Span[];
  /** What was said, once: statements of one utterance are reports of each other. */
  readonly utterance: string;
  /** Who said it. */
  readonly speaker: string;
  /** Whom this article names; another than the speaker where the article is wrong. */
  readonly named: string;
  /** The fullest that the article calls them: "Ilse Varga", "harbour master Varga", "Varga", "the harbour master of Lorn". */
  readonly printed: 'full' | 'role-and-surname' | 'surname' | 'role';
  readonly edit: Edit;
};

/** The first day of the generated time; about as many days pass as there are articles for, at `STORIES_A_DAY`. */
const FIRST_DAY = Date.UTC(2029, 0, 1);
const STORIES_A_DAY = 3;
/** Articles for each person, so that a larger set has more people and not more talkative ones. */
const ARTICLES_A_PERSON = 8;
/** Articles a story has in the mean, by the weights below. */
const ARTICLES_A_STORY = 2.15;
const OUTLETS = { 1: 45, 2: 23, 3: 14, 4: 9, 5: 5, 6: 4 };

export function generate(articles: number): Generated {
  const people = makePeople(
    chanceOf(17),
    Math.max(24, Math.round(articles / ARTICLES_A_PERSON)),
    dayOf(articles / ARTICLES_A_STORY / 2),
  );
  const made: { document: Document; statements: readonly TrueStatement[] }[] = [];
  for (let story = 0; made.length < articles; story++) made.push(...storyOf(people, story));
  const kept = made.slice(0, articles);
  return {
    documents: kept.map(({ document }) => document),
    people,
    statements: kept.flatMap(({ statements }) => statements),
  };
}

function dayOf(story: number): string {
  return addDays(FIRST_DAY, Math.floor(story / STORIES_A_DAY));
}

function addDays(from: number, days: number): string {
  return new Date(from + days * 86_400_000).toISOString().slice(0, 10); // milliseconds of a day
}

// ------------------------------------------------------------------ stories

type Utterance = {
  readonly id: string;
  readonly words: string;
  readonly speaker: Person;
  /** To whom one paper wrongly ascribes it; null in most cases. */
  readonly misled: { readonly paper: Paper; readonly to: Person } | null;
};

type Story = { readonly topic: Topic; readonly day: number; readonly utterances: readonly Utterance[] };

function storyOf(people: readonly Person[], index: number): { document: Document; statements: readonly TrueStatement[] }[] {
  const chance = chanceOf(1_000 + index);
  const topic = { thing: chance.oneOf(THINGS), place: chance.oneOf(PLACES) };
  const day = FIRST_DAY + Math.floor(index / STORIES_A_DAY) * 86_400_000;
  const papers = chance.shuffled(PAPERS).slice(0, Number(chance.weighed(OUTLETS)));
  const cast = castOf(chance, people);
  const utterances = utterancesOf(chance, { index, topic, cast, papers });
  return papers.map((paper, at) => articleOf(chance, { topic, day, utterances }, paper, `g${index}-${at}`));
}

/** One in thirty stories has two people of one surname in it. */
function castOf(chance: Chance, people: readonly Person[]): readonly Person[] {
  const first = chance.oneOf(people);
  const cast = [first];
  if (chance.happens(1 / 30)) {
    const relatives = people.filter(({ surname, given }) => surname === first.surname && given !== first.given);
    if (relatives.length > 0) cast.push(chance.oneOf(relatives));
  }
  while (cast.length < 3) {
    const other = chance.oneOf(people);
    if (cast.every(({ surname }) => surname !== other.surname)) cast.push(other);
  }
  return cast;
}

type Frame = {
  readonly index: number;
  readonly topic: Topic;
  readonly cast: readonly Person[];
  readonly papers: readonly Paper[];
};

function utterancesOf(chance: Chance, { index, topic, cast, papers }: Frame): Utterance[] {
  const [main, second, third] = cast as [Person, Person, Person]; // castOf gives three
  const speakers = [main, main, second, ...(chance.happens(0.5) ? [second] : []), ...(chance.happens(0.4) ? [third] : [])];
  const said = speakers.map((speaker) => {
    const kind = chance.weighed({ own: 88, formula: 8, bulletin: 4 });
    if (kind === 'formula') return { speaker, words: chance.oneOf(FORMULAS) };
    if (kind === 'bulletin') return { speaker, words: fill(chance, chance.oneOf(BULLETINS), topic) };
    return { speaker, words: makeUtterance(chance, topic) };
  });
  // Two people who find the same words for an accident: the hardest case, for the words are many and the day is one.
  if (chance.happens(1 / 200)) said.push({ speaker: main, words: CONDOLENCES }, { speaker: second, words: CONDOLENCES });
  const known = new Map<string, string>();
  return said.map(({ speaker, words }, at) => {
    // The same person with the same words in the same story said them once.
    const id = known.get(speaker.id + words) ?? `u${index}-${at}`;
    known.set(speaker.id + words, id);
    const other = chance.oneOf(cast.filter((person) => person !== speaker));
    const isMisled = papers.length > 1 && chance.happens(0.02);
    return { id, words, speaker, misled: isMisled ? { paper: chance.oneOf(papers), to: other } : null };
  });
}

// ------------------------------------------------------------------ articles

function articleOf(chance: Chance, story: Story, paper: Paper, id: string): { document: Document; statements: TrueStatement[] } {
  const published = addDays(story.day, chance.weighed({ 0: 55, 1: 30, 2: 10, 3: 5 }) === '0' ? 0 : 1 + chance.below(3));
  const chosen = story.utterances.filter(() => chance.happens(0.78));
  const told = chosen.length > 0 ? chosen : story.utterances.slice(0, 1);
  const own: Utterance[] = chance.happens(0.3)
    ? [{ id: `${id}-own`, words: makeUtterance(chance, story.topic), speaker: told[0]?.speaker as Person, misled: null }]
    : [];
  const page = new Page(chance, paper, published);
  page.plain(filler(chance, story.topic));
  // What one person says stands together, as in most articles.
  const order = [...told, ...own].sort((a, b) => Number(a.speaker.id.slice(1)) - Number(b.speaker.id.slice(1)));
  for (const utterance of order) {
    page.said(utterance);
    if (chance.happens(0.35)) page.plain(filler(chance, story.topic));
  }
  const document: Document = {
    id,
    url: null,
    title: `${story.topic.place} argues over ${story.topic.thing}`,
    publisher: paper.name,
    author: null,
    published,
    text: page.text,
  };
  return { document, statements: page.statements.map((statement) => ({ ...statement, document: id })) };
}

/** How somebody is called in this article, fixed at the first mention. */
type Calling = { readonly first: string; readonly later: string; readonly printed: TrueStatement['printed'] };

/** An article while it is written: keeps the places of what is said. */
class Page {
  text = '';
  readonly statements: Omit<TrueStatement, 'document'>[] = [];
  readonly #chance: Chance;
  readonly #paper: Paper;
  readonly #day: string;
  readonly #callings = new Map<string, Calling>();
  readonly #met = new Set<string>();
  #last: Person | null = null;

  constructor(chance: Chance, paper: Paper, day: string) {
    this.#chance = chance;
    this.#paper = paper;
    this.#day = day;
  }

  plain(words: string): void {
    this.#begin();
    this.text += this.#styled(words);
    this.#last = null;
  }

  said({ id, words, speaker, misled }: Utterance): void {
    const named = misled?.paper === this.#paper ? misled.to : speaker;
    const chance = this.#chance;
    const wanted = chance.weighed(EDITS);
    const isShort = words.split(' ').length < 12;
    const edit = isShort ? 'verbatim' : wanted;
    const printed = edited(chance, words, edit);
    const done: Edit = printed === words && edit !== 'fragment' && edit !== 'reported' ? 'verbatim' : edit;
    const [verb, who] = [chance.oneOf(this.#paper.verbs), this.#call(named)];
    this.#begin();
    const pieces = this.#write(printed, done, who, verb);
    const calling = this.#callings.get(named.id) as Calling; // #call has just set it
    this.statements.push({ pieces, utterance: id, speaker: speaker.id, named: named.id, printed: calling.printed, edit: done });
    this.#last = named;
  }

  /** Writes the words and their tag; the places of the words. */
  #write(words: string, edit: Edit, who: string, verb: string): Span[] {
    const chance = this.#chance;
    if (edit === 'reported') return [this.#reported(words, who)];
    if (edit === 'fragment') return [this.#fragment(words, who)];
    const first = /^[^.!?]+[.!?](?= )/u.exec(words)?.[0] ?? null;
    const form = chance.weighed({ after: 50, before: 15, between: first === null ? 0 : 35 });
    const when = chance.happens(0.3) ? ` on ${weekdayOf(this.#day)}` : '';
    if (form === 'before') {
      this.text += `${capital(who)} ${verb}${when}: `;
      return [this.#quoted(words)];
    }
    const head = form === 'between' && first !== null ? first : words;
    const pieces = [this.#quoted(head.replace(/\.$/u, ','))];
    const subject = who.includes(',') || chance.happens(0.7) || !/^(?:said|says)$/u.test(verb);
    const tag = subject ? `${who} ${verb}` : `${verb} ${who}`;
    this.text += ` ${tag.replace(/,$/u, '')}${when}.`;
    if (head.length < words.length) {
      this.text += ' ';
      pieces.push(this.#quoted(words.slice(head.length).trim()));
    }
    return pieces;
  }

  #reported(words: string, who: string): Span {
    const clause = (words.split(/(?<=[.!?]) /u)[0] ?? words).replace(/\.$/u, '').replace(/^(?:We|I) /u, 'they ');
    this.text += `${capital(who)} said that `;
    const start = this.text.length;
    this.text += this.#styled(clause);
    const span = { start, end: this.text.length };
    this.text += '.';
    return span;
  }

  #fragment(words: string, who: string): Span {
    const parts = words.replace(/[.,!?…]/gu, '').split(' ');
    const start = this.#chance.below(Math.max(1, parts.length - 7));
    this.text += `${capital(who)} called it a matter of `;
    const span = this.#quoted(parts.slice(start, start + 4 + this.#chance.below(4)).join(' '));
    this.text += '.';
    return span;
  }

  /** Between the paper’s marks; the place of the words without them. */
  #quoted(words: string): Span {
    const [open, close] = this.#paper.marks;
    this.text += open;
    const start = this.text.length;
    this.text += this.#styled(words);
    const end = this.text.length;
    this.text += close;
    return { start, end };
  }

  #styled(words: string): string {
    return words.replaceAll("'", this.#paper.apostrophe).replaceAll('—', this.#paper.dash);
  }

  #begin(): void {
    if (this.text !== '') this.text += '\n\n';
  }

  #call(person: Person): string {
    const calling = this.#callings.get(person.id) ?? this.#newCalling(person);
    this.#callings.set(person.id, calling);
    if (!this.#met.has(person.id)) {
      this.#met.add(person.id);
      return calling.first;
    }
    if (this.#last === person && this.#chance.happens(0.5)) return person.gender === 'm' ? 'he' : 'she';
    return calling.later;
  }

  #newCalling(person: Person): Calling {
    const { role, where } = officeOn(person, this.#day);
    const full = `${person.given} ${person.surname}`;
    const later = this.#paper.titles ? `${person.gender === 'm' ? 'Mr' : 'Ms'} ${person.surname}` : person.surname;
    // Where another of the surname stands in the article, no paper would leave out the given name.
    const isShared = [...this.#callings.values()].some((other) => other.later.endsWith(person.surname));
    const form = this.#chance.weighed({
      appositive: 62,
      before: 18,
      bare: 8,
      'role-and-surname': isShared ? 0 : 5,
      surname: isShared ? 0 : 4,
      role: 3,
    });
    const short = isShared ? full : later;
    if (form === 'appositive') return { first: `${full}, the ${role} ${where},`, later: short, printed: 'full' };
    if (form === 'before') return { first: `${role} ${full}`, later: short, printed: 'full' };
    if (form === 'bare') return { first: full, later: short, printed: 'full' };
    if (form === 'role-and-surname') return { first: `${role} ${person.surname}`, later, printed: 'role-and-surname' };
    if (form === 'surname') return { first: later, later, printed: 'surname' };
    return { first: `the ${role} ${where}`, later: `the ${role}`, printed: 'role' };
  }
}

function filler(chance: Chance, topic: Topic): string {
  return fill(
    chance,
    chance.oneOf([
      'The council of {place} spent {number} million on {thing} in the past {number} years, and the work is not finished.',
      'Rain fell on {place} for most of the week, and the buses to {thing} ran an hour late.',
      'About {number} people came to the meeting in {place}, and most of them stayed until the end.',
      '{Thing} was opened in {year} and has been repaired {number} times since then.',
      'The report on {thing} has {number} pages and is to be published before {season}.',
      'Work on {thing} stopped in {year}, when the money ran out.',
    ]),
    topic,
  );
}

function weekdayOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const document of generate(Number(process.argv[2])).documents) process.stdout.write(`${JSON.stringify(document)}\n`);
}
