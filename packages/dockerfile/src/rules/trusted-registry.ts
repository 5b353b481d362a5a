import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { matchesGlob, type ImageReference } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { externalImages, partOf } from '../model/external-images.ts';

interface Options {
  registries: readonly string[];
}

const REGISTRIES = [
  ...['docker.io', 'ghcr.io', 'gcr.io', 'mcr.microsoft.com', 'quay.io', 'public.ecr.aws'],
  ...['registry.access.redhat.com', 'cgr.dev'],
];

export default defineRule<{ messageIds: 'untrusted'; options: Options }>({
  name: 'trusted-registry',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require base images from allowed registries',
      preset: 'off',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-pinned', 'image-hardening'],
      references: [
        'CWE-829',
        'CIS Docker Benchmark 1.6.0 4.2',
        'https://docs.docker.com/reference/dockerfile/#from',
      ],
      sources: ['hadolint:DL3026'],
    },
    messages: {
      untrusted:
        '`{{image}}` comes from `{{registry}}`, which is not one of the allowed registries, so code that ' +
        'nobody vouches for ends up in the image. Take the image from an allowed registry, or add this one ' +
        'to `registries`.',
    },
    ...ruleOptions<Options>({
      registries: {
        ...stringList,
        default: REGISTRIES,
        description: 'Allowed registries, `*` for any text; with a path, only what lies below it.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ registries }] = context.options;

    return {
      File() {
        for (const image of externalImages(code)) {
          const { reference } = image;
          if (!reference) continue;
          const { registry, path } = originOf(reference);
          const node = partOf(image, reference.ranges.registry ?? reference.ranges.name, code);
          if (registries.some((allowed) => covers(allowed, registry, path))) {
            satisfied(context, { node });
            continue;
          }
          context.report({ node, messageId: 'untrusted', data: { image: reference.repository, registry } });
        }
      },
    };
  },
});

const DOCKER_HUB: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

/** The registry by its usual name, and the path of the image there. */
function originOf({ registry, repository }: ImageReference): { registry: string; path: string } {
  if (registry === undefined || DOCKER_HUB.has(registry)) return { registry: 'docker.io', path: repository };
  return { registry, path: repository.slice(registry.length + 1) };
}

/** The registry and the path are compared apart, so that a `*` for a registry never reaches into a path. */
function covers(allowed: string, registry: string, path: string): boolean {
  const [host = '', ...folders] = allowed.replace(/\/+$/u, '').split('/');
  return matchesGlob(host, registry) && `${path}/`.startsWith(folders.map((folder) => `${folder}/`).join(''));
}
