import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Param, ParseFilePipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { FileTypeValidator, MaxFileSizeValidator, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { InjectRepository } from '@nestjs/typeorm';
import { IsString, MaxLength } from 'class-validator';
import multer from 'multer';
import { Repository } from 'typeorm';
import { Patient } from './entities';
import { Roles } from './guards';

class PatientDto {
  @IsString()
  @MaxLength(100)
  name!: string;

  @IsString()
  @MaxLength(20)
  ward!: string;
}

const storage = multer.diskStorage({ destination: '/var/lib/clinic/scans', filename: (request, file, done) => done(null, randomUUID()) });
const picture = new ParseFilePipe({
  validators: [new MaxFileSizeValidator({ maxSize: 5_000_000 }), new FileTypeValidator({ fileType: /^image\/(?:png|jpeg)$/ })],
});

@Controller('patients')
export class PatientsController {
  constructor(@InjectRepository(Patient) private readonly patients: Repository<Patient>) {}

  @Get()
  list(@Query('ward') ward: string): Promise<Patient[]> {
    return this.patients.createQueryBuilder('patient').where('patient.ward = :ward', { ward: String(ward) }).take(50).getMany();
  }

  @Post()
  create(@Body() { name, ward }: PatientDto): Promise<Patient> {
    return this.patients.save({ name, ward });
  }

  @Post(':id/scan')
  @UseInterceptors(FileInterceptor('scan', { storage, limits: { fileSize: 5_000_000 } }))
  store(@Param('id', ParseUUIDPipe) id: string, @UploadedFile(picture) file: Express.Multer.File): { id: string; scan: string } {
    return { id, scan: file.filename };
  }

  @Roles('admin')
  @Delete(':id')
  async remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.patients.delete(id);
  }
}
