import { lastIndexWhere, type Range } from '@seaworthy/core';
import type { Directive, File, TemplateLanguage } from '../ast.ts';

const MARKS =
  /\{%[-+]?\s*\w[^%]*%\}|<%[=#-]?[^%]*%>|\{\{[-~]?\s*(?<expression>[\w.$(/][^{}]*)\}\}/gu;

/** A place that only makes sense in another language, which has to be rendered before nginx reads the file. */
export interface TemplateMark {
  language: TemplateLanguage;
  range: Range;
}

/** The first mark of a template language that stands neither in a comment nor in Lua, which have such signs too. */
export function templateMarkIn(
  text: string,
  { comments, directives }: Pick<File, 'comments' | 'directives'>,
): TemplateMark | undefined {
  let elsewhere: Range[] | undefined;
  for (const match of text.matchAll(MARKS)) {
    elsewhere ??= [...comments.map(({ range }) => range), ...luaIn(directives)].sort((a, b) => a[0] - b[0]);
    const before = elsewhere[lastIndexWhere(elsewhere.length, (at) => elsewhere![at]![0] <= match.index)];
    if (before && match.index < before[1]) continue;
    const range = [match.index, match.index + match[0].length] as const;
    return { language: languageOf(match[0], match.groups?.['expression']), range };
  }
  return undefined;
}

function luaIn(directives: readonly Directive[]): Range[] {
  const ranges: Range[] = [];
  const open = [...directives];
  for (let directive = open.pop(); directive; directive = open.pop()) {
    if (directive.block?.lua) ranges.push(directive.block.range);
    for (const inner of directive.block?.directives ?? []) open.push(inner);
  }
  return ranges;
}

function languageOf(mark: string, expression: string | undefined): TemplateLanguage {
  if (mark.startsWith('<%')) return 'ERB';
  return expression !== undefined && /^(?:[.$(/]|(?:range|if|end|with|template|include|define|else)\b)/u.test(expression)
    ? 'Go'
    : 'Jinja';
}
