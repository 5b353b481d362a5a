import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bashBodies, posixBodies } from './fixtures/run-bodies.ts';
import { parseShell } from './parse-shell.ts';

/** Checks every body in one process of bash, which asks each shell for its opinion. */
function accepted(shell: string, bodies: readonly string[]): boolean[] {
  const script = `while IFS= read -r -d '' body; do ${shell} -n -c "$body" >/dev/null 2>&1; echo $?; done`;
  const input = bodies.map((body) => `${body}\0`).join('');
  const { stdout } = spawnSync('bash', ['-c', script], { input, encoding: 'utf8', timeout: 20_000 });
  return stdout
    .trim()
    .split('\n')
    .map((status) => status === '0');
}

/** Older ones, such as that of macOS, know less syntax. */
const { stdout: version } = spawnSync('bash', ['--version'], { encoding: 'utf8' });
const hasBash = /version (?:[5-9]|\d\d)\./.test(version);

describe.skipIf(!hasBash)('the syntax check of the shells', () => {
  it.each([
    ['sh', posixBodies],
    ['bash', posixBodies],
    ['bash', bashBodies],
  ])('of %s agrees with the problems found', (shell, bodies) => {
    const verdicts = accepted(shell, bodies);
    const expected = bodies.map((body, i) => ({ body, accepted: verdicts[i] }));
    const found = bodies.map((body) => ({ body, accepted: parseShell(body).problems.length === 0 }));
    expect(found).toEqual(expected);
  });
});

it('covers enough bodies', () => {
  expect(new Set([...posixBodies, ...bashBodies]).size).toBeGreaterThanOrEqual(150);
});
