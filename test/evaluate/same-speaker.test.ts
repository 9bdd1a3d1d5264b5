import { describe, expect, test } from '@jest/globals';
import { isSameSpeaker } from '../../src/evaluate/same-speaker.ts';

const check = (gold: string, kind: string, given: string | null, same: boolean): void =>
  expect(`${given} for ${gold}: ${isSameSpeaker(gold, kind, given)}`).toBe(`${given} for ${gold}: ${same}`);

describe('the same person', () => {
  test('whatever the title', () => check('Ana Reyes', 'person', 'Dr. Ana Reyes', true));
  test('whatever the middle initial', () => check('James Holm', 'person', 'James E. Holm', true));
  test('not by the surname alone, where the gold has more', () => check('Ana Reyes', 'person', 'Reyes', false));
  test('by the surname alone, where the gold has no more', () => check('Reyes', 'person', 'Reyes', true));
  test('not with another first name', () => check('Ana Reyes', 'person', 'Ida Reyes', false));
  test('not father for son', () => check('James Holm Jr.', 'person', 'James Holm', false));
  test('joint speakers in any order', () => check('Ana Reyes and Tom Lund', 'person', 'Tom Lund and Ana Reyes', true));
  test('nobody is nobody', () => check('Ana Reyes', 'person', null, false));
});

describe('the same body', () => {
  test('by most of the words', () => check('the Harbour Board', 'org', 'Harbour Board', true));
  test('by the acronym', () => check('Northern Ferry Council', 'org', 'NFC', true));
  test('not a rival of the same kind', () => check('Lund campaign', 'org', 'Reyes campaign', false));
  test('a document by its last word', () => check('the audit report', 'document', 'report', true));
});
