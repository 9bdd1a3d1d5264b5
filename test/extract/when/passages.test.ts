// When it was said, read in whole passages by the whole extractor. Published Thursday, 12 March 2026.
//
// Each line of expectation is the beginning of some quoted words and their day; `-` where the passage does not say, and the day of
// publication stands in.

import { describe, test } from '@jest/globals';
import { check } from './check.ts';

describe('who speaks for a body that has just spoken', () => {
  test('its officers', () =>
    check(
      [
        'Sulla Airlines said on Tuesday it would cut 400 jobs.',
        'The company’s chairman, Gus Hanley, said it was “mad”.',
        '“No comment,” said a spokesman.',
        'Sulla’s finance chief, Ida Moss, called it “mean”.',
        'Sulla Airlines spokeswoman Ana Vik said it was “bad”.',
      ],
      { mad: '2026-03-10', 'No comment': '2026-03-10', mean: '2026-03-10', bad: '2026-03-10' },
    ));

  test('not those of another, nor who speaks for none', () =>
    check(
      [
        'Sulla Airlines said on Tuesday it would cut 400 jobs.',
        'Jill Dow, chief executive of Rival Air, said it was “dire”. “A slap,” said Kit Doyle of the pilots’ union.',
        'Prime Minister Rae Cole said it was “sad”. “They are done,” said analyst Bo Finn.',
      ],
      { dire: '-', 'A slap': '-', sad: '-', 'They are done': '-' },
    ));

  test('what a body announced or did', () =>
    check(
      ['Sulla Airlines announced the closure on Tuesday.', '“We had no choice,” Max Orr, its chief executive, told analysts.'],
      { 'We had no choice': '2026-03-10' },
    ));
});

describe('a dateline of an earlier day', () => {
  test.each([
    ['BHOPALGARH, March 10. The Chief Minister said here today that there was “no crisis”.', '2026-03-10'],
    ['Bhopalgarh, March 10 (Norpress): The Chief Minister said today that there was “no crisis”.', '2026-03-10'],
    ['NEW TULLA, Feb. 27 — A rebel spokesman said today there was “no crisis”.', '2026-02-27'],
    ['NEW TULLA, Feb. 27 — A rebel spokesman said on Tuesday there was “no crisis”.', '2026-02-24'],
    // A paper that has no “today” prints “yesterday” as its own.
    ['TULLA, March 11 — A rebel spokesman said yesterday there was “no crisis”.', '2026-03-11'],
    ['Cape Town, Tuesday — The minister said today there was “no crisis”.', '2026-03-10'],
    // These are no datelines.
    ['On Tuesday, March 10: a day to forget. The minister said today there was “no crisis”.', '2026-03-12'],
    ['Ida Lund, March 10: the singer at home.\n\nShe said today there was “no crisis”.', '2026-03-12'],
  ])('%s', (story, day) => check([story], { 'no crisis': day }));
});

