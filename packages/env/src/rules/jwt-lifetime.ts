import { ruleOptions, satisfied } from '@seaworthy/core';
import { parseDuration } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { limitOption } from '../model/limit-options.ts';
import { atValue, isKnown } from '../model/settings.ts';

interface Options {
  maxAccess?: string;
  maxRefresh?: string;
}

export default defineRule<{ messageIds: 'endlessToken' | 'longToken'; options: Options }>({
  name: 'jwt-lifetime',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require finite token lifetimes',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-jwt-expiry'],
      references: ['CWE-613', 'OWASP ASVS 4.0.3 3.3.2', 'https://www.rfc-editor.org/rfc/rfc8725'],
      sources: [],
    },
    messages: {
      endlessToken:
        '`{{name}}` is `{{value}}`, so a token that is stolen or copied once opens the account for years, or ' +
        'forever. Write a lifetime, such as `15m` for access and `7d` for refresh tokens.',
      longToken:
        '`{{name}}` is `{{value}}`, and a stolen token opens the account for all of that time. Write at most ' +
        '`{{max}}`.',
    },
    ...ruleOptions<Options>({
      maxAccess: {
        type: 'string',
        strict: '24h',
        description: 'The longest lifetime of an access token, such as 8h.',
      },
      maxRefresh: {
        type: 'string',
        strict: '30d',
        description: 'The longest lifetime of a refresh token, such as 30d.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ maxAccess, maxRefresh }] = context.options;
    const longest = {
      accessTokenLifetime: { max: maxAccess, limit: limitOption(context, 'maxAccess', maxAccess, parseDuration) },
      refreshTokenLifetime: { max: maxRefresh, limit: limitOption(context, 'maxRefresh', maxRefresh, parseDuration) },
    };

    return {
      File() {
        for (const role of ['accessTokenLifetime', 'refreshTokenLifetime'] as const) {
          const { max = '', limit } = longest[role];
          for (const setting of code.settingsOf([role])) {
            const { entry, name, text, facts, faults } = setting;
            const isEndless = faults.length > 0;
            if (isEndless || (facts.measure?.(text) ?? 0) > limit) {
              context.report({
                ...atValue(code, entry),
                messageId: isEndless ? 'endlessToken' : 'longToken',
                data: { name, value: code.shown(entry, text), max },
              });
            } else if (isKnown(setting)) satisfied(context, { node: entry.value });
          }
        }
      },
    };
  },
});
