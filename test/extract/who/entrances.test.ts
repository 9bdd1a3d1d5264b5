// Whom a small word means by how somebody came on stage: asked, asking, put before the sentence, told of by another.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { articleOf } from '../article.ts';

const english = loadEnglish();

/** Who says what stands between marks, in order; null for nobody. */
function check(text: string, speakers: (string | null)[]): void {
  const { statements } = extract(english, articleOf(text));
  const said = statements.filter(({ type }) => type !== 'indirect');
  expect(said.map(({ speaker }) => speaker?.name ?? null)).toEqual(speakers);
}

describe('who asks is not who answers', () => {
  test.each<[string, (string | null)[]]>([
    ['Jim Hale left apples on the steps. When a guard asked what he wanted, he replied: “Your name.”', ['Jim Hale']],
    ['Jim Hale runs the shop. When Tom Lund asked what was wrong, he said: “The till is empty.”', ['Jim Hale']],
    ['Ida Lund is 90. To a nurse who told her to sit she replied: “I have sat for ten years.”', ['Ida Lund']],
    ['When Tom Lund was asked by a reporter why he stayed, he said: “Where would I go?”', ['Tom Lund']],
    ['“I like it,” Jim Hale said. When a reporter asked him why, he laughed. “No idea,” he said.', ['Jim Hale', 'Jim Hale']],
    [
      'Jim Hale left. When a guard asked what he wanted, he laughed. He called the town “a puddle with a mayor in it”.',
      ['Jim Hale'],
    ],
  ])('%s', check);

  test.each<[string, (string | null)[]]>([
    ['Judge Karl Moy asked Tom Hale how much it was worth. “Eight hundred and the insult,” he said.', ['Tom Hale']],
    ['Judge Karl Moy asked the witness how much it was worth. “Eight hundred, Judge,” he said.', [null]],
    ['Jim Hale was in the box. The judge, Ida Moy, asked him what he saw. “Nothing at all,” he said.', ['Jim Hale']],
    // the answer has a paragraph of its own
    ['Ed Brand came to see the bees of Tom Hale.\nBrand asked Hale how many had died.\n“More than half,” he said.', ['Tom Hale']],
    ['Ed Brand came to see Tom Hale. Brand asked him why he had stayed.\n“For the light,” he said.', ['Tom Hale']],
  ])('%s', check);

  test.each<[string, (string | null)[]]>([
    // asked of nobody, of many, for something, or asked again
    ['Joan Vale asked why the board had closed it. “It was in use until May,” she said.', ['Joan Vale']],
    ['Joan Vale asked ministers why they had closed it. “It was in use until May,” she said.', ['Joan Vale']],
    ['Tom Hale asked the mayor to act. “We cannot wait any longer,” he said.', ['Tom Hale']],
    ['Tom Hale asked the mayor what she would do. “Will she resign over this?” he said.', ['Tom Hale']],
    // he asks for something, and nobody
    ['As Tom Lund told reporters on Monday, he wanted “a new wall for everybody here”.', ['Tom Lund']],
    ['Jim Hale built it. While Tom Lund said the plan was good, he called it “a dear thing to have”.', ['Tom Lund']],
  ])('%s: but this one goes on', check);
});

describe('whom the tag itself names does not speak', () => {
  test.each<[string, (string | null)[]]>([
    ['Karl Brand runs the harbour. Tom Hale came by.\n“We had forty hives,” he told Hale.', ['Karl Brand']],
    ['Karl Brand runs the harbour. Tom Hale leads the union.\n“A decent man,” he said of Hale’s deputy.', ['Karl Brand']],
    ['Karl Brand spoke. Tom Hale listened to Brand.\n“You are late,” he told Mr Brand.', ['Tom Hale']],
    // somebody else of that surname, or further behind
    ['Tom Hale runs the farm.\n“We had forty hives,” he told Ida Hale, his daughter.', ['Tom Hale']],
    ['Tom Hale runs the farm.\n“We had forty hives,” he told a court that knew Hale well.', ['Tom Hale']],
    // nobody is left but somebody named long ago
    [
      'A dog found the bag of Ed Brand. It rained. The road was shut.\nA car was seen.\nIt went.\nTom Hale watched. “It is odd,” he told Hale.',
      [null],
    ],
  ])('%s', check);
});

