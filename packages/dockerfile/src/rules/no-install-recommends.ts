import { satisfied, type Range } from '@seaworthy/core';
import { packageCommand, type PackageCommand, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Instruction } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { withoutOnbuild } from '../model/onbuild.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'missing' | 'add' }>({
  name: 'no-install-recommends',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require --no-install-recommends',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-hardening'],
      references: [
        'CIS Docker Benchmark 1.6.0 4.3',
        'https://docs.docker.com/build/building/best-practices/#apt-get',
      ],
      sources: ['hadolint:DL3015', 'trivy:DS-0029'],
    },
    messages: {
      missing:
        '`{{command}}` also installs what the packages only recommend: more to download, and more programs ' +
        'with holes in the image. Add `--no-install-recommends`, and name the recommended packages that ' +
        'you need.',
      add: 'Add `--no-install-recommends`, and check that nothing needs what is then left out.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    let configured: number | undefined;

    return {
      Run(run) {
        if (!code.isShipped(code.stageOf(run))) return;
        for (const command of commandsOf(run)) {
          const call = installOf(command);
          if (!call?.subcommand) continue;
          const choice = recommendsOption(call);
          if (choice) {
            satisfied(context, { node: choice });
            continue;
          }
          configured ??= configuredFrom(code);
          if (command.range[0] < configured && !mayHoldOptions(call)) {
            const place = insertionPoint(call, command, code);
            context.report({
              node: call.subcommand,
              messageId: 'missing',
              data: { command: `${command.name} install` },
              suggest: place
                ? [{ messageId: 'add', fix: (fixer) => fixer.insertTextAfterRange(place, OPTION) }]
                : [],
            });
          }
        }
      },
    };
  },
});

/**
 * Not a fix: a package may need what it recommends, as curl does `ca-certificates` for every HTTPS address.
 */
const OPTION = ' --no-install-recommends';

function installOf(command: SimpleCommand): PackageCommand | undefined {
  if (command.name !== 'apt-get' && command.name !== 'apt') return undefined;
  const call = packageCommand(command);
  if (call?.subcommand?.value !== 'install') return undefined;
  return call.packages.length > 0 || call.packagesFromInput ? call : undefined;
}

/** The option that decides about recommended packages, one way or the other. */
function recommendsOption({ options }: PackageCommand): ShellWord | undefined {
  return options.find(
    ({ name, value }) =>
      /^(?:no-)?install-recommends$/u.test(name) ||
      (/^o(?:ption)?$/u.test(name) && /^APT::Install-Recommends=/i.test(value?.value ?? '')),
  )?.word;
}

/** `apt-get install $APT_OPTIONS curl`. */
function mayHoldOptions({ packages }: PackageCommand): boolean {
  return packages.some(({ value }) => /^\$\{?\w*(?:OPT|FLAG|ARG)/i.test(value));
}

/** From where on apt is told so for the whole image, or has a configuration that is not to be seen. */
function configuredFrom(code: DockerfileSourceCode): number {
  const places = code.shippedInstructions.map(withoutOnbuild).flatMap((instruction) => {
    if (copiesConfiguration(instruction)) return [instruction.range[0]];
    return commandsOf(instruction)
      .filter(writesSetting)
      .map(({ range }) => range[0]);
  });
  return places[0] ?? Number.POSITIVE_INFINITY;
}

function copiesConfiguration(instruction: Instruction): boolean {
  if (instruction.type !== 'Copy' && instruction.type !== 'Add') return false;
  return instruction.destination?.value.startsWith('/etc/apt/apt.conf') ?? false;
}

function writesSetting({ words, redirects }: SimpleCommand): boolean {
  const texts = [
    ...words.slice(1).map(({ value }) => value),
    ...redirects.map(({ body }) => body?.value ?? ''),
  ];
  return texts.some((text) => /\bInstall-Recommends[\s"'\\]+(?:false|0|no|off)\b/i.test(text));
}

/** After the options that follow `install`; undefined where the text is not simple enough to edit. */
function insertionPoint(
  { packages, subcommand }: PackageCommand,
  { words }: SimpleCommand,
  code: DockerfileSourceCode,
): Range | undefined {
  const next = packages[0] ? words.indexOf(packages[0]) : -1;
  const word = next > 0 ? words[next - 1] : subcommand;
  if (!word || word.value === '--' || code.text.slice(...word.range) !== word.raw) return undefined;
  return word.range;
}
