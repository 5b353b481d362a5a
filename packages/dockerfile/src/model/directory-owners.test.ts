import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { rootOwnedDirectories } from './directory-owners.ts';

function paths(text: string): string[] {
  return rootOwnedDirectories(new DockerfileSourceCode(`FROM debian:12\n${text}`)).map(({ path }) => path);
}

describe('rootOwnedDirectories', () => {
  it.each([
    ['RUN mkdir -p /a/b /c', ['/a/b', '/c']],
    ['WORKDIR /srv\nRUN mkdir a && cd /opt && mkdir b ../c', ['/srv/a', '/opt/b', '/c']],
    ['VOLUME ["/a", "/b"]', ['/a', '/b']],
    ['ENV DATA=/a\nVOLUME $DATA', ['/a']],
    ['RUN mkdir /a\nVOLUME /a', ['/a']],
    ['USER app\nUSER root\nRUN mkdir /a', ['/a']],
    ['RUN chown app /a && mkdir /a/b', ['/a/b']],
    ['RUN mkdir /a && chown app /ab && ls /a && cp x /b', ['/a']],
    ['RUN mkdir /a && chown "$U:$G" /b', ['/a']],
  ])('finds those of %j', (text, expected) => expect(paths(text)).toEqual(expected));

  it.each([
    'RUN mkdir -p /a/b && chown -R app /a',
    'RUN mkdir -p /a/b && chown -R "$U:$G" /a/*',
    'WORKDIR /srv\nRUN mkdir a && chown -R app .',
    'RUN mkdir /a\nRUN chgrp -R 0 /a && chmod -R g=u /a',
    'RUN mkdir /a && install -d -o app /a',
    'RUN mkdir /a && setfacl -m u:app:rwx /a',
    'RUN mkdir /a && fix-permissions /a',
    'RUN mkdir /a && chown app $DIRS',
    'RUN mkdir /a && find / -name a -exec chown app {} +',
    'RUN mkdir /a && echo /a | xargs chown app',
    'RUN mkdir /a && rm -r /a',
    'RUN mkdir /a && curl -o /a/model.bin https://example.com/model.bin',
    'RUN mkdir -m 1777 /a',
    'RUN gosu app mkdir /a',
    'RUN su app -c "mkdir /a"',
    'RUN mkdir "$HOME/a" ~/b a/{b,c}',
    'RUN mkdir a',
    'RUN useradd -m -d /a app\nVOLUME /a',
    'RUN mkdir /a\nCOPY --chown=app . /a/',
    'RUN mkdir -p /a/b\nCOPY --chown=app . /a/',
    'COPY --chown=app a /a\nRUN mkdir -p /a',
    'RUN mkdir /a\nCOPY data.json /a/',
    'USER app\nWORKDIR /a\nVOLUME /a',
    'USER app\nRUN mkdir /a',
    'ARG RUN_AS\nUSER $RUN_AS\nRUN mkdir /a',
    'VOLUME /var/lib/app',
    'ARG DATA\nVOLUME $DATA',
  ])('finds none in %j', (text) => expect(paths(text)).toEqual([]));

  it('knows nothing of a base image that the tables do not know', () => {
    expect(
      rootOwnedDirectories(new DockerfileSourceCode('FROM acme/base:1\nRUN mkdir /a\nVOLUME /b\n')),
    ).toEqual([]);
    expect(
      rootOwnedDirectories(new DockerfileSourceCode('FROM acme/base:1\nUSER root\nRUN mkdir /a\n')),
    ).toHaveLength(1);
  });

  it('takes linear time', () => {
    const text = `FROM debian:12\nRUN ${'mkdir -p /a/b/c; chown app /d; '.repeat(5000)}\n`;
    expect(rootOwnedDirectories(new DockerfileSourceCode(text))).toHaveLength(1);
  });
});
