// What a cue reports without marks: a sentence, and where it ends.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { parseMarkup } from '../../../src/text/markup.ts';
import { articleOf } from '../../extract/article.ts';

const english = loadEnglish();

/** In a story every piece of unquoted speech is marked {q1 …}; nothing else may be reported. */
function check(story: string): void {
  const { text, spans } = parseMarkup(story);
  const { statements } = extract(english, articleOf(text));
  expect(statements.flatMap(({ content }) => content.map((piece) => piece.text))).toEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('reported is', () => {
  test.each([
    [
      'behind an aside of when, and not the office before',
      'The clerk, Ida Lund, said in a 2013 interview, after the flood, {q1 that it would hold}.',
    ],
    ['before a court', 'Ana Reyes conceded before a judicial commission {q1 that the wells were dry}.'],
    ['of claims', 'Ana Reyes had warned in January {q1 that claims for falls had doubled}.'],
    ['of rupees', 'Ana Reyes demanded {q1 that compensation of Rs. 5,000 an acre be paid}.'],
    ['a clause without “that”', 'Ana Reyes said {q1 the dam would hold}.'],
    ['a clause without “that” behind a verb that likes it', 'Ana Reyes left, adding {q1 she would not come back}.'],
    ['a sentence in short', 'Ana Reyes recalled {q1 taking the ferry to Skellay}.'],
    ['“that …” behind a place and a day', 'Ana Reyes said at a rally in Tulla on Saturday {q1 that the dam would hold}.'],
    ['what two of them did', 'Ana Reyes said {q1 the office and its lawyer wrote to the bank}.'],
    ['an aside between dashes, and what follows', 'Ana Reyes said {q1 the gates - the old ones - would hold}.'],
    ['an aside between typed dashes', 'Ana Reyes said {q1 the gates -- the old ones -- would hold}.'],
    ['both sides of a tag in the middle', '{q1 In several towns}, officials say, {q1 they have been asked to leave}.'],
    ['behind a number', 'Ana Reyes claimed {q1 12 seats were empty}.'],
    ['behind “however”', 'A clerk said, however, {q1 that two offers had been lost}.'],
    ['what goes on behind a tag', '{q1 He had no known debts}, the bank added, {q1 and had passed all checks}.'],
    [
      'what is announced in a list of words before a poll',
      'According to early results of the exit poll, {q1 Reyes led in both towns}.',
    ],
    ['what a phrase with a person asks for', 'Ana Reyes asked {q1 party leaders to disavow the plan}.'],
    ['what somebody continues to say', 'Ana Reyes continues to insist {q1 the dam would hold}.'],
    ['what percents say', 'Thirty-one percent say {q1 they would leave}.'],
    ['a clause that begins with “there’s”', 'Ana Reyes said {q1 there’s no plan for the dam}.'],
    ['a clause whose verb the lexicon does not know', 'Two divers said {q1 success depends on the tide}.'],
    ['a clause that begins with a number', 'The board said {q1 2,093 of the letters were lost}.'],
    ['what aides to somebody say', 'Aides to Henrik Lund say {q1 she’s leaving}.'],
    ['what two with titles say', 'Mr. Okoro and Mr. Lund say {q1 other dams are needed}.'],
    ['what a junior says', 'Joseph P. Lund Jr. said {q1 the board was late}.'],
    [
      'before a tag with an addressee that is no name',
      '{q1 This includes a second dam}, Henrik Lund told a senate panel Wednesday.',
    ],
    ['before a tag with “this week”', '{q1 The board wants a second dam}, Henrik Lund said this week at an event in Tulla.'],
    ['behind “this week”', 'Henrik Lund said this week {q1 that the board was late}.'],
    ['behind “But” and a tag', 'But, Henrik Lund said, {q1 it was a risk}.'],
    ['behind “as Lund noted” inside a clause', 'The case is closed and as Henrik Lund noted, {q1 the board could still pay}.'],
    ['by somebody between typed dashes', 'Henrik Lund -- author of a book on the port -- said {q1 the board was late}.'],
    ['at a place and by somebody behind the verb', '{q1 In nearby Tulla, the mill is running}, said Henrik Lund.'],
    ['by a name with two asides', 'Henrik Lund, the mayor of Tulla, one of the towns that sued, said {q1 the board was late}.'],
    ['of many things', 'The paper reports {q1 that trains were late}.'],
    ['to anyone who did something', 'Police are asking {q1 anyone who saw the car to come forward}.'],
    ['only, where somebody “would say only”', 'Henrik Lund would say only {q1 that the dam held}.'],
    [
      'what one says that another says, as the first one’s words',
      'Ana Reyes said {q1 Henrik Lund had told her the dam would hold}.',
    ],
    ['before “was quoted as saying”', '{q1 The ferry had been checked}, the board was quoted as saying.'],
    [
      'before “was quoted as saying” with a day and a paper',
      '{q1 Local people reported seeing a flash}, the government was quoted as saying late Thursday by the Interpress agency.',
    ],
    ['behind “was quoted as saying”', 'Henrik Lund has been quoted as saying {q1 that the ferry was sound}.'],
    ['of a plan told of before', 'The plan, which the union said {q1 was unfair}, will go on.'],
    ['of a man told of before', 'Ana Reyes met Henrik Lund, who police say {q1 had left the town}.'],
    ['of a watch told of before', 'The watch, which Henrik Lund said {q1 belonged to his wife}, was gone.'],
    ['by whoever left', 'Ana Reyes, who said {q1 she was ill}, left.'],
    ['behind an office and its name', 'According to the mayor, Ida Lund, {q1 the dam is old}.'],
    ['behind a name, an age and an office', 'According to Ida Lund, 43, the mayor of Tulla, {q1 the dam is old}.'],
    ['behind a name and a bare office', 'According to Ida Lund, author of a book on dams, {q1 it will break}.'],
    ['behind a name and what is told of it', 'According to the union, which speaks for drivers, {q1 buses will stop}.'],
    ['behind a report and its release', 'According to the report, released on Monday, {q1 the dam is old}.'],
    ['behind a study and its paper', 'According to the study, published in a journal, {q1 the man had been short of breath}.'],
    ['before a report and its release', '{q1 The dam is old}, according to the report, released on Monday.'],
    ['in the marks behind a name and an office', 'According to Ida Lund, the mayor, “{q1 the dam is old.}”'],
    ['of somebody with an aside of his own', 'According to police, {q1 Henrik Lund, 43, was there}.'],
    ['of a nurse', 'According to the mayor, {q1 Ida Lund, a nurse, was hurt}.'],
    ['of three people', 'According to the mayor, {q1 Holm, Reyes and Shah were there}.'],
    ['of three things', 'According to the report, {q1 fish, birds and seals are dying}.'],
    ['of people with knives', 'According to the indictment, {q1 armed with knives, the men went in}.'],
    ['before a name in an aside', 'According to Ida Lund, {q1 the driver, a man of 43, fled}.'],
    ['once, with the noun that names it', 'Ana Reyes says {q1 her main complaint is that the dam is old}.'],
    ['once, behind “their view”', 'Ministers reiterated {q1 their view that the dam was old}.'],
    ['of days', 'Ana Reyes said {q1 that day would come}.'],
    ['of a share', 'Ana Reyes claimed {q1 prices as a share of wages had halved}.'],
    ['by the one who posts', 'According to the Ledger, one user of the site posted: “{q1 It is a joke.}”'],
    ['before the words of a colon', 'According to the Ledger, {q1 the mayor was clear}: “{q2 It is a joke.}”'],
    ['before a teller and his day', '{q1 Wages will fall in May}, said Ana Reyes on Tuesday.'],
    ['before a teller and his weekday with its date', '{q1 Wages fell}, said Ana Reyes on Tuesday, May 13.'],
    ['before a teller and what he wrote it in', '{q1 Wages will fall in May}, said the mill’s new chair Henrik Lund in a memo.'],
    [
      'before a body and what it wrote it in',
      '{q1 The monsoon will reach Kerala by June 1}, said the weather office in a bulletin on Friday.',
    ],
    ['before a teller in a press release', '{q1 The side will be without Hale}, said coach Henrik Lund in a news release.'],
    ['before two tellers', '{q1 The ferry sank}, said Ana Reyes and Henrik Lund in a memo.'],
    ['before a teller who was asked', '{q1 The ferry sank}, said Ana Reyes when asked.'],
    [
      'before a teller, and of somebody with an age and a street',
      '{q1 A car driven by Jon Blaire, 29, of Mill Road, hit a wall}, said Sgt. Ana Reyes.',
    ],
    ['before police, and of somebody with an age', '{q1 Jon Blaire, 29, of Dalton, was held on Monday}, said police.'],
    [
      'behind a clause with “while”',
      '{q1 While the krone was helped by oil, it may be in for a fall}, said Juan Hale, a strategist at Tempo.',
    ],
    ['behind a clause with “if” that somebody should tell', '{q1 If they cough, they should tell somebody}, Ana Reyes said.'],
    ['behind a clause with “when” and a tag', '{q1 When it rains}, Ana Reyes said, {q1 the town floods}.'],
    ['behind a month and its day', 'Oakmont said May 8 {q1 that it would add five firms}.'],
    ['behind a short month and its day', 'The office said in an Oct. 26 letter to the mill {q1 that help was low}.'],
    ['behind a whole date', 'Oakmont said on May 13, 2024, {q1 that it would add five firms}.'],
    ['of twelve people in a month', 'Oakmont said in March {q1 12 people had died}.'],
    ['behind two verbs', 'Firms have complained and say {q1 that the gate was shut}.'],
    ['to reporters, of what one wanted to do', 'Ana Reyes told reporters {q1 she wanted to stay}.'],
    ['to a board, of what one tried to do', 'Henrik Lund told the board {q1 he tried to work with the mill}.'],
    ['to a crowd that stood there', 'Ana Reyes told the crowd gathered at the gate {q1 to leave}.'],
    ['to a man with a dog', 'Ana Reyes told the man with the dog {q1 to go home}.'],
    ['to drivers, not to do something', 'Ana Reyes told drivers {q1 not to use the bridge}.'],
    ['to some, never to do something', 'Ana Reyes warned them {q1 never to come back}.'],
    ['of what one will not do', 'Ana Reyes promised {q1 not to leave}.'],
    ['behind a participle in front', 'Noting {q1 that the pier is old}, Ana Reyes said {q1 it would be shut}.'],
    [
      'behind a participle in front, with an aside',
      'Noting {q1 that the pier, built in 1890, is old}, Ana Reyes blamed the board.',
    ],
    [
      'by some of somebody in a clause in front',
      'Although friends of Jon Berg said {q1 he was ill}, Ana Reyes told the court {q1 he lied}.',
    ],
    ['on the way, and the sentence goes on', 'The plan, which Ana Reyes called “{q1 a farce,}” comes late.'],
    ['of somebody who is told to do it', 'Ana Reyes told the clerk {q1 to wait}.'],
    ['for somebody', 'The lawyer asked {q1 for his client to be freed}.'],
    ['not to be done', 'Ana Reyes has promised {q1 not to sell the mill}.'],
    ['of what was done to one', 'Ana Reyes denied {q1 being told of any risk}.'],
    ['to a court, without “that”', 'A prosecutor told the court {q1 officers were called to a mill}.'],
    ['to a meeting, without “that”', 'Ana Reyes told last night’s meeting {q1 the shop would bring work}.'],
    ['to a chairman', 'Ana Reyes told the committee chairman {q1 he was wrong}.'],
    ['to somebody, in some manner', 'A guard told the women, quite gently, {q1 that the gates were shut}.'],
    ['to a paper with short letters', 'Ana Reyes told the Norvale Ledger (NL) {q1 that the gates were shut}.'],
    ['of those who would do it', 'The guild warned {q1 it would pull its crews off the ferry}.'],
    ['of what would be done', 'Ana Reyes promised {q1 a review of the rosters would be ready in May}.'],
    ['about a number', 'Ana Reyes claimed {q1 over €60,000 had been paid}. She said {q1 about 1,900 lifts were old}.'],
    ['at a time, about a number', 'Ana Reyes said about 10pm {q1 that the mill was shut}.'],
    ['behind a noun by those of whom there are many', 'Officials in the town admit {q1 that rain is part of it}.'],
    ['and not said', 'Ana Reyes declined to say {q1 whether the dam would hold}. She has yet to explain {q1 why it broke}.'],
    ['of what costs money now', 'Ana Reyes said {q1 her season ticket now cost £3,640}.'],
    ['of prices', 'Ana Reyes said {q1 prices rose 11 percent}.'],
    ['of what cost a town money', '{q1 The search cost the town much money}, Ana Reyes said at Monday night’s board meeting.'],
    ['in a paper of some name', '{q1 The herd was sick}, two doctors reported Tuesday in the journal Animal Notes.'],
    ['by two groups', '{q1 The mill was near collapse}, officials and residents said.'],
    ['by her daughter', '{q1 The cause was heart failure}, said her daughter, Petra Holm.'],
    ['behind an aside of the words', '{q1 The plan has nothing for pools, which cost much}, said Henrik Lund.'],
    ['by somebody himself', 'Henrik Lund himself said {q1 he was late}.'],
    ['by a name with a byname in it', 'Its president, Maria “Malu” Holm, said {q1 prices rose 11 percent}.'],
    ['with an owner, what a noun says', 'Nobody believed Ana Reyes’s claim {q1 that the dam would hold}.'],
  ])('%s', (_name, story) => check(story));
});

describe('what is reported ends', () => {
  test.each([
    ['with the clause that “while” opens', 'While the bank says {q1 the fund is full}, it is closing two offices.'],
    ['with the clause that “as” opens', 'As Ana Reyes announces {q1 that she is ready}, the fund is empty.'],
    ['with what is told of somebody on the way', 'Henrik Lund, who said {q1 the dam would hold}, was wrong.'],
    ['behind what it tells of a thing', 'Ana Reyes said {q1 the dam would hold the lake, which was filling up}.'],
    ['before what she calls it', 'Ana Reyes said {q1 the dam would hold}, which she called a relief.'],
    ['behind a place', 'Ana Reyes said {q1 most of the dead were from Tulla, where a wall fell on a hall}.'],
    ['behind what would be', 'Ana Reyes said {q1 the dam would hold, but the mill would close}.'],
    ['behind what would not', 'Ana Reyes said {q1 the dam would hold, but not for long}.'],
    ['before what she did', 'Ana Reyes said {q1 the dam would hold}, but left the town.'],
    ['before what she would not say', 'Ana Reyes said {q1 the dam would hold}, but she would not say when.'],
    ['behind what would be asked', 'The board said {q1 it had kept a lawyer and would ask the court to hear it}.'],
    ['before what he was told', 'Henrik Lund said {q1 it was odd} and was told by a guard {q1 to leave}.'],
    ['before what councillors did', 'Villagers have vowed {q1 to fight on} after councillors gave the mill away.'],
    ['behind a vote to come', 'Villagers have vowed {q1 to fight on after the vote is held}.'],
    ['before what a thing did', 'Ana Reyes urged {q1 people to stay home}, and the plea was soon everywhere.'],
    ['before what a file tells', 'Ana Reyes urged {q1 the board to open the file}, which had been shut for years.'],
    ['before a second verb', 'Ana Reyes urged {q1 the house to pay} and said {q1 money was short}.'],
    ['behind what stands inside a question', 'Ana Reyes asked {q1 whether the mill, which was old, would close}.'],
    ['with the question', 'Asked by Ana Reyes {q1 if it was safe}, Henrik Lund said {q1 it was}.'],
    ['at a semicolon', 'Ana Reyes said {q1 the dam would hold}; it broke.'],
    ['where a thing is denied and the next verb comes', 'The firm denied wrongdoing and said {q1 it would appeal}.'],
    ['where an act is denied and the next verb comes', 'Ana Reyes denied {q1 stealing it} but admitted {q1 she had lied}.'],
    ['where charges are denied today', 'The police deny {q1 charges of brutality} and say {q1 they show restraint}.'],
    [
      'where somebody vows and another speaks',
      'Ana Reyes vowed {q1 to stay}, but the clerk Henrik Lund said {q1 the plan was dead}.',
    ],
    [
      'where people are urged and then warned',
      'Ana Reyes urged {q1 drivers to stay at home} and warned {q1 that the roads were icy}.',
    ],
    ['where calls are rejected', 'The minister rejected {q1 calls to resign} and insisted {q1 he would lead the party}.'],
    ['not where two verbs of one vow stand', 'Henrik Lund promised {q1 to pay and say nothing}.'],
    ['not where two things are asked of people', 'Ana Reyes urged {q1 members to reject the offer and demand more}.'],
  ])('%s', (_name, story) => check(story));
});

describe('a name behind “said” is not the teller', () => {
  test.each([
    ['where it acts', 'Ana Reyes, the mayor, said {q1 Jon Berg in May was wrong}.'],
    ['where it acts behind its office', 'Ana Reyes, the mayor, said {q1 Jon Berg, the clerk, would resign}.'],
    ['where it wrote a letter first', 'Ana Reyes, who left in May, said {q1 the mayor in a letter had lied}.'],
    ['where its men act', 'The board, in a letter, said {q1 staff at the mill will be paid}.'],
    [
      'where it is the first of a list',
      'The head of the union, Ana Reyes, said {q1 ports, banks and shops would be closed on Friday}.',
    ],
    ['where it owns what acts', 'Ana Reyes, the envoy of Norvale, said {q1 Tulla’s latest “test cannot go unanswered”}.'],
    ['where a thing grew', 'Its president, Ma. Lena “Lolo” Reyes, said {q1 fares rose 11 percent under Jon Berg}.'],
    ['where somebody is called back', 'The coach, under fire, recalled Jon Berg on Friday.'],
  ])('%s', (_name, story) => check(story));
});

describe('nothing is reported', () => {
  test.each([
    ['when a meeting ends', 'As the meeting concluded, the lights went out.'],
    ['in a paper that somebody sent back', 'Ana Reyes replied with a paper that reduced nine of them to three.'],
    [
      'in what is told elsewhere',
      'Ana Reyes disputed that account in a letter. She dismissed such fears and rejected it on Monday.',
    ],
    ['by who is told of behind a noun', 'Responding to a clerk who wanted to know more, Ana Reyes left.'],
    ['of what members combined to do', 'Ana Reyes told the house last night as members combined to stay.'],
    ['of what a storm takes', 'A storm has claimed 18 lives in the city since September.'],
    ['where somebody refuses to let one in', 'The board refused to admit the clerk, who left.'],
    ['before a refusal to comment', 'When contacted, Ana Reyes declined to comment.'],
    ['where somebody is described on the way', 'The mill, described by friends as quiet, on Monday, burnt down.'],
    ['where somebody claims a thing', 'Henrik Lund claimed credit for the dam.'],
    [
      'where somebody hides his name',
      'A worker asked not to be named. Henrik Lund, who asked to be identified by his surname, left.',
    ],
    [
      'where a small word points at what was said elsewhere',
      'Ana Reyes confirmed this but left. She is one who has said it before.',
    ],
    ['where somebody tells a story', 'Henrik Lund told a story.'],
    ['where a message does something', 'Ana Reyes has a message that fails to please.'],
    ['where nobody’s assurances are told', 'The town had assurances that the dam would hold.'],
    ['where one agrees to a thing', 'Ana Reyes agreed to a match.'],
    ['where somebody does a thing by agreeing to it', 'Ana Reyes surprised the board by agreeing to stand on the table.'],
    ['where a film tells a story', 'The film tells the story of a diver who lost his sight.'],
    ['where it is worth a note', 'It is worth noting that the dam held.'],
    ['where rules do something', 'The board wrote a set of clean water rules that could close the mill.'],
    ['where somebody spoke at some time', 'That was what Ana Reyes said when she left the board.'],
    ['where somebody could say something', 'The board could deny the town a licence for years.'],
    ['where a claim is pointed at', 'Ana Reyes rejected the claim.'],
    ['where charges are pointed at', 'Henrik Lund denied the charges.'],
    ['where a debate asks about a thing', 'In the same debate, Henrik Lund asked Ana Reyes about her mill.'],
    ['for this reason', 'It was for this reason that the council closed the pier.'],
    ['that summer', 'Ana Reyes wrote songs that summer and sent 12 under another name.'],
    ['where somebody claims a thing as something happens', 'Henrik Lund has claimed victory as the vote ended.'],
    ['where the writer notes something himself', 'As we’ve noted, the dam is old and the mill is shut.'],
    ['where somebody was asked', 'Asked about the dam, Henrik Lund left.'],
  ])('%s', (_name, story) => check(story));
});
