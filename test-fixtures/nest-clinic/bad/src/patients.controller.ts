import { exec } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { Catch, Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import multer from 'multer';
import { DataSource } from 'typeorm';

export const upload = multer({ storage: multer.diskStorage({ filename: (request, file, done) => done(null, file.originalname) }) });

@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(exception: Error, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(500).json({ message: exception.message, stack: exception.stack });
  }
}

@Controller('patients')
export class PatientsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Header('Access-Control-Allow-Origin', '*')
  list(@Query('ward') ward: string) {
    return this.dataSource.query(`SELECT * FROM patient WHERE ward = '${ward}'`);
  }

  @Get('report')
  report(@Query('name') name: string, @Res() res: Response) {
    exec(`pdf-report ${name}`);
    res.send(`<h1>Report for ${name}</h1>`);
  }

  @Get('scans/:name')
  scan(@Param('name') name: string, @Res() res: Response) {
    createReadStream(`/srv/scans/${name}`).pipe(res);
  }

  @Get('insurance')
  async insurance(@Query('url') url: string) {
    return (await fetch(url)).json();
  }
}
