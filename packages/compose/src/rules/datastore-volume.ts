import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { dataPlace } from '../model/data-mounts.ts';
import { isMergedByName } from '../model/file-names.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'missing' | 'anonymous' | 'shadowed' }>({
  name: 'datastore-volume',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require persistent storage for datastores',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['volumes-named'],
      references: [
        'https://docs.docker.com/engine/storage/volumes/',
        'https://hub.docker.com/_/postgres#pgdata',
        'https://hub.docker.com/_/mysql#where-to-store-data',
      ],
      sources: [],
    },
    messages: {
      missing:
        '`{{service}}` keeps its data in `{{path}}`, where nothing is mounted, so after `docker compose down` it starts ' +
        'empty. Mount a named volume on `{{path}}`.',
      anonymous:
        'The volume on `{{path}}` has no name, so after `docker compose down` nobody finds it again and `{{service}}` ' +
        'starts empty. Give it one: `{{service}}-data:{{path}}`.',
      shadowed:
        'The data of `{{service}}` does not lie on this mount: its image declares a volume on `{{path}}`, which Docker ' +
        'puts over it without a name, so after `docker compose down` it starts empty. Mount the volume on `{{path}}`.',
    },
    schema: [],
  },

  create(context) {
    function check(service: Service): void {
      const place = dataPlace(service);
      if (place.kind === 'kept') satisfied(context, { node: place.mount.target ?? place.mount.node });
      else if (place.kind === 'container') {
        const data = { service: service.name, path: place.path };
        context.report({ node: { range: service.nameRange }, messageId: 'missing', data });
      } else if (place.kind === 'anonymous' || place.kind === 'shadowed') {
        const { target, node } = place.mount;
        const own = service.facts?.dataPaths?.[0] ?? '';
        const path = place.kind === 'anonymous' && target ? target.text : own;
        context.report({ node: target ?? node, messageId: place.kind, data: { service: service.name, path } });
      }
    }

    return {
      File() {
        if (isMergedByName(context.filename)) return;
        for (const service of context.sourceCode.longRunningServices) if (keepsData(service)) check(service);
      },
    };
  },
});

/** What caches keep is the matter of redis-persistence; an object store has its directory in its command, so any mount will do. */
function keepsData({ facts, mounts }: Service): boolean {
  if (facts?.role === 'objectStore') return mounts.length === 0;
  return facts?.role === 'datastore' && facts.kind !== 'cache';
}
