import { readPages, readSamples } from '@seaworthy/core/testing';
import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';
import type { Directive } from './ast.ts';
import { parse } from './parser.ts';

/** Texts by path. */
type Files = Readonly<Record<string, string>>;

const texts = readSamples(readPages(new URL('rules/', import.meta.url)), 'nginx.conf').flatMap(({ text }) => [
  text,
  `http {\n${text}}\n`,
]);
const samples = [...new Set(texts)].filter((text) => serversIn(text).length > 0 && parse(text).problems.length === 0);

/** They report the first place of a file, and the others as related places. */
const ONCE_PER_FILE = /^nginx\/(?:hide-powered-by|limit-conn|limit-req|request-id) /u;

/** The servers of the `http` block. */
function serversIn(text: string): readonly Directive[] {
  const http = parse(text).directives.find(({ name }) => name === 'http');
  return http?.block?.directives.filter(({ name, block }) => name === 'server' && block) ?? [];
}

/** The configuration with the server blocks in files of their own, which one pattern includes. */
function withServersElsewhere(text: string): Files {
  const servers = serversIn(text);
  const files = Object.fromEntries(servers.map(({ range }, index) => [`conf.d/${index}.conf`, text.slice(...range)]));
  const [first, ...others] = servers.map(({ range }) => range);
  const edits = [...others.map((range) => ({ range, by: '' })), { range: first!, by: 'include conf.d/*.conf;' }];
  return { ...files, 'nginx.conf': replaced(text, edits) };
}

/** The configuration with what stands in each server in a file of its own. */
function withContentElsewhere(text: string): Files {
  const files: Record<string, string> = {};
  const edits = serversIn(text).map(({ block }, index) => {
    const range = [block!.range[0] + 1, block!.range[1] - 1] as const;
    files[`server.d/${index}.conf`] = text.slice(...range);
    return { range, by: ` include server.d/${index}.conf; ` };
  });
  return { ...files, 'nginx.conf': replaced(text, edits) };
}

function replaced(text: string, edits: readonly { range: readonly [number, number]; by: string }[]): string {
  let result = text;
  for (const { range, by } of edits.toSorted((a, b) => b.range[0] - a.range[0]))
    result = result.slice(0, range[0]) + by + result.slice(range[1]);
  return result;
}

/** What is found, with the text that it is about, in any of the files when each is linted by itself. */
function findingsIn(files: Files): string[] {
  return Object.entries(files)
    .flatMap(([filename, text]) => {
      const { findings } = analyzer.analyze(text, { filename, preset: 'all', languageOptions: { files } });
      const lines = text.split('\n');
      return findings.map(({ ruleId, messageId, line, column, endLine, endColumn }) => {
        const place = lines[line - 1]!.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
        return `${ruleId} ${messageId} ${place}`;
      });
    })
    .filter((line, index, all) => !ONCE_PER_FILE.test(line) || all.indexOf(line) === index)
    .sort();
}

describe('a configuration in several files has the findings that it has in one', () => {
  it.each(samples)('each once, with servers elsewhere: %j', (text) => {
    expect(findingsIn(withServersElsewhere(text))).toEqual(findingsIn({ 'nginx.conf': text }));
  });

  it.each(samples)('each once, with the content of servers elsewhere: %j', (text) => {
    expect(findingsIn(withContentElsewhere(text))).toEqual(findingsIn({ 'nginx.conf': text }));
  });
});
