export default {
  port: process.env.PORT || 8080,
  logLevel: 'debug',
  mongoUrl: process.env.MONGODB_URL || 'mongodb://notes:n0tes-prod-71@db.internal.example.net:27017/notes?tls=false',
  sessionKey: process.env.SESSION_KEY || 'koa-session-key',
  corsOrigin: process.env.CORS_ORIGIN || '*',
  jwtSecret: 'b7Gq-92xx-Lm31',
};
