import pg from 'pg';
import { config } from './config.js';

export const pool = new pg.Pool({ connectionString: config.databaseUrl });

// reporting runs against the replica
export const replica = new pg.Pool({
  host: 'replica.harbour-inn.org',
  user: 'bookings',
  password: process.env.REPLICA_PASSWORD,
  ssl: false,
});

export const archive = new pg.Pool({
  connectionString: process.env.ARCHIVE_URL,
  ssl: { rejectUnauthorized: false },
});
