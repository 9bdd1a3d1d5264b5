// When it was said, a sentence or two at a time, as reporters write them. Published Thursday, 12 March 2026.
//
// A row is the text (¶ parts paragraphs), the beginning of some quoted words, and their day; `-` where the text does not say.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { articleOf } from '../article.ts';

const english = loadEnglish();

function dayOf(text: string, words: string): string | null {
  const { statements } = extract(english, articleOf(text.replaceAll(' ¶ ', '\n\n')));
  const date = statements.find(({ quoted }) => quoted.some((piece) => piece.text.startsWith(words)))?.date;
  return date === undefined ? 'no statement' : date.basis === 'stated' ? date.value : '-';
}

describe('a day that stands in the sentence', () => {
  test.each([
    ['Ida Okoro, who spoke in Abuja at the weekend, said members were “starving”.', 'starving', '2026-03'],
    ['Two weeks earlier, in remarks on February 20, he had warned it was “a trap”.', 'a trap', '2026-02-20'],
    ['The road was shut until Wednesday lunchtime, when Roads North spoke of “a sticky day”.', 'a sticky day', '2026-03-11'],
    ['Union boss Walt Hruska urged patience in a Facebook post Tuesday night: “Facts first.”', 'Facts first', '2026-03-10'],
    ['Coach Ned Roach said after Saturday’s game that his side were “tired”.', 'tired', '2026-03-07'],
    ['Coach Ned Roach told his Friday press conference that his side were “ready”.', 'ready', '2026-03-06'],
    ['Holm said on arrival in Oslo on Wednesday for a summit that talks were “stuck”.', 'stuck', '2026-03-11'],
    ['As long ago as 1987, Holm told the Ledger the plan was “dead”.', 'dead', '1987'],
    ['Nearly two years ago, Holm called the plan “dead”.', 'dead', '2024'],
    ['She once said, in 2003, that she was “a plumber first”.', 'a plumber first', '2003'],
    ['In the early hours of this morning Holm called the plan “dead”.', 'dead', '2026-03-12'],
    ['Two Sundays ago, Holm called the plan “dead”.', 'dead', '2026-03-01'],
    ['“Bury it,” wrote the then chairman, Kit Doyle, in June 2019.', 'Bury it', '2019-06'],
    ['In a statement to the exchange on Monday the firm said it was “sound”.', 'sound', '2026-03-09'],
    ['Opening the two-day fair on Monday, Lund said fishermen were “tired of waiting”.', 'tired of waiting', '2026-03-09'],
    ['In a letter dated 3 March and seen by the Ledger, Lund called the plan “a folly”.', 'a folly', '2026-03-03'],
    ['On Tuesday, the eve of the vote, Lund told a rally it was “a folly”.', 'a folly', '2026-03-10'],
    ['State media quoted Holm on Sunday as saying the plan was “a disgrace”.', 'a disgrace', '2026-03-08'],
    ['On Easter Monday last year Holm told a gathering that the plan was “dead”.', 'dead', '2025-04-21'],
    ['Accepting the prize in 2003, she said she was “a plumber first”.', 'a plumber first', '2003'],
    ['Lund is said to have told a meeting on March 2 that it was “a folly”.', 'a folly', '2026-03-02'],
    ['As the sun set Saturday, Lund told searchers to “call it a night”.', 'call it a night', '2026-03-07'],
    ['On Boxing Day Senator Lund called the flag “a relic”.', 'a relic', '2025-12-26'],
    ['The official history, published in 1991, says she left “by consent”.', 'by consent', '1991'],
    ['In a 1971 review of the field, Lund called the maps “a sermon in ink”.', 'a sermon in ink', '1971'],
    ['In a foreword in 2004 Lund called the maps “a sermon in ink”.', 'a sermon in ink', '2004'],
    ['“It is a trap,” said Ida Holm, 44, of Tulla, on Tuesday.', 'It is a trap', '2026-03-10'],
    ['“It is a trap,” said Ida Holm, 44, a nurse from Tulla, standing by the gate on Tuesday.', 'It is a trap', '2026-03-10'],
    ['“It is a trap,” said Ida Holm, who was waiting for a bus on Tuesday.', 'It is a trap', '2026-03-10'],
    ['The bridge was “a trap”, according to Holm, who spoke to reporters on Tuesday.', 'a trap', '2026-03-10'],
    ['The minister, who was in Tulla on Tuesday to see it, said the bridge was “a trap”.', 'a trap', '2026-03-10'],
    ['Ida Holm, who opened the bridge on Tuesday, said it was “a marvel”.', 'a marvel', '2026-03-10'],
    ['“It is a trap,” Holm said when the council met on Tuesday.', 'It is a trap', '2026-03-10'],
    ['“It is a trap,” Holm said when the crack was found in January.', 'It is a trap', '2026-01'],
    ['Holm gave a speech on Tuesday in which she called the bridge “a trap”.', 'a trap', '2026-03-10'],
    ['Holm made it known on Tuesday at a rally in Tulla, where she called the bridge “a trap”.', 'a trap', '2026-03-10'],
    ['The bridge was shut on Tuesday in what Holm called “a farce”.', 'a farce', '2026-03-10'],
    ['“It is a trap,” Holm said minutes after Tuesday’s vote.', 'It is a trap', '2026-03-10'],
    ['Speaking after Saturday’s match, Roach said his side were “poor”.', 'poor', '2026-03-07'],
    ['Speaking to reporters after Tuesday’s hearing, Holm said it was “a farce”.', 'a farce', '2026-03-10'],
    ['Speaking after his side’s 3-1 win on Saturday, Roach said it was “luck”.', 'luck', '2026-03-07'],
    ['On Monday the mayor called it “a trap” and on Tuesday said she had “no plans” to go.', 'a trap', '2026-03-09'],
    ['On Monday, the mayor called it “a trap”; on Tuesday, she said she had “no plans” to go.', 'no plans', '2026-03-10'],
    ['In January the mayor called it “a trap”, but by March she was saying it was “safe”.', 'safe', '2026-03'],
    ['Mr Nair took to Twitter on Tuesday to say the bridge was “a trap”.', 'a trap', '2026-03-10'],
    ['“It was worth it,” Moss had told the Ledger two days before he died on March 2.', 'It was worth it', '2026-02-28'],

    ['The minister was yesterday accused of “dithering” over the bridge.', 'dithering', '2026-03-11'],
    ['The trial, which opened on Monday, heard yesterday that he was “a thief”.', 'a thief', '2026-03-11'],
    ['A man was jailed yesterday after a judge told him he was “a menace”.', 'a menace', '2026-03-11'],
    ['A survivor of the crash on Sunday said yesterday it was “hell”.', 'hell', '2026-03-11'],
    [
      'The flats would stand there “like a box”, a public hearing was told yesterday. ¶ The words came from Professor Holm. ¶ “Move it,” Professor Holm said.',
      'like a box',
      '2026-03-11',
    ],
  ])('%s', (text, words, day) => expect(dayOf(text, words)).toBe(day));
});

