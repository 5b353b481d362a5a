import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { namesUsed } from '../model/names-used.ts';
import { circlesIn } from '../model/service-references.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'undefined' | 'misspelt' | 'circle' | 'disabled' | 'noCheck' }>({
  name: 'valid-depends-on',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require existing dependencies with usable conditions',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds', 'container-startup-order'],
      references: ['https://docs.docker.com/reference/compose-file/services/#depends_on'],
      sources: [],
      triggers: ['depends_on', 'links', 'volumes_from', 'service:'],
    },
    messages: {
      undefined:
        'The file has no service `{{name}}`, which `{{service}}` names in `{{key}}`, so Compose refuses the file. ' +
        'Define the service, or take its name out.',
      misspelt:
        'The file has no service `{{name}}`, which `{{service}}` names in `{{key}}`, so Compose refuses the file. ' +
        'Write `{{nearest}}`, if that is the one.',
      circle:
        '{{names}} need each other in a circle, so that none of them can be started first and Compose refuses the ' +
        'file. Take one of the dependencies out.',
      disabled:
        '`{{service}}` waits until `{{name}}` is healthy, but its check is switched off, so `docker compose up` ' +
        'fails. Write a check, or wait for `service_started`.',
      noCheck:
        '`{{service}}` waits until `{{name}}` is healthy, but nothing checks that, in this file or in the image, so ' +
        '`docker compose up` fails. Give `{{name}}` a `healthcheck`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkNames(): void {
      for (const { kind, isDefined, nearest, range, ...data } of namesUsed(code, context.filename)) {
        if (kind !== 'services' || isDefined) continue;
        const messageId = nearest === undefined ? 'undefined' : 'misspelt';
        context.report({ node: { range }, messageId, data: { ...data, nearest: nearest ?? '' } });
      }
    }

    function checkConditions(service: Service): void {
      for (const { condition, conditionField, name } of service.dependencies) {
        const health = code.service(name)?.health;
        if (condition !== 'service_healthy' || !conditionField || !health) continue;
        const data = { service: service.name, name };
        if (health === 'disabled') context.report({ node: conditionField, messageId: 'disabled', data });
        else if (health === 'none') context.report({ node: conditionField, messageId: 'noCheck', data });
        else if (health !== 'unknown') satisfied(context, { node: conditionField });
      }
    }

    return {
      File() {
        checkNames();
        for (const service of code.services) checkConditions(service);
        for (const { names, closing } of circlesIn(code)) {
          context.report({ node: closing, messageId: 'circle', data: { names: inWords(names) } });
        }
      },
    };
  },
});

function inWords(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  if (quoted.length === 1) return `${quoted[0]} and itself`;
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
