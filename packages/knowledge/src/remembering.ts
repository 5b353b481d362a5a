/** More different names than any project has; names beyond are answered afresh, so that memory cannot grow for ever. */
const MOST = 5000;

/**
 * `answer`, which is a matter of its text alone, with a memory: the names of variables and images are the same in file
 * after file, and a dozen rules ask about each.
 */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const fresh = answer(text);
    if (known.size < MOST) known.set(text, { answer: fresh });
    return fresh;
  };
}
