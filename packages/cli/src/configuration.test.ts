import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, seaworthy } from './testing/command.ts';

describe('seaworthy.json', () => {
  it.each<[name: string, configuration: object, text: string, argv: string[], summary: string]>([
    ['preset', { preset: 'strict' }, 'PICKY', [], '1 warning in'],
    [
      'preset, the command line wins',
      { preset: 'strict' },
      'PICKY',
      ['--preset', 'recommended'],
      'No findings',
    ],
    ['rules', { rules: { 'dockerfile/no-bad': 'off' } }, 'BAD', [], 'No findings'],
    [
      'rules with options',
      { rules: { 'dockerfile/no-bad': ['warn', { words: ['UGLY'] }] } },
      'BAD UGLY',
      [],
      '1 warning in',
    ],
    [
      'rules, the command line wins',
      { rules: { 'dockerfile/no-bad': 'off' } },
      'BAD',
      ['--rule', 'dockerfile/no-bad:error'],
      '1 error',
    ],
    [
      'options stay when the command line gives the level',
      { rules: { 'dockerfile/no-bad': ['off', { words: ['UGLY'] }] } },
      'BAD UGLY UGLY',
      ['--rule', 'dockerfile/no-bad:warn'],
      '2 warnings in',
    ],
    [
      'kinds',
      { kinds: { 'Dockerfile*': null, 'words/*': 'dockerfile' } },
      'BAD',
      [],
      'No findings in 1 file.',
    ],
    ['stages', { stages: { Dockerfile: 'development' } }, 'BAD', [], 'No findings in 2 files.'],
    ['ignore patterns', { ignorePatterns: ['/Dockerfile'] }, 'BAD', [], 'No findings in 1 file.'],
    [
      'language options',
      { languageOptions: { dockerfile: { loud: true } } },
      'GOOD',
      [],
      'No findings in 2 files.',
    ],
    ['a schema', { $schema: './schema.json' }, 'GOOD', [], 'No findings in 2 files.'],
    ['--no-config', { rules: { 'dockerfile/no-bad': 'off' } }, 'BAD', ['--no-config'], '1 error'],
    [
      'a directive',
      { rules: { 'directives/unused': 'off' } },
      'GOOD # seaworthy-disable-line',
      [],
      'No findings',
    ],
  ])('%s', async (_name, configuration, text, argv, summary) => {
    const cwd = folderWith({
      'seaworthy.json': JSON.stringify(configuration),
      Dockerfile: text,
      'a/Dockerfile': 'GOOD',
      'words/a.txt': 'GOOD',
    });
    const { stdout, stderr } = await seaworthy(argv, { cwd });
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining(summary), stderr: '' });
  });

  it('is that of the nearest folder up to the git root, and its patterns start there', async () => {
    const top = folderWith({
      'seaworthy.json': '{ "preset": "nonsense" }',
      'repo/.git/': '',
      'repo/seaworthy.json': JSON.stringify({ ignorePatterns: ['/a/b'], stages: { 'a/c/*': 'test' } }),
      'repo/a/b/Dockerfile': 'BAD',
      'repo/a/c/Dockerfile': 'BAD',
      'repo/a/d/Dockerfile': 'BAD',
    });
    const { stdout, stderr } = await seaworthy([], { cwd: join(top, 'repo/a') });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^d\/Dockerfile$/mu);
    expect(stdout).toContain('1 error in 1 of 2 files');
  });

  it('is not searched for above a folder outside of git', async () => {
    const top = folderWith({ 'seaworthy.json': '{ "preset": "nonsense" }', 'a/Dockerfile': 'GOOD' });
    expect(await seaworthy([], { cwd: join(top, 'a') })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('may have another name, and a byte order mark', async () => {
    const cwd = folderWith({
      'a/other.json': '\uFEFF{ "rules": { "dockerfile/no-bad": "off" } }',
      Dockerfile: 'BAD',
    });
    expect(await seaworthy(['--config', 'a/other.json'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('takes a named file out without failing', async () => {
    const cwd = folderWith({ 'seaworthy.json': '{ "kinds": { "old/**": null } }', 'old/Dockerfile': 'BAD' });
    const outcome = await seaworthy(['old/Dockerfile'], { cwd });
    expect(outcome).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'old/Dockerfile: Skipped, as the configuration takes it out.\n',
    });
    const stdin = await seaworthy(['--stdin', '--stdin-filename', 'old/Dockerfile', '--fix'], {
      cwd,
      stdin: 'BAD',
    });
    expect(stdin).toEqual({ ...outcome, stdout: 'BAD' });
  });
});

describe('a configuration that cannot be', () => {
  const rules = 'dockerfile/no-bad';
  const hint = 'Correct the file, or leave it out with --no-config.';

  it.each<[configuration: unknown, faults: string[]]>([
    [[], ['must be an object, not an array.']],
    [null, ['must be an object, not null.']],
    [{ preste: 'strict' }, ['preste is unknown. Did you mean preset?']],
    [{ extends: 'x' }, ['extends is unknown.']],
    [
      { preset: 'strickt' },
      ['preset must be one of "recommended", "strict", "all", not "strickt". Did you mean strict?'],
    ],
    [{ rules: [] }, ['rules must be an object, not an array.']],
    [
      { rules: { 'dockerfile/no-bda': 'warn' } },
      [`rules["dockerfile/no-bda"]: there is no rule 'dockerfile/no-bda'. Did you mean ${rules}?`],
    ],
    [{ rules: { __proto__x: 'warn' } }, ["rules.__proto__x: there is no rule '__proto__x'."]],
    [
      { rules: { [rules]: 'wran' } },
      [`rules["${rules}"] must be one of "off", "warn", "error", not "wran". Did you mean warn?`],
    ],
    [{ rules: { [rules]: 2 } }, [`rules["${rules}"] must be one of "off", "warn", "error", not 2.`]],
    [
      { rules: { [rules]: ['loud'] } },
      [`rules["${rules}"][0] must be one of "off", "warn", "error", not "loud".`],
    ],
    [
      { rules: { [rules]: ['warn', {}, {}] } },
      [`rules["${rules}"] must have a level and an object with options, and nothing after them.`],
    ],
    [{ rules: { [rules]: ['warn', 'x'] } }, [`rules["${rules}"][1] must be an object, not "x".`]],
    [
      { rules: { [rules]: ['warn', { word: [] }] } },
      [`rules["${rules}"][1].word is unknown. Did you mean words?`],
    ],
    [
      { rules: { [rules]: ['warn', { words: ['a', 1], limit: 0 }] } },
      [
        `rules["${rules}"][1].words[1] must be a string, not 1.`,
        `rules["${rules}"][1].limit must be at least 1, not 0.`,
      ],
    ],
    [
      { rules: { [rules]: ['warn', { limit: 1.5 }] } },
      [`rules["${rules}"][1].limit must be an integer, not 1.5.`],
    ],
    [
      { rules: { 'dockerfile/no-doubt': ['warn', {}] } },
      ['rules["dockerfile/no-doubt"][1] must go: the rule has no options.'],
    ],
    [{ ignorePatterns: 'a' }, ['ignorePatterns must be an array, not "a".']],
    [{ ignorePatterns: [1] }, ['ignorePatterns[0] must be a string, not 1.']],
    [
      { kinds: { '*.x': 'docker' } },
      [
        'kinds["*.x"] must be one of "dockerfile", "compose", "nginx", "env", "javascript", null, not "docker". ' +
          'Did you mean dockerfile?',
      ],
    ],
    [
      { stages: { a: 'prod' } },
      [
        'stages.a must be one of "production", "staging", "development", "test", "template", "local", not "prod". ' +
          'Did you mean production?',
      ],
    ],
    [{ nginxVersion: 1.27 }, ['nginxVersion must be a string, not 1.27.']],
    [
      { nginxVersion: 'stable' },
      [String.raw`nginxVersion must match ^\d{1,4}\.\d{1,4}(?:\.\d{1,4})?$, unlike "stable".`],
    ],
    [
      { languageOptions: { dockerfiles: {} } },
      ['languageOptions.dockerfiles is unknown. Did you mean dockerfile?'],
    ],
    [{ languageOptions: { dockerfile: 1 } }, ['languageOptions.dockerfile must be an object, not 1.']],
    [
      { languageOptions: { dockerfile: { loud: 'x' } } },
      ['languageOptions.dockerfile.loud must be a boolean.'],
    ],
    [
      { presets: 1, kind: 2 },
      ['presets is unknown. Did you mean preset?', 'kind is unknown. Did you mean kinds?'],
    ],
  ])('%j', async (configuration, faults) => {
    const cwd = folderWith({ 'seaworthy.json': JSON.stringify(configuration), Dockerfile: 'BAD' });
    expect(await seaworthy([], { cwd })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: [...faults.map((fault) => `seaworthy.json: ${fault}`), hint, ''].join('\n'),
    });
  });

  it.each([
    ['no JSON', { 'a.json': '{ preset: "strict" }' }, 'a.json: It is not valid JSON: '],
    ['not there', {}, 'a.json: Cannot be read: no such file or folder.'],
    ['a folder', { 'a.json/': '' }, 'a.json: Cannot be read: it is a folder.'],
  ])('%s', async (_name, files, message) => {
    const outcome = await seaworthy(['--config', 'a.json'], { cwd: folderWith(files) });
    expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
  });

  it('is named by its way from the working folder', async () => {
    const top = folderWith({ '.git/': '', 'seaworthy.json': '{', 'a/b/': '' });
    const { stderr } = await seaworthy([], { cwd: join(top, 'a/b') });
    expect(stderr).toContain('../../seaworthy.json: It is not valid JSON: ');
  });
});
