import { describe, expect, it } from 'vitest';
import { folderWith, seaworthy } from '../testing/command.ts';

/** What is printed for a Dockerfile with this text. */
async function print(text: string, argv: readonly string[] = [], terminal?: number): Promise<string> {
  const cwd = folderWith({ Dockerfile: text });
  const { stdout } = await seaworthy(argv, { cwd, ...(terminal !== undefined && { terminal }) });
  return stdout;
}

describe('pretty', () => {
  it('groups by file and shows the code, related places and a summary', async () => {
    const cwd = folderWith({ 'my app/Dockerfile': 'FROM x\nRUN\tBAD\nEND\n', Dockerfile: 'a HMM' });
    const { stdout } = await seaworthy([], { cwd });
    expect(stdout).toBe(
      [
        'Dockerfile',
        '',
        '  warning 1:3 Here is a doubt.  dockerfile/no-doubt',
        '',
        '    1 | a HMM',
        '      |   ^^^',
        '    see 1:1 The file starts here.',
        '',
        'my app/Dockerfile',
        '',
        '  error 2:5 The word BAD is bad.  dockerfile/no-bad',
        '',
        '    1 | FROM x',
        '    2 | RUN    BAD',
        '      |        ^^^',
        '    3 | END',
        '',
        '1 error, 1 warning in 2 of 2 files (1 fixable with --fix)',
        '1 finding can be fixed with --fix, 1 has suggestions (--suggestions).',
        '',
      ].join('\n'),
    );
  });

  it('shows suggestions when asked to', async () => {
    expect(await print('one\nHMM two\nthree', ['--suggestions'])).toContain(
      [
        '    see 1:1 The file starts here.',
        '    suggestion Be sure.',
        '      - HMM two',
        '      + SURE two',
        '',
        '1 warning in 1 of 1 file\n',
      ].join('\n'),
    );
  });

  it('lines up the numbers of lines', async () => {
    expect(await print(`${'a\n'.repeat(8)}BAD\nb`)).toContain(
      '     8 | a\n     9 | BAD\n       | ^^^\n    10 | b\n',
    );
  });

  it('counts places without the byte order mark', async () => {
    expect(await print('\uFEFFa BAD')).toContain(
      '  error 1:3 The word BAD is bad.  dockerfile/no-bad\n\n    1 | a BAD\n      |   ^^^\n',
    );
  });

  it('has colours and links in a terminal', async () => {
    const stdout = await print('BAD', [], 80);
    expect(stdout).toContain('\u001B[4mDockerfile\u001B[24m');
    expect(stdout).toContain('\u001B[31merror\u001B[39m');
    expect(stdout.replaceAll('\u001B', '␛')).toMatch(
      /␛\]8;;https:\/\/\S+no-bad\.md␛\\dockerfile\/no-bad␛\]8;;␛\\/u,
    );
    expect(await print('BAD', ['--no-color'], 80)).not.toContain('\u001B');
    expect(await print('BAD', ['--color'])).not.toContain(']8;;');
  });

  it.each([80, 40, 10, undefined])('prints one screen line of a huge line (width %s)', async (terminal) => {
    const stdout = await print(`${'x'.repeat(5e5)} BAD ${'y'.repeat(5e5)}`, ['--no-color'], terminal);
    const frame = stdout.split('\n').filter((line) => line.includes(' | '));
    expect(frame).toHaveLength(2);
    for (const line of frame) expect(line.length).toBeLessThanOrEqual(Math.max(terminal ?? 120, 40));
    const [code, carets] = frame as [string, string];
    expect(code.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('BAD');
  });

  it('prints nothing that a file could command the terminal with', async () => {
    const stdout = await print('\u001B]0;title\u0007 BAD \u202E\u009B31m');
    expect(stdout).toContain(String.raw`\x1b]0;title\x07 BAD \u{202e}\x9b31m`);
    expect(stdout).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
  });

  it('prints many findings on one long line in little time', async () => {
    const stdout = await print('BAD '.repeat(5000));
    expect(stdout).toContain('5000 errors in 1 of 1 file');
  });
});

describe('secrets', () => {
  it('are masked in frames, also in those of other findings and in those around', async () => {
    const stdout = await print('secret=hunter22 BAD\nBAD\n');
    expect(stdout).toContain(
      '  error 1:8 This is a secret.  dockerfile/no-secret\n\n    1 | secret=hunt**** BAD\n      |        ^^^^^^^^\n',
    );
    expect(stdout).toContain('    1 | secret=hunt**** BAD\n      |                 ^^^\n');
    expect(stdout).toContain('    1 | secret=hunt**** BAD\n    2 | BAD\n      | ^^^\n');
    expect(stdout).not.toContain('hunter');
  });

  it('are masked by half when they are short', async () => {
    expect(await print('secret=abc')).toContain('secret=a****');
  });

  it('are masked when their finding is suppressed', async () => {
    const stdout = await print('secret=hunter22 BAD # seaworthy-disable-line dockerfile/no-secret -- known');
    expect(stdout).toContain('1 | secret=hunt**** BAD #');
    expect(stdout).not.toContain('hunter');
  });

  it('are masked when --quiet hides their finding', async () => {
    const stdout = await print('secret=hunter22 BAD', ['--quiet', '--rule', 'dockerfile/no-secret:warn']);
    expect(stdout).toContain('secret=hunt**** BAD');
    expect(stdout).not.toContain('hunter');
  });

  it('are not the names of variables, where the message says them', async () => {
    expect(await print('use $API_KEY')).toContain('1 | use $API_KEY\n');
    expect(await print('secret=API_KEY')).toContain('1 | secret=API****\n');
  });

  it('are masked in suggestions, in what goes and in what comes', async () => {
    const stdout = await print('a\nsecret=hunter22 b', ['--suggestions']);
    expect(stdout).toContain('      - secret=hunt**** b\n      + secret=hunt**** hunt**** b\n');
    expect(stdout).not.toContain('hunter');
  });
});
