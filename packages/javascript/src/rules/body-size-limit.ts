import { ruleOptions, satisfied } from '@seaworthy/core';
import { parseBytes } from '@seaworthy/knowledge';
import { literalText, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { BODY_PARSERS, NEXT_LIMITS } from '../libraries/body-limits.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Value } from '../model/values.ts';

interface Options {
  maxBytes: string;
}

/** Routes that are there for large bodies. */
const LARGE = /upload|import|webhook|hook|file|media|attachment|backup/iu;

export default defineRule<{ messageIds: 'huge'; options: Options }>({
  name: 'body-size-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow unlimited or huge request bodies',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['input-request-size'],
      references: [
        'CWE-770',
        'CWE-400',
        'OWASP API Security 2023 API4',
        'OWASP ASVS 4.0.3 12.1.1',
        'https://expressjs.com/en/5x/api.html#express.json',
      ],
      sources: [],
      triggers: ['imit', 'maxSize'],
    },
    messages: {
      huge:
        '`{{setting}}` lets every request hold that much in memory, and a few at once stop the server. Write what the API ' +
        'needs, usually the default, and a larger limit only for the route that needs it.',
    },
    ...ruleOptions<Options>({
      maxBytes: {
        type: 'string',
        default: '10mb',
        description: 'The largest body that may be allowed: a number of bytes, or with a unit as in `10mb`.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const most = parseBytes(context.options[0].maxBytes) ?? Number.POSITIVE_INFINITY;

    function judge(value: Value, place: Node): void {
      const size = sizeOf(value);
      if (size === undefined || code.isOutsideProduction(place)) return;
      if (size > most) context.report({ node: place, messageId: 'huge', data: { setting: code.getText(place) } });
      else satisfied(context, { node: place });
    }

    function check(call: CallLike): void {
      if (isForLargeRoute(call)) return;
      for (const name of limitsOf(call, code)) {
        for (const index of [0, 1]) {
          const option = code.optionOf(call, index, name);
          if (option.state === 'given') judge(option.value, option.property);
        }
      }
    }

    return {
      CallExpression: check,
      NewExpression: check,
      Property(property) {
        const [outer, inner] = [keyAround(property), propertyName(property)];
        if (NEXT_LIMITS.some((keys) => keys[0] === outer && keys[1] === inner)) judge(code.valueOf(property.value), property);
      },
    };
  },
});

function limitsOf({ callee }: CallLike, code: JavaScriptModel): readonly string[] {
  const origin = code.originOf(callee);
  const parser = BODY_PARSERS.find(({ module, names }) => origin?.module === module && names.includes(origin.name));
  if (parser) return parser.options;
  const inner = unwrap(callee);
  // Nest: `app.useBodyParser('json', { limit })`.
  return inner.type === 'MemberExpression' && propertyName(inner) === 'useBodyParser' ? ['limit'] : [];
}

/** Bytes; undefined when nobody knows. */
function sizeOf(value: Value): number | undefined {
  if (value.type !== 'scalar') return undefined;
  if (typeof value.value === 'number') return value.value;
  return typeof value.value === 'string' ? parseBytes(value.value) : undefined;
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
