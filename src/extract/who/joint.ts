// Those who speak with one mouth: “{Okafor and Shah} said”, and the pair that “they” or “the couple” may be later on.

import { slice, spanAt } from '../../text/span.ts';
import type { Attribution, Mention, Resolution, Span, Speaker } from '../../types.ts';
import { tidy } from './name-forms.ts';
import { firstMentionFrom, NOBODY, type Reading } from './reading.ts';
import { jointSpeaker, lowerFirst, personSpeaker, phraseSpeaker, speakerOf } from './speaker.ts';
import { thingOf } from './things.ts';

/** More than these do not speak with one mouth; a longer list is a list. */
const MOST_MEMBERS = 6;

/** "Okafor and Shah said", "both the union and the company said": one statement of two. */
export function speakTogether(reading: Reading, attribution: Attribution, mention: Mention): Resolution | null {
  return (
    peopleTogether(reading, attribution, mention) ??
    bodiesTogether(reading, attribution, mention) ??
    allTogether(reading, attribution, mention)
  );
}

/** "{Danby police} and a witness said", "{Ida Lund} and the union said", "{Labour}, the Greens and Unity said": of whatever kind, where they open a clause. */
function allTogether(reading: Reading, { cue }: Attribution, mention: Mention): Resolution | null {
  const { text, scene } = reading;
  const { span, kind } = mention;
  if (cue === null || cue.span.start <= span.end || kind === 'pronoun') return null;
  const sentence = spanAt(scene.segments.sentences, span.start);
  const before = text.slice(Math.max(0, span.start - 5), span.start);
  if (sentence?.start !== span.start && !/(?:[,“”"’'] |(?:that|[Bb]oth) )$/u.test(before)) return null;
  let end = span.end;
  let current = mention;
  for (let members = 1; members < MOST_MEMBERS; members++) {
    end = pastBracket(text, end);
    const gap = /^(?:,? and |, )/u.exec(text.slice(end, end + ', and '.length));
    const from = end + (gap?.[0].length ?? 0);
    const next = scene.mentions[firstMentionFrom(scene.mentions, from)];
    if (gap === null || next?.span.start !== from || next.kind === 'pronoun' || next.span.end > cue.span.start) return null;
    // “Ida Lund, a nurse and mother of two, said”: what she is.
    const isOwn = current.entity === 'person' || (current.kind === 'name' && next.kind === 'nominal' && next.number !== 'plural');
    if (gap[0] !== ' and ' && members === 1 && isOwn) return null;
    current = next;
    end = next.span.end;
    if (!gap[0].endsWith('and ')) continue;
    // “The victim, a nurse and mother, said”
    const behind = pastBracket(text, end);
    if (text.startsWith(',', behind) || !onlyHelps(reading, behind, cue.span.start)) return null;
    const whole = { start: span.start, end };
    const speaker = phraseSpeaker(reading, lowerFirst(reading, tidy(slice(text, whole))), 'group');
    return { speaker, reasons: [{ name: 'joint-speakers', contribution: 1, at: whole }] };
  }
  return null;
}

function peopleTogether(reading: Reading, attribution: Attribution, mention: Mention): Resolution | null {
  const { text, answers, namesAt, apposed } = reading;
  const members: Speaker[] = [];
  // “said {the mayor}, Ida Lund, and her deputy, Tom Hale”
  const named = mention.kind === 'nominal' ? namesAt.get(mention.span.end + ', '.length) : undefined;
  const first = named !== undefined && apposed.get(named) === mention ? named : mention;
  let current: Mention | undefined = first;
  let end = pastBracket(text, mention.span.end);
  // “said Ken Hale, director of the Department of Health and Human Services”: the “and” of a name joins nobody.
  let joined = false;
  while (current !== undefined && current.kind === 'name' && members.length < MOST_MEMBERS) {
    const speaker = speakerOf(reading, answers.get(current) ?? NOBODY);
    if (speaker === null) break;
    members.push(speaker);
    end = pastBracket(text, current.span.end);
    // “Ida Lund, 33, and Tom Hale, 32, said”
    const gap = /^(?:, \p{N}{1,3}(?=,))?(?:,? and |, (?!\p{N}))/u.exec(text.slice(end, end + 12));
    const beside = gap === null ? undefined : namesAt.get(end + gap[0].length);
    const next = beside ?? partnerBehind(reading, end, attribution.cue?.span);
    joined ||= beside === undefined ? next !== undefined : gap?.[0].endsWith(' and ') === true;
    // “Lund, whose sister Ada and nephew Tom drowned, said”: theirs is another clause.
    // “said Tom Hale and Ida Lund, Norvale’s two directors”: nor is Norvale theirs who speak.
    const isOwner = next !== undefined && /^['’]s? /u.test(text.slice(next.span.end, next.span.end + 3));
    current = next !== undefined && (opensClause(reading, next) || isOwner) ? undefined : next;
  }
  const whole = { start: mention.span.start, end };
  const cue = attribution.cue?.span;
  const covered = attribution.source !== null && attribution.source.end >= end;
  // “Okafor and Shah said”, “Okafor and Shah, both of Norvale, said”, “Okafor and Shah of Norvale said”, “said Okafor and Shah”, “Okafor and Shah, who say”
  const isBeside =
    cue !== undefined &&
    ((cue.start >= end &&
      (/^(?:..?|,[^.;:“”"]*, | (?:of|from) (?:the )?(?:\p{Lu}[\p{L}’'-]* |of ){1,5}|, who )$/u.test(text.slice(end, cue.start)) ||
        onlyHelps(reading, end, cue.start) ||
        actTogether(reading, whole, cue.start))) ||
      (cue.end <= mention.span.start && mention.span.start - cue.end <= 2));
  const ids = new Set(members.map((member) => member.id));
  if (ids.size < 2 || ids.size !== members.length || !joined || !(covered || isBeside)) return null;
  return {
    speaker: jointSpeaker(reading, members),
    reasons: [{ name: 'joint-speakers', contribution: 1, at: whole }],
  };
}

/** “Ida Lund[, the mayor, and] Tom Hale said”, “Ida Lund [and her deputy,] Tom Hale, said”: whose name comes next, where what they are stands between. */
function partnerBehind({ text, namesAt, phrasesAt, english }: Reading, end: number, cue: Span | undefined): Mention | undefined {
  const gap = /^(?:, [^,.;:“”"\n]{2,60},)? and |^, and /u.exec(text.slice(end, end + 70));
  if (gap === null || cue === undefined) return undefined;
  const begin = end + gap[0].length;
  const office = phrasesAt.get(begin);
  const behind = office?.entity === 'unnamed' && text.startsWith(', ', office.span.end) ? office.span.end + 2 : begin;
  const next = namesAt.get(behind);
  if (next === undefined || next.entity !== 'person') return undefined;
  const ends =
    /^[,.;:]/u.test(text.slice(next.span.end, next.span.end + 1)) || onlyHelps({ english, text }, next.span.end, cue.start);
  return ends ? next : undefined;
}

/** "{Growers} and fire officers said", "{the union} and the company said": the first of two that are no persons. */
function bodiesTogether(reading: Reading, { cue }: Attribution, { span, kind, entity }: Mention): Resolution | null {
  const { text, scene } = reading;
  const end = pastBracket(text, span.end);
  const from = end + ' and '.length;
  if (cue === null || !text.startsWith(' and ', end)) return null;
  const several = isSeveral(entity) || (kind === 'name' && entity === null);
  const { mentions } = scene;
  for (let at = firstMentionFrom(mentions, from); mentions[at]?.span.start === from; at++) {
    const { span: second, entity: other } = mentions[at] as Mention; // as: asked right before
    const whole = { start: span.start, end: second.end };
    // “…, said a clerk and a nurse.”
    const inverted =
      cue.span.end + 1 === span.start && /^(?:[.,;]|$)/u.test(text.slice(second.end, second.end + 1)) && entity === 'unnamed';
    const beside =
      onlyHelps(reading, pastBracket(text, second.end), cue.span.start) || actTogether(reading, whole, cue.span.start);
    if (!beside && !inverted) continue;
    // “Both the union and Norvale say”, “The mayor and the bishop have both said”
    const both = several && other === null && /^both /iu.test(text.slice(span.start, span.start + 5));
    const floats = / both /u.test(text.slice(second.end, cue.span.start));
    // “In a joint statement, Norvale Corp and Orvex said”
    const named =
      several &&
      kind === 'name' &&
      other === null &&
      /(?:^|[^\p{L}] ?)$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
    // “The minister and the Ports Council deny it”
    const before = text.slice(Math.max(0, span.start - 2), span.start);
    const begins = inverted || /[,“”"’'] $/u.test(before) || spanAt(scene.segments.sentences, span.start)?.start === span.start;
    const opens = entity === 'unnamed' && kind === 'nominal' && begins;
    const office =
      opens && (isSeveral(other) || other === 'unnamed') && /^\p{Ll}/u.test(text.slice(second.start, second.start + 1));
    if (!(several && isSeveral(other)) && !both && !floats && !named && !office) continue;
    const spelt = slice(text, whole).replace(/ \(\p{Lu}[\p{L}&]{1,9}\)/gu, '');
    const speaker = phraseSpeaker(reading, lowerFirst(reading, tidy(spelt)), 'group');
    return { speaker, reasons: [{ name: 'joint-speakers', contribution: 1, at: whole }] };
  }
  return null;
}

/** “{Okafor and Shah} welcomed it and said”: two with whom a sentence begins, and whose verb stands right behind them. */
function actTogether({ english, text, scene }: Reading, { start, end }: Span, cue: number): boolean {
  const sentence = spanAt(scene.segments.sentences, start);
  if (sentence?.start !== start || cue > sentence.end || cue <= end) return false;
  const [, verb = ''] = /^ (\p{Ll}+) /u.exec(text.slice(end, end + LONGEST_HELP)) ?? [];
  const between = text.slice(end, cue);
  // “Okafor and Shah met a clerk who said”
  if (!/ and (?:\p{Ll}+ )?$/u.test(between) || /[;:“”"]/u.test(between)) return false;
  const { cues, wordClasses } = english;
  return cues.verbs.has(verb) || /^(?:verb|auxiliary|participle|ambiguous)$/u.test(wordClasses.wordClass(verb));
}

/** “Okafor and Shah [have both] said”, “The union and the firm said”: nothing but small words of the verb. */
function onlyHelps({ english, text }: Pick<Reading, 'english' | 'text'>, end: number, cue: number): boolean {
  const { grammar, wordClasses } = english;
  if (cue <= end || cue - end > LONGEST_HELP) return false;
  const words = text.slice(end, cue).replace(/^,/u, '').trim().split(' ');
  return words.every(
    (word) =>
      word === '' ||
      grammar.auxiliary.has(word) ||
      grammar.floating.has(word) ||
      grammar.adverb.has(word) ||
      wordClasses.wordClass(word) === 'adverb',
  );
}

/** In characters: “ have both repeatedly ”. */
const LONGEST_HELP = 24;

function isSeveral(entity: Mention['entity']): boolean {
  return entity === 'organization' || entity === 'group';
}

/** “Quill [(QUI.N)] and Reddy [(RED.N)] said”, “Ida Lund [(Labour)] and Tom Hale”: the end of what stands in brackets right behind a name. */
function pastBracket(text: string, end: number): number {
  if (!text.startsWith(' (', end)) return end;
  const bracket = /^ \([^()\n]{1,40}\)/u.exec(text.slice(end, end + LONGEST_BRACKET));
  return end + (bracket?.[0].length ?? 0);
}

/** In characters, with its signs. */
const LONGEST_BRACKET = 44;

function opensClause({ english, text }: Reading, mention: Mention): boolean {
  return english.grammar.wh.has(/^\p{L}+/u.exec(slice(text, mention.span))?.[0].toLowerCase() ?? '');
}

/** "Ida Lund and Tom Hurst run it": from here on they may be "they" and "the couple". */
export function rememberPair(reading: Reading, mention: Mention): void {
  const { stage, things, text } = reading;
  const [first, second] = stage.slice(-2);
  if (first === undefined || second === undefined || first.person === second.person || first.quoted || first.pronoun) return;
  // "Ida Lund, 40, and Tom Hurst, 50,"
  if (!/^(?:, \p{N}{1,3},)? and $/u.test(slice(text, { start: first.at.end, end: mention.span.start }))) return;
  const members = [first, second].map(({ person }) => personSpeaker(reading, person, null));
  const at = { start: first.at.start, end: mention.span.end };
  things.push(thingOf(jointSpeaker(reading, members), at, true, first.subject ?? second.subject, false));
}
