import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { prisma } from '../../../lib/database';
import { log } from '../../../lib/log';
import { currentSession } from '../../../lib/session';

const review = z.object({ product: z.uuid(), stars: z.number().int().min(1).max(5), text: z.string().max(2000) });

export async function GET(request: NextRequest): Promise<NextResponse> {
  const product = z.uuid().parse(request.nextUrl.searchParams.get('product'));
  return NextResponse.json(await prisma.$queryRaw`SELECT stars, text FROM review WHERE product = ${product} LIMIT 50`);
}

export async function POST(request: NextRequest): Promise<NextResponse> {
  const { userId } = await currentSession();
  if (!userId) return NextResponse.json({ message: 'Log in first.' }, { status: 401 });
  try {
    const { product, stars, text } = review.parse(await request.json());
    await prisma.review.create({ data: { product, stars, text, userId } });
    return new NextResponse(null, { status: 201 });
  } catch (error) {
    log.error({ error }, 'a review was not stored');
    return NextResponse.json({ message: 'Something went wrong.' }, { status: 500 });
  }
}

export async function DELETE(request: NextRequest): Promise<NextResponse> {
  const { role } = await currentSession();
  if (role !== 'admin') return NextResponse.json({ message: 'For administrators only.' }, { status: 403 });
  await prisma.review.delete({ where: { id: z.uuid().parse(request.nextUrl.searchParams.get('id')) } });
  return new NextResponse(null, { status: 204 });
}
