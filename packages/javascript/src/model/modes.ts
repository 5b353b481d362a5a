import { lastName, literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { environmentVariable } from './environment.ts';
import type { Constant, ScalarValue } from './values.ts';

/** Variables that hold the mode of the program. */
const MODE_VARIABLE = /^(?:NODE_ENV|APP_ENV|ENVIRONMENT|FLASK_ENV)$/u;

/** Names of properties and of keys of configurations for the same. */
const MODE_NAME = /^(?:NODE_ENV|APP_ENV|nodeEnv|appEnv)$/u;

/** Names that say which mode it is, in every spelling: `isProd`, `IS_PRODUCTION`, `inProduction`. */
const PRODUCTION_NAME = /^(?:is|in)_?prod(?:uction)?(?:_?(?:env|mode))?$/i;
const OTHER_MODE_NAME = /^(?:(?:is|in)_?(?:dev(?:elopment)?|test(?:ing)?|local)(?:_?(?:env|mode))?|__DEV__|dev)$/i;

/**
 * The value of what tells the mode of the program, in production: `process.env.NODE_ENV` and `app.get('env')` are
 * `production`, `import.meta.env.DEV` and `config.isDev` are false. Undefined for everything else.
 */
export function modeValue(node: Node, code: JavaScriptModel): ScalarValue | undefined {
  const inner = unwrap(node);
  const value = valueInProduction(inner, code);
  return value === undefined ? undefined : { type: 'scalar', node: inner, certainty: 'known', value };
}

/** Names of what is surely a mode when it is compared with one: `config.env === 'development'`. */
const COMPARED_NAME = /^(?:env|environment|mode|stage|node_?env|app_?env)$/i;
const PRODUCTION_TEXT = /^prod(?:uction)?$/u;
const OTHER_MODE_TEXT = /^(?:dev(?:elopment)?|test(?:ing)?|local|staging)$/u;

/**
 * Whether a comparison of a mode of the project's own configuration holds in production: `config.env === 'test'` does
 * not. Undefined for other comparisons.
 */
export function modeComparison({ left, operator, right }: TSESTree.BinaryExpression): boolean | undefined {
  const [named, text] = literalText(right) === undefined ? [right, literalText(left)] : [left, literalText(right)];
  if (text === undefined || !/^[!=]==?$/u.test(operator) || !COMPARED_NAME.test(lastName(named) ?? '')) return undefined;
  const isProduction = PRODUCTION_TEXT.test(text);
  return isProduction || OTHER_MODE_TEXT.test(text) ? isProduction === operator.startsWith('=') : undefined;
}

function valueInProduction(node: Node, code: JavaScriptModel): Constant {
  const variable = environmentVariable(node, code);
  if (variable !== undefined) {
    if (MODE_VARIABLE.test(variable)) return 'production';
    if (node.type === 'MemberExpression' && isImportMetaEnv(node.object)) return IMPORT_META[variable];
    return valueOfName(variable);
  }
  if (node.type === 'CallExpression') {
    const key = node.arguments.length > 0 ? literalText(node.arguments[0]) : undefined;
    const method = lastName(node.callee);
    if (node.arguments.length === 0) return valueOfName(method ?? '');
    return method === 'get' && key !== undefined && (key === 'env' || MODE_NAME.test(key)) ? 'production' : undefined;
  }
  if (node.type === 'MemberExpression') {
    const name = propertyName(node) ?? '';
    return MODE_NAME.test(name) ? 'production' : valueOfName(name);
  }
  return node.type === 'Identifier' ? (MODE_NAME.test(node.name) ? 'production' : valueOfName(node.name)) : undefined;
}

function valueOfName(name: string): boolean | undefined {
  if (PRODUCTION_NAME.test(name)) return true;
  return OTHER_MODE_NAME.test(name) ? false : undefined;
}

/** @see https://vite.dev/guide/env-and-mode */
const IMPORT_META: Readonly<Record<string, Constant>> = { PROD: true, DEV: false, MODE: 'production' };

function isImportMetaEnv(node: Node): boolean {
  return (
    node.type === 'MemberExpression' && propertyName(node) === 'env' && unwrap(node.object).type === 'MetaProperty'
  );
}
