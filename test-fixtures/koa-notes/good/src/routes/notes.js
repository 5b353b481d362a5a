import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import multer from '@koa/multer';
import Router from '@koa/router';
import { fileTypeFromBuffer } from 'file-type';
import { ObjectId } from 'mongodb';
import { memoryStorage } from 'multer';
import { z } from 'zod';
import { notes } from '../database.js';
import { requireAdmin, requireUser } from './sessions.js';

const noteSchema = z.object({ title: z.string().max(200), text: z.string().max(20_000) });
const TYPES = new Set(['image/png', 'image/jpeg']);
const upload = multer({ storage: memoryStorage(), limits: { fileSize: 2 * 1024 * 1024, files: 1 } });
const PAGES = new Map([['help', 'pages/help.html'], ['imprint', 'pages/imprint.html']]);

export function noteRoutes() {
  const router = new Router();

  router.get('/notes', requireUser, async (ctx) => {
    const page = z.coerce.number().int().min(1).default(1).parse(ctx.query.page);
    ctx.body = await notes.find({ owner: ctx.session.userId }).skip((page - 1) * 20).limit(20).toArray();
  });

  router.post('/notes', requireUser, async (ctx) => {
    const { title, text } = noteSchema.parse(ctx.request.body);
    const { insertedId } = await notes.insertOne({ title, text, owner: ctx.session.userId });
    ctx.status = 201;
    ctx.body = { id: insertedId };
  });

  router.post('/notes/:id/picture', requireUser, upload.single('picture'), async (ctx) => {
    const type = await fileTypeFromBuffer(ctx.file.buffer);
    if (!type || !TYPES.has(type.mime)) ctx.throw(415, 'A PNG or JPEG picture, please.');
    const picture = { name: `${randomUUID()}.${type.ext}`, data: ctx.file.buffer };
    await notes.updateOne({ _id: new ObjectId(ctx.params.id), owner: ctx.session.userId }, { $set: { picture } });
    ctx.status = 204;
  });

  router.get('/pages/:name', async (ctx) => {
    const file = PAGES.get(ctx.params.name);
    if (!file) ctx.throw(404, 'There is no such page.');
    ctx.type = 'html';
    ctx.body = await readFile(file);
  });

  router.delete('/admin/notes/:id', requireUser, requireAdmin, async (ctx) => {
    await notes.deleteOne({ _id: new ObjectId(ctx.params.id) });
    ctx.status = 204;
  });

  return router;
}
