import { satisfied } from '@seaworthy/core';
import type { Add, Word } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'add' }>({
  name: 'prefer-copy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require COPY instead of ADD for local files',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-hardening'],
      references: [
        'CIS Docker Benchmark 1.6.0 4.9',
        'https://docs.docker.com/build/building/best-practices/#add-or-copy',
      ],
      sources: ['hadolint:DL3020', 'trivy:DS-0005', 'checkov:CKV_DOCKER_4'],
    },
    messages: {
      add:
        '`ADD` can also unpack archives and fetch URLs, which `{{source}}` does not need and which a ' +
        'changed source would set off unseen. Use `COPY`, which only copies.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Add(add) {
        if (!isPlainCopy(add, code)) return;
        const { keyword } = add;
        const copy = /^[a-z]/u.test(code.getText(keyword)) ? 'copy' : 'COPY';
        context.report({
          node: keyword,
          messageId: 'add',
          data: { source: add.sources[0]?.value ?? '' },
          fix: (fixer) => fixer.replaceText(keyword, copy),
        });
      },
      Copy(copy) {
        if (!copy.flags.some(({ name }) => name === 'from')) satisfied(context, { node: copy.keyword });
      },
    };
  },
});

/** Flags that `COPY` does not have, and with which `ADD` is meant. */
const ADD_ONLY = new Set(['checksum', 'keep-git-dir', 'unpack']);

function isPlainCopy(add: Add, code: DockerfileSourceCode): boolean {
  if (add.heredocs.length > 0 || add.flags.some(({ name }) => ADD_ONLY.has(name))) return false;
  return add.sources.length > 0 && add.sources.every((source) => isLocalFile(source, add, code));
}

function isLocalFile(source: Word, add: Add, code: DockerfileSourceCode): boolean {
  const value = code.resolve(source, add);
  // What a build argument is by default, somebody may set to an archive.
  const path = value.kind === 'known' ? value.text : source.value;
  return !isRemote(path) && !mayBeArchive(path);
}

/** Something that `ADD` fetches, or that begins with a variable and may be that. */
function isRemote(path: string): boolean {
  return /^(?:\$|git@|github\.com\/)|^[a-z][a-z0-9+.-]*:\/\/|\.git(?:#|$)/i.test(path);
}

const ARCHIVES = [
  ...'.tar .gz .tgz .bz2 .tbz .tbz2 .xz .txz .lzma .zst .tzst .Z'.split(' '),
  ...'.tar.gz .tar.bz2 .tar.xz .tar.zst .tar.lzma .tar.Z'.split(' '),
];

/** Whether a name that ends in what follows the last wildcard or variable of `path` can be an archive's. */
function mayBeArchive(path: string): boolean {
  const open = /[*?\]}]|\$\w+/u.test(path);
  const tail = open ? path.replace(/^.*(?:[*?\]}]|\$\w+)/su, '') : path;
  return ARCHIVES.some((ending) => tail.endsWith(ending) || (open && ending.endsWith(tail)));
}
