import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AuthController } from './auth.controller';
import { PatientsController } from './patients.controller';

@Module({
  imports: [
    LoggerModule.forRoot({ pinoHttp: { level: 'debug' } }),
    ThrottlerModule.forRoot([{ ttl: 60_000, limit: Infinity }]),
    TypeOrmModule.forRoot({
      type: 'postgres',
      host: 'db.clinic.example.net',
      username: 'postgres',
      password: 'Clin1c-8841',
      ssl: { rejectUnauthorized: false },
      autoLoadEntities: true,
      synchronize: true,
    }),
    JwtModule.register({ secret: process.env.JWT_SECRET || 'clinic-jwt' }),
  ],
  controllers: [AuthController, PatientsController],
})
export class AppModule {}
