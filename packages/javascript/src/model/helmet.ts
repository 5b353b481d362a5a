import type { CallLike } from '../ast.ts';
import { HEADER_LIBRARIES, type HeaderLibrary } from '../libraries/helmet.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Option } from './options.ts';
import { pluginRegistrationOf } from './plugins.ts';

/** A call that makes middleware for a set of headers, or registers it. */
export interface HelmetUse {
  readonly call: CallLike;
  readonly library: HeaderLibrary;
  /** The argument with the options. */
  readonly index: number;
  /** What the code says of an option: `hsts`, `contentSecurityPolicy.directives`. */
  option(path: string): Option;
}

/** `helmet(…)`, `koaHelmet(…)`, `fastify.register(helmet, …)`, `secureHeaders(…)`; undefined for other calls. */
export function helmetOf(call: CallLike, code: JavaScriptModel): HelmetUse | undefined {
  const plugin = pluginRegistrationOf(call, code)?.plugin;
  const { module, name } = plugin ?? code.originOf(call.callee) ?? {};
  const by = plugin ? 'register' : 'call';
  const library = HEADER_LIBRARIES.find((each) => each.module === module && each.name === name && each.by === by);
  if (!library) return undefined;
  const index = library.options;
  return { call, library, index, option: (path) => code.optionOf(call, index, path) };
}

/** The name of the single middleware that a call makes: `hsts` of `helmet.hsts(…)`; undefined for other calls. */
export function helmetPartOf(call: CallLike, code: JavaScriptModel): string | undefined {
  const { module, name } = code.originOf(call.callee) ?? {};
  if (module === 'hsts' && name === '') return 'hsts';
  if (module === 'helmet-csp' && name === '') return 'contentSecurityPolicy';
  return name !== '' && (module === 'helmet' || module === 'koa-helmet') ? name : undefined;
}
