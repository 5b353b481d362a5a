import type { Style } from '../terminal.ts';
import { count, type Totals } from '../totals.ts';

interface SummaryOptions {
  quiet: boolean;
  suggestions: boolean;
}

/** The last lines of a report: how much was found, and what can be done about it. */
export function summary(totals: Totals, { quiet, suggestions }: SummaryOptions, style: Style): string {
  const { files, filesWithFindings, errors, warnings, filesFixed, suggested } = totals;
  const lines = filesFixed > 0 ? [`Fixed ${count(filesFixed, 'file')}.`] : [];
  if (filesWithFindings === 0) {
    lines.push(style.green(`No ${quiet ? 'errors' : 'findings'} in ${count(files, 'file')}.`));
    return `${lines.join('\n')}\n`;
  }
  const fixable = totals.fixableErrors + totals.fixableWarnings;
  const counts = [
    errors > 0 ? style.red(count(errors, 'error')) : '',
    warnings > 0 ? style.yellow(count(warnings, 'warning')) : '',
  ];
  const where = `in ${filesWithFindings} of ${count(files, 'file')}`;
  const note = fixable > 0 ? ` (${fixable} fixable with --fix)` : '';
  lines.push(style.bold(`${counts.filter(Boolean).join(', ')} ${where}${note}`));
  if (suggested > 0 && !suggestions) lines.push(hint(fixable, suggested));
  return `${lines.join('\n')}\n`;
}

function hint(fixable: number, suggested: number): string {
  const can =
    fixable > 0
      ? `${count(fixable, 'finding')} can be fixed with --fix, ${suggested} `
      : `${count(suggested, 'finding')} `;
  return `${can}${suggested === 1 ? 'has' : 'have'} suggestions (--suggestions).`;
}
