import { expect, it } from 'vitest';
import type { Run } from '../ast.ts';
import { parse } from '../parser.ts';
import { mountsOf } from './mounts.ts';

it.each([
  ['--mount=target=/src', { type: 'bind', source: undefined, target: '/src', env: undefined }],
  ['--mount=type=bind,src=a,dst=/b', { type: 'bind', source: 'a', target: '/b', env: undefined }],
  ['--mount=type=cache,destination=/c', { type: 'cache', source: undefined, target: '/c', env: undefined }],
  ['--mount=type=secret,id=t,env=T', { type: 'secret', source: undefined, target: undefined, env: 'T' }],
])('reads %s', (flag, mount) => {
  const run = parse(`FROM a\nRUN --network=none ${flag} make\n`).instructions[1] as Run;
  expect(mountsOf(run)).toEqual([{ flag: run.flags[1], ...mount }]);
});
