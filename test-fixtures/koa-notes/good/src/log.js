import { pino } from 'pino';
import { configuration } from './configuration.js';

export const log = pino({
  level: configuration.logLevel,
  redact: ['password', '*.password', 'req.headers.authorization', 'req.headers.cookie'],
});
