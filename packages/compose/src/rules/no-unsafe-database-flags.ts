import { isFalsy } from '@seaworthy/knowledge';
import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { dataPlace } from '../model/data-mounts.ts';
import { databaseFlags, type DatabaseFlag } from '../model/database-flags.ts';
import type { Service } from '../model/service.ts';

type MessageId = 'corrupts' | 'loses' | 'grows';

export default defineRule<{ messageIds: MessageId }>({
  name: 'no-unsafe-database-flags',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow database flags that trade away durability',
      preset: 'recommended',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-server-tuning', 'database-maintenance'],
      references: [
        'https://www.postgresql.org/docs/current/runtime-config-wal.html',
        'https://www.postgresql.org/docs/current/routine-vacuuming.html',
        'https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html',
      ],
      sources: [],
    },
    messages: {
      corrupts:
        '`{{flag}}` lets `{{service}}` write without the order that its recovery needs, so a power cut or a crash of ' +
        'the host can leave a database that no longer starts. Take it out.',
      loses:
        '`{{flag}}` lets `{{service}}` confirm transactions before they are on the disk, so a crash loses what was ' +
        'confirmed last. Take it out, or set it for the sessions that can bear it.',
      grows:
        '`{{flag}}` stops the clean-up of `{{service}}`, so tables grow and slow down until the server refuses to ' +
        'write, to save its transaction ids. Take it out, and tune single tables instead.',
    },
    schema: [],
  },

  create(context) {
    function check(service: Service): void {
      const { server, flags } = databaseFlags(service);
      // Whoever keeps the data in memory has no use for any of this.
      if (!server || flags.length === 0 || dataPlace(service).kind === 'memory') return;
      for (const flag of flags) {
        const unsafe = UNSAFE[server][flag.name];
        if (!unsafe) continue;
        if (!isOff(flag)) satisfied(context, { node: flag });
        else context.report({ node: flag, messageId: unsafe, data: { service: service.name, flag: flag.text } });
      }
    }

    return {
      File() {
        for (const service of context.sourceCode.services) check(service);
      },
    };
  },
});

const UNSAFE: Readonly<Record<'postgres' | 'mysql', Readonly<Record<string, MessageId>>>> = {
  postgres: { fsync: 'corrupts', full_page_writes: 'corrupts', synchronous_commit: 'loses', autovacuum: 'grows' },
  mysql: { innodb_flush_log_at_trx_commit: 'loses', innodb_doublewrite: 'corrupts' },
};

function isOff({ value }: DatabaseFlag): boolean {
  return isFalsy(value);
}
