import { verify } from '@node-rs/argon2';
import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { prisma } from '../../../lib/database';
import { loginLimit } from '../../../lib/limits';
import { log } from '../../../lib/log';
import { currentSession } from '../../../lib/session';

const credentials = z.object({ email: z.email(), password: z.string().min(12).max(200) });

export async function POST(request: NextRequest): Promise<NextResponse> {
  const { success } = await loginLimit.limit(request.headers.get('x-real-ip') ?? 'unknown');
  if (!success) return NextResponse.json({ message: 'Try again later.' }, { status: 429 });
  const parsed = credentials.safeParse(await request.json());
  if (!parsed.success) return NextResponse.json({ message: 'The request is not valid.' }, { status: 400 });
  const { email, password } = parsed.data;
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true, role: true, passwordHash: true } });
  if (!user || !(await verify(user.passwordHash, password))) {
    log.warn('login failed');
    return NextResponse.json({ message: 'Wrong e-mail address or password.' }, { status: 401 });
  }
  const session = await currentSession();
  session.userId = user.id;
  session.role = user.role;
  await session.save();
  return new NextResponse(null, { status: 204 });
}
