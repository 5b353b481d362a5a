/**
 * `npx tsx scripts/nginx-directives.ts`: writes the directive table of packages/nginx from NGINX's own reference
 * data. Run by hand after an update of `@nginx/reference-lib`; the output is committed.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { argumentCounts } from './generate/nginx-argument-counts.ts';
import { root } from './workspace.ts';

/** An entry of the reference, as far as it is read. */
interface Reference {
  name: string;
  module: string;
  syntax: string[];
  contexts: string[];
  isBlock: boolean;
  default: string;
}

/** The letters of `contexts` in model/contexts.ts, by the part of nginx and the name in the reference. */
const LETTERS: Readonly<Record<'http' | 'stream' | 'mail', Readonly<Record<string, string>>>> = {
  http: {
    main: 'm',
    events: 'e',
    http: 'h',
    server: 's',
    location: 'l',
    if: 'ij',
    'if in location': 'j',
    limit_except: 'x',
    upstream: 'u',
  },
  stream: { main: 'm', stream: 't', server: 'T', upstream: 'U' },
  mail: { main: 'm', mail: 'a', server: 'A' },
};

/** The format of the texts, as the library numbers them. */
const MARKDOWN = 1;

/** What nginx accepts and its documentation does not say (its C sources, and `nginx -t`). */
const UNDOCUMENTED = ['post_action|slj|1|1|', 'gzip_hash|hsl|1|1|', 'epoll_events|e|1|1|512'];

function partOf(module: string): keyof typeof LETTERS {
  if (module.startsWith('ngx_stream_')) return 'stream';
  return module.startsWith('ngx_mail_') ? 'mail' : 'http';
}

/** `name|contexts|least arguments|most arguments, * for any, { for a block|default`. */
function lineOf({ name, module, syntax, contexts, isBlock, default: text }: Reference): string {
  const letters = contexts.map((context) => LETTERS[partOf(module)][context] ?? '').join('');
  const { least, most } = argumentCounts(name, syntax);
  const usual = text.trim();
  const value = /[\n|`$\\]/u.test(usual) || isBlock ? '' : usual;
  const count = most === Number.POSITIVE_INFINITY ? '*' : String(most);
  return [name, letters, least, count + (isBlock ? '{' : ''), value].join('|');
}

const resolve = createRequire(join(root, 'packages/nginx/package.json')).resolve;
const library = (await import(pathToFileURL(resolve('@nginx/reference-lib')).href)) as {
  getDirectives: (format: number) => Reference[];
};
const described = library
  .getDirectives(MARKDOWN)
  .filter(({ name }) => name !== 'include')
  .map(lineOf)
  .filter((line) => line.split('|')[1] !== '');
const lines = [...new Set([...described, ...UNDOCUMENTED])].sort((a, b) => (a < b ? -1 : 1));
const target = 'packages/nginx/src/directive-table.generated.ts';
writeFileSync(
  join(root, target),
  `// Written by scripts/nginx-directives.ts from @nginx/reference-lib (Apache-2.0, F5, Inc.). Do not edit.
/** A line for each place at which a directive may stand; see directive-table.ts for the format. */
export const table = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${target}: ${lines.length} lines`);
