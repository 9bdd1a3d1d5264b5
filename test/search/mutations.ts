// Quotations bent as people bend them, each with the verdict it deserves: made from real statements of the sample, always the same ones.

import type { Statement, Verdict } from '../../src/types.ts';

export type Mutation = {
  readonly kind: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly expected: Verdict;
  /** Whether the sense was turned: such a one must never be called exact. */
  readonly isTurned: boolean;
};

/** Mutations of one kind; more of them show nothing new. */
const MOST = 12;

/** One way of bending a quotation; null where a statement does not lend itself to it. */
type Bend = {
  readonly kind: string;
  readonly expected: Verdict;
  readonly of?: 'direct' | 'indirect' | 'other-stance';
  readonly bend: (
    statement: Statement,
    others: readonly Statement[],
  ) => string | { readonly text: string; readonly speaker: string } | null;
};

export function makeMutations(statements: readonly Statement[]): readonly Mutation[] {
  const seen = new Set<string>();
  // The same words in three papers are one statement; those of a few words are said by many.
  const distinct = [...statements]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ text }) => text.split(/\s+/u).length >= 8 && !seen.has(text.slice(0, 40)) && seen.add(text.slice(0, 40)));
  const pools = {
    direct: distinct.filter(
      ({ type, stance, speaker }) => type === 'direct' && stance === 'asserted' && speaker?.kind === 'person',
    ),
    indirect: distinct.filter(
      // An article may give the same words both ways; then they are not only reported.
      ({ type, stance, content }) =>
        type === 'indirect' &&
        stance === 'asserted' &&
        !statements.some((one) => one.type !== 'indirect' && one.text.includes(content[0]?.text.slice(8) ?? '')),
    ),
    'other-stance': distinct.filter(({ type, stance }) => type !== 'direct' && stance === 'denied'),
  };
  return [
    ...BENDS.flatMap(({ kind, expected, of = 'direct', bend }) => {
      const pool = pools[of];
      const made = pool.flatMap((statement, at): Mutation[] => {
        // Every statement meets others; which, depends on its place alone.
        const bent = bend(statement, [...pool.slice(at + 1), ...pool.slice(0, at)]);
        if (bent === null) return [];
        const { text, speaker } = typeof bent === 'string' ? { text: bent, speaker: null } : bent;
        // What is left of it must still be a quotation of somebody's own.
        if (words(text).length < 5 || (text === statement.text && expected === 'altered' && of === 'direct')) return [];
        return [{ kind, text, speaker, expected, isTurned: TURNED.includes(kind) }];
      });
      return spread(made, MOST);
    }),
    ...UNRELATED.map((text) => ({
      kind: 'unrelated text',
      text,
      speaker: null,
      expected: 'not-found' as const,
      isTurned: false,
    })),
  ];
}

/** So many of a list, from all parts of it. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)] as T); // inside, for at < most
}

const TURNS =
  /\b(?:not|no|never|nor|none|nobody|nothing|neither|without|if|unless|until|only|except|against|hardly|fail\w*|refus\w*|impossible|doubt\w*|claim\w*|otherwise|whether|den(?:y|ied|ies))\b|n[’']t\b|cannot/iu;

const words = (text: string): readonly string[] => text.split(/\s+/u);
const sentences = (text: string): readonly string[] => text.match(/[^.!?]+[.!?]+/gu)?.map((one) => one.trim()) ?? [];
const once = (text: string, what: RegExp, by: string): string | null => (what.test(text) ? text.replace(what, by) : null);
const isLong = (text: string, least = 6): boolean => words(text).length >= least;
const lastWord = (statement: Statement): string => statement.speaker?.name.split(' ').at(-1) ?? '';

/** A run of words inside one sentence without anything that turns it. */
function calmRun(text: string, least: number): readonly string[] | null {
  const calm = sentences(text).find((sentence) => !TURNS.test(sentence) && !/[?;]/u.test(sentence) && isLong(sentence, least));
  return calm === undefined ? null : words(calm.replace(/[.!]+$/u, ''));
}

