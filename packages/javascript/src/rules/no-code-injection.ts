import { literalText, unwrap, type CallLike, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';

/** Functions that run a text as code, by module. */
const RUNNERS: Readonly<Record<string, ReadonlySet<string>>> = {
  global: new Set(['eval', 'Function', 'setTimeout', 'setInterval', 'setImmediate', 'globalThis.eval']),
  vm: new Set(['compileFunction', 'runInContext', 'runInNewContext', 'runInThisContext', 'Script']),
  'node-serialize': new Set(['unserialize']),
};

export default defineRule<{ messageIds: 'evaluated' | 'loaded' | 'vm2' }>({
  name: 'no-code-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow evaluating request data',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['input-dangerous-sinks'],
      references: [
        'CWE-94',
        'CWE-95',
        'CWE-502',
        'OWASP ASVS 4.0.3 5.2.4',
        'OWASP ASVS 4.0.3 5.5.3',
        'https://nodejs.org/api/vm.html',
        'https://github.com/patriksimek/vm2/security/advisories',
      ],
      sources: [],
      triggers: [
        'eval',
        ...['Function', 'setTimeout', 'setInterval', 'setImmediate', 'unserialize', 'yaml'],
        ...["'vm", '"vm', '`vm', ':vm', 'import(', 'import (', 'require(', 'require ('],
      ],
    },
    messages: {
      evaluated:
        '`{{part}}` comes from the request and `{{method}}` runs it as code, so any client can do on the server what the ' +
        'server can. Parse the value with a schema, and look up what it stands for.',
      loaded:
        '`{{part}}` comes from the request and decides which module is loaded and run. Choose the module from a list in ' +
        'the code.',
      vm2:
        'The package `vm2` is no longer maintained, and there are known ways out of its sandbox, so that code in it can do on the server ' +
        'what the server can. Use isolated-vm, or a process of its own without rights.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(part: Node | undefined, messageId: 'evaluated' | 'loaded', method = ''): void {
      if (!part || code.isOutsideProduction(part)) return;
      context.report({ node: part, messageId, data: { part: code.getText(part), method } });
    }

    function check(call: CallLike): void {
      const { module = '', name = '' } = code.originOf(call.callee) ?? {};
      const isRun = RUNNERS[module]?.has(name) === true || isFullYaml(call, code);
      const [first] = call.arguments;
      if (isRun) {
        // The others of a timer are its delay, and what its function gets.
        const read = /^set[TI]/u.test(name) ? call.arguments.slice(0, 1) : call.arguments;
        const part = read.map((argument) => code.requestPart(argument)).find((found) => found !== undefined);
        report(part, 'evaluated', code.getText(call.callee));
      } else if (first && unwrap(call.callee).type === 'Identifier' && code.getText(call.callee) === 'require') {
        if (literalText(first) === 'vm2') context.report({ node: first, messageId: 'vm2' });
        else report(code.requestPart(first), 'loaded');
      }
    }

    return {
      CallExpression: check,
      NewExpression: check,
      ImportExpression({ source }) {
        if (literalText(source) === 'vm2') context.report({ node: source, messageId: 'vm2' });
        else report(code.requestPart(source), 'loaded');
      },
      ImportDeclaration({ source }) {
        if (source.value === 'vm2') context.report({ node: source, messageId: 'vm2' });
      },
    };
  },
});

/** js-yaml 3 makes functions of `!!js/function` under this schema. */
function isFullYaml(call: CallLike, code: JavaScriptModel): boolean {
  if (!code.isFrom(call.callee, 'js-yaml', 'load', 'loadAll')) return false;
  const options = call.arguments[1] && unwrap(call.arguments[1]);
  return options !== undefined && /\bDEFAULT_FULL_SCHEMA\b/u.test(code.getText(options));
}
