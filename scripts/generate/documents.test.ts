import type { Analyzer, Rule } from '@seaworthy/core';
import { analyzers } from '@seaworthy/rules/all';
import { describe, expect, it } from 'vitest';
import { withCommandOutput } from './command-output.ts';
import { configurationSchema } from './configuration-schema.ts';
import { table } from './markdown.ts';
import { peerRules } from './peer-rules.ts';
import { ruleIndex } from './rule-index.ts';

/** An analyzer of rules of which only this much is read. */
function analyzerOf(
  ...rules: { id: string; sources?: string[]; fixable?: 'code'; schema?: object[] }[]
): Analyzer {
  return {
    language: { name: 'toy', defaultLanguageOptions: { strict: true } },
    rules: rules.map(({ id, sources = [], fixable, schema = [] }) => ({
      meta: {
        docs: { id, description: `Require ${id}`, preset: 'strict', severity: 'warn', sources },
        fixable,
        schema,
      },
    })) as unknown as Rule[],
  } as unknown as Analyzer;
}

describe('the rule index', () => {
  it('has a row for each rule, in order of name', () => {
    const page = ruleIndex([analyzerOf({ id: 'js/b' }, { id: 'js/a', fixable: 'code' })]);
    const rows = page.split('\n').filter((line) => line.startsWith('| [js/'));
    expect(rows.map((row) => row.split('|').map((cell) => cell.trim()))).toEqual([
      ['', '[js/a](../packages/javascript/src/rules/a.md)', 'Require js/a', 'strict', 'warn', 'fix', ''],
      ['', '[js/b](../packages/javascript/src/rules/b.md)', 'Require js/b', 'strict', 'warn', '', ''],
    ]);
  });
});

describe("the table of other tools' rules", () => {
  it('sorts by number and names every rule that stands in', () => {
    const page = peerRules([
      analyzerOf(
        { id: 'toy/a', sources: ['hadolint:DL10', 'trivy:DS-1'] },
        { id: 'toy/b', sources: ['hadolint:DL9', 'hadolint:DL10'] },
      ),
    ]);
    const [, hadolint, trivy] = page.split('\n## ');
    expect(hadolint?.match(/`DL\d+`|toy\/[ab]\]/gu)).toEqual([
      '`DL9`',
      'toy/b]',
      '`DL10`',
      'toy/a]',
      'toy/b]',
    ]);
    expect(trivy).toContain('`DS-1`');
  });

  it('refuses a tool that it has no name for', () => {
    expect(() => peerRules([analyzerOf({ id: 'toy/a', sources: ['halodint:DL9'] })])).toThrow('halodint:DL9');
  });
});

describe('the schema of the configuration', () => {
  it('takes a level, or a level and the options of the rule', () => {
    const options = { type: 'object', properties: { allow: { type: 'boolean' } } };
    const schema = JSON.parse(configurationSchema([analyzerOf({ id: 'toy/a', schema: [options] })])) as {
      properties: Record<string, { properties?: Record<string, { anyOf?: unknown[] }> }>;
    };
    expect(Object.keys(schema.properties)).toEqual([
      '$schema',
      'preset',
      'rules',
      'ignorePatterns',
      'kinds',
      'stages',
      'nginxVersion',
      'languageOptions',
    ]);
    const { anyOf } = schema.properties['rules']?.properties?.['toy/a'] ?? {};
    expect(anyOf).toMatchObject([{ $ref: '#/definitions/level' }, { items: [{}, options] }]);
    expect(schema.properties['languageOptions']?.properties).toMatchObject({
      toy: { properties: { strict: { type: 'boolean', default: true } } },
    });
  });

  it('knows every rule', () => {
    const schema = configurationSchema(analyzers);
    for (const { meta } of analyzers.flatMap(({ rules }) => rules))
      expect(schema).toContain(`"${meta.docs.id}"`);
  });
});

describe('the output of commands', () => {
  const block = (command: string) =>
    `a\n\n<!-- output of \`${command}\` -->\n\n\`\`\`text\nold\n\`\`\`\n\n<!-- end of output -->\n\nz\n`;

  it('takes the place of what stands there', () => {
    const page = withCommandOutput(block('npx seaworthy --version'));
    expect(page).toMatch(
      /^a\n\n<!-- .* -->\n\n```text\n\d+\.\d+\.\d+\n```\n\n<!-- end of output -->\n\nz\n$/u,
    );
  });

  it('is taken from no other command, and from none that fails', () => {
    expect(() => withCommandOutput(block('rm -rf x'))).toThrow('rm -rf x');
    expect(() => withCommandOutput(block('npx seaworthy --no-such-option'))).toThrow('--no-such-option');
  });
});

it('a table keeps its columns whatever stands in a cell', () => {
  expect(table(['a', 'b'], [['x|y', 'z']])).toBe('| a    | b |\n| ---- | - |\n| x\\|y | z |\n');
});
