import { ruleOptions, satisfied } from '@seaworthy/core';
import type { Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { environmentValue, someBefore } from '../model/earlier-instructions.ts';
import { mountsOf } from '../model/mounts.ts';
import { namedPackages } from '../model/package-versions.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

interface Options {
  distributionPackages: boolean;
}

export default defineRule<{ messageIds: 'unpinned'; options: Options }>({
  name: 'pin-packages',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require versions of packages that no lockfile covers',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['dependencies-locked', 'image-hardening'],
      references: ['CWE-1357', 'https://docs.docker.com/build/building/best-practices/#version-pinning'],
      sources: [
        'hadolint:DL3008',
        'hadolint:DL3013',
        'hadolint:DL3016',
        'hadolint:DL3018',
        'hadolint:DL3028',
        'hadolint:DL3033',
        'hadolint:DL3037',
        'hadolint:DL3041',
        'hadolint:DL3062',
      ],
    },
    messages: {
      unpinned:
        'Nothing says which version of {{packages}} this installs, so the next build may bring another ' +
        'one, broken or taken over. Write it, as in `{{example}}`.',
    },
    ...ruleOptions<Options>({
      distributionPackages: {
        type: 'boolean',
        default: false,
        description: 'Also require versions of packages of apt, apk, yum, dnf and zypper.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ distributionPackages }] = context.options;

    return {
      Run(run) {
        for (const command of commandsOf(run)) {
          const named = namedPackages(command);
          if (!named || (named.distribution && !distributionPackages)) continue;
          const [first, ...others] = named.unpinned;
          if (!first) {
            if (named.pinned[0]) satisfied(context, { node: named.pinned[0] });
            continue;
          }
          if (named.local && mayHaveManifest(run, code)) continue;
          if (named.call.manager === 'pip' && environmentValue('PIP_CONSTRAINT', command, run, code))
            continue;
          context.report({
            node: first,
            messageId: 'unpinned',
            data: { packages: listed(named.unpinned.map(({ value }) => value)), example: named.example },
            related: others.map((node) => ({ node, message: 'Nor of this one.' })),
          });
        }
      },
    };
  },
});

/** Whether a project may be in the working directory, whose lockfile then has the version. */
function mayHaveManifest(run: Run, code: DockerfileSourceCode): boolean {
  const mounts = mountsOf(run).some(({ type }) => type === 'bind');
  return mounts || someBefore(run, code, ({ type }) => type === 'Copy' || type === 'Add');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}
