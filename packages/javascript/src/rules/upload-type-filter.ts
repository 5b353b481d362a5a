import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { allowedTypes, filterKind, looksAtUploadTypes, sanitisedTypes } from '../model/upload-types.ts';
import { uploadParserOf } from '../model/uploads.ts';

interface Options {
  dangerous: string[];
}

export default defineRule<{ messageIds: 'missing' | 'all' | 'dangerous'; options: Options }>({
  name: 'upload-type-filter',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require an allow list of upload types',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['uploads-type-allowlist', 'uploads-content-validated'],
      references: [
        'CWE-434',
        'OWASP ASVS 4.0.3 12.2.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html',
        'https://github.com/expressjs/multer#filefilter',
      ],
      sources: [],
      triggers: ['multer', 'llow', 'ccept', 'ermit', 'hitelist', 'LLOW', 'CCEPT', 'ERMIT', 'HITELIST'],
    },
    messages: {
      missing:
        'Nothing in this file looks at the type of what {{library}} takes, so pages with scripts and programs are stored ' +
        'as well. Set `fileFilter` to a list of the types that are meant, and look at the content of the file.',
      all:
        'This `fileFilter` accepts every file, so pages with scripts and programs are stored as well. Compare ' +
        '`file.mimetype` with a list of the types that are meant.',
      dangerous:
        '`{{type}}` is among the types that users may upload: the browser of whoever opens such a file, or the server, ' +
        'runs what is in it. Take it out of the list, or sanitise such files.',
    },
    ...ruleOptions<Options>({
      dangerous: {
        ...stringList,
        default: ['html', 'htm', 'xhtml', 'svg', 'xml', 'js', 'mjs', 'php', 'phtml', 'jsp', 'asp', 'aspx', 'exe', 'sh', 'bat', 'cmd'],
        description: 'Endings of names, without dot, that an allow list must not hold.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const dangerous = new Set(context.options[0].dangerous.map((each) => each.toLowerCase()));
    for (const type of sanitisedTypes(code)) dangerous.delete(type);

    function check(call: CallLike): void {
      const parser = uploadParserOf(call, code);
      if (!parser?.label.endsWith('multer') || code.isOutsideProduction(call)) return;
      const filter = code.optionOf(call, parser.index, 'fileFilter');
      if (filter.state === 'given') {
        const kind = filter.value.type === 'function' ? filterKind(filter.value.node, code) : undefined;
        if (kind === 'all') context.report({ node: filter.property, messageId: 'all' });
        else if (kind === 'type') satisfied(context, { node: filter.property });
      } else if (filter.state === 'absent' && !looksAtUploadTypes(code)) {
        context.report({ node: call.callee, messageId: 'missing', data: { library: parser.label } });
      }
    }

    return {
      CallExpression: check,
      NewExpression: check,
      VariableDeclarator(declarator) {
        for (const { node, text, ending } of allowedTypes(declarator)) {
          if (!dangerous.has(ending) || code.isOutsideProduction(declarator)) continue;
          context.report({ node, messageId: 'dangerous', data: { type: text } });
        }
      },
    };
  },
});
