import { ruleOptions, satisfied } from '@seaworthy/core';
import {
  allCommands,
  pythonServer,
  serverOption,
  serverSwitch,
  workerTimeout,
  type ShellWord,
  type SimpleCommand,
} from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';

interface Options {
  requireWorkers: boolean;
  restrictForwardedIps: boolean;
}

type MessageId = 'noTimeout' | 'debugLog' | 'noAccessLog' | 'debugMode' | 'noWorkers' | 'anyProxy';

export default defineRule<{ messageIds: MessageId; options: Options }>({
  name: 'server-command-settings',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow debug logging and disabled timeouts in server commands',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: [
        'process-timeout',
        'logging-level-production',
        'process-workers',
        'rate-limit-trusted-client-ip',
      ],
      references: [
        'https://docs.gunicorn.org/en/stable/settings.html#timeout',
        'https://www.uvicorn.org/settings/',
        'https://hypercorn.readthedocs.io/en/latest/how_to_guides/configuring.html',
      ],
      sources: [],
    },
    messages: {
      noTimeout:
        'A timeout of 0 lets a worker hang for ever, so a few stuck requests stop the service. Give the ' +
        'seconds that the slowest request may take, such as `--timeout 120`.',
      debugLog:
        'Log level `{{level}}` writes request data and internals to the log of production and slows the ' +
        'server down. Use `--log-level info`.',
      noAccessLog:
        'Requests are not logged, so an attack or an error cannot be traced. Write `--access-logfile -` to ' +
        'log to the container’s output.',
      debugMode: '`--debug` is for development: it slows the server down and shows internals. Remove it.',
      noWorkers:
        '{{server}} starts with one worker process, so one busy request can hold up all others. Give ' +
        '`--workers`, or set `WEB_CONCURRENCY`.',
      anyProxy:
        'Forwarded addresses are believed from any client, so everybody can choose the address that limits ' +
        'and logs see. Name the proxy’s address.',
    },
    ...ruleOptions<Options>({
      requireWorkers: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report gunicorn and uvicorn without a number of workers.',
      },
      restrictForwardedIps: {
        type: 'boolean',
        default: false,
        strict: true,
        description: "Report `--forwarded-allow-ips '*'`.",
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;

    function check(server: SimpleCommand): void {
      const { name } = server;
      const report = (node: ShellWord | undefined, messageId: MessageId, data = {}): void => {
        if (node) context.report({ node, messageId, data });
      };
      const level = serverOption(server, 'log-level');
      if (level && /^(?:debug|trace)$/i.test(level.value)) report(level, 'debugLog', { level: level.value });
      if (name === 'gunicorn') {
        const timeout = workerTimeout(server);
        if (timeout?.isOff) report(timeout.word, 'noTimeout');
        else if (timeout) satisfied(context, { node: timeout.word });
        const log = serverOption(server, 'access-logfile');
        if (log?.value === '/dev/null') report(log, 'noAccessLog');
      }
      if (name === 'hypercorn') report(serverSwitch(server, 'debug'), 'debugMode');
      const proxies = serverOption(server, 'forwarded-allow-ips');
      if (options.restrictForwardedIps && proxies?.value === '*') report(proxies, 'anyProxy');
      if (
        options.requireWorkers &&
        name !== 'hypercorn' &&
        !serverOption(server, 'workers', 'w') &&
        !setsWorkers(server)
      ) {
        report(server.words[0], 'noWorkers', { server: name });
      }
    }

    /** By a configuration file, for all that the command line says, or by a variable of the image. */
    function setsWorkers(server: SimpleCommand): boolean {
      const config = serverOption(server, 'config', 'c');
      const variables = [
        ...server.assignments.map(({ name }) => name),
        ...code.shippedInstructions.flatMap((each) =>
          each.type === 'Env' ? each.pairs.map(({ key }) => key.value) : [],
        ),
      ];
      return (
        config !== undefined ||
        variables.some((name) => /^(?:WEB_CONCURRENCY|GUNICORN_CMD_ARGS)$/u.test(name))
      );
    }

    return {
      File() {
        const { script } = code.containerCommand ?? {};
        for (const command of script ? allCommands(script) : []) {
          const server = pythonServer(command);
          if (server) check(server);
        }
      },
    };
  },
});
