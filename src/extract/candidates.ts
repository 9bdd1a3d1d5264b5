// Who might have said it: every mention near a quotation, the speaker before, and nobody.

import { askedBefore, asksAnother, asksYou } from '../language/clauses/answering.ts';
import type { Clause } from '../language/clauses/clauses.ts';
import { lineIndex, reportsIt } from '../language/clauses/nearness.ts';
import { speaks } from '../language/clauses/placement.ts';
import { pointedAt, signerOf } from '../language/clauses/pointers.ts';
import type { Reading } from '../language/clauses/readings.ts';
import type { Language } from '../language/language.ts';
import { firstFrom, slice } from '../text/span.ts';
import { countWords } from '../text/words.ts';
import type { Attribution, Mention, Quotation, Span } from '../types.ts';
import type { Candidate, Situation } from './candidate.ts';
import { isReported, mentionsOf, whoOf } from './near-mentions.ts';
import { endedByReporter, previousOf, speaksOn } from './previous.ts';

type Scene = {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly nested: readonly Reading[];
  readonly mentions: readonly Mention[];
};

export function findCandidates(english: Language, scene: Scene, quotation: Quotation, done: readonly Attribution[]): Candidate[] {
  const readings = quotation.depth === 0 ? scene.readings : scene.nested;
  const lineOf = (piece: Span) => readings[lineIndex(readings, piece.start)];
  const first = lineOf(quotation.content[0] as Span); // as: here and below, a quotation has content, in order
  const last = lineOf(quotation.content.at(-1) as Span);
  if (first === undefined || last === undefined) return [];
  const at = lineIndex(readings, first.line.start);
  const until = lineIndex(readings, last.line.start);
  // Sentences between two pieces belong to the quotation: “A,” he said. He paused. “B.”
  const middle = readings.slice(at, Math.min(until + 1, at + 8));
  const before = readings[at - 1];
  const after = readings[until + 1];
  const introducers = middle.flatMap((reading) =>
    reading.reports.filter(({ runs }) => reportsIt(reading, runs, quotation)).map(({ clause }) => ({ reading, clause })),
  );
  const introduced = introducers.length > 0;
  const turn = turnOf(scene, quotation);
  const previous = previousOf(scene.text, quotation, done, readings);
  const alone =
    middle.every((reading) => isBare(reading)) &&
    before?.line.paragraph !== first.line.paragraph &&
    after?.line.paragraph !== last.line.paragraph;
  const situation: Situation = {
    quotation,
    own: middle,
    introduced,
    told: introducers.some(({ reading, clause }) => hasSpeaker(clause) && !isReported(reading, clause)),
    alone,
    bare: isBare(first),
    words: countWords(scene.text, quotation.content, MANY_WORDS),
    colon: /:\s*["“'‘«]?\s*$/u.test(
      scene.text.slice(Math.max(0, (quotation.content[0] as Span).start - 6), (quotation.content[0] as Span).start),
    ),
    previous,
    speaksOn:
      alone && turn === null && previous !== null && quotation.depth === 0 && speaksOn(english, scene, quotation, previous, done),
    endedByReporter: !introduced && previous !== null && endedByReporter(english, { readings }, quotation, previous),
  };
  // “The court heard that he had fled”: nobody tells by whom.
  if (quotation.type === 'indirect' && introducers.some(({ clause }) => clause.heard && clause.place !== 'by')) return [];
  // “Despite calls of “shame”, Lund spoke on”: a noun that is nobody’s.
  if (introduced && introducers.every(({ clause: { cue, subject } }) => cue.form === 'noun' && subject === null)) return [];
  // “No,” he was told: nobody tells by whom.
  if (quotation.type === 'direct' && quotation.depth === 0 && introduced && introducers.every(({ clause }) => isSaidTo(clause)))
    return [];
  let candidates: Candidate[] = [];
  for (const reading of middle) candidates.push(...mentionsOf(english, scene.text, situation, reading, 'own'));
  // Without marks only the cue makes it speech, so only the cue's own source can be meant; it stands in these lines.
  const certain = quotation.type === 'indirect' ? candidates.filter(({ linked, role }) => linked && role === 'subject') : [];
  if (certain.length > 0) return certain;
  if (quotation.depth === 0) {
    if (before)
      candidates.push(
        ...mentionsOf(
          english,
          scene.text,
          situation,
          before,
          before.line.paragraph === first.line.paragraph ? 'before' : 'paragraph-before',
        ),
      );
    if (after && after.line.paragraph === last.line.paragraph)
      candidates.push(...mentionsOf(english, scene.text, situation, after, 'after'));
  }
  if (turn) candidates.push(unplaced(scene.text, situation, { mention: turn, role: 'turn' }));
  const follows = after !== undefined && after.line.paragraph <= last.line.paragraph + 1 && isBare(last);
  const apart = situation.alone && after?.line.paragraph === last.line.paragraph + 1;
  const below = follows ? (pointedAt(english, after) ?? (apart ? signerOf(english, after) : null)) : null;
  if (below) candidates.push(unplaced(scene.text, situation, { mention: below.mention, role: 'signature' }));
  const opens = previous?.paragraphs === 1 && situation.bare && !introduced && quotation.depth === 0;
  const addressed = opens && isAddressed(english, scene.text, quotation, previous.attribution.mention);
  // Nobody addresses himself.
  if (addressed) candidates = candidates.filter(({ mention }) => !isAddressed(english, scene.text, quotation, mention));
  const put = opens && asksAnother(english, scene.text, previous.index, done);
  if (put) candidates = candidates.filter(({ who }) => who !== previous.who);
  if (previous && !addressed && !put)
    candidates.push(
      unplaced(scene.text, situation, { kind: 'carry', mention: previous.attribution.mention, carriedFrom: previous.index }),
    );
  const addressee = opens ? addresseeOf(english, scene, previous.attribution) : null;
  const asked = opens ? askedBefore(english, scene.text, previous.index, done) : null;
  if (addressee !== null) candidates.push(unplaced(scene.text, situation, { mention: addressee, answers: true }));
  else if (asked !== null)
    candidates.push(
      unplaced(scene.text, situation, {
        kind: 'carry',
        mention: done[asked]?.mention ?? null,
        carriedFrom: asked,
        answers: true,
      }),
    );
  candidates.push(unplaced(scene.text, situation, { kind: 'nobody', mention: null }));
  return candidates;
}

