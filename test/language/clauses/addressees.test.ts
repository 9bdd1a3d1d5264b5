// Where the addressee ends and what is told without “that” begins; and verbs of speech that go without an addressee or without “that”.

import { describe, expect, test } from '@jest/globals';
import { checkReported, reportedIn } from './reported.ts';

describe('what is told begins behind', () => {
  test.each([
    'Ana Reyes told a news conference {q1 the bridge was unsafe}.',
    'Ana Reyes told a council meeting {q1 the bridge was unsafe}.',
    'Ana Reyes told BBC Radio 4 {q1 the bridge was unsafe}.',
    'Ana Reyes told the BBC’s Today programme {q1 the bridge was unsafe}.',
    'Ana Reyes told state radio {q1 the ferry had sunk}.',
    'Ana Reyes told a crowd of 500 {q1 the bridge was unsafe}.',
    'Ana Reyes told about 200 people {q1 the bridge was unsafe}.',
    'Ana Reyes told reporters {q1 at least 40 people had been hurt}.',
    'Ana Reyes told MPs {q1 30 percent of homes had no power}.',
    'Ana Reyes told the inquiry {q1 Mr Berg had lied}.',
    'Ana Reyes told the jury {q1 both men had knives}.',
    'Ana Reyes told reporters outside the court on Monday {q1 the deal was dead}.',
    'Ana Reyes told people fleeing the storm {q1 the shelters were full}.',
    'Ana Reyes told investors {q1 profit this year was up}.',
    'Ana Reyes told reporters {q1 this week’s vote was lost}.',
  ])('whoever is told: %s', checkReported);

  test.each([
    'The bank warned {q1 rates would rise}.',
    'Ana Reyes warned {q1 she would sue}.',
    'Ana Reyes warned {q1 the bridge was unsafe}.',
    'Police warned {q1 at least 40 people were missing}.',
    'The mayor promised {q1 taxes would fall}.',
    'Police warned drivers {q1 the road was shut}.',
    'Police warned drivers {q1 that the road was shut}.',
    'Police warned drivers {q1 to stay at home}.',
    'Police warned customers affected by the fault {q1 to wait}.',
  ])('a verb that may go without: %s', checkReported);

  test.each([
    'Ana Reyes said {q1 the road was wet}. She added {q2 the bridge was shut}.',
    'The firm was sorry, adding {q1 talks had begun}.',
    'Ana Reyes added {q1 no one was hurt}.',
    'Ana Reyes hinted {q1 the plan was dead}.',
    'Ana Reyes stated {q1 the plan was dead}.',
    'The judge ruled {q1 the law was void}.',
    'The letter states {q1 the law was broken}.',
    'The study found {q1 40 per cent of goats were ill}.',
  ])('a verb that likes its “that”: %s', checkReported);
});

/** As `checkReported`, and nobody is named as the speaker. */
function checkNobody(story: string): void {
  checkReported(story);
  for (const { speaker } of reportedIn(story)) expect(speaker).toBeNull();
}

describe('what a court is told, nobody knows by whom:', () => {
  test.each([
    'The court heard {q1 he had lost his job}.',
    'The court heard {q1 that he had lost his job}.',
    'A jury at Tulla Crown Court heard {q1 that she had lied}.',
    'The inquest was told {q1 that she fell}.',
    'Magistrates heard {q1 how the man had fled}.',
    'MPs heard {q1 that the fund was empty}.',
    'The tribunal heard {q1 that Dr Lund had been rude to staff}.',
    '{q1 Officers raided the home and found a huge store}, Tulla Crown Court was told.',
    '{q1 The man, who is 40, stole the car}, the court heard.',
    'The court heard {q1 that Lund went online to “escape the strain”}.',
    'The court heard evidence from Ana Reyes.',
    'The court heard arguments that were odd.',
    'Ana Reyes heard that the plan was dead.',
    'Ana Reyes was told that the plan was dead.',
    'The jury was shown a film.',
  ])('%s', checkNobody);
});

describe('nothing is told in', () => {
  test.each([
    'The mayor promised voters lower taxes.',
    'The mayor promised more jobs and was elected.',
    'Ana Reyes added salt and was pleased.',
    'Ana Reyes posted a photo she had taken.',
    'Ana Reyes posted a photo the council had banned.',
    'Ana Reyes maintained a garden on the hill and had two dogs.',
    'The firm added a bridge that was long.',
    'Divers found the boat had sunk.',
    'Ana Reyes showed that she could run.',
    'The film shows a boy who is lost.',
    'The shows that she saw were odd.',
  ])('%s', checkReported);
});
