import { ruleOptions, satisfied, textOf } from '@seaworthy/core';
import { serverOption, workerTimeout, type SimpleCommand } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import { pythonServersOf } from '../model/python-servers.ts';
import type { Service } from '../model/service.ts';

interface Options {
  requireWorkers: boolean;
}

export default defineRule<{ messageIds: 'noTimeout' | 'noTimeoutVariable' | 'oneWorker'; options: Options }>({
  name: 'server-command-settings',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow disabled timeouts in server commands',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['process-timeout', 'process-workers'],
      references: [
        'https://docs.gunicorn.org/en/stable/settings.html#timeout',
        'https://docs.gunicorn.org/en/stable/design.html#how-many-workers',
      ],
      sources: [],
    },
    messages: {
      noTimeout:
        'With a timeout of 0 a worker of `{{service}}` may hang for ever, so a few stuck requests stop the ' +
        'service. Give the seconds that the slowest request may take, such as `--timeout 120`.',
      noTimeoutVariable:
        'With `{{name}}` at 0 a worker of `{{service}}` may hang for ever, so a few stuck requests stop the ' +
        'service. Give the seconds that the slowest request may take, such as 120.',
      oneWorker:
        '`{{service}}` runs one worker process in one container, so one busy request holds up all others. Give ' +
        '`--workers` a number by the CPUs, or `deploy.replicas`.',
    },
    ...ruleOptions<Options>({
      requireWorkers: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report a single worker in a service that runs once.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ requireWorkers }] = context.options;

    function checkServer(server: SimpleCommand, { name: service, replicas }: Service): void {
      const timeout = workerTimeout(server);
      if (timeout?.isOff) context.report({ node: timeout.word, messageId: 'noTimeout', data: { service } });
      else if (timeout) satisfied(context, { node: timeout.word });
      const workers = serverOption(server, 'workers', 'w');
      if (!requireWorkers || workers?.value !== '1' || replicas !== 1 || servesManyAtOnce(server)) return;
      context.report({ node: workers, messageId: 'oneWorker', data: { service } });
    }

    function checkVariables(service: Service, isGunicorn: boolean): void {
      for (const name of isGunicorn ? ['GUNICORN_TIMEOUT', 'TIMEOUT'] : ['GUNICORN_TIMEOUT']) {
        const value = service.environment.get(name)?.value;
        if (!value || !/^0+$/u.test(textOf(value.value) ?? '')) continue;
        const data = { service: service.name, name };
        context.report({ node: { range: value.range() }, messageId: 'noTimeoutVariable', data });
      }
    }

    return {
      File() {
        for (const service of code.services) {
          const servers = pythonServersOf(service);
          for (const server of servers) checkServer(server, service);
          const isGunicorn = servers.some(({ name }) => name === 'gunicorn');
          checkVariables(service, isGunicorn || service.image?.repository?.includes('gunicorn') === true);
        }
      },
    };
  },
});

/** One process, but threads or coroutines; what keeps connections open, such as Socket.IO, has to be one process. */
function servesManyAtOnce(server: SimpleCommand): boolean {
  const threads = serverOption(server, 'threads');
  const workerClass = serverOption(server, 'worker-class', 'k');
  if (server.name !== 'gunicorn') return false;
  return (threads !== undefined && threads.value !== '1') || /event|tornado|gthread/iu.test(workerClass?.value ?? '');
}
