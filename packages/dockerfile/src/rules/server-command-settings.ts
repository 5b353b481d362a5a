import { ruleOptions } from '@seaworthy/core';
import { allCommands, hasOption, optionValue, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';

interface Options {
  requireWorkers: boolean;
  restrictForwardedIps: boolean;
}

type MessageId = 'noTimeout' | 'debugLog' | 'noAccessLog' | 'debugMode' | 'noWorkers' | 'anyProxy';

/** Options with a value, of those that matter here. @see https://docs.gunicorn.org/en/stable/settings.html */
const VALUE_OPTIONS = [
  ...'bcegkmnptuwR',
  ...['bind', 'workers', 'threads', 'timeout', 'log-level', 'access-logfile', 'forwarded-allow-ips', 'host', 'port'],
  ...['worker-class', 'name', 'config', 'chdir', 'error-logfile', 'log-config', 'user', 'group', 'env', 'keep-alive'],
  ...['max-requests', 'graceful-timeout', 'worker-tmp-dir', 'app-dir', 'root-path', 'limit-concurrency', 'loop'],
];
const SERVERS = new Set(['gunicorn', 'uvicorn', 'hypercorn']);

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
      controls: ['process-timeout', 'logging-level-production', 'process-workers', 'rate-limit-trusted-client-ip'],
      references: [
        'https://docs.gunicorn.org/en/stable/settings.html#timeout',
        'https://www.uvicorn.org/settings/',
        'https://hypercorn.readthedocs.io/en/latest/how_to_guides/configuring.html',
      ],
      sources: [],
    },
    messages: {
      noTimeout:
        'A timeout of 0 lets a worker hang for ever, so a few stuck requests stop the service. Give the seconds that the ' +
        'slowest request may take, such as `--timeout 120`.',
      debugLog:
        'Log level `{{level}}` writes request data and internals to the log of production and slows the server down. Use ' +
        '`--log-level info`.',
      noAccessLog:
        'Requests are not logged, so an attack or an error cannot be traced. Write `--access-logfile -` to log to the ' +
        'container’s output.',
      debugMode: '`--debug` is for development: it slows the server down and shows internals. Remove it.',
      noWorkers:
        '{{server}} starts with one worker process, so one busy request can hold up all others. Give `--workers`, or set ' +
        '`WEB_CONCURRENCY`.',
      anyProxy:
        'Forwarded addresses are believed from any client, so everybody can choose the address that limits and logs see. Name ' +
        'the proxy’s address.',
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
      const value = (long: string, short?: string) => optionValue(server, { long, withValue: VALUE_OPTIONS, ...(short && { short }) });
      const report = (node: ShellWord | undefined, messageId: MessageId, data = {}): void => {
        if (node) context.report({ node, messageId, data });
      };
      const level = value('log-level');
      if (level && /^(?:debug|trace)$/i.test(level.value)) report(level, 'debugLog', { level: level.value });
      if (name === 'gunicorn') {
        const timeout = value('timeout', 't');
        if (timeout && /^0+$/u.test(timeout.value)) report(timeout, 'noTimeout');
        const log = value('access-logfile');
        if (log?.value === '/dev/null') report(log, 'noAccessLog');
      }
      if (name === 'hypercorn') report(hasOption(server, { long: 'debug', withValue: VALUE_OPTIONS }), 'debugMode');
      const proxies = value('forwarded-allow-ips');
      if (options.restrictForwardedIps && proxies?.value === '*') report(proxies, 'anyProxy');
      if (options.requireWorkers && name !== 'hypercorn' && !value('workers', 'w') && !setsWorkers(server)) {
        report(server.words[0], 'noWorkers', { server: name });
      }
    }

    /** By a configuration file, for all that the command line says, or by a variable of the image. */
    function setsWorkers(server: SimpleCommand): boolean {
      const config = optionValue(server, { short: 'c', long: 'config', withValue: VALUE_OPTIONS });
      const variables = [
        ...server.assignments.map(({ name }) => name),
        ...code.shippedInstructions.flatMap((each) => (each.type === 'Env' ? each.pairs.map(({ key }) => key.value) : [])),
      ];
      return config !== undefined || variables.some((name) => /^(?:WEB_CONCURRENCY|GUNICORN_CMD_ARGS)$/u.test(name));
    }

    return {
      File() {
        const { script } = code.containerCommand ?? {};
        for (const command of script ? allCommands(script) : []) {
          const server = serverOf(command);
          if (server) check(server);
        }
      },
    };
  },
});

/** The command as that of the server, also for `python -m uvicorn`. */
function serverOf(command: SimpleCommand): SimpleCommand | undefined {
  const { name, words } = command;
  if (name !== undefined && SERVERS.has(name)) return command;
  const module = words[2]?.value ?? '';
  const isModule = /^python[\d.]*$/u.test(name ?? '') && words[1]?.value === '-m' && SERVERS.has(module);
  return isModule ? { ...command, name: module, words: words.slice(2) } : undefined;
}
