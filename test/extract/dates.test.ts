// When it was said, by the words beside the cue and the occasion a statement goes on with. Published Thursday, 12 March 2026, unless said.

import { describe, expect, test } from '@jest/globals';
import { dateStatements } from '../../src/extract/dates.ts';
import { findQuotedSpans } from '../../src/extract/quoted-spans.ts';
import { segment } from '../../src/extract/segments.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { parseMarkup } from '../../src/text/markup.ts';
import { contains } from '../../src/text/span.ts';
import type { Attribution, Resolution, Span } from '../../src/types.ts';

const english = loadEnglish();

/**
 * `{q1 …}` is what is reported, `{c1 …}` its cue, `{s1 …}` its source, `{d1 …}` the words that say when. A pronoun is whoever was named
 * before. The expectation gives value and basis of each statement: "2026-03-10 stated".
 */
function check(story: string, expected: string, published: string | null = '2026-03-12'): void {
  const { text, spans } = parseMarkup(story);
  const of = (label: string): Span | null => spans.find((span) => span.label === label) ?? null;
  const ids = [...new Set(spans.filter(({ label }) => /^q\d$/u.test(label)).map(({ label }) => label.slice(1)))];
  let named = '';
  const segments = segment(english, text);
  const quoted = findQuotedSpans(english, text, segments);
  const attributions: Attribution[] = [];
  const resolutions: Resolution[] = [];
  for (const id of ids) {
    const content = spans.filter(({ label }) => label === `q${id}`).map((span) => unmarked(text, span));
    const source = of(`s${id}`);
    const cue = of(`c${id}`);
    const said = source === null ? '' : text.slice(source.start, source.end);
    const pronoun = /^(?:s?he|they|her|his)$/iu.test(said);
    if (!pronoun && said !== '') named = said.slice(said.lastIndexOf(' ') + 1);
    const direct = content.every((span, at) => span !== spans.filter(({ label }) => label === `q${id}`)[at]);
    const marked = quoted.map(({ inner }) => inner).filter((inner) => content.some((span) => contains(span, inner)));
    attributions.push({
      quotation: {
        type: direct ? 'direct' : marked.length > 0 ? 'mixed' : 'indirect',
        content,
        quoted: direct ? content : marked,
        depth: 0,
      },
      source,
      mention: source && {
        span: source,
        head: source,
        kind: pronoun ? 'pronoun' : /^\p{Lu}/u.test(said) ? 'name' : 'nominal',
        number: 'singular',
        gender: null,
        entity: null,
      },
      cue: cue && { span: cue, lemma: lemmaOf(text.slice(cue.start, cue.end)), form: 'verb' },
      carriedFrom: source === null && attributions.length > 0 ? attributions.length - 1 : null,
      stance: 'asserted',
      evidence: { confidence: 1, reasons: [] },
    });
    const kind = /^\p{Lu}/u.test(named) ? 'person' : /s$/u.test(named) ? 'group' : 'unnamed';
    const speaker = named === '' ? null : ({ id: named, name: named, role: null, kind, aliases: [], members: [] } as const);
    resolutions.push({ speaker, reasons: [] });
  }
  const dates = dateStatements(english, { text, segments, quoted, attributions, resolutions, published });
  expect(dates.map(({ value, basis }) => `${value} ${basis}`).join(', ')).toBe(expected);
  ids.forEach((id, index) => {
    const wanted = of(`d${id}`);
    const expression = dates[index]?.expression;
    if (wanted !== null)
      expect(expression && text.slice(expression.start, expression.end)).toBe(text.slice(wanted.start, wanted.end));
  });
}

/** Without quotation marks at its ends; the same object where there are none. */
function unmarked(text: string, span: Span): Span {
  const marks = /^“[^“”]*”$/u.test(text.slice(span.start, span.end));
  return marks ? { start: span.start + 1, end: span.end - 1 } : span;
}

function lemmaOf(word: string): string {
  return (
    {
      told: 'tell',
      announced: 'announce',
      denied: 'deny',
      says: 'say',
      called: 'call',
      described: 'describe',
      confirmed: 'confirm',
    }[word] ?? 'say'
  );
}

