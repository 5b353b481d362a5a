import { satisfied, type Fixer } from '@seaworthy/core';
import { lastName, literalText, propertyName, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { forwardedHeaderIn } from '../model/forwarded-addresses.ts';
import { isConstant } from '../model/values.ts';

export default defineRule<{ messageIds: 'everyProxy' | 'koa' | 'header' | 'one' }>({
  name: 'no-permissive-trust-proxy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow trusting every proxy',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-trusted-client-ip'],
      references: [
        'CWE-348',
        'CWE-290',
        'https://expressjs.com/en/guide/behind-proxies.html',
        'https://express-rate-limit.mintlify.app/reference/error-codes#err-erl-permissive-trust-proxy',
      ],
      sources: [],
      triggers: ['trust proxy', 'trustProxy', '.proxy', 'keyGenerator'],
    },
    hasSuggestions: true,
    messages: {
      everyProxy:
        'With `{{setting}}`, the address in `X-Forwarded-For` that the client wrote itself becomes the address of the ' +
        'request, so that limits and logs by address can be evaded. Write the number of your proxies, or their ' +
        'addresses.',
      koa:
        'With `proxy` and no `maxIpsCount`, the address in `X-Forwarded-For` that the client wrote itself becomes ' +
        '`ctx.ip`, so that limits and logs by address can be evaded. Set `maxIpsCount` to the number of your proxies.',
      header:
        'The limiter counts by `{{header}}`, which the client writes: a new value for each request evades it. Use ' +
        'the address of the request, after telling the framework how many proxies there are.',
      one: 'Trust one proxy.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(place: Node, value: Node, text: string, replacement = '1'): void {
      if (code.isOutsideProduction(place)) return;
      const fix = (fixer: Fixer) => fixer.replaceText(value, replacement);
      context.report({
        node: place,
        messageId: 'everyProxy',
        data: { setting: text },
        suggest: [{ messageId: 'one', fix }],
      });
    }

    /** `app.set('trust proxy', true)` and `app.enable('trust proxy')`. */
    function checkSetting(call: TSESTree.CallExpression): void {
      const { callee } = call;
      const [name, value] = call.arguments;
      if (callee.type !== 'MemberExpression' || literalText(name) !== 'trust proxy') return;
      const method = propertyName(callee);
      if (method === 'enable') {
        const app = code.getText(callee.object);
        report(call, call, code.getText(call), `${app}.set('trust proxy', 1)`);
      } else if (method === 'set' && value) {
        if (isConstant(code.valueOf(value), true)) report(call, value, code.getText(call));
        else if (code.valueOf(value).type !== 'unknown') satisfied(context, { node: call });
      }
    }

    function checkFastify(call: CallLike): void {
      if (!code.isFrom(call.callee, 'fastify', '', 'fastify', 'default') && !isAdapter(call) && lastName(call.callee) !== 'Fastify') return;
      const option = code.optionOf(call, 0, 'trustProxy');
      if (option.state !== 'given' || option.property.type !== 'Property') return;
      if (!isConstant(option.value, true)) return;
      report(option.property, option.property.value, code.getText(option.property));
    }

    /** `new FastifyAdapter({ trustProxy: true })` of Nest. */
    const isAdapter = (call: CallLike): boolean => code.isFrom(call.callee, '@nestjs/platform-fastify', 'FastifyAdapter');

    function checkLimiter(call: CallLike): void {
      const option = code.optionOf(call, 0, 'keyGenerator');
      if (option.state !== 'given' || option.value.type !== 'function' || code.isOutsideProduction(call)) return;
      const found = forwardedHeaderIn(option.value.node);
      if (found) context.report({ node: found.node, messageId: 'header', data: { header: found.header } });
    }

    return {
      CallExpression(call) {
        checkSetting(call);
        checkFastify(call);
        checkLimiter(call);
      },
      NewExpression: checkFastify,
      AssignmentExpression({ left, right }) {
        if (left.type !== 'MemberExpression' || propertyName(left) !== 'proxy') return;
        if (!code.isFrom(left.object, 'koa', '()') || !isConstant(code.valueOf(right), true)) return;
        if (/\bmaxIpsCount\b/u.test(code.text) || code.isOutsideProduction(left)) return;
        context.report({ node: left.parent, messageId: 'koa' });
      },
    };
  },
});
