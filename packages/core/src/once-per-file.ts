/** A file as rules see it, with what has been worked out of it so far, by the function that did. */
export interface FileWithAnswers {
  readonly answers: Map<unknown, unknown>;
}

/**
 * Makes a function that works something out of a file once, when it is first asked for:
 *
 *     export const publishedPorts = oncePerFile((code: ComposeSourceCode) => …);
 *
 * The answer is kept in the file. A WeakMap by files would keep every tree until V8 next collects the old generation, since
 * its collector of the young one takes the values of a WeakMap for needed.
 */
export function oncePerFile<File extends FileWithAnswers, Answer>(
  answer: (file: File) => Answer,
): (file: File) => Answer {
  return (file) => {
    const known = file.answers.get(answer);
    if (known !== undefined || file.answers.has(answer)) return known as Answer;
    const fresh = answer(file);
    file.answers.set(answer, fresh);
    return fresh;
  };
}
