import { patternOption, ruleOptions, stringList } from '@seaworthy/core';
import { lastName, literalText, unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { checkAround, decidingText, letsPass, refuses, settingRead } from '../model/authentication-checks.ts';
import { nodesWithin } from '../model/descendants.ts';
import { functionName, functionsAround } from '../model/functions.ts';
import { truthOf } from '../model/values.ts';

interface Options {
  flagNames: string;
  masterValues: string[];
}

/** Names of what a person types in to prove who they are. `statusCode` and `zipCode` are none. */
const PROOF =
  /(?:[Oo]tp|OTP|[Pp]asscode|[Pp]assword|(?:^|_)pin|Pin|PIN)$|(?:[Vv]erification|[Aa]uth|[Ll]ogin|[Ss]ms|[Rr]eset|[Cc]onfirmation|[Oo]ne_?[Tt]ime)_?[Cc]ode$/u;
const AMBIGUOUS = /^(?:code|token|\w+Token)$/u;
const ABOUT_PROOF = /otp|verif|two_?factor|2fa|mfa|sms|log_?in|sign_?in|one_?time/iu;
const MODE = /NODE_ENV|is_?dev|is_?test|is_?prod|APP_ENV/iu;

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
    const masterValues = new Set(options.masterValues);

    function checkSwitch(test: Node): void {
      for (const node of nodesWithin(test)) {
        const flag = settingRead(node, code);
        if (flag === undefined || !flags.test(flag)) continue;
        if (MODE.test(decidingText(test, code)) || truthOf(code.valueOf(test)) === false || code.isOutsideProduction(test)) return;
        context.report({ node, messageId: 'flag', data: { flag } });
        return;
      }
    }

    function checkComparison(comparison: TSESTree.BinaryExpression): void {
      const { left, right, operator } = comparison;
      if (!/^[!=]==?$/u.test(operator)) return;
      for (const [proof, given] of [[left, right], [right, left]] as const) {
        const value = literalText(given);
        const name = lastName(proof);
        if (value === undefined || name === undefined || !masterValues.has(value) || !isProof(proof, name)) continue;
        // `code !== '1234'` accepts the value when what follows refuses everything else.
        const accepts = refuses(comparison, code) === operator.startsWith('!');
        if (accepts && !code.isOutsideProduction(given) && !isForAnotherMode(given)) {
          context.report({ node: given, messageId: 'master', data: { value, name } });
        }
        return;
      }
    }

    /** `code` and `token` may be of anything: they count where the function is about proving who somebody is. */
    function isProof(node: Node, name: string): boolean {
      if (PROOF.test(name)) return true;
      if (!AMBIGUOUS.test(name)) return false;
      if (unwrap(node).type !== 'Identifier') return code.requestPart(node) !== undefined;
      const [around] = functionsAround(node);
      return ABOUT_PROOF.test(around ? code.getText(around) : code.text);
    }

    /** `isTest && otp === '000000'`. */
    function isForAnotherMode(node: Node): boolean {
      for (let ancestor: Node | undefined = node.parent; ancestor?.type.endsWith('Expression'); ancestor = ancestor.parent) {
        if (ancestor.type === 'LogicalExpression' && ancestor.operator === '&&' && MODE.test(decidingText(ancestor, code))) return true;
      }
      return false;
    }

    return {
      IfStatement({ test, consequent }) {
        const check = checkAround(test);
        if (check && letsPass(consequent, check)) checkSwitch(test);
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
