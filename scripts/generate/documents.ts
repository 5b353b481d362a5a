import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzers } from '@seaworthy/rules/all';
import { filesBelow, publishedPackages, root } from '../workspace.ts';
import { withCommandOutput } from './command-output.ts';
import { configurationSchema } from './configuration-schema.ts';
import { deployments, fixtureExpectation } from './fixture-expectations.ts';
import { peerRules } from './peer-rules.ts';
import { ruleIndex } from './rule-index.ts';

/** Every generated file but the registries, as path and content. */
export async function documents(): Promise<[path: string, content: string][]> {
  return [
    ['docs/rules.md', ruleIndex(analyzers)],
    ['docs/peer-rules.md', peerRules(analyzers)],
    ['packages/cli/schema.json', configurationSchema(analyzers)],
    ...(await expectations()),
    ...licenses(),
    ...pagesWithOutput(),
  ];
}

/** Each published package carries a copy of the licence. */
function licenses(): [string, string][] {
  const text = readFileSync(join(root, 'LICENSE'), 'utf8');
  return publishedPackages().map(({ folder }) => [`packages/${folder}/LICENSE`, text]);
}

async function expectations(): Promise<[string, string][]> {
  return Promise.all(
    deployments.map(
      async (name) =>
        [`test-fixtures/${name}/expected.txt`, await fixtureExpectation(name)] as [string, string],
    ),
  );
}

/** The pages that show what the command prints. */
function pagesWithOutput(): [string, string][] {
  return filesBelow('.')
    .filter((path) => /^(?:README\.md|docs\/[^/]+\.md|packages\/[^/]+\/README\.md)$/u.test(path))
    .map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')])
    .filter(([, page]) => page.includes('<!-- output of '))
    .map(([path, page]) => [path, withCommandOutput(page)]);
}
