import { isFunction, lastName, propertyName, unwrap, type CallLike, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from './bindings.ts';
import { functionsAround } from './functions.ts';
import { possibilities, stringOf } from './values.ts';

/** Modules whose objects run SQL. */
const DATABASE_MODULE =
  /^(?:pg|pg-promise|postgres|mysql|mysql2|mysql2\/promise|sqlite3|sqlite|better-sqlite3|mssql|oracledb|knex|sequelize|sequelize-typescript|typeorm|@prisma\/client|kysely|drizzle-orm(?:\/[a-z-]+)?)$/u;

/** Names of connections and the like, where their origin is not seen. */
const DATABASE_NAME =
  /^(?:db|database|pool|client|conn|connection|knex|sequelize|prisma|sql|[a-z]+(?:Db|DB|Pool|Connection)|dataSource|queryRunner|manager|entityManager|[a-z]*[rR]epository|trx|transaction|pg|mysql)$/u;
const QUERY_BUILDER_NAME = /^(?:qb|query|[a-z]*[qQ]ueryBuilder)$/u;

/** Methods whose first argument is a statement. */
const STATEMENT_METHOD =
  /^(?:query|execute|raw|\$queryRawUnsafe|\$executeRawUnsafe|run|all|get|exec|prepare|literal|each|many|one|none|any|oneOrNone|manyOrNone|unsafe)$/u;
/** Methods whose first argument is a part of a statement. */
const FRAGMENT_METHOD = /^(?:whereRaw|orWhereRaw|andWhereRaw|orderByRaw|havingRaw|groupByRaw|joinRaw|fromRaw)$/u;
/** Methods of TypeORM's query builder. */
const CONDITION_METHOD = /^(?:where|andWhere|orWhere|having|andHaving|orHaving)$/u;

/** In capitals any statement; in small letters those that prose does not begin with. */
const STATEMENT =
  /^(?:\s|--[^\n]*\n|\/\*[^*]*\*\/|\()*(?:(?:WITH|with)\s[^;]*?\b)?(?:(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|MERGE|CALL|ALTER|DROP|CREATE|TRUNCATE|COPY)\b|select\b|insert into|update |delete from|replace into|drop |alter |truncate |create )/u;

/** Words without which no statement or fragment is there. */
export const SQL_WORDS = [
  ...(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'MERGE', 'CALL', 'ALTER', 'DROP', 'CREATE'] as const),
  ...(['TRUNCATE', 'COPY', 'select', 'insert into', 'update ', 'delete from', 'replace into', 'drop '] as const),
  ...(['alter ', 'truncate ', 'create ', 'Raw', 'literal', 'here(', 'aving('] as const),
] as const;
const CONDITION = /(?:[=<>]|\b(?:like|in|between|is)\b)/i;

/** SQL that is put together from parts. */
export interface BuiltSql {
  /** The method that gets it: `query`. */
  readonly method: string;
  /** The expressions between the fixed texts, and the text just before each. */
  readonly parts: readonly SqlPart[];
}

/** An expression in the middle of SQL. */
export interface SqlPart {
  readonly node: Node;
  /** The fixed text before it. */
  readonly before: string;
}

/** The SQL that a call hands to a database, if it is put together in this function; undefined for other calls. */
export function builtSqlOf(call: CallLike, code: JavaScriptModel): BuiltSql | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (call.type !== 'CallExpression' || !first || callee.type !== 'MemberExpression') return undefined;
  const method = propertyName(callee);
  if (method === undefined || !takesSql(method, callee.object, code)) return undefined;
  const parts = partsOf(first, code);
  const fixed = parts && fixedTextOf(first, code);
  if (!parts || fixed === undefined || !isSql(method, fixed)) return undefined;
  return { method, parts };
}

/** `?`, `$1`, `:name`, `@name`; not the `::text` of a type. */
const PLACEHOLDER = /\?|\$\d|(?<!:)[:@][a-z]/iu;

/** The fixed statement with placeholders that a call runs, with the values beside it; undefined for other calls. */
export function parameterisedSqlOf(call: TSESTree.CallExpression, code: JavaScriptModel): Node | undefined {
  const callee = unwrap(call.callee);
  const [first, values] = call.arguments;
  if (!first || !values || callee.type !== 'MemberExpression') return undefined;
  const method = propertyName(callee) ?? '';
  if (!STATEMENT_METHOD.test(method) || !takesSql(method, callee.object, code)) return undefined;
  const text = stringOf(code.valueOf(first)) ?? '';
  return STATEMENT.test(text) && PLACEHOLDER.test(text) ? first : undefined;
}

