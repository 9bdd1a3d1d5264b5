// Where a court sat, whoever has a part there, and who speaks from outside.

import { describe, test } from '@jest/globals';
import { check } from './check.ts';

describe('the day of a sitting', () => {
  test('is told with the place, whatever stands between them', () =>
    check(
      [
        'A man accused of ramming a gate has been refused bail.',
        'Tom Quill, 27, appeared in the Tulla district court by video link from a prison on Tuesday charged with six offences.',
        'Prosecutor Ida Lund told the court that he had been asleep.',
        '“He was found in the yard,” Ms Lund said.',
        'Defence lawyer Kit Doyle said his client was “sorry”.',
        'Outside court, Superintendent Ann Gill said it had been “a long road”.',
      ],
      { 'He was found': '2026-03-10', sorry: '2026-03-10', 'a long': '2026-03-10' },
    ));

  test('but not with what somebody did there once', () =>
    check(
      [
        'A clerk who works at the court and was robbed of his bicycle on Tuesday wants it back.',
        '“It was my father’s,” Tom Quill said.',
      ],
      { 'It was my': '-' },
    ));

  test('is that of what the court did, or of the first words said there, where the article tells of a hearing', () => {
    check(
      [
        'The High Court on Tuesday asked the government why nobody had been charged.',
        '“You bring us a chart,” a bench of Justices Holm and Gill told the law officer.',
        'The court was hearing a petition from a union of divers.',
        'In its affidavit, the Ministry of Works put the deaths at 188.',
        '“There is a difference,” Justice Gill observed.',
        'Appearing for the divers, Ida Lund said towns had found “a clever way” round the law.',
        'Counsel for the water board, Kit Doyle, contended that it was “no town”.',
        'Reacting to the remarks, minister Tom Quill said the government was “sensitive”.',
        '“We have spent more than anybody,” he said.',
      ],
      {
        'You bring': '2026-03-10',
        'There is a': '2026-03-10',
        'a clever': '2026-03-10',
        'no town': '2026-03-10',
        sensitive: '-',
        'We have spent': '-',
      },
    );
    check(
      [
        'A builder told his partner he would never see a penny, the High Court has heard.',
        'Opening the case yesterday, Ida Lund SC, for Mr Quill, said her client had been “frozen out”.',
        'Mr Quill told Mr Justice Holm that he had rung his partner from the car.',
        'Cross-examined by Kit Doyle SC, for the partner, Mr Quill agreed that there was no paper.',
        '“Would you advise it?” Mr Doyle asked.',
      ],
      { frozen: '2026-03-11', 'Would you': '2026-03-11' },
    );
  });

  test('not where the court only ruled', () =>
    check(
      [
        'The High Court on Tuesday struck down a tax on boats.',
        'Shares in Sulla Boats rose.',
        '“It will cost us dearly,” said Kit Doyle, a broker at Reed Brothers.',
      ],
      { 'It will cost': '-' },
    ));

  test('is the last that was told of, whatever day a speaker had said something before', () =>
    check(
      [
        'Signals had failed for years, an inquiry in Tulla was told yesterday.',
        'In his opening statement on Monday, Kit Doyle QC accused the railway of “a culture of paper”.',
        'Yesterday the railway’s counsel, Ida Lund QC, said the signal was “hard to see”.',
        'The committee’s chairman, Tom Quill, admitted to the inquiry that the visit had been short.',
        '“Did you not go back?” Mr Doyle asked.',
        '“It was November,” Mr Quill said.',
      ],
      { 'a culture': '2026-03-09', 'hard to': '2026-03-11', 'Did you not': '2026-03-11', 'It was November': '2026-03-11' },
    ));

  test('is told behind what was said there', () =>
    check(
      [
        'The tower would look “like a lost cupboard”, a public hearing was told yesterday.',
        '“You could put it anywhere,” Professor Leo Holm said.',
      ],
      { 'You could': '2026-03-11' },
    ));
});

