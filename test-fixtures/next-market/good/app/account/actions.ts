'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { prisma } from '../../lib/database';
import { currentSession } from '../../lib/session';

const profile = z.object({ name: z.string().min(1).max(100), email: z.email() });

export async function changeProfile(form: FormData): Promise<void> {
  const { userId } = await currentSession();
  if (!userId) redirect('/login');
  const { name, email } = profile.parse(Object.fromEntries(form));
  await prisma.user.update({ where: { id: userId }, data: { name, email } });
  redirect('/account');
}

export async function findBuyers(text: string): Promise<{ id: string; name: string }[]> {
  const { role } = await currentSession();
  if (role !== 'admin') redirect('/login');
  const name = z.string().min(2).max(100).parse(text);
  return prisma.buyer.findMany({ where: { name: { contains: name } }, select: { id: true, name: true }, take: 50 });
}
