import { ruleOptions, stringList, textOf } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import type { Add, Copy } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isPublicFile } from '../model/public-files.ts';
import { contextFiles } from '../model/transferred-files.ts';

interface Options {
  patterns: readonly string[];
  gitInBuilderStages: boolean;
}

const PATTERNS = [
  ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', '.ssh'],
  ...['*.pem', '*.key', '*.p12', '*.pfx', '*.jks', '*.keystore', '*.kdbx'],
  ...['.netrc', '.git-credentials', '.aws', '**/.aws/credentials', 'kubeconfig', '.kube'],
  ...['service-account*.json', '*serviceaccount*.json', 'credentials.json'],
  ...['.git', 'htpasswd', '.htpasswd'],
];

export default defineRule<{ messageIds: 'secret' | 'history'; options: Options }>({
  name: 'no-secret-file-copy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow copying keys, credentials and .git into the image',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-excludes-sensitive-files', 'secrets-not-in-image'],
      references: [
        'CWE-538',
        'CWE-522',
        'CIS Docker Benchmark 1.6.0 4.10',
        'https://docs.docker.com/build/building/secrets/',
      ],
      sources: [],
    },
    messages: {
      secret:
        '`{{path}}` is copied into a layer, where whoever gets the image or the build cache can read it, ' +
        'also when a later step deletes it. Mount it where it is needed, with `RUN --mount=type=secret` or ' +
        '`--mount=type=ssh`, or when the container starts.',
      history:
        '`{{path}}` is copied into a layer, and with it the whole history of the repository with every ' +
        'secret that ever stood in it. List it in `.dockerignore`; pass the version as a build argument, ' +
        'or read it through `RUN --mount=type=bind`.',
    },
    ...ruleOptions<Options>({
      patterns: {
        ...stringList,
        default: PATTERNS,
        description: 'Names, or paths where a pattern has a slash; `*` stands for any text.',
      },
      gitInBuilderStages: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report `.git` also in stages that are not part of the image.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ patterns, gitInBuilderStages }] = context.options;

    function isSecret(path: string, name: string): boolean {
      return patterns.some((glob) => {
        const lower = glob.toLowerCase();
        return matchesGlob(lower, lower.includes('/') ? `/${path}`.toLowerCase() : name.toLowerCase());
      });
    }

    function check(transfer: Add | Copy): void {
      const stage = code.stageOf(transfer);
      const destination = transfer.destination && textOf(code.resolve(transfer.destination, transfer));
      for (const { word, path, name } of contextFiles(transfer, code)) {
        if (!isSecret(path, name) || isPublicFile(path, destination)) continue;
        const history = name === '.git';
        if (history && !gitInBuilderStages && !code.isShipped(stage)) continue;
        context.report({ node: word, messageId: history ? 'history' : 'secret', data: { path } });
      }
    }

    return { Copy: check, Add: check };
  },
});
