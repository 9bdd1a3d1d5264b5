// What is said ends where a larger clause goes on that holds the verb of speech, or at a dash: While Lund said {it was safe}, it fell.

import { describe, test } from '@jest/globals';
import { checkReported } from './reported.ts';

describe('what is reported ends before the main clause', () => {
  test.each([
    [
      'before what a nurse told a paper',
      'A nurse who accused {q1 a ward of neglecting a man after a fall} told the Ledger {q2 she wept}.',
    ],
    [
      'inside its subject, of a thing',
      'A driver who blamed {q1 the firm for his fall} said {q2 he will sue}. The share of voters saying {q3 they want a ban} is as high as ever.',
    ],
    [
      'inside its subject, before a thing that is done',
      'Members who say {q1 the bill breaks the law} blocked the road on Monday.',
    ],
    ['inside its subject, before anger', 'A warning by Ida Lund {q1 that the road would shut} drew anger.'],
    ['behind a verb in -s', 'The bill, which clerks said on Sunday {q1 they expected the board to pass}, caps the fees.'],
    ['years after', 'Years after Ida Lund claimed {q1 that the mill was safe}, the council closed it.'],
    ['weeks before', 'Only weeks before the board claimed {q1 the pier was safe}, a boy fell through it.'],
    [
      'some time after a vow',
      'Two years after the council vowed {q1 to mend the pier, build a school and cut fees}, the town has lost them.',
    ],
    ['behind “however”', 'However, while the union says {q1 it is close to a deal}, it has hired no lawyer.'],
    ['behind “even though”', 'Even though a new study says {q1 eggs may be bad for the heart}, Ida Lund eats three a day.'],
    [
      'behind a time and “when”',
      'Last month, when Ida Lund asked Karl Moss {q1 if he would sell the boat}, he looked at the floor.',
    ],
    ['behind a day and “when”', 'Since June 16, when Karl Moss asked {q1 members to stay}, at least 210 have left.'],
    ['behind a place and “where”', 'In Tulla, where Ida Lund said {q1 the dam was safe}, the board met on Monday.'],
    [
      'in the clause of whoever told the news',
      'When news broke that officials had proposed {q1 a sale of the ferry}, Judge Karl Moss was alarmed.',
    ],
    [
      'of two who say it',
      'While the boat watchdog and Norland officials say {q1 the yard is no risk}, its neighbours are afraid.',
    ],
    ['at a time when', 'At a time when residents say {q1 they are afraid of the dam}, the council has cut its budget.'],
    [
      'in a year in which',
      'In a year in which half of the members say {q1 they do not trust the board}, even its friends have left.',
    ],
    [
      'but not at what lies between',
      'A month after Ida Lund told the board {q1 that the boats, which were old, had to go}, they are still there.',
    ],
  ])('%s', (_name, story) => checkReported(story));

  test.each([
    ['behind “though”', 'Ida Lund, though she praised Moss and said {q1 the crew should keep the boat}, stopped short of a vow.'],
    [
      'behind “who” and a second verb',
      'Karl Holm, who backed Lund and said {q1 he would walk with her}, did not come to the march.',
    ],
    [
      'behind a letter announcing something',
      'A letter from the bank, announcing {q1 that the shop has been sold}, sits on her desk.',
    ],
  ])('of whoever stands before an aside: %s', (_name, story) => checkReported(story));
});

describe('what is reported inside a subject ends before the verb of the sentence', () => {
  test.each([
    'The man who said {q1 the road was open} was wrong.',
    'Lund’s claim {q1 that it would help Orrin get fuel} was dismissed.',
    'The mother of a boy who claims {q1 he saw a whale} says {q2 he is honest}.',
    'Residents who said {q1 the road the council built was closed} were wrong.',
    'The woman who told police {q1 he was there} has died.',
    'A plan that Ida Lund said {q1 would work} was dropped.',
    'Ida Lund’s claim {q1 that the road was open} was dismissed by teachers.',
    'Ida Lund’s claim {q1 that what he said was wrong} was dismissed.',
    'The claim by Ida Lund {q1 that the road was open} was false.',
    'With the council saying {q1 there is no more money}, the club will close.',
    // the sentence has no other verb
    'The mayor met a man who said {q1 the boat was old}.',
  ])('%s', (story) => checkReported(story));
});

describe('what is reported goes on', () => {
  test.each([
    ['where nothing holds the verb', 'Ida Lund said {q1 that after the storm, the boats sank}.'],
    ['where the main clause tells it', 'As the crowd cheered, Ida Lund left, saying {q1 the dam was safe, the pier was old}.'],
    [
      'where what stands before has its verb',
      'The bank sent a letter, announcing {q1 that the shop, which is old, has been sold and, as of May, is shut}.',
    ],
  ])('%s', (_name, story) => checkReported(story));
});

describe('what is reported goes on behind a dash', () => {
  test.each([
    ['to what it is like', 'Ida Lund said {q1 the plan had its uses — like keeping men at work in winter}.'],
    ['to what it amounts to', 'Ida Lund said {q1 it was a core issue for the union - making sure that clerks are paid}.'],
    ['to another condition', 'Ida Lund said {q1 the mood will turn if Moss wins — or if he can sway the crews}.'],
    ['to a second “that”', 'Ida Lund said {q1 it was up to the board -- and that as chairman he could take it}.'],
    ['to how it would do', 'Ida Lund said {q1 the boats were slow - but with a fair wind would do}.'],
    ['to what could be', 'The clerk said {q1 the new name would do nothing - and could do harm}.'],
    ['to when it was', 'The board said {q1 the visit was set long ago - before the mayor called for a ban}.'],
    ['that ties two words', 'Karl Moss said {q1 a wall along the U.S.-Norland border would cost too much}.'],
    ['that waits for its noun', 'Karl Moss said {q1 the plan would use above- and below-ground tanks to keep it dry}.'],
  ])('%s', (_name, story) => checkReported(story));
});

describe('what is reported ends at a dash', () => {
  test.each([
    ['before what others say of it', 'Ida Lund said {q1 the pier was shut} - a claim the union denies.'],
    ['before what others do', 'Ida Lund said {q1 they are selling boats again} - and no one objects.'],
    ['before what is so as well', 'Ida Lund said {q1 the boats were late} - as was the ferry.'],
    ['before something the paper knows', 'Ida Lund said {q1 the boats were late} -- something her crew denies.'],
    [
      'before what the paper makes of a name',
      'Karl Moss called for {q1 a fund for the boats} - working with the union since May.',
    ],
  ])('%s', (_name, story) => checkReported(story));
});
