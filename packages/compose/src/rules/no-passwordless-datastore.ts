import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isMergedByName } from '../model/file-names.ts';
import { isMongoOpen, openAccess } from '../model/open-access.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'open' | 'noAccount' }>({
  name: 'no-passwordless-datastore',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow datastores with authentication switched off',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-strong-credentials', 'redis-auth'],
      references: [
        'CWE-306',
        'CWE-1188',
        'OWASP Top 10 2021 A05',
        'https://hub.docker.com/_/postgres#postgres_host_auth_method',
        'https://hub.docker.com/_/mongo#authentication',
      ],
      sources: [],
    },
    messages: {
      open:
        '`{{setting}}` lets whoever reaches `{{service}}` in without a password, so one program that is broken into on ' +
        'its network owns all of its data. Take it out, and set a password{{variable}}.',
      noAccount:
        '`{{service}}` starts MongoDB without an account, so whoever reaches it owns all of its data. Set ' +
        '`MONGO_INITDB_ROOT_USERNAME` and `MONGO_INITDB_ROOT_PASSWORD`, or start it with `--auth`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(service: Service): void {
      const open = openAccess(service, code);
      for (const { setting, range } of open) {
        const data = { service: service.name, setting, variable: passwordAdvice(service) };
        context.report({ node: { range }, messageId: 'open', data });
      }
      if (open.length > 0) return;
      const isOpen = service.isComplete && service.isLongRunning && isMongoOpen(service);
      if (isOpen && !isMergedByName(context.filename)) {
        const node = service.image ?? { range: service.nameRange };
        context.report({ node, messageId: 'noAccount', data: { service: service.name } });
      }
      const password = passwordVariable(service);
      if (password) satisfied(context, { node: { range: password.nameRange } });
    }

    return {
      File() {
        for (const service of code.services) check(service);
      },
    };
  },
});

function passwordAdvice({ facts }: Service): string {
  if (facts?.family === 'redis' && !facts.openSettings) return ' with `--requirepass`';
  const name = facts?.openSettings && facts.passwords?.at(-1)?.name;
  return name ? ` with \`${name}\`` : '';
}

function passwordVariable({ facts, environment, isDatastore }: Service) {
  if (!isDatastore) return undefined;
  const names = (facts?.passwords ?? []).flatMap(({ name }) => [name, `${name}${facts?.fileSuffix ?? '_FILE'}`]);
  return names.map((name) => environment.get(name)).find((variable) => variable !== undefined);
}