/** Whether a template is one that makes parameters of its values: `prisma.$queryRaw`, `sql` of Postgres.js and others. */
export function isParameterisingTag({ tag, quasi }: TSESTree.TaggedTemplateExpression, code: JavaScriptModel): boolean {
  const name = lastName(tag) ?? '';
  const isTag = /^\$(?:query|execute)Raw$/u.test(name) || (name === 'sql' && isDatabase(tag, code));
  return isTag && quasi.expressions.length > 0;
}

function takesSql(method: string, object: Node, code: JavaScriptModel): boolean {
  if (method === '$queryRawUnsafe' || method === '$executeRawUnsafe' || FRAGMENT_METHOD.test(method)) return true;
  if (CONDITION_METHOD.test(method)) return isQueryBuilder(object);
  return STATEMENT_METHOD.test(method) && isDatabase(object, code);
}

function isDatabase(object: Node, code: JavaScriptModel): boolean {
  const module = code.originOf(object)?.module;
  if (module !== undefined && DATABASE_MODULE.test(module)) return true;
  const inner = unwrap(object);
  if (inner.type === 'AwaitExpression') return isDatabase(inner.argument, code);
  if (inner.type === 'CallExpression') return isDatabase(inner.callee, code) || DATABASE_NAME.test(lastName(inner.callee) ?? '');
  if (DATABASE_NAME.test(lastName(inner) ?? '')) return true;
  return inner.type === 'MemberExpression' && isDatabase(inner.object, code);
}

/** `qb`, or a chain that starts at `createQueryBuilder`. */
function isQueryBuilder(object: Node): boolean {
  let inner = unwrap(object);
  for (;;) {
    const name = lastName(inner.type === 'CallExpression' ? inner.callee : inner) ?? '';
    if (name === 'createQueryBuilder' || QUERY_BUILDER_NAME.test(name)) return true;
    if (inner.type === 'CallExpression') inner = unwrap(inner.callee);
    if (inner.type !== 'MemberExpression') return false;
    inner = unwrap(inner.object);
  }
}

function isSql(method: string, fixed: string): boolean {
  if (FRAGMENT_METHOD.test(method) || method === 'literal') return true;
  return CONDITION_METHOD.test(method) ? CONDITION.test(fixed) : STATEMENT.test(fixed);
}

/** The expressions of a template or concatenation, also behind one name of the same function. */
function partsOf(node: Node, code: JavaScriptModel): SqlPart[] | undefined {
  const built = builtHere(node, code);
  if (built?.type === 'TemplateLiteral')
    return built.expressions.map((expression, index) => ({
      node: expression,
      before: built.quasis[index]?.value.raw ?? '',
    }));
  if (built?.type !== 'BinaryExpression') return undefined;
  const parts: SqlPart[] = [];
  let before = '';
  for (const operand of operands(built)) {
    const value = code.valueOf(operand);
    if (value.type === 'scalar') before = String(value.value);
    else if (operand.type === 'TemplateLiteral') parts.push(...(partsOf(operand, code) ?? []));
    else parts.push({ node: operand, before });
  }
  return parts;
}

/** The fixed texts one after the other, with a space for each expression. */
function fixedTextOf(node: Node, code: JavaScriptModel): string | undefined {
  const built = builtHere(node, code);
  if (built?.type === 'TemplateLiteral') return built.quasis.map(({ value }) => value.cooked).join(' ');
  if (built?.type !== 'BinaryExpression') return undefined;
  return operands(built)
    .map((operand) => {
      const value = code.valueOf(operand);
      if (value.type === 'scalar') return String(value.value);
      return operand.type === 'TemplateLiteral' ? operand.quasis.map((quasi) => quasi.value.cooked).join(' ') : ' ';
    })
    .join('');
}

function builtHere(node: Node, code: JavaScriptModel): TSESTree.TemplateLiteral | TSESTree.BinaryExpression | undefined {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral' && inner.expressions.length > 0) return inner;
  if (inner.type === 'BinaryExpression' && inner.operator === '+') return inner;
  if (inner.type !== 'Identifier') return undefined;
  const binding = bindingOf(inner, code);
  const init = binding && initialiserOf(binding);
  if (!init || functionsAround(init)[0] !== functionsAround(inner)[0] || unwrap(init).type === 'Identifier')
    return undefined;
  return builtHere(init, code);
}

function operands(node: TSESTree.BinaryExpression): Node[] {
  const found: Node[] = [];
  let left: Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    found.unshift(unwrap(left.right));
    left = unwrap(left.left);
  }
  return [left, ...found];
}

