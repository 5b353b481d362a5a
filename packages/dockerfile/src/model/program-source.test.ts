import { describe, expect, it } from 'vitest';
import { parseShell } from '@seaworthy/shell';
import { programSource, runsItsInput } from './program-source.ts';

const first = (text: string) => parseShell(text, {}).commands[0]!;

describe('programSource', () => {
  it.each([
    'sh',
    'bash -',
    'bash -s -- --yes',
    'sudo -E bash -',
    'env A=b sh -s x',
    'bash -euo pipefail -s',
    '/bin/sh -x',
    'python3',
    'python3 -',
    'python3 - --version 1.2',
    'python -u',
    'perl',
    'perl - App::cpanminus',
    'node',
    'ruby',
    'php -- --install-dir=/usr/local/bin',
    'php',
  ])('%s reads it from standard input', (text) =>
    expect(programSource(first(text))).toEqual({ kind: 'stdin' }),
  );

  it.each([
    ['sh install.sh -c x', 'install.sh'],
    ['bash -ex ./install.sh', './install.sh'],
    ['bash < x.sh', 'x.sh'],
    ['. ./env', './env'],
    ['python3 setup.py -c x', 'setup.py'],
    ['node -r ts-node/register x.js', 'x.js'],
    ['bash <(curl x)', '<(curl x)'],
  ])('%s has it in a file', (text, value) => {
    expect(programSource(first(text))).toMatchObject({ kind: 'file', word: { value } });
  });

  it.each([
    ['sh -c "$(curl x)" -- y', '$(curl x)'],
    ['bash -lc "a b"', 'a b'],
    ['python3 -c "import json"', 'import json'],
    ['perl -pe s/a/b/', 's/a/b/'],
    ['perl -MJSON -ne x', 'x'],
    ['ruby -rjson -e x', 'x'],
    ['node --eval x', 'x'],
    ['php -r x', 'x'],
    ['eval "$(x)"', '$(x)'],
  ])('%s has it in a word', (text, value) => {
    expect(programSource(first(text))).toMatchObject({ kind: 'text', word: { value } });
  });

  it.each(['python3 -m json.tool', 'php -f x', 'curl x', '$SHELL x'])('%s is something else', (text) => {
    expect(programSource(first(text))).toBeUndefined();
  });
});

it('runsItsInput is false where the input is data', () => {
  expect(runsItsInput(first('bash -s'))).toBe(true);
  expect(runsItsInput(first('bash <<EOF\nx\nEOF\n'))).toBe(false);
  expect(runsItsInput(first('xargs sh'))).toBe(false);
  expect(runsItsInput(first('python3 -c x'))).toBe(false);
});
