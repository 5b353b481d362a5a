import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from './discover.ts';
import { addPatterns } from './gitignore.ts';
import { folderWith, seaworthy, type Files } from './testing/command.ts';

/** What is found, as it is shown. */
async function found(
  paths: readonly string[],
  cwd: string,
  patterns: readonly string[] = [],
): Promise<string[]> {
  const ignored = await addPatterns(patterns, cwd);
  const { files } = await discover(paths, { cwd, base: cwd, kinds: undefined, ignored });
  return files.map(({ shown }) => shown);
}

/** Empty files of these names. */
function emptyFiles(...names: readonly string[]): Files {
  return Object.fromEntries(names.map((name) => [name, '']));
}

describe('folders', () => {
  it('finds files of a known kind in order of name', async () => {
    const cwd = folderWith(
      emptyFiles(
        'b/Dockerfile',
        'a.txt',
        'Dockerfile',
        'a b/nginx.conf',
        'B/.env',
        '.devcontainer/Dockerfile',
      ),
    );
    expect(await found([], cwd)).toEqual([
      '.devcontainer/Dockerfile',
      'B/.env',
      'Dockerfile',
      'a b/nginx.conf',
      'b/Dockerfile',
    ]);
  });

  it('passes over git, installed packages, documentation and vendored code', async () => {
    const cwd = folderWith(
      emptyFiles(
        '.git/Dockerfile',
        'node_modules/a/Dockerfile',
        'a/node_modules/b/Dockerfile',
        'docs/Dockerfile',
        'a/examples/b/Dockerfile',
        'vendor/Dockerfile',
        'mydocs/Dockerfile',
      ),
    );
    expect(await found(['.'], cwd)).toEqual(['mydocs/Dockerfile']);
  });

  it.each<[named: string, found: string[]]>([
    ['docs', ['docs/Dockerfile']],
    ['docs/', ['docs/Dockerfile']],
    ['docs/vendor', ['docs/vendor/Dockerfile']],
    ['docs/vendor/Dockerfile', ['docs/vendor/Dockerfile']],
    ['node_modules', ['node_modules/a/Dockerfile']],
  ])('looks into %s when it is named', async (named, expected) => {
    const cwd = folderWith(
      emptyFiles('docs/Dockerfile', 'docs/vendor/Dockerfile', 'node_modules/a/Dockerfile'),
    );
    expect(await found([named], cwd)).toEqual(expected);
  });

  it('keeps the order of the paths and names a file once', async () => {
    const cwd = folderWith(emptyFiles('a/Dockerfile', 'b/Dockerfile'));
    expect(await found(['b', '.', 'a/Dockerfile', './b//Dockerfile'], cwd)).toEqual([
      'b/Dockerfile',
      'a/Dockerfile',
    ]);
  });

  it('shows what lies outside of the working folder as it was given', async () => {
    const root = folderWith(emptyFiles('in/', 'out/a/Dockerfile'));
    const cwd = join(root, 'in');
    expect(await found(['../out'], cwd)).toEqual(['../out/a/Dockerfile']);
    expect(await found([join(root, 'out')], cwd)).toEqual([`${root}/out/a/Dockerfile`]);
    expect(await found([join(root, 'out')], root)).toEqual(['out/a/Dockerfile']);
  });
});

describe('symbolic links', () => {
  it('follows those to files and not those to folders, so that circles do no harm', async () => {
    const cwd = folderWith(emptyFiles('images/api.txt', 'a/Dockerfile'));
    symlinkSync('..', join(cwd, 'a/loop'));
    symlinkSync('loop', join(cwd, 'a/Dockerfile.self'));
    symlinkSync('nowhere', join(cwd, 'a/Dockerfile.broken'));
    symlinkSync('Dockerfile.circle', join(cwd, 'a/Dockerfile.circle'));
    symlinkSync('../images/api.txt', join(cwd, 'a/Dockerfile.api'));
    expect(await found([], cwd)).toEqual(['a/Dockerfile', 'a/Dockerfile.api']);
  });

  it('checks a file once, under its own name', async () => {
    const cwd = folderWith(emptyFiles('z/Dockerfile'));
    symlinkSync('z/Dockerfile', join(cwd, 'Dockerfile'));
    symlinkSync('z', join(cwd, 'link'));
    expect(await found(['.', 'link', 'link/Dockerfile'], cwd)).toEqual(['z/Dockerfile']);
    expect(await found(['link'], cwd)).toEqual(['link/Dockerfile']);
  });

  it('tells of a named link that runs in a circle', async () => {
    const cwd = folderWith({});
    symlinkSync('Dockerfile', join(cwd, 'Dockerfile'));
    const { exitCode, stderr } = await seaworthy(['Dockerfile'], { cwd });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'Dockerfile: Cannot be checked: its symbolic links run in a circle.\n',
    });
  });
});

