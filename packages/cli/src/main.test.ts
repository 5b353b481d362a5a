import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, type Files } from './testing/command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bad = 'FROM node:22-slim\nUSER root\nCMD ["node", "server.js"]\n';
const good = 'FROM node:22-slim\nUSER node\nCMD ["node", "server.js"]\n';

/** The environment of the tests; nothing is written into the cache folder of whoever runs them. */
const withoutCache = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };

const tlsServer = `events {}
http {
    server {
        listen 443 ssl;
        ssl_certificate cert.pem;
        ssl_certificate_key key.pem;
    }
}
`;

let folder: string;
let command: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sea worthy '));
  command = join(folder, 'bin/seaworthy.js');
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outfile: join(folder, 'dist/cli.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    banner: { js: '// build 0123456789abcdef' },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command on files in a new folder, which is its working folder. */
function run(argv: readonly string[], files: Files, input = '', env: Record<string, string> = {}) {
  const cwd = folderWith(files);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], {
    cwd,
    input,
    encoding: 'utf8',
    env,
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

describe('the built command', () => {
  type Case = [name: string, argv: string[], files: Files, status: number, stdout: string, stderr: string];

  it.each<Case>([
    ['finds', [], { 'my app/Dockerfile': bad }, 1, '  error 2:6 ', ''],
    ['is content', [], { Dockerfile: good }, 0, 'No findings in 1 file.\n', ''],
    [
      'reads Windows line ends',
      [],
      { Dockerfile: bad.replaceAll('\n', '\r\n') },
      1,
      '    2 | USER root\n      |      ^^^^\n',
      '',
    ],
    ['tells of misuse', ['--fx'], {}, 2, '', 'Unknown option --fx. Did you mean --fix?\n'],
    ['knows its rules', ['--rule', 'dockerfile/no-root-usr:off'], {}, 2, '', 'Did you mean dockerfile/no-root-user?\n'],
    [
      'matches patterns',
      [],
      { 'seaworthy.json': '{ "kinds": { "*.docker": "dockerfile" } }', 'a.docker': bad },
      1,
      'a.docker',
      '',
    ],
    ...[
      { nginxVersion: undefined, status: 1, stdout: '  error 3:5 ' },
      { nginxVersion: '1.22', status: 1, stdout: '  error 3:5 ' },
      { nginxVersion: '1.27.3', status: 0, stdout: 'No findings in 1 file.\n' },
    ].map(({ nginxVersion, status, stdout }): Case => {
      const rules = { 'nginx/ssl-protocols-explicit': 'error' };
      const files = { 'seaworthy.json': JSON.stringify({ rules, nginxVersion }), 'nginx.conf': tlsServer };
      return [`knows that nginx ${nginxVersion ?? 'of any version'} runs`, [], files, status, stdout, ''];
    }),
    [
      'reads .gitignore',
      [],
      { '.gitignore': 'a\n', 'a/Dockerfile': bad, Dockerfile: good },
      0,
      'in 1 file.',
      '',
    ],
  ])('%s', (_name, argv, files, status, stdout, stderr) => {
    const outcome = run(argv, files);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout).toContain(stdout);
    expect(outcome.stderr).toContain(stderr);
  });

  it('reads standard input and keeps to the text on standard output', () => {
    const argv = ['--stdin', '--stdin-filename', 'Dockerfile', '--fix'];
    expect(run(argv, {}, good)).toEqual({ status: 0, stdout: good, stderr: 'No findings in 1 file.\n' });
  });

  it('writes all of a long output into a pipe', () => {
    const { stdout } = run(['--format', 'json', 'a', 'b'], {
      'a/Dockerfile': 'FROM a AS b\n'.repeat(2000),
      'b/Dockerfile': bad,
    });
    expect(stdout.length, 'more than a pipe holds').toBeGreaterThan(200_000);
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  it.each([['pretty'], ['json']])('ends quietly when nobody reads on (%s)', async (format) => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}/Dockerfile`, bad]));
    const child = spawn(process.execPath, [command, '--format', format], {
      cwd: folderWith(files),
      env: withoutCache,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('ends quietly before head', () => {
    const cwd = folderWith({ Dockerfile: bad });
    const script = '"$0" "$1" --preset all | head -n 1; exit "${PIPESTATUS[0]}"';
    const shell = spawnSync('bash', ['-c', script, process.execPath, command], {
      cwd,
      env: withoutCache,
      encoding: 'utf8',
    });
    expect(shell).toMatchObject({ status: 1, stdout: 'Dockerfile\n', stderr: '' });
  });
});

describe('the stub', () => {
  it('asks for a build when there is none', () => {
    const stub = join(folderWith({ 'bin/': '' }), 'bin/seaworthy.js');
    cpSync(join(root, 'bin'), join(stub, '..'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [stub], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'seaworthy is not built: run `pnpm build` first.\n',
    });
  });

  it('is what the manifest names', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    expect(bin).toEqual({ seaworthy: './bin/seaworthy.js' });
    expect(readFileSync(join(root, 'bin/seaworthy.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
  });
});

describe('README.md', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [configuration = ''] = /(?<=```json\n)[^]*?(?=```)/u.exec(readme) ?? [];

  it('shows a configuration that is valid', () => {
    expect(JSON.parse(configuration)).toHaveProperty('preset', 'strict');
    const { stdout, stderr } = run([], { 'seaworthy.json': configuration, 'images/api.docker': good });
    expect(stderr).toBe('');
    expect(stdout).toContain('dockerfile/pin-base-image-digest');
  });

  it('names every key of a configuration', () => {
    const { properties } = JSON.parse(readFileSync(join(root, 'schema.json'), 'utf8')) as { properties: object };
    const documented = Array.from(readme.matchAll(/^\| `(\w+)` +\|/gmu), ([, key]) => key);
    expect(['$schema', ...documented]).toEqual(Object.keys(properties));
  });
});

describe('the compile cache', () => {
  /** What the command prints in three runs that share a cache folder; `spoil` sees the folder after the first. */
  function outputs(spoil: (cache: string) => void): string[] {
    const cache = mkdtempSync(join(tmpdir(), 'sea worthy cache '));
    try {
      return [0, 1, 2].map((round) => {
        if (round === 1) spoil(join(cache, 'seaworthy'));
        const { status, stdout, stderr } = run([], { Dockerfile: bad }, '', { XDG_CACHE_HOME: cache });
        return `${status} ${stdout} ${stderr}`;
      });
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  }

  it('changes nothing but the time', () => {
    let kept: string[] = [];
    const [first, second, third] = outputs((cache) => (kept = readdirSync(cache)));
    expect(kept).not.toEqual([]);
    expect(first).toContain('1 error');
    expect([second, third]).toEqual([first, first]);
  });

  it('may be damaged', () => {
    const [first, second, third] = outputs((cache) => {
      for (const name of readdirSync(cache)) {
        if (name.endsWith('.bin')) writeFileSync(join(cache, name), 'no compiled code');
      }
    });
    expect([second, third]).toEqual([first, first]);
  });
});
