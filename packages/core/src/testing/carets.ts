/** What a line of carets expects: the finding's place, 1-based with exclusive ends, and its message id. */
export interface ExpectedFinding {
  messageId: string;
  line: number;
  column: number;
  /** Undefined after `^^^…`: the finding goes on below this line. */
  endLine: number | undefined;
  endColumn: number | undefined;
}

/** A text without its lines of carets, and what these expect. */
export interface AnnotatedText {
  text: string;
  expected: ExpectedFinding[];
}

const CARETS = /^(?<indent> *)(?<carets>\^+)(?<open>…)?\s+(?<messageId>[A-Za-z]\w*)\s*$/u;

/** Takes the lines of carets out of a text, and reads them: each speaks of the line above it. */
export function readCarets(annotated: string): AnnotatedText {
  const lines: string[] = [];
  const expected: ExpectedFinding[] = [];
  for (const line of annotated.split('\n')) {
    const match = CARETS.exec(line)?.groups;
    if (!match) {
      lines.push(line);
      continue;
    }
    const column = (match['indent'] ?? '').length + 1;
    expected.push({
      messageId: match['messageId'] ?? '',
      line: lines.length,
      column,
      endLine: match['open'] ? undefined : lines.length,
      endColumn: match['open'] ? undefined : column + (match['carets'] ?? '').length,
    });
  }
  return { text: lines.join('\n'), expected };
}
