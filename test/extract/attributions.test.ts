// Whose words they are: the source, the cue and the stance, before anybody is named.

import { describe, expect, test } from '@jest/globals';
import { attribute } from '../../src/extract/attributions.ts';
import { findCues } from '../../src/extract/cues.ts';
import { extract } from '../../src/extract/extract.ts';
import { findMentions } from '../../src/extract/mentions.ts';
import { findQuotations } from '../../src/extract/quotations.ts';
import { findQuotedSpans } from '../../src/extract/quoted-spans.ts';
import { segment } from '../../src/extract/segments.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { growth } from '../processor-time.ts';
import { articleOf } from './article.ts';

const english = loadEnglish();
const read = (text: string) => extract(english, articleOf(text));

/** The mention behind each statement, in order; – for nobody. */
function check(text: string, ...sources: string[]): void {
  const { attributions, document } = read(text);
  const heads = attributions.map(({ mention }) => (mention ? document.text.slice(mention.head.start, mention.head.end) : '–'));
  expect(heads).toEqual(sources);
}

/** Up to the attributions and no further. */
function attributeOnly(text: string): void {
  const segments = segment(english, text);
  const quoted = findQuotedSpans(english, text, segments);
  const cues = findCues(english, { text, segments, quoted });
  const mentions = findMentions(english, { text, segments, quoted });
  const quotations = findQuotations(english, { text, segments, quoted, cues, mentions });
  attribute(english, { text, segments, quoted, quotations, cues, mentions });
}

