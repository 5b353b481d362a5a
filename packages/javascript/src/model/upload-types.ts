import { literalText, unwrap, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { isConstant } from './values.ts';

/** Packages that tell the type of a file by its content, or that only read files of some types. */
const SNIFFER = /^(?:file-type|mmmagic|sharp|image-type|magic-bytes\.js|jimp|exceljs|xlsx|csv-parse.*|papaparse|pdf-parse)$/u;
/** Packages that take scripts out of files which may have some. */
const SANITISER = /^(?:dompurify|isomorphic-dompurify|svgo|sanitize-svg|@mattkrick\/sanitize-svg|svg-sanitizer)$/u;
/** Code that looks at the type or the name of an upload. */
const TYPE_TEST =
  /\b(?:mimetype|mimeType|extname)\b|FileTypeValidator|ParseFilePipe|\boriginalname\.\w|(?:test|includes|has|exec)\([^()]*\boriginalname\b/u;
const COMPARISON = /\b(?:endsWith|has|includes|indexOf|match|startsWith|test)\(|[=!]==?/u;
const ALLOW_LIST = /(?:allow|accept|permit|whitelist).*(?:ext|type|mime|format)/iu;

/** Types whose files a package of SANITISER makes harmless. */
const SANITISED = ['svg', 'html', 'xml'];

/** Whether the file looks at the type of uploads anywhere. */
export function looksAtUploadTypes(code: JavaScriptModel): boolean {
  return code.modules.some((module) => SNIFFER.test(module)) || TYPE_TEST.test(code.text);
}

/** What a `fileFilter` does: accepts `all` files and nothing else, compares their `type`; undefined when nobody can tell. */
export function filterKind(filter: FunctionNode, code: JavaScriptModel): 'all' | 'type' | undefined {
  const text = code.getText(filter.body);
  if (TYPE_TEST.test(text) && COMPARISON.test(text)) return 'type';
  const body = filter.body.type === 'BlockStatement' ? onlyStatement(filter.body) : filter.body;
  const call = body && unwrap(body.type === 'ReturnStatement' && body.argument ? body.argument : body);
  const isAll = call?.type === 'CallExpression' && call.arguments.length === 2 && isConstant(code.valueOf(call.arguments[1]!), true);
  return isAll ? 'all' : undefined;
}

function onlyStatement({ body }: TSESTree.BlockStatement): Node | undefined {
  const [only] = body;
  if (body.length !== 1 || !only) return undefined;
  return only.type === 'ExpressionStatement' ? only.expression : only;
}

/** Endings of names whose files the project sanitises. */
export function sanitisedTypes({ modules }: JavaScriptModel): readonly string[] {
  return modules.some((module) => SANITISER.test(module)) ? SANITISED : [];
}

/** A type in a list of those that users may upload. */
export interface AllowedType {
  readonly node: Node;
  /** As it is written. */
  readonly text: string;
  /** `svg` of `svg`, `.svg` and `image/svg+xml`; `html` of `text/html`. */
  readonly ending: string;
}

/** The types of a list that says by its name that it allows them: `const ALLOWED_TYPES = [...]`, or a `Set`. */
export function allowedTypes({ id, init }: TSESTree.VariableDeclarator): readonly AllowedType[] {
  if (id.type !== 'Identifier' || !init || !ALLOW_LIST.test(id.name)) return [];
  return (listIn(init)?.elements ?? []).flatMap((node) => {
    const text = node ? literalText(node) : undefined;
    return node && text !== undefined ? [{ node, text, ending: endingOf(text) }] : [];
  });
}

/** The array of `[…]`, `new Set([…])` and `Object.freeze([…])`. */
function listIn(node: Node): TSESTree.ArrayExpression | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return inner;
  const isWrapped = inner.type === 'NewExpression' || inner.type === 'CallExpression';
  return isWrapped && inner.arguments[0] ? listIn(inner.arguments[0]) : undefined;
}

function endingOf(type: string): string {
  return /([a-z]+)(?:\+xml)?$/iu.exec(type)?.[1]?.toLowerCase() ?? '';
}
