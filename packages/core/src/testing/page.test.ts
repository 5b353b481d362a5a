import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const page = `# toy/no-foo

Lead.

## Incorrect
Words.
\`\`\`toy title="a.toy" options={"x":[1]}
foo

\`\`\`
## Correct
\`\`\`\`toy
\`\`\`
\`\`\`\`
`;

describe('readPage', () => {
  it('reads title, lead, sections and fences', () => {
    const { title, lead, sections } = readPage(page);
    expect([title, lead.trim()]).toEqual(['toy/no-foo', 'Lead.']);
    expect(sections.get('Incorrect')).toEqual({
      text: 'Words.\n',
      fences: [{ language: 'toy', title: 'a.toy', options: { x: [1] }, text: 'foo\n\n', line: 7 }],
    });
    expect(sections.get('Correct')?.fences[0]?.text).toBe('```\n');
  });

  it('names the line of a fence that it cannot read', () => {
    expect(() => readPage('# x\n```toy nonsense=\n```')).toThrow('line 2');
    expect(() => readPage('# x\n\n```toy')).toThrow('line 3: this fence is never closed');
  });
});
