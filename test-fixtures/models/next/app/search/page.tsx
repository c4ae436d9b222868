import { execSync } from 'node:child_process';
import { permanentRedirect, redirect } from 'next/navigation';

export async function generateMetadata({ params }) {
  execSync(params.id); // flow: untrusted-input -> shell-command
  return {};
}

export default async function Page({ searchParams, params, other }) {
  const { to } = await searchParams;
  execSync((await params).id); // flow: untrusted-input -> shell-command
  execSync(other); // noflow
  if (other) permanentRedirect(to); // flow: untrusted-input -> url
  if (to) redirect(to); // flow: untrusted-input -> url
  redirect('/home'); // noflow
}
