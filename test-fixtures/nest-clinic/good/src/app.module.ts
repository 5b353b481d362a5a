import { readFileSync } from 'node:fs';
import { ThrottlerStorageRedisService } from '@nest-lab/throttler-storage-redis';
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Redis } from 'ioredis';
import { LoggerModule } from 'nestjs-pino';
import { AuthController } from './auth.controller';
import { ErrorFilter } from './error.filter';
import { JwtGuard, RolesGuard } from './guards';
import { Patient, User } from './entities';
import { PatientsController } from './patients.controller';

@Module({
  imports: [
    ConfigModule.forRoot({ isGlobal: true }),
    LoggerModule.forRoot({
      pinoHttp: { level: 'info', redact: ['req.headers.authorization', 'req.headers.cookie', 'req.body.password'] },
    }),
    TypeOrmModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        type: 'postgres',
        url: config.getOrThrow<string>('DATABASE_URL'),
        ssl: { ca: readFileSync(config.getOrThrow<string>('DATABASE_CA_FILE'), 'utf8') },
        entities: [Patient, User],
        migrations: ['dist/migrations/*.js'],
        synchronize: false,
      }),
    }),
    TypeOrmModule.forFeature([Patient, User]),
    JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        secret: config.getOrThrow<string>('JWT_SECRET'),
        signOptions: { expiresIn: '15m', algorithm: 'HS256' },
        verifyOptions: { algorithms: ['HS256'] },
      }),
    }),
    ThrottlerModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        throttlers: [{ ttl: 60_000, limit: 120 }],
        storage: new ThrottlerStorageRedisService(new Redis(config.getOrThrow<string>('REDIS_URL'))),
      }),
    }),
  ],
  controllers: [AuthController, PatientsController],
  providers: [
    { provide: APP_GUARD, useClass: ThrottlerGuard },
    { provide: APP_GUARD, useClass: JwtGuard },
    { provide: APP_GUARD, useClass: RolesGuard },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
})
export class AppModule {}
