import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { turnsAway } from '../model/catch-alls.ts';
import { configurationOf } from '../model/configuration.ts';
import type { Listen } from '../model/listens.ts';
import { defaultServerOf, isCatchAll, socketsOf, titleOf, type Server } from '../model/servers.ts';

export default defineRule<{ messageIds: 'answers' }>({
  name: 'default-server',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a catch-all server that rejects unknown hosts',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['proxy-hardening'],
      references: [
        'CWE-644',
        'CIS NGINX Benchmark 2.1.0 2.4.2',
        'https://nginx.org/en/docs/http/request_processing.html',
      ],
      sources: ['gixy:default_server_flag'],
    },
    messages: {
      answers:
        '{{name}} answers on `{{socket}}` for every host that no server is for, so a scanner of addresses finds it, and ' +
        'an application that trusts the host builds links to another. Add a server with `default_server` and `return 444`.',
    },
    schema: [],
  },

  create(context) {
    const configuration = configurationOf(context);
    const { http, servers } = configuration;

    /** Whether no other file can have the default server: this is the whole configuration, or the flag stands here. */
    function isCertain(listen: Listen): boolean {
      if (listen.defaultServer) return true;
      if (!http || !configuration.isOwn) return false;
      return !http.couldHold('server') && !servers.some(({ scope }) => scope.couldHold('listen'));
    }

    function report(server: Server, { directive, socket }: Listen): void {
      context.report({
        node: directive?.args[0] ?? server.head.word,
        messageId: 'answers',
        data: { name: titleOf(server), socket: directive?.args[0]?.value ?? socket ?? '' },
      });
    }

    return {
      File() {
        if (!configuration.isComplete) return;
        const judged = new Set<Server>();
        for (const [socket, there] of socketsOf(servers)) {
          const server = defaultServerOf(servers, socket);
          const named = there.filter((each) => !isCatchAll(each));
          if (!server || named.length < 2 || judged.has(server)) continue;
          const listens = server.listens.filter((each) => each.socket === socket);
          const listen = listens.find(({ defaultServer }) => defaultServer) ?? listens[0]!;
          judged.add(server);
          if (!configuration.isHere(listen.directive ?? server.head)) continue;
          if (turnsAway(server)) satisfied(context, { node: server.head.word });
          else if (isCertain(listen) && !listen.local) report(server, listen);
        }
      },
    };
  },
});
