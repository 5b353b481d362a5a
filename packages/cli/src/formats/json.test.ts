import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, seaworthy } from '../testing/command.ts';

const url = expect.stringMatching(/^https:\/\/.+\.md$/u) as unknown;

describe('json', () => {
  it('has the shape of ESLint, with what is known of the rules', async () => {
    const cwd = folderWith({
      Dockerfile: 'BAD HMM\nBAD # seaworthy-disable-line dockerfile/no-bad -- it is',
      'a b/Dockerfile': '',
    });
    const { exitCode, stdout, stderr } = await seaworthy(['--format', 'json'], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const common = { controls: ['image-hardening'], risk: 'high', confidence: 'high', url };
    expect(JSON.parse(stdout)).toEqual([
      {
        filePath: join(cwd, 'Dockerfile'),
        messages: [
          {
            ruleId: 'dockerfile/no-bad',
            severity: 2,
            message: 'The word BAD is bad.',
            messageId: 'bad',
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 4,
            fix: { range: [0, 3], text: 'GOOD' },
            ...common,
          },
          {
            ruleId: 'dockerfile/no-doubt',
            severity: 1,
            message: 'Here is a doubt.',
            messageId: 'doubt',
            line: 1,
            column: 5,
            endLine: 1,
            endColumn: 8,
            suggestions: [{ messageId: 'remove', desc: 'Be sure.', fix: { range: [4, 7], text: 'SURE' } }],
            related: [{ message: 'The file starts here.', line: 1, column: 1, endLine: 1, endColumn: 4 }],
            ...common,
          },
        ],
        suppressedMessages: [
          expect.objectContaining({
            line: 2,
            suppressions: [{ kind: 'directive', justification: 'it is' }],
            ...common,
          }),
        ],
        errorCount: 1,
        fatalErrorCount: 0,
        warningCount: 1,
        fixableErrorCount: 1,
        fixableWarningCount: 0,
        usedDeprecatedRules: [],
      },
      expect.objectContaining({
        filePath: join(cwd, 'a b/Dockerfile'),
        messages: [],
        errorCount: 0,
        warningCount: 0,
      }),
    ]);
  });

  it('has the fixed text after --fix, where it changed', async () => {
    const cwd = folderWith({ Dockerfile: 'BAD HMM', 'a/Dockerfile': 'HMM' });
    const { stdout } = await seaworthy(['--format', 'json', '--fix'], { cwd });
    const [fixed, same] = JSON.parse(stdout) as object[];
    expect(fixed).toMatchObject({ output: 'GOOD HMM', errorCount: 0, fixableErrorCount: 0, warningCount: 1 });
    expect(same).not.toHaveProperty('output');
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe('GOOD HMM');
  });

  it('leaves warnings out with --quiet', async () => {
    const cwd = folderWith({ Dockerfile: 'BAD HMM' });
    const { stdout } = await seaworthy(['--format', 'json', '--quiet'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject([
      { errorCount: 1, warningCount: 0, messages: [{ severity: 2 }] },
    ]);
  });

  it('is an array when there is nothing to check, or when something failed', async () => {
    const cwd = folderWith({});
    expect(await seaworthy(['--format', 'json'], { cwd })).toMatchObject({ exitCode: 0, stdout: '[]\n' });
    expect(await seaworthy(['--format', 'json', 'nowhere'], { cwd })).toMatchObject({
      exitCode: 2,
      stdout: '[]\n',
    });
  });
});
