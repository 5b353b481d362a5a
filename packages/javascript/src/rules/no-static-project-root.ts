import { satisfied } from '@seaworthy/core';
import type { CallLike, Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isOpenListing, isProjectRoot, servedFolderOf } from '../model/served-folders.ts';

export default defineRule<{ messageIds: 'root' | 'dotfiles' | 'listing' }>({
  name: 'no-static-project-root',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow serving the project root, dot files or directory listings',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening', 'image-excludes-sensitive-files'],
      references: [
        'CWE-552',
        'CWE-548',
        'OWASP ASVS 4.0.3 4.3.2',
        'https://expressjs.com/en/5x/api.html#express.static',
        'https://github.com/fastify/fastify-static',
      ],
      sources: [],
      triggers: ['static', 'Static', 'serve-index'],
    },
    messages: {
      root:
        '`{{folder}}` is the folder of the project, so `.env`, the source code and everything else in it can be ' +
        'downloaded. Serve a folder of its own, such as `public`.',
      dotfiles:
        '`{{setting}}` serves files whose name begins with a dot, such as `.env` and `.git`. Take it out; only ' +
        '`.well-known` needs it.',
      listing:
        '`{{setting}}` shows everybody which files there are. Leave listings out, or require a login before them.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function judge(place: Node, messageId: 'root' | 'dotfiles' | 'listing', isFault: boolean | undefined): void {
      if (isFault === undefined || code.isOutsideProduction(place)) return;
      const text = code.getText(place);
      if (isFault) context.report({ node: place, messageId, data: { folder: text, setting: text } });
      else satisfied(context, { node: place });
    }

    function check(call: CallLike): void {
      const { folder, settings = [] } = servedFolderOf(call, code) ?? {};
      if (folder) judge(folder, 'root', isProjectRoot(folder, code));
      for (const { kind, property, isOn } of settings) judge(property, kind, isOn);
      if (isOpenListing(call, code)) judge(call, 'listing', true);
    }

    return { CallExpression: check };
  },
});
