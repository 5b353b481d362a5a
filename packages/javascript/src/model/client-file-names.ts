import { lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath } from './bindings.ts';
import { callsWithin } from './calls.ts';
import { functionsAround } from './functions.ts';
import { writtenAs } from './held-values.ts';

/** Properties that hold the name which the client gave to a file: multer, formidable. */
const NAME_PROPERTY = /^(?:originalname|originalFilename)$/u;
/** What holds a file of @fastify/multipart and busboy. */
const FILE_NAME = /^(?:file|part|upload|info|data|avatar|image|photo|document)$/u;

/** Functions that leave directories in a path, `..` among them. */
const PATH_FUNCTION = /^(?:path\.)?(?:join|normalize|resolve)$/u;
/** Methods of texts that do. */
const KEEPING_METHOD = /^(?:normalize|toLowerCase|toString|toUpperCase|trim)$/u;

/**
 * The part of a text that is a file name as the client gave it: `file.originalname`, `part.filename`, `req.files.doc.name`,
 * or a name for it; undefined where a function has taken the directories off, or nothing of it is left.
 */
export function clientFileNameIn(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  const next = (other: Node): Node | undefined => clientFileNameIn(other, code);
  const first = (nodes: readonly Node[]): Node | undefined => nodes.map(next).find((found) => found !== undefined);
  switch (inner.type) {
    case 'MemberExpression':
      return isClientFileName(propertyName(inner), inner.object, code) ? inner : undefined;
    case 'TemplateLiteral':
      return first(inner.expressions);
    case 'BinaryExpression':
      return first([inner.left, inner.right]);
    case 'LogicalExpression':
      return first([inner.left, inner.right]);
    case 'Identifier': {
      const written = writtenAs(inner, code);
      return (written ? next(written) : isTakenFromFile(inner, code)) ? inner : undefined;
    }
    case 'CallExpression':
      return first(keptBy(inner, code));
    default:
      return undefined;
  }
}

/** Whether the property `name` of something is the name that a client gave to a file. */
function isClientFileName(name: string | undefined, object: Node | undefined, code: JavaScriptModel): boolean {
  if (name === undefined) return false;
  if (NAME_PROPERTY.test(name)) return true;
  const file = object ? code.getText(object) : '';
  if (name === 'name') return /^(?:req|request)\.files\b/u.test(file);
  // Of multer, `req.file.filename` is the name that the server gave.
  return name === 'filename' && FILE_NAME.test(file) && code.modules.some((module) => /busboy|multipart/u.test(module));
}

/** `originalname` of `const { originalname } = req.file` and of `(req, { originalname }, done) => …`. */
function isTakenFromFile(node: TSESTree.Identifier, code: JavaScriptModel): boolean {
  const binding = bindingOf(node, code);
  if (!binding || binding.isReassigned) return false;
  const { definition } = binding;
  const owner = definition.node;
  const init = initialiserOf(binding);
  const pattern = owner.type === 'VariableDeclarator' ? owner.id : parameterWith(definition.name, owner);
  if (pattern?.type !== 'ObjectPattern' || functionsAround(definition.name)[0] !== functionsAround(node)[0]) return false;
  const { path } = patternPath(definition.name, pattern);
  return isClientFileName(path?.at(-1), path?.length === 1 ? init : undefined, code);
}

function parameterWith(name: Node, owner: Node): Node | undefined {
  const parameters = 'params' in owner && Array.isArray(owner.params) ? (owner.params as Node[]) : [];
  return parameters.find(({ range }) => range[0] <= name.range[0] && name.range[1] <= range[1]);
}

/** What a call leaves as it is: the parts of `path.join`, the text of `name.trim()`. */
function keptBy({ callee, arguments: given }: TSESTree.CallExpression, code: JavaScriptModel): readonly Node[] {
  const { module, name = '' } = code.originOf(callee) ?? {};
  const isPath = module === 'path' || (module === 'global' && name.startsWith('path.'));
  if (isPath) return PATH_FUNCTION.test(name) ? given : [];
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && KEEPING_METHOD.test(propertyName(inner) ?? '') ? [inner.object] : [];
}

/** Functions that make up a name which nobody can guess, or that no other file has. */
const NAME_MAKER = /^(?:randomUUID|randomBytes|uuid|uuidv[47]|v4|v7|nanoid|cuid|createId|ulid)$/u;

/** Whether a text has a name in it that the server makes up: `crypto.randomUUID() + path.extname(file.originalname)`. */
export function isRandomName(node: Node, code: JavaScriptModel): boolean {
  return callsWithin(node, code).some(({ callee }) => NAME_MAKER.test(lastName(callee) ?? ''));
}
