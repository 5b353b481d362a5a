import { describe, expect, it } from 'vitest';
import { ComposeSourceCode } from '../source-code.ts';
import type { Service } from './service.ts';

function read(body: string, rest = ''): Service {
  return new ComposeSourceCode(`services:\n  s:\n    image: acme/app:1\n${body}${rest}`).service('s')!;
}

describe('ports', () => {
  it.each([
    ['3000', undefined, undefined, '3000', 'all'],
    ['"80:8080"', undefined, '80', '8080', 'all'],
    ['22:22', undefined, '22', '22', 'all'],
    ['"127.0.0.1:80:8080/udp"', '127.0.0.1', '80', '8080', 'loopback'],
    ['"127.0.0.1::8080"', '127.0.0.1', undefined, '8080', 'loopback'],
    ['"[::1]:80:80"', '[::1]', '80', '80', 'loopback'],
    ['"0.0.0.0:80:80"', '0.0.0.0', '80', '80', 'all'],
    ['"[::]:80:80"', '[::]', '80', '80', 'all'],
    ['"192.168.1.2:80:80"', '192.168.1.2', '80', '80', 'private'],
    ['"1.2.3.4:80:80"', '1.2.3.4', '80', '80', 'public'],
    ['"${PORT:-443:443}"', undefined, '443', '443', 'all'],
    ['"${IP}:80:80"', '${IP}', '80', '80', 'unknown'],
    ['"${LISTEN}:80"', undefined, '${LISTEN}', '80', 'unknown'],
    ['"${WEB_PORT}:80"', undefined, '${WEB_PORT}', '80', 'all'],
    ['${PORTS}', undefined, undefined, '${PORTS}', 'unknown'],
    ['{ target: 80, published: "8080-8090", host_ip: 10.0.0.1 }', '10.0.0.1', '8080-8090', '80', 'private'],
    ['{ target: 80 }', undefined, undefined, '80', 'all'],
  ])('%s', (written, hostIp, published, target, hostInterface) => {
    const [port] = read(`    ports:\n      - ${written}\n`).ports;
    expect(port?.hostIp?.text).toBe(hostIp);
    expect(port?.published?.text).toBe(published);
    expect(port?.target?.text).toBe(target);
    expect(port?.hostInterface).toBe(hostInterface);
  });

  it('do nothing on the network of the host', () => {
    expect(read('    network_mode: host\n    ports: ["80:80"]\n').ports).toEqual([]);
  });
});

describe('mounts', () => {
  const volumes = 'volumes:\n  data:\n  etc:\n    driver_opts:\n      type: none\n      o: bind\n      device: /etc\n';

  it.each([
    ['/data', 'volume', undefined, '/data', undefined],
    ['data:/data', 'volume', 'data', '/data', undefined],
    ['etc:/host', 'volume', 'etc', '/host', '/etc'],
    ['./src:/app:ro', 'bind', './src', '/app', './src'],
    ['~/.ssh:/ssh', 'bind', '~/.ssh', '/ssh', '~/.ssh'],
    ['${DIR:-./x}:/y', 'bind', './x', '/y', './x'],
    ['${DIR}/x:/y', 'bind', '${DIR}/x', '/y', '${DIR}/x'],
    ['${DIR}:/y', 'unknown', '${DIR}', '/y', undefined],
    ["'C:\\data:/y'", 'bind', 'C:\\data', '/y', 'C:\\data'],
    ['{ type: bind, source: /var, target: /y }', 'bind', '/var', '/y', '/var'],
    ['{ type: tmpfs, target: /run }', 'tmpfs', undefined, '/run', undefined],
  ])('%s', (written, type, source, target, hostPath) => {
    const [mount] = read(`    volumes:\n      - ${written}\n`, volumes).mounts;
    expect(mount?.type).toBe(type);
    expect(mount?.source?.text).toBe(source);
    expect(mount?.target?.text).toBe(target);
    expect(mount?.hostPath?.text).toBe(hostPath);
  });

  it('have options', () => {
    const { mounts } = read(
      '    volumes:\n      - /a:/b:ro,rshared\n      - { type: bind, source: /a, target: /b, read_only: true, bind: { propagation: shared } }\n    tmpfs: /run:size=64m\n',
    );
    expect(mounts.map(({ readOnly, options }) => [readOnly, options.map(({ text }) => text)])).toEqual([
      [true, ['ro', 'rshared']],
      [true, ['shared']],
      [false, ['size=64m']],
    ]);
  });
});

describe('environment', () => {
  it.each([
    ['[A=1, "B=${X:-2}", C, D=]', { A: 'known', B: 'default', C: undefined, D: 'known' }],
    ['{ A: 1, B: "${X:-2}", C: , D: "" }', { A: 'known', B: 'default', C: undefined, D: 'known' }],
  ])('%s', (written, kinds) => {
    const { environment } = read(`    environment: ${written}\n`);
    expect(Object.fromEntries([...environment].map(([name, { value }]) => [name, value?.value.kind]))).toEqual(kinds);
  });

  it('has places', () => {
    const text = 'services:\n  s:\n    environment:\n      - "NAME=va\\"lue"\n';
    const named = new ComposeSourceCode(text).service('s')?.environment.get('NAME');
    expect(text.slice(...named!.nameRange)).toBe('NAME');
    expect(text.slice(...named!.value!.range())).toBe('va\\"lue');
  });

  it('is unknown where an env file may say something', () => {
    const service = read('    env_file: [.env, { path: b.env, required: false }]\n    environment: [A=1, B]\n');
    expect(service.variable('A')).toEqual({ kind: 'known', text: '1' });
    expect(service.variable('B')).toEqual({ kind: 'unknown' });
    expect(service.variable('C')).toEqual({ kind: 'unknown' });
    expect(service.envFiles.map(({ path, required }) => [path.text, required])).toEqual([
      ['.env', true],
      ['b.env', false],
    ]);
    expect(read('').variable('C')).toBeUndefined();
  });
});

