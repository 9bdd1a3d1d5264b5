// Paragraphs, sentences, words.

import { describe, expect, test } from '@jest/globals';
import { findQuotedSpans } from '../../src/extract/quoted-spans.ts';
import { segment } from '../../src/extract/segments.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { growth } from '../processor-time.ts';

const english = loadEnglish();
const slices = (text: string, layer: 'paragraphs' | 'sentences' | 'words') =>
  segment(english, text)[layer].map((span) => text.slice(span.start, span.end));

/** In a case, ‖ stands where one sentence ends and the next begins. */
function check(story: string): void {
  const expected = story.split('‖').map((sentence) => sentence.trim());
  expect(slices(story.replaceAll('‖', ''), 'sentences')).toEqual(expected);
}

describe('sentences end', () => {
  test.each([
    ['at stops', 'Lund left. ‖The vote was lost! ‖Was it close? ‖Nobody knows… ‖It is over.'],
    ['after closing marks and brackets', 'It was “over.” ‖The crowd (most of it.) ‖Then they left.'],
    ['after an acronym before a word that opens sentences', 'She moved to the U.S. ‖The firm followed.'],
    ['after a company’s form before a name', 'It is called Norvale Inc. ‖Ida Lund runs it. ‖He left Holm Corp. ‖Mr. Shah stays.'],
    ['after the pronoun I', 'It was between Shah and I. ‖Lund left.'],
    ['after a number', 'It cost 3.5 million in 2019. ‖Nobody paid.'],
    ['where a line break was lost', 'We wait, she said.‖The council met.'],
    ['with a quotation that stops', '“We tried. We failed.” ‖Lund left. ‖“Why?” ‖The crowd was silent.'],
    ['after a month that is a word', 'They march in May. ‖The rest follow.'],
    ['behind a question that was announced', 'Lund asked: “Who pays?” ‖The witness said: “Nobody.”'],
    ['in a paragraph with a mark left open', '“We will appeal, the lawyer said. ‖The court was silent.'],
  ])('%s', (_name, story) => check(story));
});

describe('sentences do not end', () => {
  test.each([
    ['after titles', 'Mr. Lund met Sen. Ana Reyes, Gov. Shah and Dr. Holm.'],
    ['after titles of more countries', 'Smt. Rao met Cllr. Lund, Engr. Bello and Adv. Menon.'],
    ['after titles in brackets', 'Col. (Dr.) Rajan Iyer met Gen. (retd) Asad Beg.'],
    ['after a company’s form inside its sentence', 'Norvale Inc. Chairman Tom Lund met Holm & Co. Paris analysts.'],
    ['after initials', 'George W. Lund and J. K. Holm met J.P. Shah of the U.S. Senate.'],
    ['after “No.” and months before a number', 'Room No. 10 was closed on Jan. 6 and Sept. 12.'],
    ['inside numbers and addresses', 'It rose 3.5 percent, said example.com in version 2.0.1 of its page.'],
    ['before a small letter', 'The U.S. government paid approx. half. '.trim()],
    ['inside a quotation', '“We tried. We failed. Never again,” Lund said.'],
    ['between a question and its tag', '“Where?” she asked.'],
    ['between a shout and its tag', '“We won!” said Lund.'],
    ['between a question and a tag with a name', '“Who pays?” Finance Minister Ana Reyes asked.'],
    ['between the parts of a split quotation', '“We waited,” Lund said, “and nothing came. Nothing at all.”'],
    ['after p.m. before a time zone', 'They met at 10 p.m. Eastern time.'],
  ])('%s', (_name, story) => check(story));
});

