// The written forms of a name, and which of them may be one person's.

import { describe, expect, test } from '@jest/globals';
import { calmForms, isSlipOf, personName } from '../../../src/extract/who/name-forms.ts';

describe('one slip of the pen', () => {
  test.each([
    ['bornhardt', 'bornhard'],
    ['mcclenaghan', 'mclenaghan'],
    ['byrnes', 'brynes'],
    ['lindqvist', 'lindquist'],
  ])('%s may be %s', (a, b) => {
    expect(isSlipOf(a, b)).toBe(true);
    expect(isSlipOf(b, a)).toBe(true);
  });

  test.each([
    ['lund', 'lund'],
    ['hansen', 'jansen'],
    ['bornhardt', 'bernhard'],
    ['byrnes', 'rbynes'],
    ['lindqvist', 'lindgren'],
  ])('%s is not %s', (a, b) => expect(isSlipOf(a, b)).toBe(false));
});

describe('capitals throughout', () => {
  test('are written down where the article writes the name otherwise', () => {
    expect(calmForms('Ida Mctavish', new Set(['IDA MCTAVISH', 'MCTAVISH', 'McTavish']))).toEqual({
      name: 'Ida McTavish',
      forms: new Set(['Ida McTavish', 'McTavish']),
    });
    expect(calmForms('BRANDVANG', new Set(['BRANDVANG', 'Brandvang'])).name).toBe('Brandvang');
  });

  test('of letters that are the name stay', () => {
    expect(calmForms('J. R. Hall', new Set(['J. R. Hall', 'JFK']))).toEqual({
      name: 'J. R. Hall',
      forms: new Set(['J. R. Hall', 'JFK']),
    });
    expect(personName('JFK')).toBe('JFK');
  });
});
