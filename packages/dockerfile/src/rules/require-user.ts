import { ruleOptions, satisfied, stringList, textOf, type Fixer, type Ranged } from '@seaworthy/core';
import { canonicalRepository, imageFacts, matchesGlob, type ImageFacts } from '@seaworthy/knowledge';
import type { Instruction } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { BaseImage } from '../model/build-stages.ts';
import { lineBefore } from '../model/line-before.ts';
import { dropsPrivileges, runsUnprivilegedWorkers } from '../model/privilege-drop.ts';
import { isRoot, nonRootUserOf, userOf } from '../model/users.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

interface Options {
  rootImages: readonly string[];
  unknownBase: 'ignore' | 'report';
}

/** Official images, and those of Microsoft, Google and NVIDIA, that run as root unless told otherwise. */
const ROOT_IMAGES = [
  ...['node', 'python', 'golang', 'rust', 'ruby', 'php', 'openjdk', 'eclipse-temurin', 'amazoncorretto'],
  ...['dotnet', 'mcr.microsoft.com/dotnet/aspnet', 'mcr.microsoft.com/dotnet/sdk', 'debian', 'ubuntu'],
  ...['mcr.microsoft.com/dotnet/runtime', 'mcr.microsoft.com/dotnet/runtime-deps', 'gcr.io/distroless/*'],
  ...['elixir', 'erlang', 'nvidia/cuda', 'perl', 'swift', 'tomcat'],
  ...['alpine', 'busybox', 'amazonlinux', 'fedora', 'rockylinux', 'almalinux', 'oraclelinux', 'oven/bun'],
  ...['denoland/deno', 'scratch'],
];

export default defineRule<{ messageIds: 'noUser' | 'unknownBase' | 'add'; options: Options }>({
  name: 'require-user',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a non-root USER in the final stage',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-non-root'],
      references: [
        'CWE-250',
        'CIS Docker Benchmark 1.6.0 4.1',
        'OWASP Docker Security Cheat Sheet, Rule 2',
        'https://docs.docker.com/build/building/best-practices/#user',
      ],
      sources: ['trivy:DS-0002', 'checkov:CKV_DOCKER_3'],
    },
    messages: {
      noUser:
        '`{{image}}` starts as root and no `USER` follows, so the process of this image runs as root: ' +
        'whoever breaks into it can change everything in the container and owns what is mounted. Write ' +
        '`USER {{instead}}` before the command.',
      unknownBase:
        'Nothing here says as whom the image runs, and `{{image}}` may leave it to root, which can change ' +
        'everything in the container and owns what is mounted. Write `USER {{instead}}` before the command.',
      add: 'Add `USER {{instead}}`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      rootImages: {
        ...stringList,
        default: ROOT_IMAGES,
        description: 'Images that run as root by themselves, without their tags; `*` for any text.',
      },
      unknownBase: {
        type: 'string',
        enum: ['ignore', 'report'],
        default: 'ignore',
        description: 'Whether other images are taken to run as root too.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ rootImages, unknownBase }] = context.options;

    function report(image: BaseImage, node: Ranged, isKnown: boolean): void {
      const user = nonRootUserOf(code);
      const instead = user ?? '10001';
      const command = user === undefined ? undefined : commandAtEnd(code);
      const add = command && ((fixer: Fixer) => lineBefore(command, `USER ${instead}`, fixer, code));
      context.report({
        node,
        messageId: isKnown ? 'noUser' : 'unknownBase',
        data: { image: textOf(image.value) ?? image.word.value, instead },
        suggest: add ? [{ messageId: 'add', data: { instead }, fix: add }] : [],
      });
    }

    return {
      File() {
        const last = code.lastShipped('User');
        if (last) {
          const user = userOf(last, code);
          if (user && !isRoot(user)) satisfied(context, { node: last });
          return;
        }
        const node = code.finalStage?.from.image;
        const base = code.finalStage && code.baseImageOf(code.finalStage);
        if (!node || !base || isArtefact(base, code)) return;
        const facts = base.reference && imageFacts(base.reference.repository, base.reference.tag);
        if (facts?.runsAs === 'nonRoot') {
          satisfied(context, { node });
          return;
        }
        if (handsOver(facts, code) || isWindows(base) || dropsPrivileges(code) || isAction(code)) return;
        const isKnown = isOneOf(rootImages, base);
        if (isKnown || unknownBase === 'report') report(base, node, isKnown);
      },
    };
  },
});

function isOneOf(images: readonly string[], { reference }: BaseImage): boolean {
  if (!reference) return false;
  const names = [reference.repository, canonicalRepository(reference.repository)];
  return images.some((image) => names.some((name) => matchesGlob(image, name)));
}

/** Files to be taken out with `--output` or `COPY --from`: nothing runs. */
function isArtefact({ reference }: BaseImage, code: DockerfileSourceCode): boolean {
  return reference?.repository === 'scratch' && !code.containerCommand;
}

/**
 * A server whose image starts as root by design, or one that runs such a server. For an image to build on the
 * first holds only as long as it has no command of its own.
 */
function handsOver(facts: ImageFacts | undefined, code: DockerfileSourceCode): boolean {
  if (facts?.runsAs === 'rootByDesign') return true;
  const command = code.containerCommand;
  if (command && runsUnprivilegedWorkers(command)) return true;
  return facts?.runsAs === 'dropsPrivileges' && (facts.role !== 'base' || !command);
}

/** Windows images run as ContainerUser or ContainerAdministrator; no user named here exists there. */
function isWindows({ reference }: BaseImage): boolean {
  return /nanoserver|windowsservercore/u.test(reference?.tag ?? '');
}

/**
 * GitHub runs the containers of actions as root, and says to leave `USER` out.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support#user
 */
function isAction(code: DockerfileSourceCode): boolean {
  return code.shippedInstructions.some(
    (each) =>
      each.type === 'Label' && each.pairs.some(({ key }) => key.value.startsWith('com.github.actions.')),
  );
}

/**
 * The first of the `CMD` and `ENTRYPOINT` at the end of the final stage, after which no step needs root any
 * more.
 */
function commandAtEnd(code: DockerfileSourceCode): Instruction | undefined {
  const instructions = code.finalStage?.instructions ?? [];
  const lastStep = instructions.findLastIndex(({ type }) => STEPS.has(type));
  return instructions.slice(lastStep + 1).find(({ type }) => type === 'Cmd' || type === 'Entrypoint');
}

const STEPS: ReadonlySet<string> = new Set<Instruction['type']>(['Add', 'Copy', 'Run', 'Workdir']);
