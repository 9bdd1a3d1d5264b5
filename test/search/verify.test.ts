import { describe, expect, test } from '@jest/globals';
import { loadMeaning } from '../../src/language/meaning.ts';
import { namesakesOf } from '../../src/search/asked-speaker.ts';
import { verify } from '../../src/search/verify.ts';
import type { Statement, Verdict } from '../../src/types.ts';

const meaning = loadMeaning();

function statement(id: string, speaker: string | null, text: string, more: Partial<Statement> = {}): Statement {
  const piece = { start: 0, end: text.length, text };
  return {
    id,
    type: 'direct',
    text,
    quoted: [piece],
    content: [piece],
    speaker:
      speaker === null
        ? null
        : { id: speaker.toLowerCase().replaceAll(' ', '-'), name: speaker, kind: 'person', role: null, members: [] },
    stance: 'asserted',
    source: null,
    cue: null,
    date: { value: '2025-03-04', precision: 'day', basis: 'stated', expression: null },
    confidence: 0.9,
    context: piece,
    document: { id: 'd', url: null, title: null, publisher: null, author: null, published: null },
    ...more,
  };
}

const ferry = statement(
  'd-1',
  'Ana Reyes',
  'We will not sell the ferry, and we will keep 30 crossings a day if the county pays its share.',
);
const bridge = statement(
  'd-2',
  'Tom Lund',
  'The bridge is a promise to our children. It must be built before the ice comes back.',
);
const ida = statement('d-3', 'Ida Lund', 'Nobody asked the fishermen of Varro about the new quota.');
const denied = statement('d-4', 'Ana Reyes', 'I took money from the harbour company', { stance: 'denied' });
const indirect = statement('d-5', 'Olav Brandt', 'the hospital would lose its night ward by the end of the year', {
  type: 'indirect',
  quoted: [],
});
const mixed = statement('d-6', 'Mara Quist', 'the tunnel was “a hole in the budget and in the ground”', {
  type: 'mixed',
  quoted: [{ start: 16, end: 54, text: 'a hole in the budget and in the ground' }],
});
const all = [ferry, bridge, ida, denied, indirect, mixed];

function check(text: string, verdict: Verdict, words = '', speaker: string | null = null): void {
  const result = verify(
    meaning,
    { text, speaker },
    all.map((one) => [one]),
    () => 1,
  );
  const said = result.matches.flatMap(({ changes }) => changes.map((change) => change.words)).join('; ');
  expect({ text, verdict: result.verdict, said: words === '' ? '' : said }).toEqual({
    text,
    verdict,
    said: words === '' ? '' : expect.stringContaining(words),
  });
}

describe('verbatim is exact', () => {
  test('the whole statement', () => check(ferry.text, 'exact'));
  test('with other marks round it', () => check(`"${bridge.text}"`, 'exact'));
  test('in other typography', () =>
    check('the bridge is a promise to our children – it must be built before the ice comes back', 'exact'));
  test('an excerpt between full stops', () => check('It must be built before the ice comes back.', 'exact'));
  test('an excerpt that only loses the other half', () => check('The bridge is a promise', 'exact'));
  test('an ellipsis that loses nothing that matters', () => check('The bridge is a promise… It must be built', 'exact'));
  test('a bracketed word', () => check('[The bridge] must be built before the ice comes back.', 'exact'));
  test('a bracketed capital', () => check('[t]he bridge is a promise to our children', 'exact'));
  test('by the person named, however short the name', () => check(bridge.text, 'exact', '', 'Lund'));
  test('the quoted words of a mixed statement', () => check('a hole in the budget and in the ground', 'exact'));
});

describe('altered words are said first', () => {
  test('a dropped negation', () =>
    check(
      'We will sell the ferry, and we will keep 30 crossings a day if the county pays its share.',
      'altered',
      '‘not’ was dropped',
    ));
  test('an added negation', () => check('The bridge is not a promise to our children.', 'altered', '‘not’ was put in'));
  test('a changed number', () => check(ferry.text.replace('30', '13'), 'altered', 'a number changed: ‘30’ became ‘13’'));
  test('a changed name', () =>
    check(ida.text.replace('Varro', 'Skelling'), 'altered', 'a name changed: ‘Varro’ became ‘Skelling’'));
  test('a dropped condition', () => check('we will keep 30 crossings a day', 'altered', 'leaves out ‘if’'));
  test('an ellipsis that swallows the negation', () => check('We will … sell the ferry', 'altered', '‘not’'));
  test('words left out without an ellipsis', () =>
    check(
      'The bridge is a promise. It must be built before the ice comes back.',
      'altered',
      'without an ellipsis: ‘to our children’',
    ));
  test('words put in', () => check('The bridge is a promise to all our children.', 'altered'));
  test('a slip', () => check('The bridge is a promice to our children.', 'altered', 'spelled otherwise'));
  test('two statements in one', () =>
    check('It must be built before the ice comes back. Nobody asked the fishermen of Varro.', 'altered', 'spliced'));
  test('a denial quoted as said', () => check('I took money from the harbour company', 'altered', 'denied'));
  test('altered goes before the wrong name', () =>
    check('The bridge is not a promise to our children.', 'altered', '', 'Ana Reyes'));
});

