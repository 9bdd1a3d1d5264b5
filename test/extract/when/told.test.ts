// What is told to a court or to many, and whoever goes on speaking.

import { describe, test } from '@jest/globals';
import { check } from './check.ts';

describe('whoever goes on speaking', () => {
  test('has the day of what they said before, over a paragraph of something else', () =>
    check(
      [
        'The police chief of Tulla faced reporters on Tuesday over the death of a prisoner.',
        '“I have nothing to hide,” Police Chief Jon Wake said.',
        'The prisoner was 31 and had two daughters.',
        'Asked why nobody had been stood down, he said: “Nobody has been charged.”',
        'The archbishop preached to a full cathedral on Sunday.',
        '“I have seen the ward,” Archbishop Cormac Daly told the congregation.',
        'He said nurses were “badly paid”.',
      ],
      {
        'I have nothing': '2026-03-10',
        'Nobody has been': '2026-03-10',
        'I have seen': '2026-03-08',
        'badly paid': '2026-03-08',
      },
    ));

  test('not where another time has been told of, nor elsewhere, nor now', () =>
    check(
      [
        'A judge in Tulla on Tuesday threw out the conviction of a baker.',
        '“The state hid the truth,” Judge Ann Wyatt said.',
        'Wyatt, who once taught law, wrote in an email that she was “done”.',
        'In January the court of appeal had asked her to hurry. “I never hurry,” Wyatt said.',
      ],
      { 'The state hid': '2026-03-10', done: '-', 'I never hurry': '-' },
    ));
});

describe('what is told to many soon after the lead', () => {
  test.each([
    ['A bomb went off at a market in Tulla on Tuesday, police said.', 'police chief Ida Lund told reporters at the scene'],
    ['The central bank held interest rates on Tuesday.', 'Governor Ida Lund told a news conference'],
    [
      'Farmers say a rescue package announced on Tuesday will not last.',
      'Agriculture Minister Ida Lund said at a press conference',
    ],
    ['Two firms said to be in talks announced a merger on Tuesday.', 'chairman Ida Lund told shareholders at the annual meeting'],
  ])('%s … %s', (lead, tag) => check([lead, `“It was hidden in a cart,” ${tag}.`], { 'It was hidden': '2026-03-10' }));

  test.each([
    ['A ferry went down at dawn on Tuesday and was found on Wednesday.', 'Captain Ida Lund told reporters at the scene'],
    ['A ferry will sail again on Tuesday.', 'Captain Ida Lund told reporters'],
    ['A ferry went down last summer.', 'Captain Ida Lund told reporters'],
    ['A ferry went down on Tuesday.', 'Captain Ida Lund said'],
    ['A ferry went down on Tuesday.', 'Captain Ida Lund told the Tulla Ledger'],
    ['A ferry went down on Tuesday.', 'Captain Ida Lund, who was on her way to a meeting, said'],
  ])('not %s … %s', (lead, tag) => check([lead, `“It was the fog,” ${tag}.`], { 'It was the fog': '-' }));
});

describe('courts and committees', () => {
  test('a trial that opened or began somewhere', () =>
    check(
      [
        'The trial of a former mayor accused of taking bribes began in Tulla on Tuesday.',
        'Prosecutor Liza Mont said he ran the city “like a shop”.',
        'His lawyer, Ben Tagle, called it “a fairy tale”.',
      ],
      { 'like a shop': '2026-03-10', 'a fairy tale': '2026-03-10' },
    ));

  test('the judge of a court told of', () =>
    check(
      [
        'A Tulla court on Tuesday granted bail to the former minister.',
        '“A slow trial is no trial,” Special Judge A. K. Menon said.',
      ],
      { 'A slow trial': '2026-03-10' },
    ));

  test('a committee that voted', () =>
    check(
      [
        'The council’s planning committee approved the incinerator on Tuesday by seven votes to six.',
        '“A black day,” said Councillor Sue Marsh, who voted against.',
      ],
      { 'A black day': '2026-03-10' },
    ));

  test('a letter to councillors is no sitting of theirs', () =>
    check(
      [
        'In a letter to councillors dated March 9, Sulla Airlines said it was “tired”.',
        '“Nobody’s building me a rink,” said millwright Eino Saar.',
      ],
      { tired: '2026-03-09', 'Nobody’s building': '-' },
    ));
});

