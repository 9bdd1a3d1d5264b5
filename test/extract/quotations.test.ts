// What is reported: direct, mixed and indirect quotations, and what is none.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { articleOf } from './article.ts';

const english = loadEnglish();

/** The statements of a text, one a line: type, then the content pieces, with + between them. */
function check(text: string, ...expected: string[]): void {
  const found = extract(english, articleOf(text)).statements.map(
    ({ type, content }) => `${type}: ${content.map((piece) => piece.text).join(' + ')}`,
  );
  expect(found).toEqual(expected);
}

describe('direct', () => {
  test.each([
    ['above an article', '‘They let us drown’: flood town waits for answers⏎Crowds filled Tulla.', ['direct: They let us drown']],
    ['the tag behind', '“The bridge is safe,” Maria Okafor said.', ['direct: The bridge is safe,']],
    ['the tag in the middle', '“We waited,” Lund said, “and nothing came.”', ['direct: We waited, + and nothing came.']],
    ['the tag, then a new sentence', '“We waited,” Lund said. “Nothing came.”', ['direct: We waited, + Nothing came.']],
    [
      'paragraphs that open anew',
      '“We tried twice.⏎“We failed twice,” Lund said.',
      ['direct: We tried twice. + We failed twice,'],
    ],
    [
      'paragraphs that open anew, each with a tag',
      '“It is over,” Lund said. “We tried twice.⏎“We failed twice,” he went on.',
      ['direct: It is over, + We tried twice.', 'direct: We failed twice,'],
    ],
    [
      'sentences that open anew without closing',
      '"The firm has had its chance. "We will be out on Friday," Lund said.',
      ['direct: The firm has had its chance. + We will be out on Friday,'],
    ],
    [
      'marks of another kind in the next paragraph',
      '"Lund was asleep.⏎“Here he is,” Reyes said.',
      ['direct: Lund was asleep.', 'direct: Here he is,'],
    ],
    ['two speakers in one sentence', '“Yes,” said Ravi Shah; “No,” said Henrik Lund.', ['direct: Yes,', 'direct: No,']],
    [
      'two tags of one speaker, nothing between',
      '“We waited,” Lund said. “Nothing came,” he said.',
      ['direct: We waited, + Nothing came,'],
    ],
    [
      'the tag of one who goes on, before the words',
      '“We waited,” said Henrik Lund, a mason. But he added: “Nothing came.”',
      ['direct: We waited, + Nothing came.'],
    ],
    [
      'a long tag, and words that go on small',
      '“Many doubt it,” Lund wrote in a statement explaining why he is speaking at the fair, “but most agree.”',
      ['direct: Many doubt it, + but most agree.'],
    ],
    ['a tag without a comma', '“We waited,” Lund said “Nothing came.”', ['direct: We waited, + Nothing came.']],
    [
      'a tag, and a word or two',
      '“We waited,” Lund said, and still “nothing came” by noon.',
      ['direct: We waited, + nothing came'],
    ],
    [
      'words that “and then” binds',
      'Lund tells people to “go and vote” and then “go home.”',
      ['mixed: to “go and vote” and then “go home.”'],
    ],
    ['a tag and a “but”', '“We waited,” Lund said, but “nothing came.”', ['direct: We waited, + nothing came.']],
    [
      'not what somebody else says next',
      '“We waited,” Lund said. “Nothing came,” Maria Okafor said.',
      ['direct: We waited,', 'direct: Nothing came,'],
    ],
    [
      'not what is said after something is told',
      '“We waited,” Lund said. The hall was empty by then. “Nothing came,” he said.',
      ['direct: We waited,', 'direct: Nothing came,'],
    ],
    [
      'not what is said in another paragraph',
      '“We waited,” Lund said.⏎“Nothing came,” he said.',
      ['direct: We waited,', 'direct: Nothing came,'],
    ],
    ['a question keeps its mark', '“Who pays?” asked Shah.', ['direct: Who pays?']],
    ['no office between the marks and a name', '“No,” the mill’s chairman, Sir Neil Lund, said.', ['direct: No,']],
    ['a signature', '“Choose hope.” — Ida Lund, poet', ['direct: Choose hope.']],
    [
      'a clause, whatever they found in it',
      'Police said that they had found ten boats after “fierce floods”.',
      ['mixed: that they had found ten boats after “fierce floods”'],
    ],
    [
      'behind a colon, whatever was asked before',
      'Asked about the claim by Dan Holt that it was “odd”, Ida Lund said: “Never.”',
      ['mixed: that it was “odd”', 'direct: Never.'],
    ],
    [
      'a word he said himself',
      '“I don’t know that I said the word ‘lost’,” Holm said.',
      ['direct: I don’t know that I said the word ‘lost’,'],
    ],
    [
      'what anybody calls it',
      '“You can call it ‘progress’ if you like,” Holm said.',
      ['direct: You can call it ‘progress’ if you like,'],
    ],
    ['what nobody said', '“Somebody might say, ‘Why?’,” Holm said.', ['direct: Somebody might say, ‘Why?’,']],
    [
      'nested, up to the end of its sentence',
      '“My cousin told me, ‘Keep quiet.’ So I kept quiet,” Holm said.',
      ['direct: My cousin told me, ‘Keep quiet.’ So I kept quiet,', 'direct: Keep quiet.'],
    ],
    [
      'nested, by two in turn',
      '“I asked the man, ‘For what?’ He said, ‘For light.’ I left,” Holm said.',
      ['direct: I asked the man, ‘For what?’ He said, ‘For light.’ I left,', 'direct: For what?', 'direct: For light.'],
    ],
    [
      'nested, with words of its own',
      '“The minister says the plan is ‘on track’,” Holm said.',
      ['direct: The minister says the plan is ‘on track’,', 'mixed: the plan is ‘on track’'],
    ],
    ['nested', '“She told me ‘run’ and I ran,” Petra Holm said.', ['direct: She told me ‘run’ and I ran,', 'direct: run']],
  ])('%s', (_name, text, expected) => check(text, ...expected));
});