describe('from outside a sitting', () => {
  test.each([
    ['Welcoming the verdict, harbour master Kit Doyle said it was “overdue”.'],
    ['The Divers’ Federation called the sentence “mild”.'],
    ['A spokesman for the builder said it was “too much”.'],
  ])('speak those quoted behind: %s', (outside) =>
    check(
      [
        'A diver was jailed for two years in Tulla on Tuesday.',
        'Judge Ann Gill said it was “a cruel business”.',
        outside,
        '“I never liked his boat,” said neighbour Olive Crane.',
      ],
      { 'a cruel': '2026-03-10', 'I never': '-' },
    ),
  );

  test('but a voice in somebody’s words ends none', () =>
    check(
      [
        'A driver told an inquiry in Tulla on Tuesday that he had complained.',
        'Tom Quill told the inquiry that a manager had replied that it was “in the system”.',
        '“I asked which system,” Mr Quill said.',
      ],
      { 'I asked which': '2026-03-10' },
    ));
});

describe('whoever spoke at it', () => {
  test('goes on speaking to the end of the article, where no other time is told of', () =>
    check(
      [
        'The central bank raised its rate on Tuesday.',
        '“We would like to see what it does,” Governor Ann Gill told a news conference.',
        'The pound rose.',
        '“They want a holiday,” said Kit Doyle, an economist at Reed Brothers.',
        'Doyle expected rates to stay where they were.',
        'Exporters have grumbled for weeks.',
        'Gill denied she had been leaned on. “I play golf with the minister,” she said.',
      ],
      { 'We would like': '2026-03-10', 'They want': '-', 'I play': '2026-03-10' },
    ));
});

describe('a ceremony', () => {
  test('has its day where the article comes back to those who sat there', () =>
    check(
      [
        'A film about a ferry won five prizes at the Sulla Film Awards in Tulla on Tuesday, taking the last of them at midnight.',
        'It beat two films that had cost more.',
        'Ida Lund was named best newcomer.',
        '“We ran out of sea,” the 31-year-old told the audience.',
        'Its star, Olive Crane, is 67.',
        'Accepting her prize, she said she had been “one call away” from giving up.',
        'The film had been turned down by every studio.',
        'It was shot in 19 days.',
        'There was much applause for an old composer.',
        'Kit Doyle, who has written for ninety films, told the ceremony he had “never sat through” one.',
      ],
      { 'We ran': '2026-03-10', 'one call': '2026-03-10', 'never sat': '2026-03-10' },
    ));

  test('not who tells a paper, nor the ceremony of which of two days', () =>
    check(
      [
        'A film about a ferry won five prizes at the Sulla Film Awards in Tulla on Tuesday.',
        'Kit Doyle, editor of a magazine, told the Ledger it was “a shock”.',
        'The guild met on Monday to count.',
        'It took all night.',
        'Nobody slept.',
        'Ida Lund told the ceremony she had “never sat through” one.',
      ],
      { 'a shock': '-', 'never sat': '-' },
    ));
});

test('what police allege and a board says, they say now', () =>
  check(
    [
      'Tom Quill, 27, appeared in the Tulla district court on Tuesday.',
      'Police allege he reversed into a car “on purpose”.',
      'The harbour board says it has “no choice”.',
    ],
    { 'on purpose': '-', 'no choice': '-' },
  ));

describe('from outside any meeting', () => {
  test.each([
    ['Privately, aides were conceding that it was “a mess”.'],
    ['A ministry official, speaking on condition of anonymity, said it was “a mess”.'],
  ])('%s', (outside) =>
    check(['Minister Ida Lund faced a stormy debate in Tulla on Tuesday.', 'Lund told MPs that she would stay.', outside], {
      'a mess': '-',
    }),
  );

  test('but a heckler nobody could identify was there', () =>
    check(
      [
        'Minister Ida Lund faced a stormy debate in Tulla on Tuesday.',
        'Lund told MPs that she would stay.',
        '“Go!” an unidentified member shouted.',
      ],
      { Go: '2026-03-10' },
    ));
});

describe('a sentence that goes on to the meeting', () => {
  test('has its day for what was said there, not for what was found before', () => {
    check(
      [
        'The farm minister survived a vote yesterday after an angry debate in which members said she had been “asleep at the wheel”.',
      ],
      { 'asleep at': '2026-03-11' },
    );
    check(['The bridge was shut yesterday after divers said they had found “a crack”.'], { 'a crack': '-' });
  });
});
