import { lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { FORMAT_STEPS, FORMLESS_DECORATORS, TEXT_SCHEMAS } from '../libraries/schemas.ts';
import type { JavaScriptModel } from '../model.ts';
import { functionName } from './functions.ts';
import { isConstant } from './values.ts';

const EMAIL = /^(?:e_?mail|email_?address|contact_?email)$/i;
const PHONE = /^(?:phone|phone_?number|mobile|mobile_?number|contact_?phone)$/i;

/** What the name of a field says that it holds. */
export function contactKindOf(name: string | undefined): 'email' | 'phone' | undefined {
  if (name === undefined) return undefined;
  return EMAIL.test(name) ? 'email' : PHONE.test(name) ? 'phone' : undefined;
}

/** Whether a schema is any text: `z.string().min(1)`, `Joi.string().required()`, `Type.String()`. */
export function isAnyText(schema: Node, code: JavaScriptModel): boolean {
  let call = unwrap(schema);
  while (call.type === 'CallExpression') {
    if (isTextSchema(call, code)) return !call.arguments.some((argument) => saysForm(argument, code));
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression' || FORMAT_STEPS.has(propertyName(callee) ?? 'format')) return false;
    call = unwrap(callee.object);
  }
  return false;
}

function isTextSchema({ callee }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const origin = code.originOf(callee);
  if (!origin) return false;
  return TEXT_SCHEMAS.some(({ module, name, habit }) =>
    origin.module === 'global' ? origin.name === `${habit}.${name.split('.').at(-1)}` : origin.module === module && origin.name === name,
  );
}

/** `Type.String({ format: 'email' })`; options that are made elsewhere may say it too. */
function saysForm(options: Node, code: JavaScriptModel): boolean {
  const value = code.valueOf(options);
  if (value.type === 'scalar') return false;
  return ['format', 'pattern'].some((name) => code.propertyOf(value, name).state !== 'absent');
}

/** Whether a value is a JSON Schema of any text: `{ type: 'string' }` below `properties`. */
export function isAnyTextInJsonSchema(property: TSESTree.Property, code: JavaScriptModel): boolean {
  const around = property.parent.parent;
  if (around.type !== 'Property' || propertyName(around) !== 'properties') return false;
  const value = code.valueOf(property.value);
  const type = code.propertyOf(value, 'type');
  if (type.state !== 'given' || !isConstant(type.value, 'string')) return false;
  return ['format', 'pattern', 'enum', 'const', '$ref'].every((name) => code.propertyOf(value, name).state === 'absent');
}

/** Whether the decorators of a class field say that it is a text, and nothing about its form. */
export function isAnyTextByDecorators({ decorators }: TSESTree.PropertyDefinition): boolean {
  const names = decorators.map(({ expression }) => lastName(expression.type === 'CallExpression' ? expression.callee : expression) ?? '');
  return names.includes('IsString') && names.every((name) => FORMLESS_DECORATORS.has(name));
}

/** What answers, what is searched for, and what is only compared with what is stored. */
const NO_INPUT = /(?:response|output|result|view|reply|login|log_?in|sign_?in|credentials?|authenticate|search|filter|query|where|params|env)s?(?:schema|dto|input|body|model)?$/i;

/** Whether the schema around a field is for something else than data that a client brings to be kept. */
export function isForOtherUse(field: Node): boolean {
  for (let node: Node | undefined = field.parent; node; node = node.parent) {
    const name =
      node.type === 'Property' || node.type === 'PropertyDefinition'
        ? propertyName(node)
        : node.type === 'VariableDeclarator'
          ? lastName(node.id)
          : node.type === 'ClassDeclaration' || node.type === 'FunctionDeclaration'
            ? node.id?.name
            : node.type === 'ArrowFunctionExpression'
              ? functionName(node)
              : undefined;
    if (name !== undefined && NO_INPUT.test(name)) return true;
  }
  return false;
}