describe('whose tag closes the paragraph before goes on', () => {
  test.each<[string, (string | null)[]]>([
    [
      'Karl Brand, an economist, has studied the vote. Tom Hale will find it hard in June, Brand said.\n“It is open whether he can win,” he said.',
      ['Karl Brand'],
    ],
    [
      'Karl Brand, who ran the hall, knew both. Tom Hale leads. Hale moved the crowds with promises if elected, Brand said.\n“He was sharp,” he said.',
      ['Karl Brand'],
    ],
    ['Tom Hale ran the hall. Hale moved the crowds, said Karl Brand, who was there.\n“He was sharp,” he said.', ['Karl Brand']],
    // who asks does not go on, nor who told of somebody the paragraph then turns to
    [
      '“Is it yours, Mr Hale?” asked Karl Brand. Tom Hale, the owner, was in the box.\n“It is my land,” he said.',
      ['Karl Brand', 'Tom Hale'],
    ],
    ['Karl Brand said the vote was lost. Tom Hale left the hall.\n“I have nothing to add,” he said.', ['Tom Hale']],
  ])('%s', check);
});

describe('who is put before the sentence is whom it is about', () => {
  test.each<[string, (string | null)[]]>([
    ['Petra Holm sighed. As for Ida Lund, her figs were gone by noon. “I told them so,” she said.', ['Ida Lund']],
    ['“We won,” said Tom Lund. For Jim Hale, it was a bitter day. “We threw it away,” he said.', ['Tom Lund', 'Jim Hale']],
    ['Petra Holm sighed. For Ida Lund, the keeper’s sister-in-law, that is beside the point. “We wait,” she said.', ['Ida Lund']],
    ['Jim Hale left. Among those in the rain was Tom Lund, a baker. “I am wet through,” he said.', ['Tom Lund']],
    // both: nobody is named
    ['For Tom Lund, Jim Hale is a hero. “He taught me to swim,” he said.', [null]],
    ['As for Tom Lund, Jim Hale said he was done. “He is finished here,” he said.', ['Jim Hale']],
    // a reason is no topic, and an object no subject
    ['Jim Hale praised the mayor, Tom Lund. “He is a good man,” he said.', ['Jim Hale']],
  ])('%s', check);
});

describe('what somebody is asked about is not who answers', () => {
  test.each<[string, (string | null)[]]>([
    ['Jim Hale, the mayor, paid for it. Asked about Tom Lund, he said: “He is a good man.”', ['Jim Hale']],
    ['Jim Hale, the mayor, paid for it. Speaking beside Tom Lund, he called it “dead and buried”.', ['Jim Hale']],
    [
      'Skipper Joe Tuala was sent off. “I lost it,” he said.\n\nAsked what he had told referee Tom Lund, the prop replied: ‘I asked him the time.’',
      ['Joe Tuala', null],
    ],
    // the phrase behind the participle has a subject of its own
    ['After Tom Lund was asked by Jim Hale to go, he said it was “a relief to be told”.', ['Tom Lund']],
  ])('%s', check);
});

describe('the article asks, and who is asked answers', () => {
  test.each<[string, (string | null)[]]>([
    ['Marco Rossi spoke about visas for an hour. Was Peter Szabo satisfied? “To a point,” he said.', ['Peter Szabo']],
    ['Petra Holm won. Ida Lund came last. Does she mind? “Not a bit,” she said.', ['Ida Lund']],
    // the question before last
    ['Was Tom Lund there? Nobody knew. Jim Hale came in. “I saw him,” he said.', ['Jim Hale']],
  ])('%s', check);
});