describe('in its own clause', () => {
  test.each([
    ['{s1 Reyes} {c1 said} {d1 Monday} that {q1 the fund was empty}.', '2026-03-09 stated'],
    ['{q1 “We wait,”} {s1 Lund} {c1 said} on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{s1 Lund} {c1 told} the Mail on Sunday on {d1 Tuesday} that {q1 he was ill}.', '2026-03-10 stated'],
    ['{q1 “We wait,”} {s1 Lund} {c1 told} reporters {d1 late Wednesday} in Oslo.', '2026-03-11 stated'],
    ['On {d1 Friday}, {s1 Lund} {c1 said} {q1 the vote was lost}.', '2026-03-06 stated'],
    ['In a statement issued {d1 Tuesday morning}, {s1 Ida Lund} {c1 said} {q1 the vote was lost}.', '2026-03-10 stated'],
    ['{s1 Lund}, who left the council in July, {c1 said} {d1 Monday} that {q1 he was done}.', '2026-03-09 stated'],
    ['In a {d1 1998} interview, {s1 Holm} {c1 said} {q1 “never again.”}', '1998 stated'],
    ['{q1 “Never again,”} {s1 Holm} {c1 said} in a letter to the Daily Ledger {d1 last month}.', '2026-02 stated'],
    ['In {d1 February 2020}, {s1 Holm} {c1 said} {q1 the dam would hold}.', '2020-02 stated'],
    ['{q1 “Good morning,”} {s1 she} {c1 said} {d1 this morning}.', '2026-03-12 stated'],
    ['{q1 “No,”} {s1 Lund} {c1 said} {d1 yesterday}.', '2026-03-11 stated'],
    ['{q1 “No,”} {s1 Lund} {c1 said} {d1 two days ago}.', '2026-03-10 stated'],
    ['{d1 A week ago} {s1 Lund} {c1 said} {q1 the wall was safe}.', '2026-03-05 stated'],
    ['A {s1 {d1 February} poll} {c1 said} {q1 most people wait}.', '2026-02 stated'],
    [
      'When he first {c2 described} {q2 the wall} in {d1 December}, {s1 Lund} {c1 said} {q1 “It will hold.”}',
      '2025-12 stated, 2025-12 stated',
    ],
    ['{s1 Lund} {c1 tweeted}, {q1 “Thank you, Oslo!” on {d1 Friday afternoon}}.', '2026-03-06 stated'],
    ['The town knew {s1 Lund}, who in {d1 2010} {c1 said} {q1 the goal was to make Shah leave}.', '2010 stated'],
    ['{s1 Ida Lund}, interviewed on {d1 Tuesday}, {c1 said} {q1 she was “calm”}.', '2026-03-10 stated'],
    ['{q1 “It holds,”} {s1 Lund} {c1 said} after the vote on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{q1 “It holds,”} {s1 Lund} {c1 said} as she crossed the bridge on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{q1 “It holds,”} {c1 said} {s1 Lund}, the engineer, as she walked the deck on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{q1 “It holds,”} {s1 Lund} {c1 said} after she left court on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{q1 “It holds,”} {c1 said} {s1 Lund}, who was elected in 2019, on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{s1 Lund} {c1 said} {q1 the wall was “safe”}, in a statement issued {d1 Tuesday}.', '2026-03-10 stated'],
    ['{s1 Lund} has {c1 said} {d1 this week} that {q1 the wall is safe}.', '2026-03 stated'],
    ['{q1 “It holds,”} {s1 Lund} {c1 said} while touring the deck on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{q1 “It holds,”} {s1 Lund} {c1 said} when she toured the deck on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{q1 “It holds,”} {s1 Lund} {c1 said} at a rally in Tulla, Norvale, {d1 last month}.', '2026-02 stated'],
    ['{q1 “It holds,”} {c1 said} {s1 Lund} (D-Tulla) on {d1 Tuesday}.', '2026-03-10 stated'],
    ['Shah was booed at {d1 Tuesday’s} debate when {s1 she} {c1 said} {q1 the wall was safe}.', '2026-03-10 stated'],
    ['The wall was opened in {d1 2014}, when {s1 Lund} {c1 said} {q1 it would hold}.', '2014 stated'],
    ['{s1 Lund} {c1 said} {q1 the wall was “safe” in an interview with Radio Tulla on {d1 Tuesday}}.', '2026-03-10 stated'],
    [
      '{s1 Ojo, who spoke with journalists in Tulla on {d1 Tuesday},} {c1 said} {q1 “Our members are hungry.”}',
      '2026-03-10 stated',
    ],
    ['{s1 Lund, while opening the clinic on {d1 Monday},} {c1 said} {q1 it was “a promise kept”}.', '2026-03-09 stated'],
    ['{s1 The report, which was published on {d1 Tuesday},} {c1 says} {q1 wards are “full”}.', '2026-03-10 stated'],
    [
      '{s1 A bench headed by Justice Iyer on {d1 Tuesday}} {c1 observed} {q1 that the delay was “inexcusable”}.',
      '2026-03-10 stated',
    ],
    ['{s1 Paul Dunne, in a written reply dated {d1 March 4},} {c1 said} {q1 the scheme “remains”}.', '2026-03-04 stated'],
    ['{q1 “I am done,”} {s1 Barnes} {c1 told} me when we met in Tulla in {d1 October}.', '2025-10 stated'],
    ['On {d1 Friday} Lund showed what {s1 she} {c1 called} {q1 “a new deal”}.', '2026-03-06 stated'],
    ['In a statement read to the court on {d1 Monday}, {s1 Mrs Tuohy} {c1 said} {q1 “Every day is hard.”}', '2026-03-09 stated'],
    ['Writing in {d1 Monday’s} Ledger, {s1 Dent} {c1 called} {q1 the critics “Jeremiahs”}.', '2026-03-09 stated'],
    ['On {d1 Tuesday’s} “Morning Hour,” {s1 Dent} {c1 called} {q1 the critics “Jeremiahs”}.', '2026-03-10 stated'],
    ['{s1 Lund} will {c1 say} {d1 today} that {q1 the wall must be “earned”}.', '2026-03-12 stated'],
    ['On {d1 Thursday} retired general {s1 John Holm} {c1 said} {q1 it was “mad”}.', '2026-03-12 stated'],
    ['{d1 Last week} George Will set out his plans, {c1 calling} them {q1 “modest”}.', '2026-03 stated'],
    ['{s1 Kade} {c1 announced} {q1 the sale of the docks on {d1 Monday}}.', '2026-03-09 stated'],
    ['{s1 Kade} {c1 described} {q1 the wall on {d1 Monday} as “mad”}.', '2026-03-09 stated'],
    ['{s1 Kade} {c1 promised} {q1 “a new wall” as she opened the bridge on {d1 Monday}}.', '2026-03-09 stated'],
    ['Appearing before the committee on {d1 24 February}, {s1 Lyle} {c1 said} {q1 it was “mad”}.', '2026-02-24 stated'],
    ['{s1 Lyle, who disclosed this in Tulla on {d1 Tuesday},} {c1 said} {q1 it was “mad”}.', '2026-03-10 stated'],
    ['{s1 The bishop} {c1 said} on {d1 New Year’s Day} {q1 it was “mad”}.', '2026-01-01 stated'],
    ['The tribunal was told {d1 yesterday} {q1 that it was “mad”}.', '2026-03-11 stated'],
    ['{s1 Lyle, who was visiting Tulla on {d1 Tuesday},} {c1 said} {q1 it was “mad”}.', '2026-03-10 stated'],
    ['{s1 Lyle, reached by phone on {d1 Tuesday},} {c1 said} {q1 it was “mad”}.', '2026-03-10 stated'],
    ['Cross-examined {d1 yesterday} by Rory Finn QC, {s1 Lyle} {c1 said} {q1 it was “mad”}.', '2026-03-11 stated'],
    ['In his memoir, published in {d1 2011}, {s1 Lyle} {c1 said} {q1 it was “mad”}.', '2011 stated'],
    ['{q1 “No regrets,”} {s1 Lyle} {c1 said} at {d1 Friday’s} practice.', '2026-03-06 stated'],
    ['{q1 “No regrets,”} {c1 said} {s1 Lyle} {d1 three days after he was fired on Friday}.', '2026-03-09 stated'],
    ['In {d1 May}, {s1 Lyle} {c1 said} {q1 it was “mad”}.', '2025-05 stated'],
    ['{s1 Kade} {c1 denied} {q1 the claims on {d1 Monday}}.', '2026-03-09 stated'],
    ['{d1 A day after Monday’s} hearing, {s1 Lund} {c1 said} {q1 the wall was safe}.', '2026-03-10 stated'],
    ['{d1 Two days after the 3 March} blast, {s1 Lund} {c1 said} {q1 the wall was safe}.', '2026-03-05 stated'],
    ['Much of it went to Kade, whom {s1 Lund} on {d1 Tuesday} {c1 called} {q1 “a hack”}.', '2026-03-10 stated'],
    ['Whether it holds was asked in a debate in {d1 December}, when {s1 Lund} {c1 called} {q1 it “safe”}.', '2025-12 stated'],
    ['{q1 “It holds,”} {c1 said} {s1 Ida Lund}, chief engineer at Sulla, in a speech in Tulla {d1 last week}.', '2026-03 stated'],
    ['{s1 Judge Moss, who heard the case in Tulla on {d1 Tuesday},} {c1 said} {q1 it was “mad”}.', '2026-03-10 stated'],
    ['{s1 Mr Musa, who confirmed the arrest on {d1 Tuesday},} {c1 said} {q1 it was “mad”}.', '2026-03-10 stated'],
    ['{s1 Kade} {c1 confirmed} {q1 the arrest on {d1 Tuesday}}, and left.', '2026-03-10 stated'],
    ['{s1 Lund} {c1 told} {q1 a crowd that had gathered on {d1 Tuesday} that it was “mad”}.', '2026-03-10 stated'],
    ['{q1 “I can’t swim,”} {s1 he} had {c1 told} friends moments before he died on {d1 Tuesday}.', '2026-03-10 stated'],
    ['{q1 “It is dead,”} {s1 Stamm} {c1 said} in {d1 Wednesday’s} edition of Der Tag.', '2026-03-11 stated'],
    ['It was on {d1 Tuesday} that {s1 Lund} {c1 called} it {q1 “mad”}.', '2026-03-10 stated'],
    ['{s1 The statement, released on {d1 Tuesday},} {c1 called} it {q1 “mad”}.', '2026-03-10 stated'],
    ['{s1 The firm} {c1 announced} on {d1 Thursday last} that {q1 it would go}.', '2026-03-05 stated'],
  ])('%s', (story, expected) => check(story, expected));

  test('a weekday across New Year', () => {
    check('{q1 “No,”} {s1 Lund} {c1 said} {d1 Tuesday}.', '2025-12-30 stated', '2026-01-02');
    check('{q1 “No,”} {s1 Lund} {c1 said} on {d1 Dec. 30}.', '2025-12-30 stated', '2026-01-02');
  });

  test('the weekday of publication is that day', () => {
    check('{q1 “No,”} {s1 Lund} {c1 said} {d1 Thursday}.', '2026-03-12 stated');
  });
});

