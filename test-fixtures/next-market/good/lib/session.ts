import { getIronSession, type SessionOptions } from 'iron-session';
import { cookies } from 'next/headers';
import { configuration } from './configuration';

export interface Session {
  userId?: string;
  role?: 'buyer' | 'admin';
}

const options: SessionOptions = {
  password: configuration.sessionPassword,
  cookieName: 'market_session',
  ttl: 8 * 60 * 60,
  cookieOptions: { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'lax' },
};

export async function currentSession() {
  return getIronSession<Session>(await cookies(), options);
}
