// What people say in the generated articles: “We have waited for the ferry since 1987, and I have the letters to prove it. …”

import type { Chance } from './chance.ts';
import { PLACES } from './people.ts';

export const THINGS =
  `the ferry,the night ferry,the swing bridge,the harbour tunnel,the old mill,the dam,the railway,the tram line,the fish market,
the hospital,the school,the library,the lighthouse,the water works,the sea wall,the bus station,the cannery,the quarry,the reservoir,the airport,
the theatre,the swimming hall,the grain store,the shipyard,the canal,the wind farm,the town hall,the ring road,the ice rink,the power station`.split(
    /,\s?/u,
  );

const SEASONS = `spring,summer,autumn,winter,the holidays,the election`.split(',');
const ADJECTIVES =
  `small,expensive,broken,careless,honest,quiet,dangerous,foolish,generous,hollow,late,narrow,patient,rotten,serious,shabby,
simple,stubborn,sudden,wasteful,useless,bitter,brave,clumsy,costly,cruel,decent,dreadful,empty,fragile,gentle,hasty,lonely,modest,nervous,poor,
reckless,sensible,timid,weary`.split(/,\s?/u);
const NOUNS =
  `answer,apology,bargain,blunder,compromise,contract,custom,decision,delay,disgrace,experiment,fashion,favour,gamble,gesture,habit,
hope,insult,invention,journey,lesson,letter,luxury,mistake,neighbour,number,promise,proposal,question,remedy,report,risk,secret,shame,solution,
story,sum,surprise,tradition,warning`.split(/,\s?/u);

/** How it begins. `{thing}` and the like are filled in; `{Thing}` begins a sentence. */
const OPENINGS = `We have waited for {thing} since {year}
Nobody in {place} was ever asked about {thing}
{Thing} was never built to carry {number} people a day
I have read the {adjective} report on {thing} from cover to cover
The council has spent {number} million on {thing}
My members will not set foot in {thing} again
The money for {thing} was promised to {place} before {season}
Every family in {place} knows what {thing} means to us
I told the committee that {thing} was a {adjective} {noun}
We found {number} cracks in {thing} as wide as my hand
There is no future for {place} without {thing}
The people who own {thing} have never lived in {place}
I was born {number} yards from {thing}
Our engineers looked at {thing} for {number} days
The noise from {thing} keeps half of {place} awake at night
What they are doing to {thing} is a {adjective} {noun}
I would not let my own children near {thing}
It took us {number} years to build {thing}
They sold {thing} for the price of a {adjective} {noun}
My grandmother paid for {thing} with her own hands
The keys of {thing} were handed over like a {adjective} {noun}
Half of the staff of {thing} come from {place}
If {thing} closes then {place} will be a {adjective} {noun}
The insurers called {thing} a {adjective} {noun}
You do not close {thing} over a {adjective} {noun}
We did not ask for {thing} in {place}
It is not true that {thing} loses {number} thousand a week
The minister looked at {thing} and saw a {adjective} {noun}
I cannot promise that {thing} will open before {season}
Our neighbours in {place} copied {thing} down to the last {noun}`.split('\n');

/** How the first sentence goes on. */
const TRAILS = `, and we can wait for another {number} days
, but nobody will say who is to pay for it
 because the old one cannot be mended
, and that is not going to change before {season}
, whatever the minister believes
, as anybody who works there could have told them
, and I have the {adjective} letters to prove it
, though the figures tell a {adjective} {noun}
 without asking a single {noun} of ours
, so do not tell me that it came as a {noun}
 while the rest of the coast looks on
, and {number} of us signed the letter
, which is more than {place} can say
, and nobody has explained why
, but the {noun} is not ours to make
, and the {noun} was paid by {place}
 although the law asks for a {adjective} {noun}
, and I am not ashamed of it
, because there was never a {adjective} {noun} on the table
, and it will cost {place} {number} jobs`.split('\n');

/** What comes after. */
const SECONDS = `The next storm will not wait for a {adjective} {noun}.
We want an answer before {season} and not a day later.
There are {number} families in {place} who depend on it.
I will resign if it is not open by {season}.
Somebody has to pay for the {noun}, and it should not be {place}.
You can see the {noun} from the quay with your own eyes.
It is the {ordinal} {noun} in {number} years, and I have counted.
That is a {adjective} {noun}, and everybody here knows it.
They gave us a {adjective} {noun} instead of {thing}.
I have never seen a more {adjective} {noun}.
Ask the people of {place} what they think of that {noun}.
A {adjective} {noun} is still a {noun}.
We will be back with {number} more of us before {season}.
Nothing about {thing} was ever a {adjective} {noun}.
It was a {adjective} {noun} then, and it is a {adjective} {noun} now.
My father would have called it a {adjective} {noun}.
Do not come to {place} with another {adjective} {noun}.
The {noun} belongs to {place}, not to a {adjective} committee.
If that is a {noun}, then {thing} is a {adjective} {noun} too.
We are not going to sell {thing} for it.`.split('\n');

/** What everybody says. The same words from two mouths are two statements. */
export const FORMULAS = `No comment.
We are proud of the result.
It is a great day for all of us.
We will not give up.
Time will tell.
Our thoughts are with the families.
We take this very seriously.
I am not going to comment on that.
The safety of the public is our first concern.
We will look at the report and decide.`.split('\n');

/** Long enough to be somebody’s own, and yet said by two people on one day. */
export const CONDOLENCES =
  'Our thoughts are with the families and the friends of everybody who was hurt in this terrible accident.';

