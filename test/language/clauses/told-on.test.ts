// What belongs to what is told: deeds of those told of, how a thing is, the words behind “but”, and what is nobody's words.

import { describe, expect, test } from '@jest/globals';
import { checkReported, reportedIn } from './reported.ts';

describe('what is told goes on', () => {
  test.each([
    'Quill said {q1 that the men came back and again attacked the police}.',
    'The clerk alleged {q1 that the inspector had come to his office and threatened him}.',
    'Prosecutors say {q1 the man stole boats and told a friend that they were his}.',
    'The lawyer said {q1 Moss sold the car and told his wife that it was stolen}.',
    'Mr Quill said {q1 the firm misled clients and urged them to buy}.',
    'Moss said {q1 he wrote to the chair early but believed the timing was wrong}.',
    'Ana Reyes said {q1 the mother sought advice and could not be blamed}.',
    'Quill said {q1 the attacks damaged homes, but did not hurt anyone}.',
    'Quill said {q1 the man came in 2019, but his name was still being checked}.',
    'Crews said {q1 they treated one man, but he died at the pier}.',
    'Quill said {q1 the rules cannot be changed, but if anyone has done so, he will be punished}.',
    'Nurses say {q1 they have no flu yet, but expect it’s on its way}.',
    'Quill said {q1 the loss was some €7-€8 million overall}.',
    'Police said {q1 that shortly after the boy left, a car hit a wall}.',
    'Ana Reyes said {q1 that days after the storm, the roof fell in}.',
    'A clerk said {q1 that months after Mr Moss had left, two men were asked for papers}.',
  ])('%s', checkReported);
});

describe('what is told ends', () => {
  test.each([
    'Quill said {q1 the road was shut} and called for calm.',
    'Quill said {q1 the road was shut} and told the guards {q2 to leave}.',
    'Quill said {q1 the man was shot} and urged {q2 witnesses to come forward}.',
    'Quill said {q1 investigators had strong leads} and appealed to the public.',
    'Quill said {q1 the plan was fair}, but the mayor refused to sign it.',
    'Quill said {q1 the storm was its biggest}, although it may take days to know.',
    'Quill said {q1 he would stay}, but the board sacked him on Friday.',
  ])('%s', checkReported);
});

describe('what is told begins with', () => {
  test.each([
    'Quill said {q1 badly needed funds were late}.',
    'The minister said {q1 newly built homes were damp}. He said {q2 highly paid staff were leaving}.',
    'Ana Reyes said {q1 recently published figures were wrong}. She said {q2 too many homes were damp}.',
    'Moss said quietly {q1 that it was over}. Moss said recently {q2 the dam was safe}.',
    'The prosecution allege {q1 Jason left his home}. The defence argue {q2 he was asleep}.',
    'Judge Ida Quill said during her instruction {q1 jurors must choose}.',
    'Karl Moss said at the meeting {q1 members would vote in May}.',
    'The sheriff told reporters {q1 police had not discussed it}. The sheriff told parents {q2 students were safe}.',
    'Ana Reyes argued at a January hearing {q1 that Moss should be jailed}.',
    'Ana Reyes said at a Monday news conference {q1 that the pier was safe}.',
    'Ana Reyes said in a statement marking the 75th anniversary {q1 that the law has served}.',
    'Ana Reyes said after giving a talk at Danby School {q1 that the firm will sell}.',
    'Ana Reyes said {q1 in the past year, police seized many boats}.',
    'He had said over the past few days {q1 that he would not hold talks}.',
    'Ana Reyes said {q1 even though there have been complaints, most of the cases will go unsolved}.',
    'Other reports indicate {q1 the officer was on a mission}.',
    'According to Ivor Quill, Director of the Centre, {q1 the storm could raise waves}.',
    'According to Ivor Quill, Norvale’s assistant director of sports, {q1 the office asked for it}.',
    'According to Ivor Quill, {q1 Mayor Ida Lund was late}.',
    'According to police {q1 the man stole a car, drove it to Danby and sold it}.',
    'Shares fell, as the bank said {q1 it would cut 900 jobs}.',
    '{q1 The road was shut on Monday}, as the mayor said.',
  ])('%s', checkReported);
});

describe('the whole clause is told around the marks', () => {
  test.each([
    'The police said {q1 its inquiry continued “at pace”}.',
    'Ida Holm said {q1 talks resumed “in earnest”}. The firm said {q2 it would respond “in due course”}.',
    'Police said {q1 that Ryan Quill was attacked by two men at “about nine”}.',
    'Ned Orr said {q1 the results announced by the board on Monday were “poor”}.',
    'Alan Reid said {q1 a report published by the firm was “thin”}.',
    'Mr Moss said {q1 the plan had already been “flatly” rejected}.',
    'The firm said {q1 it had “always” insisted on care}.',
    'The road was shut, as the mayor said {q1 the bridge was “unsafe”}.',
  ])('%s', checkReported);
});

describe('nobody says', () => {
  test.each([
    'Nobody is calling for the mayor to quit. No one has called for a strike. Neither side is demanding a rerun.',
    'Not even the Labour Party is calling for Ms Parr to quit.',
    'Members must not say that another is lying. Doctors should never tell a patient that all is well.',
    'A judge denied the motion to move the trial. Judge Ida Quill denied bail on Monday. The court denied Moss’s appeal.',
    'The party was accused of denying tickets to some members.',
    'The union responded to a plan that has split the town.',
    'The mayor had notified the board on several areas which matter to the town that was told of in May.',
    'An Orrin man reported missing last weekend was found alive. A boat reported stolen Monday was found in Danby.',
    'The man charged with robbing a bank last year has finished his sentence.',
    'Ivor Quill said this at a press conference held earlier today.',
  ])('%s', checkReported);
});

test.each<[string, string | null]>([
  ['The club wants a new coach, Ida Holm writes.', null],
  ['The club praised the new coach, Ida Holm, who writes that it is late.', 'coach'],
])('who tells of somebody is not that one: %s', (story, role) => {
  expect(reportedIn(story)[0]?.speaker?.role ?? null).toBe(role);
});
