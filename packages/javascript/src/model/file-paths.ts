import { unwrap, type CallLike, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { argumentAt } from './options.ts';
import { writtenAs } from './held-values.ts';
import { requestPart } from './request-data.ts';
import { responseMethod } from './responses.ts';

/** Modules of files, by their specifier; `global` for code that does not show where its `fs` comes from. */
const FILE_MODULE = /^(?:fs|fs\/promises|fs-extra|graceful-fs|global)$/u;
const FILE_FUNCTION =
  /^(?:fs\.)?(?:promises\.)?(?:access|appendFile|copyFile|createReadStream|createWriteStream|cp|lstat|mkdir|open|opendir|outputFile|outputJson|readFile|readJson|readdir|remove|rename|rm|rmdir|stat|unlink|writeFile|writeJson)(?:Sync)?$/u;
/** Functions of two paths. */
const TWO_PATHS = /(?:copyFile|cp|rename)(?:Sync)?$/u;
const JOIN = /^(?:path\.)?(?:posix\.)?(?:join|normalize|resolve)$/u;

/** A call that opens, changes or sends a file by its path. */
export interface PathUse {
  /** As the code writes it: `fs.readFile`, `res.sendFile`. */
  readonly method: string;
  readonly paths: readonly Node[];
}

/**
 * The paths that a call uses; undefined for calls that use none, and for `res.sendFile(name, { root })`, which stays in
 * its folder.
 *
 * @see https://expressjs.com/en/4x/api.html#res.sendFile
 */
export function pathUseOf(call: CallLike, code: JavaScriptModel): PathUse | undefined {
  const { module = '', name = '' } = code.originOf(call.callee) ?? {};
  const method = code.getText(call.callee);
  if (FILE_MODULE.test(module) && FILE_FUNCTION.test(name) && (module !== 'global' || name.startsWith('fs.'))) {
    return { method, paths: call.arguments.slice(0, TWO_PATHS.test(name) ? 2 : 1) };
  }
  const first = argumentAt(call, 0);
  if (call.type !== 'CallExpression' || !first) return undefined;
  const sent = responseMethod(call, code);
  if (sent !== 'sendFile' && sent !== 'download') return undefined;
  const isRooted = [1, 2].some((index) => call.arguments[index] && code.optionOf(call, index, 'root').state !== 'absent');
  // `reply.sendFile(name)` of @fastify/static looks in its root.
  const isFastify = method.startsWith('reply');
  return isRooted || (isFastify && !joinedParts(first, code)) ? undefined : { method, paths: [first] };
}

/** The option `root` of a `res.sendFile` or `res.download` whose file the client chooses. */
export function rootOfSentFile(call: CallLike, code: JavaScriptModel): Node | undefined {
  const method = call.type === 'CallExpression' ? responseMethod(call, code) : undefined;
  const [file] = call.arguments;
  if ((method !== 'sendFile' && method !== 'download') || !file || !requestPart(file, code)) return undefined;
  const options = [1, 2].map((index) => (call.arguments[index] ? code.optionOf(call, index, 'root') : undefined));
  const root = options.find((option) => option?.state === 'given');
  return root?.state === 'given' ? root.property : undefined;
}

/** The part of a path that the client decides, also behind `path.join` and `path.resolve`. */
export function requestPartOfPath(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  const written = inner.type === 'Identifier' ? writtenAs(inner, code) : undefined;
  const parts = joinedParts(written ?? inner, code);
  if (!parts) return requestPart(inner, code);
  return parts.map((part) => requestPartOfPath(part, code)).find((part) => part !== undefined);
}

function joinedParts(node: Node, code: JavaScriptModel): readonly Node[] | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression') return undefined;
  const { module, name = '' } = code.originOf(inner.callee) ?? {};
  const isPath = module === 'path' || module === 'path/posix' || (module === 'global' && name.startsWith('path.'));
  return isPath && JOIN.test(name) ? inner.arguments : undefined;
}
