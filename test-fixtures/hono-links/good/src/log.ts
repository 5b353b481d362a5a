import { pino } from 'pino';

export const log = pino({ level: 'info', redact: ['password', '*.password', 'headers.authorization', 'headers.cookie'] });
