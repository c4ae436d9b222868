import { execSync } from 'node:child_process';
import { json, redirect, text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params, url, cookies }) => {
  execSync((await request.json()).command); // flow: untrusted-input -> shell-command
  execSync(await request.text()); // flow: untrusted-input -> shell-command
  execSync((await request.formData()).get('a') as string); // flow: untrusted-input -> shell-command
  execSync(String(await request.blob())); // flow: untrusted-input -> shell-command
  execSync(String(await request.arrayBuffer())); // flow: untrusted-input -> shell-command
  execSync((await request.clone().json()).a); // flow: untrusted-input -> shell-command
  execSync(String(request.body)); // flow: untrusted-input -> shell-command
  execSync(request.url); // flow: untrusted-input -> shell-command
  execSync(request.headers.get('x-name') as string); // flow: untrusted-input -> shell-command
  execSync(params.id as string); // flow: untrusted-input -> shell-command
  execSync(url.searchParams.get('q') as string); // flow: untrusted-input -> shell-command
  execSync(cookies.get('name') as string); // flow: untrusted-input -> shell-command
  execSync(request.method); // noflow
  if (url.searchParams.has('next')) redirect(303, url.searchParams.get('next') as string); // flow: untrusted-input -> url
  redirect(303, '/home'); // noflow
  text(params.id as string); // noflow
  return json({ id: params.id }); // noflow
};
export function helper({ params }) {
  execSync(params.id); // noflow
}