describe('.gitignore', () => {
  it.each<[name: string, files: Files, found: string[]]>([
    [
      'a name',
      { '.gitignore': 'a\n', 'a/Dockerfile': '', 'b/a/Dockerfile': '', 'b/Dockerfile': '' },
      ['b/Dockerfile'],
    ],
    [
      'an anchored path',
      { '.gitignore': '/a\n', 'a/Dockerfile': '', 'b/a/Dockerfile': '' },
      ['b/a/Dockerfile'],
    ],
    ['a folder only', { '.gitignore': 'Dockerfile/\n', Dockerfile: '' }, ['Dockerfile']],
    [
      'an exception',
      { '.gitignore': '*.dockerfile\n!keep.dockerfile\n', 'a.dockerfile': '', 'keep.dockerfile': '' },
      ['keep.dockerfile'],
    ],
    [
      'an exception further in',
      {
        '.gitignore': 'Dockerfile*\n',
        'a/.gitignore': '!Dockerfile.prod\n',
        'a/Dockerfile': '',
        'a/Dockerfile.prod': '',
      },
      ['a/Dockerfile.prod'],
    ],
    [
      'no exception in a folder that is left out',
      { '.gitignore': 'a/\n', 'a/.gitignore': '!Dockerfile\n', 'a/Dockerfile': '' },
      [],
    ],
    [
      'all but some',
      { '.gitignore': '*\n!*/\n!Dockerfile\n', 'a/Dockerfile': '', 'a/Dockerfile.prod': '' },
      ['a/Dockerfile'],
    ],
    [
      'an exception for a folder further in',
      {
        '.gitignore': 'b\nDockerfile.dev\n',
        'a/.gitignore': '!b\n',
        'a/b/Dockerfile': '',
        'a/b/Dockerfile.dev': '',
      },
      ['a/b/Dockerfile'],
    ],
    [
      'folders with signs in their names',
      { 'a[b]*!/.gitignore': 'c\n', 'a[b]*!/c/Dockerfile': '', 'ab/c/Dockerfile': '' },
      ['ab/c/Dockerfile'],
    ],
    [
      'trailing and escaped spaces',
      { '.gitignore': 'a  \nb\\ \n', 'a/Dockerfile': '', 'b /Dockerfile': '', 'b/Dockerfile': '' },
      ['b/Dockerfile'],
    ],
    [
      'escaped signs',
      { '.gitignore': '\\#a\n\\!b\n', '#a/Dockerfile': '', '!b/Dockerfile': '', 'a/Dockerfile': '' },
      ['a/Dockerfile'],
    ],
    [
      'a path with asterisks',
      {
        '.gitignore': 'a/**/x\n**/y\n',
        'a/b/c/x/Dockerfile': '',
        'b/y/Dockerfile': '',
        'b/a/x/Dockerfile': '',
      },
      ['b/a/x/Dockerfile'],
    ],
    [
      'a pattern that starts further in',
      { 'a/.gitignore': '/b\n', 'a/b/Dockerfile': '', 'b/Dockerfile': '' },
      ['b/Dockerfile'],
    ],
    [
      'Windows line ends and a byte order mark',
      { '.gitignore': '\uFEFFa\r\nb\r\n', 'a/Dockerfile': '', 'b/Dockerfile': '' },
      [],
    ],
    ['upper case', { '.gitignore': 'dockerfile\n', Dockerfile: '' }, ['Dockerfile']],
    [
      'comments and broken patterns',
      { '.gitignore': '# a\n[z-a]\n[\n\\\n', 'a/Dockerfile': '' },
      ['a/Dockerfile'],
    ],
    ['a folder of that name', { '.gitignore/': '', Dockerfile: '' }, ['Dockerfile']],
  ])('honours %s', async (_name, files, expected) => {
    expect(await found([], folderWith(files))).toEqual(expected);
  });

  it('reads those above the named folder, up to the git root and no further', async () => {
    const top = folderWith({
      '.gitignore': 'prod\n',
      'repo/.git/': '',
      'repo/.gitignore': 'Dockerfile.dev\n',
      'repo/a/.gitignore': '!Dockerfile.dev\n',
      'repo/a/b/Dockerfile.dev': '',
      'repo/c/Dockerfile.dev': '',
      'repo/c/prod/Dockerfile': '',
    });
    expect(await found(['a/b', 'c'], join(top, 'repo'))).toEqual(['a/b/Dockerfile.dev', 'c/prod/Dockerfile']);
    expect(await found([], join(top, 'repo/c'))).toEqual(['prod/Dockerfile']);
  });

  it('reads none above outside of a git work tree', async () => {
    const cwd = folderWith({ '.gitignore': 'Dockerfile\n', 'a/Dockerfile': '' });
    expect(await found(['a'], cwd)).toEqual(['a/Dockerfile']);
  });

  it('does not hold for files and folders that are named', async () => {
    const files = { '.git/': '', '.gitignore': 'dist\n', 'dist/Dockerfile': '', 'dist/a/Dockerfile': '' };
    const cwd = folderWith({ ...files, 'dist/a/.gitignore': 'Dockerfile\n' });
    expect(await found(['.'], cwd)).toEqual([]);
    expect(await found(['dist'], cwd)).toEqual(['dist/Dockerfile']);
    expect(await found(['dist/a'], cwd)).toEqual([]);
    expect(await found(['dist/a/Dockerfile'], cwd)).toEqual(['dist/a/Dockerfile']);
  });
});

