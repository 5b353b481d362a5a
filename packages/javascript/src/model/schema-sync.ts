import { lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { isConstant, stringOf, type Value } from './values.ts';

/** Code that changes the tables of a database by the models of the application. */
export interface SchemaSync {
  /** What a person would underline. */
  readonly place: Node;
  /** The value that switches it on, where writing `false` switches it off. */
  readonly flag?: Node;
  /** Whether tables or columns are removed by name, or altered until they fit. */
  readonly effect: 'drops' | 'alters';
}

/** Names of database objects, where their origin is not seen. */
const SEQUELIZE_NAME = /^(?:sequelize|db|database|connection|conn)$/i;
const DATA_SOURCE_NAME = /^(?:app)?(?:data_?source|connection)$/i;
const GENERATOR_NAME = /^(?:schema_?)?generator$/i;

/** `synchronize: true` and `dropSchema: true` of TypeORM, `sync: { alter: true }` of Sequelize in Nest. */
export function schemaSyncOption(property: TSESTree.Property, code: JavaScriptModel): SchemaSync | undefined {
  const name = propertyName(property);
  if (name === 'sync') return sequelizeModuleSync(property, code);
  if (name !== 'synchronize' && name !== 'dropSchema') return undefined;
  if (!isConstant(code.valueOf(property.value), true) || !isTypeOrm(property.parent, code)) return undefined;
  return { place: property, flag: property.value, effect: name === 'dropSchema' ? 'drops' : 'alters' };
}

function isTypeOrm(object: Node, code: JavaScriptModel): boolean {
  if (object.type !== 'ObjectExpression') return false;
  const options = code.valueOf(object);
  if (isGiven(options, 'dialect', code) || isInMemory(options, code)) return false;
  if (code.modules.some((module) => module === 'typeorm' || module === '@nestjs/typeorm')) return true;
  return isGiven(options, 'type', code) && ['entities', 'autoLoadEntities', 'url', 'host', 'database'].some((key) => isGiven(options, key, code));
}

/** A database that is made anew with each start has nothing to lose. */
function isInMemory(options: Value, code: JavaScriptModel): boolean {
  const database = code.propertyOf(options, 'database');
  return database.state === 'given' && stringOf(database.value) === ':memory:';
}

function isGiven(options: Value, key: string, code: JavaScriptModel): boolean {
  return code.propertyOf(options, key).state === 'given';
}

/** `SequelizeModule.forRoot({ dialect, sync: { alter: true } })` calls `sync` at start-up unless `synchronize` is off. */
function sequelizeModuleSync(property: TSESTree.Property, code: JavaScriptModel): SchemaSync | undefined {
  if (property.parent.type !== 'ObjectExpression') return undefined;
  const options = code.valueOf(property.parent);
  const synchronize = code.propertyOf(options, 'synchronize');
  const isOff = synchronize.state !== 'absent' && !(synchronize.state === 'given' && isConstant(synchronize.value, true));
  if (isOff || !code.modules.includes('@nestjs/sequelize')) return undefined;
  return syncFlag(code.valueOf(property.value), code);
}

/** `{ force: true }` and `{ alter: true }`; `alter: { drop: false }` removes nothing. */
function syncFlag(options: Value, code: JavaScriptModel): SchemaSync | undefined {
  for (const name of ['force', 'alter']) {
    const option = code.propertyOf(options, name);
    if (option.state === 'given' && option.property.type === 'Property' && isConstant(option.value, true))
      return { place: option.property, effect: name === 'force' ? 'drops' : 'alters' };
  }
  return undefined;
}

/** `sequelize.sync({ force: true })`, `dataSource.synchronize()` and `orm.schema.updateSchema()`. */
export function schemaSyncCall(call: TSESTree.CallExpression, code: JavaScriptModel): SchemaSync | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const { object } = callee;
  const [first] = call.arguments;
  switch (propertyName(callee)) {
    case 'sync':
      return first && isSequelize(object, code) ? syncFlag(code.valueOf(first), code) : undefined;
    case 'synchronize': {
      if (!isOf(object, 'typeorm', DATA_SOURCE_NAME, code)) return undefined;
      const dropsFirst = first !== undefined && isConstant(code.valueOf(first), true);
      return { place: callee, effect: dropsFirst ? 'drops' : 'alters' };
    }
    case 'createSchema':
      return isMikroGenerator(object, code) ? { place: callee, effect: 'alters' } : undefined;
    case 'updateSchema': {
      const isSafe = code.optionOf(call, 0, 'safe');
      if (isSafe.state === 'unknown' || (isSafe.state === 'given' && !isConstant(isSafe.value, false))) return undefined;
      return isMikroGenerator(object, code) ? { place: callee, effect: 'alters' } : undefined;
    }
    case 'dropSchema':
    case 'refreshDatabase':
      return isMikroGenerator(object, code) ? { place: callee, effect: 'drops' } : undefined;
    default:
      return undefined;
  }
}

function isOf(object: Node, module: string, name: RegExp, code: JavaScriptModel): boolean {
  const origin = code.originOf(object);
  // What another file of the project exports goes by its name.
  if (origin && origin.module !== 'global' && !/^[.~@#]\/?/u.test(origin.module)) return origin.module === module;
  return name.test(lastName(object) ?? '');
}

/** The connection, or a model: `User.sync`, `db.User.sync`. */
function isSequelize(object: Node, code: JavaScriptModel): boolean {
  const origin = code.originOf(object);
  if (origin?.module === 'sequelize' || origin?.module === 'sequelize-typescript') return true;
  const name = lastName(object) ?? '';
  return SEQUELIZE_NAME.test(name) || (/^[A-Z]/u.test(name) && /sequelize/i.test(code.text));
}

/** `orm.schema`, `orm.getSchemaGenerator()` and a variable of such a name. */
function isMikroGenerator(object: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(object);
  if (inner.type === 'CallExpression') return lastName(inner.callee) === 'getSchemaGenerator';
  const origin = code.originOf(inner);
  if (origin?.module.startsWith('@mikro-orm/')) return true;
  if (inner.type === 'MemberExpression' && propertyName(inner) === 'schema') return /^(?:orm|mikroOrm)$/i.test(lastName(inner.object) ?? '');
  return inner.type === 'Identifier' && GENERATOR_NAME.test(inner.name) && code.modules.some((module) => module.startsWith('@mikro-orm/'));
}
