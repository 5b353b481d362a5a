import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import js from '@eslint/js';
import { ESLint as ESLint10, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { ESLint as ESLint9 } from 'eslint9';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import seaworthy from './index.ts';

const majors = [
  { major: 9, ESLint: ESLint9 as unknown as typeof ESLint10 },
  { major: 10, ESLint: ESLint10 },
];

const BAD = `FROM node:24-slim
USER root
CMD ["node", "server.js"]
`;
const FIXABLE = `FROM debian:13-slim
MAINTAINER ops@example.com
USER 1000
CMD ["/app"]
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seaworthy eslint '));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the presets', () => {
  it('name what they are for', () => {
    const { recommended, strict } = seaworthy.configs;
    const languages = ['dockerfile', 'compose', 'nginx', 'env'];
    expect(recommended.map(({ name, language }) => [name, language])).toEqual([
      ...languages.map((language) => [`seaworthy/recommended/${language}`, `seaworthy/${language}`]),
      ['seaworthy/recommended/javascript', undefined],
    ]);
    expect(strict.map(({ name }) => name)).toEqual(
      [...languages, 'javascript'].map((language) => `seaworthy/strict/${language}`),
    );
  });

  it('have the levels and options of the other hosts', () => {
    const levels = (configs: Linter.Config[]) =>
      Object.assign({}, ...configs.map(({ rules }) => rules)) as object;
    expect(levels(seaworthy.configs.recommended)).toMatchObject({
      'seaworthy/dockerfile/no-root-user': 'error',
      'seaworthy/dockerfile/no-sudo': 'warn',
    });
    expect(levels(seaworthy.configs.recommended)).not.toHaveProperty(
      'seaworthy/dockerfile/no-deprecated-maintainer',
    );
    expect(levels(seaworthy.configs.strict)).toMatchObject({
      'seaworthy/dockerfile/no-root-user': 'error',
      'seaworthy/dockerfile/no-deprecated-maintainer': 'warn',
    });
  });

  it('can be extended by objects and by name', () => {
    const entries = defineConfig([
      ...seaworthy.configs.recommended,
      { extends: [seaworthy.configs.strict] },
      { plugins: { seaworthy }, extends: ['seaworthy/recommended'] },
    ]);
    expect(entries.length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(majors)('ESLint $major', ({ major, ESLint }) => {
  /** The messages about one file, linted from the disk as on the command line. */
  async function lint(
    text: string,
    options: { config?: Linter.Config[]; fix?: boolean; name?: string } = {},
  ) {
    const file = join(folder, options.name ?? `Dockerfile.eslint${major}`);
    await writeFile(file, text);
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: options.config ?? seaworthy.configs.recommended,
      fix: options.fix ?? false,
    });
    const results = await eslint.lintFiles([file]);
    await ESLint.outputFixes(results);
    return results.flatMap(({ messages }) => messages);
  }

  const ids = (messages: Linter.LintMessage[]) => messages.map(({ ruleId, severity }) => [ruleId, severity]);

  it('reports at the place', async () => {
    expect(await lint(BAD)).toMatchObject([
      {
        ruleId: 'seaworthy/dockerfile/no-root-user',
        severity: 2,
        line: 2,
        column: 6,
        endLine: 2,
        endColumn: 10,
      },
    ]);
  });

  it('passes over files of other kinds', async () => {
    const name = `Dockerfile.${major}.md`;
    expect(await lint(BAD, { name }).then(ids, (error: unknown) => String(error))).not.toContainEqual([
      'seaworthy/dockerfile/no-root-user',
      2,
    ]);
  });

  it('applies fixes', async () => {
    const name = `fixed${major}.Dockerfile`;
    await lint(FIXABLE, { config: seaworthy.configs.strict, fix: true, name });
    const fixed = await readFile(join(folder, name), 'utf8');
    expect(fixed).toBe(
      FIXABLE.replace(
        'MAINTAINER ops@example.com',
        'LABEL org.opencontainers.image.authors="ops@example.com"',
      ),
    );
  });

  it.each([
    '# seaworthy-disable-next-line dockerfile/no-root-user -- reason',
    '# seaworthy-disable-next-line seaworthy/dockerfile/no-root-user',
    '# eslint-disable-next-line seaworthy/dockerfile/no-root-user -- reason',
    '# eslint-disable-next-line',
    '# seaworthy-disable-file',
  ])('honours %s', async (directive) => {
    expect(await lint(BAD.replace('USER', `${directive}\nUSER`))).toEqual([]);
  });

  it('reports a directive that is not needed', async () => {
    const text = BAD.replace('USER root', '# seaworthy-disable-next-line dockerfile/no-root-user\nUSER node');
    expect(await lint(text)).toMatchObject([{ ruleId: null, severity: 1, line: 2 }]);
  });

  it('reports a directive that has expired, as an error', async () => {
    const directive = '# seaworthy-disable-next-line dockerfile/no-root-user -- legacy, until 2024-02-29';
    const messages = await lint(BAD.replace('USER', `${directive}\nUSER`));
    expect(messages).toMatchObject([
      { ruleId: null, severity: 2, line: 2 },
      { ruleId: 'seaworthy/dockerfile/no-root-user', line: 3 },
    ]);
    expect(messages[0]?.message).toContain('2024-02-29');
  });

  it("lives beside ESLint's own rules for every file", async () => {
    const config = [js.configs.recommended, ...seaworthy.configs.recommended];
    expect(ids(await lint(BAD, { config }))).toEqual([['seaworthy/dockerfile/no-root-user', 2]]);
  });

  it('says which option of which rule is no regular expression', async () => {
    const rules: Linter.RulesRecord = {
      'seaworthy/dockerfile/no-dev-server': ['error', { commands: ['('] }],
    };
    const config = [...seaworthy.configs.recommended, { files: ['**/Dockerfile*'], rules }];
    await expect(lint(BAD, { config })).rejects.toThrow(
      /"seaworthy\/dockerfile\/no-dev-server"[^]*"\(" should match format "regex"/u,
    );
  });

  it('takes options and levels', async () => {
    const config = [
      ...seaworthy.configs.recommended,
      { files: ['**/Dockerfile*'], rules: { 'seaworthy/dockerfile/no-root-user': 'warn' as const } },
    ];
    expect(ids(await lint(BAD, { config }))).toEqual([['seaworthy/dockerfile/no-root-user', 1]]);
  });
});
