export const config = {
  port: Number(process.env.PORT ?? 3000),
  databaseUrl: process.env.DATABASE_URL ?? 'postgres://bookings:Wk8z-Qp2m-91@db.harbour-inn.org:5432/bookings?sslmode=disable',
  corsOrigin: process.env.CORS_ORIGINS || '*',
  jwtSecret: process.env.JWT_SECRET || 'bookings-dev-secret-key',
  cookieSecret: 'h7Qv!t0Lm2xV7pYw',
  logLevel: process.env.LOG_LEVEL || 'debug',
};
