import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isTextChecked } from '../model/checks.ts';
import { clientFileNameIn } from '../model/client-file-names.ts';
import { pathUseOf, requestPartOfPath, rootOfSentFile } from '../model/file-paths.ts';

/** The path is set against its folder, or only its last part is left. */
const FOLDER_CHECK = /\b(?:basename|isIn|isInside|realpath|relative)\w*\(/u;

export default defineRule<{ messageIds: 'path' }>({
  name: 'no-path-traversal',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow request data in file paths',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-dangerous-sinks'],
      references: ['CWE-22', 'OWASP ASVS 4.0.3 12.3.1', 'https://owasp.org/www-community/attacks/Path_Traversal'],
      sources: [],
      triggers: ['fs', 'sendFile', 'download', 'graceful'],
    },
    messages: {
      path:
        '`{{part}}` comes from the request and becomes part of the path of `{{method}}`, so `../` leads to every file that ' +
        'the server can reach. Take `path.basename` of it, or resolve the path and check that it is still in its folder.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(call: CallLike): void {
      const root = rootOfSentFile(call, code);
      if (root && !code.isOutsideProduction(call)) satisfied(context, { node: root });
      const use = pathUseOf(call, code);
      for (const path of use?.paths ?? []) {
        const part = requestPartOfPath(path, code);
        // The names of uploads are js/upload-safe-filename's.
        if (!part || clientFileNameIn(part, code) || isTextChecked(part, call, FOLDER_CHECK, code) || code.isOutsideProduction(call)) continue;
        context.report({ node: part, messageId: 'path', data: { part: code.getText(part), method: use!.method } });
        return;
      }
    }

    return { CallExpression: check, NewExpression: check };
  },
});
