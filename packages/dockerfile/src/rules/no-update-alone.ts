import { satisfied, type Range } from '@seaworthy/core';
import { packageCommand, type PackageCommand, type SimpleCommand } from '@seaworthy/shell';
import type { Instruction, Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { mountsOf } from '../model/mounts.ts';

export default defineRule<{ messageIds: 'alone' }>({
  name: 'no-update-alone',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require package index update and install in one RUN',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-hardening', 'image-base-current'],
      references: [
        'CIS Docker Benchmark 1.6.0 4.7',
        'https://docs.docker.com/build/building/best-practices/#apt-get',
      ],
      sources: ['trivy:DS-0017', 'checkov:CKV_DOCKER_5'],
    },
    messages: {
      alone:
        '`{{update}}` has a layer of its own, which later builds take from the cache, so `{{install}}` ' +
        'goes on installing outdated packages with known holes, or fails. Join both in one `RUN` with `&&`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(runs: readonly Run[]): void {
      for (const [index, run] of runs.entries()) {
        const update = loneUpdate(run);
        const install = update && staleInstall(runs.slice(index + 1), update.manager);
        if (!install) continue;
        context.report({
          node: { range: nameRange(update) },
          messageId: 'alone',
          data: { update: nameOf(update), install: nameOf(install) },
          related: [
            { node: { range: nameRange(install) }, message: 'This installs from the index of that layer.' },
          ],
        });
      }
    }

    return {
      File() {
        for (const { instructions } of code.buildStages) {
          check(instructions.filter((instruction) => instruction.type === 'Run'));
          // What `ONBUILD` does happens in another build, one after the other.
          check(instructions.map(inOnbuild).filter((instruction) => instruction?.type === 'Run'));
        }
      },
      Run(run) {
        const calls = callsIn(run);
        const update = calls.find(({ action }) => action === 'update');
        const together =
          update && calls.some(({ manager, action }) => manager === update.manager && action === 'install');
        if (together) satisfied(context, { node: update.command });
      },
    };
  },
});

function inOnbuild(instruction: Instruction): Instruction | undefined {
  return instruction.type === 'Onbuild' ? instruction.instruction : undefined;
}

interface Call extends PackageCommand {
  command: SimpleCommand;
}

/** The calls of apt and apk. The others look for themselves whether their index is old. */
function callsIn(run: Run): Call[] {
  return commandsOf(run).flatMap((command) => {
    const call = packageCommand(command);
    return call?.manager === 'apt' || call?.manager === 'apk' ? [{ ...call, command }] : [];
  });
}

/** The update of a step that does nothing else with packages. */
function loneUpdate(run: Run): Call | undefined {
  const calls = callsIn(run);
  const update = calls.find(({ action }) => action === 'update');
  if (!update || keepsIndex(run)) return undefined;
  const uses = calls.some(
    ({ manager, action }) => manager === update.manager && /^(?:install|upgrade)$/u.test(action),
  );
  return uses ? undefined : update;
}

/** The first install that trusts in an update of an earlier step. */
function staleInstall(later: readonly Run[], manager: Call['manager']): Call | undefined {
  for (const run of later) {
    const calls = callsIn(run).filter((call) => call.manager === manager);
    const first = calls.find(
      (call) => call.action === 'update' || (call.action === 'install' && !updatesItself(call)),
    );
    if (first?.action === 'update') return undefined;
    if (first && !keepsIndex(run)) return first;
  }
  return undefined;
}

/** `apk add --no-cache`, `apk add -U`, `apt-get install --update`. */
function updatesItself({ manager, options }: Call): boolean {
  const names = manager === 'apk' ? ['no-cache', 'U', 'update-cache', 'update'] : ['U', 'update'];
  return options.some(({ name }) => names.includes(name));
}

const INDEXES = /^\/(?:var\/lib\/apt|var\/cache\/apk|etc\/apk)(?:\/|$)/u;

/** Whether the index lies in a cache mount, which no layer holds. */
function keepsIndex(run: Run): boolean {
  return mountsOf(run).some(({ type, target }) => type === 'cache' && INDEXES.test(target ?? ''));
}

/** `apt-get update`. */
function nameRange({ command, subcommand }: Call): Range {
  return [command.words[0]!.range[0], (subcommand ?? command.words[0]!).range[1]];
}

function nameOf({ command, subcommand }: Call): string {
  return [command.name, subcommand?.value].filter(Boolean).join(' ');
}