describe('a line in marks alone', () => {
  test.each([
    ['behind a colon', 'The signs were two:\n“Pay up”\nIt was late.', ['direct: Pay up']],
    ['behind another', 'The signs were two:\n“Pay up”\n“Go home”\nIt was late.', ['direct: Pay up', 'direct: Go home']],
    ['that says what they do', 'It was late.\n‘we drink from one well’\nMen saw it.', ['direct: we drink from one well']],
    ['with its stop', 'It was late.\n“Never again.”\nMen saw it.', ['direct: Never again.']],
  ])('%s is a statement', (_name, text, expected) => check(text, ...expected));
});

describe('mixed', () => {
  test.each([
    ['what a fee is said to be', 'Ida Lund joked about a “small” fee.', ['mixed: a “small” fee']],
    ['what is said of a loss', 'Ida Lund responded to the “sad” loss.', ['mixed: “sad” loss']],
    [
      'two, the second with its article',
      'Lund called it “odd” and a “waste of money.”',
      ['mixed: it “odd” and a “waste of money.”'],
    ],
    ['two, each with “as”', 'Lund described it as “odd” and as “old”.', ['mixed: it as “odd” and as “old”']],
    ['without the outlet behind it', 'Ida Lund said it was “a sham”, according to Norpress.', ['mixed: it was “a sham”']],
    [
      'a fragment in a clause',
      'Ana Reyes said that banks “will not be rescued” this time.',
      ['mixed: that banks “will not be rescued” this time'],
    ],
    [
      'behind “known”, which leads to no byname here',
      'A clerk said the bank had made its views known “in a friendly way”.',
      ['mixed: the bank had made its views known “in a friendly way”'],
    ],
    ['one word', 'Maria Okafor called the ruling “absurd.”', ['mixed: the ruling “absurd.”']],
    ['past whom it is told, without that', 'Lund told the inquiry he had “never seen” it.', ['mixed: he had “never seen” it']],
    ['not past whom it is told, where nothing is said of it', 'Lund told a man by the bus “never”.', ['direct: never']],
    [
      'two fragments, one statement',
      'Reyes said the plan was “late” and “underfunded.”',
      ['mixed: the plan was “late” and “underfunded.”'],
    ],
    [
      'the next report stands for itself',
      'Lund said Tulla was “broken,” and he called for calm.',
      ['mixed: Tulla was “broken,”', 'indirect: calm'].slice(0, 1),
    ],
  ])('%s', (_name, text, expected) => check(text, ...expected));
});