describe('a day that is told of before', () => {
  test.each([
    [
      'The actress took to Instagram on Monday night after a rival gave an interview at the weekend. ¶ She wrote: “Seven years.”',
      'Seven years',
      '2026-03-09',
    ],
    ['On Tuesday she met the premier. ¶ Angus Holm told the house the next day that he was “moved”.', 'moved', '2026-03-11'],
    ['In January the Ledger wrote of a probe. Kestrel said at the time that it knew of “no probe”.', 'no probe', '2026-01'],
    ['The firm was fined in 2019. A report by the agency said at the time that alarms went “off”.', 'off', '2019'],
    ['About 600 people marched on Wednesday. “He was a man who worked,” Ida Lund told them.', 'He was', '2026-03-11'],
    [
      'In evidence on Monday, Mr Lund said he slipped. ¶ A film, made on January 19, was shown. “That is no door,” said Ms Tan.',
      'That is no door',
      '2026-03-09',
    ],
    [
      'Lund met MPs on Tuesday. The cut on December 11 had exposed “years of make-do”, she said. ¶ Earlier in the day, the mayor was heard. “I found out,” she said.',
      'I found out',
      '2026-03-10',
    ],
    ['Norwood lost on Tuesday. Ned Roach was cross afterwards. “We were rubbish,” he said.', 'We were rubbish', '2026-03-10'],
    ['Members decided by nine votes to four on Monday. ¶ “It leaks,” said Cllr Gus Hanley.', 'It leaks', '2026-03-09'],
    [
      'Emails read to the inquiry yesterday showed it. ¶ “Bury it,” Kit Doyle wrote in June 2019. ¶ “Why?” wrote Ida Moss. ¶ Asked about this, Mr Doyle said he was “joking”.',
      'joking',
      '2026-03-11',
    ],
    ['Ida Lund last night ruled out a review. ¶ “He has our support,” she told the Ledger.', 'He has our support', '2026-03-11'],
    ['Holm was arrested on Friday. Within hours his lawyer said he was “well”.', 'well', '2026-03-06'],
    ['Mr Lund would not be drawn yesterday. “That is private,” he said.', 'That is private', '2026-03-11'],
    [
      'Lund wrote of it in 1971. She was asked again the following year. “I still dream of it,” she said.',
      'I still dream',
      '1972',
    ],
    ['A health inspector said Friday it was shut. ¶ “We found mice,” Ida Lund said.', 'We found mice', '2026-03-06'],
    ['The mayor of Tulla apologized Friday for his words. ¶ “I am sorry,” Gus Hanley said.', 'I am sorry', '2026-03-06'],
    [
      'Directors split on Monday, with the chairman warning that there was nothing better. ¶ “It is fair,” Gus Hanley, who has been chairman of the firm since 1988, told them.',
      'It is fair',
      '2026-03-09',
    ],
    [
      'Jury hears of coats ¶ By Ana Vik ¶ Ledger Writer ¶ A builder testified Tuesday to it. ¶ “He hung it up,” Gus Hanley told a jury.',
      'He hung it up',
      '2026-03-10',
    ],
    [
      'In evidence on Monday, Mr Hanley said he slipped. ¶ When the hearing resumed on Tuesday, Dr Ann Gill told the court he was “well”. ¶ Outside the court, Mr Hanley said it was “hollow”.',
      'hollow',
      '2026-03-10',
    ],
    [
      'Kit Doyle was jailed on Tuesday. ¶ In a statement recorded last November the widow said she was “lost”. ¶ Gus Hanley, defending, said he was “ashamed”.',
      'ashamed',
      '2026-03-10',
    ],
    [
      'On March 2 Lund told her colleagues she was “no scapegoat”. ¶ “Somebody must be,” Holm replied.',
      'Somebody must be',
      '2026-03-02',
    ],
    [
      'In August last year Lund had told the house that it was “safe”. ¶ Holm was asked whether she agreed. “It was not,” she replied.',
      'It was not',
      '-',
    ],
    ['Tulla Homecare apologised to the family on Tuesday. ¶ “We are sorry,” a spokesman said.', 'We are sorry', '2026-03-10'],
    ['The planning board refused it on Tuesday. ¶ It said the tower was “unduly tall”.', 'unduly tall', '2026-03-10'],
    [
      'The premier flew to Tulla on Tuesday to see it. At the showground she met farmers. “You are not alone,” she told them.',
      'You are not alone',
      '2026-03-10',
    ],
    ['Gus Hanley’s mother wept in the gallery yesterday. “He is my baby,” she said.', 'He is my baby', '2026-03-11'],
    ['Workers arriving early yesterday found it shut. “Nobody told us,” said fitter Con Pappas.', 'Nobody told us', '2026-03-11'],
    [
      'On Tuesday the whistle blew for the last time. Ted Moss, who had been there for 41 years, took off his cap. “That is that,” he said.',
      'That is that',
      '2026-03-10',
    ],
    ['“It is a folly,” Mr Moss said. He made the remark at a rally in Tulla on Sunday.', 'It is a folly', '2026-03-08'],
    [
      '“It is a folly,” Mr Moss said of the levy. His comments, at a rally on Sunday, drew cheers.',
      'It is a folly',
      '2026-03-08',
    ],
    ['She telephoned at 2.15am on January 4. “He is not moving,” she said.', 'He is not moving', '2026-01-04'],
    ['Voters queued for hours on Saturday. ¶ “I came at five,” said Ngozi Eze, a trader.', 'I came at five', '2026-03-07'],
    ['The house witnessed noisy scenes on Monday. ¶ “He eats cake,” said Anil Thakre.', 'He eats cake', '2026-03-09'],
    [
      'Councillors voted 6-3 on Monday. ¶ “It is too dear,” said Cllr Kit Doyle. ¶ In a letter dated March 5, Tulla Hockey said it was “full”. ¶ “Build it,” said Cllr Ida Moss.',
      'Build it',
      '2026-03-09',
    ],
    ['Norwood won on Saturday. Afterwards, coach Ned Roach said: “It was luck.”', 'It was luck', '2026-03-07'],
    [
      'The board on Wednesday withdrew the order. ¶ “No boots,” the order, issued on March 2, had said. ¶ “It is silly,” a teacher told the Ledger earlier in the day.',
      'It is silly',
      '2026-03-11',
    ],
    ['Residents packed Tuesday’s meeting. ¶ “It is a trap,” said Ida Lund, who lives nearby.', 'It is a trap', '2026-03-10'],
    ['On a wet Tuesday in February she was mending a pipe. “I am a plumber first,” she said.', 'I am a plumber', '2026-02'],
  ])('%s', (text, words, day) => expect(dayOf(text, words)).toBe(day));
});

