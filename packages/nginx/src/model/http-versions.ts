import type { Argument, Directive } from '../ast.ts';
import { isAbsent } from './absence.ts';
import type { Configuration } from './configuration.ts';
import { defaultOf } from './defaults.ts';

const NAME = 'proxy_http_version';

/**
 * Whether a `proxy_pass` speaks HTTP/1.0, with the word that says so; without one it is the default of the version that
 * runs. Undefined for a newer HTTP, and when something not in sight could set it.
 */
export function speaksHttp10(pass: Directive, configuration: Configuration): { word: Argument | undefined } | undefined {
  const scope = configuration.scopeOf(pass);
  const found = scope.effective(NAME);
  if (found.kind === 'known') {
    const word = found.directives.at(-1)?.args[0];
    return word?.value === '1.0' ? { word } : undefined;
  }
  if (defaultOf(NAME, scope.context, configuration.version) !== '1.0') return undefined;
  return isAbsent(scope, NAME, configuration) ? { word: undefined } : undefined;
}
