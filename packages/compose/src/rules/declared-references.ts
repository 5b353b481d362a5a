import { nearestName, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { definesAllNames } from '../model/file-parts.ts';
import { sourceReferences, type NameReference } from '../model/references.ts';
import type { Service } from '../model/service.ts';

/** The top-level keys whose names services use, and what one of them is called. */
const KINDS = { configs: 'config', networks: 'network', secrets: 'secret', volumes: 'volume' } as const;

type Kind = keyof typeof KINDS;

export default defineRule<{ messageIds: 'undeclared' | 'misspelt' }>({
  name: 'declared-references',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require named volumes, networks, secrets and configs to be declared',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds', 'volumes-named'],
      references: [
        'https://docs.docker.com/reference/compose-file/volumes/',
        'https://docs.docker.com/reference/compose-file/networks/',
        'https://docs.docker.com/reference/compose-file/secrets/',
        'https://docs.docker.com/reference/compose-file/configs/',
      ],
      sources: [],
    },
    messages: {
      undeclared:
        '`{{service}}` uses the {{kind}} `{{name}}`, which the file does not declare, so Compose refuses the file. ' +
        'Declare it under the top-level key `{{key}}`.',
      misspelt:
        '`{{service}}` uses the {{kind}} `{{name}}`, which the file does not declare, so Compose refuses the file. ' +
        'Write `{{nearest}}`, if that is the one, or declare it under `{{key}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(key: Kind, service: string, references: readonly NameReference[]): void {
      const declared = code.top(key)?.value?.settings;
      for (const { name, range } of references) {
        if (name.includes('${') || (key === 'networks' && name === 'default')) continue;
        if (declared?.has(name)) {
          satisfied(context, { node: { range } });
          continue;
        }
        const nearest = nearestName(name, declared?.keys() ?? []);
        const data = { service, kind: KINDS[key], key, name, nearest: nearest ?? '' };
        context.report({ node: { range }, messageId: nearest === undefined ? 'undeclared' : 'misspelt', data });
      }
    }

    return {
      File() {
        if (!definesAllNames(code, context.filename)) return;
        for (const service of code.services) {
          const { name, networks, secrets, configs, body } = service;
          check('volumes', name, volumesOf(service));
          check('networks', name, networks);
          check('secrets', name, [...secrets, ...sourceReferences(body?.at('build', 'secrets'), code)]);
          check('configs', name, configs);
        }
      },
    };
  },
});

/** The names of volumes: a source without a slash, a dot or a tilde at its front. */
function volumesOf({ mounts }: Service): NameReference[] {
  return mounts.flatMap(({ type, source }) => {
    if (type !== 'volume' || source?.value.kind !== 'known' || !/^[\w-][\w.-]*$/u.test(source.text)) return [];
    return [{ name: source.text, range: source.range, details: undefined }];
  });
}