describe('the occasion of the lead, told again', () => {
  test('at a meeting, until the reporter goes elsewhere', () =>
    check(
      [
        'Angry residents confronted ministers at a meeting in Tulla on Monday night.',
        '“Where were you?” shouted Nora Quinn.',
        'Water minister Ed Tully said he was “truly sorry”.',
        'Separately, the Water Board said on Tuesday it had found “no evidence” of a leak.',
        'Kit Doyle, a plumber, said the pipes were “rotten”.',
      ],
      { 'Where were you': '2026-03-09', 'truly sorry': '2026-03-09', 'no evidence': '2026-03-10', rotten: '-' },
    ));

  test('who speaks for himself goes on', () =>
    check(
      [
        'Mayor Lena Reyes said on Tuesday that the city would sell its docks.',
        'The docks were built in 1911 and have stood empty since 2004.',
        '“My grandfather worked there,” said Reyes. “He would understand.”',
        'Critics were unmoved. “It is theft,” said Kit Doyle, a plumber.',
      ],
      { 'My grandfather': '2026-03-10', 'It is theft': '-' },
    ));

  test('“had said in January” is left with its paragraph', () =>
    check(
      [
        'In an interview with the Ledger on Monday, Dr Vik said she was tired.',
        'She had told parliament in January that the hospitals were “ready”.',
        'Dr Vik, 51, grew up in Narvik. “We had no doctor,” she recalled.',
      ],
      { ready: '2026-01', 'We had no doctor': '2026-03-09' },
    ));

  test('a judge on Tuesday, Judge Ann Wyatt', () => {
    check(['A federal judge on Tuesday blocked the law.', 'Judge Ann Wyatt wrote that it was “void”.'], { void: '2026-03-10' });
    check(['A federal judge on Tuesday blocked the law.', 'Senator Ann Wyatt said that it was “void”.'], { void: '-' });
    check(['The law was blocked on Tuesday.', 'Judge Ann Wyatt wrote that it was “void”.'], { void: '-' });
  });

  test('what was said afterwards', () => {
    check(['Norwood won on Saturday.', 'Pat Rooke said afterwards his players had been “magnificent”.'], {
      magnificent: '2026-03-07',
    });
    check(['Norwood won on Saturday.', 'Pat Rooke said his players had been “magnificent”.'], { magnificent: '-' });
  });

  test('a court that ruled, and its ruling', () =>
    check(['An appeals court ruled Friday against the purge.', '“A state cannot purge its rolls,” said the ruling.'], {
      'A state cannot': '2026-03-06',
    }));

  test('in a ruling, an interview, a statement that closes the sentence', () => {
    check(['Justice Frank Moss rejected that argument in a ruling released Tuesday.', '“It would meddle,” Moss wrote.'], {
      'It would meddle': '2026-03-10',
    });
    check(['Lund said that the wall was “safe” in an interview with Radio Tulla on Tuesday.'], { safe: '2026-03-10' });
  });

  test('at a dedication, a dinner, where somebody was grilled', () => {
    check(['Reyes dedicated the museum on Saturday.', '“It is ours,” Tom Berg declared.'], { 'It is ours': '2026-03-07' });
    check(['Senator Rio Alba grilled the bank’s chief on Tuesday.', '“Where is it?” Tom Berg demanded.'], {
      'Where is it': '2026-03-10',
    });
  });

  test('a letter that somebody reads from has its own day', () => {
    const read = 'Counsel then read from a letter sent to the town in March 2006 by Northgate, a Norvale firm.';
    check([`${read} “Damp will ruin it,” the letter said.`, '“Did you ever see this?” Thibodeau asked.'], {
      'Damp will ruin it': '2006-03',
      'Did you ever see this': '-',
    });
    check(['Thibodeau read from a letter written on Monday by the firm. “I am ashamed,” Thibodeau said.'], {
      'I am ashamed': '-',
    });
  });
});

test('what is told of a claim is not of its day', () => {
  check(['On Tuesday Reyes rejected Lund’s claim that the sale was “theft”.'], { theft: '-' });
  check(['Reyes rejected Lund’s claim on Tuesday that the sale was “theft”.'], { theft: '2026-03-10' });
});

describe('words inside words', () => {
  test('were said before those around them, nobody knows when', () =>
    check(['“I told him it smelled. He said, ‘Everything here smells’,” Ida Lund told the inquiry on Tuesday.'], {
      'I told him': '2026-03-10',
      'Everything here smells': '-',
    }));

  test('do not end a hearing', () =>
    check(
      [
        'The tribunal was told on Tuesday that Mr Con Tully kept no books.',
        'Mr Tully said he told the clerk. “I told him once. He said, ‘Which book?’”',
        '“And what did you say?” asked the chairman.',
        '“I said I forgot.”',
        '“We are done,” said the chairman.',
      ],
      { 'And what did': '2026-03-10', 'We are done': '2026-03-10' },
    ));
});

