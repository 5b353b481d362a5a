import { describe, expect, it } from 'vitest';
import { isDevelopmentOnly, isForDevelopment } from './development-stages.ts';
import { DockerfileSourceCode } from '../source-code.ts';

/** The names of the stages that are for development only. */
function developmentStages(text: string): (string | undefined)[] {
  const code = new DockerfileSourceCode(text);
  return code.buildStages.filter(({ from }) => isDevelopmentOnly(code, from)).map(({ name }) => name);
}

describe('isDevelopmentOnly', () => {
  it('is a stage named for development beside the one that ships', () => {
    expect(developmentStages('FROM a AS base\nFROM base AS dev\nFROM base AS test\nFROM base\n')).toEqual(['dev', 'test']);
    expect(developmentStages('FROM a AS production\nFROM production AS Development\n')).toEqual(['development']);
  });

  it('is not a stage that the image comes from', () => {
    expect(developmentStages('FROM a AS dev\nFROM dev\n')).toEqual([]);
    expect(developmentStages('FROM a AS development\nFROM b\nCOPY --from=development /x /x\n')).toEqual([]);
    expect(developmentStages('FROM a AS test\nFROM b\nRUN --mount=type=bind,from=0,target=/x make\n')).toEqual([]);
    expect(developmentStages('FROM a AS dev\nFROM b AS build\nCOPY --from=dev /x /x\nFROM build\n')).toEqual([]);
  });

  it('is not the only stage of a file', () => {
    expect(developmentStages('FROM a AS dev\n')).toEqual([]);
    expect(developmentStages('FROM a\n')).toEqual([]);
  });
});

describe('isForDevelopment', () => {
  const names = (text: string) => {
    const code = new DockerfileSourceCode(text);
    return code.buildStages.filter(({ from }) => isForDevelopment(code, from)).map(({ name }) => name);
  };

  it('is a stage named for development, also the final one', () => {
    expect(names('FROM a AS base\nFROM base AS app-dev\nFROM base AS app\n')).toEqual(['app-dev']);
    expect(names('FROM a AS base\nFROM base AS dev\n')).toEqual(['dev']);
  });

  it('is not a stage that the image comes from', () => {
    expect(names('FROM a AS dev-deps\nFROM b\nCOPY --from=dev-deps /x /x\n')).toEqual([]);
    expect(names('FROM a AS devices\nFROM b\n')).toEqual([]);
  });
});
