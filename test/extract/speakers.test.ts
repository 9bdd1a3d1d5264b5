// Who a source is, within its article.

import { describe, expect, test } from '@jest/globals';
import { findMentions } from '../../src/extract/mentions.ts';
import { findQuotedSpans } from '../../src/extract/quoted-spans.ts';
import { segment } from '../../src/extract/segments.ts';
import { resolveSpeakers } from '../../src/extract/speakers.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { parseMarkup } from '../../src/text/markup.ts';
import { contains } from '../../src/text/span.ts';
import type { Attribution, Resolution, Span } from '../../src/types.ts';

const english = loadEnglish();

/** Resolves each {s1 source} with the words {q1 …} it introduces. */
function resolve(
  marked: string,
  author: string | null = null,
  title: string | null = null,
  publisher: string | null = null,
): Resolution[] {
  const { text, spans } = parseMarkup(marked);
  const segments = segment(english, text);
  const quoted = findQuotedSpans(english, text, segments);
  const mentions = findMentions(english, { text, segments, quoted });
  const labels = [...new Set(spans.map(({ label }) => label).filter((label) => label.startsWith('s')))];
  const attributions = labels.map((label): Attribution => {
    const source = spans.find((span) => span.label === label) as Span; // as: the label was read from the spans
    const words = spans
      .filter((span) => span.label === label.replace('s', 'q'))
      .map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
    return {
      quotation: { type: 'direct', content: words, quoted: words, depth: 0 },
      source,
      mention: mentions.find((mention) => contains(source, mention.head)) ?? null,
      cue: null,
      carriedFrom: null,
      stance: 'asserted',
      evidence: { confidence: 1, reasons: [] },
    };
  });
  const document = { id: 'd1', url: null, title, publisher, author, published: null, text };
  return resolveSpeakers(english, { document, segments, quoted, mentions, attributions });
}

/** The names of the speakers, in order; null for nobody. */
function check(marked: string): (string | null)[] {
  return resolve(marked).map(({ speaker }) => speaker?.name ?? null);
}

test('“this newspaper” is the one that printed the article', () => {
  const marked = 'The Providence sank. When {s1 this newspaper} asked, {q1 “Who pays?”}, Ida Lund laughed.';
  expect(resolve(marked, null, null, 'Skellay Lantern')[0]?.speaker).toMatchObject({
    name: 'Skellay Lantern',
    kind: 'organization',
  });
  expect(check(marked)).toEqual(['this newspaper']);
  // a body that the article has told of
  expect(check('The Ledger apologised. {q1 “Sorry,”} {s1 the newspaper} said.')).toEqual(['Ledger']);
});