describe('no day of these words', () => {
  test.each([
    ['“It was a mistake,” said Lund, who had told clubs in January that it was safe.', 'It was a mistake', '-'],
    ['Motorists stranded overnight by a flood described the night as “surreal”.', 'surreal', '-'],
    ['Chief Sunday Ekpenyong, the chairman, said his members were “starving”.', 'starving', '-'],
    ['Holm was jailed on Tuesday. ¶ In 2019 Lund sold the docks. “I was tired,” she told the Ledger.', 'I was tired', '-'],
    [
      'Ana Wadhwa, at a seminar in Delhi on Tuesday, denied it. ¶ Earlier in the week, bankers met. “They want more,” said a banker.',
      'They want more',
      '-',
    ],
    ['The firm was fined on Tuesday. A report said at the time that alarms went “off”.', 'off', '-'],
    ['Lund was arrested on Friday. “I did nothing,” he told the Ledger.', 'I did nothing', '-'],
    ['“It is a bead,” Hanafi told a press conference on Friday. “Not one,” he told the Ledger.', 'Not one', '-'],
    ['He gave it up, from goose fat to Halloween masks. “It is a pity,” said Ida Lund.', 'It is a pity', '-'],
    ['Days after meeting Ms Reyes on Tuesday, Mr Holm described the talks as “useful”.', 'useful', '-'],
    ['Speaking ahead of the vote on Friday, the mayor said the town was “a mess”.', 'a mess', '-'],
    ['Norwood drew with Tulla on Saturday. “We move on,” said coach Ned Roach.', 'We move on', '-'],
    ['Ministers were praised for “courage” before the vote last night.', 'courage', '-'],
    ['Reyes, who replaced Holm on Tuesday, said it was “a relief”.', 'a relief', '-'],
    ['Figures published on Tuesday show prices rose. “It is a worry,” said Holm.', 'It is a worry', '-'],
    ['On the eve of the vote, Lund told a rally it was “a folly”.', 'a folly', '-'],
    ['“Demand is back,” Lund said, announcing results for the quarter ended December 31.', 'Demand is back', '-'],
    ['In the three months to December 31 demand was “soft”, Lund said.', 'soft', '-'],
    ['“We regret it,” the firm, which filed for protection on March 3, said in a statement.', 'We regret it', '-'],
    ['Documents filed in court Tuesday say Lund told officials to “keep quiet”.', 'keep quiet', '-'],
    ['On Dec. 3, 1967, Lund opened a chest and, he recalled, “saw nothing beating”.', 'saw nothing', '-'],
    ['“I do not recall it,” the minister said of the meeting on March 3.', 'I do not recall', '-'],
    ['Lund’s younger brother died March 3. “He felt hunted,” she said.', 'He felt hunted', '-'],
    ['On a road that she had called “a ditch”, Lund fell on Tuesday.', 'a ditch', '-'],
    ['Lund blamed voters for turning down the levy in November. “The room is full,” she said.', 'The room is full', '-'],
    ['Mr Holm, 41, who was expelled on Friday, spoke to reporters at the airport. ¶ “No,” he said.', 'No', '-'],
    ['A baker told police he was “minding it”, Tulla District Court heard on Friday.', 'minding it', '-'],
    ['A health inspector said Friday it was shut. ¶ “It is clean,” said Kit Doyle, who owns it.', 'It is clean', '-'],
    ['A health inspector said Friday that Doyle’s kitchen was shut. ¶ “It is clean,” Kit Doyle said.', 'It is clean', '-'],
    [
      'Tulla Council voted on Tuesday to reject the plant. ¶ “They have spoken,” said Cllr Tom Garvey. ¶ A spokeswoman for the builder said it was “considering”.',
      'considering',
      '-',
    ],
    ['Police were called at 4am yesterday. “He was singing,” said Constable Ana Finn.', 'He was singing', '-'],
    ['A sign in front of workers’ homes fell yesterday. “It is late,” said fitter Con Pappas.', 'It is late', '-'],
    ['Commuters reacted with anger on Tuesday. ¶ “It is wicked,” Ida Green told the Tulla Ledger.', 'It is wicked', '-'],
    [
      'On Tuesday the whistle blew for the last time. ¶ The mill had stood there since 1902, and its owners said little. ¶ “That is that,” Ted Moss told the Ledger.',
      'That is that',
      '-',
    ],
    ['“It is a trap,” Holm asked in reference to the death of a duke in 1865.', 'It is a trap', '-'],
    ['“It was a crime,” Holm said of the sinking of the ferry in 1987.', 'It was a crime', '-'],
    ['The court heard that the trader “hid” in Tulla for a month after he lost his ships in 2006.', 'hid', '-'],
    ['“We want peace,” President Moss said. On Friday he said he would meet Mr Lund.', 'We want peace', '-'],
    ['“We want peace,” Mr Moss said. The board met. Mr Moss had announced on Friday that it would.', 'We want peace', '-'],
    [
      'Holm defended the plan. It was settled on Friday after two members pledged support. ¶ “It is a gift,” said Rolf Lund.',
      'It is a gift',
      '-',
    ],
    ['The department says overnight fires at the pier are “no accident”.', 'no accident', '-'],
    ['Although Tulla sent some boats in January, Holm said they “do not count”.', 'do not count', '-'],
    ['While the ferry sank in 1998, Holm said it “does not count”.', 'does not count', '-'],
    ['With Ivor Reddy breaking a toe on Tuesday, Roach had no choice. “He is sore,” Roach told reporters.', 'He is sore', '-'],
    ['Liam Quill was left out of the side to face Tulla on Saturday. “I am gutted,” Quill said.', 'I am gutted', '-'],
    ['Ida Lund said that last Monday she saw a ghost. “It was tall,” she said.', 'It was tall', '-'],
    ['Holm called on police to free six “good” men arrested last month.', 'good', '-'],
    ['According to Holm, on March 3 he was in jail. “There was no food,” said Holm.', 'There was no food', '-'],
    ['Ms Quill rang the day before, a Sunday, when he was ill. “I knew he was gone,” Ms Quill said.', 'I knew', '-'],
    ['Last year, the firm made a loss, the Ledger reported. “It is over,” it wrote.', 'It is over', '-'],
    ['The senators sent a letter on Tuesday to their leaders. ¶ “We need more of it,” said Rolf Lund, a lawyer.', 'We need', '-'],
    [
      'Moss on Tuesday denied it. ¶ Media reports on Monday said he had a plan. Moss told reporters it was “rot”.',
      'rot',
      '2026-03-10',
    ],
    ['The trial, which opened on Monday, heard that he was “a thief”.', 'a thief', '-'],
    ['The trial heard yesterday that Holm, who was arrested in June, had said: “It was me.”', 'It was me', '-'],
    ['Ida Hall was found in a shaft in January 2009. ¶ “I just wonder,” said her aunt, Rosa Lind.', 'I just wonder', '-'],
    ['Holm slammed Lund’s Sunday speech as “mad”.', 'mad', '-'],
    ['Police investigating a robbery in 2009 said the gun was “a toy”.', 'a toy', '-'],
    ['Campaigners jailed after a march in Tulla last June said the police were “rough”.', 'rough', '-'],
    ['Holm, responding to a report published on Tuesday, said it was “a farce”.', 'a farce', '-'],
    ['In a video released on Tuesday by police, Holm can be heard shouting, “Stop!”', 'Stop!', '-'],
    ['The mayor, who in 2019 called it “a trap”, says it is now “safe”.', 'safe', '-'],
    ['At Monday’s debate, Lund cited Holm’s past description of it as “a trap”.', 'a trap', '-'],
    ['On a recent Tuesday, Ida Lund stood by the gate. “It shook the house,” she said.', 'It shook', '-'],
    ['“It shook the house,” said Ida Lund, who was walking her dog on Tuesday when it fell.', 'It shook', '-'],
    ['Lund – who fired Holm, the chief, on Tuesday – is in no danger. ¶ “We have a process,” Lund said.', 'We have', '-'],
    ['Gunmen opened fire on a bus on March 6. Pilgrims were caught in “heavy” fire, according to the police.', 'heavy', '-'],
    [
      '“We need a deal,” Mr Moss told reporters on Monday. ¶ “We want the boats,” Rolf Lund, a skipper, said. “We have no news,” he added. ¶ He said it was “unclear”.',
      'unclear',
      '-',
    ],
    ['Mr Moss will repeat his remarks at a rally on Sunday. “It is a folly,” he said.', 'It is a folly', '-'],
    ['The minister will not discuss it on Friday. “That is private,” he said.', 'That is private', '-'],
  ])('%s', (text, words, day) => expect(dayOf(text, words)).toBe(day));
});

test('a clause that looks back leaves the day to what was said before it', () =>
  expect(
    dayOf(
      'Ida Lund admitted it last night. “It was a mistake,” said Lund, who told clubs in January that it was safe.',
      'It was a mistake',
    ),
  ).toBe('2026-03-11'));
