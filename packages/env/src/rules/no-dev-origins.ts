import { ruleOptions, stringList } from '@seaworthy/core';
import { listEntries } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { removerOf } from '../model/list-edits.ts';
import { reportSettings } from '../model/settings.ts';

interface Options {
  allowedOrigins: string[];
}

export default defineRule<{
  messageIds: 'localOrigin' | 'privateOrigin' | 'plainHttpOrigin';
  options: Options;
}>({
  name: 'no-dev-origins',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow localhost and private origins in production CORS lists',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-no-dev-origins'],
      references: ['CWE-942', 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      localOrigin:
        "`{{value}}` in `{{name}}` lets whatever listens there on a user's own machine call the API as that user. " +
        'Keep it in the file for development.',
      privateOrigin:
        '`{{value}}` in `{{name}}` is another machine in every network, and each of them may call the API as the ' +
        'user who is there. Write the public origin.',
      plainHttpOrigin:
        '`{{value}}` in `{{name}}` is not encrypted: whoever sits on the way to it writes the pages that may call ' +
        'the API. Serve it over HTTPS, and write `https://`.',
    },
    fixable: 'code',
    ...ruleOptions<Options>({
      allowedOrigins: {
        ...stringList,
        default: ['capacitor://localhost', 'ionic://localhost', 'http://localhost', 'https://localhost'],
        description: 'Origins that are meant, exactly as written: by default those of mobile web views.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const allowed = new Set(context.options[0].allowedOrigins);

    return reportSettings(context, {
      roles: ['corsOrigins'],
      kinds: { localOrigin: 'fix', privateOrigin: 'none', plainHttpOrigin: 'none' },
      accepts: ({ value }) => allowed.has(value),
      changes({ entry, text, faults }) {
        const locals = faults.filter(({ kind }) => kind === 'localOrigin');
        const areAll = locals.length === listEntries(text).entries.length;
        const remove = removerOf(code, entry);
        return ({ range }) => (areAll ? null : remove(range));
      },
    });
  },
});
