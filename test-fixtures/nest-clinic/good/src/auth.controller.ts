import { Body, Controller, HttpCode, Logger, Post, Res, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Throttle } from '@nestjs/throttler';
import { InjectRepository } from '@nestjs/typeorm';
import argon2 from 'argon2';
import { IsEmail, MaxLength, MinLength } from 'class-validator';
import type { Response } from 'express';
import { Repository } from 'typeorm';
import { User } from './entities';
import { Public } from './guards';

class LoginDto {
  @IsEmail()
  email!: string;

  @MinLength(12)
  @MaxLength(200)
  password!: string;
}

@Controller('auth')
export class AuthController {
  private readonly logger = new Logger(AuthController.name);

  constructor(
    private readonly jwt: JwtService,
    @InjectRepository(User) private readonly users: Repository<User>,
  ) {}

  @Public()
  @Throttle({ default: { limit: 5, ttl: 15 * 60_000 } })
  @HttpCode(204)
  @Post('login')
  async login(@Body() { email, password }: LoginDto, @Res({ passthrough: true }) response: Response): Promise<void> {
    const user = await this.users.findOne({ where: { email }, select: { id: true, role: true, passwordHash: true } });
    if (!user || !(await argon2.verify(user.passwordHash, password))) {
      this.logger.warn('login failed');
      throw new UnauthorizedException();
    }
    const token = await this.jwt.signAsync({ sub: user.id, role: user.role });
    response.cookie('access_token', token, { httpOnly: true, secure: true, sameSite: 'strict', maxAge: 15 * 60_000 });
  }

  @HttpCode(204)
  @Post('logout')
  logout(@Res({ passthrough: true }) response: Response): void {
    response.clearCookie('access_token', { httpOnly: true, secure: true, sameSite: 'strict' });
  }
}
