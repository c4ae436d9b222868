import { execSync } from 'node:child_process';
import { cookies, headers } from 'next/headers';
import { type NextRequest, NextResponse } from 'next/server';

export async function POST(request, { params }) {
  const body = await request.json();
  execSync(body.command); // flow: untrusted-input -> shell-command
  execSync(await request.text()); // flow: untrusted-input -> shell-command
  execSync((await request.formData()).get('a')); // flow: untrusted-input -> shell-command
  execSync(String(await request.blob())); // flow: untrusted-input -> shell-command
  execSync(String(await request.arrayBuffer())); // flow: untrusted-input -> shell-command
  execSync(params.id); // flow: untrusted-input -> shell-command
  execSync((await params).id); // flow: untrusted-input -> shell-command
  return NextResponse.json({ text: body.command }); // noflow
}

export async function GET(request: NextRequest) {
  execSync(request.nextUrl.searchParams.get('a') as string); // flow: untrusted-input -> shell-command
  execSync(request.url); // flow: untrusted-input -> shell-command
  execSync(request.headers.get('x-name') as string); // flow: untrusted-input -> shell-command
  execSync(request.cookies.get('a')?.value as string); // flow: untrusted-input -> shell-command
  execSync(String(request.body)); // flow: untrusted-input -> shell-command
  execSync(request.method); // noflow
  const target = request.nextUrl.searchParams.get('to') as string;
  if (target === 'rewrite') return NextResponse.rewrite(target); // noflow
  if (request.method === 'POST') return NextResponse.rewrite(new URL(target)); // flow: untrusted-input -> url
  return NextResponse.redirect(target); // flow: untrusted-input -> url
}

export const PUT = async (request: NextRequest) => {
  const { text } = await request.json();
  new NextResponse(text); // noflow
  new NextResponse(text, { headers: { 'content-type': 'text/html' } }); // flow: untrusted-input -> html
  return new NextResponse(`<p>${text}</p>`, { headers: { 'Content-Type': 'text/html' } }); // flow: untrusted-input -> html
};

export async function DELETE() {
  execSync((await headers()).get('x-name') as string); // flow: untrusted-input -> shell-command
  execSync((await cookies()).get('a')?.value as string); // flow: untrusted-input -> shell-command
}

export async function helper(request: unknown, text: string) {
  execSync(text); // noflow
}