describe('a sitting that the article comes back to', () => {
  const start = [
    'Julia Pell, a clerk, told the royal commission on Tuesday that she had warned the head.',
    'In a statement, the head said he had “no recollection”.',
    'The school has nine hundred pupils.',
    'It was founded in 1871.',
  ];

  test.each([
    'A boarder broke down as he told the hearing of nights in the cold.',
    'The commission heard that he was beaten.',
    'The inquiry was told that he ran away.',
    'A boarder stood up in the packed public gallery.',
    'The present head was next, and under questioning he wept.',
  ])('%s', (reminder) => check([...start, reminder, '“I was 12,” Ted Moss said.'], { 'I was 12': '2026-03-10' }));

  test.each([
    'A boarder broke down.',
    'In January the commission heard that he was beaten.',
    'He had walked to the dock and seen the ships come in.',
    'The head owns a gallery in Tulla.',
    '“He told the court of it,” a teacher told the Tulla Ledger.',
  ])('not %s', (reminder) => check([...start, reminder, '“I was 12,” Ted Moss said.'], { 'I was 12': '-' }));

  test('again after a body has reacted', () =>
    check(
      [
        'Councillors voted on Tuesday to close the rink.',
        'The Harbour Skating Company called it “a kick in the teeth”.',
        'Its president, Tam Cormier, had waited for two hours. “Shame,” she said.',
        'Not everybody in the gallery agreed. “Too dear,” said Eino Saar.',
      ],
      { Shame: '-', 'Too dear': '2026-03-10' },
    ));

  test('but whoever reacts from outside is not there, nor those after it', () =>
    check(
      [
        'Nurses were told to be silent, an inquiry heard on Tuesday.',
        'Earlier, Professor Ham Lyle told the inquiry that the wards were “unfit”.',
        'Tulla Health Company said it was “sorry”.',
        '“It was on everybody’s mind,” said a consultant, Hugh Bell.',
      ],
      { unfit: '2026-03-10', sorry: '-', 'It was on': '-' },
    ));
});

describe('what the lead sums up', () => {
  test('in the perfect', () =>
    check(['Julia Pell has called the head “mad”.', 'Pell told the Dáil on Tuesday that he should go.'], { mad: '2026-03-10' }));

  test('not what somebody has often said, nor behind the lead', () =>
    check(
      [
        'Julia Pell has often called the head “mad”.',
        'Pell has said he is “sad”.',
        'Pell told the Dáil on Tuesday that he should go.',
      ],
      { mad: '-', sad: '-' },
    ));
});

describe('gatherings', () => {
  test('with a host: whoever is quoted next need not have been there', () =>
    check(
      [
        'Henrik Vester told a press conference in Tulla on Tuesday that he had “nothing to hide”.',
        '“I asked what we were buying,” said Dorin Pascal, a former treasurer.',
        'Vester replied: “Nothing.”',
      ],
      { 'nothing to hide': '2026-03-10', 'I asked what': '-', Nothing: '2026-03-10' },
    ));

  test.each([
    'told analysts on a conference call on Tuesday',
    'said at a briefing on Tuesday',
    'told a news conference on Tuesday',
  ])('%s', (tag) =>
    check([`Themba Cele ${tag} that it was “thin”.`, '“At 170 I would find my pen,” Elma Jobe said.'], {
      thin: '2026-03-10',
      'At 170': '-',
    }),
  );

  test('a council voting', () =>
    check(
      [
        'The manager is at odds with councillors after they sat until ten on Tuesday, the council voting 19 to four against his plan.',
        'The manager was unmoved. “The law is the law,” Mr Dorn said.',
        'Cllr Bríd Lally (FG) said the report had “the river flowing the wrong way”.',
      ],
      { 'The law is': '2026-03-10', 'the river flowing': '2026-03-10' },
    ));

  test('at a stormy meeting, after a lead with a day', () =>
    check(
      [
        'Plans for a dump near Tulla were thrown out on Tuesday.',
        'At a stormy meeting which went on for hours, Paddy Conn said it would be “over my dead body”.',
        '“Withdraw that!” said Mick Barr.',
      ],
      { 'over my dead': '2026-03-10', Withdraw: '2026-03-10' },
    ));

  test('by two votes yesterday: nothing that lies ahead', () =>
    check(['The minister survived by two votes yesterday after an angry debate.', '“He knew it in July,” said Dai Rees.'], {
      'He knew': '2026-03-11',
    }));

  test('a body reacts from outside, and so do those after it', () =>
    check(
      [
        'The leaders met for talks in Tulla on Tuesday.',
        '“Our rivers are old,” Prime Minister Anil Kay said.',
        'The Hill Farmers’ Federation said it was “a sham”.',
        '“Wine for them,” said Idris Wyn.',
      ],
      { 'Our rivers': '2026-03-10', 'a sham': '-', 'Wine for': '-' },
    ));
});

describe('a day, what happened before, and who said so', () => {
  test.each([
    ['On Tuesday, after divers found a crack, Lund told reporters it was “mad”.', '2026-03-10'],
    ['In 2008, after the mill had been sold to a firm owned by a friend, he told the Tulla Ledger it was “mad”.', '2008'],
    ['On Tuesday Reyes signed the treaty he called “mad”.', '-'],
  ])('%s', (text, day) => check([text], { mad: day }));
});
