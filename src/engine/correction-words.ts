// A correction said in words, the same at both doors: “9f475b643434-180 was said by Miriam Tolland, not by Tolland”.

import type { Because, Correction, SplitConditions } from '../types.ts';

export function presentCorrection({ change }: Pick<Correction, 'change'>): string {
  switch (change.kind) {
    case 'said-by':
      return `said by ${change.speaker.name}, ${change.was === null ? 'where nobody was named' : `not by ${change.was.name}`}`;
    case 'said-on':
      return `said ${change.date.value}, ${change.was === null ? 'where no date was known' : `not ${change.was}`}`;
    case 'not-a-statement':
      return 'not a statement';
    case 'merge':
      return `${change.speaker.name} (${change.speaker.id}) is ${change.into.name} (${change.into.id})`;
    case 'split':
      return `${change.speaker.name} (${change.speaker.id}) ${conditions(change.where)} is somebody else (${change.into.id})`;
    case 'rename':
      return `${change.speaker.name} (${change.speaker.id}) is called ${change.name}`;
    case 'alias':
      return `${change.speaker.name} (${change.speaker.id}) is also called ${change.name}`;
  }
}

function conditions({ role, source, document, called }: SplitConditions): string {
  const told = [
    role === null ? null : `as ${role}`,
    called === null ? null : `called ${called}`,
    source === null ? null : `in ${source}`,
    document === null ? null : `in article ${document}`,
  ];
  return told.filter((words) => words !== null).join(' ');
}

const BECAUSE: Readonly<Record<Because, string>> = {
  'same-words': 'another article gives the full name with the same words',
  'named-in-title': 'the headline has the full name',
  'same-role': 'the office is the same',
  'same-body': 'the article is about the same organisation',
  'same-paper': 'the same paper gave the full name within two weeks',
  'same-company': 'the same people speak beside the full name within a month',
};

/** Why a surname was taken for somebody, strongest first: “the office is the same; …”. */
export function presentBecause(because: readonly Because[]): string {
  return because.map((one) => BECAUSE[one]).join('; ');
}