describe('never the date of something else', () => {
  test.each([
    ['{s1 Lund} {c1 said} {q1 he would speak at a rally on Tuesday}.', '2026-03-12 published'],
    ['{s1 Lund} {c1 said} {q1 he had warned Shah in a memo on Tuesday}.', '2026-03-12 published'],
    ['It emerged on Tuesday that {s1 Lund} had {c1 called} it {q1 “mad”}.', '2026-03-12 published'],
    ['Emails released on Tuesday show {s1 Lund} {c1 called} it {q1 “mad”}.', '2026-03-12 published'],
    ['{q1 “I can’t swim,”} {s1 he} had {c1 told} friends days before he died on Tuesday.', '2026-03-12 published'],
    ['{s1 Lund} {c1 said} {q1 he learnt on Tuesday that it was “gone”}.', '2026-03-12 published'],
    ['{s1 Lund} {c1 said} {q1 the mayor heard on Tuesday that it was “gone”}.', '2026-03-12 published'],
    ['{s1 Holm} {c1 called} Lund’s remarks on Sunday {q1 “a wake-up call”}.', '2026-03-12 published'],
    ['{s1 Holm} {c1 blasted} the board for failing to say on Tuesday {q1 it was “void”}.', '2026-03-12 published'],
    [
      '{s1 Lund, who was in Tulla for the fair on Saturday as stalls burned,} {c1 called} {q1 it “terrible”}.',
      '2026-03-12 published',
    ],
    ['{s1 Lund, who voted against the sale on Tuesday,} {c1 called} {q1 it “terrible”}.', '2026-03-12 published'],
    ['{s1 Kade} {c1 described} {q1 the talks they held on Monday as “mad”}.', '2026-03-12 published'],
    ['Asked about the deal signed on Tuesday, {s1 Lyle} {c1 said} {q1 it was “mad”}.', '2026-03-12 published'],
    ['The fair closed yesterday with {q1 “mad”} scenes.', '2026-03-12 published'],
    ['{s1 Lyle, who sold the docks in Tulla on Tuesday,} {c1 said} {q1 it was “mad”}.', '2026-03-12 published'],
    ['{s1 Lyle} {c1 said} the Boxing Day Test {q1 was “mad”}.', '2026-03-12 published'],
    ['Of the strike on Sunday, {s1 Lyle} {c1 said}: {q1 “It is mad.”}', '2026-03-12 published'],
    ['{s1 He} retired in 2011 and {c1 says} {q1 it was “mad”}.', '2026-03-12 published'],
    ['The order opens on May 4. {s1 Lyle} {c1 said} {q1 it was “mad”}.', '2026-03-12 published'],
    ['{s1 Kade} {c1 announced} {q1 a rally on Saturday}.', '2026-03-12 published'],
    ['{s1 Kade} {c1 announced} {q1 plans to sell the docks on Monday}.', '2026-03-12 published'],
    ['{s1 Kade} {c1 announced} {q1 the docks would close on Monday}.', '2026-03-12 published'],
    ['{s1 Reyes} {c1 said} {q1 the fund will open Monday}.', '2026-03-12 published'],
    ['{q1 “We met on Monday,”} {s1 Lund} {c1 said}.', '2026-03-12 published'],
    ['{q1 “We wait,”} {c1 said} {s1 Lund}, who left the council in 2019.', '2026-03-12 published'],
    ['{q1 “We won’t panic,”} {c1 said} {s1 Dolan}, whose side lost 3–0 at Norwood on Tuesday night.', '2026-03-12 published'],
    [
      '{s1 Dolan, whose team face Norwood on Saturday,} {c1 told} the club’s website: {q1 “They are flying.”}',
      '2026-03-12 published',
    ],
    [
      'In an interview with the Ledger to be published on Friday, {s1 Berg} {c1 said} {q1 peace was “near”}.',
      '2026-03-12 published',
    ],
    ['{s1 Lund} is expected to {c1 tell} the council on Monday that {q1 the wall is “safe”}.', '2026-03-12 published'],
    ['{s1 Hale} is to {c1 tell} the inquiry on Friday {q1 that she was “misled”}.', '2026-03-12 published'],
    ['The vote followed Monday’s Supreme Court ruling, {s1 Dent} {c1 said}: {q1 “No Jeremiahs.”}', '2026-03-12 published'],
    [
      'Ahead of the second Test in Durban on Friday, {s1 Pillay} {c1 said} {q1 his bowlers were “hurting”}.',
      '2026-03-12 published',
    ],
    ['Responding to a report published on Tuesday, {s1 Keane} {c1 said} {q1 wards were “full”}.', '2026-03-12 published'],
    ['{s1 The letter, seen by the Ledger on Tuesday,} {c1 calls} {q1 the offer “derisory”}.', '2026-03-12 published'],
    ['{s1 Roche} {c1 said} Saturday night {q1 was “chaos”}.', '2026-03-12 published'],
    ['On Tuesday, Ruiz signed the treaty {s1 he} once {c1 described} as {q1 “a surrender”}.', 'null unknown'],
    ['On Tuesday, Ruiz signed the treaty {s1 he} {c1 described} as {q1 “a surrender”}.', '2026-03-12 published'],
    ['Rebels attacked on Sunday, a day after {s1 Berg} {c1 called} {q1 the truce “solid”}.', '2026-03-12 published'],
    ['Last September, when vandals came, {s1 Babar} {c1 says} {q1 he was “calm”}.', '2026-03-12 published'],
    ['{q1 “It’s a rort,”} {s1 Katz} {c1 told} Sky’s Sunday Agenda.', '2026-03-12 published'],
    [
      '{q1 “They made this plan for us,”} {c1 said} {s1 Burke}, a leader of the Coalition to Stop Ruiz and March on Tulla.',
      '2026-03-12 published',
    ],
    ['{q1 “We wait,”} {c1 said} {s1 Lund}, the mayor at the time of the flood.', '2026-03-12 published'],
    ['Nobody has slept since Monday, {s1 Lund} {c1 said}. {q1 “We wait.”}', '2026-03-12 published'],
    ['{q1 “We wait,”} {s1 Lund} {c1 said}, referring to the March 3 debate.', '2026-03-12 published'],
    ['{q1 “We wait,”} {s1 Lund} {c1 said} of Monday’s episode.', '2026-03-12 published'],
    ['{q1 “We wait,”} {c1 said} {s1 Lund}, recalling a vow of the mayor last week.', '2026-03-12 published'],
    ['{q1 “We wait,”} {s1 Lund} {c1 said}, alluding to the town’s July convention.', '2026-03-12 published'],
    ['Ever since Shah resigned last year, {s1 Lund} {c1 said}, {q1 nothing moved}.', '2026-03-12 published'],
    ['The governor signed the order on Monday, while {s1 Lund} {c1 said} {q1 the town should wait}.', '2026-03-12 published'],
    ['{s1 Dockers} {c1 called} it {q1 a “theft” after talks with the harbour office failed on Friday}.', '2026-03-12 published'],
    [
      '{s1 Lund} {c1 said} {q1 members were “gobsmacked” by the decision}, announced by e-mail on Tuesday.',
      '2026-03-12 published',
    ],
    ['{s1 Lund} {c1 says} {q1 the bridge is safe}, even as truckers threatened a blockade on Tuesday.', '2026-03-12 published'],
    ['{q1 “It holds,”} {s1 Lund} {c1 said} after dockers left the harbour on Tuesday.', '2026-03-12 published'],
    ['{q1 “We wait,”} {c1 said} {s1 Lund}, the man hired last month to run the bridge.', '2026-03-12 published'],
    ['{q1 “We wait,”} {c1 said} {s1 Lund}, whose brother was arrested on Tuesday.', '2026-03-12 published'],
    ['{s1 The man} arrested on Tuesday {c1 said} {q1 he was “calm”}.', '2026-03-12 published'],
    ['{s1 Ida Lund}, arrested on Tuesday, {c1 said} {q1 she was “calm”}.', '2026-03-12 published'],
    ['On Monday {s1 Lund} has {c1 said} {q1 the wall is safe}.', '2026-03-12 published'],
    ['{q1 “We wait,”} {s1 Lund} {c1 told} the Sunday Ledger.', '2026-03-12 published'],
    ['{q1 “We wait,”} {c1 said} {s1 April Jones}, beside Mr. Friday Okoro.', '2026-03-12 published'],
    ['{s1 Reyes} {c1 said} {q1 Monday was too early}.', '2026-03-12 published'],
    ['In November, {s1 Lund} {c1 said}, {q1 the town will vote}.', '2026-03-12 published'],
    ['Six months ago, {s1 Lund} {c1 said}, {q1 nobody knew him}.', '2026-03-12 published'],
    ['OSLO, March 11 (Norpress) — {s1 Lund} {c1 said} {q1 talks failed}.', '2026-03-12 published'],
    ['The fund closes on Friday, April 3, 2026. {q1 “We wait,”} {s1 Lund} {c1 said}.', '2026-03-12 published'],
  ])('%s', (story, expected) => check(story, expected));
});

