import { PrismaClient } from '@prisma/client';

const kept = globalThis as { prisma?: PrismaClient };

/** One client, also when the development server loads this file again. */
export const prisma = kept.prisma ?? new PrismaClient();
if (process.env.NODE_ENV !== 'production') kept.prisma = prisma;
