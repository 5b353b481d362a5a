import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';
import { NginxSourceCode } from './source-code.ts';

/** The text that a directive in the comment `#` covers, when it says `disable-next-line`. */
function covered(text: string): string | undefined {
  const range = new NginxSourceCode(text).nextStatement(text.indexOf('#') + 1);
  return range && text.slice(...range);
}

describe('disable-next-line', () => {
  it.each([
    ['#\na b\n  c;\nd;', 'a b\n  c;\n'],
    ['#\n\n# more\na;', 'a;'],
    ['#\nserver\n{\n  a;\n}', 'server\n{\n'],
    ['server {\n  #\n  a;\n}', 'a;\n'],
    ['a b #\n  c;\nd;', undefined],
    ['map $a $b {\n  #\n  c d;\n}\ne;', undefined],
    ['a;\n#', undefined],
  ])('in %j covers %j', (text, expected) => {
    expect(covered(text)).toBe(expected);
  });

  it('silences what is reported at the head of a block, and not what is inside', () => {
    const text = `http {
  # seaworthy-disable-next-line -- the version is no secret
  server {
    server_tokens on;
  }
}
`;
    const { findings } = analyzer.analyze(text, { filename: 'nginx.conf' });
    expect(findings.map(({ ruleId, line }) => `${line} ${ruleId}`)).toContain('4 nginx/server-tokens-off');
  });

  it('silences a statement', () => {
    const text = `http {
  # seaworthy-disable-next-line nginx/server-tokens-off -- the version is no secret
  server_tokens
    on;
}
`;
    const { findings, suppressed } = analyzer.analyze(text, { filename: 'nginx.conf' });
    expect([findings.length, suppressed.length]).toEqual([0, 1]);
  });
});

describe('a file that others include', () => {
  it('is not reported in the file that includes it', () => {
    const files = { 'tokens.conf': 'server_tokens on;\nlocation /a { alias /b/; }\n' };
    const options = { filename: 'nginx.conf', languageOptions: { files } } as const;
    const text = 'http {\n  include tokens.conf;\n  server { include tokens.conf; }\n}\n';
    const ids = analyzer.analyze(text, options).findings.map(({ ruleId }) => ruleId);
    expect(ids).not.toContain('nginx/server-tokens-off');
    expect(ids).not.toContain('nginx/alias-traversal');
  });

  it('has no place in the file that includes it', () => {
    const files = { 'alias.conf': '# the files\n\n\n\n\nalias /srv/a/;\n' };
    const text = 'http {\n  server {\n    location /a { include alias.conf; }\n  }\n}\n';
    const { findings } = analyzer.analyze(text, { filename: 'nginx.conf', languageOptions: { files } });
    const [traversal] = findings.filter(({ ruleId }) => ruleId === 'nginx/alias-traversal');
    expect(traversal).toMatchObject({ line: 3 });
    expect(traversal?.related ?? []).toEqual([]);
  });
});

it('names every file of the model', () => {
  const guide = readFileSync(new URL('source-code.ts', import.meta.url), 'utf8');
  const files = readdirSync(new URL('model/', import.meta.url)).filter((name) => !name.endsWith('.test.ts'));
  expect(files.filter((name) => !guide.includes(name))).toEqual([]);
});
