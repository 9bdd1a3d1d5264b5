// The people and papers of the generated articles, all invented: many share a surname, and some share a whole name.

import type { Chance } from './chance.ts';

export type Person = {
  /** Who it really is: "p17". Two people of one name have two ids. */
  readonly id: string;
  readonly given: string;
  readonly surname: string;
  readonly gender: 'm' | 'f';
  /** What they are, with the date from which on: "harbour master"; one in thirty changes office once. */
  readonly offices: readonly Office[];
};

export type Office = {
  /** "harbour master" */
  readonly role: string;
  /** "of Lorn", "for the Marden Port Authority" */
  readonly where: string;
  /** "Lorn", "Marden Port Authority" */
  readonly organisation: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
};

export type Paper = {
  readonly name: string;
  readonly marks: readonly [string, string];
  /** The apostrophe and the dash of the house. */
  readonly apostrophe: string;
  readonly dash: string;
  /** Whether it writes "Ms Varga" where others write "Varga". */
  readonly titles: boolean;
  readonly verbs: readonly string[];
};

export const PLACES =
  `Lorn Stennet Marden Kessel Brackwater Ostrel Tarrow Pellin Hallin Dunmere Scarholt Wexby Torvik Aldmouth Grenfold Sandry
Harrowick Ketterby Ollerstead Vintry Cawdale Merrowby Thornsea Eastrand Lowick Pendry Skarn Ulverby Rothmere Gannet`.split(/\s/u);

const MEN =
  `Peter Mark Jonas Henry Daniel Oscar Martin Simon Felix Victor Adrian Hugo Edmund Anton Samuel Robert Gareth Ivan Thomas Nils Piers Leon
Marcus Arthur Walter Stefan Patrick Owen Karl Dominic`.split(/\s/u);
const WOMEN =
  `Anna Helen Maria Rose Clara Julia Edith Nora Laura Irene Sofia Miriam Helena Priya Martha Ilse Agnes Teresa Judith Vera Paula Greta
Louise Monica Diana Ellen Ruth Sarah Alice Ingrid`.split(/\s/u);

/** Surnames are sewn of two pieces: about 400, fewer than there are people, so that many are shared. */
const HEADS = `Hal Bren Tor Wex Var Lind Ash Thorn Pell Mar Stan Cor Vel Ost Rad Fen Har Kel Dun Gar`.split(' ');
const TAILS = `wick mond stead ley ga berg by ford grove man ner quist rell sby tan vik well worth mark holt`.split(' ');

/** Role, the word that ties it, and where; `{place}` and `{firm}` are filled in. */
const ROLES: readonly (readonly [string, string, string])[] = [
  ['mayor', 'of', '{place}'],
  ['harbour master', 'of', '{place}'],
  ['city engineer', 'of', '{place}'],
  ['police commissioner', 'of', '{place}'],
  ['bishop', 'of', '{place}'],
  ['head teacher', 'of', '{place} Grammar School'],
  ['chief executive', 'of', '{firm}'],
  ['finance director', 'of', '{firm}'],
  ['secretary', 'of', 'the {place} Dockers Union'],
  ['chair', 'of', 'the {place} Rowing Club'],
  ['spokesman', 'for', 'the {place} Port Authority'],
  ['spokesman', 'for', 'the {place} Fire Service'],
  ['economist', 'at', 'the University of {place}'],
  ['biologist', 'at', 'the University of {place}'],
  ['surgeon', 'at', '{place} General Hospital'],
  ['director', 'of', 'the {place} Museum'],
  ['coach', 'of', '{place} United'],
  ['treasurer', 'of', 'the {place} Housing Trust'],
];
const FIRMS =
  `Norvale Shipping,Amberline Rail,Tidewater Grain,Oxmoor Steel,Halden Ferries,Quarrel Energy,Sundry Mills,Larkfield Water`.split(
    ',',
  );

