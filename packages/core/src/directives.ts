import type { LineIndex, Range } from './positions.ts';
import type { CommentNode } from './source-code.ts';

/**
 * A comment that keeps findings quiet:
 *
 *     # seaworthy-disable-next-line dockerfile/no-root-user -- legacy image, until 2027-01-31
 *
 * Both words, `seaworthy-` and `eslint-`, are read in every language and host. Without rule ids it means all
 * rules.
 */
export interface Directive {
  word: 'seaworthy' | 'eslint';
  kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  comment: CommentNode;
  /** Ids without ESLint's plugin prefix, each with its place; empty means every rule. */
  rules: DirectiveRule[];
  /** The text after ` -- `. */
  reason: string;
  /** `YYYY-MM-DD`, the last day on which the directive holds. */
  until: string | undefined;
  /** What it covers, in offsets, if no `enable` follows; an `enable` covers nothing itself. */
  covers: Range;
}

/** A rule id in a directive, and its place in the file. */
export interface DirectiveRule {
  id: string;
  range: Range;
}

/** The part of a source code that directives are read from. */
export interface DirectiveSource {
  readonly text: string;
  readonly comments: readonly CommentNode[];
  readonly lineIndex: LineIndex;
  nextStatement(offset: number): Range | undefined;
}

const DIRECTIVE =
  /^[\s#!]*(?<word>seaworthy|eslint)-(?<kind>disable(?:-next-line|-line|-file)?|enable)(?=\s|,|$)/u;
const UNTIL = /\buntil\s+(?<date>\d{4}-\d{2}-\d{2})\b/u;
const PLUGIN_PREFIX = 'seaworthy/';

/** The directives of a file in source order. */
export function directivesOf(source: DirectiveSource): Directive[] {
  const directives: Directive[] = [];
  for (const comment of source.comments) {
    const directive = readDirective(comment, source);
    if (directive) directives.push(directive);
  }
  return directives;
}

function readDirective(comment: CommentNode, source: DirectiveSource): Directive | undefined {
  const match = DIRECTIVE.exec(comment.value);
  if (!match?.groups) return undefined;
  const rest = comment.value.slice(match[0].length);
  const dashes = /(?:^|\s)-{2,}(?=\s)/u.exec(rest);
  const list = dashes ? rest.slice(0, dashes.index) : rest;
  const reason = dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '';
  const listStart = source.text.indexOf(comment.value, comment.range[0]) + match[0].length;
  const kind = match.groups['kind'] as Directive['kind'];
  return {
    word: match.groups['word'] as Directive['word'],
    kind,
    comment,
    rules: readRuleList(list, listStart),
    reason,
    until: UNTIL.exec(reason)?.groups?.['date'],
    covers: coverage(kind, comment, source),
  };
}

function readRuleList(list: string, offset: number): DirectiveRule[] {
  return Array.from(list.matchAll(/[^\s,]+/gu), (item) => ({
    id: item[0].startsWith(PLUGIN_PREFIX) ? item[0].slice(PLUGIN_PREFIX.length) : item[0],
    range: [offset + item.index, offset + item.index + item[0].length] as const,
  }));
}

function coverage(kind: Directive['kind'], comment: CommentNode, source: DirectiveSource): Range {
  const { lineIndex, text } = source;
  const line = lineIndex.position(comment.range[0]).line;
  switch (kind) {
    case 'disable-line':
      return [lineIndex.lineStart(line), lineIndex.lineStart(line + 1)];
    case 'disable-next-line':
      return source.nextStatement(comment.range[1]) ?? nextLine(comment, lineIndex);
    case 'disable-file':
      return [0, text.length + 1];
    case 'disable':
      return [comment.range[0], text.length + 1];
    case 'enable':
      return [comment.range[0], comment.range[0]];
  }
}

function nextLine(comment: CommentNode, lineIndex: LineIndex): Range {
  const line = lineIndex.position(comment.range[1]).line + 1;
  return [lineIndex.lineStart(line), lineIndex.lineStart(line + 1) + (line >= lineIndex.lineCount ? 1 : 0)];
}

/** True when the directive's last day lies before the day of `now` (UTC). */
export function isExpired(directive: Directive, now: Date): boolean {
  return directive.until !== undefined && directive.until < now.toISOString().slice(0, 10);
}
