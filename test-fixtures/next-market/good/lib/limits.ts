import { Ratelimit } from '@upstash/ratelimit';
import { Redis } from '@upstash/redis';

/** Five attempts to log in within a quarter of an hour, from one address. */
export const loginLimit = new Ratelimit({ redis: Redis.fromEnv(), limiter: Ratelimit.slidingWindow(5, '15 m'), prefix: 'login' });
