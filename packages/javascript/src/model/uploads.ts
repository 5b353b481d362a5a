import { propertyName, unwrap, type CallLike, type Node } from '../ast.ts';
import { MULTIPART_PLUGIN, UPLOAD_LIBRARIES, type UploadLibrary } from '../libraries/uploads.ts';
import type { JavaScriptModel } from '../model.ts';
import { variableOf } from './bindings.ts';
import { pluginRegistrationOf } from './plugins.ts';

/** A call that sets up a reader of uploads. */
export interface UploadParser {
  readonly call: CallLike;
  readonly label: string;
  /** The argument with the options. */
  readonly index: number;
  /** The option with the largest size of a file. */
  readonly option: string;
  readonly isUnlimited: boolean;
}

/** Words without which a file reads no uploads. */
export const UPLOAD_WORDS = ['multer', 'fileupload', 'busboy', 'formidable', 'multipart'] as const;

const PLUGIN = { index: 1, label: '@fastify/multipart', option: MULTIPART_PLUGIN.option, isUnlimited: false };

/** The reader of uploads that a call sets up; undefined for other calls, and for one that takes no files. */
export function uploadParserOf(call: CallLike, code: JavaScriptModel): UploadParser | undefined {
  const library = UPLOAD_LIBRARIES.find((each) => isCallOf(call, each, code));
  if (library) {
    const { label, index, option, isUnlimited } = library;
    return takesNoFiles(call, code) ? undefined : { call, label, index, option, isUnlimited };
  }
  const { module } = pluginRegistrationOf(call, code)?.plugin ?? {};
  return module === MULTIPART_PLUGIN.module ? { call, ...PLUGIN } : undefined;
}

function isCallOf({ callee }: CallLike, { module, names }: UploadLibrary, code: JavaScriptModel): boolean {
  const origin = code.originOf(callee);
  return origin?.module === module && names.includes(origin.name);
}

/** `multer().none()`, directly or through a name that is used for nothing else. */
function takesNoFiles(call: CallLike, code: JavaScriptModel): boolean {
  const { parent } = call;
  if (isNone(call)) return true;
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  const uses = variableOf(parent.id, code.scopeManager)?.references.filter((reference) => !reference.isWrite()) ?? [];
  return uses.length > 0 && uses.every(({ identifier }) => isNone(identifier as Node));
}

function isNone(node: Node): boolean {
  const member = node.parent;
  return member?.type === 'MemberExpression' && unwrap(member.object) === node && propertyName(member) === 'none';
}
