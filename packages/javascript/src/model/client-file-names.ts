import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { writtenAs } from './held-values.ts';

/** Functions that leave of a name what is harmless, or only its ending. */
const SANITISER = /basename|extname|sanitize|slug|safe|normalize|uuid|hash|parse/iu;

/** Properties that hold the name which the client gave to a file: multer, formidable. */
const NAME_PROPERTY = /^(?:originalname|originalFilename)$/u;
/** What holds a file of @fastify/multipart and busboy. */
const FILE_NAME = /^(?:file|part|upload|info|data|avatar|image|photo|document)$/u;

/**
 * The part of a text that is a file name as the client gave it: `file.originalname`, `part.filename`, `req.files.doc.name`;
 * undefined where a function has taken the directories off, or nothing of it is left.
 */
export function clientFileNameIn(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  const next = (other: Node): Node | undefined => clientFileNameIn(other, code);
  const first = (nodes: readonly Node[]): Node | undefined => nodes.map(next).find((found) => found !== undefined);
  switch (inner.type) {
    case 'MemberExpression':
      return isClientFileName(inner, code) ? inner : undefined;
    case 'TemplateLiteral':
      return first(inner.expressions);
    case 'BinaryExpression':
      return first([inner.left, inner.right]);
    case 'LogicalExpression':
      return first([inner.left, inner.right]);
    case 'Identifier': {
      const written = writtenAs(inner, code);
      return written && next(written) ? inner : undefined;
    }
    case 'CallExpression':
      return isJoin(inner, code) ? first(inner.arguments) : undefined;
    default:
      return undefined;
  }
}

function isClientFileName(node: TSESTree.MemberExpression, code: JavaScriptModel): boolean {
  const name = propertyName(node) ?? '';
  if (NAME_PROPERTY.test(name)) return true;
  const object = code.getText(node.object);
  if (name === 'name') return /^(?:req|request)\.files\b/u.test(object);
  // Of multer, `req.file.filename` is the name that the server gave.
  return name === 'filename' && FILE_NAME.test(object) && code.modules.some((module) => /busboy|multipart/u.test(module));
}

function isJoin({ callee }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const { module, name = '' } = code.originOf(callee) ?? {};
  if (SANITISER.test(name)) return false;
  return (module === 'path' && /^(?:join|resolve)$/u.test(name)) || (module === 'global' && /^path\.(?:join|resolve)$/u.test(name));
}
