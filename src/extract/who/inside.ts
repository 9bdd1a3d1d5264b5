// Whom a small word inside somebody's words means, where those words quote in their turn: “I asked a guard, and {he} said, ‘No,’” Lund said.

import { contains, indexAt, slice, spanAt } from '../../text/span.ts';
import type { Attribution, Gender, Mention, Span } from '../../types.ts';
import { breath } from './breath.ts';
import { answerNominal } from './nominals.ts';
import type { Person } from './person.ts';
import { speakerAround, undecided } from './pronouns.ts';
import { type Answer, firstMentionFrom, isInside, personAnswer, pronounForm, type Reading } from './reading.ts';
import { subjectOf, wordAhead } from './subject.ts';

/** Whom such a word means by the words around it alone; null where they do not tell, then the article does. */
export function answerInside(reading: Reading, mention: Mention, attribution: Attribution): Answer | null {
  const form = pronounForm(reading, mention);
  if (form?.person !== 'third' || !isInside(reading, mention.span)) return null;
  const sought = form.number === 'plural' ? 'plural' : form.gender;
  if (sought === null) return null;
  const before =
    spokenOfBefore(reading, mention, attribution, sought) ??
    (sought === 'plural' ? null : toldOfBefore(reading, mention, sought));
  return before === 'undecided' ? undecided(mention) : before;
}

/** “Lund said a clerk had called him. “{He} asked, ‘Who pays?’””: the one whom the report right before the words has told of. */
function toldOfBefore(reading: Reading, { span }: Mention, sought: Gender): Answer | null {
  const { english, scene, text } = reading;
  const first = breath(reading, span).at(-1);
  if (first === undefined) return null;
  const { sentences } = scene.segments;
  const here = indexAt(sentences, first.start);
  // The words may begin a sentence with their mark, or stand behind “Lund said:”.
  const sentence = (sentences[here]?.start ?? 0) >= first.start - 1 ? sentences[here - 1] : sentences[here];
  if (sentence === undefined) return null;
  const by = speakerAround(reading, span);
  const found = new Map<Person, Answer>();
  let outer: Mention | null = null;
  for (const mention of mentionsIn(reading, { start: sentence.start, end: Math.min(sentence.end, first.start) })) {
    if (spanAt(reading.reports, mention.span.start) === null || isInside(reading, mention.span)) continue;
    if (outer !== null && contains(outer.span, mention.span)) continue;
    const answer = candidate(reading, mention, sought);
    if (!answer?.person) continue;
    outer = mention;
    // “Lund said a clerk had called him”, but not “Lund told a clerk that”, nor “the judge”, who is somebody of the court’s
    const isTold = subjectOf(reading, mention) === null && english.cues.verbs.has(wordAhead(text, mention.span.start));
    const isKnown = mention.kind === 'nominal' && /^(?:the|this|that) /iu.test(slice(text, mention.span));
    if (answer.person !== by && !isTold && !isKnown) found.set(answer.person, answer);
  }
  const [only] = found.size === 1 ? found.values() : [];
  return only === undefined ? null : { ...only, reasons: only.reasons.map((reason) => ({ ...reason, contribution: TOLD_OF })) };
}

/**
 * The one person whom the speaker has named or called something before, in the same breath; `undecided` where two fit, and null where
 * nobody does: then the article around the words tells.
 */
function spokenOfBefore(
  reading: Reading,
  { span }: Mention,
  attribution: Attribution,
  sought: Gender | 'plural',
): Answer | 'undecided' | null {
  for (const words of breath(reading, span)) {
    const before = { start: words.start, end: Math.min(words.end, span.start) };
    // “I asked a guard, ‘Where is Lund?’, and he said, ‘Who?’”: the guard; but “I said, ‘Well, Lund?’, and he said, ‘Well.’”
    for (const within of [false, true]) {
      const found = new Map<unknown, Answer>();
      let outer: Mention | null = null;
      let known = false;
      for (const mention of mentionsIn(reading, before)) {
        if (outer !== null && contains(outer.span, mention.span)) continue;
        outer = mention;
        if ((spanAt(reading.innerMarks, mention.span.start) !== null) !== within) continue;
        // “‘Never, Ida,’ she says”: named in the words that she says.
        if (attribution.quotation.quoted.some((own) => contains(own, mention.span))) continue;
        // “She sat down, this lady in pearls”: somebody whom the article, not he, has brought up.
        const form = pronounForm(reading, mention);
        known ||=
          form?.person === 'third' && (form.number === 'plural' ? 'plural' : form.gender) === sought && form.case === 'subject';
        if (known && mention.kind === 'nominal') continue;
        const answer = candidate(reading, mention, sought);
        if (answer !== null) found.set(answer.person ?? answer.speaker?.id, answer);
      }
      if (found.size > 1) return 'undecided';
      for (const answer of found.values()) return answer;
    }
  }
  return null;
}

function* mentionsIn({ scene }: Reading, { start, end }: Span): Generator<Mention> {
  for (let index = firstMentionFrom(scene.mentions, start); index < scene.mentions.length; index++) {
    const mention = scene.mentions[index] as Mention; // as: inside the list
    if (mention.span.end > end) return;
    yield mention;
  }
}

/** Somebody a third-person word of this gender or number may take up: a person by name, “a guard”, “my wife”, “the voters”. */
function candidate(reading: Reading, mention: Mention, sought: Gender | 'plural'): Answer | null {
  const { english, text, people } = reading;
  const reasons = [{ name: 'pronoun-inside', contribution: SPOKEN_OF, at: mention.span }];
  const fits = (gender: Gender | null) => sought !== 'plural' && (gender === null || gender === sought);
  if (mention.kind === 'name') {
    const person = people.find(mention)?.person ?? null;
    return person === null || !fits(person.gender) ? null : personAnswer(person, null, reasons);
  }
  if (mention.kind !== 'nominal') return null;
  const role = english.roles(slice(text, mention.head).toLowerCase());
  if (role?.kind !== 'person' || (mention.number === 'plural' ? sought !== 'plural' : !fits(role.gender))) return null;
  const answer = answerNominal(reading, mention, true);
  return answer.person === null && answer.speaker === null
    ? null
    : { speaker: answer.speaker, person: answer.person, reasons, called: answer.called };
}

/** In log-odds: one time in ten he speaks of people of his own. */
const TOLD_OF = 2.2;

/** In log-odds: one time in twenty he points at somebody else, whom the words leave out. */
const SPOKEN_OF = 3;
