import { describe, expect, test } from '@jest/globals';
import { cite } from '../../src/cite/cite.ts';
import type { CitationStyle, Document, Statement } from '../../src/types.ts';

const ARTICLE: Omit<Document, 'text'> = {
  id: 'a1',
  url: 'https://harbour-post.example/ferry',
  title: 'Ferry stays, says council',
  publisher: 'The Harbour Post',
  author: 'Beatrix Loomis',
  published: '2024-06-13',
};

function statement(more: Partial<Statement> = {}, article: Partial<typeof ARTICLE> = {}): Statement {
  const text = more.text ?? 'We will not sell the ferry,';
  const piece = { start: 10, end: 10 + text.length, text };
  return {
    id: 'a1-10',
    type: 'direct',
    text,
    quoted: [piece],
    content: [piece],
    speaker: { id: 'ana-reyes', name: 'Ana Reyes', kind: 'person', role: 'mayor', members: [] },
    stance: 'asserted',
    source: null,
    cue: null,
    date: { value: '2024-06-12', precision: 'day', basis: 'stated', expression: null },
    confidence: 0.95,
    context: piece,
    document: { ...ARTICLE, ...article },
    ...more,
  };
}

function check(style: CitationStyle, record: Statement, ...lines: string[]): void {
  expect(cite({ statement: record, permalink: null }, style).text.split(/\r?\n/u)).toEqual(lines);
}

const NOTHING = { author: null, title: null, publisher: null, published: null, url: null };