describe('the name', () => {
  test('of somebody else is wrong', () => check(bridge.text, 'wrong-speaker', '', 'Ana Reyes'));
  test('of a namesake is wrong', () => check(bridge.text, 'wrong-speaker', '', 'Ida Lund'));
  test('with another initial is wrong', () => check(bridge.text, 'wrong-speaker', '', 'A. Lund'));
  test('of nobody we know is wrong', () => check(bridge.text, 'wrong-speaker', '', 'Zoltan Petrescu'));
});

describe('what fact-checkers meet', () => {
  const said = (text: string, ...more: readonly [string, string | null, Verdict, string?][]) =>
    more.map(([claim, speaker, verdict, words]) => ({ text, claim, speaker, verdict, words }));
  const cases = [
    ...said(
      'Critics claim that we sold the ferry, but I do not think the harbour board ever wanted that.',
      ['We sold the ferry', null, 'altered', '‘claim’'],
      ['the harbour board ever wanted that', null, 'altered', '‘not’'],
      ['Critics claim that we sold the ferry', null, 'exact'],
      [
        'Critics claim that we sold the ferry, but I don’t think the harbor board ever wanted that.',
        null,
        'altered',
        'written otherwise',
      ],
    ),
    ...said(
      'They told us that 30 boats, two of them new, might sail in May for 40 per cent less.',
      ['They told US that 30 boats, two of them new, might sail in May', null, 'altered', '‘us’ became ‘US’'],
      [
        'They told us that thirty boats, 2 of them new, might sail in May',
        null,
        'altered',
        'written otherwise: ‘30’ as ‘thirty’',
      ],
      ['They told us that 30 boats … sail in May', null, 'altered', '‘might’ was dropped'],
      ['They told us that [40] boats, two of them new, might sail in May', null, 'altered', 'a number changed'],
      ['They told us that 30 boats, two of them new, might sail in May for 40% less', null, 'altered', 'written otherwise'],
      ['They told us that 30 boats definitely … might sail in May', null, 'altered', '‘definitely’ was put in'],
      ['[The fishermen] told us that 30 boats, two of them new, might sail in May', null, 'exact'],
      ['... 30 boats, two of them new, might sail in May for 40 per cent less ...', null, 'exact'],
    ),
    ...said(
      'You call that safe? Mayor Stavely will resign, because the well-\nknown wall is new.',
      ['You call that safe.', null, 'altered', 'a question was made a statement'],
      ['You call that safe? Mayor Ravnic will resign', null, 'altered', 'a name changed: ‘Stavely’ became ‘Ravnic’'],
      ['Mayor Stavely will re-sign, because the well-known wall is new', null, 'altered', 'resign'],
      ['Mayor Stavely will resign, because the well-known wall is new', null, 'exact'],
      ['[Mayor Ravnic] will resign, because the well-known wall is new', null, 'altered', 'a name changed'],
      ['You call that safe? Mayor Stavely will resign', 'Ada Lund', 'exact'],
      ['You call that safe? Mayor Stavely will resign', 'Dr. Lund', 'exact'],
      ['You call that safe? Mayor Stavely will resign', 'Lund, Ada', 'exact'],
      ['You call that safe? Mayor Stavely will resign', 'Ada B. Lund', 'exact'],
      ['You call that safe? Mayor Stavely will resign', 'A. Lund', 'exact'],
      ['You call that safe? Mayor Stavely will resign', 'the harbour master', 'exact'],
      ['You call that safe? Mayor Stavely will resign', 'Harbour master Lund', 'exact'],
      ['You call that safe? Mayor Stavely will resign', 'Eva Lund', 'wrong-speaker'],
      ['You call that safe? Mayor Stavely will resign', 'Ada', 'exact'],
    ),
  ];
  test.each(cases)('$claim ($speaker): $verdict', ({ text, claim, speaker, verdict, words }) => {
    const known = statement('d-9', 'Ada Lund', text);
    const ada = { ...known, speaker: known.speaker && { ...known.speaker, role: 'harbour master' } };
    const found = verify(meaning, { text: claim, speaker }, [[ada]], () => 1);
    const changes = found.matches.flatMap((match) => match.changes.map((change) => change.words)).join('; ');
    expect({ verdict: found.verdict, changes }).toEqual({ verdict, changes: expect.stringContaining(words ?? '') });
  });

  test('her words turned round are altered, though her opponent said just that', () => {
    const hers = statement('d-10', 'Ida Lund', 'We will not sell the old ferry to anybody');
    const his = statement('d-11', 'Tom Lund', 'We will sell the old ferry to anybody');
    const found = verify(meaning, { text: his.text, speaker: 'Ida Lund' }, [[his], [hers]], () => 1);
    expect([found.verdict, ...found.matches.map((match) => match.statement.id)]).toEqual(['altered', 'd-10', 'd-11']);
  });
  test('a nickname is the same person', () => {
    const his = statement('d-13', 'Robert Lund', ferry.text);
    expect(verify(meaning, { text: ferry.text, speaker: 'Bob Lund' }, [[his]], () => 1).verdict).toBe('exact');
  });
  test('an article that gives the surname alone cannot tell whose words they are', () => {
    const found = verify(
      meaning,
      { text: ferry.text, speaker: 'Ana Reyes' },
      [[statement('d-12', 'Reyes', ferry.text)]],
      () => 1,
    );
    expect([found.verdict, found.matches[0]?.speakerMatches]).toEqual(['exact', null]);
  });
  test('a given name alone cannot tell either, and another given name is another’s', () => {
    const asked = (speaker: string) =>
      verify(meaning, { text: ferry.text, speaker }, [[statement('d-14', 'Robert Lund', ferry.text)]], () => 1);
    expect([asked('Robert').verdict, asked('Robert').matches[0]?.speakerMatches]).toEqual(['exact', null]);
    expect([asked('Tom').verdict, asked('Tom').matches[0]?.speakerMatches]).toEqual(['wrong-speaker', false]);
  });
  test('a reported negation is not a paraphrase of its opposite', () =>
    check('the hospital would not lose its night ward by the end of the year', 'altered', '‘not’ was put in'));
});

