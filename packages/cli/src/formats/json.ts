import type { Finding } from '@seaworthy/core';
import type { Output } from '../host.ts';
import type { FileResult } from '../lint.ts';
import { addTo, noTotals } from '../totals.ts';
import type { Reporter } from './reporter.ts';

/**
 * A JSON array of ESLint's LintResult objects, one for each file that was checked; each message also has its
 * related locations and its rule's controls, risk, confidence and page.
 *
 * @see https://eslint.org/docs/latest/integrate/nodejs-api#-lintresult-type
 */
export function jsonReporter(output: Output, mode: 'lint' | 'fix'): Reporter {
  let separator = '[';
  let unwritten = '';
  return {
    file(result) {
      unwritten += separator + JSON.stringify(lintResult(result, mode));
      separator = ',\n';
      if (unwritten.length < CHUNK) return;
      output.write(unwritten);
      unwritten = '';
    },
    end() {
      output.write(unwritten + (separator === '[' ? '[]\n' : ']\n'));
    },
  };
}

/** In characters. A call of the operating system for each file takes longer than most files. */
const CHUNK = 2 ** 16;

function lintResult({ file, findings, suppressed, docs, fixed }: FileResult, mode: 'lint' | 'fix') {
  const totals = addTo(noTotals(), { findings });
  const message = <Message extends Finding>(finding: Message) => {
    const rule = docs.get(finding.ruleId);
    if (!rule) return finding;
    const { controls, risk, confidence, url } = rule;
    return { ...finding, controls, risk, confidence, url };
  };
  return {
    filePath: file.path,
    messages: findings.map(message),
    suppressedMessages: suppressed.map(message),
    errorCount: totals.errors,
    fatalErrorCount: 0,
    warningCount: totals.warnings,
    fixableErrorCount: totals.fixableErrors,
    fixableWarningCount: totals.fixableWarnings,
    ...(mode === 'fix' && fixed && { output: fixed.after }),
    usedDeprecatedRules: [],
  };
}
