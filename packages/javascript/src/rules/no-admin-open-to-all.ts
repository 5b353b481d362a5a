import { literalText, propertyName, unwrap, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

/** Lists of the addresses from which administration is allowed: Parse Server's, and names of that kind. */
const ADMIN_LIST =
  /^(?:master|maintenance|readOnlyMaster)KeyIps$|(?:admin|master|management|superuser)\w*(?:ips?|addresses|networks|cidrs?|allow_?list|white_?list)$/iu;

/** Every address there is. */
const EVERYBODY = /^\s*(?:0\.0\.0\.0(?:\/0)?|::0?(?:\/0)?|\*)\s*$/u;

export default defineRule<{ messageIds: 'everybody' }>({
  name: 'no-admin-open-to-all',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow allow lists of administration that hold every address',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['auth-role-checks', 'auth-endpoints-protected'],
      references: ['CWE-284', 'CWE-923', 'https://docs.parseplatform.org/parse-server/guide/#security'],
      sources: [],
      triggers: ['0.0.0.0', '::', "'*'", '"*"'],
    },
    messages: {
      everybody:
        '`{{address}}` in `{{list}}` is every address there is, so whoever has the key, from anywhere, is an administrator. ' +
        'Name the addresses of those who administer, or `127.0.0.1` and `::1`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(list: string | undefined, value: Node): void {
      if (list === undefined || !ADMIN_LIST.test(list) || code.isOutsideProduction(value)) return;
      const open = addressesIn(value).find((each) => EVERYBODY.test(literalText(each) ?? ''));
      if (open) context.report({ node: open, messageId: 'everybody', data: { list, address: literalText(open)!.trim() } });
    }

    return {
      Property: (property) => check(propertyName(property), property.value),
      VariableDeclarator({ id, init }) {
        if (id.type === 'Identifier' && init) check(id.name, init);
      },
    };
  },
});

/** The elements of a list, also one that stands in for a setting: `process.env.IPS?.split(',') ?? ['::/0']`. */
function addressesIn(node: Node): readonly Node[] {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return inner.elements.filter((element) => element !== null);
  if (inner.type === 'LogicalExpression') return addressesIn(inner.right);
  return [inner];
}