describe('own ignore patterns', () => {
  it('hold besides .gitignore, the last one having the last word', async () => {
    const cwd = folderWith({
      '.gitignore': 'b\n',
      ...emptyFiles('a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile', 'c/d/Dockerfile'),
    });
    expect(await found([], cwd, ['a', '/c/*', '!c/d', '!b'])).toEqual(['c/d/Dockerfile']);
    expect(await found(['a/Dockerfile'], cwd, ['a'])).toEqual(['a/Dockerfile']);
  });

  it('come from the command line and from the configuration', async () => {
    const cwd = folderWith({
      'seaworthy.json': JSON.stringify({ ignorePatterns: ['a', 'b'] }),
      ...emptyFiles('a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile', 'd/Dockerfile'),
    });
    const { stdout } = await seaworthy(['--ignore-pattern', 'c', '--ignore-pattern', '!b'], { cwd });
    expect(stdout).toBe('No findings in 2 files.\n');
  });
});

describe('named files', () => {
  it('fails for one whose kind is unknown, and checks the rest', async () => {
    const cwd = folderWith(emptyFiles('a.txt', 'Dockerfile'));
    expect(await seaworthy(['a.txt', 'Dockerfile'], { cwd })).toEqual({
      exitCode: 2,
      stdout: 'No findings in 1 file.\n',
      stderr:
        'a.txt: Its name does not tell what kind of file it is. Name the kind in seaworthy.json, under "kinds".\n',
    });
  });

  it('fails for one without rules, which in a folder is passed over', async () => {
    const cwd = folderWith(emptyFiles('compose.yaml', 'Dockerfile'));
    expect(await seaworthy(['compose.yaml'], { cwd })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'compose.yaml: There are no rules for compose files yet.\n',
    });
    expect(await seaworthy([], { cwd })).toEqual({
      exitCode: 0,
      stdout: 'No findings in 1 file.\n',
      stderr: '',
    });
  });

  it('tells of things that are no files', async () => {
    const outcome = await seaworthy(['/dev/null'], { cwd: folderWith({}) });
    expect(outcome).toMatchObject({ exitCode: 2, stderr: '/dev/null: It is neither a file nor a folder.\n' });
  });
});

it('goes deep', async () => {
  const cwd = folderWith({});
  const deep = Array.from({ length: 60 }, () => 'd').join('/');
  mkdirSync(join(cwd, deep), { recursive: true });
  symlinkSync(cwd, join(cwd, deep, 'top'));
  expect(await found([], cwd)).toEqual([]);
});
