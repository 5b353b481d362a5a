import type { Range } from '@seaworthy/core';
import type { Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { accountPasswords, credentialsIn, type Credential } from '../model/command-credentials.ts';
import { commandsOf, pipelinesOf } from '../model/container-command.ts';
import { placeInWord } from '../model/word-parts.ts';

type MessageId = 'credential' | 'account';

export default defineRule<{ messageIds: MessageId }>({
  name: 'no-secret-in-run',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow literal credentials in RUN',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-in-image', 'secrets-not-hardcoded'],
      references: [
        'CWE-798',
        'CWE-522',
        'CIS Docker Benchmark 1.6.0 4.10',
        'https://docs.docker.com/build/building/secrets/',
      ],
      sources: ['checkov:CKV2_DOCKER_17', 'trivy:DS-0031'],
    },
    messages: {
      credential:
        'This command line has {{credential}} in it, and `docker history` shows the line to everybody who ' +
        'can pull the image. Mount it with `RUN --mount=type=secret` and read it from there.',
      account:
        'This sets {{credential}}: every container of the image has it, and `docker history` shows it. ' +
        'Leave the account without a password; a container needs none to run as it.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(messageId: MessageId, { word, range, description }: Credential, reported: Range[]): void {
      const node = placeInWord(word, range, code);
      if (reported.some((other) => overlap(other, node.range))) return;
      reported.push(node.range);
      context.report({ node, messageId, data: { credential: description }, secrets: [node] });
    }

    return {
      Run(run: Run) {
        const commands = commandsOf(run);
        const accounts = accountPasswords(commands, pipelinesOf(run));
        const reported: Range[] = [];
        for (const credential of accounts) report('account', credential, reported);
        for (const credential of commands.flatMap(credentialsIn)) report('credential', credential, reported);
      },
    };
  },
});

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