describe('where the tag names a place', () => {
  test.each([
    'Ida Lund told a rally in Tulla, Norvale, on Tuesday that it was “void”.',
    'Ida Lund said at a rally in Tulla, Norvale on Tuesday that it was “void”.',
    'Ojo, who spoke on Tuesday at a members’ forum in Tulla, the state capital, said it was “void”.',
    'The bank is “void” of ideas, deputy governor Kavita Rao said here on Tuesday.',
  ])('%s', (story) => check([story], { void: '2026-03-10' }));
});

describe('at court, in a council, in a house', () => {
  test('who is told of is told of there, until bodies react', () =>
    check(
      [
        'A publican was fined €2,000 on Tuesday for serving drink to children.',
        'Judge Mary Fay said she was “appalled”.',
        'The Vintners’ Federation said the fine was “harsh”.',
        '“I never go there,” said Pat Hehir, a neighbour.',
        'Garda Sean Tighe told the court the bar was “heaving”.',
      ],
      { appalled: '2026-03-10', harsh: '-', 'I never go': '-', heaving: '2026-03-10' },
    ));

  test('a court itself is no other body', () =>
    check(
      [
        'Kamal Rizvi told the commission on Tuesday that the wells were “dry”.',
        'The commission asked why the pumps were “idle”.',
        '“My lords, they are stolen,” Mr Rizvi replied.',
        'SSP Zaman Baloch said there were “black sheep”.',
      ],
      { 'My lords': '2026-03-10', 'black sheep': '2026-03-10' },
    ));

  test('“she told the chamber” is of the day before it, and so is who answers', () => {
    const raised = 'Local councillor Fiona Drum raised the matter at Tulla Hall on Tuesday.';
    check(
      [`${raised} She told the chamber that islanders were “forgotten”.`, 'Minister Keith Aber said he had “every sympathy”.'],
      {
        forgotten: '2026-03-10',
        'every sympathy': '2026-03-10',
      },
    );
    check(
      [`${raised} She told the Ledger that islanders were “forgotten”.`, 'Minister Keith Aber said he had “every sympathy”.'],
      {
        forgotten: '2026-03-10',
        'every sympathy': '-',
      },
    );
  });

  test('found guilty, not feeling so', () => {
    check(['Moss was found guilty of fraud on Tuesday.', '“I never doubted it,” said Ida Lund.'], {
      'I never doubted': '2026-03-10',
    });
    check(['Lyle bought the house on Tuesday.', '“It is cold,” said Ida Lund.'], { 'It is cold': '-' });
  });

  test.each([
    'The trial resumes on Tuesday.',
    'The council meets again on Tuesday.',
    'The Dáil sits on Tuesday.',
    'The hearing continues in Tulla on Tuesday.',
  ])('not on a day that is planned: %s', (planned) => check([`${planned} “We wait,” said Ida Lund.`], { 'We wait': '-' }));

  test('but on one on which it went on', () =>
    check(['The hearing continued in Tulla on Tuesday.', '“We wait,” said Ida Lund.'], { 'We wait': '2026-03-10' }));
});

test('after the match, hours before the vote', () => {
  const won = 'Kenda Queens beat Thika 3-1 on Sunday.';
  check([won, '“The title can wait,” coach Jane Wekesa said after the match.'], { 'The title': '2026-03-08' });
  check([won, '“The title can wait,” coach Jane Wekesa said after a dramatic late win.'], { 'The title': '2026-03-08' });
  check([won, '“The title can wait,” coach Jane Wekesa said after her wedding.'], { 'The title': '-' });
  check(['Hours before the vote on Tuesday, Senator Ana Pell told reporters the bill was “dead”.'], { dead: '2026-03-10' });
  check(['Days before the vote on Tuesday, Senator Ana Pell told reporters the bill was “dead”.'], { dead: '-' });
});

