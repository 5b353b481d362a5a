import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath, type Binding } from './bindings.ts';
import { typeOrigin } from './type-origins.ts';

/**
 * Where a value comes from: an export of a module and what is done with it.
 *
 * `module` is the specifier as written, without `node:`. What no module gives but the platform does, such as
 * `process` and `fetch`, has the module `global`.
 *
 * `name` is the way from the module to the value: names of exports and properties joined by dots, `()` for what a
 * call or `new` gives. The default export and the module as a whole are the same, the empty name. So
 *
 * | code | module | name |
 * | --- | --- | --- |
 * | `import session from 'express-session'` … `session` | `express-session` | |
 * | `require('express-session')` | `express-session` | |
 * | `import { sign as s } from 'jsonwebtoken'` … `s` | `jsonwebtoken` | `sign` |
 * | `import * as jwt from 'jsonwebtoken'` … `jwt.sign` | `jsonwebtoken` | `sign` |
 * | `const app = express()` … `app.use` | `express` | `().use` |
 * | `new Pool()` … `(await pool.connect()).query` | `pg` | `Pool().connect().query` |
 * | `new SignJWT(p).setIssuedAt().sign` | `jose` | `SignJWT().setIssuedAt().sign` |
 * | `constructor(private jwt: JwtService)` … `this.jwt.sign` | `@nestjs/jwt` | `JwtService().sign` |
 * | `process.env.PORT` | `global` | `process.env.PORT` |
 *
 * `await`, `as`, `satisfies` and `!` change nothing; names that are shadowed or get another value have no origin.
 */
export interface Origin {
  readonly module: string;
  readonly name: string;
}

/** Longer chains are generated code. */
const MAX_DEPTH = 64;

/** Where `node` comes from; undefined when it is made here, or nobody can tell. */
export function findOrigin(node: Node, code: JavaScriptModel, depth = 0): Origin | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = unwrap(node);
  const next = (other: Node): Origin | undefined => code.originOf(other, depth + 1);
  switch (inner.type) {
    case 'AwaitExpression':
      return next(inner.argument);
    case 'Identifier':
      return originOfName(inner, code, depth);
    case 'MemberExpression':
      return originOfMember(inner, code, depth);
    case 'CallExpression':
      return requiredModule(inner, code) ?? called(next(inner.callee));
    case 'NewExpression':
      return called(next(inner.callee));
    case 'ImportExpression':
      return moduleOrigin(inner.source);
    default:
      return undefined;
  }
}

/** The origin of the property `name` of something. */
function member(origin: Origin | undefined, name: string | undefined): Origin | undefined {
  if (!origin || name === undefined) return undefined;
  if (origin.name === '') return { module: origin.module, name: name === 'default' ? '' : name };
  // A module that is built for both systems has its CommonJS self under `default`: `jwt.default.sign`.
  return { module: origin.module, name: `${origin.name}.${name}` };
}

function called(origin: Origin | undefined): Origin | undefined {
  return origin && { module: origin.module, name: `${origin.name}()` };
}

function moduleOrigin(specifier: Node | null | undefined): Origin | undefined {
  return specifier?.type === 'Literal' && typeof specifier.value === 'string'
    ? { module: specifier.value.replace(/^node:/u, ''), name: '' }
    : undefined;
}

/** `require('x')`, unless the file has a `require` of its own. */
function requiredModule(call: TSESTree.CallExpression, code: JavaScriptModel): Origin | undefined {
  const { callee } = call;
  if (callee.type !== 'Identifier' || callee.name !== 'require' || call.arguments.length !== 1) return undefined;
  const binding = bindingOf(callee, code);
  // `const require = createRequire(import.meta.url)` is the same thing.
  const init = binding && initialiserOf(binding);
  if (binding && !(init && code.isFrom(init, 'module', 'createRequire()'))) return undefined;
  return moduleOrigin(call.arguments[0]);
}

function originOfName(node: TSESTree.Identifier, code: JavaScriptModel, depth: number): Origin | undefined {
  if (!code.isDeclared(node)) return { module: 'global', name: node.name };
  const binding = bindingOf(node, code);
  return binding && originOfBinding(binding, code, depth);
}

function originOfBinding(binding: Binding, code: JavaScriptModel, depth: number): Origin | undefined {
  const { definition } = binding;
  const declaration = definition.node;
  const name = definition.name;
  switch (declaration.type) {
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return moduleOrigin(declaration.parent.source);
    case 'ImportSpecifier': {
      const { imported } = declaration;
      const from = moduleOrigin((declaration.parent as TSESTree.ImportDeclaration).source);
      return member(from, imported.type === 'Identifier' ? imported.name : imported.value);
    }
    case 'TSImportEqualsDeclaration':
      return declaration.moduleReference.type === 'TSExternalModuleReference'
        ? moduleOrigin(declaration.moduleReference.expression)
        : undefined;
    case 'VariableDeclarator': {
      const source = initialiserOf(binding) ?? onlyAssignment(binding);
      const { path } = patternPath(name, declaration.id);
      if (!path) return undefined;
      const origin = source && code.originOf(source, depth + 1);
      const found = path.reduce<Origin | undefined>(member, origin);
      return found ?? (path.length === 0 ? typeOrigin(declaration.id, code) : undefined);
    }
    default:
      return definition.type === 'Parameter' ? typeOrigin(name, code) : undefined;
  }
}

/** The value of `let x; … x = value;` when that is all that happens to `x`. */
function onlyAssignment(binding: Binding): Node | undefined {
  const { node } = binding.definition;
  if (node.type !== 'VariableDeclarator' || node.init || node.parent.kind === 'const') return undefined;
  const writes = binding.variable.references.filter((reference) => reference.isWrite());
  const parent = (writes[0]?.identifier as Node | undefined)?.parent;
  return writes.length === 1 && parent?.type === 'AssignmentExpression' && parent.operator === '='
    ? parent.right
    : undefined;
}

function originOfMember(
  node: TSESTree.MemberExpression,
  code: JavaScriptModel,
  depth: number,
): Origin | undefined {
  const name = propertyName(node);
  const object = unwrap(node.object);
  if (object.type !== 'ThisExpression') {
    const origin = member(code.originOf(object, depth + 1), name);
    // `globalThis.fetch` is `fetch`, and `import process from 'node:process'` gives the global.
    if (origin?.module === 'global') return { ...origin, name: origin.name.replace(/^(?:globalThis|global)\./u, '') };
    return origin?.module === 'process' ? { module: 'global', name: `process.${origin.name}` } : origin;
  }
  return name === undefined ? undefined : originOfField(node, name, code, depth);
}

/** `this.name` in a class: what the field is set to, or its type, or that of the constructor's parameter. */
function originOfField(node: Node, name: string, code: JavaScriptModel, depth: number): Origin | undefined {
  const body = classBodyAround(node);
  for (const element of body?.body ?? []) {
    if (element.type === 'PropertyDefinition' && propertyName(element) === name) {
      const origin = element.value ? code.originOf(element.value, depth + 1) : undefined;
      return origin ?? typeOrigin(element, code);
    }
    if (element.type !== 'MethodDefinition' || element.kind !== 'constructor') continue;
    for (const parameter of element.value.params) {
      if (parameter.type !== 'TSParameterProperty') continue;
      const declared =
        parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
      if (declared.name === name) return typeOrigin(declared, code);
    }
  }
  return undefined;
}

function classBodyAround(node: Node): TSESTree.ClassBody | undefined {
  for (let ancestor: Node | undefined = node; ancestor; ancestor = ancestor.parent)
    if (ancestor.type === 'ClassBody') return ancestor;
  return undefined;
}
