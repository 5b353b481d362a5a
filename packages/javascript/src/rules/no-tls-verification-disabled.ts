import { ruleOptions, satisfied, type Fixer, type Ranged } from '@seaworthy/core';
import { hostKind } from '@seaworthy/knowledge';
import { lastName, propertyName, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import {
  acceptsEverything,
  isAskedFor,
  isForLocalHost,
  isMutualTls,
  noVerifyMode,
  VERIFICATION_OPTIONS,
} from '../model/tls.ts';
import { isConstant, stringOf } from '../model/values.ts';

interface Options {
  allowServerSide: boolean;
}

const VARIABLE = 'process.env.NODE_TLS_REJECT_UNAUTHORIZED';

export default defineRule<{ messageIds: 'option' | 'everywhere' | 'name' | 'mode' | 'plain' | 'verify'; options: Options }>({
  name: 'no-tls-verification-disabled',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow disabling TLS certificate verification',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-verification-enabled', 'database-connection-tls'],
      references: [
        'CWE-295',
        'OWASP ASVS 4.0.3 9.2.1',
        'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
        'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
      ],
      sources: [],
      triggers: [
        ...(Object.keys(VERIFICATION_OPTIONS) as [string]),
        'NODE_TLS_REJECT_UNAUTHORIZED',
        'checkServerIdentity',
        'no-verify',
        'createInsecure',
      ],
      codeRoles: ['server', 'script'],
    },
    hasSuggestions: true,
    messages: {
      option:
        '`{{name}}: {{value}}` accepts any certificate, so whoever stands between this program and the server reads ' +
        'and changes what they say. Write `{{name}}: {{safe}}`, and pass the CA of a private server as `ca`.',
      everywhere:
        'NODE_TLS_REJECT_UNAUTHORIZED=0 makes every connection of the process accept any certificate, also those of ' +
        'libraries. Remove it, and name the CA of a private server in NODE_EXTRA_CA_CERTS.',
      name:
        'This `checkServerIdentity` accepts a certificate for any name, so a certificate of another site will do to ' +
        'stand in for this server. Remove it, or return an Error for what does not fit.',
      mode:
        '`sslmode=no-verify` encrypts the connection to whoever answers. Write `sslmode=verify-full`, with ' +
        '`sslrootcert` for a private CA.',
      plain:
        '`createInsecure` sends everything to {{host}} as plain text. Write `createSsl`, with the CA of a private ' +
        'server.',
      verify: 'Check the certificate: `{{name}}: {{safe}}`.',
    },
    ...ruleOptions<Options>({
      allowServerSide: {
        type: 'boolean',
        default: true,
        description: 'Whether a server with `requestCert` may look at `socket.authorized` itself.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowServerSide }] = context.options;
    const isPassedOver = (node: Node): boolean => code.isOutsideProduction(node) || isAskedFor(node, code);

    function checkOption(name: string, value: Node, place: TSESTree.Property | TSESTree.AssignmentExpression): void {
      const option = Object.hasOwn(VERIFICATION_OPTIONS, name) ? VERIFICATION_OPTIONS[name] : undefined;
      if (name === 'checkServerIdentity' && acceptsEverything(value, code) && !isPassedOver(place))
        context.report({ node: place, messageId: 'name' });
      if (!option) return;
      if (isConstant(code.valueOf(value), !option.off)) satisfied(context, { node: place });
      if (!isConstant(code.valueOf(value), option.off) || isPassedOver(place)) return;
      if (place.type === 'Property' && isForLocalHost(place, code)) return;
      if (place.type === 'Property' && allowServerSide && isMutualTls(place, code)) return;
      const data = { name, value: code.getText(value), safe: String(!option.off) };
      const fix = (fixer: Fixer) => fixer.replaceText(value, data.safe);
      context.report({ node: place, messageId: 'option', data, suggest: [{ messageId: 'verify', data, fix }] });
    }

    function checkText(node: TSESTree.Literal | TSESTree.TemplateElement): void {
      const range = noVerifyMode(node);
      const place: Ranged | undefined = range && { range };
      if (place && !isPassedOver(node)) context.report({ node: place, messageId: 'mode' });
    }

    return {
      Property(property) {
        if (property.parent.type !== 'ObjectExpression') return;
        const name = propertyName(property);
        if (name !== undefined) checkOption(name, property.value, property);
      },
      AssignmentExpression(assignment) {
        const { left, right, operator } = assignment;
        if (operator !== '=' || left.type !== 'MemberExpression') return;
        if (code.isGlobal(left, VARIABLE)) {
          const isOff = isConstant(code.valueOf(right), '0', 0);
          if (isOff && !isPassedOver(assignment)) context.report({ node: assignment, messageId: 'everywhere' });
          return;
        }
        checkOption(propertyName(left) ?? '', right, assignment);
      },
      CallExpression(call) {
        const { parent } = call;
        if (lastName(call.callee) !== 'createInsecure' || !isGrpc(call.callee)) return;
        if ((parent.type !== 'NewExpression' && parent.type !== 'CallExpression') || !parent.arguments[0]) return;
        const target = stringOf(code.valueOf(parent.arguments[0]));
        const host = target?.replace(/:\d+$/u, '');
        if (!host || hostKind(host) !== 'remote' || isPassedOver(call)) return;
        context.report({ node: call, messageId: 'plain', data: { host } });
      },
      Literal: checkText,
      TemplateElement: checkText,
    };

    function isGrpc(callee: Node): boolean {
      const { module, name } = code.originOf(callee) ?? {};
      return (module === '@grpc/grpc-js' || module === 'grpc') && name?.endsWith('createInsecure') === true;
    }
  },
});
