// What is so according to somebody, on both sides of who says so, and what takes up what was said: it was rigged, {a charge} the board denies.

import { describe, test } from '@jest/globals';
import { checkReported } from './reported.ts';

describe('what is so according to somebody', () => {
  test.each([
    [
      'a woman of whom two things are told',
      'According to Ida Lund, a Norvale midwife and one of the leaders of a camp in the hills, {q1 the fire began at noon}.',
    ],
    ['a man who quotes a survey', 'According to Karl Moss, quoting the Ledger survey, {q1 eight boats sank}.'],
    ['begins before it and goes on behind', '{q1 About 10 p.m.}, according to a city report, {q1 the guards left for the port}.'],
    [
      'has its verb behind it',
      '{q1 One of the choices they have made}, according to an aide to Ida Lund, {q1 is to turn any attack into a fight}.',
    ],
    ['has no more than one name of who says so', 'According to the Orrin Fire Department, or OFD, {q1 the blaze was big}.'],
    [
      'stands without the tag behind it',
      '{q1 Twelve men are alive}, according to a note from the site, Norpress reported on Sunday.',
    ],
    ['stands behind “but” alone', 'No one was hurt, but according to Karl Moss, {q1 a building nearby was damaged}.'],
    [
      'ends before what the reporter tells',
      '{q1 The reserves of the state fell again in May}, according to Ida Lund, who left in June.',
    ],
  ])('%s', (_name, story) => checkReported(story));
});

describe('what is said ends before what takes it up', () => {
  test.each([
    ['a claim others deny', 'Ida Lund said {q1 the harbour was safe}, a claim the union denies.'],
    ['a charge one denied', 'Ida Lund said {q1 the vote was rigged}, a charge that Karl Moss strongly denied.'],
    ['a call echoed', 'The judges said {q1 the ruling must be binding}, a call echoed by Norland on Saturday.'],
    ['what others could not', 'Many residents have vowed {q1 to rebuild the town} but Mr Doos was too upset to think of it.'],
    ['what she would not say', 'Ida Lund said {q1 all clerks sign it}, though she refused to say why.'],
    ['what was not clear', 'Ida Lund said {q1 he saw a man}, although it was not clear where.'],
  ])('%s', (_name, story) => checkReported(story));
});

describe('what is said holds', () => {
  test.each([
    ['a list', 'Ida Lund said {q1 the fund had a plan, a budget and a name}.'],
    ['a suit', 'Ida Lund said {q1 the union had filed a claim, a suit that would take years}.'],
    ['what is conceded', 'Ida Lund said {q1 the changes were good, although the fees are still too high}.'],
    ['“however” in it', 'Ida Lund said {q1 the dam, however, was old}.'],
    ['whom it asks, with a name', 'The union has called on {q1 the Inspector General, Ivor Quill, to transfer the clerk}.'],
  ])('%s', (_name, story) => checkReported(story));
});