describe('names come out in full', () => {
  test.each<[string, string[]]>([
    ['Maria Okafor came. {q1 “It is safe,”} {s1 Okafor} said.', ['Maria Okafor']],
    ['{q1 “No deal,”} said {s1 Finance Minister Ana Reyes}.', ['Ana Reyes']],
    [
      '{q1 “No,”} said {s1 Rep. James E. Halloran Jr.} {q2 “Never,”} {s2 Mr. Halloran} added.',
      ['James E. Halloran Jr', 'James E. Halloran Jr'],
    ],
    [
      '{q1 “No,”} said {s1 Robert C. “Bobby” Shaw}. {q2 “Never,”} {s2 Shaw} added.',
      ['Robert C. “Bobby” Shaw', 'Robert C. “Bobby” Shaw'],
    ],
    ['{q1 “No,”} said {s1 Charlotte Mayor Jiryd Nebor}.', ['Jiryd Nebor']],
    ['Balfour Der came. {q1 “No,”} {s1 Der} said.', ['Balfour Der']],
    ['María del Carmen Ortiz Velasco came. {q1 “No,”} {s1 Ortiz} said.', ['María del Carmen Ortiz Velasco']],
    ['Fifteen-year-old Tariq Mansoor swam. {q1 “Yes,”} {s1 he} said.', ['Tariq Mansoor']],
    ['Matron Grace Mthembu came. {q1 “Yes,”} {s1 Mthembu} said.', ['Grace Mthembu']],
    ['Former secretary of state Ana Reyes came. {q1 “No,”} {s1 Reyes} said.', ['Ana Reyes']],
    ['K. R. Devan met Tamil Devan. {q1 “No,”} {s1 K. R. Devan} said.', ['K. R. Devan']],
    ['Yevgeny Petrovich Sobakin came. {q1 “No,”} {s1 Yevgeny Petrovich} said.', ['Yevgeny Petrovich Sobakin']],
    ['Abu Khaled al-Masri came. {q1 “No,”} {s1 Abu Khaled} said.', ['Abu Khaled al-Masri']],
    ['Rosa López Wins Vote For Mayor\n\nRosa López came. {q1 “No,”} {s1 López} said.', ['Rosa López']],
    ['Bertrand Lacaze came. {q1 “No,”} {s1 M. Lacaze} said.', ['Bertrand Lacaze']],
    ['Bertrand Lacaze met Marie Lacaze. {q1 “No,”} {s1 M. Lacaze} said.', ['Marie Lacaze']],
    ['Jacqueline Lacaze came. {q1 “No,”} {s1 M. Lacaze} said.', ['M. Lacaze']],
    ['Odessa Freeling is up. {q1 “No,”} {s1 she} said. Mrs. Freeling is 70.', ['Odessa Freeling']],
    ['Joost and Anneke van Dalen came. {q1 “No,”} {s1 Joost} said.', ['Joost van Dalen']],
    [
      'Skipper Tom Hale was sorry. {q1 “I lost it,”} {s1 he} said. Asked about referee Steve Drum, {s2 the 31-year-old prop} replied: {q2 “No.”}',
      ['Tom Hale', 'Tom Hale'],
    ],
    ['Bill and Sue Tarn came. {q1 “No,”} said {s1 Mrs Tarn}. {q2 “Yes,”} said {s2 Mr Tarn}.', ['Sue Tarn', 'Bill Tarn']],
    ['Lucy Marden beat Ana Petrova. {q1 “I was tired,”} {s1 the Serb} said.', ['the Serb']],
    ['Tom Hale died. {q1 “He was a giant,”} {s1 the novelist} said.', ['the novelist']],
    ['Tom Hale scored twice. {q1 “Tom is a class act,”} {s1 the striker} said.', ['the striker']],
    ['Tom Hale scored twice. {q1 “I knew he would pass,”} {s1 the striker} said.', ['Tom Hale']],
    ['Lucy Marden won the prize. {q1 “Good,”} {s1 the novelist} said.', ['Lucy Marden']],
    ['Ravi Wickham took six for 40. {q1 “Good,”} {s1 the off-spinner} said.', ['Ravi Wickham']],
    ['Nguyen Van Luc crawled in. {q1 “Tight,”} {s1 the former scout} said.', ['Nguyen Van Luc']],
    [
      'The inquiry’s counsel, Tom Hale, spoke. {q1 “Did you read it?”} {s1 he} asked. {q2 “I did,”} {s2 the former scout} said.',
      ['Tom Hale', 'the former scout'],
    ],
    ['Nguyen Van Luc met Tran Van Minh. {q1 “Tight,”} {s1 the scout’s wife} said.', ['the scout’s wife']],
    // a town is no railway
    ['The nurse was Ida Hale, of Paris, {q1 “Late”}. {q2 “Sorry,”} {s2 the railway} said.', ['railway']],
    [
      'It was made by the British yard Hamlet Composite and sold to a Spanish crew. {q1 “Sorry,”} {s1 the company} said.',
      ['Hamlet Composite'],
    ],
    ['Sonatel Gulf, the phone company, lost. {q1 “Sorry,”} {s1 the company} said.', ['Sonatel Gulf']],
    ['“Big Jim” Tolmer, a trucker, came. {q1 “No,”} {s1 Tolmer} said.', ['Jim Tolmer']],
    ['Robert “Bob” Tolmer, a trucker, came. {q1 “No,”} {s1 Tolmer} said.', ['Robert “Bob” Tolmer']],
    // of two named together the other one
    ['Ross and Jo Marden keep cows. Jo Marden wept. {q1 “No,”} {s1 her husband} said.', ['Ross Marden']],
    ['Ross and Jo Marden keep cows. Ida Hale wept. {q1 “No,”} {s1 her husband} said.', ['Ida Hale’s husband']],
    ['Ross and Jo Marden keep cows. Her husband, Tom Hale, left Jo Marden. {q1 “No,”} {s1 his wife} said.', ['Tom Hale’s wife']],
    ['Brunel-Lacy, a privately held Ashton packaging company, stays. {q1 “Good,”} {s1 the company} said.', ['Brunel-Lacy']],
    // a law is no body, and a family one
    ['The Tenancies Act states: {q1 “No.”} The drivers’ union rose. {q2 “No,”} {s2 the union} said.', ['union']],
    ['A note from the family said: {q1 “No.”}\n\nThe family asked for peace. {q2 “No,”} {s2 it} said.', ['the family']],
    // of two banks the one just told of, though only by its rate
    [
      'The Bank of Norvale bought dollars.\n\nAshton Alliance Bank raised its rate. {q1 “No,”} {s1 the lender} said.',
      ['Ashton Alliance Bank'],
    ],
    ['The Human Rights Monitor sued. The army stayed. {q1 “No,”} {s1 the rights group} said.', ['Human Rights Monitor']],
    [
      'The Human Rights Monitor and Miners’ Rights Union sued. The army stayed. {q1 “No,”} {s1 the rights group} said.',
      ['rights group'],
    ],
    ['The Audit Office reported on waste. {q1 “Sorry,”} {s1 the ministry} said.', ['ministry']],
    ['The Audit Office reported on waste. {q1 “Sorry,”} {s1 the agency} said.', ['Audit Office']],
    ['The Rights Monitor sued. {q1 “Sorry,”} {s1 the New York-based group} said.', ['Rights Monitor']],
    ['Hallam Paper Co. lost. {q1 “Sorry,”} {s1 the FTSE 100 group} said.', ['Hallam Paper Co']],
    ['Xi Mingzhao, the company’s founder, lost. {q1 “Sorry,”} {s1 Mr Xi} said.', ['Xi Mingzhao']],
    ['Steve Drum, {s1 a 31-year-old prop} accused of theft, said: {q1 “No.”}', ['Steve Drum']],
    ['Steve Drum, {s1 the prop}, said: {q1 “No.”}', ['Steve Drum']],
    ['Igwe Cornelius Anyaegbu came. {q1 “No,”} {s1 the monarch} said.', ['Cornelius Anyaegbu']],
    [
      'Hallam Paper Co. lost. The company said its board met. The search went on outside the company. {s1 The company} blamed {q1 “the times.”}',
      ['Hallam Paper Co'],
    ],
    ['A roofer named Shorty came. {q1 “No,”} {s1 he} said.', ['Shorty']],
    ['George W. Lund came. {q1 “No,”} {s1 W. Lund} said.', ['George W. Lund']],
    ['{q1 “No,”} said {s1 OC Habib Rahman}. {q2 “Never,”} {s2 the OC} said.', ['Habib Rahman', 'Habib Rahman']],
    ['{q1 “No,”} said {s1 Maj P. S. Mehta (Retd)}. {q2 “Never,”} {s2 Maj Mehta} said.', ['P. S. Mehta', 'P. S. Mehta']],
    ['{s1 DCI Cole} said: {q1 “We know.”} Detective Ann Cole left.', ['Ann Cole']],
    [
      'Ngozi Adeyemi-Brandt met Sir Keith Osgood. {q1 “No,”} said {s1 Sir Keith}. {q2 “Yes,”} said {s2 Adeyemi-Brandt}.',
      ['Keith Osgood', 'Ngozi Adeyemi-Brandt'],
    ],
    ['Ursula van den Berg spoke. {q1 “No,”} said {s1 Ms van den Berg}.', ['Ursula van den Berg']],
    [
      'Charlie Cook and Martin Baron spoke. {q1 “No,”} {s1 Cook} said. {q2 “Yes,”} {s2 Baron} said.',
      ['Charlie Cook', 'Martin Baron'],
    ],
    ['Mike Read sang. {s1 Read} said: {q1 “It is sad.”}', ['Mike Read']],
    ['Harald Bornhardt wrote. {q1 “No,”} {s1 Bornhard} said.', ['Harald Bornhardt']],
    ['Harald Bornhardt and Ida Bornhart wrote. {q1 “No,”} {s1 Bornhard} said.', ['Bornhard']],
    ['The Scot Davie Renwick scored. {q1 “Mud,”} {s1 Renwick} said.', ['Davie Renwick']],
    ['{q1 “No,”} said {s1 Minister of State for National Development Quek Choon Seng}.', ['Quek Choon Seng']],
    ['{q1 “No,”} said {s1 Minister for Trade and Industry Quek Choon Seng}.', ['Quek Choon Seng']],
    ['It is to be called Norvale Inc. Ida Renwick will run it. {q1 “Good,”} {s1 Ms. Renwick} said.', ['Ida Renwick']],
    ['He left Norvale Corp. Mr. Renwick stays. {q1 “Good,”} {s1 he} said.', ['Renwick']],
    ['The gallery laughed. {q1 “You lied,”} {s1 Gallery} said. Patrick X. Gallery sat down.', ['Patrick X. Gallery']],
    ['{q1 “No,”} said {s1 MEC for Health Dr Zanele Mokoena}.', ['Zanele Mokoena']],
    ['{q1 “No,”} said {s1 Archbishop Emeritus Roberto Salas}.', ['Roberto Salas']],
    ['{q1 “No,”} said {s1 Fr Sean Molloy PP}.', ['Sean Molloy']],
    ['Leader of the Opposition in the town council V. Sukumar Babu came. {q1 “No,”} {s1 Mr Babu} said.', ['V. Sukumar Babu']],
    ['Secretary of the traders’ association R. Nair came. {q1 “No,”} {s1 Mr. Nair} said.', ['R. Nair']],
    ['Deputy Commissioner of Police (Crime) Ida Rao came. {q1 “No,”} {s1 Rao} said.', ['Ida Rao']],
    ['Director (Finance) Tom Hale came. {q1 “No,”} {s1 Hale} said.', ['Tom Hale']],
    ['President of the Drivers Association Oyelaran Adebowo said: {q1 “No,”} said {s1 Adebowo}.', ['Oyelaran Adebowo']],
    ['Head of the Norvale Chamber of Commerce Ida Rao came. {q1 “No,”} {s1 Rao} said.', ['Ida Rao']],
    // a digit is no abbreviation
    ['It closed on July 1. A Navy spokesman, Cmdr. Tom Hale, said: {q1 “No,”} said {s1 Hale}.', ['Tom Hale']],
    ['Deputy Inspector General (Border) Suresh Gowda came. {q1 “No,”} {s1 Gowda} said.', ['Suresh Gowda']],
    ['Robert (Bobby) Renwick came. {q1 “No,”} {s1 Renwick} said.', ['Robert (Bobby) Renwick']],
    ['Wang Lihua, a vendor, was angry. {q1 “No,”} {s1 Wang} said.', ['Wang Lihua']],
    [
      'Fuming Lundgren blasts officials\n\nCoach Anders Lundgren was livid. {q1 “Absolutely,”} {s1 Lundgren} said.',
      ['Anders Lundgren'],
    ],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

describe('two of one surname are never merged', () => {
  test.each<[string, (string | null)[]]>([
    ['Tom Lindgate and Ida Lindgate argued. {q1 “Neither has a coat,”} {s1 Lindgate} said.', [null]],
    [
      'Hassan Berrada and Leila Berrada came. {q1 “No,”} said {s1 Mrs. Berrada}. {q2 “Yes,”} said {s2 Mr. Berrada}.',
      ['Leila Berrada', 'Hassan Berrada'],
    ],
    ['{q1 “Enough,”} said {s1 Tom Lund}. {q2 “Never,”} said {s2 Ida Lund}.', ['Tom Lund', 'Ida Lund']],
    [
      'Tom Cruse spoke. Cruse sat. Cruse rose. {q1 “No,”} {s1 Cruse} said. Rafael Cruse left. {q2 “Never,”} {s2 Cruse} said.',
      ['Tom Cruse', 'Tom Cruse'],
    ],
    [
      'Jens Lund, the son of the president, came. Henrik Lund waited. {q1 “No,”} {s1 Lund junior} said. {q2 “He is 41,”} {s2 Lund senior} said.',
      ['Jens Lund', 'Henrik Lund'],
    ],
    [
      'Henrik Lund rose. His son, Jens Lund, sat. {q1 “No,”} said {s1 Lund Jr}. {q2 “He is 41,”} {s2 Lund senior} said. {q3 “So?”} said {s3 Lund Snr}.',
      ['Jens Lund', 'Henrik Lund', 'Henrik Lund'],
    ],
    ['Dora Vance, the singer, waved. President Vance spoke. {q1 “No,”} {s1 Mr. Vance} said.', ['Vance']],
    ['Ida Lund came. Tom Lund left. Ana Reyes sang. In her memoir, Low Water, {s1 Lund} said it was {q1 “odd.”}', ['Ida Lund']],
    ['Ida Lund came. Tom Lund left. Ana Reyes sang. In his memoir, {s1 Lund} said it was {q1 “odd.”}', ['Tom Lund']],
    ['Ida Lund came. Tom Lund left. In their memoir, {s1 Lund} said it was {q1 “odd.”}', ['Tom Lund']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

describe('roles and descriptions find their person', () => {
  test.each<[string, (string | null)[]]>([
    ['Ida Lund said {s1 the mayor} had claimed it was {q1 “odd”}.', ['the mayor']],
    ['Ida Lund, the mayor, spoke. Then {s1 the mayor} said it was {q1 “odd”}.', ['Ida Lund']],
    ['Ida Lund is an MP. She came. {q1 “Odd,”} {s1 the MP} said.', ['Ida Lund']],
    ['Tom Hale has been a farmer since May. Ida Lund is a nurse. {q1 “Odd,”} {s1 the farmer} said.', ['Tom Hale']],
    ['Ida Lund, who became mayor in May, spoke. {q1 “Odd,”} {s1 the mayor} said.', ['Ida Lund']],
    ['Ida Lund is not a nurse. {q1 “Odd,”} {s1 the nurse} said.', ['a nurse']],
    ['The aunt of Ida Lund is a nurse. {q1 “Odd,”} {s1 the nurse} said.', ['a nurse']],
    ['Ida Lund is the daughter of the mayor. {q1 “Odd,”} {s1 the mayor} said.', ['the mayor']],
    ['Ida Lund is a woman of peace. {q1 “Odd,”} {s1 the woman} said.', ['the woman']],
    ['Finance Minister Ana Reyes flew home. {q1 “It is over,”} {s1 the minister} said.', ['Ana Reyes']],
    ['{q1 “It is over,”} {s1 the finance minister} said.', ['the finance minister']],
    ['{q1 “No,”} said {s1 Sen. Ida Lund}. {q2 “Never,”} {s2 the lawmaker} added.', ['Ida Lund', 'Ida Lund']],
    ['Labour candidate Ana Reyes met the Tory candidate Ida Lund. {q1 “No,”} {s1 the Labour candidate} said.', ['Ana Reyes']],
    ['Sen. Ida Lund met many senators. {q1 “No,”} {s1 many senators} said.', ['many senators']],
    ['{s1 Ida’s brother, Tom,} said: {q1 “Enough.”}', ['Tom']],
    ['Petra Holm came. {q1 “Wait,”} said {s1 her lawyer}.', ['Petra Holm’s lawyer']],
    [
      '{q1 “It will pass,”} said {s1 a senior U.S. defense official}. {q2 “Soon,”} {s2 the official} added.',
      ['a senior U.S. defense official', 'a senior U.S. defense official'],
    ],
    ['{q1 “Orders rose,”} {s1 a Norvale spokesperson} said.', ['a Norvale spokesperson']],
    ['{q1 “It rose,”} {s1 the official Norin news agency} said.', ['Norin news agency']],
    ['{q1 “It rose,”} {s1 the northern Norin council} said.', ['northern Norin council']],
    ['{s1 Residents} said {q1 “it smelled.”}', ['residents']],
    ['Norvale Steel grew. {q1 “Orders rose,”} {s1 Norvale} said in a filing.', ['Norvale Steel']],
    ['The North Atlantic Council (NAC) met. {q1 “We agree,”} the {s1 NAC} said.', ['North Atlantic Council']],
    ['{q1 “Orders rose,”} {s1 the engineering firm, Hatch & Lowe Ltd.,} said.', ['Hatch & Lowe Ltd']],
    ['The software company Brightloch grew. {q1 “We hire,”} {s1 the company} said.', ['Brightloch']],
    ['Tom Hale, 56, was arrested. Bo Reed, 34, was not. {q1 “No,”} {s1 the 56-year-old} said.', ['Tom Hale']],
    ['Tom Hale, 156 cm, was arrested. Bo Reed, 34, was not. {q1 “No,”} {s1 the 56-year-old} said.', ['the 56-year-old']],
    ['The Ministry of Works opened. {q1 “No,”} {s1 the ministry} said.', ['Ministry of Works']],
    ['It fell at Danby Prison, {s1 a district judge} has said, in a {q1 “bad”} hour.', ['a district judge']],
    [
      'It was Ida Hall, {s1 a source close to the family} told the Ledger, calling it {q1 “odd”}.',
      ['a source close to the family'],
    ],
    ['{s1 Ida Hall, a nurse who has told of it,} called it {q1 “odd”}.', ['Ida Hall']],
    ['Ida Hall, {s1 an aide} said, {q1 “is sure of it”} and will stay.', ['an aide']],
    ['Ida Hall, {s1 a friend} said, {q1 “deserves better”} than that.', ['a friend']],
    ['Ida Hall, {s1 the minister} said, {q1 “it was safe to swim.”}', ['Ida Hall']],
    [
      '{s1 Chairman of the club in the Upper Lake Region} said it was {q1 “odd”}.',
      ['chairman of the club in the Upper Lake Region'],
    ],
    ['Three police divisions met. {q1 “No,”} {s1 the police} said.', ['the police']],
    ['Police in Tulla met. {q1 “No,”} {s1 the police} said.', ['police in Tulla']],
    // letters in brackets part nothing
    ['The River Watch (RW) group met. {q1 “No,”} {s1 the River Watch (RW) group} said.', ['River Watch group']],
    [
      '{s1 Researchers from the University of Tulla (UT) in Norland} said it was {q1 “odd”}.',
      ['researchers from the University of Tulla in Norland'],
    ],
    // what something is only called is not “it”
    ['Isle First grew. Critics denounce it as a spiteful group. {q1 “We grow,”} {s1 it} said.', [null]],
    ['Ida Lund said the Maoist problem would last. {q1 “It will,”} {s1 he} said.', [null]],
    ['{s1 Bellaro} said it made {q1 “payments”} through a group called Bellaro Horizon.', ['Bellaro']],
    [
      '{q1 “It fell,”} the Harbour Department said. {s2 The department} estimates the damage at {q2 “a million”}.',
      ['Harbour Department'],
    ],
    ['Father Kuster came. {q1 “It is open,”} {s1 the priest} said.', ['Kuster']],
    ['Her father, Tom Kuster, came. {q1 “It is open,”} {s1 the priest} said.', ['the priest']],
    ['Sister Agnes Hale came. {q1 “It is open,”} {s1 the nun} said.', ['Agnes Hale']],
    ['Bo Reed, a police spokesman, left. {q1 “No,”} {s1 the army spokesman} said.', ['the army spokesman']],
    [
      'A spokesperson for the union, Bo Reed, left. {q1 “No,”} {s1 the ministry spokesperson} said.',
      ['the ministry spokesperson'],
    ],
    ['Bo Reed, a spokesman for Norvale Water, left. {q1 “No,”} {s1 the company spokesman} said.', ['Bo Reed']],
    ['Army spokesman Bo Reed left. {q1 “No,”} {s1 the army spokesman} said.', ['Bo Reed']],
    [
      'Mr Moss was fined. {q1 “It was late,”} {s1 Moss} said. {q2 “I am sorry,”} {s2 the 42-year-old cook} said.',
      ['Moss', 'Moss'],
    ],
    ['Mr Moss was fined. {q1 “I am sorry,”} {s1 the 42-year-old cook} said.', ['the 42-year-old cook']],
    ['{q1 “No,”} {s1 a spokesman for Prime Minister Ada Holm} said.', ['a spokesman for Prime Minister Ada Holm']],
    ['{q1 “No,”} {s1 a lawyer for former US Trade Minister Ada Holm} said.', ['a lawyer for former US Trade Minister Ada Holm']],
    ['{q1 “No,”} said {s1 minister for works Ada Holm}.', ['Ada Holm']],
    ['{s1 Lawyers for Karl Moss and Ida Hall} said it was {q1 “odd”}.', ['lawyers for Karl Moss and Ida Hall']],
    ['{s1 A spokesman for Karl Moss and Ida Hall} said it was {q1 “odd”}.', ['a spokesman for Karl Moss and Ida Hall']],
    ['A report by the Institute appeared. {q1 “Prices fell,”} {s1 the report} said.', ['a report by the Institute']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

test.each<[string, string]>([
  ['Keith Brannigan, known to all as Ossie, drove. {q1 “No,”} {s1 Ossie} said.', 'Keith Brannigan'],
  ['Keith Brannigan, nicknamed “Ossie”, drove. {q1 “No,”} {s1 Ossie} said.', 'Keith Brannigan'],
  ['Keith Brannigan — “Ossie” to his mates — drove. {q1 “No,”} {s1 Ossie} said.', 'Keith Brannigan'],
  ['Keith “Ossie” Brannigan drove. {q1 “No,”} {s1 Ossie} said.', 'Keith “Ossie” Brannigan'],
  ['Keith Brannigan, a friend of Ossie, drove. {q1 “No,”} {s1 Ossie} said.', 'Ossie'],
  ['Keith Brannigan drove a car known as Ossie. {q1 “No,”} {s1 Ossie} said.', 'Ossie'],
])('what somebody is called leads to the name: %s', (marked, name) => expect(check(marked)).toEqual([name]));

test.each<[string, string]>([
  ['According to Petra Holm, {s1 a clerk in the town hall} had told her {q1 that it was “odd”}.', 'a clerk in the town hall'],
  ['According to Petra Holm, {s1 a clerk in the town hall}, {q1 it was “odd”}.', 'Petra Holm'],
])('who acts behind “according to” and a comma is somebody else: %s', (marked, name) => expect(check(marked)).toEqual([name]));

test.each<[string, string]>([
  ['Oran Hanlon SC, for Ms Moy, rose. {q1 “No,”} {s1 counsel} said.', 'Oran Hanlon'],
  ['Counsel for the bank, Mr Ambrus Gill KC, rose. The witness sat. {q1 “No,”} {s1 counsel} said.', 'Ambrus Gill'],
  ['Oran Hanlon, a farmer, rose. {q1 “No,”} {s1 counsel} said.', 'counsel'],
  ['Oran Hanlon MP, for Tulla, rose. {q1 “No,”} {s1 counsel} said.', 'counsel'],
  ['{q1 “No,”} {s1 counsel} said. Oran Hanlon was not there.', 'counsel'],
])('counsel is whom the letters behind the name or the words beside it call so: %s', (marked, name) =>
  expect(check(marked)).toEqual([name]),
);

test.each<[string, string]>([
  ['{q1 “Go home,”} {s1 the man}, who gave his name as Cam, yelled.', 'Cam'],
  ['{q1 “We wait,”} said {s1 a clerk} who simply gave her name as Nkechi.', 'Nkechi'],
  ['{s1 A nurse} who asked to be known only as Ida said: {q1 “We wait.”}', 'Ida'],
  ['{q1 “She cried,”} wrote {s1 one}, who signed herself Lantern.', 'Lantern'],
  ['{s1 A nurse} who would not give her name to Ida said: {q1 “We wait.”}', 'a nurse'],
  ['{s1 A nurse} who gave his name to Ida said: {q1 “We wait.”}', 'a nurse'],
  ['Two sailors came. {q1 “We wait,”} said {s1 one of them}, identified as Tom Hale.', 'Tom Hale'],
  ['{q1 “We wait,”} said {s1 a woman} who was named by the police as Ida Lund.', 'Ida Lund'],
  ['{q1 “We wait,”} said {s1 a nurse} who identified the driver as Tom Hale.', 'a nurse'],
  ['{s1 President of the club Ida Hall} said {q1 it was late}.', 'Ida Hall'],
  ['{s1 Norland’s ambassador to France Tom Hale} said {q1 it was late}.', 'Tom Hale'],
  ['{s1 Lawyer for the defendant Tom Hale} said {q1 it was late}.', 'lawyer for the defendant Tom Hale'],
  ['{s1 A nurse} who asked to be seen by Ida said: {q1 “We wait.”}', 'a nurse'],
])('who gives a name goes by it: %s', (marked, name) => expect(check(marked)).toEqual([name]));

test.each<[string, string]>([
  ['{s1 The officer} who attended, PC Ida Hall, recalled: {q1 “She sat.”}', 'Ida Hall'],
  ['{q1 “Who told you?”} asked {s1 counsel} assisting, Mr Tom Hall.', 'Tom Hall'],
  ['{s1 The woman} who married the mayor, Tom Hall, said {q1 “no”}.', 'the woman'],
  ['{s1 The officer} who attended, Lund said, was {q1 “late”}.', 'the officer'],
  ['One peer called it odd. {s1 Another}, a former minister, said: {q1 “Tell George.”}', 'a former minister'],
  ['One peer called it odd. {s1 Another}, a minister said, called it {q1 “odd”}.', 'another peer'],
])('a phrase is whoever stands beside it: %s', (marked, name) => expect(check(marked)).toEqual([name]));

test.each<[string, string]>([
  ['{q1 “No,”} {s1 Dr Lisle} said. The surgeon, Mr Adrian Lisle, left.', 'Adrian Lisle'],
  ['{q1 “No,”} {s1 President Lisle} said. The surgeon, Mr Adrian Lisle, left.', 'Lisle'],
  ['{s1 Dusty Cole} said: {q1 “No.”}', 'Dusty Cole'],
  ['The chairman, Sen. Adaobi Nweke, warned. She said a clerk had come. {q1 “We wrote,”} {s1 she} said.', 'Adaobi Nweke'],
])('a name is whole, and whose it is the article tells: %s', (marked, name) => expect(check(marked)).toEqual([name]));

test.each<[string, string]>([
  ['His rival, Marco Bellandi, differed. {q1 “I saw the watch,”} said {s1 the Italian}.', 'Marco Bellandi'],
  ['The doctor, Tom Hale, was sure, but the coach, Rui Vidal, was not. {q1 “No,”} {s1 the Brazilian} said.', 'Rui Vidal'],
  ['Tom Hale has met the Italian. Tom Hale came home. {q1 “No,”} {s1 the Italian} said.', 'the Italian'],
  ['Tom Hale came. {q1 “No,”} said {s1 the American}, Bo Reed.', 'Bo Reed'],
  ['Madam Noraini Hassan was shocked. {q1 “I signed it,”} said {s1 the 45-year-old clerk}.', 'Noraini Hassan'],
  ['Jim Ross, 30, left. Ida Moy was shocked. {q1 “I signed it,”} said {s1 the 45-year-old clerk}.', 'Ida Moy'],
  ['Jim Ross, 30, came. {q1 “I signed it,”} said {s1 the 45-year-old clerk}.', 'the 45-year-old clerk'],
  ['SSP West Kamran Baloch denied it. {q1 “Black sheep,”} said {s1 the SSP}.', 'Kamran Baloch'],
  ['{s1 One}, a cook who asked to be known only as Mrs Goh, said: {q1 “No.”}', 'Goh'],
])('a land, an age and letters are of whom the article speaks: %s', (marked, name) =>
  expect(check(marked).map((found) => found?.replace('West ', ''))).toEqual([name]),
);

test.each<[string, string[]]>([
  [
    'Tom Hale, a director at Lund, was sure. {s1 A director at a mill} called it {q1 “odd”}. {q2 “No,”} {s2 the director} adds.',
    ['a director at a mill', 'a director at a mill'],
  ],
  [
    '{q1 “It is docked,”} {s1 a spokesman} said.\n\nIt cut no ice with Tom Hale, whose firm waits.\n\n{q2 “I had two lorries,”} {s2 he} said.',
    ['a spokesman', 'Tom Hale'],
  ],
  [
    '{q1 “It is docked,”} {s1 a spokesman} told Tom Hale of the Courier. {q2 “Soon,”} {s2 he} added.',
    ['a spokesman', 'a spokesman'],
  ],
  ['Sir Tom Hope wrote. The spokesman for the club paused. {q1 “Never,”} {s1 he} said.', ['the spokesman for the club']],
  ['Sir Tom Hope wrote. A clerk told Tom Hope to wait. {q1 “Never,”} {s1 he} said.', ['Tom Hope']],
  ['Tom Lund beat Jim Hale. {q1 “No,”} {s1 he} said. {q2 “Never,”} said {s2 Jim Hale}.', ['Tom Lund', 'Jim Hale']],
])('who has just spoken without a name stays who he is: %s', (marked, names) => expect(check(marked)).toEqual(names));

test.each<[string, string | null]>([
  // a river or a ship is no airline, and no “it” that speaks
  ['The bridge over the Tarn was opened by Ida Lund. {q1 “Sorry,”} {s1 the airline} said.', 'airline'],
  ['The bridge over the Tarn was opened by Ida Lund. {q1 “Sorry,”} {s1 it} said.', null],
  ['Nokia cut its forecast. {q1 “Sorry,”} {s1 it} said.', 'Nokia'],
  // a line all in capitals is a heading, and names nobody
  ['Nokia cut its forecast.\nNO POLITICS\nOla Berg left. {q1 “Sorry,”} {s1 it} said.', 'Nokia'],
  // whom somebody speaks for
  ['Tom Stanner left. {s1 Counsel for Mr Stanner} said it was {q1 “odd”}.', 'counsel for Mr Stanner'],
  ['The firm sold boats around the country. {q1 “Sorry,”} {s1 it} said.', 'firm'],
  ['Orvex sold boats around the country. {q1 “Sorry,”} {s1 it} said.', null],
  ['Ida Lund wants to show it can act. {q1 “Sorry,”} {s1 it} said.', null],
  ['Nokia bought an SUV. {q1 “Sorry,”} {s1 it} said.', 'Nokia'],
  ['Tom Hale left. {s1 The driver, who declined to give his name}, said {q1 “No”}.', 'the driver'],
  ['Tom Hale left. {s1 The striker, who can’t be named}, said {q1 “No”}.', 'the striker'],
  ['Tom Hale left. {q1 “No,”} {s1 the French striker} said.', 'Tom Hale'],
  ['Brightloch Foods Ltd. rose. {s1 The Sydney company} said it was {q1 “odd”}.', 'Brightloch Foods Ltd'],
  ['{s1 Clause 12 of the contract} says it is {q1 “odd”}.', 'Clause 12'],
  ['According to Ida Lund, {s1 a clerk in the mill} had told her it was {q1 “over”}.', 'a clerk in the mill'],
  ['Ida Lund, {s1 a clerk in the mill}, had told her it was {q1 “over”}.', 'Ida Lund'],
  ['Tom Hale left. {s1 The Evening Star} said it was {q1 “odd”}.', 'Evening Star'],
  ['Ida Moss issued {s1 a statement} which said: {q1 “We are sorry.”}', 'Ida Moss'],
  ['The council sent out {s1 a letter}, which read: {q1 “We are sorry.”}', 'council'],
  ['Tom Hale received {s1 a letter}, which read: {q1 “We are sorry.”}', 'a letter'],
  ['Ida Moss published {s1 a report} which said: {q1 “We are sorry.”}', 'a report'],
  ['Ida Moss issued a statement. {q1 “We are sorry,”} {s1 the statement} said.', 'a statement'],
])('who is no one told of before: %s', (marked, name) => expect(check(marked)[0]).toBe(name));

test.each<[string, string | null]>([
  ['Tom Hale said he was tired.\n\nIn the market a trader was packing up. {q1 “No boats,”} {s1 he} said.', null],
  ['Tom Hale said he was tired.\n\nIn the market he met a trader. {q1 “No boats,”} {s1 he} said.', 'Tom Hale'],
  ['Tom Hale won. His sister wept. Hale’s brother was there too. {q1 “I am proud,”} {s1 he} said.', 'Hale’s brother'],
])('whom a sentence brings in behind where it was: %s', (marked, name) => expect(check(marked)[0]).toBe(name));

describe('an office whose holder is named further on', () => {
  test.each<[string, string | null]>([
    // given the same office
    [
      '{s1 The Health Minister} said it was {q1 “sad”}.\n\nThe ward closed.\n\nCathal Dunne, Minister for Health, left.',
      'Cathal Dunne',
    ],
    ['{s1 A bishop} said it was {q1 “sad”}.\n\nClive Orme, Bishop of Wrex, preached. It rained.', 'Clive Orme'],
    [
      '{s1 The Health Minister} said it was {q1 “sad”}.\n\nCathal Dunne, former minister for health, left.',
      'the Health Minister',
    ],
    ['{s1 The Health Minister} said it was {q1 “sad”}.\n\nCathal Dunne, Minister for Trade, left.', 'the Health Minister'],
    [
      '{s1 The Health Minister} said it was {q1 “sad”}.\n\nHealth Minister Ida Lund met Health Minister Tom Hale.',
      'the Health Minister',
    ],
    ['{s1 The shadow minister} said it was {q1 “sad”}.\n\nTrade Minister Ida Lund left.', 'the shadow minister'],
    [
      'It rained. All left.\n\n{s1 A senior minister} said it was {q1 “sad”}.\n\nTrade Minister Ida Lund left.',
      'a senior minister',
    ],
    // who comes next is not the one told of before, unless the article says so
    ['{s1 The prosecutor} said it was {q1 “no accident”}.\n\n{s2 Tom Hale} told the jury {q2 “yes”}.', 'the prosecutor'],
    [
      '{s1 The works minister} said it was {q1 “sad”}.\n\n{q2 “It opens,”} {s2 Cathal Dunne} told reporters.',
      'the works minister',
    ],
    ['{s1 The president’s lawyer} called it {q1 “sad”}.\n\n{s2 Clive Orme} said {q2 “no”}.', 'the president’s lawyer'],
  ])('%s', (marked, name) => expect(check(marked)[0]).toBe(name));
});

describe('somebody’s own people', () => {
  test.each<[string, (string | null)[]]>([
    ['Tom Hale died. His daughter Karin Moe was there. {q1 “He sang,”} said {s1 his daughter}.', ['Karin Moe']],
    ['Ida Renwick denies it. Her lawyer, Piet Vos, spoke. Renwick wept. {q1 “Never,”} {s1 her lawyer} said.', ['Piet Vos']],
    // Another's.
    [
      'Tom Hale lives with his wife, Rosa. Bob Crane lives next door. Crane lost his job in May. {q1 “We manage,”} {s1 his wife} said.',
      ['Bob Crane’s wife'],
    ],
    // Two were introduced so.
    ['Tom Hale came. His aunt, Ann Vos, and his aunt, Eva Vos, sang. {q1 “No,”} {s1 his aunt} said.', ['Tom Hale’s aunt']],
    // Told of long before: whose it is, nobody knows.
    [
      '{q1 “Fine,”} said {s1 Roger Templeton}.\n\nThe trains were late.\n\nNobody came.\n\n{s2 His spokeswoman} said: {q2 “Fares are fair.”}',
      ['Roger Templeton', 'his spokeswoman'],
    ],
    // “In his last years” is of whoever the sentence is about.
    [
      'Walter Renwick died. {q1 “Sad,”} said {s1 Tom Hale}.\n\nIn his last years Mr. Renwick sang. {q2 “He sang,”} said {s2 his daughter}.',
      ['Tom Hale', 'Walter Renwick’s daughter'],
    ],
    ['On Monday Tom Hale met Jim Vos. {q1 “Good,”} {s1 he} said.', ['Tom Hale']],
    // “In a statement, it said”: no statement says so.
    ['Norvale Council met. In a statement, {s1 it} said it was {q1 “sorry.”}', ['Norvale Council']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

describe('a description means the person the article speaks of', () => {
  test.each<[string, (string | null)[]]>([
    ['Gareth Pryce was cycling home. {q1 “I fell,”} {s1 the father of two} said.', ['Gareth Pryce']],
    ['Gareth Pryce was cycling home. {q1 “I fell,”} {s1 the father of the bride} said.', ['the father of the bride']],
    ['Gareth Pryce was cycling home. {q1 “I fell,”} {s1 the Dubliner} said.', ['Gareth Pryce']],
    ['Gareth Pryce and Jon Hale met. {q1 “I fell,”} {s1 the Dubliner} said.', ['the Dubliner']],
    ['The club have signed Gareth Pryce. {q1 “I fell,”} {s1 the Dubliner} said.', ['Gareth Pryce']],
    ['Gareth Pryce scored twice for Rovers. {q1 “I fell,”} {s1 the Rovers man} said.', ['Gareth Pryce']],
    ['There was joy for Gareth Pryce. {q1 “I fell,”} {s1 the St Brendan’s man} said.', ['Gareth Pryce']],
    ['Gareth Pryce and Jon Hale met. {q1 “I fell,”} {s1 the Rovers man} said.', ['the Rovers man']],
    ['Ida Lund was a councillor. {q1 “I fell,”} {s1 the former councillor} said.', ['Ida Lund']],
    // words of several sentences stand between
    ['Rovers boss Ruben Salgado was less sure. {q1 “A foul. Here, there, a foul,”} {s1 the Spaniard} said.', ['Ruben Salgado']],
    // one that speaks no words is whoever alone is in sight
    ['Jonas Hale scored twice.\n\nThe City striker came in May. {q1 “I fell,”} {s1 he} said.', ['Jonas Hale']],
    ['Jonas Hale scored twice.\n\nThe former Norvale striker came in May. {q1 “I fell,”} {s1 he} said.', ['Jonas Hale']],
    ['Ida Hale was cleared. The mother of three wept. {q1 “I am free,”} {s1 she} said.', ['Ida Hale']],
    ['Coach Tom Lund praised Jonas Hale.\n\nThe 22-year-old came in May. {q1 “I fell,”} {s1 he} said.', ['the 22-year-old']],
    ['Coach Tom Lund praised Jonas Hale.\n\nThe 22-year-old Dane came in May.\n\n{q1 “I fell,”} {s1 he} said.', [null]],
    ['Rear Adm. Philip Hale came. {q1 “No,”} {s1 the admiral} said.', ['Philip Hale']],
    ['Deirdre Mulcahy spoke. {q1 “A sham,”} {s1 the Ashton deputy} said.', ['Deirdre Mulcahy']],
    ['Pope Celestine came. {q1 “I am old,”} {s1 the pontiff} said.', ['Celestine']],
    [
      'Agnes and Peter Thorsby woke. {q1 “I ran,”} {s1 Mrs Thorsby} said. {q2 “I swam,”} {s2 Mr Thorsby} said.',
      ['Agnes Thorsby', 'Peter Thorsby'],
    ],
    ['Thomas Ogle and his wife, Enid, ran it. {q1 “We broke both,”} {s1 Mrs Ogle} said.', ['Enid Ogle']],
    ['Thomas Ogle ran it. His wife, Jean, sang. {q1 “We broke both,”} {s1 Mrs Ogle} said.', ['Jean Ogle']],
    ['Thomas Ogle and his dog, Enid, ran it. {q1 “We broke both,”} {s1 Mrs Ogle} said.', ['Ogle']],
    ['Thomas Ogle fell. His wife Enid ran. {q1 “We broke both,”} {s1 Mrs Ogle} said.', ['Enid Ogle']],
    ['Enid Ogle fell. Her husband of 40 years, Thomas, ran. {q1 “I ran,”} {s1 Mr Ogle} said.', ['Thomas Ogle']],
    ['Garda Tom Hale rose. {q1 “I fell,”} {s1 the garda} said.', ['Tom Hale']],
    ['Fr Tom Hale rose. {q1 “I fell,”} {s1 the priest} said.', ['Tom Hale']],
    [
      'Ida Lund rose. {q1 “We pay,”} said {s1 MD S K Hale}. {q2 “No,”} said {s2 Datu Migket Saway}.',
      ['S K Hale', 'Migket Saway'],
    ],
    ['Dr Ida Hale rose. {q1 “I fell,”} {s1 the doctor} said.', ['Ida Hale']],
    ['Dr Ida Hale rose. A surgeon was suspended. {q1 “I fell,”} {s1 the surgeon} said.', ['a surgeon']],
    ['Dr Ida Hale is a surgeon. {q1 “I fell,”} {s1 the surgeon} said.', ['Ida Hale']],
    ['Ashton striker Tom Hale left. They bought a new player. {q1 “I ran,”} {s1 the player} said.', ['a new player']],
    ['Ashton coach Tom Hale left. {q1 “I ran,”} {s1 the manager} said.', ['Tom Hale']],
    ['SSP Tom Hale rose. {q1 “I fell,”} {s1 the SSP} said.', ['Tom Hale']],
    ['PC Tom Hale rose. {q1 “I fell,”} {s1 the SSP} said.', ['the SSP']],
    ['Prime Minister Tom Hale rose. {q1 “I fell,”} {s1 the PM} said.', ['Tom Hale']],
    ['Health minister Tom Hale rose. {q1 “I fell,”} {s1 the PM} said.', ['the PM']],
    ['Thomas Ogle fell. His boss Enid ran. {q1 “We broke both,”} {s1 Mrs Ogle} said.', ['Ogle']],
    ['Thomas Ogle fell. His mother Enid and his wife Jean ran. {q1 “We ran,”} {s1 Mrs Ogle} said.', ['Ogle']],
    ['Minister Ana Reyes flew out. In Paris, {s1 the minister} said it was {q1 “dead.”}', ['Ana Reyes']],
    ['In Lagos, {s1 the mayor of the island} said it was {q1 “dead.”}', ['the mayor of the island']],
    ['At Norvale Steel, {s1 the chief executive} said it was {q1 “wet.”}', ['the chief executive']],
    ['Rovers manager Ally Baird praised Stevie Wark. {q1 “He runs,”} {s1 Baird} said.', ['Ally Baird']],
    ['Dockers at Port Ashton walked out. {s1 They} said it was {q1 “old.”}', ['dockers at Port Ashton']],
    // one without a name may be they
    [
      '{q1 “We are aware of it,”} {s1 a spokesperson for Norvale Council} said.\n{s2 They} added: {q2 “It is old.”}',
      ['a spokesperson for Norvale Council', 'a spokesperson for Norvale Council'],
    ],
    [
      '{s1 A resident}, who would not be named, said it was {q1 “odd.”} {s2 They} said it was {q2 “old.”}',
      ['a resident', 'a resident'],
    ],
    ['{s1 A spokesman} said it was {q1 “odd.”} {s2 They} added it was {q2 “old.”}', ['a spokesman', null]],
    ['Two men ran. {s1 A resident} said it was {q1 “odd.”} {s2 They} said it was {q2 “old.”}', ['a resident', null]],
    ['{s1 A resident} said it was {q1 “odd.”} Tom Hale left. {s2 They} added it was {q2 “old.”}', ['a resident', null]],
    ['Nguyen Thi Lan cooks. {q1 “I smell it,”} {s1 Ms. Lan} said.', ['Nguyen Thi Lan']],
    ['Senator Ana Reyes attacked the minister. {q1 “Never,”} {s1 the minister} said.', ['the minister']],
    ['Ida Lund met the Dubliner Tom Hale on the pier. {q1 “We talked,”} {s1 the Dubliner} said.', ['the Dubliner']],
    // an office of another field, place or rank, and a post hardly anybody has beside theirs
    ['Home Secretary Ida Hale spoke. {q1 “It is shut,”} {s1 the foreign secretary} said.', ['the foreign secretary']],
    ['Police chief Tom Hale spoke. {q1 “It is shut,”} {s1 the fire chief} said.', ['the fire chief']],
    ['Danby police chief Tom Hale spoke. {q1 “It is shut,”} {s1 the Danby fire chief} said.', ['the Danby fire chief']],
    ['Tarlo coach Tom Hale spoke. {q1 “It is shut,”} {s1 the Karo coach} said.', ['the Karo coach']],
    ['PTK chairman Tom Hale spoke. {q1 “It is shut,”} {s1 the NUR chairman} said.', ['the NUR chairman']],
    ['Mayor Tom Hale spoke. {q1 “It is shut,”} {s1 the deputy mayor} said.', ['the deputy mayor']],
    ['Fire chief Tom Hale spoke. {q1 “It is shut,”} {s1 the mayor} said.', ['the mayor']],
    ['Danby striker Tom Hale spoke. {q1 “I fell,”} {s1 the Orrin goalkeeper} said.', ['the Orrin goalkeeper']],
    ['Tarlo coach Tom Hale spoke. {q1 “It is shut,”} {s1 the Reds coach} said.', ['Tom Hale']],
    ['Tarlo coach Tom Hale spoke. {q1 “It is shut,”} {s1 the TUFC head coach} said.', ['Tom Hale']],
    ['Tarlo United coach Tom Hale spoke. {q1 “It is shut,”} {s1 the Tarlo coach} said.', ['Tom Hale']],
    ['Orrin Party president Tom Hale spoke. {q1 “It is shut,”} {s1 the OP chief} said.', ['Tom Hale']],
    ['Texas Senator Tom Hale spoke. {q1 “It is shut,”} {s1 the Republican candidate} said.', ['Tom Hale']],
    ['Minister Tom Hale spoke. {q1 “It is shut,”} {s1 the health minister} said.', ['Tom Hale']],
    // a body named later in the same sentence, or one whose name another cannot have, is not it
    ['{s1 The company} said it was {q1 “late”} to buy Burdock Inc. {s2 The company} said {q2 “no.”}', ['company', 'company']],
    ['{s1 The firm}, owned by Hale Shares Corp, said it was {q1 “late.”}', ['firm']],
    ['{s1 The Norland board} said it was {q1 “late.”} The Tollish Cricket Board agreed.', ['Norland board']],
    ['{s1 The competition watchdog} said it was {q1 “late.”} The Fair Trading Commission agreed.', ['Fair Trading Commission']],
    // a paper that is called as somebody might be
    ['The trust of Danby NHS should pay, {s1 the Star} said: {q1 “late.”}', ['Star']],
    ['{s1 The Danby Star} said it was {q1 “late.”}', ['Danby Star']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

describe('what tells one from others belongs to the description', () => {
  test.each<[string, (string | null)[]]>([
    ['A study published in Tides on Monday found it. {q1 “It fell,”} {s1 the study} said.', ['a study published in Tides']],
    ['According to {s1 a complaint filed by the union}, they {q1 “lied.”}', ['a complaint filed by the union']],
    ['{s1 A person familiar with the matter} said {q1 “no.”}', ['a person familiar with the matter']],
    ['It was late, according to {s1 people familiar with the matter}.', ['people familiar with the matter']],
    ['{s1 Baker County police} said {q1 “no.”}', ['Baker County police']],
    ['{s1 Residents} said {q1 “no.”}', ['residents']],
    ['{q1 “No,”} said {s1 two people briefed on the talks}.', ['two people briefed on the talks']],
    ['{s1 A person familiar with the board’s thinking} said {q1 “no.”}', ['a person familiar with the board’s thinking']],
    ['{s1 An aide familiar with Lund’s thinking} said {q1 “no.”}', ['an aide familiar with Lund’s thinking']],
    ['{s1 A source close to Lund’s family} said {q1 “no.”}', ['a source close to Lund’s family']],
    [
      'Tom Hale left. {s1 One of the firm’s ten largest owners} said {q1 “no.”} {q2 “Never,”} {s2 the investor} added.',
      ['one of the firm’s ten largest owners', 'the investor'],
    ],
    ['A 34-year-old driver from Sligo was held. {s1 His family} said {q1 “no.”}', ['his family']],
    ['Tom Hale was held. {s1 His family} said {q1 “no.”}', ['Tom Hale’s family']],
    ['The verdict was read by its forewoman. {q1 “We agree,”} {s1 she} said.', ['its forewoman']],
    ['Protesters marched. {s1 Others} shouted {q1 “no.”}', ['other protesters']],
    ['{q1 “No,”} said {s1 one resident}. {q2 “Yes,”} said {s2 another}.', ['one resident', 'another resident']],
    ['Republicans were worried. {s1 Most} said {q1 “no.”}', ['most Republicans']],
    ['Residents of Ashton left. {s1 Some} called it {q1 “sad.”}', ['some residents of Ashton']],
    ['The mayor left. {s1 Some} called it {q1 “sad.”}', ['some']],
    ['{s1 75 percent of Republicans} called it {q1 “sad.”}', ['75 percent of Republicans']],
    ['{s1 A man} shouted at the mayor: {q1 “No!”}', ['a man']],
    ['{s1 The report} warned in stark terms: {q1 “No!”}', ['the report']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

describe('somebody without a name is called on again', () => {
  test.each<[string, (string | null)[]]>([
    ['{q1 “He hid,”} {s1 a relative} said. {q2 “I ran,”} {s2 the man} said.', ['a relative', 'a relative']],
    [
      '{q1 “No,”} {s1 a customs official} said. {q2 “It rots,”} {s2 the source} said.',
      ['a customs official', 'a customs official'],
    ],
    ['One of the workers said it was cold. {q1 “We froze,”} {s1 he} said.', ['one of the workers']],
    [
      'One of the bank’s largest investors said it was late. {q1 “Go,”} {s1 the investor} said.',
      ['one of the bank’s largest investors'],
    ],
    ['A log shown to us by a clerk in Ashton was blank. {q1 “It failed,”} {s1 the clerk} said.', ['a clerk in Ashton']],
    [
      '{q1 “No,”} said {s1 a member of the board, who asked not to be named}. {q2 “It rots,”} {s2 the official} said.',
      ['a member of the board', 'a member of the board'],
    ],
    ['{q1 “No,”} {s1 a shareholder} said. {q2 “It rots,”} {s2 the investor} said.', ['a shareholder', 'a shareholder']],
    [
      'Ida Hale left. {q1 “No,”} said {s1 a former colleague of Hale}, who was afraid. {q2 “It rots,”} {s2 the woman} said.',
      ['a former colleague of Hale', 'a former colleague of Hale'],
    ],
    // Another's, or anybody's.
    ['{q1 “No,”} {s1 a relative} said. {q2 “It rots,”} {s2 the priest} said.', ['a relative', 'the priest']],
    ['A clerk met a clerk. {q1 “It failed,”} {s1 the clerk} said.', ['a clerk']],
    ['It was read by a clerk and by a clerk in Ashton. {q1 “It failed,”} {s1 the clerk} said.', ['the clerk']],
    ['The tape was of a man in Ashton. {q1 “It failed,”} {s1 the man} said.', ['the man']],
    ['{q1 “Look,”} {s1 a relative} said. She saw a man run. {q2 “I ran,”} {s2 the man} said.', ['a relative', 'a man']],
    ['{q1 “No,”} {s1 his sister} said. {q2 “I ran,”} {s2 the man} said.', ['his sister', 'the man']],
    ['{q1 “No,”} {s1 a relative} said. {q2 “I ran,”} {s2 the older man} said.', ['a relative', 'the older man']],
    ['{q1 “No,”} {s1 a worker} said. {q2 “I ran,”} said {s2 the man} who drove the engine.', ['a worker', 'the man']],
    ['{q1 “Wait,”} {s1 an official} said. Tom Hale left. {q2 “I ran,”} {s2 the man} said.', ['an official', 'the man']],
    ['{q1 “No,”} {s1 an official} said. Ida Lund left. {q2 “It rots,”} {s2 the source} said.', ['an official', 'the source']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

describe('a body is called by the nouns of its kind', () => {
  test.each<[string, (string | null)[]]>([
    // a place before it is no name of it
    ['{q1 A bomb went off in Moscow}, {s1 the interior ministry} said.', ['interior ministry']],
    ['Falcon Air lost money last year. {q1 Sales fell in China}, {s1 the company} said on Monday.', ['Falcon Air']],
    ['{q1 The plane crashed near Tulla}, {s1 the airline} said.', ['airline']],
    // a name is no trade
    ['{q1 It was late}, {s1 The Field} said. {q2 “We paid,”} {s2 the Berg campaign} said.', ['Field', 'Berg campaign']],
    ['{q1 It was late}, {s1 The Field} said. {q2 “We paid,”} {s2 the software group} said.', ['Field', 'Field']],
    ['Police held Karl Moss, {s1 the sergeant} said. {q1 “He ran,”} {s2 the sergeant} added.', ['the sergeant', 'the sergeant']],
    ['Minister Olav Berg spoke. {q1 The bridge was opened by Ida Hall}, {s1 the minister} said.', ['Olav Berg']],
    ['In a letter to Ida Hall, {s1 the minister} said {q1 the bridge was safe}.', ['the minister']],
    ['{q1 It mirrors the hopes of Indians}, {s1 the director} said.', ['the director']],
    // a lost comma
    ['Ida Hall, {s1 the minister} said {q1 the bridge was safe}.', ['Ida Hall']],
    ['{q1 “It is safe,”} said Ida Hall, {s1 the minister} said to be close to the king.', ['Ida Hall']],
    ['Norvale Steel, {s1 the company} that makes rails, said {q1 it was late}.', ['Norvale Steel']],
    // nor is the town the report comes from
    ['TULLA – {s1 The agency} said {q1 it would close}.', ['agency']],
    // the sentence is about the other
    ['Nokia bought shares in Northgate Metals. Shares rose. {q1 “It is fair,”} {s1 the company} said.', ['company']],
    ['Marlow Platinum is to close a shaft in Ashton. {q1 “It hurts,”} {s1 the company} said.', ['Marlow Platinum']],
    ['Northgate Metals was fined on Monday. Shares fell. {q1 “It is fair,”} {s1 the company} said.', ['Northgate Metals']],
    ['Brightwell Foods is to close its plant in Port Ashton. {q1 “It hurts,”} {s1 the company} said.', ['Brightwell Foods']],
    ['Air Taveuni stopped flying. Passengers slept on the floor. {q1 “Sorry,”} {s1 the airline} said.', ['Air Taveuni']],
    ['Ashton Athletic have sacked their manager. {q1 “Thanks,”} {s1 the club} said.', ['Ashton Athletic']],
    ['The Ashton Courier had the story first. {q1 “He fled,”} {s1 the newspaper} reported.', ['Ashton Courier']],
    ['The Ashton Courier had the story first. {q1 “He fled,”} {s1 the paper} reported.', ['Ashton Courier']],
    ['Software maker Zentrix AG was hacked. {q1 “No,”} {s1 the Ashton-based company} said.', ['Zentrix AG']],
    ['Ashton Valley Police want to hear from anybody. {q1 “It was set,”} {s1 the force} said.', ['Ashton Valley Police']],
    ['Zentrix AG was hacked. {q1 “No,”} {s1 the Dutch company} said.', ['Zentrix AG']],
    ['Zentrix AG was hacked. {q1 “No,”} {s1 the software group} said.', ['Zentrix AG']],
    ['Ryland Air stopped flying. {q1 “Sorry,”} {s1 the airline} said.', ['Ryland Air']],
    ['Norvale Steel will cut jobs. {q1 “Sorry,”} {s1 the steelmaker} said.', ['Norvale Steel']],
    ['{s1 The insurer, Oceanic Mutual,} said it was {q1 “sad.”}', ['Oceanic Mutual']],
    ['Ryland Bank fell. A court ordered it. {q1 “Now,”} {s1 it} said.', ['a court']],
    ['Ryland Bank fell after a court ruled. {q1 “Now,”} {s1 it} said.', ['Ryland Bank']],
    ['Cardona Mining made a loss. {q1 “It rained,”} {s1 it} said.', ['Cardona Mining']],
    ['The World Grain Programme cut rations. {q1 “We must,”} {s1 the WGP} said.', ['World Grain Programme']],
    ['Brightwell Foods sued the Ashton Courier. {q1 “It lied,”} {s1 the supplier} said.', ['Brightwell Foods']],
    ['The Kenya National Union of Teachers met. {q1 “Friday,”} {s1 KNUT} said.', ['Kenya National Union of Teachers']],
    ['Commercial Bank of Ashton lost it. {q1 “Sorry,”} {s1 the lender} said.', ['Commercial Bank of Ashton']],
    ['Queen Adelaide Hospital shut. {q1 “Full,”} {s1 the hospital} said.', ['Queen Adelaide Hospital']],
    ['St Brendan’s Community College shut. {q1 “Cold,”} {s1 the school} said.', ['St Brendan’s Community College']],
    ['{s1 The tanker’s owner, Baltic Star Shipping,} said it was {q1 “sad.”}', ['Baltic Star Shipping']],
    ['Judge Thomas Church spoke. {q1 “No,”} {s1 Church} said.', ['Thomas Church']],
    ['AMSTERDAM, May 3 (Coastal) - Ryland Bank fell. {q1 “Sad,”} {s1 it} said.', ['Ryland Bank']],
    ['OSLO (Coastal) - Shares in Van Aken Brouwer fell. {q1 “Sorry,”} {s1 the Dutch lender} said.', ['Van Aken Brouwer']],
    ['Rival broker Fennimore cut its rating. {q1 “It is bad,”} {s1 it} said.', ['Fennimore']],
    ['Telvanta cut its forecast. {q1 “It is bad,”} {s1 it} said. {q2 “Yes,”} {s2 Telvanta} said.', ['Telvanta', 'Telvanta']],
    ['PORTLAND, Maine -- Ryland Paper Co. shut. {q1 “Sad,”} {s1 the company} said.', ['Ryland Paper Co']],
    ['Crown & Fell plc, the British firm, owes it. {q1 “No,”} {s1 the firm} said.', ['Crown & Fell plc']],
    [
      'The Irish Football Association fined Moyle. {q1 “It was mud,”} {s1 the governing body} said.',
      ['Irish Football Association'],
    ],
    ['The Lowell Institute asked. {q1 “Nobody saves,”} {s1 the think tank} said.', ['Lowell Institute']],
    ['The Hockey Conference fined Bendigo Athletic. {q1 “It lied,”} {s1 the league} said.', ['Hockey Conference']],
    [
      'Startup Pixwell fell. Pixwell apologised. Pixwell hid. The Rights Project, a nonprofit, sued. {q1 “It lied,”} {s1 the group} said.',
      ['Rights Project'],
    ],
    [
      'OSLO (Coastal) - Shares in Van Aken Brouwer fell after the Dutch lender spoke. The VEBA sued. {q1 “It lied,”} {s1 the association} said.',
      ['VEBA'],
    ],
    ['{s1 The competition watchdog} was {q1 “sad.”}\nThe Fair Trading Commission said no more.', ['Fair Trading Commission']],
    [
      'The Kerala Nurses Project said it was preparing a lawsuit. {q1 “We will win,”} {s1 the group} said.',
      ['Kerala Nurses Project'],
    ],
    ['Ryland Bank shut. The lender said in a statement that it was over. {q1 “It hurts,”} {s1 it} said.', ['Ryland Bank']],
    ['The VTSA asked Vane N.V. why. {q1 “It lied,”} {s1 the association} said.', ['VTSA']],
    ['The NTPA fined Marl Energy. {q1 “It lied,”} {s1 the regulator} said.', ['NTPA']],
    ['The NTPA fined Marl Energy. {q1 “No,”} {s1 the company} said.', ['Marl Energy']],
    ['The Harbour Guild struck. {q1 “Enough,”} {s1 the guild} said.', ['Harbour Guild']],
    ['St Aldan’s Hospice shut. {q1 “Sad,”} {s1 the hospice} said.', ['St Aldan’s Hospice']],
    // whose officer speaks
    [
      '{q1 “No,”} said Tulla Farmers’ Union director {s1 Ida Lund}. {q2 “Never,”} {s2 the group} said.',
      ['Ida Lund', 'Tulla Farmers’ Union'],
    ],
    // the last words of a longer name
    [
      'It burned, the Oska County Sheriff’s Office said. {q1 “It was late,”} {s1 the sheriff’s office} said.',
      ['Oska County Sheriff’s Office'],
    ],
    ['The Oska Fire Board and the Tulla Fire Board met. {q1 “No,”} {s1 the fire board} said.', ['fire board']],
    ['The City Council met. {q1 “No,”} {s1 the department} said.', ['department']],
    // Another's, or one of two.
    ['The NTPA fined Marl Energy. {q1 “No,”} {s1 the driver} said.', ['the driver']],
    ['Brightwell Foods sued an energy company. {q1 “No,”} {s1 the company} said.', ['an energy company']],
    ['The Union of Bank Employees struck. {q1 “No,”} {s1 the bank} said.', ['bank']],
    ['{s1 The council} was {q1 “sad.”}\nThe Fair Trading Commission said no more.', ['council']],
    ['{s1 The watchdog} was {q1 “sad.”}\nThe Audit Office met the Trading Commission.', ['watchdog']],
    ['The Irish Football Association met. {q1 “No,”} {s1 the club} said.', ['club']],
    ['{q1 “No,”} {s1 the body} said.', ['the body']],
    ['Murugappa Chettiar’s employees struck. {q1 “No,”} {s1 the company} said.', ['company']],
    ['Developer Brandt built it. {q1 “I sold,”} {s1 he} said.', ['Brandt']],
    ['Brightwell Foods sued Cardona Mining. {q1 “No,”} {s1 the company} said.', ['company']],
    ['The Ministry of Works opened. {q1 “No,”} {s1 the airline} said.', ['airline']],
    ['Brightwell Foods is to close. {q1 “No,”} {s1 the insurance company} said.', ['insurance company']],
    ['Ida Lund came. {q1 “No,”} {s1 the company} said.', ['company']],
    ['Brightwell Foods is to close. {q1 “No,”} {s1 the government} said.', ['government']],
    ['Brightwell Foods is to close. {q1 “No,”} {s1 the campaign group} said.', ['campaign group']],
    ['The Dairy Council met. {q1 “No,”} {s1 the agriculture department} said.', ['agriculture department']],
    ['A lobby group came. Zentrix AG fell. {q1 “No,”} {s1 the lobby group} said.', ['a lobby group']],
    ['Zentrix AG fell. Cardona Mining rose. The mill closed. {q1 “No,”} {s1 the software group} said.', ['software group']],
    ['The Audit Chamber came. {q1 “No,”} {s1 the ministry} said.', ['ministry']],
    ['The Audit Chamber came.\nThe ministry was cross. In a reply {s1 it} called it {q1 “odd.”}', ['ministry']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

describe('those named together, and documents by another noun', () => {
  test.each<[string, (string | null)[]]>([
    ['Tom Pell and Ida Reyes signed. {q1 “We will,”} {s1 the pair} wrote.', ['Tom Pell and Ida Reyes']],
    ['Tom Pell and Ida Reyes signed. {q1 “We will,”} {s1 they} wrote.', ['Tom Pell and Ida Reyes']],
    ['Tom Pell, 40, and Ida Reyes, 38, signed. {q1 “We will,”} {s1 both} said.', ['Tom Pell and Ida Reyes']],
    [
      'Sam and Ada Idowu bake. {q1 “We bake,”} {s1 the couple} said. {q2 “I do,”} said {s2 Sam}.',
      ['Sam Idowu and Ada Idowu', 'Sam Idowu'],
    ],
    ['Tom Pell and Ida Reyes met Jon Hale and Una Hurst. {q1 “No,”} {s1 the pair} said.', ['the pair']],
    ['Tom Pell met Ida Reyes. {q1 “No,”} {s1 the pair} said.', ['the pair']],
    ['They wanted to allow lawmakers in. {q1 “No,”} {s1 the two lawmakers} said.', ['lawmakers']],
    ['A crowd came with flags and {s1 carrying signs} that read {q1 “No.”}', ['signs']],
    ['It fell, according to {s1 exit pollsters}, who called it {q1 “odd.”}', ['exit pollsters']],
    ['One sign read “No.” {s1 Another} read {q1 “Never.”} {s2 Others} said {q2 “Go.”}', ['another sign', 'other signs']],
    ['One clerk held a sign. {s1 Another} said {q1 “Never.”}', ['another clerk']],
    ['A study in the journal Tides found it. {q1 “It fell,”} {s1 the paper} said.', ['a study in the journal Tides']],
    ['An internal memo warned staff. {q1 “Hush,”} {s1 the document} said.', ['an internal memo']],
    ['A report came. {q1 “Hush,”} {s1 the 34-page document} said.', ['a report']],
    ['A report came. {q1 “Hush,”} {s1 the independent review} said.', ['a report']],
    ['A web video came. The ad tells of Ida Lund. {q1 “Hush,”} {s1 the clip} says.', ['a web video']],
    ['A lawsuit by the union and a report by the board came. {q1 “No,”} {s1 the document} said.', ['the document']],
    ['A study came. {q1 “No,”} {s1 the letter} said.', ['the letter']],
    ['A study came. {q1 “No,”} {s1 the police report} said.', ['the police report']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

test.each([
  ['Ruth Tolland to quit', '{q1 “I did,”} {s1 Ms Tolland} said.', 'Ruth Tolland'],
  ['Ruth Tolland’s last day', '{q1 “I did,”} {s1 Tolland} said.', 'Ruth Tolland'],
  ['Mayor Tolland to quit', '{q1 “I did,”} {s1 Ms Tolland} said.', 'Tolland'],
  ['Ruth Tolland to quit', '{q1 “I did,”} {s1 Mr Tolland} said.', 'Tolland'],
  ['Ruth and Ida Tolland and Jon Tolland', '{q1 “I did,”} {s1 Tolland} said.', 'Tolland'],
  ['Ruth Tolland to quit', 'Jon Tolland came. {q1 “I did,”} {s1 Tolland} said.', 'Jon Tolland'],
])('under the headline “%s”, %s', (title, marked, name) => expect(resolve(marked, null, title)[0]?.speaker?.name).toBe(name));

describe('pronouns inside somebody’s words that quote in their turn', () => {
  test.each<[string, (string | null)[]]>([
    ['“I told a guard, and {s1 he} said, {q1 ‘Move,’}” Tom Lund said.', ['a guard']],
    ['“I asked Brother Cyril, ‘Where is Isaac?’ and {s1 he} said, {q1 ‘Who?’}” Tom Lund said.', ['Cyril']],
    ['“I watch the old woman across the road,” Tom Lund said. “{s1 She} said to me, {q1 ‘Stay.’}”', ['the old woman']],
    ['The Norvale Union met. “The voters spoke, and what {s1 they} said was {q1 ‘hm,’}” Tom Lund said.', ['the voters']],
    ['“I asked the neighbours and {s1 they} said, {q1 ‘Ask Ida,’}” Tom Lund said.', ['the neighbours']],
    // of several the article knows none: he may speak of people of his own
    ['The Norvale Union met. “We asked for heating and {s1 they} said {q1 ‘next year’},” Tom Lund said.', [null]],
    ['“The guards and the clerks came, and {s1 they} said, {q1 ‘No,’}” Tom Lund said.', [null]],
    // two fit
    ['“I met Ana Reyes and Ida Holm, and {s1 she} said, {q1 ‘No,’}” Tom Lund said.', [null]],
    // nobody fits inside: the article tells, where one alone fits
    ['Ida Holm left. “{s1 She} said, {q1 ‘You will miss it,’}” Tom Lund said.', ['Ida Holm']],
    ['Ida Holm left. “{s1 He} said, {q1 ‘You will miss it,’}” Tom Lund said.', [null]],
    ['Ida Holm and Ana Reyes met. “{s1 She} put down the bag and said, {q1 ‘No,’}” Tom Lund said.', [null]],
  ])('%s', (marked, speakers) => {
    expect(check(marked)).toEqual(speakers);
  });
});

describe('pronouns', () => {
  test.each<[string, (string | null)[]]>([
    // a possessive behind two who may be meant makes no man of either
    ['Mivo Mbepha came. Mbesha Demqui thanked him for his courage. {q1 “I am glad,”} {s1 she} said.', ['Mbesha Demqui']],
    [
      'Rumbe Quibor, 52, came. Prosecutor Urdem Istlo said Rumbe lost his shop. {q1 “It was sad,”} {s1 she} said.',
      ['Urdem Istlo'],
    ],
    ['Rink owner Nkolo Phavo, whose father ran it, left. {q1 “I wept,”} {s1 she} said.', ['Nkolo Phavo']],
    [
      'Ida Woods met Tom Hale, whose brother, Lekzo Orrin, died. Orrin was young. {q1 “I was sad,”} {s1 she} said.',
      ['Ida Woods'],
    ],
    // who was asked is a man, so the judge may be the one
    ['Judge Ida Maseko asked Tom Rooks if he was sure.\n\n{q1 “I hope you are right,”} {s1 she} said.', ['Ida Maseko']],
    // taken for “he” twice, he is no woman by one “her”
    [
      'Tilo Brandner pressed Rosvik. {q1 “Please be clear,”} {s1 he} said.\n\nIn her answer, she gave no dates. Rosvik said she would wait. As she left, {s2 she} said: {q2 “Trust me.”}',
      ['Tilo Brandner', 'Rosvik'],
    ],
    // names no list has: what the article calls them elsewhere tells
    [
      'Nkolo Phavo said she was ill. Wentho Rumbe said he was too. Phavo took her coat. Rumbe left. {q1 “I ran,”} {s1 she} said.',
      ['Nkolo Phavo'],
    ],
    // whoever wrote the article is nobody in it
    ['Fares rise\n\nBy Hannah Moy, Transport Reporter\n\nFares rose on Monday. {q1 “It is a shame,”} {s1 she} said.', [null]],
    // “Ruka”, a man’s name in a list, may be a woman’s
    ['Governor Vodem Shaji came.\n\nRuka Jisve, 52, sat down. {q1 “My son is a waiter,”} {s1 she} said.', [null]],
    ['Governor Petra Holm came. Ruka Jisve asked her why. {q1 “I was late,”} {s1 she} said.', ['Petra Holm']],
    ['Governor Petra Holm came. Tom Hale sat down. {q1 “My son is a waiter,”} {s1 she} said.', ['Petra Holm']],
    // a shop, a song, a boat
    ['The Last Honest Bisqueet\n\nIt was late. {q1 “You are damp,”} {s1 she} said.', [null]],
    [
      'Thembisile Hale met Kudakwashe Lund. {q1 “It held,”} {s1 she} said. {q2 “No,”} {s2 he} said.',
      ['Thembisile Hale', 'Kudakwashe Lund'],
    ],
    ['Petra Holm arrived late. She blamed the trains. {q1 “I ran,”} {s1 she} said.', ['Petra Holm']],
    ['Maria Okafor met Henrik Lund. {q1 “He listened,”} {s1 she} said.', ['Maria Okafor']],
    ['Petra Holm and Ana Reyes met. {q1 “Holm is right,”} {s1 she} said.', ['Ana Reyes']],
    // who cross-examines is not who answers
    ['Ravi Shah denies it. Cross-examined by Tom Hale, {s1 he} said {q1 “no.”}', ['Ravi Shah']],
    // "Chris" is mostly a man's name, but not only
    ['Chris Hale met Ida Lund. {q1 “I came late,”} {s1 she} said.', ['Ida Lund']],
    ['Chris Hale came. {q1 “I came late,”} {s1 she} said.', ['Chris Hale']],
    // "she", taken for Chris Hale, does not make a woman of him
    ['Chris Hale scolded Ida Lund after she left. Hale was sorry. {q1 “I was wrong,”} {s1 he} said.', ['Chris Hale']],
    ['Henrik Lund praised Ravi Shah, whose work {s1 he} called {q1 “steady.”}', ['Henrik Lund']],
    [
      '{q1 “No,”} said {s1 Henrik Lund}, chairman of the board of Norvale. {q2 “Never,”} {s2 he} added.',
      ['Henrik Lund', 'Henrik Lund'],
    ],
    ['The board met on Monday. {q1 “We agree,”} {s1 it} said.', ['board']],
    ['It rained. {q1 “I ran,”} {s1 she} said.', [null]],
    ['{s1 Nobody at the mill} says {q1 “thank you”} on a Friday.', [null]],
    ['Ana Reyes met Jin Boa. Xul Boa condemned what {s1 he} called {q1 “a farce.”}', ['Xul Boa']],
    ['A Holm aide, Ana Reyes, said it rained. {q1 “I ran,”} {s1 she} said.', ['Ana Reyes']],
    ['Petra Holm and Ana Reyes met. {q1 “I ran,”} {s1 she} said.', [null]],
    ['The Office of Works met. A study of the river was late. {q1 “We know,”} {s1 it} said.', ['a study of the river']],
    ['Oslo – Workers marched against what {s1 they} call {q1 “a farce.”}', ['workers']],
    ['Henrik Lund spoke. Asked whether {s1 he} cooks, Ravi Shah said: {q1 “Badly.”}', ['Ravi Shah']],
    ['Ravi Shah bakes. Pressed on what {s1 he} cooks, Petra Holm quoted him: {q1 “Badly.”}', ['Ravi Shah']],
    ['Petra Holm came. Someone left her a note. {s1 It} said: {q1 “Enough.”}', ['a note']],
    [
      'Norvale officials have stressed that the Tidal Pact is no threat, that it is old, and that it is dead. {q1 “Never again,”} {s1 they} said.',
      ['Norvale officials'],
    ],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));

  test('“I” outside quotation marks is the author, where the article has one', () => {
    const marked = 'The bridge fell. {q1 “Who pays?”} {s1 I} asked.';
    expect(resolve(marked, 'Ida Lund')[0]?.speaker?.name).toBe('Ida Lund');
    expect(resolve(marked)[0]?.speaker).toBeNull();
  });
});

describe('what a speaker carries', () => {
  const speakerOf = (marked: string) => resolve(marked)[0]?.speaker;

  test('title, id and other forms', () => {
    expect(speakerOf('{q1 “No,”} said {s1 Sen. Ana Reyes}. Reyes left.')).toEqual({
      id: 'ana-reyes',
      name: 'Ana Reyes',
      role: 'Senator',
      kind: 'person',
      aliases: ['Reyes'],
      members: [],
    });
  });

  test.each([
    ['{s1 Minister for Health Ida Hale} said: {q1 “No.”}', 'Minister for Health'],
    ['{s1 Rosscombe and Darwell MP Ida Hale} said: {q1 “No.”}', 'Rosscombe and Darwell MP'],
    ['{s1 The chief executive Dr Ida Hale} said: {q1 “No.”}', 'chief executive'],
    ['For one reason {s1 President Hale} said: {q1 “No.”}', 'President'],
  ])('the role in %s', (marked, role) => expect(speakerOf(marked)?.role).toBe(role));

  test('a name of plain words is a person’s where an office stands behind it', () => {
    expect(speakerOf('{s1 Piers Lindquist}, the mayor of Norvale, said: {q1 “No.”}')).toMatchObject({
      name: 'Piers Lindquist',
      kind: 'person',
      role: 'mayor of Norvale',
    });
    expect(speakerOf('{s1 Harvest Bread}, the bakery, said: {q1 “No.”}')?.kind).toBe('organization');
  });

  test.each([
    ['{s1 Petra Holm}, the party’s finance spokeswoman, said: {q1 “No.”}', 'finance spokeswoman'],
    ['{s1 Petra Holm}, Norvale’s mayor, said: {q1 “No.”}', 'Norvale’s mayor'],
    ['{s1 His daughter, Petra Holm,} said: {q1 “No.”}', null],
    ['Asked whether she might coach, {s1 Petra Holm} said: {q1 “No.”}', null],
    ['{s1 His lawyer, Petra Holm,} a professor, said: {q1 “No.”}', 'professor'],
    ['{s1 Petra Holm}, the new finance minister, said: {q1 “No.”}', 'finance minister'],
    ['{s1 Petra Holm}, the newly-elected mayor of Norvale, said: {q1 “No.”}', 'mayor of Norvale'],
    ['{s1 Petra Holm}, the new media editor, said: {q1 “No.”}', 'new media editor'],
    ['{s1 Petra Holm}, New Norvale’s mayor, said: {q1 “No.”}', 'New Norvale’s mayor'],
    ['One shopkeeper, {s1 Petra Holm}, said: {q1 “No.”}', 'shopkeeper'],
    ['A TALL man, {s1 Petra Holm}, said: {q1 “No.”}', null],
    ['After leaving school with a major in botany and moving to Danby, {s1 Petra Holm} said: {q1 “No.”}', null],
    ['As the mayor, {s1 Petra Holm} said: {q1 “No.”}', 'mayor'],
    ['After a talk with a nurse, {s1 Petra Holm, a minister}, said: {q1 “No.”}', 'minister'],
    ['One nurse, {s1 Petra Holm}, a minister, said: {q1 “No.”}', 'nurse'],
    ['President Ana Lund and {s1 Prime Minister Petra Holm} said: {q1 “No.”}', 'Prime Minister'],
    ['Talks between President Ana Lund and Prime Minister Petra Holm failed. {s1 Holm} said: {q1 “No.”}', 'Prime Minister'],
  ])('a role from an appositive, without an owner nobody knows: %s', (marked, role) =>
    expect(speakerOf(marked)?.role).toBe(role),
  );

  test.each([
    ['{s1 Telvanta} said its crews were out: {q1 “We are sorry.”} Telvanta’s customers waited.', 'organization'],
    ['Shares in Telvanta fell. {q1 “No,”} {s1 Telvanta} said.', 'organization'],
    ['{q1 “No,”} said {s1 Telvanta}, which runs the line.', 'organization'],
    ['{q1 “We are sorry,”} {s1 Telvanta} said in a short statement. The utility’s lines were down.', 'organization'],
    ['{q1 “I ran,”} {s1 Brannigan} said. Brannigan, 44, has six children.', 'person'],
    ['{q1 “I ran,”} {s1 Brannigan} said in a statement.', 'person'],
    ['{s1 Brannigan} said it was cold: {q1 “I ran.”} Keith Brannigan’s customers waited.', 'person'],
    ['Mr Brannigan’s employees waited. {q1 “No,”} {s1 Brannigan} said.', 'person'],
  ])('a lone name is what stands beside it: %s', (marked, kind) => expect(speakerOf(marked)?.kind).toBe(kind));

  test('a surname alone is no one beyond this article', () => {
    expect(speakerOf('{q1 “No,”} {s1 Okafor} said.')?.id).toBe('okafor-d1');
  });

  test('two who speak together are a group of members', () => {
    expect(speakerOf('Maria Okafor and Ravi Shah wrote. {q1 “We strike,”} {s1 Okafor and Shah} said.')).toMatchObject({
      name: 'Maria Okafor and Ravi Shah',
      kind: 'group',
      members: [
        { id: 'maria-okafor', name: 'Maria Okafor' },
        { id: 'ravi-shah', name: 'Ravi Shah' },
      ],
    });
  });
});

test('the name somebody was born with is the same person’s, where an obituary tells of the birth', () => {
  const dies = (birth: string) => `Vera Holm, who has died at 91, drew the sea.\n\n${birth}\n\n{q1 “I drew,”} {s1 she} said.`;
  expect(check(dies('Vera Elisabet Lindqvist was born in Norvale.'))).toEqual(['Vera Holm']);
  // somebody else of that given name, a man's, and one whom the article tells of in passing
  expect(check('Tom Holm has died.\n\nTom Hale was born in Norvale.\n\n{q1 “I drew,”} {s1 he} said.')).toEqual(['Tom Hale']);
  expect(check(dies('Vera Lindqvist came too.'))).toEqual(['Vera Lindqvist']);
});

test('a name in front of a trade that has a name behind it is nobody, unless the article knows him', () => {
  expect(check('Springbok captain Kotze opened the pitch. {q1 “It drains,”} {s1 he} said.')).toEqual(['Kotze']);
  expect(check('Lund lawyer Michael Hale opened the case. {q1 “It fails,”} {s1 Lund} said.')).toEqual(['Lund']);
});

test('two of one surname are two, though the given name of one is an English word', () => {
  const marked = 'They met Quills Tolland, a member of the committee. {q1 “It is cold,”} {s1 Miriam Tolland} said.';
  expect(resolve(marked)[0]?.speaker).toMatchObject({ name: 'Miriam Tolland', role: null });
  expect(check('Fuming Lund left. Ida Lund came. {q1 “It is cold,”} {s1 Lund} said.')).toEqual(['Ida Lund']);
});

test('the “and” in the name of a body joins nobody', () => {
  const marked =
    '{q1 “It is big,”} said {s1 Ken Quill}, director of the Orrin Department of Health and Human Services.\n\n{q2 “It is odd,”} said {s2 Ida Moss and Karl Lund}.';
  expect(check(marked)).toEqual(['Ken Quill', 'Ida Moss and Karl Lund']);
});

test('nobody is called “one”', () => {
  const marked =
    'Ida Lund said the answer was not one she would accept. Amarin Water serves the town. {q1 “It is cold,”} {s1 its spokeswoman} said.';
  expect(check(marked)[0]).not.toMatch(/^one/u);
});

test('a short given name is of the only one it can be short for', () => {
  expect(check('Elizabeth Torrance came. {q1 “It is cold,”} {s1 Liz} said.')).toEqual(['Elizabeth Torrance']);
  expect(check('Elizabeth Torrance met Elizabeth Hale. {q1 “It is cold,”} {s1 Liz} said.')).toEqual(['Liz']);
  expect(check('{q1 “It is cold,”} {s1 Liz} said. Elizabeth Torrance came.')).toEqual(['Liz']);
  expect(check('Robert Lund and William Hale came. {q1 “It is cold,”} {s1 Tom} said.')).toEqual(['Tom']);
});

test('letters that are no letter with an accent are written plainly by others, and small words inside a name stay in it', () => {
  expect(check('Zbigniew Łukaszewski came. {q1 “It is cold,”} {s1 Lukaszewski} said.')).toEqual(['Zbigniew Łukaszewski']);
  expect(check('Charles d’Aubigny came. {q1 “It is cold,”} {s1 d’Aubigny} said.')).toEqual(['Charles d’Aubigny']);
  expect(check("Charles d'Aubigny came. {q1 “It is cold,”} {s1 D'Aubigny} said.")).toEqual(["Charles d'Aubigny"]);
  expect(check('They met Jan de Vries. {q1 “It is cold,”} {s1 De Vries} said.')).toEqual(['Jan de Vries']);
  expect(check('They met Angelo dela Cruz. {q1 “It is cold,”} {s1 Dela Cruz} said.')).toEqual(['Angelo dela Cruz']);
  expect(check('Park Min-jae came. {q1 “It is cold,”} {s1 Park} said.')).toEqual(['Park Min-jae']);
});

test('an office with a surname behind it is its holder', () => {
  expect(check('Hugh Danforth came. {q1 “We will pay,”} said {s1 Secretary of State Danforth}.')).toEqual(['Hugh Danforth']);
  expect(check('Superintendent of Police Rohit Ghosh came. {q1 “He fled,”} said {s1 Superintendent of Police Ghosh}.')).toEqual([
    'Rohit Ghosh',
  ]);
  expect(check('Dr Declan Heffernan TD came. {q1 “It leaks,”} said {s1 Dr Heffernan TD}.')).toEqual(['Declan Heffernan']);
});

describe('a short name that a body and a person share', () => {
  test.each<[string, (string | null)[]]>([
    // the body's until the person is named in full
    [
      'Lund Steel fell. {q1 “We are sound,”} {s1 Lund} said. Its chairman, Tom Lund, left. {q2 “I am ill,”} {s2 Lund} said.',
      ['Lund Steel', 'Tom Lund'],
    ],
    ['{q1 “We are sound,”} {s1 Lund} said. Tom Lund runs Lund Steel.', ['Tom Lund']],
    ['Lund Steel fell. {q1 “We are sound,”} said {s1 Mr Lund}. Ida Lund wept.', ['Lund']],
  ])('%s', (marked, names) => expect(check(marked)).toEqual(names));
});

test('an adverb that begins a sentence is nobody, and Daly is somebody', () => {
  const isWord = (word: string): boolean => english.wordClasses.isEnglish(word) || english.wordClasses.isFunctionWord(word);
  expect(['afterwards', 'honestly', 'luckily', 'ironically', 'incredibly'].map(isWord)).toEqual(Array(5).fill(true));
  expect(['daly', 'reilly', 'connolly', 'healy'].map(isWord)).toEqual(Array(4).fill(false));
});

test.each([
  // as the article has the office
  ['Attorney General Faris Lund lost the case. {q1 “They pay,”} {s1 the AG} said.', 'Faris Lund'],
  ['The Divisional Police Officer, Tulla, Mr. Tony Lund, came. {q1 “They are safe,”} {s1 the DPO} said.', 'Tony Lund'],
  ['Ida Lund, officer-in-charge of the station, came. {q1 “It is safe,”} {s1 the OC} said.', 'Ida Lund'],
  ['Kalu Obo, the state’s PPRO, came. {q1 “They are safe,”} {s1 the PPRO} said.', 'Kalu Obo'],
  ['{s1 The PPRO}, Kalu Obo, said: {q1 “They are safe.”}', 'Kalu Obo'],
  ['Chief Minister Ivor Lund opened the road. {q1 “It sank,”} {s1 the CM Danby} said.', 'Ivor Lund'],
  ['Additional IGP Banar Kamal Moturi came. {q1 “It sank,”} {s1 AIGP Banar} said.', 'Banar Kamal Moturi'],
  // two, or a body
  ['Attorney General Ida Lund left. The Auditor General, Faris Hale, came. {q1 “We lost,”} {s1 the AG} said.', null],
  ['Former Attorney General Ida Lund met Attorney General Faris Hale. {q1 “We lost,”} {s1 the AG} said.', 'Faris Hale'],
  [
    'The Data Protection Office met the Deputy Post Officer, Ida Lund. {q1 “It is late,”} {s1 the DPO} said.',
    'Data Protection Office',
  ],
  ['Tom Hale was fined by the NPA, Ida Lund, a clerk, said. {q1 “It is late,”} {s1 the NPA} said.', 'NPA'],
])('letters are the office they stand for: %s', (marked, name) => {
  expect(check(marked)).toEqual([name]);
});