describe('commands', () => {
  it.each([
    ['    command: redis-server --save "" --requirepass ${PASSWORD}\n', ['redis-server', '--save', '', '--requirepass', '${PASSWORD}']],
    ['    command: ["sh", "-c", "a && b"]\n', ['sh', 'a', 'b']],
    ['    command: sh -c "exec node --inspect server.js"\n', ['sh', 'node']],
    ['    command: >\n      gunicorn\n      app:app\n', ['gunicorn', 'app:app']],
    ['    entrypoint: ["python", "manage.py"]\n    command: ["migrate"]\n', ['python', 'manage.py', 'migrate']],
    ['    command: []\n', []],
  ])('%j', (body, expected) => {
    const commands = read(body).commandLine?.commands ?? [];
    const words = commands.length === 1 ? commands[0]?.words.map(({ value }) => value) : commands.map(({ name }) => name);
    expect(words).toEqual(expected);
  });

  it('marks what only the user knows', () => {
    const words = read('    command: redis-server --requirepass ${PASSWORD} --port ${PORT:-1}\n').commandLine?.commands[0]?.words;
    expect(words?.map(({ literal }) => literal)).toEqual([true, true, false, true, true]);
  });

  it('finds words in the file', () => {
    const text = 'services:\n  s:\n    command: >-\n      sh -c "npm run\n      dev $$X"\n';
    const code = new ComposeSourceCode(text);
    const npm = code.service('s')?.commandLine?.commands.find(({ name }) => name === 'npm');
    expect(npm?.words.map(({ value }) => value)).toEqual(['npm', 'run', 'dev', '$X']);
    expect(code.getText(code.service('s')!.commandLine!.words[1])).toBe('-c');
  });
});

describe('healthcheck', () => {
  it.each([
    ['test: curl -f http://x || exit 1', 'CMD-SHELL', ['curl', 'exit']],
    ['test: ["CMD-SHELL", "pg_isready -U $${POSTGRES_USER}"]', 'CMD-SHELL', ['pg_isready']],
    ['test: ["CMD", "redis-cli", "ping"]', 'CMD', ['redis-cli']],
    ['test: ["NONE"]', 'NONE', []],
    ['test: ["curl", "x"]', 'invalid', []],
  ])('%s', (written, kind, names) => {
    const test = read(`    healthcheck:\n      ${written}\n`).healthcheck?.test;
    expect(test?.kind).toBe(kind);
    expect(test?.script.commands.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['    healthcheck:\n      test: true\n', 'own'],
    ['    healthcheck:\n      disable: true\n', 'disabled'],
    ['    healthcheck:\n      test: ["NONE"]\n', 'disabled'],
    ['', 'unknown'],
    ['    build: .\n', 'unknown'],
  ])('%j is %s', (body, health) => {
    expect(read(body).health).toBe(health);
  });

  it('knows official images', () => {
    const code = new ComposeSourceCode('services:\n  db:\n    image: docker.io/library/postgres:${TAG}-alpine\n');
    expect(code.service('db')?.health).toBe('none');
    expect(code.service('db')?.isDatastore).toBe(true);
  });
});

describe('what a service is for', () => {
  it.each([
    ['', 'production', false],
    ['    profiles: [dev]\n', 'development', true],
    ['    profiles: [e2e-tests]\n', 'test', true],
    ['    profiles: [dev, tools]\n', 'production', true],
    ['    profiles: ["${PROFILE}"]\n', 'production', true],
    ['    restart: "no"\n', 'production', true],
    ['    restart: always\n    command: python manage.py migrate\n', 'production', false],
    ['    command: python manage.py migrate\n', 'production', true],
    ['    command: sh -c "npm run migrate && node server.js"\n', 'production', false],
    ['    command: npm run db:seed\n', 'production', true],
    ['    command: celery -A app worker -Q backup\n', 'production', false],
    ['    entrypoint: sh -c "while :; do certbot renew; sleep 1d; done"\n', 'production', false],
    ['    deploy:\n      mode: replicated-job\n', 'production', true],
    ['    deploy:\n      restart_policy:\n        condition: none\n', 'production', true],
  ])('%j', (body, stage, isOneShot) => {
    const service = read(body);
    expect([service.stage, service.isOneShot]).toEqual([stage, isOneShot]);
  });

  it('knows what others wait for', () => {
    const rest = '  t:\n    image: i\n    depends_on:\n      s:\n        condition: service_completed_successfully\n';
    expect(read('', rest).isOneShot).toBe(true);
  });

  it('is complete only where the file says everything', () => {
    expect(read('').isComplete).toBe(true);
    expect(read('', '  t:\n    ports: []\n').isComplete).toBe(false);
    expect(read('    extends:\n      file: b.yaml\n      service: s\n').isComplete).toBe(false);
    expect(read('    extends: t\n', '  t:\n    image: i\n').isComplete).toBe(true);
  });
});
