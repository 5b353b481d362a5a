import { LineIndex, type Finding } from '@seaworthy/core';
import { codeFrame, type FrameSource } from '../code-frame.ts';
import { previewEdit } from '../edit-preview.ts';
import type { Host, Output } from '../host.ts';
import type { FileResult } from '../lint.ts';
import { hasSecrets, secretsIn } from '../secrets.ts';
import { styleOf, type Style } from '../terminal.ts';
import { count, type Totals } from '../totals.ts';
import { visible } from '../visible-text.ts';
import type { Reporter } from './reporter.ts';

export interface PrettyOptions {
  color: boolean | undefined;
  /** Whether the changes that need a decision are shown. */
  suggestions: boolean;
  quiet: boolean;
}

/** Widths of code in frames where the output is no terminal, and at least. */
const WIDTH = 120;
const LEAST_WIDTH = 40;
const INDENT = '    ';
const BOM = /^\uFEFF/u;

/** Findings for people: grouped by file, each with the code that it speaks of. */
export function prettyReporter(output: Output, env: Host['env'], options: PrettyOptions): Reporter {
  const style = styleOf(output, env, options.color);
  const width = Math.max(LEAST_WIDTH, output.columns ?? WIDTH);
  return {
    async file(result) {
      if (result.findings.length === 0) return;
      const source = await frameSource(result);
      const blocks = result.findings.map((finding) => findingBlock(finding, result, { source, style, width, options }));
      output.write(`${style.underline(visible(result.file.shown))}\n\n${blocks.join('\n')}\n`);
    },
    end(totals) {
      output.write(summary(totals, options, style));
    },
  };
}

/** Only a file with secrets needs the knowledge of how to mask them, which was loaded to find them. */
async function frameSource(result: FileResult): Promise<FrameSource> {
  const text = result.text.replace(BOM, '');
  const lines = new LineIndex(text);
  if (!hasSecrets(result)) return { text, lines, secrets: [], mask: () => '' };
  const { mask } = await import('@seaworthy/knowledge');
  return { text, lines, secrets: secretsIn(result, lines), mask };
}

interface Sheet {
  source: FrameSource;
  style: Style;
  width: number;
  options: PrettyOptions;
}

function findingBlock(finding: Finding, { docs }: FileResult, sheet: Sheet): string {
  const { style } = sheet;
  const { ruleId, severity, message, line, column } = finding;
  const url = docs.get(ruleId)?.url;
  const rule = style.dim(url === undefined ? visible(ruleId) : style.link(visible(ruleId), url));
  const level = severity === 2 ? style.red('error') : style.yellow('warning');
  const lines = [`  ${style.bold(level)} ${line}:${column} ${visible(message)}  ${rule}`, '', ...frame(finding, sheet)];
  for (const related of finding.related ?? []) {
    const place = `${related.filename === undefined ? '' : `${visible(related.filename)}:`}${related.line}:${related.column}`;
    lines.push(`${INDENT}${style.cyan('see')} ${place} ${visible(related.message)}`);
  }
  if (sheet.options.suggestions) lines.push(...suggestions(finding, sheet));
  return `${lines.join('\n')}\n`;
}

function frame(finding: Finding, { source, style, width }: Sheet): string[] {
  const gutter = String(Math.min(finding.endLine + 1, source.lines.lineCount)).length;
  const room = width - INDENT.length - gutter - ' | '.length - 2;
  const paint = finding.severity === 2 ? style.red : style.yellow;
  return codeFrame(source, finding, room).flatMap(({ number, code, carets }) => {
    const margin = (label: string) => INDENT + style.dim(`${label.padStart(gutter)} |`);
    const shown = `${margin(String(number ?? ''))} ${code}`.trimEnd();
    return carets ? [shown, `${margin('')} ${' '.repeat(carets.search(/\S/u))}${paint(carets.trim())}`] : [shown];
  });
}

function suggestions(finding: Finding, { source, style, width }: Sheet): string[] {
  return (finding.suggestions ?? []).flatMap(({ desc, fix }) => [
    `${INDENT}${style.cyan('suggestion')} ${visible(desc)}`,
    ...previewEdit(source, fix, width - INDENT.length - 4).map(({ sign, text }) =>
      `${INDENT}${sign === '+' ? style.green(`  + ${text}`) : style.red(`  - ${text}`)}`.trimEnd(),
    ),
  ]);
}

function summary(totals: Totals, { quiet, suggestions }: PrettyOptions, style: Style): string {
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
  const can = fixable > 0 ? `${count(fixable, 'finding')} can be fixed with --fix, ${suggested} ` : `${count(suggested, 'finding')} `;
  return `${can}${suggested === 1 ? 'has' : 'have'} suggestions (--suggestions).`;
}
