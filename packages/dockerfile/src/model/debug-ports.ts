import { textOf, type Ranged } from '@seaworthy/core';
import type { Expose } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

/** A port at which debuggers listen by convention. */
export interface DebugPort {
  port: string;
  /** As a message names it. */
  debugger: string;
  /** Base images in which programs of this runtime live. */
  runtime: RegExp;
}

/**
 * The defaults of `node --inspect`, debugpy, JDWP as IDEs set it up, and Delve in its documentation.
 *
 * @see https://nodejs.org/api/debugger.html
 * @see https://code.visualstudio.com/docs/python/debugging
 * @see https://www.jetbrains.com/help/idea/attaching-to-local-process.html
 * @see https://github.com/go-delve/delve
 */
const DEBUG_PORTS: readonly DebugPort[] = [
  { port: '9229', debugger: 'the inspector of Node.js', runtime: /(?:^|\/)(?:node|nodejs\d*.*|bun)$/u },
  { port: '5678', debugger: 'debugpy', runtime: /(?:^|\/)(?:python|python\d*.*|pypy|uv)$/u },
  {
    port: '5005',
    debugger: 'a Java debugger',
    runtime: /(?:^|\/)(?:amazoncorretto|eclipse-temurin|gradle|ibmjava|java\d|jetty|maven|openjdk|tomcat)/u,
  },
  { port: '2345', debugger: 'the Delve debugger', runtime: /(?:^|\/)golang$/u },
];

/** The ports of an `EXPOSE` that only a debugger is known to use, in an image on `repository`. */
export function debugPortsOf(
  expose: Expose,
  repository: string,
  code: DockerfileSourceCode,
): { node: Ranged; facts: DebugPort }[] {
  const owner = DEBUG_PORTS.find(({ runtime }) => runtime.test(repository));
  return expose.ports.flatMap((node) => {
    const text = textOf(code.resolve(node, expose)) ?? '';
    const facts = DEBUG_PORTS.find(({ port }) => text === port || text.toLowerCase() === `${port}/tcp`);
    return facts && (!owner || owner === facts) ? [{ node, facts }] : [];
  });
}
