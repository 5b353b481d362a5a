import { isSecretName } from '@seaworthy/knowledge';
import type { Node, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { environmentVariable } from './environment.ts';
import { responseMethod } from './responses.ts';

/** The secrets of the environment in a page that a call sends to the client: `` res.send(`<p>${process.env.KEY}`) ``. */
export function secretsServedBy(call: TSESTree.CallExpression, code: JavaScriptModel): readonly Node[] {
  const [given] = call.arguments;
  if (!given || !/^(?:send|html|end|write)$/u.test(responseMethod(call, code) ?? '')) return [];
  const { node: page } = code.valueOf(given);
  if (page.type !== 'TemplateLiteral' || !page.quasis.some(({ value }) => /<[a-z]/iu.test(value.raw))) return [];
  return page.expressions.filter((expression) => isSecretName(environmentVariable(expression, code) ?? ''));
}
