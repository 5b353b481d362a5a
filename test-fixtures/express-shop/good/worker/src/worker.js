import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import { createClient } from 'redis';

const log = pino();
const { MAIL_PASSWORD, REDIS_URL } = process.env;
if (!MAIL_PASSWORD || !REDIS_URL) throw new Error('MAIL_PASSWORD and REDIS_URL must be set.');

const mail = createTransport({
  host: 'smtp.example.com',
  port: 465,
  secure: true,
  auth: { user: 'shop', pass: MAIL_PASSWORD },
});
const queue = await createClient({ url: REDIS_URL }).connect();

let running = true;
process.on('SIGTERM', () => {
  running = false;
});

while (running) {
  const job = await queue.blPop('mail', 5);
  await queue.set('worker:alive', Date.now(), { EX: 60 });
  if (!job) continue;
  const { id, message } = JSON.parse(job.element);
  await mail.sendMail(message);
  log.info({ id }, 'sent');
}

await queue.close();
