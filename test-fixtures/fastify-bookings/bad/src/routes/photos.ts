import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { FastifyPluginAsync } from 'fastify';

const s3 = new S3Client({ endpoint: 'http://s3.harbour-inn.org', region: 'eu-central-1', forcePathStyle: true });

export const photoRoutes: FastifyPluginAsync = async (app) => {
  app.post('/', async (request) => {
    const file = await request.file();
    await pipeline(file!.file, createWriteStream(path.join('uploads', file!.filename)));
    await s3.send(new PutObjectCommand({ Bucket: 'harbour-inn', Key: file!.filename, Body: await readFile(path.join('uploads', file!.filename)), ACL: 'public-read' }));
    return { ok: true };
  });

  app.get('/:name', async (request) => {
    const { name } = request.params as { name: string };
    return readFile(path.join('uploads', name));
  });
};
