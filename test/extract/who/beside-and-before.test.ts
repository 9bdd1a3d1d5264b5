// Who speaks for whom, whom a trial is about, and whose name stands beside a phrase with where he is from.

import { describe, expect, test } from '@jest/globals';
import { extract } from '../../../src/extract/extract.ts';
import { loadEnglish } from '../../../src/language/language.ts';
import { articleOf } from '../article.ts';

const english = loadEnglish();

/** Who says what is reported, in order; null for nobody. */
function check(text: string, speakers: (string | null)[]): void {
  const { statements } = extract(english, articleOf(text));
  expect(statements.map(({ speaker }) => speaker?.name ?? null)).toEqual(speakers);
}

describe('whoever speaks for a minister is not the minister', () => {
  test.each<[string, (string | null)[]]>([
    [
      'A spokesman for Federal Harbours Minister Karl Quill said the plan was right.',
      ['a spokesman for Federal Harbours Minister Karl Quill'],
    ],
    [
      'A spokeswoman for Opposition Leader Karl Quill said the plan was right.',
      ['a spokeswoman for Opposition Leader Karl Quill'],
    ],
    ['A spokesman for Karl Quill said the plan was right.', ['a spokesman for Karl Quill']],
    ['Norvale Steel spokesman Karl Quill said the plan was right.', ['Karl Quill']],
  ])('%s', check);
});

describe('a name beside a phrase', () => {
  test.each<[string, (string | null)[]]>([
    ['A neighbour, Ida Moss from Mill Road, told the Ledger it was loud. She said she was scared.', ['Ida Moss', 'Ida Moss']],
    ['One of the passengers, Peter Quill from Danby, told the Ledger that the ship stood still.', ['Peter Quill']],
    ['The owner, Ida Moss from Danby, said it was loud.', ['Ida Moss']],
  ])('%s', check);
});

describe('an office or a street whose last comma is lost', () => {
  test.each<[string, (string | null)[]]>([
    ['Ida Moss, CEO, Orvex said it was late.', ['Ida Moss']],
    ['“It is late,” Ida Moss, CEO, Orvex said.', ['Ida Moss']],
    ['Ida Moss, General Manager - India, Orvex said it was late.', ['Ida Moss']],
    ['Ida Moss, Professor of Law, Danby University said it was late.', ['Ida Moss']],
    ['Ida Moss, a clerk, Karl Quill said, was late.', ['Karl Quill']],
    ['Ida Moss, CEO, Orvex said, had left.', ['Orvex']],
    ['Tara Moss (34), Mill Lane, Danby said: “We are sorry.”', ['Tara Moss']],
  ])('%s', check);
});

describe('a body of another owner, a meeting, a line in capitals', () => {
  test.each<[string, (string | null)[]]>([
    [
      'The Tulla Health Ministry said it was ready.\nIt killed forty, Norland’s Health Ministry said.',
      ['Tulla Health Ministry', 'Health Ministry'],
    ],
    [
      'The Tulla Health Ministry said it was ready.\nIt killed forty, the Health Ministry said.',
      ['Tulla Health Ministry', 'Tulla Health Ministry'],
    ],
    ['Quantox says sales are up. The Quantox AGM is in May.', ['Quantox']],
    ['“I do my duty,” Mr Moss said.\nNO POLITICS\nMs Holm rose and faced Mr Moss, stating: “Sit down.”', ['Moss', 'Holm']],
    ['RARE SIGHTING\nThe whale swam by. “It is late,” Ida Moss said.', ['Ida Moss']],
    ['KARL MOSS\n“It is late,” he said.', ['Karl Moss']],
    ['After the game fans said it was late.', ['fans']],
    ['After the meeting union leaders said it was late.', ['union leaders']],
    ['After campaign aides insisted it was late, Moss left.', ['campaign aides']],
    ['The head of Precinct 5 said it was late.', ['the head of Precinct 5']],
    ['The Mail on Sunday said Moss was ill.', ['Mail on Sunday']],
  ])('%s', check);
});

describe('whoever has a part in a trial is not the one tried', () => {
  test.each<[string, (string | null)[]]>([
    ['Judge Ida Moss put the case back. The defendant said he wanted to plead guilty.', ['the defendant']],
    ['Karl Moss came to court. The defendant said he wanted to plead guilty.', ['Karl Moss']],
  ])('%s', check);
});

describe('words in marks behind what is told of the one addressed', () => {
  test.each<[string, (string | null)[]]>([
    ['Judge Karl Quill told Moss, who pleaded guilty to theft: “Theft is always serious.”', ['Karl Quill']],
    ['After a talk with Ida Quill, Mr Moss wrote to Jon Hall, the editor: “We are leaving.”', ['Moss']],
    ['Judge Karl Quill told Moss, whose wife was in court: “Theft is always serious.”', ['Karl Quill']],
  ])('%s', check);
});

describe('who is warned says nothing', () => {
  test.each<[string, (string | null)[]]>([
    ['The storm cut off Danby, with residents in Milton and Orrin warned of “immediate danger” from flooding.', [null]],
    ['The woman was rushed to hospital with injuries and police said she would be released soon.', ['police']],
  ])('%s', check);
});

describe('a surname that is a word of bodies', () => {
  test.each<[string, (string | null)[]]>([
    ['Jon House said the road was bad. He said he was tired.', ['Jon House', 'Jon House']],
    ['Ida Bank said the road was bad. She said she was tired.', ['Ida Bank', 'Ida Bank']],
    ['Steve Church, of Mulberry Drive, said: “The road is bad.”\nHe said he was tired.', ['Steve Church', 'Steve Church']],
    // no man, no woman, and a house
    ['Jon House said the road was bad. She said she was tired.', ['Jon House', null]],
    ['They met at Jon House. Jon House said the road was bad. He said he was tired.', ['Jon House', null]],
    ['Florence Church said the road was bad. He said he was tired.', ['Florence Church', null]],
  ])('%s', check);
});

describe('a place behind a comma, and an office behind a place', () => {
  test.each<[string, (string | null)[]]>([
    ['Crews from Danby, England said they were scared.', ['crews from Danby']],
    ['People in Danby, Co Moss said they were scared.', ['people in Danby']],
    ['A man from Danby, Tom Moss said, was scared.', ['Tom Moss']],
    ['After the game in Danby, England said they were scared.', ['England']],
    [
      'Isle of Danby Coroner Ida Moss told a hearing that the boats were old. She said the crew was tired.',
      ['Ida Moss', 'Ida Moss'],
    ],
    ['Danby Cricket general manager of team performance Pat Quill said the plan was good.', ['Pat Quill']],
    ['RCMP say officers will leave the area.', ['RCMP']],
  ])('%s', check);
});