describe('a dateline is a sentence of its own', () => {
  test.each([
    'LONDON – ‖Britain wants more time.',
    'LOS ANGELES, Feb 26 - ‖Norvale Corp is not for sale.',
    'Tulla, March 9 (Coastal) — ‖Talks failed. ‖They go on.',
    'QUANG HOA, Vietnam (AP) _ ‖It rained.',
    'TULLA: ‖In its bid to save water, the state will close ten mills.',
    'Tulla, Mar 17 (CWN) ‖Police ran.',
    'DUBAI (CWN) ‖Police ran.',
    '(Coastal) - ‖The board met.',
    'Cape Town - ‖A late start cost it.',
    'Dubai: ‖Two men ran.',
    'TULLA (CWN): ‖Police ran.',
    'NEW TULLA : ‖The row went on.',
    'Port Tulla, Norland – ‖The row went on.',
    'Metro Tulla, Norland — ‖Police ran.',
    'TULLA, 4 Nov – ‖The row went on.',
    'Tulla – 4 November 2018: ‖The row went on.',
    'TULLA • ‖The row went on.',
    'TULLA,  :  ‖The row went on.',
    '[TULLA] ‖The row went on.',
    '(TULN- CoastWire) ‖The row went on.',
    '(LEAD) ‖The row went on.',
    'TULLA (Coast Wire) ‖The row went on.',
    'TULLA, Aug 28 ‖The row went on.',
    'TULLA/DANBY May 14 ‖Talks failed.',
    'TULLA, May 3 (Coastal) ‖Quantair Corp met.',
    'TULLA, September 6, 2018 (Coast Wires) - ‖Police ran.',
    'A judge halts the law. ‖\n\nTULLA, Norland - ‖Judge Ida Lund halted it.',
    // the hour of a live report
    '14:05 ‖The board met.',
    '10.32am: ‖“We wait,” Lund said.',
    '[14:05] ‖Police ran.',
    '2.15pm GMT ‖Police ran.',
    '3.20 metres was the depth.',
    // no dateline: who is called so in letters, and a town that does something
    'National Water Board (NWB) Police ran.',
    'UNICEF (UN) Director Tom Hale ran.',
    'QUANTAIR Line 14 Police ran.',
    'London - the champions - lost.',
    // no dateline: a name, and what it is
    'Marlow – a town of mills – wants its bank back.',
    'Tulla – The mills are shut.',
    'Ida Lund, Norland – The mayor ran.',
    'Port Tulla, Norland – Tom Hale ran.',
  ])('%s', check);

  test('but not the label of a transcript', () => {
    expect(slices('LUND: We act. It is late.\nREYES: We wait. It is early.', 'sentences')[0]).toBe('LUND: We act.');
  });
});

test('“No.” alone is an answer and ends its sentence', () => {
  check('He said no. ‖No. ‖The vote stands.');
});

describe('paragraphs', () => {
  test('end at every line break, and blank lines are none', () => {
    expect(slices('One.\nTwo.\r\n\r\n  Three. \n\n\n', 'paragraphs')).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('run on in hard-wrapped text, up to a blank line', () => {
    const wrapped = [
      'The council of Vessel Bay met on Tuesday to talk about the harbour',
      'wall, which has been leaking since the storms of last winter and is',
      'now held together, members said, by little more than habit and a few',
      'hundred bags of sand.',
      '',
      '“We cannot wait for the next storm,” said Ida Lund, who has led the',
      'harbour office for eleven years. “It will not wait for us.” She asked',
      'for four million crowns.',
    ].join('\n');
    const text = slices(wrapped, 'paragraphs');
    expect(text).toHaveLength(2);
    expect(slices(wrapped, 'sentences')).toHaveLength(4);
  });

  test('are not joined in a list of short lines', () => {
    expect(
      slices(['apples and', 'pears and', 'plums and', 'grapes and', 'figs and', 'nuts'].join('\n'), 'paragraphs'),
    ).toHaveLength(6);
  });
});

describe('words', () => {
  test.each([
    ['don’t stop O’Neill', 'don’t|stop|O’Neill'],
    ['Ngozi Okonjo-Iweala of AT&T', 'Ngozi|Okonjo-Iweala|of|AT&T'],
    ['the U.S. at 9 a.m. with Mr. Shah', 'the|U.S.|at|9|a.m.|with|Mr|Shah'],
    ['1,200 people, 3.5 percent', '1,200|people|3.5|percent'],
    ['the workers’ pay—late', 'the|workers|pay|late'],
    ['Žižek’s café', 'Žižek’s|café'],
    ['said.The end', 'said|The|end'],
  ])('%s', (text, words) => {
    expect(slices(text, 'words').join('|')).toBe(words);
  });
});

test('time grows with the text, not with its square', async () => {
  for (const unit of ['“', '"', ' ', 'said ', 'Mr. ', 'A', '‘', "'", 'a.', '.', '“A. ', '\n', '=”', '<<', ',,', '="', 'a\n']) {
    const pair = (length: number) => () => {
      const text = unit.repeat(length / unit.length);
      findQuotedSpans(english, text, segment(english, text));
    };
    expect({ unit, ok: (await growth(pair(20_000), pair(40_000), 3)) < 3 }).toEqual({ unit, ok: true });
  }
});
