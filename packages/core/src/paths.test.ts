import { expect, it } from 'vitest';
import { baseName, relativePath } from './paths.ts';

it.each([
  ['/usr/bin/curl', 'curl'],
  ['curl', 'curl'],
  ['folder/', ''],
  ['', ''],
])('the base name of %j is %j', (path, name) => {
  expect(baseName(path)).toBe(name);
});

it.each([
  ['/project/api/Dockerfile', '/project', 'api/Dockerfile'],
  ['/project/api/Dockerfile', '/project/', 'api/Dockerfile'],
  ['C:\\project\\api\\Dockerfile', 'C:\\project', 'api/Dockerfile'],
  ['/projects/Dockerfile', '/project', '/projects/Dockerfile'],
  ['./Dockerfile', '/project', 'Dockerfile'],
])('%s seen from %s is %s', (path, cwd, relative) => {
  expect(relativePath(path, cwd)).toBe(relative);
});
