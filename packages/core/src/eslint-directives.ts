import { isExpired, type Directive } from './directives.ts';
import type { Range, SourceLocation } from './positions.ts';
import type { SourceCode } from './source-code.ts';
import { expiredMessage } from './suppressions.ts';

/**
 * Directives as ESLint wants them.
 *
 * @see https://eslint.org/docs/latest/extend/languages#providing-disable-directives
 */
export interface DisableDirectives {
  directives: EslintDirective[];
  problems: { ruleId: null; message: string; loc: SourceLocation }[];
}

/** One directive in ESLint's terms. */
export interface EslintDirective {
  type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** The place that counts; ESLint reads it through the source code's getLoc and getRange. */
  node: { range: Range };
  /** Comma-separated rule ids with the plugin's prefix; empty for all rules. */
  value: string;
  justification: string;
}

/**
 * Translates the directives of a file; those that ESLint has no word for become a `disable` and an `enable`.
 */
export function toDisableDirectives(source: SourceCode, now = new Date()): DisableDirectives {
  const result: DisableDirectives = { directives: [], problems: [] };
  for (const directive of source.directives) {
    if (isExpired(directive, now)) {
      const loc = source.lineIndex.location(directive.comment.range);
      result.problems.push({ ruleId: null, message: expiredMessage(directive), loc });
      continue;
    }
    result.directives.push(...translate(directive, source));
  }
  return result;
}

function translate(directive: Directive, source: SourceCode): EslintDirective[] {
  const value = directive.rules.map((rule) => `seaworthy/${rule.id}`).join(', ');
  const make = (type: EslintDirective['type'], range: Range): EslintDirective => ({
    type,
    node: { range },
    value,
    justification: directive.reason,
  });
  const own = directive.comment.range;
  if (directive.kind === 'disable-file') return [make('disable', [0, 0])];
  if (directive.kind === 'disable-next-line' && spansLines(directive, source)) {
    const end = directive.covers[1];
    return [make('disable', own), make('enable', [end, end])];
  }
  return [make(directive.kind, own)];
}

/** ESLint's next line is one line after the comment; a statement may start later and have several. */
function spansLines(directive: Directive, source: SourceCode): boolean {
  const { start, end } = source.lineIndex.location(directive.covers);
  const after = source.lineIndex.position(directive.comment.range[1]).line + 1;
  return start.line !== after || (end.line !== after && !(end.line === after + 1 && end.column === 0));
}
