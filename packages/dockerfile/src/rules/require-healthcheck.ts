import { satisfied } from '@seaworthy/core';
import { imageFacts, type ImageReference } from '@seaworthy/knowledge';
import { allCommands, subcommand, type SimpleCommand } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';

/** Programs that serve until they are stopped. */
const SERVERS = new Set([
  ...['gunicorn', 'uvicorn', 'hypercorn', 'daphne', 'granian', 'waitress-serve', 'uwsgi'],
  ...['nginx', 'httpd', 'apache2-foreground', 'caddy', 'haproxy', 'php-fpm', 'puma', 'unicorn', 'pm2-runtime'],
]);
/** Programs that serve when they are called so. */
const SERVING_SUBCOMMANDS = new Map([
  ['next', 'start'],
  ['nuxt', 'start'],
  ['fastapi', 'run'],
  ['flask', 'run'],
  ['rails', 'server'],
]);

export default defineRule<{ messageIds: 'missing' }>({
  name: 'require-healthcheck',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require HEALTHCHECK in images of long-running services',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-healthcheck'],
      references: ['CIS Docker Benchmark 1.6.0 4.6', 'https://docs.docker.com/reference/dockerfile/#healthcheck'],
      sources: ['hadolint:DL3057', 'trivy:DS-0026', 'checkov:CKV_DOCKER_2'],
    },
    messages: {
      missing:
        'This service has no `HEALTHCHECK`, so a process that hangs still counts as running and gets requests. Add one that ' +
        'asks the service itself, or check it where the container is run.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        const { finalStage, containerCommand } = code;
        if (!finalStage || !containerCommand) return;
        const check = code.lastShipped('Healthcheck');
        if (check) {
          if (!check.none) satisfied(context, { node: check });
          return;
        }
        const base = code.baseImageOf(finalStage)?.reference;
        if (!base || bringsCheckOrNoTools(base)) return;
        const exposes = code.shippedInstructions.some(({ type }) => type === 'Expose');
        if (!exposes && ![...allCommands(containerCommand.script)].some(isServer)) return;
        const { cmd, entrypoint } = containerCommand;
        context.report({ node: (cmd ?? entrypoint)!.keyword, messageId: 'missing' });
      },
    };
  },
});

/** In an image without a shell there is nothing to run a check with. */
function bringsCheckOrNoTools({ repository, tag }: ImageReference): boolean {
  const facts = imageFacts(repository, tag);
  return facts?.healthcheck === true || facts?.shell === false || repository === 'scratch';
}

function isServer(command: SimpleCommand): boolean {
  const { name, words } = command;
  if (name === undefined) return false;
  if (/^python[\d.]*$/u.test(name)) return words[1]?.value === '-m' && SERVERS.has(words[2]?.value ?? '');
  const serving = SERVING_SUBCOMMANDS.get(name);
  return SERVERS.has(name) || (serving !== undefined && subcommand(command)?.value === serving);
}