describe('a long paste', () => {
  const speech = [
    'Let me begin with the weather of the past two weeks.',
    'Nobody asked the fishermen of Varro about the new quota.',
    'Mr. Holm has asked us for patience and for a new roof.',
    'And so the library will have to wait until the money for it is found.',
  ];
  test('of which one sentence was said is altered, and says which', () =>
    check(speech.join(' '), 'altered', `only one of the 4 sentences is quoted in this archive: “${speech[1]}”`));
  test('of which two sentences were said shows both', () => {
    const text = [...speech, 'The bridge is a promise to our children.'].join('\n');
    const { matches } = verify(meaning, { text, speaker: null }, [[bridge], [ferry], [ida]], () => 1);
    expect(matches.map(({ statement: { id }, changes: [change] }) => [id, change?.words.slice(0, 28)])).toEqual([
      ['d-3', 'only 2 of the 5 sentences ar'],
      ['d-2', 'only 2 of the 5 sentences ar'],
    ]);
  });
  test('says first what turns the sense of the sentence that is here', () =>
    check(`${speech[0]} The bridge is not a promise to our children. ${speech[3]}`, 'altered', '‘not’ was put in; only one'));
  test('of which nothing but a common phrase was said is not found', () => {
    const thanks = statement('d-20', 'Ada Lund', 'Thank you very much.');
    expect(verify(meaning, { text: `${speech.join(' ')} ${thanks.text}`, speaker: null }, [[thanks]], () => 1)).toEqual({
      ...{ verdict: 'not-found', matches: [], total: 0, sentences: [] },
    });
  });
});

test('more than ten that fit are counted', () => {
  const many = Array.from({ length: 14 }, (_, at) => [statement(`m-${at}`, `Person ${at}`, 'We will be back in the spring')]);
  const { matches, total } = verify(meaning, { text: 'We will be back in the spring', speaker: null }, many, () => 1);
  expect([matches.length, total]).toEqual([10, 14]);
});

test.each([
  ['Lund', ['Ada Lund', 'Tom Lund']],
  ['Mr. Lund', ['Ada Lund', 'Tom Lund']],
  ['Ada Lund', []],
  ['A. Lund', ['Ada Lund', 'Anna Lund'], ['Ada Lund', 'Anna Lund', 'Tom Lund']],
  ['Lund', [], ['Ada Lund', 'Ada M. Lund', 'Lund', 'Lund Council']],
  ['', []],
  [null, []],
])('%p may be %j', (asked, namesakes, names = ['Tom Lund', 'Ada Lund', 'Lund']) =>
  expect(namesakesOf(meaning, asked, names)).toEqual(namesakes),
);

describe('otherwise', () => {
  test('an indirect report is a paraphrase', () => check('The hospital will lose its night ward this year', 'paraphrase'));
  test('a reporter’s words round a fragment are no quotation', () => check('the tunnel was a hole in the budget', 'altered'));
  test('the frame of a report is no paraphrase of its matter', () => check('would lose its clothes', 'not-found'));
  test('one word of a few is none either', () => check('The hospital choir sings', 'not-found'));
  test('beside a near statement a far one is not shown', () => {
    const near = statement('d-30', 'Ada Lund', 'There is nothing new in the water of the old harbour');
    const far = statement('d-31', 'Bo Berg', 'There is a moment when the light is on the water of the bay');
    const text = 'There is nothing old in the water of the harbour';
    expect(verify(meaning, { text, speaker: null }, [[near], [far]], () => 1).matches.map((one) => one.statement.id)).toEqual([
      'd-30',
    ]);
    expect(verify(meaning, { text, speaker: null }, [[far]], () => 1).verdict).toBe('altered');
  });
  test('unlike text is not found', () => check('Wind turbines will ruin the view from the lighthouse', 'not-found'));
  test('few words of which one differs are a version', () => check('We will not sell ships', 'altered'));
  test('few words of which two differ are none', () => check('They can sell the ferry', 'not-found'));
  test('nothing at all is not found', () => check('“…”', 'not-found'));
});
