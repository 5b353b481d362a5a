import postgres from 'postgres';

export const sql = postgres(process.env.DATABASE_URL ?? 'postgres://links:L1nks-9921@db.example.net:5432/links', { ssl: { rejectUnauthorized: false } });
