import { expect, it } from 'vitest';
import { endingThatSucceeds, isCarelessCurl } from './health-commands.ts';
import { parseShell } from './parse-shell.ts';

it.each([
  ['curl http://localhost/', true],
  ['curl -sS localhost:3000 || exit 1', true],
  ['curl -fsS http://localhost/', false],
  ['curl --fail-with-body http://localhost/', false],
  ['curl -o /dev/null -w "%{http_code}" http://localhost/', false],
  ['curl -s http://localhost/ | grep ok', false],
  ['curl --version', false],
  ['curl telnet://localhost:25', false],
  ['wget -q http://localhost/', false],
])('%s takes any answer: %s', (text, expected) => {
  expect(isCarelessCurl(parseShell(text).commands[0]!)).toBe(expected);
});

it.each([
  ['curl -f localhost || true', '|| true'],
  ['curl -f localhost || exit 0', '|| exit 0'],
  ['pg_isready; exit 0', '; exit 0'],
  ['curl -f localhost || exit 1', undefined],
  ['pg_isready && true', undefined],
  ['true', undefined],
])('the ending of %s', (text, ending) => {
  expect(endingThatSucceeds(parseShell(text).commands)?.text).toBe(ending);
});