test('a chief executive officer is an officer', () =>
  check(
    [
      'Halberd Group said on Tuesday it would close two mills.',
      '“We are at the bottom,” Chief Executive Officer Nora Stamm said.',
    ],
    {
      'We are at the bottom': '2026-03-10',
    },
  ));

describe('days of feasts, of books and of seasons', () => {
  test.each([
    ['Speaking on Labor Day, Ida Lund called it “mad”.', 'mad', '2025-09-01'],
    ['“We froze,” Ida Lund told the Ledger on Ash Wednesday.', 'We froze', '2026-02-18'],
    ['“We froze,” she wrote in her memoirs, A Cold House (1986).', 'We froze', '1986'],
    ['Last autumn, Ida Lund told the inquest that the pump was “mended”.', 'mended', '2025'],
    ['In 2020 Ida Lund stopped singing. She wrote in a blog post that May that she heard “the walls”.', 'the walls', '2020-05'],
    ['In the February issue of the Review, Ida Lund called it “useless”.', 'useless', '2026-02'],
    ['“I am no thief,” Ida Lund told Tuesday’s edition of Der Tag.', 'I am no thief', '2026-03-10'],
    ['On Monday Ida Lund stood up. Earlier in the day, she had called the plan “brutal”.', 'brutal', '2026-03-09'],
  ])('%s', (passage, words, day) => check([passage], { [words]: day }));
});

describe('no source, or another’s clause', () => {
  test.each([
    ['The minister was accused last night of “hiding”.', 'hiding', '2026-03-11'],
    ['The bank was sharply criticised on Monday for “playing games”.', 'playing games', '2026-03-09'],
    [
      'A firm which sold rotten boats was fined on Monday, in what Judge Ann Gill called “a kindness”.',
      'a kindness',
      '2026-03-09',
    ],
    ['Housing Minister Ida Lund, who visited yesterday, praised the “great spirit” of the town.', 'great spirit', '2026-03-11'],
    [
      'In evidence on March 3, Ida Lund called it “a raid”, according to a transcript released on Monday.',
      'a raid',
      '2026-03-03',
    ],
    ['The bridge was shut on Tuesday after divers found “a large hole” beneath it.', 'a large hole', '-'],
    [
      'The lawyer, Ida Lund, told the radio the boat had been inspected in January and was “in perfect order”.',
      'in perfect',
      '-',
    ],
    ['Following the crash on Sunday, Sulla Airlines said it was “sorry”.', 'sorry', '-'],
    ['A leaked memo dated March 2 says it is “unlikely”. A spokesman said: “We do not comment.”', 'We do not', '-'],
    ['After talks on Sunday, Ida Lund said it was “over”.', 'over', '2026-03-08'],
  ])('%s', (passage, words, day) => check([passage], { [words]: day }));
});

test('after Tuesday’s meeting, at which only they spoke', () =>
  check(
    [
      '“The cut is small,” bank governor Elena Marin said after Tuesday’s meeting of the board.',
      'Economist Pavel Nemec said the decision was “puzzling”.',
    ],
    { 'The cut': '2026-03-10', puzzling: '-' },
  ));

describe('a day of a scene, and a day ahead', () => {
  test.each([
    ['On Tuesday afternoon, three soldiers sat on the deck. “I have the sea,” said one of them.', 'I have', '2026-03-10'],
    [
      '“It was flat,” Kamal said on Friday. By Sunday, with the match won, he had changed his mind. “It was not,” he said.',
      'It was not',
      '2026-03-08',
    ],
    ['On Tuesday, three clerks were suspended. “I had the sea,” said one of them.', 'I had', '-'],
    ['Norwood meets Tulla Rovers on Friday night. “I want a contest,” Joe Hanlon said.', 'I want', '-'],
    ['For Croft, Friday brings the champions. “I would change them all,” Jim Croft said.', 'I would', '-'],
    ['The last sailor, Ida Lund, is expected on Wednesday. “Save me some wine,” she wrote.', 'Save me', '-'],
  ])('%s', (passage, words, day) => check([passage], { [words]: day }));
});

