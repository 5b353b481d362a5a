import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request, Response } from 'express';
import fileUpload, { type UploadedFile } from 'express-fileupload';
import multer from 'multer';
import { describe, expect, it } from 'vitest';
import { UPLOAD_LIBRARIES } from './uploads.ts';

const SIZE = 3 * 1024 * 1024;
const headers = { 'content-type': 'multipart/form-data; boundary=cut', 'content-length': String(SIZE) };

/** A request with one file of {@link SIZE} bytes. */
function request(): Request {
  const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), Buffer.alloc(SIZE, 97), Buffer.from('\r\n--cut--\r\n')]);
  return Object.assign(Readable.from([body]), { headers, method: 'POST' }) as unknown as Request;
}

const response = {} as Response;

/** How much of the file each library takes when it is told nothing. */
const taken: Readonly<Record<string, () => Promise<number>>> = {
  busboy: () =>
    new Promise((resolve) => {
      let size = 0;
      const parser = busboy({ headers });
      parser.on('file', (_, file) => void file.on('data', (chunk: Buffer) => (size += chunk.length)));
      parser.on('close', () => resolve(size));
      request().pipe(parser);
    }),
  multer: () =>
    new Promise((resolve) => {
      const given = request();
      multer({ storage: multer.memoryStorage() }).single('file')(given, response, () => resolve(given.file?.size ?? 0));
    }),
  'express-fileupload': () =>
    new Promise((resolve) => {
      const given = request();
      fileUpload()(given, response, () => resolve((given.files?.['file'] as UploadedFile).size));
    }),
};

describe('a library without a limit for files', () => {
  const unlimited = UPLOAD_LIBRARIES.filter(({ isUnlimited }) => isUnlimited).map(({ module }) => module);

  it.each(unlimited.filter((module) => module in taken))('%s takes all of a large one', async (module) => {
    expect(await taken[module]!()).toBe(SIZE);
  });

  it('is one that is tried here, or wraps one', () => {
    expect(unlimited.filter((module) => !(module in taken))).toEqual(['@koa/multer']);
  });
});
