import { textOf, type Ranged } from '@seaworthy/core';
import { DEBUG_PORTS, type DebugPort } from '@seaworthy/knowledge';
import type { Expose } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

/** The ports of an `EXPOSE` that only a debugger is known to use, in an image on `repository`. */
export function debugPortsOf(
  expose: Expose,
  repository: string,
  code: DockerfileSourceCode,
): { node: Ranged; facts: DebugPort }[] {
  const owner = DEBUG_PORTS.find(({ runtime }) => runtime.test(repository));
  return expose.ports.flatMap((node) => {
    const text = textOf(code.resolve(node, expose)) ?? '';
    const facts = DEBUG_PORTS.find(({ port }) => text === `${port}` || text.toLowerCase() === `${port}/tcp`);
    return facts && (!owner || owner === facts) ? [{ node, facts }] : [];
  });
}
