import { known, unknown } from '@seaworthy/core';
import { withoutCrlf } from './line-ends.ts';
import type { HostEnvironment, Reading, ReadVariable } from './reading.ts';

/**
 * `docker run --env-file`, also `format: raw` of Compose: a line is a name, `=` and the value as it stands,
 * with its quotes, blanks and comments. A name with a blank in it makes the command fail.
 *
 * @see https://docs.docker.com/reference/cli/docker/container/run/#env
 */
export function readDockerRun(file: string, host?: HostEnvironment): Reading {
  const { text, rangeInFile } = withoutCrlf(file, 'kept');
  const variables: ReadVariable[] = [];
  let next: number;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at = next + 1) {
    next = lineEnd(text, at);
    const start = at + text.slice(at, next).search(/\S/u);
    if (start < at || text[start] === '#') continue;
    const end = text[next - 1] === '\r' ? next - 1 : next;
    const line = text.slice(start, end);
    const equals = line.indexOf('=');
    const key = equals === -1 ? line : line.slice(0, equals);
    if (key === '' || /[ \t]/u.test(key)) {
      const range = rangeInFile(start, start + Math.max(1, key.length));
      return { variables, refusal: { because: 'syntax', range } };
    }
    const range = rangeInFile(start, end);
    if (equals !== -1) variables.push({ key, value: known(line.slice(equals + 1)), range });
    else if (!host) variables.push({ key, value: unknown, range });
    else if (Object.hasOwn(host, key)) variables.push({ key, value: known(host[key]!), range });
  }
  return { variables };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
