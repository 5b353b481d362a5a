import { ruleOptions, satisfied, stringList, type Fixer } from '@seaworthy/core';
import type { CallLike, Node, TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isCommandLineTool } from '../model/command-line.ts';
import { levelFallback, loggerLevelOf, nestLevelsOf } from '../model/log-levels.ts';
import { stringOf } from '../model/values.ts';

interface Options {
  levels: readonly string[];
}

const NEST_LEVELS = "['error', 'warn', 'log']";

export default defineRule<{ messageIds: 'literal' | 'fallback' | 'nest' | 'write'; options: Options }>({
  name: 'production-log-level',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow literal debug log levels',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-level-production'],
      references: [
        'CWE-532',
        'CWE-489',
        'OWASP ASVS 4.0.3 14.3.2',
        'https://getpino.io/#/docs/api?id=level-string',
        'https://github.com/winstonjs/winston#logging-levels',
        'https://docs.nestjs.com/techniques/logger#basic-customization',
      ],
      sources: [],
      triggers: ['evel', 'EVEL', 'NestFactory', 'useLogger'],
    },
    hasSuggestions: true,
    messages: {
      literal:
        'The level `{{level}}` is written into the code, so production logs what is meant for developers, values and ' +
        'queries included. Read the level from the environment, with `info` where nothing is set.',
      fallback:
        'Where no level is set, `{{level}}` applies, so production logs what is meant for developers, values and ' +
        'queries included. Fall back to `info`.',
      nest:
        'Nest logs `{{level}}` in production too, which is meant for developers and shows values and queries. Leave it ' +
        'out, or add it by the environment.',
      write: 'Write `{{text}}`.',
    },
    ...ruleOptions<Options>({
      levels: {
        ...stringList,
        default: ['debug', 'trace', 'silly', 'verbose', 'all'],
        description: 'Levels that are not for production.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const levels = new Set(context.options[0].levels);
    const reported = new Set<Node>();
    if (isCommandLineTool(code)) return {};

    function report(node: Node, messageId: 'literal' | 'fallback' | 'nest', level: string | number, text: string, place = node): void {
      if (reported.has(node) || code.isOutsideProduction(node)) return;
      reported.add(node);
      const fix = (fixer: Fixer) => fixer.replaceText(node, text);
      context.report({ node: place, messageId, data: { level }, suggest: [{ messageId: 'write', data: { text }, fix }] });
    }

    function checkFallback(node: Node): void {
      const fallback = levelFallback(node, code);
      const value = fallback && code.valueOf(fallback);
      const level = value && stringOf(value);
      if (level === undefined || !value) return;
      if (levels.has(level)) report(value.node, 'fallback', level, "'info'");
      else satisfied(context, { node });
    }

    function checkFactory(call: CallLike): void {
      const found = loggerLevelOf(call, levels, code);
      if (!found || code.isOutsideProduction(call)) return;
      const { node, level, isFallback, instead } = found;
      report(node, isFallback ? 'fallback' : 'literal', level, instead);
    }

    function checkNest(call: TSESTree.CallExpression): void {
      const value = nestLevelsOf(call, code);
      if (!value || code.isOutsideProduction(call)) return;
      const element = value.elements.find((each) => levels.has(stringOf(each) ?? ''));
      if (element) report(value.node, 'nest', stringOf(element)!, NEST_LEVELS, element.node);
      else if (!value.isOpen) satisfied(context, { node: value.node });
    }

    return {
      CallExpression(call) {
        checkFactory(call);
        checkFallback(call);
        checkNest(call);
      },
      NewExpression: checkFactory,
      LogicalExpression: checkFallback,
      AssignmentPattern: checkFallback,
      Property: checkFallback,
    };
  },
});
