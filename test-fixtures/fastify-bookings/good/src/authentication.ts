import type { FastifyReply, FastifyRequest } from 'fastify';

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string; role: 'guest' | 'admin' };
    user: { sub: string; role: 'guest' | 'admin' };
  }
}

/** Lets those in who show a valid access token. */
export async function requireUser(request: FastifyRequest): Promise<void> {
  await request.jwtVerify();
}

/** Lets administrators in. */
export async function requireAdmin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await request.jwtVerify();
  if (request.user.role !== 'admin') await reply.code(403).send({ message: 'For administrators only.' });
}
