import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import session from 'express-session';
import helmet from 'helmet';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: ['error', 'warn', 'log', 'debug', 'verbose'] });
  app.set('trust proxy', true);
  app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'self'", "'unsafe-eval'"] } }, noSniff: false, hsts: { maxAge: 0 } }));
  app.enableCors({ origin: true, credentials: true });
  app.useBodyParser('json', { limit: '200mb' });
  app.use(session({ secret: 'clinic-session-4471', resave: false, saveUninitialized: true, cookie: { httpOnly: false, secure: false } }));
  app.useGlobalPipes(new ValidationPipe());
  app.useStaticAssets('.');
  SwaggerModule.setup('docs', app, SwaggerModule.createDocument(app, new DocumentBuilder().setTitle('Clinic').build()));
  await app.listen(process.env.PORT ?? 3000);
}

process.on('uncaughtException', (error) => console.error(error));
void bootstrap();