const ESCAPING = /^(?:escape|escapeId|escapeIdentifier|escapeLiteral|format|ident|literal|quoteIdent(?:ifier)?|quote|join|raw|sql|identifier|id)$/iu;
const NUMBER_MAKER = /^(?:Number|parseInt|parseFloat|BigInt)$/u;
const PLACEHOLDER_MAKER = /^(?:repeat|fill|map|join|from)$/u;

/** `$${n}`, `:name${n}` and `:...${name}s` are names of parameters. A colon of `::type` makes none. */
const IN_PARAMETER_NAME = /\$$|(?<![:\w]):(?:\.\.\.)?\w*$/u;

/**
 * Whether an expression puts only fixed text, numbers, placeholders or escaped names into SQL: constants,
 * `Number(x)`, `x.length`, parameters of type number, `'?,'.repeat(n)`, `ids.map(() => '?')`, `escapeId(x)`.
 */
export function isHarmlessInSql({ node, before }: SqlPart, code: JavaScriptModel, depth = 0): boolean {
  const inner = unwrap(node);
  const value = code.valueOf(inner);
  if (depth > 8 || IN_PARAMETER_NAME.test(before) || possibilities(value).every(({ type }) => type === 'scalar')) return true;
  const next = (other: Node): boolean => isHarmlessInSql({ node: other, before: '' }, code, depth + 1);
  switch (inner.type) {
    case 'CallExpression':
      return isHarmlessCall(inner, code);
    case 'ConditionalExpression':
      return next(inner.consequent) && next(inner.alternate);
    case 'LogicalExpression':
      return (inner.operator === '&&' || next(inner.left)) && next(inner.right);
    case 'TemplateLiteral':
      return inner.expressions.every((each, index) =>
        isHarmlessInSql({ node: each, before: inner.quasis[index]?.value.raw ?? '' }, code, depth + 1),
      );
    case 'BinaryExpression':
      return inner.operator !== '+' || operands(inner).every(next);
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'MemberExpression':
      return propertyName(inner) === 'length' || isConstantMember(inner, code);
    case 'Identifier':
      return isHarmlessName(inner, code, next);
    default:
      return false;
  }
}

/** `COLUMNS[key]`: one of the fixed texts of an object of the file. */
function isConstantMember(node: TSESTree.MemberExpression, code: JavaScriptModel): boolean {
  const object = code.valueOf(node.object);
  if (object.type === 'array') return object.elements.every(({ type }) => type === 'scalar');
  return (
    object.type === 'object' &&
    object.node.properties.every((each) => each.type === 'Property' && code.valueOf(each.value).type === 'scalar')
  );
}

function isHarmlessCall(call: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const name = lastName(call.callee) ?? '';
  if (NUMBER_MAKER.test(name) || ESCAPING.test(name.replace(/^pg/u, ''))) return name !== 'join' || isPlaceholderList(call, code);
  return PLACEHOLDER_MAKER.test(name) && isPlaceholderList(call, code);
}

/** A chain that ends in placeholders: `ids.map((_, i) => \`$${i + 1}\`).join(',')`. */
function isPlaceholderList(call: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return false;
  const name = propertyName(callee);
  if (name === 'repeat') return code.valueOf(callee.object).type === 'scalar';
  if (name === 'fill') return call.arguments[0] !== undefined && code.valueOf(call.arguments[0]).type === 'scalar';
  const mapper = call.arguments.find((each) => isFunction(each)) as FunctionNode | undefined;
  if (mapper) return mapper.body.type !== 'BlockStatement' && isHarmlessInSql({ node: mapper.body, before: '' }, code);
  const object = unwrap(callee.object);
  if (name !== 'join') return false;
  if (object.type === 'CallExpression') return isPlaceholderList(object, code);
  const list = code.valueOf(object);
  return list.type === 'array' && list.elements.every(({ type }) => type === 'scalar');
}

/** A number by its written type, or a name for what is harmless itself. */
function isHarmlessName(node: TSESTree.Identifier, code: JavaScriptModel, next: (other: Node) => boolean): boolean {
  const binding = bindingOf(node, code);
  if (!binding) return false;
  const declared = binding.definition.name as TSESTree.Identifier;
  const type = declared.typeAnnotation?.typeAnnotation.type;
  if (type === 'TSNumberKeyword' || type === 'TSBigIntKeyword' || type === 'TSBooleanKeyword') return true;
  const init = initialiserOf(binding);
  return init !== undefined && declared.parent.type === 'VariableDeclarator' && next(init);
}
