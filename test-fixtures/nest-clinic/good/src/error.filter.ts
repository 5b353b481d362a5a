import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  catch(exception: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (exception instanceof HttpException && exception.getStatus() < 500) {
      response.status(exception.getStatus()).json({ message: 'The request was refused.' });
      return;
    }
    this.logger.error(exception);
    response.status(500).json({ message: 'Something went wrong.' });
  }
}
