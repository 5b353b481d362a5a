import { pino } from 'pino';

export const log = pino({ level: 'info', redact: ['password', '*.password', 'authorization', 'cookie'] });
