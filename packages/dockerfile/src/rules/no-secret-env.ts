import { ruleOptions, stringList } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { literalSecrets } from '../model/literal-secrets.ts';

interface Options {
  allowNames: readonly string[];
}

export default defineRule<{ messageIds: 'shipped' | 'built'; options: Options }>({
  name: 'no-secret-env',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets in ENV',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-in-image', 'secrets-not-hardcoded'],
      references: [
        'CWE-798',
        'CWE-538',
        'CIS Docker Benchmark 1.6.0 4.10',
        'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
      ],
      sources: ['hadolint:DL3064', 'buildkit:SecretsUsedInArgOrEnv', 'trivy:DS-0031'],
    },
    messages: {
      shipped:
        '`{{name}}` writes {{secret}} into the image, where `docker inspect` and `docker history` show it ' +
        'to everybody who can pull it. Take it out of the Dockerfile and give it to the container when it ' +
        'starts.',
      built:
        '`{{name}}` holds {{secret}}: everybody who can read this file or the build cache has it. Take it ' +
        'out, and pass it to the one step that needs it with `RUN --mount=type=secret`.',
    },
    ...ruleOptions<Options>({
      allowNames: {
        ...stringList,
        default: [],
        description: 'Names of variables that may hold a literal; `*` stands for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowNames }] = context.options;

    return {
      Env(env) {
        const shipped = code.isShipped(code.stageOf(env));
        for (const pair of env.pairs) {
          const name = pair.key.value;
          if (allowNames.some((glob) => matchesGlob(glob, name))) continue;
          for (const { node, description } of literalSecrets(
            pair,
            { setIn: 'dockerfile-env', shipped },
            code,
          )) {
            const messageId = shipped ? 'shipped' : 'built';
            context.report({ node, messageId, data: { name, secret: description }, secrets: [node] });
          }
        }
      },
    };
  },
});