describe('the occasion goes on', () => {
  test('for the same speaker, until another day is named', () => {
    check(
      '{s1 Lund} {c1 said} {d1 Monday} that {q1 he would wait}.\n\nThe town was calm.\n\n{q2 “I am patient,”} {s2 Lund} {c2 said}.\n\n' +
        'On {d3 Wednesday}, {s3 Lund} {c3 said} {q3 he was tired}. {q4 “So tired,”} {s4 he} {c4 added}.',
      '2026-03-09 stated, 2026-03-09 stated, 2026-03-11 stated, 2026-03-11 stated',
    );
  });

  test('after a dated sentence that names the speaker', () => {
    check('Ida Lund opened the bridge on Saturday.\n\n{q1 “It holds,”} {s1 Lund} {c1 said}.', '2026-03-07 stated');
  });

  test('not for somebody else', () => {
    check(
      'Ida Lund opened the bridge on Saturday.\n\n{q1 “It holds,”} {s1 Lund} {c1 said}. {q2 “No,”} {c2 said} {s2 Ravi Shah}.',
      '2026-03-07 stated, 2026-03-12 published',
    );
  });

  test('an old occasion lasts for its passage only', () => {
    const passage = 'In {d1 July}, {s1 Lund} {c1 said} {q1 the wall was safe}. {q2 “Quite safe,”} {s2 he} {c2 said}.\n\n';
    check(
      `${passage}The wall fell.\n\nNobody was hurt.\n\nThe town was calm.\n\n{q3 “I was wrong,”} {s3 Lund} {c3 said}.`,
      '2025-07 stated, 2025-07 stated, 2026-03-12 published',
    );
  });

  test('an old occasion ends where another time is named', () => {
    check(
      '{s1 Lund} {c1 promised} in {d1 July} that {q1 it would hold}. {d2 This week} he was more careful. {q2 “I said that before the flood,”} {s2 he} ' +
        '{c2 said}.\n\n{s3 Lund} {c3 said} {q3 a net would be hung}.',
      '2025-07 stated, 2026-03 stated, 2026-03-12 published',
    );
  });

  test('“a day earlier” counts from the dated event before it', () => {
    check('The wall fell on Sunday. {d1 A day earlier}, {s1 the office} {c1 warned} that {q1 it would}.', '2026-03-07 stated');
    check('The wall fell on Sunday. {d1 Two days earlier}, {s1 Lund} had {c1 called} it {q1 “theatre.”}', '2026-03-06 stated');
    check('{d1 Two days earlier}, {s1 Lund} had {c1 called} it {q1 “theatre.”}', '2026-03-10 stated');
  });

  test('at a hearing that was dated before', () => {
    check(
      'The council held a hearing on Tuesday.\n\nThe hall was full.\n\n{q1 “It holds,”} {s1 Petra Holm} {c1 said} at the hearing.',
      '2026-03-10 stated',
    );
  });

  test('at a meeting: whoever is quoted next spoke there', () => {
    check('The guild met on Monday. The hall was full.\n\n{q1 “It holds,”} {c1 said} {s1 Petra Holm}.', '2026-03-09 stated');
  });

  test('not from what is no occasion to speak', () => {
    check('Lund sold the taxi in January. {q1 “It smells of me,”} {s1 Lund} {c1 said}.', '2026-03-12 published');
    check('Lund spoke of the taxi in January. {q1 “It smells of me,”} {s1 Lund} {c1 said}.', '2026-01 stated');
    check('Three clerks were suspended on Monday. {q1 “We wait,”} {s1 one of them} {c1 said}.', '2026-03-12 published');
    check('The firm will close its oven in February. {q1 “It is time,”} {s1 the firm} {c1 said}.', '2026-03-12 published');
  });

  test('not for what has often been said, nor once', () => {
    const met = 'Ida Lund opened the bridge on Saturday.\n\n';
    check(`${met}{s1 Lund} has {c1 called} it {q1 “my child.”}`, '2026-03-12 published');
    check(`${met}{s1 Lund} has repeatedly {c1 called} it {q1 “my child.”}`, '2026-03-12 published');
    check(`${met}{s1 Lund} once {c1 called} it {q1 “my child.”}`, 'null unknown');
  });

  test('not from a day that lies ahead', () => {
    check('Lund has asked Shah to speak at Friday’s debate. {q1 “It holds,”} {s1 she} {c1 said}.', '2026-03-12 published');
    check('Lund is due to open the bridge on Thursday.\n\n{q1 “It holds,”} {s1 Lund} {c1 said}.', '2026-03-12 published');
  });

  test('not from a hearing that will be held', () => {
    check('On Thursday, Kade, of Tulla, will hold a hearing.\n\n{q1 “Shame,”} {c1 said} {s1 Bo Finn}.', '2026-03-12 published');
  });

  test('not from a rally that is being held, but from the one that was', () => {
    check('Kade is holding a rally in Tulla on Tuesday.\n\n{q1 “Shame,”} {c1 said} {s1 Bo Finn}.', '2026-03-12 published');
    check('Kade held a rally in Tulla on {d1 Tuesday}.\n\n{q1 “Shame,”} {c1 said} {s1 Bo Finn}.', '2026-03-10 stated');
  });

  test('an answer to what was asked in another year', () => {
    check('Asked by a reporter in {d1 1971} what mosses gave him, Lund thought. {q1 “Peace,”} {s1 he} {c1 said}.', '1971 stated');
  });

  test('in an article about one day, for those it goes on about', () => {
    const day = 'The office released its findings on Tuesday.\n\nNobody was hurt.\n\n';
    check(`${day}{q1 “It held,”} {s1 the mayor} {c1 said}.`, '2026-03-10 stated');
    check(`${day}{q1 “It held,”} {c1 said} {s1 Petra Holm}.`, '2026-03-12 published');
    check(
      `${day}The bridge opened again on Wednesday.\n\nThe town was calm.\n\n{q1 “It held,”} {s1 the mayor} {c1 said}.`,
      '2026-03-12 published',
    );
  });

  test('the morning after a day in July is in July', () => {
    check(
      'In {d1 July}, {s1 Lund} {c1 said} {q1 it was safe}. {d2 The next morning}, {s2 he} {c2 said} {q2 “it fell.”}',
      '2025-07 stated, 2025-07 stated',
    );
  });

  test('an aside about other times does not end a meeting', () => {
    check(
      'The guild met on Monday.\n\n{q1 “It holds,”} {c1 said} {s1 Petra Holm}.\n\n{s2 Ravi Shah} has {c2 said} {q2 “It will not.”}\n\n' +
        'The hall was full.\n\n{q3 “We shall see,”} {c3 said} {s3 Tom Berg}.',
      '2026-03-09 stated, 2026-03-12 published, 2026-03-09 stated',
    );
  });

  test('a gathering is over where somebody spoke on another day', () => {
    check(
      'The guild met on Monday.\n\n{q1 “It holds,”} {c1 said} {s1 Petra Holm}.\n\nOn Wednesday {s2 Ravi Shah} {c2 said} {q2 “It will not.”}\n\n' +
        '{q3 “We shall see,”} {c3 said} {s3 Tom Berg}.',
      '2026-03-09 stated, 2026-03-11 stated, 2026-03-12 published',
    );
  });

  test('who says something now did not say it on Monday', () => {
    const said = '{s1 Ida Lund} {c1 said} on Monday {q1 the wall was safe}.\n\n';
    check(`${said}{q2 “It holds,”} {s2 Lund} {c2 said}.`, '2026-03-09 stated, 2026-03-09 stated');
    check(`${said}{q2 “It holds,”} {s2 Lund} {c2 says}.`, '2026-03-09 stated, 2026-03-12 published');
  });

  test('what was said after Sunday’s match was said on no day before it', () => {
    check(
      '{s1 Ida Lund} {c1 said} on Friday {q1 the team was ready}.\n\nAfter Sunday’s match {s2 Lund} {c2 said} {q2 “Never again.”}',
      '2026-03-06 stated, 2026-03-12 published',
    );
  });

  test('“two days earlier” does not count from a date in somebody’s words', () => {
    check(
      'The board met on Tuesday. {s1 Lund} {c1 said} {q1 he wrote to it on 3 July}. {d2 Two days earlier}, {s2 Shah} {c2 said} {q2 “No.”}',
      '2026-03-10 stated, 2026-03-08 stated',
    );
  });

  test('who was speaking on Tuesday said it then, also in the words before', () => {
    check('{q1 “We talk,”} {s1 Lund} {c1 said}.\n\nShe was speaking in Tulla on {d1 Tuesday}.', '2026-03-10 stated');
    check(
      '{q1 “We talk,”} {s1 Lund} {c1 said}. {q2 “No,”} {c2 said} {s2 Ravi Shah}.\n\nShah was speaking in Tulla on {d2 Tuesday}.',
      '2026-03-12 published, 2026-03-10 stated',
    );
    check('{q1 “We talk,”} {s1 Lund} {c1 said}.\n\nShe had slept until Tuesday.', '2026-03-12 published');
  });

  test('what is written, told in an interview or meanwhile is not said at the meeting', () => {
    const met = 'The guild met on Monday.\n\n{q1 “It holds,”} {c1 said} {s1 Petra Holm}.\n\n';
    const dates = '2026-03-09 stated, 2026-03-12 published';
    check(`${met}{q2 “It will not,”} {c2 wrote} {s2 Ravi Shah}, who was in Oslo.`, dates);
    check(`${met}Meanwhile, {s2 Ravi Shah} {c2 told} the Ledger {q2 it would not}.`, dates);
    check(`${met}In an interview, {s2 Ravi Shah} {c2 said} {q2 it would not}.`, dates);
    check(
      `${met}{q2 “It will not,”} {c2 wrote} {s2 Ravi Shah}.\n\n{q3 “Shame,”} {c3 said} {s3 Tom Berg}.`,
      `${dates}, 2026-03-09 stated`,
    );
  });

  describe('at a sitting, whoever is quoted next spoke there', () => {
    const next = '\n\n{q1 “It is a mess,”} {c1 said} {s1 Petra Holm}.\n\n{q2 “It is not,”} {c2 said} {s2 Tom Berg}.';
    test.each([
      ['The city council voted 7-2 on Tuesday to sell the docks.', '2026-03-10'],
      ['The school board voted 5-4 Monday night to close Linden Elementary.', '2026-03-09'],
      ['MPs voted yesterday to ban the trade.', '2026-03-11'],
      ['The Senate committee on Tuesday grilled the customs chief over the crates.', '2026-03-10'],
      ['The baker was jailed for six years yesterday.', '2026-03-11'],
      ['The trial of a baker opened at the Central Criminal Court in Tulla on Monday.', '2026-03-09'],
      ['The Coroner’s Court was told yesterday that nobody had counted.', '2026-03-11'],
      ['Ida Lund told the Norvale parliament on Monday that nobody had counted.', '2026-03-09'],
      ['There were angry scenes in Parliament yesterday.', '2026-03-11'],
      ['The Lok Sabha passed the bill on Monday amid uproar.', '2026-03-09'],
    ])('%s', (lead, day) => check(lead + next, `${day} stated, ${day} stated`));

    test.each([
      'Voters in Norvale approved the charter on Tuesday.',
      'The jailed baker began to fast on Monday.',
      'Papers filed in court on Monday name the baker.',
      'The White House told Shah on Monday that it was over.',
      'The council’s clerk resigned on Monday.',
      'The European Commission approved the merger on Monday.',
      'The baker is due in court on Monday.',
    ])('but not after: %s', (lead) => check(lead + next, '2026-03-12 published, 2026-03-12 published'));
  });

  test('at a march, or where a sentence was passed', () => {
    check('Thousands marched in Tulla on {d1 Saturday}. {q1 “It is our river,”} {c1 said} {s1 Petra Holm}.', '2026-03-07 stated');
    check(
      'Doyle was sentenced to nine years on {d1 Monday}.\n\n{q1 “You lied,”} {c1 said} {s1 Petra Holm}.',
      '2026-03-09 stated',
    );
  });

  test('a speech of another year holds for the sentence after it', () => {
    check('Lund spoke for the dam in a {d1 2007} address. {q1 “It will stand,”} {s1 Lund} {c1 said}.', '2007 stated');
  });

  test('a headline takes no day from the article', () => {
    check('{s1 Lund} {c1 says} {q1 wall is safe}\n\nLund spoke at the harbour on Tuesday.', '2026-03-12 published');
  });

  test('a lead takes the day that the next paragraphs give', () => {
    check('{s1 Lund} {c1 called} the wall {q1 “safe.”}\n\nLund spoke at the harbour on {d1 Tuesday}.', '2026-03-10 stated');
  });

  test('a carried-over piece has the day of what it goes on with', () => {
    check('{q1 “We wait,”} {s1 Lund} {c1 said} {d1 Monday}. {q2 “We always do.”}', '2026-03-09 stated, 2026-03-09 stated');
  });
});

describe('without a publication date', () => {
  test.each([
    ['nothing tells', '{q1 “No,”} {s1 Lund} {c1 said} Tuesday.', 'null unknown'],
    [
      'a full dateline',
      'OSLO, March 11, 2026 (Norpress) — {s1 Lund} {c1 said} {d1 Tuesday} that {q1 talks failed}. {q2 “Gone,”} {c2 said} {s2 Ravi Shah}.',
      '2026-03-10 inferred, 2026-03-11 inferred',
    ],
    [
      'an embedded tweet',
      '{s1 Lund} {c1 said} on {d1 Tuesday} that {q1 talks failed}.\n— Harbour Office (@harbour) March 12, 2026\nThe town was calm.',
      '2026-03-10 inferred',
    ],
    [
      'a date somewhere in the text tells nothing',
      'The wall was built on March 3, 1990, they say. {q1 “No,”} {s1 Lund} {c1 said} Tuesday.',
      'null unknown',
    ],
  ])('%s', (_name, story, expected) => check(story, expected, null));
});
