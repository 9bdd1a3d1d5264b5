// What is said behind a phrase of its own, and what is told to somebody of whom more is told.

import { describe, test } from '@jest/globals';
import { checkReported } from './reported.ts';

describe('reported with the phrase it begins with is', () => {
  test.each([
    ['what would be under a plan', 'Karl Quill said {q1 under the plan, half the boats would stay in port}.'],
    ['what is so on average', 'Karl Quill said {q1 on average, crews lost two boats a year}.'],
    ['what is wanted instead', 'Karl Quill said {q1 instead of a wall, the town needs a bridge}.'],
    ['what is wanted rather', 'Karl Quill said {q1 rather than a wall, the town needs a bridge}.'],
    ['what is so of most', 'Karl Quill said {q1 like most crews, they had no choice}.'],
    ['what is so with something shut', 'Karl Quill said {q1 with the harbour shut, crews had no work}.'],
    ['what is to be saved', 'Karl Quill said {q1 to save the boats, crews would need help}.'],
    ['what is so despite a storm', 'Karl Quill said {q1 despite the storm, crews would sail}.'],
    ['what is so for many', 'Karl Quill said {q1 for many families, the harbour was home}.'],
    ['what is done by using something', 'Karl Quill said {q1 by using nets, crews could save fuel}.'],
    ['what closing would take', 'Karl Quill said {q1 completely closing the harbour would need a law}.'],
    ['last night’s match', 'Karl Quill said {q1 last night’s match was odd}.'],
  ])('%s', (_, story) => checkReported(story));
});

describe('reported without the phrase before it is', () => {
  test.each([
    ['what is said with a smile', 'Karl Quill said with a smile, {q1 the boats were safe}.'],
    [
      'what is said in an exchange of letters',
      '{q1 The port could be shut}, Karl Quill said in an exchange of letters leaked to the Ledger.',
    ],
    ['what is said after a match', 'Karl Quill said post-game {q1 that it would be hard}.'],
    ['what one says today', 'Karl Quill told reporters today {q1 he’s demanding that crews be allowed to fish}.'],
  ])('%s', (_, story) => checkReported(story));
});

describe('told to somebody of whom more is told is', () => {
  test.each([
    ['one’s lawyer', 'Karl Quill told his lawyer, Ida Moss, {q1 that he found it odd}.'],
    ['a lawyer of another', 'Mr Quill told Mr Karl Moss, counsel for Mrs Hall, {q1 that he found it odd}.'],
    ['a board that somebody chairs', 'Karl Quill told the committee, chaired by Ida Moss, {q1 that he found it odd}.'],
    ['some of many', 'Karl Quill told MPs, including Ida Moss, {q1 that he found it odd}.'],
    ['a paper', 'Karl Quill told the Danby Ledger, a local paper, {q1 that he found it odd}.'],
    ['one who is assured', 'Karl Quill assured the chair, Ida Moss, {q1 that he found it odd}.'],
    ['a meeting, of what he knows', 'Karl Moss told the meeting {q1 he knew the crews were angry}.'],
    ['a meeting, of what he understood', 'Karl Moss told the meeting {q1 he understood the strength of feeling}.'],
    ['police, of that man', 'Karl Quill told police {q1 he knew that man}.'],
    ['reporters, of that idea', 'Karl Quill told reporters {q1 he liked that idea}.'],
    ['a jury, of that time', 'Karl Quill told the jury {q1 the man at that time was ill}.'],
    ['police, of what she was sure of', 'Karl Quill told police {q1 she was sure that it was over}.'],
    ['police, of what he believed', 'Karl Quill told police {q1 he believed that it was over}.'],
    ['a man whom she had met', 'Ida Moss told the man she had met {q1 that he was ill}.'],
  ])('%s', (_, story) => checkReported(story));
});

describe('denied is', () => {
  test.each([
    ['what he wanted', 'Karl Quill denied {q1 he wanted a hard deal}.'],
    ['what another wanted', 'The firm denied {q1 the mayor wanted a deal}.'],
  ])('%s', (_, story) => checkReported(story));
});

describe('nothing is reported', () => {
  test.each([
    ['where what is proposed is defended', 'Karl Quill is defending proposed legislation that would merge the harbours.'],
    [
      'where what is proposed is opposed',
      'Quill opposes proposed changes to the harbour. Moss discussed proposed cuts to ferries.',
    ],
    ['where a town is cut off', 'The storm cut off Danby, with residents warned to leave.'],
    [
      'where one writes to many who are somewhere',
      'Ida Moss left after Karl Quill wrote to several councillors who represent wards in the area.',
    ],
    ['on which nobody commented', 'Karl Moss has never publicly commented on reports he had agreed to the job.'],
    ['by a witness who saw it', 'The jury heard from a female witness who saw the accused in May.'],
    ['where a group is concerned', 'Her group is concerned proposed fare hikes will harm women.'],
    ['about whom it is said', 'If you believe what coaches have said about agents lately, they rank low.'],
    ['where one may be given a thing', 'The board denied the former mayor of Danby a permit.'],
  ])('%s', (_, story) => checkReported(story));

  test('but rivals who propose it do', () => checkReported('The firm’s rivals proposed {q1 changes to the harbour}.'));
});
