import { ruleOptions, satisfied, type Fix, type Fixer } from '@seaworthy/core';
import { isSecretName, isSecretValue } from '@seaworthy/knowledge';
import type { Arg, Instruction, KeyValue, Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { literalSecrets } from '../model/literal-secrets.ts';
import { mountOf } from '../model/mounts.ts';
import { isStandIn } from '../model/stand-ins.ts';
import { shippedArguments, type UsedArgument } from '../model/variable-uses.ts';

interface Options {
  builderStages: boolean;
}

export default defineRule<{ messageIds: 'default' | 'used' | 'mount'; options: Options }>({
  name: 'no-secret-arg',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets in build arguments',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['secrets-not-in-image'],
      references: [
        'CWE-522',
        'CIS Docker Benchmark 1.6.0 4.10',
        'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
        'https://docs.docker.com/build/building/secrets/',
      ],
      sources: ['hadolint:DL3064', 'buildkit:SecretsUsedInArgOrEnv', 'trivy:DS-0031'],
    },
    messages: {
      default:
        'The default of `ARG {{name}}` is {{secret}}: everybody who can read this file has it, and builds ' +
        'keep it in the history of the image. Remove it, and pass the secret with `RUN ' +
        '--mount=type=secret`.',
      used:
        '`ARG {{name}}` carries a secret into the history of the image, where `docker history` shows its ' +
        'value to everybody who can pull it. Use `RUN --mount=type=secret,id={{id}},env={{name}}` for the ' +
        'steps that need it.',
      mount: 'Replace the argument by a secret mount (build with `--secret id={{id}},env={{name}}`).',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      builderStages: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report secrets in defaults also in stages that are not part of the image.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ builderStages }] = context.options;

    const shippedNames = new Set(
      code.shippedInstructions.flatMap((other) =>
        other.type === 'Arg' ? other.pairs.map(({ key }) => key.value) : [],
      ),
    );

    /** An argument before the first `FROM` comes into the image when a stage of it declares it again. */
    function isShipped(arg: Arg, { key }: KeyValue): boolean {
      const stage = code.stageOf(arg);
      return stage ? code.isShipped(stage) : shippedNames.has(key.value);
    }

    function secretDefaults(arg: Arg, pair: KeyValue) {
      const shipped = isShipped(arg, pair);
      return shipped || builderStages ? literalSecrets(pair, { setIn: 'dockerfile-arg', shipped }, code) : [];
    }

    function isPosixRun(instruction: Instruction): instruction is Run {
      const shellForm = instruction.type === 'Run' && instruction.command?.type === 'ShellForm';
      return shellForm && code.instructionOf(instruction) === instruction && code.shellAt(instruction).posix;
    }

    function replaceByMounts({ arg, pair, uses }: UsedArgument, fixer: Fixer): Fix[] | null {
      const runs = [...new Set(uses.map(({ instruction }) => instruction))];
      const alone = arg.pairs.length === 1 && !pair.value && code.instructionOf(arg) === arg;
      if (!alone || !runs.every(isPosixRun)) return null;
      const mount = ` --mount=type=secret,id=${pair.key.value.toLowerCase()},env=${pair.key.value}`;
      const { lineIndex } = code;
      const lines = [
        lineIndex.lineStart(arg.loc.start.line),
        lineIndex.lineStart(arg.loc.end.line + 1),
      ] as const;
      return [fixer.removeRange(lines), ...runs.map((run) => fixer.insertTextAfter(run.keyword, mount))];
    }

    function reportUses(argument: UsedArgument): void {
      const { pair, uses } = argument;
      const name = pair.key.value;
      const data = { name, id: name.toLowerCase() };
      context.report({
        node: pair.key,
        messageId: 'used',
        data,
        related: uses.map(({ node }) => ({ node, message: `\`${name}\` is used here.` })),
        suggest: [{ messageId: 'mount', data, fix: (fixer) => replaceByMounts(argument, fixer) }],
      });
    }

    return {
      Arg(arg) {
        for (const pair of arg.pairs) {
          for (const { node, description } of secretDefaults(arg, pair)) {
            context.report({
              node,
              messageId: 'default',
              data: { name: pair.key.value, secret: description },
              secrets: [node],
            });
          }
        }
      },
      File() {
        for (const argument of shippedArguments(code)) {
          const { arg, pair, uses } = argument;
          if (uses.length === 0 || !isSecretName(pair.key.value)) continue;
          if (!hasHarmlessDefault(pair) && secretDefaults(arg, pair).length === 0) reportUses(argument);
        }
      },
      Flag(flag) {
        if (mountOf(flag)?.type === 'secret') satisfied(context, { node: flag });
      },
    };
  },
});

/** A switch, a path or a value for builds only: the argument is not meant for a secret. */
function hasHarmlessDefault({ key, value }: KeyValue): boolean {
  if (!value || value.value === '') return false;
  return isStandIn(value.value) || !isSecretValue(key.value, value.value);
}
