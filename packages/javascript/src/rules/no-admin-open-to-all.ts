import { satisfied } from '@seaworthy/core';
import { lastName, propertyName, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { possibilities, stringOf, type Value } from '../model/values.ts';

/** Lists of the addresses from which administration is allowed: Parse Server's, and names of that kind. */
const PARSE_LIST = /^(?:master|maintenance|readOnlyMaster)KeyIps$/u;
const ADMIN_LIST =
  /(?:[Aa]dmin|ADMIN|[Mm]aster|MASTER|[Mm]anagement|MANAGEMENT|[Ss]uperuser|SUPERUSER)\w*(?:_ips|I[Pp]s|IPS|_?[Aa]ddresses|ADDRESSES|_?[Nn]etworks|NETWORKS|_?[Cc]idrs?|CIDRS?|_?(?:[Aa]llow|[Ww]hite)_?[Ll]ist|(?:ALLOW|WHITE)_?LIST)$/u;

/** Every address there is. Without its length, an address is also what a server listens on. */
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

    function check(list: string | undefined, node: Node): void {
      if (list === undefined || !(PARSE_LIST.test(list) || ADMIN_LIST.test(list)) || code.isOutsideProduction(node)) return;
      const lists = possibilities(code.valueOf(node)).map(addressesIn);
      const open = lists.map((addresses) => addresses.find(({ text }) => EVERYBODY.test(text)));
      const [first] = open;
      if (first && !open.includes(undefined)) {
        const place = isWithin(first.node, node) ? first.node : node;
        context.report({ node: place, messageId: 'everybody', data: { list, address: first.text.trim() } });
      } else if (lists.every(({ length }) => length > 0) && open.every((each) => each === undefined)) satisfied(context, { node });
    }

    return {
      Property: (property) => check(propertyName(property), property.value),
      AssignmentExpression: ({ left, right }) => check(lastName(left), right),
      VariableDeclarator({ id, init }) {
        if (id.type === 'Identifier' && init) check(id.name, init);
      },
    };
  },
});

/** The addresses that are known of a list, or of a text that separates them with commas. */
function addressesIn(value: Value): readonly { readonly node: Node; readonly text: string }[] {
  const elements = value.type === 'array' ? value.elements : [value];
  return elements.flatMap((each) => (stringOf(each) ?? '').split(',').filter(Boolean).map((text) => ({ node: each.node, text })));
}

function isWithin(inner: Node, outer: Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}