describe('who is named only in what another said has said nothing', () => {
  test.each<[string, (string | null)[]]>([
    ['Kim Moore came. Moore said Jim Hale’s speech should help.\n\n“He was good,” he said.', ['Kim Moore']],
    ['Petra Holm told Ida Lund it was over. “I felt nothing at all,” she said.', ['Petra Holm']],
  ])('%s', check);
});

test('a first name that no list has may be his or hers', () =>
  check(
    'The chairman, Rustom Hale, shrugged. “I have the letter,” Mr Hale said.\n\nThe union’s secretary, Datta Lund, disputed this. “There is no letter,” he said.',
    ['Rustom Hale', 'Datta Lund'],
  ));

describe('in somebody’s words', () => {
  test.each<[string, (string | null)[]]>([
    [
      '“I asked the man, ‘For what?’ He said, ‘For the light.’ I told him to go,” Ida Lund said.',
      ['Ida Lund', 'Ida Lund', 'the man'],
    ],
    ['“The woman at the counter asked me if he had died. I said, ‘Yes, long ago,’” Ida Lund said.', ['Ida Lund', 'Ida Lund']],
    [
      'Petra Holm ate. “She sat down, this lady in pearls,” said Ida Lund. “She said, ‘What is that?’ I said, ‘That is bread.’”',
      ['Ida Lund', 'Petra Holm', 'Ida Lund'],
    ],
    [
      'The minister, Tom Hale, told a paper that he would “look at it.” “I would like to know how many live there.”\n\nAmong them is Walter Dobbs, who stayed. “They cut off the lift,” he said. “Then a man said, ‘Mr Dobbs, you are the last.’”',
      ['Tom Hale', 'Tom Hale', 'Walter Dobbs', 'a man'],
    ],
    ['A porter stopped Ida Lund. “I told him to go,” she said. “He said, ‘Show me the bag.’”', ['Ida Lund', 'a porter']],
    // the article told of him two sentences ago: somebody else may be meant
    ['Jim Hale left. It rained. The road was wet. “He said, ‘Show me the bag,’” Ida Lund said.', ['Ida Lund', null]],
    // she came in, not he
    ['“I knew her, and she came in and said, ‘You are flat,’” said Jim Hale.', ['Jim Hale', null]],
  ])('%s', check);
});

describe('somebody without a name is taken up, where nobody else is in sight', () => {
  test.each<[string, (string | null)[]]>([
    ['A headman turned to the sea. “Everything is sand in the end,” he said.', ['a headman']],
    [
      'Tom Lund would not say whose it was, but a relative of the dead man said it was his.\n\n“He has been ill since spring,” said the woman.',
      ['a relative of the dead man'],
    ],
    // a nephew is none
    ['A nephew said it was his. “He has been ill since spring,” said the woman.', ['the woman']],
  ])('%s', check);
});

test.each<[string, (string | null)[]]>([
  ['An inspector here said, on condition that his name be kept out, that it “was written twice”.', ['an inspector']],
  ['Ida Lund said, in a letter to the board, that the roof was “a sieve with beams”.', ['Ida Lund']],
  ['Students marched to the gate, chanting “fees must fall for good”.', ['students']],
  ['Students marched to the gate chanting “fees must fall for good”.', ['students']],
  [
    'A report by the county, dated June 2013, says it leaks. The document also notes that six of them had it as “a gift from a friend”.',
    ['a report by the county'],
  ],
])('what is said behind a phrase between commas: %s', check);

describe('whom a lead brings in without a name, the next paragraphs name', () => {
  test.each<[string, (string | null)[]]>([
    [
      'A bishop has called the law “a wound in us all”.⏎⏎Ida Lund, who sits in the Lords, spoke. “It is,” she said.',
      [null, 'Ida Lund'],
    ],
    ['An Ashton judge told a driver he was “a menace”.⏎⏎“You are lucky,” Judge Ida Lund said.', ['Ida Lund', 'Ida Lund']],
    // the article may not name him, or never does
    ['One councillor called it “an odd day”.⏎⏎Cllr Ida Lund was glad. “Good,” she said.', ['one councillor', 'Ida Lund']],
    [
      'An engineer, who asked not to be named, called it “a sieve”.⏎⏎Engineer Ida Lund denied it. “No,” she said.',
      ['an engineer', 'Ida Lund'],
    ],
    [
      'A spokesman for the bank called it “an odd day”.⏎⏎Ida Lund was cross. “No,” she said.',
      ['a spokesman for the bank', 'Ida Lund'],
    ],
    ['Ida Lund came. “It is over,” she said. A bishop called it “an odd day”.⏎⏎Nobody else came.', ['Ida Lund', 'a bishop']],
  ])('%s', check);
});

