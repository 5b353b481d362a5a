import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { isForDevelopment } from './development-stages.ts';

/** The names of the stages that only developers build. */
function developmentStages(...lines: string[]): (string | undefined)[] {
  const code = new DockerfileSourceCode(lines.join('\n'));
  return code.buildStages.filter(({ from }) => isForDevelopment(code, from)).map(({ name }) => name);
}

describe('a stage is for development', () => {
  it.each([
    [
      'beside the one that ships',
      ['FROM a AS base', 'FROM base AS dev', 'FROM base AS test', 'FROM base'],
      ['dev', 'test'],
    ],
    [
      'behind the one that ships',
      ['FROM a AS production', 'FROM production AS Development'],
      ['development'],
    ],
    ['by a part of its name', ['FROM a AS base', 'FROM base AS app-dev', 'FROM base AS app'], ['app-dev']],
    ['when it is what the file builds', ['FROM a AS base', 'FROM base AS dev'], ['dev']],
    ['when it is the only one', ['FROM a AS dev'], ['dev']],
  ])('%s', (_, lines, names) => {
    expect(developmentStages(...lines)).toEqual(names);
  });
});

describe('a stage is not for development', () => {
  it.each([
    ['when the image is built from it', ['FROM a AS dev', 'FROM dev']],
    ['when the image copies from it', ['FROM a AS dev-deps', 'FROM b', 'COPY --from=dev-deps /x /x']],
    ['when the image mounts it', ['FROM a AS test', 'FROM b', 'RUN --mount=type=bind,from=0,target=/x make']],
    [
      'when the image has it from another stage',
      ['FROM a AS dev', 'FROM b AS build', 'COPY --from=dev /x /x', 'FROM build'],
    ],
    ['without a name', ['FROM a']],
    ['with a name that only begins so', ['FROM a AS devices', 'FROM b']],
  ])('%s', (_, lines) => {
    expect(developmentStages(...lines)).toEqual([]);
  });
});
