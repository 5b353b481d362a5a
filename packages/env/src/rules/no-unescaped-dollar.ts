import { satisfied, stages } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { cutSecretOf, type CutSecret } from '../model/accidental-references.ts';
import { agreedSpelling } from '../model/spelling.ts';

export default defineRule<{ messageIds: 'dollar' | 'hash' | 'quote' }>({
  name: 'no-unescaped-dollar',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow accidental interpolation in secrets',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['env-file-well-formed', 'secrets-strong-random-keys'],
      hygiene: true,
      references: [
        'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
        'https://github.com/motdotla/dotenv-expand#what-rules-does-the-expansion-engine-follow',
      ],
      sources: [],
      stages,
    },
    messages: {
      dollar:
        'Compose, shells and dotenv-expand take the `$` in `{{name}}` for a reference to a variable that is not ' +
        'set, and cut this part out of the secret. Put the value in single quotes.',
      hash:
        'Compose, shells and dotenv-expand take a part of the hash in `{{name}}` for a variable, and cut it ' +
        'out, so that no password fits. Put the value in single quotes.',
      quote: 'Write it so that all that read this file leave the `$` alone.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const ids = code.readersOf(context.filename);

    function report(entry: Entry, { reference, isHash }: CutSecret): void {
      const { value, key } = entry;
      const others = ids.filter((id) => id !== 'docker-run');
      const spelling = others.length === ids.length ? agreedSpelling(value.text, others) : undefined;
      context.report({
        node: isHash ? value : reference,
        messageId: isHash ? 'hash' : 'dollar',
        data: { name: key.value },
        suggest: spelling ? [{ messageId: 'quote', fix: (fixer) => fixer.replaceText(value, spelling) }] : [],
        secrets: [value],
      });
    }

    return {
      Entry(entry) {
        const { value } = entry;
        if (!value.text.includes('$') || code.lineFault(entry)) return;
        const cut = cutSecretOf(code, entry, ids);
        if (cut) report(entry, cut);
        else if (value.quote === "'" && code.isSecret(entry)) satisfied(context, { node: value });
      },
    };
  },
});
