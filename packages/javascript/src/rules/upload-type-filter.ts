import { ruleOptions, stringList } from '@seaworthy/core';
import { literalText, unwrap, type CallLike, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { uploadParserOf } from '../model/uploads.ts';
import { isConstant } from '../model/values.ts';

interface Options {
  dangerous: string[];
}

/** Packages that tell the type of a file by its content, or that only read files of some types. */
const SNIFFER = /^(?:file-type|mmmagic|sharp|image-type|magic-bytes\.js|jimp|exceljs|xlsx|csv-parse.*|papaparse|pdf-parse)$/u;
const SANITISER = /^(?:dompurify|isomorphic-dompurify|svgo|sanitize-svg|@mattkrick\/sanitize-svg|svg-sanitizer)$/u;
/** Code that looks at the type or the name of an upload. */
const TYPE_TEST =
  /\b(?:mimetype|mimeType|extname)\b|FileTypeValidator|ParseFilePipe|\boriginalname\.\w|(?:test|includes|has|exec)\([^()]*\boriginalname\b/u;
const ALLOW_LIST = /(?:allow|accept|permit|whitelist).*(?:ext|type|mime|format)/iu;

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
    if (code.modules.some((module) => SANITISER.test(module))) for (const type of ['svg', 'html', 'xml']) dangerous.delete(type);

    function check(call: CallLike): void {
      const parser = uploadParserOf(call, code);
      if (!parser?.label.endsWith('multer') || code.isOutsideProduction(call)) return;
      const filter = code.optionOf(call, parser.index, 'fileFilter');
      if (filter.state === 'given' && filter.value.type === 'function' && acceptsAll(filter.value.node)) {
        context.report({ node: filter.property, messageId: 'all' });
      } else if (filter.state === 'absent' && !looksAtTypes()) {
        context.report({ node: call.callee, messageId: 'missing', data: { library: parser.label } });
      }
    }

    function looksAtTypes(): boolean {
      return code.modules.some((module) => SNIFFER.test(module)) || TYPE_TEST.test(code.text);
    }

    /** `(req, file, cb) => cb(null, true)`, and nothing else. */
    function acceptsAll(node: FunctionNode): boolean {
      const body = node.body.type === 'BlockStatement' ? onlyStatement(node.body) : node.body;
      const call = body && unwrap(body.type === 'ReturnStatement' && body.argument ? body.argument : body);
      return call?.type === 'CallExpression' && call.arguments.length === 2 && isConstant(code.valueOf(call.arguments[1]!), true);
    }

    function checkList({ id, init }: TSESTree.VariableDeclarator): void {
      if (id.type !== 'Identifier' || !init || !ALLOW_LIST.test(id.name) || code.isOutsideProduction(id)) return;
      const list = listIn(init);
      for (const element of list?.elements ?? []) {
        const type = element ? literalText(element) : undefined;
        if (!element || type === undefined || !dangerous.has(endingOf(type))) continue;
        context.report({ node: element, messageId: 'dangerous', data: { type } });
      }
    }

    return { CallExpression: check, NewExpression: check, VariableDeclarator: checkList };
  },
});

function onlyStatement({ body }: TSESTree.BlockStatement): Node | undefined {
  const [only] = body;
  if (body.length !== 1 || !only) return undefined;
  return only.type === 'ExpressionStatement' ? only.expression : only;
}

/** The array of `[…]`, `new Set([…])` and `Object.freeze([…])`. */
function listIn(node: Node): TSESTree.ArrayExpression | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return inner;
  const isWrapped = inner.type === 'NewExpression' || inner.type === 'CallExpression';
  return isWrapped && inner.arguments[0] ? listIn(inner.arguments[0]) : undefined;
}

/** `svg` of `svg`, `.svg` and `image/svg+xml`; `html` of `text/html`. */
function endingOf(type: string): string {
  return /([a-z]+)(?:\+xml)?$/iu.exec(type)?.[1]?.toLowerCase() ?? '';
}
