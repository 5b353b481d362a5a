import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages, root } from './workspace.ts';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** Why a rule of this name cannot be made, or undefined when it can. */
export function problemWithRule(language: string, name: string): string | undefined {
  if (!(languages as readonly string[]).includes(language)) {
    return `There is no language '${language}'. There are: ${languages.join(', ')}.`;
  }
  if (!NAME.test(name)) return `'${name}' is no name for a rule: write lower-case words joined by hyphens.`;
  const taken = paths(language, name).find((path) => existsSync(join(root, path)));
  return taken && `${taken} exists already.`;
}

/** The files of a new rule, as path and content: one that works, to be changed piece by piece. */
export function ruleFiles(language: string, name: string): [path: string, content: string][] {
  const [rule = '', page = ''] = paths(language, name);
  return [
    [rule, ruleTemplate(name)],
    [page, pageTemplate(language, name)],
  ];
}

function paths(language: string, name: string): string[] {
  return [`packages/${language}/src/rules/${name}.ts`, `packages/${language}/src/rules/${name}.md`];
}

function ruleTemplate(name: string): string {
  return `import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'found' }>({
  name: '${name}',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow TODO',
      preset: 'off',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['TODO'],
      references: ['TODO'],
      sources: [],
    },
    messages: {
      found: 'TODO: what is wrong here, what it lets happen, what to write instead.',
    },
    schema: [],
  },

  create(context) {
    return {
      From(node) {
        context.report({ node, messageId: 'found' });
      },
    };
  },
});
`;
}

function pageTemplate(language: string, name: string): string {
  return `# ${language}/${name}

TODO: what it finds, in a sentence or two. What it passes over.

TODO: why it matters in production, and how to repair it. This page is what users read and what the tests run.

## Incorrect

\`\`\`${language}
FROM scratch
^^^^^^^^^^^^ found
\`\`\`

## Correct

\`\`\`${language}
ARG VERSION=1
\`\`\`

## When not to use it

TODO
`;
}
