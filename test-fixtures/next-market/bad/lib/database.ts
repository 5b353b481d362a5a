import { PrismaClient } from '@prisma/client';

export const prisma = new PrismaClient({ datasourceUrl: 'postgresql://market:M4rket-2231@db.example.net:5432/market' });
export const stripeKey = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;