test('a bench says it where the court did something', () =>
  check(
    [
      'The Supreme Court on Tuesday pulled up the state over the delay in paying the farmers.',
      '“You cannot treat the poor as files,” a bench headed by Justice P. K. Raman observed.',
      'Farmers’ leader Sushil Mehra said it was “late”.',
    ],
    { 'You cannot': '2026-03-10', late: '-' },
  ));

describe('who tells a paper was not at the meeting, and what a court heard of was said before', () => {
  test('told the Ledger, told Reuters', () =>
    check(
      [
        'Hundreds marched to the town hall on Tuesday.',
        '“I learned to read in there,” said Vera Timms, leaning on a placard.',
        'Council leader Martin Pugh told the Tulla Ledger: “We are broke.” His deputy, Ann Roe, told Reuters: “It is sad.”',
      ],
      { 'I learned': '2026-03-10', 'We are broke': '-', 'It is sad': '-' },
    ));

  test('a weekly paper’s court', () =>
    check(
      [
        'A man told police he was “minding it for a lad”, Tulla District Court heard last week.',
        '“It was in the hall, judge,” said Sergeant Noel Keane.',
        'Solicitor Aoife Daly said her client was “mortified”.',
      ],
      { 'minding it': '-', 'It was in': '2026-03', mortified: '2026-03' },
    ));

  test('a daily’s last week is older than its yesterday', () =>
    check(
      [
        'A ferry sank yesterday. The district court heard last week that it leaked.',
        '“It was bound to happen,” said Sergeant Noel Keane.',
      ],
      { 'It was bound': '-' },
    ));

  test.each([
    [
      'Club president Ida Lund, who took over in January, last night ruled it out. “He stays,” she told the Argus.',
      'He stays',
      '2026-03-11',
    ],
    [
      'In a message dated March 2 and disclosed to the inquiry on Wednesday, Ida Lund called it “a mess”.',
      'a mess',
      '2026-03-02',
    ],
    ['The Ledger reported on Tuesday that Ida Lund had told friends the deal was “a millstone”.', 'a millstone', '-'],
    [
      'The town fell silent on Friday. “A grave matter,” Malta’s foreign minister, Ida Lund, said in Tulla the same day.',
      'A grave',
      '2026-03-06',
    ],
    ['Doors gave way. By Tuesday, Ida Lund was calling it “a tour”.', 'a tour', '2026-03-10'],
  ])('%s', (passage, words, day) => check([passage], { [words]: day }));
});

describe('at an inquest, in a house, before reporters', () => {
  test('told the coroner, after a lead that dates it', () =>
    check(
      [
        'A mother wept yesterday as she described how her son was swept off the rocks.',
        '“He waved,” Hine Parata told coroner Tim Scobie in Tulla.',
        'Constable Ray Dunn said the swell was “two metres”.',
      ],
      { 'He waved': '2026-03-11', 'two metres': '2026-03-11' },
    ));

  test('stalled the house', () =>
    check(
      ['Opposition members stalled Parliament on Monday over fuel.', 'Finance minister Pranab Das said he would “look into it”.'],
      { 'look into it': '2026-03-09' },
    ));

  test('who is told of in somebody’s words did not speak there', () =>
    check(
      ['Ida Lund said on Tuesday that Petra Holm had lied.', 'The town was quiet.', '“I have nothing to hide,” Petra Holm said.'],
      { 'I have nothing': '-' },
    ));

  test('paraded before reporters', () =>
    check(
      ['Police paraded four suspects before reporters on Wednesday.', '“These are the men,” Superintendent Tony Wagambie said.'],
      { 'These are': '2026-03-11' },
    ));
});
