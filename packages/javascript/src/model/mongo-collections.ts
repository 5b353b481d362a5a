import { lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, variableOf } from './bindings.ts';

/** What these packages give: collections of the driver, models of Mongoose and of what is built on it. */
const MONGO_MODULE = /^(?:mongodb|mongoose|mongojs|mongoist|monk|@nestjs\/mongoose|@typegoose\/typegoose|papr)$/u;
const MODEL_MAKER = /(?:^|\.)(?:(?:collection|model|getModelForClass)\(\)|(?:Collection|Model)(?:\(\))?|(?:collections|models)\.\w+)$/u;

/** What has methods of the same names for other databases. */
const OTHER_DATABASE =
  /^(?:sequelize|sequelize-typescript|@sequelize\/core|typeorm|@nestjs\/(?:sequelize|typeorm)|@mikro-orm\/[\w-]+|objection|bookshelf|waterline|@prisma\/client|firebase.*|@google-cloud\/firestore)$|prisma/u;

/** Methods that only MongoDB and Mongoose call so; `find`, `findOne`, `exists` and `where` belong to others as well. */
const OWN_METHOD =
  /^(?:aggregate|bulkWrite|countDocuments|deleteMany|deleteOne|estimatedDocumentCount|findById|findByIdAnd(?:Delete|Update)|findOneAnd(?:Delete|Replace|Update)|insertMany|insertOne|replaceOne|updateMany|updateOne)$/u;

const COLLECTION_NAME = /^(?:collection|[a-z]\w*(?:Collection|Model))$/u;
/** Models have names of classes; constants and builtins have not, or others. */
const MODEL_NAME = /^[A-Z]\w*[a-z]\w*$/u;
const BUILTIN = /^(?:Array|Object|Map|Set|String|Promise|Reflect|JSON|Math|Number|Symbol)$/u;
/** Modules of the project that hold models or collections. */
const DATABASE_FILE = /(?:^|[/.-])(?:collections?|databases?|db|entit(?:y|ies)|models?|mongo(?:db|ose)?|schemas?)(?:[/.-]|$)/iu;
const OWN_MODULE = /^(?:\.|[@~#]\/|src\/)/u;

/**
 * Whether a value is known to be a collection of MongoDB or a model of Mongoose: by what makes it, by its type, by the way
 * such things are named and kept, or because the file calls methods on it that only they have.
 */
export function isMongoCollection(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  const { module = '', name = '' } = code.originOf(inner) ?? {};
  if (MONGO_MODULE.test(module)) return module === 'monk' || MODEL_MAKER.test(name) || isQueryOfCollection(inner, code);
  if (module !== '' && module !== 'global' && !OWN_MODULE.test(module)) return false;
  switch (inner.type) {
    case 'AwaitExpression':
      return isMongoCollection(inner.argument, code);
    case 'LogicalExpression':
      return isMongoCollection(inner.left, code) || isMongoCollection(inner.right, code);
    case 'CallExpression':
      return isCollectionMaker(inner, code) || isQueryOfCollection(inner, code);
    case 'MemberExpression':
      return isCollectionMember(inner, code);
    case 'Identifier':
      return isCollectionName(inner, OWN_MODULE.test(module) ? module : undefined, code);
    default:
      return false;
  }
}

/** `User.find(…)`, on which `where` can be called. */
function isQueryOfCollection(node: Node, code: JavaScriptModel): boolean {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : node;
  return callee.type === 'MemberExpression' && callee !== node && isMongoCollection(callee.object, code);
}

/** `db.collection('users')`, `connection.model('User')`. */
function isCollectionMaker({ callee }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  return /^(?:collection|model)$/u.test(lastName(callee) ?? '') && !usesOther(code);
}

/** `this.userModel`, `models.User`, `db.users` where the file uses MongoDB, and what is used as only collections are. */
function isCollectionMember(node: TSESTree.MemberExpression, code: JavaScriptModel): boolean {
  const owner = lastName(node.object) ?? '';
  if (COLLECTION_NAME.test(propertyName(node) ?? '')) return true;
  if (usesOther(code)) return false;
  if (/^(?:collections|models)$/u.test(owner) || isUsedAsCollection(node)) return true;
  return /^(?:db|database)$/u.test(owner) && code.modules.some((each) => MONGO_MODULE.test(each));
}

/** A name by how it looks and is used, and by the module of the project that it is imported from. */
function isCollectionName(node: TSESTree.Identifier, module: string | undefined, code: JavaScriptModel): boolean {
  const names = variableOf(node, code.scopeManager)?.references.map(({ identifier }) => identifier) ?? [node];
  if (COLLECTION_NAME.test(node.name)) return true;
  if (usesOther(code)) return false;
  if (names.some(isUsedAsCollection)) return true;
  const binding = bindingOf(node, code);
  const init = binding && initialiserOf(binding);
  // What the file makes itself is known by that alone.
  if (init && module === undefined) return binding.definition.name.parent === init.parent && isMongoCollection(init, code);
  if (module !== undefined && DATABASE_FILE.test(module)) return true;
  const isElsewhere = module !== undefined || !code.isDeclared(node);
  return isElsewhere && MODEL_NAME.test(node.name) && !BUILTIN.test(node.name);
}

/** `users.insertOne(…)`: only collections have such a method. */
function isUsedAsCollection(node: Node): boolean {
  const { parent } = node;
  return parent?.type === 'MemberExpression' && parent.object === node && OWN_METHOD.test(propertyName(parent) ?? '');
}

/** Whether the file works with another database that has methods of the same names, and not with MongoDB. */
function usesOther({ modules }: JavaScriptModel): boolean {
  return modules.some((each) => OTHER_DATABASE.test(each)) && !modules.some((each) => MONGO_MODULE.test(each));
}
