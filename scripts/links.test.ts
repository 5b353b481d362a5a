import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, root } from './workspace.ts';

const pages = filesBelow('.').filter(
  (path) => path.endsWith('.md') && !path.startsWith('test-fixtures/') && !path.startsWith('.changeset/'),
);

const FENCE = /^(?<ticks>`{3,}).*?^\k<ticks>$/gmsu;
const LINK = /\]\((?<target>[^)\s]+)\)/gu;

describe('the links of', () => {
  it('pages are looked at', () => expect(pages).toContain('docs/architecture.md'));

  it.each(pages)('%s lead somewhere', (page) => {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(FENCE, '');
    const targets = Array.from(text.matchAll(LINK), ({ groups }) => groups?.['target'] ?? '');
    const broken = targets.filter((target) => !/^[a-z]+:/u.test(target) && !leadsSomewhere(page, target));
    expect(broken).toEqual([]);
  });
});

/** Whether the file that a relative link names exists, and has the heading after `#`. */
function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || headings(readFileSync(join(root, file), 'utf8')).includes(heading);
}

/** The anchors that GitHub gives to the headings of a page. */
function headings(markdown: string): string[] {
  return Array.from(markdown.replaceAll(FENCE, '').matchAll(/^#+ (?<title>.+)$/gmu), ({ groups }) =>
    (groups?.['title'] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
