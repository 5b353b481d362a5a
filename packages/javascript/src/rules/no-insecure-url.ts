import { ruleOptions, stringList, type Fixer } from '@seaworthy/core';
import { isPublicHost } from '@seaworthy/knowledge';
import { propertyName, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { urlOf } from '../model/database-clients.ts';
import { isHttpRequest } from '../model/http-requests.ts';
import { objectStorageMadeBy } from '../model/object-storage.ts';

interface Options {
  ignoreHosts: readonly string[];
}

const SAFE: Readonly<Record<string, string>> = { http: 'https', ws: 'wss' };

/** Options that name a server, whatever library has them. */
const URL_OPTION = /^(?:base_?url|api_?url|endpoint|url|webhook_?url|callback_?url|redirect_?ur[il])$/iu;

/** Keys whose URLs are read by people: `license: { url: 'http://…' }` in a description of an API. */
const DESCRIPTION = /^(?:license|contact|info|externalDocs|author|maintainers?|contributors|repository|bugs|homepage|publisher|logo|links?)$/u;

export default defineRule<{ messageIds: 'plain' | 'secure'; options: Options }>({
  name: 'no-insecure-url',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow plain HTTP URLs of public hosts',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['tls-https-enforced'],
      references: ['CWE-319', 'OWASP ASVS 4.0.3 9.1.1', 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html'],
      sources: [],
      triggers: ['http://', 'ws://'],
      codeRoles: ['server', 'browser', 'script'],
    },
    hasSuggestions: true,
    messages: {
      plain:
        '`{{text}}` is asked without TLS, so that whoever is on the way reads the request with its credentials, and ' +
        'writes the answer. Write `{{safe}}://`.',
      secure: 'Write `{{safe}}://`.',
    },
    ...ruleOptions<Options>({
      ignoreHosts: {
        ...stringList,
        default: [
          'www.w3.org',
          'schemas.xmlsoap.org',
          'schemas.microsoft.com',
          'json-schema.org',
          'xmlns.com',
          'example.com',
          'example.org',
          'example.net',
          'purl.org',
          'ns.adobe.com',
        ],
        description: 'Hosts, with all below them, whose URLs are names rather than addresses.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ ignoreHosts }] = context.options;

    function check(given: Node | undefined): void {
      const node = given && code.valueOf(given).type === 'scalar' ? code.valueOf(given).node : given;
      const written = node && urlOf(node, code);
      if (!node || !written) return;
      const { url, rangeOf } = written;
      const safe = SAFE[url.scheme];
      const host = url.host.value.toLowerCase();
      if (safe === undefined || url.hostKind !== 'remote' || !isPublicHost(host)) return;
      if (ignoreHosts.some((each) => host === each || host.endsWith(`.${each}`)) || code.isOutsideProduction(node)) return;
      const place = { range: rangeOf([url.range[0], url.host.range[1]]) };
      const fix = (fixer: Fixer) => fixer.replaceTextRange(rangeOf([url.range[0], url.range[0] + url.scheme.length]), safe);
      const data = { text: code.getText(place), safe };
      context.report({ node: place, messageId: 'plain', data, suggest: [{ messageId: 'secure', data, fix }] });
    }

    function checkCall(call: CallLike): void {
      if (call.arguments.length > 0 && isHttpRequest(call, code)) check(call.arguments[0]);
    }

    function checkOption(property: TSESTree.Property): void {
      if (property.parent.type !== 'ObjectExpression' || !URL_OPTION.test(propertyName(property) ?? '')) return;
      if (!isDescription(property.parent) && !isObjectStorage(property.parent)) check(property.value);
    }

    /** js/object-storage-tls speaks of those. */
    function isObjectStorage({ parent }: TSESTree.ObjectExpression): boolean {
      return parent.type === 'NewExpression' && objectStorageMadeBy(parent, code) !== undefined;
    }

    return { CallExpression: checkCall, NewExpression: checkCall, Property: checkOption };
  },
});

function isDescription(object: Node): boolean {
  let node = object;
  for (; node.type === 'ObjectExpression' || node.type === 'ArrayExpression' || node.type === 'Property'; node = node.parent) {
    if (node.type === 'Property' && DESCRIPTION.test(propertyName(node) ?? '')) return true;
  }
  return false;
}