describe('APA 7', () => {
  test('8.6 and 10.1: as cited in, newspaper article', () =>
    check(
      'apa',
      statement(),
      'Ana Reyes: “We will not sell the ferry” (Reyes, as cited in Loomis, 2024).',
      '',
      'Loomis, B. (2024, June 13). Ferry stays, says council. The Harbour Post. https://harbour-post.example/ferry',
    ));
  test('9.12: without an author the title takes its place', () =>
    check(
      'apa',
      statement({}, { author: null }),
      'Ana Reyes: “We will not sell the ferry” (Reyes, as cited in “Ferry stays, says council”, 2024).',
      '',
      'Ferry stays, says council. (2024, June 13). The Harbour Post. https://harbour-post.example/ferry',
    ));
  test('9.14: without a date n.d.; nothing else known', () =>
    check(
      'apa',
      statement({}, NOTHING),
      'Ana Reyes: “We will not sell the ferry” (Reyes, as cited in “[Untitled article]”, n.d.).',
      '',
      '[Untitled article]. (n.d.).',
    ));
  test('9.8: several authors, particles, bodies', () => {
    const reference = (author: string): string =>
      cite({ statement: statement({}, { author }), permalink: null }, 'apa')
        .text.split('\n')
        .at(-1) ?? '';
    expect(reference('By Beatrix Loomis and Jan van der Berg')).toMatch(/^Loomis, B\., & van der Berg, J\. \(2024/u);
    expect(reference('Jean-Paul Moreau, Ida Lund and Tom Holm Jr.')).toMatch(
      /^Moreau, J\.-P\., Lund, I\., & Holm, T\., Jr\. \(2024/u,
    );
    expect(reference('Vessany Wire Staff')).toMatch(/^Vessany Wire Staff\. \(2024/u);
  });
  test('8.27: forty words make a block without marks', () => {
    const long = statement({ text: `${'word '.repeat(39)}end.` });
    check(
      'apa',
      long,
      'Ana Reyes:',
      '',
      `    ${'word '.repeat(39)}end. (Reyes, as cited in Loomis, 2024)`,
      '',
      'Loomis, B. (2024, June 13). Ferry stays, says council. The Harbour Post. https://harbour-post.example/ferry',
    );
  });
});

describe('MLA 9', () => {
  test('6.77 and 5.2: qtd. in, title in marks, day before month', () =>
    check(
      'mla',
      statement(),
      'Ana Reyes: “We will not sell the ferry” (qtd. in Loomis).',
      '',
      'Loomis, Beatrix. “Ferry stays, says council.” The Harbour Post, 13 June 2024, harbour-post.example/ferry.',
    ));
  test('long months are abbreviated, two authors are joined', () =>
    expect(
      cite({ statement: statement({}, { author: 'Ida Lund and Tom Holm', published: '2024-09-02' }), permalink: null }, 'mla')
        .text,
    ).toMatch(/\(qtd\. in Lund and Holm\)\.\n\nLund, Ida, and Tom Holm\. .*2 Sept\. 2024/u));
  test('nothing known', () =>
    check('mla', statement({}, NOTHING), 'Ana Reyes: “We will not sell the ferry” (qtd. in untitled article).', '', ''));
});

describe('Chicago 17', () => {
  test('notes: 14.260 quoted in, 14.191 newspaper', () =>
    check(
      'chicago-notes',
      statement(),
      'Ana Reyes: “We will not sell the ferry.”',
      '',
      'Ana Reyes, quoted in Beatrix Loomis, “Ferry stays, says council,” The Harbour Post, June 13, 2024, https://harbour-post.example/ferry.',
      '',
      'Loomis, Beatrix. “Ferry stays, says council.” The Harbour Post, June 13, 2024. https://harbour-post.example/ferry.',
    ));
  test('author-date: 15.49', () =>
    check(
      'chicago-author-date',
      statement(),
      'Ana Reyes: “We will not sell the ferry” (Reyes, quoted in Loomis 2024).',
      '',
      'Loomis, Beatrix. 2024. “Ferry stays, says council.” The Harbour Post, June 13, 2024. https://harbour-post.example/ferry.',
    ));
});

describe('words and marks', () => {
  test('a question mark stays with the words', () =>
    expect(cite({ statement: statement({ text: 'Who pays?' }), permalink: null }, 'apa').text).toMatch(
      /^Ana Reyes: “Who pays\?” \(/u,
    ));
  test('marks inside become single', () =>
    expect(cite({ statement: statement({ text: 'They said “no” twice.' }), permalink: null }, 'mla').text).toMatch(
      /^Ana Reyes: “They said ‘no’ twice” \(/u,
    ));
  test('an indirect statement never stands between marks, in no style', () => {
    const indirect = statement({ type: 'indirect', quoted: [], text: 'the ferry would stay' });
    for (const style of [
      'plain',
      'apa',
      'mla',
      'chicago-notes',
      'chicago-author-date',
      'bibtex',
      'ris',
      'csl-json',
      'markdown',
      'html',
    ] as const) {
      const { text } = cite({ statement: indirect, permalink: null }, style);
      expect(text).toContain('paraphrase');
      expect(text).not.toMatch(/[“"‘]the ferry would stay/u);
    }
    expect(cite({ statement: indirect, permalink: null }, 'wikipedia-cite-news').text).not.toContain('quote=');
    expect(cite({ statement: indirect, permalink: null }, 'wikipedia-blockquote').text).not.toContain('Blockquote');
  });
});

describe('for reference managers', () => {
  test('BibTeX', () =>
    check(
      'bibtex',
      statement({}, { title: 'Ferry & harbour: 100 % safe' }),
      '@article{loomis2024-a1-10,',
      '  author  = {Loomis, Beatrix},',
      '  title   = {{Ferry \\& harbour: 100 \\% safe}},',
      '  journal = {The Harbour Post},',
      '  year    = {2024},',
      '  month   = jun,',
      '  day     = {13},',
      '  url     = {https://harbour-post.example/ferry},',
      '  note    = {Quotation by Ana Reyes: “We will not sell the ferry,”}',
      '}',
      '',
    ));
  test('BibLaTeX', () =>
    expect(cite({ statement: statement(), permalink: null }, 'biblatex').text).toMatch(
      /date {9}= \{2024-06-13\}[\s\S]*entrysubtype = \{newspaper\}/u,
    ));
  test('RIS', () =>
    check(
      'ris',
      statement(),
      'TY  - NEWS',
      'AU  - Loomis, Beatrix',
      'TI  - Ferry stays, says council',
      'T2  - The Harbour Post',
      'PY  - 2024',
      'DA  - 2024/06/13/',
      'UR  - https://harbour-post.example/ferry',
      'ID  - loomis2024-a1-10',
      'N1  - Quotation by Ana Reyes: “We will not sell the ferry,”',
      'ER  - ',
      '',
    ));
  test('CSL-JSON names the journalist as author, never the speaker', () => {
    const [item] = JSON.parse(cite({ statement: statement(), permalink: null }, 'csl-json').text);
    expect(item).toMatchObject({
      type: 'article-newspaper',
      author: [{ family: 'Loomis', given: 'Beatrix' }],
      'container-title': 'The Harbour Post',
      issued: { 'date-parts': [[2024, 6, 13]] },
    });
    expect(JSON.stringify(item.author)).not.toContain('Reyes');
  });
});

describe('for pages', () => {
  test('Wikipedia', () => {
    check(
      'wikipedia-cite-news',
      statement(),
      '{{cite news |last=Loomis |first=Beatrix |title=Ferry stays, says council |work=The Harbour Post |date=2024-06-13 |url=https://harbour-post.example/ferry |quote=We will not sell the ferry,}}',
    );
    check(
      'wikipedia-blockquote',
      statement({ text: 'A | B' }),
      '{{Blockquote |text=A {{!}} B |author=Ana Reyes |source=in “Ferry stays, says council”, The Harbour Post, 2024-06-13 (by Beatrix Loomis)}}',
    );
  });
  test('HTML is escaped', () =>
    expect(
      cite({ statement: statement({ text: '<b>no</b>' }), permalink: 'https://q.example/statements/a1-10' }, 'html').text,
    ).toContain('<blockquote cite="https://q.example/statements/a1-10">\n    <p>&lt;b&gt;no&lt;/b&gt;</p>'));
  test('plain text ends with the address', () =>
    check(
      'plain',
      statement(),
      '“We will not sell the ferry,” — Ana Reyes, in “Ferry stays, says council”, The Harbour Post, 2024-06-13 (by Beatrix Loomis). https://harbour-post.example/ferry',
    ));
});

describe('warnings', () => {
  const warnings = (record: Statement): string => cite({ statement: record, permalink: null }, 'apa').warnings.join(' ');
  test('none where all is well', () => expect(warnings(statement())).toBe(''));
  test('a date that is only the publication date', () =>
    expect(
      warnings(statement({ date: { value: '2024-06-13', precision: 'day', basis: 'published', expression: null } })),
    ).toContain('date of publication'));
  test('a doubtful speaker', () => expect(warnings(statement({ confidence: 0.5 }))).toContain('doubtful (confidence 50 %)'));
  test('no speaker', () => expect(warnings(statement({ speaker: null }))).toContain('does not say who'));
});
