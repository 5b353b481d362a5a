import { NextResponse } from 'next/server';
import { configuration } from '../../../lib/configuration';
import { currentSession } from '../../../lib/session';

export async function POST(): Promise<NextResponse> {
  const session = await currentSession();
  session.destroy();
  return NextResponse.redirect(new URL('/', configuration.publicUrl), 303);
}
