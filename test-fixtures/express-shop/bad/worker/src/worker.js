const nodemailer = require('nodemailer');
const { createClient } = require('redis');

const mail = nodemailer.createTransport({
  host: 'smtp.example.com',
  auth: { user: 'shop', pass: process.env.MAIL_PASSWORD || 'letmein' },
  tls: { rejectUnauthorized: false },
});

async function main() {
  const queue = createClient({ url: 'redis://cache:6379' });
  await queue.connect();
  for (;;) {
    const job = await queue.blPop('mail', 0);
    console.log('sending', job);
    await mail.sendMail(JSON.parse(job.element));
  }
}

process.on('uncaughtException', (error) => console.error(error));
main();