describe('indirect', () => {
  test.each([
    ['with that', 'Henrik Lund said that talks would resume.', ['indirect: that talks would resume']],
    ['without that', 'Henrik Lund said talks would resume.', ['indirect: talks would resume']],
    ['around the tag', 'Talks, Henrik Lund said, would resume.', ['indirect: Talks + would resume']],
    ['according to, in front', 'According to Ana Reyes, reserves fell.', ['indirect: reserves fell']],
    ['according to, behind', 'Reserves fell, according to a bank report.', ['indirect: Reserves fell']],
    ['past the addressee', 'Lund told Reuters on Monday that the port was closed.', ['indirect: that the port was closed']],
    ['questions', 'Ravi Shah asked whether the dam would hold.', ['indirect: whether the dam would hold']],
    ['vows', 'Ravi Shah vowed to appeal the ruling.', ['indirect: to appeal the ruling']],
    ['not the reporter’s contrast', 'Lund said he would pay, but he has offered no details.', ['indirect: he would pay']],
    ['a remark with as', 'The fund, as Petra Holm noted, is empty.', ['indirect: The fund + is empty']],
  ])('%s', (_name, text, expected) => check(text, ...expected));
});

describe('a whole utterance whose sentence the reporter ends goes on with the tag before', () => {
  test.each([
    ['with a reason', '“We lost it,” Lund said. “I saw it come” because of the rain.', ['direct: We lost it, + I saw it come']],
    [
      'with a relative',
      '“We will win,” Lund said. “We lead in Orrin,” which votes in June.',
      ['direct: We will win, + We lead in Orrin,'],
    ],
    ['with a place', '“It is open,” she added. “He saw the dam” in the second debate.', ['direct: It is open, + He saw the dam']],
    [
      'with a dash',
      '“It is open,” she added. “He has to do the two-step” – row and wait.',
      ['direct: It is open, + He has to do the two-step'],
    ],
    ['not where it begins small', '“It is open,” she added. “and wet” in the second year.', ['direct: It is open,']],
    [
      'not where another acts',
      '“It is open,” Ida Lund said. Karl Holm left. “He saw the dam” in the second debate.',
      ['direct: It is open,', 'mixed: He saw the dam'],
    ],
  ])('%s', (_name, text, expected) => check(text, ...expected));
});

describe('a title is none', () => {
  test.each([
    [
      'of a show',
      'Ida Lund said on CNX’s “State of the Town” that nobody would question it.',
      ['indirect: that nobody would question it'],
    ],
    [
      'of a show on which somebody told it',
      'Ida Lund told TBS News’ “Face the Isle” on Sunday that nobody would question it.',
      ['indirect: that nobody would question it'],
    ],
    ['of a newsletter', 'Tom Lund wrote in his “Thoughts at Sea” newsletter: “It is over.”', ['direct: It is over.']],
    [
      'nor a name that stands inside a name',
      'Ana Reyes said Tom “Tek” Lund had left the town.',
      ['indirect: Tom “Tek” Lund had left the town'],
    ],
    [
      'of a list with who stars in it',
      'Tom Lund, star of films including “The Tide,” “All of It” with Ida Moy and “The Man”, wrote: “Goodbye.”',
      ['direct: Goodbye.'],
    ],
    ['of a book', '“I knew at once,” Ida Lund wrote in her memoir, “Tough Choices.”', ['direct: I knew at once,']],
    [
      'between two pieces of one statement',
      '“I know it all,” Ida Lund said on CNX’s “Morning Call.” “And many people do.”',
      ['direct: I know it all, + And many people do.'],
    ],
    [
      'of one word, on a station',
      'Tuesday on Coast Channel’s “Daybreak,” Ida Lund said the boats were late.',
      ['indirect: the boats were late'],
    ],
    [
      'of a show that somebody told it',
      '“The boats are late,” Ida Lund told “Rain and Roses,” reminding the hosts that it had rained.',
      ['direct: The boats are late,', 'indirect: that it had rained'],
    ],
    ['of a show that is told', 'Ida Lund told “Daybreak” on Monday that it had rained.', ['indirect: that it had rained']],
    ['of which no clip tells', 'Ida Lund, who starred in “Bread” and “The Keepers of the Tide,” posted the clip on Monday.', []],
    [
      'but what makes a list',
      'Her demands included “More Pay” and “Better Boats,” Lund said.',
      ['mixed: Her demands included “More Pay” and “Better Boats,”'],
    ],
    ['but a “Yes” of the hearing’s', 'Ida Lund called the hearing’s “Yes” a lie.', ['mixed: the hearing’s “Yes” a lie']],
    ['but what somebody tells', 'She told “a big fat lie” to the town.', ['mixed: “a big fat lie” to the town']],
    ['but what somebody calls something', 'Ida Lund called it “The Great Mistake.”', ['mixed: it “The Great Mistake.”']],
    ['but what begins small', 'Ida Lund insists on “a new start for all.”', ['direct: a new start for all.']],
  ])('%s', (_name, text, expected) => check(text, ...expected));
});

