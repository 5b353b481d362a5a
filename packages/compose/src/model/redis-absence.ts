import type { Ranged, RuleContext } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import { reportAbsence } from './absence.ts';
import { isMergedByName } from './file-names.ts';
import type { RedisServer } from './redis.ts';

/** What a rule demands of Redis servers. */
export interface RedisRequirement<MessageIds extends string> {
  servers: readonly RedisServer[];
  /** Where a server has it; `false` when it does not, undefined where that cannot be known. */
  has: (server: RedisServer) => Ranged | false | undefined;
  /** As in `reportAbsence`: for the servers of the file together. */
  messageId: MessageIds;
  /** For a server whose configuration file nobody loads; with `{{service}}`, `{{path}}` and `{{program}}`, which reads it. */
  unread: { readonly messageId: MessageIds };
  data?: (services: readonly string[]) => Readonly<Record<string, string>>;
  what: string;
}

/**
 * Reports what Redis servers lack: once for the file, at the name of the server where it is one alone; and at the mount of a
 * configuration file that nobody loads, which may well have it.
 */
export function reportRedisAbsence<MessageIds extends string>(
  context: Pick<RuleContext<ComposeSourceCode, MessageIds>, 'filename' | 'id' | 'report' | 'sourceCode'>,
  { servers, has, messageId, unread, data, what }: RedisRequirement<MessageIds>,
): void {
  const places = new Map<RedisServer['service'], Ranged | undefined>();
  for (const server of servers) {
    const place = has(server);
    const { service, unreadFile } = server;
    if (place) places.set(service, place);
    else if (place === undefined) continue;
    else if (!unreadFile) places.set(service, undefined);
    else if (!isMergedByName(context.filename)) {
      const program = service.image?.repository?.includes('valkey') ? 'valkey-server' : 'redis-server';
      const told = { service: service.name, path: unreadFile.text, program };
      context.report({ node: unreadFile, ...unread, data: told });
    }
  }
  const lacking = [...places.values()].filter((place) => !place);
  reportAbsence(context, {
    services: [...places.keys()],
    has: (service) => places.get(service),
    report: lacking.length === 1 ? 'service' : 'file',
    messageId,
    data: (services) => data?.(services.map(({ name }) => name)) ?? {},
    what,
  });
}
