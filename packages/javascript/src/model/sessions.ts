import type { CallLike } from '../ast.ts';
import { SESSION_LIBRARIES, type SessionLibrary } from '../libraries/cookies.ts';
import type { JavaScriptModel } from '../model.ts';
import { pluginRegistrationOf } from './plugins.ts';

/** The session middleware that a call makes or registers; undefined for other calls. */
export function sessionLibraryOf(call: CallLike, code: JavaScriptModel): SessionLibrary | undefined {
  const plugin = pluginRegistrationOf(call, code)?.plugin;
  const { module, name } = plugin ?? code.originOf(call.callee) ?? {};
  const by = plugin ? 'register' : 'call';
  return SESSION_LIBRARIES.find((each) => each.module === module && each.name === name && each.by === by);
}

/** The argument of the call that has the options. */
export function sessionOptionsIndex(library: SessionLibrary, call: CallLike): number {
  // `getIronSession(await cookies(), options)` has one argument less than with request and response.
  return library.module === 'iron-session' ? call.arguments.length - 1 : library.options;
}
