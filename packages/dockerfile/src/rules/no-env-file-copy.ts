import { fileKindOf, ruleOptions, fileStageOf, stringList, textOf } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import type { Add, Copy } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { contextFiles, lastPartOf } from '../model/transferred-files.ts';

interface Options {
  templates: readonly string[];
  ignore: readonly string[];
}

export default defineRule<{ messageIds: 'copied' | 'template'; options: Options }>({
  name: 'no-env-file-copy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow copying .env files into the image',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-excludes-sensitive-files', 'secrets-not-in-image'],
      references: [
        'CWE-538',
        'CWE-522',
        'OWASP Docker Security Cheat Sheet',
        'https://docs.docker.com/build/concepts/context/#dockerignore-files',
      ],
      sources: [],
    },
    messages: {
      copied:
        '`{{path}}` is copied into a layer of the image, and with it every secret in it reaches whoever ' +
        'can pull the image. Leave it out, list it in `.dockerignore`, and give the variables to the ' +
        'container when it starts.',
      template:
        '`{{source}}` becomes `{{path}}` in the image, so the container starts with the values of a ' +
        'template, and with secrets that everybody can read. Leave it out, and give the variables to the ' +
        'container when it starts.',
    },
    ...ruleOptions<Options>({
      templates: {
        ...stringList,
        default: [
          '.env.example',
          '.env.sample',
          '.env.template',
          '.env.dist',
          '.env.defaults',
          'env.example',
        ],
        description: 'Names of files that hold no real values; `*` stands for any text.',
      },
      ignore: {
        ...stringList,
        default: [],
        description: 'Names of files that only hold public values; `*` stands for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ templates, ignore }] = context.options;

    function isTemplate(name: string): boolean {
      return templates.some((glob) => matchesGlob(glob, name)) || fileStageOf('env', name) === 'template';
    }

    function isLive(name: string): boolean {
      return isEnvFile(name) && !isTemplate(name) && !ignore.some((glob) => matchesGlob(glob, name));
    }

    function check(transfer: Add | Copy): void {
      if (!code.isShipped(code.stageOf(transfer))) return;
      const files = contextFiles(transfer, code);
      for (const { word, path, name } of files) {
        if (isLive(name)) context.report({ node: word, messageId: 'copied', data: { path } });
      }
      const [only, ...others] = files;
      const { destination } = transfer;
      const target = destination && textOf(code.resolve(destination, transfer));
      if (!only || others.length > 0 || !target || /[/\\]$/u.test(target) || !isTemplate(only.name)) return;
      if (!isLive(lastPartOf(target))) return;
      context.report({ node: destination, messageId: 'template', data: { source: only.path, path: target } });
    }

    return { Copy: check, Add: check };
  },
});

/** Holds variables and values in the clear: `.env.vault` is encrypted, `versions.env` lists versions. */
function isEnvFile(name: string): boolean {
  if (/^(?:\.env\.vault|versions?\.env)$/i.test(name)) return false;
  if (name.includes('*')) return name.includes('env') && matchesGlob(name, '.env');
  return fileKindOf(name) === 'env';
}
