// English, as data: the look-ups that give words their meaning. Each field is one small interface with its own file and lexicon.

import { type Abbreviations, loadAbbreviations } from './abbreviations.ts';
import { type CueLexicon, loadCues } from './cues.ts';
import { type Grammar, loadGrammar } from './grammar.ts';

export type Language = {
  readonly abbreviations: Abbreviations;
  /** Reason name → weight, thresholds and calibration, with what they were fitted on. */
  readonly weights: unknown;
  /** The words that introduce speech. */
  readonly cues: CueLexicon;
  /** Auxiliaries, determiners, prepositions and their like. */
  readonly grammar: Grammar;
};

/** Reads data/en once and freezes it. Takes some tens of milliseconds; call it once and pass the value along. */
export function loadEnglish(): Language {
  return Object.freeze({ abbreviations: loadAbbreviations(), weights: null, cues: loadCues(), grammar: loadGrammar() });
}
