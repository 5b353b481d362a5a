import postgres from 'postgres';
import { configuration } from './configuration.js';

export const sql = postgres(configuration.database.url, { max: 20, ssl: { ca: configuration.database.ca } });
