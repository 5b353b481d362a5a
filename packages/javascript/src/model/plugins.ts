import type { CallLike, Node, TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Origin } from './origins.ts';

/** `fastify.register(plugin, options)`, with any of `import`, `require` and `import()` for the plugin. */
export interface PluginRegistration {
  readonly call: TSESTree.CallExpression;
  /** The package of the plugin. */
  readonly plugin: Origin;
  /** Options are the argument with this index. */
  readonly optionsIndex: 1;
}

/** The plugin of a package that a call registers on a Fastify instance; undefined for other calls. */
export function pluginRegistrationOf(call: CallLike, code: JavaScriptModel): PluginRegistration | undefined {
  if (call.type !== 'CallExpression') return undefined;
  const callee: Node = call.callee;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const [first] = call.arguments;
  if (callee.property.name !== 'register' || !first) return undefined;
  const plugin = code.originOf(first);
  return plugin && plugin.module !== 'global' ? { call, plugin, optionsIndex: 1 } : undefined;
}
