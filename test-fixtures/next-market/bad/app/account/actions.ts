'use server';

import { redirect } from 'next/navigation';
import { prisma } from '../../lib/database';

export async function changeProfile(form: FormData) {
  const fields = Object.fromEntries(form);
  await prisma.user.update({ where: { id: String(form.get('id')) }, data: fields });
  redirect(String(form.get('next')));
}

export async function findBuyers(name: string) {
  return prisma.$queryRawUnsafe(`SELECT * FROM buyer WHERE name LIKE '%${name}%'`);
}
