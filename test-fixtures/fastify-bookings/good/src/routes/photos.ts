import { randomUUID } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FastifyPluginAsync } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import { z } from 'zod';
import { requireUser } from '../authentication.js';
import { configuration } from '../configuration.js';
import { pool } from '../database.js';

const IMAGE_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp']);
const s3 = new S3Client({ region: configuration.photos.region });

export const photoRoutes: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', requireUser);

  app.post('/', async (request, reply) => {
    const file = await request.file();
    if (!file) return reply.code(400).send({ message: 'Send one file.' });
    const body = await file.toBuffer();
    const type = await fileTypeFromBuffer(body);
    if (!type || !IMAGE_TYPES.has(type.mime)) return reply.code(415).send({ message: 'Send a JPEG, PNG or WebP image.' });
    const id = randomUUID();
    await s3.send(new PutObjectCommand({ Bucket: configuration.photos.bucket, Key: `${id}.${type.ext}`, Body: body, ContentType: type.mime }));
    await pool.query('INSERT INTO photos (id, user_id, key) VALUES ($1, $2, $3)', [id, request.user.sub, `${id}.${type.ext}`]);
    return reply.code(201).send({ id });
  });

  app.get('/:id', async (request, reply) => {
    const { id } = z.object({ id: z.uuid() }).parse(request.params);
    const { rows } = await pool.query('SELECT key FROM photos WHERE id = $1 AND user_id = $2', [id, request.user.sub]);
    const [photo] = rows;
    if (!photo) return reply.code(404).send({ message: 'There is no such photo.' });
    const command = new GetObjectCommand({ Bucket: configuration.photos.bucket, Key: photo.key });
    return { url: await getSignedUrl(s3, command, { expiresIn: 300 }) };
  });
};