/** One in so many bears the full name of somebody else. */
const NAMESAKES = 60;
/** One in so many changes office, in the middle of the time. */
const PROMOTED = 30;

export function makePeople(chance: Chance, count: number, changeOver: string): readonly Person[] {
  const surnames = HEADS.flatMap((head) => TAILS.map((tail) => `${head}${tail}`)).filter((name) => !PLACES.includes(name));
  const offices = chance.shuffled(allOffices());
  let taken = 0;
  const office = (gender: 'm' | 'f', from: string): Office => {
    const found = offices[taken++ % offices.length] as Office; // there is at least one
    return { ...found, role: gender === 'f' ? found.role.replace('spokesman', 'spokeswoman') : found.role, from };
  };
  const people: Person[] = [];
  const full = new Set<string>();
  while (people.length < count) {
    const isNamesake = people.length % NAMESAKES === NAMESAKES - 1;
    const other = chance.oneOf(people.length === 0 ? [null] : people);
    const gender = isNamesake && other !== null ? other.gender : chance.oneOf(['m', 'f'] as const);
    const given = isNamesake && other !== null ? other.given : chance.oneOf(gender === 'm' ? MEN : WOMEN);
    const surname = isNamesake && other !== null ? other.surname : chance.oneOf(surnames);
    if (!isNamesake && full.has(`${given} ${surname}`)) continue;
    full.add(`${given} ${surname}`);
    const first = office(gender, '0000-00-00');
    const later = people.length % PROMOTED === PROMOTED - 1 ? [office(gender, changeOver)] : [];
    people.push({ id: `p${people.length}`, given, surname, gender, offices: [first, ...later] });
  }
  return people;
}

function allOffices(): Omit<Office, 'from'>[] {
  return ROLES.flatMap(([role, tie, where]) => {
    const wheres = where.includes('{firm}')
      ? FIRMS.map((firm) => where.replace('{firm}', firm))
      : PLACES.map((place) => where.replace('{place}', place));
    return wheres.map((filled) => ({ role, where: `${tie} ${filled}`, organisation: filled.replace(/^the /u, '') }));
  });
}

/** What somebody is on a day. */
export function officeOn({ offices }: Person, day: string): Office {
  return offices.findLast(({ from }) => from <= day) ?? (offices[0] as Office); // everybody has one
}

const CURLY = ['“', '”'] as const;
const STRAIGHT = ['"', '"'] as const;
const SINGLE = ['‘', '’'] as const;

export const PAPERS: readonly Paper[] = [
  paper('Lorn Courier', CURLY, '’', '—', false, 'said told reporters added insisted'),
  paper('Stennet Post', SINGLE, '’', ' – ', true, 'said added warned'),
  paper('Marden Ledger', CURLY, '’', '—', true, 'said added told reporters'),
  paper('Coastal Wire', STRAIGHT, "'", ' -- ', false, 'said said said told reporters'),
  paper('Kessel Herald', CURLY, '’', ' – ', false, 'says adds insists'),
  paper('Brackwater Times', SINGLE, '’', ' – ', true, 'said argued told the Times'),
  paper('Radio Ostrel', STRAIGHT, "'", ' - ', false, 'said told listeners'),
  paper('The Tarrow Lantern', CURLY, '’', '—', false, 'said explained warned'),
  paper('Pellin Gazette', STRAIGHT, "'", ' - ', true, 'said stated added'),
  paper('The Valley Voice', CURLY, '’', '—', false, 'said recalled argued'),
  paper('Hallin Dispatch', CURLY, '’', ' – ', true, 'said told the council added'),
  paper('Dunmere Echo', STRAIGHT, "'", ' -- ', false, 'said insisted added'),
];

function paper(name: string, marks: Paper['marks'], apostrophe: string, dash: string, titles: boolean, verbs: string): Paper {
  return { name, marks, apostrophe, dash, titles, verbs: verbs.match(/tells? \S+|told (?:the )?\S+|\S+/gu) ?? [] };
}
