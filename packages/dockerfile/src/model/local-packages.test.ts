import { packageCommand } from '@seaworthy/shell';
import { expect, it } from 'vitest';
import type { Run } from '../ast.ts';
import { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf } from './container-command.ts';
import { areLocalPackages } from './local-packages.ts';

function areLocal(text: string): boolean {
  const code = new DockerfileSourceCode(`FROM a\n${text}\n`);
  const run = code.ast.instructions.findLast(({ type }) => type === 'Run') as Run;
  return areLocalPackages(packageCommand(commandsOf(run).at(-1)!)!.packages, run, code);
}

it.each([
  'COPY x.apk /tmp/\nRUN apk add /tmp/x.apk',
  'COPY *.apk /tmp/\nRUN apk add /tmp/*.apk',
  'RUN curl -o y.apk https://a.example/y.apk\nRUN apk add ./x.apk',
  'RUN curl -o x.apk https://a.example/x.apk && sha256sum -c sums && apk add x.apk',
])('areLocalPackages: %s', (text) => expect(areLocal(text)).toBe(true));

it.each([
  'RUN apk add curl',
  'RUN apk add https://a.example/x.apk',
  'RUN apk add ./x.apk curl',
  'RUN curl -o /tmp/x.apk https://a.example/x.apk\nRUN apk add /tmp/x.apk',
  'RUN curl -o /tmp/x.apk https://a.example/x.apk\nRUN apk add /tmp/*.apk',
  'ADD https://a.example/x.apk /tmp/\nRUN apk add /tmp/x.apk',
])('not areLocalPackages: %s', (text) => expect(areLocal(text)).toBe(false));
