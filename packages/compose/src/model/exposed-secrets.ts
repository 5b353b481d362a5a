import type { Range } from '@seaworthy/core';
import { describeSecret } from '@seaworthy/knowledge';
import { allCommands } from '@seaworthy/shell';
import { basicAuthPasswords, type BasicAuthPassword } from './basic-auth.ts';
import { secretsIn } from './command-secrets.ts';
import type { NamedValue } from './environment.ts';
import type { Service } from './service.ts';

/** A secret where everybody who may look at the container sees it. */
export interface ExposedSecret {
  readonly place: 'command' | 'healthcheck' | 'label' | 'basicAuth';
  /** The secret alone. */
  readonly range: Range;
  /** As a message names it, masked. */
  readonly description: string;
  /** The variable that it can come from. */
  readonly variable: string;
  /** The name of the label. */
  readonly label?: string;
  /** How well a password of Traefik's basic authentication is hashed. */
  readonly hash?: BasicAuthPassword['kind'];
}

/** The secrets in the command, the health check and the labels of a service, in this order. */
export function exposedSecrets(service: Service): ExposedSecret[] {
  return [
    ...commandSecrets(service),
    ...healthcheckSecrets(service),
    ...[...service.labels.values()].flatMap((label) => labelSecrets(service, label)),
  ];
}

function commandSecrets(service: Service): ExposedSecret[] {
  const found = service.commandLine?.commands.flatMap(secretsIn) ?? [];
  return found.map(({ range, description, variable }) => {
    return { place: 'command', range, description, variable: nameFor(service, variable) };
  });
}

/** A check runs in the container: a variable with the same value is there already, or should be. */
function healthcheckSecrets(service: Service): ExposedSecret[] {
  const script = service.healthcheck?.test?.script;
  const found = script ? allCommands(script).flatMap(secretsIn) : [];
  return found.map(({ range, description, value, variable }) => {
    const holder = [...service.environment.values()].find((named) => named.value?.text === value);
    return { place: 'healthcheck', range, description, variable: holder?.name ?? nameFor(service, variable) };
  });
}

function labelSecrets(service: Service, { name: label, value, verdicts }: NamedValue): ExposedSecret[] {
  if (!value) return [];
  const hashes = basicAuthPasswords(label, value.text);
  if (hashes.length > 0) {
    const variable = nameFor(service, '_BASIC_AUTH_HASH');
    return hashes.map(({ start, end, kind, masked }) => {
      const description = describeSecret({ by: 'name' }, masked);
      return { place: 'basicAuth', range: value.range(start, end), description, variable, label, hash: kind };
    });
  }
  return verdicts
    .filter((verdict) => verdict.kind === 'secret')
    .map(({ range, why, masked }) => {
      const description = describeSecret(why, masked);
      return { place: 'label', range: value.range(...range), description, variable: nameFor(service, '_SECRET'), label };
    });
}

/** A whole name as it is; an ending behind the name of the service: `REDIS_PASSWORD`. */
function nameFor({ name }: Service, ending: string): string {
  return ending.startsWith('_') ? `${name.replaceAll(/\W+/gu, '_').toUpperCase()}${ending}` : ending;
}