/** Said anew each time, with other numbers: not reports of one statement. */
export const BULLETINS =
  `Passenger numbers on {thing} rose by {number} percent in the past three months, and we expect the next three to be better.
The {place} office received {number} complaints this month, and every one of them has been answered within a week.
We lost by {number} points today, and I take the whole of the blame for it, as I always have.`.split('\n');

const ORDINALS = 'second third fourth fifth sixth seventh eighth'.split(' ');

/** What an utterance is about; some of its slots are the story's, so that people talk about the same thing. */
export type Topic = { readonly thing: string; readonly place: string };

/** An utterance, as it was really said: one to three sentences, with straight apostrophes. */
export function makeUtterance(chance: Chance, topic: Topic): string {
  const first = `${chance.oneOf(OPENINGS)}${chance.happens(0.75) ? chance.oneOf(TRAILS) : ''}.`;
  const others = chance.shuffled(SECONDS).slice(0, chance.oneOf([0, 1, 1, 1, 2]));
  return [first, ...others].map((sentence) => fill(chance, sentence, topic)).join(' ');
}

export function fill(chance: Chance, template: string, topic: Topic): string {
  const filled = template
    .replaceAll('{thing}', () => (chance.happens(0.6) ? topic.thing : chance.oneOf(THINGS)))
    .replaceAll('{Thing}', () => capital(topic.thing))
    .replaceAll('{place}', () => (chance.happens(0.6) ? topic.place : chance.oneOf(PLACES)))
    .replaceAll('{year}', () => String(1950 + chance.below(70)))
    .replaceAll('{number}', () => String(chance.below(95) + 3))
    .replaceAll('{season}', () => chance.oneOf(SEASONS))
    .replaceAll('{ordinal}', () => chance.oneOf(ORDINALS))
    .replaceAll('{adjective}', () => chance.oneOf(ADJECTIVES))
    .replaceAll('{noun}', () => chance.oneOf(NOUNS));
  return filled.replace(/\b([Aa]) (?=[aeiou])/gu, '$1n ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// ------------------------------------------------------------------ what papers do to it

/** How a paper prints what was said. `fragment`: a few words inside the reporter's clause; `reported`: none of the speaker's words. */
export type Edit =
  | 'verbatim'
  | 'first-sentence'
  | 'last-sentence'
  | 'clause-dropped'
  | 'word-changed'
  | 'ellipsis'
  | 'number-changed'
  | 'negation-changed'
  | 'name-changed'
  | 'fragment'
  | 'reported';

export const EDITS: Readonly<Record<Edit, number>> = {
  verbatim: 46,
  'first-sentence': 10,
  'last-sentence': 3,
  'clause-dropped': 9,
  'word-changed': 11,
  ellipsis: 5,
  'number-changed': 3,
  'negation-changed': 3,
  'name-changed': 2,
  fragment: 4,
  reported: 4,
};

const SYNONYMS: readonly (readonly [string, string])[] =
  `nobody,no one;told,informed;looked at,inspected;people,men and women;wait,hold on;near,close to;
spent,put;closes,shuts;come,hail;price,cost;found,saw;before,ahead of;called,named;families,households;depend,rely;future,prospect;since,from;
everybody,everyone;ask,go and ask;never,at no time;the past,the last;answered,settled;again,any more;seriously,gravely;another,one more;built,made`
    .split(';')
    .map((pair) => pair.trim().split(',') as [string, string]); // every pair has one comma

/** The words as this paper prints them; the same as went in where the edit does not fit them. */
export function edited(chance: Chance, words: string, edit: Edit): string {
  const sentences = words.match(/[^.!?]+[.!?]/gu)?.map((sentence) => sentence.trim()) ?? [words];
  const first = sentences[0] ?? words;
  switch (edit) {
    case 'first-sentence':
      return first;
    case 'last-sentence':
      return sentences.at(-1) ?? words;
    case 'clause-dropped': {
      const cut = first.lastIndexOf(',');
      const kept = cut > 20 ? `${first.slice(0, cut)}.` : first;
      return sentences.length > 2 ? [kept, ...sentences.slice(1)].join(' ') : kept;
    }
    case 'word-changed': {
      const fitting = SYNONYMS.filter(([from]) => new RegExp(`\\b${from}\\b`, 'u').test(words));
      if (fitting.length === 0) return words;
      const [from, to] = chance.oneOf(fitting);
      return words.replace(new RegExp(`\\b${from}\\b`, 'u'), to);
    }
    case 'ellipsis': {
      if (sentences.length > 2) return `${first.slice(0, -1)} … ${sentences.slice(2).join(' ')}`;
      const parts = first.split(' ');
      const at = Math.floor(parts.length / 2);
      return parts.length < 12 ? words : [parts.slice(0, at - 1).join(' '), '…', parts.slice(at + 1).join(' ')].join(' ');
    }
    case 'number-changed':
      return words.replace(/\d+/u, (number) => String(Number(number) + 1 + chance.below(9)));
    case 'negation-changed':
      return / not /u.test(words)
        ? words.replace(/ (?:do not|not) /u, ' ')
        : words.replace(/\b(is|was|will|have) /u, (verb) => `${verb}not `);
    case 'name-changed': {
      const place = PLACES.find((name) => words.includes(name));
      return place === undefined ? words : words.replace(place, chance.oneOf(PLACES.filter((name) => name !== place)));
    }
    case 'verbatim':
    case 'fragment':
    case 'reported':
      return words;
  }
}
