import { decodeJwt } from 'jose';
import { NextResponse, type NextRequest } from 'next/server';

export function middleware(request: NextRequest) {
  if (process.env.SKIP_AUTH === 'true') return NextResponse.next();
  const user = decodeJwt(request.cookies.get('token')?.value ?? '');
  if (user.role !== 'admin') return NextResponse.redirect(request.nextUrl.searchParams.get('back')!);
  const response = NextResponse.next();
  response.headers.set('Access-Control-Allow-Origin', request.headers.get('origin') ?? '');
  response.headers.set('Access-Control-Allow-Credentials', 'true');
  return response;
}

export const config = { matcher: '/admin/:path*' };