/** “[he] was told”, “[they] were asked”, “[they] were warned of”, and not by whom. */
function isSaidTo({ cue, passive, place, subject, word }: Clause): boolean {
  const takes = word?.takes.has('obj') === true || word?.takes.has('np') === true;
  return cue.form === 'verb' && passive && place === 'before' && subject !== null && takes;
}

/** “Do you find that funny?” Lund asked {the admiral}.⏎“No, sir.”: whom, one and known, “you” were asked of. */
function addresseeOf(english: Language, { text, readings }: Scene, asking: Attribution): Mention | null {
  const { cue } = asking;
  if (cue?.form !== 'verb' || !asksYou(english, text, asking)) return null;
  const reading = readings[lineIndex(readings, cue.span.start)];
  const { mention = null } = reading?.clauses.find((clause) => clause.cue.span.start === cue.span.start)?.addressee ?? {};
  if (mention?.number !== 'singular' || mention.entity === 'organization') return null;
  const words = slice(text, mention.span).toLowerCase();
  const isKnown = mention.kind === 'name' || (mention.kind === 'pronoun' ? mention.gender !== null : words.startsWith('the '));
  return isKnown ? mention : null;
}

/** Whether the words speak to this one: “So lock me up, Your Honor.” */
function isAddressed({ addresses }: Language, text: string, { quoted }: Quotation, mention: Mention | null): boolean {
  return mention !== null && quoted.some((piece) => addresses(slice(text, piece), slice(text, mention.span)));
}

/** A candidate that stands nowhere near. Its fields are in the order of `mentionsOf`: of one shape, all reasons read them quickly. */
function unplaced(
  text: string,
  situation: Situation,
  {
    kind = 'mention',
    mention,
    role = 'loose',
    carriedFrom = null,
    answers = false,
  }: Pick<Candidate, 'mention'> & Partial<Pick<Candidate, 'kind' | 'role' | 'carriedFrom' | 'answers'>>,
): Candidate {
  return {
    kind,
    carriedFrom,
    mention,
    who: mention === null ? `(${kind})` : whoOf(text, mention),
    clause: null,
    role,
    linked: role === 'turn',
    where: 'own',
    gap: 0,
    left: true,
    between: 0,
    prepositional: false,
    leading: false,
    acts: false,
    actedUpon: false,
    owns: false,
    claims: false,
    announces: false,
    onStage: false,
    goesOnInside: false,
    hears: false,
    answers,
    outer: false,
    inner: false,
    quotedName: false,
    continues: false,
    situation,
  };
}

/** “he warned”, “the union warned”, but not “it warned”, “the goal is to expand”. */
function hasSpeaker({ cue, subject, passive }: Clause): boolean {
  if (cue.form !== 'verb' || subject === null || passive || !speaks(subject)) return false;
  const { kind, entity, gender, number } = subject.mention;
  return kind === 'name' || (kind === 'nominal' ? entity !== null : gender !== null || number === 'plural');
}

/** The words after which a turn of a transcript begins: “REYES: We will act.” The longest heads name and office. */
const TURN = /^[\p{Lu}][^\n:“”"]{1,60}:(?=\s)/u;

function turnOf({ text, mentions }: Scene, { content, type }: Quotation): Mention | null {
  const start = content[0]?.start ?? 0;
  const head = type === 'direct' ? TURN.exec(text.slice(start, start + 64)) : null;
  if (head === null) return null;
  const first = mentions[firstFrom(mentions, start)];
  return first &&
    first.span.start < start + 8 &&
    first.span.end <= start + head[0].length &&
    first.span.end >= start + head[0].length - 2
    ? first
    : null;
}

function isBare({ line }: Reading): boolean {
  return line.tokens.every((token) => token.kind !== 'word');
}

/** Beyond these nobody asks how many. */
const MANY_WORDS = 20;
