import { ruleOptions, satisfied, stringList, textOf } from '@seaworthy/core';
import { isMutableTag, matchesGlob } from '@seaworthy/knowledge';
import type { Variable } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { externalImages, partOf, type ExternalImage } from '../model/external-images.ts';
import type { Scope } from '../model/scope.ts';

interface Options {
  allow: readonly string[];
  mutableTags: readonly string[];
}

export default defineRule<{ messageIds: 'noTag' | 'mutable' | 'undecided'; options: Options }>({
  name: 'pin-base-image',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a version tag or digest on base images',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-pinned'],
      references: [
        'CWE-1357',
        'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      ],
      sources: [
        'hadolint:DL3006',
        'hadolint:DL3007',
        'buildkit:InvalidDefaultArgInFrom',
        'trivy:DS-0001',
        'checkov:CKV_DOCKER_7',
      ],
    },
    messages: {
      noTag:
        '`{{image}}` names no version, so Docker takes what `latest` is on the day of the build: the same ' +
        'commit gives different images, and a rollback does not bring back what ran. Name a version, or a ' +
        'digest.',
      mutable:
        '`{{image}}` follows the tag `{{tag}}`, which moves to new versions without notice: the same ' +
        'commit gives different images, and a rollback does not bring back what ran. Name a version, or a ' +
        'digest.',
      undecided:
        'Only whoever passes `{{name}}` decides which version this is built on: the same commit can give ' +
        'different images, and a build without the argument fails. Write the version here as the default, ' +
        '`ARG {{name}}=…`; a build can still pass another one.',
    },
    ...ruleOptions<Options>({
      allow: {
        ...stringList,
        default: ['scratch', 'gcr.io/distroless/*', 'cgr.dev/chainguard/*'],
        description: 'Images that need no version, without tags; `*` for any text.',
      },
      mutableTags: {
        ...stringList,
        default: ['latest'],
        strict: ['latest', 'stable', 'edge', 'nightly', 'main', 'master', 'dev', 'canary'],
        description: 'Tags that move from version to version.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allow, mutableTags }] = context.options;

    function check(image: ExternalImage): void {
      const { word, value, reference } = image;
      if (!reference) {
        const variable = undecidedTag(image, code.globals);
        if (!variable) return;
        context.report({ node: variable, messageId: 'undecided', data: { name: variable.name } });
        return;
      }
      const { repository, tag, digest, ranges } = reference;
      if (allow.some((pattern) => matchesGlob(pattern, repository))) return;
      if (digest !== undefined || (tag !== undefined && !isMutableTag(tag, mutableTags))) {
        satisfied(context, { node: word });
        return;
      }
      const name = textOf(value) ?? word.value;
      if (tag === undefined) {
        context.report({ node: word, messageId: 'noTag', data: { image: name } });
      } else {
        const node = partOf(image, ranges.tag, code);
        context.report({ node, messageId: 'mutable', data: { image: name, tag } });
      }
    }

    return {
      File() {
        for (const image of externalImages(code)) check(image);
      },
    };
  },
});

/** What BuildKit sets without being told. */
const PLATFORM = /^(?:BUILD|TARGET)(?:ARCH|OS|PLATFORM|VARIANT)$/u;

/**
 * The argument without a default that decides the tag, as in `ARG TAG` and `FROM node:${TAG}`; undefined for
 * images with a digest, and for those whose name is decided elsewhere too.
 */
function undecidedTag({ word: { parts }, instruction }: ExternalImage, globals: Scope): Variable | undefined {
  const hasDigest = parts.some((part) => part.type === 'LiteralText' && part.value.includes('@'));
  if (instruction.type !== 'From' || hasDigest) return undefined;
  const index = parts.findIndex((part) => part.type === 'Variable' && isUndecided(part, globals));
  const variable = parts[index];
  const before = parts.slice(0, index).map((part) => (part.type === 'LiteralText' ? part.value : ''));
  return variable?.type === 'Variable' && /:[\w.-]*$/u.test(before.join('')) ? variable : undefined;
}

function isUndecided({ name, operator }: Variable, globals: Scope): boolean {
  const declared = globals.get(name);
  return declared !== undefined && operator === undefined && !textOf(declared.value) && !PLATFORM.test(name);
}
