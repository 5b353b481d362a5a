import { packageCommand, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Instruction } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';

export default defineRule<{ messageIds: 'command' | 'installed' | 'noPassword' }>({
  name: 'no-sudo',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow sudo',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-hardening', 'container-non-root'],
      references: [
        'CWE-250',
        'OWASP Docker Security Cheat Sheet',
        'https://docs.docker.com/build/building/best-practices/#user',
      ],
      sources: ['hadolint:DL3004', 'trivy:DS-0010', 'checkov:CKV2_DOCKER_1'],
    },
    messages: {
      command:
        'This runs `{{command}}` through sudo, which handles signals and terminals in ways of its own and ' +
        'fails where it is not installed. Use `USER root` before this step and switch back after it.',
      installed:
        'This installs sudo, so a process that is broken into has a way back to root. Leave it out, and ' +
        'drop to another user with `USER`, or with gosu in the entrypoint.',
      noPassword:
        'This lets a user become root without a password, which undoes `USER`. Remove the sudoers line; do ' +
        'what needs root before `USER`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(instruction: Instruction): void {
      const shipped = code.isShipped(code.stageOf(instruction));
      const commands = commandsOf(instruction);
      for (const [index, command] of commands.entries()) {
        const sudo = sudoOf(command);
        const name = command.name ?? 'a command';
        if (sudo) context.report({ node: sudo, messageId: 'command', data: { command: name } });
        if (!shipped) continue;
        const installed = installedSudo(command);
        if (installed) context.report({ node: installed, messageId: 'installed' });
        const line = sudoersLine(command, commands[index + 1]);
        if (line) context.report({ node: line, messageId: 'noPassword' });
      }
    }

    return { Run: check, Cmd: check, Entrypoint: check };
  },
});

function sudoOf({ name, words, wrappers }: SimpleCommand): ShellWord | undefined {
  const wrapper = wrappers.find(({ value }) => value === 'sudo');
  return wrapper ?? (name === 'sudo' ? words[0] : undefined);
}

function installedSudo(command: SimpleCommand): ShellWord | undefined {
  const call = packageCommand(command);
  if (call?.action !== 'install') return undefined;
  return call.packages.find(({ value }) => /^sudo(?:[=~<>].*)?$/u.test(value));
}

/** The `NOPASSWD` word of an echo or printf whose output goes to the sudoers file, also through tee. */
function sudoersLine(command: SimpleCommand, next?: SimpleCommand): ShellWord | undefined {
  const { words, redirects, followedBy } = command;
  const targets = redirects.map(({ target }) => target);
  if (followedBy === '|' && next?.name === 'tee') targets.push(...next.words.slice(1));
  const toSudoers = targets.some((target) => target?.value.includes('/sudoers'));
  return toSudoers ? words.find(({ value }) => value.includes('NOPASSWD')) : undefined;
}
