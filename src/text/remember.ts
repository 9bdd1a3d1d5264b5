// Answers kept for whoever asks the same again: the stages ask for the lines of one article twice, and for its few names a hundred times.

/**
 * A memory of one answer. The question is a list of values, the same when each is identical; the answer must depend on nothing else. Only
 * the last is kept, so that a long run holds one article in memory, whatever the garbage collector does.
 */
export function rememberLast<Answer>(): (question: readonly unknown[], answer: () => Answer) => Answer {
  let last: { readonly question: readonly unknown[]; readonly answer: Answer } | null = null;
  return (question, answer) => {
    if (last === null || !isSame(last.question, question)) last = { question, answer: answer() };
    return last.answer;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  for (let index = 0; index < other.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

/** In characters: longer phrases are no names and come once. */
const LONGEST = 100;

/** What a lexicon answers about a phrase, for the last `most` phrases asked about. The answers must not be changed. */
export function rememberPhrases<Lexicon, Answer>(
  most: number,
  answer: (lexicon: Lexicon, phrase: string) => Answer,
): (lexicon: Lexicon, phrase: string) => Answer {
  const known = new Map<string, Answer>();
  let asked: Lexicon | null = null;
  return (lexicon, phrase) => {
    if (lexicon !== asked) known.clear();
    asked = lexicon;
    const kept = known.get(phrase);
    if (kept !== undefined) return kept;
    if (phrase.length > LONGEST) return answer(lexicon, phrase);
    if (known.size >= most) known.clear();
    const found = answer(lexicon, phrase);
    known.set(unsliced(phrase), found);
    return found;
  };
}

/** A copy that shares nothing: a piece cut from a text, kept, would keep the whole text in memory. */
export function unsliced(piece: string): string {
  // The sign in front makes a new string, and what is cut from that shares with it alone.
  return ` ${piece}`.slice(1);
}

/** Each question is answered once, for as long as whoever asks holds on to this: a batch of statements has few titles and few speakers. */
export function onceEach<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const kept = known.get(question);
    if (kept !== undefined) return kept;
    const found = answer(question);
    known.set(question, found);
    return found;
  };
}