describe('the source is', () => {
  test.each([
    ['the subject before the verb', '“The bridge is safe,” Maria Okafor said.', ['Maria Okafor']],
    [
      'whose words an outlet passes on, and not the outlet',
      'Ida Lund said it was “a sham”, according to Norpress.',
      ['Ida Lund'],
    ],
    ['people without a name whose words an outlet passes on', 'Police said he was “armed”, the Ledger reported.', ['Police']],
    ['not the source of what is told', 'Ida Lund said it was “odd”, according to the Ledger, which saw it.', ['Ida Lund']],
    ['the source within', 'Ida Lund said the dam, according to Tom Hale, was “odd”.', ['Tom Hale']],
    ['nobody who only has what marks tell of', 'The bank maintained a “buy” rating.', ['–']],
    ['behind a place that is an adverb elsewhere', 'When Ida Lund spoke, a man at the back shouted: “No.”', ['man']],
    ['before a colon, behind a trade that could be a verb', 'Gulls coach Ivor Lund: “They ran until the end.”', ['Ivor Lund']],
    [
      'named first in a line that tells what it was about',
      'Ida Lund on the loss to Man City:\n“It was hard on us.”',
      ['Ida Lund'],
    ],
    ['nobody who is only named so', 'It bribed officials, including someone identified as “Clerk 1,” in May.', ['–']],
    ['nobody who was warned', 'The fires grew, with residents in the Lake and Hill areas warned of “danger” from smoke.', ['–']],
    [
      'a name that ends as an adverb does, and not who is told',
      '“We will wait,” Healy told the media after the talks.',
      ['Healy'],
    ],
    [
      'to whom a line goes back that ends in a colon',
      'Talks were held and all is well, according to Ida Lund:\n“We send nobody away.”',
      ['Ida Lund', 'Ida Lund'],
    ],
    ['people behind “something”', 'Not all left — something fire officials called “worrying”.', ['officials']],
    ['nobody who is only in front of what the words deny', 'Nothing the mayor said “will do,” the clerk said.', ['clerk']],
    ['no thing behind marks in a relative', 'A man who saw a girl “pulled under” the water by a wave has recalled it.', []],
    ['before marks that tell of what kind a thing is', 'Nell Hale said the “cold” calls came from his wife.', ['Nell Hale']],
    ['behind marks before a verb that is a noun elsewhere', 'It was “odd” claims Ida Lund.', ['Ida Lund']],
    ['a family, whose word ends as an adverb does', 'In a tribute last night, his family said: “He loved hurling.”', ['family']],
    ['of two places, whoever is of both', 'A founder of the Party of Tulla and Orrin said it was “odd”.', ['founder']],
    ['behind a verb with a small word before it', '“It is late,” later said Ida Lund, a clerk.', ['Ida Lund']],
    [
      'behind a verb with its auxiliary',
      'The Norvale Guard is silent. “It is late,” has also said Ida Lund, its clerk.',
      ['Ida Lund'],
    ],
    ['behind a verb, not the place in a clause', '“It is late,” also said Ida Lund, who represents Orrin Bluffs.', ['Ida Lund']],
    ['who is based somewhere, without a hyphen', '“It is late,” said Tulla based curator Ida Lund.', ['Ida Lund']],
    ['a body based somewhere', '“It is late,” said the firm based in Tulla.', ['firm']],
    ['who rates claims, not whose they are', 'Brightwatch rated 22 percent of Democratic claims as “true”.', ['Brightwatch']],
    ['police whose claims are refuted', 'Refuting police claims that it was late, Ida Lund left.', ['Ida Lund', 'police']],
    ['economists who lead', 'Leading economists said it was late.', ['economists']],
    [
      'who issues a paper, not whoever signed it',
      'The chief of police, Tom Berg, in a statement signed by his officer, Ida Lund, said that the boats were lost.',
      ['Tom Berg'],
    ],
    ['so without commas', 'The union in a statement signed by its chairman, Ida Lund said it was late.', ['union']],
    [
      'not of what another says behind it',
      'The union, in a note by its clerk, Ida Lund, said it was late but residents said it was early.',
      ['union', 'residents'],
    ],
    [
      'whoever is named behind a paper that was sent',
      'Norvale Steel wrote to the mayor in a letter signed by Tom Berg, its lawyer, Ida Lund, said.',
      ['Ida Lund'],
    ],
    [
      'who holds an office, behind the letters of its body',
      'The chairman of the Ports Workers Union, PWU, Ida Lund, said it was late.',
      ['Ida Lund'],
    ],
    ['behind the letters in brackets', 'The secretary of the Nurses Union (NU), Ida Lund, said it was late.', ['Ida Lund']],
    [
      'a union of a college and a town',
      'The Union of Clerks (UC), Norvale College, Tulla chapter, said it was late.',
      ['Union of Clerks'],
    ],
    [
      'a union of a college in letters',
      'The Union of Clerks, UC, Norvale College, NC, chapter, said it was late.',
      ['Union of Clerks'],
    ],
    [
      'behind a verb whose words stand behind “had been”',
      'The fees had been “the last straw,” stated Ida Lund, a clerk.',
      ['Ida Lund'],
    ],
    [
      'of a clause with its own subject, whoever is named there',
      'Families said it was late, with Moy’s widow, Nora, saying she felt “cheated”.',
      ['Families', 'Nora'],
    ],
    ['not what somebody denies', 'The guard, called “loyal”, denied the allegations.', []],
    ['an acting mayor', '“It is late,” acting Mayor Ida Lund said.', ['Ida Lund']],
    [
      'whoever asked, of whom more is told',
      'Lund was asked by the host Tom Berg, who is ill, “So you said in March that the boats were lost, did you not?”',
      ['Tom Berg'],
    ],
    [
      'whoever asked, with what he did before',
      'Lund was asked by Tom Berg, who is ill but has praised the dam, “So you said that the boats were lost?”',
      ['Tom Berg'],
    ],
    [
      'not whoever asked but the one who replied',
      'Lund was asked by Tom Berg, who is ill, and replied, “You said in March that the boats were lost.”',
      ['Lund'],
    ],
    [
      'whoever spoke before, on the air',
      '“We lost it,” Ida Lund said. Then, later on Radio Norvale: “I have never said that we lost the boats.”',
      ['Ida Lund', 'Ida Lund'],
    ],
    [
      'who goes on where the reporter ends the sentence',
      '“We lost it,” said Ida Lund, a clerk. She put down her cup. “They agree with him, but they are not there yet” to back Tom Berg as mayor.',
      ['Ida Lund', 'Ida Lund'],
    ],
    [
      'nobody of a phrase that something is told of',
      '“We lost it,” Ida Lund said. “The rule of the sea” is a term that fishermen use.',
      ['Ida Lund', '–'],
    ],
    [
      'not those of a phrase that leads up to it',
      'Amid replies from some to create lists that would identify those who left, Ida Lund gave a talk, saying it was “far too late”.',
      ['Ida Lund'],
    ],
    [
      'not where the report begins',
      'A judge halts the law.\nJACKSON, Miss. - Judge Ida Lund late Monday issued an order blocking a bill that would have let clerks professing a “sincere belief” go.',
      ['Ida Lund'],
    ],
    ['what stands somewhere', 'A sign on the gate: “Keep out of the yard, it is not safe.”', ['sign']],
    ['a name behind a dash', 'Sailors agree - Ida Lund: “One of the lessons was a simple one, to wait.”', ['Ida Lund']],
    ['who is of a town, and more of the town', 'Ida Lund of Tulla, the capital, warned that it was “very late”.', ['Ida Lund']],
    ['who uses a thing', 'Lund used the question to demand that owners “pay a fair share of it”.', ['Lund']],
    ['who calls a report something', 'Lund’s campaign called the Ledger’s report a “rush to judgment”.', ['campaign']],
    ['who calls a thing something, behind it', 'The plan — described as a “joke” by Ida Lund — will go on.', ['Ida Lund']],
    ['a paper that hits somebody', 'The Norvale ad hits Lund for the fees and claims that “the boats made her rich”.', ['ad']],
    ['another leading lawyer', '“It is late,” said another leading Norvale lawyer, Ida Lund.', ['lawyer']],
    ['who rips another', 'The plan’s critics ripped Mayor Tom Berg for acting as “the judge and the jury”.', ['critics']],
    ['an acting mayor without marks', 'It was late, acting Mayor Ida Lund said.', ['Ida Lund']],
    ['a retired judge', '“It is late,” retired Judge Ida Lund told reporters.', ['Ida Lund']],
    ['reports of a kind', 'It was late, according to media reports.', ['reports']],
    ['the first of two bare names, one of them a given name', 'Quillan and Ira said it was “odd”.', ['Quillan']],
    ['a body and another name', 'In a note, Orvex Corp and Quillan said it was “odd”.', ['Orvex Corp']],
    ['the first of two bare names', 'Quillan and Reddin said it was “odd”.', ['Quillan']],
    ['those of a list of towns', 'Residents of Tulla, Danby and Quillan said it was “odd”.', ['Residents']],
    ['of two people both', 'The founder of Tulla and Ida Lund said it was “odd”.', ['Ida Lund']],
    [
      'nobody whose remark is only mentioned',
      'Ida Lund issued a note saying his comment “has no place here” and said there would be a “reckoning”.',
      ['Ida Lund', 'Ida Lund'],
    ],
    [
      'whoever speaks for a firm in a town and its state',
      'A spokesman for Pine Mills Co., Bangor, Maine, said it was “odd”.',
      ['spokesman'],
    ],
    ['a firm in a town and its state', 'Tall Pine Mills Inc., Bangor, Maine, said it was “odd”.', ['Tall Pine Mills Inc']],
    ['whoever is from a town and its state', 'A teacher from Ashton, Kent, said it was “odd”.', ['teacher']],
    [
      'what is written on some of them',
      'Students carried placards, some of which read, “Pay up” and “Let us learn.”',
      ['placards'],
    ],
    ['what is written on it, behind a dash', 'Ana Reyes held up a sign — which read “Pay up” — and smiled.', ['sign']],
    ['whoever a paper is from', 'Here is an email from Ana Reyes, who wrote: “Nobody pays.”', ['Ana Reyes']],
    [
      'whoever has a trade in a town and its state',
      'Ana Reyes, a driver from Ashton, Ill., who came late, said it was “odd”.',
      ['Ana Reyes'],
    ],
    [
      'whoever has a trade in a town and a state called like somebody',
      'Ana Reyes, a driver from Ashton, Mo., who came late, said it was “odd”.',
      ['Ana Reyes'],
    ],
    ['one of several bodies', 'There are two banks, one of which said it was “odd”.', ['banks']],
    ['one of many', 'Councillors attacked a deal they say is bad, with one calling it “a gift”.', ['they', 'one']],
    ['an earlier draft', 'An earlier draft warned of “chaos”.', ['draft']],
    ['the police', 'The police say a crowd of “idlers” attacked the driver.', ['police']],
    [
      'whoever a sentence turns to',
      'Ida Lund fears the worst, but the union on Tuesday issued a note saying it was “odd”.',
      ['union'],
    ],
    ['whoever only contrasts a thing', 'Ida Lund said the plan, but not its cost, was “fair”.', ['Ida Lund']],
    ['an assembly', 'On Monday the assembly said it was “appalled”.', ['assembly']],
    ['not what only says how', 'Henrik Lund reportedly said the mill was “gone”.', ['Henrik Lund']],
    ['another', 'One farmer in Wagga said it was “dry”. Another said it was “like Mars”.', ['farmer', 'Another']],
    ['another who tells reporters', 'One said: “I prayed.” Another told reporters: “I rang my wife.”', ['One', 'Another']],
    ['who holds a percentage', 'An investor in Mumbai who holds 2% said the board was “asleep”.', ['investor']],
    ['whoever a phrase with “with” begins with', 'It ended with women leading it vowing to “stay put”.', ['women']],
    ['not whom such a phrase leads up to', 'With sales falling, the grocer in Cork is warning of a “hard year”.', ['grocer']],
    ['somebody by night', 'By night someone wrote beneath it: “Presume.”', ['someone']],
    ['nobody whose goal is stated', 'Another stated goal is a cleaner port.', []],
    [
      'the outer one, where marks stand inside a verb',
      'The Irish Turf Board said the jockey had “at no time” been accused of doping.',
      ['Irish Turf Board'],
    ],
    ['whoever rejects a report as something', 'Mali’s army on Friday rejected as “baseless” a report that it fled.', ['army']],
    ['those whom a dateline with an agency leads to', 'DHAKA (Coastal) - Nurses walked out, saying it was “a war”.', ['Nurses']],
    ['whoever jails somebody', 'Tom Hale was jailed for six years by Judge Ana Reyes, who said: “Go down.”', ['Ana Reyes']],
    ['a junior of somewhere', 'Rep. Tom B. Hale Jr. of Norvale said: “Go down.”', ['Tom B. Hale Jr']],
    ['whoever has a nickname behind initials', '“Go down,” said J. T. “Jabo” Hale.', ['J. T. “Jabo” Hale']],
    ['a retired general', 'Ret. Gen. Tom B. Hale said: “Go down.”', ['Tom B. Hale']],
    ['whose assertion holds the words', 'Tom Hale mocked Reyes’s assertion of a “claim of right”.', ['Reyes']],
    [
      'a letter, not who got hold of it',
      'A Feb. 1 letter from the League obtained by the Courier warns it is “over”.',
      ['letter'],
    ],
    ['whoever cries come from', 'There were cries of “Shame” from the Labour benches.', ['benches']],
    ['not the youth that cries come from', 'He wrote of cries of “Shame” from his youth.', ['He']],
    [
      'whose remark it is, a comma behind the office',
      'They left over a remark by the minister, Ravi Shah, that it was “odd”.',
      ['minister'],
    ],
    ['whose warning it is, without a name', 'They left after a warning by the harbour master that it was “unsafe”.', ['master']],
    ['nobody of whom a “that” only tells more', 'They left a claim by the firm that runs the ferry in a “drawer”.', ['–']],
    [
      'who had replied, not who tells of it',
      'Mr Hale told the inquiry that a clerk had replied that it was “in the system”.',
      ['clerk'],
    ],
    ['who told her, not who tells the court', 'Ida Lund said the accused told her he was “only minding it”.', ['accused']],
    ['by whom she had been told', 'Ida Lund said she had been told by a nurse that her father was “in the system”.', ['nurse']],
    ['who tells what another believes', 'Ida Lund said Tom Hale had believed the plan was “a disgrace”.', ['Ida Lund']],
    ['who says what a paper shows', 'Ida Lund said the figures had shown that it was “too dear”.', ['Ida Lund']],
    ['whoever describes somebody between commas', 'Tom Hale, described by Ana Reyes as “odd”, left early.', ['Ana Reyes']],
    [
      'whoever is told of between commas',
      'Tom Hale, described by Ana Reyes as “odd”, said it was “a lie”.',
      ['Ana Reyes', 'Tom Hale'],
    ],
    ['not the paper that reported a vote', 'The vote, reported by the Ledger, was close.', []],
    ['whoever told somebody', '“The gates stay shut,” Tom Hale was told by Ana Reyes.', ['Ana Reyes']],
    ['not the paper somebody was quoted by', '“It may take a year,” Ida Lund was quoted as saying by the Ledger.', ['Ida Lund']],
    ['whose words they are seen in', 'In Ana Reyes’s words, Tom Hale is “a man who never missed a meal”.', ['Ana Reyes']],
    ['whose view ends the sentence', 'Tom Hale is “a man who never missed a meal”, in Ana Reyes’s view.', ['Ana Reyes']],
    ['not whose view another gives', 'In Ana Reyes’s office, said Tom Hale, it was “odd”.', ['Tom Hale']],
    ['whose reply comes', '“The gates stay shut,” came Ana Reyes’s reply.', ['Ana Reyes']],
    ['whose answer it was', '“The gates stay shut” was her answer to Tom Hale.', ['her']],
    ['whoever calls somebody something', 'Tom Hale laughed off Ana Reyes’s description of him as “deaf”.', ['Ana Reyes']],
    ['whoever sends something', 'The offer met with scorn from Ana Reyes: “It is an insult.”', ['Ana Reyes']],
    ['not where somebody is from', 'Ana Reyes was greeted by a clerk from the ministry: “It is an insult.”', ['clerk']],
    ['whoever gives advice, not who gets it', 'Ana Reyes offered Tom Hale a piece of advice: “Pay us.”', ['Ana Reyes']],
    ['whoever acts behind “but”', 'Tom Hale was calm, but Ana Reyes was not amused: “The gates stay shut.”', ['Ana Reyes']],
    [
      'not who acts inside a report',
      'Tom Hale said the dam held and Ana Reyes was asleep: “We are dry.”',
      ['Tom Hale', 'Tom Hale'],
    ],
    ['whoever is asked and only acts', 'Asked whether Tom Hale had called, Ana Reyes shook her head. “Not once.”', ['Ana Reyes']],
    ['whoever acts behind an aside', 'Ana Reyes, standing beside Tom Hale, shrugged. “Not once.”', ['Ana Reyes']],
    ['whoever is quoted before a colon', 'He quoted the late Ida Lund, an engineer: “The bird has left.”', ['Ida Lund']],
    ['whoever quotes somebody and speaks', 'Quoting Ida Lund, Tom Hale said: “The bird has left.”', ['Tom Hale']],
    ['the crowd that shouts come from', 'Tom Hale stood. “Call the roll,” came shouts from the crowd.', ['crowd']],
    ['not what begins meanwhile', 'The mayor says it came “within a hand” of it, as the clean-up begins.', ['mayor']],
    [
      'whoever notes what has changed since an estimate',
      'The report notes it fell since the first estimate, “with a knock on steel”.',
      ['report'],
    ],
    ['whose references somebody cites', 'Tom Hale cited Ana Reyes’s references to the mill as “odd” and “old”.', ['Ana Reyes']],
    ['nobody, where there is no reference', 'There was no reference to “chaos” in the speech.', ['–']],
    ['who has a title for a given name', 'Brothers Col and Wayne Duggan were first. “No,” Col Duggan said.', ['Col Duggan']],
    ['not whoever it was not', 'It was Ida Lund, not Ana Reyes, who told us: “The gate stays shut.”', ['Ida Lund']],
    ['whoever is remembered saying it', 'Ana Reyes recalled Henrik Lund saying, “The gate stays shut.”', ['Henrik Lund']],
    ['whoever says it by phone', 'Ana Reyes phoned Henrik Lund saying, “The gate stays shut.”', ['Ana Reyes']],
    ['whom a paper quotes', 'Henrik Lund was quoted by the Ledger as saying “the gate stays shut”.', ['Henrik Lund']],
    ['whoever describes', 'Henrik Lund was described by Ana Reyes as “a shut gate in a hat”.', ['Ana Reyes']],
    ['whoever is on record', 'Henrik Lund is on record as saying that “the gate stays shut”.', ['Henrik Lund']],
    ['whom a reply comes from', '“The gate stays shut,” came the reply from Henrik Lund.', ['Henrik Lund']],
    ['the name after the verb', '“No deal,” said Henrik Lund, the bloc’s chief negotiator.', ['Henrik Lund']],
    [
      'whoever does something last, not whoever spoke nearby',
      'Dana Poole spoke just down the street from the hall, where about 50 strikers had gathered on Wednesday, chanting “no contract.”',
      ['strikers'],
    ],
    [
      'whoever the main clause is about',
      'As Dana Poole spoke, Henrik Lund went on with it, warning members against “any and all concessions.”',
      ['Henrik Lund'],
    ],
    [
      'not whom the first clause is about',
      'As the crowd began to chant, Ana Reyes was led on stage and joked, “You are being silly.”',
      ['Ana Reyes'],
    ],
    [
      'not the second of two',
      'Henrik Lund argued that he and Ana Reyes shared “almost the same views on fishing.”',
      ['Henrik Lund'],
    ],
    [
      'what is held up to be read',
      'Ana Reyes held up a sign saying “Save our pool.” She wore a hat that read, “Fix the roads.”',
      ['sign', 'hat'],
    ],
    [
      'whoever holds the sign, once it is read',
      'They held signs that read “Jobs” and kept shouting “Now or never!”',
      ['signs', 'They'],
    ],
    [
      'whose article it is',
      'Henrik Lund did come, but only after the Ledger’s editorial telling him to leave his “palace by the sea.”',
      ['Ledger'],
    ],
    [
      'not the paper somebody works for',
      'Jonas Vey, the editor in chief of the union’s own newspaper, La Voce di Tarna, said it was “a poor bargain.”',
      ['Jonas Vey'],
    ],
    [
      'not the paper somebody edits',
      'Jonas Vey, who edits the union’s monthly, The Lamp, said it was “a poor bargain.”',
      ['Jonas Vey'],
    ],
    [
      'the name behind what somebody does',
      'The man who runs the club, Henrik Lund, said it was “a poor bargain.”',
      ['Henrik Lund'],
    ],
    [
      'who tells of what others found',
      'A juror who was dismissed on Monday said the panel had found Henrik Lund “kind of likable.”',
      ['juror'],
    ],
    [
      'whoever told it, in another’s report',
      'Garda Tom Buckley said that when he called to the shed a man told him: “It must have walked.”',
      ['Tom Buckley', 'man'],
    ],
    [
      'not what began meanwhile',
      'Henrik Lund yesterday described the budget as “a menu without a kitchen”, as Parliament began a week of debate.',
      ['Henrik Lund'],
    ],
    [
      'the history of a club',
      'The club’s official history records that the first ball was “borrowed and never returned.”',
      ['official history'],
    ],
    [
      'not who is thanked',
      'Kora Vale, star of the series “Night Ferry,” thanked Ana Reyes for “taking these steps.”',
      ['Kora Vale'],
    ],
    [
      'who speaks behind the marks of another',
      'After Ana Reyes said they might do better at “easier schools,” Henrik Lund said: “I do not like what she said.”',
      ['Ana Reyes', 'Henrik Lund'],
    ],
    [
      'whose words they are said to be',
      'It was, in the Ledger’s words, “a gift.” It was, in the ministers’ words, “the best.”',
      ['Ledger', 'ministers'],
    ],
    [
      'who says it, not who dreamed it',
      '“He was going to make the name known,” as his father dreamed, Henrik Lund said.',
      ['Henrik Lund'],
    ],
    [
      'who cuts in, and what is said then stands alone',
      '“Tell her I promised you a picture,” Ana Reyes said, and her husband, Nils Holm, cut in. “I have known her since school.”',
      ['Ana Reyes', 'Nils Holm'],
    ],
    [
      'not who spoke meanwhile',
      '“The bullying,” Henrik Lund said, as the crowd cheered. “The greed and the showing off.”',
      ['Henrik Lund'],
    ],
    [
      'not whom the words go on about',
      '“Only the minister was tactless,” said Aida Sato. Ken Oda “rather misspoke. It is not something to say in public.”',
      ['Aida Sato', 'Aida Sato'],
    ],
    [
      'before the place of the body',
      'A spokesman for Great Bear Paper, Portland, Ore., says prices “are only now getting back”.',
      ['spokesman'],
    ],
    [
      'behind words of time and a relative',
      'Shaw condemned the plan, but the groups that wrote to her on Thursday say they are “sure that it is a sham.”',
      ['groups'],
    ],
    [
      'who signs, whatever he does',
      'The board met.⏎“Great speech. She never quits.”⏎– Kari Vik, tweeting after the speech.',
      ['Kari Vik'],
    ],
    ['an officer behind any verb', '“Is this a ship?” posed committee chairman Henrik Lund.', ['Henrik Lund']],
    [
      'the coach whose words they are',
      'Tulla led and, in coach Henrik Lund’s words, “could have named our score.”',
      ['Henrik Lund'],
    ],
    [
      'the name before brackets',
      'Tuesday in Berea, OH, after it was over, Gov. Tom Hall (R-OH), said, “We are ready.”',
      ['Tom Hall'],
    ],
    [
      'a courtesy behind any office',
      'The minister’s Special Assistant on Media, Mr Henrik Lund, described it as “baseless.”',
      ['Henrik Lund'],
    ],
    ['a surname that is an office', 'Law student Zorab King said it was “baseless.”', ['Zorab King']],
    ['the lead author of a study, not the study', '“It looks odd,” said the study’s lead author, Ida Lund.', ['author']],
    ['past where somebody is from', 'The nurse was Ida Lund, of Paris, who had called the plan “mad.”', ['Ida Lund']],
    ['past where somebody is from, without a comma', 'It was Ida Lund of Paris who called it “mad.”', ['Ida Lund']],
    ['not inside the aside', 'Ravi Shah, who replaced Maria Okafor in July, said he would sue.', ['Ravi Shah']],
    ['not the addressee', 'Henrik Lund told Ana Reyes that talks had failed.', ['Henrik Lund']],
    ['not the place in the aside', 'Donna Rawlings, 59, of Ashton, said: “It came back.”', ['Donna Rawlings']],
    ['not whoever the addressee is said to be', 'Henrik Lund told a woman who had asked for more: “Never.”', ['Henrik Lund']],
    [
      'not what somebody is about to lose',
      'A worker who asked not to be named for fear of losing his job told the court he saw it.',
      ['worker'],
    ],
    ['not what somebody is to do', 'An insider not allowed to discuss the matter said the dam was full.', ['insider']],
    [
      'who is named behind an office',
      'The dam was full, the Minister of Works, Mr Henrik Lund, told Parliament.',
      ['Henrik Lund'],
    ],
    ['the agent of a passive', 'Ana Reyes was told by aides to resign.', ['aides']],
    ['the agent behind the words', 'The plan was called “absurd” by Henrik Lund.', ['Henrik Lund']],
    ['the agent of a participle', 'The inquiry, often labelled a “farce” by Ana Reyes, goes on.', ['Ana Reyes']],
    ['nobody where a thing is only called so', 'The prose, once called “limpid” on every cover, has set.', []],
    ['whom a paper quotes', 'The Courier quoted an unnamed official as saying the dam was “a puddle”.', ['official']],
    [
      'who does what the infinitive hangs on',
      'As my grandmother used to say, “a closed mouth gathers no feet.”',
      ['grandmother'],
    ],
    ['who began to', 'Officials in Tulla started to portray the case as a “mishap”.', ['Officials']],
    ['a description behind the noun', '“It will not do,” the order released on Friday said.', ['order']],
    ['a voice in a film', '“They know nothing,” a voice in the film states.', ['voice']],
    ['never who is told behind an aside', '“We walked in,” a man in a felt hat, who was tired, told Reuters.', ['man']],
    [
      'the name in the aside before a colon',
      '“No,” says Ingvild Storhaug. Her brother, Mateus Quintal, is more cautious: “One bone is an anecdote.”',
      ['Ingvild Storhaug', 'Mateus Quintal'],
    ],
    [
      'whoever says it last of a report',
      'Petra Holm said on Monday that the Greens rejected it, calling it a “dead letter”.',
      ['Petra Holm', 'Petra Holm'],
    ],
    [
      'the subject before an aside, not the object',
      'Petra Holm, head of the school, tied those scores to sleep, saying rest “was all”.',
      ['Petra Holm'],
    ],
    [
      'each of two who are seen saying so',
      'Both spoke – Lund saying he was “glad” and Reyes calling it “great.”',
      ['Lund', 'Reyes'],
    ],
    ['who is seen in the film', 'The spot ends with footage of Henrik Lund saying, “That makes me smart.”', ['Henrik Lund']],
    ['who judges a claim', 'Tom Brandt replied, calling Henrik Lund’s charge “pathetic”.', ['Tom Brandt']],
    ['the owner of a post on a page', 'From Henrik Lund’s Facebook post: “We must move on.”', ['Henrik Lund']],
    [
      'a judge, not the place of a dateline',
      'TULLA, Norvale — Judge Carla Reeve issued an order, calling the law “a relic”.',
      ['Carla Reeve'],
    ],
    [
      'the tag behind mixed words',
      'The budget was not for us, but “for the party,” Henrik Lund said after welcoming Reyes.',
      ['Henrik Lund'],
    ],
    ['the report', 'Reserves fell, according to a bank report.', ['report']],
    ['the subject of the clause before', 'Henrik Lund left, saying “enough is enough.”', ['Henrik Lund']],
    ['each speaker’s own', '“Yes,” said Ravi Shah; “No,” said Henrik Lund.', ['Ravi Shah', 'Henrik Lund']],
    ['the innermost of a chain', 'The Ledger reported that Henrik Lund called the plan “odd.”', ['Henrik Lund']],
    ['who goes on', 'Henrik Lund said talks failed. “It is over for us and for everybody here.”', ['Henrik Lund', 'Henrik Lund']],
    ['whoever does something', 'Maria Okafor coached Ravi Shah to “breathe, and breathe again.”', ['Maria Okafor']],
    ['not whom something is done to', 'Maria Okafor thanked Ana Reyes for “stepping up when it counted.”', ['Maria Okafor']],
    [
      'who stands between a preposition and the verb',
      'The film has Lund in it, with Ravi Shah saying: “Hold on.”',
      ['Ravi Shah'],
    ],
    [
      'not who is told of on the way',
      'Ana Reyes quoted a mason who said he was paid late, saying “pay him.”',
      ['mason', 'Ana Reyes'],
    ],
    [
      'not a stretch of time',
      'Three days later, Ana Reyes turned around, telling the Ledger that the laws “are set.”',
      ['Ana Reyes'],
    ],
    ['behind a verb of any kind', '“This is grand!” beamed Henrik Lund of Tulla, who had walked in.', ['Henrik Lund']],
    ['the teller of what somebody thinks', 'Ana Reyes said Henrik Lund believes the levy is “a mess.”', ['Ana Reyes']],
    ['the one who speaks before and goes on', 'The levy isn’t fair, Ana Reyes said. “It’s a joke!”', ['Ana Reyes', 'Ana Reyes']],
    [
      'the tag behind, where the verb opens no clause',
      'Neighbours have mocked the plan, calling it “an odd one,” Ida Lund said as she turned around.',
      ['Ida Lund'],
    ],
    [
      'the name beside a role, not the subject of the clause before',
      'Tom Brandt, who is in Davos, is silent, but his lawyer, Petra Holm, said: “He is aware of it.”',
      ['Petra Holm'],
    ],
    ['the subject of a clause that “after” opens', 'The florin fell after Norvale announced that it would close.', ['Norvale']],
    ['whoever opens the sentence before a colon', 'Tom Hall was far more cautious: “Let us wait and see.”', ['Tom Hall']],
    ['not the one who was asked', 'Tom Hall, asked if he had read it, said: “Of course.”', ['Tom Hall']],
    [
      'the name before the words, not the pronoun behind them',
      'For the bank Ana Reyes said: “It is safe for now,” she said.',
      ['Ana Reyes'],
    ],
    [
      'the owner of a claim, whoever does something about it',
      'Ida Lund seized on Tom Hale’s claim that “thousands of homes” stand empty.',
      ['Tom Hale'],
    ],
    ['the owner of a claim that is turned down', 'Ida Lund rejected Tom Hale’s suggestion that “nobody pays.”', ['Tom Hale']],
    ['the owner behind “by”', 'Ida Lund welcomed the assertion by Tom Hale that “homes matter.”', ['Tom Hale']],
    ['the owner of what a claim is', 'Tom Hale’s boldest claim is that the board is “a nest of vipers.”', ['Tom Hale']],
    ['not the owner of a claim that is judged', 'Ida Lund said Hale’s claim that it is over is “plain wrong.”', ['Ida Lund']],
    ['not the owner of a plan that promises', 'Her economic plan promises to “lift up everybody.” Ana Reyes left.', ['plan']],
    ['behind “Said” at the head', 'Said Ida Lund, who grew up there, “We were all so proud of him.”', ['Ida Lund']],
    ['behind a role that may be an adjective', 'As the boos grow, the executive says, “Please quiet down.”', ['executive']],
    [
      'not whom a small word only leads up to',
      'When Ida Lund argued for more, Tom Hale fired back forcefully: “There is no more.”',
      ['Tom Hale'],
    ],
    [
      'whoever announces it in the line above',
      'When Ida Lund died, President Holm released the following statement:⏎“We offer our condolences to her family and friends.”',
      ['Holm'],
    ],
    [
      'whoever admits it first and does something then',
      'Admitting that it “says a lot of odd things,” Ida Lund backed the book.',
      ['Ida Lund'],
    ],
    ['each one’s own behind a dash', 'Both wrote letters – Ida Lund saying she was “very encouraged.”', ['Ida Lund']],
    [
      'who reports, not who is reported',
      'Tom Hale repeated claims that Ida Lund recites the same points, calling them “talk.”',
      ['Tom Hale', 'Tom Hale'],
    ],
    [
      'not a verb and what it is about',
      'Tom Hale tied those scores to schools, saying the law helped “millions of kids.”',
      ['Tom Hale'],
    ],
    [
      'whose the words are that the line above looks at',
      'The site examined this statement by Ida Lund on 11 June:⏎“Nobody has paid for it.”',
      ['Ida Lund'],
    ],
    [
      'who signs in the line below',
      'Tom Hale left.⏎“We have served this town for a hundred years.”⏎— Ida Lund, treasurer',
      ['Ida Lund'],
    ],
    ['who signs without a dash', '“We have served this town for a hundred years.”⏎Ida Lund, Letters, 1998', ['Ida Lund']],
    [
      'whom the next paragraph points at',
      '“I have been struck by lightning twice.”⏎So says Ida Lund, who mends radios.',
      ['Ida Lund'],
    ],
    ['whose answer it was', '“Ask the horse.” That was Ida Lund’s answer when the judges wanted to know.', ['Ida Lund']],
    ['not whose house it was', '“Ask the horse.” That was Ida Lund’s house before the war.', ['–']],
    [
      'a name with a hyphen before the verb',
      '“We waited here,” Dr. Chiamaka Eze-Roland told the meeting in Leipzig.',
      ['Chiamaka Eze-Roland'],
    ],
    ['not a name below that does something', '“We have served this town for long.”⏎Ida Lund, the mayor, was late.', ['–']],
    ['not a name alone below', '“We have served this town for long.”⏎Ida Lund', ['–']],
    ['not who was asked by nobody in sight', 'On a visit to Cork, Ida Lund was asked, “What is the worst place?”', ['–']],
    ['not who was called something', 'Ida Lund has been called “the fox of the valley” for years.', ['–']],
    [
      'who speaks, and not whose claim it was',
      'Asked about the claim by Dan Holt that it was “odd”, Ida Lund said: “Never.”',
      ['Dan Holt', 'Ida Lund'],
    ],
    ['who was quoted', 'Ida Lund was quoted as saying: “The levy is a mess.”', ['Ida Lund']],
    [
      'the owner of a claim behind a preposition',
      'A ferry skipper has hit back at the council’s claim that he was “hours late.”',
      ['council'],
    ],
    [
      'the name beside a role, not a paper named before',
      'In a letter seen by the Ledger, the firm’s solicitor, Petra Holm, says her client “will fight on.”',
      ['Petra Holm'],
    ],
    ['of whom a clause tells', 'A pensioner who fought off a burglar with a lasagne has told how she “saw red”.', ['pensioner']],
    [
      'of whom it tells where',
      'Residents of a village where homes were flooded have accused the agency of “sleep”.',
      ['Residents'],
    ],
    [
      'of whom a long one tells',
      'A palace insider who spoke on condition of anonymity for lack of authority to discuss the matter said it was “old”.',
      ['insider'],
    ],
    ['of whom one tells what was lost', 'A woman who lost her son and her home said it was “hell”.', ['woman']],
    ['who has a spokesman', 'A spokesman for the mill which made the flour said it was “safe”.', ['spokesman']],
    ['who claims nothing himself', 'A man who claimed Henrik Lund said “no” left.', ['Henrik Lund']],
    ['no bill that would ban what it is called', 'The mayor said the barn that Lund sold was “odd”.', ['mayor']],
    ['who speaks behind the clause', 'When the man who hit Reyes came in, Henrik Lund said “no”.', ['Henrik Lund']],
    ['whoever told it to him', 'Ida Lund slept in a shed and was told by an aide: “Leave at once.”', ['aide']],
    ['no finding that shows it', 'The doubt is shown by this finding: “Nine of ten barns stand empty.”', ['finding']],
    ['never who heard it', '“He was a danger to us all,” the court heard.', ['–']],
    ['never the court that was told', 'The nurse had “counted nothing”, the Coroner’s Court was told on Monday.', ['–']],
    ['who was heard to say it', '“Never,” Ida Lund was heard to mutter.', ['Ida Lund']],
    ['behind a bracket', '“No,” Rep. Jim Jorgen (R-Tulla), a member of the panel, said.', ['Jim Jorgen']],
  ])('%s', (_name, text, sources) => check(text, ...sources));
});

