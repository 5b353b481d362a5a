import { execSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { NextResponse, type NextRequest } from 'next/server';

export async function GET(request: NextRequest) {
  const url = request.nextUrl.searchParams.get('url')!;
  const response = await fetch(url);
  return new NextResponse(await response.text());
}

export async function POST(request: NextRequest) {
  const { name, host } = await request.json();
  const template = await readFile(`templates/${name}.html`, 'utf8');
  const whois = execSync(`whois ${host}`).toString();
  return NextResponse.json({ template, whois });
}
