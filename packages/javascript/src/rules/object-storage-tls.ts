import { ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import { hostKind } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import type { ObjectStorageClient } from '../libraries/object-storage.ts';
import { urlOf, type WrittenUrl } from '../model/database-clients.ts';
import { objectStorageMadeBy } from '../model/object-storage.ts';
import type { GivenOption, Option } from '../model/options.ts';
import { isConstant, stringOf } from '../model/values.ts';

interface Options {
  unknownHosts: boolean;
}

export default defineRule<{ messageIds: 'option' | 'url' | 'secure'; options: Options }>({
  name: 'object-storage-tls',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require TLS for remote object storage',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['object-storage-tls'],
      references: [
        'CWE-319',
        'OWASP ASVS 4.0.3 9.2.2',
        'https://min.io/docs/minio/linux/developers/javascript/API.html',
        'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html#transit',
      ],
      sources: [],
      triggers: ['useSSL', 'S3'],
      codeRoles: ['server', 'script', 'migration'],
    },
    hasSuggestions: true,
    messages: {
      option:
        '`{{text}}` sends files and signed requests to {{host}} in plain text, where whoever is on the way reads and ' +
        'changes them. Write `{{safe}}`.',
      url:
        'Files and signed requests go to `{{host}}` in plain text, where whoever is on the way reads and changes them. ' +
        'Write `https://`.',
      secure: 'Write `{{safe}}`.',
    },
    ...ruleOptions<Options>({
      unknownHosts: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Whether TLS may not be switched off for a host that is decided elsewhere either.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ unknownHosts }] = context.options;

    return {
      NewExpression(call) {
        const client = objectStorageMadeBy(call, code);
        if (!client || code.isOutsideProduction(call)) return;
        const endpoint = code.optionOf(call, 0, client.endpoint);
        const written = endpoint.state === 'given' ? urlOf(endpoint.value.node, code) : undefined;
        // The scheme of a URL decides, whatever the options say.
        if (endpoint.state === 'given' && written) return checkEndpoint(endpoint, written);
        const host = hostOf(endpoint, client);
        for (const name of client.tls) {
          const option = code.optionOf(call, 0, name);
          if (option.state !== 'given') continue;
          if (isConstant(option.value, true)) satisfied(context, { node: option.property });
          else if (isConstant(option.value, false) && isRemote(host)) reportOption(name, option, host);
        }
      },
    };

    /** Undefined when it is decided elsewhere. */
    function hostOf(endpoint: Option, { usualHost }: ObjectStorageClient): string | undefined {
      if (endpoint.state === 'absent') return usualHost;
      return endpoint.state === 'given' ? stringOf(endpoint.value)?.replace(/:\d+$/u, '') : undefined;
    }

    function isRemote(host: string | undefined): boolean {
      return host === undefined ? unknownHosts : hostKind(host) === 'remote';
    }

    function reportOption(name: string, { property, value }: GivenOption, host: string | undefined): void {
      if (code.isOutsideProduction(value.node)) return;
      const data = {
        text: code.getText(property),
        host: host === undefined ? 'the object storage' : `\`${host}\``,
        safe: `${name}: true`,
      };
      const fix = (fixer: Fixer) => fixer.replaceText(value.node, 'true');
      context.report({ node: property, messageId: 'option', data, suggest: [{ messageId: 'secure', data, fix }] });
    }

    /** `endpoint: 'http://…'` of the AWS SDK. */
    function checkEndpoint({ property, value }: GivenOption, { url, rangeOf }: WrittenUrl): void {
      if (url.scheme === 'https') satisfied(context, { node: property });
      if (url.scheme !== 'http' || url.hostKind !== 'remote' || code.isOutsideProduction(value.node)) return;
      const scheme = rangeOf([url.range[0], url.range[0] + 'http'.length]);
      const data = { host: url.host.value, safe: 'https://' };
      const fix = (fixer: Fixer) => fixer.replaceTextRange(scheme, 'https');
      const place = { range: rangeOf([url.range[0], url.host.range[1]]) };
      context.report({ node: place, messageId: 'url', data, suggest: [{ messageId: 'secure', data, fix }] });
    }
  },
});
