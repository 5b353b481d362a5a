import { NextResponse, type NextRequest } from 'next/server';
import { prisma } from '../../../lib/database';

export async function GET(request: NextRequest) {
  const product = request.nextUrl.searchParams.get('product');
  try {
    return NextResponse.json(await prisma.$queryRawUnsafe(`SELECT * FROM review WHERE product = '${product}'`));
  } catch (error) {
    return NextResponse.json({ error: (error as Error).stack }, { status: 500 });
  }
}

// TODO: check that the user is an admin before deleting
export async function DELETE(request: NextRequest) {
  await prisma.review.delete({ where: { id: request.nextUrl.searchParams.get('id')! } });
  return new NextResponse(null, { status: 204 });
}
