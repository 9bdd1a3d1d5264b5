// English, as data: the look-ups that give words their meaning. Each field is one small interface with its own file and lexicon.

import type { Form } from '../text/forms.ts';
import { type Abbreviations, loadAbbreviations } from './abbreviations.ts';
import { type Compromise, openCompromise } from './compromise.ts';
import { type CueLexicon, loadCues } from './cues.ts';
import { type Grammar, loadGrammar } from './grammar.ts';
import { loadMeaning, type Meaning } from './meaning.ts';
import { type BodyHas, loadBodyPossessions } from './names/lone-names.ts';
import { loadNames, type Names } from './names/names.ts';
import { loadReasonWords, type ReasonWords } from './reason-words.ts';
import {
  type BodyKinds,
  type Describes,
  loadBodyKinds,
  loadDescriptions,
  loadPairs,
  loadRoles,
  loadSameDocuments,
  loadSameOffices,
  type Pairs,
  type Roles,
  type SameDocument,
  type SameOffice,
} from './roles.ts';
import { type Calendar, loadCalendar } from './time/calendar.ts';
import { loadTurnLabels, type TurnLabels } from './turn-labels.ts';
import { type Addresses, loadVocatives } from './vocatives.ts';
import { loadWeights, type Weights } from './weights.ts';
import { loadWordClasses, type WordClasses } from './word-classes.ts';
import { openWordFacts, type WordFacts } from './word-facts.ts';
import { loadWorkLinks, loadWorks, type WorkLinks, type Works } from './works.ts';

export type Language = {
  readonly abbreviations: Abbreviations;
  readonly turnLabels: TurnLabels;
  readonly calendar: Calendar;
  /** Reason name → weight, thresholds and calibration, with what they were fitted on. */
  readonly weights: Weights;
  /** What a reason says, in words. */
  readonly reasonWords: ReasonWords;
  /** The words that introduce speech. */
  readonly cues: CueLexicon;
  /** Auxiliaries, determiners, prepositions and their like. */
  readonly grammar: Grammar;
  /** Given names, titles, places, organisations. */
  readonly names: Names;
  /** The nouns that speak: "minister", "residents", "report". */
  readonly roles: Roles;
  readonly sameOffice: SameOffice;
  readonly sameDocument: SameDocument;
  readonly bodyKinds: BodyKinds;
  readonly describes: Describes;
  /** The nouns before a title: “the film”. */
  readonly works: Works;
  readonly workLinks: WorkLinks;
  /** "shareholders", "chief executive": what no person has. */
  readonly bodyHas: BodyHas;
  /** "the couple": two who were named together. */
  readonly pairs: Pairs;
  readonly addresses: Addresses;
  /** What kind of word any word is. */
  readonly wordClasses: WordClasses;
  /** All of this about one written form, remembered. */
  readonly wordFacts: (form: Form) => WordFacts;
  /** What turns the sense of a sentence, and what does not. */
  readonly meaning: Meaning;
  /** compromise, asked about single words only. */
  readonly compromise: Compromise;
};

/** Reads data/en once and freezes it. Takes some tens of milliseconds; call it once and pass the value along. */
export function loadEnglish(): Language {
  const compromise = openCompromise();
  const names = loadNames();
  const abbreviations = loadAbbreviations();
  const roles = loadRoles();
  const wordClasses = loadWordClasses(compromise);
  const cues = loadCues();
  const calendar = loadCalendar();
  return Object.freeze({
    abbreviations,
    turnLabels: loadTurnLabels(),
    calendar,
    weights: loadWeights(),
    reasonWords: loadReasonWords(),
    cues,
    grammar: loadGrammar(),
    names,
    roles,
    sameOffice: loadSameOffices(),
    sameDocument: loadSameDocuments(),
    bodyKinds: loadBodyKinds(),
    describes: loadDescriptions(),
    works: loadWorks(),
    workLinks: loadWorkLinks(),
    bodyHas: loadBodyPossessions(),
    pairs: loadPairs(),
    addresses: loadVocatives(),
    wordClasses,
    wordFacts: openWordFacts({ names, wordClasses, roles, abbreviations, cues, calendar }),
    meaning: loadMeaning(),
    compromise,
  });
}
