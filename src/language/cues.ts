// The verbs, nouns and prepositions that introduce speech, in all their forms, and what may follow them.
//
// “No,” {c1 said} Lund. — Lund {c1 told} Reuters that … — {c1 According to} a report, … — his {c1 warning} that …

import type { Cue, Stance } from '../types.ts';
import { readTable } from './load.ts';

/**
 * What may follow without quotation marks: `clause` a bare clause ("said talks failed"), `that` a clause with that, `wh` one with whether or why,
 * `np` a thing ("announced a strike"), `as` what somebody is called ("called it “absurd”"), `inf` what the speaker will do ("vowed to appeal"),
 * `oinf` what others should do ("urged Reyes to wait"), `obj` the addressee ("told Reuters"). `quote`: only words between marks.
 * `alone`: the addressee may be left out ("warned rates would rise").
 * `marked` takes away: without marks it is a thought or an act, and no statement ("believed he would win").
 * `hearing`: said to a court that hears it ("the jury heard he was ill"), and of anybody else no report.
 * `paper`: a document's verb; of anybody else it is an act ("a survey showed that", "he showed that he could").
 * `act`: a thing that is no claim is dealt with, not told: “rejected the offer”, “conceded a goal”, but “rejected claims of theft”.
 * `gesture`: in -ing it may be done with a hand: “pointing to the boats”.
 * `sentence`: of anything but a sentence it is an act: “accepted that it fell”, but “accepted the offer”.
 * `noun` says nothing of what follows: the bare form is oftener a noun ("state", "report").
 */
export type Complement =
  | 'clause'
  | 'that'
  | 'wh'
  | 'np'
  | 'as'
  | 'inf'
  | 'oinf'
  | 'obj'
  | 'alone'
  | 'paper'
  | 'hearing'
  | 'quote'
  | 'marked'
  | 'act'
  | 'gesture'
  | 'sentence'
  | 'noun';

export type CueWord = {
  readonly lemma: string;
  readonly form: Cue['form'];
  readonly takes: ReadonlySet<Complement>;
  readonly stance: Stance;
};

/** Whether the verb reports words between marks and nothing else: “chanted “…””, “spoke”. */
export function needsMarks(word: CueWord | null): boolean {
  return word !== null && [...word.takes].every((taken) => taken === 'quote' || taken === 'noun');
}

export type VerbTense = 'base' | 'present' | 'past' | 'gerund';

/** One inflected form; `rest` are the words that must follow ("out" of "pointed out"). */
export type CueForm = { readonly word: CueWord; readonly tense: VerbTense; readonly rest: readonly string[] };

export type CueLexicon = {
  /** By the first word of the form, lower-case; longer forms first. */
  readonly verbs: ReadonlyMap<string, readonly CueForm[]>;
  /** What says something only behind “has”: “has {written} that …”. */
  readonly participles: ReadonlyMap<string, readonly CueForm[]>;
  /** Singular and plural. */
  readonly nouns: ReadonlyMap<string, CueWord>;
  readonly prepositions: ReadonlyMap<string, readonly CueForm[]>;
  /** Whether any of the three begins with this word: most words of a text begin none, and are asked about once. */
  begins(word: string): boolean;
  /** The entry behind a cue; null for colon, dash and verbs licensed by their place alone ("beamed"). */
  entry(cue: Pick<Cue, 'lemma' | 'form'>): CueWord | null;
  /** Whether somebody goes on speaking under this verb: “…,” she added. */
  continues(lemma: string): boolean;
};

export function loadCues(): CueLexicon {
  const verbs = new Map<string, CueForm[]>();
  const nouns = new Map<string, CueWord>();
  const participles = new Map<string, CueForm[]>();
  const prepositions = new Map<string, CueForm[]>();
  const entries = new Map<string, CueWord>();
  const perfects = new Map(
    readTable('cue-participles', ['past', 'participle']).map(({ past, participle = '' }) => [past, participle]),
  );
  const continuing = new Set(readTable('continuing-cues', ['lemma']).map((row) => row.lemma));
  for (const row of readTable('cues', ['lemma', 'form', 'takes', 'stance', 'past', 'gerund', 'example'])) {
    const lemma = row.lemma ?? '';
    const word: CueWord = Object.freeze({
      lemma,
      form: row.form as Cue['form'],
      takes: new Set((row.takes ?? '').split(' ') as Complement[]),
      stance: row.stance as Stance,
    });
    entries.set(`${word.form} ${lemma}`, word);
    const [first = '', ...rest] = lemma.split(' ');
    if (word.form === 'noun') {
      nouns.set(lemma, word);
      nouns.set(pluralOf(lemma), word);
    } else if (word.form === 'preposition') {
      push(prepositions, first, { word, tense: 'base', rest });
    } else {
      push(verbs, first, { word, tense: 'base', rest });
      push(verbs, presentOf(first), { word, tense: 'present', rest });
      for (const past of variants(row.past, pastOf(first))) {
        push(verbs, past, { word, tense: 'past', rest });
        const participle = perfects.get(past);
        if (participle !== undefined) push(participles, participle, { word, tense: 'past', rest });
      }
      for (const gerund of variants(row.gerund, gerundOf(first))) push(verbs, gerund, { word, tense: 'gerund', rest });
    }
  }
  for (const forms of [...verbs.values(), ...participles.values(), ...prepositions.values()])
    forms.sort((a, b) => b.rest.length - a.rest.length);
  const first = new Set([...verbs.keys(), ...participles.keys(), ...prepositions.keys(), ...nouns.keys()]);
  return Object.freeze({
    begins: (word: string) => first.has(word),
    verbs,
    participles,
    nouns,
    prepositions,
    continues: (lemma: string) => continuing.has(lemma),
    entry: (cue: Pick<Cue, 'lemma' | 'form'>) => entries.get(`${cue.form} ${cue.lemma}`) ?? null,
  });
}

function push(map: Map<string, CueForm[]>, key: string, form: CueForm): void {
  const forms = map.get(key);
  if (forms) forms.push(form);
  else map.set(key, [form]);
}

function variants(cell: string | undefined, regular: string): readonly string[] {
  return cell === undefined || cell === '' ? [regular] : cell.split('|');
}

/** Regular inflection; what doubles its consonant or changes its vowel stands in the table. */
function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function gerundOf(verb: string): string {
  return /[^eo]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

function presentOf(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|[^o]o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function pluralOf(noun: string): string {
  return presentOf(noun);
}
