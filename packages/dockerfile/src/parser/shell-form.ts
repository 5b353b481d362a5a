import { baseName, type Range, type SourceLocation } from '@seaworthy/core';
import { isShell, parseShell, type Script } from '@seaworthy/shell';
import type { ShellForm } from '../ast.ts';
import { addHeredocLines, bodyText, type ReadHeredoc } from './heredocs.ts';
import { MappedTextBuilder, type MappedText } from './mapped-text.ts';
import { unlocated } from './unlocated.ts';
import type { Span } from './words.ts';

/** `script` is on the prototype, so that it is neither printed nor compared with the tree. */
class LazyShellForm implements ShellForm {
  readonly type = 'ShellForm';
  readonly range: Range;
  loc: SourceLocation = unlocated;
  readonly text: string;
  readonly #toSource: (offset: number) => number;
  #script: Script | undefined;

  constructor(range: Range, text: string, toSource: (offset: number) => number) {
    this.range = range;
    this.text = text;
    this.#toSource = toSource;
  }

  get script(): Script {
    this.#script ??= parseShell(isOtherScript(this.text) ? '' : this.text, { toSource: this.#toSource });
    return this.#script;
  }
}

/** A command line with the heredocs that belong to it. `source` is the text of the file. */
export function shellForm(
  line: MappedText,
  span: Span,
  heredocs: readonly ReadHeredoc[],
  source: string,
): ShellForm {
  const { start, end } = span;
  const first = heredocs[0];
  const last = heredocs.at(-1);
  if (!first || !last) {
    return new LazyShellForm(line.range(start, end), line.text.slice(start, end), (offset) =>
      line.sourceStart(start + offset),
    );
  }
  if (first.word.start === start && first.word.end === end) {
    const body = bodyText(first, source);
    return new LazyShellForm(first.node.body.range, body.text, (offset) => body.sourceStart(offset));
  }
  const builder = new MappedTextBuilder();
  line.copyTo(builder, start, end);
  addHeredocLines(builder, heredocs, source);
  const whole = builder.build(line.sourceStart(start));
  return new LazyShellForm([line.sourceStart(start), last.end], whole.text, (offset) =>
    whole.sourceStart(offset),
  );
}

/** Whether a first line such as `#!/usr/bin/env python3` hands the text to something that is no shell. */
function isOtherScript(text: string): boolean {
  const interpreter = /^#![ \t]*(\S+)(?:[ \t]+(?:-\S+[ \t]+)*(\S+))?/.exec(text.slice(0, 200));
  if (!interpreter) return false;
  const [, path = '', argument = ''] = interpreter;
  const program = baseName(path) === 'env' ? argument : path;
  return !isShell(baseName(program)) && baseName(program) !== 'busybox';
}
