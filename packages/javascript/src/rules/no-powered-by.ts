import { satisfied, type Fixer } from '@seaworthy/core';
import { literalText, propertyName, unwrap, type CallLike, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { ownExpressApp } from '../model/express-apps.ts';
import { nextConfigOf } from '../model/next-config.ts';
import { isConstant } from '../model/values.ts';

/** Packages and names of functions that may take the header away. */
const REMOVES_HEADER = /helmet|hide-powered-by|lusca|x-powered-by|security/i;

export default defineRule<{ messageIds: 'on' | 'express' | 'next' | 'hono' }>({
  name: 'no-powered-by',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow the X-Powered-By header',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['headers-no-fingerprint'],
      references: [
        'CWE-200',
        'OWASP ASVS 4.0.3 14.3.3',
        'https://expressjs.com/en/advanced/best-practice-security.html#reduce-fingerprinting',
        'https://nextjs.org/docs/app/api-reference/config/next-config-js/poweredByHeader',
      ],
      sources: [],
      triggers: ['x-powered-by', 'express', 'module.exports', 'export default', 'powered-by'],
    },
    fixable: 'code',
    messages: {
      on:
        '`{{text}}` names the framework in every response, which tells scanners what to try. Write ' +
        "`{{app}}.disable('x-powered-by')`.",
      express:
        'Express names itself in the `X-Powered-By` of every response, which tells scanners what to try. Call ' +
        "`disable('x-powered-by')` on the application, or use helmet.",
      next:
        'Next.js names itself in the `X-Powered-By` of every response, which tells scanners what to try. Add ' +
        '`poweredByHeader: false`.',
      hono: '`poweredBy()` names Hono in every response, which tells scanners what to try. Remove it.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** `app.enable('x-powered-by')`, `app.set('x-powered-by', true)` and their opposites. */
    function checkSetting(call: TSESTree.CallExpression): void {
      const callee = unwrap(call.callee);
      const [name, value] = call.arguments;
      if (callee.type !== 'MemberExpression' || literalText(name) !== 'x-powered-by') return;
      const method = propertyName(callee);
      const isSet = method === 'set' && value !== undefined;
      if (method === 'disable' || (isSet && isConstant(code.valueOf(value), false))) satisfied(context, { node: call });
      if (method !== 'enable' && !(isSet && isConstant(code.valueOf(value), true))) return;
      if (code.isOutsideProduction(call)) return;
      const app = code.getText(callee.object);
      const fix = (fixer: Fixer) => fixer.replaceText(call, `${app}.disable('x-powered-by')`);
      context.report({ node: call, messageId: 'on', data: { text: code.getText(call), app }, fix });
    }

    function checkCall(call: CallLike): void {
      if (code.isFrom(call.callee, 'hono/powered-by', 'poweredBy') && !code.isOutsideProduction(call))
        context.report({ node: call.callee, messageId: 'hono' });
      if (ownExpressApp(call, code) && !REMOVES_HEADER.test(code.text) && !code.isOutsideProduction(call))
        context.report({ node: call.callee, messageId: 'express' });
    }

    function checkConfig(statement: TSESTree.ExportDefaultDeclaration | TSESTree.AssignmentExpression): void {
      const config = nextConfigOf(statement, context.filename, code);
      if (config?.value.type !== 'object') return;
      const option = code.propertyOf(config.value, 'poweredByHeader');
      if (option.state === 'absent') context.report({ node: config.place, messageId: 'next' });
      if (option.state !== 'given') return;
      if (isConstant(option.value, true)) context.report({ node: option.property, messageId: 'next' });
      if (isConstant(option.value, false)) satisfied(context, { node: option.property });
    }

    return {
      CallExpression(call) {
        checkSetting(call);
        checkCall(call);
      },
      ExportDefaultDeclaration: checkConfig,
      AssignmentExpression: checkConfig,
    };
  },
});