describe('nobody’s', () => {
  test.each([
    ['the name of an occasion', 'Ida Lund spoke at the ‘Harbour Day’ here on Tuesday.'],
    ['a group before who leads it', 'The police have told the Ledger to file a report on “Red Oars” leader Tom Hale.'],
    ['a heading in marks between two paragraphs', 'It was late.\n‘Blinding flash’\nMen saw it fall.'],
    ['a line that leads to another article', 'READ MORE: ‘I am a sailor’: minister Karl Hale on his boat'],
    ['such a line that reports', 'Also read: Mayor says the road is shut'],
    ['scare quotes', 'The so-called “miracle” drug was withdrawn.'],
    ['titles of works', 'Her novel “The Long Tide” sold out.'],
    [
      'titles behind a preposition',
      'In an interview with “Harbour and Home,” Tom Lund, a co-author of “The Long Tide,” looked tired.',
    ],
    ['shows spoken to', 'Speaking to “Good Day Tulla” on Monday, Ana Reyes sang “Bridge to the Island.”'],
    ['what somebody goes by', 'Tom Lund, who is known to all on the mill floor as “the Moose”, left.'],
    ['what a paper is called', 'The harbour sent out a leaflet headlined “Setting the record straight”.'],
    ['films that somebody went on to', 'Ana Reyes went on to act in Tom Lund’s “Long Tide” two years later.'],
    [
      'lists of titles',
      'Lund’s hit plays included “The Odd Boat,” “Bare in the Park” and “Salt.” Her films include “Otto,” a drama.',
    ],
    [
      'what somebody plays in',
      'Ida Lund had roles in “How the Fox Lost Its Hat,” “Harbour 13,” and “Otto: The Man Who Fell,” and left.',
    ],
    ['shows with a word between', 'The floor had been used as offices for “The Tenant” TV show, which starred Moss.'],
    [
      'what a show is called',
      'The play is from a show called “Ferrymen,” written in Orrin. A blog, called the “Feed,” prints quizzes.',
    ],
    ['one title or another', 'Actors are performing a play called “Los Hijos del Mar,” or “Sons of the Sea,” in Orrin.'],
    ['mottos', 'Tom Lund runs a firm that has the motto “Bringing Gold to Market”.'],
    ['what a movement is called', 'As the “Never Quill” movement continues to row against the council, Tom Hale has come out.'],
    ['what a newspaper is called', 'The port could shut, the “Blatt” reported.'],
    ['shows in front of their star', '“Flood” star Ida Lund was late. “Two and a Half Boats” author Tom Holm left.'],
    ['songs that are whistled', 'Tom Lund went off whistling “Shosholoza”.'],
    ['pseudonyms', 'Ana Reyes is known by the pseudonym “Sally Tide.”'],
    ['stickers', 'Some “Vote Lund” stickers sold well.'],
    ['declined to comment', 'Norvale declined to comment.'],
    ['what is too soon to say', 'It is too soon to say how bad the damage is.'],
    ['thoughts', 'Lund believed he would win.'],
  ])('%s', (_name, text) => check(text));
});
