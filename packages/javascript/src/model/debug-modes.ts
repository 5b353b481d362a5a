import type { CallLike } from '../ast.ts';
import { DEBUG_OPTIONS, DEVELOPER_TOOLS, type DebugOption, type DeveloperTool } from '../libraries/debug-modes.ts';
import type { JavaScriptModel } from '../model.ts';
import type { GivenOption } from './options.ts';
import { pluginRegistrationOf } from './plugins.ts';

/** The tool for developers that a call starts or makes. */
export function developerToolOf(call: CallLike, code: JavaScriptModel): DeveloperTool | undefined {
  const origin = code.originOf(call.callee);
  return origin && DEVELOPER_TOOLS.find(({ module, name }) => module === origin.module && name === origin.name);
}

/** The option for development that a call, or the registration of a plugin, gives. */
export function debugOptionOf(call: CallLike, code: JavaScriptModel): (GivenOption & { known: DebugOption }) | undefined {
  const plugin = pluginRegistrationOf(call, code)?.plugin;
  const { module, name } = plugin ?? code.originOf(call.callee) ?? {};
  const by = plugin ? 'register' : 'call';
  const known = DEBUG_OPTIONS.find((each) => each.module === module && each.name === name && each.by === by);
  if (!known) return undefined;
  const option = code.optionOf(call, known.argument, known.option);
  return option.state === 'given' ? { ...option, known } : undefined;
}
