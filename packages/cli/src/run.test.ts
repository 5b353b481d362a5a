import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { help } from './help.ts';
import { folderWith, seaworthy, type Files } from './testing/command.ts';

const isRoot = process.getuid?.() === 0;

describe('exit code and summary', () => {
  it.each<[name: string, files: Files, argv: string[], exitCode: number, summary: string]>([
    ['clean', { Dockerfile: 'GOOD' }, [], 0, 'No findings in 1 file.\n'],
    ['warnings only', { Dockerfile: 'HMM' }, [], 0, '1 warning in 1 of 1 file\n'],
    ['an error', { Dockerfile: 'BAD' }, [], 1, '1 error in 1 of 1 file (1 fixable with --fix)\n'],
    [
      'both',
      { Dockerfile: 'BAD HMM HMM', 'a/Dockerfile': '' },
      [],
      1,
      '1 error, 2 warnings in 1 of 2 files (1 fixable',
    ],
    ['as many warnings as allowed', { Dockerfile: 'HMM' }, ['--max-warnings', '1'], 0, '1 warning in'],
    ['too many warnings', { Dockerfile: 'HMM' }, ['--max-warnings', '0'], 1, '1 warning in'],
    [
      'too many warnings, hidden',
      { Dockerfile: 'HMM' },
      ['--quiet', '--max-warnings', '0'],
      1,
      'No errors in 1 file.',
    ],
    ['quiet', { Dockerfile: 'BAD HMM' }, ['--quiet'], 1, '\n1 error in 1 of 1 file (1 fixable'],
    [
      'a level from the command line',
      { Dockerfile: 'BAD' },
      ['--rule', 'dockerfile/no-bad:warn'],
      0,
      '1 warning in',
    ],
    ['a rule off', { Dockerfile: 'BAD' }, ['--rule', 'dockerfile/no-bad:off'], 0, 'No findings'],
    ['outside the preset', { Dockerfile: 'PICKY' }, [], 0, 'No findings'],
    ['inside the preset', { Dockerfile: 'PICKY' }, ['--preset', 'strict'], 0, '1 warning'],
    [
      'suppressed',
      { Dockerfile: 'BAD # seaworthy-disable-line dockerfile/no-bad -- why not' },
      [],
      0,
      'No findings',
    ],
  ])('%s', async (_name, files, argv, exitCode, summary) => {
    const outcome = await seaworthy(argv, { cwd: folderWith(files) });
    expect(outcome).toMatchObject({ exitCode, stdout: expect.stringContaining(summary) });
  });

  it('tells on standard error that there are too many warnings', async () => {
    const { stderr } = await seaworthy(['--max-warnings', '1'], {
      cwd: folderWith({ Dockerfile: 'HMM HMM' }),
    });
    expect(stderr).toBe('2 warnings: more than the 1 that --max-warnings allows.\n');
  });

  it('says that there was nothing to check', async () => {
    const outcome = await seaworthy([], { cwd: folderWith({ 'a.txt': 'BAD' }) });
    expect(outcome).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'Nothing to check: no file of a known kind was found in this folder.\n',
    });
  });
});

