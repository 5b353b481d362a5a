import type { Host } from '../host.ts';
import { styleOf, type Style } from '../terminal.ts';
import { count } from '../totals.ts';
import type { Reporter } from './reporter.ts';

/** The changes that `--fix` would make as one patch; how many there are is told on standard error. */
export function diffReporter({ stdout, stderr, env }: Host, color: boolean | undefined): Reporter {
  const style = styleOf(stdout, env, color);
  return {
    async file({ file, fixed }) {
      if (!fixed) return;
      const { unifiedDiff } = await import('../unified-diff.ts');
      stdout.write(paint(unifiedDiff(file.shown, fixed.before, fixed.after), style));
    },
    end({ filesFixed }) {
      stderr.write(filesFixed === 0 ? 'Nothing to fix.\n' : `${count(filesFixed, 'file')} would change.\n`);
    },
  };
}

const SIGNS = { '+': 'green', '-': 'red', '@': 'cyan' } as const;

function paint(patch: string, style: Style): string {
  return patch.replaceAll(/^([-+@])(.*)$/gmu, (line, sign: keyof typeof SIGNS) => style[SIGNS[sign]](line));
}
