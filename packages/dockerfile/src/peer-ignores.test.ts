import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';

/** The rules that still speak; the file has a `USER root` and a `CMD` in shell form. */
function rules(before: string, aboveUser = '', languageOptions = {}): string[] {
  const text = `${before}FROM debian:12-slim\n${aboveUser}USER root\nCMD node a.js\n`;
  return analyzer
    .analyze(text, { filename: 'Dockerfile', languageOptions })
    .findings.map(({ ruleId }) => ruleId);
}

describe('comments for other tools', () => {
  it.each([
    ['hadolint, above the instruction', '', '# hadolint ignore=DL3002\n'],
    ['hadolint, with others and a reason', '', '#hadolint ignore = DL3006, DL3002 # legacy\n'],
    ['hadolint, for the file', '# hadolint global ignore=DL3002\n', ''],
  ])('silence the rule that stands in: %s', (_, before, above) => {
    expect(rules(before, above)).toEqual(['dockerfile/exec-form']);
  });

  it('silence the rules of BuildKit checks', () => {
    expect(rules('# check=skip=JSONArgsRecommended;error=true\n')).toEqual(['dockerfile/no-root-user']);
    expect(rules('# check=skip=all\n')).toEqual(['dockerfile/no-root-user']);
  });

  it.each(['# hadolint ignore=DL3003\n', '# hadolint ignore=\n', '# see hadolint ignore=DL3002\n'])(
    'leave the others alone: %s',
    (above) => expect(rules('', above)).toContain('dockerfile/no-root-user'),
  );

  it('can be switched off', () => {
    expect(rules('# hadolint global ignore=DL3002\n', '', { peerIgnores: false })).toContain(
      'dockerfile/no-root-user',
    );
  });
});
