import { LineIndex, type Finding } from '@seaworthy/core';
import { codeFrame, type FrameSource } from '../code-frame.ts';
import type { previewEdit } from '../edit-preview.ts';
import type { Host, Output } from '../host.ts';
import type { FileResult } from '../lint.ts';
import { joinRanges } from '../masked-text.ts';
import { styleOf, type Style } from '../terminal.ts';
import { visible } from '../visible-text.ts';
import type { Reporter } from './reporter.ts';
import { summary } from './summary.ts';

export interface PrettyOptions {
  color: boolean | undefined;
  /** Whether the changes that need a decision are shown. */
  suggestions: boolean;
  /** Whether there are only errors. */
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
      const sheet = { source: await frameSource(result), style, width, preview: await loadPreview(options) };
      const blocks = result.findings.map((finding) => findingBlock(finding, result, sheet));
      output.write(`${style.underline(visible(result.file.shown))}\n\n${blocks.join('\n')}\n`);
    },
    end(totals) {
      output.write(summary(totals, options, style));
    },
  };
}

/** The secrets that rules found, and what else looks like one: a rule may be off, or silent in this file. */
async function frameSource({ text: whole, secrets }: FileResult): Promise<FrameSource> {
  const text = whole.replace(BOM, '');
  const { mask, secretPlaces } = await import('@seaworthy/knowledge');
  return { text, lines: new LineIndex(text), secrets: joinRanges([...secrets, ...secretPlaces(text)]), mask };
}

/** Comparing lines is worth loading only where suggestions are shown. */
async function loadPreview({ suggestions }: PrettyOptions): Promise<typeof previewEdit | undefined> {
  return suggestions ? (await import('../edit-preview.ts')).previewEdit : undefined;
}

/** What the findings of a file are printed with. */
interface Sheet {
  source: FrameSource;
  style: Style;
  width: number;
  /** Absent when suggestions are not to be shown. */
  preview: typeof previewEdit | undefined;
}

function findingBlock(finding: Finding, { docs }: FileResult, sheet: Sheet): string {
  const { style } = sheet;
  const { ruleId, severity, message, line, column } = finding;
  const url = docs.get(ruleId)?.url;
  const rule = style.dim(url === undefined ? visible(ruleId) : style.link(visible(ruleId), url));
  const level = severity === 2 ? style.red('error') : style.yellow('warning');
  const lines = [
    `  ${style.bold(level)} ${line}:${column} ${visible(message)}  ${rule}`,
    '',
    ...frame(finding, sheet),
  ];
  for (const { filename, line: at, column: from, message: about } of finding.related ?? []) {
    const file = filename === undefined ? '' : `${visible(filename)}:`;
    lines.push(`${INDENT}${style.cyan('see')} ${file}${at}:${from} ${visible(about)}`);
  }
  lines.push(...suggestionLines(finding, sheet));
  return `${lines.join('\n')}\n`;
}

function frame(finding: Finding, { source, style, width }: Sheet): string[] {
  const gutter = String(Math.min(finding.endLine + 1, source.lines.lineCount)).length;
  const room = width - INDENT.length - gutter - ' | '.length - 2;
  const paint = finding.severity === 2 ? style.red : style.yellow;
  return codeFrame(source, finding, room).flatMap(({ number, code, carets }) => {
    const margin = (label: string) => INDENT + style.dim(`${label.padStart(gutter)} |`);
    const shown = `${margin(String(number ?? ''))} ${code}`.trimEnd();
    return carets
      ? [shown, `${margin('')} ${' '.repeat(carets.search(/\S/u))}${paint(carets.trim())}`]
      : [shown];
  });
}

function suggestionLines({ suggestions = [] }: Finding, { source, style, width, preview }: Sheet): string[] {
  if (!preview) return [];
  const paints = { '+': style.green, '-': style.red, ' ': style.dim };
  return suggestions.flatMap(({ desc, fix }) => [
    `${INDENT}${style.cyan('suggestion')} ${visible(desc)}`,
    ...preview(source, fix, width - INDENT.length - 4).map(
      ({ sign, text }) => `${INDENT}  ${paints[sign](`${sign} ${text}`.trimEnd())}`,
    ),
  ]);
}