const BENDS: readonly Bend[] = [
  { kind: 'verbatim', expected: 'exact', bend: ({ text }) => text },
  {
    kind: 'other quotation marks',
    expected: 'exact',
    bend: ({ text }) => `"${text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replace(/[—–]/gu, '-')}"`,
  },
  {
    kind: 'case, line breaks, ligatures',
    expected: 'exact',
    bend: ({ text }) => text.toUpperCase().replaceAll(' ', '\n').replaceAll('FI', 'ﬁ').replaceAll('FL', 'ﬂ'),
  },
  {
    kind: 'soft hyphens and hyphenation',
    expected: 'exact',
    bend: ({ text }) =>
      once(text.replace(/(\p{L}{4})(\p{L}{4})/u, '$1\u00AD$2'), /(\p{Ll}{3})(\p{Ll}{3})(?=[^\u00AD]*$)/u, '$1-\n$2'),
  },
  {
    kind: 'accents missing or added',
    expected: 'exact',
    bend: ({ text }) => once(text, /a(\p{L})/u, 'á$1')?.normalize('NFD') ?? null,
  },
  {
    kind: 'right name, short or titled',
    expected: 'exact',
    bend: (statement) => ({
      text: statement.text,
      speaker: `${statement.text.length % 2 === 0 ? 'Mr ' : ''}${lastWord(statement)}`,
    }),
  },
  {
    kind: 'excerpt: whole sentence',
    expected: 'exact',
    bend: ({ text }) => {
      const all = sentences(text);
      return all.length < 2
        ? null
        : (all.find((sentence, at) => at > 0 && isLong(sentence) && !/^(?:If|Unless|Until|But)\b/u.test(sentence)) ?? null);
    },
  },
  {
    // “A,” she said. “B.”: what people paste most. Where the clause runs on, its other half may turn it.
    kind: 'one whole piece',
    expected: 'exact',
    bend: ({ quoted, text }) =>
      quoted.length < 2
        ? null
        : (quoted.find(({ text: piece }, at) => at === text.length % 2 && isLong(piece, 5) && /^\p{Lu}/u.test(piece))?.text ??
          null),
  },
  {
    kind: 'excerpt: part of a sentence',
    expected: 'exact',
    bend: ({ text }) => calmRun(text, 9)?.slice(2, -1).join(' ') ?? null,
  },
  {
    kind: 'ellipsis',
    expected: 'exact',
    bend: ({ text }) => {
      const run = calmRun(text, 12);
      // Four words and more leave, and no “may” at their end: less might be one.
      return run === null || /^(?:may|might|can|could|will|would|should)$/u.test(run[7] ?? '')
        ? null
        : [...run.slice(0, 4), text.length % 2 === 0 ? '[…]' : '...', ...run.slice(8)].join(' ');
    },
  },
  {
    kind: 'bracketed insertion',
    expected: 'exact',
    bend: ({ text }) =>
      TURNS.test(text) ? null : once(text, /^(?:We|I|It|They|He|She|This|That)\b(?![’'])/u, '[The people here]'),
  },
  {
    kind: 'negation put in',
    expected: 'altered',
    bend: ({ text }) => once(text, /\b(is|are|was|were|will|would|can|should|must)\b (?!not\b)/u, '$1 not '),
  },
  {
    kind: 'negation dropped',
    expected: 'altered',
    bend: ({ text }) => once(text, /\b(is|are|was|were|do|does|did|would|could|should|has|have)n[’']t\b|\bnot |\bnever /u, '$1'),
  },
  { kind: 'negation dropped by “no”', expected: 'altered', bend: ({ text }) => once(text, /\bno (?=\p{Ll})/u, 'a ') },
  {
    kind: 'everybody for nobody',
    expected: 'altered',
    bend: ({ text }) =>
      once(once(text, /\bNobody\b/u, 'Everybody') ?? text, /\b(?:nobody|no one)\b/u, 'everybody') ??
      once(text, /\bNobody\b/u, 'Everybody'),
  },
  {
    kind: 'number changed',
    expected: 'altered',
    bend: ({ text }) =>
      once(text, /\d+/u, '97') ??
      once(text, /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty)\b/iu, 'eleven'),
  },
  {
    kind: 'name changed',
    expected: 'altered',
    bend: ({ text }, others) => {
      const other = others
        .flatMap((one) => one.text.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/gu) ?? [])
        .find((name) => !text.includes(name));
      return other === undefined ? null : once(text, /(?<=\p{Ll} )(?!I\b)\p{Lu}\p{Ll}{3,}/u, other);
    },
  },
  {
    kind: 'surer than it was',
    expected: 'altered',
    bend: ({ text }) => once(text, /\b(?:may|might|could|would|should|can|hope to|try to)\b/u, 'will'),
  },
  {
    kind: 'condition dropped',
    expected: 'altered',
    bend: ({ text }) => once(text, /,? (?:if|unless|until) [^.!?,]+(?=[.!?,])/u, ''),
  },
  {
    kind: 'words left out',
    expected: 'altered',
    bend: ({ text }) => {
      const run = words(text);
      return [...run.slice(0, 4), ...run.slice(6)].join(' ');
    },
  },
  {
    kind: 'words put in',
    expected: 'altered',
    bend: ({ text }) => [...words(text).slice(0, 3), 'frankly', ...words(text).slice(3)].join(' '),
  },
  {
    kind: 'word changed',
    expected: 'altered',
    bend: ({ text }, others) => {
      const other = others[0]?.text.match(/\b\p{Ll}{6,}\b/u)?.[0];
      return other === undefined || text.includes(other) ? null : once(text, /\b\p{Ll}{5,}\b/u, other);
    },
  },
  {
    kind: 'order of words',
    expected: 'altered',
    bend: ({ text }) => {
      const run = words(text);
      return [...run.slice(0, 2), run[4], run[5], run[2], run[3], ...run.slice(6)].join(' ');
    },
  },
  {
    kind: 'order of sentences',
    expected: 'altered',
    bend: ({ text }) => {
      const [first, second, ...rest] = sentences(text);
      return first !== undefined && second !== undefined && isLong(first) && isLong(second)
        ? [second, first, ...rest].join(' ')
        : null;
    },
  },
  {
    kind: 'spliced: one person',
    expected: 'altered',
    bend: (statement, others) => {
      const other = others.find((one) => one.speaker?.id === statement.speaker?.id);
      return other === undefined ? null : splice(statement.text, other.text);
    },
  },
  {
    kind: 'spliced: two people',
    expected: 'altered',
    bend: (statement, others) => {
      const other = others.find((one) => one.speaker?.id !== statement.speaker?.id);
      return other === undefined ? null : splice(statement.text, other.text);
    },
  },
  {
    kind: 'spliced over an ellipsis',
    expected: 'altered',
    bend: ({ text }, others) => splice(text, others[3]?.text ?? '', ' … '),
  },
  {
    kind: 'ellipsis over a negation',
    expected: 'altered',
    bend: ({ text }) =>
      once(text, /(?<=\p{L} )(?:not|never)(?= \p{L}+ \p{L}+)|(?<=\p{L} (?:do|does|did|is|was|would|could))n[’']t/u, '…'),
  },
  {
    kind: 'ellipsis over a condition',
    expected: 'altered',
    bend: ({ text }) => once(text, /(?<=\p{L}) (?:if|unless|until) [^.!?,]+, (?=\p{L})/u, ' … '),
  },
  {
    kind: 'excerpt without its negation',
    expected: 'altered',
    bend: ({ text }) => {
      const [, rest] = text.match(/\b(?:not|never|n[’']t) (\p{L}+(?: \p{L}+){3,}[^.!?,]*)/u) ?? [];
      return rest ?? null;
    },
  },
  {
    kind: 'bracket over a number',
    expected: 'altered',
    bend: ({ text }) =>
      once(text, /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty)\b/u, '[ninety-seven]'),
  },
  {
    kind: 'question made a claim',
    expected: 'altered',
    bend: ({ text }) => (/\b\p{L}+\?/u.test(text) ? text.replaceAll('?', '.') : null),
  },
  { kind: 'typo', expected: 'altered', bend: ({ text }) => once(text, /(\p{Ll}{3})(\p{Ll})(\p{Ll})(?=\p{Ll}*\b)/u, '$1$3$2') },
  {
    kind: 'scanner noise',
    expected: 'altered',
    bend: ({ text }) => {
      const noisy = text
        .replace(/m(?=\p{Ll}{2})/u, 'rn')
        .replace(/(?<=\p{Ll}{2})l/u, '1')
        .replace(/(?<=\p{Ll}{3})o(?=\p{Ll})/u, '0');
      return noisy === text ? null : noisy;
    },
  },
  {
    kind: 'short form written out',
    expected: 'altered',
    bend: ({ text }) =>
      once(text, /\b(do|does|did|is|are|was|would|could|has|have)n[’']t\b/u, '$1 not') ??
      once(text, /\b(I|we|they|you)[’']ll\b/iu, '$1 will') ??
      once(text, /\bdo not\b/u, 'don’t'),
  },
  {
    kind: 'number in other signs',
    expected: 'altered',
    bend: ({ text }) =>
      once(text, /\btwo\b/u, '2') ??
      once(text, /\bthree\b/u, '3') ??
      once(text, /\bforty\b/u, '40') ??
      once(text, /\bten\b/u, '10') ??
      once(text, /\bfour\b/u, '4') ??
      once(text, /\b12\b/u, 'twelve'),
  },
  {
    kind: 'American spelling',
    expected: 'altered',
    bend: ({ text }) =>
      once(text, /\b(\p{L}{3,})our(?=s?\b)/u, '$1or') ?? once(text, /is(?=(?:e|ed|ing)\b)/u, 'iz') ?? once(text, /tre\b/u, 'ter'),
  },
  {
    kind: 'somebody else’s name',
    expected: 'wrong-speaker',
    bend: (statement, others) => {
      const other = others.find((one) => lastWord(one) !== lastWord(statement) && one.speaker !== null);
      return other === undefined ? null : { text: statement.text, speaker: other.speaker?.name ?? '' };
    },
  },
  {
    kind: 'a namesake’s name',
    expected: 'wrong-speaker',
    // Of somebody known by one name only nobody can tell whether the other name is theirs too.
    bend: (statement) =>
      statement.speaker?.name.includes(' ') ? { text: statement.text, speaker: `Zoltan ${lastWord(statement)}` } : null,
  },
  { kind: 'a name nobody has', expected: 'wrong-speaker', bend: ({ text }) => ({ text, speaker: 'Zoltan Petrescu' }) },
  {
    kind: 'altered and wrong name',
    expected: 'altered',
    bend: ({ text }) => ({
      text: once(text, /\b(is|are|was|were|will|would|can|has|have)\b (?!not\b)/u, '$1 never ') ?? `${text} Never!`,
      speaker: 'Zoltan Petrescu',
    }),
  },
  {
    kind: 'paraphrase, to the letter',
    expected: 'paraphrase',
    of: 'indirect',
    bend: ({ content }) => content.map(({ text }) => text).join(' '),
  },
  {
    kind: 'paraphrase of a paraphrase',
    expected: 'paraphrase',
    of: 'indirect',
    bend: ({ content }) => {
      const text = content.map((piece) => piece.text).join(' ');
      const bent = text
        .replace(/\b(?:the|a|an) /gu, '')
        .replace(/\bwould\b/u, 'will')
        .replace(/\bhad been\b/u, 'was')
        .replace(/\bwere\b/u, 'are');
      return bent === text ? null : bent;
    },
  },
  {
    kind: 'a denial quoted as said',
    expected: 'altered',
    of: 'other-stance',
    bend: ({ content }) => content.map(({ text }) => text).join(' '),
  },
];

/** Mutations that turn the sense; the rest mends or mars the wording. */
const TURNED: readonly string[] = BENDS.filter(({ expected }) => expected === 'altered').map(({ kind }) => kind);

/** The first half of one and the second of the other. */
function splice(one: string, other: string, seam = ' '): string | null {
  const [head, tail] = [sentences(one)[0], sentences(other).at(-1)];
  return head !== undefined && tail !== undefined && isLong(head, 7) && isLong(tail, 7) ? `${head}${seam}${tail}` : null;
}

/** Nobody in the sample says anything like these, though the words are everyday ones. */
const UNRELATED: readonly string[] = [
  'Zebras prefer marmalade to honey on a cold morning.',
  'My grandmother taught me to juggle seven oranges before breakfast.',
  'We will win the cup this year because our goalkeeper is a wizard.',
  'The violin section played as if nobody had slept for a week.',
  'I have never seen a comet so bright, and I have seen many.',
  'You cannot compare a telescope with a microscope.',
  'The recipe calls for two eggs, a lemon and a great deal of patience.',
  'Our satellites will map every glacier on the planet by next spring.',
  'She paints the same mountain every day and it is never the same.',
  'It is a beautiful game and we lost it in the last minute.',
];
