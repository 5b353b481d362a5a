import { expect, it } from 'vitest';
import { verdictOn } from './complete-configuration.ts';

/**
 * Adds a test that nginx accepts `text`, made into a whole configuration. Templates are passed over: nginx never sees
 * them.
 */
export function testAccepted(title: string, text: string, filename = 'nginx.conf'): void {
  if (/\.(?:template|tmpl|j2|erb)$/u.test(filename)) return;
  it(`nginx accepts ${title}`, () => {
    const verdict = verdictOn(text);
    if (verdict && !verdict.ok) expect.fail(`${verdict.messages}\n${text}`);
  });
}
