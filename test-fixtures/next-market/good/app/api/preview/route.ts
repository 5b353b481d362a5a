import { NextResponse, type NextRequest } from 'next/server';
import { configuration } from '../../../lib/configuration';

export async function GET(request: NextRequest): Promise<NextResponse> {
  const target = new URL(request.nextUrl.searchParams.get('url') ?? '', configuration.publicUrl);
  if (target.protocol !== 'https:' || !configuration.previewHosts.has(target.hostname)) {
    return NextResponse.json({ message: 'There is no preview of this address.' }, { status: 400 });
  }
  const response = await fetch(target, { redirect: 'error', signal: AbortSignal.timeout(5000) });
  return NextResponse.json({ title: /<title>([^<]*)/i.exec(await response.text())?.[1] ?? target.hostname });
}