describe('he in somebody’s words is whom the report right before them has told of', () => {
  test.each<[string, (string | null)[]]>([
    ['Basil Moy said he learnt of it in a call from a reporter. “He said, ‘Is it so?’” Moy said.', ['Basil Moy', 'a reporter']],
    ['Jim Hale said a nurse had warned him. “She told me, ‘You had better sit,’” he said.', ['Jim Hale', 'a nurse']],
    ['Jim Hale said his wife had rung the school. “She said, ‘Where is he?’” Hale said.', ['Jim Hale', 'his wife']],
    // two fit, the one is only told so, and many are no “he”
    ['Jim Hale said he had met a plumber and a joiner. “He said, ‘It will hold,’” Hale said.', ['Jim Hale', null]],
    ['Ida Lund said she had told a clerk she hid. “He said, ‘Get out of here,’” Lund said.', ['Ida Lund', null]],
    ['Ida Lund said she thanked her sister. “He said, ‘Get out of here,’” Lund said.', ['Ida Lund', null]],
  ])('%s', check);
});

describe('whom the words address has not said them', () => {
  test.each<[string, (string | null)[]]>([
    [
      '“I signed it twice,” says Tom Lund.\n\n“That is wrong,” says Judge Ida Holm.\n\n“So lock me up, Your Honor. After the ham.”',
      ['Tom Lund', 'Ida Holm', null],
    ],
    [
      '“We lost the ball,” said Tom Lund.\n\n“You dropped it, Tom, and you know it,” said Jim Hale.\n\n“I slipped, Jim. It was wet.”',
      ['Tom Lund', 'Jim Hale', null],
    ],
    ['“The wards are full,” said the minister, Ida Lund.\n\n“Minister, that is not so. I was there.”', ['Ida Lund', null]],
    // he is spoken of, and the doctor is no name for one who listens
    ['“We lost,” said Tom Lund.\n\n“I slipped, and Tom Hale laughed. It was wet.”', ['Tom Lund', 'Tom Lund']],
    ['“It was bad,” said Dr Ida Lund.\n\n“The doctor was ill, too, and so was I.”', ['Ida Lund', 'Ida Lund']],
  ])('%s', check);
});

describe('an office of two is his whom the article tells of right here', () => {
  test.each<[string, (string | null)[]]>([
    [
      'Governor Tom Hale and Governor Karl Lund met. Hale defended his choice on the radio.\n“I have known her for years,” the governor said.',
      ['Tom Hale'],
    ],
    // both are told of
    ['Senator Tom Hale met Senator Karl Lund. “It is a poor law,” the senator said.', [null]],
    ['Mayor Tom Hale spoke first. Mayor Karl Lund came late. “It rained,” the mayor said.', [null]],
  ])('%s', check);
});

describe('only a paper or a sign reads so', () => {
  test.each<[string, (string | null)[]]>([
    [
      'A coalition of many groups, with the Tulla Board of Fishers, sent a letter on Monday.\n“The town pays nobody and never has,” it read.',
      ['a letter'],
    ],
    ['Ida Hale climbed the steps and lifted a sign.\n“I am still here,” it read.', ['a sign']],
    // the “I” of a letter is whoever wrote it
    ['Ida Hale had sent a letter to the board.\n“I am still here,” it read.', [null]],
    ['The Tulla Board of Fishers met.\n“The town pays nobody and never has,” it read.', [null]],
  ])('%s', check);
});
