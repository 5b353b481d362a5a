import { lastName, literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';

/** A `ValidationPipe` of Nest that applies to every route. */
export interface GlobalValidationPipe {
  /** Undefined where Nest makes it, as with `useClass`. */
  readonly made: CallLike | undefined;
  /** What a person would underline. */
  readonly place: Node;
  /** `useClass: ValidationPipe`. */
  readonly provider: TSESTree.Property | undefined;
}

/** The pipes that `app.useGlobalPipes(…)` is given. */
export function pipesUsedBy(call: TSESTree.CallExpression, code: JavaScriptModel): GlobalValidationPipe[] {
  if (lastName(call.callee) !== 'useGlobalPipes') return [];
  return call.arguments.flatMap((argument) => pipeMadeAt(argument, code));
}

/** The pipe of `{ provide: APP_PIPE, useValue | useFactory | useClass }`. */
export function pipeProvidedBy(object: TSESTree.ObjectExpression, code: JavaScriptModel): GlobalValidationPipe[] {
  const properties = object.properties.filter((each) => each.type === 'Property');
  const named = (name: string) => properties.find((each) => propertyName(each) === name);
  const token = named('provide');
  if (!token || (lastName(token.value) ?? literalText(token.value)) !== 'APP_PIPE') return [];
  const useClass = named('useClass');
  if (useClass && isValidationPipe(useClass.value, code)) return [{ made: undefined, place: useClass.value, provider: useClass }];
  const factory = named('useFactory')?.value;
  const value = factory?.type === 'ArrowFunctionExpression' ? factory.body : named('useValue')?.value;
  return value ? pipeMadeAt(value, code) : [];
}

function pipeMadeAt(node: Node, code: JavaScriptModel): GlobalValidationPipe[] {
  const made = callBehind(node, code);
  if (made?.type !== 'NewExpression' || !isValidationPipe(made.callee, code)) return [];
  return [{ made, place: made.callee, provider: undefined }];
}

/** The pipe of Nest, also where its import is not seen. */
function isValidationPipe(node: Node, code: JavaScriptModel): boolean {
  return code.isFrom(node, '@nestjs/common', 'ValidationPipe') || (code.isGlobal(node, 'ValidationPipe') && unwrap(node).type === 'Identifier');
}
