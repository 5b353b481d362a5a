import { satisfied } from '@seaworthy/core';
import type { Add, Word } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { isVerification } from '../model/downloads.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

export default defineRule<{ messageIds: 'file' | 'repository' }>({
  name: 'no-unverified-add',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow ADD of a remote file without checksum',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-hardening'],
      references: ['CWE-494', 'https://docs.docker.com/reference/dockerfile/#add---checksum'],
      sources: [],
    },
    messages: {
      file:
        '`{{url}}` is put into the image as the server sends it on the day of the build: a replaced file ' +
        'goes unnoticed. Write its digest, `ADD --checksum=sha256:… {{url}}`.',
      repository:
        '`{{url}}` names no commit, so the image gets whatever the branch or tag points to on the day of ' +
        'the build. End the URL with `#` and a full commit id.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      Add(add) {
        const remote = add.sources.filter(({ value }) => /^https?:\/\//u.test(value));
        if (remote.length === 0) return;
        const checksum = add.flags.find(({ name }) => name === 'checksum') ?? verifiedLater(add, code);
        if (checksum) return satisfied(context, { node: checksum });
        for (const source of remote) {
          if (isGitRepository(source) && namesCommit(source)) {
            satisfied(context, { node: source });
            continue;
          }
          const messageId = isGitRepository(source) ? 'repository' : 'file';
          context.report({ node: source, messageId, data: { url: source.value } });
        }
      },
    };
  },
});

/** BuildKit clones what ends in `.git`, before the fragment or the query that names the commit. */
function isGitRepository({ value }: Word): boolean {
  return /^[^?#]*\.git(?:[?#]|$)/u.test(value);
}

/** A commit after `#` or in the query; a variable there is the business of whoever sets it. */
function namesCommit({ value }: Word): boolean {
  const [address = '', fragment = ''] = value.split('#', 2);
  const query = (address.split('?', 2)[1] ?? '').split('&');
  if (query.some((parameter) => /^(?:checksum|commit)=/u.test(parameter))) return true;
  const named = query.map((parameter) => parameter.replace(/^(?:ref|branch|tag)=/u, ''));
  const references = [fragment.split(':', 1)[0]!, ...named];
  return references.some((reference) => /^[0-9a-f]{7,64}$/u.test(reference) || reference.includes('$'));
}

/** A command of a later `RUN` in the stage that compares something with a checksum or a signature. */
function verifiedLater(add: Add, code: DockerfileSourceCode) {
  const later = code.stageOf(add)?.instructions.filter(({ range }) => range[0] > add.range[0]) ?? [];
  return later.flatMap(commandsOf).find(isVerification);
}
