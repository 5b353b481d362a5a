import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';
import { editCheckOf } from './testing.ts';

const folder = new URL('testing/corpus/', import.meta.url);

/** Realistic files, written for this test: each with its name, so that its stage and readers follow. */
const files = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

describe.each(files)('$name', ({ name, text }) => {
  it.each([text, text.replaceAll('\n', '\r\n')])('keeps what every other variable means through each edit', (given) => {
    for (const rule of analyzer.rules) {
      const check = editCheckOf(rule);
      const options = { filename: name, preset: 'all' } as const;
      const own = analyzer.analyze(given, options).findings.filter(({ ruleId }) => ruleId === rule.meta.docs.id);
      for (const { fix, suggestions = [] } of own) {
        for (const edit of [...(fix ? [fix] : []), ...suggestions.map((each) => each.fix)]) {
          check(given, edit, given.slice(0, Math.max(0, edit.range[0])) + edit.text + given.slice(edit.range[1]));
        }
      }
    }
  });

  it('is what it should be after all fixes, and stays so', () => {
    const fixed = analyzer.fix(text, { filename: name, preset: 'all' });
    expect(analyzer.fix(fixed, { filename: name, preset: 'all' })).toBe(fixed);
  });
});
