import { propertyName, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { stringOf } from './values.ts';

/** A configuration of a connection that an ORM reads from its file, without a call to see. */
export interface DatabaseConfiguration {
  /** Undefined when it is decided elsewhere. */
  readonly host: string | undefined;
  /** Whether it stands under the key `production`, as Sequelize and Knex have it. */
  readonly isProduction: boolean;
}

/** Keys by which a configuration says which database it is for: `dialect: 'postgres'`. */
const KIND_KEY = /^(?:dialect|client|type)$/u;
const KIND = /^(?:pg|postgres(?:ql)?|aurora-(?:postgres|mysql)|mysql2?|mariadb|cockroachdb|mssql|mongodb)$/u;

/** The database configuration that a property is in, at any depth; undefined when there is none. */
export function databaseConfigurationAround(
  property: TSESTree.Property,
  code: JavaScriptModel,
): DatabaseConfiguration | undefined {
  const around = objectsAround(property);
  if (!around.some((object) => namesDatabase(object, code))) return undefined;
  const hosts = around.flatMap((object) => {
    const option = code.propertyOf(code.valueOf(object), 'host');
    return option.state === 'given' ? [stringOf(option.value)] : [];
  });
  return {
    host: hosts[0],
    isProduction: around.some(({ parent }) => parent.type === 'Property' && propertyName(parent) === 'production'),
  };
}

/** The object literals around a property, the innermost first. */
function objectsAround(property: TSESTree.Property): TSESTree.ObjectExpression[] {
  const objects: TSESTree.ObjectExpression[] = [];
  let node: Node = property.parent;
  for (; node.type === 'ObjectExpression' || node.type === 'Property'; node = node.parent) {
    if (node.type === 'ObjectExpression') objects.push(node);
  }
  return objects;
}

function namesDatabase(object: TSESTree.ObjectExpression, code: JavaScriptModel): boolean {
  return object.properties.some((property) => {
    if (property.type !== 'Property') return false;
    const key = propertyName(property) ?? '';
    if (key === 'use_env_variable') return true;
    return KIND_KEY.test(key) && KIND.test(stringOf(code.valueOf(property.value)) ?? '');
  });
}
