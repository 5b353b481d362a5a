import { patternOption, ruleOptions, stringList } from '@seaworthy/core';
import { isFunction, lastName, literalText, propertyName, unwrap, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';
import { nodesWithin } from '../model/descendants.ts';
import { environmentVariable } from '../model/environment.ts';
import { functionsAround } from '../model/functions.ts';
import { truthOf } from '../model/values.ts';

interface Options {
  flagNames: string;
  masterValues: string[];
}

/** Names of what a person types in to prove who they are. `statusCode` and `zipCode` are none. */
const PROOF = /(?:otp|passcode|password|pin|token|(?:verification|auth|login|sms|reset|confirmation|one_?time)_?code)$/iu;
const ABOUT_PROOF = /otp|verif|two_?factor|2fa|mfa|sms|log_?in|sign_?in|one_?time/iu;
const MODE = /NODE_ENV|isDev|isTest|isProd|APP_ENV/u;

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
      triggers: ['env', '000000', '111111', '123456', '1234', '0000', '===', '=='],
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

    function checkSwitch({ test, consequent }: TSESTree.IfStatement): void {
      const check = functionsAround(test).find(isCheck);
      if (!check || !letsPass(consequent, check) || MODE.test(code.getText(test)) || truthOf(code.valueOf(test)) === false) return;
      for (const node of nodesWithin(test)) {
        const flag = flagIn(node, code);
        if (flag === undefined || !flags.test(flag) || code.isOutsideProduction(test)) continue;
        context.report({ node, messageId: 'flag', data: { flag } });
        return;
      }
    }

    function checkComparison({ left, right, operator }: TSESTree.BinaryExpression): void {
      if (operator !== '===' && operator !== '==') return;
      for (const [proof, given] of [[left, right], [right, left]] as const) {
        const value = literalText(given);
        const name = lastName(proof);
        if (value === undefined || name === undefined || !masterValues.has(value) || !isProof(proof, name)) continue;
        if (!code.isOutsideProduction(given) && !isForAnotherMode(given)) {
          context.report({ node: given, messageId: 'master', data: { value, name } });
        }
        return;
      }
    }

    /** `code` alone may be the code of anything: it counts where the function is about proving who somebody is. */
    function isProof(node: Node, name: string): boolean {
      if (PROOF.test(name)) return true;
      if (name !== 'code' || unwrap(node).type !== 'Identifier') return code.requestPart(node) !== undefined && name === 'code';
      const [around] = functionsAround(node);
      return ABOUT_PROOF.test(around ? code.getText(around) : code.text);
    }

    /** `isTest && otp === '000000'`. */
    function isForAnotherMode(node: Node): boolean {
      for (let ancestor: Node | undefined = node.parent; ancestor?.type.endsWith("Expression"); ancestor = ancestor.parent) {
        if (ancestor.type === 'LogicalExpression' && ancestor.operator === '&&' && MODE.test(code.getText(ancestor))) return true;
      }
      return false;
    }

    return { IfStatement: checkSwitch, BinaryExpression: checkComparison };
  },
});

/** A middleware, a hook of Fastify, or a guard of Nest. */
function isCheck(node: FunctionNode): boolean {
  const last = node.params.at(-1);
  if (last?.type === 'Identifier' && /^(?:next|done|reply)$/u.test(last.name)) return true;
  return node.parent.type === 'MethodDefinition' && propertyName(node.parent) === 'canActivate';
}

/** `next()`, `done()`, `return`, `return true`; and no answer with an error. */
function letsPass(consequent: Node, check: FunctionNode): boolean {
  const last = check.params.at(-1);
  const callback = last?.type === 'Identifier' ? last.name : undefined;
  return [...nodesWithin(consequent)].some((node) => {
    if (node.type === 'ReturnStatement') return !node.argument || (node.argument.type === 'Literal' && node.argument.value === true);
    return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === callback && node.arguments.length === 0;
  });
}

/** The variable that an expression reads: `process.env.SKIP_AUTH`, or `env.SKIP_AUTH` of a module for them. */
function flagIn(node: Node, code: JavaScriptModel): string | undefined {
  if (isFunction(node)) return undefined;
  const variable = environmentVariable(node, code);
  if (variable !== undefined || node.type !== 'MemberExpression') return variable;
  return /^(?:env|config|settings)$/u.test(lastName(node.object) ?? '') ? propertyName(node) : undefined;
}
