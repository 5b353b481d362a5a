import { patternOption, ruleOptions, stringList } from '@seaworthy/core';
import { unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { asksForMode, checkAround, letsPass, settingRead } from '../model/authentication-checks.ts';
import { nodesWithin } from '../model/descendants.ts';
import { functionName, functionsAround } from '../model/functions.ts';
import { masterCodeIn } from '../model/master-codes.ts';
import { truthOf } from '../model/values.ts';

interface Options {
  flagNames: string;
  masterValues: string[];
}

export default defineRule<{ messageIds: 'flag' | 'master'; options: Options }>({
  name: 'no-auth-bypass',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switches that skip authentication',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-no-bypass', 'auth-endpoints-protected'],
      references: ['CWE-287', 'CWE-489', 'OWASP ASVS 4.0.3 14.3.2'],
      sources: [],
      triggers: ['env', 'onfig', 'ettings', '==', '!=', 'AUTH', 'LOGIN', 'JWT', 'OTP', '2FA', 'MFA', 'CAPTCHA', 'SIGNATURE'],
    },
    messages: {
      flag:
        '`{{flag}}` lets every request pass this check without a user, and one variable that is left over from a test ' +
        "opens production. Take it out, or let it count only where `NODE_ENV` is 'test'.",
      master:
        'Whoever types `{{value}}` is let in as anybody, because this comparison accepts it instead of the real `{{name}}`. ' +
        "Take it out, or let it count only where `NODE_ENV` is 'test'.",
    },
    ...ruleOptions<Options>({
      flagNames: {
        type: 'string',
        format: 'regex',
        default:
          '^(SKIP|DISABLE|BYPASS|NO)_?(AUTH|LOGIN|JWT|OTP|2FA|MFA|CAPTCHA|SIGNATURE)(_|$)|_(AUTH|OTP|MFA|CAPTCHA)_(DISABLED|BYPASS|SKIP)$',
        description: 'Names of variables that switch authentication off.',
      },
      masterValues: {
        ...stringList,
        default: ['000000', '111111', '123456', '1234', '0000'],
        description: 'Codes that everybody tries first.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const flags = patternOption(context, 'flagNames', options.flagNames);
    const reported = new Set<string>();

    function checkSwitch(test: Node): void {
      for (const node of nodesWithin(test)) {
        const flag = settingRead(node, code);
        if (flag === undefined || !flags.test(flag)) continue;
        if (asksForMode(test, code) || truthOf(code.valueOf(test)) === false || code.isOutsideProduction(test)) return;
        context.report({ node, messageId: 'flag', data: { flag } });
        return;
      }
    }

    function checkComparison(comparison: TSESTree.BinaryExpression): void {
      const found = masterCodeIn(comparison, options.masterValues, code);
      if (!found || code.isOutsideProduction(found.place)) return;
      const { place, value, name, scope } = found;
      // A function that asks twice has one master code.
      const key = `${scope} ${name} ${value}`;
      if (!reported.has(key)) context.report({ node: place, messageId: 'master', data: { value, name } });
      reported.add(key);
    }

    return {
      IfStatement({ test, consequent }) {
        const check = checkAround(test);
        if (check && letsPass(consequent, check, code)) checkSwitch(test);
      },
      ReturnStatement({ argument }) {
        // `return config.skipAuth || this.check(context)` of a guard.
        const [around] = argument ? functionsAround(argument) : [];
        const inner = argument && unwrap(argument);
        if (inner?.type === 'LogicalExpression' && inner.operator === '||' && around && functionName(around) === 'canActivate') checkSwitch(inner.left);
      },
      BinaryExpression: checkComparison,
    };
  },
});