describe('help and version', () => {
  it('prints at most 40 lines of help, of at most 90 columns', async () => {
    const outcome = await seaworthy(['--help'], { cwd: '/' });
    expect(outcome).toEqual({ exitCode: 0, stdout: help, stderr: '' });
    const lines = help.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(90);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await seaworthy(['-v'], { cwd: '/' })).toEqual({
      exitCode: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });
});

describe('misuse', () => {
  it.each<[argv: string[], message: string]>([
    [['--fx'], 'Unknown option --fx. Did you mean --fix?'],
    [['--nonsense'], 'Unknown option --nonsense.\n'],
    [['-x'], 'Unknown option -x.'],
    [['--fix=yes'], 'The option --fix takes no value.'],
    [['--preset'], 'The option --preset needs a value.'],
    [['--preset', '--fix'], 'The option --preset needs a value.'],
    [
      ['--preset', 'recomended'],
      "--preset cannot be 'recomended'. Did you mean recommended?\nIt is one of recommended, strict, all.",
    ],
    [['--format', 'sarf'], "--format cannot be 'sarf'.\nIt is one of pretty, json."],
    [['--rule', 'dockerfile/no-bad'], '--rule dockerfile/no-bad is not understood.'],
    [['--rule', 'dockerfile/no-bad:loud'], '--rule dockerfile/no-bad:loud is not understood.'],
    [
      ['--rule', 'dockerfile/no-bd:off'],
      "there is no rule 'dockerfile/no-bd'. Did you mean dockerfile/no-bad?",
    ],
    [['--rule', 'no-doubt:off'], "there is no rule 'no-doubt'. Did you mean dockerfile/no-doubt?"],
    [['--rule', 'compose/x:off'], "there is no rule 'compose/x'.\n"],
    [['--rule', 'directives/unusd:off'], 'Did you mean directives/unused?'],
    [['--fix', '--diff'], '--fix and --diff exclude each other'],
    [['--diff', '--format', 'json'], '--diff prints a diff'],
    [['--stdin'], '--stdin needs --stdin-filename'],
    [['--stdin-filename', 'Dockerfile'], '--stdin-filename goes with --stdin.'],
    [['--stdin', '--stdin-filename', 'Dockerfile', '.'], 'no paths can be given'],
    [['--max-warnings', 'many'], "--max-warnings needs a whole number, not 'many'."],
    [['--config', 'a.json', '--no-config'], '--config and --no-config exclude each other.'],
  ])('%j', async (argv, message) => {
    const outcome = await seaworthy(argv, { cwd: folderWith({ Dockerfile: 'BAD' }) });
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(outcome.stderr.trimEnd().split('\n').length, 'a message and a hint').toBe(2);
  });
});

describe('files that cannot be checked', () => {
  it.each<[name: string, content: string | Uint8Array, message: string]>([
    ['binary', Buffer.from('BAD\0'), 'it is a binary file'],
    ['UTF-16', Buffer.from('\uFEFFBAD', 'utf16le'), 'it is UTF-16. Save it as UTF-8.'],
    ['Latin-1', Buffer.from('GOOD\nGOOD\ncaf\xe9\n', 'latin1'), 'line 3 is not valid UTF-8'],
    ['a crash of a rule', 'CRASH', 'The rule dockerfile/crash failed on a/Dockerfile: it broke.'],
  ])('%s: tells it, checks the rest, and fails', async (_name, content, message) => {
    const outcome = await seaworthy([], {
      cwd: folderWith({ 'a/Dockerfile': content, 'b/Dockerfile': 'BAD' }),
    });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toMatch(/^a\/Dockerfile: .+\n$/u);
    expect(outcome.stderr).toContain(message);
    expect(outcome.stdout).toContain('b/Dockerfile');
    expect(outcome.stdout).toContain('1 error in 1 of 1 file');
  });

  it('takes a NUL behind the first 8 kB for text', async () => {
    const cwd = folderWith({ Dockerfile: `${'GOOD '.repeat(2000)}\0 BAD` });
    expect(await seaworthy([], { cwd })).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('tells of a path that does not exist', async () => {
    const outcome = await seaworthy(['no where', 'Dockerfile'], { cwd: folderWith({ Dockerfile: 'BAD' }) });
    expect(outcome).toMatchObject({
      exitCode: 2,
      stderr: 'no where: Cannot be checked: no such file or folder.\n',
    });
    expect(outcome.stdout).toContain('1 error');
  });

  it.skipIf(isRoot)('tells of files and folders without permission', async () => {
    const cwd = folderWith({ 'a/Dockerfile': 'BAD', 'b/Dockerfile': 'BAD', 'c/Dockerfile': 'BAD' });
    chmodSync(join(cwd, 'a/Dockerfile'), 0);
    chmodSync(join(cwd, 'b'), 0);
    const outcome = await seaworthy([], { cwd });
    chmodSync(join(cwd, 'b'), 0o755);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toBe(
      'b: Cannot be searched: permission denied.\na/Dockerfile: Cannot be read: permission denied.\n',
    );
    expect(outcome.stdout).toContain('c/Dockerfile');
  });

  it('escapes what a file name could do to the terminal', async () => {
    const { stderr } = await seaworthy(['a\u001B[31m\n'], { cwd: folderWith({}) });
    expect(stderr).toBe('a\\x1b[31m\\n: Cannot be checked: no such file or folder.\n');
  });
});

describe('--fix', () => {
  it('writes the fixed text, reports what is left, and finds nothing to fix again', async () => {
    const cwd = folderWith({ Dockerfile: 'BAD HMM BAD', 'a/Dockerfile': 'GOOD' });
    const first = await seaworthy(['--fix'], { cwd });
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toContain('Fixed 1 file.\n1 warning in 1 of 2 files\n');
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe('GOOD HMM GOOD');
    const second = await seaworthy(['--fix'], { cwd });
    expect(second.stdout).not.toContain('Fixed');
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe('GOOD HMM GOOD');
  });

  it.each([
    ['Windows line ends', 'one BAD\r\ntwo\r\n', 'one GOOD\r\ntwo\r\n'],
    ['a byte order mark', '\uFEFFBAD\n', '\uFEFFGOOD\n'],
    ['no line end', 'BAD', 'GOOD'],
    ['other alphabets', 'čau BAD 🚢 BAD', 'čau GOOD 🚢 GOOD'],
  ])('keeps %s', async (_name, before, after) => {
    const cwd = folderWith({ Dockerfile: before });
    await seaworthy(['--fix'], { cwd });
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe(after);
  });

  it('keeps the mode and the identity of the file, also through a link', async () => {
    const cwd = folderWith({ 'a.txt': 'BAD BAD BAD BAD' });
    chmodSync(join(cwd, 'a.txt'), 0o751);
    symlinkSync('a.txt', join(cwd, 'Dockerfile'));
    const before = statSync(join(cwd, 'a.txt'));
    await seaworthy(['--fix'], { cwd });
    const after = statSync(join(cwd, 'a.txt'));
    expect([after.ino, after.mode]).toEqual([before.ino, before.mode]);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('GOOD GOOD GOOD GOOD');
  });

  it('leaves a file alone in which nothing changes', async () => {
    const cwd = folderWith({ Dockerfile: 'HMM' });
    const path = join(cwd, 'Dockerfile');
    const before = statSync(path, { bigint: true }).mtimeNs;
    await seaworthy(['--fix'], { cwd });
    expect(statSync(path, { bigint: true }).mtimeNs).toBe(before);
  });

  it.skipIf(isRoot)('tells of a file that cannot be written, and reports it as it is', async () => {
    const cwd = folderWith({ Dockerfile: 'BAD' });
    chmodSync(join(cwd, 'Dockerfile'), 0o444);
    const outcome = await seaworthy(['--fix'], { cwd });
    expect(outcome).toMatchObject({
      exitCode: 2,
      stderr: 'Dockerfile: Cannot be fixed: permission denied.\n',
    });
    expect(outcome.stdout).toContain('1 error in 1 of 1 file (1 fixable with --fix)');
  });
});

describe('--diff', () => {
  it('shows what --fix does, and writes nothing', async () => {
    const cwd = folderWith({ 'my app/Dockerfile': 'one\ntwo\nthree\nfour\nBAD five\n', Dockerfile: 'HMM' });
    const outcome = await seaworthy(['--diff'], { cwd });
    expect(outcome).toEqual({
      exitCode: 1,
      stdout: [
        '--- a/my app/Dockerfile\t',
        '+++ b/my app/Dockerfile\t',
        '@@ -2,4 +2,4 @@',
        ' two',
        ' three',
        ' four',
        '-BAD five',
        '+GOOD five',
        '',
      ].join('\n'),
      stderr: '1 file would change.\n',
    });
    expect(readFileSync(join(cwd, 'my app/Dockerfile'), 'utf8')).toContain('BAD five');
  });

  it('has colours where they are wanted', async () => {
    const { stdout } = await seaworthy(['--diff', '--color'], { cwd: folderWith({ Dockerfile: 'BAD\n' }) });
    expect(stdout).toContain('\u001B[31m-BAD\u001B[39m\n\u001B[32m+GOOD\u001B[39m\n');
  });

  it('says that there is nothing to fix', async () => {
    const outcome = await seaworthy(['--diff'], { cwd: folderWith({ Dockerfile: 'HMM' }) });
    expect(outcome).toEqual({ exitCode: 0, stdout: '', stderr: 'Nothing to fix.\n' });
  });
});

describe('--stdin', () => {
  const argv = ['--stdin', '--stdin-filename'];

  it('checks the text under the name', async () => {
    const cwd = folderWith({});
    const outcome = await seaworthy([...argv, 'docker/Dockerfile'], { cwd, stdin: 'BAD é' });
    expect(outcome).toMatchObject({ exitCode: 1, stderr: '' });
    expect(outcome.stdout).toContain('docker/Dockerfile\n');
  });

  it('looks at the stage of the name', async () => {
    const outcome = await seaworthy([...argv, 'Dockerfile.dev'], { cwd: folderWith({}), stdin: 'BAD' });
    expect(outcome).toMatchObject({ exitCode: 0, stdout: 'No findings in 1 file.\n' });
  });

  it.each([
    ['changed', 'BAD HMM\r\n', 'GOOD HMM\r\n'],
    ['unchanged', 'HMM', 'HMM'],
    ['with a byte order mark', '\uFEFFBAD', '\uFEFFGOOD'],
  ])('with --fix prints the text, %s, and reports on standard error', async (_name, stdin, stdout) => {
    const outcome = await seaworthy([...argv, 'Dockerfile', '--fix'], { cwd: folderWith({}), stdin });
    expect(outcome.stdout).toBe(stdout);
    expect(outcome.stderr).toMatch(/(?:No findings in 1 file\.|1 warning in 1 of 1 file)\n/u);
    expect(outcome.exitCode).toBe(0);
  });

  it('with --fix and --format json keeps the two apart', async () => {
    const outcome = await seaworthy([...argv, 'Dockerfile', '--fix', '--format', 'json'], {
      cwd: '/',
      stdin: 'BAD HMM',
    });
    expect(outcome.stdout).toBe('GOOD HMM');
    expect(JSON.parse(outcome.stderr)).toMatchObject([{ output: 'GOOD HMM', warningCount: 1 }]);
  });

  it('with --diff prints a diff', async () => {
    const { stdout } = await seaworthy([...argv, 'Dockerfile', '--diff'], { cwd: '/', stdin: 'BAD\n' });
    expect(stdout).toBe('--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,1 +1,1 @@\n-BAD\n+GOOD\n');
  });

  it.each<[name: string, file: string, stdin: string | Uint8Array, message: string]>([
    ['an unknown kind', 'notes.txt', 'BAD', 'notes.txt: Its name does not tell what kind of file it is.'],
    [
      'a kind without rules',
      'compose.yaml',
      'BAD',
      'compose.yaml: There are no rules for compose files yet.',
    ],
    ['a binary', 'Dockerfile', Buffer.from([0]), 'Dockerfile: Cannot be checked: it is a binary file.'],
    ['a crash', 'Dockerfile', 'CRASH', 'Dockerfile: The rule dockerfile/crash failed'],
  ])('prints nothing but a message for %s', async (_name, file, stdin, message) => {
    const outcome = await seaworthy([...argv, file, '--fix'], { cwd: folderWith({}), stdin });
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});
