import { satisfied, textOf } from '@seaworthy/core';
import { operands, optionValue, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Add, Copy, Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { pathAndParents, resolvePath } from '../model/container-paths.ts';
import { isWorldWritable } from '../model/file-modes.ts';

interface ModeChange {
  mode: ShellWord;
  targets: ShellWord[];
}

export default defineRule<{ messageIds: 'worldWritable' }>({
  name: 'no-world-writable',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow chmod 777 and 666',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['image-hardening', 'database-file-permissions', 'uploads-directory-writable'],
      references: ['CWE-732'],
      sources: [],
    },
    messages: {
      worldWritable:
        'Mode `{{mode}}` lets every user write to {{target}}, so whoever gets into any process of the ' +
        'container can replace code or data. Give it to the user that needs it (`chown`, `COPY --chown`) ' +
        'with a mode such as 750 or 640.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkFlag(transfer: Add | Copy): void {
      const chmod = transfer.flags.find(({ name }) => name === 'chmod')?.value;
      const mode = chmod && textOf(code.resolve(chmod, transfer));
      if (!chmod || mode === undefined || !code.isShipped(code.stageOf(transfer))) return;
      if (!isWorldWritable(mode)) {
        satisfied(context, { node: chmod });
        return;
      }
      const target = transfer.destination ? `\`${transfer.destination.value}\`` : 'what is copied';
      context.report({ node: chmod, messageId: 'worldWritable', data: { mode, target } });
    }

    function checkCommands(run: Run): void {
      if (!code.isShipped(code.stageOf(run))) return;
      const commands = commandsOf(run);
      const removed = removals(commands);
      for (const [index, command] of commands.entries()) {
        const change = modeChange(command);
        if (!change?.mode.literal || !isWorldWritable(change.mode.value)) continue;
        const { mode, targets } = change;
        const isHarmless = (word: ShellWord): boolean => isShared(word) || isRemoved(word, index, removed);
        if (targets.length > 0 && targets.every(isHarmless)) continue;
        const target = targets[0] ? `\`${targets[0].value}\`` : 'its files';
        context.report({ node: mode, messageId: 'worldWritable', data: { mode: mode.value, target } });
      }
    }

    return { Add: checkFlag, Copy: checkFlag, Run: checkCommands };
  },
});

const INSTALL_VALUES = [...'gmoStT', 'group', 'owner', 'suffix', 'target-directory'];

/** The mode that a command gives to files, and those files; undefined for a command that gives none. */
function modeChange(command: SimpleCommand): ModeChange | undefined {
  if (command.name === 'chmod') {
    const [mode, ...targets] = operands(command, { withValue: ['reference'] });
    return mode && { mode, targets };
  }
  if (command.name !== 'mkdir' && command.name !== 'install') return undefined;
  const withValue = command.name === 'mkdir' ? ['m', 'mode'] : [...INSTALL_VALUES, 'mode'];
  const mode = optionValue(command, { short: 'm', long: 'mode', withValue });
  return mode && { mode, targets: operands(command, { withValue }) };
}

/** Folders that are everybody's anyway, and devices, which are no part of the image. */
function isShared({ value }: ShellWord): boolean {
  return /^\/(?:var\/)?tmp\/?$|^\/dev\//u.test(value);
}

/** By path, the last of the commands that removes it. */
function removals(commands: readonly SimpleCommand[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const [index, command] of commands.entries()) {
    if (command.name !== 'rm') continue;
    for (const { value } of operands(command)) last.set(resolvePath(value, '/') ?? value, index);
  }
  return last;
}

/** Whether a later command of the same `RUN` removes the file: then the mode never reaches the image. */
function isRemoved({ value }: ShellWord, index: number, removed: ReadonlyMap<string, number>): boolean {
  const path = resolvePath(value, '/');
  return path !== undefined && [...pathAndParents(path)].some((each) => (removed.get(each) ?? -1) > index);
}
