// Whom a small word inside somebody's words means, where those words quote in their turn: “I asked a guard, and {he} said, ‘No,’” Lund said.

import { contains, slice, spanAt } from '../../text/span.ts';
import type { Attribution, Gender, Mention, Span } from '../../types.ts';
import { breath } from './breath.ts';
import { answerNominal } from './nominals.ts';
import { pronounForm, undecided } from './pronouns.ts';
import { type Answer, firstMentionFrom, isInside, personAnswer, type Reading } from './reading.ts';

/** Whom such a word means by the words around it alone; null where they do not tell, then the article does. */
export function answerInside(reading: Reading, mention: Mention, attribution: Attribution): Answer | null {
  const form = pronounForm(reading, mention);
  if (form?.person !== 'third' || !isInside(reading, mention.span)) return null;
  const sought = form.number === 'plural' ? 'plural' : form.gender;
  if (sought === null) return null;
  const before = spokenOfBefore(reading, mention, attribution, sought);
  return before === 'undecided' ? undecided(mention) : before;
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

/** In log-odds: one time in twenty he points at somebody else, whom the words leave out. */
const SPOKEN_OF = 3;
