import { expect, it } from 'vitest';
import { parseShell } from './parse-shell.ts';
import { pythonServer, serverOption, workerTimeout } from './python-servers.ts';

function read(text: string) {
  const server = pythonServer(parseShell(text).commands[0]!);
  return { server, timeout: server && workerTimeout(server) };
}

it.each([
  ['gunicorn -t 0 app:app', '0', true],
  ['python -m gunicorn --timeout=00 app:app', '00', true],
  ['gunicorn -w 4 --timeout 120 app:app', '120', false],
])('the timeout of %s', (text, value, isOff) => {
  const { timeout } = read(text);
  expect(timeout?.word.value).toBe(value);
  expect(timeout?.isOff).toBe(isOff);
});

it.each([
  'gunicorn app:app',
  'gunicorn --timeout $SECONDS app:app',
  'gunicorn --bind :$PORT --timeout 0 main:app',
  'uvicorn --timeout 0 app:app',
])('no timeout in %s', (text) => {
  expect(read(text).timeout).toBeUndefined();
});

it('passes over the values of other options', () => {
  const { server } = read('uvicorn app:app --host -w --workers 4');
  expect(server && serverOption(server, 'workers', 'w')?.value).toBe('4');
  expect(pythonServer(parseShell('node gunicorn').commands[0]!)).toBeUndefined();
});
