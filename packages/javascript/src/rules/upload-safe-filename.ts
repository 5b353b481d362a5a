import { satisfied, type Fixer } from '@seaworthy/core';
import { propertyName, unwrap, type CallLike, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';
import { clientFileNameIn, isRandomName } from '../model/client-file-names.ts';
import { pathUseOf } from '../model/file-paths.ts';

/** Methods that write an upload to a path: express-fileupload, formidable's older versions. */
const MOVING_METHOD = /^(?:mv|saveAs|toFile)$/u;

export default defineRule<{ messageIds: 'stored' | 'random' }>({
  name: 'upload-safe-filename',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow client file names in paths',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['uploads-safe-filename'],
      references: [
        'CWE-22',
        'CWE-73',
        'OWASP ASVS 4.0.3 12.3.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html',
        'https://github.com/expressjs/multer#diskstorage',
      ],
      sources: [],
      triggers: ['originalname', 'originalFilename', 'files', 'filename'],
    },
    hasSuggestions: true,
    messages: {
      stored:
        '`{{name}}` is the name that the client gave to its file, so `../../app.js` writes over the application, and one ' +
        'user over the file of another. Make up a name, and keep only the ending of this one.',
      random: 'Store it under a random name with the same ending.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(name: Node | undefined, whole?: Node): void {
      if (!name || code.isOutsideProduction(name)) return;
      const fix = whole && ((fixer: Fixer) => fixer.replaceText(whole, `crypto.randomUUID() + path.extname(${code.getText(name)})`));
      context.report({
        node: name,
        messageId: 'stored',
        data: { name: code.getText(name) },
        suggest: fix ? [{ messageId: 'random', fix }] : [],
      });
    }

    /** `multer.diskStorage({ filename: (req, file, done) => done(null, file.originalname) })`. */
    function checkStorage(call: CallLike): void {
      const filename = code.optionOf(call, 0, 'filename');
      if (filename.state !== 'given' || filename.value.type !== 'function') return;
      for (const given of namesGivenBy(filename.value.node, code)) {
        const name = clientFileNameIn(given, code);
        if (!name && isRandomName(given, code) && !code.isOutsideProduction(call)) satisfied(context, { node: given });
        report(name, name && unwrap(given) === name ? given : undefined);
      }
    }

    return {
      CallExpression(call) {
        if (code.isFrom(call.callee, 'multer', 'diskStorage') || code.isGlobal(call.callee, 'multer.diskStorage')) checkStorage(call);
        else if (isMove(call)) report(call.arguments[0] && clientFileNameIn(call.arguments[0], code));
        else for (const path of pathUseOf(call, code)?.paths ?? []) report(clientFileNameIn(path, code));
      },
    };
  },
});

/** The second arguments of the callback, which is the last parameter. */
function namesGivenBy(filename: FunctionNode, code: JavaScriptModel): Node[] {
  const callback = filename.params.at(-1);
  if (callback?.type !== 'Identifier') return [];
  return code.calls.flatMap((call) => {
    const isInside = filename.range[0] <= call.range[0] && call.range[1] <= filename.range[1];
    const isCallback = call.callee.type === 'Identifier' && call.callee.name === callback.name;
    return isInside && isCallback && call.arguments[1] ? [call.arguments[1]] : [];
  });
}

function isMove({ callee }: TSESTree.CallExpression): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && MOVING_METHOD.test(propertyName(inner) ?? '');
}
