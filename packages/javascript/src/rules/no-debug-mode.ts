import { baseName, ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import { lastName, literalText, type CallLike, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { DEVELOPER_TOOLS } from '../libraries/debug-modes.ts';
import { debugOptionOf, developerToolOf } from '../model/debug-modes.ts';
import { environmentVariable } from '../model/environment.ts';
import { isServer } from '../model/routes.ts';
import { isConstant, stringOf } from '../model/values.ts';

interface Options {
  allowInDevelopmentGuard: boolean;
}

const SAFE = "process.env.NODE_ENV !== 'production'";
const OTHER_MODE = /^(?:dev|development|debug|local)$/u;
const TOOLING = /\.config\.[cm]?[jt]sx?$|^(?:grunt|gulp)file\./iu;

export default defineRule<{ messageIds: 'mode' | 'tool' | 'option' | 'queries' | 'byMode'; options: Options }>({
  name: 'no-debug-mode',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unconditional development or debug mode',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['debug-disabled', 'env-production-mode', 'errors-no-leak'],
      references: [
        'CWE-489',
        'CWE-215',
        'OWASP ASVS 4.0.3 14.3.2',
        'OWASP Top 10 2021 A05',
        'https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production',
      ],
      sources: [],
      triggers: ['NODE_ENV', "set('env'", 'set("env"', 'mongoose', ...DEVELOPER_TOOLS.map(({ module }) => module), 'apollo', 'graphi', 'middlewareMode'],
    },
    hasSuggestions: true,
    messages: {
      mode:
        'The program puts itself into the mode `{{mode}}`, wherever it runs: errors are then answered with their ' +
        'stacks, and caches are off. Let the environment set `NODE_ENV`.',
      tool: '`{{module}}` is a tool for developers, and {{does}}. Add it only where `NODE_ENV` is not `production`.',
      option: '`{{option}}: true` {{does}}, in production too. Switch it by the mode: `{{safe}}`.',
      queries:
        'Mongoose prints each query with its values, and with them passwords and addresses, into the log of ' +
        'production too. Switch it by the mode: `{{safe}}`.',
      byMode: 'Write `{{safe}}`.',
    },
    ...ruleOptions<Options>({
      allowInDevelopmentGuard: {
        type: 'boolean',
        default: true,
        description: 'Accept all of this in code that only runs outside production.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowInDevelopmentGuard }] = context.options;
    if (TOOLING.test(baseName(context.filename))) return {};

    const isGuarded = (node: Node): boolean => allowInDevelopmentGuard && code.isOutsideProduction(node);

    function reportSwitch(node: Node, messageId: 'option' | 'queries', value: Node, data: Record<string, string> = {}): void {
      const fix = (fixer: Fixer) => fixer.replaceText(value, SAFE);
      const suggest = [{ messageId: 'byMode', data: { safe: SAFE }, fix }] as const;
      context.report({ node, messageId, data: { ...data, safe: SAFE }, suggest });
    }

    function checkOption(call: CallLike): void {
      const found = debugOptionOf(call, code);
      if (!found) return;
      const { known, property, value } = found;
      if (isConstant(value, false)) satisfied(context, { node: property });
      else if (isConstant(value, true) && !isGuarded(call) && !isGuarded(value.node))
        reportSwitch(property, 'option', value.node, { option: lastOf(known.option), does: known.does });
    }

    function checkTool(call: CallLike): void {
      const tool = developerToolOf(call, code);
      if (!tool) return;
      if (isGuarded(call)) satisfied(context, { node: call.callee });
      else context.report({ node: call.callee, messageId: 'tool', data: { module: tool.module, does: tool.does } });
    }

    /** `mongoose.set('debug', true)`, `app.set('env', 'development')`. */
    function checkSetting(call: CallLike): void {
      const [key, given] = call.arguments;
      if (call.callee.type !== 'MemberExpression' || lastName(call.callee) !== 'set' || !given || isGuarded(call)) return;
      const name = literalText(key);
      const value = code.valueOf(given);
      if (name === 'debug' && code.isFrom(call.callee, 'mongoose', 'set')) {
        if (isConstant(value, true)) reportSwitch(given, 'queries', value.node);
        else if (isConstant(value, false)) satisfied(context, { node: given });
      } else if (name === 'env' && isServer(call.callee.object, code) && OTHER_MODE.test(stringOf(value) ?? '')) {
        context.report({ node: given, messageId: 'mode', data: { mode: stringOf(value)! } });
      }
    }

    function check(call: CallLike): void {
      if (call.arguments.length > 1) checkSetting(call);
      checkTool(call);
      if (call.arguments.length > 0) checkOption(call);
    }

    return {
      CallExpression: check,
      NewExpression: check,
      AssignmentExpression({ operator, left, right }) {
        if (operator !== '=' || lastName(left) !== 'NODE_ENV' || environmentVariable(left, code) !== 'NODE_ENV') return;
        const mode = stringOf(code.valueOf(right)) ?? '';
        if (OTHER_MODE.test(mode) && !isGuarded(left)) context.report({ node: right, messageId: 'mode', data: { mode } });
      },
    };
  },
});

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
