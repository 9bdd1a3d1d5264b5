// The words of the pages: dates, speakers, doubts. “said Thursday 24 Feb 2022”; “published 25 Feb 2022: no date was found in the article”.

import { presentCount } from '../engine/counts.ts';
import { presentDistance } from '../engine/date-words.ts';
import { capital, onOneLine } from '../text/display.ts';
import { innerMarks } from '../text/pieces.ts';
import type {
  Agreement,
  DatePrecision,
  DocumentFacet,
  DocumentYield,
  SpeakerEntry,
  SpeakerKind,
  Stance,
  Statement,
  StatementType,
} from '../types.ts';

export { presentBecause, presentCorrection } from '../engine/correction-words.ts';
export { presentCount, presentNumber } from '../engine/counts.ts';
export { capital } from '../text/display.ts';
export { saidInMarks as presentSaid } from '../text/pieces.ts';

/** Whether somebody read the article and named the speaker; an entry that was only renamed or joined is as sure as it was. */
export function isChecked({ corrected, confidence }: Pick<Statement, 'corrected' | 'confidence'>): boolean {
  return corrected !== undefined && confidence === 1;
}

/** The command line that puts a statement right; `archive` is the flag that names the archive, or nothing. An id may hold what a shell would take for something else. */
export function presentCorrectCommand(id: string, fix: string, archive = ''): string {
  const plain = /^[\p{L}\p{N}._/:@%+=,-]+$/u.test(id) ? id : `'${id.replaceAll("'", `'\\''`)}'`;
  return id.startsWith('-') ? `quoth correct${archive} ${fix} -- ${plain}` : `quoth correct${archive} ${plain} ${fix}`;
}

/** A date as precise as it is: “Thursday 24 Feb 2022”, “Feb 2022”, “2022”. */
export function presentDate(value: string, weekday = false): string {
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'));
  if (Number.isNaN(time)) return value;
  const name = part(time, { month: 'short' });
  if (day === undefined) return `${name} ${year}`;
  return `${weekday ? `${part(time, { weekday: 'long' })} ` : ''}${Number(day)} ${name} ${year}`;
}

/** When it was said, and how we know. */
export function presentWhen(date: Statement['date']): string {
  if (date.value === null) return 'date unknown';
  const { value } = date;
  if (date.basis === 'published') return `published ${presentDate(value)}: no date was found in the article`;
  const said = `said ${presentSaidOn(value, date.precision)}`;
  if (date.basis === 'inferred') return `${said}, inferred from a date in the article`;
  return date.inherited === undefined || date.expression === null
    ? said
    : `${said}, from “${onOneLine(date.expression.text)}” ${presentDistance(date.inherited)}`;
}

/** A date alone, with its basis in one word, for lists: “24 Feb 2022”, “published 25 Feb 2022”. */
export function presentWhenShort(date: Statement['date']): string {
  if (date.value === null) return 'date unknown';
  return date.basis === 'published' ? `published ${presentDate(date.value)}` : presentDate(date.value);
}

/** The span between two dates: “Feb 2022 – Mar 2023”, or one date when they are the same. */
export function presentPeriod(first: string | null, last: string | null): string {
  if (first === null || last === null) return first === null && last === null ? '' : presentDate((first ?? last) as string);
  return first === last ? presentDate(first) : `${presentDate(first)} – ${presentDate(last)}`;
}

const TYPES: Readonly<Record<StatementType, { readonly label: string; readonly meaning: string }>> = {
  direct: { label: 'Exact words', meaning: 'The article gives these as the speaker’s own words.' },
  mixed: {
    label: 'Partly quoted',
    meaning: 'The reporter’s sentence; only the words between quotation marks are the speaker’s own.',
  },
  indirect: { label: 'Paraphrased', meaning: 'The reporter’s words for what was said, not the speaker’s own.' },
};

export function presentType(type: StatementType): string {
  return TYPES[type].label;
}

export function presentTypeMeaning(type: StatementType): string {
  return TYPES[type].meaning;
}

const STANCES: Readonly<Record<Exclude<Stance, 'asserted'>, string>> = {
  denied: 'Denied: the speaker says this is not so',
  'not-said': 'Not said: the article reports that this was not said',
  asked: 'Asked: a question put to somebody, not a claim',
  hypothetical: 'Imagined: words that might be said, not words that were',
};

/** What must be known before reading the words as somebody's claim; null for a plain statement. */
export function presentStance(stance: Stance): string | null {
  return stance === 'asserted' ? null : STANCES[stance];
}

const KINDS: Readonly<Record<SpeakerKind, string>> = {
  person: 'Person',
  organization: 'Organisation',
  group: 'Group',
  document: 'Document',
  unnamed: 'Unnamed source',
};

export function presentKind(kind: SpeakerKind): string {
  return KINDS[kind];
}

/** Who said it: by name; as the article calls them where it gives none; or that it does not say. */
export function presentSpeaker({ speaker, source }: Pick<Statement, 'speaker' | 'source'>): string {
  if (speaker !== null) return capital(speaker.name);
  const called = presentDescription({ speaker, source });
  return called === null ? 'Speaker not given' : `${called} (not named)`;
}

/** Longer than any description of somebody; what is longer is a sentence gone wrong. */
const LONGEST_DESCRIPTION = 90;

/** An office that was looked for, with its time: “premier (articles of 4 Jul 2024 – 6 Oct 2025)”; else the role. */
export function presentRole({ role, office }: Pick<SpeakerEntry, 'role' | 'office'>): string | null {
  if (office === undefined) return role;
  const period = presentPeriod(office.first, office.last);
  return period === '' ? office.role : `${office.role} (articles of ${period})`;
}

/** What the article calls somebody to whom no name is given, “The head of Amarin Water”; null for “she”, which describes nobody. */
export function presentDescription({ speaker, source }: Pick<Statement, 'speaker' | 'source'>): string | null {
  const text = onOneLine(source?.text ?? '');
  return speaker !== null || !text.includes(' ') || text.length > LONGEST_DESCRIPTION ? null : capital(text);
}

/** How strong a class of doubt it is, for its colour: 3 is the surest. The borders are where an error in 20, in 5 and in 2 is to be expected. */
export function confidenceLevel(confidence: number): 0 | 1 | 2 | 3 {
  return confidence >= 0.95 ? 3 : confidence >= 0.8 ? 2 : confidence >= 0.5 ? 1 : 0;
}

const CONFIDENCES = ['doubtful: check the article', 'uncertain: check the article', 'likely right', 'very likely right'] as const;

/** The same in words; the number stands beside it. */
export function presentConfidence(confidence: number): string {
  return CONFIDENCES[confidenceLevel(confidence)];
}

/** 0.973 → “97 in 100”: an honest odd that never reaches 100. */
export function presentOdds(confidence: number): string {
  return `${Math.min(99, Math.max(0, Math.round(confidence * 100)))} in 100`;
}

/** “3 papers name the same speaker.” “Another paper names Bo Berg instead.” */
export function presentAgreement({ agreeing, others, reworded }: Agreement): string[] {
  return [
    ...(agreeing > 1 ? [`${presentCount(agreeing, 'paper')} name the same speaker.`] : []),
    ...others.map(({ speaker, papers }) =>
      papers === 1
        ? `Another paper names ${speaker.name} instead.`
        : `${presentCount(papers, 'other paper')} name ${speaker.name} instead.`,
    ),
    ...(reworded > 0 ? [`${presentCount(reworded, 'report')} with other words.`] : []),
  ];
}

/** Publisher and title of an article, or what there is of them. */
export function presentArticle(document: Statement['document']): string {
  return document.title ?? (document.publisher === null ? 'Untitled article' : `Untitled article, ${document.publisher}`);
}

/** The same between marks, as in a reference: its own double marks become single. */
export function presentTitle(document: Statement['document']): string {
  return `“${innerMarks(presentArticle(document))}”`;
}

/** What is shown of a value in a facet: types and kinds have words of their own. */
export function presentFacetValue(facet: string, value: { readonly value: string; readonly label: string }): string {
  if (facet === 'type' && value.value in TYPES) return TYPES[value.value as StatementType].label;
  if (facet === 'kind' && value.value in KINDS) return KINDS[value.value as SpeakerKind];
  return value.label === '' ? 'Not given' : capital(value.label);
}

const FACET_TITLES: Readonly<Record<string, string>> = {
  speaker: 'Speaker',
  source: 'Source',
  year: 'Year',
  type: 'How it is reported',
  kind: 'Kind of speaker',
};

export function presentFacet(facet: string): string {
  return FACET_TITLES[facet] ?? facet;
}

const YIELDS: Readonly<Record<DocumentYield, string>> = {
  some: 'Statements',
  none: 'No statement found',
  foreign: 'Not in English, not read',
};

const DOCUMENT_FACETS: Readonly<Record<DocumentFacet, string>> = {
  found: 'What was found',
  year: 'Year of publication',
  source: 'Source',
};

export function presentDocumentFacet(facet: DocumentFacet): string {
  return DOCUMENT_FACETS[facet];
}

export function presentDocumentValue(facet: DocumentFacet, value: { readonly value: string; readonly label: string }): string {
  if (facet === 'found' && value.value in YIELDS) return YIELDS[value.value as DocumentYield];
  if (value.label !== '') return value.label;
  return facet === 'source' ? 'Source not given' : 'No date';
}

/** The letter under which a name stands in an A–Z list: of the family name for people, of the first word otherwise; “#” for the rest. */
export function letterOf(speaker: { readonly name: string; readonly kind: SpeakerKind }): string {
  return sortName(speaker).normalize('NFKD').charAt(0).toUpperCase().match(/\p{L}/u)?.[0] ?? '#';
}

/** What stands before the word by which a name is ordered, and that word: “Maria ” and “Okafor”. */
export function nameParts({
  name,
  kind,
}: {
  readonly name: string;
  readonly kind: SpeakerKind;
}): readonly [before: string, sorted: string] {
  const last = name.lastIndexOf(' ') + 1;
  return kind === 'person' && last > 0 ? [capital(name.slice(0, last)), name.slice(last)] : ['', capital(name)];
}

/** “Okafor, Maria” for ordering; bodies and unnamed sources as they are. */
export function sortName({ name, kind }: { readonly name: string; readonly kind: SpeakerKind }): string {
  const words = name.split(' ');
  if (kind !== 'person' || words.length < 2) return name;
  return `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`;
}

function presentSaidOn(value: string, precision: DatePrecision | null): string {
  return precision === 'day' ? presentDate(value, true) : `in ${presentDate(value)}`;
}

/** One part of a date, by name; en-US because en-GB writes “Sept” among three-letter months. */
function part(time: number, options: { readonly month?: 'short'; readonly weekday?: 'long' }): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(time);
}
