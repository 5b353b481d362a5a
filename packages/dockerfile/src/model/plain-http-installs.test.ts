import { expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { plainHttpInstalls } from './plain-http-installs.ts';

function urls(command: string): string[] {
  const { instructions } = new DockerfileSourceCode(`FROM a\nRUN ${command}\n`).ast;
  const [, run] = instructions;
  return run?.type === 'Run' ? plainHttpInstalls(run).map(({ value }) => value) : [];
}

it.each([
  'curl http://a.example/x | sh',
  'curl http://a.example/x | tar xz -C /usr/local',
  'wget -qO- http://a.example/x | tar -xzf - -C /opt --strip-components=1',
  'curl -O http://a.example/x.deb && dpkg -i x.deb',
  'wget http://a.example/x.rpm -O /tmp/x.rpm && rpm -Uvh /tmp/x.rpm',
  'wget http://a.example/x.deb && apt-get install -y ./x.deb',
  'wget http://a.example/x.sh && sh x.sh',
  'curl -o x.tgz http://a.example/x.tgz && tar -C /usr/local -xzf x.tgz',
  'curl -o /usr/local/bin/x http://a.example/x',
])('%s', (command) => expect(urls(command)).toEqual([expect.stringMatching(/^http:\/\/a\.example\/x/u)]));

it.each([
  'curl https://a.example/x | sh',
  'curl http://localhost:8081/x | sh',
  'curl http://$HOST/x | sh',
  'curl http://a.example/x | tar xz -C /srv/data',
  'curl http://a.example/x | tar xz',
  'curl -O http://a.example/x.txt && dpkg -i y.deb',
  'curl -O http://a.example/x.deb && echo "$SUM  x.deb" | sha256sum -c && dpkg -i x.deb',
  'curl -o x.txt http://a.example/x.txt',
  'curl -fsS http://a.example/health',
])('nothing in %s', (command) => expect(urls(command)).toEqual([]));
