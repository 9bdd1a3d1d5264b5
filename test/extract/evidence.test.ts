// How sure we are: what speaks for and against source and name together.

import { expect, test } from '@jest/globals';
import { evidenceValues } from '../../src/extract/evidence.ts';
import { extract } from '../../src/extract/extract.ts';
import { loadEnglish } from '../../src/language/language.ts';

const english = loadEnglish();

/** The names of what holds for the last statement of a text. */
function check(text: string): readonly string[] {
  const document = { id: 't', url: null, title: null, publisher: null, author: null, published: '2026-03-12', text };
  const layers = extract(english, document);
  return [...evidenceValues(layers, layers.attributions.length - 1).keys()];
}

test.each([
  ['a pronoun that goes on', '“We waited,” Henrik Lund said.\n“Nothing came,” he said.', 'pronoun-goes-on'],
  ['a pronoun before which nobody spoke', 'Henrik Lund waited. “Nothing came,” he said.', 'pronoun-first'],
  ['words inside words', '“She told me ‘run’ and I ran,” Petra Holm said.', 'nested'],
  ['a fragment', 'Henrik Lund called it “odd.”', 'fragment'],
  ['few words', 'Henrik Lund called it “odd.”', 'few-words'],
])('%s', (_name, text, expected) => expect(check(text)).toContain(expected));

test.each([
  ['a name is no pronoun', '“We waited,” Henrik Lund said.', 'pronoun-first'],
  ['the words of the reporter are nested in nothing', '“We waited,” Henrik Lund said.', 'nested'],
])('%s', (_name, text, expected) => expect(check(text)).not.toContain(expected));
