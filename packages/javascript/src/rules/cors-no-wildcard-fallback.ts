import { satisfied, type Fixer } from '@seaworthy/core';
import { literalText, unwrap, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { fallbackOf, type Fallback, type FallbackNode } from '../model/fallbacks.ts';

const ORIGIN_NAME = /origins?$/i;
/** Also what the configuration calls only `cors`, but not the methods and headers of a policy. */
const CORS_NAME = /^(?!.*(?:header|method)).*(?:cors|origins?$)/i;

export default defineRule<{ messageIds: 'open' | 'closed' }>({
  name: 'cors-no-wildcard-fallback',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow falling back to any origin when the CORS variable is missing',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-no-wildcard-fallback'],
      references: ['CWE-942', 'CWE-636', 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS'],
      sources: [],
      triggers: ['cors', 'Cors', 'CORS', 'rigin', 'RIGIN'],
    },
    hasSuggestions: true,
    messages: {
      open:
        'Where {{setting}} is missing, `{{value}}` allows every origin: a deployment that forgets it is open to the ' +
        'scripts of every website, and nothing fails. Fall back to no origin, or refuse to start.',
      closed: 'Allow no origin instead.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(node: FallbackNode): void {
      const fallback = fallbackOf(node, isDecided, code);
      if (!fallback || (fallback.setting && code.requestPart(fallback.setting))) return;
      const value = unwrap(fallback.value);
      if (!isAbout(fallback, isBoolean(value) ? ORIGIN_NAME : CORS_NAME) || code.isOutsideProduction(value)) return;
      if (isNone(value)) satisfied(context, { node });
      if (!isAny(value)) return;
      const replacement = replacementFor(value, node);
      context.report({
        node: value,
        messageId: 'open',
        data: { setting: describe(fallback), value: code.getText(value) },
        suggest:
          replacement === undefined
            ? []
            : [{ messageId: 'closed', fix: (fixer: Fixer) => fixer.replaceText(value, replacement) }],
      });
    }

    function describe({ setting, names: [name = ''] }: Fallback): string {
      const text = setting && code.getText(setting);
      return `\`${text !== undefined && text.length <= 60 && !text.includes('\n') ? text : name}\``;
    }

    return {
      LogicalExpression: check,
      ConditionalExpression: check,
      AssignmentPattern: check,
      CallExpression: check,
    };
  },
});

/** Whether a setting with such a name is read from the configuration, or given to an option with such a name. */
function isAbout({ names, receiver, isConfigured }: Fallback, pattern: RegExp): boolean {
  const isGiven = receiver !== undefined && pattern.test(receiver.name);
  if (isConfigured) return isGiven || names.some((name) => pattern.test(name));
  return receiver?.isOption === true && receiver.name === 'origin';
}

const isBoolean = (node: Node): boolean => node.type === 'Literal' && typeof node.value === 'boolean';

const isDecided = (value: Node): boolean => isAny(unwrap(value)) || isNone(unwrap(value));

/** `'*'`, `true`, `['*']`. */
function isAny(node: Node): boolean {
  if (node.type === 'ArrayExpression') return node.elements.length === 1 && literalText(node.elements[0]) === '*';
  return node.type === 'Literal' && (node.value === '*' || node.value === true);
}

/** `''`, `false`, `[]`. */
function isNone(node: Node): boolean {
  if (node.type === 'ArrayExpression') return node.elements.length === 0;
  return node.type === 'Literal' && (node.value === '' || node.value === false);
}

/** What to write instead; undefined where other code decides what fits. */
function replacementFor(value: Node, node: FallbackNode): string | undefined {
  if (node.type !== 'LogicalExpression' && node.type !== 'ConditionalExpression') return undefined;
  if (node.parent.type === 'MemberExpression') return "''";
  return isBoolean(value) ? 'false' : '[]';
}
