import { createClient } from 'redis';

const queue = await createClient({ url: process.env.REDIS_URL }).connect();
process.exitCode = (await queue.exists('worker:alive')) === 1 ? 0 : 1;
await queue.close();
