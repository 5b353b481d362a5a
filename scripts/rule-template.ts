import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rulePrefixOf } from '@seaworthy/core';
import { languages, root } from './workspace.ts';

/** What is different from language to language in a new rule: it finds the name `todo` somewhere. */
interface Template {
  /** The language of a page's code blocks, as syntax highlighting names it. */
  fence: string;
  /** What `docs` has besides. */
  docs?: string;
  /** The visitor, as it stands in `create`. */
  visitor: string;
  /** A text in which `todo` is found, with its line of carets. */
  incorrect: string;
  /** A text without a finding. */
  correct: string;
}

type Language = (typeof languages)[number];

const templates: Readonly<Record<Language, Template>> = {
  dockerfile: {
    fence: 'dockerfile',
    visitor: `
      From({ image }) {
        if (image?.value === 'todo') context.report({ node: image, messageId: 'found' });
      },`,
    incorrect: `
FROM todo
     ^^^^ found`,
    correct: `
FROM debian:13-slim`,
  },
  compose: {
    fence: 'yaml',
    visitor: `
      File() {
        for (const service of context.sourceCode.services) {
          const hostname = service.field('hostname');
          if (hostname?.value.kind === 'known' && hostname.text === 'todo')
            context.report({ node: hostname, messageId: 'found' });
        }
      },`,
    incorrect: `
services:
  api:
    image: ghcr.io/acme/api:1.4.2
    hostname: todo
              ^^^^ found`,
    correct: `
services:
  api:
    image: ghcr.io/acme/api:1.4.2
    hostname: api`,
  },
  nginx: {
    fence: 'nginx',
    visitor: `
      Directive({ name, args }) {
        if (name !== 'server_name') return;
        for (const argument of args) {
          if (argument.value === 'todo') context.report({ node: argument, messageId: 'found' });
        }
      },`,
    incorrect: `
server {
    server_name todo;
                ^^^^ found
}`,
    correct: `
server {
    server_name example.org;
}`,
  },
  env: {
    fence: 'ini',
    visitor: `
      Entry({ value }) {
        if (value.text === 'todo') context.report({ node: value, messageId: 'found' });
      },`,
    incorrect: `
GREETING=todo
         ^^^^ found`,
    correct: `
GREETING=welcome`,
  },
  javascript: {
    fence: 'js',
    docs: `
      triggers: ['todo'],`,
    visitor: `
      Literal(node) {
        if (node.value === 'todo') context.report({ node, messageId: 'found' });
      },`,
    incorrect: `
app.listen('todo');
           ^^^^^^ found`,
    correct: `
app.listen(3000);`,
  },
};

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** Why a rule of this name cannot be made, or undefined when it can. */
export function problemWithRule(language: string, name: string): string | undefined {
  if (!isLanguage(language)) return `There is no language '${language}'. There are: ${languages.join(', ')}.`;
  if (!NAME.test(name)) return `'${name}' is no name for a rule: write lower-case words joined by hyphens.`;
  const taken = paths(language, name).find((path) => existsSync(join(root, path)));
  return taken && `${taken} exists already.`;
}

function isLanguage(name: string): name is Language {
  return (languages as readonly string[]).includes(name);
}

/**
 * The files of a new rule, as path and content: one that works, to be changed piece by piece. There is none for what
 * {@link problemWithRule} has something to say about.
 */
export function ruleFiles(language: string, name: string): [path: string, content: string][] {
  if (!isLanguage(language)) return [];
  const [rule = '', page = ''] = paths(language, name);
  return [
    [rule, ruleText(templates[language], name)],
    [page, pageText(templates[language], `${rulePrefixOf(language)}/${name}`)],
  ];
}

function paths(language: Language, name: string): string[] {
  return [`packages/${language}/src/rules/${name}.ts`, `packages/${language}/src/rules/${name}.md`];
}

function ruleText({ docs = '', visitor }: Template, name: string): string {
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
      sources: [],${docs}
    },
    messages: {
      found: 'TODO: what is wrong here, what it lets happen, what to write instead.',
    },
    schema: [],
  },

  create(context) {
    return {${visitor}
    };
  },
});
`;
}

function pageText({ fence, incorrect, correct }: Template, id: string): string {
  return `# ${id}

TODO: what it finds, in a sentence or two. What it passes over.

TODO: why it matters in production, and how to repair it. This page is what users read and what the tests run.

## Incorrect

\`\`\`${fence}${incorrect}
\`\`\`

## Correct

\`\`\`${fence}${correct}
\`\`\`

## When not to use it

TODO
`;
}
