// The last answer to a question, kept for whoever asks the same again: several stages ask for the lines of one article.
//
// Only the last one, so that a long run keeps one article in memory, whatever the garbage collector does.

/** A memory of one answer. The question is a list of values, the same when each is identical; answers must not depend on anything else. */
export function rememberLast<Answer>(): (question: readonly unknown[], answer: () => Answer) => Answer {
  let last: { readonly question: readonly unknown[]; readonly answer: Answer } | null = null;
  return (question, answer) => {
    if (last === null || question.some((part, index) => part !== last?.question[index])) last = { question, answer: answer() };
    return last.answer;
  };
}
