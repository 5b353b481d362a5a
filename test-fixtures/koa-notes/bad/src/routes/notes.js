import { exec } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import multer from '@koa/multer';
import Router from '@koa/router';
import { diskStorage } from 'multer';
import { notes } from '../database.js';

const storage = diskStorage({ destination: 'uploads', filename: (req, file, done) => done(null, file.originalname) });
const upload = multer({ storage });
const router = new Router();

router.get('/notes', async (ctx) => {
  ctx.body = await notes.find({ $where: `this.title == '${ctx.query.title}'` }).toArray();
});

router.get('/search', async (ctx) => {
  ctx.body = `<h1>Results for ${ctx.query.q}</h1>`;
});

router.get('/pages/:name', async (ctx) => {
  ctx.body = await readFile(`pages/${ctx.params.name}`);
});

router.get('/preview', async (ctx) => {
  const response = await fetch(ctx.query.url);
  ctx.body = await response.text();
});

router.post('/convert', upload.single('file'), async (ctx) => {
  exec(`convert ${ctx.request.body.name} out.png`);
  ctx.status = 202;
});

// TODO: check permissions before deleting, anybody can do this
router.delete('/notes/:id', async (ctx) => {
  await notes.deleteOne({ id: ctx.params.id });
  ctx.status = 204;
});

export default router;
