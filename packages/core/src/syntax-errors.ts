import type { Finding } from './finding.ts';
import { oneBased } from './report.ts';
import type { SourceCode } from './source-code.ts';

/** The id of findings about what a parser could not read, in languages that have no rule for it. On in every preset. */
export const SYNTAX_ERROR = 'syntax/error';

/** What the parser of a file could not read, as findings. ESLint says the same of its own languages. */
export function syntaxFindings(source: SourceCode): Finding[] {
  return source.syntaxErrors.map(({ message, range }) => ({
    ruleId: SYNTAX_ERROR,
    severity: 2,
    message,
    messageId: 'error',
    ...oneBased(source.lineIndex.location(range)),
  }));
}
