import { readPage, readPages, testPages, withFakes } from '@seaworthy/core/testing';
import { describe } from 'vitest';
import { analyzer } from './analyzer.ts';
import { testAccepted } from './testing/accepted.ts';

const pages = readPages(new URL('rules/', import.meta.url));

testPages(analyzer, pages, 'nginx.conf');

describe.each([...pages])('in %s.md', (_name, markdown) => {
  const { sections } = readPage(markdown);
  for (const section of ['Correct', 'Fixed', 'Suggested']) {
    for (const { text, title, line } of sections.get(section)?.fences ?? []) {
      testAccepted(`the fence at line ${line} (${section})`, withFakes(text), title);
    }
  }
});
