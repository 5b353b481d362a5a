import { parseBytes } from '@seaworthy/knowledge';
import { literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { BODY_PARSERS, NEXT_LIMITS } from '../libraries/body-limits.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Value } from './values.ts';

/** Routes that are there for large bodies. */
const LARGE = /upload|import|webhook|hook|file|media|attachment|backup/iu;

/** The largest body that a setting allows. */
export interface BodyLimit {
  readonly bytes: number;
  readonly place: Node;
}

/** The limits that a call gives to a reader of bodies; none where they are for a route that is there for large ones. */
export function bodyLimitsOf(call: CallLike, code: JavaScriptModel): readonly BodyLimit[] {
  const names = limitOptions(call, code);
  if (names.length === 0 || isForLargeRoute(call)) return [];
  return names.flatMap((name) =>
    [0, 1].flatMap((index) => {
      const option = code.optionOf(call, index, name);
      return option.state === 'given' ? limitOf(option.value, option.property) : [];
    }),
  );
}

/** The limit of Next.js that a property sets. */
export function nextLimitOf(property: TSESTree.Property, code: JavaScriptModel): readonly BodyLimit[] {
  const [outer, inner] = [keyAround(property), propertyName(property)];
  const isLimit = NEXT_LIMITS.some((keys) => keys[0] === outer && keys[1] === inner);
  return isLimit ? limitOf(code.valueOf(property.value), property) : [];
}

function limitOptions({ callee }: CallLike, code: JavaScriptModel): readonly string[] {
  const origin = code.originOf(callee);
  const parser = BODY_PARSERS.find(({ module, names }) => origin?.module === module && names.includes(origin.name));
  if (parser) return parser.options;
  const inner = unwrap(callee);
  // Nest: `app.useBodyParser('json', { limit })`.
  return inner.type === 'MemberExpression' && propertyName(inner) === 'useBodyParser' ? ['limit'] : [];
}

function limitOf(value: Value, place: Node): BodyLimit[] {
  if (value.type !== 'scalar') return [];
  const bytes = typeof value.value === 'string' ? parseBytes(value.value) : value.value;
  return typeof bytes === 'number' ? [{ bytes, place }] : [];
}

/** `app.post('/upload', express.raw(…), save)`: the limit is for that route alone. */
function isForLargeRoute(call: CallLike): boolean {
  const around = call.parent;
  if (around.type !== 'CallExpression' || around.callee === call) return false;
  return LARGE.test(literalText(around.arguments[0]) ?? '');
}

/** `bodyParser` of `bodyParser: { sizeLimit }`. */
function keyAround(property: TSESTree.Property): string | undefined {
  const around = property.parent.parent;
  return around.type === 'Property' ? propertyName(around) : undefined;
}
