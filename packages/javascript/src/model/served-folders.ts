import { lastName, literalText, unwrap, type CallLike, type Node } from '../ast.ts';
import { NEST_ASSETS, STATIC_PLUGIN, STATIC_SERVERS, type StaticServer } from '../libraries/static-files.ts';
import type { JavaScriptModel } from '../model.ts';
import { argumentAt, type GivenOption } from './options.ts';
import { pluginRegistrationOf } from './plugins.ts';
import { isConstant } from './values.ts';

/** A folder whose files a call serves. */
export interface ServedFolder {
  /** Undefined where the code does not show it. */
  readonly folder: Node | undefined;
  /** What the options say of more than its plain files. */
  readonly settings: readonly ServedSetting[];
}

/** An option that is given a constant. */
export interface ServedSetting {
  readonly kind: 'dotfiles' | 'listing';
  readonly property: GivenOption['property'];
  /** Whether it serves them. */
  readonly isOn: boolean;
}

/** The folder that a call serves; undefined for other calls. */
export function servedFolderOf(call: CallLike, code: JavaScriptModel): ServedFolder | undefined {
  const server = serverOf(call, code);
  if (!server) return undefined;
  const folder = server.folder === 'root' ? rootOption(call, server.options, code) : argumentAt(call, server.folder);
  const { listing } = server;
  // `.well-known` is there to be served.
  const isWellKnown = folder && [folder, code.valueOf(folder).node].some((node) => code.getText(node).includes('well-known'));
  const dotfiles = isWellKnown ? [] : Object.entries(server.dotfiles);
  const settings = [
    ...dotfiles.map(([name, on]) => settingOf(call, server.options, { kind: 'dotfiles', name, on }, code)),
    listing === undefined ? undefined : settingOf(call, server.options, { kind: 'listing', name: listing, on: true }, code),
  ];
  return { folder, settings: settings.filter((setting) => setting !== undefined) };
}

function serverOf(call: CallLike, code: JavaScriptModel): StaticServer | undefined {
  const origin = code.originOf(call.callee);
  const server = STATIC_SERVERS.find(({ module, name }) => module === origin?.module && name === origin.name);
  if (server) return server;
  const isAssets = unwrap(call.callee).type === 'MemberExpression' && lastName(call.callee) === NEST_ASSETS.name;
  if (isAssets) return NEST_ASSETS;
  return pluginRegistrationOf(call, code)?.plugin.module === STATIC_PLUGIN.module ? STATIC_PLUGIN : undefined;
}

function rootOption(call: CallLike, index: number, code: JavaScriptModel): Node | undefined {
  const root = code.optionOf(call, index, 'root');
  return root.state === 'given' && root.property.type === 'Property' ? root.property.value : undefined;
}

function settingOf(
  call: CallLike,
  index: number,
  { kind, name, on }: { kind: ServedSetting['kind']; name: string; on: string | boolean },
  code: JavaScriptModel,
): ServedSetting | undefined {
  const option = code.optionOf(call, index, name);
  if (option.state !== 'given') return undefined;
  const isOn = isConstant(option.value, on);
  return isOn || option.value.type === 'scalar' ? { kind, property: option.property, isOn } : undefined;
}

/**
 * Whether a path is the folder of the project: `true` for `__dirname`, `process.cwd()`, `'.'`, `'/'` and what `path.join`
 * and `path.resolve` make of them, `false` for a folder with a name in it. Undefined when nobody can tell.
 */
export function isProjectRoot(node: Node, code: JavaScriptModel): boolean | undefined {
  const inner = unwrap(node);
  const text = literalText(inner);
  if (text !== undefined) return text === '' ? undefined : /^(?:\.{1,2}\/?|\/)+$/u.test(text);
  if (inner.type === 'Identifier') return inner.name === '__dirname' && !code.isDeclared(inner) ? true : undefined;
  if (inner.type === 'MemberExpression') return code.getText(inner) === 'import.meta.dirname' ? true : undefined;
  if (inner.type !== 'CallExpression') return undefined;
  const { module, name = '' } = code.originOf(inner.callee) ?? {};
  if (module === 'global' && name === 'process.cwd') return true;
  const isJoin = (module === 'path' && /^(?:join|resolve)$/u.test(name)) || (module === 'global' && /^path\.(?:join|resolve)$/u.test(name));
  if (!isJoin) return undefined;
  const parts = inner.arguments.map((argument) => (literalText(argument) === '' ? true : isProjectRoot(argument, code)));
  if (parts.includes(false)) return false;
  return parts.every((part) => part) ? true : undefined;
}

/** `serveIndex('files')`, unless another middleware stands before it, as in `app.use('/files', requireAdmin, serveIndex('files'))`. */
export function isOpenListing(call: CallLike, code: JavaScriptModel): boolean {
  if (!code.isFrom(call.callee, 'serve-index')) return false;
  const around = call.parent;
  if (around.type !== 'CallExpression') return true;
  const before = around.arguments.slice(0, around.arguments.findIndex((argument) => argument === call));
  return before.every((argument) => literalText(argument) !== undefined);
}
