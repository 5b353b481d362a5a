import { satisfied, type Fixer } from '@seaworthy/core';
import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { OLD_VERSIONS, oldVersionFlag, oldVersionOfMethod, weakCipherIn } from '../model/tls-versions.ts';
import { stringOf } from '../model/values.ts';

const CONSEQUENCE = 'broken protocols that let whoever is on the way read and change the connection';

export default defineRule<{ messageIds: 'minimum' | 'maximum' | 'method' | 'flag' | 'cipher' }>({
  name: 'tls-min-version',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow TLS versions below 1.2 and broken ciphers',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-modern-protocols', 'tls-strong-ciphers'],
      references: [
        'CWE-326',
        'CWE-327',
        'OWASP ASVS 4.0.3 9.1.3',
        'https://www.rfc-editor.org/rfc/rfc8996',
        'https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions',
      ],
      sources: [],
      triggers: ['minVersion', 'maxVersion', 'secureProtocol', 'DEFAULT_MIN_VERSION', 'DEFAULT_MAX_VERSION', '--tls-min-v1.', 'ciphers', 'DEFAULT_CIPHERS'],
      codeRoles: ['server', 'script'],
    },
    fixable: 'code',
    messages: {
      minimum: `\`{{text}}\` accepts ${CONSEQUENCE}. Write \`TLSv1.2\`, or leave it out: Node.js asks for TLS 1.2 by itself.`,
      maximum: `\`{{text}}\` keeps the connection to ${CONSEQUENCE}. Leave it out, so that both sides take the best that they have.`,
      method: `\`{{text}}\` speaks {{version}} and nothing else, one of the ${CONSEQUENCE}. Leave it out, or write \`minVersion: 'TLSv1.2'\`.`,
      flag: `\`{{text}}\` makes every connection of the process accept ${CONSEQUENCE}. Leave it out.`,
      cipher:
        '`{{text}}` switches ciphers on that can be broken, so that whoever is on the way may read the connection. ' +
        'Take it out of the list, or leave `ciphers` to the defaults of Node.js.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** @param place what a person would underline: the property or the assignment */
    function check(name: string | undefined, value: Node, place: TSESTree.Property | TSESTree.AssignmentExpression): void {
      switch (name) {
        case 'minVersion':
        case 'DEFAULT_MIN_VERSION':
        case 'maxVersion':
        case 'DEFAULT_MAX_VERSION':
          return checkVersion(name.toUpperCase().includes('MIN'), value, place);
        case 'secureProtocol':
          return checkMethod(value, place);
        case 'ciphers':
        case 'DEFAULT_CIPHERS':
          return checkCiphers(value);
      }
    }

    function checkVersion(isMinimum: boolean, value: Node, place: TSESTree.Property | TSESTree.AssignmentExpression): void {
      const version = stringOf(code.valueOf(value));
      if (version === undefined) return;
      if (!OLD_VERSIONS.has(version)) {
        if (isMinimum && /^TLSv1\.[23]$/u.test(version)) satisfied(context, { node: place });
      } else if (!code.isOutsideProduction(place)) {
        const literal = unwrap(value);
        const canRaise = isMinimum && literal.type === 'Literal' && !hasOldMaximum(place);
        const fix = (fixer: Fixer) => fixer.replaceTextRange([literal.range[0] + 1, literal.range[1] - 1], 'TLSv1.2');
        const messageId = isMinimum ? 'minimum' : 'maximum';
        context.report({ node: place, messageId, data: { text: code.getText(place) }, ...(canRaise && { fix }) });
      }
    }

    /** Whether a minimum of 1.2 would leave no version: the object has an older maximum, or one that is unknown. */
    function hasOldMaximum(place: TSESTree.Property | TSESTree.AssignmentExpression): boolean {
      if (place.type !== 'Property' || place.parent.type !== 'ObjectExpression') return false;
      const maximum = code.propertyOf(code.valueOf(place.parent), 'maxVersion');
      return maximum.state === 'given' && !/^TLSv1\.[23]$/u.test(stringOf(maximum.value) ?? '');
    }

    function checkMethod(value: Node, place: Node): void {
      const version = oldVersionOfMethod(stringOf(code.valueOf(value)) ?? '');
      if (version === undefined || code.isOutsideProduction(place)) return;
      context.report({ node: place, messageId: 'method', data: { text: code.getText(place), version: version.replace('_', '.') } });
    }

    function checkCiphers(value: Node): void {
      const weak = weakCipherIn(value, code);
      if (weak && !code.isOutsideProduction(value)) context.report({ node: weak, messageId: 'cipher', data: { text: weak.text } });
    }

    function checkFlag(text: TSESTree.Literal | TSESTree.TemplateLiteral): void {
      const flag = oldVersionFlag(text, code);
      if (!flag || code.isOutsideProduction(text)) return;
      context.report({ node: flag, messageId: 'flag', data: { text: code.getText(flag) } });
    }

    return {
      Property(property) {
        if (property.parent.type === 'ObjectExpression') check(propertyName(property), property.value, property);
      },
      AssignmentExpression(assignment) {
        const { left, right, operator } = assignment;
        if (operator === '=' && left.type === 'MemberExpression') check(propertyName(left), right, assignment);
      },
      Literal: checkFlag,
      TemplateLiteral: checkFlag,
    };
  },
});
