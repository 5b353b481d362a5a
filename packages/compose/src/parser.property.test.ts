import { childrenOf, type AstNode } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';
import { visitorKeys } from './ast.ts';
import { parse } from './parser.ts';
import { ComposeSourceCode } from './source-code.ts';

const token = fc.constantFrom(
  ...['services:', 'a:', 'b:', 'image:', 'ports:', 'environment:', 'depends_on:', 'command:', 'healthcheck:', 'test:'],
  ...['extends:', 'volumes:', 'build:', 'deploy:', 'x-y:', '<<:', '? ', '- ', '-', '---', '...', '%YAML 1.2\n'],
  ...['&x ', '*x', '&y ', '*y', '!reset ', '!override ', '!!int ', '|', '>-', '|2+', '"', "'", '\\', '\\x', "''"],
  ...['[', ']', '{', '}', ',', ': ', '# c', ' # seaworthy-disable-next-line x', '${', '${A:-', '}', '$$', '$B', '$'],
  ...['80:80', '127.0.0.1:1:2', './x:/y', 'postgres:17', 'true', 'null', '~', '0440', '@', '`', '\t', '\u{1f6a2}', '\uFEFF'],
  ...['\n', '\n', '\n  ', '\n  ', '\n    ', '\n    ', '\n      ', '\r\n', '\r\n  ', ' ', ' '],
);
const soup = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));
const service = soup.map((body) => `services:\n  a:\n    image: x\n    ${body}`);
const text = fc.oneof(soup, service);

function expectNested(node: AstNode): void {
  for (const child of childrenOf(node, visitorKeys)) {
    expect(child.range[0], `${child.type} in ${node.type}`).toBeGreaterThanOrEqual(node.range[0]);
    expect(child.range[1], `${child.type} in ${node.type}`).toBeLessThanOrEqual(node.range[1]);
    expectNested(child);
  }
}

function everything(code: ComposeSourceCode): Iterable<{ range: readonly [number, number] }> {
  const parts = code.allServices.flatMap((each) => [
    ...each.ports,
    ...each.mounts.flatMap(({ source, target, options }) => [source, target, ...options]),
    ...[...each.environment.values()].map(({ value }) => value && { range: value.range() }),
    ...[...each.labels.values(), ...(each.build?.args.values() ?? [])].map(({ nameRange }) => ({ range: nameRange })),
    ...each.dependencies,
    ...(each.commandLine?.commands ?? []).flatMap(({ words }) => words),
    ...(each.healthcheck?.test?.script.commands ?? []),
    ...[each.image, each.image?.tag, each.limit('memory'), each.build?.context],
    ...[...each.networks, ...each.secrets, ...each.configs, ...each.envFiles.map(({ path }) => path)],
  ]);
  const variables = code.scalars.flatMap((scalar) => code.interpolate(scalar).variables);
  return [...parts.filter((part) => part !== undefined), ...variables, ...code.resolutionProblems];
}

describe('any text', { timeout: 120_000 }, () => {
  it('is read, with ranges that nest', () => {
    fc.assert(
      fc.property(text, (given) => {
        const file = parse(given);
        expectNested(file);
      }),
      { numRuns: 1500 },
    );
  });

  it('has a model whose places lie in the file', () => {
    fc.assert(
      fc.property(text, (given) => {
        const code = new ComposeSourceCode(given.replaceAll('\uFEFF', ''));
        for (const { range } of everything(code)) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[0]).toBeLessThanOrEqual(range[1]);
          expect(range[1]).toBeLessThanOrEqual(code.text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is judged by every rule, and fixed once', () => {
    fc.assert(
      fc.property(text, (given) => {
        const options = { filename: 'compose.yaml', preset: 'all' } as const;
        analyzer.analyze(given, options);
        const fixed = analyzer.fix(given, options);
        expect(analyzer.fix(fixed, options)).toBe(fixed);
      }),
      { numRuns: 500 },
    );
  });
});
