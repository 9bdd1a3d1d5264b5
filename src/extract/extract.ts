// The whole idea on one screen: an article goes in, statements with speakers and dates come out.

import type { Language } from '../language/language.ts';
import { joinGenitiveNames } from '../language/names/genitive-names.ts';
import { joinPatronymics } from '../language/names/patronymics.ts';
import { plainSpaces } from '../text/plain-spaces.ts';
import type { Document, Extraction } from '../types.ts';
import { attribute } from './attributions.ts';
import { findCues } from './cues.ts';
import { dateStatements } from './dates.ts';
import { judge, withhold } from './evidence.ts';
import { nameHeadlines } from './headlines.ts';
import { findMentions } from './mentions.ts';
import { findQuotations } from './quotations.ts';
import { findQuotedSpans } from './quoted-spans.ts';
import { segment } from './segments.ts';
import { resolveSpeakers } from './speakers.ts';
import { joinSpokenOn } from './spoken-on.ts';
import { recordStatements } from './statements.ts';
import { attributeTurns, findTurns } from './turns.ts';
import { asWritten } from './who/speaker.ts';

/**
 * Finds who said what, and when. Pure: same document and language, same extraction. Never throws on any text.
 *
 * Stages add spans and never rewrite text; each argument list is what the stage depends on. They read a copy of the same length, in which the
 * typesetter’s spaces, the apostrophe of “Moody’s” and the stroke of “Ravi a/l Kumaran” mislead nobody.
 */
export function extract(english: Language, document: Document): Extraction {
  const { published } = document;
  const text = joinGenitiveNames(english, joinPatronymics(english, plainSpaces(document.text)));
  const read = { ...document, text };
  const segments = segment(english, text);
  const quoted = findQuotedSpans(english, text, segments);
  const cues = findCues(english, { text, segments, quoted });
  const mentions = findMentions(english, { text, segments, quoted });
  const quotations = findQuotations(english, { text, segments, quoted, cues, mentions });
  const turns = findTurns(english, { text, segments, quoted, mentions });
  const said = attribute(english, { text, segments, quoted, quotations, cues, mentions });
  const attributions = attributeTurns({ text, segments, mentions }, turns, said);
  const found = resolveSpeakers(english, { document: read, segments, quoted, mentions, attributions });
  const dates = dateStatements(english, { text, segments, quoted, attributions, resolutions: found, published });
  const sure = judge(english, { text, segments, mentions, attributions, resolutions: found });
  const { resolutions: named, evidence } = nameHeadlines({
    document: read,
    segments,
    attributions,
    resolutions: withhold(found, sure),
    evidence: sure,
  });
  const resolutions = named.map(({ speaker, reasons }) => ({ speaker: speaker && asWritten(speaker, document.text), reasons }));
  const layers = joinSpokenOn(text, segments, { attributions, resolutions, dates, evidence });
  const statements = recordStatements({ document, segments, ...layers });
  return { document, segments, quoted, cues, mentions, ...layers, statements };
}
