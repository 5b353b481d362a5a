import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

export async function currentSession() {
  return getIronSession(await cookies(), {
    password: process.env.SESSION_PASSWORD ?? 'complex_password_at_least_32_chars',
    cookieName: 'market_session',
    cookieOptions: { httpOnly: false, secure: false, sameSite: 'none' },
  });
}
