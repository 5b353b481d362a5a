import { expect, it } from 'vitest';
import { parseShell } from './parse-shell.ts';
import { isPython, pythonModule } from './python-modules.ts';

it.each([
  ['python -m gunicorn app:app', ['gunicorn', 'app:app']],
  ['/usr/bin/python3.13 -u -X dev -Wignore -m uvicorn --reload', ['uvicorn', '--reload']],
  ['pypy3 -um debugpy --listen 5678', ['debugpy', '--listen', '5678']],
  ['python -mhttp.server 80', ['http.server', '80']],
  ['exec python -m "flask" run', ['flask', 'run']],
  ['python -m', undefined],
  ['python manage.py -m x', undefined],
  ['python -c "import x" -m y', undefined],
  ['python -- -m x', undefined],
  ['ruby -m x', undefined],
  ['$PYTHON -m x', undefined],
])('the module of %s', (text, words) => {
  const module = pythonModule(parseShell(text).commands[0]!);
  expect(module?.words.map(({ value }) => value)).toEqual(words);
  expect(module?.name).toBe(words?.[0]);
});

it.each([
  ['python', true],
  ['python3.13', true],
  ['pypy', true],
  ['pythonic', false],
  [undefined, false],
])('%s is an interpreter: %s', (name, expected) => {
  expect(isPython(name)).toBe(expected);
});
