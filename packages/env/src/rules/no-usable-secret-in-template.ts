import { patternOption, ruleOptions, satisfied, type Fix } from '@seaworthy/core';
import { mask } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { envFileStage } from '../model/file-stage.ts';
import { isRemarked } from '../model/remarks.ts';
import { SIGNING_NAMES } from '../model/secret-purposes.ts';
import { judgeSecret, secretsOf, type EnvSecret } from '../model/secrets.ts';
import { isRealSecret } from '../model/template-secrets.ts';

interface Options {
  names: string;
}

const TO_BE_REPLACED = /\b(?:change|replace|generate)/iu;

export default defineRule<{ messageIds: 'usable' | 'empty'; options: Options }>({
  name: 'no-usable-secret-in-template',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow usable secret values in templates',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['secrets-no-default-values', 'secrets-strong-random-keys', 'env-template-documented'],
      references: ['CWE-1188', 'CWE-798', 'OWASP ASVS 4.0.3 2.10.2'],
      sources: [],
      stages: ['template'],
    },
    messages: {
      usable:
        '`{{name}}` works as it stands here (`{{masked}}`): copied with the template, it is a key that everybody can ' +
        'read in the repository. Leave it empty, and say in a comment how to make one.',
      empty: 'Empty it, and say how to generate a value.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      names: {
        type: 'string',
        format: 'regex',
        default: `${SIGNING_NAMES}|(?:^|_)ADMIN_PASSWORD$`,
        strict: '.',
        description: 'Names of the secrets, in upper case, as a regular expression.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const names = patternOption(context, 'names', context.options[0].names);
    if (envFileStage(code, context).isForDevelopment) return {};

    function isUsable(secret: EnvSecret): boolean {
      const { is } = judgeSecret(secret, 'template');
      if (is === 'empty' || is === 'placeholder') satisfied(context, { node: secret });
      return is === 'default' || is === 'weak' || is === 'strong';
    }

    /** In one edit, from the start of the line to the end of the value. */
    function emptied({ entry, range }: EnvSecret): Fix {
      const start = code.lineIndex.lineStart(entry.loc.start.line);
      const [{ lineEnd }, line] = [code, code.text.slice(start, range[0])];
      return { range: [start, range[1]], text: `# generate: openssl rand -hex 32${lineEnd}${line}` };
    }

    return {
      File() {
        for (const secret of secretsOf(code)) {
          const { name, entry, value, host } = secret;
          if (host !== undefined || !names.test(name.toUpperCase()) || !isUsable(secret)) continue;
          if (isRealSecret(secret) || isRemarked(code, entry, TO_BE_REPLACED)) continue;
          context.report({
            node: secret,
            messageId: 'usable',
            data: { name, masked: mask(value) },
            secrets: [secret],
            suggest: [{ messageId: 'empty', fix: () => emptied(secret) }],
          });
        }
      },
    };
  },
});