/** The names of the speakers of the words in marks, in order. */
function checkNames(text: string, ...names: readonly (string | null)[]): void {
  expect(
    read(text)
      .statements.filter(({ quoted }) => quoted.length > 0)
      .map(({ speaker }) => speaker?.name ?? null),
  ).toEqual(names);
}

describe('who is told of as asked', () => {
  test.each([['speaks behind the question', 'Tom Berg said when asked about the delay: “We are tired.”', ['Tom Berg']]])(
    '%s',
    (_name, text, sources) => check(text, ...sources),
  );
});

describe('an office behind a name that has lost its second comma', () => {
  test.each([
    ['is the name’s', 'Jules Davis, chief executive of Norvale Water said the pipes were old.', ['Jules Davis']],
    ['is the name’s behind an age', 'Jules Davis, 40, head of pipes at Norvale Water said “they leak”.', ['Jules Davis']],
    ['is the name’s behind the words', '“They leak,” Jules Davis, the head of pipes at Norvale Water said.', ['Jules Davis']],
    ['is the name’s behind a trade', 'Tara Quill, a nurse at Danby General said: “They leak.”', ['Tara Quill']],
    ['is the name’s behind two words', 'Tara Quill, managing director of Danby Bus said: “They leak.”', ['Tara Quill']],
    ['is the name’s behind a conjunction', 'But Tara Quill, the union’s clerk for the north said: “They leak.”', ['Tara Quill']],
    ['is not the name’s where another tells of it', 'Ida Berg, a neighbour said, “lacks tact”.', ['neighbour']],
    ['is the name’s where a home stands', 'Tara Quill, from Danby said: “They leak.”', ['Tara Quill']],
    ['is the name’s where a body stands', 'Tara Quill, of Danby Residents’ Group said: “They leak.”', ['Tara Quill']],
    ['is the name’s where one lives', 'Tara Quill, who lives in Danby said: “They leak.”', ['Tara Quill']],
    ['is not the place’s', 'In Tulla, residents said the pipes were old.', ['residents']],
  ])('%s', (_name, text, sources) => check(text, ...sources));

  test('is another’s who tells of the name', () => {
    const [statement] = read('Ida Berg, a neighbour said, was quiet.').statements;
    expect(statement?.speaker?.name).toBe('a neighbour');
  });

  test('leaves the words before alone', () => {
    const [statement] = read('“They leak,” Jules Davis, head of pipes at Norvale Water said.').statements;
    expect(statement?.content.map(({ text }) => text)).toEqual(['They leak,']);
  });
});

