import { describe, expect, test } from '@jest/globals';
import { CITATION_STYLES, cite } from '../../src/cite/cite.ts';
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

/** A statement of these words alone. */
function words(text: string): Pick<Statement, 'text' | 'quoted' | 'content' | 'context'> {
  const piece = { start: 10, end: 10 + text.length, text };
  return { text, quoted: [piece], content: [piece], context: piece };
}

/** A statement of several pieces, as they stand in their sentence between `“` and `”`. */
function pieces(sentence: string): Pick<Statement, 'text' | 'quoted' | 'content' | 'context'> {
  const quoted = [...sentence.matchAll(/(?<=“)[^”\n]+/gu)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
  const context = { start: 0, end: sentence.length, text: sentence };
  return { text: quoted.map(({ text }) => text).join(' '), quoted, content: quoted, context };
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
      'Ana Reyes: “We will not sell the ferry” (Reyes, as cited in “Ferry stays, says council,” 2024).',
      '',
      'Ferry stays, says council. (2024, June 13). The Harbour Post. https://harbour-post.example/ferry',
    ));
  test('9.14 and 9.22: without a date n.d., without a title a description', () =>
    check(
      'apa',
      statement({}, NOTHING),
      'Ana Reyes: “We will not sell the ferry” (Reyes, as cited in [Untitled newspaper article], n.d.).',
      '',
      '[Untitled newspaper article]. (n.d.).',
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
    const long = statement({ ...words(`${'word '.repeat(39)}end.`) });
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
  test('5.29: nothing known, so the work is described', () =>
    check(
      'mla',
      statement({}, NOTHING),
      'Ana Reyes: “We will not sell the ferry” (qtd. in Untitled newspaper article).',
      '',
      'Untitled newspaper article.',
    ));
  test('5.8 and 6.31: three authors are one and et al.', () =>
    expect(
      cite({ statement: statement({}, { author: 'Ida Lund, Tom Holm and Ana Moreau' }), permalink: null }, 'mla').text,
    ).toMatch(/\(qtd\. in Lund et al\.\)\.\n\nLund, Ida, et al\. “/u));
  test('6.35: sixty words make a block without marks', () =>
    expect(cite({ statement: statement({ ...words(`${'word '.repeat(59)}end.`) }), permalink: null }, 'mla').text).toMatch(
      /^Ana Reyes:\n\n {4}word .*end\. \(qtd\. in Loomis\)\n\nLoomis/u,
    ));
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
  const oneOf = (style: CitationStyle, article: Partial<typeof ARTICLE>): readonly string[] =>
    cite({ statement: statement({}, article), permalink: null }, style).text.split('\n\n');
  test('14.199: in the bibliography the newspaper takes the place of a missing author, in the note the title', () => {
    expect(oneOf('chicago-notes', { author: null })).toEqual([
      'Ana Reyes: “We will not sell the ferry.”',
      'Ana Reyes, quoted in “Ferry stays, says council,” The Harbour Post, June 13, 2024, https://harbour-post.example/ferry.',
      'The Harbour Post. “Ferry stays, says council.” June 13, 2024. https://harbour-post.example/ferry.',
    ]);
    expect(oneOf('chicago-author-date', { author: null })).toEqual([
      'Ana Reyes: “We will not sell the ferry” (Reyes, quoted in The Harbour Post 2024).',
      'The Harbour Post. 2024. “Ferry stays, says council.” June 13, 2024. https://harbour-post.example/ferry.',
    ]);
  });
  test('14.76 and 15.29: three authors are named, of four the note names one and the bibliography all', () => {
    const three = { author: 'Ida Lund, Tom Holm and Ana Moreau' };
    expect(oneOf('chicago-notes', three)[1]).toMatch(/^Ana Reyes, quoted in Ida Lund, Tom Holm, and Ana Moreau, “/u);
    expect(oneOf('chicago-notes', three)[2]).toMatch(/^Lund, Ida, Tom Holm, and Ana Moreau\. “/u);
    expect(oneOf('chicago-author-date', three)[0]).toContain('(Reyes, quoted in Lund, Holm, and Moreau 2024)');
    const four = { author: 'Ida Lund, Tom Holm, Ana Moreau and Jan Roth' };
    expect(oneOf('chicago-notes', four)[1]).toMatch(/^Ana Reyes, quoted in Ida Lund et al\., “/u);
    expect(oneOf('chicago-notes', four)[2]).toMatch(/^Lund, Ida, Tom Holm, Ana Moreau, and Jan Roth\. “/u);
    expect(oneOf('chicago-author-date', four)[0]).toContain('(Reyes, quoted in Lund et al. 2024)');
  });
  test('14.145 and 15.44: without a date n.d., once', () => {
    expect(oneOf('chicago-notes', { published: null })[2]).toBe(
      'Loomis, Beatrix. “Ferry stays, says council.” The Harbour Post, n.d. https://harbour-post.example/ferry.',
    );
    expect(oneOf('chicago-author-date', { published: null })).toEqual([
      'Ana Reyes: “We will not sell the ferry” (Reyes, quoted in Loomis, n.d.).',
      'Loomis, Beatrix. n.d. “Ferry stays, says council.” The Harbour Post. https://harbour-post.example/ferry.',
    ]);
  });
  test('nothing known', () => {
    expect(oneOf('chicago-notes', NOTHING)[1]).toBe('Ana Reyes, quoted in untitled newspaper article, n.d.');
    expect(oneOf('chicago-author-date', NOTHING)[0]).toContain('(Reyes, quoted in untitled newspaper article, n.d.)');
  });
  test('13.10: a hundred words make a block, ninety-nine do not', () => {
    const long = (count: number): string =>
      cite({ statement: statement({ ...words(`${'word '.repeat(count - 1)}end.`) }), permalink: null }, 'chicago-notes').text;
    expect(long(100)).toMatch(/^Ana Reyes:\n\n {4}word .* end\.\n\nAna Reyes, quoted in/u);
    expect(long(99)).toMatch(/^Ana Reyes: “word .* end\.”\n\n/u);
  });
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
    expect(cite({ statement: statement({ ...words('Who pays?') }), permalink: null }, 'apa').text).toMatch(
      /^Ana Reyes: “Who pays\?” \(/u,
    ));
  test('marks inside become single', () =>
    expect(cite({ statement: statement({ ...words('They said “no” twice.') }), permalink: null }, 'mla').text).toMatch(
      /^Ana Reyes: “They said ‘no’ twice” \(/u,
    ));
  test('where the reporter’s words stand between, there is an ellipsis', () =>
    expect(
      cite({ statement: statement(pieces('“We waited,” she said at dawn, “and nobody came.”')), permalink: null }, 'plain').text,
    ).toMatch(/^“We waited … and nobody came\.” — /u));
  test('a speech over two paragraphs goes on without one', () =>
    expect(cite({ statement: statement(pieces('“We waited.\n\n“And nobody came.”')), permalink: null }, 'plain').text).toMatch(
      /^“We waited\. And nobody came\.” — /u,
    ));
  test.each(Object.keys(CITATION_STYLES) as CitationStyle[])('%s never shows what was denied or imagined as said', (style) => {
    const denied = statement({ ...words('that the ferry was sold'), type: 'indirect', quoted: [], stance: 'denied' });
    const imagined = statement({ stance: 'hypothetical' });
    const [shown, other] = [denied, imagined].map((record) => cite({ statement: record, permalink: null }, style).text);
    if (style === 'wikipedia-cite-news') {
      expect(`${shown}${other}`).not.toContain('quote=');
      return;
    }
    expect(shown).toContain('denied');
    expect(other).toContain('imagined, not said');
  });
  test('an address that is none of the web is not cited', () =>
    expect(cite({ statement: statement({}, { url: 'javascript:alert(1)' }), permalink: null }, 'html').text).not.toContain(
      'javascript:',
    ));
  test('a paraphrase comes in its sentence, for a part of it may be a claim nobody made', () => {
    const sentence = 'He did not deny that\nhe was hurt.';
    const content = [{ start: 16, end: 32, text: 'that\nhe was hurt' }];
    const record = statement({
      ...{ type: 'indirect', quoted: [], content, text: 'that he was hurt' },
      context: { start: 0, end: sentence.length, text: sentence },
    });
    expect(cite({ statement: record, permalink: null }, 'plain').text).toMatch(
      /^He did not deny that he was hurt\. \[paraphrase\] — Ana Reyes, /u,
    );
  });
  test('an indirect statement never stands between marks, in no style', () => {
    const indirect = statement({ ...words('the ferry would stay'), type: 'indirect', quoted: [] });
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
      '  note    = {Quotation by Ana Reyes: “We will not sell the ferry”}',
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
      'N1  - Quotation by Ana Reyes: “We will not sell the ferry”',
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
      '{{cite news |last=Loomis |first=Beatrix |title=Ferry stays, says council |work=The Harbour Post |date=2024-06-13 |url=https://harbour-post.example/ferry |quote=We will not sell the ferry}}',
    );
    check(
      'wikipedia-blockquote',
      statement({ ...words('A | B') }),
      '{{Blockquote |text=A {{!}} B |author=Ana Reyes |source=in “Ferry stays, says council”, The Harbour Post, 2024-06-13 (by Beatrix Loomis)}}',
    );
  });
  test('HTML is escaped', () =>
    expect(
      cite({ statement: statement({ ...words('<b>no</b>') }), permalink: 'https://q.example/statements/a1-10' }, 'html').text,
    ).toContain('<blockquote cite="https://q.example/statements/a1-10">\n    <p>&lt;b&gt;no&lt;/b&gt;</p>'));
  test('plain text ends with the address', () =>
    check(
      'plain',
      statement(),
      '“We will not sell the ferry” — Ana Reyes, in “Ferry stays, says council”, The Harbour Post, 2024-06-13 (by Beatrix Loomis). https://harbour-post.example/ferry',
    ));
});

describe('warnings', () => {
  const warnings = (record: Statement): string => cite({ statement: record, permalink: null }, 'apa').warnings.join(' ');
  test('none where all is well', () => expect(warnings(statement())).toBe(''));
  test('a date that is only the publication date', () =>
    expect(
      warnings(statement({ date: { value: '2024-06-13', precision: 'day', basis: 'published', expression: null } })),
    ).toContain('date of publication'));
  test('a day that another paragraph tells', () => {
    const expression = { start: 0, end: 7, text: 'Tuesday' };
    const date = {
      value: '2024-06-11',
      precision: 'day',
      basis: 'stated',
      expression,
      inherited: { paragraphsAbove: 2 },
    } as const;
    expect(warnings(statement({ date }))).toContain('told in another paragraph (“Tuesday”)');
  });
  test('a doubtful speaker', () => expect(warnings(statement({ confidence: 0.5 }))).toContain('doubtful (confidence 50 %)'));
  test('no speaker', () =>
    expect(warnings(statement({ speaker: null }))).toContain('No speaker is given: see in the article who said this.'));
});
