import { textOf } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { externalImages, partOf } from './external-images.ts';

function imagesIn(text: string): (string | undefined)[] {
  return externalImages(new DockerfileSourceCode(text)).map(({ value }) => textOf(value));
}

describe('externalImages', () => {
  it('finds those of FROM, --from and --mount, in order', () => {
    const text =
      'FROM node:24 AS build\nRUN --mount=type=bind,from=golang:1.26,target=/go true\n' +
      'FROM debian:12\nCOPY --from=build /a /a\nCOPY --from=composer:2 /b /b\nONBUILD COPY --from=busybox:1 /c /c\n';
    expect(imagesIn(text)).toEqual(['node:24', 'golang:1.26', 'debian:12', 'composer:2', 'busybox:1']);
  });

  it('passes over stages, indexes, scratch and build contexts', () => {
    const text =
      'FROM scratch\nFROM base AS a\nFROM app-base\nCOPY --from=0 / /x\nCOPY --from=A / /y\nCOPY --from=assets / /z\n' +
      'COPY --from=late / /w\nFROM a AS late\n';
    expect(imagesIn(text)).toEqual([]);
  });

  it('takes a bare name after --from for an image when it is known', () => {
    expect(imagesIn('FROM debian:12\nCOPY --from=composer /usr/bin/composer /usr/bin/\n')).toEqual([
      'debian:12',
      'composer',
    ]);
  });
});

describe('partOf', () => {
  it('is the part, or the word where variables hide it', () => {
    const code = new DockerfileSourceCode('ARG TAG=24\nFROM node:24\nFROM node:$TAG\n');
    const places = externalImages(code).map((image) =>
      code.getText(partOf(image, image.reference?.ranges.tag, code)),
    );
    expect(places).toEqual(['24', 'node:$TAG']);
  });
});