describe('words alone below a question', () => {
  test.each([
    [
      'whom the question was put to by name or office',
      'Adm. Tom Hale came.⏎“Do you find that funny?” Ida Lund asked the admiral.⏎“No, I do not.”',
      ['Ida Lund', 'Tom Hale'],
    ],
    [
      'hardly a reporter who was asked, or whom nobody asked “you” of',
      '“How can you live like this?” Ida Lund asked a reporter.⏎“We have no water.”',
      ['Ida Lund', 'Ida Lund'],
    ],
    [
      'are of whom the judge asked',
      '“I paid him,” said Tom Hale.⏎“Who told you to pay?” asked the judge, Ida Moy.⏎“Nobody told me.”',
      ['Tom Hale', 'Ida Moy', 'Tom Hale'],
    ],
    [
      'are of whom questions are put to',
      '“Did you pay?” asked Ida Moy.⏎“I did,” said Tom Hale.⏎Jim Ross cut in: “Did you sign?”⏎“I never read them.”',
      ['Ida Moy', 'Tom Hale', 'Jim Ross', 'Tom Hale'],
    ],
    [
      'go on with whoever answers, where nothing is asked',
      '“Did you pay?” asked Ida Moy.⏎“I paid,” said Tom Hale.⏎“I paid every week.”',
      ['Ida Moy', 'Tom Hale', 'Tom Hale'],
    ],
    [
      'are not the crowd’s, because it was asked something',
      '“We need rain,” said Ida Moy.⏎“Who doesn’t?”',
      ['Ida Moy', 'Ida Moy'],
    ],
    [
      'go on with whoever asks the world',
      '“I paid him,” said Tom Hale.⏎“How can you live like this?” asked Ida Moy, who lost her shop.⏎“We have had no help.”',
      ['Tom Hale', 'Ida Moy', 'Ida Moy'],
    ],
    [
      'are never the asker’s, whomever he asked',
      '“Where were you?” asked Ida Moy.⏎“I was at home.”⏎“Alone?” asked Moy.⏎“Quite alone.”',
      ['Ida Moy', null, 'Ida Moy', null],
    ],
    [
      'are his where anybody is asked',
      '“What do you do when it rains?” asked Ida Moy.⏎“We have no roof.”',
      ['Ida Moy', 'Ida Moy'],
    ],
    [
      'are his where he tells that there is no need to ask',
      '“Do you know what it costs?” said Ida Moy.⏎“It costs a fortune.”',
      ['Ida Moy', 'Ida Moy'],
    ],
    [
      'go on where nobody is asked',
      '“I paid him,” said Tom Hale.⏎“Who will save us now?” asked a baker.⏎“We have had no help.”',
      ['Tom Hale', 'a baker', 'a baker'],
    ],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

describe('who is “it” right after he spoke', () => {
  test.each([
    ['is a body', 'Orvanto Lab said it had “doubts”. It added that it would “wait”.', ['Orvanto Lab', 'Orvanto Lab']],
    ['is no person', 'Ida Lund said it had “stopped”. It said the pier was “shut”.', ['Ida Lund', null]],
    ['is another body told of since', 'Orvanto said the board was “late”. It said the pier was “shut”.', ['Orvanto', 'board']],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

describe('who are “they” right after one spoke', () => {
  test.each([
    ['is the one without a name', 'A resident said it was “odd”. They said it was “old”.', ['a resident', 'a resident']],
    ['may be others', 'Two men ran. A resident said it was “odd”. They said it was “old”.', ['a resident', null]],
    [
      'is the one who goes on',
      'Two men ran. A resident said it was “odd”. They added it was “old”.',
      ['a resident', 'a resident'],
    ],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

describe('words alone in their paragraph, and nobody named for them', () => {
  test.each([
    [
      'go on with whoever spoke, however many paragraphs they fill',
      'Ida Moy said the council would pay.⏎“The rain came in May.”⏎“It took the seed as well.”⏎“And then it took the barn.”',
      ['Ida Moy', 'Ida Moy', 'Ida Moy'],
    ],
    [
      'go on behind a caption that names nobody else',
      '“It was an old barn,” said Tom Hale.⏎The yard after the flood⏎“We will not build it again.”',
      ['Tom Hale', 'Tom Hale'],
    ],
    [
      'go on behind what the speaker does',
      '“Prices are odd,” Ida Moy says.⏎She links the rise to the war.⏎“We have seen it move up every week.”',
      ['Ida Moy', 'Ida Moy'],
    ],
    [
      'go on behind what they themselves ask of nobody',
      'Ida Moy said there were doubts.⏎“Beaches are free, so why hand them over?”⏎“And it is the same with a road.”',
      ['Ida Moy', 'Ida Moy'],
    ],
    [
      'are hers who is told to speak right before',
      'Captain Ida Moy has reflected on the loss in a chat with Tom Hale on Skellay Radio.⏎“It was hard. We spoke about it at home.”',
      ['Ida Moy'],
    ],
    [
      'are his who tells on behind them',
      'Tom Hale said he did not want to talk of it. There would be a time.⏎“The barn has got a few issues to sort out.”⏎He said it would last.',
      ['Tom Hale'],
    ],
    [
      'may be hers who tells on behind them',
      'Tom Hale said he did not want to talk of it. There would be a time.⏎“The barn has got a few issues to sort out.”⏎She said it would last.',
      [null],
    ],
    [
      'may be of whoever is told of in between',
      'Tom Hale said he did not want to talk of it. Ravi Shah kept the barn.⏎“The barn has got a few issues to sort out.”⏎Hale said it would last.',
      [null],
    ],
    [
      'may be of whoever a heading names',
      '“It was an old barn,” said Tom Hale.⏎Ida Moy, 42, nurse⏎“I never liked the barn at all.”',
      ['Tom Hale', null],
    ],
    [
      'may be of whoever a heading calls by a trade',
      '“It was an old barn,” said Tom Hale.⏎Police officer, Ashton⏎“I never liked the barn at all.”',
      ['Tom Hale', null],
    ],
    [
      'may be of whom the words spoke of',
      '“Ravi Shah was great,” said Tom Hale.⏎He has played for them since 2010.⏎“It is a club I love very much.”',
      ['Tom Hale', null],
    ],
    [
      'may be of her, where a man spoke',
      '“It was an old barn,” said Tom Hale.⏎She was born there in 1960.⏎“It is a place I love very much.”',
      ['Tom Hale', null],
    ],
    [
      'may be anybody’s where two talk with each other',
      '“I saw it,” said Tom Hale.⏎“It was not there,” said Ida Moy.⏎“It was by the door.”⏎“The door was shut all day.”',
      ['Tom Hale', 'Ida Moy', 'Ida Moy', null],
    ],
    [
      'may be anybody’s behind a question',
      '“We lost it,” said Ida Moy.⏎“Who would buy it now?”⏎“The bank will take the house.”',
      ['Ida Moy', 'Ida Moy', null],
    ],
    [
      'are not a thing’s',
      'The first letter was kind. The second asked him to sign a page.⏎“I rang him and he laughed out loud.”',
      [null],
    ],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

describe('who is named on the way to the verb does not speak', () => {
  test.each([
    ['a child of hers', 'Ida Moy, 55, from Ashton, whose son Tom, 27, was there, said: “It was dark.”', ['Ida Moy']],
    ['a child of hers with a trade', 'Ida Moy, whose daughter Ann, a nurse, died, told the inquest: “I miss her.”', ['Ida Moy']],
    ['a child of a man without a name', 'The man whose son Tom, 27, was there said: “It was dark.”', ['the man']],
    ['but a child said to be hers does', 'Ida Moy’s daughter Ann, a nurse, said: “It was dark.”', ['Ann']],
    ['but a director of it does', 'The claim was denied by the bank, whose director, Ida Moy, said: “It was dark.”', ['Ida Moy']],
    ['a club with another name', 'Ida Moy, 50, who plays for the Lions – known as the Cats – said: “It was dark.”', ['Ida Moy']],
    ['who heads a body', 'The tribunal, headed by Justice Ravi Shah, sitting in Ashton, said it was “void”.', ['tribunal']],
    ['but whom a passive leads to does', 'The bridge was opened by Ida Moy, who said it was “safe”.', ['Ida Moy']],
    [
      'whose claim somebody was asked about',
      'Asked about the claim by Tom Hale that the bridge was “unsafe”, Ida Moy said: “That is his view.”',
      ['Tom Hale', 'Ida Moy'],
    ],
    [
      'whose statement “he” was asked about',
      'Ravi Shah came late.⏎Asked about the statement by Tom Hale that it was “hard”, he said: “That is his view.”',
      ['Tom Hale', 'Ravi Shah'],
    ],
    ['whom a question was put to', 'Ida Moy was asked: “Do you want to help?” She said: “I do.”', [null, 'Ida Moy']],
    ['who put a question', 'Mr Hale asked Mrs Moy: “Do you want to help?” She said: “I do.”', ['Hale', 'Moy']],
    ['whom somebody talks to', 'Ida Moy while talking to Tom Hale said it was “safe”.', ['Ida Moy']],
    ['whom somebody has met', 'Ida Moy after meeting Prime Minister Tom Hale said it was “safe”.', ['Ida Moy']],
    ['whom doctors treat', 'Doctors treating Ida Moy said it was “safe”.', ['doctors']],
    ['whom police question', 'Ida Moy was found. Police questioning her said she was “calm”.', ['police']],
    ['whom no bank leads', '“We did,” Norvale Bank leading clerk Ida Moy of Tulla said.', ['Ida Moy']],
    [
      'whom her own words alone name',
      'The talks went on. “It would be wrong if Ida Moy had come,” she told the Ledger. “I hope so,” she said.',
      [null, null],
    ],
    [
      'whom words and article name',
      'Ida Moy came. “It would be wrong if Ida Moy had come,” Tom Hale said. “I hope so,” she said.',
      ['Tom Hale', 'Ida Moy'],
    ],
    ['letters of an office behind a name', 'Ida Hale MP came late. The MP said it was “safe”.', ['Ida Hale']],
    ['one of several firms', 'Firms including Norvale Steel said it was “safe”.', ['firms']],
    [
      'whose director somebody is',
      'Ida Moy, Director, Media and Trade, Tulla Campaign Council, said it was “safe”.',
      ['Ida Moy'],
    ],
    ['whose secretary somebody is', '“We did,” Ida Moy, secretary, Lotus RWA, said.', ['Ida Moy']],
    ['who quotes another', 'Tom Hale spoke. “It is safe,” Radio Maro quoted Hale as saying.', ['Tom Hale']],
    ['who quotes another with his office', '“It is safe,” Radio Maro quoted Ida Moy, the clerk, as saying.', ['Ida Moy']],
    ['a decision to be called something', 'Ida Moy called the decision not to appeal “good news”.', ['Ida Moy']],
    ['but who goes on behind a colon does', 'The bridge was “unsafe”, Ida Moy said: “It will fall.”', ['Ida Moy', 'Ida Moy']],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

/** Whose every statement is, those without marks too. */
function namesOf(text: string): (string | null)[] {
  return read(text.replaceAll('⏎', '\n')).statements.map(({ speaker }) => speaker?.name ?? null);
}

describe('a long subject', () => {
  test.each([
    [
      'a man who is told of with “after”',
      'The aunt of a man who fell in a hall after nine shifts on a ward said it was “sad”.',
      ['the aunt of a man'],
    ],
    [
      'a body with its letters in a place',
      'The Institute for Soil Study (ISS) in Tulla said that the port was shut.',
      ['Institute for Soil Study'],
    ],
    ['a body with its letters, and who', 'Costs angered the Pilots Union (PU), who said it was “sad”.', ['Pilots Union']],
    [
      'those at some number of places',
      'Traders at the two markets, mainly those who deal in fish, said it was “sad”.',
      ['traders at the two markets'],
    ],
    [
      'two nouns behind “in”',
      'Farmers in huts and tents across the region accused the agency of “waste”.',
      ['farmers in huts and tents'],
    ],
    [
      'two names behind “in”',
      'Farmers in North and East Tulla denied that they were to blame.',
      ['farmers in North and East Tulla'],
    ],
    ['somebody of two places', 'Ida Moy of Tulla and Milton said it was “sad”.', ['Ida Moy']],
    ['but not a place and people', 'Officials in Tulla and residents said it was “sad”.', ['officials in Tulla and residents']],
    [
      'a division of two towns',
      'Ida Moy, councillor for the Hoxley and Wye division, who came late, said it was “sad”.',
      ['Ida Moy'],
    ],
    [
      'a report by a body of two fields',
      'A report by the Harbour Safety and Crew Health Board said it was “sad”.',
      ['a report by the Harbour Safety and Crew Health Board'],
    ],
    ['a spokesman of two services', 'A Fire and Emergency spokesman said that one was hurt.', ['a Fire and Emergency spokesman']],
    ['sources of two lands', 'The envoy has left, US and Danish sources said.', ['US and Danish sources']],
    ['a man of two peoples', 'Ida Moy, a Yarra and Gorra woman from Tulla, said the mine was shut.', ['Ida Moy']],
    ['a forecaster of a body with letters', '“It is dry,” said Board of Rainfall (BOR) forecaster Ida Moy.', ['Ida Moy']],
    ['a bride', 'Bride-to-be Ida Moy was sad. She said: “It is over.”', ['Ida Moy']],
    [
      'letters of honour, and who',
      'It follows the closing address of barrister Tom Hale, SC, who claimed that Moy lied.',
      ['Tom Hale'],
    ],
    ['letters of honour before the verb', 'In talks, head of the legal team Ida Moy, SC, said that the firm paid.', ['Ida Moy']],
    ['who is from a street', 'Tom Hale, 54, of Mill Lane said: “Smoke came out.”', ['Tom Hale']],
    ['who is from a street in a town', 'Mrs Moy, of Manor Road, Blackton said: “It was wrong.”', ['Moy']],
    ['a lawyer without commas', 'Ida Moy the lawyer for Lindo urged the court to wait.', ['Ida Moy']],
    [
      'what somebody said in a statement',
      'Norvale Steel was sold and in a statement today said: “It was a hard year.”',
      ['Norvale Steel'],
    ],
    [
      'what somebody said in a note',
      'Hale Brokers, one of several brokers used by the firm, in a note to clients said profits would fall.',
      ['Hale Brokers'],
    ],
    ['who contacted a paper', 'Ida Moy was angry and contacted HarbourOnline to say it was “late”.', ['Ida Moy']],
    [
      'with whom something is told of',
      'Fans cheered, with Ida Moy, who shares a boat with Tom Hale, writing: “Well done.”',
      ['Ida Moy'],
    ],
    ['with a captain', 'Fans cheered, with Ida Moy, the captain, saying: “Well done.”', ['Ida Moy']],
    ['who is kept from asking', 'The chair stopped Tom Hale from asking: “Why us?”', ['Tom Hale']],
    [
      'some who are calling',
      'Mayor Ida Moy liked the view, but some councillors are already calling for the city to block it.',
      ['some councillors'],
    ],
    ['who felt, not who was blamed', 'Ida Moy felt that the board was blamed, pointing out that it had paid.', ['Ida Moy']],
    [
      'who met others',
      'The minister expressed his condolences to the families who lost their men and urged the public to stay calm.',
      ['the minister', 'the minister'],
    ],
    ['a man who did two things', 'A man who drank and urged others to drink was held.', ['a man']],
    [
      'not the officers involved',
      'Gen Prayo said there would be talks with the families and the officers involved and insisted it was “over”.',
      ['Prayo', 'Prayo'],
    ],
    ['who is hailed as something', 'The speech was hailed by peace envoy Tom Hale as “a turn”.', ['Tom Hale']],
    [
      'a mother with a name behind a dash',
      'Ms Moy, 45, who lives in Tulla, said the girl’s mother – her daughter Ann Hale – had been out.',
      ['Moy'],
    ],
    ['who called for something', 'Fans called for the coach to go.', ['fans']],
    [
      'who wrote to somebody and said',
      'A council spokeswoman apologised to Mrs Moy and said: “Sorry.”',
      ['a council spokeswoman'],
    ],
    [
      'those who',
      'Traders spoke of thieves. Those who live near the market say the thieves come at night.',
      ['those who live near the market'],
    ],
    [
      'others, of whom some stand before',
      'Some said ministers were idle, while others said the agency was to blame.',
      ['some', 'others'],
    ],
    ['those who call a plan something', 'A man fire officials called “a hero” left.', ['fire officials']],
    ['those who call something so', 'It was something the mayor called “odd”.', ['the mayor']],
    ['a few', 'A few police officers said it was “late”.', ['a few police officers']],
    ['one that stands for many', 'A union representing pilots said it was “late”.', ['a union representing pilots']],
    [
      'who is told of, and not whom he told of',
      'Ida Lund praised the men who saved the boat, she however said that it was “lost”.',
      ['Ida Lund'],
    ],
    ['nobody who is warned', 'Residents were warned of “immediate danger”.', [null]],
    [
      'the head of what does something',
      'The head of the union that represents nurses said it was “late”.',
      ['the head of the union'],
    ],
    ['what does something', 'A charity that helps refugees in Tulla said it was “late”.', ['a charity']],
    [
      'who fears a row',
      'A neighbour who asked not to be named because of the row with the council said it was “late”.',
      ['a neighbour'],
    ],
    ['who makes a speech', 'A council member Mr Tom Hale making a speech in Banro of Karo said it was “late”.', ['Tom Hale']],
    ['who says what others say', 'Tom Hale said that, according to witnesses, two were hurt.', ['Tom Hale']],
    [
      'who acts and says, not who reports it',
      'Ida Moy condemned the raid, saying it was “mad”, the Ledger reported on Monday.',
      ['Ida Moy'],
    ],
    [
      'the father of six',
      'Tom Hale, a father of six, came. “It is hard,” he said. They said the shop was shut.',
      ['Tom Hale', null],
    ],
  ])('%s', (_name, text, names) => expect(namesOf(text)).toEqual(names));

  test.each([
    ['two with their ages', 'Ida Moy, 33, and her partner Tom Hale, 32, said they saw it.', ['Ida Moy and Tom Hale']],
    ['two who both said', 'Ida Moy and Tom Hale both said the pier was shut.', ['Ida Moy and Tom Hale']],
    ['two who have both said', 'Ida Moy and Tom Hale have both said the pier was shut.', ['Ida Moy and Tom Hale']],
    [
      'an officer and another who have both said',
      'The mayor and the bishop have both said the pier was shut.',
      ['the mayor and the bishop'],
    ],
    ['both a union and a firm', 'Both the union and Quantair say there will be no delay.', ['both the union and Quantair']],
    [
      'a list before a comma',
      'Senators Ida Moy, Tom Hale, Sten Berg and Ravi Shah, said hate must end.',
      ['Ida Moy, Tom Hale, Sten Berg and Ravi Shah'],
    ],
    ['but not sons in an aside', 'Ida Moy, mother of Tom and Sten Hale, said hate must end.', ['Ida Moy']],
    [
      'two with what each of them is in front',
      'The mayor, Ida Moy, and her deputy, Tom Hale, said the pier was shut.',
      ['Ida Moy and Tom Hale'],
    ],
    [
      'two with what each of them is behind',
      'Ida Moy, the mayor of Tulla, and Tom Hale, a nurse, said the pier was shut.',
      ['Ida Moy and Tom Hale'],
    ],
    ['two, one with an office', 'Ida Moy, the mayor, and Tom Hale said the pier was shut.', ['Ida Moy and Tom Hale']],
    ['one and her deputy', 'Ida Moy and her deputy, Tom Hale, said the pier was shut.', ['Ida Moy and Tom Hale']],
    [
      'two with offices who both said',
      'The mayor, Ida Moy, and the vicar, Tom Hale, both said it was shut.',
      ['Ida Moy and Tom Hale'],
    ],
    [
      'two with offices behind the verb',
      '“It is shut,” said the mayor, Ida Moy, and her deputy, Tom Hale.',
      ['Ida Moy and Tom Hale'],
    ],
    ['but not who left', 'Ida Moy left, and Tom Hale, her deputy, said the pier was shut.', ['Tom Hale']],
    ['nor whom an office is of', 'Ida Moy is the mayor, and Tom Hale, her deputy, said the pier was shut.', ['Tom Hale']],
    ['whoever beats a man', 'A woman who beat Ivor Hale said she was “glad”.', ['a woman']],
    ['those who own a mill', 'Families who own Norvale Steel said it was “odd”.', ['families']],
    ['who once trained a man', 'A coach who once trained Ivor Hale said it was “odd”.', ['a coach']],
    ['who represents a mill', 'A lawyer representing Norvale Steel said it was “odd”.', ['a lawyer']],
    ['who opposes a board', 'A group opposing Norvale Council said it was “odd”.', ['a group']],
    ['who is of a charity with small words', '“It is full,” said Save the Children’s Ida Moy.', ['Ida Moy']],
    ['a charity with small words', 'Save the Children said the camp was “full”.', ['Save the Children']],
    ['who speaks for it', 'A Save the Children spokesman said it was “full”.', ['a Save the Children spokesman']],
    ['a charity of people', '“It is full,” said Citizens Advice.', ['Citizens Advice']],
    [
      'a charity whose name has one of its own',
      'The New Citizens Advice Group said it was “full”.',
      ['New Citizens Advice Group'],
    ],
    ['who won a title', 'Former Miss World Ida Moy said she was “glad”.', ['Ida Moy']],
    ['who won one of a land', 'Miss South Africa Ida Moy said she was “glad”.', ['Ida Moy']],
    ['but whose name it is', 'Miss Moy Ida Hale said she was “glad”.', ['Moy Ida Hale']],
    ['several papers', 'Court documents state that Ida Moy hid the gun.', ['court documents']],
    ['several rules', 'The rules state that nobody may smoke.', ['the rules']],
    ['but states are lands', 'The Gulf states said they would pay.', ['the Gulf states']],
    ['whoever gives a first name', 'A nurse, who asked to be identified by her first name, Ina, said it was “odd”.', ['Ina']],
    ['whoever gives one alone', '“It is odd,” said one worker, who gave only his first name, Tomas.', ['Tomas']],
    ['who identified himself', '“It is odd,” said a driver who identified himself only as Tomas.', ['Tomas']],
    ['who gave a name', '“It is odd,” a man who gave his name as Tomas said.', ['Tomas']],
    [
      'what somebody is met with',
      'Ida Moy left the hall to cries of “shame”. Tom Hale was greeted by boos and shouts of “go”.',
      [null, null],
    ],
    ['what is cried meanwhile', 'Ida Moy said it was late, to applause and shouts of “hear, hear”.', ['Ida Moy', null]],
    ['what a crowd breaks into', 'The crowd broke into chants of “go home”.', ['the crowd']],
    ['what fans greet somebody with', 'Fans greeted Ida Moy with chants of “go home”.', ['fans']],
    ['what she lets out', 'Ida Moy let out a cry of “never”.', ['Ida Moy']],
    ['what shouts somebody down', 'Ida Moy was shouted down with “go home”.', [null]],
    ['who speaks to a website', 'Speaking to the Danish website Harbour.ru Quill said it was “odd”.', ['Quill']],
    [
      'others, of whom nobody told anything',
      'A van of nurses was hit, police said. Others said the nurses were late.',
      ['police', 'others'],
    ],
    ['those there at an hour', 'At 14:05 residents said it was “odd”.', ['residents']],
    ['who writes to a board', 'In a letter to the Ports Board, the union, which has 90 members, said it was late.', ['union']],
    ['who is called by an office', 'In a letter Ida Moy, the mayor, who has 90 clerks, said it was late.', ['Ida Moy']],
    ['who sends a note to members', 'Ida Moy sent a letter to members of the board saying it was late.', ['Ida Moy']],
    ['who is seen on film', 'They saw footage of Ida Moy saying it was late.', ['Ida Moy']],
    ['who tells of both', 'Orvex Corp said it and the owners of Tarn Corp have agreed to sell the pier.', ['Orvex Corp']],
    ['who looks into a fraud', 'A prosecutor investigating a fraud involving Mayor Ida Moy said it was late.', ['a prosecutor']],
    [
      'whoever is from a farm near a town',
      'Farmer Tom Hale from Hill Farm, Llanclow, near Monmoor, said he was “glad”.',
      ['Tom Hale'],
    ],
    [
      'who doubles down behind “with”',
      'Ms Moy called it a “trick”, with clerk Tom Hale backing her up, saying: “It was.”',
      ['Moy', 'Tom Hale'],
    ],
    [
      'those who want something',
      'The town is angry, with nurses who want to save the ward alleging that it was sold.',
      ['nurses'],
    ],
    [
      'who acts after another was charged',
      'On Tuesday, only a day after Tom Hale was charged, the Rovers club issued a statement saying it was late.',
      ['Rovers club'],
    ],
    ['who asks and orders', 'The court asked Norvale Police to record it and ordered the unit to leave.', ['court', 'court']],
    [
      'papers that show',
      'Internal RMP emails show a team was late. Early reports show there were two. His bank records that week list men.',
      [],
    ],
    ['but who records', 'The clerk records that the ship left.', ['the clerk']],
    ['what is estimated', 'The sum covers alleged Corby losses.', []],
    ['but who alleges', 'The clerk alleged Corby had paid.', ['the clerk']],
    ['who faces prison', 'A Norvale man faces up to ten years after admitting that he lied.', ['a Norvale man']],
    ['a male who did so first', 'An unidentified man initially reported that it was late.', ['an unidentified man']],
    ['a study of many', 'A study of almost 46,000 sailors found that it was late.', ['a study of almost 46,000 sailors']],
    [
      'some of those told of',
      'Parents are angry. Some say that they are tired of their children. Some have told us that they are ill.',
      ['some parents', 'some parents'],
    ],
    ['two, and not whose she is', 'It was late, said Tom Hale and Ida Moy, Lancer’s two clerks.', ['Tom Hale and Ida Moy']],
    ['who is cited', 'The road is open, Ida Moy said, Norvale.ru reports citing a source.', ['Ida Moy']],
    ['a nurse here', 'We met a nurse here at Norvale Hospital who says it is late.', ['a nurse']],
    [
      'who has two offices',
      'Deputy Mayor and Unity Party (UP) candidate for Tulla, Ida Moy, has accused the police of lying. Mrs Moy left.',
      ['Ida Moy'],
    ],
    [
      'who adds a stray comma',
      'When PORTEX announced it in May, PORTEX President Ida Moy, said, “It will add to trade.”',
      ['Ida Moy'],
    ],
    [
      'who asks behind another’s clause',
      'When Mr Hale said the fleet should sail, Ida Moy (Lab, Tulla) shouted: “A rowing boat.”',
      ['Hale', 'Ida Moy'],
    ],
    [
      'who is told, not by whom',
      'Mr Hale said it was weak. “Do the right thing,” he was told in one of the talks.',
      ['Hale', null],
    ],
    ['but who asks', '“Why not?” he was asked by Ida Moy.', ['Ida Moy']],
    ['remarks that somebody hits back at', 'The mayor hit back at police remarks that claimed he knew of it.', []],
    [
      'state television',
      'Officials said most were well, but state television said seven were ill.',
      ['officials', 'state television'],
    ],
    ['an office and a body', 'The minister and the Ports Council deny that it was late.', ['the minister and the Ports Council']],
    [
      'a body and its branch',
      'CNOKO announced that oil was found. It was good, said Ida Moy, a manager of CNOKO London.',
      ['CNOKO', 'Ida Moy'],
    ],
    [
      'a station with a number',
      '6ABC in Norvale reports the boats were late. The pier was shut, according to 11Alive.',
      ['6ABC', '11Alive'],
    ],
    ['an acting office', 'Opposition acting leader Ivor Hale said it was “odd”.', ['Ivor Hale']],
    ['a campaign that hits back', 'Hale’s campaign hit back hard, saying that her zeal was new.', ['Hale’s campaign']],
    ['a union that hits out', 'The union hit out, saying that he lied.', ['union']],
    [
      'members who get talking points',
      'The leadership recently gave rank-and-file members talking points to help them plan events.',
      [],
    ],
    ['but who points to help', 'The mayor points to help from the state as a sign of success.', ['the mayor']],
    ['a firm that slashes pay', 'Orvex slashes drivers’ pay while telling drivers they are safe.', ['Orvex']],
    ['things people say', 'The positive things people say about your shop are told there.', []],
    ['reasons officials give', 'One of the reasons officials say the dam failed is the rain.', []],
    ['but some ways in which it is so', 'In some ways residents say it is better.', ['residents']],
    [
      'a firm that is defended on some grounds',
      'Ida Moy defended the company on the grounds that it was fair. The company says it will do better.',
      ['company'],
    ],
    [
      'a firm for which a bid is raised',
      'Ida Moy leads a group vying for Vintor Inc and raised her bid for the company by two dollars. Vintor said it was fair. The company said it would wait.',
      ['Vintor Inc', 'Vintor Inc'],
    ],
    [
      'a firm that is called by one name, whatever a sentence begins with',
      'Quantair said it was early. Echoing Quantair’s words, Tom Hale wept. Quantair said it was late.',
      ['Quantair', 'Quantair'],
    ],
    [
      'a body that begins with such a word, where it has no other name',
      'The pier fell. Rising Quantair said it was early.',
      ['Rising Quantair'],
    ],
    [
      'two firms with their codes',
      'Quantair (QUA.N) and Vintor (VIN.L) said on Monday that they would answer.',
      ['Quantair and Vintor'],
    ],
    ['two people with their parties', 'Ida Moy (Greens) and Tom Hale (Labour) said it was late.', ['Ida Moy and Tom Hale']],
    ['two parties with their seats', 'The Greens (7 seats) and Labour (9 seats) said it was late.', ['the Greens and Labour']],
    ['one of whom the other met', 'Quantair met the union (NUF) and Vintor (VIN.L) said it was late.', ['Vintor']],
    ['who heads two bodies', '“We wait,” said Norland Football Association and FIFO vice-president Tom Hale.', ['Tom Hale']],
    ['a body and somebody else', '“We wait,” said Quantair and Tom Hale.', ['Quantair and Tom Hale']],
    [
      'whoever is behind a person without a name',
      'The boy was hit by a driver, Tom Hale, a clerk, said. He had spoken to a teacher, Ida Moy, who led the school, told the court.',
      ['Tom Hale', 'Ida Moy'],
    ],
    [
      'whoever has told it, and not who reported it in it',
      'Two women came as tourists when they reported that she had been robbed by a waiter in a bar, Tom Hale, deputy head of the police, told the Ledger.',
      ['Tom Hale'],
    ],
    ['the premier, no mayor', 'Mayor Karl Hale spoke. “It is late,” the premier said.', ['the premier']],
    ['but the leader, a premier', 'Premier Karl Hale spoke. “It is late,” the leader said.', ['Karl Hale']],
    ['who adds behind marks', 'Ida Moy told Moneyline that the memo “is odd” adding that it was late.', ['Ida Moy', 'Ida Moy']],
    ['whom he says he met', 'Karl Hale says he met the groundsman Tom Moy, who said it would be “odd”.', ['Tom Moy']],
    ['on which street', 'Residents said the addition to what many described as a “quiet” street would hurt.', ['residents']],
    ['a star of a show', 'Karl Hale, who began as the star of the Danby Channel’s “The Boat,” was found dead.', []],
    ['who was met with cheers', 'Mayor Tom Wade left. Loud cheers met Mr Hale when he said: “We will not pay.”', ['Hale']],
    [
      'who tells of a suspect',
      'Clerk Karl Hale said it was late.⏎Ida Moy left.⏎A suspect was shot and remains in hospital, he said at noon.',
      ['Karl Hale', 'Karl Hale'],
    ],
    ['whoever speaks this week', 'Fans like it, but Tom Hale this week said it was late.', ['Tom Hale']],
    [
      'whoever the same verb is of, and not who acts in what it tells',
      'The ministry says it was not told before the bank cut its rate and says prices are up.',
      ['ministry', 'ministry'],
    ],
    [
      'who acts in what is told and says so in another tense',
      'The ministry says Tom Hale came and said it was late.',
      ['ministry'],
    ],
    [
      'a name between words in marks and a comma',
      '“We are well. We wait,” Lieutenant-Colonel Tom Hale, told the Ledger. Ida Moy came. “We are late,” Mayor Ida Moy, said.',
      ['Tom Hale', 'Ida Moy'],
    ],
    [
      'both of whom one speaks while the other does',
      'Tom Hale said that the deal was fine while Ida Moy said it was late.',
      ['Tom Hale', 'Ida Moy'],
    ],
    ['one who tells what was done meanwhile', 'Tom Hale said the clerk wept while Ida Moy slept.', ['Tom Hale']],
    ['somebody with “ole” in his name', 'Governor Tom ole Hale said it was late.', ['Tom ole Hale']],
    ['a leader of the opposition in letters', 'LoP Ida Moy said it was late.', ['Ida Moy']],
    ['who speaks no Welsh', 'Karl Hale accused the mayor of “using” the fact Clerk Ida Moy doesn’t speak Welsh.', ['Karl Hale']],
  ])('%s', (_name, text, names) => expect(namesOf(text)).toEqual(names));
});

describe('what others claim is not theirs', () => {
  test.each([
    ['who are upset over it', 'The players were upset over claims that they threw the game.', []],
    ['who deny it', 'He was beaten, a charge police deny. Ida Moy said he fell, an allegation prosecutors deny.', ['Ida Moy']],
  ])('%s', (_name, text, names) => expect(namesOf(text)).toEqual(names));
});

describe('who spoke meanwhile says nothing of what another does', () => {
  test.each([
    [
      'and the words are nobody’s',
      'As Ida Moy spoke, the union was going on, whipping clerks against “any and all laws”.',
      [null],
    ],
    ['and the words are the crowd’s', 'As Ida Moy spoke, the crowd shouted “out”.', ['the crowd']],
    ['and the words are those outside’s', 'While Ida Moy was speaking, protesters outside shouted “out”.', ['protesters']],
    ['and the cry is the members’', 'As members cried “Who asked her?”, Ida Moy added: “Wait.”', ['members', 'Ida Moy']],
    ['and calls are nobody’s', 'Despite calls of “shame” and “resign”, Ida Moy spoke on.', [null]],
    ['but who is quoted by a paper does', '“It is sad,” Ida Moy was quoted by the newspaper.', ['Ida Moy']],
    ['but who puts it so does', 'As Ida Moy put it, the union was “going into overdrive”.', ['Ida Moy']],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

describe('who responds to another with words', () => {
  test.each([
    ['says them', 'Ida Moy responds to Tom Hale with, “Why now?”', ['Ida Moy']],
    [
      'says them before the other does',
      'Ida Moy responds to Hale with, “Why now?” Hale then writes back, “Why not?”',
      ['Ida Moy', 'Hale'],
    ],
    ['says them before the other at once', 'Ida Moy replied: “Why now?” Tom Hale said: “Why not?”', ['Ida Moy', 'Tom Hale']],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

describe('an office is not its deputy’s, nor whose it was', () => {
  test.each([
    ['the president', 'Vice President Ida Moy came. “It is sad,” Moy said.⏎“No,” the president said.', ['Ida Moy', null]],
    [
      'the vice president is',
      'Vice President Ida Moy came. “It is sad,” Moy said.⏎“No,” the vice president said.',
      ['Ida Moy', 'Ida Moy'],
    ],
    ['the mayor', 'The former mayor, Tom Hale, came. “It is sad,” Hale said.⏎“No,” the mayor said.', ['Tom Hale', null]],
    [
      'the former mayor is',
      'The former mayor, Tom Hale, came. “It is sad,” Hale said.⏎“No,” the former mayor said.',
      ['Tom Hale', 'Tom Hale'],
    ],
    [
      'a deputy prime minister is a minister',
      'Deputy Prime Minister Ida Moy came. “It is sad,” Moy said.⏎“No,” the minister said.',
      ['Ida Moy', 'Ida Moy'],
    ],
    [
      'an assistant coach is a coach',
      'Assistant coach Ida Moy came. “It is sad,” Moy said.⏎“No,” the coach said.',
      ['Ida Moy', 'Ida Moy'],
    ],
  ])('%s', (_name, text, names) => checkNames(text, ...names));
});

describe('the stance', () => {
  test.each([
    ['of a denial is denied', 'Ana Reyes denied taking money.', 'denied'],
    ['of what somebody denied having said is denied', 'Ana Reyes denied having said “we are broke.”', 'denied'],
    ['of what was never said is not-said', 'Ana Reyes never said “we are broke.”', 'not-said'],
    ['of silence is not-said', 'Ana Reyes did not say who had paid for it.', 'not-said'],
    ['of a question is asked', 'Ravi Shah asked whether the dam would hold.', 'asked'],
    ['of what would be said is hypothetical', '“The fund is empty,” Ana Reyes would say.', 'hypothetical'],
    ['of whether it is said is hypothetical', 'It turns on whether the board says the fund was “empty”.', 'hypothetical'],
    [
      'of whether or not it is said is hypothetical',
      'It turns on whether or not the board says the fund was “empty”.',
      'hypothetical',
    ],
    ['of a statement is asserted', 'Ana Reyes said that the fund was empty.', 'asserted'],
    ['of a denied denial is not-said', 'Ana Reyes did not deny that the fund was empty.', 'not-said'],
    ['of what is not ruled out is not-said', 'Ana Reyes did not rule out that the fund was empty.', 'not-said'],
  ] as const)('%s', (_name, text, stance) => {
    expect(read(text).attributions.map((attribution) => attribution.stance)).toEqual([stance]);
  });
});

test('reasons point at words, strongest first, and each has its words', () => {
  const { evidence, attributions, document } = read('“The bridge is safe,” Maria Okafor said.');
  const reasons = evidence[0]?.reasons ?? [];
  expect(reasons.length).toBeGreaterThan(0);
  const strengths = reasons.map(({ contribution }) => Math.abs(contribution));
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  const cue = reasons.find(({ name }) => name === 'subject-of-cue');
  expect(cue?.at && document.text.slice(cue.at.start, cue.at.end)).toBe('said');
  expect(attributions[0]?.evidence.reasons.filter(({ name }) => english.reasonWords(name) === null)).toEqual([]);
});

test.each([['said '], ['“a,” Lund said, '], ['Mr. Lund said '], [', according to Lund']])(
  'twice as much of “%s” takes at most three times as long',
  async (unit) => {
    const text = unit.repeat(8_000 / unit.length);
    expect(
      await growth(
        () => attributeOnly(text),
        () => attributeOnly(text + text),
        3,
      ),
    ).toBeLessThan(3);
  },
);
